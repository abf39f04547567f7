/**
 * Undoing many awards at once. A preview holds what its person was shown; once it runs, each step undoes some of that and
 * notes it in the same commit, so whatever ends the process in between, the next step goes on behind it.
 */

import { type RawBuilder, sql } from 'kysely';
import { MOST_OPEN_PREVIEWS } from '../../points/limits.ts';
import { createReceipt } from '../../points/receipt.ts';
import { TOKEN_LIFE_MS, toOpeningTime } from '../../points/token-life.ts';
import { loadAward } from '../awards/award-rows.ts';
import type { AwardLimits } from '../awards/award-store.ts';
import { withFreeReceipt } from '../awards/insert-award.ts';
import type { Queries, StoreContext } from '../context.ts';
import { findRevived, isOver, standAgain } from '../reactions/reviving.ts';
import { toGuild, toUndo } from '../schema/rows.ts';
import { toIdList } from '../schema/sql-list.ts';
import type { UndoItemRow, UndoRow } from '../schema/tables.ts';
import { isStoreFailure } from '../store-error.ts';
import { giveAgain, takeBack, type Undone } from './reissuing.ts';
import type { UndoCount, UndoFailure, UndoReport, Undos, UndoTarget } from './undo-store.ts';

/** No statement may have more parameters than the database takes. */
const ITEMS_AT_ONCE = 250;

export const isPreview: RawBuilder<boolean> = sql<boolean>`state = 'preview'`;
const isRunning: RawBuilder<boolean> = sql<boolean>`state = 'running'`;
const isToBeTold: RawBuilder<boolean> = sql<boolean>`token is not null`;

export function createUndos({ db, write, audited, random }: StoreContext): Undos {
  return {
    saveUndo: (undo, targets, at) => write((db) => saveUndo(db, undo, targets, { at, random })),
    async getUndo(guildId, undoId) {
      const row = await selectUndo(db, guildId).where('id', '=', undoId).executeTakeFirst();
      return row && toUndo(row);
    },
    async findUndo({ guildId, receipt }) {
      const row = await selectUndo(db, guildId)
        .where('receipt', '=', receipt)
        .where('state', '<>', 'preview')
        .executeTakeFirst();
      return row && toUndo(row);
    },
    startUndo: (undoId, { reply: { interactionId, token, locale }, isLimited, at }) =>
      audited(async (db, record) => {
        const expiresAt = toOpeningTime(interactionId, at) + TOKEN_LIFE_MS;
        const undo = await db
          .updateTable('undos')
          .set({ state: 'running', token, locale, token_expires_at: expiresAt, is_limited: isLimited ? 1 : 0 })
          .where('id', '=', undoId)
          .where(isPreview)
          .returningAll()
          .executeTakeFirst();
        if (undo === undefined) return false;
        const { guild_id: guildId, actor_id: actorId, receipt: object } = undo;
        const after = { awards: await countTargets(db, undoId) };
        await record({ guildId, actorId, action: 'undo-confirmed', object, after, at });
        return true;
      }),
    dropUndo: (undoId) => write((db) => dropPreview(db, undoId)),
    listRunningUndos: () => listRunning(db),
    advanceUndo: (undoId, { limit, at }) => write((db) => advanceUndo(db, undoId, limit, { at, random })),
    listUndoReports: (except = []) => listReports(db, except),
    endUndoReport: (undoId) =>
      write(async (db) => {
        await db.updateTable('undos').set({ token: null }).where('id', '=', undoId).execute();
      }),
  };
}

async function countTargets(db: Queries, undoId: number): Promise<number> {
  const items = db.selectFrom('undo_items').where('undo_id', '=', undoId);
  const { count } = await items.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}

function selectUndo(db: Queries, guildId: string) {
  return db.selectFrom('undos').selectAll().where('guild_id', '=', guildId);
}

interface Circumstances {
  readonly at: number;
  readonly random: () => number;
}

async function saveUndo(
  db: Queries,
  { guildId, actorId, ofOthers, needs }: Parameters<Undos['saveUndo']>[0],
  targets: readonly UndoTarget[],
  { at, random }: Circumstances,
) {
  await dropOldest(db, guildId, actorId);
  const made = {
    guild_id: guildId,
    actor_id: actorId,
    of_others: ofOthers ? 1 : 0,
    needs,
    state: 'preview',
    created_at: at,
  } as const;
  const row = await withFreeReceipt(
    () => createReceipt(random, 'U'),
    (receipt) =>
      db
        .insertInto('undos')
        .values({ ...made, receipt })
        .onConflict((conflict) => conflict.column('receipt').doNothing())
        .returningAll()
        .executeTakeFirst(),
  );
  const items = targets.map(({ awardId, how }, position) => ({ undo_id: row.id, position, award_id: awardId, how }));
  // Many at a time: thousands of statements would hold up everybody else.
  for (let first = 0; first < items.length; first += ITEMS_AT_ONCE) {
    await db
      .insertInto('undo_items')
      .values(items.slice(first, first + ITEMS_AT_ONCE))
      .execute();
  }
  return toUndo(row);
}

/** Makes room for one more. Each may have thousands of items. */
async function dropOldest(db: Queries, guildId: string, actorId: string): Promise<void> {
  const open = await db
    .selectFrom('undos')
    .select('id')
    .where(isPreview)
    // Computed, and in the order of the index on previews: by another one all undos that there ever were would be read.
    .where(sql<boolean>`guild_id || '' = ${guildId} and actor_id || '' = ${actorId}`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of open.slice(MOST_OPEN_PREVIEWS - 1)) await dropPreview(db, id);
}

async function dropPreview(db: Queries, undoId: number): Promise<boolean> {
  const preview = await db
    .selectFrom('undos')
    .select('id')
    .where('id', '=', undoId)
    .where(isPreview)
    .executeTakeFirst();
  if (preview === undefined) return false;
  await db.deleteFrom('undo_items').where('undo_id', '=', undoId).execute();
  await db.deleteFrom('undos').where('id', '=', undoId).execute();
  return true;
}

/** Drops what was shown before then and never confirmed; inside a transaction. */
export async function forgetPreviews(db: Queries, before: number): Promise<void> {
  const old = await db.selectFrom('undos').select('id').where(isPreview).where('created_at', '<', before).execute();
  for (const { id } of old) await dropPreview(db, id);
}

/** It is asked at every change of any award, and nearly always none runs. */
export async function listRunning(db: Queries): Promise<readonly number[]> {
  const rows = await db.selectFrom('undos').select('id').where(isRunning).orderBy('created_at').execute();
  return rows.map(({ id }) => id);
}

/** Does up to `limit` items of an undo; inside a transaction. What one of them throws ends that one alone. */
export async function advanceUndo(
  db: Queries,
  undoId: number,
  limit: number,
  how: Circumstances,
): ReturnType<Undos['advanceUndo']> {
  const row = await db.selectFrom('undos').selectAll().where('id', '=', undoId).where(isRunning).executeTakeFirst();
  if (row === undefined) return { undone: 0, isUnfinished: false, failures: [] };
  const undo = { ...row, limits: row.is_limited === 1 ? await findLimits(db, row.guild_id) : undefined };
  const items = await db
    .selectFrom('undo_items')
    .selectAll()
    .where('undo_id', '=', undo.id)
    .where(sql<boolean>`outcome is null`)
    .orderBy('position')
    .limit(limit)
    .execute();
  const failures: UndoFailure[] = [];
  for (const item of items) {
    const error = await advanceAlone(db, undo, item, how);
    if (error !== undefined) failures.push({ awardId: item.award_id, receipt: undo.receipt, error });
  }
  const isUnfinished = items.length === limit;
  if (!isUnfinished) await db.updateTable('undos').set({ state: 'done' }).where('id', '=', undo.id).execute();
  return { undone: items.length, isUnfinished, failures };
}

async function findLimits(db: Queries, guildId: string): Promise<AwardLimits> {
  const guild = await db.selectFrom('guilds').selectAll().where('guild_id', '=', guildId).executeTakeFirst();
  return toGuild(guildId, guild).limits;
}

interface RunningUndo extends UndoRow {
  readonly limits: AwardLimits | undefined;
}

/** @returns what it threw; then nothing of it was done, and it is counted with what cannot be undone */
async function advanceAlone(db: Queries, undo: RunningUndo, item: UndoItemRow, how: Circumstances): Promise<unknown> {
  await sql`savepoint item`.execute(db);
  try {
    await note(db, undo, item, await undoOne(db, undo, item, how));
    return undefined;
  } catch (error) {
    // What the machine refuses is no item's fault.
    if (isStoreFailure(error)) throw error;
    await sql`rollback to item`.execute(db);
    await note(db, undo, item, { result: 'impossible', resultId: null });
    return error;
  } finally {
    await sql`release item`.execute(db);
  }
}

async function note(db: Queries, undo: UndoRow, item: UndoItemRow, { result, resultId }: Undone): Promise<void> {
  await db
    .updateTable('undo_items')
    .set({ outcome: result, result_id: resultId })
    .where('undo_id', '=', undo.id)
    .where('position', '=', item.position)
    .execute();
}

/** Points of a reaction that is gone meanwhile stay away. */
async function undoOne(db: Queries, undo: RunningUndo, item: UndoItemRow, how: Circumstances): Promise<Undone> {
  const reaction = await findRevived(db, await loadAward(db, item.award_id), item.how);
  if (reaction !== undefined && isOver(reaction)) return { result: 'gone', resultId: null };
  const undone = await undoAsByHand(db, undo, item, how);
  if (reaction !== undefined && undone.resultId !== null) await standAgain(db, reaction);
  return undone;
}

async function undoAsByHand(db: Queries, undo: RunningUndo, item: UndoItemRow, how: Circumstances): Promise<Undone> {
  const { receipt, actor_id: actorId, limits } = undo;
  const by = { key: `${receipt}:${item.position}`, actorId, reason: `Undo ${receipt}`, limits };
  if (item.how === 'again') return giveAgain(db, item.award_id, { ...by, ...how });
  return takeBack(db, item.award_id, undo.guild_id, { ...by, ...how });
}

async function listReports(db: Queries, except: readonly number[]): Promise<readonly UndoReport[]> {
  const rows = await db
    .selectFrom('undos')
    .selectAll()
    .where(isToBeTold)
    .where('id', 'not in', toIdList(except))
    .execute();
  const reports = rows.map(async (row): Promise<UndoReport> => {
    const { token, token_expires_at, locale } = row;
    const reply = { token: token ?? '', expiresAt: token_expires_at ?? 0, locale: locale ?? '' };
    return { undo: toUndo(row), reply, counts: await countItems(db, row.id) };
  });
  return Promise.all(reports);
}

async function countItems(db: Queries, undoId: number): Promise<readonly UndoCount[]> {
  const rows = await db
    .selectFrom('undo_items')
    .leftJoin('awards', 'awards.id', 'undo_items.result_id')
    .select(['undo_items.outcome', 'awards.status', ({ fn }) => fn.countAll<number>().as('count')])
    .where('undo_items.undo_id', '=', undoId)
    .groupBy(['undo_items.outcome', 'awards.status'])
    .execute();
  return rows.map(({ outcome, status, count }) => ({
    result: outcome ?? undefined,
    status: status ?? undefined,
    count: Number(count),
  }));
}
