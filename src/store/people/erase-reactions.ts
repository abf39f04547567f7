import { type RawBuilder, sql } from 'kysely';
import { toFormerReactor } from '../../points/person.ts';
import { readFacts } from '../reactions/facts.ts';
import type { ErasureRow, ReactionRow } from '../schema/tables.ts';
import type { EraseStep } from './erasing.ts';

/**
 * Reactions by somebody and to their messages. The rows stay: they say what was paid for. What is not decided yet never
 * will be; what is to be taken back still is.
 */
export const eraseReactions: EraseStep = async (db, person, limit) => {
  const { guild_id, member_id } = person;
  // The last: looked up and noted, but not decided yet, so the author is known from there alone.
  const kinds = [
    sql<boolean>`guild_id = ${guild_id} and reactor_id = ${member_id}`,
    sql<boolean>`guild_id = ${guild_id} and author_id = ${member_id}`,
    isUndecidedOf(guild_id, member_id),
  ];
  let count = 0;
  for (const isOfThem of kinds) {
    if (count >= limit) break;
    const rows = await db
      .selectFrom('reactions')
      .selectAll()
      .where(isOfThem)
      .limit(limit - count)
      .execute();
    for (const row of rows) {
      await db.updateTable('reactions').set(toErased(row, person)).where('id', '=', row.id).execute();
    }
    count += rows.length;
  }
  return count;
};

/**
 * Not decided yet, and its facts name somebody. No index on guilds can find this guild, or SQLite would read all that it
 * ever had instead of the few that are due.
 */
export function isUndecidedOf(guildId: string, memberId: string): RawBuilder<boolean> {
  return sql<boolean>`due_at is not null and guild_id || '' = ${guildId} and facts like ${`%"${memberId}"%`}`;
}

function toErased(row: ReactionRow, { member_id, pseudonym }: ErasureRow): Partial<ReactionRow> {
  const isUndecided = row.due_at !== null && row.kinds !== 0 && row.standing === 0;
  const isCleared = readFacts(row) === 'cleared';
  return {
    ...(row.reactor_id === member_id && { reactor_id: toFormerReactor(pseudonym, row.id) }),
    ...(row.author_id === member_id && { author_id: pseudonym }),
    facts: isCleared ? row.facts : null,
    ...(isUndecided && { due_at: null, frozen: 1 }),
  };
}
