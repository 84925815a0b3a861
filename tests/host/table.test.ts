import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'host.md'), 'utf8');

interface Row {
  readonly rule: string;
  readonly does: string;
  readonly shown: string;
}
const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule |'))
  .map((line) => {
    const [, rule = '', does = '', shown = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { rule, does, shown };
  });

/** Tests that a row names: `file` “name”. */
const testsOf = ({ shown }: Row): readonly (readonly [string, string])[] =>
  [...shown.matchAll(/`([\w/-]+)` “([^”]+)”/g)].map(([, file = '', name = '']) => [file, name]);

const texts = new Map<string, string>();
const textOf = (file: string): string => {
  const path = join(root, 'tests', `${file}.test.ts`);
  const text = texts.get(file) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '');
  texts.set(file, text);
  return text;
};
const hasTest = ([file, name]: readonly [string, string]): boolean =>
  ["'", '"', '`'].some((quote) => textOf(file).includes(`(${quote}${name}${quote},`));

describe('the table of what the host keeps of Google’s rules', () => {
  it('says of each rule what is done with it', () => {
    expect(rows.length).toBeGreaterThan(90);
    expect(rows.filter(({ does }) => !/^(enforced|simulated|not modelled)/.test(does)).map(({ rule }) => rule)).toEqual([]);
    expect(rows.filter(({ does }) => does === 'not modelled').map(({ rule }) => rule)).toEqual([]);
  });

  it('names for each a test that there is', () => {
    const missing = rows.flatMap((row) =>
      testsOf(row)
        .filter((test) => !hasTest(test))
        .map((test) => test.join(' › ')),
    );
    expect(missing).toEqual([]);
    const unshown = rows.filter((row) => !row.does.startsWith('not modelled') && testsOf(row).length === 0);
    expect(unshown.map(({ rule }) => rule)).toEqual([]);
    // Nothing in the last column but tests, so that none is passed over for want of a quotation mark.
    const rest = rows.map(({ shown }) => shown.replace(/`[\w/-]+` “[^”]+”(; )?/g, '')).filter((text) => text !== '');
    expect(rest).toEqual([]);
  });

  it('names every test of the host that shows a rule of Google’s', () => {
    const named = new Set(rows.flatMap(testsOf).map(([file]) => file));
    for (const file of [
      'clock',
      'deeds',
      'entry',
      'faults',
      'killed',
      'languages',
      'limits',
      'modes',
      'pages',
      'people',
      'rights',
      'rules',
      'scopes',
      'sheets',
      'writes',
    ])
      expect(named).toContain(`host/${file}`);
  });
});
