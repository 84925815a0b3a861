import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CellValue } from '../../local/host/engine';
import type { HostState } from '../../local/host/state';
import type { UniverHost } from '../../local/node';
import { type Language, languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { tabs } from '../../src/tabs';
import { installInput } from '../journeys/matrix';
import { built } from './built';

jest.setTimeout(120_000);

const { univerHost } = built();
/** Workbooks that the first version laid, with cells, columns and a tab of a person's own. */
const first: { readonly [code: string]: HostState } = JSON.parse(
  readFileSync(join(__dirname, '..', 'fixtures', 'workbook-first-version.json'), 'utf8'),
);
const owned = {
  'zh-CN': {
    between: '目标的一半',
    right: '我的参考',
    note: '我的备注',
    tab: '我的标签页',
    task: '自己加的任务',
    owner: '责任人（我改的列名）',
  },
  en: {
    between: 'Half the target',
    right: 'My reference',
    note: 'My note',
    tab: 'My own tab',
    task: 'A task of my own',
    owner: 'Who (my header)',
  },
} as const;
const ways = [
  ['installing again', 'zh-CN', 'install'],
  ['a refresh', 'en', 'refresh'],
] as const;

describe.each(ways)('%s in a workbook of the first version, in %s', (_, code, name) => {
  const language = languageOf(code) as Language;
  const mine = owned[code];
  let host: UniverHost;
  const sheetOf = (tab: string): number => host.engine.metadata().find(({ value }) => value.startsWith(`${tab}:`))?.sheet ?? -1;
  const cellsOf = (sheet: number) => host.engine.read({ sheet, row: 1, column: 1, rows: 60, columns: 40 });
  const keysOf = (tab: string) =>
    new Map((cellsOf(sheetOf(tab))[0] ?? []).flatMap(({ value }, at) => (typeof value === 'string' ? [[value, at] as const] : [])));
  /** What people and the first version have written, by id of the row and key of the column. */
  const written = () =>
    new Map(
      tabs.flatMap((tab) => {
        const sheet = sheetOf(tab.key);
        if (sheet < 0 || ['summary', 'runs', 'settings'].includes(tab.key)) return [];
        const rows = cellsOf(sheet);
        const keys = keysOf(tab.key);
        const id = keys.get(`${tab.key}.id`) ?? -1;
        return rows.slice(2).flatMap((row) =>
          [...keys].flatMap(([key, at]): [string, CellValue][] => {
            const by = (tab.columns as { readonly [key: string]: { readonly by?: string } })[key.slice(tab.key.length + 1)]?.by;
            const value = row[at]?.value ?? null;
            return row[id]?.value &&
              value !== null &&
              (by === undefined || by === 'either') &&
              !key.endsWith('updated') &&
              key !== 'kpis.asOf'
              ? [[`${row[id]?.value} ${key}`, value]]
              : [];
          }),
        );
      }),
    );
  const run = async () => {
    const input = name === 'install' ? installInput(code) : {};
    const reply = (await host.callFromPage('callFromPage', [name, input])) as { readonly ok: boolean };
    expect(reply).toMatchObject({ ok: true });
    await host.engine.calculate();
  };
  const column = (tab: string, header: string) => cellsOf(sheetOf(tab))[1]?.findIndex(({ value }) => value === header) ?? -1;
  let before: ReadonlyMap<string, CellValue>;
  let left: readonly CellValue[];
  const daysLeft = () =>
    cellsOf(sheetOf('tasks'))
      .slice(2)
      .map((row) => row[keysOf('tasks').get('tasks.left') ?? 0]?.value ?? null);

  beforeAll(async () => {
    host = univerHost({ dist: 'dist', state: first[code] as HostState, now: '2026-05-13T10:00:00+08:00', timeZone: 'Asia/Shanghai' });
    await host.open();
    await host.engine.calculate();
    before = written();
    left = daysLeft();
    await run();
  });
  afterAll(() => host.close());

  it('adds every column and tab that today has', () => {
    for (const tab of tabs) {
      if (tab.kind === 'report' || tab.onUse || !(tab.key in language.tabs) || tab.key in language.areas) continue;
      expect(sheetOf(tab.key)).toBeGreaterThan(0);
      for (const key of Object.keys(tab.columns)) expect([...keysOf(tab.key).keys()]).toContain(`${tab.key}.${key}`);
    }
    expect(keysOf('kpis').get('kpis.gap')).toBe((keysOf('kpis').get('kpis.expected') ?? 0) + 1);
    expect(keysOf('settings').get('settings.second')).toBe((keysOf('settings').get('settings.value') ?? 0) + 1);
  });

  it('leaves every cell, id and header of a person where it belongs', () => {
    const after = written();
    const lost = [...before].filter(([at, value]) => after.get(at) !== value);
    expect(lost).toEqual([]);
    expect(before.size).toBeGreaterThan(400);
    expect(column('goals', mine.owner)).toBe(keysOf('goals').get('goals.owner'));
    expect([...after.values()]).toContain(mine.task);
    const settings = cellsOf(sheetOf('settings'));
    expect(settings.flatMap((row) => row.map(({ value }) => value))).toContain(mine.note);
    expect(settings.find((row) => row[keysOf('settings').get('settings.id') ?? 0]?.value === 'refreshHour')?.[1]?.value).toBe(8);
  });

  it('moves their own columns along, whose formulas follow', () => {
    const kpis = cellsOf(sheetOf('kpis'));
    const at = (key: string) => keysOf('kpis').get(`kpis.${key}`) ?? -1;
    const between = column('kpis', mine.between);
    const right = column('kpis', mine.right);
    expect(between).toBe(at('target') + 1);
    expect(right).toBe(at('id') + 2);
    expect([kpis[2]?.[between]?.value, kpis[3]?.[between]?.value]).toEqual([Number(kpis[2]?.[at('target')]?.value) / 2, 'abc']);
    expect([kpis[2]?.[right]?.value, kpis[3]?.[right]?.value]).toEqual([kpis[2]?.[at('actual')]?.value, kpis[3]?.[at('judged')]?.value]);
    const own = host.engine.sheets().find((sheet) => sheet.name === mine.tab)?.id ?? -1;
    expect(
      cellsOf(own)
        .slice(0, 3)
        .map(([cell]) => cell?.value),
    ).toEqual([kpis[2]?.[at('target')]?.value, 9, mine.note]);
  });

  it('computes the new columns and reads the new settings', () => {
    const kpis = cellsOf(sheetOf('kpis'));
    const at = (key: string) => keysOf('kpis').get(`kpis.${key}`) ?? -1;
    expect(typeof kpis[2]?.[at('gap')]?.value).toBe('number');
    expect(kpis[1]?.[at('status')]?.formula).toContain('OM_THRESHOLDS');
    expect(kpis[2]?.[at('status')]?.value).toBe(labelOf(language, 'status', 'onTrack'));
    expect(host.engine.names().map((named) => named.name)).toEqual(
      expect.arrayContaining(['OM_CALENDAR', 'OM_RISK_MATRIX', 'OM_THRESHOLDS']),
    );
    const settings = cellsOf(sheetOf('settings'));
    expect(settings.find((row) => row[keysOf('settings').get('settings.id') ?? 0]?.value === 'version')?.[1]?.value).toBe('3');
  });

  it('computes the days left where the first version wrote them as values', () => {
    const head = cellsOf(sheetOf('tasks'))[1]?.[keysOf('tasks').get('tasks.left') ?? 0];
    expect(head?.formula).toContain('OM_TODAY');
    expect(left.filter((one) => one !== null).length).toBeGreaterThan(4);
    // A task that somebody added since has its days now too.
    expect(left.map((one, i) => (one === null ? null : daysLeft()[i]))).toEqual(left);
  });

  it('changes nothing the second time', async () => {
    const whole = () =>
      JSON.stringify(
        tabs
          .filter(({ key }) => key !== 'runs' && sheetOf(key) > 0)
          .map(({ key }) => cellsOf(sheetOf(key)).map((row) => row.map(({ value, formula }) => formula ?? value))),
      );
    const was = whole();
    await run();
    expect(whole() === was).toBe(true);
  });
});
