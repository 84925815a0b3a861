import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import vm from 'node:vm';
import type { Execution } from '../local/host/host';
import { type NodeHost, nodeHost, readDist } from '../local/host/node/run';
import { reliability } from './reliability';
import { measureRules, ruleSizes } from './rules';
import { secondRefreshWrites } from './second-refresh';

/** What one journey cost: service calls, and simulated seconds on a good, a usual and a bad day. */
interface Line {
  readonly journey: string;
  readonly rows: number;
  readonly calls: number;
  readonly most: number;
  readonly seconds: readonly [low: number, mid: number, high: number];
}

const dist = 'dist';
if (!existsSync(`${dist}/Code.js`)) throw new Error('dist/Code.js is missing: run “npm run build” first.');
const files = readDist(dist);
const code = files.get('Code.js') ?? '';
const sizes = [100, 1_000, 10_000];
/** Calls by which a journey may differ between sizes: rows are added to a short sheet, a table more in a report is a width more. */
const few = 3;

const ask = (host: NodeHost, name: string, input: object): void => {
  const reply = host.callFromPage('callFromPage', [name, input]) as { readonly ok: boolean };
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
};
const last = (host: NodeHost): Execution => {
  const execution = host.executions().at(-1);
  if (!execution || execution.error) throw new Error(execution?.error ?? 'Nothing ran.');
  return execution;
};
const sheetNamed = (host: NodeHost, name: string): number => host.engine.sheets().find((sheet) => sheet.name === name)?.id ?? -1;

/** Tasks as a file has them: owners and states by turns, due days over the quarter. */
const tasks = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, index) => [
    `Task ${index + 1}`,
    ['User operations', 'Content operations', 'Data analysis'][index % 3] ?? '',
    new Date(Date.UTC(2026, 3, 1 + (index % 90))).toISOString().slice(0, 10),
    ['Not started', 'In progress', 'Done', 'Blocked'][index % 4] ?? '',
  ]);

const measure = (rows: number): readonly Line[] => {
  const host = nodeHost({ files, now: '2026-05-13T09:00:00+08:00', timeZone: 'Asia/Shanghai', locale: 'en_GB' });
  host.open();
  const lines: Line[] = [];
  const note = (journey: string, most: number): void => {
    const { calls, simulated } = last(host);
    lines.push({
      journey,
      rows,
      calls: calls.total,
      most,
      seconds: [simulated.low / 1000, simulated.mid / 1000, simulated.high / 1000],
    });
  };
  ask(host, 'install', { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth' });
  note('install', 40 * host.engine.metadata().length);
  ask(host, 'importRows', { tab: 'tasks', header: ['Task', 'Owner', 'Due', 'State'], rows: tasks(rows), mapping: null, write: true });
  note('import the rows', Number.POSITIVE_INFINITY);
  ask(host, 'saveGoal', {
    id: '',
    goal: { goal: 'A new goal', owner: 'M-1', period: '2026 Q2' },
    kpiId: '',
    kpi: { kpi: 'A new KPI', owner: 'M-1', method: 'increase', unit: 'people', baseline: '1', target: '9', aggregation: 'latest' },
  });
  note('save a goal with its KPI', 25);
  host.edit(sheetNamed(host, 'Tasks'), 20, 7, 'on its way');
  note('one edit', 8);
  host.clickMenu('menuRefresh');
  note('daily refresh, the first', 60);
  host.setNow('2026-05-14T07:10:00+08:00');
  host.clickMenu('menuRefresh');
  note('daily refresh, the next day', 60);
  ask(host, 'review', { period: '2026-Q2' });
  note('review', 60);
  // At the end of the quarter the lead gets a mail, and the ledger is there since the day before.
  const members = sheetNamed(host, 'Members');
  const emailAt =
    Number(
      host.engine.read({ sheet: members, row: 1, column: 1, rows: 1, columns: 9 })[0]?.findIndex(({ value }) => value === 'members.email'),
    ) + 1;
  host.edit(members, 3, emailAt, 'lead@example.com');
  const name = String(host.engine.read({ sheet: members, row: 3, column: 1, rows: 1, columns: 1 })[0]?.[0]?.value);
  ask(host, 'switchDaily', { on: true, mails: true, by: name, failuresTo: name });
  host.runTrigger('onClock', Date.parse('2026-10-08T07:10:00+08:00'));
  host.runTrigger('onClock', Date.parse('2026-10-09T07:10:00+08:00'));
  note('daily by the clock, the ledger and a mail', 60 + 3 + 3);
  host.runTrigger('onClock', Date.parse('2026-10-09T08:10:00+08:00'));
  note('an hour with nothing due', 10);
  return lines;
};

/** The daily refresh with every area installed: three calls more for each. */
const measureAreas = (rows: number): Line => {
  const host = nodeHost({ files, now: '2026-05-13T09:00:00+08:00', timeZone: 'Asia/Shanghai', locale: 'en_GB' });
  host.open();
  const form = host.callFromPage('callFromPage', ['installForm', {}]) as { answer: { areas: readonly { readonly key: string }[] } };
  const areas = form.answer.areas.map(({ key }) => key);
  ask(host, 'install', { language: 'en', starter: 'general', examples: true, region: 'CN', team: 'Growth', areas });
  ask(host, 'importRows', { tab: 'tasks', header: ['Task', 'Owner', 'Due', 'State'], rows: tasks(rows), mapping: null, write: true });
  host.setNow('2026-05-14T07:10:00+08:00');
  host.clickMenu('menuRefresh');
  host.setNow('2026-05-15T07:10:00+08:00');
  host.clickMenu('menuRefresh');
  const { calls, simulated } = last(host);
  const seconds = [simulated.low / 1000, simulated.mid / 1000, simulated.high / 1000] as const;
  return { journey: `daily refresh, all ${areas.length} areas`, rows, calls: calls.total, most: 60 + 3 * areas.length, seconds };
};

/** The daily refresh at 100,000 task rows, three of four open: they are put into the sheet at once, for importing them would take minutes. */
const measureLarge = (rows: number): Line => {
  const host = nodeHost({ files, now: '2026-05-13T09:00:00+08:00', timeZone: 'Asia/Shanghai', locale: 'en_GB' });
  host.open();
  ask(host, 'install', { language: 'en', starter: 'general', examples: false, region: 'CN', team: 'Growth' });
  const sheet = sheetNamed(host, 'Tasks');
  const keys = host.engine.read({ sheet, row: 1, column: 1, rows: 1, columns: 26 })[0] ?? [];
  const put = (key: string, value: (row: number) => string | number): void => {
    const column = keys.findIndex((cell) => cell.value === `tasks.${key}`) + 1;
    const cells = Array.from({ length: rows }, (_, row) => [{ value: value(row) }]);
    host.engine.write({ sheet, row: 3, column, rows, columns: 1 }, cells);
  };
  host.engine.insertRows(sheet, 1000, rows);
  put('task', (row) => `Task ${row + 1}`);
  put('due', (row) => 46113 + (row % 90));
  put('state', (row) => ['Not started', 'In progress', 'Done', 'Blocked'][row % 4] ?? '');
  put('id', (row) => `T-${row + 1}`);
  host.clickMenu('menuRefresh');
  host.setNow('2026-05-14T07:10:00+08:00');
  host.clickMenu('menuRefresh');
  const { calls, simulated } = last(host);
  const seconds = [simulated.low / 1000, simulated.mid / 1000, simulated.high / 1000] as const;
  return { journey: 'daily refresh, the next day', rows, calls: calls.total, most: 60, seconds };
};

/** Median milliseconds to load the bundle into a fresh context; every custom function pays it. */
const loadTime = (): number => {
  const times = Array.from({ length: 20 }, () => {
    const context = vm.createContext({});
    const from = performance.now();
    vm.runInContext(code, context);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[10] ?? 0;
};

const table = (lines: readonly (readonly string[])[]): string => {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
};

const lines = sizes.flatMap((rows) => [...measure(rows), measureAreas(rows)]);
const bundle = { bytes: Buffer.byteLength(code), loadMs: Number(loadTime().toFixed(1)) };
const journeys = [...new Set(lines.map(({ journey }) => journey))];
const of = (journey: string) => lines.filter((line) => line.journey === journey);
const rowsText = (n: number): string => n.toLocaleString('en');

console.log('Service calls at so many task rows, beside their ceiling; they do not grow with the rows.\n');
console.log(
  table([
    ['journey', ...sizes.map((n) => `${rowsText(n)} rows`), 'ceiling', 'holds'],
    ...journeys.map((journey) => {
      const found = of(journey);
      const most = found[0]?.most ?? 0;
      const holds =
        found.every(({ calls }) => calls <= most) &&
        Math.max(...found.map(({ calls }) => calls)) - Math.min(...found.map(({ calls }) => calls)) <= few;
      return [journey, ...found.map(({ calls }) => String(calls)), Number.isFinite(most) ? String(most) : '–', holds ? 'yes' : 'NO'];
    }),
  ]),
);
console.log('\nSimulated seconds: a good, a usual and a bad day.\n');
console.log(
  table([
    ['journey', ...sizes.map((n) => `${rowsText(n)} rows`)],
    ...journeys.map((journey) => [journey, ...of(journey).map(({ seconds }) => seconds.map((s) => s.toFixed(1)).join(' / '))]),
  ]),
);
const large = measureLarge(100_000);
const spent = large.seconds.map((s) => s.toFixed(1)).join(' / ');
console.log(`\nAt ${rowsText(large.rows)} rows: ${large.journey}, ${large.calls} calls, ${spent} simulated seconds.`);
console.log(`\ndist/Code.js: ${(bundle.bytes / 1024).toFixed(0)} KB, loads in ${bundle.loadMs} ms (median of 20 fresh contexts)`);
const rules = measureRules();
const nanoseconds = (ns: number): string => ns.toFixed(ns < 10 ? 1 : 0);
console.log('\nOur own code: nanoseconds a row at so many rows, and times the floor (one pass over typed arrays) at 10,000 and 100,000.\n');
console.log(
  table([
    ['rule', ...ruleSizes.map(rowsText), '× at 10,000', '× at 100,000'],
    ['the floor', ...rules.floor.map(nanoseconds), '1', '1'],
    ...rules.lines.map((line) => [
      line.rule,
      ...line.nanoseconds.map(nanoseconds),
      ...line.timesFloor.slice(1, 3).map((times) => times.toFixed(1)),
    ]),
  ]),
);
const shown = [
  ...reliability(),
  ['cells changed by a second refresh, its line in Runs apart', String(secondRefreshWrites(files)), new Date().toISOString().slice(0, 10)],
];
console.log('\nReliability, as the tests counted it on the day beside it.\n');
console.log(table([['what', 'count', 'counted on'], ...shown]));
console.log(`\nThe sidebar: ${((files.get('sidebar.html') ?? '').length / 1024).toFixed(0)} KB of HTML with its script and styles.`);
mkdirSync('build', { recursive: true });
writeFileSync('build/bench.json', `${JSON.stringify({ bundle, lines: [...lines, large], rules, shown }, null, 2)}\n`);
