import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { functions } from '../../src/functions';

const call = (name: string, args: readonly unknown[], locale = 'en_US'): unknown =>
  functions.find((one) => one.name === name)!.compute(args, locale);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('KPI_ROLLUP', () => {
  it('is the weighted mean in one cell, whatever the shape of its range', () => {
    expect(call('KPI_ROLLUP', [column(0.5, 1), column(0.4, 0.6)])).toBe(0.8);
    expect(call('KPI_ROLLUP', [[[0.5, 1]], [[40, 60]]])).toBe(0.8);
    expect(call('KPI_ROLLUP', [column('50%', '１００％'), column('1', '3')])).toBe(0.875);
    expect(call('KPI_ROLLUP', [0.4])).toBe(0.4);
  });
  it('caps and floors only as told', () => {
    const args = [column(1.5, -0.5), ''] as const;
    expect(call('KPI_ROLLUP', [...args])).toBe(0.5);
    expect(call('KPI_ROLLUP', [column(2, -0.5), '', 1])).toBe(0.25);
    expect(call('KPI_ROLLUP', [column(2, -0.5), '', '', '0%'])).toBe(1);
    expect(call('KPI_ROLLUP', [...args, 1, 0])).toBe(0.5);
  });
  it('answers how much of the weight has a value, and how many do', () => {
    const args = [column(0.5, '', 0.8, ''), column(40, 30, 30, ''), '', ''] as const;
    expect(['', '数值', 'Coverage', '覆盖', 'count'].map((answer) => call('KPI_ROLLUP', [...args, answer]))).toEqual([
      call('KPI_ROLLUP', [...args]),
      call('KPI_ROLLUP', [...args]),
      0.7,
      0.7,
      2,
    ]);
    expect(call('KPI_ROLLUP', [...args])).toBeCloseTo((0.5 * 40 + 0.8 * 30) / 70, 12);
    expect(() => call('KPI_ROLLUP', [...args, '误差'])).toThrow(
      'Argument 5, answer: “误差” is not understood; use one of: Value, Coverage, Count',
    );
  });
  it('rows blank in both do not count, nor blanks after the last value', () => {
    expect(call('KPI_ROLLUP', [column(0.5, '', 1, ''), column(0.4, '', 0.6, ''), '', '', 'coverage'])).toBe(1);
    expect(call('KPI_ROLLUP', [column(0.5, '', 1, ''), '', '', '', 'coverage'])).toBeCloseTo(2 / 3, 12);
    expect(call('KPI_ROLLUP', [column('', ''), column('', '')])).toBe('');
    expect(call('KPI_ROLLUP', [column('', ''), column(50, 50)])).toBe('');
  });
  it('says which weights do not fit', () => {
    expect(() => call('KPI_ROLLUP', [column(0.5, 1), column(1, '')])).toThrow(
      'The weights given make 1 and leave nothing for the blank ones',
    );
    expect(() => call('KPI_ROLLUP', [column(0.5, 1), column(60, 60, '')], 'zh_CN')).not.toThrow();
    expect(() => call('KPI_ROLLUP', [column(0.5, 1, 1), column(60, 60, '')], 'zh_CN')).toThrow(
      '已填的权重合计 120，留空的权重没有剩余可分',
    );
    expect(() => call('KPI_ROLLUP', [column(0.5, 1), column(2, -1)])).toThrow('The weight -1 is negative; enter 0 or more');
    expect(() => call('KPI_ROLLUP', [column(0.5, 1), column(0, 0)])).toThrow('The weights make 0; enter some');
  });
  it('names the cell that is no number', () => {
    expect(() => call('KPI_ROLLUP', [column(0.5, 'abc'), column(1, 2)])).toThrow('Argument 1, progress[2]: “abc” is not a number');
    expect(() => call('KPI_ROLLUP', [column(0.5, 1), column(1, '#REF!')], 'zh_CN')).toThrow(
      '第 2 个参数 weights[2] 引用的单元格是错误值 #REF!',
    );
    expect(() => call('KPI_ROLLUP', [column(0.5, 1), '', column(1, 2)])).toThrow('Argument 3, cap, should be one cell');
  });
});

describe('GOAL_ROLLUP', () => {
  it('rolls up a tree whose names differ in case, width and blanks', () => {
    expect(call('GOAL_ROLLUP', [column('Top', 'a', 'B', 'c'), column('', 'TOP', ' ｔｏｐ ', 'b'), column('', 0.2, 0.9, '60%')])).toEqual(
      column(0.4, 0.2, 0.6, 0.6),
    );
  });
  it('a row that cannot be computed says why, and the others still compute', () => {
    const args = [
      column('公司', '甲', '乙', '丙', '乙', '丁', '戊', '己'),
      column('', '公司', '公司', '无', '公司', '戊', '丁', '公司'),
      column('', 0.5, 'abc', 1, 1, 1, 1, '#N/A'),
    ];
    expect(call('GOAL_ROLLUP', args, 'zh_CN')).toEqual(
      column(
        0.5,
        0.5,
        '第 3 个参数 progress 的「abc」不是数字，请改为 1200、15% 或 1.2万 这样的数字',
        '没有名为「无」的目标，请核对 parents',
        '「乙」在 goals 中不止一行，请改名或合并',
        '「丁」的上级一路往上又回到它自己，请改其中一行的上级',
        '「戊」的上级一路往上又回到它自己，请改其中一行的上级',
        '第 3 个参数 progress 引用的单元格是错误值 #N/A，请先修正那个单元格',
      ),
    );
  });
  it('weights that do not fit are named in the row above them', () => {
    const args = [column('Top', 'a', 'b'), column('', 'Top', 'Top'), column('', 1, 0), column('', 1, '')];
    expect(call('GOAL_ROLLUP', args)).toEqual(
      column('The weights given make 1 and leave nothing for the blank ones; enter a weight', 1, 0),
    );
  });
  it('blank rows stay blank, and names stay as they are written in sentences', () => {
    expect(call('GOAL_ROLLUP', [column('Top', '', 'A', ''), column('', '', 'Top', ''), column('', '', 0.5, '')])).toEqual(
      column(0.5, '', 0.5),
    );
    expect(call('GOAL_ROLLUP', [column('Grow'), column('Nobody'), column(1)])).toEqual(
      column('There is no goal named “Nobody”; check parents'),
    );
  });
  it('answers with coverage', () => {
    const args = [column('Top', 'a', 'b', 'c'), column('', 'Top', 'Top', 'b'), column('', 0.5, '', ''), '', '', ''];
    expect(call('GOAL_ROLLUP', [...args, '覆盖率'])).toEqual(column(0.5, 1, 0, 0));
    expect(() => call('GOAL_ROLLUP', [...args, 'count'])).toThrow('use one of: Value, Coverage');
  });
  it('single values are a tree of one goal', () => {
    expect(call('GOAL_ROLLUP', ['Top', '', 0.4])).toBe(0.4);
    expect(() => call('GOAL_ROLLUP', ['Top', 'top', 0.4])).toThrow('The parents of “Top” lead back to itself');
  });
});

describe('GOAL_CHECK', () => {
  it('asks for owner, due day and measure only where the formula goes on that far', () => {
    const goals = column('激活率到 45%', '让客户更满意', '');
    expect(call('GOAL_CHECK', [goals], 'zh_CN')).toEqual([['']]);
    expect(call('GOAL_CHECK', [goals, column('', '李娜')], 'zh_CN')).toEqual([['没有负责人，请填写一位']]);
    expect(call('GOAL_CHECK', [goals, 'x', column('2026-06-30', '')], 'zh_CN')).toEqual(
      column('', '没有期限，请填写截止日期，或写明季度、月份'),
    );
    expect(call('GOAL_CHECK', [goals, 'x', 'y', column('', '')], 'zh_CN')).toEqual(column('', '无法衡量，请写上数字，或关联指标'));
  });
  it('says everything that is missing in one sentence', () => {
    expect(call('GOAL_CHECK', ['Raise conversion by 15 %', '', '', '', 'English'])).toBe(
      '15 % may be relative or in points; say which, or write “from 20 % to 23 %”; Nobody owns it; name one person; No date; give a due day, or name the quarter or the month',
    );
  });
  it('a cell with an error is named in its row', () =>
    expect(call('GOAL_CHECK', [column('#REF!', 'Activation to 45 %')])).toEqual([
      ['Argument 1, goal, refers to a cell with the error #REF!; mend that cell first'],
    ]));
  it('is the map of the calls with single values', () => {
    const cell = fc.constantFrom('', '提升用户体验', 'Raise conversion by 15 %', 'Activation to 45 %', '#N/A', 2750);
    const other = fc.constantFrom('', 'x', '2026-06-30');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, other, other, other), { minLength: 1, maxLength: 9 }), (rows) => {
        const spilled = call('GOAL_CHECK', [...[0, 1, 2, 3].map((at) => rows.map((cells) => [cells[at]])), 'English']) as unknown[][];
        rows.forEach((cells, at) => {
          let alone: unknown;
          try {
            alone = call('GOAL_CHECK', [...cells, 'English']);
          } catch (error) {
            alone = (error as Error).message;
          }
          expect(spilled[at]?.[0] ?? '').toEqual(alone);
        });
      }),
      { numRuns: 100 },
    );
  });
});
