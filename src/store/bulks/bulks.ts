/** Points for many members at once: from the list that is written down to the message that says what came of it. */
import { type RawBuilder, sql } from 'kysely';
import { MOST_OPEN_PREVIEWS } from '../../points/limits.ts';
import { createReceipt } from '../../points/receipt.ts';
import { TOKEN_LIFE_MS, toOpeningTime } from '../../points/token-life.ts';
import { withFreeReceipt } from '../awards/insert-award.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { RecordDeed } from '../guilds/audit.ts';
import { toBulk } from '../schema/rows.ts';
import { toIdList, toTextList } from '../schema/sql-list.ts';
import type { BulkRow } from '../schema/tables.ts';
import type { BulkCount, BulkItem, BulkReport, BulkStore, NewBulk } from './bulk-store.ts';
import { type Circumstances, giveSome } from './giving.ts';

/** No statement may have more parameters than the database takes. */
const ITEMS_AT_ONCE = 250;
/** Counted in one go. */
const POSITIONS_AT_ONCE = 2_000;

/** Each written out as in its partial index, so that it is used. */
export const isUnconfirmed: RawBuilder<boolean> = sql<boolean>`state in ('reading', 'preview')`;
const isOpen: RawBuilder<boolean> = sql<boolean>`state in ('running', 'dropped')`;
const isToBeTold: RawBuilder<boolean> = sql<boolean>`is_told = 0 and confirmed_at is not null`;

export function createBulks({ db, write, audited, random }: StoreContext): BulkStore {
  return {
    beginBulk: (bulk, at) => write((db) => begin(db, bulk, { at, random })),
    addBulkItems: (bulk, items, first) => write((db) => addItems(db, bulk, items, first)),
    showBulk: (bulkId, fileHash) => write((db) => show(db, bulkId, fileHash)),
    async getBulk(guildId, bulkId) {
      const row = await selectBulk(db, guildId).where('id', '=', bulkId).executeTakeFirst();
      return row && toBulk(row);
    },
    async findBulk({ guildId, receipt }) {
      const ofReceipt = selectBulk(db, guildId).where('receipt', '=', receipt);
      const row = await ofReceipt.where('confirmed_at', 'is not', null).executeTakeFirst();
      return row && toBulk(row);
    },
    startBulk: (bulkId, how) => audited((db, record) => start(db, bulkId, { ...how, record })),
    dropBulk: (bulkId) => write((db) => drop(db, bulkId)),
    listOpenBulks: () => listOpen(db),
    advanceBulk: (bulkId, { limit, at }) => write((db) => advanceBulk(db, bulkId, limit, { at, random })),
    listBulkReports: (except = []) => listReports(db, except),
    countBulk: (bulkId) => count(db, bulkId),
    noteBulkMessage: (bulkId, messageId) =>
      write(async (db) => {
        await db.updateTable('bulks').set({ message_id: messageId }).where('id', '=', bulkId).execute();
      }),
    endBulkReport: (bulkId) =>
      write(async (db) => {
        await db.updateTable('bulks').set({ is_told: 1, token: null }).where('id', '=', bulkId).execute();
      }),
  };
}

function selectBulk(db: Queries, guildId: string) {
  return db.selectFrom('bulks').selectAll().where('guild_id', '=', guildId);
}

async function begin(db: Queries, bulk: NewBulk, { at, random }: Circumstances) {
  await dropOldest(db, bulk);
  const made = {
    guild_id: bulk.guildId,
    actor_id: bulk.actorId,
    source: bulk.source,
    community_id: bulk.communityId,
    field_id: bulk.fieldId,
    field_name: bulk.fieldName,
    reason: bulk.reason ?? null,
    state: 'reading',
    created_at: at,
  } as const;
  const row = await withFreeReceipt(
    () => createReceipt(random, 'B'),
    (receipt) =>
      db
        .insertInto('bulks')
        .values({ ...made, receipt })
        .onConflict((conflict) => conflict.column('receipt').doNothing())
        .returningAll()
        .executeTakeFirst(),
  );
  return toBulk(row);
}

/** Makes room for one more. */
async function dropOldest(db: Queries, { guildId, actorId }: Pick<NewBulk, 'guildId' | 'actorId'>): Promise<void> {
  const open = await db
    .selectFrom('bulks')
    .select('id')
    .where(isUnconfirmed)
    // Computed, and in the order of the index on previews: by another one all bulks that there ever were would be read.
    .where(sql<boolean>`guild_id || '' = ${guildId} and actor_id || '' = ${actorId}`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of open.slice(MOST_OPEN_PREVIEWS - 1)) await drop(db, id);
}

async function addItems(
  db: Queries,
  { id, guildId, communityId }: Parameters<BulkStore['addBulkItems']>[0],
  items: readonly BulkItem[],
  first: number,
): ReturnType<BulkStore['addBulkItems']> {
  const bulk = await db.selectFrom('bulks').select('state').where('id', '=', id).executeTakeFirst();
  if (bulk?.state !== 'reading') return { added: [], waiting: 0 };
  const rows = items.map(({ memberId, hundredths }, index) => {
    return { bulk_id: id, position: first + index, member_id: memberId, hundredths };
  });
  const added = new Set<number>();
  for (let start = 0; start < rows.length; start += ITEMS_AT_ONCE) {
    const inserted = await db
      .insertInto('bulk_items')
      .values(rows.slice(start, start + ITEMS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['member_id', 'bulk_id']).doNothing())
      .returning('position')
      .execute();
    for (const { position } of inserted) added.add(position);
  }
  const kept = items.filter((_, index) => added.has(first + index));
  const { linked } = await db
    .selectFrom('links')
    .select(({ fn }) => fn.countAll<number>().as('linked'))
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('member_id', 'in', toTextList(kept.map(({ memberId }) => memberId)))
    .executeTakeFirstOrThrow();
  return { added: kept, waiting: kept.length - Number(linked) };
}

async function show(db: Queries, bulkId: number, fileHash: string | undefined): ReturnType<BulkStore['showBulk']> {
  const bulk = await db.selectFrom('bulks').selectAll().where('id', '=', bulkId).executeTakeFirst();
  if (bulk?.state !== 'reading') return undefined;
  const repeats = fileHash === undefined ? undefined : await findSameFile(db, bulk.guild_id, fileHash);
  const shown = { state: 'preview', file_hash: fileHash ?? null, repeats: repeats?.receipt ?? null } as const;
  await db.updateTable('bulks').set(shown).where('id', '=', bulkId).execute();
  return { repeats: repeats && toBulk(repeats) };
}

/** The latest that was confirmed. */
function findSameFile(db: Queries, guildId: string, fileHash: string): Promise<BulkRow | undefined> {
  return selectBulk(db, guildId)
    .where('file_hash', '=', fileHash)
    .where('confirmed_at', 'is not', null)
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function start(
  db: Queries,
  bulkId: number,
  { place, at, record }: Parameters<BulkStore['startBulk']>[1] & { readonly record: RecordDeed },
): ReturnType<BulkStore['startBulk']> {
  const bulk = await db.selectFrom('bulks').selectAll().where('id', '=', bulkId).executeTakeFirst();
  if (bulk?.state !== 'preview') return 'gone';
  const same = bulk.file_hash === null ? undefined : await findSameFile(db, bulk.guild_id, bulk.file_hash);
  if ((same?.receipt ?? null) !== bulk.repeats) return 'repeated';
  await db
    .updateTable('bulks')
    .set({
      ...{ state: 'running', confirmed_at: at, channel_id: place.channelId, locale: place.locale, token: place.token },
      token_expires_at: toOpeningTime(place.interactionId, at) + TOKEN_LIFE_MS,
    })
    .where('id', '=', bulkId)
    .execute();
  const { guild_id: guildId, actor_id: actorId, receipt: object } = bulk;
  const after = await sumItems(db, bulkId);
  await record({ guildId, actorId, action: 'bulk-confirmed', object, after, at });
  return 'started';
}

async function sumItems(db: Queries, bulkId: number) {
  const { awards, hundredths } = await db
    .selectFrom('bulk_items')
    .select(({ fn }) => [fn.countAll<number>().as('awards'), fn.sum<number>('hundredths').as('hundredths')])
    .where('bulk_id', '=', bulkId)
    .executeTakeFirstOrThrow();
  return { awards: Number(awards), hundredths: Number(hundredths ?? 0) };
}

async function drop(db: Queries, bulkId: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bulks')
    .set({ state: 'dropped', reason: null })
    .where('id', '=', bulkId)
    .where(isUnconfirmed)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Drops what was begun before then and never confirmed; inside a transaction. */
export async function dropUnconfirmed(db: Queries, before: number): Promise<void> {
  await db
    .updateTable('bulks')
    .set({ state: 'dropped', reason: null })
    .where(isUnconfirmed)
    .where('created_at', '<', before)
    .execute();
}

export async function listOpen(db: Queries): Promise<readonly number[]> {
  const rows = await db.selectFrom('bulks').select('id').where(isOpen).orderBy('created_at').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Inside a transaction. */
export async function advanceBulk(
  db: Queries,
  bulkId: number,
  limit: number,
  how: Circumstances,
): ReturnType<BulkStore['advanceBulk']> {
  const bulk = await db.selectFrom('bulks').selectAll().where('id', '=', bulkId).where(isOpen).executeTakeFirst();
  if (bulk === undefined) return { isUnfinished: false, failures: [] };
  if (bulk.state === 'running') return giveSome(db, bulk, limit, how);
  return { isUnfinished: await deleteSome(db, bulkId), failures: [] };
}

/** @returns whether there may be more of it */
async function deleteSome(db: Queries, bulkId: number): Promise<boolean> {
  const some = db.selectFrom('bulk_items').select('position').where('bulk_id', '=', bulkId).limit(ITEMS_AT_ONCE);
  const { numDeletedRows } = await db
    .deleteFrom('bulk_items')
    .where('bulk_id', '=', bulkId)
    .where('position', 'in', some)
    .executeTakeFirst();
  if (Number(numDeletedRows) === ITEMS_AT_ONCE) return true;
  await db.deleteFrom('bulks').where('id', '=', bulkId).execute();
  return false;
}

async function listReports(db: Queries, except: readonly number[]): Promise<readonly BulkReport[]> {
  const rows = await db
    .selectFrom('bulks')
    .selectAll()
    .where(isToBeTold)
    .where('id', 'not in', toIdList(except))
    .execute();
  return rows.map((row) => ({
    bulk: toBulk(row),
    place: {
      channelId: row.channel_id ?? '',
      locale: row.locale ?? '',
      messageId: row.message_id ?? undefined,
      token: row.token ?? undefined,
    },
  }));
}

async function count(db: Queries, bulkId: number): Promise<readonly BulkCount[]> {
  const ofBulk = db.selectFrom('bulk_items').where('bulk_id', '=', bulkId);
  const { last } = await ofBulk.select(({ fn }) => fn.max('position').as('last')).executeTakeFirstOrThrow();
  const counts: BulkCount[] = [];
  for (let from = 0; from <= Number(last ?? -1); from += POSITIONS_AT_ONCE) {
    const rows = await db
      .selectFrom('bulk_items')
      .leftJoin('awards', 'awards.id', 'bulk_items.award_id')
      .select(['bulk_items.outcome', 'awards.status'])
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn.sum<number>('bulk_items.hundredths').as('hundredths'),
        fn.max('awards.settled_at').as('settled_at'),
      ])
      .where('bulk_items.bulk_id', '=', bulkId)
      .where('bulk_items.position', '>=', from)
      .where('bulk_items.position', '<', from + POSITIONS_AT_ONCE)
      .groupBy(['bulk_items.outcome', 'awards.status'])
      .execute();
    counts.push(
      ...rows.map(({ outcome, status, count, hundredths, settled_at }) => ({
        result: outcome ?? undefined,
        status: status ?? undefined,
        count: Number(count),
        hundredths: Number(hundredths),
        settledAt: settled_at ?? undefined,
      })),
    );
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return counts;
}
