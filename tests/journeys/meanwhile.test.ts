import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { ask, codes, contentsOf, installed, rowsOf, rowWith, sheetOf, type } from './matrix';

// A lock stops other runs, never a person: rows may move between what a run has read and what it writes.

/** Members have new names, so that every row that names one is written. */
const renamed = (code: (typeof codes)[number]): NodeHost => {
  const host = installed(code);
  host.clickMenu('menuRefresh');
  for (const row of [4, 5, 6, 7]) type(host, 'members', row, 'member', `Renamed ${row}`);
  return host;
};
const sort = (host: NodeHost): void => {
  const { id } = sheetOf(host, 'tasks');
  const { rows, columns } = host.engine.extent(id);
  host.does({ do: 'sort', area: { sheet: id, row: 3, column: 1, rows: rows - 2, columns }, by: 1, descending: true });
};
/** How often the last run read; what it reads comes before what it writes, but for a few. */
const readsOf = (host: NodeHost): number =>
  [...host.executions().at(-1)!.calls.byName].reduce((sum, [name, n]) => (/\.(get|find)/.test(name) ? sum + n : sum), 0);

describe.each(codes)('while a run reads, in %s', (code) => {
  const language = languageOf(code)!;
  const moved = say(language.actions.moved, { tab: language.tabs.tasks.name });

  it('rows that somebody sorts are not written by their old place: nothing is written, and the next run is right', () => {
    const clean = renamed(code);
    sort(clean);
    clean.clickMenu('menuRefresh');
    clean.clickMenu('menuRefresh');
    const wanted = contentsOf(clean, ['runs', 'settings', 'summary']);
    const reads = readsOf(clean);
    const refusals: number[] = [];
    for (let at = 1; at < reads - 2; at += 3) {
      const host = renamed(code);
      const ownersOf = () => new Map(rowsOf(host, 'tasks').map(({ cell }) => [cell.get('id'), cell.get('owner')]));
      const before = ownersOf();
      host.meanwhile(at, () => sort(host));
      const reply = ask(host, 'refresh', {});
      if (!reply.ok) {
        expect(reply).toEqual({ ok: false, refused: { '': moved } });
        expect(ownersOf()).toEqual(before);
        refusals.push(at);
      }
      host.clickMenu('menuRefresh');
      host.clickMenu('menuRefresh');
      expect([at, contentsOf(host, ['runs', 'settings', 'summary'])]).toEqual([at, wanted]);
    }
    expect(refusals.length).toBeGreaterThan(0);
  });

  it('a row put in above the one that a form saves is not overwritten', () => {
    const names = (host: NodeHost) => rowsOf(host, 'members').map((row) => String(row.cell.get('member')));
    const save = (host: NodeHost) => {
      const { cell } = rowWith(host, 'members', 'id', 'M-3');
      const member = { member: 'New name', role: String(cell.get('role')), team: String(cell.get('team')) };
      return ask(host, 'saveMember', { id: 'M-3', token: 'x1', member });
    };
    const clean = installed(code);
    save(clean);
    let refusals = 0;
    for (let at = 1; at < readsOf(clean) - 2; at += 1) {
      const host = installed(code);
      const { id } = sheetOf(host, 'members');
      host.meanwhile(at, () => {
        host.does({ do: 'insert', axis: 'row', sheet: id, first: 3, count: 1 });
      });
      const reply = save(host);
      if (!reply.ok) {
        expect(reply).toEqual({ ok: false, refused: { '': say(language.actions.moved, { tab: language.tabs.members.name }) } });
        refusals += 1;
        expect(save(host).ok).toBe(true);
      }
      expect([at, names(host)]).toEqual([at, names(clean)]);
    }
    expect(refusals).toBeGreaterThan(0);
  });
});
