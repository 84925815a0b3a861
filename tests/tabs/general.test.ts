import { describe, expect, it } from '@jest/globals';
import { showShare } from '../../src/rules/measure';
import { describeFinding, placeOf, worstFirst } from '../../src/tabs/describe-finding';
import { goalReadings } from '../../src/tabs/readings/goal-readings';
import { kpiReadings } from '../../src/tabs/readings/kpi-readings';
import { starterRows } from '../../src/tabs/starter';
import { bookOf, china, counter, findingsOf, general, language, momentAt, refreshed, starterBook } from './book';

const today = '2026-05-13';
const moment = momentAt(today, { code: 'zh-CN', calendar: china });
const book = starterBook(general, today);

describe('the general starter on 2026-05-13', () => {
  it('shows every KPI as its table is printed', () => {
    const shown = kpiReadings(book, moment).map(({ actual, attainment, expected, judged, status }) => [
      actual,
      attainment === null ? '' : showShare(attainment),
      expected === null ? '' : showShare(expected),
      judged,
      status,
    ]);
    expect(shown).toEqual([
      [0.0341, '43.7%', '46.2%', 'pace', 'onTrack'],
      [0.215, '30.0%', '46.2%', 'pace', 'offTrack'],
      [127200, '48.0%', '46.2%', 'pace', 'onTrack'],
      [248, '45.1%', '46.2%', 'pace', 'onTrack'],
      [221000, '36.8%', '46.2%', 'pace', 'atRisk'],
      [0.88, '', '', 'bound', 'atRisk'],
      [46, '36.0%', '46.2%', 'pace', 'offTrack'],
      [57, '47.5%', '46.2%', 'limit', 'onTrack'],
      [2, '50.0%', '46.2%', 'pace', 'onTrack'],
    ]);
  });

  it('holds all goals at risk', () => {
    expect(goalReadings(book, moment).map(({ status, known, total }) => [status, `${known}/${total}`])).toEqual([
      ['atRisk', '3/3'],
      ['atRisk', '3/3'],
      ['atRisk', '2/2'],
      ['atRisk', '4/4'],
    ]);
  });

  it('names exactly the planted faults as to be decided now', () => {
    const now = findingsOf(book, moment).filter(({ weight }) => weight === 'now');
    expect(worstFirst(now).map((found) => [found.rule, found.slots, placeOf(found, book, moment.language)])).toEqual([
      ['taskOverdue', { task: '第三期专题：用户故事采写', n: 6, member: '内容运营' }, '任务排期!A12'],
      ['raciManyA', { item: '年中促销活动', n: 2, members: '运营总监、活动运营' }, '职责矩阵!A5'],
    ]);
  });

  it('says that the monthly KPI was not reported', () => {
    const stale = findingsOf(book, moment).filter(({ rule }) => rule === 'kpiStale');
    expect(stale.map((found) => describeFinding(found, moment.language).says)).toEqual(['次月留存率 已 25 个工作日未填报']);
  });

  it('keeps its planted faults on any day it is installed', () => {
    for (const day of ['2026-01-05', '2026-02-24', '2026-05-06', '2026-05-16', '2026-05-17', '2026-10-03', '2026-12-31', '2027-03-01']) {
      const then = momentAt(day, { code: 'zh-CN', calendar: china });
      const found = findingsOf(starterBook(general, day), then).filter(({ weight }) => weight === 'now');
      expect([day, ...found.map(({ rule, slots }) => `${rule} ${slots.n}`)]).toEqual([day, 'raciManyA 2', 'taskOverdue 6']);
    }
  });

  it('lays due days onto working days, and what is done before today', () => {
    for (const { due, done } of book.tasks.rows) {
      expect(china.off.has(due ?? '')).toBe(false);
      expect((done ?? '') < today).toBe(true);
    }
  });

  it('is left alone by a second refresh', () => {
    const once = refreshed(book, moment);
    expect(refreshed(once, moment)).toEqual(once);
    expect(kpiReadings(once, moment).map(({ typed }) => typed)).not.toContain(true);
  });

  it('lays no rows without examples', () => {
    const rows = starterRows(general, { language: language('en'), examples: false, today, calendar: china, newId: counter() });
    expect(Object.values(rows).flat()).toEqual([]);
    expect(findingsOf(bookOf({}), moment)).toEqual([]);
  });

  it('has the same rows in both languages', () => {
    const [zh, en] = ['zh-CN', 'en'].map((code) => starterBook(general, today, { code }));
    expect(en!.tasks.rows.map(({ id, due }) => [id, due])).toEqual(zh!.tasks.rows.map(({ id, due }) => [id, due]));
    expect(en!.goals.rows[0]?.goal).toBe('Grow users and revenue this quarter');
  });
});
