import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage } from '../../../sandbox/page/page-server.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { BROWSER_PATH, WHY_SKIPPED } from '../../support/browser.ts';
import { countOf, openPageScene, type PageScene, SOON } from './page-scene.ts';

describe.skipIf(BROWSER_PATH === undefined)(`the sandbox page that begins anew${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  beforeAll(async () => {
    scene = await openPageScene();
  });
  afterAll(() => scene.close());

  it('asks once, and keeps everything when one says no', async () => {
    const { page, command, seeTruth } = await scene.open();
    await command('points add', { user: '@Ana', amount: '10', reason: 'helped' });
    await seeTruth('Ana', '10', '10');
    const { sandbox } = scene;
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('dialog').getByText('Nothing of this world is kept').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(scene.sandbox).toBe(sandbox);
    await seeTruth('Ana', '10', '10');
  });

  it('has a world without awards then, another bot and the right clock, on every page, as the same person', async () => {
    const { page, be, go, seeTruth, errors } = await scene.open();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.message', { hasText: 'Points added' }).waitFor();
    await be('Admin');
    await go('log');
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.getByText('is 1 d ahead').waitFor();
    const { bot, folder } = scene.sandbox;
    const pid = bot.pid();

    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('button', { name: 'Begin anew' }).click();
    await seeTruth('Ana', '0', '0');
    await page.getByText('The clock is right').waitFor();
    await page.locator('.bot-part[data-state="running"]').waitFor(SOON);
    await page.locator('.person[aria-pressed="true"]', { hasText: 'Admin' }).waitFor();
    expect(await page.locator('.chat-head h2').innerText()).toContain('log');
    await other.locator('.message', { hasText: 'Points added' }).waitFor({ state: 'detached' });
    await other.locator('.message', { hasText: 'You are welcome' }).waitFor();

    expect(scene.sandbox.bot.pid()).not.toBe(pid);
    await expect.poll(() => [bot.isRunning(), existsSync(folder)], SOON).toEqual([false, false]);
    expect(countOf(scene.town, 'ana')).toEqual({ total: 0, entries: 0 });
    expect(errors).toEqual([]);
  });

  it('works as before afterwards', async () => {
    const { command, seeTruth } = await scene.open();
    await command('points add', { user: '@Ana', amount: '7', reason: 'in a new world' });
    await seeTruth('Ana', '7', '7');
    expect(countOf(scene.town, 'ana')).toEqual({ total: 7, entries: 1 });
  });
});

describe.skipIf(BROWSER_PATH === undefined)(`the sandbox page that begins anew in the middle${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  beforeAll(async () => {
    scene = await openPageScene();
  });
  afterAll(() => scene.close());

  async function reset(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('button', { name: 'Begin anew' }).click();
  }

  async function expectNewWorld(page: Page, old: Sandbox): Promise<void> {
    await expect.poll(() => scene.sandbox !== old, SOON).toBe(true);
    await page.locator('.bot-part[data-state="running"]').waitFor(SOON);
    await page.locator('.message', { hasText: 'You are welcome' }).waitFor();
    await expect.poll(() => [old.bot.isRunning(), existsSync(old.folder)], SOON).toEqual([false, false]);
    expect(await page.locator('[role="alert"], .thing.playing, .thing.failed').allInnerTexts()).toEqual([]);
  }

  it.each([
    ['React while the bot is down', 'starting'],
    ['Give points while Returning.AI is down', 'running'],
  ])('breaks off what is being played: %s, while the bot is %s', async (title, state) => {
    const { page, command, seeTruth, errors } = await scene.open();
    const { sandbox } = scene;
    await page.getByRole('button', { name: `Play: ${title}` }).click();
    await page.locator(`.bot-part[data-state="${state}"]`).waitFor(SOON);
    await page.locator('.thing.playing').waitFor();
    await reset(page);
    await expectNewWorld(page, sandbox);
    await command('points add', { user: '@Ana', amount: '7', reason: 'in a new world' });
    await seeTruth('Ana', '7', '7');
    expect(errors).toEqual([]);
  });

  it('says nothing of a bot that was still starting', async () => {
    const { page } = await scene.open();
    const { sandbox } = scene;
    await page.getByRole('button', { name: 'kill -9', exact: true }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.locator('.bot-part[data-state="starting"]').waitFor();
    await reset(page);
    await expectNewWorld(page, sandbox);
  });
});

describe.skipIf(BROWSER_PATH === undefined)(`the sandbox page whose connection breaks${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  beforeAll(async () => {
    scene = await openPageScene();
  });
  afterAll(() => scene.close());

  it('comes back as the same person in the same channel', async () => {
    const { page, be, go } = await scene.open();
    await be('Ben');
    await go('showcase');
    scene.server.cut();
    await page.locator('.gone').waitFor();
    await page.locator('.gone').waitFor({ state: 'detached' });
    await page.locator('.message', { hasText: 'one page, no jargon' }).waitFor();
    await page.locator('[data-composer]').fill('I am back');
    await page.locator('.send').click();
    await page.locator('.message[aria-label="Ben"]', { hasText: 'I am back' }).waitFor();
    expect(await page.locator('.chat-head h2').innerText()).toContain('showcase');
  });

  it('says in one sentence that the sandbox has ended, and no longer that all is well', async () => {
    const { page } = await scene.open();
    const own = await servePage({ sandbox: scene.sandbox });
    await page.goto(own.address);
    await page.locator('.foot').waitFor();
    await own.close();
    await page.locator('.gone').waitFor();
    const [sentence, ...others] = await page.locator('.gone > *').all();
    expect(others).toEqual([]);
    expect(await sentence?.innerText()).toBe('The sandbox has ended. Start it again with npm run sandbox.');
    expect(await page.locator('.foot').count()).toBe(0);
  });
});
