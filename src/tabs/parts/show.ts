import type { Block, DocumentCell, Status } from '../../define/document';
import type { Language } from '../../languages';
import { labelOf } from '../../languages/choose';
import { say } from '../../languages/say';
import { isFraction, showMeasure, showNumber, showPoints, showShare } from '../../rules/measure';
import type { KpiRow } from '../readings/kpi-readings';

type Table = Extract<Block, { kind: 'table' }>;

const nothing: DocumentCell = { text: '–' };

export const words = (text: string | null): DocumentCell => (text === null || text === '' ? nothing : { text });

export const strong = (text: string): DocumentCell => ({ text, strong: true });

/** A title that begins with the team's name; where the team has none it begins with a capital all the same.
 * @example titled(' operations summary') // 'Operations summary'
 */
export const titled = (text: string): string => text.replace(/^\s+\S/, (start) => start.trim().toUpperCase()).trim();

/** A share such as an attainment, in percent with one decimal. */
export const share = (x: number | null): DocumentCell => (x === null ? nothing : { text: showShare(x), value: x, as: 'share' });

/** A weight, in percent without decimals. */
export const weight = (x: number | null): DocumentCell => (x === null ? nothing : { text: showShare(x, 0), value: x, as: 'share' });

/** A difference of two shares; its value is in percentage points. */
export const points = (x: number | null): DocumentCell =>
  x === null ? nothing : { text: `${x > 0 ? '+' : ''}${showPoints(x)}`, value: x * 100, as: 'points' };

export const count = (n: number): DocumentCell => ({ text: showNumber(n), value: n, as: 'plain' });

/** A KPI's number as its unit shows it. */
export const measure = (x: number | null, { unit, target }: Pick<KpiRow, 'unit' | 'target'>): DocumentCell => {
  if (x === null) return nothing;
  const text = showMeasure(x, unit, target);
  return isFraction(unit, target) ? { text, value: x } : { text, value: x, as: 'plain' };
};

/** A KPI's number with its unit, for sentences. */
export const measured = (x: number | null, kpi: Pick<KpiRow, 'unit' | 'target'>, language: Language): string => {
  if (x === null) return language.reports.none;
  const unit = unitOf(kpi.unit, language);
  const text = showMeasure(x, kpi.unit, kpi.target);
  return unit === '' || unit === '%' ? text : say(language.reports.withUnit, { value: text, unit });
};

/** The word of a unit; a unit of the team's own as typed. */
export const unitOf = (unit: string | null, language: Language): string =>
  unit === null ? '' : labelOf(language, 'unit', unit as 'people');

export const status = (key: Status | null, language: Language): DocumentCell =>
  key === null ? nothing : { text: labelOf(language, 'status', key), status: key };

/** Progress as a bar with the expected progress marked on it. */
export const progress = (x: number | null, expected: number | null): DocumentCell => {
  if (x === null) return nothing;
  const held = Math.min(1, Math.max(0, x));
  return { text: showShare(x), bar: expected === null ? { share: held } : { share: held, mark: expected } };
};

/** The last values as a row of small bars, lowest to highest.
 * @example sparkline([1, 2, 3]) // '▁▄█'
 */
export const sparkline = (values: readonly number[]): string => {
  const [low, high] = [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
  const steps = '▁▂▃▄▅▆▇█';
  return values.map((x) => steps.charAt(high === low ? 3 : Math.round(((x - low) / (high - low)) * 7))).join('');
};

/** A column of a table: its header, how wide it is, and what stands in it. */
export interface ReportColumn<T> {
  readonly head: string;
  readonly width?: number;
  readonly right?: true;
  readonly cell: (item: T) => DocumentCell;
}

/** A table of one row an item; `empty` is said in its place when there are none. */
export const table = <T>(items: readonly T[], columns: readonly ReportColumn<T>[], empty?: string): Table => ({
  kind: 'table',
  head: columns.map(({ head }) => head),
  widths: columns.map(({ width }) => width ?? 1),
  align: columns.map(({ right }) => (right ? 'right' : 'left')),
  rows: items.map((item) => columns.map(({ cell }) => cell(item))),
  ...(empty === undefined ? {} : { empty }),
});

/** Rows a report shows of a list that may be long. */
export const mostRows = 60;

/** A table of a list that may be long: its first rows, and a sentence that counts the rest.
 * @example longTable(findings, columns, '{n} more') // [table of 60 rows, '2443 more']
 */
export const longTable = <T>(items: readonly T[], columns: readonly ReportColumn<T>[], more: string): readonly Block[] => {
  const rest = items.length - mostRows;
  return [table(items.slice(0, mostRows), columns), ...(rest > 0 ? [quiet(say(more, { n: rest }))] : [])];
};

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'text', text });
export const quiet = (text: string): Block => ({ kind: 'text', text, quiet: true });
