// Builds dist/: exactly what is pushed to Apps Script. Code.js is one function-scoped bundle with a top-level stub for each function that
// Sheets, the menu, a trigger or a page may call; the HTML files are pages, each with its script inlined, and data.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { definitions } from './definitions.mjs';
import { wordFiles, wordsOnDemand } from './words-on-demand.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const scope = 'OperationsMatrix_';
const common = {
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
};

const text = async (options) => (await build({ ...common, ...options })).outputFiles[0].text;

/** Both languages in one line; Sheets shows it beside the formula. */
const both = (languages, pick) => [...new Set(languages.map(pick))].join(' · ').replaceAll('*/', '* /').replace(/\s+/g, ' ');

/** A function's stub with the comment that Sheets shows while one types: what it is for, each argument, the result. The method stands in the sidebar's help: a formula would load it. */
const functionStub = (one, languages, functionWords) => {
  const names = one.arguments.map(({ name }) => name);
  const words = (language) => functionWords[language.code][one.name];
  const lines = [
    both(languages, (language) => words(language).about),
    '',
    ...one.arguments.map(
      ({ name, optional }) =>
        `@param {any} ${optional ? `[${name}]` : name} ${both(languages, (language) => words(language).arguments[name])}`,
    ),
    `@return ${both(languages, (language) => words(language).returns)}`,
    '@customfunction',
  ];
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\nfunction ${one.name}(${names.join(', ')}) {\n  return ${scope}.compute('${one.name}', [].slice.call(arguments));\n}`;
};

const plainStubs = [
  ['onOpen', 'event', 'Puts the menu into place.'],
  ['onInstall', 'event', 'Runs once when a person installs the add-on.'],
  ['onEdit', 'event', 'Gives edited rows their id and day.'],
  ['onClock', '', 'The hourly trigger, gated to one refresh a day.'],
  ['menuInstall', '', 'Opens the installation dialog.'],
  ['menuSidebar', '', 'Opens the sidebar.'],
  ['menuImport', '', 'Opens the import dialog.'],
  ['menuAreas', '', 'Opens the dialog of the areas.'],
  ['menuRefresh', '', 'Refreshes now.'],
  ['menuReview', '', 'Opens the review dialog.'],
  ['menuExamples', '', 'Opens the plan of removing the example rows.'],
  ['menuUndo', '', 'Opens the plan of undoing the last action.'],
  ['menuArchive', '', 'Opens the plan of what goes into the archive.'],
  ['menuRepair', '', 'Opens the check of the workbook.'],
  ['menuDaily', '', 'Opens the dialog of the daily refresh.'],
  ['menuPreview', '', 'Opens the preview of the reminders.'],
  ['callFromPage', 'name, input', 'The one door through which pages ask for an action.'],
];

const code = async ({ functions, languages, functionWords }) => {
  const folders = new Map(
    languages.map((language) => {
      const folder = language.code.toLowerCase();
      return [folder, { name: folder.replace(/-(.)/, (_, letter) => letter.toUpperCase()), language }];
    }),
  );
  const plugins = [wordsOnDemand(folders)];
  const bundle = await text({ entryPoints: ['src/main.ts'], format: 'iife', globalName: scope, target: 'es2020', plugins });
  const stubs = plainStubs.map(
    ([name, args, about]) => `/** ${about} */\nfunction ${name}(${args}) {\n  return ${scope}.${name}(${args});\n}`,
  );
  return `${[bundle.trim(), ...stubs, ...functions.map((one) => functionStub(one, languages, functionWords))].join('\n\n')}\n`;
};

/** What the sidebar tells about the functions, by language. */
const functionsFile = ({ documented, languages, functionHelp }) =>
  JSON.stringify(Object.fromEntries(languages.map((language) => [language.code, functionHelp(documented, language)])));

/** A page's shell with its styles and script in place; `</script>` inside the script is broken up. */
const page = async (name, shell, styles) => {
  const script = await text({
    entryPoints: [`src/sidebar/${name}.tsx`],
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { exceljs: 'exceljs/dist/exceljs.bare.min.js' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return shell
    .replace('<!-- styles -->', () => `<style>${styles}</style>`)
    .replace('<!-- script -->', () => `<script>${script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>`);
};

const json = async (file) => JSON.stringify(JSON.parse(await readFile(file, 'utf8')));

const main = async () => {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const shell = await readFile(join(root, 'templates', 'page.html'), 'utf8');
  const styles = (await build({ ...common, entryPoints: ['src/sidebar/look.css'] })).outputFiles[0].text;
  const defined = await definitions();
  const files = new Map([
    ['Code.js', await code(defined)],
    ['appsscript.json', await readFile(join(root, 'appsscript.json'), 'utf8')],
    ['calendars.html', await json(join(root, 'templates', 'calendars.json'))],
    ['functions.html', functionsFile(defined)],
    ...wordFiles(defined.languages),
  ]);
  for (const name of ['sidebar', 'install', 'areas', 'import', 'daily', 'preview', 'review', 'plan'])
    files.set(`${name}.html`, await page(name, shell, styles));
  const starters = new Map();
  for (const file of await readdir(join(root, 'templates', 'starters')))
    if (file !== 'schema.json') starters.set(file.replace('.json', ''), await json(join(root, 'templates', 'starters', file)));
  for (const [name, starter] of starters) files.set(`starter-${name}.html`, starter);
  files.set('examples.html', JSON.stringify(defined.exampleTitles([...starters.values()].map((starter) => JSON.parse(starter)))));
  for (const [name, content] of files) await writeFile(join(dist, name), content);
  const kb = (name) => `${(Buffer.byteLength(files.get(name)) / 1024).toFixed(0)} KB`;
  console.log(`dist: ${[...files.keys()].map((name) => `${name} ${kb(name)}`).join(' · ')}`);
};

await main();
