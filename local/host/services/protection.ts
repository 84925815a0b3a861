import type { Protection } from '../engine';
import type { Run } from '../run';
import { enumeration, service } from '../service';
import { lets } from '../write-cells';
import { heldBy, hold } from './held';

/** What is protected: some cells or a whole tab. */
export const protectionTypes = enumeration('RANGE', 'SHEET');

const addressOf = (user: unknown): string => (typeof user === 'string' ? user : String((user as { getEmail(): string }).getEmail()));

/** Whether a protection covers its whole tab. */
export const coversSheet = (run: Run, { area }: Protection): boolean => {
  const { rows, columns } = run.sheet(area.sheet);
  return area.row === 1 && area.column === 1 && area.rows >= rows && area.columns >= columns;
};

/** SpreadsheetApp's Protection. */
export const protectionOf = (run: Run, protection: Protection): object => {
  const { engine } = run.desk;
  let held = protection;
  const put = (next: Protection): void => {
    engine.unprotect(held.area);
    engine.protect(next);
    held = next;
    run.changed();
  };
  // The owner always may edit and is none of these.
  const editors = (): readonly string[] =>
    held.editors ??
    run.desk.accounts
      .all()
      .filter(({ role }) => role === 'editor')
      .map(({ user }) => user);
  const object = service<GoogleAppsScript.Spreadsheet.Protection>(run, 'SpreadsheetApp.Protection', [
    {
      handle: {
        getRange: () => run.make.range(held.area),
        getProtectionType: () => (coversSheet(run, held) ? protectionTypes.SHEET : protectionTypes.RANGE),
        getDescription: () => held.description,
        isWarningOnly: () => held.warningOnly,
        canEdit: () => lets(held, run.account),
        getEditors: () => editors().map((user) => service<GoogleAppsScript.Base.User>(run, 'User', [{ handle: { getEmail: () => user } }])),
      },
      write: {
        setDescription: (description: string) => {
          put({ ...held, description });
        },
        addEditor: (user: unknown) => {
          put({ ...held, editors: [...new Set([...editors(), addressOf(user)])] });
        },
        addEditors: (users: readonly unknown[]) => {
          put({ ...held, editors: [...new Set([...editors(), ...users.map(addressOf)])] });
        },
        removeEditor: (user: unknown) => {
          put({ ...held, editors: editors().filter((held) => held !== addressOf(user)) });
        },
        removeEditors: (users: readonly unknown[]) => {
          const gone = users.map(addressOf);
          put({ ...held, editors: editors().filter((held) => !gone.includes(held)) });
        },
        setWarningOnly: (warningOnly: boolean) => {
          put({ ...held, warningOnly });
        },
        setRange: (range: unknown) => {
          const area = heldBy(range, 'area');
          if (area) put({ ...held, area });
        },
        remove: () => {
          engine.unprotect(held.area);
          run.changed();
        },
      },
    },
  ]);
  return hold(object, 'protection', protection);
};
