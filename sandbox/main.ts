// `npm run sandbox`: a Discord and a Returning.AI on loopback with the real bot between them, in a page for a browser and,
// in a terminal, by typing. `sandbox.ts` is what runs, `page/` what a browser shows, `scene/` what is played, `console/` what
// can be typed, `terminal/` how it looks there, `replay/` a seed of the fault machine step by step.
import { type Console, createConsole } from './console/console.ts';
import { openPrompt, type Prompt } from './console/prompt.ts';
import { type Options, OptionsError, readOptions, USAGE } from './options.ts';
import { openBrowser } from './page/open-browser.ts';
import { setUp, talk } from './page/opening.ts';
import type { PageHost } from './page/page-host.ts';
import { servePage } from './page/page-server.ts';
import { playSeed } from './replay/play-seed.ts';
import { serveReplay } from './replay/replay-server.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { isAllWell, playScene } from './scene/scene.ts';
import { STEPS } from './scene/steps.ts';
import { createScreen, type Screen } from './terminal/screen.ts';

/** Ctrl-C reaches this process several times at once: from the terminal, from npm and from the launcher. */
const SAME_SIGNAL_MS = 1_000;
const INTERRUPTED_EXIT_CODE = 130;
const USAGE_EXIT_CODE = 2;
const HOW_TO_END = 'Ctrl-C ends it.';
const EXAMPLES_WIDTH = 36;

const { stdin, stdout } = process;
const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
let isTyped = false;
let sandbox: Sandbox | undefined;
let page: PageHost | undefined;
let prompt: Prompt | undefined;
let typing: Console | undefined;
let hasFailed = false;
let endingSince: number | undefined;

const options = read();
if (options?.kind === 'help') stdout.write(`${USAGE}\n`);
else if (options?.kind === 'seed') await run(showSeed(options.seed));
else if (options !== undefined) await run(showSandbox(options));

function read(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2), isTerminal);
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exitCode = USAGE_EXIT_CODE;
    return undefined;
  }
}

type Show = (screen: Screen) => Promise<void>;

async function run(show: Show): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  // The launcher is gone without a word, or whoever read the output: nobody is looking any more.
  process.once('disconnect', interrupt);
  stdout.on('error', interrupt);
  try {
    // What an ending takes down on its way is no news.
    await show(openScreen((text) => void (endingSince === undefined && stdout.write(text))));
    await end(hasFailed && !isTyped ? 1 : 0);
  } catch (error) {
    if (endingSince !== undefined) return;
    hasFailed = true;
    stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await end(1);
  }
}

function showSandbox({ kind, language }: Exclude<Options, { readonly kind: 'help' | 'seed' }>): Show {
  const hasPage = kind === 'page';
  isTyped = isTerminal && kind !== 'scene';
  return async (screen) => {
    const opened = await openSandbox(process.env, { locale: language });
    sandbox = opened;
    if (hasPage) await showPage(opened, screen);
    await introduce(opened, screen, hasPage);
    if (!hasPage) await play(opened, screen);
    if (isTyped && endingSince === undefined) await converse(screen);
    else if (hasPage) {
      screen.say(HOW_TO_END, screen.style.dim);
      await untilInterrupted();
    }
  };
}

/** The fault machine plays it; then the page shows it until Ctrl-C. */
function showSeed(seed: number): Show {
  return async (screen) => {
    const { style } = screen;
    const recording = await screen.during(`the fault machine plays seed ${seed}`, playSeed(seed));
    const { steps, problems } = recording;
    page = await serveReplay(recording);
    screen.print(
      style.bold(`Seed ${seed} in ${steps.length} steps, in your browser:`),
      `  ${style.cyan(page.address)}`,
    );
    if (problems.length === 0) screen.say('✓ Every promise was kept.', style.green);
    for (const { says, receipts } of problems) screen.say(`✗ ${[...receipts, says].join(' ')}`, style.red);
    screen.say(HOW_TO_END, style.dim);
    openBrowser(page.openOnce(), process.env);
    await untilInterrupted();
  };
}

function untilInterrupted(): Promise<never> {
  return new Promise<never>(() => undefined);
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
  const host = await servePage({ sandbox: opened, onRenewed: moveTo });
  page = host;
  screen.print(screen.style.bold('The sandbox, in your browser:'), `  ${screen.style.cyan(host.address)}`, '');
  talk(opened.town);
  openBrowser(host.openOnce(), process.env);
}

/** Somebody has pressed *Reset*: what is typed is for the new world too. */
function moveTo(renewed: Sandbox): void {
  sandbox = renewed;
  if (prompt === undefined) return;
  typing = openConsole(renewed, prompt);
  prompt.write('\nEverything begins anew.\n');
}

async function introduce({ town, bot }: Sandbox, screen: Screen, hasPage: boolean): Promise<void> {
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
  const { style } = screen;
  const opened = openPrompt({
    input: stdin,
    output: stdout,
    style,
    complete: (line) => typing?.complete(line) ?? [[], line],
    onInterrupt: interrupt,
  });
  prompt = opened;
  const examples = [
    ['/points add @ana 10 reason: thanks', 'as in Discord'],
    ['help', 'everything that can be typed'],
    ['exit', 'or Ctrl-C, to end'],
  ] as const;
  screen.print('', style.bold('Now it is yours. Type:'));
  screen.print(...examples.map(([words, meaning]) => `  ${style.cyan(words.padEnd(EXAMPLES_WIDTH))} ${meaning}`));
  typing = openConsole(sandbox, opened);
  for (;;) {
    const line = await opened.ask(typing.prompt());
    if (line === undefined || !(await typing.run(line))) return;
  }
}

/** What its town tells is drawn until the town closes. */
function openConsole({ town, bot }: Sandbox, { write, ask }: Prompt): Console {
  const opened = createConsole({ town, bot, screen: openScreen(write), ask });
  void opened.follow();
  return opened;
}

/** Ends calmly however often it is asked to at once; asked again after a while, it waits for the bot no longer. */
function interrupt(): void {
  const isPerson = isTyped || (isTerminal && options?.kind === 'seed');
  if (endingSince === undefined) void end(isPerson ? 0 : INTERRUPTED_EXIT_CODE);
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
