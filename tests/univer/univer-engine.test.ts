import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Area, Workbook } from '../../local/host/engine';
import { emptyWorkbook } from '../../local/host/workbook';

import { built } from './built';

const { startUniver, univerEngine } = built();
const univer = startUniver();
const engine = univerEngine(univer, emptyWorkbook());
const at = (row: number, column: number, rows = 1, columns = 1, sheet = 0): Area => ({ sheet, row, column, rows, columns });
const one = async (row: number, column: number) => {
  await engine.calculate();
  return engine.read(at(row, column))[0]![0]!;
};

beforeEach(() => {
  engine.load(emptyWorkbook());
});
afterAll(() => univer.dispose());

describe('the engine over Univer', () => {
  it('computes a formula that was just written', async () => {
    engine.write(at(1, 1, 1, 2), [[{ value: 20 }, { formula: '=A1*2+2' }]]);
    expect(await one(1, 2)).toEqual({ value: 42, formula: '=A1*2+2' });
  });

  it('keeps a formula whose cell gets a style, one by one or as an area', async () => {
    engine.write(at(1, 1), [[{ formula: '=1+1' }]]);
    engine.style(at(1, 1), [[{ background: '#eeeeee' }]]);
    engine.style(at(1, 1, 2, 2), { bold: true });
    expect(await one(1, 1)).toMatchObject({ value: 2, formula: '=1+1' });
  });

  it('answers a calculation at once when nothing changed', async () => {
    engine.write(at(1, 1), [[{ formula: '=1+1' }]]);
    await engine.calculate();
    const start = performance.now();
    await engine.calculate();
    expect(performance.now() - start).toBeLessThan(20);
  });

  it('reads an open-ended range as it was written, and sums all of it', async () => {
    engine.write(at(3, 8, 3, 1), [[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]);
    engine.write(at(1, 1), [[{ formula: '=SUM(H3:H)' }]]);
    expect(await one(1, 1)).toEqual({ value: 6, formula: '=SUM(H3:H)' });
  });

  it('keeps an open-ended range open when rows are added at the end or in between', async () => {
    engine.write(at(1, 1), [[{ formula: '=SUM(H3:H)' }]]);
    engine.insertRows(0, 1001, 5);
    engine.write(at(1005, 8), [[{ value: 7 }]]);
    expect(await one(1, 1)).toEqual({ value: 7, formula: '=SUM(H3:H)' });
    engine.insertRows(0, 500, 2);
    expect(await one(1, 1)).toEqual({ value: 7, formula: '=SUM(H3:H)' });
  });

  it('gives a custom function blanks as empty text, one cell as a value and days as days', async () => {
    const seen: unknown[] = [];
    engine.setFunctions(new Map([['SEEN', (args) => seen.push(args) && 'ok']]));
    engine.write(at(1, 1, 2, 2), [
      [{ value: 'a' }, null],
      [{ value: 46000 }, { value: true }],
    ]);
    engine.style(at(2, 1), { format: 'yyyy-mm-dd' });
    engine.write(at(5, 5), [[{ formula: '=SEEN(A1:B2,B1,A2,0.5)' }]]);
    expect((await one(5, 5)).value).toBe('ok');
    expect(seen.at(-1)).toEqual([
      [
        ['a', ''],
        [{ day: 46000 }, true],
      ],
      '',
      { day: 46000 },
      0.5,
    ]);
  });

  it('spills a column under its title, and blanks stay blank', async () => {
    engine.setFunctions(new Map([['TWICE', ([rows]) => (rows as unknown[][]).map(([x]) => [typeof x === 'number' ? x * 2 : null])]]));
    engine.write(at(2, 1, 3, 1), [[{ value: 1 }], [{ value: null }], [{ value: 3 }]]);
    engine.write(at(1, 2), [[{ formula: '=VSTACK("twice",TWICE(A2:A4))' }]]);
    await engine.calculate();
    expect(engine.read(at(1, 2, 4, 1)).map(([cell]) => cell!.value)).toEqual(['twice', 2, null, 6]);
    expect(engine.extent(0)).toEqual({ rows: 4, columns: 2 });
    engine.write(at(3, 1), [[{ value: 5 }]]);
    await engine.calculate();
    expect(engine.read(at(3, 2))[0]![0]!.value).toBe(10);
  });

  it('shows what a custom function threw as #ERROR! with its sentence, and goes on with the rest', async () => {
    engine.setFunctions(
      new Map([
        [
          'FAILS',
          () => {
            throw new Error('The target is missing.');
          },
        ],
      ]),
    );
    engine.write(at(1, 1, 1, 2), [[{ formula: '=FAILS(1)' }, { formula: '=1+1' }]]);
    expect(await one(1, 1)).toEqual({ value: null, formula: '=FAILS(1)', error: '#ERROR!', message: 'The target is missing.' });
    expect((await one(1, 2)).value).toBe(2);
  });

  it('recalculates a custom function whose argument is a named range', async () => {
    engine.setFunctions(new Map([['ECHO', ([x]) => x]]));
    engine.setName('OM_LANGUAGE', at(9, 1));
    engine.write(at(9, 1), [[{ value: 'English' }]]);
    engine.write(at(1, 1), [[{ formula: '=ECHO(OM_LANGUAGE)' }]]);
    expect((await one(1, 1)).value).toBe('English');
    engine.write(at(9, 1), [[{ value: '简体中文' }]]);
    expect((await one(1, 1)).value).toBe('简体中文');
    expect(engine.names()).toEqual([{ name: 'OM_LANGUAGE', area: at(9, 1) }]);
  });

  it('keeps text that looks like a formula as text', async () => {
    engine.write(at(1, 1, 1, 2), [[{ value: '=1+1' }, { value: '007' }]]);
    await engine.calculate();
    expect(engine.read(at(1, 1, 1, 2))[0]).toEqual([{ value: '=1+1' }, { value: '007' }]);
  });

  it('reads an unknown name and a division by zero as errors', async () => {
    engine.write(at(1, 1, 1, 2), [[{ formula: '=NOPE(1)' }, { formula: '=1/0' }]]);
    expect((await one(1, 1)).error).toBe('#NAME?');
    expect((await one(1, 2)).error).toBe('#DIV/0!');
  });

  it('moves protections and column groups with the columns', () => {
    engine.protect({ area: at(1, 4, 1000, 2), description: 'computed', warningOnly: true });
    engine.groupColumns(0, 4, 2, true);
    engine.insertColumns(0, 2, 1);
    expect(engine.protections()[0]!.area).toEqual(at(1, 5, 1000, 2));
    expect(engine.save().sheets[0]!.columnGroups).toEqual([{ first: 5, last: 6, closed: true }]);
    engine.deleteColumns(0, 2, 4);
    expect(engine.protections()[0]!.area).toEqual(at(1, 2, 1000, 1));
  });

  it('keeps TODAY() in a colour rule whatever day it stands for', () => {
    const rules = [{ areas: [at(3, 1, 20, 1)], formula: '=AND($A3<TODAY(),$B3<>"done")', background: '#fce8e6' }];
    engine.setConditional(0, rules);
    engine.setToday(46200);
    expect(engine.conditional(0)).toEqual(rules);
  });

  it('cuts a validation where another is set or taken away', () => {
    engine.setValidation(at(2, 1, 5, 1), { type: 'list', values: ['a', 'b'], allowInvalid: false });
    engine.setValidation(at(3, 1), { type: 'number', min: 0, allowInvalid: true });
    engine.setValidation(at(5, 1), null);
    expect(engine.validation(at(2, 1, 5, 1)).map(([rule]) => rule?.type ?? null)).toEqual(['list', 'number', 'list', null, 'list']);
  });
});

describe('a workbook kept in a file', () => {
  const book = (): Workbook => ({
    ...emptyWorkbook(),
    sheets: [
      {
        ...emptyWorkbook().sheets[0]!,
        id: 0,
        name: '目标',
        rows: 50,
        columns: 12,
        color: '#1a73e8',
        frozenRows: 2,
        cells: [
          [1, 1, { value: 'goals.goal', style: { bold: true, background: '#e8eaed' } }],
          [2, 1, { value: '目标', note: '每行一个目标' }],
          [3, 1, { value: 12.5, style: { format: '0.0%' } }],
          [3, 2, { value: true }],
          [4, 1, { formula: "=SUM('KPI 表'!A1:A)" }],
          [6, 6, { style: { wrap: true, color: '#137333', italic: true } }],
        ],
        widths: [[1, 240]],
        hiddenRows: [1],
        hiddenColumns: [7],
        validations: [
          { area: at(3, 3, 20, 1), rule: { type: 'list', values: ['是', '否'], allowInvalid: false, help: '选择' } },
          { area: at(3, 4, 20, 1), rule: { type: 'listRange', source: at(1, 1, 9, 1, 3), allowInvalid: true } },
          { area: at(3, 5, 20, 1), rule: { type: 'day', allowInvalid: false } },
          { area: at(3, 6, 20, 1), rule: { type: 'number', min: 0, max: 1, allowInvalid: false } },
        ],
        conditional: [
          { areas: [at(3, 1, 20, 2)], formula: '=$A3>1', background: '#fce8e6', color: '#c5221f' },
          { areas: [at(3, 2, 20, 1)], formula: '=$B3=TRUE', background: '#e6f4ea', bold: true },
        ],
        protections: [{ area: at(1, 1, 50, 1), description: 'ids', warningOnly: true }],
      },
      { ...emptyWorkbook().sheets[0]!, id: 3, name: 'KPI 表', rows: 20, columns: 5, hidden: true, cells: [[1, 1, { value: 8 }]] },
    ],
    names: [{ name: 'OM_LANGUAGE', area: at(2, 2, 1, 1, 3) }],
    metadata: [{ sheet: 3, key: 'tab', value: 'kpis' }],
    active: 0,
  });

  it('comes back the same', () => {
    engine.load(book());
    expect(engine.save()).toEqual(book());
  });

  it('computes again after loading', async () => {
    engine.load(book());
    expect(await one(4, 1)).toEqual({ value: 8, formula: "=SUM('KPI 表'!A1:A)" });
  });
});
