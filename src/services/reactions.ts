/** Why a reaction gave points, or gave none. */

import type { Award } from '../points/award.ts';
import { findStandingReversal } from '../points/standing.ts';
import type { ReactionRule } from '../reactions/rule.ts';
import { WHY_PAGE_SIZE } from '../reactions/verdict.ts';
import type { Reaction } from '../store/reactions/reaction-store.ts';
import type { Store } from '../store/store.ts';
import type { Communities } from './communities.ts';
import type { FieldService } from './fields.ts';
import type { ShownRule } from './rules.ts';

/** A reaction to a message, with the rule that looked at it and what became of its award. */
export interface ExplainedReaction {
  readonly reaction: Reaction;
  readonly rule: ReactionRule;
  /** The latest award that it gave. */
  readonly award: Award | undefined;
  /** The award that takes it back. */
  readonly reversal: Award | undefined;
}

/** A page of the reactions to a message, in the order in which they came, and the rules in force. */
export interface Explanation {
  readonly reactions: readonly ExplainedReaction[];
  readonly page: number;
  readonly pages: number;
  readonly rules: readonly ShownRule[];
}

/** A message, and the channel in which it is looked at. */
interface ShownMessage {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
}

export interface ReactionService {
  /**
   * The decisions about the reactions to a message.
   *
   * @param page - from 1; the nearest to one that is not there
   */
  explain(message: ShownMessage, page?: number): Promise<Explanation>;
}

interface ReactionServiceOptions {
  readonly store: Pick<Store, 'pageReactions' | 'listRules' | 'getRule' | 'getAward' | 'findReversal'>;
  readonly communities: Pick<Communities, 'find'>;
  readonly fields: Pick<FieldService, 'findStored'>;
}

export function createReactionService({ store, communities, fields }: ReactionServiceOptions): ReactionService {
  return {
    async explain({ guildId, channelId, messageId }, page = 1) {
      // The person sees this channel; a message of another one may be hidden from them.
      const noted = await store.pageReactions({ guildId, channelId, messageId }, { page, size: WHY_PAGE_SIZE });
      const explained: ExplainedReaction[] = [];
      for (const reaction of noted.reactions) {
        const rule = await store.getRule({ guildId, ruleId: reaction.ruleId });
        if (rule === undefined) continue;
        const award = reaction.awardId === undefined ? undefined : await store.getAward(reaction.awardId);
        const reversal = award === undefined ? undefined : await findStandingReversal(store.findReversal, award.id);
        explained.push({ reaction, rule, award, reversal });
      }
      const inForce = (await store.listRules(guildId)).filter(({ enabled }) => enabled);
      const community = await communities.find(guildId);
      const ids = inForce.map(({ fieldId }) => fieldId);
      const found = community === undefined ? [] : await fields.findStored(guildId, community, ids);
      const rules = inForce.map((rule, index) => ({ rule, field: found[index] }));
      return { ...noted, reactions: explained, rules };
    },
  };
}
