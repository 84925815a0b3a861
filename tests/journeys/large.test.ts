import { describe, expect, it } from '@jest/globals';
import type { Engine } from '../../local/host/engine';
import type { NodeHost } from '../../local/host/node/run';
import { plainEngine } from '../../local/host/plain-engine';
import { emptyWorkbook } from '../../local/host/workbook';
import { predictedSeconds } from '../../src/book/predicted-seconds';
import { answerOf, columnsOf, installed, refusalOf, sheetOf } from './matrix';

const states = ['Not started', 'In progress', 'Done', 'Blocked'];

/** Task rows put into the sheet at once, as if people had written them over the years: each fourth is open. */
const fill = (host: NodeHost, count: number, isOpen: (row: number) => boolean): void => {
  const { engine } = host;
  const { id, rows } = sheetOf(host, 'tasks');
  const columns = columnsOf(sheetOf(host, 'tasks'));
  engine.insertRows(id, rows, count);
  const put = (key: string, value: (row: number) => string | number | null): void => {
    const cells = Array.from({ length: count }, (_, row) => [{ value: value(row) }]);
    engine.write({ sheet: id, row: 3, column: columns.get(key) ?? 0, rows: count, columns: 1 }, cells);
  };
  put('task', (row) => `Task ${row + 1}`);
  put('due', (row) => 46113 + (row % 91));
  put('state', (row) => (isOpen(row) ? (states[row % 2] ?? null) : 'Done'));
  put('done', (row) => (isOpen(row) ? null : 46113 + (row % 40)));
  put('id', (row) => `T-${row + 1}`);
};

const large = (count: number, isOpen: (row: number) => boolean): NodeHost => {
  const engine: Engine = plainEngine(emptyWorkbook({ locale: 'en_GB', timeZone: 'Asia/Shanghai' }));
  const host = installed('en', { examples: false }, { engine });
  fill(host, count, isOpen);
  return host;
};

const last = (host: NodeHost) => {
  const execution = host.executions().at(-1);
  if (!execution || execution.error) throw new Error(execution?.error ?? 'Nothing ran.');
  return execution;
};

describe('100,000 task rows', () => {
  it('are refreshed in one run the next day, read in pieces, in about as many calls as a few rows are', () => {
    const host = large(100_000, (row) => row % 4 === 0);
    answerOf(host, 'refresh', {});
    host.setNow('2026-05-14T07:10:00+08:00');
    answerOf(host, 'refresh', {});
    const { calls, simulated } = last(host);
    expect(calls.total).toBeLessThanOrEqual(60);
    expect(simulated.mid).toBeLessThan(20_000);
    expect(simulated.high).toBeLessThan(60_000);
    const cellsRead = 100_000 * columnsOf(sheetOf(host, 'tasks')).size;
    const predicted = predictedSeconds({ cellsRead, cellsWritten: 3_000 });
    expect(simulated.mid / 1000 / predicted).toBeGreaterThan(0.7);
    expect(simulated.mid / 1000 / predicted).toBeLessThan(1.4);
  }, 120_000);
});

describe('a run that would take longer than Google lets it', () => {
  const rowsAt = (host: NodeHost) => host.engine.read({ sheet: sheetOf(host, 'tasks').id, row: 1, column: 1, rows: 12_002, columns: 25 });

  it('writes nothing when the file is opened, where it would pass 20 seconds; the menu takes its time', () => {
    const host = large(45_000, () => true);
    const before = rowsAt(host);
    host.setNow('2026-05-14T09:00:00+08:00');
    host.open();
    expect(last(host).simulated.mid).toBeLessThan(20_000);
    expect(rowsAt(host)).toEqual(before);
    host.clickMenu('menuRefresh');
    expect(rowsAt(host)).not.toEqual(before);
  }, 120_000);

  // As many rows take two minutes of real time: only where every fault is tried too.
  if (process.env.FAULTS)
    it('is refused from the menu too, beyond 4½ minutes, with what to do', () => {
      const host = large(400_000, () => true);
      const before = rowsAt(host);
      expect(refusalOf(host, 'refresh', {})['']).toContain('Archive finished rows');
      expect(rowsAt(host)).toEqual(before);
    }, 400_000);
});
