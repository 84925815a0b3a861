import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documented as functions } from '../../src/functions/examples';
import { languages } from '../../src/languages';
import { functionWords } from '../../src/languages/function-words';
import { samples } from '../rules/samples';

const call = (name: string, args: readonly unknown[], locale = 'en_US'): unknown =>
  functions.find((one) => one.name === name)!.compute(args, locale);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe.each(functions.map((one) => [one.name, one] as const))('%s', (name, one) => {
  it.each(one.examples.map((example) => [example.formula, example] as const))('%s gives what its reference says', (_, { args, result }) => {
    expect(one.compute(args, 'en_US')).toEqual(result);
  });
  it('has words for itself and for each argument, in every language', () => {
    for (const language of languages) {
      expect(Object.keys(functionWords[language.code][name].arguments)).toEqual(one.arguments.map((argument) => argument.name));
    }
  });
  it('has an example for a range', () => expect(one.examples.some(({ args }) => args.some(Array.isArray))).toBe(true));
});

describe('a call with ranges', () => {
  it('keeps blanks blank and drops trailing ones', () => {
    expect(call('KPI_PROGRESS', [column(5, '', 7, '', ''), column(10, 10, 10, '', '')])).toEqual([[0.5], [''], [0.7]]);
  });
  it('of blanks alone is one blank', () => {
    expect(call('KPI_PROGRESS', [column('', '', ''), column('', '', '')])).toEqual([['']]);
    expect(call('KPI_PROGRESS', [[], []])).toEqual([['']]);
  });
  it('a blank of spaces is a blank', () => expect(call('KPI_PROGRESS', [column(' ', 5), column(1, 10)])).toEqual([[''], [0.5]]));
  it('takes single values for every row, also a range of one cell', () => {
    expect(call('KPI_PROGRESS', [column(5, 7), 10])).toEqual([[0.5], [0.7]]);
    expect(call('KPI_PROGRESS', [column(5, 7), [[10]]])).toEqual([[0.5], [0.7]]);
    expect(call('KPI_PROGRESS', [[[5]], [[10]]])).toEqual([[0.5]]);
  });
  it('a shorter range is blank beyond its end', () => {
    expect(call('KPI_PROGRESS', [column(5, 7, 8), column(10, 10)])).toEqual([[0.5], [0.7]]);
    expect(call('KPI_PROGRESS', [column(75, 75), column(100, 100, 100), column(50, '')])).toEqual([[0.5], [0.75]]);
  });
  it('single values for the whole column make nothing of its blank rows', () => {
    expect(call('KPI_PROGRESS', [column(5, '', ''), 10, '', 'Ratio'])).toEqual([[0.5]]);
    expect(call('KPI_PROGRESS', [column('', ''), column('', ''), '', 'nonsense'])).toEqual([['']]);
    expect(call('KPI_STATUS', [column(1, '', ''), column('', '', ''), '', 'Yes/no'])).toEqual([['On track']]);
    expect(call('TASK_FLAG', [column('2026-05-13', '', ''), 'In progress', '2026-05-13'])).toEqual([['Due today']]);
    expect(call('TASK_FLAG', ['', 'In progress', '2026-05-13'])).toBe('No due date');
  });
  it('of rows gives a row', () => expect(call('KPI_PROGRESS', [[[5, 7, '']], [[10, 10, 10]]])).toEqual([[0.5, 0.7]]));
  it('of several columns where one is expected names the argument', () => {
    expect(() =>
      call('KPI_PROGRESS', [
        [
          [1, 2],
          [3, 4],
        ],
        10,
      ]),
    ).toThrow('Argument 1, actual, has 2 rows and 2 columns');
  });
  it('one bad row does not spoil the others', () => {
    expect(call('KPI_PROGRESS', [column(5, 'abc', 7, '#N/A'), column(10, 10, 10, 10)])).toEqual([
      [0.5],
      ['Argument 1, actual: “abc” is not a number; enter one such as 1200, 15% or 1,200'],
      [0.7],
      ['Argument 1, actual, refers to a cell with the error #N/A; mend that cell first'],
    ]);
    expect(call('KPI_PROGRESS', [column(5, 5), column(10, 10), column('', 10)], 'zh_CN')).toEqual([
      [0.5],
      ['基线值与目标值都是 10，无法计算达成率，请核对 baseline 和 target'],
    ]);
  });
  it('is the map of the calls with single values', () => {
    const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('', 0, '15%', 'x', '1.2万', true, '#REF!'));
    const method = fc.constantFrom('', '提升', 'Decrease', 'ratio', '不低于', 'At most', 'within', '是否', 'Milestone', 'nonsense');
    const row = fc.tuple(cell, cell, cell, method);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const spilled = call(
          'KPI_PROGRESS',
          [0, 1, 2, 3].map((at) => rows.map((cells) => [cells[at]])),
        ) as unknown[][];
        rows.forEach((cells, at) => {
          let alone: unknown;
          try {
            alone = call('KPI_PROGRESS', cells);
          } catch (error) {
            alone = (error as Error).message;
          }
          if (typeof alone === 'number') expect(Number.isFinite(alone)).toBe(true);
          expect(spilled[at]?.[0] ?? '').toEqual(alone);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a call with single values', () => {
  it.each([
    [['abc', 10], 'Argument 1, actual: “abc” is not a number; enter one such as 1200, 15% or 1,200'],
    [[5, '#DIV/0!'], 'Argument 2, target, refers to a cell with the error #DIV/0!; mend that cell first'],
    [[true, 10], 'Argument 1, actual: “TRUE” is not a number; enter one such as 1200, 15% or 1,200'],
    [
      [5, 10, '', 'up'],
      'Argument 4, method: “up” is not understood; use one of: Increase, Decrease, Ratio, At least, At most, Within, Yes/no, Milestone, Target ÷ actual',
    ],
    [[5, 0], 'The target is 0 and cannot be divided by; enter a target, or a baseline'],
    [[5, 10, 10], 'Baseline and target are both 10, so there is no attainment; check baseline and target'],
  ])('%j says what is wrong', (args, message) => expect(() => call('KPI_PROGRESS', args)).toThrow(new Error(message)));
  it('says it in the language of the sheet', () => {
    expect(() => call('KPI_PROGRESS', ['abc', 10], 'zh_CN')).toThrow('第 1 个参数 actual 的「abc」不是数字');
  });
  it('a blank stays blank', () => {
    expect(call('KPI_PROGRESS', ['', 10])).toBe('');
    expect(call('KPI_PROGRESS', [undefined, undefined])).toBe('');
  });
  it('takes numbers as people type them', () => expect(call('KPI_PROGRESS', ['1.2万', '２４,000'])).toBe(0.5));
  it('takes yes and no in both languages, and checkboxes', () => {
    expect(['是', 'No', true, false, '✓', 1].map((cell) => call('KPI_PROGRESS', [cell, '', '', '是否']))).toEqual([1, 0, 1, 0, 1, 1]);
  });
  it('never gives −0', () => expect(Object.is(call('KPI_PROGRESS', [55, 30, 55, 'Decrease']), 0)).toBe(true));
});

describe('KPI_STATUS', () => {
  const args = (at: keyof (typeof samples)[number]) => samples.map((sample) => [sample[at]]);
  it('gives the printed status of every sample KPI, in both languages', () => {
    const expected = samples.map(({ expected: shown }) => [shown === '' ? '' : Number.parseFloat(shown) / 100]);
    const by = (language: string) =>
      call('KPI_STATUS', [
        args('actual'),
        args('target'),
        args('baseline'),
        args('method'),
        args('aggregation'),
        42 / 91,
        expected,
        language,
      ]);
    const words = (code: 'zh-CN' | 'en') =>
      samples.map(({ status }) => [languages.find((one) => one.code === code)!.choices.status[status]]);
    // The expected shares are the printed ones, to a tenth of a percent; no sample lies that close to a border.
    expect(by('English')).toEqual(words('en'));
    expect(by('zh-CN')).toEqual(words('zh-CN'));
  });
  it('without its language argument speaks that of the sheet', () => {
    expect(call('KPI_STATUS', ['', 10], 'zh_CN')).toBe('待填报');
    expect(call('KPI_STATUS', ['', 10], 'de_DE')).toBe('Awaiting data');
  });
  it('a language it does not know is named', () => {
    expect(() => call('KPI_STATUS', [1, 10, '', '', '', '', '', 'Klingon'])).toThrow(
      'Argument 8, language: “Klingon” is not understood; use one of: 简体中文, English',
    );
  });
  it('a blank in a column of expected shares has no pace; an expected share left out is an even pace', () => {
    const base = [column(30), column(100), '', 'Ratio', 'Sum', 0.3] as const;
    expect(call('KPI_STATUS', [...base])).toEqual([['On track']]);
    expect(call('KPI_STATUS', [...base, column('')])).toEqual([['Off track']]);
  });
  it('a share beyond 100 % is named', () => {
    expect(() => call('KPI_STATUS', [30, 100, '', '', '', 46.2])).toThrow(
      'Argument 6, elapsed, is 46.2; a share between 0 and 1 is expected',
    );
  });
  it('after the period says what became of it', () => {
    expect(call('KPI_STATUS', [column(100, 95, 50), 100, '', 'Ratio', 'Sum', 1])).toEqual([['Achieved'], ['Nearly met'], ['Missed']]);
  });
});

describe('TASK_FLAG', () => {
  it('takes days as text and as numbers', () => {
    const due = column('2026-05-12T23:30', '2026-05-13', 46155, '2026年5月12日');
    expect(call('TASK_FLAG', [due, 'Not started', '2026-05-13'])).toEqual(column('Overdue', 'Due today', 'Due today', 'Overdue'));
  });
  it('counts by the holidays and make-up days it is given, in ranges of any shape', () => {
    const before = ['2026-02-24', 'In progress', '2026-02-13', '', ''] as const;
    const festival = [
      ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'],
      ['2026-02-20', '2026-02-23', '', ''],
    ];
    expect(call('TASK_FLAG', [...before])).toBe('');
    expect(call('TASK_FLAG', [...before, festival])).toBe('Due soon');
    expect(call('TASK_FLAG', [...before, festival, column('2026-02-14', '2026-02-21', '2026-02-22')])).toBe('');
  });
  it('a task without a due day says so, an empty row says nothing', () => {
    expect(call('TASK_FLAG', [column('', '', '2026-05-30'), column('Blocked', 'Not started', ''), '2026-05-13'])).toEqual(
      column('Blocked', 'No due date'),
    );
    expect(call('TASK_FLAG', [column('', ''), column('', ''), ''])).toEqual([['']]);
  });
  it('needs to know today', () => expect(() => call('TASK_FLAG', ['2026-05-13', '', ''])).toThrow('Argument 3, today, is missing'));
  it('names what is no day, no state', () => {
    expect(call('TASK_FLAG', [column('soon', '2026-05-12'), column('', 'late'), '2026-05-13'], 'zh_CN')).toEqual(
      column(
        '第 1 个参数 due 的「soon」不是日期，请改为 2026-05-13 这样的日期',
        '第 2 个参数 state 的「late」无法识别，可用：未开始、进行中、受阻、已完成、已取消',
      ),
    );
    expect(() => call('TASK_FLAG', ['2026-05-13', '', '2026-05-13', '', '', column('Christmas')])).toThrow(
      'Argument 6, holidays: “Christmas” is not a day',
    );
  });
});

describe('RACI_AUDIT', () => {
  const names = [['张伟', '李娜', '']];
  it('says one sentence a row, naming members or columns', () => {
    const grid = [
      ['A', 'R', 'C'],
      ['A', 'А', 'R'],
      ['', 'C', 'I'],
      ['', '', ''],
      ['A/R', '', '?'],
      ['n.a.', 'A,R', 'A/S'],
    ];
    expect(call('RACI_AUDIT', [grid, names, '简体中文'])).toEqual(
      column(
        '',
        '有 2 个 A：张伟、李娜，请保留一个',
        '没有最终负责人(A)；没有人执行(R)',
        '',
        '第 3 列 的「?」无法识别，请选择 R/A/C/I',
        '有 2 个 A：李娜、第 3 列，请保留一个',
      ),
    );
  });
  it('does without names', () => expect(call('RACI_AUDIT', [[['A', 'A', 'R']]])).toEqual([['2 As: Column 1, Column 2; keep one']]));
  it('drops trailing blank rows', () => expect(call('RACI_AUDIT', [[['R'], [''], ['']]])).toEqual([['No accountable member (A)']]));
  it('takes names such as __proto__ as they are', () => {
    expect(call('RACI_AUDIT', [[['A', 'A', 'R']], [['__proto__', 'constructor', '']]])).toEqual([
      ['2 As: __proto__, constructor; keep one'],
    ]);
    expect(call('RACI_AUDIT', [[['constructor', 'A/R']]])).toEqual([['Column 1: “constructor” is not understood; choose R, A, C or I']]);
  });
});
