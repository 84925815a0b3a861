import { describe, expect, it } from '@jest/globals';
import { changeBook } from '../../src/book/change-book';
import { layout, type Step } from '../../src/book/layout';
import { type ReadBook, readBook } from '../../src/book/read-book';
import { languages } from '../../src/languages';
import { tabs } from '../../src/tabs';
import { settingsRows } from '../../src/tabs/settings-rows';
import { language } from '../tabs/book';

const en = language('en');
const wanted = { tabs: [{ tab: 'settings', name: 'Settings' }] };
const added = settingsRows(en, {});
const idOf = (row: (typeof added)[number]): string => ('add' in row ? row.add.id : '');
const empty = (): ReadBook => readBook(tabs, new Map(), String);

/** A Settings tab on which only these columns and ids stand. */
const withRows = (columns: readonly string[], ids: readonly string[]): ReadBook => {
  const keys = columns.map((key) => `settings.${key}`);
  const values = [keys, columns, ...ids.map((id) => columns.map((key) => (key === 'id' ? id : 'x')))];
  return readBook(tabs, new Map([['settings', { values, formulas: null }]]), String);
};
type Laying = Extract<Step, { do: 'add' | 'finish' | 'name' }>;
const isLaying = (step: Step): step is Laying => 'names' in step.look;
const steps = (before: ReadBook, rows: typeof added): readonly Laying[] =>
  layout(
    tabs,
    before.settings?.installed ? [{ sheetId: 1, tab: 'settings' }] : [],
    before,
    changeBook(tabs, before, { settings: rows }),
    wanted,
    en,
  ).filter(isLaying);

describe('a tab that is laid', () => {
  const [step] = steps(empty(), added);
  const names = new Map(step?.look.names.map(({ name, at }) => [name, at]));

  it('has its named ranges where its rows will stand', () => {
    const row = (id: string) => added.findIndex((one) => idOf(one) === id) + 3;
    expect(step?.do).toBe('add');
    expect(names.get('OM_LANGUAGE')).toBe('B3:B3');
    expect(names.get('OM_THRESHOLDS')).toBe(`A${row('thresholds.ratio')}:C${row('thresholds.limit')}`);
    expect(names.get('OM_RISK_MATRIX')).toBe(`A${row('riskMatrix.impacts')}:F${row('riskMatrix.5')}`);
    expect(step?.look.heads).toEqual([`A${row('thresholds')}:F${row('thresholds')}`, `A${row('riskMatrix')}:F${row('riskMatrix')}`]);
  });

  it('offers the words of a choice in the language it is laid in', () => {
    for (const one of languages) {
      const [laid] = layout(tabs, [], empty(), changeBook(tabs, empty(), { settings: settingsRows(one, {}) }), wanted, one).filter(
        isLaying,
      );
      expect(laid?.look.offers[2]?.list[0]).toBe(one.choices.thresholds.ratioAndGap.split('|')[0]);
    }
  });

  it('has ranges of whole columns open below', () => {
    const calendar = { tabs: [{ tab: 'calendar', name: 'Calendar' }] };
    const [laid] = layout(tabs, [], empty(), changeBook(tabs, empty(), {}), calendar, en).filter(isLaying);
    expect(laid?.look.names).toEqual([{ name: 'OM_CALENDAR', at: 'A3:D' }]);
  });
});

describe('a tab that is there', () => {
  const machine = ['laid', 'updated', 'links', 'id'];
  const earlier = added.filter((row) => !idOf(row).startsWith('riskMatrix'));
  const rest = added.filter((row) => idOf(row).startsWith('riskMatrix'));
  const ids = earlier.map(idOf);

  it('gets the names of the rows that are added, and no others', () => {
    const found = steps(withRows(['setting', 'value', 'second', 'third', 'fourth', 'fifth', 'note', ...machine], ids), rest);
    expect(found).toMatchObject([{ do: 'name', look: { tab: 'settings' } }]);
    const first = ids.length + 3;
    expect(found[0]?.look.names).toEqual([{ name: 'OM_RISK_MATRIX', at: `A${first + 1}:F${first + 6}` }]);
    expect(found[0]?.look.heads).toEqual([`A${first}:F${first}`]);
  });

  it('has them where its columns stand, wherever they were moved', () => {
    const moved = steps(withRows(['note', 'setting', 'second', 'third', 'fourth', 'fifth', 'value', ...machine], ids), rest);
    expect(moved[0]?.look.offers[0]?.at).toBe(`G${ids.length + 3}:G${ids.length + 3}`);
  });

  it('gets the columns it lacks where they belong, wherever their neighbours were moved', () => {
    const [narrow] = steps(withRows(['note', 'mine', 'setting', 'value', 'updated', 'links', 'id'], ids), rest);
    expect(narrow).toMatchObject({
      do: 'widen',
      runs: [
        { first: 2, columns: [{ key: 'laid' }], insert: { before: 2, count: 1 } },
        { first: 6, columns: [{ key: 'second' }, { key: 'third' }, { key: 'fourth' }, { key: 'fifth' }], insert: { before: 6, count: 4 } },
      ],
    });
    const first = ids.length + 3;
    expect(narrow?.look.names).toContainEqual({ name: 'OM_RISK_MATRIX', at: `D${first + 1}:I${first + 6}` });
  });

  it('is left alone where nothing is added', () => {
    expect(steps(withRows(['setting', 'value', 'second', 'third', 'fourth', 'fifth', 'note', ...machine], ids), [])).toEqual([]);
  });
});

it('sheets are added in workbook order, in whatever order they are wanted', () => {
  const names = ['settings', 'risks', 'goals', 'meetings', 'summary'];
  const wanted = { tabs: names.map((tab) => ({ tab, name: tab })) };
  const book = changeBook(tabs, empty(), {});
  const found = layout(tabs, [], empty(), book, wanted, en).map((step) => [step.look.tab, 'index' in step ? step.index : null]);
  expect(found).toEqual([
    ['summary', 0],
    ['goals', 1],
    ['meetings', 2],
    ['risks', 3],
    ['settings', 4],
  ]);
});
