import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { fold, labelOf } from '../../languages/choose';
import { workDaysBetween } from '../../rules/calendar';
import type { Day } from '../../rules/day';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { count, heading, longTable, quiet, table, words } from '../parts/show';
import { memberNames } from '../readings/names';

type Dependency = Book['dependencies']['rows'][number];

/** 跨团队协同: what other teams are asked for, what they promised, and whether it came. */
export const dependencies: Tab<Book, 'dependencies'> = {
  key: 'dependencies',
  kind: 'table',
  colour: 'input',
  columns: columns.dependencies,
  prefix: 'DP',
  title: 'need',
  keys: ['need', 'from'],
  upkeep: 'weekly',
  covers: ['teamwork', 'crossTeam'],
  colours: [
    { column: 'state', status: 'atRisk', is: 'disputed' },
    { column: 'state', status: 'achieved', is: 'delivered' },
  ],
  complete: ({ state, promised, delivered }) => (state ? {} : delivered ? { state: 'delivered' } : promised ? { state: 'promised' } : {}),
  closed: ({ state, delivered, needed }) => delivered ?? (state === 'cancelled' ? needed : null),
  reads: ['members', 'decisions'],
  refresh: ({ dependencies: { rows } }, moment) =>
    rows.map((row) => ({
      id: row.id,
      ...(row.need !== null && row.asked === null ? { asked: moment.today } : {}),
      ...(row.state === 'delivered' && row.delivered === null ? { delivered: moment.today } : {}),
      slip: row.needed !== null && row.promised !== null ? workDaysBetween(row.needed, row.promised, moment.calendar) : null,
      waiting: waitingOf(row, moment),
    })),
  findings: (book, moment) => [
    ...cellFindings(dependencies, book.dependencies, moment, ['from', 'needed']),
    ...book.dependencies.rows.filter(isOpen).flatMap((row) => rowFindings(row, book, moment)),
  ],
  review: (book, moment, period) => reviewOf(book, moment, period),
};

const isOpen = ({ state, delivered }: Dependency): boolean => delivered === null && state !== 'delivered' && state !== 'cancelled';

/** Working days since it was asked; null once there is an answer. */
const waitingOf = (row: Dependency, { today, calendar }: Moment): number | null =>
  isOpen(row) && (row.state ?? 'toConfirm') === 'toConfirm' && row.promised === null && row.asked !== null
    ? Math.max(0, workDaysBetween(row.asked, today, calendar))
    : null;

/** The day after which it is late: the later of the promise and the need. */
const dueOf = ({ needed, promised }: Dependency): Day | null =>
  needed !== null && promised !== null && promised > needed ? promised : needed;

/** A decision that names it has been asked for. */
const isEscalated = ({ need }: Dependency, book: Book): boolean =>
  need !== null && book.decisions.rows.some(({ question }) => question !== null && fold(question).includes(fold(need)));

const rowFindings = (row: Dependency, book: Book, moment: Moment): readonly Finding[] => {
  const { today, calendar, language } = moment;
  const place = { tab: 'dependencies', id: row.id, owner: row.asker };
  const from = row.from ?? language.reports.none;
  const slots = { need: row.need ?? '', from, member: memberNames(book)(row.asker) || language.reports.none };
  const due = dueOf(row);
  const n = due !== null && due < today ? workDaysBetween(due, today, calendar) : 0;
  const waiting = waitingOf(row, moment) ?? 0;
  const found: Finding[] = [];
  if (n > 0) found.push(finding('dependencyOverdue', { ...place, column: 'needed', weight: 'now', since: due }, { ...slots, n }));
  else if (row.needed !== null && row.promised !== null && row.promised > row.needed) {
    const days = { needed: row.needed, promised: row.promised };
    found.push(finding('dependencyLatePromise', { ...place, column: 'promised', weight: 'now' }, { ...slots, ...days }));
  }
  if (waiting > 3)
    found.push(finding('dependencyUnanswered', { ...place, column: 'state', weight: 'week', since: row.asked }, { ...slots, n: waiting }));
  if (row.state === 'disputed' && !isEscalated(row, book))
    found.push(finding('dependencyDisputed', { ...place, column: 'state', weight: 'week' }, slots));
  if (row.need !== null && (row.from === null || row.needed === null))
    found.push(finding('dependencyIncomplete', { ...place, column: row.from === null ? 'from' : 'needed', weight: 'week' }, slots));
  return found;
};

/** The open ones as support that is needed, and what each team delivered in the period. */
const reviewOf = (book: Book, { language }: Moment, period: Period): readonly Block[] => {
  const { words: says, columns: names } = language.areas.dependencies;
  const { rows } = book.dependencies;
  const open = rows.filter((row) => isOpen(row) && row.need !== null);
  const came = rows.filter(({ delivered }) => delivered !== null && delivered >= period.start && delivered <= period.end);
  if (open.length + came.length === 0) return [];
  const name = memberNames(book);
  const asked = longTable(
    open,
    [
      { head: names.need.header, width: 3, cell: ({ need }) => words(need) },
      { head: names.asker.header, cell: ({ asker }) => words(name(asker)) },
      { head: names.from.header, cell: ({ from }) => words(from) },
      { head: names.needed.header, cell: ({ needed }) => words(needed) },
      { head: names.state.header, cell: ({ state }) => words(labelOf(language, 'dependencyState', state ?? 'toConfirm')) },
    ],
    language.reports.summary.more,
  );
  const isOnTime = ({ needed, delivered }: Dependency): boolean => needed === null || (delivered ?? '') <= needed;
  const teams = [...new Set([...came, ...open].map(({ from }) => from))].map((from) => {
    const [own, left] = [came.filter((row) => row.from === from), open.filter((row) => row.from === from)];
    const onTime = own.filter(isOnTime).length;
    return { from, onTime, late: own.length - onTime, left: left.length };
  });
  const delivered = table(teams, [
    { head: names.from.header, width: 2, cell: ({ from }) => words(from) },
    { head: says.onTime, right: true, cell: ({ onTime }) => count(onTime) },
    { head: says.late, right: true, cell: ({ late }) => count(late) },
    { head: says.left, right: true, cell: ({ left }) => count(left) },
  ]);
  return [
    ...(open.length > 0 ? [heading(says.open), ...asked] : []),
    ...(came.length > 0 ? [heading(says.byTeam, open.length > 0 ? 2 : 1), delivered, quiet(says.method)] : []),
  ];
};
