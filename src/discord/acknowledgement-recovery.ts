import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import type { Award } from '../points/award.ts';
import { createQuarantine } from '../quarantine.ts';
import type { AwardService } from '../services/services.ts';
import type { AwardMessage, Store } from '../store/store.ts';
import type { ChannelMessages } from './channel-messages.ts';
import { inParallel } from './in-parallel.ts';
import type { Responder } from './responder.ts';
import type { Original } from './sent-message.ts';

export interface AcknowledgementRecoveryOptions {
  readonly store: Pick<Store, 'listUnacknowledged'>;
  readonly awards: Pick<AwardService, 'acknowledged' | 'notAcknowledged'>;
  readonly responder: Responder;
  readonly channels: ChannelMessages;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Younger ones are in the dispatcher's hands. Also longer than Discord takes a first answer. */
const SETTLED_AFTER_MS = 10_000;
/** What an earlier process left is in nobody's hands; but its first answer may still be landing. */
const LANDED_AFTER_MS = 4_000;
const CHECK_MS = 10_000;
const FIRST_CHECK_MS = 1_000;
/** A channel that the bot may not see is not asked about all day. */
const LONGEST_WAIT_MS = 600_000;
const PARALLEL = 4;

/**
 * The loop that settles what a crash or a silent Discord left open: awards that are recorded while nobody knows whether
 * their person saw the acknowledgement. Discord is asked what stands where the first answer would be. A placeholder: the
 * award goes on. Nothing, or an answer that says something else: it never happened. No answer: later.
 */
export function createAcknowledgementRecovery(options: AcknowledgementRecoveryOptions): Loop {
  const { store, awards, clock, log } = options;
  const startedAt = clock.now();
  /** Awards that Discord could not tell about, and when to ask again. */
  const asked = new Map<number, { readonly waitMs: number; readonly at: number }>();
  /** By award. */
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, awardId) => log.error({ err, awardId }, 'an award was not recovered'),
  });

  function askLater(awardId: number): void {
    const waitMs = Math.min((asked.get(awardId)?.waitMs ?? CHECK_MS / 2) * 2, LONGEST_WAIT_MS);
    asked.set(awardId, { waitMs, at: clock.now() + waitMs });
  }

  async function recover(award: Award, reply: AwardMessage | undefined): Promise<void> {
    if ((asked.get(award.id)?.at ?? 0) > clock.now()) return;
    const original = await findOriginal(reply, options);
    const fields = { awardId: award.id, receipt: award.receipt, outcome: original.kind };
    if (original.kind === 'there' && original.thinking) {
      log.info(fields, 'an award without confirmed acknowledgement goes on');
      return awards.acknowledged(award, original.messageId);
    }
    if (original.kind === 'there' || original.kind === 'absent') {
      log.info(fields, 'an award without acknowledgement is dropped');
      return awards.notAcknowledged(award.id);
    }
    askLater(award.id);
    log.warn(fields, 'an award stays recorded until Discord can be asked');
  }

  async function run(): Promise<number> {
    const now = clock.now();
    const left = Math.min(startedAt, now - LANDED_AFTER_MS);
    const open = await store.listUnacknowledged(Math.max(left, now - SETTLED_AFTER_MS));
    await inParallel(open, PARALLEL, async ({ award, reply }) => {
      await quarantine.attempt(award.id, () => recover(award, reply));
    });
    return now + (now - startedAt < SETTLED_AFTER_MS ? FIRST_CHECK_MS : CHECK_MS);
  }

  return createLoop({
    clock,
    run,
    onError: (err) => log.error({ err, job: 'acknowledgement-recovery' }, 'a job failed'),
    retryMs: CHECK_MS,
  });
}

async function findOriginal(
  reply: AwardMessage | undefined,
  { responder, channels, clock }: AcknowledgementRecoveryOptions,
): Promise<Original> {
  if (reply === undefined) return { kind: 'absent' };
  if (reply.token !== undefined && clock.now() < (reply.tokenExpiresAt ?? 0)) {
    const original = await responder.original(reply.token);
    if (original.kind !== 'token-spent') return original;
  }
  // A private answer can be found by its token alone; without it, the person has long seen that the command failed.
  if (reply.ephemeral || reply.interactionId === undefined) return { kind: 'absent' };
  return channels.findAnswer(reply.channelId, reply.interactionId);
}
