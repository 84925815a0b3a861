import type { Inspection, TabInspection } from '../define/inspection';
import type { AnyTab } from '../define/tab';
import type { Language } from '../languages';
import type { Mend } from './layout';
import { areasOf, coloursOf, letters, spills, tabLook } from './look';
import { headerRow, keyRow, keyText, type Place } from './place';
import type { ReadTable } from './read-book';

/** One thing that is missing or damaged: its sentence is `language.repair[kind]`. */
export interface Damage {
  readonly kind: keyof Language['repair']['kinds'];
  readonly slots: { readonly [slot: string]: string | number };
}

/** What is wrong with one tab, what of it layout brings right, and what is left to the person. */
export interface Checked {
  readonly damages: readonly Damage[];
  /** Named ranges, columns or formulas are to be laid again. */
  readonly again: boolean;
  readonly mend: Mend | null;
}

interface Scene {
  readonly tab: AnyTab;
  readonly table: ReadTable;
  readonly place: Place;
  readonly seen: TabInspection;
  readonly language: Language;
  /** Whether the tab is there that a list takes its titles from. */
  readonly isThere: (tab: string) => boolean;
}

const header = ({ tab, language }: Scene, key: string): string =>
  (language.tabs[tab.key as 'goals'].columns as { readonly [key: string]: { readonly header: string } })[key]?.header ?? key;
const cellName = (column: number, row: number): string => `${letters(column)}${row}`;

/** Key cells that are blank, changed, or there twice. */
const keyDamage = (scene: Scene) => {
  const { tab, table, place } = scene;
  const cells = table.values[keyRow - 1] ?? [];
  const lost = [...place.at].flatMap(([key, column]) =>
    String(cells[column - 1] ?? '') === keyText(tab, key) ? [] : [{ key, column, text: keyText(tab, key) }],
  );
  const doubled = cells.flatMap((cell, index) => {
    const key = String(cell).startsWith(`${tab.key}.`) ? String(cell).slice(tab.key.length + 1) : '';
    return key !== '' && place.at.get(key) !== index + 1 ? [{ key, column: index + 1, text: '' }] : [];
  });
  const told = (kind: 'keyLost' | 'keyDoubled') => (one: { readonly key: string; readonly column: number }) => ({
    kind,
    slots: { cell: cellName(one.column, keyRow), column: header(scene, one.key) },
  });
  return { keys: [...lost, ...doubled], damages: [...lost.map(told('keyLost')), ...doubled.map(told('keyDoubled'))] };
};

/** Spilled calls that are gone or changed, and cells that stand in the way of one. */
const formulaDamage = (scene: Scene) => {
  const { tab, table, place, seen, language } = scene;
  const across = place.across.map(({ column }) => column);
  const wanted = spills(tab, place.at, across, language).filter(({ column }) => column);
  const call = (formula: string): string => formula.replace(/^=VSTACK\("(?:[^"]|"")*",/, '');
  const keyAt = new Map([...place.at].map(([key, column]) => [column, key]));
  const lost = wanted.filter(({ column, formula }) => call(seen.formulas[column - 1] ?? '') !== call(formula));
  const blocked = wanted.flatMap(({ column }) => {
    if (lost.some((one) => one.column === column) || !String(table.values[headerRow - 1]?.[column - 1] ?? '').startsWith('#REF!'))
      return [];
    const row = table.values.findIndex((line, index) => index >= headerRow && String(line[column - 1] ?? '') !== '');
    return row < 0
      ? []
      : [{ kind: 'formulaBlocked' as const, slots: { cell: cellName(column, row + 1), column: header(scene, keyAt.get(column) ?? '') } }];
  });
  const told = lost.map(({ column }) => ({
    kind: 'formulaLost' as const,
    slots: { cell: cellName(column, headerRow), column: header(scene, keyAt.get(column) ?? '') },
  }));
  return { isLost: lost.length > 0, damages: [...told, ...blocked] };
};

/** Named ranges that are gone or point elsewhere. */
const nameDamage = ({ tab, table, place, seen, language }: Scene, { names }: Inspection) => {
  const rows = new Map(table.rows.map(({ id, at }) => [id, at]));
  const standing = { row: (id: string) => rows.get(id) ?? null, column: (key: string) => place.at.get(key) ?? null };
  const lost = areasOf(tab, language, standing).names.filter(({ name, at }) => {
    const found = names.get(name) ?? '';
    return (/\d$/.test(at) ? found : found.replace(/\d+$/, '')) !== `${seen.sheetId}!${at}`;
  });
  return lost.map(({ name }) => ({ kind: 'nameLost' as const, slots: { name } }));
};

/** Lists, warnings and colours that a column has lost. */
const lookDamage = (scene: Scene) => {
  const { tab, place, seen, language, isThere } = scene;
  const { columns, name } = tabLook(tab, language.tabs[tab.key as 'goals'].name, language, []);
  const placed = columns.flatMap((look) => {
    const column = place.at.get(look.key);
    return column ? [{ look, column }] : [];
  });
  const offers = placed.filter(
    ({ look: { list, listOf }, column }) => (list !== null || (listOf !== null && isThere(listOf))) && !seen.lists[column - 1],
  );
  const guards = placed.filter(({ look, column }) => look.computed && !seen.guarded.has(column));
  const colours = coloursOf(tab, place.at, language, (key) => place.at.has(key)).filter(({ formula }) => !seen.colours.has(formula));
  const shown = (all: readonly (typeof placed)[number][]) => all.map(({ look }) => look.header).join(language.actions.between);
  return {
    mend: { name, offers, guards: guards.map(({ column }) => column), colours },
    damages: [
      ...(offers.length > 0 ? [{ kind: 'listLost' as const, slots: { columns: shown(offers) } }] : []),
      ...(guards.length > 0 ? [{ kind: 'guardLost' as const, slots: { columns: shown(guards) } }] : []),
      ...(colours.length > 0 ? [{ kind: 'colourLost' as const, slots: { n: colours.length } }] : []),
    ],
  };
};

/** Rows that bear the id of a row above. */
const idDamage = ({ tab, table, place }: Scene): readonly Damage[] => {
  const at = place.at.get('id') ?? 0;
  return table.rows.flatMap((row) =>
    table.fresh.has(row.id) && String(table.values[row.at - 1]?.[at - 1] ?? '').trim() !== ''
      ? [{ kind: 'idDoubled' as const, slots: { row: row.at, title: String(row[tab.title] ?? '') } }]
      : [],
  );
};

/** Everything that is wrong with a tab that is there and can be read. */
export const checkTab = (
  tab: AnyTab,
  table: ReadTable,
  inspection: Inspection,
  language: Language,
  isThere: (tab: string) => boolean,
): Checked => {
  const seen = inspection.tabs.get(tab.key);
  const name = { tab: language.tabs[tab.key as 'goals'].name };
  const { place } = table;
  if (!seen) return { damages: [], again: false, mend: null };
  if (!place || place.header !== headerRow) return { damages: [{ kind: 'unplaced', slots: name }], again: false, mend: null };
  const scene: Scene = { tab, table, place, seen, language, isThere };
  const [keys, formulas, looks] = [keyDamage(scene), formulaDamage(scene), lookDamage(scene)];
  const missing = place.missing.map((key) => ({ kind: 'columnLost' as const, slots: { column: header(scene, key) } }));
  const names = nameDamage(scene, inspection);
  const damages = [...keys.damages, ...missing, ...formulas.damages, ...names, ...looks.damages, ...idDamage(scene)];
  return {
    damages: damages.map(({ kind, slots }) => ({ kind, slots: { ...name, ...slots } })),
    again: missing.length > 0 || formulas.isLost || names.length > 0,
    mend: keys.keys.length + looks.damages.length > 0 ? { tab: tab.key, sheetId: null, keys: keys.keys, ...looks.mend } : null,
  };
};
