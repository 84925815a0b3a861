import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { starters } from '../../src/actions/starters';
import { languageOf } from '../../src/languages';
import { areaTabs } from '../../src/tabs';
import { answerOf, codes, contentsOf, installed, rowsOf } from './matrix';

// Every starter with the areas it suggests, and all areas at once, on the built bundle: installed, refreshed, reviewed.
const suggested = (starter: string): readonly string[] =>
  (JSON.parse(readFileSync(`templates/starters/${starter}.json`, 'utf8')) as { areas?: string[] }).areas ?? [];

describe.each(codes)('in %s', (code) => {
  const language = languageOf(code)!;

  it.each([...starters.map((starter) => [starter, suggested(starter)] as const), ['general', areaTabs] as const])(
    'the starter %s is installed, refreshed and reviewed with its areas',
    (starter, areas) => {
      const host = installed(code, { starter, areas });
      const core = 12;
      const { calls } = host.executions().at(-1)!;
      expect(calls.total).toBeLessThanOrEqual(40 * (core + areas.length));
      for (const area of areas) expect(rowsOf(host, area).length).toBeGreaterThanOrEqual(0);

      host.clickMenu('menuRefresh');
      expect(host.executions().at(-1)).toMatchObject({ error: null });
      expect(host.executions().at(-1)!.calls.total).toBeLessThanOrEqual(60 + 3 * areas.length);
      const before = contentsOf(host, ['runs', 'settings', 'summary']);
      host.clickMenu('menuRefresh');
      expect(contentsOf(host, ['runs', 'settings', 'summary'])).toEqual(before);

      answerOf(host, 'review', { period: '2026-Q2' });
      expect(host.executions().at(-1)!.calls.total).toBeLessThanOrEqual(60 + 3 * areas.length);
      const texts = Object.values(contentsOf(host)).flat().join('\n');
      expect(texts).not.toMatch(/undefined|\[object|NaN|\{\w+\}(?!["\\])/);
      for (const area of areas) expect(host.engine.sheets().map(({ name }) => name)).toContain(language.tabs[area as 'decisions'].name);
    },
    60_000,
  );
});
