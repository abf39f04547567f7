import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_CHANNEL, type Turns, type Work } from '../../runtime/turns.ts';
import type { DueLinkRequest } from '../../store/links/link-request-store.ts';
import type { Store } from '../../store/store.ts';
import type { Posted } from '../api/channel-messages.ts';
import { DISCORD_CODES, isGone } from '../api/discord-failure.ts';
import type { ChannelRoute, PacedChannels } from '../api/paced-channels.ts';
import { createUnwritten, type Unwritten } from '../api/unwritten.ts';
import type { MessagePayload } from '../command.ts';
import { renderHeldRequestCard, renderRequestCard } from '../embeds/link-request-embeds.ts';
import { renderMovedCard } from '../embeds/review-cards.ts';
import { type IsStaffOnly, OPEN_REASON, OPEN_RETRY_MS } from './staff-only.ts';

interface LinkRequestCardsOptions {
  readonly store: Pick<
    Store,
    'listDueLinkRequests' | 'nextLinkRequestDueAt' | 'markLinkRequestShown' | 'postponeLinkRequest' | 'listWaiting'
  >;
  readonly channels: PacedChannels;
  readonly isStaffOnly: IsStaffOnly;
  /** The language of a guild's public messages. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

const CHECK_MS = 10_000;
const RETRY_MS = 5_000;
/** A permission that is missing comes when somebody gives it. */
const REFUSED_RETRY_MS = 15_000;
/** Nobody waits for what has ended. */
const ENDED_RETRY_MS = 3_600_000;

/** The outcome of showing a card. */
type Shown =
  | { readonly kind: 'shown'; readonly channelId: string | undefined; readonly cardId: string | undefined }
  | {
      readonly kind: 'later';
      readonly channelId: string | undefined;
      readonly reason: string;
      readonly retryInMs: number;
    };

/** A card that was posted. */
interface Card {
  readonly channelId: string;
  readonly cardId: string;
}

/** There is no card, and none is needed. */
const NOTHING: Shown = { kind: 'shown', channelId: undefined, cardId: undefined };

interface Cards extends LinkRequestCardsOptions {
  /** By request. */
  readonly unwritten: Unwritten<number>;
  /** Cards that name no account at the moment, by their ids. */
  readonly covered: Set<string>;
}

/**
 * The loop that brings requests for a link before staff: one card for each in the staff channel and nowhere else, changed
 * in place when the request changes. Without a staff channel, or while others see it, a request waits, and a card that
 * stands there or in a channel that staff have left names no account; `/links pending` shows it. Where a card is going is noted before it is posted, so that a crash or a lost answer leaves none behind that
 * nobody changes.
 */
export function createLinkRequestCards(options: LinkRequestCardsOptions): Loop {
  const { store, clock, log } = options;
  const unwritten = createUnwritten<number>();
  const cards: Cards = { ...options, unwritten, covered: new Set() };

  async function run(turns: Turns): Promise<number | undefined> {
    await unwritten.retry();
    const now = clock.now();
    const due = await store.listDueLinkRequests({ at: now, limit: turns.taken().length + unwritten.size + 1 });
    const open = due.filter((request) => !unwritten.has(request.id) && mayBeShown(cards, request));
    turns.offer(open.map((request) => toWork(request, () => bring(cards, request))));
    // Whoever can see the channel changes without a word to the store.
    return due.length > 0 || unwritten.size > 0 ? now + CHECK_MS : store.nextLinkRequestDueAt(now);
  }

  const wokenBy = ['link_requests due', 'guilds'] as const;
  const job = { wokenBy, job: 'link-request-cards', setAside: 'a card was set aside', retryMs: RETRY_MS };
  return createTurnLoop({ ...BY_CHANNEL, ...job, clock, log, run });
}

async function show(cards: Cards, request: DueLinkRequest): Promise<Shown> {
  const { store, localeOf, covered, channels, log } = cards;
  const { guildId, communityId, memberId, channelId, cardId, state } = request;
  const waiting = state === 'open' ? await store.listWaiting({ guildId, communityId, memberId }) : [];
  const payload = renderRequestCard(request, waiting, await localeOf(guildId));
  if (channelId === undefined || cardId === undefined) return post(cards, request, payload);
  if (await isToMove(cards, request, channelId)) return move(cards, request, payload, { channelId, cardId });
  if (state === 'open' && request.staffChannelId !== channelId)
    return cover(cards, request, { channelId, cardId }, 'left');
  if (await isHeld(cards, request, channelId)) return cover(cards, request, { channelId, cardId }, 'open');
  covered.delete(cardId);
  const edited = await channels.edit(channelId, cardId, payload);
  if (edited.kind !== 'refused') return toShown(edited, channelId);
  log.warn({ guildId, channelId, reason: edited.reason }, 'the card of a request for a link cannot be changed');
  // An open request needs another card.
  if (state === 'open') return post(cards, request, payload);
  // It still says who asked for which account, as soon as somebody may see it again.
  const isOver = isGone(edited) || edited.code === DISCORD_CODES.unknownChannel;
  return isOver
    ? { kind: 'shown', channelId, cardId }
    : toLater({ channelId, reason: edited.reason, retryInMs: ENDED_RETRY_MS });
}

/**
 * Takes the account off a card that was posted when only staff saw it. It stays due, and shows it again afterwards;
 * without a staff channel it is due again when there is one.
 */
async function cover(
  { covered, channels, localeOf }: Cards,
  { staffChannelId, guildId }: DueLinkRequest,
  { channelId, cardId }: Card,
  why: 'open' | 'left',
): Promise<Shown> {
  const reason = why === 'open' ? OPEN_REASON : 'not the staff channel any more';
  const edited = covered.has(cardId)
    ? undefined
    : await channels.edit(channelId, cardId, renderHeldRequestCard(why, await localeOf(guildId)));
  // A refused edit counts as covered: it would be refused again, and the next start asks anew.
  if (edited?.kind === 'done' || edited?.kind === 'refused') covered.add(cardId);
  if (staffChannelId !== undefined || !covered.has(cardId))
    return toLater({ channelId, reason, retryInMs: OPEN_RETRY_MS });
  const isShutOut = edited?.kind === 'refused' && !isGone(edited) && edited.code !== DISCORD_CODES.unknownChannel;
  if (!isShutOut) return { kind: 'shown', channelId, cardId };
  covered.delete(cardId);
  return toLater({ channelId, reason, retryInMs: ENDED_RETRY_MS });
}

/** The card of a request that has ended names no account. */
async function isHeld({ isStaffOnly }: Cards, { state, guildId }: DueLinkRequest, channelId: string): Promise<boolean> {
  return state === 'open' && !(await isStaffOnly(guildId, channelId));
}

/** Staff decide elsewhere now, and only they see it there. */
async function isToMove(cards: Cards, request: DueLinkRequest, channelId: string): Promise<boolean> {
  const { state, staffChannelId } = request;
  if (state !== 'open' || staffChannelId === undefined || staffChannelId === channelId) return false;
  return !(await isHeld(cards, request, staffChannelId));
}

/** An old card that cannot be changed any more stays as it is. */
async function move(
  cards: Cards,
  request: DueLinkRequest,
  payload: MessagePayload,
  { channelId, cardId }: Card,
): Promise<Shown> {
  const { channels, localeOf } = cards;
  const { staffChannelId = channelId, guildId } = request;
  const moved = renderMovedCard({ channelId: staffChannelId }, await localeOf(guildId));
  const closed = await channels.edit(channelId, cardId, moved);
  const isEnded = closed.kind === 'done' || closed.kind === 'refused';
  return isEnded ? post(cards, request, payload) : toShown(closed, channelId);
}

async function post(cards: Cards, request: DueLinkRequest, payload: MessagePayload): Promise<Shown> {
  const { store, channels } = cards;
  const { id, cardId, staffChannelId } = request;
  if (staffChannelId === undefined)
    return toLater({ channelId: undefined, reason: 'no staff channel', retryInMs: REFUSED_RETRY_MS });
  if (await isHeld(cards, request, staffChannelId))
    return toLater({ channelId: staffChannelId, reason: OPEN_REASON, retryInMs: OPEN_RETRY_MS });
  const mayBeThere = cardId === undefined && request.channelId === staffChannelId;
  if (!mayBeThere && request.state !== 'open') return NOTHING;
  if (!mayBeThere) {
    await store.markLinkRequestShown(id, { version: 0, channelId: staffChannelId, cardId: undefined });
  }
  const posted = await channels.post(staffChannelId, payload, { cause: `link-request:${id}:${cardId ?? 'first'}` });
  if (posted.kind === 'refused' && request.state !== 'open') return NOTHING;
  // A card that an earlier try has posted may be out of date.
  const isOld = mayBeThere && posted.kind === 'done';
  return toShown(isOld ? await channels.edit(staffChannelId, posted.messageId, payload) : posted, staffChannelId);
}

async function bring(cards: Cards, request: DueLinkRequest): Promise<undefined> {
  const { unwritten, store, log, clock } = cards;
  const { id, guildId, version } = request;
  const shown = await show(cards, request);
  if (shown.kind === 'shown') {
    const { channelId, cardId } = shown;
    await unwritten.write(id, () => store.markLinkRequestShown(id, { version, channelId, cardId }));
    return;
  }
  const { channelId, reason, retryInMs } = shown;
  log.info({ guildId, channelId, reason, retryInMs }, 'a request for a link could not be shown to staff');
  await store.postponeLinkRequest(id, { dueAt: clock.now() + retryInMs });
}

function isOpen({ channels }: Cards, channelId: string, route: ChannelRoute) {
  return channels.closedForMs(channelId, route) === undefined;
}

/** While its channel is closed to all it waits for that, and nothing is written down of each. */
function mayBeShown(cards: Cards, { state, channelId, cardId, staffChannelId }: DueLinkRequest): boolean {
  if (cardId !== undefined && channelId !== undefined && isOpen(cards, channelId, 'edit')) return true;
  const isPosted = cardId === undefined || (state === 'open' && channelId !== staffChannelId);
  return isPosted && staffChannelId !== undefined && isOpen(cards, staffChannelId, 'post');
}

function toWork(request: DueLinkRequest, run: Work['run']): Work {
  const { id, guildId, channelId, cardId, staffChannelId } = request;
  const lane = cardId === undefined ? staffChannelId : channelId;
  return { key: String(id), guildId, lane, about: { reason: `request ${id}` }, run };
}

function toShown(posted: Posted, channelId: string): Shown {
  switch (posted.kind) {
    case 'done':
      return { kind: 'shown', channelId, cardId: posted.messageId };
    case 'refused':
      return toLater({ channelId, reason: posted.reason, retryInMs: REFUSED_RETRY_MS });
    case 'rate-limited':
      return toLater({ channelId, reason: posted.kind, retryInMs: posted.retryAfterMs });
    case 'no-answer':
      return toLater({ channelId, reason: posted.reason, retryInMs: RETRY_MS });
  }
}

function toLater(later: Omit<Extract<Shown, { kind: 'later' }>, 'kind'>): Shown {
  return { kind: 'later', ...later };
}
