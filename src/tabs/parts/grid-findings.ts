import { type Finding, finding, type Weight } from '../../define/finding';
import type { Moment } from '../../define/moment';
import type { Language } from '../../languages';
import { showNumber, showShare } from '../../rules/measure';
import { median, type RowFault } from '../../rules/raci';
import type { Book } from '../columns';
import { gridReading, type ItemReading, type LoadReading, type MemberRow } from '../readings/grid-readings';

/** What is wrong in the responsibility grid: rows first, then members. */
export const gridFindings = (book: Book, moment: Moment): readonly Finding[] => {
  const { items, members, loads } = gridReading(book, moment);
  if (members.length === 0) return [];
  return [
    ...items.flatMap((item) => itemFindings(item, members, moment.language)),
    ...loads.flatMap((load) => loadFindings(load, loads, items.length)),
  ];
};

const rules = {
  noA: ['raciNoA', 'now'],
  noR: ['raciNoR', 'now'],
  manyR: ['raciManyR', 'week'],
  manyC: ['raciManyC', 'hint'],
  manyI: ['raciManyI', 'hint'],
} as const satisfies { readonly [fault in Exclude<RowFault, 'manyA' | 'unread'>]: readonly [string, Weight] };

const itemFindings = ({ row, letters, audit }: ItemReading, members: readonly MemberRow[], language: Language): readonly Finding[] => {
  const item = row.item ?? '';
  const accountable = members.filter((_, at) => letters[at]?.includes('A'));
  const place = { tab: 'responsibilities', id: row.id, column: 'check', owner: accountable[0]?.id ?? null };
  const counts = { noA: 0, noR: 0, manyR: audit.r, manyC: audit.c, manyI: audit.i };
  const found = audit.faults.flatMap((fault): readonly Finding[] => {
    if (fault === 'unread')
      return members
        .filter((_, at) => letters[at] === null)
        .map(({ id }) => finding('raciUnread', { ...place, column: `@${id}`, weight: 'week' }, { item, text: row.cells?.get(id) ?? '' }));
    if (fault === 'manyA') {
      const names = accountable.map(({ member }) => member ?? '').join(language.reports.listSeparator);
      return [finding('raciManyA', { ...place, weight: 'now' }, { item, n: audit.a, members: names })];
    }
    const [rule, weight] = rules[fault];
    return [finding(rule, { ...place, weight }, { item, n: counts[fault] })];
  });
  if (row.goal === null) found.push(finding('itemNoGoal', { ...place, column: 'goal', weight: 'hint' }, { item }));
  return found;
};

/** Below so many items a share of them says nothing. */
const enoughItems = 5;

const loadFindings = (load: LoadReading, all: readonly LoadReading[], items: number): readonly Finding[] => {
  const member = load.member.member ?? '';
  const place = { tab: 'responsibilities', id: '', owner: load.member.id };
  const found: Finding[] = [];
  if (load.overload)
    found.push(finding('raciOverload', { ...place, weight: 'week' }, { member, n: load.r, m: showNumber(median(all.map(({ r }) => r))) }));
  if (load.concentrated && items >= enoughItems)
    found.push(finding('raciConcentrated', { ...place, weight: 'week' }, { member, share: showShare(load.a / items, 0) }));
  if (load.idle && items > 0 && (load.member.takesPart ?? 'member') === 'member')
    found.push(finding('raciIdle', { ...place, weight: 'hint' }, { member }));
  return found;
};
