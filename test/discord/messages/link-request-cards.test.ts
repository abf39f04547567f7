import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChannelMessages, Posted } from '../../../src/discord/api/channel-messages.ts';
import { createPacedChannels } from '../../../src/discord/api/paced-channels.ts';
import { createLinkRequestCards } from '../../../src/discord/messages/link-request-cards.ts';
import type { LinkRequest } from '../../../src/store/links/link-request-store.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { openMemoryStore } from '../../support/migrated-store.ts';
import { startLedger } from '../ledger-scene.ts';
import { createLogBook, textOf } from '../scene.ts';

const POST = /^\/channels\/\d+\/messages$/;
const EDIT = /^\/channels\/\d+\/messages\/\d+$/;

async function startStaff() {
  const ledger = await startLedger();
  const { store, channels, isStaffOnly, clock, log, guild, ana, discord } = ledger;
  const staff = guild.addChannel({ name: 'staff' });
  const who = { guildId: guild.id, communityId: 'community', memberId: ana.id };

  async function ask(account = 'ana@example.com'): Promise<LinkRequest> {
    const outcome = await store.requestLink({ ...who, account }, clock.now());
    if (outcome.kind !== 'open') throw new Error(outcome.kind);
    return outcome.request;
  }
  const startCards = () => {
    const loop = createLinkRequestCards({ store, channels, isStaffOnly, localeOf: () => 'en-US', clock, log });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  /** Everything that is due now is done when this resolves. */
  const runOnce = () => startCards().stop();
  const texts = (channel = staff) => guild.channelMessages(channel).map(textOf);
  const setStaff = (channel: { readonly id: string } | null = staff) =>
    store.changeGuild(guild.id, { staffChannelId: channel?.id ?? null }, { at: clock.now() });
  const countPosts = () => discord.requests.filter(({ method, path }) => method === 'POST' && POST.test(path)).length;
  return { ...ledger, staff, who, ask, startCards, runOnce, texts, setStaff, countPosts };
}

describe('the card of a request', () => {
  it('is one, with what waits, and follows what becomes of the request', async () => {
    const { ask, give, runOnce, texts, setStaff, store, discord, staff, guild, ana, clock } = await startStaff();
    await setStaff();
    await give({ accountId: undefined });
    const request = await ask();
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/⏳ Link requested.*ana\\@example\.com.*\+10.*Approve/s)]);
    const [card] = guild.channelMessages(staff);
    expect(card?.components).toHaveLength(1);
    const changed = await ask('another');
    await runOnce();
    expect(texts()).toEqual([expect.stringContaining('another')]);
    await store.denyLinkRequest(changed, { by: '300', at: clock.now() });
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/⛔ Link denied.*Denied by <@300>/s)]);
    expect(texts().join()).not.toMatch(/another|example/);
    expect(texts().join()).not.toContain(ana.id);
    expect(guild.channelMessages(staff)[0]).toMatchObject({ id: card?.id, components: [] });
    expect(await store.getLinkRequest(guild.id, request.id)).toMatchObject({ channelId: staff.id, cardId: card?.id });
    expect(discord.violations).toEqual([]);
  });

  it('is held where others see the channel, posted or changed, and still loses its account when it ends', async () => {
    const { ask, runOnce, texts, setStaff, countPosts, openChannels, staff, store, clock, who } = await startStaff();
    await setStaff();
    openChannels.add(staff.id);
    await ask();
    await runOnce();
    expect(countPosts()).toBe(0);
    openChannels.clear();
    clock.jump(16_000);
    await runOnce();
    expect(texts()).toEqual([expect.stringContaining('ana\\@example.com')]);
    openChannels.add(staff.id);
    await ask('another');
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/so the account is not shown here: `\/links pending`/)]);
    expect(texts().join()).not.toMatch(/another|example/);
    await store.withdrawLinkRequest(who, clock.now());
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/⛔ Link request taken back(?!.*example)/s)]);
  });

  it('comes again in the channel that staff have by then, and the old one says so', async () => {
    const { ask, runOnce, texts, setStaff, guild, staff, openChannels, discord, clock } = await startStaff();
    await setStaff();
    await ask();
    await runOnce();
    const newStaff = guild.addChannel({ name: 'new-staff' });
    await setStaff(newStaff);
    openChannels.add(newStaff.id);
    await ask('another');
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/not the staff channel any more(?!.*example|.*another)/s)]);
    openChannels.clear();
    await ask('third');
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/Moved(?!.*example|.*another)/s)]);
    expect(guild.channelMessages(staff)[0]?.components).toEqual([]);
    expect(texts(newStaff)).toEqual([expect.stringContaining('third')]);
    await setStaff();
    discord.fail({ route: EDIT, method: 'PATCH', kind: 'status', status: 502, times: Infinity });
    await ask('fourth');
    await runOnce();
    expect(texts().join()).not.toContain('fourth');
    discord.clearFaults();
    clock.jump(6_000);
    await runOnce();
    expect(texts(newStaff)).toEqual([expect.stringContaining('Moved')]);
    expect(texts().at(-1)).toContain('fourth');
  });

  it('that stands in a channel that is opened loses its account and buttons, once, and gets them back', async () => {
    const { ask, runOnce, startCards, texts, setStaff, openChannels, staff, store, guild, clock, discord } =
      await startStaff();
    await setStaff();
    await ask();
    await runOnce();
    const [card] = guild.channelMessages(staff);
    openChannels.add(staff.id);
    const open = [{ kind: 'staff-channel-open' as const, subject: '' }];
    await store.changePlaceNotices(guild.id, open, clock.now());
    startCards();
    await expect
      .poll(() => texts())
      .toEqual([expect.stringMatching(/⏳ Link requested(?!.*example).*not shown here/s)]);
    expect(guild.channelMessages(staff)[0]).toMatchObject({ id: card?.id, components: [] });
    const countEdits = () => discord.requests.filter(({ method }) => method === 'PATCH').length;
    const edits = countEdits();
    await store.changePlaceNotices(guild.id, open, clock.now());
    const isPostponed = async () => (await store.listDueLinkRequests({ at: clock.now(), limit: 10 })).length === 0;
    for (const ms of [0, 16_000, 16_000]) {
      clock.jump(ms);
      await expect.poll(isPostponed).toBe(true);
    }
    expect(countEdits()).toBe(edits);
    openChannels.clear();
    await store.changePlaceNotices(guild.id, [], clock.now());
    clock.jump(16_000);
    await expect.poll(() => texts()).toEqual([expect.stringContaining('ana\\@example.com')]);
    expect(guild.channelMessages(staff)[0]?.components).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('loses its account and buttons when there is no staff channel any more, and gets them back with one', async () => {
    const { ask, runOnce, texts, setStaff, guild, staff, store, clock, discord } = await startStaff();
    await setStaff();
    await ask();
    await runOnce();
    await setStaff(null);
    discord.fail({ route: EDIT, method: 'PATCH', kind: 'status', status: 502, times: Infinity });
    await runOnce();
    discord.clearFaults();
    clock.jump(16_000);
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/⏳ Link requested(?!.*example).*not shown here/s)]);
    expect(guild.channelMessages(staff)[0]).toMatchObject({ components: [] });
    expect(await store.listDueLinkRequests({ at: clock.now() + 1_000_000, limit: 10 })).toEqual([]);
    await setStaff();
    await runOnce();
    expect(texts()).toEqual([expect.stringContaining('ana\\@example.com')]);
    expect(guild.channelMessages(staff)[0]?.components).toHaveLength(1);
  });

  it('moves by itself when staff choose another channel', async () => {
    const { ask, runOnce, texts, setStaff, guild } = await startStaff();
    await setStaff();
    await ask();
    await runOnce();
    const other = guild.addChannel({ name: 'other' });
    await setStaff(other);
    await runOnce();
    expect(texts()).toEqual([expect.stringMatching(/Moved(?!.*example)/s)]);
    expect(texts(other)).toEqual([expect.stringContaining('ana\\@example.com')]);
  });

  it('is posted nowhere without a staff channel, and there once there is one', async () => {
    const { ask, runOnce, texts, setStaff, countPosts, store, guild, general, clock } = await startStaff();
    await store.changeGuild(guild.id, { logChannelId: general.id }, { at: clock.now() });
    await ask();
    await runOnce();
    expect(countPosts()).toBe(0);
    await setStaff();
    await runOnce();
    expect(texts()).toHaveLength(1);
  });

  it('is none for what was over before it could be posted', async () => {
    const { ask, runOnce, setStaff, countPosts, store, who, clock } = await startStaff();
    await ask();
    await store.withdrawLinkRequest(who, clock.now());
    await setStaff();
    await runOnce();
    expect(countPosts()).toBe(0);
  });

  it.each<[string, { kind: 'status'; status: number; code?: number; retryAfter?: number } | { kind: 'drop-before' }]>([
    ['refused', { kind: 'status', status: 403, code: 50001 }],
    ['not answered', { kind: 'drop-before' }],
    ['answered with an error', { kind: 'status', status: 500 }],
  ])('that was %s comes later, and into the channel that is the staff channel then', async (_, fault) => {
    const { ask, startCards, runOnce, texts, setStaff, guild, discord, clock, staff } = await startStaff();
    await setStaff();
    await ask();
    discord.fail({ route: POST, method: 'POST', times: 2, ...fault });
    await runOnce();
    expect(texts()).toEqual([]);
    const other = guild.addChannel({ name: 'other staff' });
    await setStaff(other);
    discord.clearFaults();
    const loop = startCards();
    loop.nudge();
    await expect
      .poll(() => {
        clock.jump(6_000);
        return texts(other);
      })
      .toHaveLength(1);
    await loop.stop();
    expect(texts(staff)).toEqual([]);
  });

  it('is one also when nobody heard that it was posted, and says what is so then', async () => {
    const { ask, runOnce, texts, setStaff, discord, clock, store, who } = await startStaff();
    await setStaff();
    await ask();
    discord.fail({ route: POST, method: 'POST', kind: 'drop-after' });
    await runOnce();
    expect(texts()).toHaveLength(1);
    await store.withdrawLinkRequest(who, clock.now());
    clock.jump(6_000);
    await runOnce();
    expect(texts()).toEqual([expect.stringContaining('⛔ Link request taken back')]);
  });

  it('is changed later when Discord does not take the change now', async () => {
    const { ask, runOnce, texts, setStaff, discord, clock } = await startStaff();
    await setStaff();
    await ask();
    await runOnce();
    await ask('another');
    discord.fail({ route: EDIT, method: 'PATCH', kind: 'status', status: 500, times: 2 });
    await runOnce();
    expect(texts()).toEqual([expect.not.stringContaining('another')]);
    clock.jump(6_000);
    await runOnce();
    expect(texts()).toEqual([expect.stringContaining('another')]);
  });

  it('that was deleted is posted again while the request is open, and not after', async () => {
    const { ask, runOnce, texts, setStaff, guild, staff, store, clock } = await startStaff();
    await setStaff();
    await ask();
    await runOnce();
    const remove = () => {
      const [card] = guild.channelMessages(staff);
      if (card !== undefined) guild.deleteMessage(card);
    };
    remove();
    const changed = await ask('another');
    await runOnce();
    expect(texts()).toEqual([expect.stringContaining('another')]);
    remove();
    await store.denyLinkRequest(changed, { by: '300', at: clock.now() });
    await runOnce();
    expect(texts()).toEqual([]);
    expect(await store.listDueLinkRequests({ at: clock.now() + 1_000_000, limit: 10 })).toEqual([]);
  });

  it('that has ended loses name and account also where the bot was shut out of its channel meanwhile', async () => {
    const { ask, runOnce, texts, setStaff, store, discord, ana, clock } = await startStaff();
    await setStaff();
    const request = await ask();
    await runOnce();
    await store.denyLinkRequest(request, { by: '300', at: clock.now() });
    discord.fail({ route: EDIT, method: 'PATCH', kind: 'status', status: 403, code: 50001 });
    await runOnce();
    expect(texts().join()).toContain('ana\\@example.com');
    const later = clock.now() + 40 * 86_400_000;
    // Of the row only what leads to the card is left.
    expect(await store.forgetLinkRequests({ before: later, limit: 10 })).toBe(1);
    clock.jump(3_600_000);
    await runOnce();
    expect(texts().join()).not.toMatch(/example/);
    expect(texts().join()).not.toContain(ana.id);
    expect(await store.forgetLinkRequests({ before: later, limit: 10 })).toBe(1);
  });

  it('that was deleted when there is no staff channel any more is posted nowhere', async () => {
    const { ask, runOnce, setStaff, guild, staff, general, store, clock, countPosts } = await startStaff();
    await setStaff();
    await ask();
    await runOnce();
    const posts = countPosts();
    const [card] = guild.channelMessages(staff);
    if (card !== undefined) guild.deleteMessage(card);
    await store.changeGuild(guild.id, { staffChannelId: null, logChannelId: general.id }, { at: clock.now() });
    await ask('another');
    await runOnce();
    expect(countPosts()).toBe(posts);
    await setStaff();
    clock.jump(16_000);
    await runOnce();
    expect(guild.channelMessages(staff).map(textOf)).toEqual([expect.stringContaining('another')]);
  });
});

describe('a closed staff channel with 1,000 open requests', () => {
  const MINUTE_MS = 60_000;
  const REFUSED: Posted = { kind: 'refused', code: 50013, reason: 'Missing Permissions', passes: true };

  /** Guild `1` has the closed one, guild `2` another that is open. Every call to Discord is counted. */
  async function startClosed() {
    const clock = createManualClock();
    const { log } = createLogBook();
    const store = await openMemoryStore();
    onTestFinished(() => store.close());
    const calls = { refused: 0, done: 0 };
    let isClosed = true;
    const call = async (channelId: string): Promise<Posted> => {
      const isRefused = isClosed && channelId === 'staff-1';
      calls[isRefused ? 'refused' : 'done'] += 1;
      return isRefused ? REFUSED : { kind: 'done', messageId: `card-${calls.done}`, content: '' };
    };
    const wire = { post: call, edit: call } as Partial<ChannelMessages> as ChannelMessages;
    const channels = createPacedChannels({ channels: wire, clock, log });
    for (const guildId of ['1', '2']) {
      await store.changeGuild(guildId, { staffChannelId: `staff-${guildId}` }, { at: clock.now() });
    }
    const ask = (guildId: string, memberId: number) =>
      store.requestLink({ guildId, communityId: 'c', memberId: String(memberId), account: 'account' }, clock.now());
    for (let memberId = 1; memberId <= 1_000; memberId += 1) await ask('1', memberId);
    const loop = createLinkRequestCards({
      store,
      channels,
      isStaffOnly: async () => true,
      localeOf: () => 'en-US',
      clock,
      log,
    });
    loop.start();
    onTestFinished(() => loop.stop());
    const open = () => {
      isClosed = false;
      channels.wake(() => true);
    };
    return { clock, calls, ask, open };
  }

  it('is asked a few times in ten minutes, while one elsewhere gets its cards at once', async () => {
    const { clock, calls, ask } = await startClosed();
    for (let minute = 0; minute < 10; minute += 1) {
      await ask('2', minute + 1);
      await clock.advance(10_000);
      expect(calls.done).toBe(minute + 1);
      await clock.advance(MINUTE_MS - 10_000);
    }
    expect(calls.refused).toBeGreaterThan(0);
    expect(calls.refused).toBeLessThan(10);
  });

  it('gets all of them soon after it has been opened', async () => {
    const { clock, calls, open } = await startClosed();
    await clock.advance(60 * MINUTE_MS);
    open();
    await clock.advance(MINUTE_MS);
    // Those that were tried before are brought up to date as well.
    await expect.poll(() => calls.done, { timeout: 120_000 }).toBeGreaterThanOrEqual(1_000);
  });
});
