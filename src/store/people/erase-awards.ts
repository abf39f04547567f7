import { isFinal } from '../../points/award.ts';
import { changeAward, findLiveReversal } from '../awards/award-rows.ts';
import { keepCount } from '../awards/moderator-limits.ts';
import { showUndone } from '../awards/settling.ts';
import type { Queries } from '../context.ts';
import { findKeptSince } from '../guilds/audit.ts';
import type { AwardChange, AwardRow, ErasureRow } from '../schema/tables.ts';
import { keepAsDeed } from './erase-audit.ts';
import type { EraseStep } from './erasing.ts';

const NAMES = ['member_id', 'actor_id', 'decided_by', 'late_decided_by'] as const;

/** Awards to somebody, by them, and decided by them. Every number stays, so the ledger adds up and is read back as before. */
export const eraseAwards: EraseStep = async (db, person, limit, at) => {
  const keptSince = await findKeptSince(db);
  let count = 0;
  for (const column of NAMES) {
    const rows = await db
      .selectFrom('awards')
      .selectAll()
      .where('guild_id', '=', person.guild_id)
      .where(column, '=', person.member_id)
      .limit(limit - count)
      .execute();
    for (const row of rows) {
      if (row.actor_id === person.member_id) await keepAsDeed(db, row, keptSince);
      await eraseAward(db, row, person, at);
    }
    count += rows.length;
    if (count >= limit) break;
  }
  return count;
};

async function eraseAward(db: Queries, row: AwardRow, person: ErasureRow, at: number): Promise<void> {
  const isOver = row.status === 'waiting' && row.member_id === person.member_id;
  const told = { at, isVisible: true, ...(isOver && { event: 'expired' as const }) };
  if (row.actor_id === person.member_id) await keepCount(db, row, at);
  const erased = await changeAward(
    db,
    row.id,
    { ...toErased(row, person), ...(isOver && { status: 'expired' as const }) },
    told,
  );
  await eraseMessages(db, erased, at);
  // What it takes back, and what takes it back, say whose deed that was.
  await showUndone(db, row.reverses, at);
  const reversal = await findLiveReversal(db, row.id);
  if (reversal !== undefined) await changeAward(db, reversal.id, {}, { at, isVisible: true });
}

function toErased(row: AwardRow, { member_id, pseudonym }: ErasureRow): AwardChange {
  const change: AwardChange = {};
  for (const column of NAMES) if (row[column] === member_id) change[column] = pseudonym;
  if (row.member_id !== member_id && row.actor_id !== member_id) return change;
  // The key of an award by a reaction names who reacted; any other says nothing of anybody.
  return { ...change, reason: null, key: row.key.replace(`:${member_id}:`, `:${pseudonym}-${row.id}:`) };
}

/**
 * Private answers are out of reach once their token is gone. Public ones are changed, and private ones that may still
 * show "thinking" are finished: by the token, which is gone after 15 minutes.
 */
async function eraseMessages(db: Queries, { id, status, version }: AwardRow, at: number): Promise<void> {
  // Discord is about to say whether there is a message at all.
  if (status === 'recorded') return;
  const messages = db.updateTable('award_messages').where('award_id', '=', id);
  const gone = { token: null, token_expires_at: null, interaction_id: null, application_id: null, message_id: null };
  await messages
    .where('ephemeral', '=', 1)
    .where('shown_version', '>', 0)
    .set({ ...gone, shown_version: version, due_at: null })
    .execute();
  await messages.where('ephemeral', '=', 1).where('shown_version', '=', 0).set({ due_at: at }).execute();
  const isPublic = messages.where('ephemeral', '=', 0);
  await isPublic.set({ due_at: at }).execute();
  // What was not told yet may be a refusal, which only the token brings to the one who asked.
  if (isFinal(status)) {
    await isPublic.where('shown_version', '>', 0).set({ token: null, token_expires_at: null }).execute();
  }
}
