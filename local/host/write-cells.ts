import { areaName } from './a1';
import type { Account } from './account';
import { firstRefused } from './check';
import type { Area, CellRead, CellStyle, CellWrite, Protection } from './engine';
import { type Entry, habitsOf, readEntry } from './entry';
import type { Run } from './run';
import { isDate, typeNames } from './service';
import { overlap, sameArea } from './shift';
import { words } from './words';
import { serialOfEpoch, wallOf } from './zone';

/** Longest text of a cell. */
const longestText = 50_000;

const isUnset = (format: string | undefined): boolean => format === undefined || format === '' || /^general$/i.test(format);

const ofDate = (run: Run, date: Date): Entry => {
  const serial = serialOfEpoch(date.getTime(), run.desk.file.timeZone);
  const { day } = habitsOf(run.desk.file.locale);
  return { value: serial, format: Number.isInteger(serial) ? day : `${day} h:mm:ss` };
};

type Reader = (text: string) => Entry;

/** What a value from a script becomes in a cell of the given number format: texts are read as if typed, text cells keep them. */
const entryOf = (run: Run, value: unknown, format: string | undefined, reads: Reader, method: string): Entry => {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number') return { value: format === '@' || !Number.isFinite(value) ? String(value) : value };
  if (isDate(value)) return ofDate(run, value);
  if (typeof value !== 'string') throw run.error(words.badParameters(typeNames([value]), method));
  const kept = format === '@' && !value.startsWith('=') && value !== '' && !value.startsWith("'");
  return kept ? { value } : reads(value);
};

/** Whether a protection lets an account edit: it mirrors the file's rights until its editors are named; the owner always may. */
export const lets = ({ warningOnly, editors }: Protection, { role, user }: Account): boolean =>
  role === 'owner' || (role === 'editor' && (warningOnly || !editors || editors.includes(user)));

/** Refuses a change of a protected area, or of a tab that is protected as a whole: for who may not edit there it fails at the next call. */
export const mayChange = (run: Run, area: Area, what: 'cells' | 'whole' = 'cells'): boolean => {
  if (run.account.role === 'viewer' || run.account.role === 'none') {
    run.defer(words.viewOnly);
    return false;
  }
  const covers = ({ area: held }: Protection): boolean => (what === 'cells' ? overlap(held, area) : sameArea(held, area));
  const stops = run.account.role !== 'owner' && run.desk.engine.protections().some((held) => covers(held) && !lets(held, run.account));
  if (!stops) return true;
  run.defer(words.protected);
  return false;
};

/** Puts entries into an area as a whole or, where one is refused, not at all; the refusal is thrown at the next call on the document. */
export const putEntries = (
  run: Run,
  area: Area,
  entries: readonly (readonly Entry[])[],
  held: readonly (readonly CellRead[])[] | null,
): void => {
  if (!mayChange(run, area)) return;
  const cells = entries.map((line) => line.map((entry): CellWrite => ('formula' in entry ? entry : { value: entry.value })));
  const refused = firstRefused(run, run.desk.engine.validation(area), cells);
  if (refused) {
    const cell = areaName({ ...area, row: area.row + refused.down, column: area.column + refused.across, rows: 1, columns: 1 });
    run.defer(words.invalidEntry(cell, refused.values));
    return;
  }
  run.desk.engine.write(area, cells);
  let styled = false;
  const styles = entries.map((line, down) =>
    line.map((entry, across): CellStyle | null => {
      const format = 'formula' in entry ? undefined : entry.format;
      const old = held?.[down]?.[across]?.format;
      if (format === undefined || !isUnset(old)) return null;
      styled = true;
      return { format };
    }),
  );
  if (styled) run.desk.engine.style(area, styles);
  run.changed(area.rows * area.columns);
};

/** Writes values as `setValues` does. */
export const putValues = (run: Run, area: Area, values: readonly (readonly unknown[])[], method: string): void => {
  const year = new Date(wallOf(run.now(), run.desk.file.timeZone)).getUTCFullYear();
  const reads = values.some((line) => line.some((value) => value !== null && value !== '' && typeof value !== 'boolean'));
  const held = reads ? run.desk.engine.read(area) : null;
  const tooLong = values.some((line) => line.some((value) => typeof value === 'string' && value.length > longestText));
  if (tooLong) {
    run.defer(words.tooLong);
    return;
  }
  const habits = habitsOf(run.desk.file.locale);
  const read: Reader = (text) => readEntry(text, habits, year);
  const entries = values.map((line, down) =>
    line.map((value, across) => entryOf(run, value, held?.[down]?.[across]?.format, read, method)),
  );
  putEntries(run, area, entries, held);
};
