/** Where the pictures of the documents are drawn: a sandbox, its page, and a browser that looks at it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { parseCommand } from '../sandbox/console/parse-command.ts';
import { readVocabulary } from '../sandbox/console/vocabulary.ts';
import { setUp, talk } from '../sandbox/page/opening.ts';
import type { PageHost } from '../sandbox/page/page-host.ts';
import { servePage } from '../sandbox/page/page-server.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { findChannel, findResident } from '../sandbox/town.ts';
import { openBrowser } from '../test/support/browser.ts';
import { indexColours } from './indexed-png.ts';

export interface Studio {
  readonly sandbox: Sandbox;
  readonly server: PageHost;
  readonly browser: Browser;
}

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));

export async function openStudio(): Promise<Studio> {
  mkdirSync(FOLDER, { recursive: true });
  const sandbox = await openSandbox(process.env);
  const server = await servePage({ sandbox });
  talk(sandbox.town);
  await sandbox.bot.start();
  await setUp(sandbox.town);
  return { sandbox, server, browser: await openBrowser() };
}

export async function closeStudio({ sandbox, server, browser }: Studio): Promise<void> {
  await browser.close();
  await server.close();
  await sandbox.close();
}

/** @param place - what stands behind the `#` of its address */
export async function openPage(
  { server, browser }: Studio,
  place: string,
  size: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${server.address}#${place}`);
  await page.locator('.message').first().waitFor();
  return page;
}

/** Somebody types a command in #general; resolves when it is answered. */
export async function act({ sandbox: { town } }: Studio, who: string, line: string): Promise<void> {
  const { name, values } = parseCommand(line, readVocabulary(town), false);
  const sent = await findResident(town, who).person.command(findChannel(town, 'general'), name, values);
  await sent.waitForResponse();
}

/** Writes what was taken of a screen, with a palette. */
export function writePicture(name: string, screen: Buffer): void {
  write(name, indexColours(screen));
}

export function write(name: string, picture: Buffer): void {
  writeFileSync(`${FOLDER}${name}`, picture);
  console.log(`docs/images/${name}: ${Math.round(picture.length / 1_000)} kB`);
}
