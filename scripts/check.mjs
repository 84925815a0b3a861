// Everything that must hold: types and import rules, lint and format, dead code, then the bundle and every test.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types and import rules', 'tsc', ['-b']],
  ['format and lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['dead code', 'knip', []],
  ['the bundle', 'node', ['scripts/build.mjs']],
  ['the local sheet', 'node', ['scripts/build-local.mjs']],
  ['tests', 'jest', ['--silent=false']],
];

for (const [name, command, args] of steps) {
  const from = Date.now();
  console.log(`\n— ${name}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
  });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`— ${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
}
