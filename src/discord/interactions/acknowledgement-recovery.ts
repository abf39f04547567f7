import type { Logger } from 'pino';
import type { Award } from '../../points/award.ts';
import { toOpeningTime } from '../../points/token-life.ts';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import { BY_CHANNEL, BY_TOKEN, createTurns, type Work } from '../../runtime/turns.ts';
import type { AwardService } from '../../services/awards.ts';
import type { AwardMessage } from '../../store/messages/message-store.ts';
import type { Store } from '../../store/store.ts';
import type { ChannelMessages } from '../api/channel-messages.ts';
import type { Responder } from '../api/responder.ts';
import type { Original } from '../api/sent-message.ts';

interface AcknowledgementRecoveryOptions {
  readonly store: Pick<Store, 'listUnacknowledged'>;
  readonly awards: Pick<AwardService, 'acknowledged' | 'notAcknowledged'>;
  readonly responder: Responder;
  readonly channels: ChannelMessages;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Seen for a shorter time, it is in the dispatcher's hands. Also longer than Discord takes a first answer. */
const SETTLED_AFTER_MS = 10_000;
/** Awards of an earlier process are in nobody's hands, but its first answer may still be landing when this one starts. */
const LANDED_AFTER_MS = 4_000;
const CHECK_MS = 5_000;
const SOONEST_CHECK_MS = 100;
const RETRY_MS = 10_000;
/** A channel that the bot may not see is not asked about all day. */
const LONGEST_WAIT_MS = 600_000;

interface Recovery extends AcknowledgementRecoveryOptions {
  /** Awards seen without acknowledgement, and when to ask about them, by the monotonic clock. */
  readonly open: Map<number, { readonly waitMs: number; readonly at: number }>;
  /** This process looks for the first time. */
  isFirst: boolean;
}

/**
 * The loop that settles what a crash or a silent Discord left open: awards that are recorded while nobody knows whether
 * their person saw the acknowledgement. Discord is asked what stands where the first answer would be. A placeholder: the
 * award goes on. Nothing, or an answer that says something else: it never happened. No answer: later.
 */
export function createAcknowledgementRecovery(options: AcknowledgementRecoveryOptions): Loop {
  const { store, clock, log } = options;
  const recovery: Recovery = { ...options, open: new Map(), isFirst: true };
  const { open } = recovery;
  const places = {
    clock,
    onFree: () => loop.nudge(),
    onError: (err: unknown, { about }: Work) => log.error({ err, ...about }, 'an award was not recovered'),
  };
  /** Somebody may still look at the first; the others are looked for in their channel. */
  const [byToken, byChannel] = [createTurns({ ...BY_TOKEN, ...places }), createTurns({ ...BY_CHANNEL, ...places })];

  async function run(): Promise<number | undefined> {
    const found = await store.listUnacknowledged();
    const ids = new Set(found.map(({ award }) => award.id));
    for (const id of open.keys()) if (!ids.has(id)) open.delete(id);
    for (const one of found) if (!open.has(one.award.id)) note(recovery, one);
    recovery.isFirst = false;
    const now = clock.monotonic();
    const due = found.filter(({ award }) => (open.get(award.id)?.at ?? 0) <= now);
    const free = due.filter(({ award: { id } }) => !byToken.isTaken(String(id)) && !byChannel.isTaken(String(id)));
    const { live = [], old = [] } = Object.groupBy(free, ({ reply }) => (hasLiveToken(reply) ? 'live' : 'old'));
    byToken.offer(live.map((one) => toWork(recovery, one)));
    byChannel.offer(old.map((one) => ({ ...toWork(recovery, one), lane: one.reply?.channelId })));
    if (open.size === 0) return undefined;
    const next = [...open.values()].flatMap(({ at }) => (at > now ? at - now : []));
    return clock.now() + Math.min(CHECK_MS, ...next.map((waitMs) => Math.max(waitMs, SOONEST_CHECK_MS)));
  }

  const hasLiveToken = (reply: AwardMessage | undefined) => toLiveToken(reply, clock) !== undefined;

  const loop = createJob({
    wokenBy: ['awards recorded'],
    clock,
    run,
    job: 'acknowledgement-recovery',
    log,
    retryMs: CHECK_MS,
  });
  return {
    ...loop,
    async stop() {
      await loop.stop();
      await Promise.all([byToken.settled(), byChannel.settled()]);
    },
  };
}

/**
 * Awards that an earlier process left long ago have landed. The others wait by the monotonic clock alone. How long ago
 * is told by Discord's clock, where its interaction has an id: the one that stamped the award may have been set since.
 */
function note(recovery: Recovery, { award: { id, createdAt }, reply }: Unacknowledged): void {
  const { clock, open } = recovery;
  const askedAt = reply?.interactionId === undefined ? createdAt : toOpeningTime(reply.interactionId, createdAt);
  const hasLanded = recovery.isFirst && clock.confirmed() - askedAt >= LANDED_AFTER_MS;
  const waitMs = hasLanded ? 0 : recovery.isFirst ? LANDED_AFTER_MS : SETTLED_AFTER_MS;
  open.set(id, { waitMs: 0, at: clock.monotonic() + waitMs });
}

function askLater({ open, clock }: Recovery, awardId: number): void {
  const waitMs = Math.min(Math.max((open.get(awardId)?.waitMs ?? 0) * 2, RETRY_MS), LONGEST_WAIT_MS);
  open.set(awardId, { waitMs, at: clock.monotonic() + waitMs });
}

async function recover(recovery: Recovery, award: Award, reply: AwardMessage | undefined): Promise<void> {
  const { log, awards } = recovery;
  const original = await findOriginal(reply, recovery);
  const fields = { awardId: award.id, receipt: award.receipt, outcome: original.kind };
  if (original.kind === 'there' && original.thinking) {
    log.info(fields, 'an award without confirmed acknowledgement goes on');
    return awards.acknowledged(award, original.messageId);
  }
  if (original.kind === 'there' || original.kind === 'absent') {
    log.info(fields, 'an award without acknowledgement is dropped');
    return awards.notAcknowledged(award.id);
  }
  askLater(recovery, award.id);
  log.warn(fields, 'an award stays recorded until Discord can be asked');
}

function toWork(recovery: Recovery, { award, reply }: Unacknowledged): Work {
  const run = async () => {
    await recover(recovery, award, reply);
    return undefined;
  };
  return { key: String(award.id), guildId: award.guildId, about: { awardId: award.id }, run };
}

type Unacknowledged = Awaited<ReturnType<Store['listUnacknowledged']>>[number];

function toLiveToken(reply: AwardMessage | undefined, clock: Clock): string | undefined {
  return clock.confirmed() < (reply?.tokenExpiresAt ?? 0) ? reply?.token : undefined;
}

async function findOriginal(
  reply: AwardMessage | undefined,
  { responder, channels, clock }: AcknowledgementRecoveryOptions,
): Promise<Original> {
  if (reply === undefined) return { kind: 'absent' };
  const token = toLiveToken(reply, clock);
  if (token !== undefined) {
    const original = await responder.original(token);
    if (original.kind !== 'token-spent') return original;
  }
  // A private answer can be found by its token alone; without it, the person has long seen that the command failed.
  if (reply.ephemeral || reply.interactionId === undefined) return { kind: 'absent' };
  return channels.findAnswer(reply.channelId, reply.interactionId);
}
