import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(__dirname, '..');

it('clasp would send exactly the files of dist', () => {
  const project = mkdtempSync(join(tmpdir(), 'push-'));
  cpSync(join(root, 'dist'), join(project, 'dist'), { recursive: true });
  writeFileSync(join(project, '.clasp.json'), JSON.stringify({ scriptId: '1'.repeat(57), rootDir: 'dist' }));
  const clasp = join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
  const { stdout } = spawnSync(process.execPath, [clasp, '--json', 'show-file-status'], { cwd: project, encoding: 'utf8' });
  rmSync(project, { recursive: true, force: true });
  const { filesToPush, untrackedFiles } = JSON.parse(stdout) as { filesToPush: string[]; untrackedFiles: string[] };
  expect(filesToPush.map((file) => file.replace(/^dist[\\/]/, '')).sort()).toEqual(readdirSync(join(root, 'dist')).sort());
  expect(untrackedFiles).toEqual([]);
}, 30_000);
