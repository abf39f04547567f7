import type { Award, AwardAction } from './award.ts';
import { decideReversal, givesBack, type UndoObstacle } from './undo.ts';

/** One award that stands and is to be undone. */
interface ToUndo {
  /** `again`: it was cancelled before it was sent, and that is undone by giving it anew. */
  readonly how: 'back' | 'again';
  readonly award: Award;
  /** The action of the award at the beginning of its chain. */
  readonly rootAction: AwardAction;
  /** `again` alone: a `set` that would erase what was given since. */
  readonly isOutrun: boolean;
  /** When whoever asks gave the award at the beginning of its chain, by a command that counted. */
  readonly countedAt: number | undefined;
}

/** The rights of the actor. */
export interface UndoRights {
  readonly mayUndoSets: boolean;
  /** Whether an award is to themselves, and they may not give themselves points. */
  readonly isOwn: (award: Award) => boolean;
  /** Whether there is a key with which its points can still be changed. */
  readonly hasKey: (award: Award) => boolean;
  /** The limits on the points that it gives; undefined: none. Hundredths. */
  readonly room:
    | {
        readonly perAward: number | undefined;
        /** The rest of their hourly limit. */
        readonly left: number | undefined;
        /** Awards since then count already. */
        readonly since: number;
      }
    | undefined;
}

/** Why one cannot be undone now. */
export type Obstacle =
  | UndoObstacle
  /** It goes back to a `set`, and who asks may not set. */
  | 'not-allowed'
  /** It would give points to who asks. */
  | 'own'
  /** It would give points, and the limits leave no room for them. */
  | 'over-limit'
  /** A `set` that was never sent, and other points were given since. */
  | 'outrun'
  /** There is no key for its community any more. */
  | 'no-key';

/** The changes of undoing all of them. */
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
export function previewUndo<T extends ToUndo>(all: readonly T[], rights: UndoRights): UndoPreview<T> {
  const takeRoom = createRoom(rights);
  const judged = all.map((one) => {
    const obstacle = findObstacle(one, rights) ?? (takeRoom(one) ? undefined : ('over-limit' as const));
    return { one, obstacle };
  });
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

function findObstacle(one: ToUndo, { mayUndoSets, isOwn, hasKey }: UndoRights): Obstacle | undefined {
  const { how, award, rootAction, isOutrun } = one;
  if (rootAction === 'overwrite' && !mayUndoSets) return 'not-allowed';
  if (gives(one) && isOwn(award)) return 'own';
  if (isOutrun) return 'outrun';
  const noKey = hasKey(award) ? undefined : 'no-key';
  if (how === 'again') return noKey;
  const decision = decideReversal(award);
  if (decision.kind === 'not-undoable') return decision.why;
  return decision.kind === 'reverse' ? noKey : undefined;
}

/** Whether undoing it gives points, or may. */
export function gives({ how, award }: ToUndo): boolean {
  return how === 'again' ? award.action !== 'decrease' : givesBack(award);
}

/** Takes the room that each needs, in their order; false: there is none. */
function createRoom({ room }: UndoRights): (one: ToUndo) => boolean {
  if (room === undefined) return () => true;
  const { perAward = Infinity, since } = room;
  let { left = Infinity } = room;
  return (one) => {
    const needed = (one.countedAt ?? -Infinity) > since ? 0 : toNeeded(one);
    if (needed > perAward || needed > left) return false;
    left -= needed;
    return true;
  };
}

/** A total of which nobody knows what it changes needs more than there ever is, where there is a limit. */
function toNeeded({ how, award }: ToUndo): number {
  if (how === 'again' && award.reverses === undefined)
    return award.action === 'overwrite' ? Infinity : award.hundredths;
  if (how === 'again') return award.action === 'increase' ? award.hundredths : 0;
  const decision = decideReversal(award);
  return decision.kind === 'reverse' && decision.action === 'increase' ? decision.hundredths : 0;
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
