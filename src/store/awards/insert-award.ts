import { PENDING_AFTER_MS } from '../../points/limits.ts';
import { createReceipt } from '../../points/receipt.ts';
import { TOKEN_LIFE_MS, toOpeningTime } from '../../points/token-life.ts';
import type { Queries } from '../context.ts';
import type { AwardRow, NewAwardMessageRow, NewAwardRow } from '../schema/tables.ts';
import type { NewReply } from './award-store.ts';

/** Of 30^6 receipts; even a ledger of a hundred million takes one in seven. */
const RECEIPT_TRIES = 50;

/** Inserts a `recorded` award under a receipt of its own. */
export async function insertAward(
  db: Queries,
  award: Omit<NewAwardRow, 'receipt' | 'status' | 'version' | 'run_at'>,
  random: () => number,
): Promise<AwardRow> {
  const receipt = await chooseFree(
    () => createReceipt(random),
    (free) => db.selectFrom('awards').select('id').where('receipt', '=', free).executeTakeFirst(),
  );
  return db
    .insertInto('awards')
    .values({ ...award, receipt, status: 'recorded', version: 1, run_at: award.created_at })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A receipt that nothing has yet. */
export async function chooseFree(
  make: () => string,
  findTaken: (receipt: string) => Promise<unknown>,
): Promise<string> {
  for (let tries = 0; tries < RECEIPT_TRIES; tries += 1) {
    const receipt = make();
    if ((await findTaken(receipt)) === undefined) return receipt;
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
