import type { DocumentCell } from '../define/document';
import { statusLook } from '../define/look';
import type { Language } from '../languages';
import { labelOf } from '../languages/choose';

/** The words of a cell, with the symbol before them where the cell has a status; the status' own word where the cell has none.
 * @example cellText({ text: '有风险', status: 'atRisk' }, zhCn) // '▲ 有风险'
 */
export const cellText = (cell: DocumentCell, language: Language): string => {
  if (!cell.status) return cell.text;
  const { symbol } = statusLook[cell.status];
  const words = cell.text || labelOf(language, 'status', cell.status);
  return words.startsWith(symbol) ? words : `${symbol} ${words}`;
};
