import type { Award, AwardAction } from './award.ts';
import { decideReversal, type UndoObstacle } from './undo.ts';

/** One award that stands and is to be undone. */
export interface ToUndo {
  /** `again`: it was cancelled before it was sent, and that is undone by giving it anew. */
  readonly how: 'back' | 'again';
  readonly award: Award;
  /** What the award at the beginning of its chain does. */
  readonly rootAction: AwardAction;
  /** `again` alone: a `set` that would erase what was given since. */
  readonly isOutrun: boolean;
}

/** Why one cannot be undone now. */
export type Obstacle =
  | UndoObstacle
  /** It goes back to a `set`, and who asks may not set. */
  | 'not-allowed'
  /** A `set` that was never sent, and other points were given since. */
  | 'outrun';

/** What undoing all of them would change. */
export interface UndoPreview<T extends ToUndo> {
  readonly undoable: readonly T[];
  readonly obstacles: ReadonlyMap<Obstacle, number>;
  readonly members: number;
  /** By field, with its name: what its totals change by in all. Hundredths. */
  readonly sums: readonly { readonly fieldName: string; readonly hundredths: number }[];
  /** Of the undoable: not sent yet, and never to be. */
  readonly unsent: number;
  /** Of the undoable: what takes them back waits until staff have decided about them. */
  readonly underReview: number;
}

/** Counts what would happen, and changes nothing. */
export function previewUndo<T extends ToUndo>(all: readonly T[], mayUndoSets: boolean): UndoPreview<T> {
  const judged = all.map((one) => ({ one, obstacle: findObstacle(one, mayUndoSets) }));
  const undoable = judged.flatMap(({ one, obstacle }) => (obstacle === undefined ? [one] : []));
  const obstacles = new Map<Obstacle, number>();
  for (const { obstacle } of judged) {
    if (obstacle !== undefined) obstacles.set(obstacle, (obstacles.get(obstacle) ?? 0) + 1);
  }
  return {
    undoable,
    obstacles,
    members: new Set(undoable.map(({ award }) => award.memberId)).size,
    sums: sumUp(undoable),
    unsent: undoable.filter(({ how, award }) => how === 'back' && decideReversal(award).kind === 'cancel').length,
    underReview: undoable.filter(({ award }) => award.status === 'review').length,
  };
}

function findObstacle({ how, award, rootAction, isOutrun }: ToUndo, mayUndoSets: boolean): Obstacle | undefined {
  if (rootAction === 'overwrite' && !mayUndoSets) return 'not-allowed';
  if (isOutrun) return 'outrun';
  if (how === 'again') return undefined;
  const decision = decideReversal(award);
  return decision.kind === 'not-undoable' ? decision.why : undefined;
}

function sumUp(undoable: readonly ToUndo[]): UndoPreview<ToUndo>['sums'] {
  const sums = new Map<string, { fieldName: string; hundredths: number }>();
  for (const one of undoable) {
    const { communityId, fieldId, fieldName } = one.award;
    const name = `${communityId} ${fieldId}`;
    const before = sums.get(name)?.hundredths ?? 0;
    sums.set(name, { fieldName, hundredths: before + toChange(one) });
  }
  return [...sums.values()];
}

/** A `set` that was not sent has changed nothing, and nobody knows yet what it would change. */
function toChange({ how, award }: ToUndo): number {
  const { action, hundredths } = award;
  if (how === 'again') return action === 'overwrite' ? 0 : toSigned(action, hundredths);
  const decision = decideReversal(award);
  if (decision.kind === 'reverse') return toSigned(decision.action, decision.hundredths);
  return action === 'overwrite' ? 0 : -toSigned(action, hundredths);
}

function toSigned(action: AwardAction, hundredths: number): number {
  return action === 'increase' ? hundredths : -hundredths;
}
