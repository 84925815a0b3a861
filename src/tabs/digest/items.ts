import type { Finding } from '../../define/finding';
import type { Language } from '../../languages';
import { say } from '../../languages/say';
import { checksum } from '../../rules/checksum';
import type { Day } from '../../rules/day';
import { type Book, columns } from '../columns';
import { describeFinding, worstFirst } from '../describe-finding';
import { memberNames } from '../readings/names';
import { markOf, markText } from '../readings/snoozed';
import { type Section, sectionOf, sections } from './sections';

/** One thing that waits for a person: a row, with all that is wrong with it, or a finding about a tab as a whole. */
export interface DigestItem {
  readonly section: Section;
  /** What is wrong, in the person's language. */
  readonly says: string;
  readonly mend: string;
  /** Name of the tab it stands in. */
  readonly place: string;
  /** What a ledger row remembers of it: it is new again once another rule flags it, or the day it is flagged for changes. */
  readonly marks: readonly string[];
}

/** Working days late from which a task is told to the accountable member too. */
const patience = 5;

const indexed = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** A row by its id, from an index made once a table. */
const rowOf = <Row extends { readonly id: string }>({ rows }: { readonly rows: readonly Row[] }, id: string): Row | undefined => {
  const before = indexed.get(rows) as ReadonlyMap<string, Row> | undefined;
  const made = before ?? new Map(rows.map((row) => [row.id, row]));
  indexed.set(rows, made);
  return made.get(id);
};

type Above = (finding: Finding, book: Book) => string | null;
const goalOwner: Above = ({ id, weight }, { kpis, goals }) => {
  const goal = weight === 'now' ? rowOf(kpis, id)?.goal : null;
  return rowOf(goals, goal ?? '')?.owner ?? null;
};

/** Who is told beside the owner: the accountable member of a task that is long late, the owner of the goal whose KPI is off track while nobody says why or does anything. */
const above: { readonly [R in Finding['rule']]?: Above } = {
  taskOverdue: ({ id, slots }, { tasks }) => (Number(slots.n) > patience ? (rowOf(tasks, id)?.accountable ?? null) : null),
  kpiOffTrack: goalOwner,
  kpiBoundMissed: goalOwner,
  kpiLimitExceeded: goalOwner,
};

/** Who gets what waits for a member: the member; the stand-in of one who is away; null where there is nobody.
 * @example receiverOf(book, '2026-05-13')('M-1') // 'M-2'
 */
export const receiverOf = ({ members }: Pick<Book, 'members'>, today: Day): ((id: string) => string | null) => {
  const rows = new Map(members.rows.map((row) => [row.id, row]));
  const receiver = (id: string, before: readonly string[]): string | null => {
    const row = rows.get(id);
    if (!row || before.includes(id)) return null;
    if (row.awayUntil === null || row.awayUntil < today) return id;
    return row.standIn === null ? null : receiver(row.standIn, [...before, id]);
  };
  return (id) => receiver(id, []);
};

/** The day that the flagged cell holds: another day is news. */
const dayIn = (book: Book, { tab, id, column }: Finding): string => {
  const kinds: { readonly [key: string]: { readonly type: string } } = columns[tab as keyof typeof columns];
  if (column === undefined || kinds[column]?.type !== 'day') return '';
  const row = rowOf(book[tab as 'tasks'], id) as { readonly [key: string]: unknown } | undefined;
  return String(row?.[column] ?? '');
};

const hashOf = (book: Book, finding: Finding): string => checksum(`${markText(markOf(finding))}${dayIn(book, finding)}`).slice(0, 10);

interface Telling {
  readonly to: string;
  /** Whom it waits for. */
  readonly owner: string;
  readonly section: Section;
  readonly finding: Finding;
}

/** Everything that waits for each member, by id: worst first, each row once. Findings are in the language given. */
export const itemsOf = (
  book: Book,
  findings: readonly Finding[],
  today: Day,
  language: Language,
): ReadonlyMap<string, readonly DigestItem[]> => {
  const receiver = receiverOf(book, today);
  const name = memberNames(book);
  const ranked = worstFirst(findings.filter(({ weight, owner }) => weight !== 'hint' && owner));
  const own = ranked.map((finding) => ({ finding, owner: finding.owner ?? '', to: finding.owner ?? '', section: sectionOf(finding.rule) }));
  const escalated = ranked.flatMap((finding): Telling[] => {
    const to = above[finding.rule]?.(finding, book) ?? null;
    return to === null ? [] : [{ finding, owner: finding.owner ?? '', to, section: 'escalated' }];
  });
  const all = new Map<string, Map<string, DigestItem>>();
  const tell = ({ to: meant, owner, section, finding }: Telling): void => {
    const to = receiver(meant);
    if (to === null) return;
    const items = all.get(to) ?? new Map<string, DigestItem>();
    all.set(to, items);
    const key = finding.id === '' ? markText(markOf(finding)) : JSON.stringify([finding.tab, finding.id]);
    const before = items.get(key);
    if (section === 'escalated' && before) return;
    const { says, mend } = describeFinding(finding, language);
    const words = language.digest;
    const member = name(owner);
    const whole = section === 'escalated' && !says.includes(member) ? say(words.owner, { says, member }) : says;
    const mark = `${section === 'escalated' ? '^' : ''}${hashOf(book, finding)}`;
    items.set(
      key,
      before
        ? { ...before, says: `${before.says}${words.sentences}${says}`, marks: [...before.marks, mark] }
        : {
            section,
            says: to === meant ? whole : say(words.standIn, { member: name(meant), says: whole }),
            mend,
            place: language.tabs[finding.tab as keyof Language['tabs']].name,
            marks: [mark],
          },
    );
  };
  for (const part of sections) for (const one of own) if (one.section === part) tell(one);
  for (const one of escalated) tell(one);
  return new Map([...all].map(([id, items]) => [id, [...items.values()]]));
};
