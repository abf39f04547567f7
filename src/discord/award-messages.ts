import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import type { Award } from '../points/award.ts';
import { createQuarantine, toEarlier } from '../quarantine.ts';
import type { AwardMessage, Store } from '../store/store.ts';
import { type AwardMessageViewOptions, showAward } from './award-message-view.ts';
import { createUnwritten } from './unwritten.ts';
import { wait } from './waiting.ts';

export interface AwardMessagesOptions extends Pick<AwardMessageViewOptions, 'responder' | 'channels'> {
  readonly store: AwardMessageViewOptions['store'] &
    Pick<Store, 'listDueMessages' | 'nextMessageDueAt' | 'markShown' | 'postponeMessage'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A message whose way is slow or broken takes one of these places and leaves the others. */
const PARALLEL = 8;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
const STORE_RETRY_MS = 1_000;

/**
 * The loop that keeps every message about an award true: pending answers edit themselves when the award settles, also
 * after a restart and past the interaction's 15 minutes. Nudge it when awards change. `stop` waits for what is on its
 * way.
 */
export function createAwardMessages({ store, responder, channels, clock, log }: AwardMessagesOptions): Loop {
  const onTheirWay = new Map<number, Promise<unknown>>();
  /** By message. */
  const unwritten = createUnwritten<number>();
  /** By message. */
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, id) =>
      log.error({ err, reason: `message ${id}`, job: 'award-messages' }, 'a message was set aside'),
  });
  const view = { store, responder, channels, now: clock.now };

  /** @returns what is to be written down about it */
  async function update(message: AwardMessage, award: Award): Promise<() => Promise<void>> {
    const outcome = await showAward(message, award, view);
    const { version } = award;
    if (outcome.kind === 'shown') {
      const { messageId, tokenSpent = false } = outcome;
      return () => store.markShown(message.id, { version, messageId: messageId ?? message.messageId, tokenSpent });
    }
    const fields = { awardId: award.id, receipt: award.receipt, channelId: message.channelId };
    if (outcome.kind === 'over') {
      log.warn({ ...fields, reason: outcome.reason }, 'a message about an award cannot be brought up to date');
      return () => store.markShown(message.id, { version, messageId: message.messageId, tokenSpent: true });
    }
    const { reason } = outcome;
    const retryInMs = outcome.retryAfterMs ?? toRetryMs(message.attempts);
    if (reason !== undefined && message.attempts === 0) {
      log.warn({ ...fields, reason }, 'a review card is not taken by its channel; it is tried again');
    }
    log.debug({ ...fields, retryInMs }, 'a message about an award is tried again');
    const dueAt = clock.now() + retryInMs;
    return () => store.postponeMessage(message.id, dueAt);
  }

  function begin(message: AwardMessage, award: Award): void {
    const work: Promise<unknown> = quarantine
      .attempt(message.id, async () => unwritten.write(message.id, await update(message, award)))
      .catch((error: unknown) => {
        log.error({ err: error, awardId: award.id, receipt: award.receipt }, 'a message about an award failed');
        // Nothing was postponed, so it is still due: not again at once.
        return wait(clock, STORE_RETRY_MS);
      })
      .finally(() => {
        onTheirWay.delete(message.id);
        loop.nudge();
      });
    onTheirWay.set(message.id, work);
  }

  async function run(): Promise<number | undefined> {
    const now = clock.now();
    await unwritten.retry();
    const isTaken = ({ id }: AwardMessage) => onTheirWay.has(id) || unwritten.has(id) || quarantine.has(id);
    const taken = onTheirWay.size + unwritten.size + quarantine.keys().length;
    const due = await store.listDueMessages(now, PARALLEL + taken);
    const free = due.filter(({ message }) => !isTaken(message)).slice(0, PARALLEL - onTheirWay.size);
    for (const { message, award } of free) begin(message, award);
    // Each that arrives nudges the loop, so what found no place now is looked for again.
    const nextAt = toEarlier(await store.nextMessageDueAt(now), quarantine.nextAt());
    return unwritten.size === 0 ? nextAt : Math.min(nextAt ?? Infinity, now + STORE_RETRY_MS);
  }

  const loop = createLoop({
    clock,
    run,
    onError: (error) => log.error({ err: error, job: 'award-messages' }, 'a job failed'),
    retryMs: STORE_RETRY_MS,
  });
  return {
    ...loop,
    async stop() {
      await loop.stop();
      await Promise.all(onTheirWay.values());
    },
  };
}

function toRetryMs(attempts: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts, 10));
}
