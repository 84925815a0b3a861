import { afterAll, describe, expect, it } from '@jest/globals';
import naughty from 'big-list-of-naughty-strings/blns.json';
import { addon } from '../../src/addon';
import { fold } from '../../src/languages/choose';
import { contentsOf, installed, installInput, rowsOf } from './matrix';
import { shown } from './shown';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'];
const texts: readonly string[] = [...naughty, ...names];

/** Whatever a page may call, with something that it really sends. */
const calls: { readonly [name: string]: { readonly [key: string]: Json } } = {
  archive: {},
  areasForm: {},
  changeGoal: {
    id: '',
    token: 'a1',
    goal: { goal: 'A goal', owner: 'M-1', period: '2026 Q2' },
    kpiId: '',
    kpi: { kpi: 'A KPI', owner: 'M-1', unit: 'people', target: '9' },
    reason: 'as agreed',
  },
  chooseAreas: { add: ['risks'], hide: [], remove: [] },
  dailyForm: {},
  functionHelp: {},
  goTo: { tab: 'tasks', id: 'T-1', column: 'due' },
  importForm: {},
  importRows: {
    tab: 'tasks',
    header: ['Task', 'Owner'],
    rows: [['A task', 'Product manager']],
    mapping: { tab: 'tasks', columns: { Task: 'task' }, blanks: { due: ['n.a.'] }, defaults: { state: 'Done' } },
    write: true,
  },
  insertFormula: { formula: '=KPI_PROGRESS("increase", 1, 2, 3)' },
  install: { ...installInput('en'), areas: ['risks'] } as { readonly [key: string]: Json },
  installForm: {},
  mendFinding: { rule: 'taskOverdue', tab: 'tasks', id: 'T-10', column: 'due', of: '' },
  previewMails: {},
  refresh: {},
  removeExamples: {},
  repair: {},
  review: { period: '2026-Q2' },
  reviewForm: {},
  saveGoal: { id: 'G-1', token: 'a1', goal: { goal: 'A goal' }, kpiId: '', kpi: null },
  saveItem: { id: '', item: { item: 'An item', kind: 'routine' }, letters: { 'M-1': 'A' } },
  saveMember: { id: '', token: 'a1', member: { member: 'Somebody', role: 'x', team: 'y' } },
  sidebar: {},
  snooze: { rule: 'taskOverdue', tab: 'tasks', id: 'T-10', column: 'due', of: '', until: '2026-05-20', reason: 'later' },
  wake: { rule: 'taskOverdue', tab: 'tasks', id: 'T-10', column: 'due', of: '' },
  switchDaily: { on: true, mails: false, by: 'M-1', failuresTo: '' },
  undo: {},
  undoFormula: { at: { sheetId: 1, row: 1, column: 1 }, cell: 'A1', formula: '=1', before: '' },
};

const odd: readonly Json[] = [null, true, -1, 1e21, '', 'x', [], [[]], {}, { a: 1 }, [null], { __proto__x: {} }];
const isGroup = (value: Json): value is readonly Json[] | { readonly [key: string]: Json } => typeof value === 'object' && value !== null;

/** The value with each of its parts, and itself, made odd in turn, and with a key too many. */
const spoiled = (value: Json): readonly Json[] => {
  if (!isGroup(value)) return odd;
  const entries: readonly (readonly [string, Json])[] = Object.entries(value);
  const rebuilt = (changed: readonly (readonly [string, Json])[]): Json =>
    Array.isArray(value) ? changed.map(([, one]) => one) : (Object.fromEntries(changed) as Json);
  const inner = entries.flatMap(([key, one], at) => [
    ...spoiled(one).map((bad) => rebuilt(entries.map((entry, index) => (index === at ? ([key, bad] as const) : entry)))),
    rebuilt(entries.filter((_, index) => index !== at)),
  ]);
  const more = Array.isArray(value)
    ? []
    : [{ ...value, extra: 'x' }, JSON.parse(`{"__proto__":"x",${JSON.stringify(value).slice(1)}`.replace(',}', '}')) as Json];
  return [...odd, ...inner, ...more];
};

/** The value with the text in one place after the other. */
const withText = (value: Json, text: string): readonly Json[] => {
  if (typeof value === 'string') return [text];
  if (!isGroup(value)) return [];
  const entries: readonly (readonly [string, Json])[] = Object.entries(value);
  return entries.flatMap(([key, one], at) =>
    withText(one, text).map((changed) => {
      const rebuilt = entries.map((entry, index) => (index === at ? ([key, changed] as const) : entry));
      return Array.isArray(value) ? rebuilt.map(([, part]) => part) : (Object.fromEntries(rebuilt) as Json);
    }),
  );
};

/** What JavaScript says where nobody has thought of something. */
const ours = /is not (a function|iterable|defined)|Cannot (read|convert|destructure|set)|undefined|\[object/;

describe('what a page sends', () => {
  let inputs = 0;
  afterAll(() => shown('bad-inputs', { tried: inputs }));

  const pages = addon.actions.filter(({ page }) => page);

  it('is tried for each action that a page may call', () => {
    expect(pages.map(({ name }) => name).sort()).toEqual(Object.keys(calls).sort());
  });

  it.each(Object.keys(calls))('of another shape is an answer or a refusal in words, never an error, for %s', (name) => {
    const host = installed('en', {}, { locale: 'en_GB' });
    const accepts = pages.find((action) => action.name === name)?.page;
    const sound = JSON.stringify(contentsOf(host));
    let refused = 0;
    for (const input of spoiled(calls[name] as Json)) {
      if (accepts?.(input) === null) continue;
      const reply = host.callFromPage('callFromPage', [name, input]) as {
        readonly ok: boolean;
        readonly refused?: { readonly '': string };
      };
      expect(reply).toMatchObject({ ok: false });
      expect(reply.refused?.['']).toMatch(/did not|reload|The page sent/i);
      refused += 1;
      inputs += 1;
    }
    expect(refused).toBeGreaterThan(5);
    expect(JSON.stringify(contentsOf(host))).toBe(sound);
  });

  it('says where it is strange', () => {
    const host = installed('en', {}, { locale: 'en_GB' });
    const said = (input: Json) => (host.callFromPage('callFromPage', ['importRows', input]) as { refused: { '': string } }).refused[''];
    expect(said({ ...calls.importRows, rows: [['a'], ['b', 7]] })).toContain('(rows.1.1)');
    expect(said({ ...calls.importRows, mappings: null })).toContain('(mappings)');
    expect(said(7)).toContain('(importRows)');
  });

  it('holds whatever text, and none of it becomes a formula or an error', () => {
    const host = installed('en', {}, { locale: 'en_GB' });
    let tried = 0;
    const names = ['saveGoal', 'changeGoal', 'saveItem', 'importRows', 'chooseAreas', 'review', 'insertFormula', 'undoFormula', 'install'];
    // Each text in one place of one call: all places come by turns.
    const places = names.flatMap((name) => withText(calls[name] as Json, '').map((_, at) => [name, at] as const));
    texts.forEach((text, turn) => {
      const [name, at] = places[turn % places.length] as readonly [string, number];
      const reply = host.callFromPage('callFromPage', [name, withText(calls[name] as Json, text)[at]]) as { readonly ok: boolean };
      expect(typeof reply.ok).toBe('boolean');
      if (!reply.ok && !ours.test(text)) expect(JSON.stringify(reply)).not.toMatch(ours);
      tried += 1;
      inputs += 1;
    });
    expect(tried).toBe(texts.length);
    for (const sheet of host.engine.save().sheets)
      for (const [row, , cell] of sheet.cells)
        if (cell.formula && !cell.formula.includes('OM_CLOCK')) expect([sheet.name, row]).toEqual([sheet.name, 2]);
  }, 120_000);

  it('may name a column as every object names its parts', () => {
    const host = installed('en', { examples: false, region: 'weekdays' }, { locale: 'en_GB' });
    const header = ['Task', ...names];
    const columns = { Task: 'task', constructor: 'progress', toString: 'constructor' };
    const input = {
      tab: 'tasks',
      header,
      rows: [['A task', ...names]],
      mapping: { tab: 'tasks', columns, blanks: {}, defaults: {} },
      write: true,
    };
    expect(host.callFromPage('callFromPage', ['importRows', input])).toMatchObject({ ok: true, answer: { added: 1, problems: [] } });
    expect(host.callFromPage('callFromPage', ['importRows', { ...input, mapping: null }])).toMatchObject({ ok: true, answer: { same: 1 } });
    expect(rowsOf(host, 'tasks').map(({ cell }) => cell.get('progress'))).toEqual(['constructor']);
  });

  it('keeps the naughtiest strings that there are, as names of people, goals and tasks', () => {
    const host = installed('en', { examples: false, region: 'weekdays' });
    const shown = [...new Map(texts.filter((text) => fold(text) !== '').map((text) => [fold(text), text.trim()])).values()];
    const rows = shown.map((text) => [text, '2026-05-20']);
    const mapping = { tab: 'tasks', columns: { Task: 'task', Due: 'due' }, blanks: {}, defaults: {} };
    inputs += rows.length;
    const reply = host.callFromPage('callFromPage', ['importRows', { tab: 'tasks', header: ['Task', 'Due'], rows, mapping, write: true }]);
    expect(reply).toMatchObject({ ok: true, answer: { problems: [] } });
    const kept = new Set(rowsOf(host, 'tasks').map(({ cell }) => String(cell.get('task'))));
    expect(shown.filter((text) => !kept.has(text))).toEqual([]);
    host.clickMenu('menuRefresh');
    expect(host.executions().at(-1)?.error).toBeNull();
  }, 60_000);
});
