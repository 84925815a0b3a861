import type { Words } from '../../words';
import type { kpiTime as source } from '../../zh-cn/functions/kpi-time';

/** Words of the functions for KPIs over time. */
export const kpiTime: Words<typeof source> = {
  KPI_EXPECTED: {
    about: 'Expected progress: which share of the target should be reached by a day. Takes single cells or whole columns.',
    method:
      'Even: days gone ÷ all days, both ends included. Exclusive: 0 % on the first day, 100 % on the last. Working days: working days gone ÷ all working days; by days where the period has none. Back-loaded: thirds of 20, 30 and 50 %, the same as the plan 20/30/50. A plan such as 25/30/45 or 450/540/810 counts each part as its share of the sum, and of the current part its share of days gone: by calendar months where the period touches as many, by the same number of months each where that comes out even (four parts of a year are quarters), else by equal stretches of days. 0 before the period, 1 after it; blank without a pace. Blank if one of the three days is blank.',
    source: 'Elapsed share of the period, as tools for goals compute it; working days and plans by parts are this project’s own.',
    arguments: {
      start: 'The first day of the period.',
      end: 'The last day of the period, included.',
      as_of: 'The data day: a cell that holds a day.',
      pace: 'Even, Exclusive, Working days, Back-loaded, No pace, or a plan such as 25/30/45, in either language. Even if left out.',
      holidays: 'A range of days off, or the whole Calendar table. Without it, Monday to Friday are worked.',
      workdays: 'A range of weekend days that are worked.',
    },
    returns: 'Expected progress, 0 to 1; 1 is 100 %.',
  },
  KPI_CHANGE: {
    about: 'Change on the previous period (环比) or on the same period last year (同比).',
    method:
      'Relative: (current − previous) ÷ previous, only where previous is above 0; otherwise “n/a” with the absolute change. Points: (current − previous) × 100, for KPIs that are percentages themselves: from 20 % to 23 % is 3 points. Difference: current − previous. On last period and on last year are the same formula with another previous value; while a period runs, take both at equal elapsed days. Blank if either value is blank.',
    source: 'Period-on-period and year-on-year change as statistical offices publish them; no percentage on a previous value of 0 or below is this project’s own.',
    arguments: {
      current: 'The value of this period.',
      previous: 'The value to compare with: the last period, or the same period last year.',
      as: 'Relative, Points or Difference, in either language. Relative if left out.',
      language: 'Language of the result: 简体中文 or English. The spreadsheet’s own if left out.',
    },
    returns: 'A relative change as a share: 0.2 is 20 %; points and difference as numbers.',
  },
};
