/**
 * Judges a world that has come to rest. It knows what was asked, what people saw, and what the API applied for whom; the
 * ledger is only asked which award is whose. What it cannot hold against the bot, because nobody could have known, is
 * counted by its name in the limits of docs/awards.md.
 */

import { DEAD_GUILD } from '../bot.ts';
import type { World } from '../world.ts';
import { judgeAward } from './awards.ts';
import { type Case, isHopeless, listCases } from './cases.ts';
import { judgeOrder } from './order.ts';
import { judgeReactions } from './reactions.ts';
import { judgeAsked, judgeInteraction } from './shown.ts';
import { judgeAllUndone, judgeCauses, judgeUndo, listUndos } from './undos.ts';

export interface Verdict {
  /** What must never be, in words. */
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

export async function judge(world: World): Promise<Verdict> {
  const all = await listCases(world);
  const cases = all.filter(({ award }) => !isHopeless(world, award));
  const problems: string[] = [];
  const { counts, count } = world;
  const undos = await listUndos(world);
  const claimed = new Set<string>();
  for (const one of cases) problems.push(...judgeAward(world, one, cases, { count, claimed }));
  for (const asked of world.asked) problems.push(...judgeAsked(world, asked, cases));
  for (const seen of world.town.interactions) problems.push(...judgeInteraction(world, seen, { count, undos }));
  for (const undo of undos) problems.push(...judgeUndo(world, undo));
  problems.push(...judgeCauses(world, all, undos), ...judgeAllUndone(world, cases));
  problems.push(...judgeOrder(world, all), ...judgeReactions(world, all), ...judgeDead(world, all));
  if (world.wire.mostAtOnce() > 1) problems.push('two changes of one account were under way together');
  const nobodys = world.wire.sent.filter(({ awardId }) => awardId === undefined);
  for (const { number } of nobodys) problems.push(`request #${number} is no award's, or was sent without a claim`);
  return { problems, counts: { ...counts, awards: cases.length, deaths: world.deaths.length } };
}

/** Nothing is given with a key that never worked; what is on its way is kept, read back or given to staff. */
function judgeDead({ mood }: World, cases: readonly Case[]): string[] {
  if (mood.dead !== 'key') return [];
  return cases
    .filter(({ award, applied }) => award.guildId === DEAD_GUILD && (award.status === 'settled' || applied.length > 0))
    .map(({ award }) => `award ${award.id} of the server with the dead key became ${award.status}`);
}
