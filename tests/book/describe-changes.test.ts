import { describe, expect, it } from '@jest/globals';
import { describeChanges } from '../../src/book/describe-changes';
import type { AnyBook } from '../../src/define/table';
import { tabs } from '../../src/tabs';
import { bookOf, language } from '../tabs/book';

const en = language('en');
const zh = language('zh-CN');
const book = bookOf({
  members: [
    { id: 'M-1', member: 'Ann' },
    { id: 'M-2', member: 'Ben' },
  ],
  goals: [{ id: 'G-1', goal: 'Grow', owner: 'M-1', weight: 0.4, period: '2026-Q2' }],
  kpis: [{ id: 'K-1', kpi: 'Orders', goal: 'G-1', unit: 'percent', target: 0.5 }],
  checkIns: [{ id: 'C-1', kpi: 'K-1', asOf: '2026-05-08', value: 1 }],
  responsibilities: [{ id: 'W-1', item: 'Newsletter', cells: new Map([['M-1', 'A']]) }],
  tasks: [{ id: 'T-1', task: 'Brief', owner: 'M-1', state: 'inProgress', flag: 'overdue' }],
}) as unknown as AnyBook;

describe('row changes told in people’s words', () => {
  it('name tab, row, column, what was there and what will be', () => {
    const { n, counts, lines } = describeChanges(
      tabs,
      book,
      {
        goals: [{ id: 'G-1', set: { owner: 'M-2', weight: 0.25, goal: 'Grow', period: '2026-Q3' } }],
        tasks: [{ id: 'T-1', set: { state: 'done', due: '2026-05-20' } }],
      },
      en,
    );
    expect(lines).toEqual([
      { tab: 'Goals', row: 'Grow', what: 'changed', column: 'Owner', from: 'Ann', to: 'Ben' },
      { tab: 'Goals', row: 'Grow', what: 'changed', column: 'Weight', from: '40%', to: '25%' },
      { tab: 'Goals', row: 'Grow', what: 'changed', column: 'Period', from: '2026 Q2', to: '2026 Q3' },
      { tab: 'Tasks', row: 'Brief', what: 'changed', column: 'State', from: 'In progress', to: 'Done' },
      { tab: 'Tasks', row: 'Brief', what: 'changed', column: 'Due', from: '', to: '2026-05-20' },
    ]);
    expect([n, counts]).toEqual([5, { added: 0, changed: 5, removed: 0 }]);
  });

  it('name rows that come and go by their title, and by the row that a title links to', () => {
    const { lines } = describeChanges(
      tabs,
      book,
      { members: [{ add: { id: 'M-3', member: '小林' } }], kpis: [{ remove: 'K-1' }], checkIns: [{ remove: 'C-1' }] },
      zh,
    );
    expect(lines.map(({ tab, row, what }) => [tab, row, what])).toEqual([
      [zh.tabs.kpis.name, 'Orders', 'removed'],
      [zh.tabs.checkIns.name, 'Orders', 'removed'],
      [zh.tabs.members.name, '小林', 'added'],
    ]);
  });

  it('name the member whose letter changes, and leave out what only the machine writes', () => {
    const { lines } = describeChanges(
      tabs,
      book,
      {
        responsibilities: [
          {
            id: 'W-1',
            set: {},
            cells: new Map([
              ['M-1', ''],
              ['M-2', 'A/R'],
            ]),
          },
        ],
        tasks: [{ id: 'T-1', set: { flag: 'dueSoon', left: 3 } }],
        goals: [{ id: 'G-9', set: { goal: 'not there' } }],
      },
      en,
    );
    expect(lines.map(({ row, column, from, to }) => [row, column, from, to])).toEqual([
      ['Newsletter', 'Ann', 'A', ''],
      ['Newsletter', 'Ben', '', 'A/R'],
    ]);
  });

  it('list two hundred and count the rest', () => {
    const added = Array.from({ length: 250 }, (_, at) => ({ add: { id: `T-n${at}`, task: `Task ${at}` } }));
    const { n, counts, lines } = describeChanges(tabs, book, { tasks: added }, en);
    expect([n, counts.added, lines.length]).toEqual([250, 250, 200]);
  });
});
