import { type Finding, finding } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Tab } from '../../define/tab';
import { workDaysBetween } from '../../rules/calendar';
import { addDays, type Day } from '../../rules/day';
import { cellFindings } from '../cells';
import { type Book, columns } from '../columns';
import { ageOf, byTopic, type Feedback, isOpen, isResolved, isUnanswered, topicName } from '../readings/feedback-readings';
import { feedbackReview } from './feedback-review';

/** Working days within which a complaint is answered, other feedback is answered, and all of it is resolved. */
const limits = { complaint: 1, answer: 3, resolve: 10 };
/** Fewer in a week are no wave. */
const leastOfWave = 5;

/** 用户反馈: what users say, and what becomes of it. */
export const feedback: Tab<Book, 'feedback'> = {
  key: 'feedback',
  kind: 'table',
  colour: 'input',
  columns: columns.feedback,
  prefix: 'FB',
  title: 'content',
  keys: ['content', 'received'],
  upkeep: 'weekly',
  covers: ['analysis', 'customers'],
  colours: [
    { column: 'state', status: 'awaiting', is: 'open' },
    { column: 'state', status: 'achieved', is: 'resolved' },
    { column: 'state', status: 'achieved', is: 'calledBack' },
  ],
  // A complaint is closed by the call.
  closed: (row) => (isOpen(row) || (row.kind === 'complaint' && row.state === 'resolved') ? null : (row.resolved ?? row.responded)),
  refresh: ({ feedback: { rows } }, moment) =>
    rows.map((row) => ({
      id: row.id,
      ...(row.responded === null && !isUnanswered(row) ? { responded: row.resolved ?? moment.today } : {}),
      ...(row.resolved === null && isResolved(row) ? { resolved: moment.today } : {}),
      waiting: ageOf(row, moment),
    })),
  findings: (book, moment) => [
    ...cellFindings(feedback, book.feedback, moment),
    ...book.feedback.rows.flatMap((row) => (isOpen(row) ? openFindings(row, moment) : callBackFindings(row, moment))),
    ...waveFindings(book, moment),
  ],
  review: feedbackReview,
};

const placeOf = ({ id, owner }: Feedback) => ({ tab: 'feedback', id, owner, column: 'state' });

const openFindings = (row: Feedback, moment: Moment): readonly Finding[] => {
  const n = ageOf(row, moment) ?? 0;
  const place = { ...placeOf(row), since: row.received };
  const slots = { content: row.content ?? '', n };
  if (isUnanswered(row) && row.kind === 'complaint')
    return n > limits.complaint ? [finding('feedbackComplaint', { ...place, weight: 'now' }, slots)] : [];
  if (isUnanswered(row)) return n > limits.answer ? [finding('feedbackUnanswered', { ...place, weight: 'week' }, slots)] : [];
  return n > limits.resolve ? [finding('feedbackUnresolved', { ...place, weight: 'week' }, slots)] : [];
};

/** A resolved complaint whose user nobody has called, from the first working day after. */
const callBackFindings = (row: Feedback, { today, calendar }: Moment): readonly Finding[] => {
  const { kind, state, resolved } = row;
  if (kind !== 'complaint' || state !== 'resolved' || resolved === null || workDaysBetween(resolved, today, calendar) < 1) return [];
  return [finding('feedbackNoCallBack', { ...placeOf(row), weight: 'week', since: resolved }, { content: row.content ?? '' })];
};

/** Topics twice as frequent as in the week before, of which something must be known. */
const waveFindings = ({ feedback: { rows } }: Book, { today, language }: Moment): readonly Finding[] => {
  const week = (last: Day) => rows.filter(({ received }) => received !== null && received <= last && received > addDays(last, -7));
  const before = week(addDays(today, -7));
  if (before.length === 0) return [];
  const known = byTopic(before);
  return [...byTopic(week(today))].flatMap(([topic, now]) => {
    const [n, m] = [now.length, known.get(topic)?.length ?? 0];
    if (topic === '' || n < leastOfWave || n < m * 2) return [];
    return [
      finding('feedbackDoubled', { tab: 'feedback', id: '', column: 'topic', weight: 'week' }, { topic: topicName(topic, language), n, m }),
    ];
  });
};
