// Builds the local sheet into build/local: the page, its worker, its server, and the Node side. Skipped where nothing changed.
// node scripts/build-local.mjs [node|page|all] [--force]
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/local');

const newest = (path) => {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return 0;
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};
const sources = () => Math.max(...['local', 'package-lock.json', 'scripts/build-local.mjs'].map((path) => newest(join(root, path))));
const current = (part) => newest(join(out, `${part}.stamp`)) > sources();

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
  target: 'es2022',
};

const browser = { ...shared, outdir: join(out, 'page'), platform: 'browser', minify: true };

/** One build a part; Univer's ESM does not load in Node, so what Node runs is bundled into CommonJS. */
const parts = {
  node: () =>
    build({
      ...shared,
      entryPoints: { 'univer-host': 'local/node/index.ts', worker: 'local/node/worker.ts' },
      outdir: join(out, 'node'),
      outExtension: { '.js': '.cjs' },
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    }),
  page: () => {
    rmSync(join(out, 'page'), { recursive: true, force: true });
    mkdirSync(join(out, 'page'), { recursive: true });
    for (const name of ['index.html', 'icon.svg']) copyFileSync(join(root, 'local/page', name), join(out, 'page', name));
    return Promise.all([
      // In pieces: Univer brings 4 MB of hyphenation that a sheet seldom asks for, and exceljs is loaded with the first file.
      build({
        ...browser,
        entryPoints: ['page.ts', 'page.css'].map((name) => ({ in: `local/page/${name}`, out: name.replace(/\.\w+$/, '') })),
        chunkNames: 'parts/[name]-[hash]',
        format: 'esm',
        splitting: true,
        alias: { exceljs: 'exceljs/dist/exceljs.min.js' },
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
      }),
      build({ ...browser, entryPoints: { worker: 'local/page/worker.ts' }, format: 'iife' }),
      build({
        ...shared,
        entryPoints: { server: 'local/server/main.ts' },
        outdir: out,
        outExtension: { '.js': '.mjs' },
        platform: 'node',
        format: 'esm',
        target: 'node20',
      }),
    ]);
  },
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const force = process.argv.includes('--force');
mkdirSync(out, { recursive: true });
for (const part of wanted.length === 0 || wanted.includes('all') ? Object.keys(parts) : wanted) {
  if (!force && current(part)) continue;
  const start = Date.now();
  await parts[part]();
  writeFileSync(join(out, `${part}.stamp`), '');
  console.log(`build/local: ${part} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
