import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Language, languageOf } from '../../src/languages';
import { labelsOf } from '../../src/languages/choose';
import type { Calendars } from '../../src/tabs/calendar';
import type { Starter } from '../../src/tabs/starter-format';
import {
  answerOf,
  ask,
  codes,
  columnsOf,
  contentsOf,
  installed,
  installInput,
  openHost,
  rowsOf,
  rowWith,
  serialOf,
  sheetOf,
  wholeOf,
} from './matrix';

const template = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '..', '..', 'templates', `${name}.json`), 'utf8'));
const starter = template('starters/general') as Starter;
const calendars = template('calendars') as Calendars;
const order = [
  'summary',
  'goals',
  'kpis',
  'checkIns',
  'changes',
  'members',
  'responsibilities',
  'tasks',
  'settings',
  'calendar',
  'snapshots',
  'runs',
] as const;
const withRows = order.filter((tab) => tab !== 'summary');

describe.each(codes)('installing in %s', (code) => {
  const language = languageOf(code) as Language;
  const host = installed(code);
  const cellsOf = (tab: string, row: number) =>
    new Map(sheetOf(host, tab).cells.flatMap(([at, column, cell]) => (at === row ? [[column, cell] as const] : [])));
  const nameOf = (tab: string, key: string) =>
    (language.tabs[tab as 'goals'].columns as { readonly [key: string]: { readonly header: string; readonly note: string } })[key];

  it('lays the tabs in order before the sheet that was there', () => {
    expect(host.engine.sheets().map(({ name }) => name)).toEqual([...order.map((tab) => language.tabs[tab].name), '工作表1']);
  });

  it('gives each column its key, its header and its note', () => {
    for (const tab of withRows) {
      const header = cellsOf(tab, 2);
      for (const [key, column] of columnsOf(sheetOf(host, tab))) {
        const words = nameOf(tab, key);
        const cell = header.get(column);
        if (!words) continue;
        if (cell?.formula === undefined) expect([tab, key, cell?.value]).toEqual([tab, key, words.header]);
        else expect(cell.formula).toContain(`=VSTACK("${words.header}",`);
        expect(cell?.note ?? '').toBe(words.note);
      }
    }
  });

  it('freezes header and key row, and hides the key row and what only the add-on reads', () => {
    for (const tab of withRows) {
      const sheet = sheetOf(host, tab);
      expect(sheet.frozenRows).toBe(2);
      expect(sheet.hiddenRows).toEqual([1]);
      const at = columnsOf(sheet);
      expect(sheet.hiddenColumns).toEqual(expect.arrayContaining([at.get('id'), at.get('links')]));
      if (tab === 'tasks') expect(sheet.hiddenColumns).not.toContain(at.get('updated'));
    }
  });

  it('offers the words of a choice and the titles of another tab, and lets other words stand', () => {
    const rule = (tab: string, key: string) => {
      const sheet = sheetOf(host, tab);
      const column = columnsOf(sheet).get(key) as number;
      return sheet.validations.find(({ area }) => area.column <= column && column < area.column + area.columns)?.rule;
    };
    expect(rule('tasks', 'state')).toMatchObject({ type: 'list', values: labelsOf(language, 'taskState'), allowInvalid: true });
    expect(rule('goals', 'level')).toMatchObject({ type: 'list', values: labelsOf(language, 'level'), allowInvalid: true });
    const owner = rule('tasks', 'owner');
    expect(owner).toMatchObject({ type: 'listRange', allowInvalid: true });
    expect(owner?.source).toMatchObject({
      sheet: sheetOf(host, 'members').id,
      row: 3,
      column: columnsOf(sheetOf(host, 'members')).get('member'),
    });
  });

  it('shows days as days, shares as per cent and letters as text', () => {
    const format = (tab: string, key: string, row = 3) =>
      cellsOf(tab, row).get(columnsOf(sheetOf(host, tab)).get(key) as number)?.style?.format;
    expect(format('tasks', 'due')).toBe('yyyy-mm-dd');
    expect(format('goals', 'attainment')).toContain('%');
    expect(format('responsibilities', '@M-1')).toBe('@');
  });

  it('protects what the add-on writes by a warning only', () => {
    const protections = order.flatMap((tab) => sheetOf(host, tab).protections.map((held) => ({ tab, ...held })));
    expect(protections.every(({ warningOnly }) => warningOnly)).toBe(true);
    const over = (tab: string, key: string) => {
      const column = columnsOf(sheetOf(host, tab)).get(key) as number;
      return protections.some((held) => held.tab === tab && held.area.column <= column && column < held.area.column + held.area.columns);
    };
    expect([over('tasks', 'flag'), over('kpis', 'attainment'), over('goals', 'id'), over('tasks', 'due')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('colours late tasks and statuses by rules that look at their own row', () => {
    const rules = sheetOf(host, 'tasks').conditional;
    const due = columnsOf(sheetOf(host, 'tasks')).get('due');
    expect(rules.some(({ areas, formula }) => areas[0]?.column === due && areas[0]?.row === 3 && formula.includes('TODAY()'))).toBe(true);
    expect(sheetOf(host, 'kpis').conditional.length).toBeGreaterThan(0);
  });

  it('writes every row of the starter, each with an id of its own and linked by names', () => {
    const counts = {
      goals: starter.goals,
      kpis: starter.kpis,
      members: starter.members,
      responsibilities: starter.items,
      tasks: starter.tasks,
    };
    for (const [tab, list] of Object.entries(counts)) expect([tab, rowsOf(host, tab).length]).toEqual([tab, list.length]);
    expect(rowsOf(host, 'checkIns')).toHaveLength(starter.kpis.reduce((sum, { checkIns }) => sum + checkIns.length, 0));
    expect(rowsOf(host, 'calendar')).toHaveLength(calendars.regions.CN.length);
    for (const tab of withRows) {
      const ids = rowsOf(host, tab).map(({ cell }) => cell.get('id'));
      if (tab !== 'runs') expect(ids.every((id) => typeof id === 'string' && id !== '')).toBe(true);
      if (tab !== 'runs') expect(new Set(ids).size).toBe(ids.length);
    }
    const goals = new Map(starter.goals.map(({ key, goal }) => [key, goal[code]]));
    for (const { kpi, goal, target } of starter.kpis) {
      const row = rowWith(host, 'kpis', 'kpi', kpi[code]);
      expect([row.cell.get('goal'), row.cell.get('target')]).toEqual([goals.get(goal), target]);
    }
  });

  it('stamps the settings and leaves a line in Runs', () => {
    const setting = (id: string) => rowWith(host, 'settings', 'id', id).cell.get('value');
    expect([setting('language'), setting('team'), setting('refreshedAt')]).toEqual([
      language.name,
      installInput(code).team,
      '2026-05-13T09:00',
    ]);
    expect(rowsOf(host, 'runs')).toHaveLength(1);
    expect(setting('version')).toBe('3');
  });

  it('shows days as the days they are', () => {
    expect(rowsOf(host, 'checkIns').every(({ cell }) => (cell.get('asOf') as number) <= serialOf('2026-05-12'))).toBe(true);
  });

  it('changes nothing at all when it is made again', () => {
    const before = JSON.stringify(host.engine.save());
    expect(answerOf(host, 'install', installInput(code))).toEqual({ tabs: [], rows: 0 });
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });
});

describe.each(codes)('installing in %s where people have tabs of their own', (code) => {
  const language = languageOf(code) as Language;
  const taken = language.tabs.goals.name;
  const withOwn = () => {
    const host = openHost();
    const [first] = host.engine.sheets();
    host.edit(first?.id ?? 0, 2, 2, '=1+1');
    const own = host.engine.addSheet(taken, 1);
    host.edit(own, 1, 1, 'mine');
    host.edit(own, 5, 3, '07');
    return { host, own };
  };

  it('asks before anything is written', () => {
    const { host } = withOwn();
    const before = JSON.stringify(host.engine.save());
    const reply = ask(host, 'install', installInput(code));
    expect(reply).toEqual({ ok: false, ask: expect.stringContaining(`${taken} (2)`) });
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });

  it('takes another name once that is agreed to, and touches nothing of theirs', () => {
    const { host, own } = withOwn();
    const theirs = () => JSON.stringify(host.engine.save().sheets.filter(({ id }) => id === own || id === 0));
    const before = theirs();
    answerOf(host, 'install', installInput(code, { confirmed: true }));
    expect(theirs()).toBe(before);
    expect(sheetOf(host, 'goals').name).toBe(`${taken} (2)`);
    expect(contentsOf(host)[taken]).toHaveLength(2);
    expect(rowsOf(host, 'goals')).toHaveLength(starter.goals.length);
  });
});

it('puts a deleted tab back without its rows and leaves the others alone', () => {
  const host = installed('en');
  const before = contentsOf(host, ['tasks', 'runs', 'settings', 'summary']);
  host.engine.removeSheet(sheetOf(host, 'tasks').id);
  expect(answerOf(host, 'install', installInput('en')).tabs).toEqual(['Tasks']);
  expect(rowsOf(host, 'tasks')).toEqual([]);
  expect(Object.keys(contentsOf(host, ['tasks', 'runs', 'settings', 'summary']))).toEqual(Object.keys(before));
});

it('lays no example rows where none are wanted', () => {
  const host = installed('en', { examples: false, region: 'weekdays' });
  expect(['goals', 'kpis', 'checkIns', 'responsibilities', 'tasks', 'calendar'].map((tab) => rowsOf(host, tab).length)).toEqual([
    0, 0, 0, 0, 0, 0,
  ]);
  expect(wholeOf(host)).not.toContain('undefined');
});

it('refuses a starter that there is not, in words', () => {
  const host = openHost();
  expect(ask(host, 'install', installInput('en', { starter: '../secret' }))).toEqual({
    ok: false,
    refused: { starter: expect.stringContaining('../secret') },
  });
});
