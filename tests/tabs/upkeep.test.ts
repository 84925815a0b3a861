import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/languages/en';
import { describeFinding } from '../../src/tabs/describe-finding';
import { readSettings, settings } from '../../src/tabs/settings';
import { settingsRows } from '../../src/tabs/settings-rows';
import { bookOf, momentAt, refreshed } from './book';

type Row = { readonly id: string; readonly [column: string]: unknown };

/** Wednesday. */
const today = '2026-05-13';
const moment = momentAt(today);
const laid = settingsRows(en, {}).map((row) => (row as { add: Row }).add);
const rows = {
  members: [
    { id: 'ann', member: 'Ann', role: 'x', team: 'One' },
    { id: 'bob', member: 'Bob', role: 'x', team: 'One' },
  ],
  content: [
    { id: 'c1', topic: 'A', owner: 'bob', state: 'published' },
    { id: 'c2', topic: 'B', owner: 'bob', state: 'published' },
    { id: 'c3', topic: 'C', owner: 'ann', state: 'published' },
  ],
};
/** Content last changed on a day, its row of Settings as told. */
const book = (updated: string | null, row: object = {}) => {
  const own = { id: 'upkeep.content', setting: 'Content calendar', second: 'Weekly', ...row };
  return bookOf({ ...rows, settings: [...laid, own] }, { content: updated === null ? {} : { updated } });
};
const stale = (updated: string | null, row?: object) =>
  (settings.findings?.(book(updated, row), moment) ?? []).map(({ rule, weight, tab, owner, since }) => [rule, weight, tab, owner, since]);

describe('Settings', () => {
  const grown = (found: ReturnType<typeof bookOf>) => (settings.grow?.(found, moment).settings ?? []) as readonly { add: Row }[];
  it('get a row for each tab in the workbook that somebody keeps up, with its usual cadence, once', () => {
    const off = (key: string) => [key, { installed: key === 'content' }] as const;
    const areas = [
      'content',
      'accounts',
      'contentGrid',
      'meetings',
      'dependencies',
      'processes',
      'feedback',
      'customers',
      'surveys',
      'market',
    ];
    const more = ['campaigns', 'channels', 'suppliers', 'resources', 'risks', 'swot', 'crisisPlans', 'tools', 'training', 'lessons'];
    const installed = Object.fromEntries([...areas, ...more, 'corrective', 'decisions'].map(off));
    const first = bookOf({ ...rows, settings: laid }, installed);
    expect(grown(first).map(({ add }) => [add.setting, add.value ?? null, add.second])).toEqual([
      ['Tab', 'Owner', 'Changes at least'],
      ['Goals', null, 'Quarterly'],
      ['Members', null, 'Quarterly'],
      ['Responsibilities', null, 'Quarterly'],
      ['Tasks', null, 'Weekly'],
      ['Content calendar', null, 'Weekly'],
    ]);
    expect(grown(refreshed(first, moment))).toEqual([]);
    expect(grown(refreshed(bookOf({ ...rows, settings: laid }), moment))).toEqual([]);
  });
  it('get the figures of an area that is in the workbook, which read back', () => {
    const only = (key: string) =>
      bookOf({ settings: laid }, Object.fromEntries(['customers', 'surveys'].map((area) => [area, { installed: area === key }])));
    const own = (key: string) =>
      refreshed(only(key), moment)
        .settings.rows.map(({ id }) => id)
        .filter((id) => /contact|survey[sT]/.test(id) && !id.includes('.'));
    expect([own('customers'), own('surveys')]).toEqual([['contactDays'], ['surveyTargets', 'surveysSent']]);
    expect(readSettings(refreshed(only('customers'), moment).settings).contactDays).toEqual([30, 60, 90]);
    const typed = [
      { id: 'surveyTargets', value: 40, second: '90%' },
      { id: 'surveysSent', second: 400, fourth: '2026 Q2' },
    ];
    expect(readSettings(bookOf({ settings: typed }).settings)).toMatchObject({
      surveyTargets: [40, 0.9, null],
      surveysSent: { sent: [null, 400, null], period: { key: '2026-Q2' } },
    });
  });
  it('get none before they are laid', () => expect(grown(bookOf(rows))).toEqual([]));
});

describe('a tab that nobody has changed', () => {
  it('for longer than its cadence and two working days is a hint, after twice the cadence something for this week', () => {
    // Expected on Monday the 11th, and two working days of grace.
    expect(stale('2026-05-04')).toEqual([]);
    expect(stale('2026-05-03')).toEqual([['tabStale', 'hint', 'content', 'bob', '2026-05-03']]);
    expect(stale('2026-04-29')).toEqual([['tabStale', 'hint', 'content', 'bob', '2026-04-29']]);
    expect(stale('2026-04-28')).toEqual([['tabStale', 'week', 'content', 'bob', '2026-04-28']]);
    expect(stale('2026-05-03', { second: 'Monthly' })).toEqual([]);
  });
  it('waits for the owner in Settings, else for the member with most of its rows', () => {
    expect(stale('2026-04-28', { value: 'ann' })).toEqual([['tabStale', 'week', 'content', 'ann', '2026-04-28']]);
    expect(stale('2026-04-28', { value: 'Nobody' })).toEqual([
      ['tabStale', 'week', 'content', 'bob', '2026-04-28'],
      ['cellUnread', 'week', 'settings', undefined, undefined],
    ]);
  });
  it('is not judged without a cadence, before a change is known, and of a word that is none this is said', () => {
    expect(stale('2026-01-01', { second: null })).toEqual([]);
    expect(stale(null)).toEqual([]);
    expect(stale('2026-01-01', { second: 'now and then' })).toEqual([['cellUnread', 'week', 'settings', undefined, undefined]]);
  });
});

it('says for how long, in both languages', () => {
  const said = (code: string) => {
    const now = momentAt(today, { code });
    return (settings.findings?.(book('2026-05-03'), now) ?? []).map((found) => describeFinding(found, now.language).says);
  };
  expect(said('en')).toEqual(['Content calendar: nobody has changed it for 10 days (changes at least: Weekly)']);
  expect(said('zh-CN')).toEqual(['「内容排期」已 10 天没有人更新（更新频率：每周）']);
});

describe('the Summary', () => {
  const shown = (updated: string | null) =>
    (settings.summary?.(book(updated), moment) ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  it('says when each tab was last changed, and which are stale', () => {
    expect(shown('2026-05-12')).toEqual([
      [{ text: 'Content calendar', strong: true }, { text: 'Bob' }, { text: 'Weekly' }, { text: '2026-05-12' }],
    ]);
    expect(shown('2026-05-03')[0]?.[3]).toEqual({ text: '2026-05-03', status: 'stale' });
    expect(shown(null)).toEqual([]);
  });
});
