/** Debian's Chromium, driven by playwright-core. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a browser is; undefined where there is none. */
export const BROWSER_PATH = PLACES.find((path) => existsSync(path));

/** To be added to the name of what is skipped. */
export const WHY_SKIPPED =
  BROWSER_PATH === undefined ? ' (skipped: there is no Chromium, "apt-get install chromium" brings one)' : '';

/** Starts it. */
export async function openBrowser(): Promise<Browser> {
  if (BROWSER_PATH === undefined) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({ executablePath: BROWSER_PATH, args: FLAGS });
}
