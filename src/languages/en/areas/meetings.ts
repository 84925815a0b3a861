import type { Words } from '../../words';
import type { meetings as source } from '../../zh-cn/areas/meetings';

/** Everything the Meetings tab says. */
export const meetings: Words<typeof source> = {
  name: 'Meetings',
  about: 'Which meetings there are, how often and who chairs them, whether they were held and what came of them',
  columns: {
    meeting: { header: 'Meeting', note: 'Its name, one row a series. Example: weekly operations meeting. The team reads it.' },
    cadence: { header: 'Cadence', note: 'Daily, weekly, every two weeks, monthly or quarterly.' },
    weekday: { header: 'Weekday', note: 'On which day; blank goes by the last one held. Monthly and quarterly ones keep to the same weekday of the same week of the month.' },
    time: { header: 'Time', note: 'When it begins. Example: 10:00.' },
    minutes: { header: 'Minutes', note: 'Example: 45. Makes the meeting hours a week.' },
    chair: { header: 'Chair', note: 'Who calls it and writes down the outcome, from Members.' },
    attendees: { header: 'Attendees', note: 'Names of members or teams as in Members, commas between; a team is all of it. Example: Content team, Ann.' },
    group: { header: 'Tool or group', note: 'Where it is held and announced. Example: the chat group of the weekly meeting.' },
    agenda: { header: 'Standing agenda', note: 'What is gone through each time. Example: to-dos of last week → red and yellow KPIs → decisions → next week.' },
    held: { header: 'Last held', note: 'Changed to the day after each meeting; refresh remembers every one.' },
    outcome: {
      header: 'Outcome',
      note: 'Written anew after each meeting. To-dos one a line: what @who by when. Example: one set of landing page numbers @Ann 5/15. Refresh adds a to-do with a day to Tasks, unless an open task bears its name.',
    },
    next: { header: 'Next', note: 'From refresh: reckoned from the last one held; a day that nobody works on moves to the next working day.' },
    closed: { header: 'To-dos done', note: 'From refresh: of the to-dos with a task of the same name in Tasks, the share done; cancelled ones do not count.' },
    log: { header: 'Sessions', note: '' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    meetingCadence: { daily: 'Daily', weekly: 'Weekly', twoWeeks: 'Every two weeks|Fortnightly|Biweekly', monthly: 'Monthly', quarterly: 'Quarterly' },
    meetingDay: {
      monday: 'Monday|Mon|Mondays',
      tuesday: 'Tuesday|Tue|Tuesdays',
      wednesday: 'Wednesday|Wed|Wednesdays',
      thursday: 'Thursday|Thu|Thursdays',
      friday: 'Friday|Fri|Fridays',
      saturday: 'Saturday|Sat|Saturdays',
      sunday: 'Sunday|Sun|Sundays',
    },
  },
  findings: {
    meetingMissed: { says: '“{meeting}” was due on {day}; nothing says that it was held', mend: 'Ask {member} to hold it; if it was held, change Last held' },
    meetingNoOutcome: { says: '“{meeting}” was held on {day} and has no outcome', mend: 'Ask {member} for outcome and to-dos, one a line' },
    meetingNoTodos: { says: '“{meeting}” has had no to-dos {n} times running', mend: 'Ask those who attend: less often, in writing, or not at all' },
    meetingHours: { says: '{member} has {hours} hours of meetings a week, more than {most}', mend: 'Merge meetings, or ask fewer people to attend' },
    meetingUnknownName: { says: '“{meeting}” has the to-do “{what}” for {name}, whom Members does not know', mend: 'Choose its owner in Tasks, or write the name as in Members' },
  },
  words: {
    held: 'Held',
    due: 'Due',
    todos: 'To-dos',
    closed: 'To-dos done, of the last one',
    load: 'Those who attend spend {mean} {mean:hour|hours} a week in meetings on average; most of all {member}, {most} {most:hour|hours}.',
    method: 'Due is reckoned by the cadence from the last one known; to-dos are done when the task of the same name in Tasks is.',
  },
};
