// People at work for a while, by sequences that nobody has tried yet: npm run soak [-- seconds a language]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seconds = process.argv[2] ?? '300';
for (const [script, ...rest] of [['scripts/build.mjs'], ['node_modules/jest/bin/jest.js', 'tests/journeys/at-work']]) {
  const { status } = spawnSync(process.execPath, [script, ...rest], {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, SOAK: seconds },
  });
  if (status !== 0) process.exit(status ?? 1);
}
