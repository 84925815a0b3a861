import type { Block } from '../../define/document';
import type { Finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import { say } from '../../languages/say';
import { addDays } from '../../rules/day';
import type { KpiStatus } from '../../rules/judgement';
import { showPoints, showShare } from '../../rules/measure';
import { type Period, quarterOf } from '../../rules/period';
import type { Book } from '../columns';
import { type GoalReading, goalReadings, goalTree, overall } from '../readings/goal-readings';
import { type KpiReading, kpiReadings } from '../readings/kpi-readings';
import { running, within } from '../readings/periods';
import { count, share } from './show';
import { countTasks, type TaskCounts, tasksOf } from './task-parts';

interface Standing {
  readonly goals: readonly GoalReading[];
  readonly kpis: readonly KpiReading[];
  readonly overall: ReturnType<typeof overall>;
}
/** What Summary and review say in numbers. */
export interface Figures extends Standing {
  readonly tasks: TaskCounts;
}

const topsOf = (goals: readonly GoalReading[]): readonly GoalReading[] =>
  goalTree(goals)
    .filter(({ depth }) => depth === 0)
    .map(({ goal }) => goal);

const standingOf = (book: Book, moment: Moment, period: Period | null): Standing => {
  const { today } = moment;
  const current = period ?? quarterOf(today);
  const allGoals = goalReadings(book, moment, current);
  const allKpis = kpiReadings(book, moment, current);
  const goals = period ? within(allGoals, period) : running(allGoals, today);
  const kpis = period ? within(allKpis, period) : running(allKpis, today);
  return { goals, kpis, overall: overall(topsOf(goals), moment) };
};

const always: Period = { key: '', start: '0001-01-01', end: '9999-12-31' };

/** The figures of a period; without one, of the goals and KPIs that run today and all tasks. */
export const figuresOf = (book: Book, moment: Moment, period: Period | null): Figures => ({
  ...standingOf(book, moment, period),
  tasks: countTasks(tasksOf(book, moment, period ?? always)),
});

const good: readonly (KpiStatus | null)[] = ['achieved', 'onTrack'];
export const isGood = ({ status }: KpiReading): boolean => good.includes(status);

/** The figures a week ago as far as check-ins know them; null where typed values or a period just begun would mislead. */
const weekBefore = (book: Book, moment: Moment, now: Standing): Standing | null => {
  const then = addDays(moment.today, -7);
  if (now.kpis.length === 0 || now.kpis.some(({ typed, period }) => typed || period.start >= then)) return null;
  return standingOf(book, { ...moment, today: then }, null);
};

const signed = (x: number): string => `${x > 0 ? '+' : ''}${showPoints(x)}`;

/** Four numbers: attainment, KPIs on track, overdue tasks, open findings; in the Summary with the change since last week. */
export const numbersOf = (book: Book, moment: Moment, now: Figures, findings: readonly Finding[], withChange: boolean): Block => {
  const { numbers, none } = moment.language.reports;
  const before = withChange ? weekBefore(book, moment, now) : null;
  const open = findings.filter(({ weight }) => weight !== 'hint');
  const x = now.overall?.expected == null ? none : showShare(now.overall.expected);
  const moved = now.overall && before?.overall ? signed(now.overall.attainment - before.overall.attainment) : null;
  const n = now.kpis.length;
  const onTrack = now.kpis.filter(isGood).length;
  return {
    kind: 'numbers',
    items: [
      {
        label: numbers.attainment,
        value: share(now.overall?.attainment ?? null),
        note: moved === null ? say(numbers.attainmentNote, { x }) : say(numbers.attainmentChange, { x, change: moved }),
      },
      {
        label: numbers.onTrack,
        value: count(onTrack),
        note: before ? say(numbers.onTrackChange, { n, before: before.kpis.filter(isGood).length }) : say(numbers.onTrackNote, { n }),
      },
      { label: numbers.overdue, value: count(now.tasks.overdue), note: say(numbers.overdueNote, { n: now.tasks.open }) },
      {
        label: numbers.findings,
        value: count(open.length),
        note: say(numbers.findingsNote, { n: open.filter(({ weight }) => weight === 'now').length }),
      },
    ],
  };
};

/** The last day whose data the figures know; yesterday where there are none. */
export const knownUntil = ({ kpis }: Figures, { today }: Moment): string =>
  kpis.reduce<string | null>((last, { asOf }) => (asOf !== null && asOf <= today && (last === null || asOf > last) ? asOf : last), null) ??
  addDays(today, -1);
