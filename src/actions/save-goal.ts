import { changeBook } from '../book/change-book';
import { readFields } from '../book/form';
import { anObject, aRecord, aText, maybe, orNull } from '../define/accepts';
import type { Action } from '../define/action';
import type { Moment } from '../define/moment';
import type { Fields, PageCalls } from '../define/page-calls';
import type { AnyBook, AnyRowChange } from '../define/table';
import { fold } from '../languages/choose';
import { say } from '../languages/say';
import { findCycle } from '../rules/rollup';
import { tabs } from '../tabs';
import { type Book, columns } from '../tabs/columns';
import { targetChanges } from '../tabs/readings/agreed';
import { joined } from './refreshed';
import { rowIsGone, savedRow, saveRow } from './saved-row';
import { formReads } from './sidebar-reads';
import { savedState } from './sidebar-state';

type Values = { readonly [column: string]: unknown };
type Rows = { readonly [tab: string]: readonly AnyRowChange[] | undefined };

const parents = (book: Book, id: string, values: Values): ReadonlyMap<string, string | null> =>
  new Map([...book.goals.rows.map((row) => [row.id, row.parent] as const), [id, (values.parent as string | null) ?? null] as const]);

const goalFaults = (book: Book, id: string, values: Values, { language }: Moment): Fields => {
  const words = language.actions.field;
  const title = String(values.goal ?? '');
  const twin = book.goals.rows.some((row) => row.id !== id && row.goal !== null && fold(row.goal) === fold(title));
  return {
    ...(twin ? { goal: say(words.duplicate, { text: title }) } : {}),
    ...(values.parent && findCycle(parents(book, id, values)).has(id) ? { parent: words.ownParent } : {}),
  };
};

const kpiFaults = (values: Values, { language }: Moment): Fields => {
  const moves = values.method === 'increase' || values.method === 'decrease';
  const equal = moves && values.baseline !== null && values.baseline !== undefined && values.baseline === values.target;
  return equal ? { baseline: language.actions.field.baselineIsTarget } : {};
};

const under = (form: string, refused: Fields): Fields =>
  Object.fromEntries(Object.entries(refused).map(([key, text]) => [`${form}.${key}`, text]));

/** The rows to save, with a line for each value that was agreed on and is changed. What was agreed is remembered first, where no refresh has seen it yet. */
export const withChanges = (book: Book, moment: Moment, saves: Rows, given: Parameters<typeof targetChanges>[2]): Rows => {
  const { changes: _unseen, ...memory } = targetChanges(book, moment, given) as Rows;
  const saved = changeBook(tabs, book as unknown as AnyBook, joined(memory, saves)) as unknown as Book;
  return joined(memory, saves, targetChanges(saved, moment, given) as Rows);
};

const form = { id: aText, token: maybe(aText), goal: aRecord(aText), kpiId: aText, kpi: orNull(aRecord(aText)) };

/** Enters or edits a goal, with its KPI where the form has one. Fields are refused as `goal.owner`, `kpi.target`. */
export const saveGoal: Action<Book, PageCalls['saveGoal']['input'] | PageCalls['changeGoal']['input'], PageCalls['saveGoal']['answer']> = {
  name: 'saveGoal',
  reads: formReads,
  writes: true,
  page: anObject(form),
  decide: (book, moment, input) => {
    if (!book.goals.installed) return { refused: { '': moment.language.actions.notInstalled } };
    const all = book as unknown as AnyBook;
    const saved = savedRow(book.goals.rows, 'G', input.id, input.token, moment);
    const { id } = saved;
    if (saved.gone) return rowIsGone(input.goal.goal ?? input.id, moment);
    const goal = readFields(columns.goals, input.goal, all, moment.language);
    // A new goal's KPI names a goal that is not there yet: it is set below, not read.
    const { goal: _given, ...kpiFields } = input.kpi ?? {};
    const kpi = input.kpi ? readFields(columns.kpis, kpiFields, all, moment.language) : null;
    const refused = {
      ...under('goal', { ...goalFaults(book, id, goal.values, moment), ...goal.refused }),
      ...(kpi ? under('kpi', { ...kpiFaults(kpi.values, moment), ...kpi.refused }) : {}),
    };
    if (Object.keys(refused).length > 0) return { refused };
    const savedKpi = kpi ? savedRow(book.kpis.rows, 'K', input.kpiId, input.token, moment) : null;
    if (savedKpi?.gone) return rowIsGone(input.kpi?.kpi ?? input.kpiId, moment);
    const saves = {
      goals: [saveRow(saved, goal.values)],
      ...(kpi && savedKpi ? { kpis: [saveRow(savedKpi, { ...kpi.values, goal: id })] } : {}),
    };
    const why = 'reason' in input ? String(input.reason).trim() || null : null;
    const reason = (row: string, column: string) => (Object.hasOwn(row === id ? input.goal : kpiFields, column) ? why : null);
    const rows = withChanges(book, moment, saves, { of: savedKpi ? [id, savedKpi.id] : [id], reason });
    const after = changeBook(tabs, all, rows) as unknown as Book;
    return {
      rows: rows as never,
      answer: { id, kpiId: savedKpi?.id ?? '', state: savedState(after, moment) },
      notice: moment.language.actions.saved,
      log: { result: String(goal.values.goal ?? '') },
    };
  },
};

/** Saves a goal whose agreed values are changed: their lines are written at once, with the reason. Without it the next refresh writes them, and asks. */
export const changeGoal: Action<Book, PageCalls['changeGoal']['input'], PageCalls['changeGoal']['answer']> = {
  ...saveGoal,
  name: 'changeGoal',
  page: anObject({ ...form, reason: aText }),
  reads: [...formReads, 'changes'],
};
