import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AWARDS } from '../../../sandbox/returning-ai/faults.ts';
import { BROWSER_PATH, WHY_SKIPPED } from '../../support/browser.ts';
import { countOf, type Desk, openPageScene, type PageScene, SOON } from './page-scene.ts';

/** The bot's own timers, which no clock moves: 10 s for an answer, up to a minute until due times are read again. */
const PATIENCE = { timeout: 100_000 };
const WELL = 'every point counted once, none lost';

describe.skipIf(BROWSER_PATH === undefined)(`the buttons of the sandbox page that break things${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  let desk: Desk;
  beforeAll(async () => {
    scene = await openPageScene();
  });
  beforeEach(async () => {
    desk = await scene.open();
  });
  afterAll(() => scene.close());

  const button = (name: string | RegExp) => desk.page.getByRole('button', { name, exact: true });
  const steps = () => readSteps(desk.page);
  const apiSays = (words: string) => desk.page.locator('.api-part').getByText(words).waitFor(PATIENCE);

  it('429: the award is told to slow down, is sent again and counted once', async () => {
    const before = countOf(scene.town, 'ana');
    await button('429').click();
    await apiSays('next award gets 429');
    await desk.command('points add', { user: '@Ana', amount: '1', reason: 'slow down' });
    await expect.poll(steps, SOON).toEqual(['recorded', 'sent', 'answer 429', 'sent again', 'counted']);
    expect(await desk.page.locator('.counted').innerText()).toContain('sent 2× · counted 1×');
    await apiSays('works');
    expect(countOf(scene.town, 'ana')).toEqual({ total: before.total + 1, entries: before.entries + 1 });
  });

  it('Slow: the award is on its way for four seconds, and counted once', async () => {
    const before = countOf(scene.town, 'ana');
    await button('Slow').click();
    await apiSays('next award takes 4 s');
    await desk.command('points add', { user: '@Ana', amount: '2', reason: 'take your time' });
    await desk.page.locator('.foot').getByText('1 on the way').waitFor();
    await expect.poll(steps, SOON).toEqual(['recorded', 'sent', 'counted']);
    expect(countOf(scene.town, 'ana')).toEqual({ total: before.total + 2, entries: before.entries + 1 });
  });

  it('Another writer: the change is told as that of others, and is no fault', async () => {
    const before = countOf(scene.town, 'ana');
    await button('Another writer').click();
    const row = desk.page.locator('[data-truth="ana Loyalty Points"]');
    await row.getByText('+5 by others').waitFor();
    expect(await row.locator('td').nth(1).innerText()).toContain(String(before.total + 5));
    expect(await desk.page.locator('.foot').innerText()).toContain(WELL);
    expect(countOf(scene.town, 'ana')).toEqual({ total: before.total + 5, entries: before.entries + 1 });
  });

  it('Wrong key: the award waits until the key is right again, and is counted once', async () => {
    const before = countOf(scene.town, 'ben');
    await button('Wrong key').click();
    await apiSays('refuses the key');
    await desk.command('points add', { user: '@Ben', amount: '3', reason: 'without a key' });
    await expect.poll(steps, SOON).toContain('answer 401');
    await desk.page.locator('.foot').getByText('1 on the way').waitFor();
    expect(countOf(scene.town, 'ben')).toEqual(before);
    await desk.message('without a key').getByText('refuses the API key').waitFor();
    await button('Right key').click();
    await apiSays('works');
    await desk.message('without a key').getByText('Points added').waitFor(PATIENCE);
    // How often it was refused meanwhile depends on how long that took.
    await expect.poll(async () => (await steps()).slice(-2), SOON).toEqual(['sent again', 'counted']);
    expect(countOf(scene.town, 'ben')).toEqual({ total: before.total + 3, entries: before.entries + 1 });
  });

  it('Cut Discord: the same process resumes, and misses nothing that happened meanwhile', async () => {
    const before = countOf(scene.town, 'ben');
    const pid = scene.sandbox.bot.pid();
    await desk.be('Ana');
    await desk.go('showcase');
    await button('Cut Discord').click();
    await desk.page.locator('.bot-part').getByText('cut off from Discord').waitFor();
    await desk.message('one page, no jargon').hover();
    await desk.message('one page, no jargon').getByRole('button', { name: 'React with ⭐' }).click();
    await desk.page.locator('.bot-part').getByText(`runs · process ${pid}`).waitFor();
    await expect
      .poll(() => countOf(scene.town, 'ben'), SOON)
      .toEqual({ total: before.total + 5, entries: before.entries + 1 });
    expect(await desk.page.locator('.foot').innerText()).toContain(WELL);
  });

  it('Direct messages: nobody else sees them, and commands of the server are refused there', async () => {
    await button('Direct messages').click();
    await desk.page.locator('[data-composer]').fill('A word in private');
    await desk.page.locator('.send').click();
    await desk.message('A word in private').waitFor();
    await desk.be('Ben');
    await button('Direct messages').click();
    await desk.page.locator('.beginning', { hasText: 'Points' }).waitFor();
    expect(await desk.message('A word in private').count()).toBe(0);
    await desk.command('balance', {});
    await desk.page.getByRole('alert').getByText('is not offered in direct messages').waitFor();
  });

  it('Late copy: the foot is red until staff take off what arrived twice', async () => {
    // Nothing is sent again by itself before an answer has shown that histories name what was sent.
    await desk.command('points add', { user: '@Ana', amount: '1', reason: 'in good time' });
    await desk.message('in good time').getByText('Points added').waitFor();
    const before = countOf(scene.town, 'ana');
    await button('Late copy').click();
    await apiSays('next award arrives late');
    await desk.command('points add', { user: '@Ana', amount: '4', reason: 'comes late' });
    await expect.poll(steps, PATIENCE).toEqual(['recorded', 'sent', 'looked up', 'sent again', 'counted']);
    expect(await desk.page.locator('.foot').innerText()).toContain(WELL);
    const [last, first] = listSends(scene).reverse();
    expect((last?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(45_000);

    await button(/^Let it go/).click();
    await desk.page.locator('.foot.wrong').getByText('counted 2 times').waitFor();
    expect(countOf(scene.town, 'ana')).toEqual({ total: before.total + 8, entries: before.entries + 2 });

    await desk.be('Admin');
    await desk.go('staff');
    const card = desk.message('Being checked');
    await card.getByText('one entry more').waitFor(PATIENCE);
    expect(Date.now() - (last?.at ?? 0)).toBeGreaterThanOrEqual(15_000);
    await card.getByRole('button', { name: 'Take it off' }).click();
    await desk.message('is being taken off').waitFor(SOON);
    await desk.page.locator('.foot').getByText(WELL).waitFor(SOON);
    await expect
      .poll(() => countOf(scene.town, 'ana'), SOON)
      .toEqual({ total: before.total + 4, entries: before.entries + 3 });
  });
});

/** The requests that made entries or should have, oldest first. */
function listSends({ town }: PageScene) {
  return town.api.requests.filter(({ method, path }) => method === AWARDS.method && AWARDS.path.test(path));
}

/** The words of each step, without its sign and its time. */
async function readSteps(page: Page): Promise<string[]> {
  const lines = await page.locator('.steps li').allInnerTexts();
  return lines.map((line) => line.replace(/^\W+/, '').replace(/\s*\d{1,2}:\d\d:\d\d.*$/, ''));
}
