/** Finds the award of a receipt, and checks that the actor may undo it or decide about it. */
import { UserError } from '../errors.ts';
import type { Award } from '../points/award.ts';
import { requireCanAward } from '../points/permission.ts';
import { parseReceipt } from '../points/receipt.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import { listOrigins } from './own-points.ts';

interface AwardAccess {
  readonly store: Store;
}

/** Checks the right to award first: nobody else may learn whether the receipt exists. */
export async function requireReceipt({ store }: AwardAccess, actor: Actor, typed: string): Promise<Award> {
  const { guildId } = actor;
  requireCanAward(actor, 'increase', (await store.getGuild(guildId)).staffRoleId);
  const receipt = parseReceipt(typed);
  const award = receipt === undefined ? undefined : await store.findByReceipt({ guildId, receipt });
  if (award !== undefined) return award;
  throw new UserError('UNKNOWN_RECEIPT', text('refusal.unknown-receipt'));
}

/**
 * As the action undone or decided; what takes back a `set` needs what a `set` needs, however long the chain.
 *
 * @returns the award and what it follows from, back to the first
 */
export async function requireMayAward({ store }: AwardAccess, actor: Actor, award: Award) {
  const { staffRoleId } = await store.getGuild(actor.guildId);
  const chain = await listOrigins(store, award);
  requireCanAward(actor, (chain.at(-1) ?? award).action, staffRoleId);
  return chain;
}
