import type { Language } from '../index';

/** Words of the custom functions: what each is for, by which method, what it takes and what it gives back. */
export const functions: Language['functions'] = {
  KPI_PROGRESS: {
    about: 'Attainment of a KPI. Takes single cells or whole columns at once.',
    method:
      'Increase and decrease: (actual − baseline) ÷ (target − baseline); decrease without a baseline: 2 − actual ÷ target. Ratio and milestone: actual ÷ target. At least, at most and within: 100 % when met, else 0; where an aggregation is named, the used share of the limit for a summed “at most”, and blank for the others, which are met or not. Uncapped, and possibly negative.',
    arguments: {
      actual: 'The actual value. Blank gives blank.',
      target: 'The target. For within: one end of the range.',
      baseline: 'The starting value; 0 if left out. For within: the other end of the range.',
      method: 'Increase, Decrease, Ratio, At least, At most, Within, Yes/no or Milestone, in either language. Increase if left out.',
      aggregation: 'Latest, Sum, Average, Numerator ÷ denominator, Minimum or Maximum. May be left out.',
    },
    returns: 'Attainment as a share: 1 is 100 %.',
  },
  KPI_STATUS: {
    about: 'Status of a KPI: on track, at risk or off track; after the period achieved, nearly met or missed.',
    method:
      'With a pace: on track from 95 % of the expected progress or a gap of at most 3 points; off track below 80 % of it and more than 10 points short, never before 15 % of the period; else at risk. Met or not: on track when met, at risk within 10 % of the bound, else off track. A summed “at most”: on track up to 1.05 × the expected share, at risk up to 1.2 ×, off track above that or over the limit. After the period: achieved from 100 %, nearly met from 90 %, else missed.',
    arguments: {
      actual: 'The actual value. Blank is awaiting data.',
      target: 'The target. Blank gives blank.',
      baseline: 'The starting value. Without one, a KPI whose latest value counts is judged met or not.',
      method: 'As in KPI_PROGRESS.',
      aggregation: 'As in KPI_PROGRESS.',
      elapsed: 'Share of the period gone at the data day, 0 to 1. Without it, no pace is expected.',
      expected: 'Expected progress, 0 to 1. Left out, the elapsed share; in a column, a blank row has no pace.',
      language: 'Language of the result: 简体中文 or English. The spreadsheet’s own if left out.',
    },
    returns: 'The word of the status.',
  },
  TASK_FLAG: {
    about: 'Flag of a task: overdue, due today, due soon, blocked, done late or no due date; blank where there is nothing to say.',
    method: 'Overdue: the due day is before today and the task is not done; due today is not overdue. Due soon: within 20 % of the duration, at least 1 and at most 5 working days; 3 without a start day.',
    arguments: {
      due: 'The due day.',
      state: 'Not started, In progress, Blocked, Done or Cancelled, in either language.',
      today: 'Today: a cell that holds the day.',
      start: 'The start day.',
      done: 'The day it was done.',
      holidays: 'A range of days off. Without it, Monday to Friday.',
      workdays: 'A range of weekend days that are worked.',
      language: 'Language of the result: 简体中文 or English. The spreadsheet’s own if left out.',
    },
    returns: 'The word of the flag.',
  },
  RACI_AUDIT: {
    about: 'Checks a responsibility matrix and says one sentence a row; blank where a row is fine or empty.',
    method: 'Each row has exactly one A and at least one R; more than 3 R, 3 C or 7 I are named. Understands either case, full-width and look-alike letters, A/R, and the words for them.',
    arguments: {
      grid: 'The cells with the letters: one row an item, one column a member.',
      names: 'The row with the members’ names, to say who is meant.',
      language: 'Language of the result: 简体中文 or English. The spreadsheet’s own if left out.',
    },
    returns: 'A column of text, one sentence a row.',
  },
};
