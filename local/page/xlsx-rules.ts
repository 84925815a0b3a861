import type { ConditionalFormattingOptions, DataValidation, Worksheet } from 'exceljs';
import { areaName, readA1 } from '../host/a1';
import type { Area, ConditionalRule, SheetContent, Validation } from '../host/engine';

/** A validation as exceljs has it. */
export type FileValidation = DataValidation;

const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;
const hex = (color: { readonly argb?: string } | undefined): string | undefined =>
  color?.argb ? `#${color.argb.slice(-6).toLowerCase()}` : undefined;

const bounded = (type: 'decimal' | 'date', { min, max }: Validation): Pick<DataValidation, 'type' | 'operator' | 'formulae'> => {
  if (min !== undefined && max !== undefined) return { type, operator: 'between', formulae: [min, max] };
  if (max !== undefined) return { type, operator: 'lessThanOrEqual', formulae: [max] };
  return { type, operator: 'greaterThanOrEqual', formulae: [min ?? (type === 'date' ? 1 : -1e300)] };
};

const core = (rule: Validation, reference: (area: Area) => string): Pick<DataValidation, 'type' | 'operator' | 'formulae'> | null => {
  switch (rule.type) {
    case 'list': {
      const list = (rule.values ?? []).join(',');
      // Excel takes no longer list than this.
      return list.length > 255 ? null : { type: 'list', formulae: [`"${list.replaceAll('"', '""')}"`] };
    }
    case 'listRange':
      return rule.source ? { type: 'list', formulae: [reference(rule.source)] } : null;
    case 'number':
      return bounded('decimal', rule);
    case 'day':
      return bounded('date', rule);
    case 'checkbox':
      return { type: 'list', formulae: ['"TRUE,FALSE"'] };
    case 'formula':
      return { type: 'custom', formulae: [(rule.formula ?? '').replace(/^=/, '')] };
  }
};

/** A validation for a file; null where Excel has none like it. */
export const fileValidation = (rule: Validation, reference: (area: Area) => string): DataValidation | null => {
  const made = core(rule, reference);
  return made
    ? ({
        ...made,
        allowBlank: true,
        showErrorMessage: !rule.allowInvalid,
        errorStyle: rule.allowInvalid ? 'warning' : 'stop',
        ...(rule.help ? { showInputMessage: true, prompt: rule.help.slice(0, 255) } : {}),
      } as DataValidation)
    : null;
};

const amount = (value: unknown): number => (value instanceof Date ? value.getTime() / 86_400_000 + 25569 : Number(value));

const limits = ({ operator, formulae }: DataValidation): Pick<Validation, 'min' | 'max'> => {
  const [one, two] = formulae.map(amount);
  if (operator === 'between' && one !== undefined && two !== undefined) return { min: one, max: two };
  if (operator === 'lessThanOrEqual' && one !== undefined) return { max: one };
  return operator === 'greaterThanOrEqual' && one !== undefined && one > 1 ? { min: one } : {};
};

const ruleFrom = (found: DataValidation, sheet: number, sheetNamed: (name: string) => number | null): Validation | null => {
  const shared = {
    allowInvalid: found.showErrorMessage !== true || found.errorStyle === 'warning',
    ...(found.prompt ? { help: found.prompt } : {}),
  };
  const first = String(found.formulae?.[0] ?? '');
  if (found.type === 'list' && first.startsWith('"'))
    return first === '"TRUE,FALSE"'
      ? { type: 'checkbox', ...shared }
      : { type: 'list', values: first.slice(1, -1).replaceAll('""', '"').split(','), ...shared };
  if (found.type === 'list') {
    const at = readA1(first);
    const of = at?.sheet === undefined ? sheet : sheetNamed(at.sheet);
    if (!at?.row || !at.column || !at.lastRow || !at.lastColumn || of === null) return null;
    const source = { sheet: of, row: at.row, column: at.column, rows: at.lastRow - at.row + 1, columns: at.lastColumn - at.column + 1 };
    return { type: 'listRange', source, ...shared };
  }
  if (found.type === 'decimal' || found.type === 'whole') return { type: 'number', ...limits(found), ...shared };
  if (found.type === 'date') return { type: 'day', ...limits(found), ...shared };
  return found.type === 'custom' ? { type: 'formula', formula: `=${first}`, ...shared } : null;
};

/** The validations of an opened sheet by the address of each cell or range. */
export const validationFrom = (
  sheet: Worksheet,
  id: number,
  sheetNamed: (name: string) => number | null,
): ReadonlyMap<string, Validation> => {
  const { model } = (sheet as Worksheet & { dataValidations: { model: Record<string, DataValidation> } }).dataValidations;
  return new Map(
    Object.entries(model).flatMap(([address, found]) => {
      const rule = ruleFrom(found, id, sheetNamed);
      return rule ? [[address.replace('range:', ''), rule] as const] : [];
    }),
  );
};

const areaFrom = (sheet: number, address: string): Area | null => {
  const at = readA1(address);
  if (!at?.row || !at.column || !at.lastRow || !at.lastColumn) return null;
  return { sheet, row: at.row, column: at.column, rows: at.lastRow - at.row + 1, columns: at.lastColumn - at.column + 1 };
};

/** Cells under one another with one rule as one area: exceljs gives a rule to each cell. */
const joined = (sheet: number, found: ReadonlyMap<string, Validation>): SheetContent['validations'] => {
  const cells = [...found].flatMap(([address, rule]) => {
    const area = areaFrom(sheet, address);
    return area ? [{ area, rule, key: JSON.stringify(rule) }] : [];
  });
  cells.sort((one, other) => one.area.column - other.area.column || one.area.row - other.area.row);
  const areas: { area: Area; rule: Validation; key: string }[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    const below =
      last && last.key === cell.key && last.area.column === cell.area.column && last.area.row + last.area.rows === cell.area.row;
    if (below && last.area.columns === cell.area.columns) last.area = { ...last.area, rows: last.area.rows + cell.area.rows };
    else areas.push({ ...cell });
  }
  return areas.map(({ area, rule }) => ({ area, rule }));
};

/** A conditional format for a file. */
export const fileConditional = (rule: ConditionalRule, priority: number): ConditionalFormattingOptions => ({
  ref: rule.areas.map(areaName).join(' '),
  rules: [
    {
      type: 'expression',
      priority,
      formulae: [rule.formula.replace(/^=/, '')],
      style: {
        ...(rule.background ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(rule.background) } } } : {}),
        font: { ...(rule.color ? { color: { argb: argb(rule.color) } } : {}), ...(rule.bold ? { bold: true } : {}) },
      },
    },
  ],
});

/** Rules of an opened sheet: validations, and conditional formats by formula. */
export const rulesFrom = (
  sheet: Worksheet,
  id: number,
  found: ReadonlyMap<string, Validation>,
): Pick<SheetContent, 'validations' | 'conditional'> => {
  const { conditionalFormattings } = sheet as Worksheet & { conditionalFormattings: readonly ConditionalFormattingOptions[] };
  const conditional = conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.flatMap((rule): ConditionalRule[] => {
      if (rule.type !== 'expression') return [];
      const areas = ref.split(' ').flatMap((address) => areaFrom(id, address) ?? []);
      const fill = rule.style?.fill;
      const background = fill?.type === 'pattern' ? hex(fill.bgColor) : undefined;
      const color = hex(rule.style?.font?.color);
      return [
        {
          areas,
          formula: `=${rule.formulae?.[0] ?? 'FALSE'}`,
          ...(background ? { background } : {}),
          ...(color ? { color } : {}),
          ...(rule.style?.font?.bold ? { bold: true } : {}),
        },
      ];
    }),
  );
  return { validations: joined(id, found), conditional };
};
