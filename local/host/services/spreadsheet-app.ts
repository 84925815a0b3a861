import type { Run } from '../run';
import { enumeration, service } from '../service';
import { booleanCriteria, conditionalBuilder } from './conditional';
import { metadataLocations, metadataVisibility } from './metadata';
import { protectionTypes } from './protection';
import { currentCell } from './range';
import { uiOf } from './ui';
import { validationBuilder, validationCriteria } from './validation';

const constants = {
  BooleanCriteria: booleanCriteria,
  DataValidationCriteria: validationCriteria,
  DeveloperMetadataLocationType: metadataLocations,
  DeveloperMetadataVisibility: metadataVisibility,
  ProtectionType: protectionTypes,
  WrapStrategy: enumeration('CLIP', 'OVERFLOW', 'WRAP'),
} as const;

/** SpreadsheetApp; without an active spreadsheet where a clock trigger has none. */
export const spreadsheetApp = (run: Run): object => {
  const { desk } = run;
  const active = (): object | null => (run.startedBy === 'clock' && !desk.clockKnowsSheet ? null : run.make.spreadsheet());
  return service<GoogleAppsScript.Spreadsheet.SpreadsheetApp>(
    run,
    'SpreadsheetApp',
    [
      {
        handle: {
          getActive: active,
          getActiveSpreadsheet: active,
          getUi: () => uiOf(run),
          // Never reached: the scope for it is not one of this add-on's.
          openById: () => run.make.spreadsheet(),
          newDataValidation: () => validationBuilder(run),
          newConditionalFormatRule: () => conditionalBuilder(run),
        },
        read: {
          getActiveSheet: () => run.make.sheet(desk.engine.active().sheet),
          getActiveRange: () => run.make.range(desk.engine.active().area),
          getCurrentCell: () => run.make.range(currentCell(desk.engine)),
        },
        flush: { flush: () => undefined },
      },
    ],
    constants,
  );
};
