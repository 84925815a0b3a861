import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../src/languages';
import { areaChoices, areaFindings, areas as areaWords } from '../../../src/languages/zh-cn/areas';
import { quarterOf } from '../../../src/rules/period';
import { areas } from '../../../src/tabs/areas';
import { bookOf, momentAt } from '../book';

const today = '2026-05-13';

it('each area has words, and each words an area', () => {
  expect(Object.keys(areaWords).sort()).toEqual(areas.map(({ key }) => key as string).sort());
  const all = Object.values(areaWords);
  expect(Object.keys(areaChoices)).toHaveLength(all.flatMap(({ choices }) => Object.keys(choices)).length);
  expect(Object.keys(areaFindings)).toHaveLength(all.flatMap(({ findings }) => Object.keys(findings)).length);
});
it('ids of rows begin differently in each', () => {
  const filled = areas.filter(({ kind }) => kind !== 'report');
  expect(new Set(filled.map(({ prefix }) => prefix)).size).toBe(filled.length);
});

describe.each(areas.map((area) => [area.key as string, area] as const))('%s', (key, area) => {
  it('asks for at most five cells, and has a header and a note for each, in every language', () => {
    const required = Object.entries(area.columns as Record<string, { required?: true; default?: string }>);
    expect(required.filter(([, column]) => column.required && column.default === undefined).length).toBeLessThanOrEqual(5);
    for (const language of languages) {
      const words = language.tabs[key as 'decisions'].columns as Record<string, { header: string; note: string }>;
      expect(Object.keys(words)).toEqual(area.kind === 'report' ? [] : [...Object.keys(area.columns), 'updated']);
      const shown = Object.entries(area.columns as Record<string, { hidden?: true }>).filter(([, column]) => !column.hidden);
      for (const [column] of shown) expect(words[column]?.note).not.toBe('');
      expect(new Set(shown.map(([column]) => words[column]?.header)).size).toBe(shown.length);
    }
  });
  it('keeps a heading of the source', () => expect(area.covers?.length).toBeGreaterThan(0));
  it('says nothing while it has no rows, or is not installed', () => {
    for (const book of [bookOf({}), bookOf({}, { [key]: { installed: false } })]) {
      expect(area.findings?.(book, momentAt(today)) ?? []).toEqual([]);
      expect(area.refresh?.(book, momentAt(today)) ?? []).toEqual([]);
      expect(area.review?.(book, momentAt(today), quarterOf(today)) ?? []).toEqual([]);
      expect(area.summary?.(book, momentAt(today)) ?? []).toEqual([]);
    }
  });
  it('has rows, or is a report of those of others that says so while they have none', () => {
    expect(area.report === undefined).toBe(area.kind !== 'report');
    for (const moment of languages.map(({ code }) => momentAt(today, { code })))
      if (area.report) expect(area.report(bookOf({}), moment).blocks).toMatchObject([{ kind: 'text' }]);
  });
  it('stands a row with nothing in it but a title', () => {
    const book = bookOf(area.kind === 'report' ? {} : { [key]: [{ id: 'x', [area.title as string]: 'A title' }] });
    for (const moment of languages.map(({ code }) => momentAt(today, { code }))) {
      expect(() => area.findings?.(book, moment)).not.toThrow();
      expect(() => area.refresh?.(book, moment)).not.toThrow();
      expect(() => area.review?.(book, moment, quarterOf(today))).not.toThrow();
    }
  });
});
