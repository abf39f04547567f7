import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_PATH, WHY_SKIPPED } from '../../support/browser.ts';
import { openPageScene, type PageScene } from './page-scene.ts';

describe.skipIf(BROWSER_PATH === undefined)(`what nobody should write on the sandbox page${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  beforeAll(async () => {
    scene = await openPageScene();
  });
  afterAll(() => scene.close());

  it('draws words as words: no markup of theirs, no link that runs', async () => {
    const { page, message, errors } = await scene.open();
    const composer = page.locator('[data-composer]');
    await composer.fill(
      'hostile <img src=x onerror=alert(1)> [run](javascript:alert(1)) <:constructor:1> <svg onload=alert(1)>',
    );
    await page.locator('.send').click();
    const words = message('hostile').locator('.words');
    await words.waitFor();
    expect(await words.innerText()).toContain('<img src=x onerror=alert(1)> [run](javascript:alert(1)) :constructor:');
    expect(await words.locator('img, svg, a').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('draws a moment that no calendar has as it was written', async () => {
    const { page, message, errors } = await scene.open();
    await page.locator('[data-composer]').fill('at <t:99999999999999:R> and <t:99999999999999>');
    await page.locator('.send').click();
    await message('at <t:99999999999999:R> and <t:99999999999999>').waitFor();
    expect(errors).toEqual([]);
  });

  it('keeps a message that is too long, and says so', async () => {
    const { page } = await scene.open();
    await page.locator('[data-composer]').fill('x'.repeat(2_001));
    await page.locator('.send').click();
    await page.locator('.problem', { hasText: '2,000' }).waitFor();
    expect(await page.locator('[data-composer]').inputValue()).toHaveLength(2_001);
  });

  it('refuses a file that Discord would not take, and sends the largest that it takes', async () => {
    const { page, be, message } = await scene.open();
    await be('Admin');
    await page.locator('[data-composer]').fill('/links import ');
    const field = page.locator('input[type="file"]');
    const file = (size: number) => ({ name: `${size}.csv`, mimeType: 'text/csv', buffer: Buffer.alloc(size, 'a') });
    await field.setInputFiles(file(10 * 1024 * 1024 + 1));
    await page.locator('.problem', { hasText: '10 MB' }).waitFor();
    await field.setInputFiles(file(10 * 1024 * 1024));
    await page.getByText('10485760.csv').first().waitFor();
    await page.locator('.send').click();
    await message('/links import').locator('.embed').waitFor();
  });

  it('opens at an address that names nobody and no language', async () => {
    const { page, message, errors } = await scene.open('hint=9&who=&locale=nonsense&channel=__proto__&award=%3Cimg%3E');
    await page.locator('[data-composer]').fill('still here');
    await page.locator('.send').click();
    await message('still here').waitFor();
    expect(errors).toEqual([]);
  });
});
