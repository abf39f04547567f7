import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { isAllWell, playScene, type Step } from '../../sandbox/scene/scene.ts';
import { STEPS } from '../../sandbox/scene/steps.ts';
import { createScreen } from '../../sandbox/terminal/screen.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Runs the sandbox as `npm run sandbox` does, with nothing on its input.
 * @param onOutput - gets all of the output so far
 */
async function runSandbox(
  args: readonly string[],
  onOutput: (output: string, child: ChildProcess) => void = () => undefined,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'node24.mjs'), 'sandbox/main.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput(output, child);
    });
  }
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { code, output };
}

async function open(): Promise<Sandbox & { readonly play: (steps: readonly Step[]) => ReturnType<typeof playScene> }> {
  const sandbox = await openSandbox(process.env);
  onTestFinished(() => sandbox.close());
  const screen = createScreen({ write: () => undefined, columns: () => 80, colourBits: 1, live: false });
  return { ...sandbox, play: (steps) => playScene({ steps, town: sandbox.town, bot: sandbox.bot, screen }) };
}

function expectNothingLeft(output: string): void {
  const [, pid = '', log = ''] = /The bot's process: (\d+)\. The bot's log:\s+(\S+)/.exec(output) ?? [];
  expect(log).toMatch(/bot\.log$/);
  expect(existsSync(dirname(log))).toBe(false);
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
}

const [SET_UP, ADD] = STEPS.slice(0, 2) as [Step, Step];

describe('the scene', () => {
  it('plays to its end by itself with every total right, and leaves nothing behind', { timeout: 60_000 }, async () => {
    const { code, output } = await runSandbox(['--scene']);

    expect(output).toContain('mod › /points add @ana 10 reason: helped in #showcase\n');
    expect(output).toMatch(/│ ➕ Points added +│\n.*│ \+10 Loyalty Points · @Ana +│\n {2}│ Total: 10/);
    for (const total of [
      'Ana has 10 Loyalty Points (+10)',
      'Ana has 7.5 Loyalty Points',
      'Ben has 100 Event Coins (=100)',
      'Ana has 27.5 Loyalty Points (+10, −2.5, +20)',
      'Cleo has 0 Loyalty Points',
      'Cleo has 15 Loyalty Points (+15)',
      'Ana has 30 Loyalty Points',
      'Ben has 0 Loyalty Points',
      'Ben has 5 Loyalty Points (+5)',
      'Ana has 42 Loyalty Points',
    ]) {
      expect(output).toContain(`✓ Returning.AI: ${total}`);
    }
    for (const title of [
      '🔎 Being checked',
      '⏳ Points waiting',
      '⏳ Points pending',
      '↩️ Undone',
      '📊 Balance',
      '📊 History',
    ]) {
      expect(output).toContain(title);
    }
    expect(output).toContain('✓ only she sees the refusal');
    expect(output).toContain('✓ the end of each of the 8 awards in #general is told exactly once');
    expect(output).toContain('✓ Discord understood everything that the bot sent');
    expect(output).toMatch(/✓ All \d+ checks hold/);
    expect(output).not.toContain('✗');
    expect(output).not.toContain('\u001B');
    expect(code).toBe(0);
    expectNothingLeft(output);
  });

  it('ends calmly on Ctrl-C, however often it arrives, and leaves nothing behind', async () => {
    const { code, output } = await runSandbox(['--scene'], (soFar, child) => {
      if (soFar.includes('✓')) for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal);
    });

    expect(code).toBe(130);
    expect(output).not.toContain('✗');
    expectNothingLeft(output);
  });

  it('refuses options that it does not know', async () => {
    const { code, output } = await runSandbox(['--scnee']);
    expect(code).toBe(2);
    expect(output).toContain("Unknown option '--scnee'");
    expect(output).toContain('npm run sandbox -- --scene');
  });

  it.each([[['--seed', 'abc']], [['--seed', '1', '--scene']]])('refuses %j, and says what to write', async (args) => {
    const { code, output } = await runSandbox(args);
    expect(code).toBe(2);
    expect(output).toMatch(/such as --seed 5|contradict each other: give one of them/);
  });

  it('serves the page without a terminal, and says what ends it', async () => {
    const { code, output } = await runSandbox(['--page'], (soFar, child) => {
      if (soFar.includes('Ctrl-C ends it.')) child.kill('SIGINT');
    });
    expect(code).toBe(130);
    expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\S+\//);
    expectNothingLeft(output);
  });

  it('plays a seed, prints the address of its page and serves it until it is interrupted', async () => {
    let page: Promise<string> | undefined;
    const { code, output } = await runSandbox(['--seed', '42'], (soFar, child) => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S+\//.exec(soFar) ?? [];
      if (address === undefined || !soFar.includes('Ctrl-C') || page !== undefined) return;
      page = fetch(`${address}recording.json`).then((response) => response.text());
      void page.finally(() => child.kill('SIGINT'));
    });

    expect(output).toContain('✓ Every promise was kept.');
    expect(code).toBe(130);
    expect(JSON.parse((await page) ?? '')).toMatchObject({ seed: 42, problems: [] });
  });

  it('is not well when Returning.AI has another total than it should', async () => {
    const { town, bot, play } = await open();
    await bot.start();
    expect(isAllWell(await play([SET_UP]))).toBe(false);
    const ana = town.residents.find(({ name }) => name === 'ana')?.accountId ?? '';
    town.api.changeOutside(town.communityId, town.fields[0]?.id ?? '', ana, 'increase', 1);
    const result = await play([ADD]);

    expect(isAllWell(result)).toBe(false);
    expect(result.breakdown).toBeUndefined();
    expect(result.checks.map(({ holds, saw }) => [holds, saw])).toEqual([
      [false, expect.stringContaining('**Total: 11**')],
      [false, '11'],
    ]);
  });

  it('stops and says why when the bot ends by itself', async () => {
    const { bot, play } = await open();
    await bot.start();
    const collapse: Step = {
      title: 'The bot ends by itself',
      play: async ({ until }) => {
        process.kill(bot.pid() ?? 0, 'SIGKILL');
        await until('nothing', () => false);
      },
    };
    const never: Step = { title: 'Never', play: async ({ check }) => check('played', true) };
    const result = await play([collapse, never]);

    expect(isAllWell(result)).toBe(false);
    expect(result.breakdown).toContain('The bot ended by itself (SIGKILL)');
    expect(result.checks).toEqual([]);
  });
});
