import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { besideTests, isThere, tableRows, testsIn } from './tables';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

/** Licences under which a package may be used and handed on with a project under Apache-2.0. */
const agreeing = [
  'MIT',
  'MIT/X11',
  'ISC',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'Zlib',
];
/** Packages whose manifest names no licence: a file of theirs says Apache-2.0 and MIT; `buffers`, which says nothing, is reached only by exceljs reading files in Node, and is no part of dist/. */
const unnamed = ['node_modules/@univerjs/telemetry', 'node_modules/fuzzy', 'node_modules/buffers'];

/** Whether one of the alternatives is made of nothing but agreeing licences. */
const agrees = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => agreeing.includes(one)));

describe('the add-on', () => {
  it('has for each threat that SECURITY.md names a test that there is', () => {
    const rows = tableRows('SECURITY.md', 'threat');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(([, , shown = '']) => testsIn(shown).length === 0).map(([threat]) => threat)).toEqual([]);
    expect(rows.flatMap(([, , shown = '']) => testsIn(shown)).filter((test) => !isThere(test))).toEqual([]);
    expect(rows.map(([, , shown = '']) => besideTests(shown)).filter((text) => text !== '')).toEqual([]);
  });

  it('sets no HTML anywhere in its pages', () => {
    const setting = /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/;
    const files = [...sources('src'), ...sources('local/page')];
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => setting.test(read(file)))).toEqual([]);
    expect(read('templates/page.html')).not.toMatch(/<\?/);
  });

  it('is built with packages whose licences agree with its own', () => {
    const packages: { readonly [path: string]: { readonly license?: string } } = JSON.parse(read('package-lock.json')).packages;
    const others = Object.entries(packages).filter(([path, { license }]) => path !== '' && !agrees(license ?? ''));
    expect(others.map(([path]) => path).sort()).toEqual([...unnamed].sort());
  });

  it('has every package from the lock file with its checksum', () => {
    const packages: { readonly [path: string]: { readonly integrity?: string; readonly version?: string } } = JSON.parse(
      read('package-lock.json'),
    ).packages;
    const loose = Object.entries(packages).filter(([path, { integrity, version }]) => path !== '' && !(integrity && version));
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
