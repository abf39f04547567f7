import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_PATH, WHY_SKIPPED } from '../../support/browser.ts';
import { countOf, openPageScene, type PageScene, SOON } from './page-scene.ts';

describe.skipIf(BROWSER_PATH === undefined)(
  `forms, files, time and languages on the sandbox page${WHY_SKIPPED}`,
  () => {
    let scene: PageScene;
    beforeAll(async () => {
      scene = await openPageScene();
    });
    afterAll(() => scene.close());

    it('chooses in a select, and fills in a form that the bot shows', async () => {
      const { page, be, command, message } = await scene.open();
      await be('Admin');
      await command('setup', {});
      // The one from the beginning is there too.
      await expect.poll(() => page.locator('.message', { hasText: 'Default field' }).count(), SOON).toBe(2);
      const setup = message('Default field');
      await setup.locator('select').selectOption({ label: 'Event Coins' });
      await setup.getByText('Default field: Event Coins').first().waitFor();
      await setup.locator('select').selectOption({ label: 'Loyalty Points' });
      await setup.getByText('Default field: Loyalty Points').first().waitFor();
      await setup.getByRole('button', { name: 'API key' }).click();
      const form = page.getByRole('dialog', { name: 'Returning.AI API key' });
      await form.getByRole('textbox').fill(scene.town.key);
      await form.getByRole('button', { name: 'Submit' }).click();
      await form.waitFor({ state: 'detached' });
      await expect.poll(() => message('Default field').innerText(), SOON).not.toContain('API key: the operator’s');
    });

    it('asks the bot for suggestions while somebody types', async () => {
      const { page, be, command, message } = await scene.open();
      await be('Mod');
      await command('points add', { user: '@Ana', amount: '4', reason: 'to be found' });
      await message('to be found').getByText('Points added').waitFor();
      await page.locator('[data-composer]').fill('/points undo ');
      await page.getByRole('button', { name: '+ receipt', exact: true }).click();
      const suggestion = page.getByRole('option', { name: /to be found/ });
      await suggestion.click();
      await page.locator('.send').click();
      await page.getByText('takes back', { exact: false }).or(page.getByText('Undone')).first().waitFor();
      await expect.poll(() => countOf(scene.town, 'ana').total, SOON).toBe(0);
    });

    it('sends a command without options by the keyboard alone', async () => {
      const { page, be, go, message } = await scene.open();
      await be('Ana');
      await go('general');
      await page.locator('[data-composer]').focus();
      await page.keyboard.type('/link sta');
      await page.getByRole('option', { name: /link status/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.command-pill').waitFor();
      await page.locator('.send:focus').waitFor();
      await page.keyboard.press('Enter');
      await message('/link status').locator('.embed').waitFor();
    });

    it('sends a file along, and saves one', async () => {
      const { page, be, message } = await scene.open();
      await be('Admin');
      await page.locator('[data-composer]').fill('/links import ');
      const csv = `member,account\n${scene.town.residents.find(({ name }) => name === 'cleo')?.person.id},cleo@example.com\n`;
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'links.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByText('links.csv').first().waitFor();
      await page.locator('.send').click();
      await message('/links import').locator('.embed').waitFor();
      await page.locator('[data-composer]').fill('/links export ');
      await page.locator('.send').click();
      const link = page.locator('.file').last();
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
    });

    it('says the total in the reader’s language and zone', async () => {
      const { be, command, message, page } = await scene.open('hint=9&locale=de&zone=Asia/Tokyo');
      await be('Mod');
      await command('points add', { user: '@Ben', amount: '1234.5', reason: 'a lot' });
      await message('a lot').getByText('Points added').waitFor();
      const row = page.locator('tr', { has: page.locator('th', { hasText: 'Ben' }) });
      await row.getByText('1.234,5').first().waitFor();
      const stamp = message('a lot').locator('time.stamp');
      expect(await stamp.innerText()).toMatch(/^vor|jetzt/);
      expect(await stamp.getAttribute('title')).toMatch(/um \d\d:\d\d$/);
      await page.getByLabel('Language').selectOption({ label: '日本語' });
      await expect.poll(() => stamp.innerText(), SOON).toMatch(/前$/);
    });

    it('names commands, options and choices in the reader’s language, and takes their English too', async () => {
      const { be, message, page } = await scene.open('hint=9&locale=de');
      await be('Admin');
      const composer = page.locator('[data-composer]');
      await composer.fill('/geb');
      await page.getByRole('option', { name: /^\/punkte geben Einem Mitglied/ }).waitFor();
      await composer.fill('/points a');
      await page.getByRole('option', { name: '/punkte geben' }).click();
      expect(await page.locator('.command-pill').innerText()).toBe('/punkte geben');
      await page.getByRole('combobox', { name: 'mitglied' }).fill('@Ben');
      await page.getByRole('combobox', { name: 'anzahl' }).fill('3');
      await page.getByRole('button', { name: '+ grund', exact: true }).click();
      await page.getByRole('combobox', { name: 'grund' }).fill('auf Deutsch');
      await page.locator('.send').click();
      await message('auf Deutsch').getByText('used /punkte geben').waitFor();
      await composer.fill('/regeln anlegen ');
      await page.getByRole('combobox', { name: 'emoji' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByLabel('Language').selectOption('en-US');
      await message('auf Deutsch').getByText('used /points add').waitFor();
    });

    it('moves the clock of both servers and of the bot’s machine', async () => {
      const { page, be, command, message, seeTruth } = await scene.open('hint=9&locale=en-US');
      await be('Mod');
      await page.getByRole('button', { name: 'API down' }).click();
      await page.locator('.api-part').getByText('is down').waitFor();
      await command('points add', { user: '@Cleo', amount: '7', reason: 'after a quarter of an hour' });
      await message('after a quarter')
        .getByText('Points pending')
        .or(message('after a quarter').getByText('Points waiting'))
        .waitFor();
      await page.getByRole('button', { name: '+16 min' }).click();
      await page.getByText('is 16 min ahead').waitFor();
      await page.getByRole('button', { name: 'API back' }).click();
      await be('Admin');
      await command('links set', { user: '@Cleo', account: 'cleo' });
      await expect.poll(() => countOf(scene.town, 'cleo'), { timeout: 60_000 }).toEqual({ total: 7, entries: 1 });
      await seeTruth('Cleo', '7', '7');
      expect(Math.abs(scene.sandbox.now() - Date.now() - 16 * 60_000)).toBeLessThan(2_000);
    });

    it('turns red, with what is wrong, when something is counted that nobody wrote down', async () => {
      const { page } = await scene.open();
      await page.getByText('every point counted once, none lost').waitFor();
      const { api, communityId, fields, key, residents } = scene.town;
      const account = residents.find(({ name }) => name === 'ana')?.accountId;
      await fetch(
        `${api.url}/apis/v1/communities/${communityId}/user-fields/${fields[0]?.id}/users/${account}/histories`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ value: 3, action: 'increase' }),
        },
      );
      await page.locator('.foot.wrong').getByText('1 counted that nobody wrote down').waitFor();
    });
  },
);
