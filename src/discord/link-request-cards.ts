import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import { createQuarantine } from '../quarantine.ts';
import type { LinkRequest, Store } from '../store/store.ts';
import type { ChannelMessages, Posted } from './channel-messages.ts';
import type { MessagePayload } from './command.ts';
import { DISCORD_CODES, isGone } from './discord-failure.ts';
import { inParallel } from './in-parallel.ts';
import { renderRequestCard } from './link-request-embeds.ts';
import { type IsStaffOnly, OPEN_REASON, OPEN_RETRY_MS } from './staff-only.ts';
import { createUnwritten } from './unwritten.ts';

export interface LinkRequestCardsOptions {
  readonly store: Pick<
    Store,
    'listDueLinkRequests' | 'markLinkRequestShown' | 'postponeLinkRequest' | 'getGuild' | 'listWaiting'
  >;
  readonly channels: ChannelMessages;
  readonly isStaffOnly: IsStaffOnly;
  /** The language of a guild's public messages. */
  readonly localeOf: (guildId: string) => string;
  readonly clock: Clock;
  readonly log: Logger;
}

const BATCH = 50;
const PARALLEL = 4;
const CHECK_MS = 10_000;
const RETRY_MS = 5_000;
/** A permission that is missing comes when somebody gives it. */
const REFUSED_RETRY_MS = 15_000;
/** Nobody waits for what has ended. */
const ENDED_RETRY_MS = 3_600_000;

/** What showing a card came to. */
type Shown =
  | { readonly kind: 'shown'; readonly channelId: string | undefined; readonly cardId: string | undefined }
  | {
      readonly kind: 'later';
      readonly channelId: string | undefined;
      readonly reason: string;
      readonly retryInMs: number;
    };

/** There is no card, and none is needed. */
const NOTHING: Shown = { kind: 'shown', channelId: undefined, cardId: undefined };

/**
 * The loop that brings requests for a link before staff: one card for each in the staff channel and nowhere else, changed
 * in place when the request changes. Without a staff channel, or while others see it, a request waits; `/links pending`
 * shows it. Where a card is going is noted before it is posted, so that a crash or a lost answer leaves none behind that
 * nobody changes.
 */
export function createLinkRequestCards(options: LinkRequestCardsOptions): Loop {
  const { store, channels, isStaffOnly, localeOf, clock, log } = options;
  /** By request. */
  const unwritten = createUnwritten<number>();
  /** By request. */
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, id) =>
      log.error({ err, reason: `request ${id}`, job: 'link-request-cards' }, 'a card was set aside'),
  });

  async function show(request: LinkRequest): Promise<Shown> {
    const { guildId, communityId, memberId, channelId, cardId, state } = request;
    const waiting = state === 'open' ? await store.listWaiting(guildId, communityId, memberId) : [];
    const payload = renderRequestCard(request, waiting, localeOf(guildId));
    if (channelId === undefined || cardId === undefined) return post(request, payload);
    if (await isHeld(request, channelId)) return toLater(channelId, OPEN_REASON, OPEN_RETRY_MS);
    const edited = await channels.edit(channelId, cardId, payload);
    if (edited.kind !== 'refused') return toShown(edited, channelId);
    log.warn({ guildId, channelId, reason: edited.reason }, 'the card of a request for a link cannot be changed');
    // What is still open needs another one.
    if (state === 'open') return post(request, payload);
    // It still says who asked for which account, as soon as somebody may see it again.
    const isOver = isGone(edited) || edited.code === DISCORD_CODES.unknownChannel;
    return isOver ? { kind: 'shown', channelId, cardId } : toLater(channelId, edited.reason, ENDED_RETRY_MS);
  }

  /** The card of a request that has ended names no account. */
  async function isHeld({ state, guildId }: LinkRequest, channelId: string): Promise<boolean> {
    return state === 'open' && !(await isStaffOnly(guildId, channelId));
  }

  async function post(request: LinkRequest, payload: MessagePayload): Promise<Shown> {
    const { id, guildId, cardId } = request;
    const { staffChannelId } = await store.getGuild(guildId);
    if (staffChannelId === undefined) return toLater(undefined, 'no staff channel', REFUSED_RETRY_MS);
    if (await isHeld(request, staffChannelId)) return toLater(staffChannelId, OPEN_REASON, OPEN_RETRY_MS);
    const mayBeThere = cardId === undefined && request.channelId === staffChannelId;
    if (!mayBeThere && request.state !== 'open') return NOTHING;
    if (!mayBeThere) {
      await store.markLinkRequestShown(id, { version: 0, channelId: staffChannelId, cardId: undefined });
    }
    const posted = await channels.post(staffChannelId, payload, { cause: `link-request:${id}:${cardId ?? 'first'}` });
    if (posted.kind === 'refused' && request.state !== 'open') return NOTHING;
    // What an earlier try has posted says what was so then.
    const isOld = mayBeThere && posted.kind === 'done';
    return toShown(isOld ? await channels.edit(staffChannelId, posted.messageId, payload) : posted, staffChannelId);
  }

  async function bring(request: LinkRequest): Promise<void> {
    const { id, guildId, version } = request;
    if (unwritten.has(id)) return;
    const shown = await show(request);
    if (shown.kind === 'shown') {
      const { channelId, cardId } = shown;
      return unwritten.write(id, () => store.markLinkRequestShown(id, { version, channelId, cardId }));
    }
    const { channelId, reason, retryInMs } = shown;
    log.info({ guildId, channelId, reason, retryInMs }, 'a request for a link could not be shown to staff');
    return store.postponeLinkRequest(id, clock.now() + retryInMs);
  }

  async function run(): Promise<number> {
    await unwritten.retry();
    const listed = await store.listDueLinkRequests(clock.now(), BATCH + quarantine.keys().length);
    const due = listed.filter(({ id }) => !quarantine.has(id));
    await inParallel(due, PARALLEL, async (request) => {
      await quarantine.attempt(request.id, () => bring(request));
    });
    return clock.now() + (due.length >= BATCH ? 0 : CHECK_MS);
  }

  return createLoop({
    clock,
    run,
    onError: (err) => log.error({ err, job: 'link-request-cards' }, 'a job failed'),
    retryMs: RETRY_MS,
  });
}

function toShown(posted: Posted, channelId: string): Shown {
  switch (posted.kind) {
    case 'done':
      return { kind: 'shown', channelId, cardId: posted.messageId };
    case 'refused':
      return toLater(channelId, posted.reason, REFUSED_RETRY_MS);
    case 'rate-limited':
      return toLater(channelId, posted.kind, posted.retryAfterMs);
    case 'no-answer':
      return toLater(channelId, posted.reason, RETRY_MS);
  }
}

function toLater(channelId: string | undefined, reason: string, retryInMs: number): Shown {
  return { kind: 'later', channelId, reason, retryInMs };
}
