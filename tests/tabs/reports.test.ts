import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Document } from '../../src/define/document';
import type { Settings } from '../../src/define/moment';
import { quarterOf } from '../../src/rules/period';
import { type ThresholdsKey, thresholdsOf } from '../../src/rules/thresholds';
import type { Book } from '../../src/tabs/columns';
import { reviewDocument } from '../../src/tabs/review';
import { fromSnapshot, toSnapshot } from '../../src/tabs/snapshots';
import { summaryDocument } from '../../src/tabs/summary';
import { bookOf, china, counter, findingsOf, general, momentAt, refreshed, starterBook } from './book';

const today = '2026-05-13';
const period = quarterOf(today);
const moment = momentAt(today, { calendar: china, region: 'CN' });
const book = refreshed(starterBook(general, today, { code: 'en' }), moment);
const findings = findingsOf(book, moment);
const summary = summaryDocument(book, moment, findings);
const review = reviewDocument(book, moment, period, findings, null);

const under = (document: Document, title: string): readonly Block[] => {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const to = document.blocks.findIndex((block, at) => at > from && block.kind === 'heading' && block.level === 1);
  return from < 0 ? [] : document.blocks.slice(from + 1, to < 0 ? undefined : to);
};
const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : []));
const texts = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const slots = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'slot' ? [[block.label, block.text] as const] : []));
const headings = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const numbers = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === 'numbers' ? block.items.map(({ value, note }) => `${value.text} (${note})`) : []));

describe('the Summary', () => {
  it('says first who, when and how long', () => {
    expect(summary.title).toBe('Growth operations summary');
    expect(summary.opening).toBe('2026 Q2 · data as of 2026-05-12 · 48 days left (34 working) · refreshed 2026-05-13 09:30');
  });

  it('begins with a capital where the team has no name', () => {
    const nameless = { ...moment, settings: { ...moment.settings, team: '' } };
    expect(summaryDocument(book, nameless, findings).title).toBe('Operations summary');
    expect(reviewDocument(book, nameless, period, findings, null).title).toBe('Review 2026 Q2');
  });

  it('shows four numbers with the change on last week', () => {
    expect(numbers(summary)).toEqual([
      '41.0% (46.2% expected; -0.7 points on a week ago)',
      '5 (of 9; 5 a week ago)',
      '1 (8 open)',
      '8 (2 to decide now)',
    ]);
  });

  it('says below them by what method they are judged', () => {
    const line = (settings: Partial<Settings>) => {
      const now = momentAt(today, { calendar: china, ...settings });
      return texts(summaryDocument(book, now, findings).blocks.slice(0, 2))[0];
    };
    expect(line({})).toBe(
      'Status by: Ratio or gap (default). Status of goals: Weighted progress. Expected progress by the time gone, up to the data day. Change this in Settings.',
    );
    expect(line({ rollUpStatus: 'worst', presets: { ...moment.settings.presets, thresholds: { key: 'okr', adjusted: true } } })).toBe(
      'Status by: OKR grade 0.7/0.4, adjusted. Status of goals: Worst wins. Expected progress by the time gone, up to the data day. Change this in Settings.',
    );
  });

  it('follows with decisions, goals, teams, KPIs and people', () => {
    expect(headings(summary)).toEqual(['What needs a decision now', 'Goals', 'Attainment by team', 'KPIs', 'People']);
  });

  it('puts what is to be decided now first, with its place and its mend', () => {
    const rows = rowsOf(under(summary, 'What needs a decision now'));
    expect(rows.map((row) => row[1])).toEqual(['Now', 'Now', ...Array.from({ length: 6 }, () => 'This week')]);
    expect(rows[0]).toEqual([
      'Third feature: user stories is 6 working days overdue; owner Content operations',
      'Now',
      'Content operations',
      '2026-05-06',
      'Finish it, change its state, or agree on a new due day',
      'Tasks!A12',
    ]);
  });

  it('shows at most ten findings and says how many more there are', () => {
    const tasks = Array.from({ length: 14 }, (_, at) => ({
      id: `t${at}`,
      task: `Task ${at}`,
      owner: 'ann',
      due: '2026-05-04',
      state: 'inProgress',
    }));
    const busy = bookOf({ members: [{ id: 'ann', member: 'Ann', role: 'x', team: 'x' }], tasks });
    const decide = under(summaryDocument(busy, moment, findingsOf(busy, moment)), 'What needs a decision now');
    expect(rowsOf(decide)).toHaveLength(10);
    expect(texts(decide)).toEqual(['4 more; see the tabs.']);
  });

  it('shows the goals as a tree with bars', () => {
    const tree = under(summary, 'Goals')[0] as Extract<Block, { kind: 'table' }>;
    expect(tree.rows.map((row) => row[0]?.text.startsWith('　└ '))).toEqual([false, true, true, true]);
    expect(tree.rows[0]?.[2]?.bar?.share).toBeCloseTo(0.41, 2);
    expect(tree.rows[0]?.[2]?.bar?.mark).toBeCloseTo(42 / 91);
  });

  it('names who has not reported, and gives a text to remind them', () => {
    expect(texts(under(summary, 'People'))).toEqual([
      'User operations: please report 30-day retention.',
      'Content operations: 1 overdue task: Third feature: user stories.',
    ]);
  });

  it('of an empty workbook says what to do', () => {
    const empty = summaryDocument(bookOf({}), moment, []);
    const said = empty.blocks.flatMap((block) => (block.kind === 'table' && block.rows.length === 0 ? [block.empty] : []));
    expect(said).toEqual([
      'Nothing needs a decision.',
      'No goals yet: add the first one in Goals or in the sidebar.',
      'No KPIs yet: give a goal something measurable in KPIs.',
      'No members yet: add the team in Members.',
    ]);
    expect(empty.period.key).toBe('2026-Q2');
  });
});

describe('the review', () => {
  it('stands in the order of a quarterly review', () => {
    expect(headings(review)).toEqual([
      '1. Summary',
      '2. Measures of the last review',
      '3. Goals',
      '4. Scorecard',
      '5. Tasks',
      '6. Responsibilities',
      '7. Open findings',
      '8. Next period',
      'Appendix: definitions, methods and thresholds',
    ]);
  });

  it('says on its cover how much is still to be written', () => {
    const open = slots(review.blocks).filter(([, text]) => text === null);
    expect(open.map(([label]) => label)).toEqual(['Comment of the lead', 'Goals and actions for 2026 Q3, with owner and date']);
    expect(review.opening).toMatch(/2 places still to be completed; marked in the text\.$/);
  });

  it('calls a period that is no quarter by its days, once', () => {
    const own = { key: '2026-04-02/2026-07-01', start: '2026-04-02', end: '2026-07-01' };
    expect(reviewDocument(book, moment, own, [], null).opening).toMatch(/^2026-04-02 to 2026-07-01 · data as of/);
  });

  it('writes its summary from the counts', () => {
    expect(texts(under(review, '1. Summary'))).toEqual([
      'Overall attainment is 41.0% against 46.2% expected; status: At risk.',
      'Of 9 KPIs, 5 are on track or achieved, 2 at risk or nearly met, 2 off track or missed, 0 awaiting data. Off track: 30-day retention, First response time. Furthest ahead is Automations live at 50.0%.',
      '7 tasks were finished on time and 1 late; 8 are open, 1 of them overdue. Of 8 items in the responsibility grid, 1 has a fault.',
    ]);
  });

  it('sets each KPI against as many days of last year where they were reported, and shows floors where there are any', () => {
    const then = { ...book.checkIns.rows[0]!, id: 'old', kpi: 'K-1', asOf: '2025-05-12', value: 0.0291 };
    const later = { ...then, id: 'later', asOf: '2025-05-20', value: 0.05 };
    const kpis = book.kpis.rows.map((row) => (row.id === 'K-4' ? { ...row, floor: 500 } : row));
    const known = {
      ...book,
      kpis: { ...book.kpis, rows: kpis },
      checkIns: { ...book.checkIns, rows: [then, later, ...book.checkIns.rows] },
    };
    const blocks = under(reviewDocument(known as Book, moment, period, [], null), '4. Scorecard');
    const head = blocks.flatMap((block) => (block.kind === 'table' ? [block.head] : []))[0] ?? [];
    const column = (name: string) => rowsOf(blocks).map((row) => row[head.indexOf(name)]);
    expect(column('On last year').slice(0, 2)).toEqual(['+0.5', '–']);
    expect(column('Floor').slice(2, 5)).toEqual(['–', '500', '–']);
    const plain = under(review, '4. Scorecard').flatMap((block) => (block.kind === 'table' ? [block.head] : []))[0] ?? [];
    expect(['On last year', 'Floor'].filter((name) => plain.includes(name))).toEqual([]);
  });

  it('shows each KPI with baseline, target, actual, attainment, expected, gap and status', () => {
    const rows = rowsOf(under(review, '4. Scorecard'));
    expect(rows[0]?.slice(1, 10)).toEqual([
      'Sign-up conversion',
      'User operations',
      '3.2%',
      '3.68%',
      '3.41%',
      '43.7%',
      '46.2%',
      '-2.4',
      'On track',
    ]);
    expect(rows[7]?.slice(1, 10)).toEqual(['Complaints', 'Service lead', '138', '120', '57', '47.5%', '46.2%', '–', 'On track']);
    expect(rows[1]?.[10]).toBe('active on day 30 / that cohort’s sign-ups (as of 2026-04-03)');
  });

  it('asks for cause and measure of every red and yellow KPI, and leaves the place open where nobody wrote any', () => {
    const causes = slots(under(review, '4. Scorecard'));
    expect(causes.map(([label]) => label)).toEqual([
      '30-day retention (Off track): cause and measure',
      'Qualified reads (At risk): cause and measure',
      'Satisfaction (CSAT) (At risk): cause and measure',
      'First response time (Off track): cause and measure',
    ]);
    const silent = { ...book, checkIns: { ...book.checkIns, rows: book.checkIns.rows.map((row) => ({ ...row, note: null })) } } as Book;
    const open = reviewDocument(silent, moment, period, findingsOf(silent, moment), null);
    expect(slots(under(open, '4. Scorecard')).map(([, text]) => text)).toEqual([null, null, null, null]);
    expect(open.opening).toContain('6 places still to be completed; marked in the text.');
  });

  it('charts every KPI with two reports or more, sums as running totals, against its target', () => {
    const charts = review.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    expect(charts.map(({ title }) => title)).not.toContain('30-day retention');
    expect(charts).toHaveLength(8);
    expect(charts[0]).toMatchObject({
      unit: '%',
      target: 3.68,
      says: 'Sign-up conversion: from 3.22% (2026-04-07) to 3.41% (2026-05-12); target 3.68%. A straight line through 6 values (least squares) leads to about 3.67% by the end of the period (95 % interval 3.65% to 3.69%).',
    });
    expect(charts[2]?.points.map(({ value }) => value)).toEqual([38, 78, 119, 162, 204, 248]);
  });

  it('shows sixty rows of a long list, the latest work first, and counts the rest', () => {
    const task = (n: number) => ({
      id: `T-late-${n}`,
      at: n,
      task: `Late ${n}`,
      due: n < 10 ? '2026-04-01' : '2026-05-08',
      state: 'notStarted' as const,
    });
    const many = bookOf({ tasks: Array.from({ length: 100 }, (_, n) => task(n + 1)) } as never);
    const { blocks } = reviewDocument(many, moment, period, [], null);
    const late = rowsOf(blocks).filter(([, title]) => title?.startsWith('Late'));
    expect(late).toHaveLength(60);
    expect(late.filter(([, , due]) => due === '2026-04-01')).toHaveLength(9);
    expect(texts(blocks).some((text) => text.startsWith('40 more'))).toBe(true);
  });

  describe('says in its appendix', () => {
    const appendix = (settings: Partial<Settings> & { code?: string } = {}) => {
      const document = reviewDocument(book, momentAt(today, { calendar: china, ...settings }), period, findings, null);
      return texts(document.blocks.slice(document.blocks.findLastIndex((block) => block.kind === 'heading')));
    };
    const preset = (key: ThresholdsKey, adjusted = false) => ({
      thresholds: thresholdsOf(key),
      presets: { ...moment.settings.presets, thresholds: { key, adjusted } },
    });

    it('the thresholds in force, with their figures', () => {
      expect(appendix()).toContain(
        'Status by: Ratio or gap (default). Attainment ÷ expected: on track from 0.95, off track below 0.8. Points behind the expected progress: on track up to 3, off track beyond 10. On track where one of these says so, off track only where all of them do, at risk between. Nothing is off track in the first 15% of the period.',
      );
      expect(appendix(preset('absolute'))).toContain(
        'Status by: Attainment 90/75. Attainment: on track from 90%, off track below 75%. At risk between. Nothing is off track in the first 15% of the period.',
      );
      const own = { ...preset('gap', true), thresholds: { ...thresholdsOf('gap'), gap: [0.125, 0.3] as const, limit: [1, 1.1] as const } };
      expect(appendix(own)).toContain(
        'Status by: Gap 16.5/33 points, adjusted. Points behind the expected progress: on track up to 12.5, off track beyond 30. At risk between. Nothing is off track in the first 15% of the period.',
      );
      expect(
        appendix(own).some((text) => text.endsWith('Limits: used ÷ planned up to 1 is on track, up to 1.1 at risk, beyond it off track.')),
      ).toBe(true);
    });

    it('the working days of each month, and in one line the areas that hold nothing', () => {
      expect(appendix().some((text) => text.includes('Working days by month: 2026-04 21, 2026-05 19, 2026-06 21.'))).toBe(true);
      expect(appendix().some((text) => text.startsWith('Areas not in use'))).toBe(false);
      const bare = bookOf({ decisions: [{ id: 'd', question: 'x' }] }, { risks: { installed: false } });
      const last = texts(reviewDocument(bare, moment, period, [], null).blocks).at(-1);
      expect(last).toMatch(/^Areas not in use: Content calendar, Accounts, /);
      expect(last).not.toMatch(/Risks|Decisions/);
    });

    it('how a goal’s status follows from what stands below it', () => {
      const says = (sentence: string, rollUpStatus: Settings['rollUpStatus']) =>
        appendix({ rollUpStatus }).filter((text) => text.includes(sentence)).length;
      expect([says('is the worst of what stands below', 'worst'), says('is the worst of what stands below', 'weighted')]).toEqual([1, 0]);
      expect([says('follows its weighted progress', 'worst'), says('follows its weighted progress', 'weighted')]).toEqual([0, 1]);
    });

    it('the same in Chinese', () => {
      expect(appendix({ code: 'zh-CN', ...preset('ratio', true) })).toContain(
        '状态标准：比值 0.95/0.75，已调整。达成 ÷ 应达 ≥ 0.95 为正常，低于 0.75 为落后。其余为有风险。周期前 15% 不判落后。',
      );
    });
  });

  it('names the members and their roles beside the grid', () => {
    const rows = rowsOf(under(review, '6. Responsibilities'));
    const first = book.members.rows[0]!;
    expect(rows).toContainEqual([first.member, first.role, first.team, 'Manager']);
  });

  it('tells how punctually each team reports: its KPIs’ data days against their cadence', () => {
    const team = (id: string) => ({ id, member: id, role: 'x', team: `Team ${id}` });
    const kpi = (id: string, owner: string, more: object = {}) => ({ id, kpi: id, owner, cadence: 'weekly', method: 'ratio', ...more });
    const on = (owner: string, ...days: readonly string[]) =>
      days.map((day, at) => ({ id: `${owner}${at}`, kpi: owner, asOf: `2026-${day}`, value: 1 }));
    const told = bookOf({
      members: [team('a'), team('b'), team('c')],
      kpis: [kpi('a', 'a'), kpi('b', 'b'), kpi('c', 'c', { actual: 3 })],
      checkIns: [...on('a', '04-07', '04-14', '04-21', '04-28', '05-05', '05-12'), ...on('b', '04-07', '05-05')],
    });
    const table = rowsOf(under(reviewDocument(told, moment, period, [], null), '4. Scorecard')).slice(-2);
    // b: 7 and 14 April in time or not at all, then the 21st and the 28th, and 5 May; the one of the 12th may still come.
    expect(table).toEqual([
      ['Team a', '6', '6', '100.0%'],
      ['Team b', '5', '2', '40.0%'],
    ]);
  });

  it('puts what is to be decided right after its summary', () => {
    const asked = { id: 'd', question: 'Spend more?', raisedBy: null, decider: null, needed: '2026-05-20' };
    const document = reviewDocument(bookOf({ decisions: [asked] }), moment, period, [], null);
    expect(headings(document).slice(0, 3)).toEqual(['1. Summary', 'Decisions needed', '2. Measures of the last review']);
  });

  it('of a past quarter quotes how each goal ended, and leaves a place where nobody has written it', () => {
    const rows = book.goals.rows.map((row, at) => (at === 0 ? { ...row, closing: 'Nearly there; the app comes in Q3.' } : row));
    const closed = { ...book, goals: { ...book.goals, rows } } as Book;
    const part = under(reviewDocument(closed, momentAt('2026-07-02', { calendar: china }), period, [], null), '3. Goals');
    expect(texts(part)).toEqual([`${rows[0]?.goal}: Nearly there; the app comes in Q3.`]);
    expect(slots(part)).toEqual(rows.slice(1).map(({ goal }) => [`${goal}: closing comment`, null]));
    expect(slots(under(review, '3. Goals'))).toEqual([]);
  });

  it('lists overdue work by owner, and the faults of the grid', () => {
    expect(rowsOf(under(review, '5. Tasks')).at(-1)).toEqual(['Content operations', 'Third feature: user stories', '2026-05-06', '6']);
    expect(rowsOf(under(review, '6. Responsibilities')).map(([first]) => first)).toContain(
      'Mid-year promotion has 2 As: Operations director, Campaign operations; keep one',
    );
  });

  it('compares with the same days of the period before, where there are reports', () => {
    const before = { id: 'old', kpi: 'K-4', asOf: '2026-02-11', value: 200 };
    const late = { id: 'later', kpi: 'K-4', asOf: '2026-03-31', value: 300 };
    const blank = book.checkIns.rows[0]!;
    const history = {
      ...book,
      checkIns: { ...book.checkIns, rows: [...book.checkIns.rows, { ...blank, ...before }, { ...blank, ...late }] },
    } as Book;
    const rows = rowsOf(under(reviewDocument(history, moment, period, [], null), '4. Scorecard'));
    expect([rows[3]?.[1], rows[3]?.[9]]).toEqual(['Sales', '24.0%']);
    expect(rows[0]?.[9]).toBe('–');
  });

  it('asks what became of the measures of the review before', () => {
    const previous = { ...review, period: quarterOf('2026-02-01') };
    const part = under(reviewDocument(book, moment, period, findings, previous), '2. Measures of the last review');
    expect(rowsOf(part).map(([label]) => label)).toContain('First response time (Off track): cause and measure');
    expect(slots(part).every(([, text]) => text === null)).toBe(true);
    expect(slots(part)).toHaveLength(4);
  });

  it('of a past quarter is the same on any later day', () => {
    const at = (day: string) => {
      const then = momentAt(day, { calendar: china });
      return { ...reviewDocument(book, then, period, [], null), frozenAt: '', opening: '', blocks: [] };
    };
    const body = (day: string) => reviewDocument(book, momentAt(day, { calendar: china }), period, [], null).blocks;
    expect(at('2026-09-01')).toEqual(at('2026-07-02'));
    expect(body('2026-09-01')).toEqual(body('2026-07-02'));
    expect(texts(body('2026-07-02'))).not.toContain('The period is not over');
  });

  it('judges by result once the quarter is over', () => {
    const over = reviewDocument(book, momentAt('2026-07-02', { calendar: china }), period, [], null);
    const statuses = rowsOf(under(over, '4. Scorecard'))
      .slice(0, 9)
      .map((row) => row[9]);
    expect(statuses).toEqual(['Missed', 'Missed', 'Missed', 'Missed', 'Missed', 'Nearly met', 'Missed', 'Achieved', 'Missed']);
  });

  it('of an empty workbook is whole and says so', () => {
    const empty = reviewDocument(bookOf({}), moment, period, [], null);
    expect(texts(under(empty, '1. Summary'))).toEqual(['There are no goals, KPIs or tasks in this period yet.']);
    expect(headings(empty)).toHaveLength(9);
  });

  it('has the same shape in both languages, with no slot left open', () => {
    const zh = momentAt(today, { code: 'zh-CN', calendar: china, team: '增长部' });
    const chinese = starterBook(general, today);
    const document = reviewDocument(chinese, zh, period, findingsOf(chinese, zh), null);
    expect(document.blocks.map(({ kind }) => kind)).toEqual(review.blocks.map(({ kind }) => kind));
    for (const text of [JSON.stringify(document.blocks), JSON.stringify(review.blocks)])
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
  });
});

describe('a snapshot', () => {
  const rowsFor = (document: Document) =>
    bookOf({ snapshots: toSnapshot(document, counter()).map((row) => (row as { add: { id: string } }).add) }).snapshots.rows;

  it('gives the review back as it was frozen', () => {
    expect(fromSnapshot(rowsFor(review), '2026-Q2')).toEqual({ document: review, problem: null });
    expect(fromSnapshot(rowsFor(review), '2026-Q1')).toEqual({ document: null, problem: null });
  });

  it('cuts a long review into parts that fit a cell and cannot be taken for formulas', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 }), (text) => {
        const long = { ...review, blocks: [...review.blocks, { kind: 'text' as const, text: text.repeat(300) }] };
        const rows = rowsFor(long);
        expect(rows.every(({ content }) => (content ?? '').length < 45_000)).toBe(true);
        expect(fromSnapshot([...rows].reverse(), '2026-Q2').document).toEqual(long);
      }),
      { numRuns: 8 },
    );
  });

  it('that was changed or is not whole is not believed', () => {
    const long = { ...review, blocks: [...review.blocks, { kind: 'text' as const, text: '长文'.repeat(30_000) }] };
    const rows = rowsFor(long);
    expect(rows.length).toBeGreaterThan(1);
    const edited = rows.map((row, at) => (at === 0 ? { ...row, content: (row.content ?? '').replace('41.0%', '91.0%') } : row));
    expect(fromSnapshot(edited, '2026-Q2')).toEqual({ document: null, problem: 'damaged' });
    expect(fromSnapshot(rows.slice(1), '2026-Q2').problem).toBe('damaged');
  });

  it('of several of one period is the latest', () => {
    const later = { ...review, frozenAt: '2026-05-14T08:00', title: 'Later' };
    expect(fromSnapshot([...rowsFor(later), ...rowsFor(review)], '2026-Q2').document?.title).toBe('Later');
  });
});
