import type { Words } from '../../words';
import type { training as source } from '../../zh-cn/areas/training';

/** Everything the Training tab says. */
export const training: Words<typeof source> = {
  name: 'Training',
  about: 'What is learnt, who leads it and when, and how many hours each has had',
  columns: {
    topic: { header: 'Topic', note: 'What is learnt. Example: scripts of short videos, taken apart.' },
    form: { header: 'Form', note: 'In-house, sharing, external or workshop.' },
    day: { header: 'Day', note: 'When it takes place.' },
    leader: { header: 'Led by', note: 'Who speaks or organises, from Members; asked for the state once the day is over.' },
    attendees: { header: 'Attendees', note: 'Names of members or teams as in Members, commas between; a team is all of it. Example: Content team, Ann.' },
    hours: { header: 'Hours', note: 'How long it takes. Example: 1.5.' },
    state: { header: 'State', note: 'Planned, held or cancelled; blank is planned.' },
    material: { header: 'Material', note: 'A link to slides or a recording.' },
    people: { header: 'Members attending', note: 'From refresh: members recognised in Attendees, without who leads it.' },
    updated: { header: 'Updated', note: 'The day this row was last changed.' },
  },
  choices: {
    trainingForm: { inHouse: 'In-house', sharing: 'Sharing', external: 'External', workshop: 'Workshop' },
    trainingState: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled|Canceled' },
  },
  findings: {
    trainingNotHeld: { says: '“{topic}” was planned for {day} and was not held', mend: 'Ask {member} to change its state, or its day' },
    trainingNone: { says: 'Half of {period} is over without any training or sharing', mend: 'Arrange one: fill in topic and day' },
  },
  words: {
    held: '{held} of {planned} planned were held, {hours} hours a head.',
    heldOnly: '{held} of {planned} planned were held.',
    method: 'Hours a head: hours × members attending, summed over those held, by the members of the team (without externals and viewers).',
  },
};
