import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { answerOf, codes, columnsOf, installed, openHost, refusalOf, rowsOf, sheetOf } from './matrix';

const check = (host: NodeHost): readonly string[] => answerOf(host, 'plan', { action: 'repair', input: {} }).says;
const column = (host: NodeHost, tab: string, key: string): number => columnsOf(sheetOf(host, tab)).get(key) ?? 0;
const put = (host: NodeHost, tab: string, row: number, at: number, value: string | null): void =>
  host.engine.write({ sheet: sheetOf(host, tab).id, row, column: at, rows: 1, columns: 1 }, [[{ value }]]);
const valueAt = (host: NodeHost, tab: string, row: number, at: number): unknown =>
  host.engine.read({ sheet: sheetOf(host, tab).id, row, column: at, rows: 1, columns: 1 })[0]?.[0]?.value;
const down = (host: NodeHost, tab: string, key: string) => {
  const { id, rows } = sheetOf(host, tab);
  return { sheet: id, row: 3, column: column(host, tab, key), rows: rows - 2, columns: 1 };
};

/** Damages that people do, and what the check says of each. */
const damages: readonly (readonly [what: string, says: readonly [zh: string, en: string], (host: NodeHost) => void])[] = [
  [
    'a tab of the core is deleted',
    ['缺少标签页「工作日历」', 'The tab Calendar is missing'],
    (host) => host.engine.removeSheet(sheetOf(host, 'calendar').id),
  ],
  [
    'a key cell is emptied',
    ['「任务排期」', 'the hidden key of Due is lost'],
    (host) => put(host, 'tasks', 1, column(host, 'tasks', 'due'), null),
  ],
  [
    'the key of the ids is emptied',
    ['的隐藏列名丢失', 'the hidden key of id is lost'],
    (host) => put(host, 'tasks', 1, column(host, 'tasks', 'id'), null),
  ],
  [
    'a key cell is copied',
    ['的隐藏列名重复', 'the hidden key of Owner is there twice'],
    (host) => {
      const { id, columns } = sheetOf(host, 'tasks');
      host.engine.insertColumns(id, columns + 1, 1);
      put(host, 'tasks', 1, columns + 1, 'tasks.owner');
    },
  ],
  [
    'a column is deleted',
    ['「任务排期」缺少列「卡点/需要支持」', 'Tasks lacks the column Blocked by'],
    (host) => host.engine.deleteColumns(sheetOf(host, 'tasks').id, column(host, 'tasks', 'blocked'), 1),
  ],
  [
    'a spilled formula is overwritten',
    ['的公式缺失或被改动', 'the formula of Attainment is missing or changed'],
    (host) => put(host, 'kpis', 2, column(host, 'kpis', 'attainment'), 'mine'),
  ],
  ['a named range is deleted', ['OM_LANGUAGE', 'OM_LANGUAGE'], (host) => host.engine.setName('OM_LANGUAGE', null)],
  [
    'a named range points elsewhere',
    ['OM_CALENDAR', 'OM_CALENDAR'],
    (host) => host.engine.setName('OM_CALENDAR', { sheet: sheetOf(host, 'goals').id, row: 3, column: 1, rows: 2, columns: 2 }),
  ],
  [
    'a list of words is taken off',
    ['「任务排期」缺少下拉选项', 'Tasks: choices are missing in State'],
    (host) => host.engine.setValidation(down(host, 'tasks', 'state'), null),
  ],
  [
    'the warnings are taken off',
    ['「任务排期」缺少编辑提醒', 'Tasks: warnings before an edit are missing'],
    (host) => {
      for (const { area } of host.engine.protections().filter((one) => one.area.sheet === sheetOf(host, 'tasks').id))
        host.engine.unprotect(area);
    },
  ],
  [
    'the colours are taken off',
    ['条件颜色', 'conditional colours are missing'],
    (host) => host.engine.setConditional(sheetOf(host, 'tasks').id, []),
  ],
  [
    'a row is copied with its id',
    ['与上面一行编号相同', 'has the id of a row above'],
    (host) => {
      const at = column(host, 'tasks', 'id');
      put(host, 'tasks', 4, at, String(valueAt(host, 'tasks', 3, at)));
    },
  ],
  [
    'a row of Settings is deleted',
    ['「设置」缺少 1 行', 'Settings lacks 1 row'],
    (host) => {
      const row = rowsOf(host, 'settings').find(({ cell }) => cell.get('id') === 'fuze');
      host.engine.deleteRows(sheetOf(host, 'settings').id, row?.at ?? 0, 1);
    },
  ],
];

describe('what the check leaves to people', () => {
  it('a copy of a tab is said to be one, and stays as it is', () => {
    const host = installed('en');
    const { columns, id } = sheetOf(host, 'goals');
    const copy = host.engine.addSheet('Copy of Goals', 2);
    const keys = host.engine.read({ sheet: id, row: 1, column: 1, rows: 1, columns });
    host.engine.write(
      { sheet: copy, row: 1, column: 1, rows: 1, columns },
      keys.map((line) => line.map(({ value }) => ({ value }))),
    );
    expect(check(host)).toEqual(['Copy of Goals is a copy of Goals, which the add-on does not read: left as it is']);
    expect(answerOf(host, 'repair', {})).toEqual({ mended: 0, left: 1 });
  });

  it('a text in the way of a formula is named and not deleted', () => {
    const host = installed('en');
    const at = column(host, 'kpis', 'attainment');
    const { engine } = host;
    const id = sheetOf(host, 'kpis').id;
    put(host, 'kpis', 5, at, 'my own');
    const blocked = {
      ...engine,
      read: (area: Parameters<typeof engine.read>[0]) =>
        engine
          .read(area)
          .map((line, down) =>
            line.map((cell, across) =>
              area.sheet === id && area.row + down === 2 && area.column + across === at ? { ...cell, value: '#REF!' } : cell,
            ),
          ),
    };
    const again = openHost({ engine: blocked });
    expect(check(again).join()).toMatch(/^KPIs [A-Z]+5 stands in the way of the formula of Attainment/);
    expect(answerOf(again, 'repair', {})).toEqual({ mended: 0, left: 1 });
    expect(valueAt(host, 'kpis', 5, at)).toBe('my own');
  });
});

describe('a sheet that has lost its mark', () => {
  it('is marked again with all its rows, and no second one is laid', () => {
    const host = installed('en');
    const count = rowsOf(host, 'tasks').length;
    const mark = host.engine.metadata().find(({ value }) => value.startsWith('tasks:'));
    if (!mark) throw new Error('Tasks is not marked.');
    host.engine.setMetadata(mark, 'gone:0');
    const sheets = host.engine.sheets().length;
    expect(check(host).join()).toContain('The sheet Tasks is no longer known as Tasks');
    answerOf(host, 'repair', {});
    expect(host.engine.sheets()).toHaveLength(sheets);
    expect(rowsOf(host, 'tasks')).toHaveLength(count);
    expect(check(host)).toEqual(['Checked: nothing is missing or damaged']);
  });
});

describe('the check of a workbook without the matrix', () => {
  it('is refused with what to do', () => {
    expect(Object.values(refusalOf(openHost({ locale: 'en_GB' }), 'repair', {}))).toEqual([expect.stringContaining('Install')]);
  });
});

describe.each(codes)('the check of a workbook in %s', (language) => {
  it('finds nothing in one that was just laid', () => {
    const host = installed(language);
    expect(check(host)).toEqual([language === 'en' ? 'Checked: nothing is missing or damaged' : '检查完毕：没有发现缺失或损坏']);
    expect(answerOf(host, 'repair', {})).toEqual({ mended: 0, left: 0 });
  });

  it.each(damages)('names it where %s, mends it, and finds nothing the second time', (_, says, damage) => {
    const host = installed(language);
    const tasks = rowsOf(host, 'tasks').map(({ cell }) => cell.get('task'));
    damage(host);
    const found = check(host);
    expect(found.join('\n')).toContain(says[language === 'en' ? 1 : 0]);
    expect(answerOf(host, 'repair', {}).mended).toBe(found.length);
    expect(check(host)).toHaveLength(1);
    expect(answerOf(host, 'repair', {})).toEqual({ mended: 0, left: 0 });
    expect(rowsOf(host, 'tasks').map(({ cell }) => cell.get('task'))).toEqual(tasks);
  });
});
