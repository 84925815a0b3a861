import type { SheetContent, Workbook } from './engine';

/** A sheet as Sheets makes it: 1000 rows of 26 columns, nothing in it. */
export const emptySheet = (id: number, name: string): SheetContent => ({
  id,
  name,
  rows: 1000,
  columns: 26,
  hidden: false,
  color: null,
  frozenRows: 0,
  frozenColumns: 0,
  cells: [],
  widths: [],
  hiddenRows: [],
  hiddenColumns: [],
  columnGroups: [],
  validations: [],
  conditional: [],
  protections: [],
});

/** A new file: one empty sheet, in Chinese and in Shanghai unless told otherwise.
 * @example emptyWorkbook({ locale: 'en_US', timeZone: 'Etc/UTC' }).sheets[0].name // 'Sheet1' */
export const emptyWorkbook = (of: { readonly name?: string; readonly locale?: string; readonly timeZone?: string } = {}): Workbook => {
  const locale = (of.locale ?? 'zh_CN').replace('-', '_');
  const chinese = locale.startsWith('zh');
  return {
    version: 1,
    id: '1LocalSheetOfTheOperationsMatrix0000000000000',
    name: of.name ?? (chinese ? '未命名电子表格' : 'Untitled spreadsheet'),
    locale,
    timeZone: of.timeZone ?? 'Asia/Shanghai',
    sheets: [emptySheet(0, chinese ? '工作表1' : 'Sheet1')],
    names: [],
    metadata: [],
    active: 0,
  };
};
