import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import type { PageCall, PageCalls } from '../../src/define/page-calls';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { answerOf, ask, codes, columnsOf, installed, refusalOf, rowsOf, rowWith, sheetOf, type } from './matrix';

const tabs = ['goals', 'kpis', 'checkIns', 'changes', 'members', 'responsibilities', 'tasks'] as const;
const machine: readonly string[] = ['id', 'links', 'updated'];
/** What people see in the rows of the tabs, wherever the rows stand; the day of the last change is not taken back, and an id alone is no row. */
const seen = (host: NodeHost): readonly string[] =>
  tabs
    .flatMap((tab) =>
      rowsOf(host, tab)
        .filter(({ cell }) => [...cell.keys()].some((key) => !machine.includes(key)))
        .map(({ cell }) => JSON.stringify([tab, [...cell].filter(([key]) => key !== 'updated').sort()])),
    )
    .sort();
const plan = (host: NodeHost, action: string, input: object = {}) => answerOf(host, 'plan', { action, input });
const undo = (host: NodeHost) => answerOf(host, 'undo', {});

const goal = { goal: 'A new goal', owner: 'M-1', period: '2026 Q2' };
const kpi = { kpi: 'A new KPI', owner: 'M-1', method: 'increase', unit: 'people', baseline: '1', target: '9', aggregation: 'latest' };
const member = { member: 'Robin', role: 'Content', team: 'Content' };

interface Run<C extends PageCall> {
  readonly of: string;
  readonly name: C;
  readonly input: PageCalls[C]['input'];
}
const one = <C extends PageCall>(of: string, name: C, input: PageCalls[C]['input']): Run<PageCall> => ({ of, name, input });

const runs = [
  one('a new goal with its KPI', 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi }),
  one('a goal that is edited', 'saveGoal', { id: 'G-1', goal: { weight: '30%' }, kpiId: '', kpi: null }),
  one('an agreed target with its reason', 'changeGoal', {
    id: 'G-2',
    goal: {},
    kpiId: 'K-1',
    kpi: { target: '4%' },
    reason: 'The market moved',
  }),
  one('a new member with a column in the grid', 'saveMember', { id: '', token: 'a1', member }),
  one('a member who is renamed', 'saveMember', { id: 'M-1', member: { ...member, member: 'Someone else' } }),
  one('a new work item', 'saveItem', {
    id: '',
    token: 'a1',
    item: { item: 'New item', kind: 'duty', goal: 'G-1' },
    letters: { 'M-1': 'A', 'M-2': 'R' },
  }),
  one('letters that are changed', 'saveItem', { id: 'W-1', item: {}, letters: { 'M-1': 'C', 'M-2': '' } }),
  one('an import', 'importRows', {
    tab: 'tasks',
    header: ['Task', 'Owner', 'Due', 'State'],
    rows: [
      ['First', 'Data analysis', '2026-05-20', 'In progress'],
      ['Second', '', '2026-05-21', ''],
    ],
    mapping: null,
    write: true,
  }),
] as const;

describe('an action that is undone', () => {
  it.each(runs.map((run) => [run.of, run] as const))('leaves the workbook as it was: %s', (_of, { name, input }) => {
    const host = installed('en');
    answerOf(host, 'refresh', {});
    const before = seen(host);
    const across = [...columnsOf(sheetOf(host, 'responsibilities')).keys()];
    answerOf(host, name, input);
    expect(seen(host)).not.toEqual(before);
    expect(plan(host, 'undo').n).toBeGreaterThan(0);
    expect(undo(host)).toEqual({ left: 0 });
    expect(seen(host)).toEqual(before);
    expect([...columnsOf(sheetOf(host, 'responsibilities')).keys()]).toEqual(across);
    // A refresh finds nothing that the undone run would have left behind.
    answerOf(host, 'refresh', {});
    expect(seen(host)).toEqual(before);
  });

  it('leaves what was changed since, and says so', () => {
    const host = installed('en');
    answerOf(host, 'saveGoal', { id: 'G-1', goal: { weight: '30%', team: 'Everybody' }, kpiId: '', kpi: null });
    const { at } = rowWith(host, 'goals', 'id', 'G-1');
    type(host, 'goals', at, 'weight', '35%');
    const { says, lines } = plan(host, 'undo');
    expect(lines.map(({ column, from }) => [column, from])).toEqual([['Team', 'Everybody']]);
    expect(says[1]).toContain('Weight');
    expect(undo(host)).toEqual({ left: 1 });
    expect(rowWith(host, 'goals', 'id', 'G-1').cell.get('weight')).toBe(0.35);
    expect(rowWith(host, 'goals', 'id', 'G-1').cell.get('team')).not.toBe('Everybody');
  });

  it('keeps a row that other rows name by now', () => {
    const host = installed('en');
    answerOf(host, 'saveMember', { id: '', token: 'a1', member });
    const task = rowsOf(host, 'tasks')[0];
    type(host, 'tasks', task?.at ?? 0, 'owner', 'Robin');
    expect(undo(host)).toEqual({ left: 1 });
    expect(rowWith(host, 'members', 'member', 'Robin').cell.get('id')).toBe('M-a1');
  });

  it('finds its rows after a refresh and after rows were sorted', () => {
    const host = installed('en');
    answerOf(host, 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi });
    answerOf(host, 'refresh', {});
    host.engine.insertRows(sheetOf(host, 'goals').id, 3, 1);
    expect(undo(host)).toEqual({ left: 0 });
    expect(rowsOf(host, 'goals').some(({ cell }) => cell.get('id') === 'G-a1')).toBe(false);
    expect(rowsOf(host, 'kpis').some(({ cell }) => cell.get('id') === 'K-a1')).toBe(false);
  });
});

describe.each(codes)('undoing in %s', (code) => {
  const language = languageOf(code) as Language;
  const { undo: words } = language.pages;
  const { names } = language.actions;

  it('is refused where there is nothing, and a second time', () => {
    const host = installed(code);
    const at = '2026-05-13 09:00';
    expect(refusalOf(host, 'undo', {})).toEqual({ '': say(words.never, { action: names.install, time: at }) });
    answerOf(host, 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi: null });
    expect(plan(host, 'undo').says).toEqual([say(words.of, { action: names.saveGoal, time: at })]);
    expect(ask(host, 'undo', {})).toMatchObject({ ok: true, notice: say(words.done, { action: names.saveGoal }) });
    expect(refusalOf(host, 'undo', {})).toEqual({ '': words.nothing });
    expect(refusalOf(host, 'plan', { action: 'undo', input: {} })).toEqual({ '': words.nothing });
  });

  it('never jumps over a later action that cannot be undone', () => {
    const host = installed(code);
    answerOf(host, 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi: null });
    answerOf(host, 'review', { period: '2026-Q2' });
    expect(refusalOf(host, 'undo', {})).toEqual({ '': say(words.never, { action: names.review, time: '2026-05-13 09:00' }) });
    expect(rowWith(host, 'goals', 'id', 'G-a1').at).toBeGreaterThan(2);
  });

  it('takes back the last action only, and no refresh', () => {
    const host = installed(code);
    answerOf(host, 'saveMember', { id: '', token: 'a1', member });
    answerOf(host, 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi: null });
    host.clickMenu('menuRefresh');
    undo(host);
    expect(rowsOf(host, 'goals').some(({ cell }) => cell.get('id') === 'G-a1')).toBe(false);
    expect(rowWith(host, 'members', 'member', 'Robin').cell.get('id')).toBe('M-a1');
    expect(ask(host, 'undo', {}).ok).toBe(false);
  });
});

describe('a plan', () => {
  it('writes nothing, and says what would be written', () => {
    const host = installed('en');
    const before = JSON.stringify(host.engine.save());
    const { title, counts, lines, undoable } = plan(host, 'saveMember', { id: 'M-2', member: { member: 'Robin' } });
    expect([title, counts, undoable]).toEqual(['Save a member', { added: 0, changed: 1, removed: 0 }, true]);
    expect(lines).toEqual([{ tab: 'Members', row: 'Robin', what: 'changed', column: 'Member', from: 'User operations', to: 'Robin' }]);
    expect(JSON.stringify(host.engine.save())).toBe(before);
  });

  it('takes what the action takes, and nothing else', () => {
    const host = installed('en');
    expect(refusalOf(host, 'plan', { action: 'saveMember', input: { id: 'M-1', member: { ...member, member: '' } } })).toEqual({
      member: 'Please fill this in',
    });
    expect(refusalOf(host, 'plan', { action: '__proto__', input: {} })).toEqual({ '': '没有名为「__proto__」的动作' });
    expect(ask(host, 'plan', { action: 'saveMember', input: { id: 3 } }).ok).toBe(false);
    expect(ask(host, 'plan', { action: 'undo' } as never).ok).toBe(false);
  });

  it('says beforehand that an action is too large to be undone', () => {
    const host = installed('en');
    const rows = (n: number) => Array.from({ length: n }, (_, at) => [`Task ${at}`, 'x'.repeat(200)]);
    const planned = (n: number) =>
      plan(host, 'importRows', { tab: 'tasks', header: ['Task', 'Progress'], rows: rows(n), mapping: null, write: true });
    expect([planned(50).undoable, planned(50).n]).toEqual([true, 50]);
    expect([planned(6_000).undoable, planned(6_000).n]).toEqual([false, 6_000]);
  });
});

describe('an undo after a run that broke off', () => {
  it('takes back what was written and nothing else', () => {
    const clean = installed('en');
    const before = seen(clean);
    answerOf(clean, 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi });
    const calls = clean.executions().at(-1)?.calls.total ?? 0;
    for (let k = 0; k < calls; k++) {
      const host = installed('en');
      answerOf(host, 'saveMember', { id: 'M-1', member: { ...member, member: 'Someone else' } });
      undo(host);
      host.failAt(k, 'Service Spreadsheets timed out while accessing document with id 1.', { times: 3 });
      try {
        ask(host, 'saveGoal', { id: '', token: 'a1', goal, kpiId: '', kpi });
      } catch {
        // The page says that it failed.
      }
      ask(host, 'undo', {});
      expect([k, seen(host)]).toEqual([k, before]);
    }
  });
});
