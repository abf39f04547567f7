/** Why a reaction gave points, or gave none. */
import type { Award } from '../points/award.ts';
import type { ReactionRule } from '../reactions/rule.ts';
import { WHY_PAGE_SIZE } from '../reactions/verdict.ts';
import type { Store } from '../store/store.ts';
import type { ExplainedReaction, FieldService, ReactionService } from './services.ts';

export interface ReactionServiceOptions {
  readonly store: Pick<Store, 'listReactions' | 'listRules' | 'getRule' | 'getAward' | 'findReversal'>;
  readonly fields: Pick<FieldService, 'findStored'>;
}

export function createReactionService({ store, fields }: ReactionServiceOptions): ReactionService {
  return {
    async explain(guildId, channelId, messageId, page = 1) {
      // Who asks sees this channel; a message of another one may be hidden from them.
      const noted = await store.listReactions(guildId, messageId);
      const reactions = noted.filter((reaction) => reaction.channelId === channelId);
      const ruleById = new Map<number, ReactionRule>();
      for (const ruleId of new Set(reactions.map((reaction) => reaction.ruleId))) {
        const rule = await store.getRule(guildId, ruleId);
        if (rule !== undefined) ruleById.set(ruleId, rule);
      }
      const pages = Math.max(1, Math.ceil(reactions.length / WHY_PAGE_SIZE));
      const shownPage = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
      const explained: ExplainedReaction[] = [];
      for (const [index, reaction] of reactions.entries()) {
        const rule = ruleById.get(reaction.ruleId);
        if (rule === undefined) continue;
        // A message may have thousands: what is not shown now is not looked up.
        const isShown = Math.floor(index / WHY_PAGE_SIZE) + 1 === shownPage;
        const award = isShown && reaction.awardId !== undefined ? await store.getAward(reaction.awardId) : undefined;
        const reversal = award === undefined ? undefined : await findStandingReversal(store, award);
        explained.push({ reaction, rule, award, reversal });
      }
      const inForce = (await store.listRules(guildId)).filter(({ enabled }) => enabled);
      const shown = inForce.map(async (rule) => ({ rule, field: await fields.findStored(guildId, rule.fieldId) }));
      return { reactions: explained, rules: await Promise.all(shown) };
    },
  };
}

/** What takes an award back, unless that was taken back itself. */
async function findStandingReversal(store: Pick<Store, 'findReversal'>, award: Award): Promise<Award | undefined> {
  const reversal = await store.findReversal(award.id);
  if (reversal === undefined) return undefined;
  return (await findStandingReversal(store, reversal)) === undefined ? reversal : undefined;
}
