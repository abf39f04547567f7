import { describe, expect, it, onTestFinished } from 'vitest';
import { createAwardMessages } from '../../../src/discord/messages/award-messages.ts';
import { startLedger } from '../ledger-scene.ts';
import { isEphemeral, textOf } from '../scene.ts';

const FIFTEEN_MINUTES_MS = 15 * 60_000;

async function startMessages() {
  const ledger = await startLedger();
  const { store, responder, channels, isStaffOnly, clock, log } = ledger;
  const messages = createAwardMessages({ store, responder, channels, isStaffOnly, clock, log });
  messages.start();
  onTestFinished(() => messages.stop());
  /** Resolves when every message shows what is so, or has been put off. */
  const settled = async () => {
    messages.nudge();
    await expect.poll(async () => (await store.listDueMessages({ at: clock.now(), limit: 100 })).length).toBe(0);
  };
  return { ...ledger, messages, settled };
}

describe('an award message', () => {
  it('says pending when Returning.AI is slow, and changes itself to the total', async () => {
    const { give, settle, messages, clock, discord } = await startMessages();
    const { sent, award } = await give();
    messages.nudge();
    clock.jump(2_600);
    expect(textOf(await sent.waitForResponse())).toContain('⏳ Points pending');
    await settle(award);
    messages.nudge();
    const shown = await sent.waitForResponse((message) => textOf(message).includes('Points added'));
    expect(textOf(shown)).toContain('**Total: 260** (was 250)');
    expect(discord.violations).toEqual([]);
  });

  it('does not say pending when the award settles at once', async () => {
    const { give, settle, messages, settled, discord } = await startMessages();
    const { sent, award } = await give();
    await settle(award);
    messages.nudge();
    expect(textOf(await sent.waitForResponse())).toContain('➕ Points added');
    await settled();
    expect(discord.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it('is struck through when the award is undone, and stands again when the undo is undone', async () => {
    const { give, settle, undo, messages } = await startMessages();
    const { sent, award } = await give();
    await settle(award);
    const reversal = await undo(award);
    messages.nudge();
    const undone = await sent.waitForResponse((message) => textOf(message).includes('↩️ Undone'));
    expect(textOf(undone)).toContain('~~**+10** Loyalty Points~~');
    await undo(reversal);
    messages.nudge();
    await sent.waitForResponse((message) => textOf(message).includes('➕ Points added'));
  });

  it('shows a refusal privately and takes the public placeholder away', async () => {
    const { give, refuse, messages, guild, general, settled, discord } = await startMessages();
    const { sent, award } = await give();
    await refuse(award);
    messages.nudge();
    const shown = await sent.waitForFollowUp();
    expect(textOf(shown)).toContain('⛔ Points not added');
    expect(isEphemeral(shown)).toBe(true);
    expect(guild.channelMessages(general)).toEqual([]);
    await settled();
    expect(discord.violations).toEqual([]);
  });

  it('shows the refusal also when it died between taking away and telling', async () => {
    const { give, refuse, messages, responder } = await startMessages();
    const { sent, award, token } = await give();
    await responder.remove(token);
    await refuse(award);
    messages.nudge();
    expect(isEphemeral(await sent.waitForFollowUp())).toBe(true);
  });

  it('shows a refusal in a private placeholder where it stands', async () => {
    const { give, refuse, messages } = await startMessages();
    const { sent, award } = await give({}, { ephemeral: true });
    await refuse(award);
    messages.nudge();
    expect(textOf(await sent.waitForResponse())).toContain('⛔ Points not added');
    expect(sent.followUps()).toEqual([]);
  });

  it('is edited as the bot’s own message past the 15 minutes', async () => {
    const { give, settle, messages, guild, general, clock, settled } = await startMessages();
    const { sent, award } = await give();
    messages.nudge();
    clock.jump(2_600);
    await sent.waitForResponse();
    clock.jump(FIFTEEN_MINUTES_MS);
    await settle(award);
    messages.nudge();
    await expect.poll(() => guild.channelMessages(general).map(textOf).join()).toContain('➕ Points added');
    await settled();
  });

  it('is found again past the 15 minutes when nobody knows its id', async () => {
    const { record, settle, responder, store, messages, guild, general, clock, ana } = await startMessages();
    const recorded = await record();
    await responder.acknowledge(recorded, { type: 5 });
    await store.acknowledgeAward(recorded.award.id, {}, clock.now());
    for (let count = 0; count < 120; count += 1) guild.message(general, ana, 'talk since');
    clock.jump(FIFTEEN_MINUTES_MS);
    await settle(recorded.award);
    messages.nudge();
    await expect.poll(() => guild.channelMessages(general).map(textOf).join()).toContain('➕ Points added');
  });

  it('turns into the refusal past the 15 minutes, where it is', async () => {
    const { give, refuse, messages, guild, general, clock } = await startMessages();
    const { award } = await give();
    clock.jump(FIFTEEN_MINUTES_MS);
    await refuse(award);
    messages.nudge();
    await expect.poll(() => guild.channelMessages(general).map(textOf).join()).toContain('⛔ Points not added');
  });

  it('is left when it was private and the 15 minutes are over, and never made public', async () => {
    const { give, settle, settled, guild, general, clock, discord } = await startMessages();
    const { award } = await give({}, { ephemeral: true });
    clock.jump(FIFTEEN_MINUTES_MS);
    await settle(award);
    await settled();
    expect(guild.channelMessages(general)).toEqual([]);
    expect(discord.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  it('goes the other way when Discord says that the token is spent already', async () => {
    const { give, settle, messages, guild, general, discord } = await startMessages();
    const { award } = await give();
    discord.fail({ route: /original/, method: 'PATCH', kind: 'status', status: 401, code: 50027 });
    await settle(award);
    messages.nudge();
    await expect.poll(() => guild.channelMessages(general).map(textOf).join()).toContain('➕ Points added');
  });

  it('ends when a moderator deleted it, with a word in the log', async () => {
    const { give, settle, settled, guild, lines } = await startMessages();
    const { sent, award, messageId = '' } = await give();
    guild.deleteMessage({ id: messageId });
    await settle(award);
    await settled();
    expect(lines.join()).toContain('cannot be brought up to date');
    expect(sent.followUps()).toEqual([]);
  });

  it.each([
    [400, 50083, 'an archived thread'],
    [403, 50001, 'a channel that is hidden'],
    [403, 50013, 'a permission that is missing'],
    [400, 160005, 'a locked thread'],
    [400, 40006, 'something that is switched off at Discord'],
  ])('is kept after %i with code %i, %s, and shown when something changes there', async (status, code) => {
    const { give, settle, messages, channels, settled, clock, discord, guild, general, lines, store } =
      await startMessages();
    const { award, messageId } = await give();
    clock.jump(FIFTEEN_MINUTES_MS);
    discord.fail({ route: /messages/, method: 'PATCH', kind: 'status', status, code, times: Infinity });
    await settle(award);
    await settled();
    await expect.poll(() => lines.join()).toContain('a channel is left alone for a while');
    const tries = () => discord.requests.filter(({ method }) => method === 'PATCH').length;
    expect(tries()).toBe(1);
    clock.jump(10_000);
    await settled();
    expect(tries()).toBe(1);
    await expect
      .poll(() => {
        clock.jump(60_000);
        return tries();
      })
      .toBeGreaterThan(1);
    await settled();
    discord.clearFaults();
    await messages.wake(guild.id, ['1']);
    await messages.wake('1', 'all');
    expect(await store.nextMessageDueAt(clock.now())).toBeGreaterThan(clock.now());
    channels.wake((id) => id === general.id);
    // A closed channel is asked again after a pause, however often it changes.
    clock.jump(15_000);
    await messages.wake(guild.id, [general.id]);
    await expect.poll(() => guild.channelMessages(general).map(textOf).join()).toContain('➕ Points added');
    expect(guild.channelMessages(general).map(({ id }) => id)).toEqual([messageId]);
  });

  it('is tried less and less often where its channel stays closed, and given up in the end', async () => {
    const { give, settle, settled, clock, discord, lines } = await startMessages();
    const { award } = await give();
    clock.jump(FIFTEEN_MINUTES_MS);
    discord.fail({ route: /messages/, method: 'PATCH', kind: 'status', status: 403, code: 50013, times: Infinity });
    await settle(award);
    await settled();
    const tries = () => discord.requests.filter(({ method }) => method === 'PATCH').length;
    for (let days = 0; days < 40; days += 1) {
      for (let quarter = 0; quarter < 4; quarter += 1) {
        clock.jump(6 * 3_600_000);
        await settled();
      }
      if (days === 1) expect(tries()).toBeLessThan(20);
    }
    expect(tries()).toBeLessThan(140);
    expect(lines.join()).toContain('cannot be brought up to date');
  });

  it.each([
    [404, 10008],
    [404, 10003],
    [400, 50035],
    [403, 50005],
  ])('ends after %i with code %i, whatever changes', async (status, code) => {
    const { give, settle, messages, settled, clock, discord, guild, lines } = await startMessages();
    const { award } = await give();
    clock.jump(FIFTEEN_MINUTES_MS);
    discord.fail({ route: /messages/, method: 'PATCH', kind: 'status', status, code });
    await settle(award);
    await settled();
    await messages.wake(guild.id, 'all');
    await settled();
    expect(discord.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    expect(lines.join()).toContain('cannot be brought up to date');
  });

  it('is tried again after Discord did not answer, as late as Discord asks', async () => {
    const { give, settle, messages, clock, discord, store, settled } = await startMessages();
    const { sent, award } = await give();
    const isPatched = (count: number) => () =>
      discord.requests.filter(({ method }) => method === 'PATCH').length === count;
    discord.fail({ route: /original/, method: 'PATCH', kind: 'status', status: 502 });
    await settle(award);
    messages.nudge();
    await discord.waitFor(isPatched(1));
    discord.fail({ route: /original/, method: 'PATCH', kind: 'status', status: 429, retryAfter: 30 });
    await settled();
    clock.jump(1_000);
    await discord.waitFor(isPatched(2));
    await settled();
    expect((await store.nextMessageDueAt(clock.now())) ?? 0).toBeGreaterThan(clock.now() + 25_000);
    clock.jump(31_000);
    expect(textOf(await sent.waitForResponse())).toContain('➕ Points added');
  });

  it('that waits as Discord asked has all its tries left', async () => {
    const { give, settle, discord, store, settled, clock } = await startMessages();
    const { award } = await give();
    clock.jump(FIFTEEN_MINUTES_MS);
    discord.fail({ route: /messages/, method: 'PATCH', kind: 'status', status: 429, retryAfter: 30 });
    await settle(award);
    await settled();
    expect(await store.listMessages(award.id)).toMatchObject([{ attempts: 0 }]);
  });

  it('does not wait for another one that hangs', async () => {
    const { give, settle, messages, discord } = await startMessages();
    const first = await give();
    discord.fail({ route: /original/, method: 'PATCH', kind: 'hang' });
    await settle(first.award);
    messages.nudge();
    await discord.waitFor(() => discord.requests.some(({ method }) => method === 'PATCH'));
    const second = await give();
    await settle(second.award);
    messages.nudge();
    await second.sent.waitForResponse((message) => textOf(message).includes('Points added'));
    expect(first.sent.response()?.flags).toBe(128);
    discord.release();
    await first.sent.waitForResponse((message) => textOf(message).includes('Points added'));
  });

  it('goes on after a restart', async () => {
    const { give, settle, messages, store, responder, channels, isStaffOnly, clock, log } = await startMessages();
    const { sent, award } = await give();
    await messages.stop();
    await settle(award);
    const restarted = createAwardMessages({ store, responder, channels, isStaffOnly, clock, log });
    restarted.start();
    onTestFinished(() => restarted.stop());
    expect(textOf(await sent.waitForResponse())).toContain('➕ Points added');
  });

  it('logs no token whatever happens to it', async () => {
    const { give, settle, messages, discord, lines } = await startMessages();
    const { sent, award, token } = await give();
    discord.fail({ route: /original/, kind: 'drop-before' });
    await settle(award);
    messages.nudge();
    await sent.waitForResponse((message) => textOf(message).includes('Points added'), 10_000);
    expect(lines.join()).not.toContain(token);
  });
});

describe('one server’s slow channel', () => {
  /** Old public messages of another server, whose awards have just settled. */
  async function startSlow(channelCount: number, count: number) {
    const scene = await startMessages();
    const { discord, give, settle, channels } = scene;
    const other = discord.addGuild({ name: 'Other', botPermissions: ['ManageMessages'] });
    const places = Array.from({ length: channelCount }, (_, index) => other.addChannel({ name: `slow-${index}` }));
    for (let index = 0; index < count; index += 1) {
      const { id: channelId = '' } = places[index % channelCount] ?? {};
      const { award } = await give({ guildId: other.id, accountId: `b-${index}` }, { channelId });
      const posted = await channels.post(channelId, { content: 'old' }, { cause: `${index}` });
      if (posted.kind !== 'done') throw new Error(posted.kind);
      await scene.store.markShown(award.id, { version: 0, messageId: posted.messageId, tokenSpent: true });
      await settle(award);
    }
    const edits = () => discord.requests.filter(({ path, method }) => method === 'PATCH' && /^.channels/.test(path));
    return { ...scene, edits, other, places };
  }

  it.each([
    ['with many messages in one channel', 1, 30],
    ['with messages in many channels', 12, 24],
  ])('%s keeps nobody else waiting', async (_, channelCount, count) => {
    const { discord, edits, messages, give, settle, store, clock } = await startSlow(channelCount, count);
    discord.fail({ route: /^.channels/, method: 'PATCH', kind: 'hang', times: Number.POSITIVE_INFINITY });
    messages.nudge();
    const most = Math.min(channelCount, 2);
    await discord.waitFor(() => edits().length === most);
    const { sent, award } = await give();
    await settle(award);
    messages.nudge();
    await sent.waitForResponse((message) => textOf(message).includes('Points added'));
    expect(edits()).toHaveLength(most);
    discord.clearFaults();
    discord.release();
    await expect
      .poll(async () => (await store.listDueMessages({ at: clock.now(), limit: 100 })).length, { timeout: 20_000 })
      .toBe(0);
  });

  it('does not keep the old messages of another server waiting', async () => {
    const { discord, edits, messages, give, settle, clock, channels, store, guild, general, places } = await startSlow(
      3,
      9,
    );
    const { award } = await give({ accountId: 'a-old' });
    const posted = await channels.post(general.id, { content: 'old' }, { cause: 'a' });
    if (posted.kind !== 'done') throw new Error(posted.kind);
    await store.markShown(award.id, { version: 0, messageId: posted.messageId, tokenSpent: true });
    await settle(award);
    for (const { id } of places) {
      const route = new RegExp(`^/channels/${id}/`);
      discord.fail({ route, method: 'PATCH', kind: 'hang', times: Number.POSITIVE_INFINITY });
    }
    messages.nudge();
    await expect.poll(() => guild.channelMessages(general).map(textOf).join()).toContain('Points added');
    expect(edits()).toHaveLength(3);
    discord.release();
    clock.jump(1);
  });

  it('that asks to wait is asked once, and the wait is said', async () => {
    const { discord, edits, messages, lines } = await startSlow(1, 10);
    const limit = { route: /^.channels/, method: 'PATCH', kind: 'status', status: 429, retryAfter: 60 } as const;
    discord.fail({ ...limit, times: Number.POSITIVE_INFINITY });
    messages.nudge();
    await expect.poll(() => lines.join()).toContain('a channel is left alone for a while');
    messages.nudge();
    await messages.stop();
    expect(edits()).toHaveLength(1);
  });
});

describe('a ping', () => {
  it('reaches the member alone, once, when the award has settled', async () => {
    const { give, settle, settled, messages, discord, ana } = await startMessages();
    const { sent, award } = await give({ reason: '@everyone' }, { notify: true });
    await settle(award);
    messages.nudge();
    const told = await sent.waitForFollowUp();
    expect(textOf(told)).toContain('**+10** Loyalty Points · **Total: 260**');
    await settled();
    expect(discord.pings.filter(({ userIds, everyone }) => userIds.length > 0 || everyone)).toEqual([
      expect.objectContaining({ userIds: [ana.id], everyone: false }),
    ]);
  });

  it('comes as a message of its own past the 15 minutes', async () => {
    const { give, settle, messages, clock, discord, ana } = await startMessages();
    const { award } = await give({}, { notify: true });
    clock.jump(FIFTEEN_MINUTES_MS);
    await settle(award);
    messages.nudge();
    await discord.waitFor(() => discord.pings.some(({ userIds }) => userIds.includes(ana.id)));
  });

  it('comes though the answer was private, as of points that waited for a link; the answer stays private', async () => {
    const { give, settle, messages, discord, ana, guild, general } = await startMessages();
    const { award } = await give({}, { notify: true, ephemeral: true });
    await settle(award);
    messages.nudge();
    await discord.waitFor(() => discord.pings.some(({ userIds }) => userIds.includes(ana.id)));
    await messages.stop();
    const [notice, ...others] = guild.channelMessages(general);
    expect(others).toEqual([]);
    expect(notice?.content).toContain(`<@${ana.id}>: **+`);
    expect(notice?.embeds).toEqual([]);
  });

  it('never makes public what was private', async () => {
    const { give, settle, store, messages, guild, general, clock } = await startMessages();
    const { award, sent } = await give({}, { ephemeral: true });
    await settle(award);
    await expect
      .poll(async () => {
        clock.jump(400);
        messages.nudge();
        const now = clock.now();
        return [(await store.listDueMessages({ at: now, limit: 10 })).length, await store.nextMessageDueAt(now)];
      })
      .toEqual([0, undefined]);
    await messages.stop();
    expect(textOf(sent.response())).toContain('Points added');
    expect(guild.channelMessages(general)).toEqual([]);
    expect(sent.followUps()).toEqual([]);
  });
});

describe('a card', () => {
  async function startCard() {
    const scene = await startMessages();
    const staffChannel = scene.guild.addChannel({ name: 'staff' });
    const { award } = await scene.give();
    await scene.review(award);
    const place = { guildId: scene.guild.id, channelId: staffChannel.id, locale: 'en-US' };
    await scene.store.addMessage(award.id, 'card', place);
    const cards = () => scene.guild.channelMessages(staffChannel);
    return { ...scene, staffChannel, award, cards };
  }

  it('is posted in the staff channel and shows who decided what, without buttons', async () => {
    const { cards, messages, store, award, clock, discord } = await startCard();
    messages.nudge();
    await expect.poll(() => cards().map(textOf).join()).toContain('It arrived');
    expect(cards()[0]?.components).toHaveLength(1);
    await store.decideReview(award.id, { decision: 'drop', staffId: '555', at: clock.now() });
    messages.nudge();
    await expect.poll(() => cards().map(textOf).join()).toContain('Decided by <@555>.');
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.components ?? []).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('is one card when the answer to posting it was lost', async () => {
    const { cards, messages, clock, discord, settled } = await startCard();
    discord.fail({ route: /channels\/\d+\/messages$/, method: 'POST', kind: 'drop-after', times: 2 });
    messages.nudge();
    await expect.poll(() => cards().length).toBe(1);
    await discord.waitFor(
      () => discord.requests.filter(({ path, method }) => method === 'POST' && /^.channels/.test(path)).length >= 2,
    );
    await settled();
    clock.jump(61_000);
    messages.nudge();
    await settled();
    expect(cards()).toHaveLength(1);
  });

  it('is not posted when it was decided before it could be', async () => {
    const { cards, store, award, clock, settled } = await startCard();
    await store.decideReview(award.id, { decision: 'drop', staffId: '555', at: clock.now() });
    await settled();
    expect(cards()).toEqual([]);
  });

  it('is held where others see the channel, and comes when they do not any more', async () => {
    const { cards, openChannels, staffChannel, settled, lines, clock } = await startCard();
    openChannels.add(staffChannel.id);
    await settled();
    expect(cards()).toEqual([]);
    expect(lines.join()).toContain('not only staff see the channel');
    openChannels.clear();
    clock.jump(16_000);
    await settled();
    expect(cards().map(textOf).join()).toContain('It arrived');
  });

  it('that was held for long has all its tries left: what the bot waits for by itself is none', async () => {
    const { cards, openChannels, staffChannel, settled, lines, clock, store, award, discord } = await startCard();
    openChannels.add(staffChannel.id);
    for (let looks = 0; looks < 140; looks += 1) {
      await settled();
      clock.jump(16_000);
    }
    const attempts = async () => (await store.listMessages(award.id)).map((message) => message.attempts);
    expect(await attempts()).toEqual([0, 0]);
    expect(lines.filter((line) => line.includes('not only staff see the channel'))).toHaveLength(1);
    openChannels.clear();
    await settled();
    await expect.poll(() => cards().length).toBe(1);
    openChannels.add(staffChannel.id);
    await store.decideReview(award.id, { decision: 'drop', staffId: '555', at: clock.now() });
    discord.fail({ route: /messages/, method: 'PATCH', kind: 'status', status: 403, code: 50001, times: Infinity });
    await settled();
    expect(lines.join()).not.toContain('cannot be brought up to date');
  });

  it('is posted once the bot may write there, with a word in the log meanwhile', async () => {
    const { cards, guild, staffChannel, settled, lines, clock, messages } = await startCard();
    const overwrite = (kind: 'allow' | 'deny') => ({
      overwrites: [{ role: guild.everyone, [kind]: ['ViewChannel' as const] }],
    });
    guild.changeChannel(staffChannel, overwrite('deny'));
    await settled();
    expect(cards()).toEqual([]);
    await expect.poll(() => lines.join()).toContain('is not taken by its channel');
    guild.changeChannel(staffChannel, overwrite('allow'));
    clock.jump(61_000);
    messages.nudge();
    await expect.poll(() => cards().length).toBe(1);
  });
});
