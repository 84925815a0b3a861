import { describe, expect, it } from '@jest/globals';
import { type Language, languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { say } from '../../src/languages/say';
import { answerOf, codes, columnsOf, contentsOf, installed, openHost, refusalOf, rowsOf, rowWith, serialOf, sheetOf, type } from './matrix';

const goal = { goal: 'Double the readers', level: 'team', owner: 'M-2', period: '2026 Q2', parent: 'G-1', weight: '30%' };
const kpi = {
  kpi: 'Readers',
  owner: '',
  method: 'increase',
  unit: 'people',
  baseline: '1,000',
  target: '1.2万',
  aggregation: 'latest',
  cadence: 'weekly',
};

describe.each(codes)('filling in with the sidebar in %s', (code) => {
  const language = languageOf(code) as Language;

  it('opens with what the grid holds', () => {
    const host = installed(code);
    const state = answerOf(host, 'sidebar', {});
    expect([state.language, state.installed, state.today, state.refreshedAt]).toEqual([code, true, '2026-05-13', '2026-05-13T09:00']);
    for (const [tab, list, key] of [
      ['goals', state.goals, 'goal'],
      ['members', state.members, 'member'],
      ['responsibilities', state.items, 'item'],
      ['kpis', state.kpis, 'kpi'],
    ] as const)
      expect(list.map(({ id, fields }) => [id, fields[key]])).toEqual(rowsOf(host, tab).map(({ cell }) => [cell.get('id'), cell.get(key)]));
    const before = JSON.stringify(host.engine.save());
    answerOf(host, 'sidebar', {});
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });

  it('writes a new goal and its KPI as rows that read well', () => {
    const host = installed(code);
    const { id, kpiId } = answerOf(host, 'saveGoal', { id: '', goal, kpiId: '', kpi: { ...kpi, owner: 'M-2' } });
    const row = rowWith(host, 'goals', 'id', id).cell;
    const owner = rowWith(host, 'members', 'id', 'M-2').cell.get('member');
    expect([row.get('goal'), row.get('owner'), row.get('level'), row.get('period'), row.get('weight')]).toEqual([
      goal.goal,
      owner,
      labelOf(language, 'level', 'team'),
      '2026 Q2',
      0.3,
    ]);
    const own = rowWith(host, 'kpis', 'id', kpiId).cell;
    expect([own.get('goal'), own.get('target'), own.get('baseline'), own.get('unit'), own.get('updated')]).toEqual([
      goal.goal,
      12_000,
      1000,
      labelOf(language, 'unit', 'people'),
      serialOf('2026-05-13'),
    ]);
  });

  it('changes only the fields that an edit sends', () => {
    const host = installed(code);
    const before = rowWith(host, 'goals', 'id', 'G-2').cell;
    answerOf(host, 'saveGoal', { id: 'G-2', goal: { team: 'Readers' }, kpiId: '', kpi: null });
    const after = new Map(rowWith(host, 'goals', 'id', 'G-2').cell);
    expect(after.get('team')).toBe('Readers');
    after.set('team', before.get('team') ?? null);
    expect([...after].filter(([, value]) => value !== null).sort()).toEqual([...before].sort());
  });

  it('carries a new name to every link', () => {
    const host = installed(code);
    answerOf(host, 'saveGoal', { id: 'G-1', goal: { goal: 'The new name' }, kpiId: '', kpi: null });
    answerOf(host, 'saveMember', { id: 'M-2', member: { member: 'New colleague' } });
    const column = columnsOf(sheetOf(host, 'responsibilities')).get('@M-2');
    expect(sheetOf(host, 'responsibilities').cells.find(([row, at]) => row === 2 && at === column)?.[2].value).toBe('New colleague');
    host.clickMenu('menuRefresh');
    expect(rowsOf(host, 'goals').filter(({ cell }) => cell.get('parent') === 'The new name').length).toBeGreaterThan(0);
    expect(rowsOf(host, 'tasks').filter(({ cell }) => cell.get('owner') === 'New colleague').length).toBeGreaterThan(0);
  });

  it('gives the grid a column for a new member and keeps the letters', () => {
    const host = installed(code);
    const before = rowsOf(host, 'responsibilities').map(({ cell }) => [...cell].filter(([key]) => key.startsWith('@')));
    const { id } = answerOf(host, 'saveMember', { id: '', member: { member: 'Lee', role: 'Writer', team: 'Content' } });
    const sheet = sheetOf(host, 'responsibilities');
    const column = columnsOf(sheet).get(`@${id}`) as number;
    expect(sheet.cells.find(([row, at]) => row === 2 && at === column)?.[2].value).toBe('Lee');
    expect(rowsOf(host, 'responsibilities').map(({ cell }) => [...cell].filter(([key]) => key.startsWith('@')))).toEqual(before);
    const check = sheet.cells.find(([row, at]) => row === 2 && at === columnsOf(sheet).get('check'))?.[2].formula ?? '';
    expect(column).toBe((columnsOf(sheet).get('check') as number) - 1);
    expect(check).toMatch(/RACI_AUDIT\(D3:[A-Z]+,D2:[A-Z]+2,OM_LANGUAGE,OM_BARE\)/);
    answerOf(host, 'saveItem', { id: 'W-1', item: {}, letters: { [id]: 'c' } });
    expect(rowWith(host, 'responsibilities', 'id', 'W-1').cell.get(`@${id}`)).toBe('c');
  });

  it('writes a work item with its letters, and changes one letter alone', () => {
    const host = installed(code);
    const { id } = answerOf(host, 'saveItem', {
      id: '',
      item: { item: 'Newsletter', kind: 'duty', goal: 'G-1' },
      letters: { 'M-1': 'A', 'M-2': 'R', 'M-3': 'A/C' },
    });
    answerOf(host, 'saveItem', { id, item: {}, letters: { 'M-3': '' } });
    const { cell } = rowWith(host, 'responsibilities', 'id', id);
    expect([cell.get('@M-1'), cell.get('@M-2'), cell.get('@M-3') ?? '', cell.get('kind')]).toEqual([
      'A',
      'R',
      '',
      labelOf(language, 'itemKind', 'duty'),
    ]);
  });

  it('gives the same row as typing the same into the grid', () => {
    const [form, grid] = [installed(code), installed(code)];
    answerOf(form, 'saveGoal', { id: '', goal, kpiId: '', kpi: null });
    const row = rowsOf(grid, 'goals').length + 3;
    const member = String(rowWith(grid, 'members', 'id', 'M-2').cell.get('member'));
    const parent = String(rowWith(grid, 'goals', 'id', 'G-1').cell.get('goal'));
    const level = labelOf(language, 'level', 'team');
    const kind = labelOf(language, 'goalKind', 'committed');
    const typed = { goal: goal.goal, level, owner: member, period: '2026 Q2', parent, weight: '30%', kind };
    for (const [key, text] of Object.entries({ ...typed, source: labelOf(language, 'goalSource', 'kpis') }))
      type(grid, 'goals', row, key, text);
    const seen = (host: typeof form) => {
      host.clickMenu('menuRefresh');
      const cells = new Map(rowWith(host, 'goals', 'goal', goal.goal).cell);
      cells.delete('id');
      cells.delete('agreed');
      return [...cells].sort();
    };
    expect(seen(grid)).toEqual(seen(form));
  });

  it('refuses by field, in words, and writes nothing', () => {
    const host = installed(code);
    const before = JSON.stringify(host.engine.save());
    const words = language.actions.field;
    const refused = refusalOf(host, 'saveGoal', {
      id: '',
      goal: { ...goal, goal: '  ', owner: 'M-99', period: 'soon', weight: 'much' },
      kpiId: '',
      kpi: { ...kpi, owner: 'M-1', method: 'guess', baseline: '5', target: 'x' },
    });
    expect(refused).toMatchObject({
      'goal.goal': words.required,
      'goal.owner': say(words.link, { text: 'M-99' }),
      'goal.period': say(words.period, { text: 'soon' }),
      'goal.weight': say(words.number, { text: 'much' }),
      'kpi.target': say(words.number, { text: 'x' }),
    });
    expect(refused['kpi.method']).toContain('guess');
    const same = { ...kpi, owner: 'M-1', baseline: '7', target: '7' };
    expect(refusalOf(host, 'saveGoal', { id: '', goal, kpiId: '', kpi: same })).toEqual({ 'kpi.baseline': words.baselineIsTarget });
    expect(refusalOf(host, 'saveGoal', { id: 'G-1', goal: { parent: 'G-2' }, kpiId: '', kpi: null })).toEqual({
      'goal.parent': words.ownParent,
    });
    const twin = String(rowWith(host, 'members', 'id', 'M-1').cell.get('member'));
    expect(refusalOf(host, 'saveMember', { id: '', member: { member: ` ${twin} `, role: 'x', team: 'y' } }).member).toContain(twin);
    expect(refusalOf(host, 'saveItem', { id: '', item: { item: 'X', kind: 'duty' }, letters: { 'M-1': 'Z' } })).toEqual({
      'letters.M-1': say(words.letters, { text: 'Z' }),
    });
    expect(refusalOf(host, 'saveMember', { id: 'M-77', member: { role: 'x' } })).toEqual({ '': say(words.link, { text: 'M-77' }) });
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });

  it('says where nothing is installed', () => {
    const host = openHost({ locale: code === 'en' ? 'en_GB' : 'zh_CN' });
    const refused = { '': language.actions.notInstalled };
    expect(refusalOf(host, 'saveGoal', { id: '', goal, kpiId: '', kpi: null })).toEqual(refused);
    expect(refusalOf(host, 'review', { period: '2026-Q2' })).toEqual(refused);
    expect(refusalOf(host, 'importForm', {})).toEqual(refused);
    expect(contentsOf(host)).toEqual({ 工作表1: [] });
  });

  it('says that there is no such action', () => {
    const host = openHost();
    expect(refusalOf(host, '__proto__' as 'sidebar', {})['']).toContain('__proto__');
  });
});

describe('a workbook that people have changed', () => {
  it('is found again with tabs renamed and moved, columns moved and put in', () => {
    const host = installed('en');
    const tasks = sheetOf(host, 'tasks').id;
    host.engine.changeSheet(tasks, { name: 'To do', index: 0 });
    host.engine.insertColumns(tasks, 2, 1);
    host.engine.insertRows(tasks, 5, 2);
    const before = rowsOf(host, 'tasks').length;
    host.clickMenu('menuRefresh');
    expect(host.executions().at(-1)?.error).toBeNull();
    expect(rowsOf(host, 'tasks')).toHaveLength(before);
    host.setNow('2026-05-20T09:00:00+08:00');
    host.clickMenu('menuRefresh');
    expect(rowsOf(host, 'tasks').some(({ cell }) => cell.get('flag') === 'Overdue')).toBe(true);
    expect(sheetOf(host, 'tasks').cells.some(([, column]) => column === 2)).toBe(false);
  });

  it('is read by its headers where the key row was deleted', () => {
    const host = installed('en');
    const tasks = sheetOf(host, 'tasks').id;
    host.engine.deleteRows(tasks, 1, 1);
    host.setNow('2026-05-20T09:00:00+08:00');
    host.clickMenu('menuRefresh');
    expect(host.executions().at(-1)?.error).toBeNull();
    expect(sheetOf(host, 'tasks').cells.some(([, , { value }]) => value === 'Overdue')).toBe(true);
  });

  it('asks before a copied tab is taken for ours', () => {
    const host = installed('en');
    const state = answerOf(host, 'sidebar', {});
    const copy = host.engine.addSheet('Copy of Goals', 3);
    const goals = sheetOf(host, 'goals');
    for (const [row, column, { value }] of goals.cells)
      if (value !== undefined && row < 50) host.engine.write({ sheet: copy, row, column, rows: 1, columns: 1 }, [[{ value }]]);
    expect(answerOf(host, 'sidebar', {}).goals).toEqual(state.goals);
  });
});
