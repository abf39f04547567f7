import { describe, expect, it, onTestFinished } from 'vitest';
import { createStaffCards } from '../../src/discord/staff-cards.ts';
import { startLedger } from './ledger-scene.ts';
import { isEphemeral, textOf } from './scene.ts';

async function startStaff() {
  const ledger = await startLedger();
  const { store, responder, clock, log, guild } = ledger;
  const staffChannel = guild.addChannel({ name: 'staff' });
  const change = (channels: { staffChannelId: string }) => store.changeGuild(guild.id, channels, clock.now());
  let sweeps = 0;
  const counting: typeof store = {
    ...store,
    listReviews: (guildId, limit) => {
      sweeps += 1;
      return store.listReviews(guildId, limit);
    },
  };
  const startCards = () => {
    const loop = createStaffCards({
      store: counting,
      responder,
      guildIds: () => [guild.id],
      localeOf: () => 'en-US',
      clock,
      log,
    });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  return { ...ledger, staffChannel, change, startCards, sweeps: () => sweeps };
}

describe('an award under review', () => {
  it('gets one card for the staff channel, also after a restart', async () => {
    const { give, review, change, staffChannel, startCards, store, sweeps } = await startStaff();
    await change({ staffChannelId: staffChannel.id });
    const { award } = await give();
    await review(award);
    const first = startCards();
    await first.stop();
    expect(sweeps()).toBe(1);
    await startCards().stop();
    expect(sweeps()).toBe(2);
    const messages = await store.listMessages(award.id);
    expect(messages.filter(({ kind }) => kind === 'card').map(({ channelId }) => channelId)).toEqual([staffChannel.id]);
  });

  it('is shown to the moderator privately and once where there is no staff channel', async () => {
    const { give, review, startCards, store, responder, clock, sweeps } = await startStaff();
    const { sent, award, token } = await give();
    await review(award);
    const loop = startCards();
    await loop.stop();
    expect(textOf(sent.response())).toBe('');
    await responder.edit(token, { content: 'being checked' });
    const [reply] = await store.listMessages(award.id);
    await store.markShown(reply?.id ?? 0, { version: (await store.getAward(award.id))?.version ?? 0 });
    const again = startCards();
    const shown = await sent.waitForFollowUp();
    expect(isEphemeral(shown)).toBe(true);
    expect(textOf(shown)).toContain('It arrived');
    await expect
      .poll(() => {
        clock.jump(4_000);
        return sweeps();
      })
      .toBeGreaterThanOrEqual(3);
    await again.stop();
    expect(sent.followUps()).toHaveLength(1);
    expect(textOf(sent.response())).toBe('being checked');
  });

  it('is not shown privately once the interaction is over', async () => {
    const { give, review, startCards, store, clock, discord } = await startStaff();
    const { award } = await give();
    await review(award);
    const [reply] = await store.listMessages(award.id);
    await store.markShown(reply?.id ?? 0, { version: 1 });
    clock.jump(16 * 60_000);
    await startCards().stop();
    expect(discord.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/webhooks'))).toEqual(
      [],
    );
  });
});
