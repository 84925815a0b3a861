import { describe, expect, it } from '@jest/globals';
import { type Language, languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { say } from '../../src/languages/say';
import { answerOf, codes, contentsOf, installed, rowsOf, rowWith, serialOf, type, wholeOf } from './matrix';

describe.each(codes)('refreshing in %s', (code) => {
  const language = languageOf(code) as Language;
  const flag = (key: Parameters<typeof labelOf<'taskFlag'>>[2]) => labelOf(language, 'taskFlag', key);
  const says = (host: ReturnType<typeof installed>, text: string) =>
    answerOf(host, 'sidebar', {}).findings.some((finding) => finding.says === text);

  it('changes nothing but the stamp and the Runs log when it is made again', () => {
    const host = installed(code);
    host.clickMenu('menuRefresh');
    const before = wholeOf(host);
    host.clickMenu('menuRefresh');
    expect(wholeOf(host)).toBe(before);
    host.setNow('2026-05-13T15:00:00+08:00');
    host.clickMenu('menuRefresh');
    const [a, b] = [before, wholeOf(host)].map((text) => text.replaceAll(/2026-05-13[T ]\d\d:\d\d/g, ''));
    expect(b).toBe(a);
    expect(rowWith(host, 'settings', 'id', 'refreshedAt').cell.get('value')).toBe('2026-05-13T15:00');
    expect(
      rowsOf(host, 'runs')
        .slice(-2)
        .map(({ cell }) => cell.get('changed')),
    ).toEqual([0, 0]);
  });

  it('flags a task as soon, today and late, and no longer once it is done', () => {
    const host = installed(code);
    const row = rowsOf(host, 'tasks').length + 3;
    type(host, 'tasks', row, 'task', 'Send the brief');
    type(host, 'tasks', row, 'due', '2026-05-15');
    const seen = () => rowsOf(host, 'tasks').at(-1)?.cell.get('flag') ?? null;
    const at = (moment: string) => {
      host.setNow(moment);
      host.clickMenu('menuRefresh');
      return seen();
    };
    expect(at('2026-05-13T10:00:00+08:00')).toBe(flag('dueSoon'));
    expect(at('2026-05-15T10:00:00+08:00')).toBe(flag('dueToday'));
    expect(at('2026-05-18T10:00:00+08:00')).toBe(flag('overdue'));
    // The day that the column of working days left goes by.
    expect(rowWith(host, 'settings', 'id', 'today').cell.get('value')).toBe('2026-05-18');
    expect(says(host, say(language.findings.taskNoOwner.says, { task: 'Send the brief' }))).toBe(true);
    type(host, 'tasks', row, 'state', labelOf(language, 'taskState', 'done'));
    expect(at('2026-05-18T11:00:00+08:00')).toBe(flag('doneLate'));
    expect(rowsOf(host, 'tasks').at(-1)?.cell.get('done')).toBe(serialOf('2026-05-18'));
  });

  it('counts how often a due day was put off', () => {
    const host = installed(code);
    const { at } = rowWith(host, 'tasks', 'id', 'T-1');
    type(host, 'tasks', at, 'due', '2026-06-29');
    host.clickMenu('menuRefresh');
    expect(rowWith(host, 'tasks', 'id', 'T-1').cell.get('postponed')).toBe(1);
  });

  it('names a cell that cannot be read and keeps it', () => {
    const host = installed(code);
    const { at } = rowWith(host, 'tasks', 'id', 'T-1');
    type(host, 'tasks', at, 'due', 'soonish');
    host.clickMenu('menuRefresh');
    expect(rowWith(host, 'tasks', 'id', 'T-1').cell.get('due')).toBe('soonish');
    const { tasks } = language.tabs;
    const slots = { tab: tasks.name, row: at, text: 'soonish', column: tasks.columns.due.header };
    expect(says(host, say(language.findings.cellUnread.says, slots))).toBe(true);
  });

  it('leaves a typed actual alone and takes the next check-in where it is not typed', () => {
    const host = installed(code);
    const { at, cell } = rowWith(host, 'kpis', 'id', 'K-1');
    type(host, 'kpis', at, 'actual', '123');
    host.clickMenu('menuRefresh');
    expect(rowWith(host, 'kpis', 'id', 'K-1').cell.get('actual')).toBe(123);
    type(host, 'kpis', at, 'actual', '');
    host.clickMenu('menuRefresh');
    expect(rowWith(host, 'kpis', 'id', 'K-1').cell.get('actual')).toBe(cell.get('actual'));
    const next = rowsOf(host, 'checkIns').length + 3;
    type(host, 'checkIns', next, 'kpi', String(cell.get('kpi')));
    type(host, 'checkIns', next, 'asOf', '2026-05-13');
    type(host, 'checkIns', next, 'value', '777');
    host.setNow('2026-05-14T09:00:00+08:00');
    host.clickMenu('menuRefresh');
    const aggregated = rowWith(host, 'kpis', 'id', 'K-1').cell;
    expect(aggregated.get('asOf')).toBe(serialOf('2026-05-13'));
    expect(aggregated.get('actual')).not.toBe(cell.get('actual'));
  });

  it('keeps a person’s formula in the actual', () => {
    const host = installed(code);
    const { at } = rowWith(host, 'kpis', 'id', 'K-2');
    type(host, 'kpis', at, 'actual', '=40+2');
    host.clickMenu('menuRefresh');
    const name = language.tabs.kpis.name;
    expect(contentsOf(host)[name]?.some((cell) => cell.includes(`[${at},`) && cell.includes('"=40+2"'))).toBe(true);
  });
});

describe('typing into the grid', () => {
  const host = installed('zh-CN');

  it('gives a row its id and its day, in few calls', () => {
    const row = rowsOf(host, 'tasks').length + 3;
    type(host, 'tasks', row, 'task', '发简报');
    const { cell } = rowWith(host, 'tasks', 'task', '发简报');
    expect(cell.get('id')).toMatch(/^T-/);
    expect(cell.get('updated')).toBe(serialOf('2026-05-13'));
    expect(host.executions().at(-1)?.calls.total).toBeLessThanOrEqual(8);
    type(host, 'tasks', row, 'due', '2026-05-20');
    expect(rowWith(host, 'tasks', 'task', '发简报').cell.get('id')).toBe(cell.get('id'));
  });

  it('stamps nothing in a tab that is not of the matrix', () => {
    host.edit(0, 4, 1, 'x');
    expect(host.executions().at(-1)?.error).toBeNull();
    expect(host.engine.extent(0)).toEqual({ rows: 4, columns: 1 });
  });

  it('takes the stamp away from a row that was emptied', () => {
    const row = rowsOf(host, 'tasks').length + 3;
    type(host, 'tasks', row, 'task', 'x');
    type(host, 'tasks', row, 'task', '');
    expect(
      rowsOf(host, 'tasks')
        .find(({ at }) => at === row)
        ?.cell.get('updated'),
    ).toBeUndefined();
  });

  it('gives copied rows ids of their own at refresh', () => {
    const { at, cell } = rowWith(host, 'tasks', 'id', 'T-1');
    const { id: sheet } = host.engine.sheets().find(({ name }) => name === '任务排期') ?? { id: -1 };
    const width = host.engine.extent(sheet).columns;
    const [line = []] = host.engine.read({ sheet, row: at, column: 1, rows: 1, columns: width });
    host.engine.write({ sheet, row: 40, column: 1, rows: 1, columns: width }, [line.map(({ value }) => ({ value }))]);
    host.clickMenu('menuRefresh');
    const same = rowsOf(host, 'tasks').filter((row) => row.cell.get('task') === cell.get('task'));
    expect(same.map((row) => row.cell.get('id'))[0]).toBe('T-1');
    expect(new Set(same.map((row) => row.cell.get('id'))).size).toBe(2);
  });
});
