import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documented as functions } from '../../src/functions/examples';
import { functionHelp, signatureOf, standingAlone, writtenArguments } from '../../src/functions/help';
import { reference } from '../../src/functions/reference';
import { languages } from '../../src/languages';
import { functionWords } from '../../src/languages/function-words';
import { referenceWords } from '../../src/languages/reference-words';

const root = join(__dirname, '..', '..');
const textsIn = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words as object).flatMap(textsIn);

describe('the reference of the functions', () => {
  it.each(languages.map((language) => [`docs/functions.${language.code.slice(0, 2)}.md`, language] as const))(
    '%s says what the definitions say',
    (file, language) => {
      const written = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
      if (written !== reference(functions, language)) throw new Error(`${file} is not as the definitions have it: run “npm run reference”`);
    },
  );

  it.each(languages.map((language) => [language.name, language] as const))(
    'in %s names each function with all its arguments',
    (_, language) => {
      const text = reference(functions, language);
      for (const one of functions) {
        expect(text).toContain(`### ${one.name}\n`);
        expect(text).toContain(`\n${signatureOf(one)}\n`);
        for (const { name } of one.arguments) expect(text).toContain(`| \`${name}\` |`);
      }
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  it('has a title for the family of each function, and a line in the contents', () => {
    for (const { code } of languages) {
      const families = Object.keys(referenceWords[code].families);
      expect(functions.filter(({ name }) => !families.includes(name.split('_')[0] ?? '')).map(({ name }) => name)).toEqual([]);
    }
  });

  it('breaks no table and no page by what a text holds', () => {
    const [one] = functions;
    const awkward = { ...one!, examples: [{ formula: '=KPI_PROGRESS("a|b", 1)', args: ['<b>|', 1], result: '' }] };
    const text = reference([awkward], languages[1]!);
    expect(text).toContain('| `=KPI_PROGRESS("a\\|b", 1)` |');
    expect(text).toContain('“&lt;b>\\|” is not a number');
  });

  it('has Chinese punctuation beside Chinese characters', () => {
    expect(
      textsIn(referenceWords['zh-CN']).filter((text) => /[\p{Script=Han}」）][,;:?!()](?=\s?[\p{Script=Han}「{])/u.test(text)),
    ).toEqual([]);
  });

  it('gives results in the language it is written in', () => {
    const resultIn = (code: string) =>
      functionHelp(functions, languages.find((one) => one.code === code)!).find(({ name }) => name === 'RACI_AUDIT')!.examples;
    expect(resultIn('zh-CN').map(({ cells }) => cells.map(({ range }) => range))).toEqual(
      resultIn('en').map(({ cells }) => cells.map(({ range }) => range)),
    );
  });
});

describe('the formula that is inserted for a function', () => {
  it('is one of its examples, with the values in place of the cells, so that it computes anywhere', () => {
    expect(standingAlone('=F(A2:A4, $B$1, "A1:B2", , {1,2})', [[[5], [''], ['say "x"']], true, 'A1:B2', '', [[1, 2]]])).toBe(
      '=F({5;"";"say ""x"""}, TRUE, "A1:B2", , {1,2})',
    );
  });

  it('reads arguments past commas in texts, lists and calls', () => {
    expect(writtenArguments('=F("a, b", {1,2;3,4}, DATE(2026,5,13), , "say ""x, y""")')).toEqual([
      '"a, b"',
      '{1,2;3,4}',
      'DATE(2026,5,13)',
      '',
      '"say ""x, y"""',
    ]);
  });

  it('is there for each function in each language, and names no cell', () => {
    for (const language of languages)
      for (const { name, insert } of functionHelp(functions, language)) {
        expect(insert.startsWith(`=${name}(`)).toBe(true);
        expect(insert.replace(/"[^"]*"/g, '')).not.toMatch(/\b[A-Z]{1,3}\d+\b/);
      }
  });

  it('shows something where it can', () => {
    const insert = functionHelp(functions, languages[1]!).find(({ name }) => name === 'GOAL_CHECK')?.insert;
    expect(insert).toMatch(/^=GOAL_CHECK\(.+, .+, /);
  });

  it('speaks the language of the page where an example does', () => {
    const insertOf = (name: string, code: string) =>
      functionHelp(functions, languages.find((one) => one.code === code)!).find((one) => one.name === name)?.insert;
    expect(insertOf('TASK_FLAG', 'zh-CN')).toContain('"简体中文"');
    expect(insertOf('TASK_FLAG', 'en')).toContain('"English"');
  });
});

describe('Code.js', () => {
  const code = readFileSync(join(root, 'dist', 'Code.js'), 'utf8');
  const bundle = code.slice(0, code.indexOf('\nfunction onOpen('));
  const help: { readonly [code: string]: unknown } = JSON.parse(readFileSync(join(root, 'dist', 'functions.html'), 'utf8'));
  const stubs = [...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nfunction ([A-Z_]+)\(([^)]*)\)/g)].map(
    ([, comment = '', name = '', args = '']) => ({ comment, name, args }),
  );

  it('has the words of the functions in comments alone, and no formula loads them', () => {
    for (const { code: language } of languages)
      for (const { about, source } of Object.values(functionWords[language])) {
        expect(bundle).not.toContain(about);
        expect(bundle).not.toContain(source);
      }
  });

  it('has a comment for each function with its use in both languages first, and each argument as it stands in the call', () => {
    for (const { name, arguments: args } of functions) {
      const stub = stubs.find((one) => one.name === name);
      expect(stub?.args).toBe(args.map((one) => one.name).join(', '));
      const [first = ''] = stub?.comment.split('\n *\n') ?? [];
      for (const { code: language } of languages) expect(first).toContain(functionWords[language][name].about.replaceAll('*/', '* /'));
      expect([...(stub?.comment ?? '').matchAll(/@param \{any\} (\S+) \S/g)].map(([, one]) => one)).toEqual(
        args.map((one) => (one.optional ? `[${one.name}]` : one.name)),
      );
      expect(stub?.comment).toContain('\n * @return ');
      expect(stub?.comment).toContain('\n * @customfunction\n');
    }
  });

  it('lies beside the help that the sidebar reads', () => {
    for (const language of languages) expect(help[language.code]).toEqual(functionHelp(functions, language));
  });
});
