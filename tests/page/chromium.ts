import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The Chromium that the tests drive: CHROMIUM_PATH, or where systems usually have it; null where there is none.
 * Throws instead where REQUIRE_CHROMIUM is set: a machine that must try everything may not leave the browser out.
 */
export const chromiumPath = (): string | null => {
  const { CHROMIUM_PATH: named, REQUIRE_CHROMIUM: required } = process.env;
  const found = (named ? [named] : usual).find((path) => existsSync(path)) ?? null;
  if (found === null && required) throw new Error(`REQUIRE_CHROMIUM is set, and there is no Chromium${named ? ` at ${named}` : ''}.`);
  return found;
};

/** What keeps a browser quiet: it asks nobody for anything. */
export const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
