import { createReceipt } from '../../points/receipt.ts';
import type { Queries } from '../context.ts';
import type { AwardRow, NewAwardRow } from '../schema/tables.ts';

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
