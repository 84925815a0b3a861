import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { workDaysBetween } from '../../rules/calendar';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { heading, paragraph, type ReportColumn, strong, table, words } from '../parts/show';
import { memberNames } from '../readings/names';

type Decision = Book['decisions']['rows'][number];

/** 决策事项: what waits for a decision, what was decided, and what came of it. */
export const decisions: Tab<Book, 'decisions'> = {
  key: 'decisions',
  kind: 'table',
  colour: 'input',
  columns: columns.decisions,
  prefix: 'DC',
  title: 'question',
  keys: ['question'],
  upkeep: 'monthly',
  covers: ['analysis', 'decisionSupport'],
  closed: (row) => (isOpen(row) || (row.lookBack !== null && row.result === null) ? null : row.decided),
  reads: ['members'],
  refresh: ({ decisions: { rows } }, moment) =>
    rows.map((row) => ({
      id: row.id,
      ...(row.decision !== null && row.decided === null ? { decided: moment.today } : {}),
      waiting: waitingOf(row, moment),
    })),
  findings: (book, moment) => [
    ...cellFindings(decisions, book.decisions, moment),
    ...book.decisions.rows.flatMap((row) => rowFindings(row, book, moment)),
  ],
  review: (book, moment, period) => reviewOf(book, moment, period),
};

const isOpen = ({ decision }: Decision): boolean => decision === null || decision === 'again';

/** Working days since a decision was needed; null until then and once it is taken. */
const waitingOf = (row: Decision, { today, calendar }: Moment): number | null =>
  isOpen(row) && row.needed !== null && row.needed < today ? workDaysBetween(row.needed, today, calendar) : null;

const rowFindings = (row: Decision, book: Book, moment: Moment): readonly Finding[] => {
  const question = row.question ?? '';
  const n = waitingOf(row, moment) ?? 0;
  const place = { tab: 'decisions', id: row.id, owner: row.decider };
  const found: Finding[] = [];
  if (n > 0) {
    const member = memberNames(book)(row.decider);
    found.push(finding('decisionLate', { ...place, column: 'needed', weight: 'now', since: row.needed }, { question, n, member }));
  }
  if (!isOpen(row) && row.lookBack !== null && row.lookBack <= moment.today && row.result === null)
    found.push(finding('decisionNoResult', { ...place, column: 'result', weight: 'week', since: row.lookBack }, { question }));
  return found;
};

/** What waits for the management, and what was decided in the period with what came of it. */
const reviewOf = (book: Book, { language }: Moment, period: Period): readonly Block[] => {
  const says = language.areas.decisions.words;
  const name = memberNames(book);
  const { rows } = book.decisions;
  const open = rows.filter(isOpen);
  const taken = rows.filter(({ decided }) => decided !== null && decided >= period.start && decided <= period.end);
  if (open.length + taken.length === 0) return [];
  const question: ReportColumn<Decision> = {
    head: language.areas.decisions.columns.question.header,
    width: 3,
    cell: (row) => strong(row.question ?? ''),
  };
  const by: ReportColumn<Decision> = { head: says.by, cell: ({ decider }) => words(name(decider)) };
  const asked = table(open, [
    question,
    by,
    { head: says.needed, cell: ({ needed }) => words(needed) },
    { head: says.evidence, width: 2, cell: ({ evidence }) => words(evidence) },
  ]);
  const conclusion = ({ decision, detail }: Decision): string =>
    [decision === null ? '' : labelOf(language, 'decision', decision), detail ?? ''].filter(Boolean).join(language.actions.between);
  const done = table(taken, [
    question,
    by,
    { head: says.conclusion, width: 2, cell: (row) => words(conclusion(row)) },
    { head: says.result, width: 2, cell: ({ result }) => words(result) },
  ]);
  return [
    heading(says.asked),
    open.length > 0 ? asked : paragraph(says.askedNone),
    ...(taken.length > 0 ? [heading(says.taken, 2), done] : []),
  ];
};
