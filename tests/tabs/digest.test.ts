import { describe, expect, it } from '@jest/globals';
import naughty from 'big-list-of-naughty-strings/blns.json';
import fc from 'fast-check';
import { digestsToday, plannedDigests } from '../../src/actions/digests';
import { refreshed } from '../../src/actions/refreshed';
import type { Moment } from '../../src/define/moment';
import { languages } from '../../src/languages';
import { chatText, digestMail } from '../../src/tabs/digest/render';
import { bookOf, china, momentAt, type Rows } from './book';

const li = { id: 'M-1', member: '李雷', role: 'x', team: '增长', email: 'li@example.com' };
const han = { id: 'M-2', member: '韩梅', role: 'x', team: '增长', email: 'han@example.com' };
const task = (id: string, due: string, more: object = {}) => ({
  id,
  task: `任务 ${id}`,
  owner: 'M-1',
  due,
  firstDue: due,
  state: 'inProgress',
  ...more,
});
const wednesday = '2026-05-13';
const at = (today: string, code = 'zh-CN'): Moment => momentAt(today, { code, team: '增长部' });

const digestsAt = (rows: Rows, moment: Moment) => digestsToday(refreshed(bookOf(rows), moment), moment);
const digestOf = (rows: Rows, moment: Moment, id = 'M-1') => {
  const digest = digestsAt(rows, moment).find(({ member }) => member.id === id);
  if (!digest) throw new Error(`No digest for ${id}.`);
  return digest;
};
const verdictOf = (rows: Rows, moment: Moment, id?: string) => digestOf(rows, moment, id).verdict;
const toldTo = (rows: Rows, moment: Moment, id?: string) => digestOf(rows, moment, id).told.map(({ section, says }) => [section, says]);

/** The ledger after a day's digests, each in the state given. */
const ledgerAfter = (rows: Rows, moment: Moment, state = 'sent') =>
  [
    ...(rows.mails ?? []).map((row) => ({ ...row })),
    ...plannedDigests(refreshed(bookOf(rows), moment), moment).rows.flatMap((change) =>
      'add' in change ? [{ ...change.add, state }] : [],
    ),
  ] as NonNullable<Rows['mails']>;

describe('what a digest tells', () => {
  const rows: Rows = {
    members: [li, han],
    tasks: [
      task('T-1', '2026-05-11'),
      task('T-2', wednesday),
      task('T-3', '2026-05-14'),
      task('T-4', '2026-08-01', { state: 'blocked', blocked: '等预算' }),
      task('T-5', '2026-05-12', { state: 'blocked', blocked: '等素材' }),
      task('T-6', '2026-05-01', { state: 'done', done: '2026-05-01' }),
    ],
  };

  it('tells each row once, with all that is wrong with it, in the part of the most urgent', () => {
    expect(toldTo(rows, at(wednesday))).toEqual([
      ['overdue', '任务 T-1 已逾期 2 个工作日，负责人 李雷'],
      ['overdue', '任务 T-5 已逾期 1 个工作日，负责人 李雷；任务 T-5 受阻：等素材'],
      ['due', '任务 T-2 今日到期'],
      ['due', '任务 T-3 还剩 1 个工作日'],
      ['waiting', '任务 T-4 受阻：等预算'],
    ]);
    expect(verdictOf(rows, at(wednesday), 'M-2')).toBe('nothing');
  });

  it('says the counts in the subject', () => {
    const digest = digestOf(rows, at(wednesday));
    expect(digestMail(digest, digest.told, at(wednesday)).subject).toBe('2 项逾期 · 2 项今日或近期到期 · 1 项在等别人 – 增长部');
  });

  it('is in the language of the member, whatever the workbook’s is', () => {
    const english = { ...rows, members: [{ ...li, language: 'en' }, han] };
    const digest = digestOf(english, at(wednesday));
    const mail = digestMail(digest, digest.told, at(wednesday));
    expect(mail.subject).toBe('2 overdue · 2 due today or soon · 1 waiting for others – 增长部');
    expect(mail.text).toContain('任务 T-1 is 2 working days overdue');
    expect(mail.html).toContain('lang="en"');
    const chinese = { ...rows, members: [{ ...li, language: 'zh-CN' }, han] };
    expect(toldTo(chinese, at(wednesday, 'en'))[0]).toEqual(['overdue', '任务 T-1 已逾期 2 个工作日，负责人 李雷']);
  });

  it('shows ten lines of a part and says how many more there are', () => {
    const many = { members: [li], tasks: Array.from({ length: 14 }, (_, n) => task(`T-${n}`, '2026-05-12')) };
    const digest = digestOf(many, at(wednesday));
    const { text, html } = digestMail(digest, digest.told, at(wednesday));
    expect(text.match(/^\d+\. /gm)).toHaveLength(10);
    expect(text).toContain('另有 4 项');
    expect(html).toContain('另有 4 项');
    expect(digest.told).toHaveLength(14);
  });
});

describe('when somebody gets one', () => {
  const rows: Rows = { members: [li], tasks: [task('T-1', '2026-05-01')] };

  it('sends none to who has no address, wants none, or on a day that is not worked', () => {
    expect(verdictOf({ ...rows, members: [{ ...li, email: ' ' }] }, at(wednesday))).toBe('noEmail');
    expect(verdictOf({ ...rows, members: [{ ...li, reminders: 'never' }] }, at(wednesday))).toBe('never');
    expect(verdictOf(rows, at('2026-05-16'))).toBe('holiday');
  });

  it('goes by the working calendar: a Saturday that is worked has one, a holiday none, and the week begins after it', () => {
    const chinese = (today: string) => momentAt(today, { code: 'zh-CN', calendar: china });
    expect(verdictOf(rows, chinese('2026-05-09'))).toBe('sends');
    expect(verdictOf({ ...rows, tasks: [task('T-1', '2026-09-01')] }, chinese('2026-10-05'))).toBe('holiday');
    const monday = { ...rows, members: [{ ...li, reminders: 'mondays' }], tasks: [task('T-1', '2026-09-01')] };
    expect(verdictOf(monday, chinese('2026-10-08'))).toBe('sends');
    expect(verdictOf(monday, chinese('2026-10-09'))).toBe('notMonday');
  });

  it('tells what is new on other days, and all that is open on the first working day of the week', () => {
    const mails = ledgerAfter(rows, at(wednesday));
    const later = { ...rows, mails };
    expect(verdictOf(later, at(wednesday))).toBe('sent');
    expect(verdictOf(later, at('2026-05-14'))).toBe('old');
    const more = { ...later, tasks: [task('T-1', '2026-05-01'), task('T-2', '2026-05-14')] };
    expect(toldTo(more, at('2026-05-14'))).toEqual([['due', '任务 T-2 今日到期']]);
    const digest = digestOf(more, at('2026-05-14'));
    expect(digestMail(digest, digest.told, at('2026-05-14')).text).toContain('另有 1 项本周已经提醒过');
    expect(toldTo(more, at('2026-05-18')).map(([section]) => section)).toEqual(['overdue', 'overdue']);
  });

  it('takes as told only what has been sent', () => {
    for (const state of ['planned', 'sending', 'failed', 'dropped'])
      expect([state, verdictOf({ ...rows, mails: ledgerAfter(rows, at(wednesday), state) }, at('2026-05-14'))]).toEqual([state, 'sends']);
  });

  it('tells it again when another due day has passed', () => {
    const mails = ledgerAfter(rows, at(wednesday));
    expect(verdictOf({ ...rows, mails, tasks: [task('T-1', '2026-05-12')] }, at('2026-05-14'))).toBe('sends');
  });

  it('tells who wants only what is overdue nothing else', () => {
    const members = [{ ...li, reminders: 'overdue' }];
    expect(verdictOf({ members, tasks: [task('T-1', wednesday)] }, at(wednesday))).toBe('nothing');
    expect(toldTo({ members, tasks: [task('T-1', wednesday), task('T-2', '2026-05-12')] }, at(wednesday))).toHaveLength(1);
  });

  it('gives to the stand-in what waits for one who is away, and to nobody where there is none', () => {
    const members = [{ ...li, awayUntil: '2026-05-20', standIn: 'M-2' }, han];
    expect(verdictOf({ ...rows, members }, at(wednesday))).toBe('away');
    expect(toldTo({ ...rows, members }, at(wednesday), 'M-2')[0]).toEqual(['overdue', '代 李雷：任务 T-1 已逾期 8 个工作日，负责人 李雷']);
    expect(verdictOf({ ...rows, members }, at('2026-05-21'))).toBe('sends');
    const both = [members[0] ?? li, { ...han, awayUntil: '2026-05-20', standIn: 'M-1' }];
    expect(digestsAt({ ...rows, members: both }, at(wednesday)).map(({ verdict }) => verdict)).toEqual(['awayAlone', 'awayAlone']);
  });
});

describe('what is escalated', () => {
  const grid = {
    members: [li, han],
    responsibilities: [
      {
        id: 'I-1',
        item: '投放',
        cells: new Map([
          ['M-1', 'R'],
          ['M-2', 'A'],
        ]),
      },
    ],
  };
  const late = (due: string) => ({ ...grid, tasks: [task('T-1', due, { item: 'I-1' })] });

  it('tells the accountable member of a task more than five working days late, and not before', () => {
    const escalated = (rows: Rows) => toldTo(rows, at(wednesday), 'M-2').filter(([section]) => section === 'escalated');
    expect(escalated(late('2026-05-06'))).toEqual([]);
    expect(escalated(late('2026-05-05'))).toEqual([['escalated', '任务 T-1 已逾期 6 个工作日，负责人 李雷']]);
    expect(toldTo(late('2026-05-05'), at(wednesday))[0]?.[0]).toBe('overdue');
  });

  it('tells nobody twice of one task', () => {
    const own = {
      ...grid,
      responsibilities: [{ id: 'I-1', item: '投放', cells: new Map([['M-1', 'A/R']]) }],
      tasks: late('2026-05-05').tasks,
    };
    expect(toldTo(own, at(wednesday)).filter(([, says]) => String(says).includes('T-1'))).toHaveLength(1);
    const standIn = { ...late('2026-05-05'), members: [{ ...li, awayUntil: '2026-06-01', standIn: 'M-2' }, han] };
    expect(toldTo(standIn, at(wednesday), 'M-2').filter(([, says]) => String(says).includes('T-1'))).toHaveLength(1);
  });

  it('tells the owner of the goal of a KPI off track that has no cause, and not once somebody has written one', () => {
    const kpi = {
      id: 'K-1',
      kpi: '注册',
      goal: 'G-1',
      owner: 'M-1',
      method: 'increase',
      baseline: 0,
      target: 100,
      actual: 1,
      asOf: '2026-05-12',
      period: '2026-Q2',
      cadence: 'weekly',
      attainment: 0.01,
      status: 'offTrack',
    };
    const rows = (note: string | null): Rows => ({
      members: [li, han],
      goals: [{ id: 'G-1', goal: '增长', owner: 'M-2', level: 'team', period: '2026-Q2', agreed: 'agreed' }],
      kpis: [kpi],
      checkIns: [{ id: 'C-1', kpi: 'K-1', asOf: '2026-05-12', actual: 1, note }],
    });
    const escalated = (given: Rows) => toldTo(given, at(wednesday), 'M-2').filter(([section]) => section === 'escalated');
    expect(escalated(rows(null))).toHaveLength(1);
    expect(String(escalated(rows(null))[0]?.[1])).toContain('（负责人 李雷）');
    expect(escalated(rows('投放停了，下周恢复'))).toEqual([]);
  });
});

describe('the ledger', () => {
  const rows: Rows = { members: [li, han], tasks: [task('T-1', '2026-05-01'), task('T-2', '2026-05-12', { owner: 'M-2' })] };
  const plan = (given: Rows, moment: Moment) => plannedDigests(refreshed(bookOf(given), moment), moment);

  it('has one row a member and day, whose id says which', () => {
    const { mails, rows: changes } = plan(rows, at(wednesday));
    expect(mails.map(({ id, to }) => [id, to])).toEqual([
      ['ML-digest-M-1-2026-05-13', 'li@example.com'],
      ['ML-digest-M-2-2026-05-13', 'han@example.com'],
    ]);
    expect(changes).toHaveLength(2);
  });

  it('takes up what was planned the same day, and drops what an earlier day left unsent', () => {
    const mails = ledgerAfter(rows, at(wednesday), 'planned');
    const again = plan({ ...rows, mails }, at(wednesday));
    expect(again.mails.map(({ id }) => id)).toEqual(mails.map(({ id }) => id));
    expect(again.rows.filter((change) => 'add' in change)).toEqual([]);
    const next = plan({ ...rows, mails }, at('2026-05-14'));
    expect(next.mails.map(({ id }) => id)).toEqual(['ML-digest-M-1-2026-05-14', 'ML-digest-M-2-2026-05-14']);
    expect(next.rows.filter((change) => 'set' in change && change.set.state === 'dropped')).toHaveLength(2);
  });

  it('has every row of a mail once, and a second run the same day plans nothing', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
    const one = fc.record({
      owner: fc.constantFrom('M-1', 'M-2', null),
      due: fc.option(days),
      state: fc.constantFrom('notStarted', 'inProgress', 'blocked', 'done'),
      accountable: fc.constantFrom('M-1', 'M-2', null),
      postponed: fc.integer({ min: 0, max: 3 }),
    });
    const preferences = fc.constantFrom(null, 'never', 'overdue', 'mondays', 'news');
    const people = fc.tuple(preferences, preferences, fc.option(days), fc.constantFrom(null, 'M-2'));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), people, days, (tasks, [a, b, awayUntil, standIn], today) => {
        const given: Rows = {
          members: [
            { ...li, reminders: a, awayUntil, standIn },
            { ...han, reminders: b },
          ],
          tasks: tasks.map((fields, n) => task(`T-${n}`, '2026-05-10', { ...fields, firstDue: fields.due })),
        };
        for (const { told } of digestsAt(given, at(today))) {
          const named = told.map(({ says }) => /任务 T-\d+/.exec(says)?.[0]).filter((name) => name !== undefined);
          expect(new Set(named).size).toBe(named.length);
        }
        const mails = ledgerAfter(given, at(today));
        expect(plan({ ...given, mails }, at(today))).toEqual({ mails: [], rows: [] });
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a person wrote', () => {
  it('is never a tag in a mail, nor a second line of a subject', () => {
    for (const language of languages)
      for (const text of [...naughty, '<script>alert(1)</script>', '</td></table><img src=x onerror=alert(1)>', '"><b>', '__proto__']) {
        const rows = {
          members: [{ ...li, member: text || '李', language: language.code }],
          tasks: [task('T-1', '2026-05-01', { task: text })],
        };
        const moment = momentAt(wednesday, { code: 'en', team: text });
        const digest = digestOf(rows, moment);
        const { subject, html, text: plain } = digestMail(digest, digest.told, moment);
        const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/ .*/s, '').replace(/[<>/]/g, ''));
        expect([text, [...new Set(tags)].sort()]).toEqual([text, ['br', 'div', 'h2', 'p', 'span', 'table', 'td', 'tr']]);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(plain.split('\n').filter((line) => line.startsWith('1. '))).toHaveLength(1);
      }
  });
});

describe('the text for a chat', () => {
  const rows: Rows = {
    members: [li, { ...han, email: '', language: 'en' }],
    tasks: [task('T-1', '2026-05-12'), task('T-2', '2026-05-12', { owner: 'M-2' })],
  };

  it('has everybody’s open items, with or without an address, and no mend', () => {
    const digests = digestsAt(rows, at(wednesday));
    const text = chatText(digests, at(wednesday).language, at(wednesday));
    expect(text).toBe(
      '增长部 2026-05-13 待办提醒\n\n@李雷\n已逾期（1）\n1. 任务 T-1 已逾期 1 个工作日，负责人 李雷\n\n@韩梅\nOverdue (1)\n1. 任务 T-2 is 1 working day overdue; owner 韩梅',
    );
    expect(chatText([], at(wednesday).language, at(wednesday))).toBe('增长部 2026-05-13：没有待处理的事项');
  });
});
