import { sql } from 'kysely';
import type { Queries } from '../context.ts';
import { readFacts } from '../reactions/facts.ts';
import type { ErasureRow, ReactionRow } from '../tables.ts';
import type { EraseStep } from './erasing.ts';

/**
 * Reactions by somebody and to their messages. The rows stay: they say what was paid for. What is not decided yet never
 * will be; what is to be taken back still is.
 */
export const eraseReactions: EraseStep = async (db, person, limit) => {
  const rows = await findReactions(db, person, limit);
  for (const row of rows) {
    await db.updateTable('reactions').set(toErased(row, person)).where('id', '=', row.id).execute();
  }
  return rows.length;
};

async function findReactions(db: Queries, { guild_id, member_id }: ErasureRow, limit: number): Promise<ReactionRow[]> {
  const ofGuild = db.selectFrom('reactions').selectAll().where('guild_id', '=', guild_id).limit(limit);
  const byThem = await ofGuild.where('reactor_id', '=', member_id).execute();
  if (byThem.length > 0) return byThem;
  const toThem = await ofGuild.where('author_id', '=', member_id).execute();
  if (toThem.length > 0) return toThem;
  // Looked up and noted, but not decided yet: the author is known from there alone.
  return ofGuild.where(sql<boolean>`due_at is not null`).where('facts', 'like', `%"${member_id}"%`).execute();
}

function toErased(row: ReactionRow, { member_id, pseudonym }: ErasureRow): Partial<ReactionRow> {
  const isUndecided = row.due_at !== null && row.kinds !== 0 && row.standing === 0;
  const isCleared = readFacts(row) === 'cleared';
  return {
    // With the row's own number: they may react anew to this message before all is erased.
    ...(row.reactor_id === member_id && { reactor_id: `${pseudonym}-${row.id}` }),
    ...(row.author_id === member_id && { author_id: pseudonym }),
    facts: isCleared ? row.facts : null,
    ...(isUndecided && { due_at: null, frozen: 1 }),
  };
}
