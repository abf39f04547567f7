import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARDS } from '../../../sandbox/returning-ai/faults.ts';
import { BROWSER_PATH, WHY_SKIPPED } from '../../support/browser.ts';
import { countOf, openPageScene, type PageScene, SOON } from './page-scene.ts';

describe.skipIf(BROWSER_PATH === undefined)(`the sandbox page${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  beforeAll(async () => {
    scene = await openPageScene();
  });
  afterAll(() => scene.close());

  it('begins with a command that only has to be sent, and shows the point on both sides', async () => {
    const { page, seeTruth, errors } = await scene.open('hint=0');
    await page.getByText('You are a moderator. Press Enter.').waitFor();
    await seeTruth('Ana', '0', '0');
    await page.keyboard.press('Enter');
    await seeTruth('Ana', '10', '10');
    await page.getByText('Now lose Returning.AI’s answer').waitFor();
    expect(countOf(scene.town, 'ana')).toEqual({ total: 10, entries: 1 });
    expect(errors).toEqual([]);
  });

  it('draws the life of an award whose answer was lost', async () => {
    const { page, command, seeTruth } = await scene.open();
    await page.getByRole('button', { name: 'Lose answer' }).click();
    await page.getByText('next answer is lost').waitFor();
    await command('points add', { user: '@Ana', amount: '20', reason: 'found a bug' });
    await seeTruth('Ana', '30', '30');
    await expect
      .poll(() => page.locator('.steps li').allInnerTexts(), SOON)
      .toEqual(
        ['recorded', 'sent', 'answer lost', 'looked up', 'found', 'counted'].map((says) =>
          expect.stringContaining(says),
        ),
      );
    expect(await page.locator('.counted').innerText()).toContain('sent 1× · counted 1×');
    expect(countOf(scene.town, 'ana')).toEqual({ total: 30, entries: 2 });
  });

  it('tells the times of a life in the language and the zone of whoever reads', async () => {
    const { page } = await scene.open('hint=9&locale=de&zone=Asia/Kolkata');
    const sent = page.locator('.steps li', { hasText: 'sent' }).locator('small');
    const at = scene.town.api.requests.findLast(({ method, path }) => method === 'POST' && AWARDS.path.test(path))?.at;
    const clock = new Intl.DateTimeFormat('de', { timeStyle: 'medium', timeZone: 'Asia/Kolkata' });
    await expect.poll(() => sent.innerText(), SOON).toBe(clock.format(at));
    await page.getByLabel('Language').selectOption('en-US');
    await expect.poll(() => sent.innerText(), SOON).toMatch(/[AP]M$/);
  });

  it('kills the bot in the middle of an award, and the same message completes itself after the start', async () => {
    const { page, command, seeTruth, message } = await scene.open();
    await page.getByRole('button', { name: 'Hold answer' }).click();
    await command('points add', { user: '@Ben', amount: '12', reason: 'translated the rules' });
    await page.getByRole('button', { name: /Let it go/ }).waitFor();
    await page.getByRole('button', { name: 'kill -9', exact: true }).click();
    await page.getByText(/gone for \d+ s/).waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await message('translated the rules').getByText('Points added').waitFor();
    await seeTruth('Ben', '12', '12');
    expect(await page.locator('.steps').innerText()).toContain('bot killed');
    expect(await page.locator('.foot').innerText()).toContain('every point counted once, none lost');
    expect(countOf(scene.town, 'ben')).toEqual({ total: 12, entries: 1 });
  });

  it('lets Ana react, and everybody sees why', async () => {
    const { page, be, go, message, seeTruth } = await scene.open();
    await be('Ana');
    await go('showcase');
    await message('one page, no jargon').hover();
    await message('one page, no jargon').getByRole('button', { name: 'React with ⭐' }).click();
    await message('one page, no jargon').locator('.reaction[aria-pressed="true"]').waitFor();
    await expect.poll(() => countOf(scene.town, 'ben').total, SOON).toBe(17);
    await seeTruth('Ben', '17', '17');
    await message('one page, no jargon').getByRole('button', { name: 'Apps and more' }).click();
    await page.getByRole('button', { name: 'Why points?' }).click();
    await message('Why points?').getByText('points added').waitFor();
    expect(await message('Why points?').innerText()).toContain('Only you can see this');
  });

  it('hides an answer that is for one person from everybody else', async () => {
    const { be, command, message } = await scene.open();
    await be('Ana');
    await command('balance', {});
    await message('Only you can see this').waitFor();
    await be('Ben');
    expect(await message('Only you can see this').count()).toBe(0);
  });

  it('greys what somebody has no right to, says why, and sends it anyway', async () => {
    const { page, be, command, message } = await scene.open();
    await be('Guest');
    await page.locator('[data-composer]').fill('/points');
    const offer = page.getByRole('option', { name: '/points add' });
    expect(await offer.innerText()).toContain('needs Manage Messages');
    await command('points add', { user: '@Guest', amount: '1000' });
    await page.getByRole('alert').getByText('it needs Manage Messages').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Send it anyway' }).click();
    await message('⛔').waitFor();
    expect(await message('⛔').innerText()).toContain('Only you can see this');
    expect(await page.locator('.foot').innerText()).toContain('every point counted once, none lost');
  });
});
