import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Settings } from '../../src/define/moment';
import { choices } from '../../src/languages/zh-cn/choices';
import { clockOff } from '../../src/rules/clock';
import { matrixOf } from '../../src/rules/risk';
import { thresholdsOf } from '../../src/rules/thresholds';
import type { Book } from '../../src/tabs/columns';
import { presetName } from '../../src/tabs/presets';
import { readSettings, settingChange, settings } from '../../src/tabs/settings';
import { missingSettings, settingsRows } from '../../src/tabs/settings-rows';
import { bookOf, language, momentAt, refreshed } from './book';

type Row = { readonly id: string; readonly [column: string]: unknown };

const read = (values: { readonly [key: string]: unknown }) =>
  readSettings(bookOf({ settings: Object.entries(values).map(([id, value]) => ({ id, value })) }).settings);

/** The rows as installation lays them. */
const laid = (code = 'en'): readonly Row[] => settingsRows(language(code), {}).map((row) => (row as { add: Row }).add);
/** A person types into cells: `row:column`. */
const typed = (cells: { readonly [cell: string]: unknown }, rows = laid()): Book =>
  bookOf({
    settings: rows.map((row) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(cells).flatMap(([cell, value]) => {
          const [id, column = ''] = cell.split(':');
          return id === row.id ? [[column, value]] : [];
        }),
      ),
    })),
  });
const refresh = (book: Book, code = 'en'): Book => refreshed(book, momentAt('2026-05-13', { code, ...readSettings(book.settings) }));
const cellOf = (book: Book, id: string, column = 'value'): unknown =>
  (book.settings.rows.find((row) => row.id === id) as Row | undefined)?.[column];
const found = (book: Book, code = 'en') =>
  (settings.findings?.(book, momentAt('2026-05-13', { code })) ?? []).map(({ rule, id, column }) => [rule, id, column]);

describe('settings', () => {
  it('read back as they were laid, in both languages', () => {
    for (const code of ['zh-CN', 'en']) {
      const rows = settingsRows(language(code), { team: '增长部', region: 'UK', version: '0.1.0' });
      const table = bookOf({ settings: rows.map((row) => (row as { add: { id: string } }).add) }).settings;
      expect(readSettings(table)).toEqual({
        language: language(code),
        team: '增长部',
        region: 'UK',
        refreshHour: 7,
        fuze: null,
        rollUpStatus: 'weighted',
        csatMethod: 'topTwo',
        thresholds: thresholdsOf('ratioAndGap'),
        riskMatrix: matrixOf('product5High'),
        presets: { thresholds: { key: 'ratioAndGap', adjusted: false }, riskMatrix: { key: 'product5High', adjusted: false } },
        mailsFor: '',
        clock: clockOff,
        today: '',
        version: '0.1.0',
        refreshedAt: '',
      });
    }
  });

  it('are understood in either language whatever the workbook’s', () => {
    expect(read({ language: 'English', region: '中国大陆', fuze: '执行', refreshHour: '18:00', rollUpStatus: '取最差' })).toMatchObject({
      region: 'CN',
      fuze: 'R',
      refreshHour: 18,
      rollUpStatus: 'worst',
    });
  });

  it('take their default where they are blank or not understood', () => {
    expect(read({ region: 'Mars', refreshHour: 99, fuze: 'C', rollUpStatus: 'x', csatMethod: 'y' })).toMatchObject({
      region: 'weekdays',
      refreshHour: 7,
      fuze: null,
      team: '',
      rollUpStatus: 'weighted',
      csatMethod: 'topTwo',
      thresholds: thresholdsOf('ratioAndGap'),
      riskMatrix: matrixOf('product5High'),
    });
    expect(read({ refreshHour: 0 }).refreshHour).toBe(0);
  });

  it('change by their key', () => {
    expect(settingChange('refreshedAt', '2026-05-13T07:20')).toEqual({ id: 'refreshedAt', set: { value: '2026-05-13T07:20' } });
  });
});

describe('a preset', () => {
  const named = (table: 'thresholds' | 'riskMatrix', key: string) => choices[table][key as never] as string;

  it('counts from the moment it is chosen, and a refresh writes its figures down', () => {
    for (const key of Object.keys(choices.thresholds) as (keyof typeof choices.thresholds)[]) {
      const chosen = typed({ 'thresholds:value': named('thresholds', key).split('|')[0] });
      expect(readSettings(chosen.settings).thresholds).toEqual(thresholdsOf(key));
      const after = refresh(chosen);
      expect(readSettings(after.settings)).toMatchObject({
        thresholds: thresholdsOf(key),
        presets: { thresholds: { key, adjusted: false } },
      });
      expect(refresh(after)).toEqual(after);
      const { absolute, gap } = thresholdsOf(key);
      expect([cellOf(after, 'thresholds.absolute'), cellOf(after, 'thresholds.absolute', 'second')]).toEqual(absolute ?? [null, null]);
      expect(cellOf(after, 'thresholds.gap')).toBe(gap ? Number((gap[0] * 100).toPrecision(12)) : null);
    }
  });

  it('of the risk matrix fills headings and levels in the workbook’s language, and leaves the cells of a smaller one blank', () => {
    for (const key of Object.keys(choices.riskMatrix) as (keyof typeof choices.riskMatrix)[]) {
      const after = refresh(typed({ 'riskMatrix:value': named('riskMatrix', key).split('|')[0] }, laid('zh-CN')), 'zh-CN');
      expect(readSettings(after.settings)).toMatchObject({ riskMatrix: matrixOf(key), presets: { riskMatrix: { key, adjusted: false } } });
    }
    const small = refresh(typed({ 'riskMatrix:value': '3x3' }, laid('zh-CN')), 'zh-CN');
    expect(['setting', 'value', 'second', 'third', 'fourth'].map((column) => cellOf(small, 'riskMatrix.1', column))).toEqual([
      '3',
      '中',
      '高',
      '高',
      null,
    ]);
    expect(cellOf(small, 'riskMatrix.4', 'setting')).toBeNull();
    expect(cellOf(small, 'riskMatrix.4', 'note')).not.toBeNull();
  });

  it('keeps the figures that people changed, and says that it was adjusted', () => {
    const book = refresh(typed({ 'thresholds.ratio:value': 0.9, 'riskMatrix.5:fifth': '极高' }));
    const read = readSettings(book.settings);
    expect(read.thresholds.ratio).toEqual([0.9, 0.8]);
    expect(read.riskMatrix.levels[4]?.[4]).toBe('extreme');
    expect(read.presets).toEqual({
      thresholds: { key: 'ratioAndGap', adjusted: true },
      riskMatrix: { key: 'product5High', adjusted: true },
    });
    expect(presetName('thresholds', momentAt('2026-05-13', read))).toBe('Ratio or gap (default), adjusted');
    expect(cellOf(book, 'thresholds.ratio')).toBe(0.9);
  });

  it('loses what people changed only when another one is chosen', () => {
    const edited = refresh(typed({ 'thresholds.ratio:value': 0.9 }));
    const rows = edited.settings.rows as unknown as readonly Row[];
    const other = refresh(typed({ 'thresholds:value': 'Ratio' }, rows));
    expect([cellOf(other, 'thresholds.ratio'), cellOf(other, 'thresholds.ratio', 'second')]).toEqual([0.95, 0.75]);
    expect(cellOf(other, 'thresholds.gap')).toBeNull();
  });

  it('stays what it was while its name is a word that is none, and the figures too', () => {
    const book = refresh(typed({ 'thresholds:value': 'strict', 'thresholds.ratio:value': 0.9 }));
    expect(readSettings(book.settings)).toMatchObject({
      thresholds: { ratio: [0.9, 0.8] },
      presets: { thresholds: { key: 'ratioAndGap' } },
    });
    expect(found(book)).toEqual([['cellUnread', 'thresholds', 'value']]);
  });

  it('is recognized by its figures where nobody wrote down which one was laid', () => {
    const without = laid().map((row) => ({ ...row, laid: null }));
    const after = refresh(typed({ 'thresholds:value': 'OKR' }, without));
    expect(readSettings(after.settings).thresholds).toEqual(thresholdsOf('okr'));
    expect(readSettings(typed({ 'thresholds.early:value': 0.2 }, without).settings).thresholds.early).toBe(0.2);
  });
});

describe('a figure', () => {
  it('is understood as people type it: per cent, points, full-width digits', () => {
    const book = typed({
      'thresholds.ratio:value': '90%',
      'thresholds.ratio:second': '０．７',
      'thresholds.gap:value': '5',
      'thresholds.gap:second': '12',
      'thresholds.early:value': 20,
      'thresholds.limit:value': '110 %',
    });
    expect(readSettings(book.settings).thresholds).toEqual({
      ratio: [0.9, 0.7],
      gap: [0.05, 0.12],
      absolute: null,
      early: 0.2,
      limit: [1.1, 1.2],
    });
    expect(found(book)).toEqual([]);
  });

  it('of a gap may be a share as well as points', () => {
    const book = typed({ 'thresholds.gap:value': 0.05, 'thresholds.gap:second': '12%' });
    expect(readSettings(book.settings).thresholds.gap).toEqual([0.05, 0.12]);
    expect(found(book)).toEqual([]);
  });

  it('that contradicts the one beside it is named, and the preset’s count', () => {
    const book = typed({ 'thresholds.ratio:value': 0.7, 'thresholds.limit:value': 1.5, 'thresholds.early:value': -1 });
    expect(readSettings(book.settings).thresholds).toEqual(thresholdsOf('ratioAndGap'));
    expect(found(book)).toEqual([
      ['cellUnread', 'thresholds.ratio', 'value'],
      ['cellUnread', 'thresholds.early', 'value'],
      ['cellUnread', 'thresholds.limit', 'value'],
    ]);
  });

  it('that was emptied is the preset’s, and is filled in again', () => {
    const book = typed({ 'thresholds.limit:value': null, 'riskMatrix.2:value': '' });
    expect(readSettings(book.settings)).toMatchObject({ thresholds: thresholdsOf('ratioAndGap'), riskMatrix: matrixOf('product5High') });
    expect([cellOf(refresh(book), 'thresholds.limit'), cellOf(refresh(book), 'riskMatrix.2')]).toEqual([1.05, 'Moderate']);
  });

  it('that cannot be read is the preset’s, is named, and is left as it stands', () => {
    const book = typed({ 'thresholds.gap:second': 'ten', 'riskMatrix.1:third': 'awful', 'riskMatrix.1:setting': 'often' });
    expect(readSettings(book.settings)).toMatchObject({
      thresholds: thresholdsOf('ratioAndGap'),
      riskMatrix: matrixOf('product5High'),
      presets: { thresholds: { adjusted: false } },
    });
    expect(found(book)).toEqual([
      ['cellUnread', 'thresholds.gap', 'second'],
      ['cellUnread', 'riskMatrix.1', 'setting'],
      ['cellUnread', 'riskMatrix.1', 'third'],
    ]);
    expect(cellOf(refresh(book), 'thresholds.gap', 'second')).toBe('ten');
  });

  it('given alone for a criterion the preset does not use is named, and the criterion stays unused', () => {
    const book = typed({ 'thresholds.absolute:value': 0.9 });
    expect(readSettings(book.settings).thresholds.absolute).toBeNull();
    expect(found(book)).toEqual([['requiredMissing', 'thresholds.absolute', 'second']]);
    const both = typed({ 'thresholds.absolute:value': 0.9, 'thresholds.absolute:second': 0.75 });
    expect(readSettings(both.settings).thresholds.absolute).toEqual([0.9, 0.75]);
  });

  it('a matrix may grow by a row, and is the preset’s while a level of it is missing', () => {
    const small = refresh(typed({ 'riskMatrix:value': '3×3' })).settings.rows as unknown as readonly Row[];
    const headed = { 'riskMatrix.4:setting': '0.5' };
    expect(readSettings(typed(headed, small).settings).riskMatrix).toEqual(matrixOf('product3'));
    expect(found(typed(headed, small))).toHaveLength(3);
    const whole = { ...headed, 'riskMatrix.4:value': 'Low', 'riskMatrix.4:second': 'Low', 'riskMatrix.4:third': 'Moderate' };
    expect(readSettings(typed(whole, small).settings).riskMatrix).toMatchObject({ probabilities: [3, 2, 1, 0.5], impacts: [1, 2, 3] });
  });

  it('whatever is typed, settings can be read and statuses have criteria', () => {
    const cell = fc.constantFrom(...laid().flatMap(({ id }) => ['setting', 'value', 'second', 'fifth'].map((column) => `${id}:${column}`)));
    const value = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constantFrom('', '高', 'OKR', '5%', '1e999', '=1/0', null));
    fc.assert(
      fc.property(fc.dictionary(cell, value, { maxKeys: 8 }), (cells) => {
        const book = typed(cells);
        const { thresholds, riskMatrix }: Settings = readSettings(book.settings);
        expect([thresholds.ratio, thresholds.gap, thresholds.absolute].some((pair) => pair !== null)).toBe(true);
        expect(riskMatrix.levels.every((row) => row.length === riskMatrix.impacts.length)).toBe(true);
        expect(() => found(refresh(book))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('a workbook of an earlier version', () => {
  const earlier = ['language', 'team', 'region', 'refreshHour', 'fuze', 'version', 'refreshedAt'];
  const old = () =>
    typed(
      {},
      laid().filter(({ id }) => earlier.includes(id)),
    );

  it('works by the defaults', () => {
    expect(readSettings(old().settings)).toMatchObject({
      thresholds: thresholdsOf('ratioAndGap'),
      presets: { thresholds: { key: 'ratioAndGap', adjusted: false } },
    });
  });

  it('gets the rows it lacks, each table whole, and once', () => {
    const added = missingSettings(old().settings, momentAt('2026-05-13')).map((row) => (row as { add: Row }).add.id);
    expect(added).toEqual(
      laid()
        .map(({ id }) => id)
        .filter((id) => !earlier.includes(id)),
    );
    expect(missingSettings(typed({}).settings, momentAt('2026-05-13'))).toEqual([]);
  });

  it('keeps a table as it is where somebody took one of its rows away', () => {
    const rest = laid().filter(({ id }) => id !== 'thresholds.absolute');
    expect(missingSettings(typed({}, rest).settings, momentAt('2026-05-13'))).toEqual([]);
    expect(readSettings(typed({}, rest).settings).thresholds).toEqual(thresholdsOf('ratioAndGap'));
  });

  it('gets nothing where it has no settings at all', () => {
    expect(missingSettings(bookOf({}).settings, momentAt('2026-05-13'))).toEqual([]);
  });
});
