import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** A test that a table names: its file below tests/ without `.test.ts`, and its name. */
export type Named = readonly [file: string, name: string];

/** The rows of a document's tables that begin with a column of that head, cell by cell. */
export const tableRows = (document: string, head: string): readonly (readonly string[])[] =>
  readFileSync(join(root, document), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith(`| ${head} |`))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The tests that a cell names: `file` “name”, set apart by semicolons. */
export const testsIn = (cell: string): readonly Named[] =>
  [...cell.matchAll(/`([\w/-]+)` “([^”]+)”/g)].map(([, file = '', name = '']) => [file, name]);

/** What a cell of tests says beside them: nothing, so that none is passed over for want of a quotation mark. */
export const besideTests = (cell: string): string => cell.replace(/`[\w/-]+` “[^”]+”(; )?/g, '');

const texts = new Map<string, string>();
const textOf = (file: string): string => {
  const path = join(root, 'tests', `${file}.test.ts`);
  const text = texts.get(file) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '');
  texts.set(file, text);
  return text;
};

/** Whether there is such a test. */
export const isThere = ([file, name]: Named): boolean => ["'", '"', '`'].some((quote) => textOf(file).includes(`${quote}${name}${quote},`));
