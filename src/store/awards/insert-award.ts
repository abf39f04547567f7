import type { AwardStatus } from '../../points/award.ts';
import { PENDING_AFTER_MS } from '../../points/limits.ts';
import { createReceipt } from '../../points/receipt.ts';
import { TOKEN_LIFE_MS, toOpeningTime } from '../../points/token-life.ts';
import type { Queries } from '../context.ts';
import type { AwardRow, NewAwardMessageRow, NewAwardRow } from '../schema/tables.ts';
import type { NewReply } from './award-store.ts';

/** Of 30^6 receipts; even a ledger of a hundred million takes one in seven. */
const RECEIPT_TRIES = 50;

type NewAwardColumns = Omit<NewAwardRow, 'receipt' | 'status' | 'version' | 'run_at'>;

/**
 * Inserts an award under a receipt of its own.
 *
 * @param status - `recorded` waits for its acknowledgement
 */
export function insertAward(
  db: Queries,
  award: NewAwardColumns,
  { random, status = 'recorded' }: { readonly random: () => number; readonly status?: AwardStatus },
): Promise<AwardRow> {
  const draw = () => createReceipt(random);
  return withFreeReceipt(draw, (receipt) =>
    db
      .insertInto('awards')
      .values({ ...award, receipt, status, version: 1, run_at: award.created_at })
      .onConflict((conflict) => conflict.column('receipt').doNothing())
      .returningAll()
      .executeTakeFirst(),
  );
}

/** @param insert - returns nothing where something has that receipt already */
export async function withFreeReceipt<Row>(
  draw: () => string,
  insert: (receipt: string) => Promise<Row | undefined>,
): Promise<Row> {
  for (let tries = 0; tries < RECEIPT_TRIES; tries += 1) {
    const row = await insert(draw());
    if (row !== undefined) return row;
  }
  throw new Error(`No free receipt was found in ${RECEIPT_TRIES} tries.`);
}

/** Stores where the award is to be shown: the interaction's answer and, when asked for, the ping after it settles. */
export async function insertReply(db: Queries, { id, guild_id }: AwardRow, reply: NewReply, at: number): Promise<void> {
  const place = {
    award_id: id,
    guild_id,
    channel_id: reply.channelId,
    interaction_id: reply.interactionId,
    application_id: reply.applicationId,
    token: reply.token,
    token_expires_at: toOpeningTime(reply.interactionId, at) + TOKEN_LIFE_MS,
    ephemeral: reply.ephemeral ? 1 : 0,
    locale: reply.locale,
  };
  const messages: NewAwardMessageRow[] = [{ ...place, kind: 'reply', due_at: at + PENDING_AFTER_MS }];
  if (reply.notify) messages.push({ ...place, kind: 'notice', due_at: null });
  for (const message of messages) await db.insertInto('award_messages').values(message).execute();
}
