/** Why a reaction gave points, or gave none. */
import type { Award } from '../points/award.ts';
import type { Store } from '../store/store.ts';
import type { FieldService, ReactionService } from './services.ts';

export interface ReactionServiceOptions {
  readonly store: Pick<Store, 'listReactions' | 'listRules' | 'getRule' | 'getAward' | 'findReversal'>;
  readonly fields: Pick<FieldService, 'findStored'>;
}

export function createReactionService({ store, fields }: ReactionServiceOptions): ReactionService {
  return {
    async explain(guildId, channelId, messageId) {
      // Who asks sees this channel; a message of another one may be hidden from them.
      const noted = await store.listReactions(guildId, messageId);
      const reactions = noted.filter((reaction) => reaction.channelId === channelId);
      const ruleIds = [...new Set(reactions.map(({ ruleId }) => ruleId))];
      const rules = await Promise.all(ruleIds.map((ruleId) => store.getRule(guildId, ruleId)));
      const ruleById = new Map(rules.flatMap((rule) => (rule === undefined ? [] : [[rule.id, rule]])));
      const explained = await Promise.all(
        reactions.map(async (reaction) => {
          const rule = ruleById.get(reaction.ruleId);
          if (rule === undefined) return [];
          const award = reaction.awardId === undefined ? undefined : await store.getAward(reaction.awardId);
          const reversal = award === undefined ? undefined : await findStandingReversal(store, award);
          return [{ reaction, rule, award, reversal }];
        }),
      );
      const inForce = (await store.listRules(guildId)).filter(({ enabled }) => enabled);
      const shown = inForce.map(async (rule) => ({ rule, field: await fields.findStored(guildId, rule.fieldId) }));
      return { reactions: explained.flat(), rules: await Promise.all(shown) };
    },
  };
}

/** What takes an award back, unless that was taken back itself. */
async function findStandingReversal(store: Pick<Store, 'findReversal'>, award: Award): Promise<Award | undefined> {
  const reversal = await store.findReversal(award.id);
  if (reversal === undefined) return undefined;
  return (await findStandingReversal(store, reversal)) === undefined ? reversal : undefined;
}
