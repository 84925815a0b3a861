import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './server';

export { startServer };

const isMain = process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const workbook = resolve(process.env.WORKBOOK ?? join(root, 'out/workbook.json'));
  const port = Number(process.env.PORT ?? 8080);
  await startServer({ page: join(root, 'build/local/page'), dist: resolve(process.env.DIST ?? join(root, 'dist')), workbook }, port);
  console.log(`http://localhost:${port}/  ·  ${workbook}`);
}
