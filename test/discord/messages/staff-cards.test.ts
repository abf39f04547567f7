import { describe, expect, it, onTestFinished } from 'vitest';
import { createAwardMessages } from '../../../src/discord/messages/award-messages.ts';
import { createStaffCards } from '../../../src/discord/messages/staff-cards.ts';
import { startLedger } from '../ledger-scene.ts';
import { isEphemeral, textOf } from '../scene.ts';

async function startStaff() {
  const ledger = await startLedger();
  const { store, responder, channels, isStaffOnly, clock, log, guild } = ledger;
  const staffChannel = guild.addChannel({ name: 'staff' });
  const change = (channels: { staffChannelId: string }) => store.changeGuild(guild.id, channels, { at: clock.now() });
  const messages = createAwardMessages({ store, responder, channels, isStaffOnly, clock, log });
  let sweeps = 0;
  const counting: typeof store = {
    ...store,
    listReviews: (guildId, limit) => {
      sweeps += 1;
      return store.listReviews(guildId, limit);
    },
    async addMessage(...card) {
      await store.addMessage(...card);
      messages.nudge();
    },
  };
  const startMessages = () => {
    messages.start();
    onTestFinished(() => messages.stop());
    return messages;
  };
  const startCards = () => {
    const loop = createStaffCards({
      store: counting,
      responder,
      channels,
      isBusyWith: messages.isBusyWith,
      guildIds: () => [guild.id],
      localeOf: () => 'en-US',
      clock,
      log,
    });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  return { ...ledger, staffChannel, change, startCards, startMessages, sweeps: () => sweeps };
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

describe('once staff have another channel', () => {
  async function startMove(onReviewed: (staff: Awaited<ReturnType<typeof startStaff>>) => void = () => undefined) {
    const staff = await startStaff();
    const { guild, discord, staffChannel, change, give, review, store, clock, startCards, startMessages } = staff;
    const newChannel = guild.addChannel({ name: 'new-staff' });
    await change({ staffChannelId: staffChannel.id });
    const { award } = await give();
    await review(award);
    onReviewed(staff);
    const messages = startMessages();
    const staffCards = startCards();
    const isPosting = () => discord.requests.some(({ path }) => path === `/channels/${staffChannel.id}/messages`);
    const read = (channel: { readonly id: string }) =>
      guild.channelMessages(channel).map((message) => `${textOf(message)} ${message.components?.length ?? 0}`);
    await expect.poll(() => isPosting() || read(staffChannel).join().includes('It arrived')).toBe(true);
    const moveTo = async (channel: { readonly id: string }) => {
      await change({ staffChannelId: channel.id });
      staffCards.nudge();
    };
    /** Staff send it again, and again nobody can tell whether it arrived. */
    const comeAgain = async () => {
      await store.decideReview(award.id, { decision: 'again', staffId: '555', at: clock.now() });
      await review(award);
      messages.nudge();
    };
    return { ...staff, newChannel, award, messages, staffCards, read, moveTo, comeAgain };
  }

  it('an open card moves there, and the old one says so, without buttons', async () => {
    const { moveTo, newChannel, staffChannel, read, award, store, messages, clock, discord } = await startMove();
    await moveTo(newChannel);
    await expect.poll(() => read(newChannel).join()).toMatch(/It arrived.* 1$/s);
    expect(read(staffChannel)).toEqual([expect.stringMatching(new RegExp(`Moved.*<#${newChannel.id}>.* 0$`, 's'))]);
    await store.decideReview(award.id, { decision: 'drop', staffId: '555', at: clock.now() });
    messages.nudge();
    await expect.poll(() => read(newChannel).join()).toMatch(/Decided by <@555>.* 0$/s);
    expect(read(staffChannel).join()).toContain('Moved');
    expect(discord.violations).toEqual([]);
  });

  it('a card that has to come again comes there alone', async () => {
    const { change, comeAgain, messages, staffCards, newChannel, staffChannel, read, clock, lines } = await startMove();
    await staffCards.stop();
    await change({ staffChannelId: newChannel.id });
    await comeAgain();
    await expect.poll(() => lines.filter((line) => line.includes('is tried again')).length).toBeGreaterThan(0);
    expect(read(staffChannel).join()).not.toContain('Moved');
    staffCards.start();
    await expect
      .poll(() => {
        clock.jump(1_000);
        messages.nudge();
        return read(newChannel).join();
      })
      .toMatch(/It arrived.* 1$/s);
    expect(read(staffChannel)).toEqual([expect.stringMatching(/Moved.* 0$/s)]);
  });

  it('it moves there also where the bot may not change the old card any more, with a word in the log', async () => {
    const { moveTo, guild, newChannel, staffChannel, read, lines } = await startMove();
    guild.changeChannel(staffChannel, { overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    await moveTo(newChannel);
    await expect.poll(() => read(newChannel).join()).toContain('It arrived');
    expect(lines.join()).toContain('cannot be closed in the old one');
  });

  it('it waits while Discord does not answer about the old card', async () => {
    const { moveTo, newChannel, staffChannel, read, discord, clock } = await startMove();
    discord.fail({ route: /messages/, method: 'PATCH', kind: 'status', status: 502, times: Infinity });
    await moveTo(newChannel);
    await discord.waitFor(() => discord.requests.some(({ method }) => method === 'PATCH'));
    expect(read(newChannel)).toEqual([]);
    discord.clearFaults();
    await expect
      .poll(() => {
        clock.jump(15_000);
        return read(newChannel).join();
      })
      .toContain('It arrived');
    expect(read(staffChannel).join()).toContain('Moved');
  });

  it('a card that is just being posted in the old one moves when that has ended', async () => {
    const { moveTo, newChannel, staffChannel, read, discord, clock, store, award, sweeps } = await startMove((staff) =>
      staff.discord.fail({ route: /messages$/, method: 'POST', kind: 'hang' }),
    );
    await moveTo(newChannel);
    const before = sweeps();
    await expect
      .poll(() => {
        clock.jump(4_000);
        return sweeps();
      })
      .toBeGreaterThan(before + 2);
    expect((await store.listMessages(award.id)).at(-1)).toMatchObject({ channelId: staffChannel.id });
    discord.release();
    await expect
      .poll(() => {
        clock.jump(1_000);
        return read(newChannel).join();
      })
      .toContain('It arrived');
    expect(read(staffChannel)).toEqual([expect.stringContaining('Moved')]);
  });

  it('and then the first one again, it is back there', async () => {
    const { moveTo, newChannel, staffChannel, read } = await startMove();
    await moveTo(newChannel);
    await expect.poll(() => read(newChannel).join()).toContain('It arrived');
    await moveTo(staffChannel);
    await expect.poll(() => read(staffChannel).filter((card) => /It arrived.* 1$/s.test(card)).length).toBe(1);
    expect(read(newChannel)).toEqual([expect.stringContaining('Moved')]);
  });

  it('and then the first one again, while the old card is still being closed, the card is where staff are', async () => {
    const { moveTo, newChannel, staffChannel, read, discord, clock, staffCards, messages } = await startMove();
    discord.fail({ route: /messages/, method: 'PATCH', kind: 'hang' });
    await moveTo(newChannel);
    await discord.waitFor(() => discord.requests.some(({ method }) => method === 'PATCH'));
    await moveTo(staffChannel);
    discord.release();
    const look = () => {
      clock.jump(15_000);
      staffCards.nudge();
      messages.nudge();
      return read(staffChannel).join();
    };
    await expect.poll(look).toMatch(/It arrived.* 1$/s);
  });
});
