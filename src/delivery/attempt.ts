/** One piece of work on a claimed award, let through or held back, whatever it throws. */
import type { Award } from '../points/award.ts';
import type { ClaimedAward } from '../store/store.ts';
import type { Worker } from './worker.ts';

/** Before a claim that could not be worked on, through no fault of its own, is taken up again. */
const RETRY_MS = 1_000;

export type AwardWork = (worker: Worker, claimed: ClaimedAward) => Promise<void>;

/** Never throws but while stopping, when what could not be written down is left for the next start. */
export async function attempt(worker: Worker, claimed: ClaimedAward, work: AwardWork): Promise<void> {
  const { holds, log, quarantine } = worker;
  const { id, guildId, receipt } = claimed.award;
  const passes = holds.tryPass(guildId);
  try {
    const isDone = passes && (await quarantine.attempt(toKey(claimed.award), () => work(worker, claimed)));
    if (!isDone) await giveBack(worker, claimed);
  } catch (err) {
    log.error({ err, awardId: id, receipt }, 'delivery of an award broke off');
    if (!worker.isStopping()) await giveBack(worker, claimed);
  } finally {
    if (passes) holds.done(guildId);
  }
}

/** What broke off while it was sent is read back all the same. */
function toKey({ id, status }: Pick<Award, 'id' | 'status'>): string {
  return `${status === 'unknown' ? 'check' : 'send'} ${id}`;
}

/** Lets go of a claim without knowing more than the store does: what was sent is unknown, the rest is queued. */
async function giveBack({ store, clock, persist, quarantine }: Worker, { award: claim }: ClaimedAward): Promise<void> {
  const { id, fence } = claim;
  const key = toKey(claim);
  await persist(async () => {
    const award = await store.getAward(id);
    const now = clock.now();
    const dueAt = (quarantine.has(key) ? quarantine.nextAt(key) : undefined) ?? now + RETRY_MS;
    if (award?.status === 'unknown') await store.postponeReadBack(id, fence, dueAt, award.absentAt);
    else if (award?.sentAt !== undefined) await store.markUnknown(id, fence, now, now);
    else await store.postponeAward(id, fence, dueAt, award?.problem, now);
  });
}
