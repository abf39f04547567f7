import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import type { Turns, Work } from '../../runtime/turns.ts';
import { wait } from '../../runtime/waiting.ts';
import type { MemberMessage, MemberMessageEnd } from '../../store/messages/member-message-store.ts';
import type { Store } from '../../store/store.ts';
import type { DirectMessageOutcome, DirectMessages } from '../api/direct-messages.ts';
import { createUnwritten, type Unwritten } from '../api/unwritten.ts';
import { renderMemberMessage, type Telling } from '../embeds/member-message-embeds.ts';
import type { NamedServer } from './owner-channel.ts';

interface MemberMessagesOptions {
  readonly store: Pick<
    Store,
    | 'listDueMemberMessages'
    | 'nextMemberMessageDueAt'
    | 'beginMemberMessage'
    | 'postponeMemberMessage'
    | 'endMemberMessage'
    | 'getMemberContact'
    | 'findLatestLinkRequest'
    | 'getGuild'
    | 'getLink'
    | 'listWaiting'
  >;
  readonly messages: DirectMessages;
  /** The community in force. */
  readonly findCommunityId: (guildId: string) => Promise<string | undefined>;
  /** Undefined: the bot is not in it. */
  readonly findServer: (guildId: string) => NamedServer | undefined;
  /** Those of a few who have left; undefined: Discord did not tell. */
  readonly findAbsent: (guildId: string, memberIds: readonly string[]) => Promise<ReadonlySet<string> | undefined>;
  /** The language of a guild's public messages. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Few at a time, and one of a guild: nobody waits for these, and Discord takes many at once for spam. */
const PLACES = { places: 4, perGuild: 1 };
const PAUSE_MS = 2_000;
/** Who would have to wait for longer gives up their place, and is looked at anew: much may have changed by then. */
const LONGEST_QUEUE_MS = PLACES.places * PAUSE_MS;
const CHECK_MS = 10_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 3_600_000;
/**
 * A message that may be there is posted again only as long as Discord surely finds the first one by its nonce. Source:
 * resources/message, "Create Message": "the past few minutes".
 */
const NONCE_MS = 60_000;
/** What could not be told for so long is no news any more. */
const STALE_MS = 7 * 86_400_000;

interface Messages extends MemberMessagesOptions {
  readonly unwritten: Unwritten<number>;
  /** When the next one may be sent, by the monotonic clock. */
  nextAt: number;
}

/**
 * The loop that tells members what concerns them alone, by direct message: the first points that wait for them, a reminder
 * before some expire, and how their request for a link ended. What is not so any more is not told. Each is told once at
 * most, also where Discord's answer is lost; who takes no direct messages is never tried again.
 */
export function createMemberMessages(options: MemberMessagesOptions): Loop {
  const { store, clock, log } = options;
  const messages: Messages = { ...options, unwritten: createUnwritten(), nextAt: Number.NEGATIVE_INFINITY };
  const { unwritten } = messages;

  async function run(turns: Turns): Promise<number | undefined> {
    await unwritten.retry();
    const now = clock.now();
    const due = await store.listDueMemberMessages({ at: now, limit: turns.taken().length + unwritten.size + 1 });
    turns.offer(due.filter(({ id }) => !unwritten.has(id)).map((message) => toWork(messages, message)));
    return due.length > 0 || unwritten.size > 0 ? now + CHECK_MS : store.nextMemberMessageDueAt(now);
  }

  const wokenBy = ['member_messages due'] as const;
  const job = { wokenBy, job: 'member-messages', setAside: 'a direct message was set aside', retryMs: CHECK_MS };
  return createTurnLoop({ ...PLACES, ...job, clock, log, run });
}

function toWork(messages: Messages, message: MemberMessage): Work {
  const { id, guildId } = message;
  const run = async () => {
    await bring(messages, message);
    return undefined;
  };
  return { key: String(id), guildId, about: { reason: `direct message ${id}` }, run };
}

async function bring(messages: Messages, message: MemberMessage): Promise<void> {
  const { store, clock } = messages;
  const { id, memberId, begunAt, madeAt } = message;
  // Our clock may have been put back meanwhile: then nobody knows how long ago that was.
  const isLost = begunAt !== undefined && Math.abs(clock.now() - begunAt) > NONCE_MS;
  if (isLost) return end(messages, message, 'done');
  const pauseMs = messages.nextAt - clock.monotonic();
  if (pauseMs > LONGEST_QUEUE_MS)
    return postpone(messages, message, { isUnsent: begunAt === undefined, retryInMs: pauseMs });
  const found = await prepare(messages, message);
  if (found === 'later') return postpone(messages, message, { isUnsent: begunAt === undefined });
  if (found === 'over') return end(messages, message, 'dropped');
  await keepPace(messages);
  if (begunAt === undefined) await store.beginMemberMessage(id, clock.now());
  const payload = renderMemberMessage(found.telling, found.server, found.locale);
  await conclude(messages, message, await messages.messages.send(memberId, payload, `member-message:${id}:${madeAt}`));
}

/** One after the other, whichever guild they are of. */
async function keepPace(messages: Messages): Promise<void> {
  const { clock } = messages;
  const now = clock.monotonic();
  const at = Math.max(now, messages.nextAt);
  messages.nextAt = at + PAUSE_MS;
  if (at > now) await wait(clock, at - now);
}

async function conclude(messages: Messages, message: MemberMessage, outcome: DirectMessageOutcome): Promise<void> {
  const { log, clock } = messages;
  const { guildId, kind } = message;
  switch (outcome.kind) {
    case 'done':
      return end(messages, message, 'done');
    case 'closed':
      log.info({ guildId, reason: kind }, 'a member takes no direct messages, and gets none any more');
      return end(messages, message, 'closed');
    case 'refused':
      log.warn({ guildId, reason: `${kind}: ${outcome.code} ${outcome.reason}` }, 'a direct message was refused');
      return end(messages, message, 'done');
    case 'rate-limited':
      messages.nextAt = Math.max(messages.nextAt, clock.monotonic() + outcome.retryAfterMs);
      return postpone(messages, message, { isUnsent: true, retryInMs: outcome.retryAfterMs });
    case 'no-answer':
      return postpone(messages, message, { isUnsent: false });
  }
}

async function end({ unwritten, store, clock }: Messages, { id }: MemberMessage, how: MemberMessageEnd): Promise<void> {
  await unwritten.write(id, () => store.endMemberMessage(id, { how, at: clock.now() }));
}

async function postpone(
  { unwritten, store, clock }: Messages,
  { id, attempts }: MemberMessage,
  { isUnsent, retryInMs = 0 }: { readonly isUnsent: boolean; readonly retryInMs?: number },
): Promise<void> {
  const backOffMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts, 10));
  const dueAt = clock.now() + Math.min(LONGEST_RETRY_MS, Math.max(backOffMs, retryInMs));
  await unwritten.write(id, () => store.postponeMemberMessage(id, { dueAt, isUnsent }));
}

interface Prepared {
  readonly telling: Telling;
  readonly server: { readonly guildId: string; readonly name: string };
  readonly locale: string;
}

async function prepare(messages: Messages, message: MemberMessage): Promise<Prepared | 'later' | 'over'> {
  const { store, clock, findServer, findAbsent, localeOf } = messages;
  const { guildId, communityId, memberId, madeAt } = message;
  const { isOff, closedAt } = await store.getMemberContact({ guildId, memberId });
  if (isOff || closedAt !== undefined || clock.now() - madeAt > STALE_MS) return 'over';
  const request = await store.findLatestLinkRequest({ guildId, communityId, memberId });
  const telling = await findTelling(messages, message, request);
  const server = findServer(guildId);
  if (telling === undefined || server === undefined) return 'over';
  const { name } = server;
  const absent = name === undefined ? undefined : await findAbsent(guildId, [memberId]);
  if (name === undefined || absent === undefined) return 'later';
  if (absent.has(memberId)) return 'over';
  return { telling, server: { guildId, name }, locale: request?.locale ?? (await localeOf(guildId)) };
}

/** @returns undefined: it is not so any more */
async function findTelling(
  { store, findCommunityId }: Messages,
  { guildId, communityId, memberId, kind, requestId }: MemberMessage,
  request: Awaited<ReturnType<Store['findLatestLinkRequest']>>,
): Promise<Telling | undefined> {
  const member = { guildId, communityId, memberId };
  if ((await findCommunityId(guildId)) !== communityId) return undefined;
  const isLinked = (await store.getLink(member)) !== undefined;
  if (isLinked !== (kind === 'approved')) return undefined;
  if (kind === 'approved' || kind === 'denied') {
    if (request?.id !== requestId || request?.state !== kind) return undefined;
    return kind === 'approved' ? { kind } : { kind, denial: request.denial };
  }
  const waiting = await store.listWaiting(member);
  if (waiting.length === 0 || !(await store.getGuild(guildId)).hints) return undefined;
  return { kind, waiting };
}
