import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { HostState } from '../state';

/** Workbook, properties, triggers and outbox from a file, or null where there is none yet. */
export const readState = (file: string): HostState | null => {
  if (!existsSync(file)) return null;
  const state = JSON.parse(readFileSync(file, 'utf8')) as HostState;
  if (state.version !== 1) throw new Error(`${file} was written by another version.`);
  return state;
};

/** Keeps a state in a file, whole or not at all. */
export const writeState = (file: string, state: HostState): void => {
  const beside = `${file}.new`;
  writeFileSync(beside, JSON.stringify(state));
  renameSync(beside, file);
};
