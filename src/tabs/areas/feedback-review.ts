import type { Block } from '../../define/document';
import type { Moment } from '../../define/moment';
import { say } from '../../languages/say';
import { workDaysBetween } from '../../rules/calendar';
import { addDays, daysBetween } from '../../rules/day';
import { showNumber, showShare } from '../../rules/measure';
import { type Period, previousPeriod } from '../../rules/period';
import type { Book } from '../columns';
import { count, heading, paragraph, quiet, strong, table, words } from '../parts/show';
import { ageOf, byTopic, type Feedback, isOpen, isResolved, isUnanswered, topicName } from '../readings/feedback-readings';
import { atEndOf, earlier } from '../readings/periods';

/** Topics and changes that the review shows at most. */
const mostTopics = 12;
const mostChanges = 5;

/** What came in, by topic, how fast it was dealt with, and what changed because of it. */
export const feedbackReview = (book: Book, now: Moment, period: Period): readonly Block[] => {
  const moment = atEndOf(now, period);
  const says = moment.language.areas.feedback.words;
  const within = (start: string, end: string) =>
    book.feedback.rows.filter(({ received }) => received !== null && received >= start && received <= end);
  const rows = within(period.start, period.end);
  const last = previousPeriod(period);
  const passed = daysBetween(period.start, earlier(moment.today, period.end));
  const before = within(last.start, earlier(last.end, addDays(last.start, passed)));
  const changed = changesOf(book, moment, period);
  if (rows.length === 0) return changed.length === 0 ? [] : [heading(says.part), ...changed];
  const complaints = rows.filter(({ kind }) => kind === 'complaint').length;
  return [
    heading(says.part),
    paragraph(say(says.received, { n: rows.length, complaints, open: rows.filter(isOpen).length })),
    ...timesOf(rows, moment),
    quiet(says.method),
    topicsOf(rows, before, moment),
    ...changed,
  ];
};

/** Share answered within a working day, and working days to the solution. */
const timesOf = (rows: readonly Feedback[], moment: Moment): readonly Block[] => {
  const { language, calendar } = moment;
  const says = language.areas.feedback.words;
  const daysTo = (row: Feedback, day: string | null): readonly number[] =>
    row.received !== null && day !== null && day >= row.received ? [workDaysBetween(row.received, day, calendar)] : [];
  const answered = rows.flatMap((row) => daysTo(row, row.responded));
  const waiting = rows.filter((row) => isUnanswered(row) && (ageOf(row, moment) ?? 0) > 1).length;
  const solved = rows.flatMap((row) => (isResolved(row) ? daysTo(row, row.resolved) : []));
  const n = answered.length + waiting;
  const inTime = answered.filter((days) => days <= 1).length;
  const mean = solved.reduce((sum, days) => sum + days, 0) / solved.length;
  return [
    ...(n > 0 ? [paragraph(say(says.answered, { share: showShare(inTime / n), n }))] : []),
    ...(solved.length > 0 ? [paragraph(say(says.solved, { days: showNumber(mean), n: solved.length }))] : []),
  ];
};

const peopleOf = (rows: readonly Feedback[]): number => rows.reduce((sum, { people }) => sum + (people ?? 0), 0);

const topicsOf = (rows: readonly Feedback[], before: readonly Feedback[], { language }: Moment): Block => {
  const { words: says, columns } = language.areas.feedback;
  const known = byTopic(before);
  const topics = [...byTopic(rows)].sort(([, a], [, b]) => b.length - a.length).slice(0, mostTopics);
  return table(topics, [
    { head: columns.topic.header, width: 2, cell: ([topic]) => strong(topic === '' ? says.noTopic : topicName(topic, language)) },
    { head: says.count, right: true, cell: ([, own]) => count(own.length) },
    { head: says.before, right: true, cell: ([topic]) => count(known.get(topic)?.length ?? 0) },
    { head: columns.people.header, right: true, cell: ([, own]) => (peopleOf(own) > 0 ? count(peopleOf(own)) : words(null)) },
  ]);
};

/** What was resolved in the period and said how, those that concerned most people first. */
const changesOf = (book: Book, { language }: Moment, period: Period): readonly Block[] => {
  const { words: says, columns } = language.areas.feedback;
  const done = book.feedback.rows
    .filter((row) => isResolved(row) && row.outcome !== null && row.resolved !== null)
    .filter(({ resolved }) => (resolved ?? '') >= period.start && (resolved ?? '') <= period.end)
    .sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
    .slice(0, mostChanges);
  if (done.length === 0) return [];
  return [
    heading(says.changed, 2),
    table(done, [
      { head: columns.content.header, width: 2, cell: ({ content }) => strong(content ?? '') },
      { head: columns.outcome.header, width: 3, cell: ({ outcome }) => words(outcome) },
      { head: columns.resolved.header, cell: ({ resolved }) => words(resolved) },
    ]),
  ];
};
