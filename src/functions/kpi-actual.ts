import type { CustomFunction } from '../define/function';
import { fold } from '../languages/choose';
import { actualFrom, type CheckIn } from '../rules/actual';
import type { Aggregation } from '../rules/attainment';
import { isProblem, type Problem } from '../rules/problem';
import { broadcast, type Call } from './broadcast';
import { choiceIn, dayIn, fail, numberIn, type Read, textIn } from './cell-values';

const names: CustomFunction['arguments'] = [
  { name: 'kpi' },
  { name: 'log_kpis' },
  { name: 'log_days' },
  { name: 'log_values' },
  { name: 'aggregation', optional: true },
  { name: 'start', optional: true },
  { name: 'end', optional: true },
  { name: 'numerators', optional: true },
  { name: 'denominators', optional: true },
];

/** A cell's value, or why it has none: a row of the log that cannot be read concerns its own KPI only. */
const orProblem =
  <T>(read: Read<T>): Read<T | Problem> =>
  (cell, place) => {
    try {
      return read(cell, place);
    } catch (thrown) {
      if (isProblem(thrown)) return thrown;
      throw thrown;
    }
  };

/** A name as it is compared: neither case, width nor blanks within count. */
const nameIn: Read<string> = (cell, place) => {
  const text = textIn(cell, place);
  return text === null ? null : fold(text).replace(/\s+/g, ' ');
};

const columnOf = <T>(call: Call, name: string, read: Read<T>): readonly (T | null)[] => {
  const block = call.block(name, read);
  const columns = block.reduce((most, row) => Math.max(most, row.length), 0);
  const n = names.findIndex((one) => one.name === name) + 1;
  return columns > 1 && block.length > 1 ? fail('notOneColumn', { argument: name, n, rows: block.length, columns }) : block.flat();
};

/** The rows of the log by KPI, each with its place. */
const rowsByName = (log: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>();
  log.forEach((name, row) => {
    if (name === null) return;
    const known = rows.get(name);
    if (known) known.push(row);
    else rows.set(name, [row]);
  });
  return rows;
};

const orThrow = <T>(found: T | Problem | null | undefined): T | null => {
  if (isProblem(found)) throw found;
  return found ?? null;
};

/** Reads check-ins of a KPI in a period; what cannot be read, and counts, is thrown. */
const checkInsOf = (call: Call) => {
  const days = columnOf(call, 'log_days', orProblem(dayIn));
  const values = columnOf(call, 'log_values', orProblem(numberIn));
  const numerators = columnOf(call, 'numerators', orProblem(numberIn));
  const denominators = columnOf(call, 'denominators', orProblem(numberIn));
  return (rows: readonly number[], rates: boolean, start: string, end: string): readonly CheckIn[] =>
    rows.flatMap((row): readonly CheckIn[] => {
      const day = days[row] ?? null;
      if (typeof day === 'string' && (day < start || day > end)) return [];
      const value = orThrow(values[row]);
      const [numerator, denominator] = rates ? [orThrow(numerators[row]), orThrow(denominators[row])] : [null, null];
      if (value === null && denominator === null) return [];
      const asOf = orThrow(day) ?? fail('missing', { argument: `log_days[${row + 1}]`, n: 3 });
      return [{ asOf, value, numerator, denominator, order: row }];
    });
};

const always = { start: '0001-01-01', end: '9999-12-31' };

/** `KPI_ACTUAL(kpi, log_kpis, log_days, log_values, [aggregation], [start], [end], [numerators], [denominators])`: a KPI's value from its check-ins. */
export const kpiActual: CustomFunction = {
  name: 'KPI_ACTUAL',
  arguments: names,
  compute: (args, locale) =>
    broadcast(names, args, locale, (call) => {
      const kpi = call.cells('kpi', nameIn);
      const aggregation = call.cells('aggregation', choiceIn('aggregation'));
      const start = call.cells('start', dayIn);
      const end = call.cells('end', dayIn);
      const rowsOf = rowsByName(columnOf(call, 'log_kpis', nameIn));
      const read = checkInsOf(call);
      return call.rows((row) => {
        const rows = rowsOf.get(kpi(row) ?? '');
        if (!rows) return null;
        const by: Aggregation = aggregation(row) ?? 'latest';
        const period = { start: start(row) ?? always.start, end: end(row) ?? always.end };
        if (period.end < period.start) fail('endBeforeStart', period);
        const found = actualFrom(read(rows, by === 'quotient', period.start, period.end), by, period);
        if (found && !Number.isFinite(found.value)) fail('beyondNumbers');
        return found?.value ?? null;
      });
    }),
  examples: [
    {
      formula: '=KPI_ACTUAL("激活率", A2:A4, B2:B4, C2:C4)',
      args: ['激活率', [['激活率'], ['新客'], ['激活率']], [['2026-05-10'], ['2026-05-10'], ['2026-05-03']], [[0.41], [30], [0.38]]],
      result: 0.41,
    },
    {
      formula: '=KPI_ACTUAL("Conversion", A2:A3, B2:B3, C2:C3, "Numerator ÷ denominator", , , D2:D3, E2:E3)',
      args: [
        'Conversion',
        [['Conversion'], ['Conversion']],
        [['2026-05-03'], ['2026-05-10']],
        [[0.5], [0.1]],
        'Numerator ÷ denominator',
        '',
        '',
        [[1], [10]],
        [[2], [108]],
      ],
      result: 0.1,
    },
    {
      formula: '=KPI_ACTUAL(F2:F4, A2:A5, B2:B5, C2:C5, "累计", "2026-05-01", "2026-05-31")',
      args: [
        [['新客'], ['投诉'], ['复购']],
        [['新客'], ['投诉'], ['新客'], ['新客']],
        [['2026-04-30'], ['2026-05-03'], ['2026-05-03'], ['2026-05-10']],
        [[99], [2], [30], [20]],
        '累计',
        '2026-05-01',
        '2026-05-31',
      ],
      result: [[50], [2]],
    },
  ],
};
