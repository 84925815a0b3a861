// The add-on's definitions with their words, evaluated for the scripts that make something of them.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = [
  'functions',
  'languages',
  'languages/function-words',
  'functions/examples',
  'functions/help',
  'functions/reference',
  'tabs',
  'tabs/overview',
  'tabs/example-titles',
];

/** `functions`, `languages`, `functionWords`, `documented`, `functionHelp`, `reference`, `tabs` and `overview` as they stand in src/. */
export const definitions = async () => {
  const file = join(root, 'build', 'definitions.mjs');
  const { outputFiles } = await build({
    stdin: { contents: from.map((name) => `export * from './src/${name}'`).join(';'), resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
    absWorkingDir: root,
  });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, outputFiles[0].text);
  return import(`${pathToFileURL(file)}?${Date.now()}`);
};
