import type { ReactionRule } from '../../reactions/rule.ts';
import type { Given } from '../../reactions/verdict.ts';
import type { Queries } from '../context.ts';

interface Counted {
  readonly giverId: string;
  readonly receiverId: string | undefined;
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly dayStart: number;
}

/** How many awards of a rule stand, as far as the rule has a limit for them. What Returning.AI refused gives its room back. */
export async function countGiven(db: Queries, rule: ReactionRule, counted: Counted): Promise<Given> {
  const { giverId, receiverId = '', messageId, dayStart } = counted;
  const count = async (limit: number | undefined, where: readonly (readonly [Column, string])[]) => {
    if (limit === undefined) return 0;
    const isOfMessage = where.some(([column]) => column === 'message_id');
    return countStanding(db, rule.id, where, isOfMessage ? 0 : dayStart);
  };
  return {
    byGiver: await count(rule.perGiver, [['reactor_id', giverId]]),
    toReceiver: await count(rule.perReceiver, [['author_id', receiverId]]),
    inPair: await count(rule.perPair, [
      ['reactor_id', giverId],
      ['author_id', receiverId],
    ]),
    onMessage: await count(rule.perMessage, [['message_id', messageId]]),
  };
}

type Column = 'reactor_id' | 'author_id' | 'message_id';

async function countStanding(
  db: Queries,
  ruleId: number,
  where: readonly (readonly [Column, string])[],
  since: number,
): Promise<number> {
  let query = db
    .selectFrom('reactions')
    .innerJoin('awards', 'awards.id', 'reactions.award_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reactions.rule_id', '=', ruleId)
    .where('reactions.standing', '=', 1)
    .where('reactions.given_at', '>=', since)
    .where('awards.status', 'not in', ['refused', 'cancelled', 'expired']);
  for (const [column, value] of where) query = query.where(`reactions.${column}`, '=', value);
  return Number((await query.executeTakeFirstOrThrow()).count);
}
