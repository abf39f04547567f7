/** What commands came to, and what undid them. */
import { type Award, isFinal } from '../../../src/points/award.ts';
import type { Undo, UndoTarget } from '../../../src/store/undos/undo-store.ts';
import { GUILD } from '../bot.ts';
import { type SeenInteraction, TOKEN_LIFE_MS, titleOf } from '../town.ts';
import type { World } from '../world.ts';
import { type Case, isStandingUndone } from './cases.ts';

/** Each command is one award at most, and each award that was taken back before it went has an undo of its own. */
export function judgeCauses({ asked }: World, cases: readonly Case[], undos: readonly UndoOfMany[]): string[] {
  const ofCommands = cases.filter(({ award }) => award.source === 'command');
  const names = ofCommands.map(({ award }) => `${award.action} ${award.hundredths}`);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  const ofMany = new Set(undos.flatMap(({ results }) => results.map(({ awardId }) => awardId)));
  const byPeople = ofCommands.filter(
    ({ award }) => award.status === 'cancelled' && award.problem === undefined && !ofMany.has(award.id),
  ).length;
  const single = asked.filter(
    ({ use, seen }) =>
      use.command === 'points undo' &&
      use.values.by === undefined &&
      !cases.some(({ award }) => award.key === `interaction:${use.id}`) &&
      !(seen.original !== undefined && titleOf(seen.original.payload).startsWith('⛔')),
  ).length;
  return [
    ...doubled.map((name) => `one command became two awards: ${name}`),
    ...(byPeople > single ? [`${byPeople} awards were taken back by ${single} undos`] : []),
  ];
}

/** An undo of many that somebody has confirmed. */
export interface UndoOfMany {
  readonly undo: Undo;
  /** What it made, cancelled or gave anew. */
  readonly results: readonly UndoTarget[];
  /** Some of that waits for staff, so nobody can say yet what comes of it. */
  readonly isOpen: boolean;
  /**
   * How many of what it made came to nothing (refused, expired, taken back before they were sent), or had to be decided by
   * staff: these may not be counted.
   */
  readonly uncertain: number;
  /** Where it is told. */
  readonly presses: readonly SeenInteraction[];
}

/** All that were confirmed. */
export async function listUndos({ store, town }: World): Promise<readonly UndoOfMany[]> {
  const undos: UndoOfMany[] = [];
  for (const id of new Set(town.interactions.flatMap(({ what }) => CONFIRMED.exec(what)?.[1] ?? []))) {
    const undo = await store.getUndo(GUILD, Number(id));
    if (undo === undefined || undo.state === 'preview') continue;
    const results = await store.listUndoTargets({ kind: 'undo', guildId: GUILD, undoId: undo.id }, 1_000);
    const made = await Promise.all(results.map(({ awardId }) => store.getAward(awardId)));
    const isOpen = made.some((award) => award !== undefined && !isFinal(award.status));
    const isUncertain = (award: Award | undefined) => FAILED.includes(award?.status) || award?.decidedBy !== undefined;
    const uncertain = results.filter(({ how }, index) => how === 'back' && isUncertain(made[index])).length;
    const presses = town.interactions.filter(({ what }) => CONFIRMED.exec(what)?.[1] === id);
    undos.push({ undo, results, isOpen, uncertain, presses });
  }
  return undos;
}

const CONFIRMED = /undo-points-here:confirm:(\d+)$/;
const FAILED: readonly (string | undefined)[] = ['refused', 'cancelled', 'expired'];
const UNDONE_COUNT = /^Undone: \*\*(\d+)\*\*/;

/** What was confirmed is done, and its message says how much. */
export function judgeUndo({ clock }: World, { undo, results, isOpen, uncertain, presses }: UndoOfMany): string[] {
  if (undo.state !== 'done') return [`${undo.receipt} was confirmed and not done`];
  const on = presses[0]?.on;
  const isTellable = presses.some(({ at }) => clock.now() - at < TOKEN_LIFE_MS);
  if (isOpen || on === undefined || on.isFrozen || on.isDeleted || !isTellable) return [];
  const shown = Number(UNDONE_COUNT.exec(on.payload.embeds?.[0]?.description ?? '')?.[1]);
  // What came to nothing only after its message had told all is counted there.
  return shown <= results.length &&
    shown >= results.length - uncertain &&
    /^(?:↩️ Undone|🔎 Being checked|⛔ Not undone)$/u.test(titleOf(on.payload))
    ? []
    : [`${undo.receipt} undid ${results.length} and says "${titleOf(on.payload)}", ${shown}`];
}

/** At the end all that the moderator did was undone, when nothing was in the way, but for what staff have dropped. */
export function judgeAllUndone({ undoneAt }: World, cases: readonly Case[]): string[] {
  const at = undoneAt();
  if (at === undefined) return [];
  return cases.flatMap(({ award }) => {
    const isMeant = award.source === 'command' && award.action !== 'overwrite' && award.status === 'settled';
    const isDropped = cases.some(({ award: one }) => one.reverses === award.id && one.decidedBy !== undefined);
    return isMeant && !isDropped && !isStandingUndone(award, cases)
      ? [`award ${award.id} stands after everything was undone`]
      : [];
  });
}
