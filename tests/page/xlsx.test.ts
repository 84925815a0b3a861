import { describe, expect, it } from '@jest/globals';
import type { Area, CellRead, Workbook } from '../../local/host/engine';
import { emptyWorkbook } from '../../local/host/workbook';
import { readXlsx, writeXlsx } from '../../local/page/xlsx';

const at = (row: number, column: number, rows = 1, columns = 1, sheet = 0): Area => ({ sheet, row, column, rows, columns });
const blank = emptyWorkbook().sheets[0]!;
const workbook: Workbook = {
  ...emptyWorkbook(),
  sheets: [
    {
      ...blank,
      name: '指标',
      color: '#1a73e8',
      frozenRows: 2,
      frozenColumns: 1,
      cells: [
        [1, 1, { value: 'key' }],
        [2, 1, { value: '指标', style: { bold: true, background: '#e8eaed' }, note: '写名称' }],
        [3, 1, { value: 0.256, style: { format: '0.0%' } }],
        [3, 2, { value: 46150, style: { format: 'yyyy-mm-dd' } }],
        [3, 3, { value: true }],
        [3, 4, { value: '=1+1' }],
        [4, 1, { formula: '=SUM(A3:A)' }],
        [4, 2, { formula: '=KPI_PROGRESS(A3,1)' }],
      ],
      widths: [[1, 240]],
      hiddenRows: [1],
      hiddenColumns: [6],
      validations: [
        { area: at(3, 5, 20, 1), rule: { type: 'list', values: ['是', '否'], allowInvalid: false } },
        { area: at(3, 7, 5, 1), rule: { type: 'listRange', source: at(1, 1, 9, 1, 1), allowInvalid: true } },
      ],
      conditional: [{ areas: [at(3, 1, 20, 1)], formula: '=$A3>0.5', background: '#e6f4ea', color: '#137333' }],
    },
    { ...blank, id: 1, name: '成员 表', cells: [[1, 1, { value: '甲' }]] },
  ],
  names: [{ name: 'OM_LANGUAGE', area: at(1, 1, 1, 1, 1) }],
};
const shown = new Map<string, CellRead>([
  ...workbook.sheets.flatMap((sheet) =>
    sheet.cells.map(([row, column, cell]) => [`${sheet.id}/${row}/${column}`, { value: cell.value ?? null }] as const),
  ),
  ['0/4/1', { value: 0.256 }],
  ['0/4/2', { value: 0.7 }],
]);
const read = (area: Area): CellRead[][] =>
  Array.from({ length: area.rows }, (_, down) =>
    Array.from(
      { length: area.columns },
      (__, across) => shown.get(`${area.sheet}/${area.row + down}/${area.column + across}`) ?? { value: null },
    ),
  );
const again = async (): Promise<Workbook> => readXlsx(await writeXlsx(workbook, read, ['KPI_PROGRESS']), emptyWorkbook());

describe('a workbook as .xlsx', () => {
  it('comes back with values, formats, days, notes and sizes', async () => {
    const [kept] = (await again()).sheets;
    const cells = new Map(kept!.cells.map(([row, column, cell]) => [`${row}/${column}`, cell]));
    expect(cells.get('2/1')).toEqual({ value: '指标', style: { bold: true, background: '#e8eaed' }, note: '写名称' });
    expect(cells.get('3/1')).toEqual({ value: 0.256, style: { format: '0.0%' } });
    expect(cells.get('3/2')).toEqual({ value: 46150, style: { format: 'yyyy-mm-dd' } });
    expect(cells.get('3/3')?.value).toBe(true);
    expect(kept).toMatchObject({ name: '指标', color: '#1a73e8', frozenRows: 2, frozenColumns: 1, hiddenRows: [1], hiddenColumns: [6] });
    expect(kept!.widths).toContainEqual([1, 240]);
  });

  it('keeps text that looks like a formula as text', async () => {
    expect((await again()).sheets[0]!.cells).toContainEqual([3, 4, { value: '=1+1' }]);
  });

  it('closes an open-ended range, and leaves the last value of a custom function', async () => {
    const { cells } = (await again()).sheets[0]!;
    expect(cells).toContainEqual([4, 1, { formula: '=SUM(A3:A$1000)' }]);
    expect(cells).toContainEqual([4, 2, { value: 0.7 }]);
  });

  it('keeps lists, lists from a range, colours by formula and names', async () => {
    const kept = await again();
    expect(kept.sheets[0]!.validations).toEqual(workbook.sheets[0]!.validations);
    expect(kept.sheets[0]!.conditional).toEqual(workbook.sheets[0]!.conditional);
    expect(kept.names).toEqual(workbook.names);
  });
});
