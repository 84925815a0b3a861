import type { Moment } from '../../define/moment';
import { type Period, quarterOf } from '../../rules/period';
import type { Book } from '../columns';

/** A reading that is computed once for the same book, moment and current period; findings, Summary and review all ask for it. Books are never changed in place. */
export const remember = <T>(read: (book: Book, moment: Moment, current: Period) => T) => {
  const known = new WeakMap<Book, WeakMap<Moment, Map<string, T>>>();
  return (book: Book, moment: Moment, current: Period = quarterOf(moment.today)): T => {
    const byMoment = known.get(book) ?? new WeakMap<Moment, Map<string, T>>();
    known.set(book, byMoment);
    const byPeriod = byMoment.get(moment) ?? new Map<string, T>();
    byMoment.set(moment, byPeriod);
    const before = byPeriod.get(current.key);
    if (before !== undefined) return before;
    const made = read(book, moment, current);
    byPeriod.set(current.key, made);
    return made;
  };
};
