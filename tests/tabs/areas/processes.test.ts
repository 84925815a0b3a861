import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { processes } from '../../../src/tabs/areas/processes';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const fine = {
  process: 'Feedback',
  step: 'Sort',
  owner: 'ann',
  standard: 10,
  actual: 10,
  unit: 'hours',
  measured: '2026-05-10',
  cases: 60,
};
const book = (...rows: readonly object[]) =>
  areaBook({
    processes: rows.map((row, index) => ({ ...fine, id: `p${index}`, ...row })),
    corrective: [{ id: 'rule', deviation: 'Slow', action: 'Sort by rules' }],
  });
const rules = (...rows: readonly object[]) => raised(processes, book(...rows), momentAt(today));
const texts = (...rows: readonly object[]) => textsOf(processes, book(...rows), momentAt(today));
const patches = (...rows: readonly object[]) => processes.refresh?.(book(...rows), momentAt(today)) ?? [];
const answer = { step: 'Answer', actual: 4, standard: 4 };

describe('a process', () => {
  it('has its bottleneck named: this week where it is over its standard as a whole, else as a hint', () => {
    expect(rules({ actual: 11 }, answer)).toEqual(['processBottleneck week']);
    expect(rules({ actual: 10 }, answer)).toEqual(['processBottleneck hint']);
    expect(rules({ actual: 11 }, { ...answer, actual: 3 })).toEqual(['processBottleneck hint']);
    expect(rules({ actual: 11 })).toEqual([]);
    expect(rules({}, { ...answer, actual: 10, standard: 10 })).toEqual([]);
    expect(texts({ actual: 11, waiting: 9 }, { ...answer, waiting: 1 })).toEqual([
      'The bottleneck of “Feedback” is Sort: 73.3% of the whole · Change this step first',
    ]);
  });
  it('has both named where another step waits longest', () => {
    expect(texts({ waiting: 1 }, { ...answer, waiting: 3 })).toEqual([
      '“Feedback”: Sort takes longest, 71.4% of the whole; Answer waits longest, 75.0% of all waiting · Cut the waiting first, then the longest step',
    ]);
  });
  it('is one whatever the case and width of its name; two names are two processes', () => {
    expect(rules({}, { ...answer, process: ' feedback ' })).toEqual(['processBottleneck hint']);
    expect(rules({}, { ...answer, process: 'Sales' })).toEqual([]);
  });
});

describe('a step', () => {
  it('is named when it takes more than a fifth over its standard', () => {
    expect(rules({ actual: 12 })).toEqual([]);
    expect(rules({ actual: 3.6, standard: 3 })).toEqual([]);
    expect(texts({ actual: 12.5 })).toEqual([
      '“Feedback”: Sort takes 12.5 hours, the standard is 10 hours, 25% over it · Find the cause and write a corrective action, or change the standard',
    ]);
    expect(rules({ actual: 12.5, standard: 12 })).toEqual([]);
  });
  it('is measured anew after 90 days, one finding a process', () => {
    expect(rules({ measured: '2026-02-12' })).toEqual([]);
    expect(rules({ measured: '2026-02-11' })).toEqual(['processOld week']);
    expect(rules({ measured: null })).toEqual([]);
    expect(texts({ measured: '2026-02-11' }, { measured: '2026-01-31', step: 'Answer' })).toEqual([
      '“Feedback” has 2 steps not measured for more than 90 days, the oldest of 2026-01-31 · Take a new sample and update Measured on',
    ]);
  });
  it('has a small sample below 20', () => {
    expect(rules({ cases: 19 })).toEqual(['processFew hint']);
    expect(rules({ cases: 20 })).toEqual([]);
    expect(rules({ cases: null })).toEqual([]);
  });
  it('cannot wait longer than it takes', () => {
    expect(rules({ waiting: 11 })).toEqual(['processWaiting week']);
    expect(rules({ waiting: 10 })).toEqual([]);
    expect(patches({ waiting: 11 })[0]).toMatchObject({ waitingShare: null });
  });
});

describe('refresh', () => {
  it('gives each step its share, its waiting and its improvement, and the time of the whole', () => {
    expect(patches({ actual: 11, waiting: 9, before: 16 }, { ...answer, actual: 9 })).toEqual([
      { id: 'p0', share: 0.55, total: '20 hours', waitingShare: 9 / 11, improvement: 5 / 16 },
      { id: 'p1', share: 0.45, total: '20 hours', waitingShare: null, improvement: null },
    ]);
    expect(patches({ before: 8 })[0]).toMatchObject({ improvement: -0.25 });
    expect(patches({ process: null })[0]).toEqual({ id: 'p0', share: null, total: null, waitingShare: null, improvement: null });
  });
  it('converts units only where a process has several: into hours, 8 a working day', () => {
    const mixed = patches(
      { actual: 90, unit: 'minutes' },
      { step: 'Answer', actual: 0.5, unit: 'days' },
      { step: 'Close', actual: 30, unit: null },
    );
    expect(mixed.map(({ share, total }) => [share, total])).toEqual([
      [1.5 / 6, '6 hours'],
      [4 / 6, '6 hours'],
      [0.5 / 6, '6 hours'],
    ]);
    expect(patches({ actual: 2, unit: 'days' }, { actual: 1, unit: null })[0]).toMatchObject({ total: '3 working days' });
    expect(patches({ actual: 2, unit: null })[0]).toMatchObject({ total: '2' });
  });
  it('says how many steps are measured', () => {
    expect(patches({}, { step: 'Answer', actual: null })[0]).toMatchObject({ total: '10 hours (1 of 2 steps)', share: 1 });
    expect(patches({ actual: null })[0]).toMatchObject({ total: null, share: null });
  });
});

describe('the review', () => {
  const lines = (...rows: readonly object[]) =>
    (processes.review?.(book(...rows), momentAt(today), quarterOf(today)) ?? []).flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
    );
  it('has a line a process, before and after', () => {
    expect(
      lines(
        { actual: 11, waiting: 2, before: 16, change: 'rule' },
        { ...answer, waiting: 4 },
        { ...answer, process: 'Sales', unit: 'days' },
        { step: 'Measured later', process: 'Hiring', actual: null, before: 3 },
      ),
    ).toEqual([
      ['Feedback', '15 hours', '20 hours', '-25.0%', '40.0%', 'Sort; longest waiting: Answer', 'Sort by rules'],
      ['Sales', '4 working days', '–', '–', '–', '–', '–'],
    ]);
    expect(lines({ actual: 11, before: 10 })[0]?.[3]).toBe('+10.0%');
  });
  it('says nothing while nothing is measured', () => expect(lines({ actual: null })).toEqual([]));
});
