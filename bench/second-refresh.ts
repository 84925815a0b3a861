import { nodeHost } from '../local/host/node/run';

/** Cells that differ after a refresh directly after another, in the same minute so that stamps are the same; its line in Runs apart. */
export const secondRefreshWrites = (files: ReadonlyMap<string, string>): number => {
  const host = nodeHost({ files, now: '2026-05-13T09:00:00+08:00', timeZone: 'Asia/Shanghai', locale: 'en_GB' });
  host.open();
  const input = { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth' };
  host.callFromPage('callFromPage', ['install', input]);
  host.setNow('2026-05-14T07:10:00+08:00');
  host.clickMenu('menuRefresh');
  const cellsOf = (): ReadonlySet<string> => {
    const log = host.engine.metadata().find(({ value }) => value.startsWith('runs:'))?.sheet;
    return new Set(
      host.engine.save().sheets.flatMap(({ id, cells }) => (id === log ? [] : cells.map((cell) => JSON.stringify([id, ...cell])))),
    );
  };
  const before = cellsOf();
  host.clickMenu('menuRefresh');
  const execution = host.executions().at(-1);
  if (execution?.function !== 'menuRefresh' || execution.error) throw new Error('The second refresh did not run.');
  const after = cellsOf();
  return [...after].filter((cell) => !before.has(cell)).length + [...before].filter((cell) => !after.has(cell)).length;
};
