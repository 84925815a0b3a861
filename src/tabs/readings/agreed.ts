import type { Plain } from '../../define/column';
import type { Moment } from '../../define/moment';
import type { Grown } from '../../define/tab';
import type { ColumnsOf, RowChange } from '../../define/table';
import type { Language } from '../../languages';
import { showMeasure, showShare } from '../../rules/measure';
import { readPeriod, showPeriod } from '../../rules/period';
import type { Book } from '../columns';

type Tab = 'goals' | 'kpis';

interface Agreed {
  readonly tab: Tab;
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly target: number | null;
  readonly agreed: Book['goals']['rows'][number]['agreed'];
  readonly memory: string | null;
  readonly values: { readonly [column: string]: Plain | null };
}
/** What a row of an agreed goal was agreed as, and when the add-on saw it first. */
interface Memory {
  readonly at: string;
  readonly values: { readonly [column: string]: Plain | null };
}
/** A line of the log as the add-on remembers it. */
interface Line {
  readonly tab: Tab;
  readonly row: string;
  readonly column: string;
  /** When it was written; lines from before a new agreement do not count. */
  readonly at: string;
  readonly now: Plain | null;
}

const parsed = <T>(text: string | null): T | null => {
  if (text === null || !text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
};

/** Which row and column a line of the log is about; null where nobody can tell any more.
 * @example lineOf(row)?.column // 'target'
 */
export const lineOf = ({ change }: Book['changes']['rows'][number]): Line | null => parsed<Line>(change);

const agreedRows = ({ goals, kpis }: Book): readonly Agreed[] => {
  const stateOf = new Map(goals.rows.map(({ id, agreed }) => [id, agreed]));
  return [
    ...goals.rows.map((row): Agreed => {
      const { id, goal, agreed, agreedAs, period, weight } = row;
      return { tab: 'goals', id, title: goal ?? '', unit: null, target: null, agreed, memory: agreedAs, values: { period, weight } };
    }),
    ...kpis.rows.map((row): Agreed => {
      const { id, kpi, goal, agreedAs, unit, baseline, target, weight } = row;
      const agreed = stateOf.get(goal ?? '') ?? null;
      return { tab: 'kpis', id, title: kpi ?? '', unit, target, agreed, memory: agreedAs, values: { baseline, target, weight } };
    }),
  ];
};

const shown = (value: Plain | null, column: string, { unit, target }: Agreed, language: Language): string => {
  const period = typeof value === 'string' ? readPeriod(value) : null;
  if (period) return showPeriod(period);
  if (typeof value !== 'number') return value === null ? language.reports.none : String(value);
  return column === 'weight' ? showShare(value, 0) : showMeasure(value, unit, target ?? value);
};

/** Which rows are looked at, and the reason that somebody gave for a change. */
interface Given {
  readonly of?: readonly string[];
  readonly reason?: (id: string, column: string) => string | null;
}

type Rows<K extends keyof Book> = RowChange<ColumnsOf<Book[K]>>[];

/** What a row's memory and the log say that was agreed; undefined where the column was not looked at yet. */
const knownOf = (row: Agreed, column: string, memory: Memory, lines: readonly Line[]): Plain | null | undefined => {
  const own = lines.filter((line) => line.row === row.id && line.column === column && line.at >= memory.at);
  return own.length > 0 ? own.at(-1)?.now : memory.values[column];
};

/** What agreed goals and their KPIs remember, and a line in the log for each value that has changed since. A row seen for the first time after agreeing is only remembered; one that is a draft again is forgotten. A value is compared with the log's last line, so that a run that broke off adds no second one.
 * @example targetChanges(book, moment).changes // [{ add: { id: 'J-K-1-target-1', field: '目标值', old: '3.68%', new: '4%', … } }]
 */
export const targetChanges = (book: Book, moment: Moment, { of, reason }: Given = {}): Grown<Book> => {
  const { today, now, language } = moment;
  const goals: Rows<'goals'> = [];
  const kpis: Rows<'kpis'> = [];
  const changes: Rows<'changes'> = [];
  const lines = book.changes.rows.flatMap((row) => lineOf(row) ?? []);
  const ids = new Set(book.changes.rows.map(({ id }) => id));
  const free = (stem: string, n = 1): string => (ids.has(`${stem}-${n}`) ? free(stem, n + 1) : `${stem}-${n}`);
  for (const row of agreedRows(book)) {
    if (row.agreed === 'dropped' || of?.includes(row.id) === false) continue;
    const memory = parsed<Memory>(row.memory);
    const isAgreed = row.agreed === 'agreed' || row.agreed === 'changed';
    const remember = (text: string | null) => (row.tab === 'goals' ? goals : kpis).push({ id: row.id, set: { agreedAs: text } });
    if (!isAgreed && row.memory !== null) remember(null);
    if (isAgreed && memory === null) remember(JSON.stringify({ at: now, values: row.values } satisfies Memory));
    if (!isAgreed || memory === null || !book.changes.installed) continue;
    const unread = new Set(book[row.tab].unread.flatMap(({ id, column }) => (id === row.id ? [column] : [])));
    for (const [column, value] of Object.entries(row.values)) {
      const known = knownOf(row, column, memory, lines);
      if (known === undefined || known === value || unread.has(column)) continue;
      const line: Line = { tab: row.tab, row: row.id, column, at: now, now: value };
      const words = language.tabs[row.tab].columns as { readonly [column: string]: { readonly header: string } };
      changes.push({
        add: {
          id: free(`J-${row.id}-${column}`),
          day: today,
          where: row.title,
          field: words[column]?.header ?? column,
          old: shown(known, column, row, language),
          new: shown(value, column, row, language),
          reason: reason?.(row.id, column) ?? null,
          change: JSON.stringify(line),
        },
      });
    }
  }
  return { goals, kpis, changes };
};
