import { describe, expect } from '@jest/globals';
import type { NodeHost } from '../../local/host/node/run';
import type { ImportMapping } from '../../src/define/page-calls';
import { languageOf } from '../../src/languages';
import { labelOf } from '../../src/languages/choose';
import { answerOf, codes, contentsOf, installed, rowsOf, rowWith, serialOf, sheetOf } from './matrix';
import { real, table } from './real';

// Public answers, accounts and events through their tabs. What is expected is computed here from the files' cells; n, scores and shares stand in the FACTS.md beside them.
const file = (name: string) => {
  const { header, rows } = table(name);
  return { header, rows: rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ''] as const))) };
};
type Line = ReturnType<typeof file>['rows'][number];
const bringLines = (host: NodeHost, name: string, lines: readonly Line[], mapping: ImportMapping) => {
  const { header } = table(name);
  return answerOf(host, 'importRows', {
    tab: mapping.tab,
    header,
    rows: lines.map((line) => header.map((key) => line[key] ?? '')),
    mapping,
    write: true,
  });
};

/** The wave is a half year; most answers have no day of their own: they stand on its last. */
const lastDayOf = (wave: string) => `${wave.slice(0, 4)}-${wave.endsWith('H1') ? '06-30' : '12-31'}`;
const answersOf = (kind: 'nps' | 'csat', wave: string): ImportMapping => ({
  tab: 'surveys',
  columns: { id: 'id', answered_on: 'day', answer_number: 'score', wave: 'group' },
  blanks: {},
  defaults: { kind, day: lastDayOf(wave) },
});
/** Half the 95 % interval of shares p and d, as the review shows it. */
const wald = (p: number, d: number, n: number) => 1.96 * Math.sqrt((p + d - (p - d) ** 2) / n);

describe.each(codes)('public answers as survey answers, in %s', (code) => {
  const language = languageOf(code)!;
  const { words } = language.areas.surveys;
  const surveyed = (wave: string, now: string) => {
    const host = installed(code, { examples: false, areas: ['surveys', 'customers'] }, { now: `${now}T09:00:00+08:00` });
    const lines = file('answers').rows.filter((line) => line.wave === wave && /recommend|What is your feeling/.test(line.question ?? ''));
    const mapping = answersOf(wave === '2018-H1' ? 'csat' : 'nps', wave);
    expect(bringLines(host, 'answers', lines, mapping)).toMatchObject({ added: lines.length, problems: [] });
    expect(bringLines(host, 'answers', lines, mapping)).toMatchObject({ added: 0, changed: 0, same: lines.length });
    const scores = lines.map((line) => Number(line.answer_number));
    const refreshed = answerOf(host, 'refresh', {});
    return { host, scores, refreshed, lines };
  };
  /** The line of a kind in the review's table, cell by cell. */
  const lineOf = (host: NodeHost, period: string, kind: 'nps' | 'csat') => {
    const { document } = answerOf(host, 'review', { period });
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
    const name = labelOf(language, 'surveyKind', kind);
    return tables
      .flat()
      .find(([first]) => first?.text === name)
      ?.map(({ text }) => text);
  };

  real.each([
    ['2020-H2', '2020-Q4', '2020-12-31', 97, 55.67],
    ['2021-H1', '2021-Q2', '2021-06-30', 93, 72.04],
    ['2021-H2', '2021-Q4', '2021-12-31', 102, 62.75],
    ['2022-H1', '2022-Q2', '2022-06-30', 99, 44.44],
  ] as const)('of the wave %s have in the review of %s the score that was computed of them', (wave, period, now, n, score) => {
    const { host, scores } = surveyed(wave, now);
    expect(rowsOf(host, 'surveys')).toHaveLength(n);
    const promoters = scores.filter((x) => x >= 9).length / n;
    const detractors = scores.filter((x) => x <= 6).length / n;
    expect((promoters - detractors) * 100).toBeCloseTo(score, 2);
    const margin = wald(promoters, detractors, n) * 100;
    const [, shown, error, count, change, method] = lineOf(host, period, 'nps') ?? [];
    expect([shown, error, count, method]).toEqual([String(Math.round(score)), String(Math.round(margin)), String(n), words.npsMethod]);
    // The period before has no answers: no arrow.
    expect(change).not.toMatch(/[↑↓]/);
    // What the tab shows is what the document says.
    expect((contentsOf(host)[sheetOf(host, 'review').name] ?? []).join('\n')).toContain(words.npsMethod);
  });

  real('on one to five have the share of the top two boxes, its n and its error', () => {
    const { host, scores } = surveyed('2018-H1', '2018-07-31');
    const [n, top] = [scores.length, scores.filter((x) => x >= 4).length];
    expect([n, top, ((top / n) * 100).toFixed(1)]).toEqual([56, 43, '76.8']);
    const margin = 1.96 * Math.sqrt(((top / n) * (1 - top / n)) / n);
    // The wave ran over the end of a quarter.
    expect(lineOf(host, '2018-06-01/2018-07-31', 'csat')?.slice(1, 4)).toEqual(['76.8%', `${(margin * 100).toFixed(1)}%`, '56']);
  });

  real('of two waves in neighbouring quarters are compared only beyond their errors', () => {
    const host = installed(code, { examples: false, areas: ['surveys'] }, { now: '2021-12-31T09:00:00+08:00' });
    const lines = file('answers').rows.filter(({ question }) => /recommend/.test(question ?? ''));
    const of = (wave: string) => lines.filter((line) => line.wave === wave);
    // As if the earlier wave had been asked in the quarter before: 55.67 to 62.75 is within ±15 and ±14, 72.04 to 44.44 is not.
    const put = (wave: string, day: string) =>
      bringLines(
        host,
        'answers',
        of(wave).map((line) => ({ ...line, answered_on: day })),
        answersOf('nps', wave),
      );
    put('2020-H2', '2021-03-31');
    put('2021-H2', '2021-06-30');
    put('2021-H1', '2021-09-30');
    put('2022-H1', '2021-12-31');
    expect(lineOf(host, '2021-Q2', 'nps')?.[4]).toBe(words.inside);
    expect(lineOf(host, '2021-Q4', 'nps')?.[4]).toBe('↓ 28');
  });

  real('that are low and that nobody called back are one finding', () => {
    const { host, refreshed, scores, lines } = surveyed('2021-H2', '2021-12-31');
    const low = lines.filter((line, at) => (scores[at] ?? 10) <= 6 && (line.answered_on ?? '') >= '2021-10-02');
    expect(low.length).toBeGreaterThan(1);
    expect(refreshed.findings).toBeGreaterThan(0);
    const found = answerOf(host, 'sidebar', {}).findings.filter(({ tab }) => tab === 'surveys');
    expect(found).toHaveLength(1);
    expect(found[0]?.says).toContain(String(low.filter(({ answered_on: day }) => (day || '2021-12-31') < '2021-12-28').length));
  });
});

describe('public accounts, month by month', () => {
  real('have grown by what the counts differ', () => {
    const host = installed('en', { examples: false, areas: ['accounts', 'content'] }, { now: '2022-01-31T09:00:00+08:00' });
    // An audience of 0 says that none was published: such a month is not brought.
    const rows = file('channel_monthly').rows.filter(({ audience_last_day: n }) => n !== '0');
    const months = [...new Set(rows.map(({ month }) => month ?? ''))].sort();
    const known = new Map<string, number>();
    for (const month of months) {
      const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
      host.setNow(`${last}T09:00:00+08:00`);
      const lines = rows.filter((row) => row.month === month);
      const columns = { channel: 'account', audience_last_day: 'followers' } as const;
      const mapping = { tab: 'accounts', columns, blanks: {}, defaults: { counted: last } };
      expect(bringLines(host, 'channel_monthly', lines, mapping).problems).toEqual([]);
      host.clickMenu('menuRefresh');
      // A second refresh does not take the same count as its own predecessor.
      host.clickMenu('menuRefresh');
      for (const { channel = '', audience_last_day: audience } of lines) {
        const { cell } = rowWith(host, 'accounts', 'account', channel);
        const [now, before] = [Number(audience), known.get(channel)];
        known.set(channel, now);
        expect([channel, cell.get('counted'), cell.get('gained')]).toEqual([channel, serialOf(last), before && now - before]);
        if (before) expect(Number(cell.get('growth'))).toBeCloseTo(now / before - 1, 10);
        else expect(cell.get('growth')).toBeUndefined();
      }
    }
    expect(rowsOf(host, 'accounts')).toHaveLength(4);
  });
});

describe('public events as campaigns', () => {
  real('keep their days and their visitors, and nothing is computed of what nobody published', () => {
    const host = installed('en', { examples: false, areas: ['campaigns'] }, { now: '2023-05-15T09:00:00+08:00' });
    const { rows } = file('events');
    const mapping: ImportMapping = {
      tab: 'campaigns',
      columns: { id: 'id', event_name: 'campaign', start: 'start', end: 'end', participants_in_person: 'reach' },
      blanks: {},
      defaults: { measure: 'reach' },
    };
    expect(bringLines(host, 'events', rows, mapping)).toMatchObject({ added: rows.length, problems: [] });
    expect(bringLines(host, 'events', rows, mapping)).toMatchObject({ added: 0, changed: 0, same: rows.length });
    host.clickMenu('menuRefresh');
    const seen = rowsOf(host, 'campaigns');
    expect(seen.map(({ cell }) => cell.get('start'))).toEqual(rows.map(({ start }) => serialOf(start ?? '')));
    const published = rows.flatMap(({ participants_in_person: n }) => (n ? [Number(n)] : []));
    expect(seen.flatMap(({ cell }) => (cell.has('reach') ? [cell.get('reach')] : []))).toEqual(published);
    for (const key of ['completion', 'used', 'cost', 'roi', 'roas']) expect(seen.filter(({ cell }) => cell.has(key))).toEqual([]);
    const elapsed = seen.map(({ cell }) => Number(cell.get('elapsed')));
    expect(elapsed).toEqual(
      rows.map(({ start = '', end = '' }) => {
        const days = serialOf(end) - serialOf(start) + 1;
        return Math.min(1, Math.max(0, (serialOf('2023-05-15') - serialOf(start)) / days));
      }),
    );
  });
});
