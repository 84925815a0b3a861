import type { Moment } from '../../../src/define/moment';
import type { AnyTab } from '../../../src/define/tab';
import type { Book } from '../../../src/tabs/columns';
import { describeFinding } from '../../../src/tabs/describe-finding';
import { bookOf, type Rows } from '../book';

export { momentAt } from '../book';

/** A book of an area's rows, beside two members, a goal, its KPI, a work item and a task that are in order. */
export const areaBook = (rows: Rows): Book =>
  bookOf({
    members: [
      { id: 'ann', member: 'Ann', role: 'Content', team: 'Content team', takesPart: 'member' },
      { id: 'bob', member: 'Bob', role: 'Lead', team: 'Management', takesPart: 'manager' },
    ],
    goals: [{ id: 'goal', goal: 'Raise sales to 5,000', level: 'company', owner: 'bob', period: '2026 Q2', weight: 1, source: 'kpis' }],
    kpis: [
      {
        id: 'kpi',
        kpi: 'Sales',
        goal: 'goal',
        owner: 'ann',
        method: 'ratio',
        unit: 'orders',
        target: 5000,
        aggregation: 'sum',
        cadence: 'weekly',
      },
    ],
    responsibilities: [
      {
        id: 'item',
        item: 'Promotion',
        kind: 'initiative',
        goal: 'goal',
        cells: new Map([
          ['ann', 'R'],
          ['bob', 'A'],
        ]),
      },
    ],
    tasks: [{ id: 'task', task: 'Brief', owner: 'ann', due: '2026-06-10', state: 'inProgress', start: '2026-05-04', item: 'item' }],
    ...rows,
  });

/** What a tab flags: rule and weight of each finding. */
export const raised = (tab: AnyTab, book: Book, moment: Moment): readonly string[] =>
  (tab.findings?.(book, moment) ?? []).map(({ rule, weight }) => `${rule} ${weight}`);

/** What it says of each, and how to mend it. */
export const textsOf = (tab: AnyTab, book: Book, moment: Moment): readonly string[] =>
  (tab.findings?.(book, moment) ?? []).map((found) => {
    const { says, mend } = describeFinding(found, moment.language);
    return `${says} · ${mend}`;
  });
