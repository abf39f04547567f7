import { sql } from 'kysely';
import type { Queries } from '../context.ts';
import { insertDeed } from '../guilds/audit.ts';
import type { AwardRow } from '../schema/tables.ts';
import type { EraseStep } from './erasing.ts';

/**
 * What was done about somebody names them no more, and no account. What they did as staff stays under their id: nobody
 * gets rid of that by being erased. It goes in its time.
 */
export const eraseAudit: EraseStep = async (db, { guild_id, member_id, pseudonym }, limit) => {
  const entries = db.selectFrom('audit_entries').select('id').where('guild_id', '=', guild_id);
  const { numUpdatedRows } = await db
    .updateTable('audit_entries')
    .set({
      member_id: pseudonym,
      // Ending one's own link is no deed of staff.
      actor_id: sql<string>`case when action = 'link-ended' then ${pseudonym} else actor_id end`,
      value_before: null,
      value_after: null,
    })
    .where('id', 'in', entries.where('member_id', '=', member_id).limit(limit))
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** Until now the award itself said who gave it. What it is about is found by its receipt. */
export async function keepAsDeed(db: Queries, row: AwardRow, keptSince: number): Promise<void> {
  const isOfStaff = row.source === 'command' || row.source === 'undo' || row.source === 'compensation';
  if (!isOfStaff || row.created_at < keptSince) return;
  const deed = { guildId: row.guild_id, actorId: row.actor_id, object: row.receipt, at: row.created_at };
  await insertDeed(db, { ...deed, action: 'award-given', isQuiet: true });
}
