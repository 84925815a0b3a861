import type { Block, DocumentCell } from '../../define/document';
import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { say } from '../../languages/say';
import { showShare } from '../../rules/measure';
import type { Book } from '../columns';
import { heading, quiet, share, strong, table, words } from '../parts/show';
import { namesAt, type ProcessReading, processReadings, showTime, showTotal, sumOf } from '../readings/process-readings';

/** One line a process: how long it takes, how long it took, where it is held up, and what was changed. */
export const processesReview = (book: Book, { language }: Moment): readonly Block[] => {
  const measured = processReadings(book).filter(({ lead }) => lead !== null);
  if (measured.length === 0) return [];
  const says = language.areas.processes.words;
  const actions = new Map(book.corrective.rows.map(({ id, action }) => [id, action ?? '']));
  const measures = ({ rows }: ProcessReading): string =>
    [...new Set(rows.flatMap(({ change }) => (change === null ? [] : [actions.get(change) ?? ''])))]
      .filter(Boolean)
      .join(language.reports.listSeparator);
  return [
    heading(says.part),
    table(measured, [
      { head: language.areas.processes.columns.process.header, width: 2, cell: ({ name }) => strong(name) },
      { head: says.total, width: 1.5, right: true, cell: (reading) => words(showTotal(reading, language)) },
      { head: says.before, width: 1.5, right: true, cell: (reading) => words(beforeOf(reading, language)) },
      { head: says.change, right: true, cell: changeOf },
      { head: says.waitingShare, right: true, cell: ({ lead }) => share(lead?.waitingShare ?? null) },
      { head: says.bottleneck, width: 2, cell: (reading) => words(bottleneckOf(reading, language)) },
      { head: says.measures, width: 2, cell: (reading) => words(measures(reading)) },
    ]),
    quiet(says.method),
  ];
};

/** The process's time before it was changed; null where no measured step says. */
const timeBefore = (reading: ProcessReading): number | null =>
  reading.rows.some(({ actual, before }) => actual !== null && before !== null)
    ? sumOf(reading, ({ actual, before }) => before ?? actual)
    : null;

const beforeOf = (reading: ProcessReading, language: Language): string | null => {
  const before = timeBefore(reading);
  return before === null ? null : showTime(before, reading.unit, language);
};

const changeOf = (reading: ProcessReading): DocumentCell => {
  const before = timeBefore(reading);
  if (!before || reading.lead === null) return words(null);
  const change = (reading.lead.total - before) / before;
  return { text: `${change > 0 ? '+' : ''}${showShare(change)}`, value: change, as: 'share' };
};

const bottleneckOf = (reading: ProcessReading, language: Language): string | null => {
  const { longest, mostWaiting } = reading.bottleneck;
  if (longest === null || longest.at.length === reading.lead?.measured) return null;
  const steps = namesAt(reading, longest.at, language);
  if (mostWaiting === null || mostWaiting.at.join() === longest.at.join()) return steps;
  return say(language.areas.processes.words.bottlenecks, { steps, waiting: namesAt(reading, mostWaiting.at, language) });
};
