import { describe, expect, it } from '@jest/globals';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { answerOf, codes, columnsOf, contentsOf, installed, refusalOf, rowsOf, rowWith, sheetOf, type } from './matrix';

type Host = ReturnType<typeof installed>;
const findingsOf = (host: Host, rule: string) => answerOf(host, 'sidebar', {}).findings.filter((one) => one.rule === rule);
const onlyFinding = (host: Host, rule: string) => {
  const [found, ...others] = findingsOf(host, rule);
  if (!found || others.length > 0) throw new Error(`${rule}: ${others.length + (found ? 1 : 0)} findings`);
  return found;
};
const markOf = ({ rule, tab, id, column = '', of = '' }: ReturnType<typeof onlyFinding>) => ({ rule, tab, id, column, of });
const nameOf = (host: Host, id: string) => String(rowWith(host, 'members', 'id', id).cell.get('member'));

describe.each(codes)('one click on a finding in %s', (code) => {
  const { pages } = languageOf(code) as Language;
  const words = pages.findings;

  it('gives the task of a stranger to who does its item, says what it did, and the finding is gone', () => {
    const host = installed(code);
    const task = rowsOf(host, 'tasks').find(({ cell }) => cell.has('item') && !cell.has('done'))!;
    const grid = rowWith(host, 'responsibilities', 'item', task.cell.get('item') ?? null);
    const letters = [...columnsOf(sheetOf(host, 'responsibilities')).keys()].filter((key) => key.startsWith('@'));
    for (const [at, key] of letters.entries())
      type(host, 'responsibilities', grid.at, key, at === 0 ? 'A' : at === 1 ? 'R' : at === 2 ? 'I' : '');
    type(host, 'tasks', task.at, 'owner', nameOf(host, 'M-3'));
    const before = findingsOf(host, 'taskOwnerElsewhere');
    const found = before.find(({ id }) => id === task.cell.get('id'))!;
    expect(found.does).toContain(nameOf(host, 'M-2'));
    const runs = rowsOf(host, 'runs').length;
    const { state } = answerOf(host, 'mendFinding', markOf(found));
    expect(rowWith(host, 'tasks', 'id', found.id).cell.get('owner')).toBe(nameOf(host, 'M-2'));
    expect(state.findings.filter((one) => one.rule === found.rule && one.id === found.id)).toEqual([]);
    expect(findingsOf(host, found.rule)).toHaveLength(before.length - 1);
    expect(rowsOf(host, 'runs')).toHaveLength(runs + 1);
    expect(rowsOf(host, 'runs').at(-1)?.cell.get('result')).toBe(say(words.logged, { says: found.says, does: found.does ?? '' }));
    expect(refusalOf(host, 'mendFinding', markOf(found))).toEqual({ '': words.gone });
  });

  it('writes letters that are clear as they are meant, and the row’s other cells stay', () => {
    const host = installed(code);
    const row = rowsOf(host, 'responsibilities')[0]!;
    const [key = '', text] = [...row.cell].find(([one]) => one.startsWith('@')) ?? [];
    type(host, 'responsibilities', row.at, key, `(${text})`);
    const found = onlyFinding(host, 'raciUnread');
    answerOf(host, 'mendFinding', markOf(found));
    const after = rowsOf(host, 'responsibilities')[0]!;
    expect([...after.cell].filter(([one]) => one.startsWith('@'))).toEqual([...row.cell].filter(([one]) => one.startsWith('@')));
  });

  it('reads a day that is clear', () => {
    const host = installed(code);
    const task = rowWith(host, 'tasks', 'id', 'T-1');
    type(host, 'tasks', task.at, 'due', '20260630日');
    expect(findingsOf(host, 'cellUnread')[0]?.does).toBeUndefined();
    type(host, 'tasks', task.at, 'due', '2026年6月30号');
    const found = onlyFinding(host, 'cellUnread');
    expect(found.does).toBe(code === 'en' ? 'Change it to “2026-06-30”' : '改为「2026-06-30」');
    answerOf(host, 'mendFinding', markOf(found));
    expect(findingsOf(host, 'cellUnread')).toEqual([]);
    expect(rowWith(host, 'tasks', 'id', 'T-1').cell.get('due')).toBe(46203);
  });

  it('leaves one that takes a person, and says so', () => {
    const host = installed(code);
    const found = onlyFinding(host, 'taskOverdue');
    expect(found.does).toBeUndefined();
    const before = contentsOf(host);
    expect(refusalOf(host, 'mendFinding', markOf(found))).toEqual({ '': say(words.noClick, { mend: found.mend }) });
    expect(contentsOf(host)).toEqual(before);
  });

  it('is undone as any action is', () => {
    const host = installed(code);
    const row = rowsOf(host, 'responsibilities')[0]!;
    const [key = '', text] = [...row.cell].find(([one]) => one.startsWith('@')) ?? [];
    type(host, 'responsibilities', row.at, key, `(${text})`);
    answerOf(host, 'mendFinding', markOf(onlyFinding(host, 'raciUnread')));
    answerOf(host, 'undo', {});
    expect(rowsOf(host, 'responsibilities')[0]?.cell.get(key)).toBe(`(${text})`);
  });
});

describe.each(codes)('going to a cell in %s', (code) => {
  const { pages, tabs } = languageOf(code) as Language;
  const active = (host: Host) => {
    const { sheet, area } = host.engine.active();
    return [host.engine.sheets().find(({ id }) => id === sheet)?.name, area.row, area.column];
  };

  it('brings it to the front; a row’s title where its column is folded or hidden, the header where no row is meant', () => {
    const host = installed(code);
    const { at } = rowWith(host, 'tasks', 'id', 'T-10');
    const columns = columnsOf(sheetOf(host, 'tasks'));
    const name = tabs.tasks.name;
    answerOf(host, 'goTo', { tab: 'tasks', id: 'T-10', column: 'due' });
    expect(active(host)).toEqual([name, at, columns.get('due')]);
    answerOf(host, 'goTo', { tab: 'tasks', id: 'T-10', column: 'hours' });
    expect(active(host)).toEqual([name, at, columns.get('task')]);
    answerOf(host, 'goTo', { tab: 'goals', id: '' });
    expect(active(host)).toEqual([tabs.goals.name, 2, 1]);
    const grid = columnsOf(sheetOf(host, 'responsibilities'));
    answerOf(host, 'goTo', { tab: 'responsibilities', id: 'W-2', column: '@M-2' });
    expect(active(host)).toEqual([tabs.responsibilities.name, rowWith(host, 'responsibilities', 'id', 'W-2').at, grid.get('@M-2')]);
  });

  it('finds the row where it has been sorted to, and says so where it is gone', () => {
    const host = installed(code);
    const sheet = sheetOf(host, 'tasks').id;
    host.engine.deleteRows(sheet, 3, 1);
    answerOf(host, 'goTo', { tab: 'tasks', id: 'T-10', column: 'due' });
    expect(active(host)[1]).toBe(rowWith(host, 'tasks', 'id', 'T-10').at);
    expect(refusalOf(host, 'goTo', { tab: 'tasks', id: 'T-1', column: 'due' })).toEqual({
      '': say(pages.findings.noRow, { tab: tabs.tasks.name }),
    });
    expect(refusalOf(host, 'goTo', { tab: 'decisions', id: 'X' })['']).toContain(tabs.decisions.name);
  });

  it('writes nothing', () => {
    const host = installed(code);
    const before = contentsOf(host);
    answerOf(host, 'goTo', { tab: 'kpis', id: 'K-2', column: 'status' });
    expect(contentsOf(host)).toEqual(before);
  });
});

describe.each(codes)('members who come, go and are renamed in %s', (code) => {
  const letters = (host: Host) => {
    const sheet = sheetOf(host, 'responsibilities');
    const keys = [...columnsOf(sheet)].filter(([key]) => key.startsWith('@'));
    return rowsOf(host, 'responsibilities').map(({ cell }) => keys.map(([key]) => [key, cell.get(key) ?? '']));
  };

  it('leave every letter where it is when one is removed, renamed or added', () => {
    const host = installed(code);
    const before = letters(host);
    const third = rowWith(host, 'members', 'id', 'M-3');
    host.engine.deleteRows(sheetOf(host, 'members').id, third.at, 1);
    type(host, 'members', rowWith(host, 'members', 'id', 'M-2').at, 'member', 'Renamed');
    answerOf(host, 'refresh', {});
    expect(letters(host)).toEqual(before);
    answerOf(host, 'saveMember', { id: '', member: { member: 'New', role: 'Writer', team: 'A' } });
    expect(letters(host).map((row) => row.slice(0, -1))).toEqual(before);
    expect(letters(host).every((row) => row.at(-1)?.[1] === '')).toBe(true);
    answerOf(host, 'refresh', {});
    expect(letters(host).map((row) => row.slice(0, -1))).toEqual(before);
  });

  it('give tasks that belong to their items an owner, which the next refresh keeps', () => {
    const host = installed(code);
    const grid = rowsOf(host, 'responsibilities')[0]!;
    const keys = [...columnsOf(sheetOf(host, 'responsibilities')).keys()].filter((key) => key.startsWith('@'));
    for (const [at, key] of keys.entries()) type(host, 'responsibilities', grid.at, key, at === 0 ? 'A' : at === 1 ? 'R' : '');
    const at = (rowsOf(host, 'tasks').at(-1)?.at ?? 0) + 1;
    type(host, 'tasks', at, 'task', 'Below an item');
    type(host, 'tasks', at, 'item', String(grid.cell.get('item')));
    answerOf(host, 'refresh', {});
    const seen = () => {
      const { cell } = rowWith(host, 'tasks', 'task', 'Below an item');
      return [cell.get('owner'), cell.get('accountable')];
    };
    expect(seen()).toEqual([nameOf(host, 'M-2'), nameOf(host, 'M-1')]);
    type(host, 'tasks', at, 'owner', nameOf(host, 'M-4'));
    answerOf(host, 'refresh', {});
    expect(seen()).toEqual([nameOf(host, 'M-4'), nameOf(host, 'M-1')]);
    const before = contentsOf(host, ['runs', 'settings', 'summary']);
    answerOf(host, 'refresh', {});
    expect(contentsOf(host, ['runs', 'settings', 'summary'])).toEqual(before);
  });

  it('give imported tasks an owner too: an item is enough', () => {
    const host = installed(code);
    const grid = rowsOf(host, 'responsibilities')[0]!;
    const keys = [...columnsOf(sheetOf(host, 'responsibilities')).keys()].filter((key) => key.startsWith('@'));
    for (const [at, key] of keys.entries()) type(host, 'responsibilities', grid.at, key, at === 0 ? 'A' : at === 1 ? 'R' : '');
    const { columns } = (languageOf(code) as Language).tabs.tasks;
    const header = [columns.task.header, columns.item.header, columns.due.header];
    const input = { tab: 'tasks', header, rows: [['Imported', String(grid.cell.get('item')), '2026-06-30']], mapping: null, write: true };
    const answer = answerOf(host, 'importRows', input);
    expect([answer.added, answer.problems, answer.columns.find(({ key }) => key === 'owner')?.required]).toEqual([1, [], false]);
    answerOf(host, 'refresh', {});
    expect(rowWith(host, 'tasks', 'task', 'Imported').cell.get('owner')).toBe(nameOf(host, 'M-2'));
  });
});
