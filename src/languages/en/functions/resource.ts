import type { Words } from '../../words';
import type { resource as source } from '../../zh-cn/functions/resource';

/** Words of the RESOURCE functions. */
export const resource: Words<typeof source> = {
  RESOURCE_LOAD: {
    about: 'Load of each member in a stretch of time: hours of work as a share of the hours there are, for all members at once.',
    method:
      'A task’s hours are spread evenly over its working days from start to end (over all its days where none is a working day); those from `from` to `to`, both included, count. Without a start all hours fall on the end day, without an end on the start day, without both none count. Hours there are: hours a week × working days of the stretch ÷ 5. Names match whatever their case or width. A task with a problem is named in its owner’s row only.',
    source: 'This project’s own: hours spread evenly over working days, as resource histograms commonly do.',
    arguments: {
      members: 'A column of members. Blank gives blank.',
      capacity: 'Hours a week: a cell for each member, or one for all. Blank gives blank, 0 is named.',
      owners: 'The tasks’ owners, a cell for each task.',
      hours: 'The tasks’ hours, cell by cell beside owners. A blank does not count.',
      starts: 'The tasks’ start days, cell by cell beside owners.',
      ends: 'The tasks’ end or due days, cell by cell beside owners.',
      from: 'The first day of the stretch.',
      to: 'The last day of the stretch.',
      holidays: 'A range of days off, or the Calendar tab’s table. Without it, Monday to Friday.',
      workdays: 'A range of weekend days that are worked.',
    },
    returns: 'A column of loads, one a member: 1 is 100 %.',
  },
};
