import type { Desk } from './desk';
import type { Area, CellRead } from './engine';
import type { Edit } from './events';
import { makersOf } from './services/globals';
import { overlap } from './shift';
import { startRun } from './start-run';
import { putValues } from './write-cells';

const asText = ({ value, error }: CellRead): string | undefined => {
  if (error) return error;
  if (value === null) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** A person types into a cell, or pastes texts into an area: warned where it is protected, refused in Google's words where a rule refuses; else the edit as its event tells it. */
export const personEdit = (desk: Desk, area: Area, texts: readonly (readonly string[])[]): Edit | { readonly message: string } => {
  const { engine } = desk;
  const warns = engine.protections().some((held) => held.warningOnly && overlap(held.area, area));
  const heedless = {
    title: 'Heads up!',
    text: "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
    buttons: ['OK', 'CANCEL'],
  } as const;
  if (warns && desk.ask(heedless) !== 'OK') return { message: heedless.text };
  const run = startRun(desk, { mode: 'FULL', startedBy: 'menu' }, makersOf);
  const held = run.read(area);
  // A text cell keeps even what looks like a formula, when a person types it.
  const typed = texts.map((line, down) =>
    line.map((text, across) => (held[down]?.[across]?.format === '@' && text.startsWith('=') ? `'${text}` : text)),
  );
  try {
    putValues(run, area, typed, 'SpreadsheetApp.Range.setValue');
    run.end();
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
  if (area.rows * area.columns > 1) return area;
  const [[before] = []] = held;
  const [[after] = []] = run.read(area);
  const value = after?.formula ?? (after && asText(after));
  const oldValue = before && asText(before);
  return { ...area, ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
};
