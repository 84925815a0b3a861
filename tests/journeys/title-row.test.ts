import { describe, expect, it } from '@jest/globals';
import { ask, codes, contentsOf, installed, sheetOf, type } from './matrix';

describe.each(codes)('a title that somebody puts above the header, in %s', (code) => {
  it('is no header, the header is no row, and both stay as they are', () => {
    const host = installed(code);
    host.clickMenu('menuRefresh');
    const { id } = sheetOf(host, 'tasks');
    const columns = host.engine.extent(id).columns;
    const line = (row: number) =>
      host.engine.read({ sheet: id, row, column: 1, rows: 1, columns })[0]?.map(({ value, formula }) => formula ?? value);
    // A formula's ranges follow the rows.
    const header = line(2)?.map((cell) =>
      typeof cell === 'string' && cell.startsWith('=') ? cell.replace(/\b([A-Z]+)3:/g, '$14:') : cell,
    );
    const first = line(3);
    host.does({ do: 'insert', axis: 'row', sheet: id, first: 2, count: 1 });
    host.does({ do: 'paste', at: { sheet: id, row: 2, column: 1 }, texts: [['Our tasks']] });
    const title = line(2);
    for (const again of [false, true]) {
      expect(ask(host, 'refresh', again ? { again } : {}).ok).toBe(true);
      expect([line(2), line(3), line(4)]).toEqual([title, header, first]);
    }
    type(host, 'tasks', 4, 'hours', '5');
    expect(line(3)).toEqual(header);
    const before = contentsOf(host, ['runs']);
    ask(host, 'refresh', {});
    expect(contentsOf(host, ['runs'])).toEqual(before);
  });
});
