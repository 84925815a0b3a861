import { it } from '@jest/globals';
import { chromiumPath } from './chromium';

/** `it` in a browser; without one each test is said to be skipped, by its name. */
export const inBrowser = (name: string, test: () => Promise<void> | void): void => {
  if (chromiumPath()) {
    it(name, test);
    return;
  }
  process.stderr.write(`skipped, no Chromium found (CHROMIUM_PATH): ${name}\n`);
  it.skip(name, test);
};
