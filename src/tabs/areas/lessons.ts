import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import type { ChoiceKey } from '../../languages';
import { fold, labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { showShare } from '../../rules/measure';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { heading, paragraph, table, words } from '../parts/show';
import { memberNames } from '../readings/names';
import { type TaskReading, taskReadings } from '../readings/task-readings';

type Lesson = Book['lessons']['rows'][number];
type Tasks = ReadonlyMap<string, TaskReading>;

/** 复盘沉淀: what happened, why, what is done from now on, and whether it is. */
export const lessons: Tab<Book, 'lessons'> = {
  key: 'lessons',
  kind: 'table',
  colour: 'input',
  columns: columns.lessons,
  prefix: 'LS',
  title: 'event',
  keys: ['event', 'day'],
  upkeep: 'quarterly',
  covers: ['learning', 'improvement'],
  colours: [{ column: 'landed', status: 'achieved', is: 'landed' }],
  reads: ['members', 'tasks'],
  refresh: (book, moment) => {
    const tasks = tasksById(book, moment);
    return book.lessons.rows.map((row) => ({
      id: row.id,
      ...(row.event !== null && row.day === null ? { day: moment.today } : {}),
      landed: row.event === null ? null : landedOf(row, tasks),
    }));
  },
  findings: (book, moment) => {
    const tasks = tasksById(book, moment);
    const name = memberNames(book);
    return [
      ...cellFindings(lessons, book.lessons, moment),
      ...book.lessons.rows.flatMap((row) => taskFindings(row, tasks, name)),
      ...againFindings(book.lessons.rows),
    ];
  },
  review: (book, moment, period) => reviewOf(book, moment, period),
};

const tasksById = (book: Book, moment: Moment): Tasks => new Map(taskReadings(book, moment).map((task) => [task.row.id, task]));

const landedOf = ({ task }: Lesson, tasks: Tasks): ChoiceKey<'lessonLanded'> => {
  const found = tasks.get(task ?? '');
  if (!found || found.row.state === 'cancelled') return 'open';
  return found.open ? 'underway' : 'landed';
};

/** A failure without a task, and a task that is late. */
const taskFindings = (row: Lesson, tasks: Tasks, name: (id: string | null) => string): readonly Finding[] => {
  const event = row.event ?? '';
  const place = { tab: 'lessons', id: row.id, column: 'task', weight: 'week' as const };
  if (row.kind === 'failure' && landedOf(row, tasks) === 'open')
    return [finding('lessonNoTask', { ...place, owner: row.owner, since: row.day }, { event })];
  const task = tasks.get(row.task ?? '');
  if (!task || task.late === 0) return [];
  const owner = task.row.owner ?? row.owner;
  const slots = { event, task: task.row.task ?? '', n: task.late, member: name(owner) };
  return [finding('lessonTaskOverdue', { ...place, owner, since: task.row.due }, slots)];
};

/** A failure that stands there under an earlier day already. */
const againFindings = (rows: readonly Lesson[]): readonly Finding[] => {
  const last = new Map<string, string>();
  return rows
    .filter(({ kind, event, day }) => kind === 'failure' && event !== null && day !== null)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
    .flatMap((row) => {
      const event = row.event ?? '';
      const before = last.get(fold(event));
      last.set(fold(event), row.day ?? '');
      return before === undefined || before === row.day
        ? []
        : [
            finding(
              'lessonAgain',
              { tab: 'lessons', id: row.id, column: 'event', weight: 'hint', owner: row.owner },
              { event, day: before },
            ),
          ];
    });
};

const mostOfAKind = 5;

/** The latest of each kind in the period, and how many of all are in practice. */
const reviewOf = (book: Book, moment: Moment, period: Period): readonly Block[] => {
  const { language } = moment;
  const { words: says, columns: names, name: title } = language.areas.lessons;
  const tasks = tasksById(book, moment);
  const rows = book.lessons.rows.filter(({ event, day }) => event !== null && day !== null && day >= period.start && day <= period.end);
  const landed = rows.filter((row) => landedOf(row, tasks) === 'landed').length;
  const ofKind = (kind: ChoiceKey<'lessonKind'>): readonly Block[] => {
    const own = rows.filter((row) => row.kind === kind).sort((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : 1));
    const shown = table(own.slice(0, mostOfAKind), [
      { head: names.event.header, width: 2, cell: ({ event }) => words(event) },
      { head: names.why.header, width: 2, cell: ({ why }) => words(why) },
      { head: names.practice.header, width: 2, cell: ({ practice }) => words(practice) },
      { head: names.landed.header, cell: (row) => words(labelOf(language, 'lessonLanded', landedOf(row, tasks))) },
    ]);
    return own.length > 0 ? [heading(says[kind], 2), shown] : [];
  };
  const rate = { n: rows.length, landed, x: showShare(landed / rows.length, 0) };
  return rows.length === 0 ? [] : [heading(title), paragraph(say(says.rate, rate)), ...ofKind('success'), ...ofKind('failure')];
};
