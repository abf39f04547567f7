/**
 * Channels at their own pace. What Discord refuses for a whole channel, or asks to wait for, is kept for that channel and
 * kind of call: until the wait is over nothing of it is asked, then one call looks whether it has passed. Others go on.
 */
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { ChannelMessages, Posted } from './channel-messages.ts';
import { DISCORD_CODES } from './discord-failure.ts';
import type { Original } from './sent-message.ts';

/** Kinds of calls that Discord allows and limits apart from one another. */
export type ChannelRoute = 'edit' | 'post' | 'read';

export interface PacedChannels extends ChannelMessages {
  /** How long until a call may be tried again, in milliseconds; undefined: it may be now. */
  closedForMs(channelId: string, route: ChannelRoute): number | undefined;
  /** Permissions or channels have changed: what was refused there is asked about again soon. */
  wake(isMeant: (channelId: string) => boolean): void;
}

interface PacedChannelsOptions {
  readonly channels: ChannelMessages;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A refusal is asked about again after this long, then after twice as long each time. */
const FIRST_REFUSED_MS = 15_000;
const LONGEST_REFUSED_MS = 3_600_000;
/** While one call looks whether a refusal has passed, the others wait. */
const PROBE_MS = 1_000;

/** The outcome's meaning for the whole channel. */
type Sign =
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'slow'; readonly waitMs: number }
  /** Nothing: there was no answer. */
  | { readonly kind: 'none' };

interface Closed {
  readonly sign: Extract<Sign, { kind: 'refused' | 'slow' }>;
  /** The outcome that closed it; others are given it meanwhile. */
  readonly answer: Posted | Original;
  readonly since: number;
  readonly waitMs: number;
  until: number;
  isProbed: boolean;
}

/** Wraps calls to channels. What meets a closed way gets the answer that closed it, and Discord is not asked. */
export function createPacedChannels({ channels, clock, log }: PacedChannelsOptions): PacedChannels {
  const closed = new Map<string, Closed>();

  function close(name: string, sign: Closed['sign'], answer: Closed['answer'], before: Closed | undefined): void {
    const now = clock.monotonic();
    const refusedMs = before?.sign.kind === 'refused' ? before.waitMs * 2 : FIRST_REFUSED_MS;
    const waitMs = sign.kind === 'slow' ? sign.waitMs : Math.min(refusedMs, LONGEST_REFUSED_MS);
    closed.set(name, { sign, answer, since: now, waitMs, until: now + waitMs, isProbed: false });
    const [channelId, route] = name.split('/');
    const reason = sign.kind === 'slow' ? 'Discord asks to slow down' : sign.reason;
    log.info({ channelId, reason: `${route}: ${reason}`, retryInMs: waitMs }, 'a channel is left alone for a while');
  }

  async function pass<Answer extends Posted | Original>(
    name: string,
    call: () => Promise<Answer>,
    toSign: (answer: Answer) => Sign,
  ): Promise<Answer> {
    const before = closed.get(name);
    if (before !== undefined && (before.isProbed || clock.monotonic() < before.until)) {
      // Kept under this name, so of this kind of call.
      return toPresent(before, clock.monotonic()) as Answer;
    }
    if (before !== undefined) before.isProbed = true;
    const answer = await call();
    const sign = toSign(answer);
    if (sign.kind === 'refused' || sign.kind === 'slow') close(name, sign, answer, before);
    else if (sign.kind === 'open') closed.delete(name);
    else if (before !== undefined) before.isProbed = false;
    return answer;
  }

  return {
    post: (channelId, payload, options) =>
      pass(`${channelId}/post`, () => channels.post(channelId, payload, options), toPostSign),
    edit: (channelId, messageId, payload) =>
      pass(`${channelId}/edit`, () => channels.edit(channelId, messageId, payload), toEditSign),
    findAnswer: (channelId, interactionId) =>
      pass(`${channelId}/read`, () => channels.findAnswer(channelId, interactionId), toReadSign),
    closedForMs(channelId, route) {
      const way = closed.get(`${channelId}/${route}`);
      if (way?.isProbed === true) return PROBE_MS;
      const leftMs = (way?.until ?? 0) - clock.monotonic();
      return leftMs > 0 ? leftMs : undefined;
    },
    wake(isMeant) {
      for (const [name, way] of closed) {
        const [channelId = ''] = name.split('/');
        if (way.sign.kind !== 'refused' || !isMeant(channelId)) continue;
        // Repeated changes make no more calls than the first refusals did.
        way.until = Math.min(way.until, way.since + FIRST_REFUSED_MS);
      }
    },
  };
}

/** Of a wait, what is left of it. */
function toPresent({ answer, until }: Closed, now: number): Closed['answer'] {
  return answer.kind === 'rate-limited' ? { ...answer, retryAfterMs: Math.max(until - now, PROBE_MS) } : answer;
}

/** A refusal of this kind is for the whole channel, not for this message alone. */
function toEditSign(posted: Posted): Sign {
  switch (posted.kind) {
    case 'done':
      return { kind: 'open' };
    case 'rate-limited':
      return { kind: 'slow', waitMs: posted.retryAfterMs };
    case 'refused':
      return posted.passes ? { kind: 'refused', reason: posted.reason } : { kind: 'open' };
    case 'no-answer':
      return { kind: 'none' };
  }
}

/** In a channel that is gone nothing is left to edit, but what is to be posted comes again and again. */
function toPostSign(posted: Posted): Sign {
  const isGone = posted.kind === 'refused' && posted.code === DISCORD_CODES.unknownChannel;
  return isGone ? { kind: 'refused', reason: posted.reason } : toEditSign(posted);
}

function toReadSign(original: Original): Sign {
  if (original.kind === 'unknown') return { kind: 'none' };
  return original.kind === 'hidden' ? { kind: 'refused', reason: 'it cannot be read' } : { kind: 'open' };
}
