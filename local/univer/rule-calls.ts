import type { ISheetDataValidationRule } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { ConditionalRule, Engine, SheetContent, Validation } from '../host/engine';
import { serialOfEpoch } from '../host/zone';
import { closeRanges, openRanges } from './open-ended';
import { areaOf, rangeOf } from './univer-areas';
import type { UniverBook } from './univer-book';
import { conditionalOf, univerConditional, univerValidation, validationOf } from './univer-rules';

/** Validation and conditional formats. */
export type RuleCalls = Pick<Engine, 'validation' | 'setValidation' | 'conditional' | 'setConditional'> & {
  readonly validations: (sheet: number) => SheetContent['validations'];
  /** The day that `TODAY()` means in colours, as a serial. */
  readonly setToday: (day: number) => void;
};

/** The engine's calls about rules on cells. */
export const ruleCalls = (book: UniverBook): RuleCalls => {
  const validations = book.injector.get(SheetDataValidationModel);
  const conditionals = book.injector.get(ConditionalFormattingRuleModel);
  let count = 0;
  let today = Math.floor(serialOfEpoch(Date.now(), 'Etc/UTC'));
  // With TODAY() in it Univer would compute a rule for every cell at every change; a standing day it computes only where the rule looks.
  const fixDay = (formula: string): string => formula.replace(/\bTODAY\(\)/gi, `N(${today})`);
  const freeDay = (formula: string): string => formula.replace(/\bN\(\d{5}\)/g, 'TODAY()');
  const uid = (): string => {
    count += 1;
    return `rule-${Date.now().toString(36)}-${count}`;
  };
  const at = (sheet: number) => ({ unitId: book.unitId(), subUnitId: book.keyOf(sheet) });
  const read = (rule: ISheetDataValidationRule | undefined, known: Map<string, Validation | null>): Validation | null => {
    if (!rule) return null;
    const found = known.has(rule.uid) ? (known.get(rule.uid) ?? null) : validationOf(rule, book);
    known.set(rule.uid, found);
    return found;
  };
  const rulesOf = (sheet: number): readonly ConditionalRule[] =>
    (conditionals.getSubunitRules(book.unitId(), book.keyOf(sheet)) ?? []).flatMap((found) => {
      const rule = conditionalOf(sheet, found);
      return rule ? [{ ...rule, formula: freeDay(openRanges(rule.formula, book.rowsFrom(book.keyOf(sheet)))) }] : [];
    });

  const setConditional: RuleCalls['setConditional'] = (sheet, rules) => {
    const old = [...(conditionals.getSubunitRules(book.unitId(), book.keyOf(sheet)) ?? [])];
    for (const { cfId } of old) book.run(DeleteConditionalRuleMutation.id, { ...at(sheet), cfId });
    const isSpilled = ({ areas: [area] }: ConditionalRule): boolean =>
      area !== undefined && area.row > 1 && Boolean(book.sheet(sheet).getCellRaw(area.row - 2, area.column - 1)?.f);
    // Univer puts a new rule before the others; the first is to win.
    for (const rule of [...rules].reverse()) {
      const formula = fixDay(closeRanges(rule.formula, book.rowsFrom(book.keyOf(sheet))));
      book.run(AddConditionalRuleMutation.id, { ...at(sheet), rule: univerConditional({ ...rule, formula }, uid(), isSpilled(rule)) });
    }
  };

  return {
    validation: ({ sheet, row, column, rows, columns }) => {
      const { unitId, subUnitId } = at(sheet);
      const known = new Map<string, Validation | null>();
      const none = validations.getRules(unitId, subUnitId).length === 0;
      return Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, across) =>
          none ? null : read(validations.getRuleByLocation(unitId, subUnitId, row - 1 + down, column - 1 + across), known),
        ),
      );
    },
    setValidation: (area, rule) => {
      const ranges = [rangeOf(area)];
      if (rule) book.run(AddSheetDataValidationCommand.id, { ...at(area.sheet), rule: univerValidation(rule, ranges, uid(), book) });
      else if (validations.getRules(book.unitId(), book.keyOf(area.sheet)).length > 0)
        book.run(ClearRangeDataValidationCommand.id, { ...at(area.sheet), ranges });
    },
    validations: (sheet) =>
      validations.getRules(book.unitId(), book.keyOf(sheet)).flatMap((found) => {
        const rule = validationOf(found, book);
        return rule ? found.ranges.map((range) => ({ area: areaOf(sheet, range), rule })) : [];
      }),
    conditional: rulesOf,
    setConditional,
    setToday: (day) => {
      if (day === today) return;
      const sheets = book
        .unit()
        .getSheets()
        .map((sheet) => book.numberOf(sheet.getSheetId()));
      const dated = sheets.filter((sheet) => rulesOf(sheet).some(({ formula }) => /TODAY\(\)/i.test(formula)));
      today = day;
      for (const sheet of dated) setConditional(sheet, rulesOf(sheet));
    },
  };
};
