import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = join(__dirname, '..');
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  cpSync(join(root, 'src'), join(house, 'src'), { recursive: true });
  cpSync(join(root, 'tsconfig.base.json'), join(house, 'tsconfig.base.json'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the compiler says of a room once this line stands in it. */
const compile = (room: string, line: string) => {
  const probe = join(house, 'src', room, 'probe.ts');
  writeFileSync(probe, `${line}\n`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', join('src', room)],
    { cwd: house, encoding: 'utf8' },
  );
  rmSync(probe);
  return { refused: status !== 0, says: stdout };
};

describe('the rooms of the house', () => {
  it('compile as they stand', () => {
    expect(compile('rules', 'export const probe = 1;')).toEqual({ refused: false, says: '' });
  }, 60_000);

  it('rules import nothing', () => {
    expect(compile('rules', "export { languages } from '../languages';").says).toContain('TS6307');
  }, 60_000);

  it('tabs do not reach into actions', () => {
    expect(compile('tabs', "export { actions } from '../actions';").says).toMatch(/TS6307|TS6059/);
  }, 60_000);

  it.each([
    ['rules', 'export const probe = () => SpreadsheetApp.getActive();', 'SpreadsheetApp'],
    ['actions', 'export const probe = () => SpreadsheetApp.getActive();', 'SpreadsheetApp'],
    ['tabs', 'export const probe = () => document.title;', 'document'],
    ['functions', 'export const probe = () => console.log(1);', 'console'],
    ['book', "export * from 'node:fs';", 'node:fs'],
    ['sheets', 'export const probe = () => document.title;', 'document'],
  ])(
    '%s does not know what is not its own: %s',
    (room, line, name) => {
      const { refused, says } = compile(room, line);
      expect(refused).toBe(true);
      expect(says).toContain(name);
    },
    60_000,
  );
});
