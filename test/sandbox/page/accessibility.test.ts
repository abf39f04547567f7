import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from '../../support/axe.ts';
import { BROWSER_PATH, WHY_SKIPPED } from '../../support/browser.ts';
import { openPageScene, type PageScene } from './page-scene.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe.skipIf(BROWSER_PATH === undefined)(`the sandbox page for everybody${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  beforeAll(async () => {
    scene = await openPageScene();
    const { command, message, page } = await scene.open();
    await command('points add', { user: '@Ana', amount: '10', reason: 'helped' });
    await message('Points added').waitFor();
    await page.context().close();
  });
  afterAll(() => scene.close());

  describe.each(['dark', 'light'])('in %s colours', (theme) => {
    it.each<[string, (page: Page) => Promise<unknown>]>([
      ['the chat with the guide', async () => undefined],
      ['a command with its options', (page) => page.locator('[data-composer]').fill('/points add ')],
      ['the list of commands', (page) => page.locator('[data-composer]').fill('/')],
      ['a message’s menu', (page) => openMenu(page, 'Apps and more')],
      ['the emoji', (page) => openMenu(page, 'Add a reaction')],
      ['the raw requests', (page) => openMenu(page, 'Raw requests of this message')],
      [
        'the keys',
        (page) =>
          page
            .locator('.chat-head')
            .click()
            .then(() => page.keyboard.press('?')),
      ],
    ])('has no serious fault in %s', async (_, reach) => {
      const { page } = await scene.open(`hint=1&theme=${theme}`, { bypassCSP: true });
      await reach(page);
      await page.waitForTimeout(0);
      expect(await findFaults(page)).toEqual([]);
    });

    it.each(['Chat', 'Truth', 'Break it'])('has no serious fault on a phone: %s', async (tab) => {
      const { page } = await scene.open(`hint=1&theme=${theme}`, { ...PHONE, bypassCSP: true });
      await page.locator('.tabs button', { hasText: tab }).click();
      expect(await findFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
    });
  });

  it('is used by the keyboard alone: a person, a command, a reaction, a button', async () => {
    const { page, message } = await scene.open();
    const { keyboard } = page;
    await keyboard.press('Alt+1');
    await page.locator('[data-composer]:focus').waitFor();
    await keyboard.type('/points add');
    await page.getByRole('option', { name: '/points add' }).waitFor();
    await keyboard.press('Enter');
    await page.locator('[data-chip="user"]:focus').waitFor();
    await keyboard.type('@be');
    await page.getByRole('option', { name: '@Ben' }).waitFor();
    await keyboard.press('Tab');
    await page.locator('[data-chip="amount"]:focus').waitFor();
    await keyboard.type('3');
    await keyboard.press('Enter');
    await message('+3').getByText('Points added').waitFor();
    const undo = message('+3').getByRole('button', { name: 'Undo' });
    await undo.focus();
    await keyboard.press('Enter');
    await page.getByText('Undone').first().waitFor();
    const star = message('You are welcome').getByRole('button', { name: 'React with ⭐' });
    await star.focus();
    await keyboard.press('Enter');
    await message('You are welcome').locator('.reaction').waitFor();
  });

  it('moves nothing for who wants no motion', async () => {
    const { page } = await scene.open('hint=9', { reducedMotion: 'reduce' });
    const isMoving = `[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).animationName !== 'none' || parseFloat(getComputedStyle(one).transitionDuration) > 0).length`;
    expect(await page.evaluate(isMoving)).toBe(0);
  });

  it('asks nothing of any other origin', async () => {
    const { page, requests, go, be } = await scene.open();
    await be('Admin');
    await go('log');
    await page.locator('.message').first().waitFor();
    const { host } = new URL(scene.server.address);
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter((url) => !url.startsWith('data:') && new URL(url).host !== host)).toEqual([]);
  });
});

async function openMenu(page: Page, name: string): Promise<void> {
  const message = page.locator('.message', { hasText: 'Points added' }).last();
  await message.hover();
  await message.getByRole('button', { name }).click();
}
