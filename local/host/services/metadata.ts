import type { Metadata } from '../engine';
import type { Run } from '../run';
import { enumeration, service } from '../service';
import { hold } from './held';

export const metadataVisibility = enumeration('DOCUMENT', 'PROJECT');
export const metadataLocations = enumeration('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');

/** A key and value that hang on a tab. */
export const metadataOf = (run: Run, found: Metadata): object => {
  let entry = found;
  return hold(
    service<GoogleAppsScript.Spreadsheet.DeveloperMetadata>(run, 'SpreadsheetApp.DeveloperMetadata', [
      {
        handle: {
          getKey: () => entry.key,
          getValue: () => entry.value,
          getVisibility: () => metadataVisibility.PROJECT,
          getLocation: () =>
            service<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>(run, 'SpreadsheetApp.DeveloperMetadataLocation', [
              {
                handle: {
                  getLocationType: () => metadataLocations.SHEET,
                  getSheet: () => run.make.sheet(entry.sheet),
                  getSpreadsheet: () => null,
                  getRow: () => null,
                  getColumn: () => null,
                },
              },
            ]),
        },
        write: {
          setValue: (value: string) => {
            run.desk.engine.setMetadata(entry, value);
            entry = { ...entry, value };
            run.changed();
          },
        },
      },
    ]),
    'metadata',
    entry,
  );
};

/** Finds metadata on the whole spreadsheet or on one tab; only `find` talks to the document. */
export const metadataFinder = (run: Run, sheet: number | null): object => {
  let key: string | null = null;
  let value: string | null = null;
  const finder: object = service<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(run, 'SpreadsheetApp.DeveloperMetadataFinder', [
    {
      handle: {
        withKey: (wanted: string) => {
          key = wanted;
          return finder;
        },
        withValue: (wanted: string) => {
          value = wanted;
          return finder;
        },
        withVisibility: () => finder,
        withLocationType: () => finder,
      },
      read: {
        find: () =>
          run.desk.engine
            .metadata()
            .filter(
              (entry) =>
                (sheet === null || entry.sheet === sheet) &&
                (key === null || entry.key === key) &&
                (value === null || entry.value === value),
            )
            .map((entry) => metadataOf(run, entry)),
      },
    },
  ]);
  return finder;
};
