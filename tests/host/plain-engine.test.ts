import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../local/host/engine';
import { plainEngine } from '../../local/host/plain-engine';
import { shiftArea, without } from '../../local/host/shift';

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ sheet: 0, row, column, rows, columns });

describe('the plain engine', () => {
  it('gives back what was loaded', () => {
    const engine = plainEngine();
    engine.write(area(2, 1, 1, 3), [[{ value: 1 }, { formula: '=A1' }, { value: 'x' }]]);
    engine.style(area(2, 1), { bold: true, format: '0%' });
    engine.setNotes(area(3, 3), [['note']]);
    engine.setWidth(0, 2, 2, 150);
    engine.hide(0, 'rows', 1, 1, true);
    engine.groupColumns(0, 4, 2, true);
    engine.setName('ALL', area(1, 1, 9, 9));
    const kept = engine.save();
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
    expect(plainEngine(kept).save()).toEqual(kept);
  });

  it('keeps a formula and does not compute it', () => {
    const engine = plainEngine();
    engine.write(area(1, 1), [[{ formula: '=1+1' }]]);
    expect(engine.read(area(1, 1))).toEqual([[{ value: null, formula: '=1+1' }]]);
    expect(engine.extent(0)).toEqual({ rows: 1, columns: 1 });
  });

  it('can be saved after rows were put in above lines in which nothing stands', () => {
    const engine = plainEngine();
    engine.write(area(6, 1), [[{ value: 'here' }]]);
    engine.insertRows(0, 2, 1);
    expect(engine.save().sheets[0]?.cells).toEqual([[7, 1, { value: 'here' }]]);
  });

  it('does not count what is only formatted', () => {
    const engine = plainEngine();
    engine.style(area(1, 1, 100, 5), { background: '#eeeeee' });
    expect(engine.extent(0)).toEqual({ rows: 0, columns: 0 });
  });

  it('moves cells, notes, styles, rules, names and hidden rows with inserted and deleted rows and columns', () => {
    const engine = plainEngine();
    engine.write(area(5, 2), [[{ value: 'here' }]]);
    engine.setNotes(area(5, 2), [['note']]);
    engine.setValidation(area(4, 2, 3), { type: 'day', allowInvalid: true });
    engine.protect({ area: area(5, 2), description: '', warningOnly: true });
    engine.setConditional(0, [{ areas: [area(5, 2)], formula: '=TRUE' }]);
    engine.setName('HERE', area(5, 2));
    engine.hide(0, 'rows', 5, 1, true);
    engine.insertRows(0, 5, 2);
    engine.insertColumns(0, 1, 1);
    engine.deleteRows(0, 1, 1);
    const [sheet] = engine.save().sheets;
    expect(sheet).toMatchObject({ rows: 1001, columns: 27, hiddenRows: [6] });
    expect(sheet?.cells).toEqual([[6, 3, { value: 'here', note: 'note' }]]);
    expect(sheet?.validations[0]?.area).toEqual(area(3, 3, 5));
    expect(sheet?.protections[0]?.area).toEqual(area(6, 3));
    expect(sheet?.conditional[0]?.areas).toEqual([area(6, 3)]);
    expect(engine.names()).toEqual([{ name: 'HERE', area: area(6, 3) }]);
    engine.deleteRows(0, 6, 1);
    expect(engine.names()).toEqual([]);
    expect(engine.protections()).toEqual([]);
  });

  it('takes a rule away from some of its cells only', () => {
    const engine = plainEngine();
    engine.setValidation(area(1, 1, 3, 3), { type: 'day', allowInvalid: true });
    engine.setValidation(area(2, 2), null);
    expect(engine.validation(area(1, 1, 3, 3)).map((line) => line.map((rule) => rule !== null))).toEqual([
      [true, true, true],
      [true, false, true],
      [true, true, true],
    ]);
  });
});

describe('areas', () => {
  const stretch = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));

  it('are whole again when what was put in is taken out', () => {
    fc.assert(
      fc.property(stretch, stretch, ([row, rows], [at, count]) => {
        const moved = shiftArea(area(row, 1, rows), { axis: 'row', at, count });
        expect(moved && shiftArea(moved, { axis: 'row', at, count: -count })).toEqual(area(row, 1, rows));
      }),
    );
  });

  it('lose exactly the cells of the hole', () => {
    fc.assert(
      fc.property(stretch, stretch, stretch, stretch, ([row, rows], [column, columns], [top, down], [left, across]) => {
        const whole = area(row, column, rows, columns);
        const hole = area(top, left, down, across);
        const cells = (areas: readonly Area[]) =>
          areas.flatMap((one) =>
            Array.from(
              { length: one.rows * one.columns },
              (_, n) => `${one.row + Math.floor(n / one.columns)},${one.column + (n % one.columns)}`,
            ),
          );
        const gone = new Set(cells([hole]));
        expect(cells(without(whole, hole)).sort()).toEqual(
          cells([whole])
            .filter((cell) => !gone.has(cell))
            .sort(),
        );
      }),
    );
  });
});
