// The local sheet: builds the add-on and the page, then serves both on this machine. PORT (8080), WORKBOOK (out/workbook.json).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const script of [['build.mjs'], ['build-local.mjs', 'page']]) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', script[0]), ...script.slice(1)], { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}
const { startServer } = await import(pathToFileURL(join(root, 'build/local/server.mjs')).href);
const port = Number(process.env.PORT ?? 8080);
const workbook = process.env.WORKBOOK ?? join(root, 'out/workbook.json');
try {
  const server = await startServer({ page: join(root, 'build/local/page'), dist: join(root, 'dist'), workbook }, port);
  console.log(`\n运营矩阵 · Operations matrix\nhttp://localhost:${server.address().port}/\n${workbook}\n`);
} catch (error) {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=8090 npm start` : error.message);
  process.exit(1);
}
