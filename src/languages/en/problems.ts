import type { Language } from '../index';

/** Why a function or a rule could not compute: which argument, what was found, what is expected. `n` is the argument's place. */
export const problems: Language['problems'] = {
  notNumber: 'Argument {n}, {argument}: “{text}” is not a number; enter one such as 1200, 15% or 1,200',
  notShare: 'Argument {n}, {argument}, is {text}; a share between 0 and 1 is expected, such as 46%',
  notDay: 'Argument {n}, {argument}: “{text}” is not a day; enter one such as 2026-05-13',
  notChoice: 'Argument {n}, {argument}: “{text}” is not understood; use one of: {choices}',
  errorCell: 'Argument {n}, {argument}, refers to a cell with the error {text}; mend that cell first',
  missing: 'Argument {n}, {argument}, is missing',
  notOneColumn: 'Argument {n}, {argument}, has {rows} {rows:row|rows} and {columns} {columns:column|columns}; one column, one row or one cell is expected',
  notOneCell: 'Argument {n}, {argument}, should be one cell and is a range',
  baselineIsTarget: 'Baseline and target are both {value}, so there is no attainment; check baseline and target',
  targetIsZero: 'The target is 0 and cannot be divided by; enter a target, or a baseline',
  notFinite: 'The numbers are too large or too small for an attainment; check actual, target and baseline',
  targetMissing: 'The target is missing; enter one',
  withinNeedsTwo: 'A range has two ends: target is {value}, baseline should be the other end and is blank',
  raciNoA: 'No accountable member (A)',
  raciManyA: '{n} As: {members}; keep one',
  raciNoR: 'Nobody responsible (R)',
  raciManyR: '{n} members responsible (R); above 3, split the item',
  raciManyC: '{n} members consulted (C); make I of those who only need to know',
  raciManyI: '{n} members informed (I); tell the group instead',
  raciUnread: '{member}: “{text}” is not understood; choose R, A, C or I',
  raciColumn: 'Column {n}',
  between: '; ',
  betweenNames: ', ',
};
