/** One message that shows an award, brought up to date: which way leads to it, and what that way came to. */
import { type Award, isForStaff } from '../../points/award.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import { findStandingReversal } from '../../points/standing.ts';
import type { AwardMessage } from '../../store/messages/message-store.ts';
import type { Store } from '../../store/store.ts';
import type { ChannelMessages, Posted } from '../api/channel-messages.ts';
import { isTokenSpent } from '../api/discord-failure.ts';
import type { Delivered, Responder } from '../api/responder.ts';
import type { MessagePayload } from '../command.ts';
import { renderAward } from '../embeds/award-embeds.ts';
import { describeChange, describeTotal, isRefusal } from '../embeds/award-text.ts';
import { renderReviewCard } from '../embeds/review-cards.ts';
import { type IsStaffOnly, OPEN_REASON, OPEN_RETRY_MS } from './staff-only.ts';

export interface AwardMessageViewOptions {
  readonly store: Pick<Store, 'findReversal' | 'getAward' | 'getGuild' | 'listMessages'>;
  readonly responder: Responder;
  readonly channels: ChannelMessages;
  readonly isStaffOnly: IsStaffOnly;
  readonly now: () => number;
}

/** The outcome of bringing a message up to date. */
export type ViewOutcome =
  | { readonly kind: 'shown'; readonly messageId?: string | undefined; readonly tokenSpent?: boolean }
  /** Its token opens nothing any more: from now on its way is its channel. */
  | { readonly kind: 'by-channel' }
  /** It never will be: the message or the way to it is gone. */
  | { readonly kind: 'over'; readonly reason: string }
  /** Tried in vain. `reason`: Discord refuses it for now, which somebody should look at. */
  | { readonly kind: 'later'; readonly retryAfterMs: number | undefined; readonly reason?: string | undefined }
  /** Not tried, or not before the time that Discord named: it has as many tries left as before. */
  | { readonly kind: 'waits'; readonly forMs: number; readonly reason?: string };

/** A token that is about to expire could do so on the way. */
const TOKEN_MARGIN_MS = 5_000;
const PLACEHOLDER_WAIT_MS = 300;
/** A thread stays archived, or a channel closed, for hours. When it opens, whoever waits is woken. */
const FIRST_HELD_MS = 60_000;
const LONGEST_HELD_MS = 21_600_000;
/** Some thirty days for what would stay false; a day for a ping, which is of no use later. */
const MOST_HELD = { reply: 130, card: 130, notice: 10 };

/** Makes a message say what is true of its award. Never throws for what Discord answers. */
export async function showAward(
  message: AwardMessage,
  award: Award,
  options: AwardMessageViewOptions,
): Promise<ViewOutcome> {
  switch (message.kind) {
    case 'reply':
      return showReply(message, award, options);
    case 'card':
      return showCard(message, award, options);
    case 'notice':
      return showNotice(message, award, options);
  }
}

async function showReply(message: AwardMessage, award: Award, options: AwardMessageViewOptions): Promise<ViewOutcome> {
  const payload = await render(message, award, options);
  const token = findToken(message, options.now());
  if (token !== undefined) {
    const isTakenBack = isRefusal(award) && !message.ephemeral;
    const outcome = isTakenBack
      ? await refusePrivately(token, payload, options.responder)
      : await options.responder.edit(token, payload);
    if (outcome.kind === 'done') return { kind: 'shown', messageId: outcome.messageId, tokenSpent: isTakenBack };
    if (!isTokenSpent(outcome)) return toOutcome(outcome, message);
  }
  // Nobody can reach it any more, and what was private is never made public; the log channel tells.
  if (message.ephemeral) return { kind: 'shown', tokenSpent: true };
  if (message.token !== undefined) return { kind: 'by-channel' };
  return showAsOwnMessage(message, payload, options.channels);
}

/** Past the 15 minutes a public answer is still the bot's own message in its channel. */
async function showAsOwnMessage(
  message: AwardMessage,
  payload: MessagePayload,
  channels: ChannelMessages,
): Promise<ViewOutcome> {
  const messageId = message.messageId ?? (await findMessageId(message, channels));
  if (typeof messageId !== 'string') return messageId;
  const outcome = toOutcome(await channels.edit(message.channelId, messageId, payload), message);
  return outcome.kind === 'shown' ? { ...outcome, tokenSpent: true } : outcome;
}

async function findMessageId(message: AwardMessage, channels: ChannelMessages): Promise<string | ViewOutcome> {
  if (message.interactionId === undefined) return { kind: 'over', reason: 'nobody knows its id' };
  const found = await channels.findAnswer(message.channelId, message.interactionId);
  if (found.kind === 'there') return found.messageId;
  if (found.kind === 'unknown') return { kind: 'later', retryAfterMs: undefined };
  const reason = `its channel says: ${found.kind}`;
  return found.kind === 'hidden' ? hold(message, reason) : { kind: 'over', reason };
}

/** Errors are private: the public placeholder goes first, or the follow-up would be public like it. */
async function refusePrivately(token: string, payload: MessagePayload, responder: Responder): Promise<Delivered> {
  const removed = await responder.remove(token);
  return removed.kind === 'done' ? responder.followUp(token, payload, 'ephemeral') : removed;
}

async function showCard(message: AwardMessage, award: Award, options: AwardMessageViewOptions): Promise<ViewOutcome> {
  const { channels } = options;
  const held = isForStaff(award) ? await findHold(message, options) : undefined;
  if (held !== undefined) return held;
  const payload = renderReviewCard(award, message.locale);
  if (message.messageId !== undefined) {
    return toOutcome(await channels.edit(message.channelId, message.messageId, payload), message);
  }
  // Decided before the card could be posted: there is nothing to decide any more.
  if (!isForStaff(award)) return { kind: 'shown' };
  const posted = await channels.post(message.channelId, payload, { cause: toCardCause(award, message) });
  // One that had moved away from here, and is back within minutes.
  const isOld = posted.kind === 'done' && posted.isEdited === true;
  const card = isOld ? await channels.edit(message.channelId, posted.messageId, payload) : posted;
  const outcome = toOutcome(card, message);
  // Somebody has to decide: soon after the bot may post there again, or there is another staff channel.
  const isRefused = outcome.kind === 'over' || (outcome.kind === 'later' && outcome.reason !== undefined);
  return isRefused ? { kind: 'later', retryAfterMs: undefined, reason: outcome.reason } : outcome;
}

/** Until it is decided, it has buttons, and may tell of an award whose answer was private. */
async function findHold(
  { guildId, channelId }: AwardMessage,
  { isStaffOnly, store }: AwardMessageViewOptions,
): Promise<ViewOutcome | undefined> {
  const { staffChannelId = channelId } = await store.getGuild(guildId);
  // The loop of staff cards moves it there.
  if (staffChannelId !== channelId) return { kind: 'waits', forMs: OPEN_RETRY_MS };
  return (await isStaffOnly(guildId, channelId))
    ? undefined
    : { kind: 'waits', forMs: OPEN_RETRY_MS, reason: OPEN_REASON };
}

/** An edit cannot ping, so the member is told by a message of its own, once. */
async function showNotice(message: AwardMessage, award: Award, options: AwardMessageViewOptions): Promise<ViewOutcome> {
  if (isFormerMember(award.memberId)) return showNoticeOfFormer(message, award, options.channels);
  const isDue = award.status === 'settled' && message.messageId === undefined;
  if (!isDue) return { kind: 'shown' };
  const payload = toNotice(award, message.locale);
  const token = findToken(message, options.now());
  if (token !== undefined) {
    if (await isPlaceholderOpen(award.id, options.store)) return { kind: 'waits', forMs: PLACEHOLDER_WAIT_MS };
    const outcome = await options.responder.followUp(token, payload, 'public', [award.memberId]);
    if (outcome.kind === 'done') return { kind: 'shown', messageId: outcome.messageId };
    if (!isTokenSpent(outcome)) return toOutcome(outcome, message);
  }
  if (message.token !== undefined) return { kind: 'by-channel' };
  const cause = `notice:${award.receipt}:${award.guildId}`;
  const posted = await options.channels.post(message.channelId, payload, { cause, pings: [award.memberId] });
  return toOutcome(posted, message);
}

function toNotice(award: Award, locale: string): MessagePayload {
  return {
    content: `${toMention(award.memberId, locale)}: ${describeChange(award, locale)} · ${describeTotal(award, locale)}`,
  };
}

/** There is nobody to ring any more, and the name goes from what was said. */
async function showNoticeOfFormer(
  message: AwardMessage,
  award: Award,
  channels: ChannelMessages,
): Promise<ViewOutcome> {
  const { channelId, messageId, locale } = message;
  if (messageId === undefined) return { kind: 'shown' };
  return toOutcome(await channels.edit(channelId, messageId, toNotice(award, locale)), message);
}

/** A follow-up that meets the placeholder would take its place instead of ringing. */
async function isPlaceholderOpen(awardId: number, store: AwardMessageViewOptions['store']): Promise<boolean> {
  const messages = await store.listMessages(awardId);
  return messages.some(({ kind, shownVersion }) => kind === 'reply' && shownVersion === 0);
}

async function render(
  { locale }: AwardMessage,
  award: Award,
  { store }: AwardMessageViewOptions,
): Promise<MessagePayload> {
  const [reversal, original] = await Promise.all([
    findStandingReversal(store.findReversal, award.id),
    award.reverses === undefined ? undefined : store.getAward(award.reverses),
  ]);
  return renderAward(award, { locale, reversal, original });
}

function findToken({ token, tokenExpiresAt }: AwardMessage, now: number): string | undefined {
  return tokenExpiresAt !== undefined && now < tokenExpiresAt - TOKEN_MARGIN_MS ? token : undefined;
}

/** Tried again less and less often, and at once when its channel changes. */
function hold({ attempts, kind }: AwardMessage, reason: string): ViewOutcome {
  if (attempts >= MOST_HELD[kind]) return { kind: 'over', reason };
  return {
    kind: 'later',
    retryAfterMs: Math.min(LONGEST_HELD_MS, FIRST_HELD_MS * 2 ** Math.min(attempts, 20)),
    reason,
  };
}

/** A further copy is a card of its own, and so is one in another channel. */
function toCardCause({ receipt, guildId, lateCopy }: Award, { channelId }: AwardMessage): string {
  const copy = lateCopy === undefined || lateCopy.number === 1 ? '' : `:${lateCopy.number}`;
  return `card:${receipt}:${guildId}:${channelId}${copy}`;
}

function toOutcome(outcome: Delivered | Posted, message: AwardMessage): ViewOutcome {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'shown', messageId: outcome.messageId };
    case 'refused': {
      const reason = `${outcome.code} ${outcome.reason}`;
      return outcome.passes ? hold(message, reason) : { kind: 'over', reason };
    }
    case 'rate-limited':
      return { kind: 'waits', forMs: outcome.retryAfterMs };
    case 'no-answer':
      return { kind: 'later', retryAfterMs: undefined };
  }
}
