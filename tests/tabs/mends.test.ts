import { describe, expect, it } from '@jest/globals';
import { mendFinding } from '../../src/actions/mend-finding';
import { refreshed } from '../../src/actions/refreshed';
import { starters } from '../../src/actions/starters';
import { withMends } from '../../src/actions/with-mends';
import { changeBook } from '../../src/book/change-book';
import type { Finding } from '../../src/define/finding';
import type { Moment } from '../../src/define/moment';
import type { AnyBook } from '../../src/define/table';
import { languages } from '../../src/languages';
import { areaTabs, tabs } from '../../src/tabs';
import type { Book } from '../../src/tabs/columns';
import { describeFinding } from '../../src/tabs/describe-finding';
import { mends } from '../../src/tabs/mends';
import { scaled } from '../../src/tabs/mends/goal-mends';
import { markOf, markText } from '../../src/tabs/readings/snoozed';
import type { Starter } from '../../src/tabs/starter-format';
import { bookOf, china, momentAt, type Rows, starterBook } from './book';

const today = '2026-05-13';
const moment = momentAt(today);
const member = (id: string, own: object = {}) => ({ id, member: id.toUpperCase(), role: 'Member', team: 'A', takesPart: 'member', ...own });
const members = ['ann', 'bob', 'cy'].map((id) => member(id));
const item = (cells: { readonly [member: string]: string }, id = 'w') => ({
  id,
  item: 'Site',
  kind: 'initiative',
  goal: 'g',
  cells: new Map(Object.entries(cells)),
});
const goal = (own: object = {}) => ({ id: 'g', goal: 'Grow', level: 'company', owner: 'ann', period: '2026-Q2', source: 'kpis', ...own });
const kpi = (id: string, own: object = {}) => ({
  id,
  kpi: id,
  goal: 'g',
  owner: 'ann',
  method: 'increase',
  unit: 'orders',
  baseline: 0,
  target: 100,
  aggregation: 'latest',
  cadence: 'weekly',
  ...own,
});
const report = (of: string, value = 47, own: object = {}) => ({ id: `c-${of}-${value}`, kpi: of, asOf: '2026-05-12', value, ...own });
const task = (own: object = {}) => ({ id: 't', task: 'Brief', owner: 'ann', due: '2026-06-10', state: 'inProgress', ...own });
const unread = (column: string, text: string, id = 't', expected = 'text') => ({ id, at: 3, column, text, expected });

const flagged = (book: Book, on: Moment = moment) => {
  const { findings, book: now } = refreshed(book, on);
  return withMends(findings, now, on);
};
/** What one click does about the one finding of that rule: rows, and in words. */
const clickOf = (rule: string, rows: Rows, traits: object = {}, on: Moment = moment) => {
  const found = flagged(bookOf({ members, ...rows }, traits as never), on).filter((one) => one.rule === rule);
  expect(found.map((one) => one.rule)).toEqual([rule]);
  const [one] = found;
  return one?.does ? { rows: one.does, says: describeFinding(one, on.language).does } : null;
};

describe('one click', () => {
  it('gives a task without an owner to who answers for its item, where nobody alone does it', () => {
    expect(clickOf('taskNoOwner', { responsibilities: [item({ ann: 'A' })], tasks: [task({ owner: null, item: 'w' })] })).toEqual({
      rows: { tasks: [{ id: 't', set: { owner: 'ann' } }] },
      says: 'Make ANN the owner, who is A of its item',
    });
    expect(clickOf('taskNoOwner', { tasks: [task({ owner: null })] })).toBeNull();
  });
  it('gives a task of an outsider to the one who does its item, unless that one is away', () => {
    const rows = { responsibilities: [item({ ann: 'A', bob: 'R', cy: 'I' })], tasks: [task({ owner: 'cy', item: 'w' })] };
    expect(clickOf('taskOwnerElsewhere', rows)).toEqual({
      rows: { tasks: [{ id: 't', set: { owner: 'bob' } }] },
      says: 'Make BOB the owner, who is R of Site',
    });
    const away = [member('ann'), member('bob', { awayUntil: '2026-05-20' }), member('cy')];
    expect(clickOf('taskOwnerElsewhere', { ...rows, members: away })).toBeNull();
    const two = { ...rows, responsibilities: [item({ ann: 'A/R', bob: 'R', cy: 'I' })] };
    expect(clickOf('taskOwnerElsewhere', two)).toBeNull();
  });
  it('hands the tasks of who is away, or only looks on, to the stand-in', () => {
    const due = [
      task(),
      task({ id: 'u', due: '2026-05-18' }),
      task({ id: 'v', due: null }),
      task({ id: 'd', due: '2026-05-14', state: 'done' }),
    ];
    const away = member('ann', { awayUntil: '2026-05-20', standIn: 'bob' });
    expect(clickOf('memberAway', { members: [away, member('bob')], tasks: due })).toEqual({
      rows: { tasks: [{ id: 'u', set: { owner: 'bob' } }] },
      says: 'Hand 1 task to BOB, the stand-in',
    });
    const gone = member('ann', { takesPart: 'viewer', standIn: 'bob' });
    expect(clickOf('memberStopped', { members: [gone, member('bob')], tasks: due })?.rows).toEqual({
      tasks: ['t', 'u', 'v'].map((id) => ({ id, set: { owner: 'bob' } })),
    });
    expect(clickOf('memberAway', { members: [{ ...away, standIn: null }], tasks: due })).toBeNull();
    expect(clickOf('memberAway', { members: [away, member('bob', { awayUntil: '2026-06-01' })], tasks: due })).toBeNull();
  });
  it('makes the one A of an item A/R, and the one R', () => {
    expect(clickOf('raciNoR', { responsibilities: [item({ ann: 'A', cy: 'C' })] })).toEqual({
      rows: { responsibilities: [{ id: 'w', set: {}, cells: new Map([['ann', 'A/R']]) }] },
      says: 'Make ANN, who is A, A/R',
    });
    expect(clickOf('raciNoA', { responsibilities: [item({ bob: 'R', cy: 'C' })] })?.rows).toEqual({
      responsibilities: [{ id: 'w', set: {}, cells: new Map([['bob', 'A/R']]) }],
    });
    expect(clickOf('raciNoA', { responsibilities: [item({ bob: 'R', cy: 'R' })] })).toBeNull();
  });
  it('gives nobody an A who would then answer for most of the items', () => {
    const grid = [1, 2, 3, 4].map((n) => item(n < 4 ? { ann: 'A', bob: 'R' } : { bob: 'A', cy: 'R' }, `w${n}`));
    expect(clickOf('raciNoA', { responsibilities: [...grid, item({ ann: 'R' }, 'w5')] })).toBeNull();
  });
  it('writes letters in brackets, with dots or twice as the letters they are', () => {
    const click = (text: string) => clickOf('raciUnread', { responsibilities: [item({ ann: 'A/R', bob: text })] });
    expect(
      ['(C)', 'C。', 'I/I', '【c】', 'А/А'].map((text) =>
        click(text)?.rows.responsibilities?.map((change) => ('cells' in change ? [...(change.cells ?? [])] : [])),
      ),
    ).toEqual([[[['bob', 'C']]], [[['bob', 'C']]], [[['bob', 'I']]], [[['bob', 'C']]], undefined]);
    expect([click('负责'), click('boss'), click('CC'), click('R?')]).toEqual([null, null, null, null]);
  });
  it('takes a KPI’s owner from its goal, and a goal’s from its KPIs', () => {
    expect(clickOf('kpiNoOwner', { goals: [goal()], kpis: [kpi('k', { owner: null })] })?.rows).toEqual({
      kpis: [{ id: 'k', set: { owner: 'ann' } }],
    });
    expect(
      clickOf('goalNoOwner', { goals: [goal({ owner: null })], kpis: [kpi('k', { owner: 'bob' }), kpi('l', { owner: 'bob' })] })?.rows,
    ).toEqual({
      goals: [{ id: 'g', set: { owner: 'bob' } }],
    });
    expect(clickOf('goalNoOwner', { goals: [goal({ owner: null })], kpis: [kpi('k', { owner: 'bob' }), kpi('l')] })).toBeNull();
  });
  it('scales weights to exactly 100 %', () => {
    const weights = [0.5, 0.4, 0.3];
    const kpis = weights.map((weight, at) => kpi(`k${at}`, { weight }));
    expect(clickOf('goalWeights', { goals: [goal()], kpis, checkIns: kpis.map(({ id }) => report(id)) })).toEqual({
      rows: { kpis: [0.42, 0.33, 0.25].map((weight, at) => ({ id: `k${at}`, set: { weight } })) },
      says: 'Scale the weights to 42%, 33%, 25%',
    });
    const children = [0.2, 0.2, 0.2].map((weight, at) => goal({ id: `g${at}`, parent: 'g', level: 'team', weight }));
    const below = children.map(({ id }) => kpi(`k-${id}`, { goal: id, weight: null }));
    expect(
      clickOf('goalWeights', {
        goals: [goal({ source: 'subGoals' }), ...children],
        kpis: below,
        checkIns: below.map(({ id }) => report(id)),
      })?.rows,
    ).toEqual({ goals: [0.34, 0.33, 0.33].map((weight, at) => ({ id: `g${at}`, set: { weight } })) });
    const blank = [kpi('k0', { weight: 1.2 }), kpi('k1')];
    expect(clickOf('goalWeights', { goals: [goal()], kpis: blank })).toBeNull();
  });
  it('scales any weights so that whole per cents sum to 100', () => {
    for (let seed = 1; seed < 300; seed++) {
      const weights = Array.from({ length: (seed % 7) + 1 }, (_, at) => ((seed * 7919 * (at + 3)) % 1009) / 500);
      const parts = scaled(weights);
      if (parts) expect(Math.round(parts.reduce((sum, part) => sum + part * 100, 0))).toBe(100);
      else expect(weights.every((weight) => weight === 0)).toBe(true);
    }
  });
  it('cuts a period to its parent’s where one end sticks out', () => {
    const whole = goal({ source: 'subGoals' });
    const child = (period: string) => goal({ id: 'h', parent: 'g', level: 'team', period });
    const rows = (period: string) => ({ goals: [whole, child(period)], kpis: [kpi('k', { goal: 'h' })], checkIns: [report('k', 60)] });
    expect(clickOf('goalOutsideParent', rows('2026-04-01/2026-07-15'))).toEqual({
      rows: { goals: [{ id: 'h', set: { period: '2026-Q2' } }] },
      says: 'Change the period to 2026 Q2',
    });
    expect(clickOf('goalOutsideParent', rows('2026-03-01/2026-07-15'))).toBeNull();
    expect(clickOf('goalOutsideParent', rows('2026-07-01/2026-07-15'))).toBeNull();
  });
  it('keeps a typed actual as a check-in and lets the newer one count', () => {
    const rows = { goals: [goal()], kpis: [kpi('k', { actual: 45, asOf: '2026-05-08' })], checkIns: [report('k')] };
    const click = clickOf('kpiNewerCheckIn', rows);
    expect(click?.rows).toMatchObject({
      kpis: [{ id: 'k', set: { actual: null, asOf: null } }],
      checkIns: [{ add: { kpi: 'k', asOf: '2026-05-08', value: 45 } }],
    });
    expect(clickOf('kpiNewerCheckIn', rows, { kpis: { formulas: new Set(['k:actual']) } })).toBeNull();
    expect(clickOf('kpiNewerCheckIn', { ...rows, checkIns: [report('k', 2)] })).toBeNull();
  });
  it('fills a required cell that follows from the row', () => {
    expect(clickOf('requiredMissing', { goals: [goal()], kpis: [kpi('k', { aggregation: null })] })?.rows).toEqual({
      kpis: [{ id: 'k', set: { aggregation: 'latest' } }],
    });
    expect(clickOf('requiredMissing', { goals: [goal()], kpis: [kpi('k', { target: null })] })).toBeNull();
  });
  it('puts the stand-in in command of a plan', () => {
    const gone = member('ann', { takesPart: 'viewer', standIn: 'bob' });
    expect(
      clickOf('crisisLeadGone', {
        members: [gone, member('bob')],
        crisisPlans: [{ id: 'p', scenario: 'Storm', lead: 'ann', trigger: 'x', firstHour: 'y' }],
      })?.rows,
    ).toEqual({ crisisPlans: [{ id: 'p', set: { lead: 'bob' } }] });
  });
  it('adds the task that a renewal or a lesson lacks', () => {
    const customers = [{ id: 'cu', customer: 'Chain', tier: 'a', owner: 'bob', renewal: '2026-07-01', contact: today }];
    expect(clickOf('customerNoRenewalTask', { customers })).toEqual({
      rows: { tasks: [{ add: { id: 'T-cu', task: 'Renewal: Chain', owner: 'bob', due: '2026-07-01', state: 'notStarted' } }] },
      says: 'Add the task “Renewal: Chain” for BOB, due 2026-07-01',
    });
    expect(clickOf('customerNoRenewalTask', { customers: [{ ...customers[0], id: 'cu', renewal: '2026-05-15' }] })).toBeNull();
    const lessons = [{ id: 'l', event: 'Outage', kind: 'failure', why: 'x', practice: 'Test restores', owner: 'cy', day: '2026-05-04' }];
    const click = clickOf('lessonNoTask', { lessons });
    expect(click?.rows).toMatchObject({
      tasks: [{ add: { task: 'Test restores', owner: 'cy', due: '2026-05-27' } }],
      lessons: [{ id: 'l', set: { task: expect.any(String) } }],
    });
  });
});

describe('a cell that is not understood', () => {
  const click = (tab: 'tasks' | 'kpis' | 'customers', column: string, text: string, expected: string, own: object = {}) =>
    clickOf(
      'cellUnread',
      {
        goals: [goal()],
        kpis: [kpi('k', tab === 'kpis' ? own : {})],
        tasks: [task(tab === 'tasks' ? { [column]: null } : {})],
        customers: [{ id: 'cu', customer: 'Chain', tier: 'a', owner: 'bob', contact: today }],
        checkIns: [report('k')],
      },
      { [tab]: { unread: [unread(column, text, { tasks: 't', kpis: 'k', customers: 'cu' }[tab], expected)] } },
    )?.says;
  it.each([
    ['tasks', 'state', '（进行中）✅', 'Change it to “In progress”'],
    ['tasks', 'state', 'In-Progress.', 'Change it to “In progress”'],
    ['tasks', 'due', '20260610', 'Change it to “2026-06-10”'],
    ['tasks', 'start', '2026年5月8号', 'Change it to “2026-05-08”'],
    ['tasks', 'owner', '@bob', 'Change it to “BOB”'],
    ['kpis', 'target', '100 单', 'Change it to “100”'],
    ['customers', 'value', '480,000 CNY', 'Change it to “480000”'],
  ] as const)('in %s, %s “%s”: %s', (tab, column, text, says) => {
    expect(click(tab, column, text, 'text', { target: 100 })).toBe(says);
  });
  it.each([
    ['tasks', 'state', '快好了'],
    ['tasks', 'state', '进行中 60%'],
    ['tasks', 'due', '5月底'],
    ['tasks', 'owner', 'bob / ann'],
    ['kpis', 'target', '100 天'],
    ['customers', 'value', '48 k'],
  ] as const)('in %s, %s “%s” takes a person', (tab, column, text) => {
    expect(click(tab, column, text, 'text', { target: 100 })).toBeUndefined();
  });
  it('leaves a name that two rows share', () => {
    const two = [member('ann'), member('bob'), { ...member('bob2'), member: 'Bob.' }];
    expect(
      clickOf('cellUnread', { members: two, tasks: [task({ owner: null })] }, { tasks: { unread: [unread('owner', '(bob)')] } }),
    ).toBeNull();
  });
});

/** A book with every fault that a click mends, from a starter's rows. */
const broken = (book: Book): Book => {
  const bend = <K extends keyof Book>(key: K, change: (row: never, at: number) => object) =>
    ({ ...book[key], rows: book[key].rows.map((row, at) => ({ ...row, ...change(row as never, at) })) }) as Book[K];
  return {
    ...book,
    goals: bend('goals', (_, at) => ({
      ...(at % 3 === 0 ? { owner: null } : {}),
      ...(at % 2 === 1 ? { weight: 0.45 } : {}),
      agreed: 'draft',
    })),
    kpis: bend('kpis', (_, at) => ({
      ...(at % 2 === 0 ? { owner: null, weight: 0.7 } : { weight: 0.6 }),
      ...(at % 5 === 0 ? { aggregation: null } : {}),
    })),
    members: bend('members', (_, at) => (at === 0 ? { awayUntil: '2026-06-01', standIn: book.members.rows[1]?.id ?? null } : {})),
    tasks: bend('tasks', (_, at) => (at % 2 === 0 ? { owner: null } : {})),
    responsibilities: bend('responsibilities', ({ cells }: Book['responsibilities']['rows'][number], at) => ({
      cells: new Map(
        [...(cells ?? [])].map(([id, text], n) => [
          id,
          at % 3 === 0 ? text.replace('R', 'C') : at % 3 === 1 ? text.replace('A', 'I') : n === 0 ? `(${text})` : text,
        ]),
      ),
    })),
  };
};

const read = (key: string): Starter => require(`${process.cwd()}/templates/starters/${key}.json`);
const books = starters.flatMap((key) =>
  languages.map(({ code }) => {
    const on = momentAt(today, { code, calendar: china });
    const whole = starterBook(read(key), today, { code, areas: areaTabs });
    return [`${key} ${code}`, on, whole] as const;
  }),
);
const heavy = (findings: readonly Finding[]) => findings.filter(({ weight }) => weight !== 'hint').map((one) => markText(markOf(one)));

describe.each(books)('every click in the starter %s', (_, on, whole) => {
  it.each([
    ['as it is', whole],
    ['with every fault', broken(whole)],
  ])('%s takes its finding away and raises none for now or this week', (_state, book) => {
    const now = refreshed(book, on);
    const before = new Set(heavy(now.findings));
    const mendable = withMends(now.findings, now.book, on).filter(({ does }) => does);
    for (const found of mendable) {
      const mark = markOf(found);
      const { rows, refused } = mendFinding.decide(book, on, mark, {} as never);
      expect(refused).toBeUndefined();
      const after = refreshed(changeBook(tabs, book as unknown as AnyBook, rows as never) as unknown as Book, on);
      expect([found.rule, after.findings.map((one) => markText(markOf(one))).includes(markText(mark))]).toEqual([found.rule, false]);
      expect([found.rule, found.slots, heavy(after.findings).filter((one) => !before.has(one))]).toEqual([found.rule, found.slots, []]);
    }
  });
});

it('the faults of the property are those that a click mends', () => {
  const rules = new Set(books.flatMap(([, on, book]) => flagged(broken(book), on).flatMap(({ rule, does }) => (does ? [rule] : []))));
  expect([...rules].sort()).toEqual(
    expect.arrayContaining(['goalNoOwner', 'goalWeights', 'kpiNoOwner', 'raciNoA', 'raciNoR', 'raciUnread', 'taskNoOwner']),
  );
});

it('every rule with words for a click has one, and no other, in every language', () => {
  for (const { findings } of languages) {
    const worded = Object.entries(findings).flatMap(([rule, words]) => ('does' in words ? [rule] : []));
    expect(Object.keys(mends).sort()).toEqual(worded.sort());
  }
});

it('a click’s sentence says all there is to say: no slot is left open', () => {
  for (const [, on, book] of books)
    for (const found of flagged(broken(book), on)) expect(describeFinding(found, on.language).does ?? '').not.toMatch(/[{}]/);
});

describe('an agreed goal', () => {
  it('has what was mended in its log, with the mend as the reason', () => {
    const agreed = goal({ agreed: 'agreed' });
    const kpis = [kpi('k', { weight: 0.6 }), kpi('l', { weight: 0.6 })];
    const checkIns = [report('k'), report('l')];
    const seen = refreshed(bookOf({ members, goals: [agreed], kpis, checkIns }), moment).book;
    const outcome = mendFinding.decide(seen, moment, { rule: 'goalWeights', tab: 'goals', id: 'g', column: 'weight' }, {} as never);
    const lines = (outcome.rows?.changes ?? []).map((change) =>
      'add' in change ? [change.add.old, change.add.new, change.add.reason] : [],
    );
    const reason = 'Mended by a click: Scale the weights to 50%, 50%';
    expect(lines).toEqual([
      ['60%', '50%', reason],
      ['60%', '50%', reason],
    ]);
  });
});

it('a finding that is no longer there is refused in words, and so is one that takes a person', () => {
  const book = bookOf({ members, tasks: [task({ due: '2026-05-01' })] });
  const refused = (mark: object) => mendFinding.decide(book, moment, mark as never, {} as never).refused?.[''];
  expect(refused({ rule: 'taskNoDue', tab: 'tasks', id: 't', column: 'due' })).toBe(moment.language.pages.findings.gone);
  expect(refused({ rule: 'taskOverdue', tab: 'tasks', id: 't', column: 'due' })).toMatch(/takes a person/);
});
