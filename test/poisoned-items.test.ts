/**
 * Every loop with several items to do, one of which throws: the others are done, it is told about once, and it is tried
 * again ever more rarely. The stores here are no more than lists that say how often each item was touched.
 */
import { Collection } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLateCopies } from '../src/delivery/late-copies.ts';
import { createAcknowledgementRecovery } from '../src/discord/interactions/acknowledgement-recovery.ts';
import { createOpenAnswers } from '../src/discord/interactions/open-answers.ts';
import { createAwardMessages } from '../src/discord/messages/award-messages.ts';
import { createBulkReports } from '../src/discord/messages/bulk-reports.ts';
import { createLinkRequestCards } from '../src/discord/messages/link-request-cards.ts';
import { createLogChannel } from '../src/discord/messages/log-channel.ts';
import { createLogCopies } from '../src/discord/messages/log-copies.ts';
import { createMemberMessages } from '../src/discord/messages/member-messages.ts';
import { createStaffCards } from '../src/discord/messages/staff-cards.ts';
import { createStaffNotices } from '../src/discord/messages/staff-notices.ts';
import { createUndoReports } from '../src/discord/messages/undo-reports.ts';
import { createCatchUp } from '../src/discord/reactions/catch-up.ts';
import type { Loop } from '../src/runtime/loop.ts';
import { createBulkRunning } from '../src/services/jobs/bulk-running.ts';
import { createHousekeeping } from '../src/services/jobs/housekeeping.ts';
import { createIdentityLinking } from '../src/services/jobs/identity-linking.ts';
import { createPlaceWatch } from '../src/services/jobs/place-watch.ts';
import { createReactionSettling } from '../src/services/jobs/reaction-settling.ts';
import { createRoleRewards } from '../src/services/jobs/role-rewards.ts';
import { createUndoRunning } from '../src/services/jobs/undo-running.ts';
import type { Due } from '../src/store/bounds.ts';
import type { CommunityMember } from '../src/store/links/link-store.ts';
import { createAward } from './discord/award-fixture.ts';
import { createLogBook } from './discord/scene.ts';
import { createManualClock, type ManualClock } from './support/manual-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** The first one throws: those behind it show that it holds up nobody. */
const IDS = [1, 2, 3];
const POISONED = 1;

interface Surroundings {
  readonly clock: ManualClock;
  readonly log: ReturnType<typeof createLogBook>['log'];
  /** Counts a try. @throws for the one that is poisoned */
  touch(id: number | string): void;
  /** Those that are not done. */
  open(): number[];
}

type Open = (surroundings: Surroundings) => Loop;

const nothing = async () => undefined;
const award = (id: number) => createAward({ id, receipt: `R-${id}`, guildId: `${id}`, version: 2 });
const anchor = { kind: 'unknown' } as const;

const LOOPS: readonly (readonly [string, Open])[] = [
  [
    'cards of reviews, by guild',
    ({ clock, log, touch }) =>
      createStaffCards({
        store: {
          listGuildsWithReviews: async () => IDS.map(String),
          listReviews: async (guildId: string) => {
            touch(guildId);
            return [];
          },
          getGuild: async () => ({}),
        },
        guildIds: () => IDS.map(String),
        clock,
        log,
      } as never),
  ],
  [
    'cards of reviews, by award',
    ({ clock, log, touch }) =>
      createStaffCards({
        store: {
          listGuildsWithReviews: async () => ['1'],
          listReviews: async () => IDS.map(award),
          getGuild: async () => ({ staffChannelId: '5' }),
          listMessages: async () => [],
          addMessage: async (id: number) => touch(id),
        },
        guildIds: () => ['1'],
        localeOf: () => 'en-US',
        clock,
        log,
      } as never),
  ],
  [
    'cards of requests for a link',
    ({ clock, log, touch, open }) =>
      createLinkRequestCards({
        store: {
          listDueLinkRequests: async ({ limit }: Due) =>
            open()
              .slice(0, limit)
              .map((id) => ({
                id,
                guildId: `${id}`,
                staffChannelId: `${id}`,
                state: 'open',
                account: 'ana',
                memberId: '5',
                requestedAt: 0,
                version: 1,
              })),
          listWaiting: async ({ guildId }: CommunityMember) => {
            touch(guildId);
            return [];
          },
          markLinkRequestShown: nothing,
          nextLinkRequestDueAt: nothing,
        },
        channels: { post: async () => ({ kind: 'done', messageId: '9' }), closedForMs: () => undefined },
        isStaffOnly: async () => true,
        localeOf: () => 'en-US',
        clock,
        log,
      } as never),
  ],
  [
    'direct messages to members',
    ({ clock, log, touch, open }) =>
      createMemberMessages({
        store: {
          listDueMemberMessages: async ({ limit }: Due) =>
            open()
              .slice(0, limit)
              .map((id) => ({ id, guildId: `${id}`, memberId: '5', kind: 'waiting', madeAt: clock.now() })),
          nextMemberMessageDueAt: nothing,
          getMemberContact: async ({ guildId }: { guildId: string }) => {
            touch(guildId);
            return { isOff: true };
          },
          endMemberMessage: nothing,
        },
        clock,
        log,
      } as never),
  ],
  [
    'notices to staff',
    ({ clock, log, touch, open }) =>
      createStaffNotices({
        store: {
          listUnannouncedNotices: async () =>
            open().map((id) => ({ guildId: `${id}`, kind: 'key', subject: '', openedAt: 1, openAnnounced: false })),
          getGuild: async (guildId: string) => {
            touch(guildId);
            return {};
          },
          markNoticeAnnounced: nothing,
        },
        clock,
        log,
      } as never),
  ],
  [
    'looks at chosen places',
    ({ clock, log, touch }) => {
      const watch = createPlaceWatch({
        places: {
          find: (guildId: string) => {
            touch(guildId);
            return undefined;
          },
        },
        clock,
        log,
      } as never);
      return {
        ...watch,
        start() {
          for (const id of IDS) watch.look(String(id));
          watch.start();
        },
      };
    },
  ],
  [
    'log channels',
    ({ clock, log, touch, open }) =>
      createLogChannel({
        store: {
          listGuildsWithEvents: async () => open().map((id) => ({ guildId: `${id}`, logChannelId: '5' })),
          listEvents: async (guildId: string) => {
            touch(guildId);
            return [];
          },
        },
        localeOf: () => 'en-US',
        clock,
        log,
      } as never),
  ],
  [
    'last words in former log channels',
    ({ clock, log, touch, open }) =>
      createLogCopies({
        store: {
          listLogCopies: async () =>
            open().map((id) => ({
              id,
              channelId: `${id}`,
              entry: { id, guildId: '1', actorId: '5', action: 'settings', at: clock.now() },
            })),
          forgetLogCopy: nothing,
        },
        channels: {
          post: async (channelId: string) => {
            touch(channelId);
            return { kind: 'done', messageId: '9' };
          },
        },
        localeOf: () => 'en-US',
        clock,
        log,
      } as never),
  ],
  [
    'messages about awards',
    ({ clock, log, touch, open }) =>
      createAwardMessages({
        store: {
          listMessageWays: async () => [{ key: 'way', guildId: '1', route: 'edit', channelId: undefined }],
          listDueMessages: async ({ limit }: Due) =>
            open()
              .slice(0, limit)
              .map((id) => ({
                message: { id, kind: 'card', locale: 'en-US', messageId: '9', channelId: `${id}` },
                award: award(id),
              })),
          nextMessageDueAt: async (at: number) => (at < 0 ? 0 : undefined),
          markShown: nothing,
        },
        channels: {
          edit: async (channelId: string) => {
            touch(channelId);
            return { kind: 'done', messageId: '9' };
          },
        },
        clock,
        log,
      } as never),
  ],
  [
    'reports of undos',
    ({ clock, log, touch, open }) =>
      createUndoReports({
        store: {
          listUndoReports: async (except: readonly number[]) =>
            open()
              .filter((id) => !except.includes(id))
              .map((id) => ({
                undo: { id, receipt: `U-${id}` },
                reply: { token: `${id}`, locale: 'en-US', expiresAt: clock.now() + HOUR_MS * 100 },
                counts: [],
              })),
          endUndoReport: nothing,
        },
        responder: {
          edit: async (token: string) => {
            touch(token);
            return { kind: 'done' };
          },
        },
        clock,
        log,
      } as never),
  ],
  [
    'answers that were begun',
    ({ clock, log, touch, open }) =>
      createOpenAnswers({
        store: {
          listOpenAnswers: async () =>
            open().map((id) => ({ interactionId: `${id}`, token: `${id}`, openedAt: clock.now(), ephemeral: true })),
          forgetAnswer: nothing,
        },
        responder: {
          original: async (token: string) => {
            touch(token);
            return { kind: 'token-spent' };
          },
        },
        clock,
        log,
      } as never).finishing,
  ],
  [
    'awards without an acknowledgement',
    ({ clock, log, touch, open }) =>
      createAcknowledgementRecovery({
        store: { listUnacknowledged: async () => open().map((id) => ({ award: award(id), reply: undefined })) },
        awards: { notAcknowledged: async (id: number) => touch(id) },
        clock,
        log,
      } as never),
  ],
  [
    'late copies',
    ({ clock, log, touch, open }) =>
      createLateCopies({
        store: {
          listDueLateWatches: async ({ limit }: Due) =>
            open()
              .slice(0, limit)
              .map((id) => ({ award: award(id), anchor, checks: 0, firstSentAt: clock.now() })),
          nextLateWatchAt: nothing,
          advanceLateWatch: nothing,
        },
        credentials: {
          find: async (guildId: string) => {
            touch(guildId);
          },
        },
        clock,
        log,
      } as never),
  ],
  [
    'links by identity',
    ({ clock, log, touch, open }) =>
      createIdentityLinking({
        store: {
          scheduleIdentityLookUps: async () => 0,
          listDueIdentityLookUps: async ({ perGuild }: { perGuild: number }) =>
            open()
              .slice(0, perGuild)
              .map((id) => ({ guildId: '1', communityId: 'c', memberId: `${id}` })),
          nextIdentityLookUpAt: nothing,
          getLink: async ({ memberId }: CommunityMember) => {
            touch(memberId);
            return {};
          },
          forgetIdentityLookUp: nothing,
        },
        clock,
        log,
      } as never),
  ],
  [
    'erasures',
    ({ clock, log, touch, open }) =>
      createHousekeeping({
        store: {
          listErasures: async () => open().map((id) => ({ id, guildId: '1' })),
          continueErasure: async (id: number) => {
            touch(id);
            return true;
          },
          forgetReactions: async () => 0,
          forgetLinkRequests: async () => 0,
          forgetGuilds: async () => 0,
          purge: nothing,
        },
        retention: { refusals: 30 },
        noteGuilds: nothing,
        clock,
        log,
      } as never),
  ],
  [
    'points for many',
    ({ clock, log, touch, open }) =>
      createBulkRunning({
        store: {
          listOpenBulks: async () => open(),
          advanceBulk: async (id: number) => {
            touch(id);
            return { isUnfinished: false, failures: [] };
          },
        },
        clock,
        log,
      }),
  ],
  [
    'reports of points for many',
    ({ clock, log, touch, open }) =>
      createBulkReports({
        store: {
          listBulkReports: async (except: readonly number[]) =>
            open()
              .filter((id) => !except.includes(id))
              .map((id) => ({
                bulk: { id, guildId: `${id}`, receipt: `B-${id}`, actorId: '1', fieldName: 'Points', confirmedAt: 0 },
                place: { channelId: `${id}`, messageId: `${id}`, token: undefined, locale: 'en-US' },
              })),
          countBulk: async () => [],
          endBulkReport: nothing,
        },
        channels: {
          edit: async (channelId: string) => {
            touch(channelId);
            return { kind: 'done', messageId: '9' };
          },
        },
        clock,
        log,
      } as never),
  ],
  [
    'undos of many',
    ({ clock, log, touch, open }) =>
      createUndoRunning({
        store: {
          listRunningUndos: async () => open(),
          advanceUndo: async (id: number) => {
            touch(id);
            return { undone: 1, isUnfinished: false, failures: [] };
          },
        },
        clock,
        log,
      }),
  ],
  [
    'reactions',
    ({ clock, log, touch, open }) =>
      createReactionSettling({
        store: {
          getGuild: async () => ({ enabled: true, timezone: 'UTC' }),
          listRules: async () => [],
          listDueReactions: async ({ limit, except }: Due & { except: readonly number[] }) =>
            open()
              .filter((id) => !except.includes(id))
              .slice(0, limit)
              .map((id) => ({ id, guildId: '1', ruleId: 1 })),
          nextReactionDueAt: nothing,
          settleReactions: async (_: unknown, ids: readonly number[]) => {
            // All of a commit or nothing of it.
            if (ids.length > 1 && ids.includes(POISONED)) throw new TypeError('unreadable');
            for (const id of ids) touch(id);
            return { awarded: 0, takenBack: 0, unknown: [] };
          },
        },
        communities: { findOf: nothing },
        lookups: { recallAuthor: () => undefined },
        places: { find: () => undefined },
        clock,
        log,
      } as never),
  ],
  [
    'reactions, by guild',
    ({ clock, log, touch, open }) => {
      const dueAt = new Map<number, number>();
      return createReactionSettling({
        store: {
          getGuild: async (guildId: string) => {
            touch(guildId);
            return { enabled: true, timezone: 'UTC' };
          },
          listRules: async () => [],
          listDueReactions: async ({ at }: Due) =>
            open()
              .filter((id) => (dueAt.get(id) ?? 0) <= at)
              .map((id) => ({ id, guildId: `${id}`, ruleId: 1 })),
          nextReactionDueAt: async (at: number) => [...dueAt.values()].filter((due) => due > at).sort()[0],
          postponeReaction: async (id: number, until: { dueAt: number }) => dueAt.set(id, until.dueAt),
          settleReactions: async () => ({ awarded: 0, takenBack: 0, unknown: [] }),
        },
        communities: { findOf: nothing },
        lookups: { recallAuthor: () => undefined },
        places: { find: () => undefined },
        clock,
        log,
      } as never);
    },
  ],
  [
    'members whose roles are to be looked at',
    ({ clock, log, touch, open }) =>
      createRoleRewards({
        store: {
          noteSettledMembers: async () => false,
          listDueRoleChecks: async (_: unknown, { limit }: Due) =>
            open()
              .slice(0, limit)
              .map((id) => ({ guildId: `${id}`, memberId: `${id}`, tries: 0, version: 0 })),
          nextRoleCheckAt: nothing,
          findKnownRoles: async ({ memberId }: { readonly memberId: string }) => {
            touch(memberId);
            return { rewards: [], totals: new Map(), grants: [] };
          },
          endRoleCheck: nothing,
        },
        rewardGuilds: { list: async () => IDS.map(String) },
        places: { find: () => ({}) },
        communities: { findCommunityId: nothing },
        clock,
        log,
      } as never),
  ],
  [
    'catching up',
    ({ clock, log, touch }) => {
      const guilds = new Collection(IDS.map((id) => [`${id}`, { id: `${id}`, available: true }]));
      const loop = createCatchUp({
        client: { guilds: { cache: guilds } },
        store: {
          getGuild: async (guildId: string) => {
            touch(guildId);
            return { enabled: false };
          },
          listRules: async () => [],
        },
        clock,
        log,
      } as never);
      const start = () => {
        loop.start();
        loop.request(IDS.map(String));
      };
      return { ...loop, start };
    },
  ],
];

describe.each(LOOPS)('of %s', (_, openLoop) => {
  it('one that throws stops no other, is told about once, and is tried again ever more rarely', async () => {
    const clock = createManualClock();
    const { log, lines } = createLogBook();
    const touched: number[] = [];
    const done = new Set<number>();
    let isPoisoned = true;
    const touch = (id: number | string) => {
      touched.push(Number(id));
      if (Number(id) === POISONED && isPoisoned) throw new TypeError('unreadable');
      done.add(Number(id));
    };
    const loop = openLoop({ clock, log, touch, open: () => IDS.filter((id) => !done.has(id)) });
    onTestFinished(() => loop.stop());
    const tries = () => touched.filter((id) => id === POISONED).length;
    loop.start();
    await clock.advance(5_000);
    expect([...done].sort()).toEqual([2, 3]);
    expect(tries()).toBe(1);
    // Something changes every second.
    for (let seconds = 0; seconds < 600; seconds += 10) {
      loop.nudge();
      await clock.advance(10_000);
    }
    expect(tries()).toBeLessThan(10);
    await clock.advance(10 * HOUR_MS);
    expect(tries()).toBeLessThan(30);
    expect(lines.filter((line) => line.includes('unreadable'))).toHaveLength(1);
    isPoisoned = false;
    await clock.advance(HOUR_MS + MINUTE_MS);
    loop.nudge();
    await clock.advance(MINUTE_MS);
    expect([...done].sort()).toEqual(IDS);
  });
});

/** Whose lists of what is due are cut. */
const CUT = ['cards of requests for a link', 'messages about awards', 'members whose roles are to be looked at'];

describe.each(LOOPS.filter(([name]) => CUT.includes(name)))('of %s', (_, openLoop) => {
  it('many that throw leave room for the one behind them', async () => {
    const clock = createManualClock();
    const { log } = createLogBook();
    const LAST = 60;
    let isDone = false;
    const touch = (id: number | string) => {
      if (Number(id) !== LAST) throw new TypeError('unreadable');
      isDone = true;
    };
    const ids = Array.from({ length: LAST }, (_, index) => index + 1);
    const loop = openLoop({ clock, log, touch, open: () => (isDone ? [] : ids) });
    onTestFinished(() => loop.stop());
    loop.start();
    await clock.advance(5_000);
    expect(isDone).toBe(true);
  });
});
