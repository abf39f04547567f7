/** Why a reaction gave points, or gave none. */
import { findStandingReversal } from '../points/standing.ts';
import { WHY_PAGE_SIZE } from '../reactions/verdict.ts';
import type { Store } from '../store/store.ts';
import type { Communities } from './communities.ts';
import type { ExplainedReaction, FieldService, ReactionService } from './services.ts';

export interface ReactionServiceOptions {
  readonly store: Pick<Store, 'pageReactions' | 'listRules' | 'getRule' | 'getAward' | 'findReversal'>;
  readonly communities: Pick<Communities, 'find'>;
  readonly fields: Pick<FieldService, 'findStored'>;
}

export function createReactionService({ store, communities, fields }: ReactionServiceOptions): ReactionService {
  return {
    async explain(guildId, channelId, messageId, page = 1) {
      // Who asks sees this channel; a message of another one may be hidden from them.
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
