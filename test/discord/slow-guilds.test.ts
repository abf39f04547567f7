/**
 * Each loop that talks to Discord, while one guild's calls hang: what is to be done for another guild is done all the same.
 * The slow one always comes first, and brings enough to fill every place that it may have.
 */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemberRoles } from '../../src/discord/api/member-roles.ts';
import type { Delivered, Responder } from '../../src/discord/api/responder.ts';
import { createAcknowledgementRecovery } from '../../src/discord/interactions/acknowledgement-recovery.ts';
import { createOpenAnswers } from '../../src/discord/interactions/open-answers.ts';
import { createLinkRequestCards } from '../../src/discord/messages/link-request-cards.ts';
import { createLogChannel } from '../../src/discord/messages/log-channel.ts';
import { createLogCopies } from '../../src/discord/messages/log-copies.ts';
import { createMemberMessages } from '../../src/discord/messages/member-messages.ts';
import { createStaffCards } from '../../src/discord/messages/staff-cards.ts';
import { createStaffNotices } from '../../src/discord/messages/staff-notices.ts';
import { createReactionLookups } from '../../src/discord/reactions/reaction-lookups.ts';
import type { Loop } from '../../src/runtime/loop.ts';
import { createLookUpQueue } from '../../src/services/jobs/reaction-look-up-queue.ts';
import { createRoleRewards } from '../../src/services/jobs/role-rewards.ts';
import { createRewardGuilds } from '../../src/services/reward-guilds.ts';
import type { Reaction } from '../../src/store/reactions/reaction-store.ts';
import { settle } from '../store/contract/fixtures.ts';
import { startLedger } from './ledger-scene.ts';
import { textOf } from './scene.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
/** More than any loop has places. */
const MANY = 20;
/** For machines with much else to do. */
const PATIENCE = { timeout: 10_000 };
const DEFERRED = { type: 5 } as const;
const localeOf = () => 'en-US';

async function startTwoGuilds() {
  const ledger = await startLedger();
  const { discord, guild: slow, store, responder, channels, clock, log } = ledger;
  const fast = discord.addGuild({ name: 'Fast', botPermissions: ['ManageMessages'] });
  const [slowChannel, fastChannel] = [slow.addChannel({ name: 'slow' }), fast.addChannel({ name: 'fast' })];
  const setChannels = async (name: 'staffChannelId' | 'logChannelId') => {
    await store.changeGuild(slow.id, { [name]: slowChannel.id }, { at: clock.now() });
    await store.changeGuild(fast.id, { [name]: fastChannel.id }, { at: clock.now() });
  };
  const hang = (route: RegExp, method?: string) =>
    discord.fail({ route, kind: 'hang', times: ALWAYS, ...(method !== undefined && { method }) });
  /** The slow guild's channel takes no message. */
  const hangPosts = () => hang(new RegExp(`^/channels/${slowChannel.id}/messages$`), 'POST');
  const over = Promise.withResolvers<void>();
  /** Discord answers no call by these tokens until the test is over. */
  function hangFor(tokens: ReadonlySet<string>): Responder {
    const hang = <Answer>(answer: Answer) => over.promise.then(() => answer);
    const silence: Delivered = { kind: 'no-answer', reason: 'TimeoutError' };
    return {
      ...responder,
      original: (token) => (tokens.has(token) ? hang({ kind: 'unknown' }) : responder.original(token)),
      edit: (token, payload) => (tokens.has(token) ? hang(silence) : responder.edit(token, payload)),
      followUp: (token, ...rest) => (tokens.has(token) ? hang(silence) : responder.followUp(token, ...rest)),
    };
  }
  const countHanging = (path: RegExp) => discord.requests.filter((request) => path.test(request.path)).length;
  const start = (loop: Loop) => {
    loop.start();
    onTestFinished(async () => {
      discord.clearFaults();
      discord.release();
      over.resolve();
      await loop.stop();
    });
    return loop;
  };
  const texts = () => fast.channelMessages(fastChannel).map(textOf).join('\n');
  /** The slow guild is being waited for. */
  const untilSlow = () => discord.waitFor(() => countHanging(new RegExp(`^/channels/${slowChannel.id}/`)) > 0);
  const common = { isStaffOnly: async () => true, store, responder, channels, localeOf, clock, log };
  return {
    ...ledger,
    slow,
    fast,
    slowChannel,
    fastChannel,
    setChannels,
    hang,
    hangPosts,
    hangFor,
    start,
    texts,
    untilSlow,
    common,
  };
}

describe('a guild whose channel hangs keeps no other waiting', () => {
  it('for cards of requests for a link', async () => {
    const { setChannels, hangPosts, store, slow, fast, clock, start, common, texts, ana } = await startTwoGuilds();
    await setChannels('staffChannelId');
    hangPosts();
    const ask = (guildId: string, memberId: string) =>
      store.requestLink({ guildId, communityId: 'community', memberId, account: 'account' }, clock.now());
    for (let index = 0; index < 60; index += 1) await ask(slow.id, `${1_000 + index}`);
    await ask(fast.id, ana.id);
    start(createLinkRequestCards(common));
    await expect.poll(texts, PATIENCE).toContain('⏳ Link requested');
  });

  it('for notices to staff', async () => {
    const { setChannels, hangPosts, store, slow, fast, clock, start, common, texts } = await startTwoGuilds();
    await setChannels('staffChannelId');
    hangPosts();
    for (const kind of ['key', 'route', 'outage', 'second-process'] as const) {
      await store.openNotice(slow.id, kind, clock.now());
    }
    clock.jump(1);
    await store.openNotice(fast.id, 'key', clock.now());
    start(createStaffNotices({ ...common, localeOf: () => 'en-US', findOwnerChannel: async () => ({ kind: 'none' }) }));
    await expect.poll(texts, PATIENCE).toContain('⛔ Awards are held up');
  });

  it('for direct messages to members', async () => {
    const { store, slow, fast, ana, clock, start, common } = await startTwoGuilds();
    const sent: string[] = [];
    const begin = async (guildId: string, memberId: string) => {
      const asked = await store.requestLink({ guildId, communityId: 'c', memberId, account: 'x' }, clock.now());
      if (asked.kind === 'open') await store.denyLinkRequest(asked.request, { by: '300', at: clock.now() });
    };
    for (let index = 0; index < MANY; index += 1) await begin(slow.id, `${1_000 + index}`);
    await begin(fast.id, ana.id);
    const loop = createMemberMessages({
      ...common,
      messages: {
        send: (userId) => {
          sent.push(userId);
          return userId === ana.id ? Promise.resolve({ kind: 'done' }) : new Promise(() => {});
        },
      },
      findCommunityId: async () => 'c',
      findServer: () => ({ name: 'Server' }),
      findAbsent: async () => new Set(),
    });
    start({ ...loop, stop: async () => {} });
    await expect.poll(() => sent, PATIENCE).toContain(ana.id);
    expect(sent).toHaveLength(2);
  });

  it('for lines of the log channel', async () => {
    const scene = await startTwoGuilds();
    const { setChannels, hangPosts, give, settle, untilSlow, fast, start, common, texts } = scene;
    await setChannels('logChannelId');
    hangPosts();
    await settle((await give()).award);
    const loop = start(createLogChannel(common));
    await untilSlow();
    await settle((await give({ guildId: fast.id, accountId: 'account-fast' })).award);
    loop.nudge();
    await expect.poll(texts, PATIENCE).toContain('➕');
  });

  it('for the last word in a former log channel', async () => {
    const { setChannels, hangPosts, store, slow, fast, clock, start, common, texts } = await startTwoGuilds();
    await setChannels('logChannelId');
    hangPosts();
    for (const { id } of [slow, fast])
      await store.changeGuild(id, { logChannelId: null }, { at: clock.now(), actorId: '300' });
    start(createLogCopies(common));
    await expect.poll(texts, PATIENCE).toContain('log-channel');
  });

  it('for roles that members have reached', async () => {
    const { client, store, slow, fast, clock, hang, start, common, discord } = await startTwoGuilds();
    hang(new RegExp(`^/guilds/${slow.id}/members/`));
    const member = fast.addMember({ username: 'bea' });
    const roles = new Map([slow, fast].map((guild) => [guild.id, guild.addRole({ name: 'Gold' })]));
    fast.changeRole({ id: fast.bot.roleIds[0] ?? '' }, { permissions: ['ManageRoles'], position: 50 });
    const settings = { communityId: 'community', fieldId: 'field', total: 1_000, margin: 0, stack: true, keep: false };
    for (const [guildId, { id: roleId }] of roles) {
      const memberIds =
        guildId === fast.id ? [member.id] : Array.from({ length: MANY }, (_, index) => `${1_000 + index}`);
      await store.addReward(
        { guildId, roleId, roleName: 'Gold', powers: [], ...settings },
        { at: clock.now(), actorId: '300' },
      );
      for (const memberId of memberIds) {
        const link = { guildId, communityId: 'community', memberId, accountId: memberId, label: undefined };
        await store.saveLink({ ...link, linkedBy: '300', linkedAt: clock.now() });
        await settle(store, { guildId, memberId, accountId: memberId }, { total: 10 });
      }
    }
    const findRole = () => ({ name: 'Gold', trouble: undefined, powers: [] });
    const places = { find: () => ({ findRole }) as never };
    start(
      createRoleRewards({
        ...{ ...common, places, placeWatch: { look: () => {} } },
        rewardGuilds: createRewardGuilds({ store }),
        roles: createMemberRoles({ rest: client.rest }),
        communities: { findCommunityId: async () => 'community' },
      }),
    );
    await discord.waitFor(() => fast.person(member).roleIds().length > 0 || undefined, 'the role', PATIENCE.timeout);
  });

  it('for awards whose acknowledgement nobody confirmed, past the 15 minutes', async () => {
    const scene = await startTwoGuilds();
    const { record, hang, slow, fast, fastChannel, store, clock, start, common, slowChannel } = scene;
    for (let index = 0; index < MANY; index += 1) {
      await record({ accountId: `account-${index}`, guildId: slow.id }, { channelId: slowChannel.id });
    }
    const { award } = await record({ guildId: fast.id }, { channelId: fastChannel.id });
    fast.message(fastChannel, fast.addMember({ username: 'cleo' }), 'talk');
    clock.jump(15 * 60_000);
    hang(new RegExp(`^/channels/${slowChannel.id}/`));
    const awards = {
      acknowledged: async () => undefined,
      notAcknowledged: (id: number) => store.cancelRecorded({ awardId: id, at: clock.now() }),
    };
    start(createAcknowledgementRecovery({ ...common, awards }));
    await expect.poll(async () => (await store.getAward(award.id))?.status, PATIENCE).toBe('cancelled');
  });

  it('for what Discord is asked about a reaction', async () => {
    const { client, clock, log, hang, slow, slowChannel, fast, fastChannel, ana, discord } = await startTwoGuilds();
    hang(new RegExp(`^/channels/${slowChannel.id}/messages`));
    onTestFinished(() => discord.release());
    const queue = createLookUpQueue({
      store: { postponeReaction: async () => undefined },
      lookups: createReactionLookups({ client, now: clock.monotonic }),
      clock,
      log,
      onEnd: () => undefined,
    });
    const ask = (id: number, guildId: string, messageId: string, channelId: string) =>
      queue.add([
        {
          reaction: { id, guildId, channelId, messageId, ruleId: guildId === slow.id ? 1 : 2 } as Reaction,
          facts: {
            giver: { id: ana.id, isBot: false, roleIds: undefined, joinedAt: undefined },
            author: undefined,
            placeIds: [],
          },
          needs: ['author'],
        },
      ]);
    for (let id = 1; id <= 1_200; id += 1) {
      ask(id, slow.id, slow.message(slowChannel, ana, 'x').id, slowChannel.id);
    }
    const cleo = fast.addMember({ username: 'cleo' });
    ask(2_000, fast.id, fast.message(fastChannel, cleo, 'x').id, fastChannel.id);
    await expect.poll(() => [...queue.take().keys()], PATIENCE).toEqual([2_000]);
  });
});

describe('a guild whose answers hang keeps no other waiting', () => {
  it('for reviews that are shown privately', async () => {
    const { give, review, responder, store, slow, fast, start, common, hangFor } = await startTwoGuilds();
    const reviewed = async (guildId: string, accountId: string) => {
      const given = await give({ guildId, accountId });
      await review(given.award);
      await responder.edit(given.token, { content: 'being checked' });
      const [reply] = await store.listMessages(given.award.id);
      await store.markShown(reply?.id ?? 0, { version: (await store.getAward(given.award.id))?.version ?? 0 });
      return given;
    };
    const slowTokens = new Set<string>();
    for (let index = 0; index < MANY; index += 1) {
      slowTokens.add((await reviewed(slow.id, `account-${index}`)).token);
    }
    const { sent } = await reviewed(fast.id, 'account-fast');
    const guildIds = () => [slow.id, fast.id];
    const options = { ...common, responder: hangFor(slowTokens), isBusyWith: () => false, guildIds };
    start(createStaffCards(options));
    expect(textOf(await sent.waitForFollowUp())).toContain('It arrived');
  });

  it('for awards whose acknowledgement nobody confirmed', async () => {
    const { record, responder, fast, slow, store, clock, start, common, hangFor } = await startTwoGuilds();
    const slowTokens = new Set<string>();
    for (let index = 0; index < MANY; index += 1) {
      slowTokens.add((await record({ accountId: `account-${index}`, guildId: slow.id })).token);
    }
    const { award, ...interaction } = await record({ guildId: fast.id });
    await responder.acknowledge(interaction, DEFERRED);
    clock.jump(10_100);
    const awards = {
      acknowledged: async ({ id }: { id: number }, messageId: string | undefined) => {
        await store.acknowledgeAward(id, { messageId }, clock.now());
      },
      notAcknowledged: (id: number) => store.cancelRecorded({ awardId: id, at: clock.now() }),
    };
    start(createAcknowledgementRecovery({ ...common, responder: hangFor(slowTokens), awards }));
    await expect.poll(async () => (await store.getAward(award.id))?.status, PATIENCE).toBe('queued');
  });

  it('for answers that a crash interrupted', async () => {
    const { record, responder, slow, fast, store, clock, start, common, hangFor } = await startTwoGuilds();
    const begin = async (guildId: string, accountId: string) => {
      const { sent, id: interactionId, token } = await record({ guildId, accountId });
      await responder.acknowledge({ id: interactionId, token }, { ...DEFERRED, data: { flags: 64 } });
      await store.rememberAnswer({ interactionId, guildId, token, ephemeral: true, openedAt: clock.now() });
      return { sent, token };
    };
    const slowTokens = new Set<string>();
    for (let index = 0; index < MANY; index += 1) slowTokens.add((await begin(slow.id, `account-${index}`)).token);
    const { sent } = await begin(fast.id, 'account-fast');
    start(createOpenAnswers({ ...common, localeOf: () => 'en-US', responder: hangFor(slowTokens) }).finishing);
    await sent.waitForResponse((message) => textOf(message).includes('I was interrupted'));
  });
});
