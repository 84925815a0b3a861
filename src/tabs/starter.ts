import type { AnyRowChange, RowChange } from '../define/table';
import type { Language } from '../languages';
import type { WorkingCalendar } from '../rules/calendar';
import type { Day } from '../rules/day';
import { areas } from './areas';
import { checkIns } from './check-ins';
import type { columns } from './columns';
import { goals } from './goals';
import { kpis } from './kpis';
import { members } from './members';
import { responsibilities } from './responsibilities';
import { areaRows } from './starter-areas';
import { examplePeriod, layDays } from './starter-days';
import type { Starter } from './starter-format';
import { tasks } from './tasks';

/** How a starter is laid down. */
export interface Laying {
  readonly language: Language;
  /** False: tabs without rows. */
  readonly examples: boolean;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  newId(prefix: string): string;
  /** Areas that get their rows; none without it. */
  readonly areas?: readonly string[];
}
type Adds<K extends keyof typeof columns> = readonly RowChange<(typeof columns)[K]>[];
export interface StarterRows {
  readonly goals: Adds<'goals'>;
  readonly kpis: Adds<'kpis'>;
  readonly checkIns: Adds<'checkIns'>;
  readonly members: Adds<'members'>;
  readonly responsibilities: Adds<'responsibilities'>;
  readonly tasks: Adds<'tasks'>;
}

/** Fresh ids by the keys of a starter's rows; an unknown key is an error that names it. */
const idsOf = (
  tab: { readonly key: string; readonly prefix: string },
  rows: readonly { readonly key: string }[],
  newId: Laying['newId'],
) => {
  const ids = new Map(rows.map(({ key }) => [key, newId(tab.prefix)]));
  return (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`starter: no row "${key}" in ${tab.key}`);
    return id;
  };
};

/** What rows are laid with: the starter, the ids of its rows, and where its days fall. */
const groundOf = (starter: Starter, laying: Laying) => {
  const { language, newId } = laying;
  const core = { members, goals, kpis, responsibilities, tasks };
  const rowsOf: { readonly [tab: string]: readonly { readonly key: string }[] } = {
    members: starter.members,
    goals: starter.goals,
    kpis: starter.kpis,
    responsibilities: starter.items,
    tasks: starter.tasks,
    ...starter.rows,
  };
  const ids = new Map([...Object.values(core), ...areas].map((tab) => [tab.key as string, idsOf(tab, rowsOf[tab.key] ?? [], newId)]));
  const idIn = (tab: string, key: string): string => {
    const id = ids.get(tab)?.(key);
    if (id === undefined) throw new Error(`starter: no tab "${tab}"`);
    return id;
  };
  const of = (tab: keyof typeof core) => (key: string) => idIn(tab, key);
  return {
    starter,
    language,
    code: language.code,
    newId,
    areas: laying.areas ?? [],
    period: examplePeriod(laying.today).key,
    idIn,
    member: of('members'),
    goal: of('goals'),
    kpi: of('kpis'),
    item: of('responsibilities'),
    ...layDays(laying),
  };
};
type Ground = ReturnType<typeof groundOf>;

const memberRows = ({ starter, code, member }: Ground): Adds<'members'> =>
  starter.members.map(({ key, takesPart = 'member', ...row }) => ({
    add: { id: member(key), member: row.member[code], role: row.role[code], team: row.team[code], takesPart },
  }));

const goalRows = ({ starter, code, member, goal, period }: Ground): Adds<'goals'> => {
  const teams = new Map(starter.members.map(({ key, team }) => [key, team[code]]));
  return starter.goals.map((row) => ({
    add: {
      id: goal(row.key),
      goal: row.goal[code],
      level: row.level,
      owner: member(row.owner),
      period,
      parent: row.parent === undefined ? null : goal(row.parent),
      team: teams.get(row.owner) ?? null,
      weight: row.weight,
      kind: 'committed',
      source: row.source,
      agreed: 'agreed',
    },
  }));
};

const kpiRows = ({ starter, code, member, goal, kpi }: Ground): Adds<'kpis'> =>
  starter.kpis.map(({ key, method, target, aggregation, cadence, weight, ...row }) => ({
    add: {
      id: kpi(key),
      kpi: row.kpi[code],
      goal: goal(row.goal),
      owner: member(row.owner),
      method,
      unit: typeof row.unit === 'string' ? row.unit : row.unit[code],
      baseline: row.baseline ?? null,
      target,
      aggregation,
      cadence,
      definition: row.definition[code],
      pace: row.pace ?? null,
      weight,
    },
  }));

/** Check-ins in the order in which they would have been written. */
const checkInRows = ({ starter, code, member, kpi, lay, newId }: Ground): Adds<'checkIns'> =>
  starter.kpis
    .flatMap((row) => row.checkIns.map((checkIn) => ({ ...checkIn, kpi: kpi(row.key), by: member(row.owner) })))
    .sort((a, b) => a.day - b.day)
    .map(({ day, value, confidence, note, kpi, by }) => ({
      add: { id: newId(checkIns.prefix), kpi, asOf: lay({ day }), value, confidence: confidence ?? null, note: note?.[code] ?? null, by },
    }));

const itemRows = ({ starter, code, member, goal, item }: Ground): Adds<'responsibilities'> =>
  starter.items.map((row) => ({
    add: {
      id: item(row.key),
      item: row.item[code],
      kind: row.kind,
      goal: goal(row.goal),
      cells: new Map(Object.entries(row.letters).map(([key, letters]) => [member(key), letters])),
    },
  }));

const taskRows = ({ starter, code, member, item, lay, past, idIn }: Ground): Adds<'tasks'> =>
  starter.tasks.map((row) => ({
    add: {
      id: idIn('tasks', row.key),
      task: row.task[code],
      owner: member(row.owner),
      due: row.due ? lay(row.due) : null,
      state: row.state,
      start: lay(row.start),
      item: item(row.item),
      progress: row.progress?.[code] ?? null,
      blocked: row.blocked?.[code] ?? null,
      done: row.done ? past(row.done) : null,
      from: 'plan',
    },
  }));

/** A starter's rows as additions to each tab, the chosen areas among them; none of any without examples.
 * @example starterRows(general, { language: zhCn, examples: true, today: '2026-05-13', calendar, newId }).kpis.length // 9
 */
export const starterRows = (starter: Starter, laying: Laying): StarterRows & { readonly [area: string]: readonly AnyRowChange[] } => {
  if (!laying.examples) return { goals: [], kpis: [], checkIns: [], members: [], responsibilities: [], tasks: [] };
  const ground = groundOf(starter, laying);
  return {
    members: memberRows(ground),
    goals: goalRows(ground),
    kpis: kpiRows(ground),
    checkIns: checkInRows(ground),
    responsibilities: itemRows(ground),
    tasks: taskRows(ground),
    ...areaRows(ground),
  };
};
