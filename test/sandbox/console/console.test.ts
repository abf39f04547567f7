import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Console, createConsole } from '../../../sandbox/console/console.ts';
import { openSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { createScreen } from '../../../sandbox/terminal/screen.ts';

/** One bot for all: what is typed in a test begins where the one before left off. */
let sandbox: Sandbox;
let typing: Console;
let printed = '';
const answers: string[] = [];

beforeAll(async () => {
  sandbox = await openSandbox(process.env);
  await sandbox.bot.start();
  const write = (text: string) => {
    printed += text.replaceAll('\u00A0', ' ');
  };
  const screen = createScreen({ write, columns: () => 300, colourBits: 1, live: false });
  typing = createConsole({ ...sandbox, screen, ask: async () => answers.shift() });
  void typing.follow();
});

afterAll(() => sandbox.close());

/** Types a line and waits until the screen shows all of the words. */
async function type(line: string, ...words: string[]): Promise<void> {
  printed = '';
  expect(await typing.run(line)).toBe(true);
  await sandbox.town.discord.waitFor(
    () => words.every((word) => printed.includes(word)),
    `"${words}" in ${printed}`,
    10_000,
  );
}

describe('the console', () => {
  it('runs commands as different people and draws their answers', async () => {
    expect(typing.prompt()).toBe('mod #general › ');
    await type('as admin');
    expect(typing.prompt()).toBe('admin #general › ');
    await type('/setup log-channel: #log staff-channel: #staff', '📊 Setup', 'only you see this', 'Log channel: #log');
    await type('/links set @ana ana', '✅ Linked', '@Ana is linked to ana');
    await type('as mod');
    await type(
      '/points add @ana 10 reason: thanks',
      '➕ Points added',
      '+10 Loyalty Points · @Ana',
      '[ Undo ] [ History ]',
    );
    await type('ledger', 'Ana      Loyalty Points      10   +10');
  });

  it('presses buttons, and draws messages again that change', async () => {
    await type('press undo', '↩️ Undone', 'Total: 0 (was 10)', 'changed', 'Undone by @Mod');
    await type('press nothing', 'There is no button "nothing" here.', 'There are: Undo, History.');
    await type('press', 'Which button?');
  });

  it('chooses in selects and fills in forms', async () => {
    await type('as admin');
    await type('/setup', '[ Default field', '[ API key ]');
    await type('choose event coins', 'changed', 'Default field: Event Coins');
    await type('choose nonsense', 'There is no choice "nonsense".', 'Event Coins');
    answers.push('', 'not-the-key');
    await type(
      'press API key',
      'The form "Returning.AI API key" opens',
      'must be filled in',
      'does not accept this key',
    );
    answers.push('cancel');
    await type('press API key', 'The form is closed; nothing was sent.');
    await type('choose loyalty points', 'Default field: Loyalty Points');
  });

  it('says why Discord would not let somebody do that, and sends it by force', async () => {
    await type('as ana');
    await type(
      '/points add @ana 5',
      '! ',
      'it needs ManageMessages',
      '"force" before the command sends it all the same',
    );
    await type('force /points add @ana 5', '⛔ Only staff can do this', 'only you see this');
  });

  it('shows channels as the person sees them', async () => {
    await type('channel #staff', '#staff is hidden from ana');
    expect(typing.prompt()).toBe('ana #general › ');
    await type('as mod');
    await type('say hello there', 'Mod', 'hello there');
    await type('channel #staff', 'Only staff see this.');
    await type('as ana');
    expect(typing.prompt()).toBe('ana #general › ');
    await type('as mod');
    await type('channel #general', 'hello there');
  });

  it('breaks Returning.AI and mends it, and every point arrives once', async () => {
    await type('api lose-answer', 'The next award is counted, and its answer lost.');
    await type('/points add @ana 7', '➕ Points added', '+7 Loyalty Points', 'Total: 7');
    await type('api outage on', 'Nothing listens');
    await type('/points add @ana 2', '⏳ Points pending', 'cannot be reached');
    await type('api outage off', 'changed', '+2 Loyalty Points', 'Total: 9');
    await type('api change @ana +100', 'ana has 109 Loyalty Points now');
    await type('/balance user: @ana', '📊 Balance', 'Total: 109');
    await type('api requests', '/user-fields/loyalty-points/users/ana/histories');
  });

  it('reacts to what others wrote, takes that back, and shows only what became of it', async () => {
    await type('channel #showcase', 'Show what you have made', 'My first chart');
    await type('as ben');
    await type('react ⭐', '  ⭐ 1 · Ana: My first chart');
    expect(printed).not.toContain('changed');
    await type('react ⭐', '! You have reacted so already.');
    await type('super ⭐', '  ⭐ 2 (1 super) · Ana');
    await type('react :coin: @ben', '  :coin: 1 · Ben: I wrote down how');
    await type('react ⭐ 2', '  ⭐ 1 · Owner: Show what you have made');
    await type('as ana');
    await type('react ⭐', '  :coin: 1  ⭐ 1 · Ben');
    await type('clear 🔥', '! There is no such reaction');
    await type('clear', '  no reactions · Ben');
    await type('clear :star: @ana', '  no reactions · Ana');
    await type('unreact ⭐', '! ana has no reaction ⭐');
    await type('react ⭐ 5', 'There are only 2 such messages here.');
    await type('react ⭐ @cleo', 'There is no message of theirs here.');
    await type('channel #general', 'Welcome');
    expect(printed).not.toContain('#showcase has something new');
  });

  it('goes into posts of a forum', async () => {
    await type('channel #price-alerts', 'Cleo', 'What if we had alerts');
    await type('react 🎉', '  🎉 1 · Cleo: What if');
    await type('super 🎉', '🎉 2 (1 super)');
    await type('unreact 🎉', '🎉 1 (1 super)');
    await type('unreact 🎉', 'no reactions');
    await type('channel #ideas', 'There is no channel #ideas.');
    await type('as mod');
    await type('channel #general');
  });

  it('kills the bot and starts it again, which finishes what it had begun', async () => {
    await type('api outage on');
    await type('/points add @ana 1', '⏳ Points pending');
    await type('kill', 'The bot was killed.');
    await type('kill', 'It is not running.');
    await type('api ok', 'in order again');
    await type('start', 'The bot is back', 'changed', '➕ Points added', '+1 Loyalty Points', 'Total: 110');
    await type('start', 'It is running already.');
    await type('ledger', '110   … +7, +2, +100 (outside), +1');
  });

  it('says so when the bot ends by itself, and when nobody answers', async () => {
    process.kill(sandbox.bot.pid() ?? 0, 'SIGKILL');
    await type('people', '@ana · Ana', 'The bot ended by itself (SIGKILL)', '"start" starts it again.');
    await type('/balance', 'The application did not respond (it is not running');
  });

  it('ends when it is told to', async () => {
    expect(await typing.run('exit')).toBe(false);
  });
});
