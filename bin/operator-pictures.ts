/** The pictures of docs/operator.md: each step that happens in Discord, as an admin sees it. */
import { findChannel, findResident } from '../sandbox/town.ts';
import { act, openPage, type Studio, writePicture } from './picture-studio.ts';

/** Tall enough for the longest answer. */
const SIZE = { width: 1280, height: 1_000 };
/** A message on its own, without what stands around it in a chat. */
/** The bot gathers lines for some seconds. */
const LOG_MS = 60_000;
const STYLE = '.message { padding-block: 14px 16px !important; } .tools { display: none !important; }';

export async function drawSteps(studio: Studio): Promise<void> {
  const { town } = studio.sandbox;
  const log = findChannel(town, 'log');
  const { person } = findResident(town, 'admin');
  // After somebody else's message the bot's has its name above it.
  person.say(log, 'Let us see.');
  await act(studio, 'mod', '/points add @ana 10 reason: Hosted the first hour');
  await act(studio, 'mod', '/points add @ben 5 reason: Welcomed newcomers');
  const isTold = () => JSON.stringify(person.sees(log)).includes('Welcomed newcomers');
  await town.discord.waitFor(isTold, 'The lines of the log channel', LOG_MS);
  await act(studio, 'admin', '/setup');
  await act(studio, 'cleo', '/link request account: cleo@example.com');
  for (const theme of ['dark', 'light']) await drawTheme(studio, theme);
}

async function drawTheme(studio: Studio, theme: string): Promise<void> {
  const page = await openPage(studio, `hint=9&theme=${theme}&who=admin`, SIZE);
  await page.addStyleTag({ content: STYLE });
  const shoot = async (name: string, words: string) => {
    const message = page.locator('.message', { hasText: words }).last();
    await message.waitFor();
    await page.evaluate('document.activeElement.blur()');
    writePicture(`operator-${name}-${theme}.png`, await message.screenshot());
  };
  const go = (channel: string) => page.locator('.channel', { hasText: channel }).click();

  await shoot('setup', 'Check');
  await shoot('link', 'In Returning.AI that is Ben Okafor');
  await shoot('rule', 'Rule added');
  await go('log');
  await shoot('log', 'Hosted the first hour');
  await go('staff');
  await shoot('request', 'Link requested');
  await go('general');
  await page.getByRole('button', { name: 'API key' }).last().click();
  await page.getByRole('dialog').waitFor();
  await page.evaluate('document.activeElement.blur()');
  writePicture(`operator-key-${theme}.png`, await page.getByRole('dialog').screenshot());
  await page.context().close();
}
