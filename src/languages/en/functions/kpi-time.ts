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
  KPI_ACTUAL: {
    about: 'The actual value of a KPI from its check-ins. The KPI may be one cell or a whole column; the log is read once.',
    method:
      'Of the KPI’s check-ins in the period: latest, sum, average, minimum or maximum; numerator ÷ denominator divides the sum of the numerators by that of the denominators, and is the latest rate where nobody gave both. Of several check-ins for one data day the lowest row counts. Rows without a value do not count; blank where there is none. Names are compared without regard to case, width and number of blanks. A row that cannot be read concerns its own KPI only and is named by its place, such as log_values[7]; a name that cannot be read could be anybody’s, so the formula fails.',
    source: 'Latest for levels, sums for flows, sums before dividing for rates, as statistics of KPIs are kept; the lowest row of a day is this project’s own.',
    arguments: {
      kpi: 'Name of the KPI: a cell or a column. Blank gives blank.',
      log_kpis: 'The log’s column of KPI names.',
      log_days: 'The log’s column of data days.',
      log_values: 'The log’s column of values.',
      aggregation: 'Latest, Sum, Average, Numerator ÷ denominator, Minimum or Maximum, in either language. Latest if left out.',
      start: 'The first day of the period. From the earliest check-in if left out.',
      end: 'The last day of the period, included. Up to the latest check-in if left out.',
      numerators: 'The log’s column of numerators, for numerator ÷ denominator only.',
      denominators: 'The log’s column of denominators, for numerator ÷ denominator only.',
    },
    returns: 'The actual value, in the unit of the check-ins.',
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
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'A relative change as a share: 0.2 is 20 %; points and difference as numbers.',
  },
  KPI_RUNRATE: {
    about: 'What is needed per day, working day, week or month from now on to reach the target at the end.',
    method:
      '(target − actual) ÷ the time left, from the day after the data day up to and including the end. A week has 7 days, a month 365.25 ÷ 12. 0 once the target is reached; below 0 for a value that must decrease; for “at most” what may still be used per unit, 0 once it is used up; without a method the signed difference; blank for within and yes/no, which have no rate. With no time left and the target not reached, a sentence says so. Blank if one of the first four is blank.',
    source: 'The required run rate, as tools for goals compute it; the length of a month and the allowance of a limit are this project’s own.',
    arguments: {
      actual: 'The cumulative actual value up to the data day.',
      target: 'The target.',
      as_of: 'The data day.',
      end: 'The last day, included.',
      per: 'Day, Working day, Week or Month, in either language. Day if left out.',
      method: 'As in KPI_PROGRESS. The signed difference if left out.',
      holidays: 'A range of days off, or the whole Calendar table; for working days only. Without it, Monday to Friday are worked.',
      workdays: 'A range of weekend days that are worked.',
    },
    returns: 'What is needed per unit of time, in the unit of the actual value.',
  },
  KPI_FORECAST: {
    about: 'The value to expect on a day from the values so far, with its prediction interval; from four values on.',
    method:
      'Least squares: a straight line over the days; the interval is the value ± t × s × √(1 + 1/n + (x − x̄)² ÷ Σ(x − x̄)²). Holt’s double exponential smoothing: S = αy + (1 − α)(S + b), b = β(S − previous S) + (1 − β)b, starting from the first value and the mean of the first three differences; values count as equally spaced by their mean gap; α and β are those with the least squared one-step errors; the interval is the value ± t × s × √(1 + Σ(α + αβj)²). s² is the sum of squared errors ÷ (n − 2), t the quantile of Student’s distribution with n − 2 degrees of freedom. A blank value is left out together with its day; a value that cannot be read is named and ends the formula. The interval knows the scatter of the values only, not what you are about to do.',
    source:
      'Least squares and prediction interval: Penn State STAT 501, lesson 3; double exponential smoothing: NIST/SEMATECH e-Handbook 6.4.3.3; Holt’s interval: Hyndman et al., Forecasting with Exponential Smoothing (2008), table 6.1, with Student’s t in place of the normal distribution, which is this project’s own.',
    arguments: {
      at: 'The day to forecast, a cell or a column; without days, the number of the place.',
      days: 'The column of the values’ days. Left out, the values are equally spaced 1, 2, 3 ….',
      values: 'The column of values so far, beside days.',
      method: 'Least squares or Holt, in either language. Least squares if left out.',
      answer: 'Value, Low, High, Margin (half the interval), Count or Sentence. Value if left out.',
      target: 'A target, for the sentence only: it says above or below, or that the target lies within the interval and it cannot be told.',
      level: 'The share of the interval, 50 % to 99.9 %. 95 % if left out.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'The forecast, or what answer asks for.',
  },
};
