import { spills } from '../../src/book/look';
import type { PageCall, PageCalls } from '../../src/define/page-calls';
import { type Language, languageOf } from '../../src/languages';
import {
  columnIn,
  differences,
  idFaults,
  look,
  type May,
  type Seen,
  type SeenSheet,
  textIn,
  trespasses,
  usedRows,
} from './look-before-after';
import { ask, codes } from './matrix';
import { type Does, pick, type World } from './people-at-work';

// Our actions, each with what must hold after it whatever people have done before.

/** How many edits were tried, and what came of them: read by the bench. */
export const tried = { edits: 0, actions: 0, refused: 0, sequences: 0, userCellsChanged: 0 };

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
  if (again) must('a formula is not in its header', spillFaults(world, after));
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

const spillFaults = ({ language }: World, after: Seen): readonly string[] =>
  after.flatMap((sheet) => {
    const { tab, keys, name } = sheet;
    if (!tab) return [];
    const at = new Map([...keys].map(([column, key]) => [key, column]));
    const across = [...keys].filter(([, key]) => key.startsWith('@')).map(([column]) => column);
    return spills(tab, at, across, language).flatMap(({ column, formula }) => {
      const head = sheet.cells.get(`2:${column}`);
      const args = (text: string) => text.slice(text.indexOf(','));
      // What a person wrote into the header is theirs.
      const own = head !== undefined && !head.formula.startsWith('=VSTACK(');
      return own || args(head?.formula ?? '') === args(formula)
        ? []
        : [`${name} column ${column}: ${head?.formula ?? 'nothing'} in place of ${formula}`];
    });
  });

const rowOfId =
  (tab: string, ids: readonly string[]): NonNullable<May['names']> =>
  (named, _key, sheet, row) =>
    named === tab && ids.includes(textIn(sheet, row, columnIn(sheet, 'id')));

const idsOf = (world: World, tab: string): readonly string[] => {
  const sheet = look(world.host).find((one) => one.tab?.key === tab);
  const at = sheet && columnIn(sheet, 'id');
  return sheet ? usedRows(sheet).map((row) => textIn(sheet, row, at)) : [];
};

export const actions: { readonly [name: string]: Does } = {
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
  plan: (world) => {
    const before = look(world.host);
    done(world, 'plan', { action: 'refresh', input: {} });
    must('a plan wrote something', differences(before, look(world.host), []));
  },
  saveAndUndo: (world, { numbers: [a], text }) => {
    const id = pick(['', ...idsOf(world, 'members')], a);
    const member = { member: text || 'For a moment', role: 'x', team: 'y' };
    const act = () => done(world, 'saveMember', { id, token: `undo${a}`, member }) && done(world, 'undo', {});
    acts(world, 'saveMember and undo', act);
  },
  mend: (world, { numbers: [a] }) => {
    const reply = ask(world.host, 'sidebar', {});
    if (!reply.ok || reply.answer.findings.length === 0) return;
    const { rule, tab, id, column, of } = pick(reply.answer.findings, a);
    const mark = { rule, tab, id, ...(column === undefined ? {} : { column }), ...(of === undefined ? {} : { of }) };
    // A mend may change other rows than the one it is found on; none in which a person keeps something of their own.
    acts(world, 'mendFinding', () => done(world, 'mendFinding', mark), { names: () => true });
  },
  snooze: (world, { numbers: [a], text }) => {
    const reply = ask(world.host, 'sidebar', {});
    if (!reply.ok || reply.answer.findings.length === 0) return;
    const { rule, tab, id } = pick(reply.answer.findings, a);
    acts(world, 'snooze', () => done(world, 'snooze', { rule, tab, id, reason: text || 'later' }));
  },
};
