import type { Block } from '../../define/document';
import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { workDaysBetween } from '../../rules/calendar';
import { showShare } from '../../rules/measure';
import type { Period } from '../../rules/period';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { heading, longTable, measured, paragraph, strong, words } from '../parts/show';
import { type CorrectiveRow, isOpenAction, openActions } from '../readings/corrective-readings';
import { checkInsByKpi, type KpiReading, kpiReadings } from '../readings/kpi-readings';
import { reportedPoints } from '../readings/kpi-series';
import { memberNames } from '../readings/names';

/** Working days after the due day in which an action should be verified. */
const grace = 5;

/** 改进措施: why something is off, what is done about it, and whether it helped. */
export const corrective: Tab<Book, 'corrective'> = {
  key: 'corrective',
  kind: 'table',
  colour: 'input',
  columns: columns.corrective,
  prefix: 'CA',
  title: 'deviation',
  keys: ['deviation', 'action'],
  upkeep: 'weekly',
  covers: ['improvement', 'performance'],
  colours: [
    {
      column: 'due',
      status: 'overdue',
      when: (cell, word) =>
        `AND(${cell('due')}<>"",${cell('due')}<TODAY(),${cell('state')}<>"${word('correctiveState', 'toVerify')}",${cell('state')}<>"${word('correctiveState', 'effective')}")`,
    },
    { column: 'state', status: 'achieved', is: 'effective' },
    { column: 'state', status: 'offTrack', is: 'ineffective' },
  ],
  closed: (row) => (isOpenAction(row) ? null : row.verified),
  reads: ['goals', 'kpis', 'checkIns', 'members'],
  refresh: (book, moment) => {
    const change = changeOf(book, moment);
    return book.corrective.rows.map((row) => {
      const opened = row.opened ?? moment.today;
      return {
        id: row.id,
        opened,
        change: change({ ...row, opened }),
        age: isOpenAction(row) ? workDaysBetween(opened, moment.today, moment.calendar) : null,
        ...(isVerified(row) && row.verified === null ? { verified: moment.today } : {}),
      };
    });
  },
  findings: (book, moment) => [
    ...cellFindings(corrective, book.corrective, moment),
    ...book.corrective.rows.flatMap((row) => rowFindings(row, book, moment)),
    ...(book.corrective.rows.length > 0 ? kpiFindings(book, moment) : []),
  ],
  review: (book, moment, period) => reviewOf(book, moment, period),
};

const isVerified = ({ state }: CorrectiveRow): boolean => state === 'effective' || state === 'ineffective';

/** Its KPI as it was reported before the action was written down and last, up to the day it was verified; null until there are both. */
const changeOf = (book: Book, moment: Moment): ((row: CorrectiveRow) => string | null) => {
  const reported = checkInsByKpi(book, moment.today);
  const kpis = new Map(book.kpis.rows.map((row) => [row.id, row]));
  return ({ kpi: id, opened, verified }) => {
    const kpi = kpis.get(id ?? '');
    if (!kpi || opened === null) return null;
    const points = reportedPoints(kpi, reported.get(kpi.id) ?? []);
    const before = points.filter(({ day }) => day <= opened).at(-1);
    const after = points.filter(({ day }) => day > opened && (verified === null || day <= verified)).at(-1);
    return before && after ? `${measured(before.value, kpi, moment.language)} → ${measured(after.value, kpi, moment.language)}` : null;
  };
};

const rowFindings = (row: CorrectiveRow, book: Book, { today, calendar }: Moment): readonly Finding[] => {
  const n = row.due === null ? 0 : workDaysBetween(row.due, today, calendar);
  if (n <= 0 || row.state === 'effective') return [];
  const action = row.action ?? row.deviation ?? '';
  const place = { tab: 'corrective', id: row.id, owner: row.owner, weight: 'week' as const, since: row.due };
  const member = memberNames(book)(row.owner);
  if (row.state !== 'toVerify') return [finding('correctiveLate', { ...place, column: 'due' }, { action, n, member })];
  return n > grace ? [finding('correctiveUnverified', { ...place, column: 'state' }, { action, n })] : [];
};

/** KPIs that are off track, once the tab is in use: without any action in their period, or with one that was closed and did not bring them back. */
const kpiFindings = (book: Book, moment: Moment): readonly Finding[] => {
  const open = openActions(book);
  const closedFor = ({ row, period }: KpiReading): CorrectiveRow | undefined =>
    book.corrective.rows.filter((one) => one.kpi === row.id && !isOpenAction(one) && (one.verified ?? moment.today) >= period.start).at(-1);
  return kpiReadings(book, moment).flatMap((reading): readonly Finding[] => {
    const { row, status } = reading;
    if (status !== 'offTrack' || open.has(row.id)) return [];
    const kpi = row.kpi ?? '';
    const closed = closedFor(reading);
    if (!closed)
      return [finding('correctiveMissing', { tab: 'kpis', id: row.id, column: 'status', owner: row.owner, weight: 'now' }, { kpi })];
    const place = { tab: 'corrective', id: closed.id, column: 'state', owner: closed.owner, weight: 'week' as const };
    return [finding('correctiveStillOff', { ...place, since: closed.verified }, { kpi, action: closed.action ?? '' })];
  });
};

/** How many of those verified in the period worked, and what was open or verified in it. */
const reviewOf = (book: Book, { language }: Moment, { start, end }: Period): readonly Block[] => {
  const verified = book.corrective.rows.filter(
    (row) => isVerified(row) && row.verified !== null && row.verified >= start && row.verified <= end,
  );
  const shown = book.corrective.rows.filter((row) => isOpenAction(row) || verified.includes(row));
  if (shown.length === 0) return [];
  const { words: says, columns: head } = language.areas.corrective;
  const name = memberNames(book);
  const worked = verified.filter(({ state }) => state === 'effective').length;
  const rate = { n: worked, m: verified.length, share: showShare(worked / verified.length, 0) };
  const rows = longTable(
    shown,
    [
      { head: head.deviation.header, width: 2, cell: ({ deviation }) => strong(deviation ?? '') },
      { head: head.action.header, width: 2, cell: ({ action }) => words(action) },
      { head: head.owner.header, cell: ({ owner }) => words(name(owner)) },
      { head: head.due.header, cell: ({ due }) => words(due) },
      { head: head.state.header, cell: ({ state }) => words(labelOf(language, 'correctiveState', state ?? 'pending')) },
      { head: head.change.header, width: 1.4, cell: ({ change }) => words(change) },
    ],
    language.reports.summary.more,
  );
  return [heading(says.title), ...(verified.length > 0 ? [paragraph(say(says.rate, rate))] : []), ...rows];
};
