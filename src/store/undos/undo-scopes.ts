/** Which awards an undo of many is about, and what of them stands. */
import { sql } from 'kysely';
import { isVoid } from '../../points/award.ts';
import { findAward, findRoot, followReversals, isByHand, isLive, loadAward } from '../awards/award-rows.ts';
import type { Queries, StoreContext } from '../context.ts';
import { findRevived, isOver } from '../reactions/reviving.ts';
import { toAward } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import { findReissued, isOutrun } from './reissuing.ts';
import type { Standing, UndoScope, UndoScopes, UndoTarget } from './undo-store.ts';

export function createUndoScopes({ db }: StoreContext): UndoScopes {
  return {
    listUndoTargets: (scope, limit) => listTargets(db, scope, limit),
    async readStanding(scope, targets, actorId) {
      const standing: Standing[] = [];
      for (const target of targets) {
        const row = await findAward(db, target.awardId);
        if (row?.guild_id !== scope.guildId) continue;
        const reaction = await findRevived(db, row, target.how);
        if (reaction !== undefined && isOver(reaction)) continue;
        const stands = target.how === 'again' ? await staysAway(db, row) : await findStanding(db, scope, row);
        if (stands === undefined) continue;
        const root = await findRoot(db, row);
        standing.push({
          ...target,
          award: toAward(stands),
          rootAction: root.action,
          countedAt: root.actor_id === actorId && root.counted > 0 ? root.created_at : undefined,
          isOutrun: target.how === 'again' && (await isOutrun(db, row)),
        });
      }
      return standing;
    },
  };
}

async function listTargets(db: Queries, scope: UndoScope, limit: number): Promise<readonly UndoTarget[]> {
  if (scope.kind === 'undo') return listResults(db, scope.undoId, limit);
  if (scope.kind === 'bulk') return listGiven(db, scope.bulkId, limit);
  const awards = () =>
    db
      .selectFrom('awards')
      .select(['id', 'created_at'])
      .where('guild_id', '=', scope.guildId)
      .where(isLive)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit);
  if (scope.kind === 'message') {
    // What staff gave for a message by hand is taken back by its receipt: others may not mean it.
    const ofMessage = awards()
      .where('origin_message_id', '=', scope.messageId)
      .where('reverses', 'is', null)
      .where('origin_emoji', 'is not', null);
    return toTargets(await ofMessage.execute(), limit);
  }
  const byHand = awards().where('actor_id', '=', scope.memberId).where('created_at', '>=', scope.since).where(isByHand);
  // One after the other, so that each is read in its order and no further than the limit.
  const commands = await byHand.where('source', '=', 'command').execute();
  const undos = await byHand.where('source', '=', 'undo').execute();
  return toTargets([...commands, ...undos], limit);
}

/** The newest first. */
function toTargets(rows: readonly Pick<AwardRow, 'id' | 'created_at'>[], limit: number): readonly UndoTarget[] {
  const newestFirst = rows.toSorted((one, other) => other.created_at - one.created_at || other.id - one.id);
  return newestFirst.slice(0, limit).map(({ id }) => ({ awardId: id, how: 'back' }));
}

/** The last that it did comes first: what it gives anew comes in the order of what it replaces. */
async function listResults(db: Queries, undoId: number, limit: number): Promise<readonly UndoTarget[]> {
  const rows = await db
    .selectFrom('undo_items')
    .select(['result_id', 'outcome'])
    .where('undo_id', '=', undoId)
    .where('result_id', 'is not', null)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ result_id, outcome }) =>
    result_id === null ? [] : [{ awardId: result_id, how: outcome === 'cancelled' ? 'again' : 'back' }],
  );
}

/** The last first. What was taken back already comes after all others, so that asking again gets to the rest. */
async function listGiven(db: Queries, bulkId: number, limit: number): Promise<readonly UndoTarget[]> {
  const rows = await db
    .selectFrom('bulk_items')
    .innerJoin('awards', 'awards.id', 'bulk_items.award_id')
    .select('awards.id')
    .where('bulk_items.bulk_id', '=', bulkId)
    .where(sql<boolean>`awards.status not in ('refused', 'cancelled', 'expired')`)
    .orderBy(
      sql`exists (select 1 from awards as reversal where reversal.reverses = awards.id
        and reversal.status not in ('refused', 'cancelled', 'expired'))`,
    )
    .orderBy('bulk_items.position', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => ({ awardId: id, how: 'back' }));
}

/** The row that stands at the end of the target's chain; undefined where nothing of the target stands. */
async function findStanding(db: Queries, scope: UndoScope, row: AwardRow): Promise<AwardRow | undefined> {
  if (isVoid(row.status)) return undefined;
  const reversals = await followReversals(db, row.id);
  if (reversals.length % 2 === 1) return undefined;
  if (scope.kind === 'moderator' && row.reverses !== null && !(await isLastWord(db, scope, row))) return undefined;
  return reversals.at(-1) ?? row;
}

/**
 * A reversal is the moderator's last word where nobody has said anything since, and they had not only gone back and
 * forth. One of an award that the scope has anyway is none: taking both back would bring the award back.
 */
async function isLastWord(
  db: Queries,
  { memberId, since }: Extract<UndoScope, { kind: 'moderator' }>,
  row: AwardRow,
): Promise<boolean> {
  if ((await followReversals(db, row.id)).length > 0) return false;
  let words = 0;
  let next: AwardRow | undefined = row;
  while (next !== undefined && isOwn(next)) {
    words += 1;
    next = next.reverses === null ? undefined : await loadAward(db, next.reverses);
  }
  while (next !== undefined && next.reverses !== null) next = await loadAward(db, next.reverses);
  return next !== undefined && !isOwn(next) && words % 2 === 1;

  function isOwn({ actor_id, created_at, source }: AwardRow): boolean {
    return actor_id === memberId && created_at >= since && (source === 'command' || source === 'undo');
  }
}

/** A cancelled award, as long as nothing has taken its place. */
async function staysAway(db: Queries, row: AwardRow): Promise<AwardRow | undefined> {
  if (row.status !== 'cancelled') return undefined;
  if (row.reverses === null) return (await findReissued(db, row.id)) === undefined ? row : undefined;
  return (await followReversals(db, row.reverses)).length % 2 === 0 ? row : undefined;
}
