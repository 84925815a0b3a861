import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../local/host/engine';
import type { UniverHost } from '../../local/node';
import { labelOf, readChoice } from '../../src/languages/choose';
import { zhCn } from '../../src/languages/zh-cn';
import { attainment } from '../../src/rules/attainment';
import { readNumber } from '../../src/rules/cell';
import { dayOfSerial } from '../../src/rules/day';
import { judge } from '../../src/rules/judgement';
import { workDaysLeft } from '../../src/rules/overdue';
import { installInput } from '../journeys/matrix';
import { built } from './built';

// What a formula says in a person's own sheet, what refresh has written as a plain value, and what the rule says of the same cells.
const { univerHost } = built();
let host: UniverHost;
let own: number;
let next = 1;

const lastRow = 60;
const sheetOf = (tab: string): number => host.engine.metadata().find(({ value }) => value.startsWith(`${tab}:`))?.sheet ?? -1;
const cellsOf = (sheet: number, row: number, column: number, rows: number, columns = 1): readonly (readonly CellValue[])[] =>
  host.engine.read({ sheet, row, column, rows, columns }).map((line) => line.map(({ value }) => value ?? ''));
const letters = (column: number): string => (column <= 26 ? String.fromCharCode(64 + column) : `A${String.fromCharCode(38 + column)}`);
const columnOf = (tab: string, key: string): number => {
  const keys = cellsOf(sheetOf(tab), 1, 1, 1, 50)[0] ?? [];
  const at = keys.indexOf(`${tab}.${key}`);
  if (at < 0) throw new Error(`${tab} has no column ${key}.`);
  return at + 1;
};
const nameOf = (tab: string): string => host.engine.sheets().find(({ id }) => id === sheetOf(tab))?.name ?? '';
/** A column of ours as a range for a formula, and as the values that stand there. */
const range = (tab: string, key: string): string => {
  const letter = letters(columnOf(tab, key));
  return `'${nameOf(tab)}'!${letter}3:${letter}${lastRow}`;
};
const stands = (tab: string, key: string): readonly CellValue[] =>
  cellsOf(sheetOf(tab), 3, columnOf(tab, key), lastRow - 2).map(([cell]) => cell ?? '');

/** A formula in a column of its own of a person's sheet; `columns` is how wide it spills. It is computed with all the others. */
interface Asked {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}
const asked = new Map<string, Asked>();
const ask = (name: string, formula: string, columns = 1): void => {
  asked.set(name, { row: 1, column: next, columns });
  host.engine.write({ sheet: own, row: 1, column: next, rows: 1, columns: 1 }, [[{ formula }]]);
  next += columns;
};
/** A formula of one cell, below the others. */
const askOne = (name: string, formula: string): void => {
  const row = 100 + asked.size;
  asked.set(name, { row, column: 1, columns: 1 });
  host.engine.write({ sheet: own, row, column: 1, rows: 1, columns: 1 }, [[{ formula }]]);
};
const block = (name: string): readonly (readonly CellValue[])[] => {
  const { row, column, columns } = asked.get(name) as Asked;
  return cellsOf(own, row, column, lastRow - 2, columns);
};
const said = (name: string): readonly CellValue[] => block(name).map(([cell]) => cell ?? '');
const close = (found: readonly CellValue[], wanted: readonly CellValue[]): void => {
  expect(found.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell))).toEqual(
    wanted.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell)),
  );
};

const period = '"2026-04-01","2026-06-30"';
/** KPIs with a projection: their place among the rows. */
const projectedRows = (): readonly number[] => stands('kpis', 'projected').flatMap((value, i) => (value === '' ? [] : [i]));

/** A KPI's check-ins as arrays of a formula: days, and values or running totals. */
const series = (i: number): { readonly days: string; readonly values: string } => {
  const kpi = stands('kpis', 'kpi')[i];
  const summed = stands('kpis', 'aggregation')[i] === '累计';
  const [days, values] = ['asOf', 'value'].map((key) => stands('checkIns', key)) as [readonly CellValue[], readonly CellValue[]];
  const rows = stands('checkIns', 'kpi').flatMap((name, at) => (name === kpi ? [at] : []));
  const array = (list: readonly CellValue[]) => `{${list.join(';')}}`;
  return {
    days: array(rows.map((at) => days[at] ?? '')),
    values: array(
      rows.map((_, n) => (summed ? rows.slice(0, n + 1).reduce((sum, at) => sum + Number(values[at]), 0) : (values[rows[n] ?? 0] ?? ''))),
    ),
  };
};

/** The cells of the grid that hold letters, and their header. */
const grid = (): { readonly members: number; readonly cells: string; readonly names: string } => {
  const keys = cellsOf(sheetOf('responsibilities'), 1, 1, 1, 50)[0] ?? [];
  const columns = keys.flatMap((key, at) => (String(key).includes('@') ? [at + 1] : []));
  const [from, to] = [letters(columns[0] ?? 0), letters(columns.at(-1) ?? 0)];
  const name = nameOf('responsibilities');
  return { members: columns.length, cells: `'${name}'!${from}3:${to}${lastRow}`, names: `'${name}'!${from}2:${to}2` };
};

const askAll = (): void => {
  const [k, g, t] = ['kpis', 'goals', 'tasks'].map((tab) => (key: string) => range(tab, key)) as [
    typeof nameOf,
    typeof nameOf,
    typeof nameOf,
  ];
  const measure = ['actual', 'target', 'baseline', 'method', 'aggregation'].map(k).join(',');
  const logged = ['kpi', 'asOf', 'value'].map((key) => range('checkIns', key)).join(',');
  // Of a stale value it is expected up to yesterday: silence is no way to stay on track.
  const until = `IF(${k('alert')}="数据过期","2026-05-12",${k('asOf')})`;
  ask('actual', `=KPI_ACTUAL(${k('kpi')},${logged},${k('aggregation')},${period})`);
  ask('expected', `=KPI_EXPECTED(${period},${until},${k('pace')},OM_CALENDAR)`);
  ask('progress', `=KPI_PROGRESS(${measure})`);
  ask('status', `=KPI_STATUS(${measure},${k('elapsed')},${k('expected')},OM_LANGUAGE,OM_THRESHOLDS,,${k('misses')})`);
  ask('flag', `=TASK_FLAG(${t('due')},${t('state')},"2026-05-13",${t('start')},${t('done')},OM_CALENDAR)`);
  ask('late', `=TASK_DAYS_LATE(${t('due')},${t('state')},"2026-05-13",${t('done')},OM_CALENDAR)`);
  ask('left', `=TASK_DAYS_LEFT(${t('due')},${t('state')},"2026-05-13",${t('done')},OM_CALENDAR,,"中国大陆")`);
  ask('goals', `=GOAL_ROLLUP(${g('goal')},${g('parent')},IF(${g('parent')}="","",${g('attainment')}),${g('weight')},1,0)`);
  const { cells, names } = grid();
  ask('load', `=RACI_LOAD(${cells},${names},OM_LANGUAGE)`, 7);
  for (const i of projectedRows()) {
    const { days, values } = series(i);
    const one = (key: string) => `'${nameOf('kpis')}'!${letters(columnOf('kpis', key))}${i + 3}`;
    askOne(`forecast ${i}`, `=KPI_FORECAST("2026-06-30",${days},${values})`);
    askOne(`rate ${i}`, `=KPI_RUNRATE(${one('actual')},${one('target')},${one('asOf')},"2026-06-30","每周",${one('method')})`);
  }
  const column = next++;
  host.engine.write(
    { sheet: own, row: 1, column, rows: 3, columns: 1 },
    typed.map((value) => [{ value }]),
  );
  ask('typed', `=KPI_PROGRESS(${letters(column)}1:${letters(column)}3,100,,"完成率")`);
};
const typed = ['１２．５％', '1.2万', '￥1,200'];

beforeAll(async () => {
  host = univerHost({ dist: 'dist', now: '2026-05-13T09:00:00+08:00', timeZone: 'Asia/Shanghai', locale: 'zh_CN' });
  await host.open();
  await host.callFromPage('callFromPage', ['install', installInput('zh-CN')]);
  own = host.engine.addSheet('我的表', 0);
  askAll();
  await host.engine.calculate();
  const days = cellsOf(sheetOf('calendar'), 3, columnOf('calendar', 'day'), 200, 2);
  for (const [day, kind] of days) if (typeof day === 'number') (kind === '调休上班' ? calendar.work : calendar.off).add(dayOfSerial(day));
}, 120_000);
afterAll(() => host.close());

const calendar = {
  off: new Set<string>(),
  work: new Set<string>(),
};
/** The working days left, as refresh's findings have them. */
const byRule = (due: CellValue | undefined, state: CellValue | undefined, done: CellValue | undefined): CellValue => {
  if (typeof due !== 'number' || ['已完成', '已取消'].includes(String(state)) || done) return '';
  return workDaysLeft(dayOfSerial(due), '2026-05-13', calendar);
};

describe('a formula in a person’s own sheet says what refresh has written', () => {
  it('of a KPI’s value, from its check-ins', () => close(said('actual'), stands('kpis', 'actual')));
  it('of the expected progress, where there is a pace', () => {
    const wanted = stands('kpis', 'expected');
    expect(wanted.filter((cell) => cell !== '').length).toBeGreaterThan(5);
    close(
      said('expected').map((cell, i) => (wanted[i] === '' ? '' : cell)),
      wanted,
    );
  });
  it('of the projected value and of what is needed a week', () => {
    const [projected, perWeek] = [stands('kpis', 'projected'), stands('kpis', 'perWeek')];
    expect(projectedRows().length).toBeGreaterThan(3);
    for (const i of projectedRows()) {
      close(said(`forecast ${i}`).slice(0, 1), [projected[i] ?? '']);
      if (perWeek[i] !== '') close(said(`rate ${i}`).slice(0, 1), [perWeek[i] ?? '']);
    }
  });
  it('of the tasks’ flags and the working days left', () => {
    const [flags, left] = [stands('tasks', 'flag'), stands('tasks', 'left')];
    expect(said('flag')).toEqual(flags);
    expect(left.filter((cell) => cell !== '').length).toBeGreaterThan(5);
    expect(said('left')).toEqual(left);
    expect(left).toEqual(stands('tasks', 'due').map((due, i) => byRule(due, stands('tasks', 'state')[i], stands('tasks', 'done')[i])));
    const overdue = flags.flatMap((flag, i) => (flag === '逾期' ? [i] : []));
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.map((i) => said('late')[i])).toEqual(overdue.map((i) => -Number(left[i])));
  });
  it('of what a goal comes to, from the goals below it', () => {
    const count = stands('goals', 'goal').indexOf('');
    expect(stands('goals', 'parent').filter((parent) => parent !== '').length).toBeGreaterThan(2);
    close(said('goals').slice(0, count), stands('goals', 'attainment').slice(0, count));
  });
  it('of the letters that members have', () => {
    const { members } = grid();
    const column = (at: number) =>
      block('load')
        .slice(0, members)
        .map((row) => row[at] ?? '');
    close(column(0), stands('members', 'member').slice(0, members));
    close(column(1), stands('members', 'responsible').slice(0, members));
    close(column(2), stands('members', 'accountable').slice(0, members));
  });
});

describe('a formula says what the tab’s own column says, and what the rule says', () => {
  const measured = () => {
    const [kpis, ...columns] = ['kpi', 'actual', 'target', 'baseline', 'method', 'aggregation', 'elapsed', 'expected', 'misses'].map(
      (key) => stands('kpis', key),
    );
    return (kpis ?? []).flatMap((kpi, i) => {
      const [actual, target, baseline, method, aggregation, elapsed, expected, misses] = columns.map((cells) => cells[i]);
      const number = (cell: CellValue | undefined): number | null => (typeof cell === 'number' ? cell : null);
      if (kpi === '') return [];
      return [
        {
          actual: number(actual),
          target: number(target),
          baseline: number(baseline),
          method: readChoice('method', String(method))!,
          aggregation: readChoice('aggregation', String(aggregation))!,
          elapsed: number(elapsed),
          expected: number(expected),
          misses: number(misses),
        },
      ];
    });
  };
  it('of attainment', () => {
    close(said('progress'), stands('kpis', 'attainment'));
    close(
      said('progress').slice(0, measured().length),
      measured().map((kpi) => (attainment(kpi) ?? '') as CellValue),
    );
  });
  it('of the status, with the thresholds of Settings', () => {
    expect(said('status')).toEqual(stands('kpis', 'status'));
    const judged = measured().map((kpi) => judge(kpi));
    expect(said('status').slice(0, judged.length)).toEqual(judged.map((one) => 'status' in one && labelOf(zhCn, 'status', one.status)));
  });
  it('of numbers that a person types as text', () => {
    close(
      said('typed').slice(0, 3),
      typed.map((text) => (readNumber(text) ?? 0) / 100),
    );
  });
});
