import { anObject } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { quarterOf, showPeriod } from '../rules/period';
import type { Book } from '../tabs/columns';
import { reviewPeriods } from './review-periods';

/** What the review dialog opens with: the periods that can be reviewed, and which of them are frozen already. */
export const reviewForm: Action<Book, PageCalls['reviewForm']['input'], PageCalls['reviewForm']['answer']> = {
  name: 'reviewForm',
  reads: ['goals', 'snapshots'],
  writes: false,
  page: anObject({}),
  decide: (book, { language, today }) => {
    if (!book.goals.installed) return { refused: { '': language.actions.notInstalled } };
    const frozen = new Set(book.snapshots.rows.map(({ period }) => period));
    const periods = reviewPeriods(book, today);
    return {
      answer: {
        language: language.code,
        periods: periods.map((period) => ({ key: period.key, label: showPeriod(period), frozen: frozen.has(period.key) })),
        chosen: (periods[0] ?? quarterOf(today)).key,
      },
    };
  },
};
