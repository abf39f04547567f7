import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageHost } from '../../../sandbox/page/page-host.ts';
import type { Recording } from '../../../sandbox/replay/recording.ts';
import { serveReplay } from '../../../sandbox/replay/replay-server.ts';
import { findFaults } from '../../support/axe.ts';
import { BROWSER_PATH, openBrowser, WHY_SKIPPED } from '../../support/browser.ts';
import { openLedger } from '../../torture/ledger.ts';
import { recordSeed } from '../../torture/recording.ts';
import { applyTwice } from '../../torture/twice-applied.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SOON = { timeout: 20_000 };

describe.skipIf(BROWSER_PATH === undefined)(`the page of a replay${WHY_SKIPPED}`, () => {
  let browser: Browser;
  let kept: { readonly recording: Recording; readonly host: PageHost };
  let broken: typeof kept;
  let late: typeof kept;
  let told: typeof kept;
  beforeAll(async () => {
    const ledger = await openLedger();
    const host = async (recording: Recording) => ({ recording, host: await serveReplay(recording) });
    kept = await host(await recordSeed(5, ledger));
    broken = await host(await recordSeed(5, ledger, applyTwice));
    late = await host(await recordSeed(123, ledger));
    told = await host(await recordSeed(33, ledger));
    await ledger.close();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await kept.host.close();
    for (const { host } of [broken, late, told]) await host.close();
  });

  async function open(of = kept, place = '', options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => void errors.push(message));
    page.on('console', (line) => void (line.type() === 'error' && errors.push(line.text())));
    await page.goto(`${of.host.address}#${place}`);
    await page.locator('.replay-place').waitFor();
    return { page, errors, close: () => context.close() };
  }

  const slider = (page: Page) => page.getByRole('slider', { name: 'Step' });
  const current = (page: Page) => page.locator('[aria-current="step"] .says');
  const place = (page: Page) => page.locator('.replay-place').innerText();
  const total = (page: Page, member: string) => page.locator(`[data-total="${member}"]`).innerText();
  const find = ({ recording }: typeof kept, words: string) =>
    1 + recording.steps.findIndex(({ says }) => says.startsWith(words));

  it('shows by the slider the messages and the counts as they stood at a step', async () => {
    const { page, errors, close } = await open();
    const applied = find(kept, 'api #2 applied increase 1000.14');
    expect(await place(page)).toBe('1 / 69 · 0.000 s');
    expect(await page.locator('.message').count()).toBe(0);

    await slider(page).fill(String(applied - 2));
    await expect.poll(() => current(page).innerText(), SOON).toContain('increase 1000.14 to 201’s account');
    expect(await total(page, '201')).toBe('45');

    await slider(page).press('ArrowRight');
    await expect
      .poll(() => current(page).innerText(), SOON)
      .toContain('api #2 applied increase 1000.14 to 201’s account');
    expect(await total(page, '201')).toBe('1,045.14');
    const { receipt = '' } = kept.recording.awards.find(({ id }) => id === 1) ?? {};
    expect(await page.locator(`[data-receipt="${receipt}"]`).innerText()).toMatch(/\+1,000\.14\s+1×\s+1×/);
    expect(await page.locator('[data-message="9000002"]').innerText()).toContain('Points is thinking');
    expect(page.url()).toContain(`step=${applied}`);

    await slider(page).fill(String(find(kept, 'message 9000002 shows "➕ Points added"') - 1));
    await page.locator('[data-message="9000002"].is-new').getByText('Points added').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('ends with the verdict: every promise was kept', async () => {
    const { page, close } = await open();
    await page.getByText('Judged at the last step.').waitFor();
    await page.keyboard.press('End');
    await page.locator('.replay-foot', { hasText: 'Every promise was kept.' }).waitFor();
    expect(await place(page)).toBe('69 / 69 · 78.400 s');
    await close();
  });

  it('shows as its documented example a seed whose bot dies and whose awards are each counted once', async () => {
    const { page, close } = await open(kept, 'step=69');
    const { steps } = kept.recording;
    expect(steps.filter(({ says }) => says.startsWith('the process dies')).length).toBeGreaterThan(1);
    expect(steps.flatMap(({ changes }) => changes.flatMap(({ fault = [] }) => fault))).toContain('redirect after');
    const applied = await page.locator('tr[data-receipt] td:last-child').allInnerTexts();
    expect(new Set(applied)).toEqual(new Set(['1×']));
    expect(await page.locator('.why').count()).toBe(0);
    await close();
  });

  it.each([
    ['unseen', () => late, 93, /carried out 62\.023 s after it was sent.*Staff are not asked: the lists.*45 seconds/],
    ['told', () => told, 9_999, /carried out 80\.740 s after it was sent.*Staff are asked about the copy.*45 seconds/],
  ] as const)('says of an award that was counted late why no promise is broken: %s', async (_, of, step, words) => {
    const { page, close } = await open(of(), `step=${step}`);
    expect((await page.locator('.why').allInnerTexts())[0]).toMatch(words);
    await page
      .locator('.replay-foot', { hasText: /Every promise was kept\. .* counted more than once, within/ })
      .waitFor();
    await close();
  });

  it('says what a seed is and what is counted, and folds what the seed has drawn', async () => {
    const { page, close } = await open();
    await page.getByText('Seed 5 is one random schedule').waitFor();
    await page.getByText('once is right').waitFor();
    expect(await page.getByText('sendFaultRate').isVisible()).toBe(false);
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('1 of 69, 0.000 s: seed 5 begins');
    await page.locator('.drawn summary').press(' ');
    await page.getByText('sendFaultRate').waitFor();
    await close();
  });

  it('follows a step that is typed into its address, rounded to a whole one', async () => {
    const { page, close } = await open(kept, 'step=1.5');
    await expect.poll(() => place(page), SOON).toMatch(/^2 /);
    await page.evaluate(`location.hash = '#step=41'`);
    await expect.poll(() => place(page), SOON).toMatch(/^41 /);
    await close();
  });

  it.each(['the slider', 'a step'])('plays and stops by the space bar with the keyboard on %s', async (where) => {
    const { page, close } = await open();
    await (where === 'a step' ? page.locator('[aria-current="step"]') : slider(page)).focus();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await close();
  });

  it('ends with the broken promises, each with its receipt, and marks their awards', async () => {
    const { page, close } = await open(broken);
    const { problems, steps } = broken.recording;
    expect(await page.locator('.replay-foot.wrong').count()).toBe(0);
    await slider(page).fill(String(steps.length - 1));
    await page.locator('.replay-foot.wrong').waitFor();
    const told = await page.locator('.replay-foot li').allInnerTexts();
    expect(told).toEqual(
      problems.map(({ says, receipts }) => expect.stringMatching(new RegExp(`${receipts[0]}.*${says.slice(0, 7)}`))),
    );
    const receipt = problems[0]?.receipts[0] ?? '';
    await page.locator(`[data-receipt="${receipt}"].bad`, { hasText: '2×' }).waitFor();
    await close();
  });

  it('plays by itself at the chosen speed, and stops at the end or when somebody takes over', async () => {
    const { page, close } = await open(kept, 'step=60');
    await page.getByLabel('Speed').selectOption('20');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('.replay-foot', { hasText: 'Every promise was kept.' }).waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => place(page), SOON).toMatch(/^(?!1 |69 )/);
    await page.getByRole('button', { name: 'One step back' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await close();
  });

  it('is used by the keyboard alone', async () => {
    const { page, close } = await open();
    const { keyboard } = page;
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect.poll(() => place(page), SOON).toMatch(/^3 /);
    await keyboard.press('ArrowLeft');
    await expect.poll(() => place(page), SOON).toMatch(/^2 /);
    await keyboard.press('Home');
    await expect.poll(() => place(page), SOON).toMatch(/^1 /);
    await keyboard.press(' ');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await keyboard.press(' ');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

    // The list is one stop of the Tab key, and the step that has it is the one that is shown.
    expect(await page.locator('.replay-steps button[tabindex="0"]').count()).toBe(1);
    await page.locator('.replay-steps button[tabindex="0"]').focus();
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await expect.poll(() => place(page), SOON).toMatch(/^2 /);
    await page.locator('[aria-current="step"]:focus').waitFor();
    await close();
  });

  it('tells a screen reader the step where one comes to rest, and none on the way', async () => {
    const { page, close } = await open();
    const said: string[] = [];
    await page.exposeFunction('tell', (words: string) => void said.push(words));
    await page.evaluate(
      `new MutationObserver(() => tell(document.querySelector('[role=status]').textContent)).observe(document.querySelector('[role=status]'), { characterData: true, childList: true, subtree: true })`,
    );
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowRight');
    await page.getByRole('status').getByText('9 of 69').waitFor({ state: 'attached' });
    expect(said.filter((words) => !/^(1|9) of 69/.test(words))).toEqual([]);
    await close();
  });

  describe.each(['dark', 'light'])('in %s colours', (theme) => {
    it.each([
      ['a step', () => kept, 40],
      ['a kept promise', () => kept, 69],
      ['an award that was counted late', () => late, 93],
      ['a broken promise', () => broken, 9_999],
    ] as const)('has no serious fault in %s', async (_, of, step) => {
      const { page, close } = await open(of(), `step=${step}&theme=${theme}`, { bypassCSP: true });
      expect(await findFaults(page)).toEqual([]);
      await close();
    });

    it.each(['Steps', 'Messages', 'Counts'])('has no serious fault on a phone: %s', async (tab) => {
      const { page, close } = await open(kept, `step=61&theme=${theme}`, { ...PHONE, bypassCSP: true });
      await page.locator('.tabs button', { hasText: tab }).click();
      expect(await findFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
      await close();
    });
  });

  it('moves nothing for who wants no motion', async () => {
    const { page, close } = await open(kept, 'step=40', { reducedMotion: 'reduce' });
    const isMoving = `[...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).animationName !== 'none' || parseFloat(getComputedStyle(one).transitionDuration) > 0).length`;
    expect(await page.evaluate(isMoving)).toBe(0);
    await close();
  });
});
