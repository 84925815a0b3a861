import type { Block, Document, DocumentCell } from '../define/document';
import { bar, palette, statusLook } from '../define/look';
import type { Language } from '../languages';
import { asText, type Cell } from './cells';

/** How one cell of a report tab is shown. */
export interface ReportCell {
  readonly value: Cell;
  readonly format: string;
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly size: number;
  readonly right: boolean;
  readonly wrap: boolean;
}

/** A document as the cells of a tab: `columns` wide, one row a line. */
export interface ReportCells {
  readonly rows: readonly (readonly ReportCell[])[];
  readonly widths: readonly number[];
}

const formatOf = (as: 'share' | 'points' | 'plain', value: number): string =>
  as === 'share' ? '0.0%' : as === 'points' ? '0.0' : Number.isInteger(value) ? '#,##0' : '#,##0.00';

const plain = (value: Cell, traits: Partial<ReportCell> = {}): ReportCell => ({
  value,
  format: '',
  fill: null,
  color: palette.text,
  bold: false,
  size: 10,
  right: false,
  wrap: false,
  ...traits,
});

const cell = (one: DocumentCell, right: boolean): ReportCell => {
  const look = one.status ? statusLook[one.status] : null;
  const traits = { bold: one.strong === true, right, ...(look ? { fill: look.fill, color: look.text } : {}) };
  if (one.bar) return plain(bar(one.bar.share, one.bar.mark), { ...traits, color: palette.accent });
  if (one.value !== undefined && one.as && !look) return plain(one.value, { ...traits, format: formatOf(one.as, one.value), right: true });
  return plain(asText(look ? `${look.symbol} ${one.text}` : one.text), { ...traits, wrap: !right });
};

const lines = (block: Block, language: Language): readonly (readonly ReportCell[])[] => {
  switch (block.kind) {
    case 'heading':
      return [[], [plain(asText(block.text), { bold: true, size: block.level === 1 ? 14 : 11 })]];
    case 'text':
      return [[plain(asText(block.text), block.quiet ? { color: palette.quiet } : {})]];
    case 'numbers':
      return [
        block.items.map(({ label }) => plain(asText(label), { color: palette.quiet })),
        block.items.map(({ value }) => ({ ...cell(value, false), size: 18, bold: true, wrap: false, right: false })),
        block.items.map(({ note }) => plain(asText(note ?? ''), { color: palette.quiet, wrap: true })),
      ];
    case 'table': {
      if (block.rows.length === 0) return block.empty ? [[plain(asText(block.empty), { color: palette.quiet })]] : [];
      const right = (index: number) => block.align?.[index] === 'right';
      const head = block.head.map((text, index) =>
        plain(asText(text), { bold: true, fill: palette.header, right: right(index), wrap: true }),
      );
      return [head, ...block.rows.map((row) => row.map((one, index) => cell(one, right(index))))];
    }
    case 'chart':
      return [
        [plain(asText(block.title), { bold: true })],
        [plain(asText(block.says))],
        block.points.map(({ day }) => plain(asText(day.slice(5)), { color: palette.quiet, right: true })),
        block.points.map(({ value }) => plain(value, { format: formatOf('plain', value), right: true })),
      ];
    case 'slot':
      return [
        [
          plain(asText(block.label), { bold: true }),
          block.text === null ? plain(asText(language.actions.toComplete), { fill: palette.slot }) : plain(asText(block.text)),
        ],
      ];
  }
};

/** Widths that texts need, in pixels: a Chinese character is two Latin ones wide. */
const widthOf = (value: Cell): number =>
  typeof value === 'string' ? [...value].reduce((sum, char) => sum + (char > '\u2e80' ? 13 : 7), 16) : 0;
/** Few widths, so that neighbours share one and a report costs few calls. */
const steps = [96, 160, 260, 380];
/** Columns fitted to their contents; a grid of forty members goes on in narrow ones. */
const fitted = 8;
const fitting = (width: number): number => steps.find((step) => step >= width) ?? (steps.at(-1) as number);

/** A document laid out as the cells of a report tab, top to bottom; columns are as wide as their tables need. */
export const reportCells = (document: Document, language: Language): ReportCells => {
  const title = [plain(asText(document.title), { bold: true, size: 16 })];
  const parts = document.blocks.map((block) => ({ block, rows: lines(block, language) }));
  const opening = [plain(asText(document.opening), { color: palette.quiet })];
  const watch = document.watch === undefined ? [] : [[plain(document.watch, { bold: true, color: statusLook.offTrack.text })]];
  const rows = [title, opening, ...watch, ...parts.flatMap((part) => part.rows)];
  const columns = Math.max(6, ...rows.map((row) => row.length));
  const blank = plain('');
  const tables = parts.flatMap(({ block, rows: own }) => (block.kind === 'table' ? own : []));
  const needed = (index: number) => tables.reduce((most, row) => Math.max(most, widthOf(row[index]?.value ?? '')), 0);
  const widths = Array.from({ length: columns }, (_, index) => fitting(index < fitted ? needed(index) : 0));
  return { rows: rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? blank)), widths };
};
