// All five journeys without a page, on the same bundle and host; says what it did and leaves workbook and review in out/.
// npm run demo -- [--language en] [--today 2026-05-13] [--import DIR]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import Papa from 'papaparse';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: { import: { type: 'string' }, language: { type: 'string', default: 'zh-CN' }, today: { type: 'string', default: '2026-05-13' } },
});
const { language, today } = options;
const say = (text = '') => console.log(text);
const heading = (text) => say(`\n${text}\n${'─'.repeat(60)}`);

for (const script of ['build.mjs', 'build-local.mjs']) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script), ...(script === 'build-local.mjs' ? ['node'] : [])], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
const { univerHost } = createRequire(import.meta.url)(join(root, 'build/local/node/univer-host.cjs'));

/** The same exports that the review dialog has in it. */
const reviewFiles = async () => {
  const outfile = join(root, 'build', 'exports.cjs');
  const contents = "export { exports, reviewFileName } from './src/exports'; export { languageOf } from './src/languages'";
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return createRequire(pathToFileURL(outfile))(outfile);
};

const host = univerHost({
  dist: join(root, 'dist'),
  now: `${today}T09:00:00+08:00`,
  timeZone: 'Asia/Shanghai',
  locale: language.startsWith('zh') ? 'zh_CN' : 'en_GB',
  ask: ({ buttons }) => buttons.find((button) => button === 'YES') ?? buttons[0],
  toast: (text) => say(`  ${text}`),
});

const lastRun = async () => (await host.executions()).at(-1);
const cost = async () => {
  const { calls, simulated } = await lastRun();
  return `${calls.total} service calls, ${(simulated.mid / 1000).toFixed(1)} simulated seconds`;
};
/** What a page asks of the server; a refusal ends the demo. */
const call = async (name, input) => {
  const answer = await host.callFromPage('callFromPage', [name, input]);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refused ?? answer.ask)}`);
  return answer;
};

/** A tab's rows by its hidden keys, values as the engine has them. */
const rowsOf = async (tab) => {
  await host.engine.calculate();
  for (const { id } of host.engine.sheets()) {
    const { rows, columns } = host.engine.extent(id);
    if (rows < 3) continue;
    const cells = host.engine.read({ sheet: id, row: 1, column: 1, rows, columns });
    const keys = cells[0].map(({ value }) => String(value ?? ''));
    if (!keys.some((key) => key.startsWith(`${tab}.`))) continue;
    const key = (index) => (keys[index].startsWith(`${tab}.`) ? keys[index].slice(tab.length + 1) : `#${index}`);
    const read = cells
      .slice(2)
      .map((row) => Object.fromEntries(row.map(({ value, error, message }, index) => [key(index), message ?? error ?? value])));
    return { sheet: id, keys, rows: read.filter((row) => row.id) };
  }
  return { sheet: -1, keys: [], rows: [] };
};
const percent = (share) => (typeof share === 'number' ? `${(share * 100).toFixed(1)}%` : (share ?? ''));
const table = (rows) => {
  const wide = (text) => [...String(text)].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => wide(row[index] ?? ''))));
  for (const row of rows)
    say(`  ${row.map((cell, index) => String(cell ?? '') + ' '.repeat(widths[index] - wide(cell ?? ''))).join('  ')}`);
};

const install = async () => {
  heading('1 Install');
  await host.open();
  const examples = options.import === undefined;
  const { answer } = await call('install', {
    language,
    starter: 'general',
    examples,
    region: 'CN',
    team: language === 'en' ? 'Growth' : '增长部',
  });
  say(`  ${answer.tabs.length} tabs (${answer.tabs.join(', ')}), ${answer.rows} rows; ${await cost()}`);
};

const fillIn = async () => {
  heading('2 Fill in');
  const zh = language.startsWith('zh');
  const member = await call('saveMember', {
    id: '',
    member: {
      member: zh ? '实习生小林' : 'Intern Lin',
      role: zh ? '活动执行' : 'Campaign support',
      team: zh ? '内容活动组' : 'Content and campaigns',
      takesPart: 'member',
    },
  });
  say(`  a member: ${await cost()}`);
  const { goals, items } = member.answer.state;
  await call('saveGoal', {
    id: '',
    goal: {
      goal: zh ? '社群活跃度提升到 35%' : 'Raise community activity to 35 %',
      level: 'team',
      owner: member.answer.id,
      period: goals[0]?.fields.period ?? '2026-Q2',
      parent: goals[0]?.id ?? '',
    },
    kpiId: '',
    kpi: {
      kpi: zh ? '社群周活跃率' : 'Weekly active share',
      owner: member.answer.id,
      method: 'increase',
      unit: 'percent',
      baseline: '28%',
      target: '35%',
      actual: '31.5%',
      aggregation: 'latest',
      cadence: 'weekly',
    },
  });
  say(`  a goal with its KPI: ${await cost()}`);
  await call('saveItem', {
    id: items[0]?.id ?? '',
    item: items[0] ? {} : { item: zh ? '社群运营' : 'Community', kind: 'duty' },
    letters: { [member.answer.id]: 'C' },
  });
  say(`  who is R, A, C or I for a work item: ${await cost()}`);
};

const order = ['members', 'goals', 'kpis', 'checkIns', 'responsibilities', 'tasks', 'calendar'];
/** A file's saved mapping: beside it, or one that ships with the add-on; else its columns are matched by name. */
const mappingOf = (directory, file) => {
  const name = basename(file, '.csv');
  const path = [join(directory, `${name}.mapping.json`), join(root, 'templates', 'mappings', `${name}.json`)].find((candidate) =>
    existsSync(candidate),
  );
  return path ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

const bringIn = async (directory) => {
  heading(`Bring in what is there: ${directory}`);
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, mapping: mappingOf(directory, name) }))
    .map(({ name, mapping }) => ({
      name,
      mapping,
      tab: mapping?.tab ?? order.find((tab) => tab.toLowerCase() === basename(name, '.csv').replace(/[-_]/g, '').toLowerCase()),
    }));
  for (const { name } of files.filter(({ tab }) => !tab)) say(`  ${name}: no tab for it yet, left alone`);
  for (const { name, mapping, tab } of files
    .filter(({ tab: known }) => known)
    .sort((a, b) => order.indexOf(a.tab) - order.indexOf(b.tab))) {
    const [header, ...rows] = Papa.parse(readFileSync(join(directory, name), 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
    const { answer } = await call('importRows', { tab, header, rows, mapping, write: true });
    say(
      `  ${name} → ${tab}: ${answer.added} added, ${answer.changed} changed, ${answer.same} as before, ${answer.problems.length} cells not understood; ${await cost()}`,
    );
    for (const problem of answer.problems.slice(0, 3))
      say(`    line ${problem.line}, ${problem.header}: “${problem.text}” (${problem.says})`);
  }
};

const calculate = async () => {
  heading('3 Calculate');
  await host.clickMenu('menuRefresh');
  const { rows } = await rowsOf('kpis');
  const shown = rows.filter((row) => row.actual !== null).slice(0, 20);
  if (shown.length > 0)
    table([
      ['KPI', 'actual', 'target', 'attainment', 'expected', 'judged by', 'status'],
      ...shown.map((row) => [row.kpi, row.actual, row.target, percent(row.attainment), percent(row.expected), row.judged, row.status]),
    ]);
  const { sheet } = await rowsOf('settings');
  const free = { sheet, row: 30, column: 1, rows: 1, columns: 1 };
  host.engine.write(free, [[{ formula: '=KPI_PROGRESS(75,100)' }]]);
  await host.engine.calculate();
  say(`  =KPI_PROGRESS(75,100) in a free cell: ${host.engine.read(free)[0][0].value}`);
  host.engine.write(free, [[{ value: null }]]);
};

const flag = async () => {
  heading('4 Flag and summarise');
  await host.clickMenu('menuRefresh');
  say(`  again, with nothing new: ${await cost()}`);
  const { answer } = await call('sidebar', {});
  for (const finding of answer.findings.filter(({ weight }) => weight !== 'hint').slice(0, 12))
    say(`  ${finding.weight === 'now' ? '■' : '▲'} ${finding.says}  [${finding.place}]`);
  const by = answer.members[0].fields.member;
  await call('switchDaily', { on: true, mails: false, by, failuresTo: '' });
  await host.advance(24 * 3_600_000);
  const clocked = (await host.executions()).filter(({ startedBy }) => startedBy === 'clock');
  say(
    `  daily trigger on: ${clocked.length} runs in 24 hours, ${clocked.filter(({ calls }) => calls.total > 20).length} of them refreshed; ${clocked.filter(({ error }) => error).length} failed`,
  );
};

const review = async () => {
  heading('5 Review');
  const form = await call('reviewForm', {});
  const { answer } = await call('review', { period: form.answer.chosen });
  say(`  ${answer.document.title}: ${answer.document.blocks.length} blocks, frozen at ${answer.document.frozenAt}; ${await cost()}`);
  const { exports: formats, reviewFileName, languageOf } = await reviewFiles();
  const words = languageOf(answer.document.language);
  for (const format of formats) {
    const name = reviewFileName(answer.document, words, format.extension);
    writeFileSync(join(root, 'out', name), await format.make(answer.document, words));
    say(`  out/${name}`);
  }
};

mkdirSync(join(root, 'out'), { recursive: true });
try {
  await install();
  if (options.import === undefined) await fillIn();
  else await bringIn(options.import);
  await calculate();
  await flag();
  await review();
  writeFileSync(join(root, 'out', 'demo.json'), JSON.stringify(await host.state()));
  say('  out/demo.json  (WORKBOOK=out/demo.json npm start opens it)');
} finally {
  await host.close();
}
