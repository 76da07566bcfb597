import { existsSync } from 'node:fs';

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium on this computer; null, with a printed word, where there is none. In CI a missing browser is a failure. */
export function findBrowser(): string | null {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (found !== undefined) return found;
  if (process.env.CI === 'true') throw new Error('CI needs a Chromium for the tests of the workbench.');
  console.log(
    'Skipped: no Chromium was found (set CHROME_PATH), so the workbench is not tested in a browser.',
  );
  return null;
}

export const browserOptions = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
