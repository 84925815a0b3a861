import { aCell, aNumber, anObject, aText } from '../define/accepts';
import type { Action } from '../define/action';
import type { PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import type { Book } from '../tabs/columns';

/** A formula without what a spreadsheet may write differently when it gives it back: blanks, case, separators. */
const plain = (formula: unknown): string =>
  String(formula)
    .replace(/[\s,;\\]/g, '')
    .toLowerCase();

/** Takes an inserted formula out again and puts back what was there; only while the cell still holds that formula. */
export const undoFormula: Action<Book, PageCalls['undoFormula']['input'], PageCalls['undoFormula']['answer']> = {
  name: 'undoFormula',
  reads: [],
  writes: true,
  page: anObject({
    at: anObject({ sheetId: aNumber, row: aNumber, column: aNumber }),
    cell: aText,
    formula: aText,
    before: aCell,
  }),
  decide: (_book, { language }, { at, cell, formula, before }, around) => {
    const words = language.pages.functions;
    const found = around.cell(at);
    if (!found || plain(found.holds) !== plain(formula)) return { refused: { '': say(words.changed, { cell }) } };
    return { insert: { ...at, holds: before }, answer: { cell }, notice: say(words.undone, { cell }) };
  },
};
