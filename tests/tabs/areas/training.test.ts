import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { training } from '../../../src/tabs/areas/training';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-18';
const session = {
  id: 'x',
  topic: 'Scripts',
  form: 'sharing',
  day: '2026-05-22',
  leader: 'bob',
  attendees: 'Ann',
  hours: 1.5,
  state: 'planned',
};
const book = (row: object) => areaBook({ training: [{ ...session, ...row }] });
const rules = (row: object, on = today) => raised(training, book(row), momentAt(on));

describe('a training', () => {
  it('is named from the first working day after the day it was planned for, until it is held, cancelled or moved', () => {
    expect(rules({ day: '2026-05-15' })).toEqual(['trainingNotHeld week']);
    expect(rules({ day: '2026-05-15', state: null })).toEqual(['trainingNotHeld week']);
    expect(rules({ day: today })).toEqual([]);
    expect(rules({ day: '2026-05-15' }, '2026-05-17')).toEqual([]);
    expect(rules({ day: '2026-05-15', state: 'held' })).toEqual([]);
    expect(rules({ day: '2026-05-22' })).toEqual([]);
    expect(textsOf(training, book({ day: '2026-05-15' }), momentAt(today))).toEqual([
      '“Scripts” was planned for 2026-05-15 and was not held · Ask Bob to change its state, or its day',
    ]);
  });
  it('is missing, as a hint, when half of a quarter is over and none is held or planned', () => {
    const before = { day: '2026-03-20', state: 'held' };
    expect(rules(before, '2026-05-16')).toEqual(['trainingNone hint']);
    expect(rules(before, '2026-05-15')).toEqual([]);
    expect(rules({ day: '2026-05-22', state: 'cancelled' })).toEqual(['trainingNone hint']);
    expect(rules({ day: '2026-06-30' })).toEqual([]);
  });
  it('counts the members it names, by name or team, without who leads it', () => {
    const people = (attendees: string | null) => training.refresh?.(book({ attendees }), momentAt(today))[0];
    expect(people('Ann、Management, someone else')).toEqual({ id: 'x', people: 1 });
    expect(people(' content team，ann')).toEqual({ id: 'x', people: 1 });
    expect(people(null)).toEqual({ id: 'x', people: null });
  });
});

describe('the review', () => {
  const part = (...rows: object[]) =>
    training.review?.(
      areaBook({ training: rows.map((row, at) => ({ ...session, id: `${at}`, ...row })) }),
      momentAt(today),
      quarterOf(today),
    ) ?? [];
  const textOf = (...rows: object[]) => part(...rows).flatMap((block) => (block.kind === 'text' ? [block.text] : []));

  it('says how many were held, and the hours a head', () => {
    const held = { state: 'held', day: '2026-05-08' };
    // 1.5 h × 1 member + 2 h × 1 member, by two members of the team.
    expect(textOf(held, { ...held, hours: 2 }, {}, { state: 'cancelled' }, { ...held, day: '2026-03-31' })).toEqual([
      '2 of 3 planned were held, 1.75 hours a head.',
      'Hours a head: hours × members attending, summed over those held, by the members of the team (without externals and viewers).',
    ]);
  });
  it('leaves out hours that are not known, and a quarter without any', () => {
    expect(textOf({ state: 'held', hours: null })).toEqual(['1 of 1 planned were held.']);
    expect(part({}).map(({ kind }) => kind)).toEqual(['heading', 'text']);
    expect(part({ day: '2026-03-31' })).toEqual([]);
  });
});
