/**
 * Draws the pictures of the documents from the sandbox's page: `npm run docs:pictures`. Needs Chromium. They are compared
 * by eye, and drawn anew when texts change.
 */
import type { Page } from 'playwright-core';
import { AWARDS, LOOK_UPS } from '../sandbox/returning-ai/faults.ts';
import { findChannel, findResident } from '../sandbox/town.ts';
import { type Frame, joinFrames } from './animated-png.ts';
import { drawCharts } from './chart-pictures.ts';
import { drawSteps } from './operator-pictures.ts';
import { act, closeStudio, openPage, openStudio, type Studio, write, writePicture } from './picture-studio.ts';

const LOOP = { width: 600, height: 430 };
/** Beside the chat only the truth: what the loop is about. */
const LOOP_STYLE = `
  .frame { grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) 236px !important; grid-template-areas: "chat side" "foot foot" !important; padding-top: 40px; }
  .rail, .sidebar, .tabs, .menu-button, .guide, .break, .things, .strip, .topic, .beginning, .life-head, .send, .command-help, .edited, .controls, .tools,
  .side h2, .totals tbody tr:not(:first-child), .totals .avatar, .steps small { display: none !important; }
  .chat-head { justify-content: space-between; } .steps { margin-block: 6px; } .steps li { font-size: 15px; } .life { margin-top: 8px !important; }
  .chat { grid-area: chat !important; } .side { grid-area: side !important; display: block !important; border-inline-start: 1px solid var(--line) !important; padding: 10px !important; }
  .truth { display: block !important; } .message { padding-inline: 12px !important; } .message-row { gap: 10px !important; }
  .totals thead th { font-size: 11px; } .composer { border-radius: 8px !important; } .chip-name { padding: 4px 5px; }
  #caption { position: fixed; inset: 0 0 auto; z-index: 9; height: 40px; padding: 9px 14px; background: var(--blurple-strong); color: #ffffff; font-weight: 600; font-size: 15.5px; }
`;

await drawCharts();
const studio = await openStudio();
try {
  await drawLoop(studio);
  for (const theme of ['dark', 'light']) await drawPage(studio, theme);
  await drawSteps(studio);
  await drawCards(studio);
} finally {
  await closeStudio(studio);
}

async function give(studio: Studio, line: string): Promise<void> {
  await act(studio, 'mod', line);
}

/** A lost answer, then a kill in the middle, and how both end. */
async function drawLoop(studio: Studio): Promise<void> {
  const { api } = studio.sandbox.town;
  await give(studio, '/points add @ana 100 reason: won the summer cup');
  const page = await openPage(studio, 'hint=9&theme=dark', LOOP);
  await page.addStyleTag({ content: LOOP_STYLE });
  const frames: Frame[] = [];
  const shoot = async (caption: string, ms: number) => {
    await showCaption(page, caption);
    // What has flashed is calm again.
    await page.locator('.flash').waitFor({ state: 'detached' });
    frames.push({ png: await page.screenshot(), ms });
  };
  const step = (says: string) => page.locator('.steps li', { hasText: says }).waitFor();

  await type(page, '10', 'found a bug');
  await shoot('A moderator gives Ana 10 points', 2_200);
  api.fail({ ...AWARDS, kind: 'drop-after' });
  api.fail({ ...LOOK_UPS, kind: 'hang-before' });
  await page.keyboard.press('Enter');
  await step('answer lost');
  await page.locator('.embed-title', { hasText: 'Being checked' }).waitFor();
  await shoot('Returning.AI counts them. Its answer is lost', 2_600);
  api.release();
  await step('found');
  await page.locator('tr.agree', { hasText: 'Ana' }).waitFor();
  await shoot('The bot looks it up: counted, once', 2_800);

  await type(page, '12', 'translated the rules');
  api.fail({ ...AWARDS, kind: 'hang-after' });
  await page.keyboard.press('Enter');
  await step('sent');
  await page.locator('.life-words', { hasText: '+12' }).waitFor();
  await shoot('Another 12, and in the middle of it …', 1_800);
  await page.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'kill -9').click()`,
  );
  await step('bot killed');
  api.release();
  await page.locator('.bot-state.off').waitFor();
  await shoot('… kill -9: the bot is gone', 2_400);
  await page.evaluate(
    `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Start').click()`,
  );
  await step('found');
  await page.locator('tr.agree', { hasText: 'Ana' }).waitFor();
  await page.locator('.message', { hasText: '+12' }).getByText('Points added').waitFor();
  await shoot('Started again, it finishes what it began', 3_600);

  write('sandbox-loop.png', joinFrames(frames));
  writePicture('sandbox-still.png', frames.at(-1)?.png ?? Buffer.alloc(0));
  await page.context().close();
}

/** The script of the page draws what is typed; the caption belongs to the picture alone. */
async function showCaption(page: Page, caption: string): Promise<void> {
  await page.evaluate((words) => {
    const place = globalThis as unknown as {
      document: {
        querySelector(q: string): { textContent: string } | null;
        createElement(n: string): { id: string; textContent: string };
        body: { append(e: unknown): void };
      };
    };
    const known = place.document.querySelector('#caption');
    const shown = known ?? Object.assign(place.document.createElement('p'), { id: 'caption' });
    shown.textContent = words;
    if (known === null) place.document.body.append(shown);
  }, caption);
}

async function type(page: Page, amount: string, reason: string): Promise<void> {
  await page.locator('[data-composer]').fill('/points add ');
  await page.locator('[data-chip="user"]').fill('@Ana');
  await page.locator('[data-chip="amount"]').fill(amount);
  await page.evaluate(
    `[...document.querySelectorAll('.option')].find((one) => one.textContent.includes('reason')).click()`,
  );
  await page.locator('[data-chip="reason"]').fill(reason);
}

/** The whole page, as it is at first. */
async function drawPage(studio: Studio, theme: string): Promise<void> {
  const page = await openPage(studio, `hint=9&theme=${theme}`, { width: 1280, height: 800 });
  await page.locator('tr.agree').first().waitFor();
  writePicture(`sandbox-page-${theme}.png`, await page.screenshot());
  await page.context().close();
}

/** The four cards of docs/moderators.md. */
async function drawCards(studio: Studio): Promise<void> {
  const { town } = studio.sandbox;
  const { api } = town;
  const staff = findChannel(town, 'staff');
  const mod = findResident(town, 'mod').person;
  // After somebody else's message the bot's has its name above it.
  mod.say(staff, 'I am here.');
  await give(studio, '/points add @ana 10 reason: Answered three newcomers');
  await give(studio, '/points add @cleo 15 reason: Wrote the welcome guide');
  // It shows neither histories nor totals: what became of a lost answer, staff have to say.
  api.configure({ listing: 'missing', customFieldKeys: 'none' });
  api.fail({ ...AWARDS, kind: 'drop-after' });
  await give(studio, '/points add @ben 2 reason: Found a typo');
  await town.discord.waitFor(
    () => mod.sees(staff).some(({ embeds }) => JSON.stringify(embeds).includes('Found a typo')),
    'The card for staff',
    120_000,
  );
  await api.setOutage('refused');
  await give(studio, '/points add @ana 5 reason: Hosted the call');
  for (const theme of ['dark', 'light']) {
    const page = await openPage(studio, `hint=9&theme=${theme}`, { width: 1280, height: 1_000 });
    await page.addStyleTag({ content: '.message { padding-block: 14px 16px !important; }' });
    const shoot = async (name: string, words: string) => {
      await page.evaluate('document.activeElement.blur()');
      const card = page.locator('.message', { hasText: words }).last();
      writePicture(`card-${name}-${theme}.png`, await card.screenshot());
    };
    await shoot('added', 'Answered three newcomers');
    await shoot('waiting', 'Wrote the welcome guide');
    await shoot('pending', 'Hosted the call');
    await page.locator('.channel', { hasText: 'staff' }).click();
    await page.locator('.message', { hasText: 'Found a typo' }).waitFor();
    await shoot('decide', 'Found a typo');
    await page.context().close();
  }
}
