import type { Moment, Preset } from '../define/moment';
import type { Row } from '../define/table';
import type { ChoiceKey, Language } from '../languages';
import { labelOf, readChoice } from '../languages/choose';
import { say } from '../languages/say';
import { readNumber } from '../rules/cell';
import { matrixOf, type RiskLevel, type RiskMatrix } from '../rules/risk';
import { isOrdered, sharesOf, type Thresholds, thresholdsOf } from '../rules/thresholds';
import type { columns } from './columns';

type SettingsRow = Row<(typeof columns)['settings']>;
type Column = Exclude<keyof (typeof columns)['settings'], 'note' | 'laid'>;
/** The choice settings that fill a table below them. */
export type PresetKey = 'thresholds' | 'riskMatrix';
type Figure = number | RiskLevel;

/** One cell of a table, and what the preset puts there; null where it has no use for it. */
interface PresetCell {
  readonly row: string;
  readonly column: Column;
  readonly reads: 'number' | 'riskLevel';
  readonly holds: Figure | null;
}

/** In the order of their tables. */
export const presetKeys: readonly PresetKey[] = ['thresholds', 'riskMatrix'];
export const figureColumns = ['value', 'second', 'third', 'fourth', 'fifth'] as const satisfies readonly Column[];
export const criteria = ['ratio', 'gap', 'absolute', 'early', 'limit'] as const satisfies readonly (keyof Thresholds)[];
const defaults = { thresholds: 'ratioAndGap', riskMatrix: 'product5High' } as const;

/** Gaps stand in the table in points. */
const written = (criterion: keyof Thresholds, x: number): number => (criterion === 'gap' ? Number((x * 100).toPrecision(12)) : x);

const shared = (criterion: keyof Thresholds, x: number): number => (criterion === 'gap' ? Number((x / 100).toPrecision(12)) : x);

const thresholdCells = (key: ChoiceKey<'thresholds'>): readonly PresetCell[] => {
  const thresholds = thresholdsOf(key);
  return criteria.flatMap((criterion) => {
    const figures = criterion === 'early' ? [thresholds.early] : (thresholds[criterion] ?? [null, null]);
    return figures.map(
      (x, at): PresetCell => ({
        row: `thresholds.${criterion}`,
        column: at === 0 ? 'value' : 'second',
        reads: 'number',
        holds: x === null ? null : written(criterion, x),
      }),
    );
  });
};

const matrixCells = (key: ChoiceKey<'riskMatrix'>): readonly PresetCell[] => {
  const { probabilities, impacts, levels } = matrixOf(key);
  const heading = figureColumns.map(
    (column, at): PresetCell => ({ row: 'riskMatrix.impacts', column, reads: 'number', holds: impacts[at] ?? null }),
  );
  const lines = figureColumns.flatMap((_, line): readonly PresetCell[] => {
    const row = `riskMatrix.${line + 1}`;
    return [
      { row, column: 'setting', reads: 'number', holds: probabilities[line] ?? null },
      ...figureColumns.map((column, at): PresetCell => ({ row, column, reads: 'riskLevel', holds: levels[line]?.[at] ?? null })),
    ];
  });
  return [...heading, ...lines];
};

const cellsOf = (table: PresetKey, key: string): readonly PresetCell[] =>
  table === 'thresholds' ? thresholdCells(key as 'okr') : matrixCells(key as 'nist');

/** The figures a preset puts into its table, by row, in the words of a language.
 * @example presetRows('thresholds', 'ratio', en).get('thresholds.ratio') // { value: 0.95, second: 0.75 }
 */
export const presetRows = (
  table: PresetKey,
  key: string,
  language: Language,
): ReadonlyMap<string, { readonly setting?: string | null } & { readonly [C in Exclude<Column, 'setting'>]?: string | number | null }> => {
  const rows = new Map<string, { [column: string]: string | number | null }>();
  for (const { row, column, holds } of cellsOf(table, key)) {
    const shown = typeof holds === 'string' ? labelOf(language, 'riskLevel', holds) : holds;
    rows.set(row, { ...rows.get(row), [column]: column === 'setting' && shown !== null ? String(shown) : shown });
  }
  return rows as ReturnType<typeof presetRows>;
};

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || String(cell).trim() === '';

/** What stands in a cell; null where it is blank, undefined where it cannot be read. */
const figureIn = ({ row, column, reads }: PresetCell, rows: ReadonlyMap<string, SettingsRow>): Figure | null | undefined => {
  const cell = rows.get(row)?.[column] ?? null;
  if (isBlank(cell)) return null;
  if (reads === 'riskLevel') return readChoice('riskLevel', String(cell)) ?? undefined;
  return typeof cell === 'number' ? cell : (readNumber(String(cell)) ?? undefined);
};

const alike = (a: Figure | null, b: Figure | null): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;

const criterionOf = (row: string): keyof Thresholds | null => criteria.find((criterion) => row === `thresholds.${criterion}`) ?? null;

/** The figures of a table in the units in which it is laid; those of a criterion that contradict each other count as unread. */
const figuresIn = (cells: readonly PresetCell[], rows: ReadonlyMap<string, SettingsRow>): readonly (Figure | null | undefined)[] => {
  const found = cells.map((cell) => figureIn(cell, rows));
  return cells.map(({ row, holds }, at) => {
    const criterion = criterionOf(row);
    const figure = found[at];
    if (criterion === null || typeof figure !== 'number') return figure;
    const own = cells.flatMap((cell, i) => {
      const x = found[i] ?? cell.holds;
      return cell.row === row && typeof x === 'number' ? [{ i, x }] : [];
    });
    const shares = sharesOf(
      criterion,
      own.map(({ x }) => x),
    );
    if (!isOrdered(criterion, shares)) return undefined;
    const laid = written(criterion, shares[own.findIndex(({ i }) => i === at)] as number);
    return alike(laid, holds) ? holds : laid;
  });
};

/** A table as it is found: which preset is meant, whether its figures are still those of another one, what is in force. */
export interface Found {
  readonly key: string;
  /** The figures of another preset stand there, or those of none: refresh fills the table. */
  readonly stale: boolean;
  readonly adjusted: boolean;
  readonly cells: readonly (PresetCell & { readonly found: Figure | null | undefined; readonly inForce: Figure | null })[];
}

/** Which preset's figures stand in the table, where nobody has written down which were laid. */
const recognized = (table: PresetKey, rows: ReadonlyMap<string, SettingsRow>, language: Language): string | null =>
  Object.keys(language.choices[table]).find((key) =>
    figuresIn(cellsOf(table, key), rows).every((found, at) => found !== undefined && alike(found, cellsOf(table, key)[at]?.holds ?? null)),
  ) ?? null;

/** Reads a preset and its table. A word that is no preset leaves the one that was laid; a cell that is blank or cannot be read takes the preset's figure. */
export const findPreset = (table: PresetKey, rows: ReadonlyMap<string, SettingsRow>, language: Language): Found => {
  const row = rows.get(table);
  const laid = readChoice(table, row?.laid ?? '') ?? recognized(table, rows, language);
  const key = readChoice(table, String(row?.value ?? '')) ?? laid ?? defaults[table];
  const stale = laid !== null && laid !== key;
  const wanted = cellsOf(table, key);
  const figures = figuresIn(wanted, rows);
  const cells = wanted.map((cell, at) => ({ ...cell, found: figures[at], inForce: stale ? cell.holds : (figures[at] ?? cell.holds) }));
  return { key, stale, adjusted: cells.some(({ inForce, holds }) => !alike(inForce, holds)), cells };
};

/** Blank cells that are wanted beside others: the second figure of a criterion, the level where a headed row meets a headed column. */
export const wantedCells = ({ cells }: Found): readonly PresetCell[] => {
  const filled = new Set(cells.flatMap(({ row, column, inForce }) => (inForce === null ? [] : [`${row}:${column}`])));
  return cells.filter(({ row, column, reads, inForce }) => {
    if (inForce !== null || column === 'setting' || row === 'riskMatrix.impacts') return false;
    if (reads === 'riskLevel') return filled.has(`${row}:setting`) && filled.has(`riskMatrix.impacts:${column}`);
    return filled.has(`${row}:${column === 'value' ? 'second' : 'value'}`);
  });
};

const presetOf = ({ key, adjusted }: Found) => ({ key, adjusted }) as { readonly key: never; readonly adjusted: boolean };

/** The thresholds in force. A criterion of which only one figure is given is not used. */
export const thresholdsIn = (
  rows: ReadonlyMap<string, SettingsRow>,
  language: Language,
): { readonly thresholds: Thresholds; readonly preset: Preset<'thresholds'> } => {
  const found = findPreset('thresholds', rows, language);
  const usual = thresholdsOf(found.key as 'okr');
  const figures = (criterion: (typeof criteria)[number]): readonly number[] =>
    found.cells.flatMap(({ row, inForce }) =>
      row === `thresholds.${criterion}` && typeof inForce === 'number' ? [shared(criterion, inForce)] : [],
    );
  const pair = (criterion: 'ratio' | 'gap' | 'absolute' | 'limit') => {
    const [on, off] = figures(criterion);
    return on === undefined || off === undefined ? null : ([on, off] as const);
  };
  const thresholds = {
    ratio: pair('ratio'),
    gap: pair('gap'),
    absolute: pair('absolute'),
    early: figures('early')[0] ?? usual.early,
    limit: pair('limit') ?? usual.limit,
  };
  return { thresholds, preset: presetOf(found) };
};

/** The risk matrix in force: the headed rows and columns of the table; the preset's where one of their cells has no level. */
export const riskMatrixIn = (
  rows: ReadonlyMap<string, SettingsRow>,
  language: Language,
): { readonly riskMatrix: RiskMatrix; readonly preset: Preset<'riskMatrix'> } => {
  const found = findPreset('riskMatrix', rows, language);
  const usual = matrixOf(found.key as 'nist');
  if (!found.adjusted) return { riskMatrix: usual, preset: presetOf(found) };
  const at = new Map(found.cells.map(({ row, column, inForce }) => [`${row}:${column}`, inForce]));
  const headed = (cell: string) => typeof at.get(cell) === 'number';
  const across = figureColumns.filter((column) => headed(`riskMatrix.impacts:${column}`));
  const down = figureColumns.map((_, line) => `riskMatrix.${line + 1}`).filter((row) => headed(`${row}:setting`));
  const levels = down.map((row) => across.map((column) => at.get(`${row}:${column}`) as RiskLevel | null));
  if (levels.flat().includes(null)) return { riskMatrix: usual, preset: { ...presetOf(found), adjusted: false } };
  return {
    riskMatrix: {
      ...usual,
      probabilities: down.map((row) => at.get(`${row}:setting`) as number),
      impacts: across.map((column) => at.get(`riskMatrix.impacts:${column}`) as number),
      levels: levels as readonly (readonly RiskLevel[])[],
    },
    preset: presetOf(found),
  };
};

/** The name by which thresholds or risk matrix go, and whether its figures were changed.
 * @example presetName('thresholds', moment) // '比值或差距（默认），已调整'
 */
export const presetName = (table: PresetKey, { language, settings: { presets } }: Pick<Moment, 'language' | 'settings'>): string => {
  const { key, adjusted } = presets[table];
  const preset = labelOf(language, table, key as never);
  return adjusted ? say(language.settings.adjusted, { preset }) : preset;
};
