import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { functions } from '../../src/functions';

const call = (name: string, args: readonly unknown[], locale = 'en_US'): unknown =>
  functions.find((one) => one.name === name)!.compute(args, locale);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);
const outcome = (name: string, args: readonly unknown[]): unknown => {
  try {
    return call(name, args);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('KPI_EXPECTED', () => {
  const q2 = ['2026-04-01', '2026-06-30'] as const;
  it('takes a pace in either language, for each row its own', () => {
    const paces = column('', 'Even', '匀速(首日为 0)', 'Working days', '25/30/45', '不看进度');
    const shares = call('KPI_EXPECTED', [...q2, '2026-05-12', paces]) as number[][];
    expect(shares.map(([share]) => share)).toEqual([42 / 91, 42 / 91, 41 / 90, 30 / 65, expect.closeTo(0.25 + (0.3 * 12) / 31, 12)]);
  });
  it('takes the Calendar tab’s table for holidays', () => {
    const table = [
      ['2026-05-01', '休假', '劳动节'],
      ['2026-05-04', '休假', '劳动节'],
      ['2026-05-05', '休假', '劳动节'],
      ['2026-05-09', '调休上班', ''],
      ['2026-05-12', '大促', ''],
    ];
    expect(call('KPI_EXPECTED', ['2026-05-01', '2026-05-31', '2026-05-09', '按工作日', table])).toBe(4 / 19);
  });
  it('names a period that ends before it begins, in its row', () => {
    expect(call('KPI_EXPECTED', [column('2026-06-30', '2026-04-01'), column('2026-04-01', '2026-04-10'), '2026-04-05'])).toEqual([
      ['The end 2026-04-01 is before the start 2026-06-30; check start and end'],
      [0.5],
    ]);
  });
  it('names a pace that it does not understand', () => {
    expect(() => call('KPI_EXPECTED', [...q2, '2026-05-12', 'as it comes'])).toThrow('Argument 4, pace: “as it comes” is not a pace');
    expect(() => call('KPI_EXPECTED', [...q2, '2026-05-12', '随缘'], 'zh_CN')).toThrow('第 4 个参数 pace 的「随缘」不是节奏');
  });
  it('stays blank where a day is blank', () => {
    expect(call('KPI_EXPECTED', ['', '2026-06-30', '2026-05-12'])).toBe('');
    expect(call('KPI_EXPECTED', [...q2, column('', '2026-06-30', '')])).toEqual([[''], [1]]);
  });
});

describe('KPI_ACTUAL', () => {
  const log = {
    kpis: column('激活率', '新客', '新客', '激活率', '__proto__', '新客'),
    days: column('2026-05-03', '2026-05-03', '2026-05-10', '2026-05-10', '2026-05-10', '2026-06-03'),
    values: column('38%', 30, 20, 0.41, 7, 99),
  };
  const args = (kpi: unknown, ...more: readonly unknown[]) => [kpi, log.kpis, log.days, log.values, ...more];
  it.each([
    ['Latest', 99],
    ['Sum', 149],
    ['平均', 149 / 3],
    ['最低', 20],
    ['Maximum', 99],
    ['', 99],
  ])('%s of all check-ins is %d', (aggregation, value) => expect(call('KPI_ACTUAL', args('新客', aggregation))).toBe(value));
  it('spills over a column of KPIs, each by its own rule and in its own period', () => {
    expect(
      call(
        'KPI_ACTUAL',
        args(
          column('新客', '', '激活率', '复购', '新客'),
          column('Sum', '', 'Latest', 'Sum', 'Sum'),
          '2026-05-01',
          column('2026-05-31', '', '', '', '2026-05-05'),
        ),
      ),
    ).toEqual(column(50, '', 0.41, '', 30));
  });
  it('compares names without regard to case, width and blanks, and takes names such as __proto__', () => {
    const names = column('New  Users', 'ＮＥＷ users', 'constructor');
    const days = column('2026-05-01', '2026-05-02', '2026-05-02');
    expect(call('KPI_ACTUAL', [column(' new users ', 'constructor', 'toString'), names, days, column(1, 2, 3), 'Sum'])).toEqual(
      column(3, 3),
    );
    expect(call('KPI_ACTUAL', args('__proto__'))).toBe(7);
  });
  it('of several check-ins for one day takes the lowest row', () => {
    expect(call('KPI_ACTUAL', ['a', column('a', 'a', 'a'), column('2026-05-01', '2026-05-02', '2026-05-01'), column(1, 2, 5), 'Sum'])).toBe(
      7,
    );
  });
  it('divides summed numerators by summed denominators', () => {
    const rates = ['a', column('a', 'a'), column('2026-05-01', '2026-05-08'), column(0.5, 0.1), '分子÷分母', '', ''];
    expect(call('KPI_ACTUAL', [...rates, column(1, 10), column(2, 100)])).toBe(11 / 102);
    expect(call('KPI_ACTUAL', rates)).toBe(0.1);
  });
  it('names a row that cannot be read in the row of its own KPI, and only if it counts', () => {
    const kpis = column('a', 'b', 'a', 'b', 'c');
    const days = column('2026-05-01', '2026-05-01', '2026-05-08', 'soon', '2026-05-08');
    const values = column(1, 'many', 3, 4, 5);
    expect(call('KPI_ACTUAL', [column('a', 'b', 'c'), kpis, days, values, 'Sum'])).toEqual([
      [4],
      ['Argument 4, log_values[2]: “many” is not a number; enter one such as 1200, 15% or 1,200'],
      [5],
    ]);
    expect(call('KPI_ACTUAL', [column('b', 'c'), kpis, days, values, 'Sum', '2026-05-02'], 'zh_CN')).toEqual([
      ['第 3 个参数 log_days[4] 的「soon」不是日期，请改为 2026-05-13 这样的日期'],
      [5],
    ]);
    expect(() => call('KPI_ACTUAL', ['a', column('a'), [[''], ['']], column(1)])).toThrow('log_days[1]');
  });
  it('does not mind the day of a row without a value', () => {
    expect(call('KPI_ACTUAL', ['a', column('a', 'a', 'a'), column('2026-05-01', 'soon', ''), column(3, '', ' '), 'Sum'])).toBe(3);
  });
  it('names a KPI’s name that cannot be read: its row could be anybody’s', () => {
    expect(() => call('KPI_ACTUAL', ['a', column('a', '#REF!'), column('2026-05-01', '2026-05-02'), column(1, 2)])).toThrow('log_kpis[2]');
  });
  it('wants the log in columns', () => {
    expect(() =>
      call('KPI_ACTUAL', [
        'a',
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        '2026-05-01',
        1,
      ]),
    ).toThrow('Argument 2, log_kpis, has 2 rows and 2 columns');
  });
  it('names a period that ends before it begins', () => {
    expect(() => call('KPI_ACTUAL', args('新客', '', '2026-06-01', '2026-05-01'))).toThrow(
      'The end 2026-05-01 is before the start 2026-06-01',
    );
  });
});

describe('KPI_CHANGE', () => {
  it('says that it is not applicable in the language of the sheet, and goes on', () => {
    expect(call('KPI_CHANGE', [column(5, 6, ''), column(0, 5, 1)])).toEqual(column('n/a (change +5)', 0.2));
    expect(call('KPI_CHANGE', [5, -3], 'zh_CN')).toBe('不适用（变化 +8）');
    expect(call('KPI_CHANGE', [5, 0, '差值'])).toBe(5);
  });
  it('takes shares as people write them', () => expect(call('KPI_CHANGE', ['23%', '２０％', 'Percentage points'])).toBe(3));
});

describe('KPI_RUNRATE', () => {
  it('takes holidays into account per working day', () => {
    expect(call('KPI_RUNRATE', [40, 100, '2026-06-10', '2026-06-30', 'Working day', 'Ratio', column('2026-06-19', '2026-06-22')])).toBe(5);
  });
  it('says that nothing is left, unless the target is reached', () => {
    expect(call('KPI_RUNRATE', [column(40, 120, ''), 100, '2026-06-30', '2026-06-30', '', 'Ratio'], 'zh_CN')).toEqual([
      ['2026-06-30 之后到 2026-06-30 已没有剩余的天数(或工作日)，算不出每期还需多少，请核对 as_of 和 end'],
      [0],
    ]);
  });
});

describe('KPI_FORECAST', () => {
  const days = column('2026-05-03', '2026-05-10', '2026-05-17', '2026-05-24', '2026-05-31', '2026-06-07');
  const values = column(3.25, 3.28, 3.34, 3.37, 3.42, 3.45);
  const sentenceFor = (target: unknown, language = 'English') =>
    call('KPI_FORECAST', ['2026-06-30', days, values, '', 'Sentence', target, '', language]);
  it('answers what it is asked for', () => {
    const answers = ['', 'Value', '下限', 'High', 'Margin', '样本数'].map((answer) =>
      call('KPI_FORECAST', ['2026-06-30', days, values, '', answer]),
    ) as number[];
    const [usual, value, low, high, margin, count] = answers;
    expect(usual).toBe(value);
    expect(value! - low!).toBeCloseTo(margin!, 12);
    expect(high! - value!).toBeCloseTo(margin!, 12);
    expect(count).toBe(6);
  });
  it('says above, below, or that it cannot be told', () => {
    const says = 'Least squares (6 values): 3.59 expected for 2026-06-30 (95% interval 3.55 to 3.63)';
    expect(sentenceFor('')).toBe(`${says}.`);
    expect(sentenceFor(3.68)).toBe(`${says}, below the target of 3.68.`);
    expect(sentenceFor(3.5)).toBe(`${says}, above the target of 3.5.`);
    expect(sentenceFor(3.6)).toBe(`${says}; the target of 3.6 lies within the interval, so above or below it cannot be told yet.`);
    expect(sentenceFor(3.6, '简体中文')).toBe(
      '最小二乘（6 个值）：2026-06-30 预计 3.59（95% 区间 3.55 到 3.63）；目标 3.6 在区间之内，高于还是低于目标还说不准。',
    );
    expect(call('KPI_FORECAST', [9, '', column(1, 1, 1, 1), 'Holt', 'Sentence', 1, '80%', 'English'])).toBe(
      'Holt (4 values): 1 expected for no. 9 (80% interval 1 to 1), exactly the target of 1.',
    );
  });
  it('leaves blank values out together with their days, and keeps the places of the others', () => {
    expect(call('KPI_FORECAST', [9, '', column(1, '', 3, 4, '', 6, '')])).toBeCloseTo(9, 12);
    const weekly = column('2026-05-03', '2026-05-10', '', '2026-05-24', '2026-05-31', '2026-06-07');
    expect(call('KPI_FORECAST', ['2026-06-14', weekly, column(1, 2, '', 4, 5, 6)])).toBeCloseTo(7, 12);
  });
  it('names a value that cannot be read, or has no day, by its place', () => {
    expect(() => call('KPI_FORECAST', ['2026-06-30', days, column(1, 2, 3, 'x', 5, 6)])).toThrow(
      'Argument 3, values[4]: “x” is not a number',
    );
    expect(() => call('KPI_FORECAST', ['2026-06-30', days.slice(0, 5), values])).toThrow('Argument 2, days[6], is missing');
  });
  it('names too few values, a level and an answer that make no sense', () => {
    expect(() => call('KPI_FORECAST', [5, '', column(1, 2, '', 3)])).toThrow('Argument 3, values, needs at least 4 numbers and has 3');
    expect(() => call('KPI_FORECAST', [5, '', column(1, 2, 3, 4), '', '', '', 95])).toThrow(
      'Argument 7, level, is 95; a value from 50% to 99.9%',
    );
    expect(() => call('KPI_FORECAST', [5, '', column(1, 2, 3, 4), '', 'Coverage'])).toThrow('Argument 5, answer: “Coverage”');
  });
  it('refuses a block, whose values could be of any day', () => {
    const block = [1, 2, 3, 4, 5, 6].map((value) => [value, '']);
    expect(() => call('KPI_FORECAST', ['2026-06-30', days, block])).toThrow('Argument 3, values, has 6 rows and 2 columns');
  });
  it('takes days and values in rows', () => {
    expect(call('KPI_FORECAST', ['2026-06-30', [days.flat()], [values.flat()]])).toBe(call('KPI_FORECAST', ['2026-06-30', days, values]));
  });
  it('says in its row that Holt looks forward only', () => {
    expect(call('KPI_FORECAST', [column('2026-06-14', '2026-05-24'), days, column(1, 2, 3, 4, 5, 6), 'Holt'])).toEqual([
      [7],
      ['Argument 1, at, is 2026-05-24, before the last value; Holt only forecasts forward'],
    ]);
  });
});

describe('a call with columns', () => {
  const day = fc.constantFrom('2026-04-01', '2026-05-12', '2026-06-30', 46155, '2026年5月8日', '', 'soon');
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('', 0, '15%', 'x', '1.2万', '#REF!'));
  const rows: { readonly [name: string]: fc.Arbitrary<unknown[]> } = {
    KPI_EXPECTED: fc.tuple(day, day, day, fc.constantFrom('', 'even', '首日为 0', '按工作日', '1/2/3', '后段发力', 'nonsense')),
    KPI_CHANGE: fc.tuple(number, number, fc.constantFrom('', '百分点', 'Difference', 'nonsense')),
    KPI_RUNRATE: fc.tuple(
      number,
      number,
      day,
      day,
      fc.constantFrom('', '周', 'Month', '工作日'),
      fc.constantFrom('', '降低', 'At most', 'Within', '完成率'),
    ),
  };
  it.each(Object.entries(rows))('%s is the map of the calls with single values', (name, row) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (table) => {
        const spilled = call(
          name,
          table[0]!.map((_, at) => table.map((cells) => [cells[at]])),
        ) as unknown[][];
        for (const [at, cells] of table.entries()) {
          const alone = outcome(name, cells);
          if (typeof alone === 'number') expect(Number.isFinite(alone)).toBe(true);
          expect(spilled[at]?.[0] ?? '').toEqual(alone);
        }
      }),
    );
  });
});
