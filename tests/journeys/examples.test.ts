import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { answerOf, ask, codes, columnsOf, installed, rowsOf, rowWith, sheetOf, smallEngine, type } from './matrix';

const tabs = ['goals', 'kpis', 'checkIns', 'members', 'responsibilities', 'tasks', 'risks'] as const;
const machine: readonly string[] = ['updated', 'links'];
const seen = (host: NodeHost): readonly string[] =>
  tabs
    .flatMap((tab) =>
      rowsOf(host, tab).map(({ cell }) => JSON.stringify([tab, [...cell].filter(([key]) => !machine.includes(key)).sort()])),
    )
    .sort();
const count = (host: NodeHost): number => tabs.reduce((sum, tab) => sum + rowsOf(host, tab).length, 0);
const headers = (host: NodeHost, tab: string): ReadonlyMap<number, string> =>
  new Map(sheetOf(host, tab).cells.flatMap(([row, column, { formula }]) => (row === 2 && formula ? [[column, formula] as const] : [])));
const plan = (host: NodeHost) => answerOf(host, 'plan', { action: 'removeExamples', input: {} });

describe.each(codes)('the example rows in %s', (code) => {
  const words = (languageOf(code) as Language).pages.examples;

  it('go at once and come back by one undo', () => {
    const host = installed(code, { areas: ['risks'] });
    answerOf(host, 'refresh', {});
    const [before, n] = [seen(host), count(host)];
    const formulas = headers(host, 'kpis');
    const across = [...columnsOf(sheetOf(host, 'responsibilities')).keys()];
    expect(answerOf(host, 'sidebar', {}).examples).toBe(true);
    const planned = plan(host);
    expect([planned.n, planned.counts.removed, planned.undoable, planned.says]).toEqual([n, n, true, []]);
    expect(ask(host, 'removeExamples', {})).toEqual({ ok: true, answer: { removed: n }, notice: say(words.removed, { n }) });
    expect(count(host)).toBe(0);
    expect(headers(host, 'kpis')).toEqual(formulas);
    expect([...columnsOf(sheetOf(host, 'responsibilities')).keys()].filter((key) => key.startsWith('@'))).toEqual([]);
    expect(answerOf(host, 'refresh', {}).findings).toBe(0);
    expect(answerOf(host, 'sidebar', {}).examples).toBe(false);
    expect(plan(host).n).toBe(0);
    expect(answerOf(host, 'undo', {})).toEqual({ left: 0 });
    answerOf(host, 'refresh', {});
    expect(seen(host)).toEqual(before);
    expect([...columnsOf(sheetOf(host, 'responsibilities')).keys()]).toEqual(across);
    expect(headers(host, 'responsibilities').size).toBe(1);
  });

  it('leave a person’s own rows, with a column of the grid for each of their members', () => {
    const host = installed(code);
    answerOf(host, 'saveMember', { id: '', token: 'ab', member: { member: 'Robin', role: 'x', team: 'y' } });
    answerOf(host, 'saveItem', { id: '', token: 'ab', item: { item: 'Mine', kind: 'duty' }, letters: { 'M-ab': 'A/R' } });
    answerOf(host, 'removeExamples', {});
    expect(rowsOf(host, 'members').map(({ cell }) => cell.get('id'))).toEqual(['M-ab']);
    expect(rowsOf(host, 'responsibilities').map(({ cell }) => [cell.get('id'), cell.get('@M-ab')])).toEqual([['W-ab', 'A/R']]);
    expect([...columnsOf(sheetOf(host, 'responsibilities')).keys()].filter((key) => key.startsWith('@'))).toEqual(['@M-ab']);
    answerOf(host, 'saveMember', { id: '', token: 'cd', member: { member: 'Kim', role: 'x', team: 'y' } });
    expect([...columnsOf(sheetOf(host, 'responsibilities')).keys()].filter((key) => key.startsWith('@'))).toEqual(['@M-ab', '@M-cd']);
  });

  it('stay where a person has typed over the title or written beside the columns, and it is said', () => {
    const host = installed(code);
    const task = rowWith(host, 'tasks', 'id', 'T-1');
    type(host, 'tasks', task.at, 'task', 'My own');
    const sheet = sheetOf(host, 'tasks');
    host.edit(sheet.id, rowWith(host, 'tasks', 'id', 'T-2').at, sheet.columns, 'a note');
    const { says } = plan(host);
    expect(says[0]).toContain('My own');
    answerOf(host, 'removeExamples', {});
    expect(rowsOf(host, 'tasks').map(({ cell }) => cell.get('id'))).toEqual(['T-1', 'T-2']);
  });
});

it('leaves a blank row where all rows of a sheet would go', () => {
  const first = installed('en');
  const engine = smallEngine();
  engine.load(first.engine.save());
  const tasks = sheetOf(first, 'tasks');
  const last = Math.max(...rowsOf(first, 'tasks').map(({ at }) => at));
  engine.deleteRows(tasks.id, last + 1, tasks.rows - last);
  const host = installed('en', {}, { engine });
  expect(answerOf(host, 'removeExamples', {}).removed).toBeGreaterThan(0);
  expect(rowsOf(host, 'tasks')).toEqual([]);
  expect(sheetOf(host, 'tasks').rows).toBe(3);
});
