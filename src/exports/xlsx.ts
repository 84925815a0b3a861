import { Workbook, type Worksheet } from 'exceljs';
import type { Block, Document } from '../define/document';
import type { Export } from '../define/export';
import { palette } from '../define/look';
import type { Language } from '../languages';
import { say } from '../languages/say';
import { showPeriod } from '../rules/period';
import { settleZip } from './settle-zip';
import { showTime } from './show-time';
import { font, plainText, putText } from './xlsx-cell';
import { columnWidths, putBlock, putTable } from './xlsx-sheet';

type Table = Extract<Block, { kind: 'table' }>;

const a4 = 9;
/** Characters of column width that fit on upright paper; more are turned sideways. */
const upright = 110;

/** A person's text in a header or footer, where & begins a command. */
const escaped = (text: string): string => plainText(text, 60).replace(/\s+/g, ' ').replace(/&/g, '&&');

const setUp = (sheet: Worksheet, document: Document, widths: readonly number[], language: Language): void => {
  sheet.columns = widths.map((width) => ({ width }));
  sheet.pageSetup = {
    paperSize: a4,
    orientation: widths.reduce((sum, width) => sum + width, 0) > upright ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.63, right: 0.63, top: 0.8, bottom: 0.7, header: 0.4, footer: 0.35 },
  };
  const frozen = say(language.exports.frozenOn, { time: showTime(document.frozenAt) });
  sheet.headerFooter.oddHeader = `&L${escaped(document.team)} · ${escaped(showPeriod(document.period))}&R${escaped(frozen)}`;
  sheet.headerFooter.oddFooter = `&L${escaped(document.title)}&R&P / &N`;
};

/** A sheet's name as Excel takes it, not yet in use. */
const sheetName = (workbook: Workbook, wish: string): string => {
  const plain =
    plainText(wish, 200)
      .replace(/[\p{C}*?:\\/[\]]/gu, ' ')
      .replace(/^['\s]+|['\s]+$/g, '') || '–';
  const cut = (most: number) => plain.slice(0, most).replace(/[\ud800-\udfff]/gu, '');
  const used = new Set(workbook.worksheets.map(({ name }) => name.toLowerCase()));
  const numbered = (n: number) => (n === 1 ? cut(31) : `${cut(27)} ${n}`).trim();
  let n = 1;
  while (used.has(numbered(n).toLowerCase()) || numbered(n).toLowerCase() === 'history') n += 1;
  return numbered(n);
};

/** The whole report, top to bottom, as it is read and printed. */
const putReport = (workbook: Workbook, document: Document, language: Language): void => {
  const _words = language.exports;
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const columns = Math.max(
    4,
    ...document.blocks.map((block) => (block.kind === 'table' ? block.head.length : block.kind === 'numbers' ? block.items.length : 2)),
  );
  const widths = columnWidths(tables, columns, language);
  const sheet = workbook.addWorksheet(sheetName(workbook, document.title), { views: [{ showGridLines: false }] });
  setUp(sheet, document, widths, language);
  const lines = [
    [document.team, 11, palette.accent],
    [document.title, 22, palette.text],
    [document.opening, 10, palette.quiet],
  ] as const;
  for (const [text, size, color] of lines) {
    const row = sheet.addRow([]);
    row.height = size * 1.6;
    putText(row.getCell(1), text);
    row.getCell(1).font = font(size, color, size > 10);
  }
  sheet.addRow([]);
  for (const block of document.blocks) putBlock(sheet, block, widths, language);
};

/** One table by itself, to filter and to calculate with. */
const putData = (workbook: Workbook, document: Document, table: Table, name: string, language: Language): void => {
  const widths = columnWidths([table], table.head.length, language);
  const sheet = workbook.addWorksheet(sheetName(workbook, name), { views: [{ state: 'frozen', ySplit: 1 }] });
  setUp(sheet, document, widths, language);
  putTable(sheet, table, widths, language);
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: table.rows.length + 1, column: table.head.length } };
};

const make = async (document: Document, language: Language): Promise<Uint8Array> => {
  const workbook = new Workbook();
  const team = plainText(document.team, 200);
  const frozen = new Date(`${document.frozenAt.slice(0, 16)}:00Z`);
  Object.assign(workbook, {
    title: plainText(document.title, 200),
    subject: showPeriod(document.period),
    creator: team,
    lastModifiedBy: team,
    created: frozen,
    modified: frozen,
  });
  putReport(workbook, document, language);
  let name = document.title;
  for (const block of document.blocks) {
    if (block.kind === 'heading') name = block.text;
    if (block.kind === 'table' && block.rows.length > 0) putData(workbook, document, block, name, language);
  }
  return settleZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
};

/** A workbook: the report on its first sheet, then each table on a sheet of its own; numbers stay numbers, text is never a formula. */
export const xlsx: Export = {
  key: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  make,
};
