import type { Block, Document, DocumentCell } from '../define/document';
import { palette, statusLook } from '../define/look';
import type { Language } from '../languages';
import type { Cells } from './cells';
import { type ReportCell, reportCells } from './report-cells';

/** Key of a report tab's first cell; as the key row of other tabs it says whose sheet it is, and that it was laid to its end. */
export const titleKey = (tab: string): string => `${tab}.title`;

/** What a line is, as the hidden first column says it to the colours. */
const kindOf = (line: readonly ReportCell[]): string => {
  const first = line[0];
  if (first?.fill === palette.header) return 'head';
  if (!first || first.value === '') return '';
  if (first.color === palette.quiet) return 'quiet';
  return first.bold && first.size > 10 ? 'heading' : '';
};

/** A cell by its words, for what only a number format would show; whole numbers stay numbers. */
const inWords = (cell: DocumentCell): DocumentCell => {
  const { as, value, ...words } = cell;
  return as === 'plain' && Number.isInteger(value) ? cell : words;
};

const blockInWords = (block: Block): Block => {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(inWords)) };
  if (block.kind !== 'numbers') return block;
  return { ...block, items: block.items.map((item) => ({ ...item, value: inWords(item.value) })) };
};

/** A document as the values of a report tab whose looks were laid: what each line is in the hidden first column, its cells from the second one on. */
export const laidReport = (tab: string, document: Document, language: Language): Cells =>
  reportCells({ ...document, blocks: document.blocks.map(blockInWords) }, language).rows.map((line, at) => [
    at === 0 ? titleKey(tab) : kindOf(line),
    ...line.map(({ value }) => value),
  ]);

/** The same values, whatever stands around them and however text is kept from being read as a number. */
export const isSame = (before: Cells, wanted: Cells): boolean => {
  const plain = (cell: Cells[number][number] | undefined) => (typeof cell === 'string' ? cell.replace(/^'/, '') : (cell ?? ''));
  const rows = Math.max(before.length, wanted.length);
  return Array.from({ length: rows }, (_, row) => row).every((row) => {
    const [was, is] = [before[row] ?? [], wanted[row] ?? []];
    const columns = Math.max(was.length, is.length);
    return Array.from({ length: columns }, (_, column) => column).every((column) => (was[column] ?? '') === plain(is[column]));
  });
};

/** A conditional look over the whole sheet, for its first cell. */
export interface LaidRule {
  readonly formula: string;
  readonly text?: string;
  readonly fill?: string;
  readonly bold?: true;
}

const signs = new Map(Object.values(statusLook).map((look) => [look.symbol, look]));

/** What a line is, and the sign of a status before its words, give it its look. */
export const laidRules: readonly LaidRule[] = [
  { formula: '=$A1="head"', fill: palette.header, bold: true },
  { formula: '=$A1="heading"', bold: true },
  { formula: '=$A1="quiet"', text: palette.quiet },
  ...[...signs].map(([symbol, { text, fill }]) => ({ formula: `=LEFT(A1,2)="${symbol} "`, text, fill })),
];
