import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { functions } from '../../src/functions';

const call = (name: string, args: readonly unknown[], locale = 'en_US'): unknown =>
  functions.find((one) => one.name === name)!.compute(args, locale);
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

const festival = [
  ['2026-02-14', '调休上班', '春节', '中国大陆'],
  ...Array.from({ length: 9 }, (_, n) => [`2026-02-${15 + n}`, '休假', '春节', '中国大陆']),
  ['2026-02-26', '封网', '年度升级', '全部'],
  ['2026-02-27', 'Peak', 'Sale', 'All'],
  ['2026-02-28', 'Make-up working day', '', ''],
];

describe('holidays', () => {
  const days = (holidays: unknown, workdays: unknown = '') => call('WORK_DAYS', ['2026-02-09', '2026-03-01', holidays, workdays]);
  // By hand, from the State Council's notice for 2026: 15 weekdays, less 6 of the festival, and two Saturdays worked.
  it('may be the Calendar tab’s table, with its make-up days, peaks, freezes and names', () => {
    expect(days('')).toBe(15);
    expect(days(festival)).toBe(11);
    expect(days([['日期', '类型', '名称', '适用地区'], ...festival, ['', '', '', '']])).toBe(11);
    expect(days(festival.map(([day, kind, name, region]) => [region, name, kind, day]))).toBe(11);
  });
  it('may be a table in the place of workdays too, where a day without a kind is worked', () => {
    expect(days('', festival)).toBe(11);
    expect(
      days('', [
        ['2026-02-14', 'Lunar New Year'],
        ['2026-02-28', ''],
      ]),
    ).toBe(17);
  });
  it('may be a list of days of any shape, as text, as people write them and as numbers', () => {
    expect(days(column('2026-02-16', '2026年2月17日', 46071))).toBe(12);
    expect(days([['2026-02-16', '2026/2/17', 46071]])).toBe(12);
    expect(days('2026-02-16')).toBe(14);
    expect(
      days([
        ['2026-02-16', '2026-02-17'],
        ['2026-02-18', ''],
      ]),
    ).toBe(12);
  });
  it('a cell of a list that is no day is named by its place, and so is a row of the table that says a kind and no day', () => {
    expect(() => days(column('2026-02-16', '2026-02-30'))).toThrow(
      'Argument 3, holidays[2]: “2026-02-30” is not a day; enter one such as 2026-05-13',
    );
    expect(() =>
      days([
        ['2026-02-16', '休假'],
        ['2026-02-30', '休假'],
      ]),
    ).toThrow('Argument 3, holidays[3]: “2026-02-30” is not a day');
    expect(() => days('', column('soon'))).toThrow('Argument 4, workdays: “soon” is not a day');
    expect(() => days([['2026-02-16', '#REF!']])).toThrow('Argument 3, holidays[2], refers to a cell with the error #REF!');
  });
  it('work so for every function of the family', () => {
    expect(call('WORK_DAY_ADD', ['2026-02-13', 2, festival])).toBe('2026-02-24');
    expect(call('TASK_DAYS_LATE', ['2026-02-13', '进行中', '2026-02-24', '', festival])).toBe(2);
    expect(call('TASK_FLAG', ['2026-02-24', 'In progress', '2026-02-13', '', '', festival])).toBe('Due soon');
    expect(call('TASK_FLAG', ['2026-02-24', 'In progress', '2026-02-13'])).toBe('');
  });
});

describe('TASK_DAYS_LATE', () => {
  it('counts working days or calendar days, row by row', () => {
    expect(
      call('TASK_DAYS_LATE', [
        column('2026-05-08', '2026-05-08', '', '2026-05-20'),
        'In progress',
        '2026-05-13',
        '',
        '',
        '',
        column('', '自然日', 'Calendar days'),
      ]),
    ).toEqual(column(3, 5, '', 0));
  });
  it('needs to know today, and names what is no state', () => {
    expect(() => call('TASK_DAYS_LATE', ['2026-05-08', '', ''])).toThrow('Argument 3, today, is missing');
    expect(call('TASK_DAYS_LATE', [column('2026-05-08', '2026-05-08'), column('late', 'Done'), '2026-05-13'])).toEqual(
      column('Argument 2, state: “late” is not understood; use one of: Not started, In progress, Blocked, Done, Cancelled', 0),
    );
  });
  it('is not touched by blank rows between the others', () => {
    const due = fc.constantFrom('', '2026-05-04', '2026-05-08', '2026-05-13', '2026-06-01');
    const state = fc.constantFrom('', 'Done', 'In progress', '已取消');
    fc.assert(
      fc.property(fc.array(fc.tuple(due, state), { minLength: 1, maxLength: 8 }), (rows) => {
        const late = (all: readonly (readonly [string, string])[]) =>
          call('TASK_DAYS_LATE', [all.map(([day]) => [day]), all.map(([, is]) => [is]), '2026-05-13']) as unknown[][];
        const apart = late(rows.flatMap((row) => [row, ['', '']] as const));
        const together = late(rows);
        rows.forEach((row, at) => {
          expect(apart[2 * at]?.[0] ?? '').toEqual(together[at]?.[0] ?? '');
          expect(together[at]?.[0] ?? '').toEqual(call('TASK_DAYS_LATE', [...row, '2026-05-13']));
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('TASK_DAYS_LEFT', () => {
  // By hand, Wednesday 2026-05-13: Friday is two working days away, the Friday before three back, Saturday 9 May was worked in China.
  it('counts the working days to the due day of open tasks, and is blank for others', () => {
    const left = (holidays: unknown) =>
      call('TASK_DAYS_LEFT', [
        column('2026-05-15', '2026-05-08', '2026-05-13', '', '2026-05-15', '2026-05-15', '2026-05-12'),
        column('In progress', 'Blocked', '', 'Not started', 'Done', 'Cancelled', ''),
        '2026-05-13',
        column('', '', '', '', '', '', '2026-05-12'),
        holidays,
      ]);
    expect(left('')).toEqual(column(2, -3, 0));
    expect(left([['2026-05-09', 'Make-up working day', '', 'Mainland China']])).toEqual(column(2, -4, 0));
  });
  it('counts only the rows of the calendar for its region and for all', () => {
    const table = [
      ['2026-05-14', 'Holiday', 'A day', 'Mainland China'],
      ['2026-05-15', '休假', '', '美国'],
      ['2026-05-18', 'Holiday', '', 'All'],
      ['2026-05-19', 'Holiday', '', ''],
    ];
    const left = (region: string) => call('TASK_DAYS_LEFT', ['2026-05-20', '', '2026-05-13', '', table, '', region]);
    expect([left(''), left('中国大陆'), left('United States'), left('Monday to Friday only')]).toEqual([1, 2, 2, 3]);
  });
  it('needs to know today', () => {
    expect(() => call('TASK_DAYS_LEFT', ['2026-05-08', '', ''])).toThrow('Argument 3, today, is missing');
  });
});

describe('WORK_DAYS', () => {
  // https://support.microsoft.com/en-us/Excel/functions/networkdays-function, Example.
  it('gives what NETWORKDAYS gives in Microsoft’s example', () => {
    const args = ['2012-10-01', '2013-03-01'] as const;
    expect(call('WORK_DAYS', [...args])).toBe(110);
    expect(call('WORK_DAYS', [...args, '2012-11-22'])).toBe(109);
    expect(call('WORK_DAYS', [...args, column('2012-11-22', '2012-12-04', '2013-01-21')])).toBe(107);
  });
  it('is negative and mirrored where the end comes first, and 0, not −0, over a weekend', () => {
    expect(call('WORK_DAYS', ['2013-03-01', '2012-10-01'])).toBe(-110);
    expect(Object.is(call('WORK_DAYS', ['2026-05-17', '2026-05-16']), 0)).toBe(true);
  });
  it('keeps blanks blank, and one bad row does not spoil the others', () => {
    expect(
      call('WORK_DAYS', [column('2026-05-11', '', 'x', '2026-05-11'), column('2026-05-13', '2026-05-13', '2026-05-13', '')], 'zh_CN'),
    ).toEqual(column(3, '', '第 1 个参数 start 的「x」不是日期，请改为 2026-05-13 这样的日期'));
  });
});

describe('WORK_DAY_ADD', () => {
  // https://support.microsoft.com/en-us/Excel/functions/workday-function, Example.
  it('gives what WORKDAY gives in Microsoft’s example', () => {
    expect(call('WORK_DAY_ADD', ['2008-10-01', 151])).toBe('2009-04-30');
    expect(call('WORK_DAY_ADD', ['2008-10-01', 151, column('2008-11-26', '2008-12-04', '2009-01-21')])).toBe('2009-05-05');
  });
  it('0 is the day itself, also one that nobody works; a fraction is dropped; negative counts back', () => {
    expect(call('WORK_DAY_ADD', [column('2026-05-16', '2026-05-15', '2026-05-18', '2026-05-18'), column(0, 1.9, -1, -0.5)])).toEqual(
      column('2026-05-16', '2026-05-18', '2026-05-15', '2026-05-18'),
    );
  });
  it('more days than a calendar has are named', () => {
    expect(() => call('WORK_DAY_ADD', ['2026-05-16', 1e300])).toThrow(
      'Argument 2, n, is 1e+300; a value from -100000 to 100000 is expected',
    );
    expect(() => call('WORK_DAY_ADD', ['9999-05-16', 1000])).toThrow('Argument 2, n, is 1000');
  });
  it('undoes WORK_DAYS', () => {
    const at = fc.integer({ min: 46000, max: 46300 });
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const end = call('WORK_DAY_ADD', [start, n, festival]);
        expect(call('WORK_DAYS', [start + 1, end, festival])).toBe(n);
      }),
      { numRuns: 150 },
    );
  });
});
