import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THINGS } from '../../../sandbox/page/things/list.ts';
import { BROWSER_PATH, WHY_SKIPPED } from '../../support/browser.ts';
import { openPageScene, type PageScene } from './page-scene.ts';

/** All of them, one after the other, on a busy machine. */
const PLAYED = { timeout: 200_000 };

describe.skipIf(BROWSER_PATH === undefined)(`the things to try on the sandbox page${WHY_SKIPPED}`, () => {
  let scene: PageScene;
  beforeAll(async () => {
    scene = await openPageScene();
  });
  afterAll(() => scene.close());

  it('plays all of them by one button, and each check holds', async () => {
    const { page, errors } = await scene.open();
    await page.getByRole('button', { name: 'Play all' }).click();
    await page.locator('.thing.playing').waitFor();
    const signs = () => page.locator('.thing-sign').evaluateAll((all) => all.map((one) => one.ariaLabel));
    await expect.poll(async () => new Set(await signs()), PLAYED).not.toContain('not tried');
    await page.locator('.thing.playing').waitFor({ state: 'detached', timeout: 60_000 });
    expect(await page.locator('.thing.failed').allInnerTexts()).toEqual([]);
    expect(await signs()).toEqual(THINGS.map(() => 'all checks hold'));
    expect(await page.locator('.foot').innerText()).toContain('every point counted once, none lost');
    expect(errors).toEqual([]);
  });
});
