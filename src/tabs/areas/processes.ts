import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { daysBetween } from '../../rules/day';
import { showShare } from '../../rules/measure';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import {
  isWaitingTooLong,
  namesAt,
  type ProcessReading,
  processReadings,
  type StepRow,
  showTime,
  showTotal,
  sumOf,
} from '../readings/process-readings';
import { processesReview } from './processes-review';

/** Calendar days after which a step is measured anew. */
const validDays = 90;
/** Below this many cases a sample is small. */
const leastCases = 20;

/** 流程效率: how long each step takes, a row a step. */
export const processes: Tab<Book, 'processes'> = {
  key: 'processes',
  kind: 'table',
  colour: 'input',
  columns: columns.processes,
  prefix: 'PR',
  title: 'step',
  keys: ['process', 'step'],
  upkeep: 'quarterly',
  covers: ['processes', 'improvement'],
  reads: ['corrective'],
  refresh: (book, { language }) => {
    const shares = new Map(processReadings(book).flatMap((reading) => sharesOf(reading, showTotal(reading, language))));
    return book.processes.rows.map((row) => ({
      id: row.id,
      ...(shares.get(row.id) ?? { share: null, total: null }),
      waitingShare: row.actual && row.waiting !== null && !isWaitingTooLong(row) ? row.waiting / row.actual : null,
      improvement: row.before && row.actual !== null ? (row.before - row.actual) / row.before : null,
    }));
  },
  findings: (book, moment) => [
    ...cellFindings(processes, book.processes, moment),
    ...processReadings(book).flatMap((reading) => [
      ...bottleneckFindings(reading, moment),
      ...reading.rows.flatMap((row) => stepFindings(row, reading, moment)),
      ...sampleFindings(reading, moment),
    ]),
  ],
  review: processesReview,
};

const sharesOf = ({ rows, steps, lead }: ProcessReading, total: string | null) =>
  rows.map(({ id }, at) => {
    const duration = steps[at]?.duration ?? null;
    return [id, { share: lead && lead.total > 0 && duration !== null ? duration / lead.total : null, total }] as const;
  });

const placeOf = ({ id, owner }: StepRow, column: string) => ({ tab: 'processes', id, owner, column });

/** Where several steps are measured and one stands out: for this week where the process as a whole is over its standard, else a hint. */
const bottleneckFindings = (reading: ProcessReading, { language }: Moment): readonly Finding[] => {
  const { name: process, rows, lead } = reading;
  const { longest, mostWaiting } = reading.bottleneck;
  const row = rows[longest?.at[0] ?? -1];
  if (!row || lead === null || longest === null || longest.at.length === lead.measured) return [];
  const isOver = sumOf(reading, ({ actual, standard }) => (standard === null ? 0 : (actual ?? 0) - standard)) > 0;
  const place = { ...placeOf(row, 'actual'), weight: isOver ? ('week' as const) : ('hint' as const) };
  const slots = { process, steps: namesAt(reading, longest.at, language), share: showShare(longest.share) };
  if (mostWaiting === null || mostWaiting.at.join() === longest.at.join()) return [finding('processBottleneck', place, slots)];
  const waiting = namesAt(reading, mostWaiting.at, language);
  return [finding('processBottlenecks', place, { ...slots, waiting, waitingShare: showShare(mostWaiting.share) })];
};

/** A step a fifth over its standard, and waiting that cannot be. */
const stepFindings = (row: StepRow, reading: ProcessReading, { language }: Moment): readonly Finding[] => {
  const { actual, standard } = row;
  const slots = { process: reading.name, step: row.step ?? '' };
  const found: Finding[] = [];
  // 1.2 × 3 is 3.5999… in binary fractions.
  if (actual !== null && standard !== null && standard > 0 && actual * 5 > standard * 6) {
    const show = (x: number): string => showTime(x, row.unit ?? reading.unit, language);
    const times = { actual: show(actual), standard: show(standard), over: showShare(actual / standard - 1, 0) };
    found.push(finding('processOverStandard', { ...placeOf(row, 'actual'), weight: 'week' }, { ...slots, ...times }));
  }
  if (isWaitingTooLong(row)) found.push(finding('processWaiting', { ...placeOf(row, 'waiting'), weight: 'week' }, slots));
  return found;
};

/** Samples that are old or small: one finding a process, on its first such step. */
const sampleFindings = ({ name: process, rows }: ProcessReading, { today }: Moment): readonly Finding[] => {
  const old = rows
    .flatMap((row) => (row.measured !== null && daysBetween(row.measured, today) > validDays ? [{ row, day: row.measured }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const few = rows.filter(({ cases }) => cases !== null && cases < leastCases);
  const found: Finding[] = [];
  if (old[0]) {
    const { row, day } = old[0];
    found.push(finding('processOld', { ...placeOf(row, 'measured'), weight: 'week', since: day }, { process, n: old.length, day }));
  }
  if (few[0])
    found.push(finding('processFew', { ...placeOf(few[0], 'cases'), weight: 'hint' }, { process, n: few.length, least: leastCases }));
  return found;
};
