import { MODERATOR } from '../bot.ts';
import type { World } from '../world.ts';
import type { Case } from './cases.ts';

/** Given, taken back, given, taken back: after that a pair may stay as it is. */
const CERTAIN_CHANGES = 4;

/** Where every award by reactions is through, the points are those of what is there. */
export function judgeReactions({ authors, crowd, erased }: World, cases: readonly Case[]): string[] {
  const own = cases.filter(({ award }) => award.origin !== undefined);
  // What staff took back stays taken back, whatever the reaction does.
  const isByStaff = ({ award: { source, status, decidedBy } }: Case) =>
    source === 'undo' || (status === 'cancelled' && decidedBy === MODERATOR);
  const isCertain = ({ award: { status, decidedBy, lateCopy }, applied }: Case) =>
    status === 'cancelled' ||
    (status === 'settled' && decidedBy === undefined && lateCopy === undefined && applied.length === 1);
  return [...new Set(authors.values())].flatMap((author) => {
    const ofAuthor = own.filter(({ award }) => award.memberId === author);
    if (erased.has(author) || crowd.seen.some(({ member }) => erased.has(member))) return [];
    if (!ofAuthor.every(isCertain) || ofAuthor.some(isByStaff)) return [];
    const net = ofAuthor
      .flatMap(({ applied }) => applied)
      .reduce((sum, { action, value }) => sum + (action === 'increase' ? value : -value), 0);
    const messages = new Set([...authors].filter(([, by]) => by === author).map(([message]) => message));
    let possible = [0];
    for (const { message, member, rule, isThere, changes } of crowd.seen) {
      if (!messages.has(message) || member === author) continue;
      const each = changes > CERTAIN_CHANGES ? [0, rule.hundredths] : [isThere ? rule.hundredths : 0];
      possible = [...new Set(possible.flatMap((sum) => each.map((more) => sum + more)))];
    }
    return possible.includes(Math.round(net * 100))
      ? []
      : [`the reactions to ${author} came to ${net}, and are worth ${possible.join(' or ')} hundredths`];
  });
}
