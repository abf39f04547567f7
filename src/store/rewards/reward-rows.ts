import type { Reward } from '../../rewards/reward.ts';
import type { Queries } from '../context.ts';
import { toReward } from '../schema/rows.ts';

/** A guild's rewards, by field and total. */
export async function listRewards(db: Queries, guildId: string): Promise<readonly Reward[]> {
  const rows = await db
    .selectFrom('rewards')
    .selectAll()
    .where('guild_id', '=', guildId)
    .orderBy('field_id')
    .orderBy('total')
    .orderBy('role_id')
    .execute();
  return rows.map(toReward);
}
