import { describe, expect, it, onTestFinished } from 'vitest';
import { createAcknowledgementRecovery } from '../../../src/discord/interactions/acknowledgement-recovery.ts';
import { toFirstId } from '../../../src/reactions/snowflake.ts';
import { startLedger } from '../ledger-scene.ts';

const TEN_SECONDS_MS = 10_100;
const FIFTEEN_MINUTES_MS = 15 * 60_000;

async function startRecovery() {
  const ledger = await startLedger();
  const { store, responder, channels, clock, log } = ledger;
  const awards = {
    acknowledged: async ({ id }: { id: number }, messageId: string | undefined) => {
      await store.acknowledgeAward(id, { messageId }, clock.now());
    },
    notAcknowledged: (id: number) => store.cancelRecorded({ awardId: id, at: clock.now() }),
  };
  const start = () => {
    const loop = createAcknowledgementRecovery({ store, awards, responder, channels, clock, log });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  const statusOf = async (id: number) => (await store.getAward(id))?.status;
  return { ...ledger, start, statusOf };
}

const DEFERRED = { type: 5 } as const;

describe('an award whose acknowledgement nobody confirmed', () => {
  it('goes on when its placeholder is there', async () => {
    const { record, responder, start, statusOf, clock, store } = await startRecovery();
    const { award, ...interaction } = await record();
    const shown = await responder.acknowledge(interaction, DEFERRED);
    clock.jump(TEN_SECONDS_MS);
    start();
    await expect.poll(() => statusOf(award.id)).toBe('queued');
    const [reply] = await store.listMessages(award.id);
    expect(reply?.messageId).toBe(shown.kind === 'shown' ? shown.messageId : 'not shown');
  });

  it('never happened when there is none', async () => {
    const { record, start, statusOf, clock } = await startRecovery();
    const { award } = await record();
    clock.jump(TEN_SECONDS_MS);
    start();
    await expect.poll(() => statusOf(award.id)).toBe('cancelled');
  });

  it('never happened when its person was told something else', async () => {
    const { record, responder, start, statusOf, clock } = await startRecovery();
    const { award, ...interaction } = await record();
    await responder.acknowledge(interaction, { type: 4, data: { content: 'Something went wrong.', flags: 64 } });
    clock.jump(TEN_SECONDS_MS);
    start();
    await expect.poll(() => statusOf(award.id)).toBe('cancelled');
  });

  it('is left to the dispatcher for ten seconds', async () => {
    const { record, start, statusOf, discord } = await startRecovery();
    const { award } = await record();
    const loop = start();
    await loop.stop();
    expect(await statusOf(award.id)).toBe('recorded');
    expect(discord.requests.filter(({ path }) => path.endsWith('original'))).toEqual([]);
  });

  it('is not asked about while its first answer may land, however wrong the clock was that stamped it', async () => {
    const { record, start, statusOf, clock, discord } = await startRecovery();
    const { award } = await record({}, { interactionId: toFirstId(clock.now() + 120_000) });
    clock.jump(121_000);
    const loop = start();
    await loop.stop();
    expect(await statusOf(award.id)).toBe('recorded');
    expect(discord.requests.filter(({ path }) => path.endsWith('original'))).toEqual([]);
  });

  it('waits while Discord does not answer, and is asked for again a minute later', async () => {
    const { record, responder, start, statusOf, clock, discord, lines } = await startRecovery();
    const { award, ...interaction } = await record();
    await responder.acknowledge(interaction, DEFERRED);
    discord.fail({ route: /original/, kind: 'status', status: 503 });
    clock.jump(TEN_SECONDS_MS);
    start();
    await expect.poll(() => lines.join()).toContain('stays recorded');
    expect(await statusOf(award.id)).toBe('recorded');
    clock.jump(61_000);
    await expect.poll(() => statusOf(award.id)).toBe('queued');
  });

  it('is looked for in its channel past the 15 minutes', async () => {
    const { record, responder, start, statusOf, clock, guild, general, ana } = await startRecovery();
    const seen = await record();
    await responder.acknowledge(seen, DEFERRED);
    const unseen = await record({ accountId: 'account-ben' });
    guild.message(general, ana, 'talk in between');
    clock.jump(FIFTEEN_MINUTES_MS);
    start();
    await expect.poll(() => statusOf(seen.award.id)).toBe('queued');
    await expect.poll(() => statusOf(unseen.award.id)).toBe('cancelled');
  });

  it('waits past the 15 minutes while the bot may not look into the channel', async () => {
    const { record, responder, start, statusOf, clock, guild, general, lines } = await startRecovery();
    const { award, ...interaction } = await record();
    await responder.acknowledge(interaction, DEFERRED);
    guild.changeChannel(general, { overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    clock.jump(FIFTEEN_MINUTES_MS);
    start();
    await expect.poll(() => lines.join()).toContain('stays recorded');
    expect(await statusOf(award.id)).toBe('recorded');
  });

  it('never happened past the 15 minutes when its channel is gone, or its answer was private', async () => {
    const { record, responder, start, statusOf, clock, guild, general } = await startRecovery();
    const secret = await record({ accountId: 'account-ben' }, { ephemeral: true });
    await responder.acknowledge(secret, { type: 5, data: { flags: 64 } });
    const open = await record();
    await responder.acknowledge(open, DEFERRED);
    guild.removeChannel(general);
    clock.jump(FIFTEEN_MINUTES_MS);
    start();
    await expect.poll(() => statusOf(open.award.id)).toBe('cancelled');
    await expect.poll(() => statusOf(secret.award.id)).toBe('cancelled');
  });
});
