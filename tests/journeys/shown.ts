import { mkdirSync, writeFileSync } from 'node:fs';

/** Keeps what a test has counted, with the moment, for the bench to print: `build/shown/<name>.json`.
 * @example shown('bad-inputs', { tried: 461, errors: 0 }) */
export const shown = (name: string, figures: { readonly [figure: string]: number }): void => {
  mkdirSync('build/shown', { recursive: true });
  writeFileSync(`build/shown/${name}.json`, `${JSON.stringify({ name, figures, at: new Date().toISOString() })}\n`);
};
