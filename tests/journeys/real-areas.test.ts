import { describe, expect } from '@jest/globals';
import { languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { codes, installed, rowsOf } from './matrix';
import { bring, real, table } from './real';

// Public rows through the areas; what is true of them was computed independently, in the FACTS.md beside them.
describe.each(codes)('public rows in %s', (code) => {
  const language = languageOf(code)!;

  real('of a risk register keep every row, its state and its gaps', () => {
    const host = installed(code, { examples: false, areas: ['risks'] });
    // Of the 59 rows four have no risk in words, all of them open and without an owner: those are named with their line, the others come in.
    const answer = bring(host, 'risks');
    expect([answer.added, answer.problems.map(({ line }) => line)]).toEqual([55, [11, 30, 37, 39]]);
    host.clickMenu('menuRefresh');
    const rows = rowsOf(host, 'risks');
    const count = (key: string, value: unknown) => rows.filter(({ cell }) => cell.get(key) === value).length;
    expect(rows).toHaveLength(55);
    expect(count('state', labelOf(language, 'riskState', 'watching'))).toBe(55 - 4);
    expect(count('state', labelOf(language, 'riskState', 'closed'))).toBe(4);
    expect(rows.filter(({ cell }) => !cell.has('owner'))).toHaveLength(13 - 4);
    // Rated in both; none of the others has a level.
    expect(rows.filter(({ cell }) => cell.has('level'))).toHaveLength(53);
  });

  real('of a content plan are late, on time or done as they were', () => {
    const host = installed(code, { examples: false, areas: ['content', 'accounts'] }, { now: '2025-11-20T09:00:00+08:00' });
    expect(bring(host, 'content')).toMatchObject({ added: 15, problems: [] });
    host.clickMenu('menuRefresh');
    const { column } = table('content');
    expect(rowsOf(host, 'content').map(({ cell }) => cell.get('topic'))).toEqual(column('title'));
  });
});

describe('public answers', () => {
  const waves = { '2020-H2': [97, 55.67], '2021-H1': [93, 72.04], '2021-H2': [102, 62.75], '2022-H1': [99, 44.44] } as const;
  const scores = (holds: (at: number) => boolean) => {
    const { rows, column } = table('answers');
    const numbers = column('answer_number');
    return rows.flatMap((_, at) => (holds(at) && numbers[at] !== '' ? [[Number(numbers[at])]] : []));
  };
  real.each(Object.entries(waves))('of the wave %s give the score that was computed of them', (wave, [n, nps]) => {
    const { column } = table('answers');
    const [waves, questions] = [column('wave'), column('question')];
    const found = scores((at) => waves[at] === wave && /^Would you recommend/.test(questions[at] ?? ''));
    const host = installed('en');
    expect(host.customFunction('CX_NPS', [found, 'Count'])).toBe(n);
    expect(Number(host.customFunction('CX_NPS', [found]))).toBeCloseTo(nps, 2);
  });
  real('on one to five give the share of the top two boxes', () => {
    const waves = table('answers').column('wave');
    const found = scores((at) => waves[at] === '2018-H1');
    const host = installed('en');
    expect(host.customFunction('CX_CSAT', [found, '', 'Count'])).toBe(56);
    expect(Number(host.customFunction('CX_CSAT', [found]))).toBeCloseTo(43 / 56, 10);
    expect(Number(host.customFunction('CX_CES', [found, '', '', 5]))).toBeCloseTo(4.179, 3);
  });
});
