import { isStoppedAtZero, isVoid, toLane } from '../../points/award.ts';
import { isFormerMember } from '../../points/person.ts';
import type { Queries } from '../context.ts';
import { noteWaiting } from '../messages/member-messages.ts';
import { toAward } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import { changeAward, findAward } from './award-rows.ts';
import type { Recording } from './award-store.ts';
import { cancelReversal } from './settling.ts';

/** Lets a recorded award go: to its lane, or to wait for its member's link. What it takes back may be gone by now. */
export async function acknowledge(
  db: Queries,
  row: AwardRow,
  { messageId, problem }: Parameters<Recording['acknowledgeAward']>[1],
  at: number,
): Promise<AwardRow> {
  const { id } = row;
  const lost = await findLoss(db, row);
  if (lost !== undefined) {
    await setMessageId(db, id, messageId);
    return cancelReversal(db, id, lost, at);
  }
  const account = await findAccount(db, row);
  const status = account === undefined ? toUnlinked(row) : 'queued';
  await setMessageId(db, id, messageId);
  const isHeldUp = status === 'queued' && problem !== undefined;
  // Only a queued award may settle before anybody needs to be told that it is pending.
  if (status !== 'queued' || isHeldUp) await replyOf(db, id).set({ due_at: at }).execute();
  // What is queued is told when it has settled: two lines for each award would bury the log channel.
  const told = status === 'queued' ? {} : { event: status };
  if (status === 'waiting') await noteWaiting(db, row, at);
  return changeAward(
    db,
    id,
    { ...account, status, run_at: at, ...(isHeldUp && { problem }) },
    { at, isVisible: false, ...told },
  );
}

/** Nobody links somebody who was erased between the record and the acknowledgement. */
function toUnlinked({ member_id }: AwardRow): 'waiting' | 'expired' {
  return isFormerMember(member_id) ? 'expired' : 'waiting';
}

function replyOf(db: Queries, id: number) {
  return db.updateTable('award_messages').where('award_id', '=', id).where('kind', '=', 'reply');
}

async function setMessageId(db: Queries, id: number, messageId: string | undefined): Promise<void> {
  if (messageId !== undefined) await replyOf(db, id).set({ message_id: messageId }).execute();
}

/** What this takes back was refused, or stopped at zero, between the record and the acknowledgement. */
async function findLoss(
  db: Queries,
  { reverses }: AwardRow,
): Promise<'ORIGINAL_REFUSED' | 'STOPPED_AT_ZERO' | undefined> {
  const original = reverses === null ? undefined : await findAward(db, reverses);
  if (original === undefined) return undefined;
  if (isVoid(original.status)) return 'ORIGINAL_REFUSED';
  return original.status === 'settled' && isStoppedAtZero(toAward(original)) ? 'STOPPED_AT_ZERO' : undefined;
}

/** The member may have been linked between the record and the acknowledgement; nothing else would find the award then. */
async function findAccount(
  db: Queries,
  { account_id, lane, guild_id, community_id, field_id, member_id }: AwardRow,
): Promise<Pick<AwardRow, 'account_id' | 'lane'> | undefined> {
  if (account_id !== null) return { account_id, lane };
  const link = await db
    .selectFrom('links')
    .select('account_id')
    .where('guild_id', '=', guild_id)
    .where('community_id', '=', community_id)
    .where('member_id', '=', member_id)
    .executeTakeFirst();
  return link && { account_id: link.account_id, lane: toLane(community_id, field_id, link.account_id) };
}
