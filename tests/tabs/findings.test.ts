import { describe, expect, it } from '@jest/globals';
import type { Unread } from '../../src/define/table';
import type { FindingRule } from '../../src/languages';
import { areaFindings } from '../../src/languages/zh-cn/areas';
import { checksum } from '../../src/rules/checksum';
import { addDays } from '../../src/rules/day';
import type { BookKey } from '../../src/tabs/columns';
import { describeFinding, placeOf, worstFirst } from '../../src/tabs/describe-finding';
import { bookOf, findingsOf, language, momentAt } from './book';

type Given = { readonly id: string; readonly cells?: ReadonlyMap<string, string>; readonly [column: string]: unknown };
type Rows = { readonly [K in BookKey]?: readonly Given[] };

/** Wednesday, 42 of 91 days gone. */
const today = '2026-05-13';
const moment = momentAt(today);

/** A small team in good order: nothing to say. */
const inOrder = {
  members: [
    { id: 'ann', member: 'Ann', role: 'Sales', team: 'One', takesPart: 'member' },
    { id: 'bob', member: 'Bob', role: 'Content', team: 'One', takesPart: 'member' },
  ],
  goals: [
    { id: 'whole', goal: 'Grow', level: 'company', owner: 'ann', period: '2026-Q2', weight: 1, source: 'subGoals' },
    { id: 'part', goal: 'Sell more', level: 'team', owner: 'bob', period: '2026-Q2', parent: 'whole', weight: 1, source: 'kpis' },
  ],
  kpis: [
    {
      id: 'sales',
      kpi: 'Sales',
      goal: 'part',
      owner: 'ann',
      method: 'increase',
      unit: 'orders',
      baseline: 0,
      target: 100,
      aggregation: 'latest',
      cadence: 'weekly',
      weight: 1,
    },
  ],
  checkIns: [{ id: 'c1', kpi: 'sales', asOf: '2026-05-12', value: 46 }],
  responsibilities: [
    {
      id: 'promo',
      item: 'Promotion',
      kind: 'initiative',
      goal: 'part',
      cells: new Map([
        ['ann', 'A'],
        ['bob', 'R'],
      ]),
    },
    {
      id: 'desk',
      item: 'Help desk',
      kind: 'duty',
      goal: 'part',
      cells: new Map([
        ['ann', 'R'],
        ['bob', 'A'],
      ]),
    },
  ],
  tasks: [
    {
      id: 'brief',
      task: 'Brief',
      owner: 'ann',
      due: '2026-06-10',
      state: 'inProgress',
      start: '2026-05-04',
      item: 'promo',
      firstDue: '2026-06-10',
    },
  ],
  settings: [],
  calendar: [],
  changes: [],
  snapshots: [],
  runs: [],
  summary: [],
  review: [],
} satisfies Rows;

const change = (tab: BookKey, id: string, columns: { readonly [column: string]: unknown }): Partial<Rows> => ({
  [tab]: ((inOrder as Rows)[tab] ?? []).map((row) => (row.id === id ? { ...row, ...columns } : row)),
});
const task = (columns: { readonly [column: string]: unknown }) => change('tasks', 'brief', columns);
const kpi = (columns: { readonly [column: string]: unknown }) => change('kpis', 'sales', columns);
const goal = (id: string, columns: { readonly [column: string]: unknown }) => change('goals', id, columns);
const letters = (cells: { readonly [member: string]: string }) =>
  change('responsibilities', 'promo', { cells: new Map(Object.entries(cells)) });
const report = (columns: { readonly [column: string]: unknown }) => change('checkIns', 'c1', columns);
const blocked = { state: 'blocked', blocked: 'budget' };
/** What refresh remembers of a task that has stood like that since a day. */
const seen = (state: string, day: string, words: string = checksum(`${state}\n\n`)) => `${state}@${day} ${words}@${day}`;
const going = (since: string) => task({ seen: seen('inProgress', since) });
/** The task waits for another one that is due then. */
const waiting = (due: string) => ({
  tasks: [
    { ...inOrder.tasks[0], id: 'brief', blocked: 'Waits for the launch page' },
    { ...inOrder.tasks[0], id: 'page', task: 'Launch page', due },
  ] as Given[],
});
/** A goal of two years whose KPI was last reported then. */
const lasting = (day: string): Partial<Rows> => ({
  goals: inOrder.goals.map((row) => ({ ...row, period: '2025-01-01 – 2026-12-31' })),
  checkIns: [{ id: 'c1', kpi: 'sales', asOf: day, value: 46 }],
});
const planned = (columns: object): Partial<Rows> => ({
  members: inOrder.members.map((row) => ({ ...row, ...columns })),
  resources: [{ id: 'r', resource: 'Design', kind: 'people', period: '2026-05', budget: 100, unit: 'hours' }],
});
const holidays = (first: string, second?: string, region = 'CN'): Partial<Rows> => ({
  calendar: [{ id: 'd1', day: first, kind: 'off', region: 'CN' }, ...(second ? [{ id: 'd2', day: second, kind: 'off', region }] : [])],
});
/** Weekly reports of the one KPI, the last one of the day before. */
const reports = (...values: readonly number[]): Partial<Rows> => ({
  checkIns: values.map((value, at) => ({ id: `c${at}`, kpi: 'sales', asOf: addDays('2026-05-12', 7 * (at + 1 - values.length)), value })),
});
const changed = (columns: { readonly [column: string]: unknown }): Partial<Rows> => ({
  changes: [{ id: 'j', day: today, where: 'Sales', field: 'Target', old: '100', new: '120', ...columns }],
});
const crowd = Array.from({ length: 10 }, (_, at) => `m${at}`);
const crowded = (letter: string, n: number): Partial<Rows> => ({
  members: [...inOrder.members, ...crowd.map((id) => ({ id, member: id, role: 'x', team: 'x', takesPart: 'external' }))],
  ...letters({ ann: 'A', bob: 'R', ...Object.fromEntries(crowd.slice(0, n).map((id) => [id, letter])) }),
});
/** `n` items, of which the first members hold A and R as told. */
const items = (n: number, cells: (at: number) => { readonly [member: string]: string }): Partial<Rows> => ({
  members: [...inOrder.members, { id: 'cat', member: 'Cat', role: 'x', team: 'x', takesPart: 'member' }],
  responsibilities: Array.from({ length: n }, (_, at) => ({
    id: `i${at}`,
    item: `Item ${at}`,
    kind: 'duty',
    goal: 'part',
    cells: new Map(Object.entries(cells(at))),
  })),
});

const cat = { id: 'cat', member: 'Cat', role: 'x', team: 'One', takesPart: 'member' };
/** A goal beside those in order, which nothing serves. */
const beside = (columns: { readonly [column: string]: unknown }): Partial<Rows> => ({
  goals: [...inOrder.goals, { ...inOrder.goals[1], id: 'other', ...columns } as Given],
});
const owned = (n: number): Partial<Rows> => ({
  goals: Array.from({ length: n }, (_, at) => ({ ...inOrder.goals[1], id: `g${at}`, owner: 'ann' })),
});
/** A parent of 100 summed orders above two goals with summed KPIs of their own; the last has these columns. */
const summed = (a: number, b: number, last: object = {}, whole: object = {}): Partial<Rows> => ({
  ...beside({}),
  kpis: [
    { goal: 'whole', target: 100, ...whole },
    { goal: 'part', target: a, ...last, unit: 'orders', aggregation: 'sum' },
    { goal: 'other', target: b, ...last },
  ].map((columns, at) => ({ ...inOrder.kpis[0], id: `k${at}`, method: 'ratio', aggregation: 'sum', ...columns }) as Given),
});

const found = (rows: Partial<Rows>, on = today, unread: readonly Unread[] = []) => {
  const book = bookOf({ ...inOrder, ...rows }, unread.length > 0 ? { goals: { unread } } : {});
  return findingsOf(book, on === today ? moment : momentAt(on)).map(({ rule, weight }) => `${rule} ${weight}`);
};

interface Case {
  readonly raises: readonly [says: string, rows: Partial<Rows>, on?: string][];
  readonly not?: readonly [says: string, rows: Partial<Rows>, on?: string][];
}
const cases: { readonly [key: string]: Case } = {
  'taskOverdue now': {
    raises: [['is a working day past its due day', task({ due: '2026-05-12' })]],
    not: [
      ['is due today', task({ due: today })],
      ['was due on Friday and it is Sunday', task({ due: '2026-05-15' }), '2026-05-17'],
      ['is done', task({ due: '2026-05-01', state: 'done', done: '2026-05-06' })],
      ['is cancelled', task({ due: '2026-05-01', state: 'cancelled' })],
    ],
  },
  'taskDueToday week': { raises: [['is due today', task({ due: today })]], not: [['is due tomorrow', task({ due: '2026-05-14' })]] },
  'taskDueSoon week': {
    raises: [['is due within a fifth of its duration', task({ due: '2026-05-15' })]],
    not: [['is due in two weeks', task({ due: '2026-05-27' })]],
  },
  'taskNoOwner week': {
    raises: [['has no owner', task({ owner: null })]],
    not: [['is done', task({ owner: null, state: 'done', done: today })]],
  },
  'taskNoDue week': { raises: [['has no due day', task({ due: null, firstDue: null })]] },
  'taskEndsBeforeStart week': {
    raises: [['starts after it is due', task({ start: '2026-06-11' })]],
    not: [['starts on its due day', task({ start: '2026-06-10' })]],
  },
  'taskBlocked week': {
    raises: [['is blocked', task({ state: 'blocked', blocked: 'budget' })]],
    not: [['waits', task({ state: 'notStarted' })]],
  },
  'taskBlocked now': {
    raises: [['has been blocked for four working days', task({ ...blocked, seen: seen('blocked', '2026-05-07') })]],
    not: [
      ['has been blocked for three', task({ ...blocked, seen: seen('blocked', '2026-05-08') })],
      ['was in progress until today', task({ ...blocked, seen: seen('inProgress', '2026-05-04') })],
    ],
  },
  'taskWaitsForLate week': {
    raises: [['names a task that is late', waiting('2026-05-12')]],
    not: [
      ['names a task that is due today', waiting(today)],
      ['names none', { ...waiting('2026-05-12'), tasks: waiting('2026-05-12').tasks.map((row) => ({ ...row, blocked: 'budget' })) }],
    ],
  },
  'taskNoProgress hint': {
    raises: [['has had none for ten working days', going('2026-04-29')]],
    not: [
      ['has had none for nine', going('2026-04-30')],
      ['says something new', task({ ...going('2026-04-29').tasks?.[0], progress: 'Draft is there' })],
      ['is late, which says it already', task({ ...going('2026-04-29').tasks?.[0], due: '2026-05-12' })],
      ['is seen for the first time', {}],
    ],
  },
  'taskPostponed week': { raises: [['was moved twice', task({ postponed: 2 })]], not: [['was moved once', task({ postponed: 1 })]] },
  'taskOwnerElsewhere hint': {
    raises: [['belongs to an item on which its owner is only informed', letters({ ann: 'I', bob: 'A/R' })]],
    not: [
      ['belongs to an item that its owner supports', letters({ ann: 'S', bob: 'A/R' })],
      ['belongs to an item without any letter', letters({})],
      ['belongs to an item on which its owner’s letter is not understood', letters({ ann: '?', bob: 'A/R' })],
      ['belongs to no item', { ...letters({ ann: 'I', bob: 'A/R' }), ...task({ item: null }) }],
    ],
  },
  'memberAway week': {
    raises: [['is away while a task of theirs falls due', { ...change('members', 'ann', { awayUntil: '2026-06-10' }) }]],
    not: [
      ['is back before it falls due', change('members', 'ann', { awayUntil: '2026-06-09' })],
      ['has come back', { ...change('members', 'ann', { awayUntil: '2026-05-12' }), ...task({ due: '2026-05-12' }) }],
      ['has nothing open', { ...change('members', 'ann', { awayUntil: '2026-06-10' }), ...task({ state: 'done', done: today }) }],
    ],
  },
  'memberStopped week': {
    raises: [['only looks on and has an open task', change('members', 'ann', { takesPart: 'viewer' })]],
    not: [['only looks on', change('members', 'bob', { takesPart: 'viewer' })]],
  },
  'raciNoA now': { raises: [['has no A', letters({ bob: 'R' })]] },
  'raciManyA now': {
    raises: [['has two As', letters({ ann: 'A', bob: 'A/R' })]],
    not: [['has A and R in one cell', letters({ ann: 'A/R', bob: 'C' })]],
  },
  'raciNoR now': { raises: [['has no R', letters({ ann: 'A', bob: 'C' })]] },
  'raciManyR week': { raises: [['has four Rs', crowded('R', 3)]], not: [['has three Rs', crowded('R', 2)]] },
  'raciManyC hint': { raises: [['consults four', crowded('C', 4)]], not: [['consults three', crowded('C', 3)]] },
  'raciManyI hint': { raises: [['informs eight', crowded('I', 8)]], not: [['informs seven', crowded('I', 7)]] },
  'raciUnread week': {
    raises: [
      ['holds a word of no meaning', letters({ ann: 'A/R', bob: 'boss' })],
      ['holds a bare 负责 that nobody has explained', letters({ ann: 'A/R', bob: '负责' })],
    ],
    not: [['says 执行 and 拍板', letters({ ann: '拍板', bob: '执行' })]],
  },
  'raciOverload week': {
    raises: [
      [
        'has R on six of six while the median is one',
        items(6, (at) => ({ ann: 'R', bob: at === 0 ? 'A/R' : 'A', cat: at === 1 ? 'R' : 'C' })),
      ],
    ],
    not: [['has R on five', items(5, (at) => ({ ann: 'R', bob: at === 0 ? 'A/R' : 'A', cat: at === 1 ? 'R' : 'C' }))]],
  },
  'raciConcentrated week': {
    raises: [['has A on four of five', items(5, (at) => ({ ann: at === 0 ? 'R' : 'A', bob: at === 0 ? 'A' : 'R', cat: 'R' }))]],
    not: [
      ['has A on three of five', items(5, (at) => ({ ann: at < 2 ? 'R' : 'A', bob: at < 2 ? 'A' : 'R', cat: 'R' }))],
      ['has A on the only item there is', items(1, () => ({ ann: 'A', bob: 'R', cat: 'R' }))],
    ],
  },
  'raciIdle hint': {
    raises: [['has neither R nor A', items(1, () => ({ ann: 'A', bob: 'R' }))]],
    not: [['is an external', { members: [...inOrder.members, { id: 'x', member: 'X', role: 'x', team: 'x', takesPart: 'external' }] }]],
  },
  'itemNoGoal hint': { raises: [['serves no goal', change('responsibilities', 'promo', { goal: null })]] },
  'kpiOffTrack now': {
    raises: [['is far behind and nobody says why', report({ value: 20 })]],
    not: [
      ['is far behind and its latest report says why', report({ value: 20, note: 'New page is late' })],
      ['is a little behind', report({ value: 40 })],
    ],
  },
  'kpiOffTrack week': { raises: [['is far behind with a cause', report({ value: 20, note: 'New page is late' })]] },
  'kpiBoundMissed week': {
    raises: [['misses its bound by less than a tenth', { ...kpi({ method: 'atLeast', target: 50 }), ...report({ value: 46 }) }]],
    not: [['is right on its bound', { ...kpi({ method: 'atLeast', target: 46 }), ...report({ value: 46 }) }]],
  },
  'kpiBoundMissed now': { raises: [['misses its bound by more than a tenth', kpi({ method: 'atLeast', target: 60 })]] },
  'kpiLimitExceeded week': {
    raises: [['has used more of its limit than of its time', kpi({ method: 'atMost', aggregation: 'sum', target: 92 })]],
    not: [['has used as much as time has gone', kpi({ method: 'atMost', aggregation: 'sum' })]],
  },
  'kpiAwaiting week': { raises: [['has no value weeks after its period began', { checkIns: [] }]] },
  'kpiAwaiting hint': { raises: [['has no value in the first days', { checkIns: [] }, '2026-04-03']], not: [['has one', {}]] },
  'kpiStale week': {
    raises: [['is older than a week and two working days', report({ asOf: '2026-05-03' })]],
    not: [['is a week and a day old', report({ asOf: '2026-05-05' })]],
  },
  'kpiNoOwner week': { raises: [['has no owner', kpi({ owner: null })]] },
  'kpiBaselineIsTarget week': {
    raises: [['begins at its target', kpi({ baseline: 100 })]],
    not: [['needs no baseline', kpi({ method: 'ratio', baseline: 100 })]],
  },
  'kpiNoBaseline week': {
    raises: [['has no baseline to rise from', kpi({ baseline: null })]],
    not: [['is a sum', kpi({ baseline: null, aggregation: 'sum' })]],
  },
  'kpiNewerCheckIn week': {
    raises: [['was typed before the last report', kpi({ actual: 30, asOf: '2026-05-04' })]],
    not: [['was typed for the same day', kpi({ actual: 46, asOf: '2026-05-12' })]],
  },
  'kpiProjectedShort week': {
    raises: [['will come close and not reach it', reports(31, 35, 39, 43, 47)]],
    not: [
      ['will be reached', reports(10, 19, 28, 37, 46)],
      ['may be reached', reports(20, 20, 41, 40, 46)],
      ['has three reports', reports(39, 43, 47)],
      ['is off track anyway', reports(4, 8, 12, 16, 20)],
      ['follows a plan', { ...kpi({ pace: '20/20/60' }), ...reports(31, 35, 39, 43, 47) }],
      [
        'begins',
        { checkIns: [1, 2, 3, 4].map((day) => ({ id: `c${day}`, kpi: 'sales', asOf: `2026-04-0${day}`, value: day / 2 })) },
        '2026-04-05',
      ],
      ['is over', reports(31, 35, 39, 43, 47), '2026-07-01'],
      ['is a bound', { ...kpi({ method: 'atLeast', target: 50 }), ...reports(49, 49, 49, 49, 50) }],
    ],
  },
  'kpiProjectedOver week': {
    raises: [
      ['will use more than its limit', { ...kpi({ method: 'atMost', aggregation: 'sum' }), ...reports(...Array<number>(6).fill(8)) }],
      ['will not come down far enough', { ...kpi({ method: 'decrease', baseline: 100, target: 20 }), ...reports(80, 75, 70, 67, 63) }],
    ],
    not: [['will keep within its limit', { ...kpi({ method: 'atMost', aggregation: 'sum' }), ...reports(...Array<number>(6).fill(6)) }]],
  },
  'kpiFloor now': {
    raises: [
      ['is a bound right on its floor', kpi({ method: 'atLeast', target: 50, floor: 46 })],
      ['is a limit beyond its floor', kpi({ method: 'atMost', aggregation: 'sum', target: 40, floor: 45 })],
      ['ended below its floor', kpi({ floor: 47 }), '2026-07-01'],
    ],
    not: [
      ['is above its floor', kpi({ method: 'atLeast', target: 50, floor: 45 })],
      ['is on its way', kpi({ floor: 80 })],
      ['is below what is a ceiling', kpi({ method: 'atMost', target: 40, floor: 47 })],
    ],
  },
  'kpiFloorProjected week': {
    raises: [['will not reach its floor', { ...kpi({ floor: 80 }), ...reports(31, 35, 39, 43, 47) }]],
    not: [['will reach its floor', { ...kpi({ floor: 70 }), ...reports(31, 35, 39, 43, 47) }]],
  },
  'kpiPaceUnread hint': {
    raises: [['is a word nobody knows', kpi({ pace: 'as ever' })]],
    not: [
      ['is even', kpi({ pace: '匀速' })],
      ['is late', kpi({ pace: 'Back-loaded' })],
      ['is blank', kpi({ pace: null })],
    ],
  },
  'kpiPaceSum hint': {
    raises: [['has parts that make less than the target', kpi({ pace: '20/30/45' })]],
    not: [
      ['has parts that make the target', { ...kpi({ target: 110, pace: '20/40/50' }), ...report({ value: 51 }) }],
      ['has shares of 100', { ...kpi({ target: 110, pace: '25/30/45' }), ...report({ value: 51 }) }],
      ['has weights', kpi({ pace: '1/1/2' })],
    ],
  },
  'checkInLeap week': {
    raises: [
      ['is ten times the last one', reports(40, 460)],
      ['is a tenth of the last one', reports(40, 4)],
      ['leaps and comes back', reports(40, 410, 46)],
    ],
    not: [
      ['is nine times the last one', reports(5, 45)],
      ['is confirmed by the next one', reports(4, 44, 46)],
      ['comes back after a leap that was corrected', reports(40, 41, 46)],
      ['follows a 0', reports(0, 46)],
      ['counts milestones', { ...kpi({ method: 'milestone', target: 20 }), ...reports(1, 12) }],
    ],
  },
  'checkInFell week': {
    raises: [
      ['is a negative part of a sum', { ...kpi({ aggregation: 'sum' }), ...reports(50, -4) }],
      ['counts fewer milestones than before', { ...kpi({ method: 'milestone' }), ...reports(50, 46) }],
    ],
    not: [
      ['may fall', reports(50, 46)],
      ['adds nothing to a sum', { ...kpi({ aggregation: 'sum' }), ...reports(50, 0) }],
      ['counts as many milestones', { ...kpi({ method: 'milestone' }), ...reports(46, 46) }],
    ],
  },
  'checkInConfidence hint': {
    raises: [
      ['doubts what is on track', report({ confidence: 'unlikely' })],
      ['trusts what is off track', report({ value: 20, note: 'x', confidence: 'confident' })],
    ],
    not: [
      ['trusts what is on track', report({ confidence: 'confident' })],
      ['doubts what is at risk', report({ value: 40, confidence: 'unlikely' })],
      [
        'has doubts that a later report no longer has',
        { checkIns: [{ ...inOrder.checkIns[0], id: 'c0', asOf: '2026-05-05', confidence: 'unlikely' } as Given, ...inOrder.checkIns] },
      ],
    ],
  },
  'changeNoReason week': {
    raises: [['has no reason', changed({ reason: null })]],
    not: [['has a reason', changed({ reason: 'The market fell' })]],
  },
  'goalNoOwner now': { raises: [['has no owner', goal('part', { owner: null })]] },
  'goalNoKpi now': {
    raises: [['has nothing to measure it by', { kpis: [], checkIns: [] }]],
    not: [['is entered by hand', { ...goal('part', { source: 'manual', attainment: 0.5 }), kpis: [], checkIns: [] }]],
  },
  'goalNoParent week': { raises: [['supports no goal', goal('part', { parent: null })]], not: [['is a company goal', {}]] },
  'goalNoParent hint': {
    raises: [['could not support any', { goals: [{ ...inOrder.goals[1], parent: null } as Given], responsibilities: [] }]],
  },
  'goalOffTrack week': { raises: [['is far behind', report({ value: 20 })]] },
  'goalWeights week': {
    raises: [['has weights of 60 % below it', kpi({ weight: 0.6 })]],
    not: [['has no weights below it', kpi({ weight: null })]],
  },
  'goalCycle week': { raises: [['supports the goal that supports it', goal('whole', { parent: 'part' })]] },
  'goalOutsideParent week': {
    raises: [['runs on after its parent', goal('part', { period: '2026-04-01/2026-07-31' })]],
    not: [['ends before its parent', goal('part', { period: '2026-04-01/2026-05-31' })]],
  },
  'goalSumShort week': {
    raises: [['has sub-goals that sum to less', summed(60, 30)]],
    not: [
      ['has sub-goals that sum to as much', summed(60, 40)],
      ['has a sub-goal that counts something else', summed(60, 30, { unit: 'hours' })],
      ['has a sub-goal that is not summed', summed(60, 30, { aggregation: 'latest' })],
      ['is a limit', summed(60, 30, { method: 'atMost' }, { method: 'atMost' })],
      ['is over', summed(60, 30), '2026-07-01'],
    ],
  },
  'goalRaiseOpen week': {
    raises: [['may be relative or in points', goal('part', { goal: 'Raise retention by 15%' })]],
    not: [
      ['is relative', goal('part', { goal: 'Raise retention by 15% (relative)' })],
      ['names points', goal('part', { goal: '留存率提高 5 个百分点' })],
      ['is a change of an amount', goal('part', { goal: 'Raise sales of the shop by 10%' })],
    ],
  },
  'goalNoPlan week': {
    raises: [['is served by no item', beside({ goal: 'Answer faster' })]],
    not: [
      ['has a sub-goal that is served', {}],
      ['is served', { ...beside({}), ...change('responsibilities', 'desk', { goal: 'other' }) }],
      ['was dropped', beside({ agreed: 'dropped' })],
      ['begins next quarter', beside({ period: '2026-Q3' })],
      ['has no grid beside it yet', { ...beside({}), responsibilities: [] }],
    ],
  },
  'goalsTooMany hint': {
    raises: [['has six goals of one owner', owned(6)]],
    not: [['has five of one owner', owned(5)]],
  },
  'teamNoKpi hint': {
    raises: [['is a team without a KPI', { members: [...inOrder.members, { ...cat, team: 'Two' }] }]],
    not: [
      ['has a team whose colleague owns one', { members: [...inOrder.members, cat] }],
      ['has a team of managers', { members: [...inOrder.members, { ...cat, team: 'Two', takesPart: 'manager' }] }],
      ['has no KPI at all yet', { kpis: [], checkIns: [] }],
    ],
  },
  'goalNoClosing now': {
    raises: [
      ['ended yesterday and nobody says how', {}, '2026-07-01'],
      ['ended a month ago', {}, '2026-07-31'],
    ],
    not: [
      ['ends today', {}, '2026-06-30'],
      ['ended longer ago', {}, '2026-08-01'],
      ['has its closing comment', { goals: inOrder.goals.map((row) => ({ ...row, closing: 'Reached' })) }, '2026-07-01'],
      ['was dropped', { goals: inOrder.goals.map((row) => ({ ...row, agreed: 'dropped' })) }, '2026-07-01'],
    ],
  },
  'kpiUnused hint': {
    raises: [['has not been reported since before the quarter before last', lasting('2025-09-30')]],
    not: [
      ['was reported in it', lasting('2025-10-01')],
      ['is typed', { ...lasting('2025-09-30'), ...kpi({ actual: 46, asOf: '2026-05-12' }) }],
      ['belongs to a goal of this quarter', { checkIns: [] }],
      [
        'belongs to a goal that is over',
        { ...lasting('2025-09-30'), goals: inOrder.goals.map((row) => ({ ...row, period: '2025-01-01 – 2025-12-31' })) },
      ],
    ],
  },
  'memberNoHours hint': {
    raises: [['plans resources and knows nobody’s hours', planned({})]],
    not: [
      ['knows them', planned({ hours: 32 })],
      ['has outsiders only', planned({ takesPart: 'external' })],
      ['plans none', {}],
    ],
  },
  'calendarNoYear week': {
    raises: [
      ['lacks the next year in December', holidays('2026-10-01'), '2026-12-01'],
      ['lacks the year that has begun', holidays('2025-10-01')],
      ['has it for another region only', holidays('2026-10-01', '2027-01-01', 'US'), '2026-12-01'],
    ],
    not: [
      ['lacks the next year in November', holidays('2026-10-01'), '2026-11-30'],
      ['has the next year', holidays('2026-10-01', '2027-01-01'), '2026-12-01'],
      ['has it for all regions', holidays('2026-10-01', '2027-01-01', 'all'), '2026-12-01'],
    ],
  },
  'requiredMissing week': { raises: [['has no unit', kpi({ unit: null })]], not: [['has a default', goal('part', { level: null })]] },
};

describe('findings', () => {
  it('are none where everything is in order', () => {
    expect(found({})).toEqual([]);
  });

  for (const [key, { raises, not = [] }] of Object.entries(cases)) {
    for (const [says, rows, on] of raises)
      it(`${key}: it ${says}`, () => {
        expect(found(rows, on)).toContain(key);
      });
    for (const [says, rows, on] of not)
      it(`not ${key}: it ${says}`, () => {
        expect(found(rows, on)).not.toContain(key);
      });
  }

  it('name a cell that is not understood, and do not call it missing as well', () => {
    const unread: Unread = { id: 'part', at: 4, column: 'period', text: 'soon', expected: 'period' };
    const seen = found(goal('part', { period: null }), today, [unread]);
    expect(seen).toEqual(['cellUnread week']);
  });

  it('cover every rule that there are words for', () => {
    // How a tab is kept up is tried in upkeep.test.ts.
    const covered = new Set([...Object.keys(cases).map((key) => key.split(' ')[0]), 'cellUnread', 'tabStale']);
    // The areas' rules are tried beside each area, in tests/tabs/areas.
    const { findings } = language('zh-CN');
    const rules = (Object.keys(findings) as FindingRule[]).filter((rule) => !(rule in areaFindings));
    expect(rules.filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it('say what is wrong and where, with no slot left open, in both languages', () => {
    for (const { raises } of Object.values(cases))
      for (const [, rows, on] of raises)
        for (const code of ['zh-CN', 'en']) {
          const at = momentAt(on ?? today, { code });
          const book = bookOf({ ...inOrder, ...rows });
          for (const one of findingsOf(book, at)) {
            const { says, mend } = describeFinding(one, at.language);
            expect(`${says} ${mend}`).not.toMatch(/[{}]|undefined|NaN/);
            expect(placeOf(one, book, at.language)).toMatch(one.id === '' ? /^[^!]+$/ : /^.+!A\d+$/);
          }
        }
  });

  it('come worst first, and of one weight the longest standing first', () => {
    const late = { ...inOrder.tasks[0], state: 'inProgress' } as Given;
    const rows = {
      tasks: [
        { ...late, id: 'a', due: '2026-05-12' },
        { ...late, id: 'b', due: today },
        { ...late, id: 'c', due: '2026-05-04' },
      ],
    };
    expect(worstFirst(findingsOf(bookOf({ ...inOrder, ...rows }), moment)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
