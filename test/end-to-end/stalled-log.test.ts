/** Nobody reads what the bot logs, from its first line on: it starts, awards, says that it is well, and stops when told to. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import { createScene, seeTitle } from '../support/bot-scene.ts';
import { findFreePort } from '../support/free-port.ts';

const isRegistration = ({ method, path }: { readonly method: string; readonly path: string }) =>
  method === 'PUT' && path.endsWith('/commands');

describe.runIf(process.platform === 'linux')('a log that nobody reads', () => {
  let world: BotWorld;
  const open: number[] = [];
  beforeAll(async () => {
    world = await createBotWorld();
  });
  afterAll(async () => {
    for (const fd of open) closeSync(fd);
    await world.close();
  });

  /** A pipe that is full already. */
  function openFullPipe(): string {
    const path = join(world.folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writeEnd = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    open.push(readEnd, writeEnd);
    const fill = () => writeSync(writeEnd, Buffer.alloc(4_096));
    expect(() => {
      for (;;) fill();
    }).toThrow('EAGAIN');
    return path;
  }

  it('stops neither awards, nor the answers about health, nor the stop', async () => {
    const { admin, moderator, channel, guild, addAccount } = createScene(world);
    const port = await findFreePort();
    const started = Promise.withResolvers<number>();
    const by = ['sh', '-c', 'exec "$@" > "$0"', openFullPipe()];
    const run = world.run({ HTTP_PORT: String(port) }, { by, onStart: started.resolve });
    const isReady = async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok;
    await vi.waitFor(async () => expect(await isReady()).toBe(true), { timeout: 30_000, interval: 50 });
    await world.discord.waitFor(() => world.discord.requests.some(isRegistration), 'the commands');

    const member = guild.addMember({ username: 'ana' });
    const ana = addAccount('ana');
    await seeTitle(await admin.command(channel, 'links set', { user: member, account: ana.account.id }), '✅ Linked');
    await seeTitle(await moderator.command(channel, 'points add', { user: member, amount: 5 }), '➕ Points added');
    expect(ana.applied()).toEqual(['+5']);
    expect(await isReady()).toBe(true);

    process.kill(await started.promise, 'SIGTERM');
    expect((await run).code).toBe(0);
  });
});
