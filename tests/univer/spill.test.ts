import { afterAll, describe, expect, it } from '@jest/globals';
import type { Area } from '../../local/host/engine';
import { emptyWorkbook } from '../../local/host/workbook';
import { built } from './built';

const { startUniver, univerEngine } = built();
const univer = startUniver();
const engine = univerEngine(univer, emptyWorkbook());
const at = (row: number, column: number, rows = 1): Area => ({ sheet: 0, row, column, rows, columns: 1 });

afterAll(() => univer.dispose());

describe('a spill', () => {
  it('that meets a filled cell is an error and overwrites nothing', async () => {
    engine.setFunctions(new Map([['THREE', () => [[1], [2], [3]]]]));
    engine.write(at(3, 1), [[{ value: 'mine' }]]);
    engine.write(at(1, 1), [[{ formula: '=THREE()' }]]);
    await engine.calculate();
    const cells = engine.read(at(1, 1, 3)).map(([cell]) => cell?.error ?? cell?.value ?? null);
    expect(cells).toEqual(['#REF!', null, 'mine']);
    engine.write(at(3, 1), [[{ value: null }]]);
    await engine.calculate();
    expect(engine.read(at(1, 1, 3)).map(([cell]) => cell?.value)).toEqual([1, 2, 3]);
  });
});
