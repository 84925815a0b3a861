import type { HelpCells, HelpFunction } from '../define/page-calls';
import type { Language } from '../languages';
import { type ReferenceWords, referenceWords } from '../languages/reference-words';
import { say } from '../languages/say';
import type { Documented } from './examples';
import { functionHelp } from './help';

/** Text in a table of Markdown. */
const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ');
const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** A block of cells in one line: cells of a row beside each other, rows below each other. */
const block = (cells: HelpCells, words: ReferenceWords): string =>
  cells.map((row) => row.map((text) => (text === '' ? `*${words.blank}*` : escaped(text))).join(' \\| ')).join('<br>');

const example = ({ formula, cells, result }: HelpFunction['examples'][number], words: ReferenceWords): readonly string[] => {
  const count = result.flat().length;
  const given = cells.map(({ range, values }) => say(words.sentence, { label: code(range), text: `<br>${block(values, words)}` }));
  return [code(formula), given.join('<br>'), `${count > 1 ? `${say(words.spilled, { n: count })}<br>` : ''}${block(result, words)}`];
};

const part = (one: HelpFunction, words: ReferenceWords): readonly string[] => [
  `### ${one.name}`,
  '',
  '```',
  one.signature,
  '```',
  '',
  one.about,
  '',
  ...table(
    [words.argument, '', words.meaning],
    one.arguments.map(({ name, optional, about }) => [code(name), optional ? words.optional : words.required, escaped(about)]),
  ),
  '',
  say(words.sentence, { label: `**${words.method}**`, text: one.method }),
  '',
  say(words.sentence, { label: `**${words.source}**`, text: one.source }),
  '',
  say(words.sentence, { label: `**${words.returns}**`, text: one.returns }),
  '',
  ...table(
    [words.formula, words.cells, words.gives],
    one.examples.map((each) => example(each, words)),
  ),
  '',
];

/** The reference of the functions in one language, as Markdown: contents, what holds for all, then each with its arguments, method, source and examples. */
export const reference = (functions: readonly Documented[], language: Language): string => {
  const words = referenceWords[language.code];
  const help = functionHelp(functions, language);
  const of = (family: string) => help.filter((one) => one.family === family);
  const families = Object.values(words.families).filter((family) => of(family).length > 0);
  const link = ({ name }: HelpFunction): string => `[${name}](#${name.toLowerCase()})`;
  const lines = [
    `<!-- ${words.renewed} -->`,
    '',
    `# ${words.title}`,
    '',
    words.intro,
    '',
    `## ${words.contents}`,
    '',
    ...families.flatMap((family) => [`- ${family}`, ...of(family).map((one) => `  - ${link(one)} – ${one.about}`)]),
    '',
    `## ${words.rules}`,
    '',
    ...Object.values(words.forAll).map((rule) => `- ${rule}`),
    '',
    ...families.flatMap((family) => [`## ${family}`, '', ...of(family).flatMap((one) => part(one, words))]),
  ];
  return `${lines.join('\n').trim()}\n`;
};
