import type { Words } from '../../words';
import type { task as source } from '../../zh-cn/functions/task';

/** Words of the TASK functions. */
export const task: Words<typeof source> = {
  TASK_FLAG: {
    about: 'Flag of a task: overdue, due today, due soon, blocked, done late or no due date; blank where there is nothing to say.',
    method: 'Overdue: the due day is before today and the task is not done; due today is not overdue. Due soon: within 20 % of the duration, at least 1 and at most 5 working days; 3 without a start day.',
    source: 'This project’s own, on the working calendar.',
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
};
