import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from '@jest/globals';
import Papa from 'papaparse';
import type { NodeHost } from '../../local/host/node/run';
import type { ImportAnswer, ImportMapping } from '../../src/define/page-calls';
import { answerOf } from './matrix';

const root = join(__dirname, '..', '..');
const data = join(root, '..', 'shared', 'data', 'real');

/** A test on the public data that stands beside the project, not in it; where it is not there, it is skipped by name. */
export const real: Pick<typeof it, 'each'> & ((name: string, test: () => void) => void) = existsSync(join(data, 'tasks.csv'))
  ? it
  : it.skip;

/** A file of the public data. */
export const table = (name: string) => {
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(join(data, `${name}.csv`), 'utf8'), { skipEmptyLines: true }).data;
  return { header, rows, column: (key: string) => rows.map((row) => row[header.indexOf(key)] ?? '') };
};

export const mappingOf = (name: string) =>
  JSON.parse(readFileSync(join(root, 'templates', 'mappings', `${name}.json`), 'utf8')) as ImportMapping;

/** Imports a file by its mapping, or rows of it by another. */
export const bring = (host: NodeHost, name: string, write = true, mapping = mappingOf(name)): ImportAnswer => {
  const { header, rows } = table(name);
  return answerOf(host, 'importRows', { tab: mapping.tab, header, rows, mapping, write });
};
