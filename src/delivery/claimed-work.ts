/** One piece of work on a claimed award, let through or held back, whatever it throws. */
import type { Award } from '../points/award.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import { toBackoffMs } from './backoff.ts';
import type { DeliveryContext } from './delivery-context.ts';

export type AwardWork = (context: DeliveryContext, claimed: ClaimedAward) => Promise<void>;

/** Never throws but while stopping, when what could not be written down is left for the next start. */
export async function workOnClaim(context: DeliveryContext, claimed: ClaimedAward, work: AwardWork): Promise<void> {
  const { holds, log, quarantine } = context;
  const { id, guildId, receipt } = claimed.award;
  const passes = holds.tryPass(guildId);
  try {
    const isDone = passes && (await quarantine.attempt(toKey(claimed.award), () => work(context, claimed)));
    if (!passes) await letGo(context, claimed);
    else if (!isDone) await giveBack(context, claimed);
  } catch (err) {
    log.error({ err, awardId: id, receipt }, 'delivery of an award broke off');
    if (!context.isStopping()) await giveBack(context, claimed);
  } finally {
    if (passes) holds.done(guildId);
  }
}

/** A send that broke off is read back all the same. */
function toKey({ id, status }: Pick<Award, 'id' | 'status'>): string {
  return `${status === 'unknown' ? 'check' : 'send'} ${id}`;
}

/** Nothing was done with it, also where it had begun to be sent, so it was no try. One that is unknown stays so. */
async function letGo(context: DeliveryContext, { award }: ClaimedAward): Promise<void> {
  const { store, clock, persist, random } = context;
  const { id, fence, attempts, absentAt } = award;
  const now = clock.now();
  const dueAt = now + toBackoffMs(Math.max(1, attempts), random);
  await persist(() =>
    award.status === 'unknown'
      ? store.postponeReadBack({ awardId: id, fence }, { readAt: dueAt, absentAt })
      : store.releaseAward({ awardId: id, fence }, { runAt: dueAt, at: now }),
  );
}

/** Lets go of a claim without knowing more than the store does: what was sent is unknown, the rest is queued. */
async function giveBack(context: DeliveryContext, { award: claim }: ClaimedAward): Promise<void> {
  const { store, clock, persist, quarantine, random } = context;
  const { id, fence, attempts } = claim;
  const key = toKey(claim);
  const retryMs = toBackoffMs(Math.max(1, attempts), random);
  await persist(async () => {
    const award = await store.getAward(id);
    const now = clock.now();
    const dueAt = (quarantine.has(key) ? quarantine.nextAt(key) : undefined) ?? now + retryMs;
    if (award?.status === 'unknown')
      await store.postponeReadBack({ awardId: id, fence }, { readAt: dueAt, absentAt: award.absentAt });
    else if (award?.sentAt !== undefined) await store.markUnknown({ awardId: id, fence }, { readAt: now, at: now });
    else await store.postponeAward({ awardId: id, fence }, { runAt: dueAt, problem: award?.problem, at: now });
  });
}
