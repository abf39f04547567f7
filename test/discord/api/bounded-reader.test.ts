import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createBoundedReader } from '../../../src/discord/api/bounded-reader.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { startClient } from '../scene.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
const userSchema = z.object({ username: z.string() });

async function startReader(calls = 10) {
  const scene = await startClient();
  const { client, discord, ana } = scene;
  const time = createManualClock();
  let goesOn = true;
  const reader = createBoundedReader({ rest: client.rest, clock: time, calls, goesOn: () => goesOn });
  const first = discord.requests.length;
  return {
    ...scene,
    reader,
    time,
    stop: () => {
      goesOn = false;
    },
    readAna: () => reader.read(userSchema, `/users/${ana.id}`),
    asked: () => discord.requests.slice(first).map(({ path }) => path),
    /** Waits until the reader waits, and lets that time pass. */
    async pass(ms: number) {
      await discord.waitFor(() => time.dueTimes().length > 0, 'A wait');
      expect(time.dueTimes()).toEqual([time.now() + ms]);
      await time.advance(ms);
    },
  };
}

describe('reading on a budget', () => {
  it('reads what is there, and counts it', async () => {
    const { reader, readAna } = await startReader();
    expect(await readAna()).toEqual({ username: 'ana' });
    expect(reader.callsLeft()).toBe(9);
    expect(reader.isIncomplete()).toBe(false);
  });

  it('asks with what it is given', async () => {
    const { reader, guild, general, ana } = await startReader();
    const messages = [1, 2, 3].map((count) => guild.message(general, ana, `${count}`));
    const after = messages[0]?.id ?? '';
    const found = await reader.read(z.array(z.object({ id: z.string() })), `/channels/${general.id}/messages`, {
      after,
    });
    expect(found?.map(({ id }) => id)).toEqual([messages[2]?.id, messages[1]?.id]);
  });

  it('ends with the budget, and says that something is missing', async () => {
    const { reader, readAna, asked } = await startReader(2);
    await readAna();
    await readAna();
    expect(reader.isIncomplete()).toBe(false);
    expect(await readAna()).toBeUndefined();
    expect(asked()).toHaveLength(2);
    expect(reader.callsLeft()).toBe(0);
    expect(reader.isIncomplete()).toBe(true);
  });

  it('ends when it is told to, without a call', async () => {
    const { reader, readAna, asked, stop } = await startReader();
    stop();
    expect(await readAna()).toBeUndefined();
    expect(asked()).toEqual([]);
    expect(reader.isIncomplete()).toBe(true);
  });

  it('misses nothing where Discord refuses: there is nothing to be read', async () => {
    const { reader, readAna, asked } = await startReader();
    expect(await reader.read(userSchema, '/users/1')).toBeUndefined();
    expect(asked()).toEqual(['/users/1']);
    expect(reader.isIncomplete()).toBe(false);
    expect(await readAna()).toBeDefined();
  });

  it.each([
    ['an error', { kind: 'status', status: 500 }],
    ['a cut line', { kind: 'drop-before' }],
    ['a refusal that is not Discord’s', { kind: 'status', status: 403 }],
  ] as const)('tries again after %s, later each time', async (_, fault) => {
    const { reader, readAna, discord, pass, time } = await startReader();
    discord.fail({ route: /users/, times: ALWAYS, ...fault });
    const reading = readAna();
    await pass(1_000);
    await discord.waitFor(() => time.dueTimes().length > 0, 'The second wait');
    discord.clearFaults();
    await pass(2_000);
    expect(await reading).toEqual({ username: 'ana' });
    expect(reader.callsLeft()).toBe(7);
    expect(reader.isIncomplete()).toBe(false);
  });

  it('gives up after three tries, and says that something is missing', async () => {
    const { reader, readAna, discord, pass } = await startReader();
    discord.fail({ route: /users/, times: ALWAYS, kind: 'status', status: 500 });
    const reading = readAna();
    await pass(1_000);
    await pass(2_000);
    expect(await reading).toBeUndefined();
    expect(reader.callsLeft()).toBe(7);
    expect(reader.isIncomplete()).toBe(true);
  });

  it('does not try again beyond the budget or after the end', async () => {
    const { reader, readAna, discord, pass, stop } = await startReader(1);
    discord.fail({ route: /users/, times: ALWAYS, kind: 'status', status: 500 });
    const reading = readAna();
    await pass(1_000);
    expect(await reading).toBeUndefined();
    expect(reader.callsLeft()).toBe(0);
    stop();
    expect(await readAna()).toBeUndefined();
  });

  it('takes an answer that it cannot read for none', async () => {
    const { reader, ana, pass } = await startReader();
    const reading = reader.read(z.object({ nonsense: z.string() }), `/users/${ana.id}`);
    await pass(1_000);
    await pass(2_000);
    expect(await reading).toBeUndefined();
    expect(reader.isIncomplete()).toBe(true);
  });

  it('says that something is missing when it is told so', async () => {
    const { reader } = await startReader();
    reader.leaveOut();
    expect(reader.isIncomplete()).toBe(true);
    expect(reader.callsLeft()).toBe(10);
  });
});
