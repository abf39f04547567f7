/**
 * An operator who follows docs/operator.md from its first line to its last, command by command, in the order of the page:
 * the same shell, npm, files and processes. What only a machine has (users, systemd, the network) is stood in for.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import { createScene, embedOf, seeTitle } from '../support/bot-scene.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_CLONED = /^(?:node_modules|\.git|data|\.env|dist|coverage)(?:\/|$)/;
const guide = readFileSync(join(ROOT, 'docs', 'operator.md'), 'utf8');

/** The commands of a section, one a line. */
function commandsOf(heading: string): string[] {
  const section = guide.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.split('\n')).filter((line) => line !== '');
}

describe.runIf(process.platform === 'linux')('docs/operator.md, followed in its order', () => {
  const place = mkdtempSync(join(tmpdir(), 'operator-walk-'));
  const opt = join(place, 'opt', 'returning-discord');
  const unit = join(place, 'etc', 'systemd', 'system', 'returning-discord.service');
  const tools = join(place, 'tools');
  /** Commands that were typed, so that none of the page is left out. */
  const typed: string[] = [];
  /** Each place at which a program has said that the database is. */
  const databases = new Set<string>();
  let world: BotWorld;
  let account: string;
  let cwd = place;
  let service: { readonly child: ChildProcess; output: () => string } | undefined;

  beforeAll(async () => {
    world = await createBotWorld();
    world.api.addField(world.communityId, { field: 'test', name: 'Test', type: 'number' });
    account = world.api.addUser(world.communityId, {
      username: 'test',
      email: 'test@example.com',
      displayName: 'T',
    }).id;
    mkdirSync(tools);
    // Users of this machine are left as they are.
    for (const name of ['useradd', 'userdel', 'chown', 'journalctl']) makeTool(name, 'exit 0');
    makeTool('sudo', 'shift 2; exec "$@"');
    for (const folder of [dirname(opt), dirname(unit), join(place, 'var', 'lib', 'returning-discord')]) {
      mkdirSync(folder, { recursive: true });
    }
  });
  afterAll(async () => {
    await stopService();
    await world.close();
    rmSync(place, { recursive: true, force: true });
  });

  function makeTool(name: string, script: string): void {
    writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(tools, name), 0o755);
  }

  /** The page's words, on this machine. */
  function here(text: string): string {
    return text
      .replaceAll('/opt/', `${place}/opt/`)
      .replaceAll('/etc/', `${place}/etc/`)
      .replaceAll('/var/lib/', `${place}/var/lib/`)
      .replaceAll(/(?<![\w.])\/backup/g, `${place}/backup`)
      .replaceAll(/\b665f1f77bcf86cd799439011\b/g, account)
      .replaceAll('665f…', world.communityId)
      .replaceAll('a-copy.db', `${place}/backup/points-2026-01-31.db`);
  }

  const environment = () => ({
    PATH: `${tools}:${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: place,
    NODE_COMPILE_CACHE: COMPILE_CACHE,
    npm_config_update_notifier: 'false',
  });

  /** Types one line of the page, and expects that it does what it should. */
  async function type(line: string, code = 0): Promise<string> {
    typed.push(line);
    const command = here(line);
    if (/^git clone /.test(line)) return clone();
    // Nothing of this test may ask the network.
    if (/^git pull|^npm ci/.test(line)) return link();
    if (/^cd \S+$/.test(command)) {
      cwd = command.slice(3);
      return '';
    }
    if (line.startsWith('systemctl ')) return systemctl(line);
    if (line === 'npm start') return startOnce();
    const { status, output } = await runShell(command);
    expect([line, output, status]).toEqual([line, output, code]);
    // A copy that was named is not meant.
    if (!line.includes('a-copy.db')) noteDatabases(output);
    return output;
  }

  /** Not synchronously: Discord and Returning.AI are in this process. */
  async function runShell(command: string): Promise<{ readonly status: number | null; readonly output: string }> {
    const child = spawn('sh', ['-c', `exec 2>&1; ${command}`], {
      cwd,
      env: environment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    const [status] = await once(child, 'close');
    return { status, output };
  }

  async function walk(heading: string, ...hurdles: readonly RegExp[]): Promise<string> {
    let output = '';
    for (const line of commandsOf(heading)) output += await type(line, hurdles.some((one) => one.test(line)) ? 1 : 0);
    return output;
  }

  function clone(): string {
    cpSync(ROOT, opt, { recursive: true, filter: (source) => !NOT_CLONED.test(source.slice(ROOT.length)) });
    return '';
  }

  function link(): string {
    if (!existsSync(join(opt, 'node_modules'))) symlinkSync(join(ROOT, 'node_modules'), join(opt, 'node_modules'));
    return '';
  }

  /** Another machine has nothing of this one but what was brought. */
  async function installAnew(): Promise<void> {
    rmSync(opt, { recursive: true });
    await walk('Install');
  }

  function noteDatabases(output: string): void {
    for (const [, path = ''] of output.matchAll(/(?:Database: |"path":")(\/[^\s"]+\.db)\b/g)) databases.add(path);
  }

  async function launch(command: string, args: readonly string[], variables: NodeJS.ProcessEnv) {
    const child = spawn(command, args, { cwd: opt, env: { ...environment(), ...variables }, detached: true });
    let output = '';
    const ready = Promise.withResolvers<void>();
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('the bot is ready')) ready.resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code) => ready.reject(new Error(`it ended with ${code}:\n${output}`)));
    await ready.promise;
    noteDatabases(output);
    return { child, output: () => output };
  }

  async function end({ child }: { readonly child: ChildProcess }): Promise<void> {
    const closed = new Promise((resolve) => child.once('close', resolve));
    process.kill(-(child.pid ?? 0), 'SIGTERM');
    await closed;
  }

  async function startOnce(): Promise<string> {
    const bot = await launch('npm', ['start'], {});
    await end(bot);
    return bot.output();
  }

  /** By the unit as the page has it: its folder, its variables, its command, and no other variable. */
  async function startService(): Promise<void> {
    const text = here(readFileSync(unit, 'utf8'));
    const [, folder = ''] = /^WorkingDirectory=(.*)$/m.exec(text) ?? [];
    const [, command = ''] = /^ExecStart=\/usr\/bin\/node (.*)$/m.exec(text) ?? [];
    expect(folder).toBe(opt);
    const variables = Object.fromEntries([...text.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, k, v]) => [k, v]));
    service = await launch(process.execPath, command.split(' '), variables);
  }

  async function stopService(): Promise<void> {
    if (service !== undefined) await end(service);
    service = undefined;
  }

  async function systemctl(line: string): Promise<string> {
    const action = /^systemctl (enable --now|disable --now|start|stop|restart) returning-discord$/.exec(line)?.[1];
    expect([line, action]).toEqual([line, expect.any(String)]);
    if (action !== 'enable --now' && action !== 'start') await stopService();
    if (action === 'enable --now' || action === 'start' || action === 'restart') await startService();
    return '';
  }

  it('keeps its set-up from the first start to the service, with everything on one database', {
    timeout: 400_000,
  }, async () => {
    const { admin, moderator, channel, guild } = createScene(world);
    await walk('Install');
    // What the page says in words.
    const settings = {
      DISCORD_TOKEN: world.discord.token,
      DISCORD_GUILDS: guild.id,
      DISCORD_API_URL: world.discord.apiUrl,
      RETURNING_API_URL: world.api.url,
      RETURNING_API_TOKEN: world.key,
      RETURNING_COMMUNITY_ID: world.communityId,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    const file = readFileSync(join(opt, '.env'), 'utf8').replace(/^DISCORD_TOKEN=\n/m, '');
    writeFileSync(join(opt, '.env'), file + lines.join(''));
    expect(await walk('Start')).toContain('a new ledger was made here');
    await walk('Let the doctor look');

    const first = await launch('npm', ['start'], {});
    const member = guild.addMember({ username: 'ana' });
    await seeTitle(await admin.command(channel, 'fields default', { field: 'Loyalty Points' }), '✅ Default field');
    await seeTitle(await admin.command(channel, 'links set', { user: member, account }), '✅ Linked');
    await seeTitle(await moderator.command(channel, 'points add', { user: member, amount: 5 }), '➕ Points added');
    await end(first);
    expect(await walk('Let the doctor learn the API')).not.toContain('⛔');

    writeFileSync(unit, /^```ini\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? '');
    await walk('Run it as a service');
    expect(service?.output()).toContain('the ledger is open');
    const adding = await moderator.command(channel, 'points add', { user: member, amount: 2 });
    expect((await seeTitle(adding, '➕ Points added')).text).toContain('**Total: 7**');

    await walk('Logs', /grep/);
    await walk('Who did what');
    expect(await walk('Backups')).toContain('✓ The backup is in its place');
    await walk('Checking the ledger');
    await walk('Updating');
    for (const line of commandsOf('Moving to another machine')) {
      if (line.startsWith('tar -xf')) await installAnew();
      await type(line);
    }
    await type('systemctl enable --now returning-discord');
    const balance = await moderator.command(channel, 'balance', { user: member });
    expect(embedOf(await balance.waitForResponse()).text).toContain('7');
    await walk('Uninstalling');
    expect(existsSync(opt)).toBe(false);

    expect([...databases]).toEqual([join(opt, 'data', 'points.db')]);
    const all = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.split('\n'));
    expect(typed).toEqual(expect.arrayContaining(all.filter((line) => line !== '')));
  });

  it('has a service that starts what `npm start` starts, and names no setting', () => {
    const text = /^```ini\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? '';
    const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(text).toContain(`\nExecStart=/usr/bin/${manifest.scripts.start}\n`);
    expect(text).not.toMatch(/^Environment/m);
  });
});
