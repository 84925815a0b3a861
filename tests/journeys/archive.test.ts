import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { answerOf, codes, installed, rowsOf, sheetOf } from './matrix';

const lay = (host: NodeHost, lines: readonly (readonly string[])[]): void => {
  const header = ['Task', 'Due', 'State', 'Done on'];
  answerOf(host, 'importRows', { tab: 'tasks', header, rows: lines, mapping: null, write: true });
};
const titles = (host: NodeHost, tab: string, column: string): readonly unknown[] => rowsOf(host, tab).map(({ cell }) => cell.get(column));
const old = [
  ['Old brief', '2025-11-10', 'Done', '2025-11-12'],
  ['Old call', '2025-12-01', '已取消', ''],
  ['Of last quarter', '2026-02-10', 'Done', '2026-02-12'],
  ['Old and open', '2025-11-10', 'In progress', ''],
];

describe.each(codes)('archiving in %s', (language) => {
  it('moves what was finished before the previous quarter, and nothing else, into a tab that people can read', () => {
    const host = installed(language, { examples: false });
    lay(host, old);
    const plan = answerOf(host, 'plan', { action: 'archive', input: {} });
    expect(plan.counts).toEqual({ added: 0, changed: 0, removed: 2 });
    expect(plan.says.join()).toContain('2026-01-01');
    expect(titles(host, 'tasks', 'task')).toHaveLength(4);
    expect(answerOf(host, 'archive', {})).toEqual({ archived: 2, left: 0 });
    expect(titles(host, 'tasks', 'task')).toEqual(['Of last quarter', 'Old and open']);
    expect(titles(host, 'archive', 'title')).toEqual(['Old brief', 'Old call']);
    const [brief] = rowsOf(host, 'archive');
    expect(brief?.cell.get('tab')).toBe(language === 'en' ? 'Tasks' : '任务排期');
    expect(JSON.parse(String(brief?.cell.get('row')))).toMatchObject({
      tab: 'tasks',
      task: 'Old brief',
      state: 'done',
      done: '2025-11-12',
    });
  });

  it('leaves a row beside which a person keeps something of their own', () => {
    const host = installed(language, { examples: false });
    lay(host, old);
    const { id } = sheetOf(host, 'tasks');
    host.does({ do: 'insert', axis: 'column', sheet: id, first: 2, count: 1 });
    host.does({ do: 'paste', at: { sheet: id, row: 2, column: 2 }, texts: [['My own'], ['kept']] });
    expect(answerOf(host, 'archive', {})).toEqual({ archived: 1, left: 0 });
    expect(titles(host, 'tasks', 'task')).toEqual(['Old brief', 'Of last quarter', 'Old and open']);
    expect(host.engine.read({ sheet: id, row: 3, column: 2, rows: 1, columns: 1 })[0]?.[0]?.value).toBe('kept');
  });

  it('a second time finds nothing, lays nothing and says so', () => {
    const host = installed(language, { examples: false });
    expect(answerOf(host, 'archive', {})).toEqual({ archived: 0, left: 0 });
    expect(host.engine.metadata().some(({ value }) => value.startsWith('archive:'))).toBe(false);
    lay(host, old);
    answerOf(host, 'archive', {});
    expect(answerOf(host, 'archive', {})).toEqual({ archived: 0, left: 0 });
    expect(rowsOf(host, 'archive')).toHaveLength(2);
  });

  it('can be undone', () => {
    const host = installed(language, { examples: false });
    lay(host, old);
    const before = [...titles(host, 'tasks', 'task')].sort();
    answerOf(host, 'archive', {});
    answerOf(host, 'undo', {});
    expect([...titles(host, 'tasks', 'task')].sort()).toEqual(before);
    expect(rowsOf(host, 'archive')).toHaveLength(0);
  });
});

describe('a run that is broken off', () => {
  it('loses no row at any of its calls, and the next one doubles none', () => {
    const clean = installed('en', { examples: false });
    lay(clean, old);
    answerOf(clean, 'archive', {});
    const calls = clean.executions().at(-1)?.calls.total ?? 0;
    const wanted = titles(clean, 'archive', 'title');
    for (let index = 0; index < calls; index += process.env.FAULTS ? 1 : 4) {
      const host = installed('en', { examples: false });
      lay(host, old);
      host.failAt({ call: index, fault: 'killed', loses: true });
      try {
        host.callFromPage('callFromPage', ['archive', {}]);
      } catch {
        // The page is told that it failed.
      }
      const there = host.engine.metadata().some(({ value }) => value.startsWith('archive:')) ? titles(host, 'archive', 'title') : [];
      const all = new Set([...titles(host, 'tasks', 'task'), ...there]);
      expect([index, all.size]).toEqual([index, 4]);
      answerOf(host, 'archive', {});
      expect([index, titles(host, 'archive', 'title')]).toEqual([index, wanted]);
      expect([index, titles(host, 'tasks', 'task')]).toEqual([index, ['Of last quarter', 'Old and open']]);
    }
  });
});

describe('what something still needs', () => {
  it('stays: a finished task that a lesson names, and a repeating one from which its series is counted', () => {
    const host = installed('en', { examples: false, areas: ['lessons'] });
    const header = ['Task', 'Due', 'State', 'Done on', 'Repeats'];
    const rows = [...old.map((line) => [...line, '']), ['Weekly mail', '2025-11-03', 'Done', '2025-11-03', 'Weekly']];
    answerOf(host, 'importRows', { tab: 'tasks', header, rows, mapping: null, write: true });
    const lesson = [['We lost a day', 'Failure', 'Why', 'Do so', 'Old brief']];
    answerOf(host, 'importRows', {
      tab: 'lessons',
      header: ['What happened', 'Kind', 'Why', 'From now on', 'Task'],
      rows: lesson,
      mapping: null,
      write: true,
    });
    answerOf(host, 'archive', {});
    expect(titles(host, 'archive', 'title')).toEqual(['Old call']);
    expect(titles(host, 'tasks', 'task')).toEqual(['Old brief', 'Of last quarter', 'Old and open', 'Weekly mail']);
  });
});
