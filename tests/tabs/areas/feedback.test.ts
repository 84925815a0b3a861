import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { feedback } from '../../../src/tabs/areas/feedback';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const fine = {
  content: 'No sign-up code',
  source: 'service',
  received: '2026-05-12',
  kind: 'problem',
  topic: 'account',
  owner: 'ann',
  state: 'open',
};
const book = (...rows: readonly object[]) => areaBook({ feedback: rows.map((row, index) => ({ ...fine, id: `f${index}`, ...row })) });
const rules = (...rows: readonly object[]) => raised(feedback, book(...rows), momentAt(today));
const patch = (row: object) => feedback.refresh?.(book(row), momentAt(today))[0];
const many = (n: number, row: object) => Array.from({ length: n }, () => row);

describe('feedback', () => {
  it('that is a complaint is answered within a working day', () => {
    const complaint = { kind: 'complaint', received: '2026-05-11' };
    expect(rules(complaint)).toEqual(['feedbackComplaint now']);
    expect(rules({ ...complaint, received: '2026-05-12' })).toEqual([]);
    expect(rules({ ...complaint, state: 'inProgress' })).toEqual([]);
    expect(rules({ ...complaint, responded: '2026-05-12' })).toEqual([]);
    expect(rules({ ...complaint, state: 'noAction' })).toEqual([]);
    expect(textsOf(feedback, book(complaint), momentAt(today))).toEqual([
      'The complaint “No sign-up code” has had no answer for 2 working days · Answer today, and change its state',
    ]);
  });
  it('of other kinds is answered within 3', () => {
    expect(rules({ received: '2026-05-07' })).toEqual(['feedbackUnanswered week']);
    expect(rules({ received: '2026-05-08' })).toEqual([]);
    expect(rules({ received: '2026-05-07', state: null })).toEqual(['feedbackUnanswered week']);
    expect(rules({ received: '2026-05-07', state: 'inProgress' })).toEqual([]);
  });
  it('is resolved within 10', () => {
    expect(rules({ state: 'inProgress', received: '2026-04-28' })).toEqual(['feedbackUnresolved week']);
    expect(rules({ state: 'inProgress', received: '2026-04-29' })).toEqual([]);
    for (const state of ['resolved', 'calledBack', 'noAction']) expect(rules({ state, received: '2026-04-28' })).toEqual([]);
  });
  it('that was a complaint is called back from the first working day after', () => {
    const solved = { kind: 'complaint', state: 'resolved', resolved: '2026-05-12' };
    expect(rules(solved)).toEqual(['feedbackNoCallBack week']);
    expect(rules({ ...solved, resolved: today })).toEqual([]);
    expect(rules({ ...solved, kind: 'problem' })).toEqual([]);
    expect(rules({ ...solved, state: 'calledBack' })).toEqual([]);
  });
  it('on one topic that doubles in a week is named from 5 on', () => {
    const [now, before] = [{ received: '2026-05-11' }, { received: '2026-05-06', state: 'noAction' }];
    expect(rules(...many(5, now), ...many(2, before))).toEqual(['feedbackDoubled week']);
    expect(rules(...many(6, now), ...many(3, before))).toEqual(['feedbackDoubled week']);
    expect(rules(...many(5, now), ...many(3, before))).toEqual([]);
    expect(rules(...many(4, now), ...many(1, before))).toEqual([]);
    expect(rules(...many(5, now))).toEqual([]);
    expect(rules(...many(5, { received: '2026-05-07', state: 'noAction' }), ...many(1, before))).toEqual(['feedbackDoubled week']);
    expect(rules(...many(5, { ...now, topic: null }), ...many(1, before))).toEqual([]);
    expect(textsOf(feedback, book(...many(5, { ...now, topic: 'Coupons' }), before), momentAt(today))).toEqual([
      '“Coupons” came up 5 times in the last 7 days, 0 times in the 7 before · See whether one cause is behind it, and give it to one person',
    ]);
  });
  it('without an owner is named as everywhere', () => expect(rules({ owner: null })).toEqual(['requiredMissing week']));
});

describe('refresh', () => {
  it('counts the working days it is open, and fills in the days of answer and solution', () => {
    expect(patch({ received: '2026-05-08' })).toEqual({ id: 'f0', waiting: 3 });
    expect(patch({ state: 'inProgress' })).toEqual({ id: 'f0', responded: today, waiting: 1 });
    expect(patch({ state: 'resolved', responded: '2026-05-12' })).toEqual({ id: 'f0', resolved: today, waiting: null });
    expect(patch({ state: 'calledBack', resolved: '2026-05-12' })).toEqual({ id: 'f0', responded: '2026-05-12', waiting: null });
    expect(patch({ received: '2026-05-14' })).toEqual({ id: 'f0', waiting: null });
  });
});

describe('the review', () => {
  const part = (...rows: readonly object[]) => feedback.review?.(book(...rows), momentAt(today), quarterOf(today)) ?? [];
  it('says what came in, how fast it was dealt with, its topics, and what changed', () => {
    const blocks = part(
      {
        received: '2026-04-06',
        responded: '2026-04-07',
        resolved: '2026-04-10',
        state: 'resolved',
        people: 5,
        outcome: 'Another provider',
      },
      { received: '2026-04-06', responded: '2026-04-08', resolved: '2026-04-08', state: 'calledBack', people: 40, outcome: 'A hint' },
      { received: '2026-05-05', kind: 'complaint', topic: null },
      { received: '2026-05-13' },
      { received: '2026-02-12', state: 'noAction' },
      { received: '2026-02-13', state: 'noAction' },
    );
    const texts = blocks.flatMap((block) => ('text' in block && block.text !== null ? [block.text] : []));
    expect(texts.slice(0, 4)).toEqual([
      'Feedback',
      '4 received: 1 complaint, 2 not resolved.',
      '33.3% answered within 1 working day (of 3).',
      'Resolved in 3 working days on average (of 2).',
    ]);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : []));
    expect(rows).toEqual([
      ['Sign-up', '3', '1', '45'],
      ['No topic', '1', '0', '–'],
      ['No sign-up code', 'A hint', '2026-04-08'],
      ['No sign-up code', 'Another provider', '2026-04-10'],
    ]);
  });
  it('says nothing of times while nothing is answered, and nothing at all of other periods', () => {
    expect(part({}).map(({ kind }) => kind)).toEqual(['heading', 'text', 'text', 'table']);
    expect(part({ received: '2026-03-31' })).toEqual([]);
    const solved = { received: '2026-03-31', state: 'resolved', resolved: '2026-04-02', outcome: 'A hint' };
    expect(part(solved).map(({ kind }) => kind)).toEqual(['heading', 'heading', 'table']);
  });
});
