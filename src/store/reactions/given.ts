import { sql } from 'kysely';
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

/** How many awards of a rule stand, as far as the rule has a limit for them. What was taken back or refused gives its room back. */
export async function countGiven(db: Queries, rule: ReactionRule, counted: Counted): Promise<Given> {
  const { giverId, receiverId = '', messageId, dayStart } = counted;
  const ofDay = () => selectStanding(db, rule.id).where('reactions.given_at', '>=', dayStart);
  const count = async (limit: number | undefined, query: () => ReturnType<typeof selectStanding>) =>
    limit === undefined ? 0 : Number((await query().executeTakeFirstOrThrow()).count);
  return {
    byGiver: await count(rule.perGiver, () => ofDay().where('reactions.reactor_id', '=', giverId)),
    toReceiver: await count(rule.perReceiver, () => ofDay().where('reactions.author_id', '=', receiverId)),
    inPair: await count(rule.perPair, () =>
      ofDay().where('reactions.reactor_id', '=', giverId).where('reactions.author_id', '=', receiverId),
    ),
    onMessage: await count(rule.perMessage, () =>
      selectStanding(db, rule.id).where('reactions.message_id', '=', messageId),
    ),
  };
}

function selectStanding(db: Queries, ruleId: number) {
  const over = ['refused', 'cancelled', 'expired'] as const;
  return (
    db
      .selectFrom('reactions')
      .innerJoin('awards', 'awards.id', 'reactions.award_id')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('reactions.rule_id', '=', ruleId)
      // Written out as in the partial indexes: with a parameter, the engine would read the whole table.
      .where(sql<boolean>`reactions.standing = 1`)
      .where('awards.status', 'not in', over)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('awards as reversal')
              .select('reversal.id')
              .whereRef('reversal.reverses', '=', 'awards.id')
              .where(sql<boolean>`reversal.reverses is not null`)
              .where(sql<boolean>`reversal.status not in ('refused', 'cancelled', 'expired')`),
          ),
        ),
      )
  );
}
