import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type * as Node from '../../local/node/index';

/** The Node side of the local sheet as it is built: Univer's own modules do not load in jest. */
export const built = (): typeof Node => {
  execFileSync(process.execPath, ['scripts/build-local.mjs', 'node'], { stdio: 'inherit' });
  return createRequire(`${process.cwd()}/package.json`)('./build/local/node/univer-host.cjs') as typeof Node;
};
