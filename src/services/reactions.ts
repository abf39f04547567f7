/** Why a reaction gave points, or gave none. */
import type { Award } from '../points/award.ts';
import { WHY_PAGE_SIZE } from '../reactions/verdict.ts';
import type { Store } from '../store/store.ts';
import type { ExplainedReaction, FieldService, ReactionService } from './services.ts';

export interface ReactionServiceOptions {
  readonly store: Pick<Store, 'pageReactions' | 'listRules' | 'getRule' | 'getAward' | 'findReversal'>;
  readonly fields: Pick<FieldService, 'findStored'>;
}

export function createReactionService({ store, fields }: ReactionServiceOptions): ReactionService {
  return {
    async explain(guildId, channelId, messageId, page = 1) {
      // Who asks sees this channel; a message of another one may be hidden from them.
      const noted = await store.pageReactions({ guildId, channelId, messageId }, page, WHY_PAGE_SIZE);
      const explained: ExplainedReaction[] = [];
      for (const reaction of noted.reactions) {
        const rule = await store.getRule(guildId, reaction.ruleId);
        if (rule === undefined) continue;
        const award = reaction.awardId === undefined ? undefined : await store.getAward(reaction.awardId);
        const reversal = award === undefined ? undefined : await findStandingReversal(store, award);
        explained.push({ reaction, rule, award, reversal });
      }
      const inForce = (await store.listRules(guildId)).filter(({ enabled }) => enabled);
      const shown = inForce.map(async (rule) => ({ rule, field: await fields.findStored(guildId, rule.fieldId) }));
      return { ...noted, reactions: explained, rules: await Promise.all(shown) };
    },
  };
}

/** What takes an award back, unless that was taken back itself. */
async function findStandingReversal(store: Pick<Store, 'findReversal'>, award: Award): Promise<Award | undefined> {
  const reversal = await store.findReversal(award.id);
  if (reversal === undefined) return undefined;
  return (await findStandingReversal(store, reversal)) === undefined ? reversal : undefined;
}
