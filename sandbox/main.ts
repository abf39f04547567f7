// `npm run sandbox`: a Discord and a Returning.AI on loopback with the real bot between them, in a page for a browser and,
// in a terminal, by typing. `sandbox.ts` is what runs, `page/` what a browser shows, `scene/` what is played, `console/` what
// can be typed, `terminal/` how it looks there.
import { createConsole } from './console/console.ts';
import { openPrompt, type Prompt } from './console/prompt.ts';
import { openBrowser } from './page/open-browser.ts';
import { setUp, talk } from './page/opening.ts';
import { type PageServer, servePage } from './page/page-server.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { isAllWell, playScene } from './scene/scene.ts';
import { STEPS } from './scene/steps.ts';
import { createScreen, type Screen } from './terminal/screen.ts';

const USAGE = `npm run sandbox              open the page in a browser, and take typed commands (in a terminal)
npm run sandbox -- --no-page play the scene, then take typed commands (in a terminal)
npm run sandbox -- --page    serve the page until Ctrl-C, without a terminal too
npm run sandbox -- --scene   play the scene and end: exit code 0 when every total is right, else 1`;

const OPTIONS = ['--scene', '--page', '--no-page'];

/** Ctrl-C reaches this process several times at once: from the terminal, from npm and from the launcher. */
const SAME_SIGNAL_MS = 1_000;
const INTERRUPTED_EXIT_CODE = 130;
const USAGE_EXIT_CODE = 2;
const EXAMPLES_WIDTH = 36;

const { stdin, stdout } = process;
const options = process.argv.slice(2);
const isTyped = stdin.isTTY === true && stdout.isTTY === true && !options.includes('--scene');
const hasPage = options.includes('--page') || (isTyped && !options.includes('--no-page'));
let sandbox: Sandbox | undefined;
let page: PageServer | undefined;
let prompt: Prompt | undefined;
let hasFailed = false;
let endingSince: number | undefined;

if (options.includes('--help')) {
  stdout.write(`${USAGE}\n`);
} else if (options.some((option) => !OPTIONS.includes(option))) {
  stdout.write(`I do not know ${options.filter((option) => !OPTIONS.includes(option)).join(' ')}.\n${USAGE}\n`);
  process.exitCode = USAGE_EXIT_CODE;
} else {
  await run();
}

async function run(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // The launcher is gone without a word, or whoever read the output: nobody is looking any more.
  process.once('disconnect', interrupt);
  stdout.on('error', interrupt);
  try {
    // What an ending takes down on its way is no news.
    const screen = openScreen((text) => void (endingSince === undefined && stdout.write(text)));
    const opened = await openSandbox(process.env);
    sandbox = opened;
    if (hasPage) await showPage(opened, screen);
    await introduce(opened, screen);
    if (!hasPage) await play(opened, screen);
    if (isTyped && endingSince === undefined) await converse(screen);
    else if (hasPage) await new Promise<never>(() => undefined);
    await end(hasFailed && !isTyped ? 1 : 0);
  } catch (error) {
    if (endingSince !== undefined) return;
    hasFailed = true;
    stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await end(1);
  }
}

function openScreen(write: (text: string) => void): Screen {
  const wantsColour = stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return createScreen({
    write,
    columns: () => stdout.columns,
    colourBits: wantsColour ? stdout.getColorDepth() : 1,
    live: stdout.isTTY === true && process.env.TERM !== 'dumb',
  });
}

/** The address comes first: whoever opens it sees the bot start. */
async function showPage(opened: Sandbox, screen: Screen): Promise<void> {
  page = await servePage({ sandbox: opened });
  screen.print(screen.style.bold('The sandbox, in your browser:'), `  ${screen.style.cyan(page.address)}`, '');
  talk(opened.town);
  openBrowser(page.address, process.env);
}

async function introduce({ town, bot }: Sandbox, screen: Screen): Promise<void> {
  const { style } = screen;
  screen.print(style.bold('Returning.AI for Discord: the sandbox'));
  screen.say(
    `A Discord (${town.discord.apiUrl}) and a Returning.AI (${town.api.url}) run on this machine, and between them the real bot. No account, no token, no network.`,
  );
  await screen.during('the bot is starting', bot.start());
  screen.say(`The bot's process: ${bot.pid()}. The bot's log: ${bot.logPath}`, style.dim);
  if (hasPage) await screen.during('an admin sets the server up', setUp(town));
}

async function play({ town, bot }: Sandbox, screen: Screen): Promise<void> {
  const result = await playScene({ steps: STEPS, town, bot, screen });
  hasFailed = endingSince === undefined && !isAllWell(result);
}

/** Takes typed lines until somebody has enough. */
async function converse(screen: Screen): Promise<void> {
  if (sandbox === undefined) return;
  const { town, bot } = sandbox;
  const { style } = screen;
  const opened = openPrompt({
    input: stdin,
    output: stdout,
    style,
    complete: (line) => typing.complete(line),
    onInterrupt: interrupt,
  });
  prompt = opened;
  const typing = createConsole({ town, bot, screen: openScreen(opened.write), ask: opened.ask });
  const examples = [
    ['/points add @ana 10 reason: thanks', 'as in Discord'],
    ['help', 'everything that can be typed'],
    ['exit', 'or Ctrl-C, to end'],
  ] as const;
  screen.print('', style.bold('Now it is yours. Type:'));
  screen.print(...examples.map(([words, meaning]) => `  ${style.cyan(words.padEnd(EXAMPLES_WIDTH))} ${meaning}`));
  void typing.follow();
  for (;;) {
    const line = await opened.ask(typing.prompt());
    if (line === undefined || !(await typing.run(line))) return;
  }
}

/** Ends calmly however often it is asked to at once; asked again after a while, it waits for the bot no longer. */
function interrupt(): void {
  if (endingSince === undefined) void end(isTyped ? 0 : INTERRUPTED_EXIT_CODE);
  else if (Date.now() - endingSince > SAME_SIGNAL_MS) void sandbox?.bot.kill();
}

async function end(code: number): Promise<void> {
  if (endingSince !== undefined) return;
  endingSince = Date.now();
  prompt?.close();
  // Where something was being waited for, its line is not finished.
  if (isTyped) stdout.write('\r\u001B[2K');
  await page?.close();
  await sandbox?.close({ keepFolder: hasFailed });
  if (hasFailed && sandbox !== undefined) stdout.write(`The bot's log was kept: ${sandbox.bot.logPath}\n`);
  process.exit(code);
}
