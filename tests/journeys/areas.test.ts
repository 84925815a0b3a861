import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { type Language, languageOf } from '../../src/languages';
import { say } from '../../src/languages/say';
import { answerOf, ask, codes, installed, installInput, openHost, refusalOf, rowsOf, sheetOf, smallEngine, type, wholeOf } from './matrix';

const area = 'decisions';
const stateOf = (host: NodeHost) => answerOf(host, 'areasForm', {}).areas.find(({ key }) => key === area);
const choose = (host: NodeHost, change: { add?: string[]; hide?: string[]; remove?: string[] }, confirmed = false) =>
  ask(host, 'chooseAreas', { add: [], hide: [], remove: [], ...change, ...(confirmed ? { confirmed } : {}) });
const names = (host: NodeHost) => host.engine.sheets().map(({ name }) => name);
const isHidden = (host: NodeHost) => host.engine.sheets().find(({ id }) => id === sheetOf(host, area).id)?.hidden;
const findingsOf = (host: NodeHost) => answerOf(host, 'sidebar', {}).findings.filter(({ tab }) => tab === area);

/** A decision that is late. */
const withRow = (host: NodeHost): NodeHost => {
  type(host, area, 3, 'question', 'Double the budget?');
  type(host, area, 3, 'needed', '2026-05-04');
  return host;
};

describe.each(codes)('areas in %s', (code) => {
  const language = languageOf(code) as Language;
  const { name } = language.areas[area];

  it('are laid with the core where they are chosen, and no others', () => {
    const host = installed(code, { areas: [area] });
    expect(names(host)).toContain(name);
    expect(names(host).filter((one) => Object.values(language.areas).some((words) => words.name === one))).toEqual([name]);
    expect(stateOf(host)).toEqual({ key: area, is: 'on', rows: 0 });
    expect(names(host).indexOf(name)).toBe(names(host).indexOf(language.tabs.tasks.name) + 1);
  });

  it('come later, each on its own, and installing again changes nothing', () => {
    const host = installed(code);
    expect(stateOf(host)).toEqual({ key: area, is: 'none', rows: 0 });
    expect(choose(host, { add: [area] })).toEqual({
      ok: true,
      answer: { laid: 1 },
      notice: say(language.actions.areasAdded, { names: name }),
    });
    // The same tab as one that was laid with the core.
    const laid = (one: NodeHost) => JSON.stringify({ ...sheetOf(one, area), id: 0 }).replace(/"sheet":\d+/g, '');
    expect(laid(host) === laid(installed(code, { areas: [area] }))).toBe(true);
    const before = wholeOf(host);
    choose(host, { add: [area] });
    answerOf(host, 'install', installInput(code, { areas: [area] }));
    expect(wholeOf(host) === before).toBe(true);
  });

  it('go without a question where they hold nothing', () => {
    const host = installed(code, { areas: [area] });
    expect(choose(host, { hide: [area] }).ok).toBe(true);
    expect(names(host)).not.toContain(name);
    expect(stateOf(host)).toEqual({ key: area, is: 'none', rows: 0 });
  });

  it('that hold rows are asked about, hidden with every row, and raise nothing until they are back', () => {
    const host = withRow(installed(code, { areas: [area] }));
    answerOf(host, 'refresh', {});
    expect(findingsOf(host).length).toBeGreaterThan(0);
    const before = wholeOf(host);
    expect(choose(host, { hide: [area] })).toEqual({ ok: false, ask: say(language.actions.hideArea, { area: name, n: 1 }) });
    expect(wholeOf(host) === before).toBe(true);
    const rows = rowsOf(host, area);
    expect(choose(host, { hide: [area] }, true).ok).toBe(true);
    expect(isHidden(host)).toBe(true);
    expect(rowsOf(host, area)).toEqual(rows);
    expect(stateOf(host)).toEqual({ key: area, is: 'off', rows: 1 });
    expect(findingsOf(host)).toEqual([]);
    const { findings } = answerOf(host, 'refresh', {});
    expect(rowsOf(host, area)).toEqual(rows);
    choose(host, { add: [area] });
    expect(isHidden(host)).toBe(false);
    expect(rowsOf(host, area)).toEqual(rows);
    expect(answerOf(host, 'refresh', { again: true }).findings).toBeGreaterThan(findings);
    expect(findingsOf(host).length).toBeGreaterThan(0);
  });

  it('are deleted with their rows only where that is said, from sight or from hiding', () => {
    const asked = say(language.actions.removeArea, { area: name, n: 1 });
    for (const hide of [false, true]) {
      const host = withRow(installed(code, { areas: [area] }));
      if (hide) choose(host, { hide: [area] }, true);
      expect(choose(host, { remove: [area] })).toEqual({ ok: false, ask: asked });
      expect(rowsOf(host, area)).toHaveLength(1);
      expect(choose(host, { remove: [area] }, true).ok).toBe(true);
      expect(names(host)).not.toContain(name);
      expect(stateOf(host)).toEqual({ key: area, is: 'none', rows: 0 });
    }
  });

  it('are shown again, not laid twice, by an installation that wants them', () => {
    const host = withRow(installed(code, { areas: [area] }));
    choose(host, { hide: [area] }, true);
    answerOf(host, 'install', installInput(code, { areas: [area] }));
    expect(names(host).filter((one) => one.startsWith(name))).toEqual([name]);
    expect([isHidden(host), rowsOf(host, area).length]).toEqual([false, 1]);
  });

  it('that there are not are refused', () => {
    const text = say(language.actions.unknownArea, { name: '__proto__' });
    expect(refusalOf(openHost(), 'install', installInput(code, { areas: ['__proto__'] }))).toEqual({ areas: text });
    const host = installed(code);
    for (const change of ['add', 'hide', 'remove'])
      expect(choose(host, { [change]: ['__proto__'] })).toEqual({ ok: false, refused: { '': text } });
    expect(choose(host, { add: ['tasks'] }).ok).toBe(false);
  });
});

it('a cell of a person beside or below keeps the tab, hidden', () => {
  const host = installed('en', { areas: [area] });
  const { id } = sheetOf(host, area);
  host.edit(id, 2, 20, 'My own column');
  expect(choose(host, { hide: [area] }).ok).toBe(true);
  expect(isHidden(host)).toBe(true);
});

it('an area stays switched off in a copy of the workbook, with its metadata and without', () => {
  for (const loses of [false, true]) {
    const host = withRow(installed('en', { areas: [area] }));
    choose(host, { hide: [area] }, true);
    const engine = smallEngine();
    const saved = host.engine.save();
    engine.load(loses ? { ...saved, metadata: [] } : saved);
    const copy = openHost({ engine });
    expect(stateOf(copy)).toEqual({ key: area, is: 'off', rows: loses ? null : 1 });
    expect(findingsOf(copy)).toEqual([]);
    choose(copy, { add: [area] });
    expect(stateOf(copy)).toEqual({ key: area, is: 'on', rows: 1 });
    expect(answerOf(copy, 'sidebar', {}).goals.length).toBeGreaterThan(0);
  }
});

it('where the core is not, there are no areas to choose', () => {
  const host = openHost();
  expect(ask(host, 'areasForm', {}).ok).toBe(false);
  expect(choose(host, { add: [area] }).ok).toBe(false);
  expect(host.engine.sheets()).toHaveLength(1);
});
