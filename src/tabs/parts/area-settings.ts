import type { Moment } from '../../define/moment';
import type { Grown } from '../../define/tab';
import type { Book } from '../columns';

/** Rows of Settings that an area brings with it, and the figures they are laid with. */
const rowsOf = [
  { id: 'contactDays', tab: 'customers', value: 30, second: 60, third: 90 },
  { id: 'surveyTargets', tab: 'surveys' },
  { id: 'surveysSent', tab: 'surveys' },
] as const;

/** Those that are lacking, of areas in the workbook.
 * @example areaSettings(book, moment).settings // [{ add: { id: 'contactDays', setting: '客户联系间隔（天）', value: 30, … } }]
 */
export const areaSettings = (book: Book, { language }: Moment): Grown<Book> => {
  const known = new Set(book.settings.rows.map(({ id }) => id));
  const lacking = rowsOf.filter(({ id, tab }) => known.size > 0 && book[tab].installed && !known.has(id));
  return {
    settings: lacking.map(({ tab: _, ...row }) => {
      const { label, note } = language.settings[row.id];
      return { add: { ...row, setting: label, note } };
    }),
  };
};
