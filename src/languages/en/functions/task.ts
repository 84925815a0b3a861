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
      holidays: 'Days off: a list of days, or the Calendar tab’s table (name OM_CALENDAR), whose make-up working days count as worked. Without it, Monday to Friday.',
      workdays: 'Weekend days that are worked. Not needed where holidays is the table.',
      language: 'Language of the result: 简体中文 or English. That of your interface if left out.',
    },
    returns: 'The word of the flag.',
  },
  TASK_DAYS_LATE: {
    about: 'How many days a task is late, in working days or calendar days.',
    method:
      'Days after the due day up to the day it was done, or to today where it is open; the due day does not count. 0 when not late, cancelled, or done on no known day; blank without a due day. A day late that nobody worked is 0 working days.',
    source: 'This project’s own, on the working calendar.',
    arguments: {
      due: 'The due day.',
      state: 'Not started, In progress, Blocked, Done or Cancelled, in either language.',
      today: 'Today: a cell that holds the day.',
      done: 'The day it was done.',
      holidays: 'Days off, as in TASK_FLAG.',
      workdays: 'Weekend days that are worked, as in TASK_FLAG.',
      days: 'Working days or Calendar days. Working days if left out.',
    },
    returns: 'A number of days.',
  },
  TASK_DAYS_LEFT: {
    about: 'Working days until an open task is due; negative when it is overdue.',
    method:
      'Working days after today up to the due day, 0 when due today; for an overdue task those after the due day up to today, as a negative number. Blank when done, cancelled, or without a due day. A day late that nobody worked is 0.',
    source: 'This project’s own, on the working calendar.',
    arguments: {
      due: 'The due day.',
      state: 'Not started, In progress, Blocked, Done or Cancelled, in either language.',
      today: 'Today: a cell that holds the day, such as OM_TODAY, which the daily refresh writes.',
      done: 'The day it was done.',
      holidays: 'Days off, as in TASK_FLAG.',
      workdays: 'Weekend days that are worked, as in TASK_FLAG.',
      region: 'A region such as Mainland China: where holidays is the Calendar tab’s table, only rows for it and for all regions count. Every row if left out.',
    },
    returns: 'A number of working days.',
  },
  WORK_DAYS: {
    about: 'Working days from one day to another, both included; knows make-up working days.',
    method: 'Monday to Friday, less days off, plus weekend days that are worked; a day in both lists is worked. Negative and mirrored where the end comes first. A blank day gives blank.',
    source: 'NETWORKDAYS of Excel and Google Sheets (their help pages), with make-up working days added.',
    arguments: {
      start: 'The first day.',
      end: 'The last day.',
      holidays: 'Days off, as in TASK_FLAG.',
      workdays: 'Weekend days that are worked, as in TASK_FLAG.',
    },
    returns: 'A number of working days.',
  },
  WORK_DAY_ADD: {
    about: 'The n-th working day after a day; knows make-up working days.',
    method: 'Counts from the next day, backwards for a negative n; n = 0 is the day itself, worked or not; a fraction of n is dropped. A blank gives blank.',
    source: 'WORKDAY of Excel and Google Sheets (their help pages), with make-up working days added.',
    arguments: {
      day: 'The day to count from.',
      n: 'Working days; negative counts backwards.',
      holidays: 'Days off, as in TASK_FLAG.',
      workdays: 'Weekend days that are worked, as in TASK_FLAG.',
    },
    returns: 'A day.',
  },
};
