import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/rules/period';
import { corrective } from '../../../src/tabs/areas/corrective';
import { kpis } from '../../../src/tabs/kpis';
import { areaBook, momentAt, raised, textsOf } from './area';

const today = '2026-05-13';
const sound = {
  id: 'c',
  deviation: 'Sales at 100',
  kpi: 'kpi',
  cause: 'No stock',
  action: 'Order twice a week',
  owner: 'ann',
  due: '2026-05-20',
  state: 'inProgress',
};
const reported = (value: number) => [{ id: 'i', kpi: 'kpi', asOf: '2026-05-12', value }];
const book = (row: object, value = 100) => areaBook({ corrective: [{ ...sound, ...row }], checkIns: reported(value) });
const rules = (row: object, value?: number) => raised(corrective, book(row, value), momentAt(today));

describe('a corrective action', () => {
  it('is late from the first working day after it was due, until it waits to be verified', () => {
    expect(rules({ due: '2026-05-12' })).toEqual(['correctiveLate week']);
    expect(rules({ due: '2026-05-12', state: null })).toEqual(['correctiveLate week']);
    expect(rules({ due: today })).toEqual([]);
    expect(rules({ due: '2026-05-12', state: 'toVerify' })).toEqual([]);
  });
  it('is to be verified within five working days of the day it was due', () => {
    expect(rules({ due: '2026-05-05', state: 'toVerify' })).toEqual(['correctiveUnverified week']);
    expect(rules({ due: '2026-05-06', state: 'toVerify' })).toEqual([]);
    expect(rules({ due: '2026-05-05', state: 'effective' }, 2400)).toEqual([]);
  });
  it('is wanted for a KPI that is off track, once the tab is in use', () => {
    const none = book({ kpi: null });
    expect(raised(corrective, none, momentAt(today))).toEqual(['correctiveMissing now']);
    expect(textsOf(corrective, none, momentAt(today))[0]).toContain('Sales is off track and has no corrective action');
    expect(rules({})).toEqual([]);
    expect(rules({ kpi: null }, 2400)).toEqual([]);
    expect(raised(corrective, areaBook({ checkIns: reported(100) }), momentAt(today))).toEqual([]);
  });
  it('that is closed while its KPI is still off track did not help; one of an earlier period says nothing of this one', () => {
    expect(rules({ state: 'effective', verified: '2026-05-11' })).toEqual(['correctiveStillOff week']);
    expect(rules({ state: 'effective', verified: '2026-05-11' }, 2400)).toEqual([]);
    expect(rules({ state: 'effective', verified: '2026-03-31' })).toEqual(['correctiveMissing now']);
  });
  it('knows since when it is there, and what was reported before and after', () => {
    const patch = (row: object, checkIns: readonly object[] = []) =>
      corrective.refresh?.(areaBook({ corrective: [{ ...sound, ...row }], checkIns: checkIns as { id: string }[] }), momentAt(today))[0];
    expect(patch({})).toEqual({ id: 'c', opened: today, change: null, age: 0 });
    const series = [100, 150, 200].map((value, at) => ({ id: `i${at}`, kpi: 'kpi', asOf: `2026-05-${['04', '08', '12'][at]}`, value }));
    expect(patch({ opened: '2026-05-06' }, series)).toEqual({ id: 'c', opened: '2026-05-06', change: '100 orders → 200 orders', age: 5 });
    expect(patch({ opened: '2026-05-06', state: 'effective', verified: '2026-05-10' }, series)).toEqual({
      id: 'c',
      opened: '2026-05-06',
      change: '100 orders → 150 orders',
      age: null,
    });
    expect(patch({ state: 'ineffective' })).toMatchObject({ verified: today });
  });
  it('stands in the review while it is open and once it is verified, with the share that worked', () => {
    const part = (rows: readonly object[]) =>
      corrective.review?.(
        areaBook({ corrective: rows.map((row, at) => ({ ...sound, id: `c${at}`, ...row })) }),
        momentAt(today),
        quarterOf(today),
      ) ?? [];
    const blocks = part([{}, { state: 'effective', verified: '2026-05-02' }, { state: 'effective', verified: '2026-02-02' }]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'text', 'table']);
    expect(blocks[1]).toMatchObject({ text: '1 of the 1 verified in the period worked (100%).' });
    expect(blocks[2]?.kind === 'table' && blocks[2].rows.length).toBe(2);
    expect(part([{ state: 'effective', verified: '2026-02-02' }])).toEqual([]);
  });
  it('is cause and measure of its KPI, in the review and for its finding', () => {
    const slots = (row: object) =>
      (kpis.review?.(book(row), momentAt(today), quarterOf(today)) ?? []).flatMap((block) => (block.kind === 'slot' ? [block.text] : []));
    expect(slots({})).toEqual(['Cause: No stock. Action: Order twice a week (Ann, by 2026-05-20)']);
    expect(slots({ state: 'effective' })).toEqual([null]);
    expect(raised(kpis, book({}), momentAt(today))).toContain('kpiOffTrack week');
    expect(raised(kpis, book({ state: 'effective' }), momentAt(today))).toContain('kpiOffTrack now');
  });
});
