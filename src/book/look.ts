import type { Column, Columns } from '../define/column';
import { palette, statusLook } from '../define/look';
import { rangeNames } from '../define/range-names';
import type { AnyTab, Area, Colour } from '../define/tab';
import { labelOf, labelsOf } from '../languages/choose';
import type { ChoiceSet, Language } from '../languages/index';
import { formatOf } from './cells';
import { firstRow, headerRow, keyText, orderOf } from './place';

/** How one column is laid down. */
export interface ColumnLook {
  readonly key: string;
  /** Text of the hidden key row. */
  readonly keyText: string;
  readonly header: string;
  readonly note: string;
  readonly width: number;
  readonly format: string;
  /** '' leaves it to the spreadsheet: words left, numbers right. */
  readonly align: '' | 'left' | 'center' | 'right';
  readonly wrap: boolean;
  readonly hidden: boolean;
  readonly rare: boolean;
  /** Written by the add-on: header, cells and protection differ from those a person fills in. */
  readonly computed: boolean;
  /** Words offered, or the tab whose titles are offered. */
  readonly list: readonly string[] | null;
  readonly listOf: string | null;
}

/** A conditional colour over one column. */
export interface ColourLook {
  readonly column: number;
  /** With its `=`, for the first data row. */
  readonly formula: string;
  readonly text: string;
  readonly fill: string;
}

/** How a tab is laid down: everything that install writes, as plain values. */
export interface TabLook {
  readonly tab: string;
  readonly name: string;
  readonly color: string;
  readonly hidden: boolean;
  readonly columns: readonly ColumnLook[];
  readonly colours: readonly ColourLook[];
  /** Header-row formulas that spill, by column number. */
  readonly formulas: readonly { readonly column: number; readonly formula: string }[];
  /** Named ranges as addresses: `A12:C16`, open below `A3:D`. */
  readonly names: readonly { readonly name: string; readonly at: string }[];
  /** Words offered in some cells only. */
  readonly offers: readonly { readonly at: string; readonly list: readonly string[] }[];
  /** Cells that head the rows below them. */
  readonly heads: readonly string[];
  /** A report: its looks are written with its values, or laid once. */
  readonly report: 'written' | 'laid' | null;
  /** Its first column names the row and stays in sight. */
  readonly titleFirst: boolean;
}

const widths: { readonly [type: string]: number } = {
  text: 160,
  long: 280,
  url: 160,
  period: 120,
  any: 160,
  number: 80,
  percent: 80,
  money: 96,
  day: 96,
  yesNo: 64,
  choice: 104,
  link: 120,
};

/** Letters of a column number: 1 → A, 27 → AA. */
export const letters = (column: number): string =>
  column <= 26 ? String.fromCharCode(64 + column) : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);

const machine: Columns = {
  updated: { type: 'day', by: 'refresh' },
  links: { type: 'text', hidden: true, by: 'refresh' },
  id: { type: 'text', hidden: true, by: 'refresh' },
};

const columnLook = (tab: AnyTab, key: string, language: Language): ColumnLook => {
  const column = ((tab.columns as Columns)[key] ?? machine[key]) as Column;
  const words = (
    language.tabs[tab.key as 'goals'].columns as { readonly [key: string]: { readonly header: string; readonly note: string } }
  )[key];
  const computed = ['formula', 'refresh'].includes(column.by ?? 'person');
  const numeric = ['number', 'percent', 'money'].includes(column.type);
  return {
    key,
    keyText: keyText(tab, key),
    header: words?.header ?? key,
    note: words?.note ?? '',
    width: column.width ?? (widths[column.type] as number),
    format: formatOf(column, [], false),
    // Where words and numbers stand in one column, all begin at the left.
    align: numeric ? 'right' : column.type === 'any' ? 'left' : '',
    wrap: column.type === 'long',
    // Logs and settings have no day of their last change.
    hidden: column.hidden === true || (key === 'updated' && !words),
    rare: column.rare === true,
    computed,
    list: computed
      ? null
      : column.type === 'choice'
        ? labelsOf(language, column.set)
        : column.type === 'yesNo'
          ? labelsOf(language, 'yesNo')
          : null,
    listOf: column.type === 'link' ? column.to : null,
  };
};

const acrossLook = (tab: AnyTab, id: string, name: string, language: Language): ColumnLook => ({
  key: `@${id}`,
  keyText: keyText(tab, `@${id}`),
  header: name,
  note: (language.tabs[tab.key as 'responsibilities'] as { readonly across?: { readonly note: string } }).across?.note ?? '',
  width: 80,
  format: '@',
  align: 'center',
  wrap: false,
  hidden: false,
  rare: false,
  computed: false,
  list: null,
  listOf: null,
});

/** The formulas that spill below a tab's header, given where its columns stand.
 * @example spills(kpis, at, [], 'Attainment'…) // [{ column: 17, formula: '=VSTACK("Attainment",KPI_PROGRESS(H3:H,…))' }]
 */
export const spills = (tab: AnyTab, at: ReadonlyMap<string, number>, across: readonly number[], language: Language) => {
  if (tab.across && across.length === 0) return [];
  const range = (key: string) => `${letters(at.get(key) as number)}${firstRow}:${letters(at.get(key) as number)}`;
  const [left, right] = across.length > 0 ? [letters(Math.min(...across)), letters(Math.max(...across))] : ['', ''];
  const named = { ...rangeNames, across: `${left}${firstRow}:${right}`, acrossNames: `${left}${headerRow}:${right}${headerRow}` };
  const headers = language.tabs[tab.key as 'goals'].columns as { readonly [key: string]: { readonly header: string } };
  const calls = (tab.formulas ?? {}) as {
    readonly [key: string]: (range: (key: string) => string, names: typeof named) => string;
  };
  return Object.entries(calls).map(([key, call]) => ({
    column: at.get(key) as number,
    formula: `=VSTACK("${headers[key]?.header ?? key}",${call(range, named)})`,
  }));
};

/** Where the rows and columns of a tab stand on its sheet; null for what is not there. */
export interface Standing {
  readonly row: (id: string) => number | null;
  readonly column: (key: string) => number | null;
}

/** The address of a block; null where one of its corners is not there. */
const addressOf = ({ columns, rows }: Area<Columns>, { row, column }: Standing): string | null => {
  const ends = columns.map(column);
  if (ends.includes(null)) return null;
  // People may have moved the last column before the first.
  const [left, right] = (ends as number[]).sort((a, b) => a - b) as [number, number];
  const [top, bottom] = rows ? rows.map(row) : [firstRow, ''];
  return top && bottom !== null ? `${letters(left)}${top}:${letters(right)}${bottom}` : null;
};

export type Areas = Pick<TabLook, 'names' | 'offers' | 'heads'>;

/** A tab's named ranges, the words offered in some of its cells and its heads between rows, as addresses; `touched` leaves out the others.
 * @example areasOf(settings, en, standing).names[0] // { name: 'OM_LANGUAGE', at: 'B3:B3' }
 */
export const areasOf = (
  tab: AnyTab,
  language: Language,
  standing: Standing,
  touched: (area: Area<Columns>) => boolean = () => true,
): Areas => {
  const placed = <A extends Area<Columns>, T>(areas: readonly A[] | undefined, made: (area: A, at: string) => T): readonly T[] =>
    (areas ?? []).filter(touched).flatMap((area) => {
      const at = addressOf(area, standing);
      return at === null ? [] : [made(area, at)];
    });
  return {
    names: placed(tab.names as readonly (Area<Columns> & { readonly name: string })[] | undefined, ({ name }, at) => ({ name, at })),
    offers: placed(tab.offers as readonly (Area<Columns> & { readonly set: ChoiceSet })[] | undefined, ({ set }, at) => ({
      at,
      list: labelsOf(language, set),
    })),
    heads: placed(tab.heads as readonly Area<Columns>[] | undefined, (_, at) => at),
  };
};

const colourLook = (colour: Colour<Columns>, tab: AnyTab, at: ReadonlyMap<string, number>, language: Language): ColourLook => {
  const cell = (key: string) => `$${letters(at.get(key) as number)}${firstRow}`;
  const column = (tab.columns as Columns)[colour.column];
  const word = (set: string, key: string) => labelOf(language, set as 'level', key as 'team');
  const test = colour.when
    ? colour.when(cell, word as Parameters<NonNullable<Colour<Columns>['when']>>[1])
    : `${cell(colour.column)}="${column?.type === 'choice' ? word(column.set, colour.is ?? '') : (colour.is ?? '')}"`;
  const look = statusLook[colour.status];
  return { column: at.get(colour.column) as number, formula: `=${test}`, text: look.text, fill: look.fill };
};

/** The conditional colours of a tab whose columns stand so, where all that they look at is there. */
export const coloursOf = (
  tab: AnyTab,
  at: ReadonlyMap<string, number>,
  language: Language,
  isWanted: (column: string) => boolean = () => true,
): readonly ColourLook[] =>
  ((tab.colours ?? []) as readonly Colour<Columns>[])
    .filter(({ column }) => isWanted(column))
    .map((colour) => colourLook(colour, tab, at, language));

/** Everything install lays down for a tab in a language; grids get one column for each of `across`; `row` says where a row will stand.
 * @example tabLook(goals, 'Goals', en, []).columns[0]?.header // 'Goal'
 */
export const tabLook = (
  tab: AnyTab,
  name: string,
  language: Language,
  across: readonly { readonly id: string; readonly name: string }[],
  row: Standing['row'] = () => null,
): TabLook => {
  const order = orderOf(tab);
  const inputs = order.filter((key) =>
    ['person', 'either'].includes((tab.columns as Columns)[key]?.by ?? (key in tab.columns ? 'person' : 'refresh')),
  );
  const columns = [
    ...inputs.map((key) => columnLook(tab, key, language)),
    ...across.map(({ id, name: member }) => acrossLook(tab, id, member, language)),
    ...order.slice(inputs.length).map((key) => columnLook(tab, key, language)),
  ];
  const at = new Map(columns.map(({ key }, index) => [key, index + 1]));
  const acrossAt = across.map(({ id }) => at.get(`@${id}`) as number);
  return {
    tab: tab.key,
    name,
    color: palette[tab.colour],
    hidden: false,
    columns,
    colours: coloursOf(tab, at, language),
    formulas: spills(tab, at, acrossAt, language),
    ...areasOf(tab, language, { row, column: (key) => at.get(key) ?? null }),
    report: tab.kind !== 'report' ? null : tab.report ? 'laid' : 'written',
    titleFirst: tab.colour === 'input' && columns[0]?.key === tab.title,
  };
};
