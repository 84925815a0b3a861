import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { starters } from '../../src/actions/starters';
import { languages } from '../../src/languages';
import { showShare } from '../../src/rules/measure';
import { areaTabs } from '../../src/tabs';
import { gridReading } from '../../src/tabs/readings/grid-readings';
import { kpiReadings } from '../../src/tabs/readings/kpi-readings';
import { starterRows } from '../../src/tabs/starter';
import type { Starter, StarterRow } from '../../src/tabs/starter-format';
import { samples } from '../rules/samples';
import { china, counter, findingsOf, language, momentAt, refreshed, starterBook } from './book';

const today = '2026-05-13';
const read = (key: string) => JSON.parse(readFileSync(`${process.cwd()}/templates/starters/${key}.json`, 'utf8')) as Starter;

/** What each starter's core says on 2026-05-13, row by row: what its sample values and its planted faults imply. */
const said: { readonly [starter: string]: { readonly now: readonly string[]; readonly week: readonly string[] } } = {
  general: {
    now: ['raciManyA W-3', 'taskOverdue T-10'],
    week: ['kpiBoundMissed K-6', 'kpiOffTrack K-2', 'kpiOffTrack K-7', 'kpiProjectedShort K-5', 'kpiStale K-2', 'taskDueSoon T-3'],
  },
  content: { now: [], week: ['goalOffTrack G-3', 'kpiBoundMissed K-6', 'kpiOffTrack K-4', 'kpiProjectedShort K-8'] },
  growth: {
    now: ['kpiOffTrack K-7'],
    week: ['goalOffTrack G-4', 'kpiLimitExceeded K-3', 'kpiOffTrack K-2', 'kpiProjectedOver K-3', 'kpiProjectedShort K-10'],
  },
  commerce: { now: [], week: ['kpiBoundMissed K-5', 'kpiOffTrack K-4', 'kpiOffTrack K-8'] },
  b2b: {
    now: [],
    week: [
      'goalOffTrack G-4',
      'goalOffTrack G-5',
      'kpiBoundMissed K-8',
      'kpiBoundMissed K-9',
      'kpiOffTrack K-3',
      'kpiOffTrack K-5',
      'taskNoDue T-6',
    ],
  },
};

describe.each(starters.flatMap((key) => languages.map(({ code }) => [key, code] as const)))('the starter %s in %s', (key, code) => {
  const starter = read(key);
  const moment = momentAt(today, { code, calendar: china });
  const book = starterBook(starter, today, { code });

  it('shows every KPI that counts as its table is printed', () => {
    const weighed = kpiReadings(book, moment).filter(({ row }) => row.weight !== 0);
    const shown = weighed.map(({ actual, attainment, expected, judged, status }) => [
      Number(actual?.toPrecision(12)),
      attainment === null ? '' : showShare(attainment),
      expected === null ? '' : showShare(expected),
      judged,
      status,
    ]);
    const printed = samples.filter(({ name }) => name.startsWith(`${key} `));
    expect(shown).toEqual(
      printed.map(({ actual, attainment, expected, judged, status }) => [actual, attainment, expected, judged, status]),
    );
  });

  it('says what it is meant to say, and nothing else that wants a person', () => {
    const found = findingsOf(refreshed(book, moment), moment);
    const of = (is: string) => found.flatMap(({ weight, rule, id }) => (weight === is ? [`${rule} ${id}`] : [])).sort();
    expect({ now: of('now'), week: of('week') }).toEqual(said[key]);
  });

  it('has one who answers and one who does it for every work item', () => {
    const wrong = gridReading(book, moment).items.filter(({ audit }) => audit.a !== 1 || audit.r === 0);
    expect(wrong.map(({ row }) => row.id)).toEqual(key === 'general' ? ['W-3'] : []);
  });
});

/** What the areas that each starter suggests say beside its core: its planted faults. */
const areasSay: {
  readonly [starter: string]: { readonly now: readonly string[]; readonly week: readonly string[]; readonly hint: readonly string[] };
} = {
  general: { now: [], week: ['riskNoPlan RK-1'], hint: ['processBottleneck PR-3', 'processBottleneck PR-6'] },
  content: { now: ['contentLate CT-5'], week: ['accountNoOwner AC-8', 'contentCollision CT-7'], hint: ['contentNoPlan AC-6'] },
  growth: { now: ['decisionLate DC-1', 'dependencyLatePromise DP-1', 'riskTriggered RK-1'], week: [], hint: [] },
  commerce: { now: [], week: ['crisisDrillOld CP-1', 'supplierLate SP-2', 'supplierStockLow SP-1'], hint: ['surveyFew '] },
  b2b: { now: ['customerAtRisk CU-1'], week: ['customerContactLate CU-2', 'customerContactLate CU-3'], hint: [] },
};

describe.each(starters.flatMap((key) => languages.map(({ code }) => [key, code] as const)))(
  'the starter %s with its areas in %s',
  (key, code) => {
    const starter = read(key);
    const foundOn = (day: string) => {
      const moment = momentAt(day, { code, calendar: china });
      const book = starterBook(starter, day, { code, areas: starter.areas });
      return findingsOf(refreshed(book, moment), moment);
    };
    const found = foundOn(today);
    const of = (is: string, isMeant: (tab: string) => boolean) =>
      found.flatMap(({ weight, rule, id, tab }) => (weight === is && isMeant(tab) ? [`${rule} ${id}`] : [])).sort();
    const isArea = (tab: string): boolean => areaTabs.includes(tab);

    it('says in its areas what is planted there, and nothing else', () => {
      expect({ now: of('now', isArea), week: of('week', isArea), hint: of('hint', isArea) }).toEqual(areasSay[key]);
    });

    it('says in its core what it says without them', () => {
      expect({ now: of('now', (tab) => !isArea(tab)), week: of('week', (tab) => !isArea(tab)) }).toEqual(said[key]);
    });

    it.each(['2026-01-05', '2026-02-24', '2026-05-16', '2026-10-03', '2027-03-01'])(
      'has to be decided on the same things when installed on %s',
      (day) => {
        const now = foundOn(day).flatMap(({ weight, rule, id }) => (weight === 'now' ? [`${rule} ${id}`] : []));
        expect(now.sort()).toEqual([...(said[key]?.now ?? []), ...(areasSay[key]?.now ?? [])].sort());
      },
    );
  },
);

describe('rows for areas', () => {
  const lay = (rows: Starter['rows'], areas: readonly string[] = ['decisions']) =>
    starterRows(
      { ...read('general'), ...(rows && { rows }) },
      { language: language('en'), examples: true, today, calendar: china, newId: counter(), areas },
    );
  const text = { 'zh-CN': '是否加大投放', en: 'Spend more on ads?' };

  it('are laid by the columns of their tab', () => {
    const row = { key: 'D1', question: text, raisedBy: 'AO', decider: 'OD', needed: { workDays: 2 }, decision: 'again', detail: 'n = 3' };
    expect(lay({ decisions: [row] }).decisions).toEqual([
      {
        add: {
          id: 'DC-1',
          question: 'Spend more on ads?',
          raisedBy: 'M-4',
          decider: 'M-1',
          needed: '2026-05-15',
          decision: 'again',
          detail: 'n = 3',
        },
      },
    ]);
  });

  it('are laid for the areas in the workbook only', () => {
    const rows = { decisions: [{ key: 'D1', question: text }] };
    expect(lay(rows, []).decisions).toBeUndefined();
    expect(lay(rows, ['risks']).decisions).toBeUndefined();
  });

  it('link to rows of other areas, where those are there', () => {
    const rows = {
      lessons: [{ key: 'L1', event: text, task: 'T2' }],
      crisisPlans: [{ key: 'P1', risk: 'R1' }],
      risks: [{ key: 'R1', risk: text }],
    };
    expect(lay(rows, ['lessons']).lessons).toEqual([{ add: { id: 'LS-1', event: text.en, task: 'T-2' } }]);
    expect(lay(rows, ['crisisPlans', 'risks']).crisisPlans).toEqual([{ add: expect.objectContaining({ risk: 'RK-1' }) }]);
    expect(lay(rows, ['crisisPlans']).crisisPlans).toEqual([{ add: expect.objectContaining({ risk: null }) }]);
  });

  it('stand in the period of the goals, or in the month of a day', () => {
    const resources = ['period', { day: 1 }].map((period, at) => ({ key: `S${at}`, period }));
    expect(lay({ resources }, ['resources']).resources).toEqual(
      ['2026-Q2', '2026-04'].map((period, at) => ({ add: { id: `RS-${at + 1}`, period } })),
    );
  });

  it.each<[StarterRow, string]>([
    [{ key: 'D1', colour: 'red' }, '/rows/decisions/0/colour: no column'],
    [{ key: 'D1', waiting: 3 }, '/rows/decisions/0/waiting: no column'],
    [{ key: 'D1', needed: '2026-05-15' }, '/rows/decisions/0/needed: "2026-05-15" is no day'],
    [{ key: 'D1', decision: 'perhaps' }, '/rows/decisions/0/decision: "perhaps" is no choice'],
    [{ key: 'D1', question: 3 }, '/rows/decisions/0/question: 3 is no text'],
    [{ key: 'D1', decider: 'XX' }, 'no row "XX" in members'],
  ])('that do not fit are refused by their path: %j', (row, message) => {
    expect(() => lay({ decisions: [row] })).toThrow(message);
  });
});
