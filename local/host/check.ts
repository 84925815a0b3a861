import { showCell } from './display';
import type { CellValue, CellWrite, Validation } from './engine';
import type { Run } from './run';

/** Texts that a list from a range offers: what its cells show, blanks left out. */
const listFrom = (run: Run, rule: Validation): readonly string[] =>
  rule.source
    ? run.desk.engine
        .read(rule.source)
        .flat()
        .map(showCell)
        .filter((text) => text !== '')
    : [];

/** The values that an entry must be one of, or null where the rule is no list. */
const listOf = (run: Run, rule: Validation): readonly string[] | null => {
  if (rule.type === 'list') return rule.values ?? [];
  return rule.type === 'listRange' ? listFrom(run, rule) : null;
};

/** Whether a value keeps a rule; blank always does, a formula rule is not judged here. */
const keeps = (value: CellValue, rule: Validation, list: readonly string[] | null): boolean => {
  if (value === null) return true;
  if (list) return list.includes(typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
  if (rule.type === 'number' || rule.type === 'day')
    return typeof value === 'number' && value >= (rule.min ?? Number.NEGATIVE_INFINITY) && value <= (rule.max ?? Number.POSITIVE_INFINITY);
  return rule.type === 'checkbox' ? typeof value === 'boolean' || (rule.values ?? []).includes(String(value)) : true;
};

/** The first refused entry of a block: its place in it and the values it should be one of. Formulas are not judged, as in Sheets. */
export const firstRefused = (
  run: Run,
  rules: readonly (readonly (Validation | null)[])[],
  cells: readonly (readonly CellWrite[])[],
): { readonly down: number; readonly across: number; readonly values: readonly string[] | undefined } | null => {
  const lists = new Map<Validation, readonly string[] | null>();
  for (let down = 0; down < cells.length; down += 1) {
    const line = cells[down] ?? [];
    for (let across = 0; across < line.length; across += 1) {
      const rule = rules[down]?.[across];
      const cell = line[across];
      if (!rule || rule.allowInvalid || !cell || cell.formula !== undefined) continue;
      let list = lists.get(rule);
      if (list === undefined) {
        list = listOf(run, rule);
        lists.set(rule, list);
      }
      if (!keeps(cell.value ?? null, rule, list)) return { down, across, values: rule.type === 'list' ? rule.values : undefined };
    }
  }
  return null;
};
