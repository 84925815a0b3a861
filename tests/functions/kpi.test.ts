import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { functions } from '../../src/functions';
import { languages } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { showShare } from '../../src/rules/measure';
import { samples } from '../rules/samples';

const call = (name: string, args: readonly unknown[], locale = 'en_US'): unknown =>
  functions.find((one) => one.name === name)!.compute(args, locale);
const progress = (...args: readonly unknown[]) => call('KPI_PROGRESS', args);
const status = (...args: readonly unknown[]) => call('KPI_STATUS', args);
const shareMet = (...args: readonly unknown[]) => call('KPI_SHARE_MET', args);
const score = (...args: readonly unknown[]) => call('KPI_SCORE', args);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
const said = (compute: () => unknown): unknown => {
  try {
    return compute();
  } catch (error) {
    return (error as Error).message;
  }
};

describe.each(languages)('the starters at the end of week 6, in words of $name', (language) => {
  const of = (key: 'actual' | 'target' | 'baseline') => samples.map((sample) => [sample[key]]);
  const method = samples.map((sample) => [labelOf(language, 'method', sample.method)]);
  const aggregation = samples.map((sample) => [labelOf(language, 'aggregation', sample.aggregation)]);
  const kpis = [of('actual'), of('target'), of('baseline'), method, aggregation];
  const expected = samples.map((sample) => [sample.expected]);
  it('KPI_PROGRESS gives the printed attainment', () => {
    const shown = (progress(...kpis) as readonly (readonly unknown[])[]).map(([share]) => (share === '' ? '' : showShare(share as number)));
    expect(shown).toEqual(samples.map((sample) => sample.attainment));
  });
  it('KPI_STATUS gives the printed status, also by the default thresholds named or in a table', () => {
    const printed = samples.map((sample) => [labelOf(language, 'status', sample.status)]);
    const criterion = (key: 'ratio' | 'gap' | 'early' | 'limit') => labelOf(language, 'threshold', key);
    const table = [
      [criterion('ratio'), 0.95, 0.8],
      [criterion('gap'), 3, 10],
      [criterion('early'), 0.15, ''],
      [criterion('limit'), 1.05, 1.2],
    ];
    for (const thresholds of ['', labelOf(language, 'thresholds', 'ratioAndGap'), table]) {
      expect(status(...kpis, 42 / 91, expected, language.name, thresholds)).toEqual(printed);
    }
  });
});

describe('KPI_PROGRESS', () => {
  it('takes a range by its tolerance', () => {
    expect(progress(column(37.9, 38, 42, 42.1), 40, '', '区间', '', '5%')).toEqual(column(0, 1, 1, 0));
    expect(said(() => progress(40, 40, '', 'Within'))).toBe('A range has two ends: target is 40; enter the other end, or a tolerance');
    expect(said(() => progress(40, 40, '', 'Within', '', 5))).toMatch(/^Argument 6, tolerance, is 5; a share between 0 and 1/);
  });
  it('a tolerance says nothing where there is no range', () => {
    expect(progress(30, 40, '', 'Ratio', '', 'nonsense')).toBe(0.75);
    expect(status(30, 40, '', 'Ratio', 'Sum', 0.5, '', 'English', '', 'nonsense')).toBe('On track');
  });
  it('takes target over actual by its names', () => {
    expect(['Target ÷ actual', '目标值÷实际值', 'inverse ratio', '反比'].map((method) => progress(16, 15, '', method))).toEqual(
      new Array(4).fill(0.9375),
    );
    expect(said(() => progress(0, 15, '', '反比'))).toMatch(/^Target ÷ actual is for an actual above 0/);
  });
  it.each(['Step', '分段计分', 'Interpolated', '线性插值', 'Goal and red flag', '目标值与红线值'])('for %s points to KPI_SCORE', (word) => {
    expect(said(() => progress(5, 10, '', word))).toBe(
      `“${word}” gives points from a table of bounds; use KPI_SCORE(actual, bounds, method)`,
    );
    expect(said(() => call('KPI_STATUS', [5, 10, '', word], 'zh_CN'))).toBe(
      `「${word}」按计分表计分，请改用 KPI_SCORE(actual, bounds, method)`,
    );
  });
  it('one word that is wrong for a whole column is said in every row that has a value', () => {
    const rows = progress(column(5, '', 7), 10, '', 'up') as string[][];
    expect(rows.map(([cell]) => cell!.slice(0, 27))).toEqual(['Argument 4, method: “up” is', '', 'Argument 4, method: “up” is']);
  });
});

describe('KPI_PROGRESS of any numbers', () => {
  const usual = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100);
  const any = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    usual,
    fc.constantFrom('', 0, '15%', '1.2万', 'x', true, '#N/A'),
  );
  const methods = [
    '',
    '提升',
    'Decrease',
    'Ratio',
    '不低于',
    'At most',
    '区间',
    '是否',
    'Milestone',
    'Target ÷ actual',
    'nonsense',
    '分段',
  ];
  const method = fc.constantFrom(...methods);
  const aggregation = fc.constantFrom('', '取最新', 'Sum');
  const tolerance = fc.constantFrom('', 0, '5%', 0.5, 7);
  const row = fc.tuple(any, any, any, method, aggregation, tolerance);
  const quick = { numRuns: 200 };
  it('is finite, blank or a sentence, and a column is the map of its rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const spilled = progress(...[0, 1, 2, 3, 4, 5].map((at) => rows.map((cells) => [cells[at]]))) as unknown[][];
        rows.forEach((cells, at) => {
          const alone = said(() => progress(...cells));
          if (typeof alone === 'number') expect(Number.isFinite(alone)).toBe(true);
          else expect(alone).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
          expect(spilled[at]?.[0] ?? '').toEqual(alone);
        });
      }),
      quick,
    );
  });
  it('a blank actual gives a blank, whatever else there is', () => {
    fc.assert(
      fc.property(row, fc.constantFrom('', ' ', null, undefined), (cells, blank) => {
        expect(progress(blank, ...cells.slice(1))).toBe('');
      }),
      quick,
    );
  });
  it('is 0 at the baseline, 1 at the target and grows on the way', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(usual, usual, share, share, fc.constantFrom('Increase', '降低'), (baseline, target, at, more, by) => {
        fc.pre(baseline !== target);
        expect(progress(baseline, target, baseline, by)).toBe(0);
        expect(progress(target, target, baseline, by)).toBe(1);
        const reached = (part: number) => progress(baseline + (target - baseline) * part, target, baseline, by) as number;
        expect(reached(at + more)).toBeGreaterThanOrEqual(reached(at) - 1e-9);
      }),
      quick,
    );
  });
  it('is the same in another unit, and mirrored', () => {
    fc.assert(
      fc.property(usual, usual, usual, fc.constantFrom(0.001, 10, 10000, -1), (actual, target, baseline, k) => {
        fc.pre(Math.abs(baseline - target) > 1);
        const here = progress(actual, target, baseline) as number;
        expect(progress(actual * k, target * k, baseline * k) as number).toBeCloseTo(here, 6);
      }),
      quick,
    );
  });
});

describe('KPI_STATUS', () => {
  const halfway = [column(1, 0.6, 0.48, 0.42, 0.3, 0.2), 1, 0, 'Increase', 'Latest', 0.5, '', 'English'] as const;
  const [on, risk, off] = ['On track', 'At risk', 'Off track'];
  it('takes each preset by its name in either language', () => {
    const by = (...names: readonly string[]) => names.map((name) => (status(...halfway, name) as string[][]).map(([word]) => word));
    const same = (word: readonly (string | undefined)[], n: number) => new Array(n).fill(word);
    expect(by('', 'Default', '默认')).toEqual(same([on, on, on, risk, off, off], 3));
    expect(by('Ratio', '比值')).toEqual(same([on, on, on, risk, off, off], 2));
    expect(by('Gap', '差距')).toEqual(same([on, on, on, on, risk, risk], 2));
    expect(by('Absolute', '绝对值')).toEqual(same([on, off, off, off, off, off], 2));
    expect(by('OKR', 'OKR 评分 0.7/0.4')).toEqual(same([on, risk, risk, risk, off, off], 2));
  });
  it('names the presets where it knows none of the name', () => {
    expect(said(() => status(...halfway, 'strict'))).toBe(
      'Argument 9, thresholds: “strict” is not understood; use one of: Ratio or gap (default), Ratio 0.95/0.75, Gap 16.5/33 points, Attainment 90/75, OKR grade 0.7/0.4',
    );
  });
  it('takes a table: blank criteria are not used, other rows are passed over, points and percent are shares', () => {
    const words = (table: unknown) => (status(...halfway, table) as string[][]).map(([word]) => word);
    const gap = [on, on, on, on, risk, risk];
    expect(words([['Gap', 16.5, 33, 'a note']])).toEqual(gap);
    expect(words([['落后应达进度(百分点)', '16.5%', '33%']])).toEqual(gap);
    expect(
      words([
        ['Setting', 'Green', 'Red'],
        ['Gap', 0.165, 0.33],
        ['达成率 ÷ 应达进度', '', ''],
        ['', '', ''],
      ]),
    ).toEqual(gap);
    expect(words([['Attainment', 90, 75]])).toEqual([on, off, off, off, off, off]);
  });
  it('reads from a table until when nothing is off track, and the limit', () => {
    const table = [
      ['Ratio', 0.95, 0.8],
      ['Attainment ÷ expected', 0.95, 0.8],
      ['Never off track before', '60%', ''],
      ['Limit used ÷ expected', 1, 1.1],
    ];
    expect(status(...halfway, table)).toEqual(column(on, on, on, risk, risk, risk));
    const used = [column(50, 52, 56), 100, '', 'At most', 'Sum', 0.7, 0.5, 'English'];
    expect(status(...used, table)).toEqual(column(on, risk, off));
    expect(status(...used)).toEqual(column(on, on, risk));
  });
  it.each([
    [[['Gap', 3, '']], 'Argument 9, thresholds[Behind expected (points)], needs at least 2 numbers and has 1'],
    [[['Gap', 10, 3]], 'Argument 9, thresholds[Behind expected (points)], is 10; a value from 0 to 3 is expected'],
    [[['Attainment', 0.75, 0.9]], 'Argument 9, thresholds[Attainment], is 0.9; a value from 0 to 0.75 is expected'],
    [[['Gap', 'three', 10]], 'Argument 9, thresholds[2]: “three” is not a number; enter one such as 1200, 15% or 1,200'],
    [
      [
        ['Limit used ÷ expected', 1.05, 1.2],
        ['Gap', '', ''],
      ],
      'Argument 9, thresholds, holds no thresholds',
    ],
  ])('names what is wrong in the table %j', (table, message) => {
    expect(said(() => status(...halfway, table))).toContain(message);
  });
  it('counts the misses of a guard, and takes a range by its tolerance', () => {
    const guard = [column(89, 89, 90, 80), 90, '', 'At least', '', 0.5, '', 'English'];
    expect(status(...guard, '', '', column(1, 2, 3, 1))).toEqual(column(risk, off, on, off));
    expect(status(column(42, 43, 47), 40, '', 'Within', '', 0.5, '', 'English', '', '5%')).toEqual(column(on, risk, off));
  });
  it('keeps the place of its language, whatever comes after it', () => {
    expect(call('KPI_STATUS', [1, 10, '', '', '', 0.5, '', '简体中文', 'OKR'], 'en_US')).toBe('落后');
  });
});

describe('KPI_SHARE_MET', () => {
  it('of a row or a column is one cell', () => {
    expect(shareMet([[0.92, 0.9, '', 0.88, 0.95, '']], 0.9)).toBe(0.6);
    expect(shareMet(column(0.92, 0.9, '', 0.88, 0.95, ''), '90%')).toBe(0.6);
    expect(shareMet(0.92, 0.9)).toBe(1);
  });
  it('of a grid is a column, with one target or one a row', () => {
    const grid = [
      [92, 88, 95],
      ['', '', ''],
      [70, '', 90],
      ['', '', ''],
    ];
    expect(shareMet(grid, 90)).toEqual([[2 / 3], [''], [1 / 3]]);
    expect(shareMet(grid, column(88, 1, 70))).toEqual([[1], [''], [2 / 3]]);
    expect(shareMet(grid, 90, '', '', 6)).toEqual([[2 / 6], [''], [1 / 6]]);
  });
  it('takes ceilings and ranges, and only those', () => {
    expect(shareMet([[3, 2, 4]], 3, '', '不高于')).toBe(2 / 3);
    expect(shareMet([[3, 5, 7]], 4, 6, 'Within')).toBe(1 / 3);
    expect(shareMet([[38, 42, 43]], 40, '', '区间', '', '5%')).toBe(2 / 3);
    expect(said(() => shareMet([[3]], 3, '', 'Ratio'))).toBe(
      'Argument 4, method: “Ratio” is not understood; use one of: At least, At most, Within',
    );
  });
  it('blank values or a blank target give a blank', () => {
    expect(shareMet([['', '']], 90, '', 'nonsense')).toBe('');
    expect(shareMet('', 90)).toBe('');
    expect(shareMet([[90, 91]], '')).toBe('');
  });
  it('names the cell that cannot be used; in a grid the other rows still count', () => {
    expect(said(() => shareMet([[90, 91, 'n.a.']], 90))).toMatch(/^Argument 1, values\[3\]: “n\.a\.” is not a number/);
    const rows = shareMet(
      [
        [90, 91],
        [92, '#N/A'],
        [1, 91],
      ],
      90,
    ) as unknown[][];
    expect([rows[0], rows[2]]).toEqual([[1], [0.5]]);
    expect(rows[1]![0]).toMatch(/^Argument 1, values\[4\], refers to a cell with the error #N\/A/);
  });
  it('one series has one target, and not fewer planned periods than are gone', () => {
    expect(said(() => shareMet(column(1, 2), column(1, 2)))).toBe('Argument 2, target, should be one cell and is a range');
    expect(said(() => shareMet(column(1, 2, 3), 1, '', '', 2))).toMatch(/^There are 2 planned periods, fewer than the 3 already gone/);
  });
});

describe('KPI_SCORE', () => {
  const table = [
    [120, 120],
    [80, 60],
    ['', ''],
    [100, 100],
  ];
  it('is interpolated unless another method is named, and takes its table in any order', () => {
    expect(score(column(0, 80, 90, '', 110, 500, ''), table)).toEqual(column(60, 60, 80, '', 110, 120));
    expect(score(90, table, '插值')).toBe(80);
  });
  it('goes by steps, up or down', () => {
    expect(score(column(79, 80, 99, 100), table, 'Step')).toEqual(column(0, 60, 60, 100));
    const hours = [
      [24, '100'],
      [48, '６０'],
    ];
    expect(score([[20, 24, 30, 49]], hours, '分段')).toEqual([[100, 100, 60, 0]]);
  });
  it('goes by red flag and goal, one row for all or one beside each value', () => {
    expect(score(column(300, 600, 900), [[500, 700]], 'Goal and red flag')).toEqual(column(0, 5, 10));
    expect(
      score(
        600,
        column(500, 400).map(([flag]) => [flag, 700]),
        'Goal and red flag',
      ),
    ).toEqual(column(5, 50 / 9));
    const own = [
      [500, 700],
      [60, 40],
      [5, 5],
      ['', ''],
      [1, 'x'],
    ];
    const rows = score(column(600, 50, 5, 1, 1), own, '目标与红线') as unknown[][];
    expect(rows.slice(0, 4)).toEqual([[5], [5], ['Goal and red flag are both 5, so there is no score; check bounds'], ['']]);
    expect(rows[4]![0]).toMatch(/^Argument 2, bounds\[10\]: “x” is not a number/);
  });
  it.each([
    [[[1, 2, 3]], '', 'Argument 2, bounds, has 3 columns; two are expected'],
    [[[1, 2]], '', 'Argument 2, bounds, needs at least 2 numbers and has 1'],
    [
      [
        [1, 2],
        [3, ''],
      ],
      '',
      'Argument 2, bounds[4], is missing',
    ],
    [
      [
        ['value', 'points'],
        [3, 4],
      ],
      '',
      'Argument 2, bounds[1]: “value” is not a number; enter one such as 1200, 15% or 1,200',
    ],
    [
      [
        [1, 2],
        [1, 4],
      ],
      '',
      'The value 1 stands twice in bounds; keep one row',
    ],
    [
      [
        [1, 2],
        [2, 4],
        [3, 1],
      ],
      'Step',
      'Points by steps must only rise or only fall with the values; check bounds',
    ],
    [[[1, 2]], 'Ratio', 'Argument 3, method: “Ratio” is not understood; use one of: Step, Interpolated, Goal and red flag'],
  ])('names what is wrong with %j %s', (bounds, method, message) => expect(said(() => score(1, bounds, method))).toBe(message));
  it('a column is the map of its rows', () => {
    const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('', 'x', '90', 100, 80));
    const method = fc.constantFrom('', 'Step', 'Goal and red flag');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), method, (cells, by) => {
        const bounds = by === 'Goal and red flag' ? [[100, 80]] : table;
        const spilled = score(column(...cells), bounds, by) as unknown[][];
        cells.forEach((one, at) => {
          const alone = said(() => score(one, bounds, by));
          if (typeof alone === 'number') expect(Number.isFinite(alone)).toBe(true);
          expect(spilled[at]?.[0] ?? '').toEqual(alone);
        });
      }),
      { numRuns: 200 },
    );
  });
});
