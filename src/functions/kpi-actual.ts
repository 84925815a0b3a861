import type { CustomFunction, Examples } from '../define/function';
import { fold } from '../languages/choose';
import { actualFrom, type CheckIn } from '../rules/actual';
import type { Aggregation } from '../rules/attainment';
import type { Day } from '../rules/day';
import { broadcast, type Call } from './broadcast';
import { choiceIn, dayIn, fail, filledIn, numberIn, type Read, textIn } from './cell-values';

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

/** A name as it is compared: neither case, width nor blanks within count. */
const nameIn: Read<string> = (cell, place) => {
  const text = textIn(cell, place);
  return text === null ? null : fold(text).replace(/\s+/g, ' ');
};

/** A column (or row) of the log, read cell by cell: a row that cannot be read concerns its own KPI only. */
const logOf = (call: Call, name: string): { readonly length: number; at<T>(row: number, read: Read<T>): T | null } => {
  const { rows, columns, at } = call.line(name);
  return { length: Math.max(rows, columns), at: (row, read) => (rows === 1 ? at(0, row, read) : at(row, 0, read)) };
};

/** The rows of the log by KPI. */
const rowsByName = (call: Call): ReadonlyMap<string, readonly number[]> => {
  const log = logOf(call, 'log_kpis');
  const rows = new Map<string, number[]>();
  for (let row = 0; row < log.length; row++) {
    const name = log.at(row, nameIn);
    if (name === null) continue;
    const known = rows.get(name);
    if (known) known.push(row);
    else rows.set(name, [row]);
  }
  return rows;
};

/** Reads check-ins of a period. Rows without a value do not count; of those that do, what cannot be read is thrown. */
const checkInsOf = (call: Call) => {
  const days = logOf(call, 'log_days');
  const values = logOf(call, 'log_values');
  const numerators = logOf(call, 'numerators');
  const denominators = logOf(call, 'denominators');
  return (rows: readonly number[], rates: boolean, start: Day, end: Day): readonly CheckIn[] =>
    rows.flatMap((row): readonly CheckIn[] => {
      if (!values.at(row, filledIn) && !(rates && denominators.at(row, filledIn))) return [];
      const asOf = days.at(row, dayIn) ?? fail('missing', { argument: `log_days[${row + 1}]`, n: 3 });
      if (asOf < start || asOf > end) return [];
      const value = values.at(row, numberIn);
      const numerator = rates ? numerators.at(row, numberIn) : null;
      const denominator = rates ? denominators.at(row, numberIn) : null;
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
      const rowsOf = rowsByName(call);
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
};

export const examples: Examples = [
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
];
