import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { addon } from '../src/addon';
import { languages } from '../src/languages';

const dist = join(__dirname, '..', 'dist');
const read = (name: string) => readFileSync(join(dist, name), 'utf8');
const code = read('Code.js');
const services = [
  'SpreadsheetApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'CacheService',
  'ScriptApp',
  'Session',
  'Utilities',
  'MailApp',
  'Logger',
  'UrlFetchApp',
  'DriveApp',
  'GmailApp',
  'DocumentApp',
  'CalendarApp',
];

/** The bundle's global scope, each service a trap that names the first touch. */
const load = () => {
  const touched: string[] = [];
  const trap = (name: string): unknown =>
    new Proxy(() => undefined, {
      get: (_target, key) => void touched.push(`${name}.${String(key)}`),
      apply: () => void touched.push(name),
    });
  const scope = vm.createContext(Object.fromEntries(services.map((name) => [name, trap(name)])));
  vm.runInContext(code, scope);
  return { scope: scope as { [name: string]: unknown }, touched };
};

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key));
const slots = (text: string) => [...new Set([...text.matchAll(/\{(\w+)(?::[^}]*)?\}/g)].map(([, slot]) => slot))].sort();

describe('the bundle', () => {
  it('loads without touching a service', () => {
    expect(load().touched).toEqual([]);
  });

  it('has a top-level function for every menu item, trigger and page call, and for every custom function', () => {
    const { scope } = load();
    const wanted = [
      ...addon.menu.flatMap((line) => ('handler' in line ? [line.handler] : [])),
      'onOpen',
      'onInstall',
      'onEdit',
      'onClock',
      'callFromPage',
      ...addon.functions.map(({ name }) => name),
    ];
    for (const name of wanted) expect(typeof scope[name]).toBe('function');
  });

  it('has no other function that a formula or a page could call', () => {
    const declared = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name as string);
    const known = new Set([
      ...addon.menu.flatMap((line) => ('handler' in line ? [line.handler] : [])),
      'onOpen',
      'onInstall',
      'onEdit',
      'onClock',
      'callFromPage',
      ...addon.functions.map(({ name }) => name),
    ]);
    expect(declared.filter((name) => !known.has(name))).toEqual([]);
    const { scope } = load();
    expect(Object.keys(scope).filter((name) => typeof scope[name] === 'function' && !services.includes(name) && !known.has(name))).toEqual(
      [],
    );
  });

  it('declares custom functions with the comment that Sheets shows', () => {
    for (const { name } of addon.functions) expect(code).toMatch(new RegExp(`@customfunction\\n \\*/\\nfunction ${name}\\(`));
  });

  it('asks for no more than it uses', () => {
    const scopes: string[] = JSON.parse(read('appsscript.json')).oauthScopes;
    const needs: [RegExp, string][] = [
      [/SpreadsheetApp/, 'spreadsheets.currentonly'],
      [/showSidebar|showModalDialog/, 'script.container.ui'],
      [/newTrigger/, 'script.scriptapp'],
      [/MailApp/, 'script.send_mail'],
      [/UrlFetchApp/, 'script.external_request'],
    ];
    expect(scopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual(
      needs.filter(([use]) => use.test(code)).map(([, scope]) => scope),
    );
    expect(code).not.toMatch(/DriveApp|GmailApp|DocumentApp|CalendarApp|openById|getActiveUser\(|getEffectiveUser/);
  });

  it('stays within its bytes', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(400 * 1024);
  });

  it('makes no request from its pages', () => {
    const loads = (name: string) => /<(script|link|img|iframe)[^>]+(src|href)=["']?(https?:)?\/\//i.test(read(`${name}.html`));
    const calls = (name: string) => /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts/.test(read(`${name}.html`));
    expect(['sidebar', 'install', 'areas', 'import', 'review'].filter(loads)).toEqual([]);
    // The CSV and workbook libraries of the other two can load files by address; the journeys in a browser show that they never do.
    expect(['sidebar', 'install', 'areas'].filter(calls)).toEqual([]);
  });

  it('consists of exactly the files that Apps Script takes', () => {
    expect(readdirSync(dist).filter((name) => !/^(Code\.js|appsscript\.json|[A-Za-z0-9-]+\.html)$/.test(name))).toEqual([]);
  });
});

describe('the languages', () => {
  const [source, ...others] = languages;

  it.each(others.map((language) => [language.name, language] as const))(
    '%s has every sentence of the source, with the same slots',
    (_name, language) => {
      const { name: _own, ...rest } = language;
      const { name: _source, ...wanted } = source!;
      const texts = new Map(leaves(rest));
      const missing = leaves(wanted).filter(([path, text]) => !texts.has(path) || (text !== '' && texts.get(path) === ''));
      expect(missing).toEqual([]);
      const differing = leaves(wanted).filter(
        ([path, text]) => slots(text).some((slot) => !slots(texts.get(path) ?? '').includes(slot)) && path.startsWith('findings'),
      );
      expect(differing).toEqual([]);
      const unknown = leaves(wanted).filter(([path, text]) => slots(texts.get(path) ?? '').some((slot) => !slots(text).includes(slot)));
      expect(unknown).toEqual([]);
    },
  );

  it('write every sentence in their own script', () => {
    const chinese = leaves(languages.find(({ code: one }) => one === 'en')!).filter(
      ([path, text]) => /\p{Script=Han}/u.test(text) && /^(tabs|findings|pages|actions|reports|exports)\./.test(path),
    );
    expect(chinese.map(([path]) => path)).toEqual([]);
  });
});
