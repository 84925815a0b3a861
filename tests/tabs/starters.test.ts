import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { starters } from '../../src/actions/starters';
import { showShare } from '../../src/rules/measure';
import { gridReading } from '../../src/tabs/readings/grid-readings';
import { kpiReadings } from '../../src/tabs/readings/kpi-readings';
import type { Starter } from '../../src/tabs/starter-format';
import { samples } from '../rules/samples';
import { china, findingsOf, momentAt, refreshed, starterBook } from './book';

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
    now: ['kpiOffTrack K-6'],
    week: ['goalOffTrack G-4', 'kpiLimitExceeded K-3', 'kpiOffTrack K-2', 'kpiProjectedOver K-3', 'kpiProjectedShort K-9'],
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

describe.each(starters.flatMap((key) => ['zh-CN', 'en'].map((code) => [key, code] as const)))('the starter %s in %s', (key, code) => {
  const starter = read(key);
  const moment = momentAt(today, { code, calendar: china });
  const book = starterBook(starter, today, { code });

  it('shows every KPI as its table is printed', () => {
    const shown = kpiReadings(book, moment).map(({ actual, attainment, expected, judged, status }) => [
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
