import type { AwardStatus } from '../../points/award.ts';
import { createReceipt } from '../../points/receipt.ts';
import type { Queries } from '../context.ts';
import type { AwardRow, NewAwardRow } from '../schema/tables.ts';

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
