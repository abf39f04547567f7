/** The sandbox with its page, and a browser that looks at it. */
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { readRow } from '../../../sandbox/ledger.ts';
import { setUp, talk } from '../../../sandbox/page/opening.ts';
import type { PageHost } from '../../../sandbox/page/page-host.ts';
import { servePage } from '../../../sandbox/page/page-server.ts';
import { openSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { findResident, type Town } from '../../../sandbox/town.ts';
import { openBrowser } from '../../support/browser.ts';

/** How long a state may take to come about on a busy machine. */
export const SOON = { timeout: 20_000 };

/** A sandbox whose bot runs and whose server is set up. */
export interface PageScene {
  readonly sandbox: Sandbox;
  readonly server: PageHost;
  readonly town: Town;
  /** Opens the page, after the one before is closed; `place` is what stands behind the `#` of its address. */
  readonly open: (place?: string, options?: BrowserContextOptions) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

/** The page, and what is often done on it. */
export interface Desk {
  readonly page: Page;
  /** Everything that the page has asked for, by address. */
  readonly requests: readonly string[];
  /** Errors of its script and of its policy. */
  readonly errors: readonly string[];
  /** Writes a command as one types it: the name, then `option: value` pairs. */
  readonly command: (name: string, options: Readonly<Record<string, string>>) => Promise<void>;
  readonly be: (label: string) => Promise<void>;
  readonly go: (channel: string) => Promise<void>;
  /** The newest message with these words. */
  readonly message: (words: string) => Locator;
  /** Waits until the page tells these totals of a member: what Discord says, what Returning.AI counts. */
  readonly seeTruth: (member: string, discord: string, api: string) => Promise<void>;
}

/** Starts it. */
export async function openPageScene(): Promise<PageScene> {
  let sandbox = await openSandbox(process.env);
  const onRenewed = (renewed: Sandbox) => {
    sandbox = renewed;
  };
  const server = await servePage({ sandbox, onRenewed });
  talk(sandbox.town);
  await sandbox.bot.start();
  await setUp(sandbox.town);
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  return {
    server,
    get sandbox() {
      return sandbox;
    },
    get town() {
      return sandbox.town;
    },
    open: async (place = 'hint=9', options = {}) => {
      browser ??= await openBrowser();
      await context?.close();
      context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...options });
      return openDesk(await context.newPage(), `${server.address}#${place}`);
    },
    close: async () => {
      await browser?.close();
      await server.close();
      await sandbox.close();
    },
  };
}

async function openDesk(page: Page, address: string): Promise<Desk> {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  page.on('websocket', (socket) => void requests.push(socket.url()));
  page.on('pageerror', (error) => void errors.push(error.message));
  page.on('console', (line) => void (line.type() === 'error' && errors.push(line.text())));
  await page.goto(address);
  await page.locator('.composer').waitFor();
  return {
    page,
    requests,
    errors,
    command: async (name, options) => {
      await page.keyboard.press('Escape');
      await page.locator('[data-composer]').fill(`/${name} `);
      await page.locator('.command-pill').waitFor();
      for (const [option, value] of Object.entries(options)) {
        const field = page.locator(`[data-chip="${option}"]`);
        if ((await field.count()) === 0) await page.locator(`[data-option="${option}"]`).click();
        await field.fill(value);
      }
      await page.locator('.send').click();
    },
    be: async (label) => {
      await page.locator('.person', { hasText: label }).first().click();
      await page.locator('.person[aria-pressed="true"]', { hasText: label }).waitFor();
    },
    go: (channel) => page.locator('.channel', { hasText: channel }).click(),
    message: (words) => page.locator('.message', { hasText: words }).last(),
    seeTruth: async (member, discord, api) => {
      const row = page.locator('tr', { has: page.locator('th', { hasText: member }) });
      await row
        .locator('td')
        .nth(0)
        .and(page.getByText(discord, { exact: true }))
        .waitFor();
      await row
        .locator('td')
        .nth(1)
        .and(page.getByText(api, { exact: true }))
        .waitFor();
    },
  };
}

/** What Returning.AI itself has, with the number of entries that made it. */
export function countOf(town: Town, who: string, field = 'Loyalty Points'): { total: number; entries: number } {
  const { total, entries } = readRow(town, findResident(town, who), field);
  return { total, entries: entries.length };
}
