/** While the store cannot write down what Discord was told, it is told once all the same. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createUnwritten } from '../../../src/discord/api/unwritten.ts';
import { createAwardMessages } from '../../../src/discord/messages/award-messages.ts';
import { createLinkRequestCards } from '../../../src/discord/messages/link-request-cards.ts';
import { createLogChannel } from '../../../src/discord/messages/log-channel.ts';
import { createStaffNotices } from '../../../src/discord/messages/staff-notices.ts';
import { UserError } from '../../../src/errors.ts';
import type { Loop } from '../../../src/runtime/loop.ts';
import type { Store } from '../../../src/store/store.ts';
import { startLedger } from '../ledger-scene.ts';

/** How often the disk refuses before it takes something. */
const REFUSALS = 4;

type Refused = 'markShown' | 'advanceLogCursor' | 'markNoticeAnnounced' | 'markLinkRequestShown';

/** For machines with much else to do. */
const PATIENCE = { timeout: 10_000 };

async function startOnFullDisk() {
  const ledger = await startLedger();
  const { clock, discord, guild, store } = ledger;
  const staffChannel = guild.addChannel({ name: 'staff' });
  const logChannel = guild.addChannel({ name: 'log' });
  await store.changeGuild(
    guild.id,
    { staffChannelId: staffChannel.id, logChannelId: logChannel.id },
    { at: clock.now() },
  );

  /** The store, with one operation that is refused at first, where it is meant. */
  function refusing<Name extends Refused>(
    name: Name,
    isMeant: (...args: Parameters<Store[Name]>) => boolean = () => true,
  ) {
    let tries = 0;
    const operation = store[name] as (...args: Parameters<Store[Name]>) => Promise<void>;
    const refused = async (...args: Parameters<Store[Name]>) => {
      if (!isMeant(...args)) return operation(...args);
      tries += 1;
      if (tries <= REFUSALS) throw new UserError('STORE_FULL', 'the disk is full');
      return operation(...args);
    };
    return { store: { ...store, [name]: refused } satisfies Store, tries: () => tries };
  }

  /** Runs the loop until its operation has been taken, and once more. Returns what Discord was sent meanwhile. */
  async function finish(loop: Loop, { tries }: { tries(): number }): Promise<string[]> {
    const before = discord.requests.length;
    loop.start();
    onTestFinished(() => loop.stop());
    await expect
      .poll(() => {
        clock.jump(11_000);
        return tries();
      }, PATIENCE)
      .toBeGreaterThan(REFUSALS);
    loop.nudge();
    await loop.stop();
    return discord.requests.slice(before).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
  }

  return { ...ledger, refusing, finish };
}

describe('on a full disk', () => {
  it('a message about an award is changed once', async () => {
    const { give, settle, refusing, finish, responder, channels, isStaffOnly, clock, log } = await startOnFullDisk();
    const { award } = await give();
    await settle(award);
    const full = refusing('markShown');
    const loop = createAwardMessages({ store: full.store, responder, channels, isStaffOnly, clock, log });
    expect(await finish(loop, full)).toEqual(['PATCH %40original']);
    expect(await full.store.listDueMessages({ at: clock.now(), limit: 10 })).toEqual([]);
  });

  it('a member is pinged once, and other messages go on', async () => {
    const { give, settle, refusing, finish, responder, channels, isStaffOnly, clock, log, discord, store } =
      await startOnFullDisk();
    const { award } = await give({}, { notify: true });
    await settle(award);
    const other = await give({ accountId: 'other' });
    const notice = (await store.listMessages(award.id)).find(({ kind }) => kind === 'notice');
    const full = refusing('markShown', (id) => id === notice?.id);
    const loop = createAwardMessages({ store: full.store, responder, channels, isStaffOnly, clock, log });
    await finish(loop, full);
    expect(discord.pings.filter(({ userIds }) => userIds.length > 0)).toHaveLength(1);
    expect(other.sent.response()?.embeds[0]?.title).toBe('⏳ Points pending');
    expect(await store.listDueMessages({ at: clock.now(), limit: 10 })).toEqual([]);
  });

  it('the log channel is told once', async () => {
    const { give, settle, refusing, finish, channels, clock, log, guild } = await startOnFullDisk();
    const { award } = await give();
    await settle(award);
    const full = refusing('advanceLogCursor');
    const loop = createLogChannel({ store: full.store, channels, localeOf: () => 'en-US', clock, log });
    expect(await finish(loop, full)).toEqual(['POST messages']);
    expect(await full.store.listEvents(guild.id, 10)).toEqual([]);
  });

  it('staff are told once what holds up awards', async () => {
    const { refusing, finish, channels, clock, log, guild, store } = await startOnFullDisk();
    await store.openNotice(guild.id, 'outage', clock.now());
    const full = refusing('markNoticeAnnounced');
    const loop = createStaffNotices({
      localeOf: () => 'en-US',
      store: full.store,
      channels,
      findOwnerChannel: async () => ({ kind: 'none' }),
      clock,
      log,
    });
    expect(await finish(loop, full)).toEqual(['POST messages']);
    expect(await store.listUnannouncedNotices()).toEqual([]);
  });

  it('the card of a request for a link is posted once', async () => {
    const { refusing, finish, channels, isStaffOnly, clock, log, guild, store, ana } = await startOnFullDisk();
    const request = { guildId: guild.id, communityId: 'community', memberId: ana.id, account: 'ana' };
    await store.requestLink(request, clock.now());
    const full = refusing('markLinkRequestShown', (_, { version }) => version > 0);
    const loop = createLinkRequestCards({
      store: full.store,
      channels,
      isStaffOnly,
      localeOf: () => 'en-US',
      clock,
      log,
    });
    expect(await finish(loop, full)).toEqual(['POST messages']);
  });
});

describe('what is not written down yet', () => {
  it('is kept in order, and tried up to the first that fails', async () => {
    const unwritten = createUnwritten<string>();
    const tried: string[] = [];
    let isFull = true;
    const note = (name: string) => async () => {
      tried.push(name);
      if (isFull) throw new Error('full');
    };
    for (const name of ['a', 'b']) await expect(unwritten.write(name, note(name))).rejects.toThrow('full');
    await unwritten.retry();
    expect([tried, unwritten.size, unwritten.has('b')]).toEqual([['a', 'b', 'a'], 2, true]);
    isFull = false;
    await unwritten.retry();
    expect([tried, unwritten.size]).toEqual([['a', 'b', 'a', 'a', 'b'], 0]);
  });
});
