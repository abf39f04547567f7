import { describe, expect, it } from 'vitest';
import { createLogChannel } from '../../../src/discord/messages/log-channel.ts';
import { createLogCopies } from '../../../src/discord/messages/log-copies.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { startLedger } from '../ledger-scene.ts';

const POST = /^\/channels\/\d+\/messages$/;

async function startLog() {
  const ledger = await startLedger();
  const { store, channels, clock, log, guild } = ledger;
  const [before, after] = [guild.addChannel({ name: 'before' }), guild.addChannel({ name: 'after' })];
  await store.changeGuild(guild.id, { logChannelId: before.id }, { at: clock.now() });
  const options = { store, channels, localeOf: () => 'en-US', clock, log };
  /** Everything that is due now is done when this resolves. */
  const runOnce = async () => {
    for (const loop of [createLogChannel(options), createLogCopies(options)]) {
      loop.start();
      await loop.stop();
    }
  };
  /** One process whose loop has a clock of its own. What is due after the wait is done when this resolves. */
  const createRunner = () => {
    const manual = createManualClock({ startAt: clock.now() });
    const loop = createLogCopies({ ...options, clock: manual });
    return async (waitMs: number) => {
      clock.jump(waitMs);
      await manual.advance(waitMs);
      loop.start();
      await loop.stop();
    };
  };
  const move = (channel: { readonly id: string } | null) =>
    store.changeGuild(guild.id, { logChannelId: channel?.id ?? null }, { at: clock.now(), actorId: '300' });
  const lines = (channel = before) => guild.channelMessages(channel).flatMap(({ content }) => content.split('\n'));
  return { ...ledger, before, after, runOnce, createRunner, move, lines };
}

describe('a change of the log channel', () => {
  it('is told in the old one and in the new one, once each, by whom and from where to where', async () => {
    const { before, after, runOnce, move, lines, discord } = await startLog();
    await move(after);
    await runOnce();
    await runOnce();
    const line = `✅ settings changed · by <@300> · log-channel <#${before.id}> → <#${after.id}>`;
    expect(lines(before)).toEqual([line]);
    expect(lines(after)).toEqual([line]);
    expect(discord.pings.filter(({ userIds }) => userIds.length > 0)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('to none is told in the old one', async () => {
    const { before, runOnce, move, lines } = await startLog();
    await move(null);
    await runOnce();
    expect(lines(before)).toEqual([`✅ settings changed · by <@300> · log-channel <#${before.id}> → none`]);
  });

  it('is told in the old one later where that refuses for now, less and less often', async () => {
    const { after, createRunner, move, lines, discord } = await startLog();
    await move(after);
    discord.fail({ route: POST, method: 'POST', kind: 'status', status: 403, code: 50013, times: 100 });
    const countTries = () => discord.requests.filter(({ method, path }) => method === 'POST' && POST.test(path)).length;
    const run = createRunner();
    await run(0);
    expect(countTries()).toBe(1);
    for (const [waitMs, tries] of [
      [59_000, 1],
      [2_000, 2],
      [59_000, 2],
      [3_000, 3],
      [61_000, 3],
    ] as const) {
      await run(waitMs);
      expect(countTries()).toBe(tries);
    }
    discord.clearFaults();
    await run(3_600_000);
    expect(lines()).toHaveLength(1);
  });

  it.each([
    ['gone', { kind: 'status', status: 404, code: 10003 }, 0],
    ['closed for a day', { kind: 'status', status: 403, code: 50001 }, 86_400_000],
  ] as const)('is given up where the old one is %s', async (_, fault, waitMs) => {
    const { after, runOnce, move, store, discord, clock } = await startLog();
    await move(after);
    discord.fail({ route: POST, method: 'POST', times: 100, ...fault });
    clock.jump(waitMs);
    await runOnce();
    expect(await store.listLogCopies()).toEqual([]);
  });
});
