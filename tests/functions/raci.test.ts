import { describe, expect, it } from '@jest/globals';
import { functions } from '../../src/functions';

const call = (name: string, args: readonly unknown[], locale = 'en_US'): unknown =>
  functions.find((one) => one.name === name)!.compute(args, locale);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('a bare 负责', () => {
  const grid = [
    ['负责', '执行'],
    ['拍板', '负责'],
  ];
  const names = [['运营总监', '用户运营']];
  it('is not understood until one says what it means, by letter or word', () => {
    expect(call('RACI_AUDIT', [grid, names, '简体中文'])).toEqual(
      column(
        '没有最终负责人(A)；运营总监 的「负责」无法识别，请选择 R/A/C/I',
        '没有人执行(R)；用户运营 的「负责」无法识别，请选择 R/A/C/I',
      ),
    );
    expect(call('RACI_AUDIT', [grid, names, '简体中文', 'R'])).toEqual(column('没有最终负责人(A)'));
    expect(call('RACI_AUDIT', [grid, names, '简体中文', '批准'])).toEqual(
      column('', '有 2 个 A：运营总监、用户运营，请保留一个；没有人执行(R)'),
    );
    expect(call('RACI_AUDIT', [grid, names, '简体中文', [['Accountable']]])).toEqual(call('RACI_AUDIT', [grid, names, '简体中文', 'A']));
  });
  it('means R or A, nothing else', () => {
    expect(() => call('RACI_AUDIT', [grid, names, 'English', 'C'])).toThrow('Argument 4, bare: “C” is not understood; use one of: R, A');
    expect(() => call('RACI_LOAD', [grid, names, 'English', 'both'])).toThrow('Argument 4, bare: “both” is not understood');
  });
});

describe('RACI_LOAD', () => {
  const busy = (r: number) => Array.from({ length: 9 }, (_, row) => ['A', row < r ? 'R' : '', row < 3 ? 'R' : 'C', row < 4 ? 'R' : '', '']);
  const names = [['Lead', 'Ann', 'Ben', 'Cem', 'Dee']];
  it('counts each member’s letters and says who has too much, decides too much, or has nothing', () => {
    // By hand: the median of 0, 7, 3, 4 and 0 is 3.
    expect(call('RACI_LOAD', [busy(7), names, 'English'])).toEqual([
      ['Lead', 0, 9, 0, 0, 0, 'A on 100% of the items; above 60%, let others decide some of them'],
      ['Ann', 7, 0, 0, 0, 0, 'R on 7 items; above 5 and 1.5 × the median of 3, hand some to other members'],
      ['Ben', 3, 0, 0, 6, 0, ''],
      ['Cem', 4, 0, 0, 0, 0, ''],
      ['Dee', 0, 0, 0, 0, 0, 'Neither R nor A; assign an item, or change how they take part'],
    ]);
    expect((call('RACI_LOAD', [busy(5), names, 'English']) as unknown[][])[1]).toEqual(['Ann', 5, 0, 0, 0, 0, '']);
  });
  it('rows of blanks are no items, columns of blanks without a name no members', () => {
    const grid = [
      ['A', 'R', ''],
      ['', ' ', ''],
      ['R', 'A', ''],
    ];
    expect(call('RACI_LOAD', [grid, '', '简体中文'])).toEqual([
      ['第 1 列', 1, 1, 0, 0, 0, ''],
      ['第 2 列', 1, 1, 0, 0, 0, ''],
    ]);
    expect(call('RACI_LOAD', [[['', '']], names])).toEqual([['']]);
  });
  it('names the first cell of a member that is not understood', () =>
    expect(
      call('RACI_LOAD', [
        [
          ['A/R', '?'],
          ['R', 'A'],
          ['S', 'both'],
        ],
        [['Ann', 'Ben']],
        'English',
      ]),
    ).toEqual([
      ['Ann', 2, 1, 1, 0, 0, ''],
      ['Ben', 0, 1, 0, 0, 0, 'Ben: “?” is not understood; choose R, A, C or I'],
    ]));
  it('has as many letters as the matrix, and those that RACI_AUDIT reads', () => {
    const grid = [
      ['A', 'R', 'C', 'I'],
      ['А/r', 'Ｒ', '知会', '-'],
      ['n.a.', 'RA', 'Consulted', '协办'],
    ];
    const sums = (call('RACI_LOAD', [grid]) as (string | number)[][]).map((row) => row.slice(1, 6));
    expect(sums).toEqual([
      [1, 2, 0, 0, 0],
      [3, 1, 0, 0, 0],
      [0, 0, 0, 2, 1],
      [0, 0, 1, 0, 1],
    ]);
    expect(call('RACI_AUDIT', [grid])).toEqual([['']]);
  });
});
