import { anObject, aText, aTruth, maybe } from '../define/accepts';
import type { Action, CellPlace } from '../define/action';
import type { HelpFunction, PageCalls } from '../define/page-calls';
import { say } from '../languages/say';
import type { Book } from '../tabs/columns';
import { isOwnCell } from './own-cell';

const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The reference of a formula that takes in the cell it would stand in, or null. */
const roundabout = (formula: string, { row, column }: CellPlace): string | null => {
  const unquoted = formula.replace(/"[^"]*"/g, '');
  for (const [whole, first = '', top, last = first, bottom] of unquoted.matchAll(/\b([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d*))?\b/g)) {
    const end = bottom === '' ? Number.POSITIVE_INFINITY : Number(bottom ?? top);
    if (row >= Number(top) && row <= end && column >= numberOf(first) && column <= numberOf(last)) return whole;
  }
  return null;
};

/** Whether the help shows this formula: no other is written, for a page may ask for anything. */
const isShown = (help: { readonly [code: string]: readonly HelpFunction[] }, formula: string): boolean =>
  Object.values(help).some((functions) =>
    functions.some(({ insert, examples }) => insert === formula || examples.some((example) => example.formula === formula)),
  );

/** Puts one of the help's formulas into the selected cell. What stands there is asked about first; cells that the add-on writes and protected ones are refused. */
export const insertFormula: Action<Book, PageCalls['insertFormula']['input'], PageCalls['insertFormula']['answer']> = {
  name: 'insertFormula',
  reads: [],
  writes: true,
  page: anObject({ formula: aText, confirmed: maybe(aTruth) }),
  decide: (_book, { language }, input, around) => {
    const words = language.pages.functions;
    const refused = (text: string) => ({ refused: { '': text } });
    const formula = String(input.formula);
    if (!isShown(around.file('functions') as never, formula)) return refused(words.notOurs);
    const found = around.cell();
    if (!found) return refused(words.noCell);
    const { sheetId, row, column, name: cell, holds } = found;
    if (isOwnCell(found)) return refused(say(words.ownCell, { cell }));
    if (found.isProtected) return refused(say(words.protectedCell, { cell }));
    const through = roundabout(formula, found);
    if (through) return refused(say(words.roundabout, { cell, range: through }));
    if (holds !== '' && input.confirmed !== true) return { ask: say(words.filled, { cell, text: found.shown }) };
    const at = { sheetId, row, column };
    return {
      insert: { ...at, holds: formula },
      answer: { at, cell, formula, before: holds },
      notice: say(words.inserted, { cell }),
    };
  },
};
