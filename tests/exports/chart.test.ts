import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../src/define/document';
import { chart } from '../../src/exports/chart';
import { html } from '../../src/exports/html';
import { en } from '../../src/languages/en';
import { addDays } from '../../src/rules/day';
import { sample } from './sample';

type Chart = Extract<Block, { kind: 'chart' }>;
const period = { key: '2026-Q2', start: '2026-04-01', end: '2026-06-30' };
const of = (values: readonly number[], target?: number, unit = 'people'): Chart => ({
  kind: 'chart',
  title: 'Users',
  says: 'Users rose & rose.',
  unit,
  points: values.map((value, index) => ({ day: addDays('2026-04-05', index * 7), value })),
  ...(target === undefined ? {} : { target }),
});
const draw = (block: Chart): string => chart(block, period, en);
const labels = (svg: string) =>
  [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" fill="[^"]+" text-anchor="(\w+)"( font-weight="700")?>([^<]*)</g)].map((found) => ({
    x: Number(found[1]),
    y: Number(found[2]),
    strong: found[4] !== undefined,
    text: found[5]!,
    from: Number(found[1]) - ({ start: 0, middle: 0.5, end: 1 }[found[3]!] ?? 0) * 9 * found[5]!.length,
  }));

describe('a chart', () => {
  it('is twice as wide as high and says in words what it shows', () => {
    expect(draw(of([1, 2, 3]))).toMatch(/^<svg class="chart" role="img" aria-label="Users rose &amp; rose\." viewBox="0 0 640 320"/);
  });

  it('writes the last value and the target at the line, and dashes the target', () => {
    const svg = draw(of([100, 120, 130], 150));
    expect(labels(svg).filter(({ strong }) => strong)).toMatchObject([{ text: '130' }]);
    expect(labels(svg).map(({ text }) => text)).toContain('Target 150');
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  it('has no dashed line without a target, and nothing at all without a value', () => {
    expect(draw(of([1, 2]))).not.toContain('stroke-dasharray');
    expect(draw(of([], 5))).toBe('');
    expect(draw(of([Number.NaN]))).toBe('');
  });

  it('shows shares in percent, on the axis too', () => {
    const texts = labels(draw(of([0.032, 0.0341], 0.0368, 'percent'))).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['3.41%', 'Target 3.68%', '3.2%', '3.6%']));
    expect(labels(draw(of([80, 90], 95.1, '%'))).map(({ text }) => text)).toEqual(expect.arrayContaining(['90%', 'Target 95.1%', '85%']));
  });

  it('marks the months of the quarter', () => {
    expect(labels(draw(of([1, 2, 3]))).map(({ text }) => text)).toEqual(expect.arrayContaining(['04-01', '05-01', '06-01']));
  });

  it('keeps every label inside, and value and target apart, whatever the numbers', () => {
    const number = fc.oneof(fc.integer({ min: -1000, max: 1_000_000 }), fc.double({ min: 0, max: 2, noNaN: true }));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 100 }), fc.option(number, { nil: undefined }), (values, target) => {
        const svg = draw(of(values, target));
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        const all = labels(svg);
        for (const { from, x, y } of all) expect(from >= 0 && x <= 640 && y >= 12 && y <= 316).toBe(true);
        const last = all.find(({ strong }) => strong)!;
        const goal = all.find(({ text }) => text.startsWith('Target'));
        if (goal) expect(Math.abs(last.y - goal.y)).toBeGreaterThanOrEqual(16.5);
      }),
    );
  });

  it('stands beside a table of its numbers', async () => {
    const page = String(await html.make({ ...sample('en'), blocks: [of([100, 120], 150)] }, en));
    expect(page).toContain('<tr><td>2026-04-12</td><td class="right one-line">120</td></tr>');
    expect(page).toContain('<tr><td>Target</td><td class="right one-line">150</td></tr>');
  });
});
