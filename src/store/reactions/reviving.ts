/** Undoing an undo brings points of reactions back, which may be gone by then. */
import { loadAward } from '../awards/award-rows.ts';
import type { Queries } from '../context.ts';
import type { AwardRow, ReactionRow } from '../schema/tables.ts';
import type { UndoTarget } from '../undos/undo-store.ts';

/** The reaction whose award would stand again after this; undefined where that is no reaction's, or falls by it. */
export async function findRevived(
  db: Queries,
  award: AwardRow,
  how: UndoTarget['how'],
): Promise<ReactionRow | undefined> {
  let root = award;
  let depth = 0;
  for (; root.reverses !== null; depth += 1) root = await loadAward(db, root.reverses);
  const isRevived = (depth % 2 === 1) === (how === 'back');
  if (!isRevived) return undefined;
  return db.selectFrom('reactions').selectAll().where('award_id', '=', root.id).executeTakeFirst();
}

/** Taken away, and that has been looked at: nothing would take its points back once more. */
export function isOver({ kinds, standing }: ReactionRow): boolean {
  return kinds === 0 && standing === 0;
}

/** Points that stand again are taken back with their reaction again, also where it came and went meanwhile. */
export async function standAgain(db: Queries, { id }: ReactionRow): Promise<void> {
  await db
    .updateTable('reactions')
    .set({ standing: 1, frozen: 0 })
    .where('id', '=', id)
    .where('standing', '=', 0)
    .execute();
}
