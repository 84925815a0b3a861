import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { labelOf } from '../../languages/choose';
import { workDaysBetween } from '../../rules/calendar';
import type { Book } from '../columns';

export type Feedback = Book['feedback']['rows'][number];

/** Nobody has answered yet. */
export const isUnanswered = ({ state, responded }: Feedback): boolean => (state === null || state === 'open') && responded === null;

/** Neither resolved nor put aside. */
export const isOpen = ({ state }: Feedback): boolean => state === null || state === 'open' || state === 'inProgress';

export const isResolved = ({ state }: Feedback): boolean => state === 'resolved' || state === 'calledBack';

/** Working days since it came in; null once it is resolved or put aside. */
export const ageOf = (row: Feedback, { today, calendar }: Moment): number | null =>
  isOpen(row) && row.received !== null && row.received <= today ? workDaysBetween(row.received, today, calendar) : null;

/** The word of a topic; one of the team's own as typed. */
export const topicName = (topic: string, language: Language): string => labelOf(language, 'feedbackTopic', topic as 'other');

/** How many rows there are of each topic; '' for none. */
export const byTopic = (rows: readonly Feedback[]): ReadonlyMap<string, readonly Feedback[]> => {
  const topics = new Map<string, Feedback[]>();
  for (const row of rows) {
    const topic = row.topic ?? '';
    const own = topics.get(topic);
    if (own) own.push(row);
    else topics.set(topic, [row]);
  }
  return topics;
};
