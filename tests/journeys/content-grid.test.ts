import { describe, expect, it } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import { type Language, languageOf } from '../../src/languages';
import { answerOf, ask, codes, installed, openHost, sheetOf, smallEngine, type, wholeOf } from './matrix';

const tab = 'contentGrid';
const parts = ['content', 'accounts'];
const callsOf = (host: NodeHost) => host.executions().at(-1)?.calls.total ?? 0;
const textsOf = (host: NodeHost) => sheetOf(host, tab).cells.flatMap(([, , { value }]) => (typeof value === 'string' ? [value] : []));
const refresh = (host: NodeHost): number => {
  answerOf(host, 'refresh', {});
  return callsOf(host);
};

describe.each(codes)('the content matrix in %s', (code) => {
  const language = languageOf(code) as Language;
  const { name } = language.areas.contentGrid;

  it('is laid with its signs, words and totals, and a second refresh on the same day changes nothing', () => {
    const host = installed(code, { starter: 'content', areas: [...parts, tab] });
    const texts = textsOf(host);
    for (const sign of ['● ', '■ ', '◐ ']) expect(texts.some((text) => text.startsWith(sign))).toBe(true);
    expect(texts).toContain(language.areas.contentGrid.words.totals);
    refresh(host);
    const before = JSON.stringify(sheetOf(host, tab));
    refresh(host);
    expect(JSON.stringify(sheetOf(host, tab)) === before).toBe(true);
  });

  it('follows its rows at a refresh, for at most three calls', () => {
    const [host, without] = [true, false].map((on) => installed(code, { starter: 'content', areas: on ? [...parts, tab] : parts })) as [
      NodeHost,
      NodeHost,
    ];
    for (const one of [host, without]) {
      refresh(one);
      type(one, 'content', 3, 'topic', 'A topic of its own');
    }
    const [calls, bare] = [refresh(host), refresh(without)];
    expect(textsOf(host)).toContain('A topic of its own');
    expect(calls - bare).toBeLessThanOrEqual(3);
  });

  it('says what it is made of while that is not on, and goes without a question', () => {
    const host = installed(code, { areas: [tab] });
    expect(textsOf(host).some((text) => text.includes(language.areas.content.name))).toBe(true);
    const choose = (change: object) => ask(host, 'chooseAreas', { add: [], hide: [], remove: [], ...change });
    expect(choose({ add: parts }).ok).toBe(true);
    answerOf(host, 'refresh', { again: true });
    expect(textsOf(host).some((text) => text.includes(language.areas.content.name))).toBe(true);
    expect(choose({ hide: [tab] }).ok).toBe(true);
    expect(host.engine.sheets().map((sheet) => sheet.name)).not.toContain(name);
    expect(choose({ add: [tab] }).ok).toBe(true);
    refresh(host);
    expect(textsOf(host).length).toBeGreaterThan(1);
  });
});

it('is found again in a copy that has lost its metadata, and not laid twice', () => {
  const host = installed('en', { starter: 'content', areas: [...parts, tab] });
  const engine = smallEngine();
  engine.load({ ...host.engine.save(), metadata: [] });
  const copy = openHost({ engine });
  answerOf(copy, 'refresh', {});
  const before = wholeOf(copy);
  answerOf(copy, 'refresh', {});
  expect(wholeOf(copy) === before).toBe(true);
  expect(copy.engine.sheets().filter(({ name }) => name.startsWith('Content matrix'))).toHaveLength(1);
});
