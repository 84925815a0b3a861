import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import naughty from 'big-list-of-naughty-strings/blns.json';
import fc from 'fast-check';
import type { NodeHost } from '../../local/host/node/run';
import type { PageCall, PageCalls } from '../../src/define/page-calls';
import { type Language, type LanguageCode, languageOf } from '../../src/languages';
import {
  byOf,
  columnIn,
  differences,
  idFaults,
  look,
  type May,
  type Seen,
  type SeenSheet,
  someSheet,
  textIn,
  trespasses,
  usedRows,
} from './look-before-after';
import { addingEngine, ask, codes, installed, openHost } from './matrix';

// What people do to their workbook between two of our actions: whatever it is, an action leaves theirs alone and does its own.

const areas = ['content', 'accounts', 'risks', 'customers'];
const start = '2026-05-13T09:00:00+08:00';
/** How many edits were tried, and what came of them: read by the bench. */
const tried = { edits: 0, actions: 0, refused: 0, sequences: 0, userCellsChanged: 0 };

const workbooks = new Map(
  codes.map((code) => [code, installed(code, { areas }, { locale: code === 'en' ? 'en' : 'zh_CN' }).engine.save()]),
);

interface World {
  readonly host: NodeHost;
  readonly code: LanguageCode;
  readonly language: Language;
}
const opened = (code: LanguageCode): World => {
  const engine = addingEngine();
  const workbook = workbooks.get(code);
  if (workbook) engine.load(workbook);
  return { host: openHost({ engine, now: start, locale: code === 'en' ? 'en' : 'zh_CN' }), code, language: languageOf(code) as Language };
};

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
/** Columns that people see: ids and links stay hidden. */
const visible = (sheet: SeenSheet): readonly number[] =>
  Array.from({ length: sheet.columns + 2 }, (_, at) => at + 1).filter((column) => !['id', 'links'].includes(sheet.keys.get(column) ?? ''));
/** A row that holds something, or one of the three below. */
const rowIn = (sheet: SeenSheet, n: number): number => 3 + (n % Math.max(1, sheet.rows + 1));

// People.

interface Step {
  readonly name: string;
  readonly numbers: readonly [number, number, number, number];
  readonly text: string;
}
type Does = (world: World, step: Step) => void;

const people: { readonly [name: string]: Does } = {
  type: (world, { numbers: [a, b, c], text }) => {
    const sheet = someSheet(world.host, a);
    const column = pick(visible(sheet), b);
    const row = rowIn(sheet, c);
    const state = world.host.engine.sheets().find(({ id }) => id === sheet.id);
    if (state && row <= state.rows && column <= state.columns) world.host.edit(sheet.id, row, column, text);
  },
  paste: (world, { numbers: [a, b, c, d], text }) => {
    const sheet = someSheet(world.host, a);
    const texts = Array.from({ length: 1 + (d % 3) }, (_, at) => [at === 1 ? '' : text]);
    world.host.does({ do: 'paste', at: { sheet: sheet.id, row: rowIn(sheet, c), column: pick(visible(sheet), b) }, texts });
  },
  clear: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({
      do: 'clear',
      area: { sheet: sheet.id, row: rowIn(sheet, c), column: pick(visible(sheet), b), rows: 1 + (d % 2), columns: 1 },
    });
  },
  merge: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({
      do: 'merge',
      area: { sheet: sheet.id, row: rowIn(sheet, c), column: pick(visible(sheet), b), rows: 2, columns: 1 + (d % 2) },
    });
  },
  insertRows: (world, { numbers: [a, , c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'insert', axis: 'row', sheet: sheet.id, first: rowIn(sheet, c), count: 1 + (d % 3) });
  },
  deleteRows: (world, { numbers: [a, , c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'remove', axis: 'row', sheet: sheet.id, first: rowIn(sheet, c), count: 1 + (d % 2) });
  },
  dragRows: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'drag', axis: 'row', sheet: sheet.id, first: rowIn(sheet, b), count: 1 + (d % 2), before: rowIn(sheet, c) });
  },
  sort: (world, { numbers: [a, b, c] }) => {
    const sheet = someSheet(world.host, a);
    const area = { sheet: sheet.id, row: 3, column: 1, rows: Math.max(1, sheet.rows - 2), columns: Math.max(1, sheet.columns) };
    world.host.does({ do: 'sort', area, by: pick(visible(sheet), b), descending: c % 2 === 0 });
  },
  copyRows: (world, { numbers: [a, b, c, d] }) => {
    const sheet = someSheet(world.host, a);
    const [rows, to] = [1 + (d % 2), rowIn(sheet, c)];
    if (d % 4 < 2) world.host.does({ do: 'insert', axis: 'row', sheet: sheet.id, first: to, count: rows });
    const from = { sheet: sheet.id, row: rowIn(sheet, b), column: 1, rows, columns: Math.max(1, sheet.columns) };
    world.host.does({ do: 'copy', from, to: { sheet: sheet.id, row: to, column: 1 } });
  },
  ownColumn: (world, { numbers: [a, b, c], text }) => {
    const sheet = someSheet(world.host, a);
    const column = pick(visible(sheet), b);
    world.host.does({ do: 'insert', axis: 'column', sheet: sheet.id, first: column, count: 1 });
    world.host.does({ do: 'paste', at: { sheet: sheet.id, row: 2, column }, texts: [[`Own ${c % 5}`], [text], ['kept'], ['7']] });
  },
  dragColumn: (world, { numbers: [a, b, c] }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({
      do: 'drag',
      axis: 'column',
      sheet: sheet.id,
      first: pick(visible(sheet), b),
      count: 1,
      before: pick(visible(sheet), c),
    });
  },
  renameHeader: (world, { numbers: [a, b], text }) => {
    const sheet = someSheet(world.host, a);
    world.host.does({ do: 'paste', at: { sheet: sheet.id, row: 2, column: pick(visible(sheet), b) }, texts: [[text || 'X']] });
  },
  translateHeaders: (world, { numbers: [a, b] }) => {
    const sheet = someSheet(world.host, a);
    const other = languageOf(codes[b % 2] as LanguageCode) as Language;
    for (const [column, key] of sheet.keys) {
      const words =
        sheet.tab && (other.tabs[sheet.tab.key as 'tasks'].columns as { readonly [key: string]: { readonly header: string } })[key];
      if (!words || !sheet.tab || byOf(sheet.tab, key) === 'formula') continue;
      world.host.does({ do: 'paste', at: { sheet: sheet.id, row: 2, column }, texts: [[words.header]] });
    }
  },
  renameTab: (world, { numbers: [a, b] }) => {
    world.host.does({ do: 'rename', sheet: pick(world.host.engine.sheets(), a).id, name: `Tab ${b % 9}` });
  },
  moveTab: (world, { numbers: [a, b] }) => {
    const all = world.host.engine.sheets();
    world.host.does({ do: 'moveSheet', sheet: pick(all, a).id, index: b % all.length });
  },
  hideTab: (world, { numbers: [a] }) => {
    world.host.does({ do: 'hideSheet', sheet: someSheet(world.host, a).id });
  },
  duplicateTab: (world, { numbers: [a, b] }) => {
    world.host.does({ do: 'duplicate', sheet: pick(world.host.engine.sheets(), a).id, metadata: b % 2 === 0 });
  },
  addTab: ({ host }, { numbers: [a, b], text }) => {
    const name = `Mine ${b % 4}`;
    if (host.engine.sheets().some((one) => one.name === name)) return;
    const sheet = host.engine.addSheet(name, a % (host.engine.sheets().length + 1));
    host.does({ do: 'paste', at: { sheet, row: 1, column: 1 }, texts: [['Mine'], [text], ['3']] });
  },
  filter: (world, { numbers: [a, b, c] }) => {
    const sheet = someSheet(world.host, a);
    const column = pick(visible(sheet), b);
    world.host.does({ do: 'filter', sheet: sheet.id, column, first: 3, shows: [textIn(sheet, rowIn(sheet, c), column)] });
  },
  unfilter: (world, { numbers: [a] }) => {
    world.host.does({ do: 'unfilter', sheet: someSheet(world.host, a).id, first: 3 });
  },
  sitDown: ({ host }, { numbers: [a] }) => {
    host.signIn(a % 2 === 0 ? { user: 'owner@example.com' } : { user: 'second@example.com', role: 'editor', locale: 'en' });
  },
  nextDay: ({ host }, { numbers: [a] }) => host.setNow(host.now() + (1 + (a % 3)) * 86_400_000),
};

// Our actions.

const strange = /undefined|\[object|NaN|TypeError|Cannot read|is not a function|not iterable/;

/** Asks an action, and says no to nothing that it asks back; its refusals are words. */
const done = <C extends PageCall>(world: World, name: C, input: PageCalls[C]['input']): boolean => {
  tried.actions += 1;
  let reply = ask(world.host, name, input);
  if (!reply.ok && 'ask' in reply) reply = ask(world.host, name, { ...input, confirmed: true });
  if (reply.ok) return true;
  tried.refused += 1;
  const said = 'refused' in reply ? Object.values(reply.refused) : [reply.ask];
  if (said.length === 0 || said.some((text) => text.trim() === '' || strange.test(text)))
    throw new Error(`${name} was refused without words: ${JSON.stringify(reply)}`);
  return false;
};

const must = (what: string, faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(`${what}:\n${faults.slice(0, 8).join('\n')}`);
};

/** An action that leaves alone what is not its own, and every id unique where it read the tab. */
const acts = (world: World, name: string, act: () => boolean, may: May = {}): boolean => {
  const before = look(world.host);
  const went = act();
  const after = look(world.host);
  const wrong = went ? trespasses(before, after, may) : differences(before, after, []);
  tried.userCellsChanged += wrong.length;
  must(`${name} changed what is not its own`, wrong);
  return went;
};

/** Which tasks are late, as a person would say it of the cells. */
const lateByHand = (sheet: SeenSheet, today: number): readonly (readonly [number, boolean])[] => {
  const [due, state] = [columnIn(sheet, 'due'), columnIn(sheet, 'state')];
  const closed = /^(done|cancelled|已完成|已取消|完成|取消)$/i;
  return usedRows(sheet).flatMap((row) => {
    const day = due === undefined ? null : sheet.cells.get(`${row}:${due}`)?.value;
    const word = textIn(sheet, row, state);
    return typeof day === 'number' && day > 40_000 && day < 60_000 && word !== ''
      ? [[row, day < today && !closed.test(word)] as const]
      : [];
  });
};

const refreshed = (world: World, again: boolean): void => {
  const before = look(world.host);
  if (!acts(world, 'refresh', () => done(world, 'refresh', again ? { again } : {}), { lays: again })) return;
  const after = look(world.host);
  must('after refresh ids are wrong', idFaults(before, after));
  must('computed cells are wrong', flagFaults(world, after));
  if (again) must('a formula is not in its header', spillFaults(after));
  done(world, 'refresh', {});
  must('a second refresh changed more than its log', differences(after, look(world.host), ['runs']));
};

const flagFaults = (world: World, after: Seen): readonly string[] => {
  const sheet = after.find(({ tab }) => tab?.key === 'tasks');
  const flag = sheet && columnIn(sheet, 'flag');
  if (!sheet || flag === undefined) return [];
  const today = Math.floor((world.host.now() + 8 * 3_600_000) / 86_400_000) + 25_569;
  const known = new Set(
    codes.flatMap((code) => Object.values((languageOf(code) as Language).choices.taskState).flatMap((words) => words.split('|'))),
  );
  const late = new Set(codes.flatMap((code) => (languageOf(code) as Language).choices.taskFlag.overdue.split('|')));
  return lateByHand(sheet, today).flatMap(([row, isLate]) =>
    known.has(textIn(sheet, row, columnIn(sheet, 'state'))) && late.has(textIn(sheet, row, flag)) !== isLate
      ? [
          `tasks row ${row}: ${textIn(sheet, row, columnIn(sheet, 'due'))}, ${textIn(sheet, row, columnIn(sheet, 'state'))}, is flagged “${textIn(sheet, row, flag)}”`,
        ]
      : [],
  );
};

const spillFaults = (after: Seen): readonly string[] =>
  after.flatMap((sheet) =>
    [...sheet.keys].flatMap(([column, key]) => {
      if (!sheet.tab || byOf(sheet.tab, key) !== 'formula') return [];
      const head = sheet.cells.get(`2:${column}`);
      return head && (head.formula.startsWith('=VSTACK(') || (head.value ?? '') !== '') ? [] : [`${sheet.name} ${key}`];
    }),
  );

const rowOfId =
  (tab: string, ids: readonly string[]): NonNullable<May['names']> =>
  (named, _key, sheet, row) =>
    named === tab && ids.includes(textIn(sheet, row, columnIn(sheet, 'id')));

const idsOf = (world: World, tab: string): readonly string[] => {
  const sheet = look(world.host).find((one) => one.tab?.key === tab);
  const at = sheet && columnIn(sheet, 'id');
  return sheet ? usedRows(sheet).map((row) => textIn(sheet, row, at)) : [];
};

const actions: { readonly [name: string]: Does } = {
  refresh: (world) => refreshed(world, false),
  refreshAgain: (world) => refreshed(world, true),
  saveMember: (world, { numbers: [a, b], text }) => {
    const ids = ['', ...idsOf(world, 'members')];
    const id = pick(ids, a);
    const member = { member: text || `Member ${b % 7}`, role: 'x', team: 'y' };
    acts(world, 'saveMember', () => done(world, 'saveMember', { id, token: `tok${a}x${b}`, member }), { names: rowOfId('members', [id]) });
  },
  saveGoal: (world, { numbers: [a, b], text }) => {
    const id = pick(['', ...idsOf(world, 'goals')], a);
    const owner = pick(idsOf(world, 'members').concat('M-1'), b);
    const goal = { goal: text || `Goal ${b % 5}`, level: 'team', owner, period: '2026-Q2' };
    acts(world, 'saveGoal', () => done(world, 'saveGoal', { id, token: `tok${a}x${b}`, goal, kpiId: '', kpi: null }), {
      names: rowOfId('goals', [id]),
    });
  },
  saveItem: (world, { numbers: [a, b], text }) => {
    const id = pick(['', ...idsOf(world, 'responsibilities')], a);
    const members = idsOf(world, 'members');
    const letters = members.length > 1 ? { [pick(members, b)]: 'A', [pick(members, b + 1)]: 'R' } : {};
    const item = { item: text || `Item ${b % 5}`, kind: 'initiative' };
    acts(world, 'saveItem', () => done(world, 'saveItem', { id, token: `tok${a}x${b}`, item, letters }), {
      names: rowOfId('responsibilities', [id]),
    });
  },
  importRows: (world, { numbers: [a], text }) => {
    const rows = [
      [text || 'Imported', '2026-06-01'],
      [`Imported ${a % 4}`, '2026-05-02'],
    ];
    const titles = rows.map(([title]) => (title ?? '').trim());
    const names: May['names'] = (tab, _key, sheet, row) => tab === 'tasks' && titles.includes(textIn(sheet, row, columnIn(sheet, 'task')));
    acts(
      world,
      'importRows',
      () => done(world, 'importRows', { tab: 'tasks', header: ['task', 'due'], rows, mapping: null, write: true }),
      { names },
    );
  },
  review: (world) => {
    acts(world, 'review', () => done(world, 'review', { period: '2026-Q2' }));
  },
  addArea: (world) => {
    acts(world, 'chooseAreas', () => done(world, 'chooseAreas', { add: ['decisions'], hide: [], remove: [] }));
  },
  hideArea: (world) => {
    acts(world, 'chooseAreas', () => done(world, 'chooseAreas', { add: [], hide: ['decisions'], remove: [] }), { empties: 'decisions' });
  },
  sidebar: (world) => {
    acts(world, 'sidebar', () => done(world, 'sidebar', {}));
  },
};

// Sequences.

const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'New',
      '2026-05-01',
      '5/20',
      '1,200',
      '15%',
      '=1+2',
      '=20+4',
      '',
      'R',
      'A/R',
      'TRUE',
      '进行中',
      'Done',
      '-',
      '#REF!',
      "'007",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'M-1',
      'T-1',
      '{"owner":["M-1","x"]}',
      '__proto__',
      'tasks.task',
      '小林',
      'x'.repeat(600),
      '2026-02-30',
      '1e999',
      '1e20',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...(naughty as string[])) },
);
const numbers = fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997), fc.nat(997));
const command = (name: string, does: Does, counts: boolean) =>
  fc.tuple(numbers, texts).map(([four, text]): fc.Command<object, World> => {
    const step = { name, numbers: four, text };
    return {
      check: () => true,
      run: (_, world) => {
        if (counts) tried.edits += 1;
        does(world, step);
      },
      toString: () => `${name} ${JSON.stringify([...four, text])}`,
    };
  });
const commands = (size: number) =>
  fc.commands(
    [
      ...Object.entries(people).map(([name, does]) => command(name, does, true)),
      ...Object.entries(actions).map(([name, does]) => command(name, does, false)),
      command('refresh', actions.refresh as Does, false),
      command('refresh', actions.refresh as Does, false),
      command('type', people.type as Does, true),
      command('type', people.type as Does, true),
    ],
    { maxCommands: size, size: 'max' },
  );

/** Seconds of a longer run by other sequences at each time; none in the usual one. */
const soak = Number(process.env.SOAK ?? 0);
const { SEED: seed, AT: path } = process.env;
const again = seed ? { seed: Number(seed), path: path ?? '' } : {};

describe('people at work meanwhile', () => {
  afterAll(() => {
    mkdirSync('build', { recursive: true });
    writeFileSync('build/at-work.json', `${JSON.stringify(tried)}\n`);
    console.log(
      `at work: ${tried.edits} edits in ${tried.sequences} sequences, ${tried.actions} actions, ${tried.refused} refused in words, user cells changed ${tried.userCellsChanged}`,
    );
  });

  it.each(codes)(
    'lose nothing and are never met with an error, in %s',
    (code) => {
      fc.assert(
        fc.property(commands(soak ? 60 : 40), (run) => {
          tried.sequences += 1;
          fc.modelRun(() => ({ model: {}, real: opened(code) }), run);
        }),
        // A sequence that failed is tried again by the seed and the path that are said.
        soak ? { numRuns: 100_000, interruptAfterTimeLimit: soak * 1000, ...again } : { seed: 20260513, numRuns: 8, endOnFailure: true },
      );
      expect(tried.userCellsChanged).toBe(0);
    },
    3_600_000,
  );
});
