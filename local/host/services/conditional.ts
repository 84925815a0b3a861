import { areaName } from '../a1';
import type { Area, ConditionalRule } from '../engine';
import type { Run } from '../run';
import { enumeration, service } from '../service';
import { words } from '../words';
import { heldBy, hold } from './held';

/** Kinds of conditional format; all are kept as a formula. */
export const booleanCriteria = enumeration('CUSTOM_FORMULA');

/** A finished conditional format rule. */
export const conditionalOf = (run: Run, rule: ConditionalRule): object =>
  hold(
    service<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>(run, 'SpreadsheetApp.ConditionalFormatRule', [
      {
        handle: {
          copy: () => conditionalBuilder(run, rule),
          getRanges: () => rule.areas.map((area) => run.make.range(area)),
          getBooleanCondition: () =>
            service<GoogleAppsScript.Spreadsheet.BooleanCondition>(run, 'SpreadsheetApp.BooleanCondition', [
              { handle: { getCriteriaType: () => booleanCriteria.CUSTOM_FORMULA, getCriteriaValues: () => [rule.formula] } },
            ]),
        },
      },
    ]),
    'conditional',
    rule,
  );

const sheetNames = /"[^"]*"|INDIRECT\([^)]*\)/gi;

/** Builds a conditional format rule; other tabs can be named only through INDIRECT, as in Sheets. */
export const conditionalBuilder = (run: Run, from: ConditionalRule | null = null): object => {
  let rule: ConditionalRule = from ?? { areas: [], formula: '' };
  // Conditions on the cell's own value become formulas once the first area is known.
  let own: ((cell: string) => string) | null = null;
  const set = (change: Partial<ConditionalRule>): object => {
    rule = { ...rule, ...change };
    return builder;
  };
  const when = (condition: (cell: string) => string): object => {
    own = condition;
    return builder;
  };
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const builder: object = service<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(
    run,
    'SpreadsheetApp.ConditionalFormatRuleBuilder',
    [
      {
        handle: {
          whenFormulaSatisfied: (formula: string) => {
            if (formula.replace(sheetNames, '').includes('!')) throw run.error(words.otherSheet);
            own = null;
            return set({ formula });
          },
          whenTextEqualTo: (text: string) => when((cell) => `=EXACT(${cell},${quoted(text)})`),
          whenTextContains: (text: string) => when((cell) => `=ISNUMBER(SEARCH(${quoted(text)},${cell}))`),
          whenCellEmpty: () => when((cell) => `=${cell}=""`),
          whenCellNotEmpty: () => when((cell) => `=${cell}<>""`),
          setBackground: (background: string) => set({ background }),
          setFontColor: (color: string) => set({ color }),
          setBold: (bold: boolean) => set({ bold }),
          setRanges: (ranges: readonly unknown[]) =>
            set({ areas: ranges.map((range) => heldBy(range, 'area')).filter((area): area is Area => area !== null) }),
          copy: () => conditionalBuilder(run, rule),
          build: () => {
            const [first] = rule.areas;
            if (own && first) rule = { ...rule, formula: own(areaName({ ...first, rows: 1, columns: 1 })) };
            return conditionalOf(run, rule);
          },
        },
      },
    ],
  );
  return builder;
};
