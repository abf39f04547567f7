/** Rules about reactions, and why a reaction gave points or none. */
import { renderRemovedRule, renderRule, renderRules, toRuleChoice } from '../../../src/discord/embeds/rule-embeds.ts';
import { renderWhy } from '../../../src/discord/embeds/why-embeds.ts';
import type { Award, AwardStatus } from '../../../src/points/award.ts';
import type { GoneOfRule } from '../../../src/reactions/gone.ts';
import type { ReactionRule } from '../../../src/reactions/rule.ts';
import { type CheckName, WHY_PAGE_SIZE } from '../../../src/reactions/verdict.ts';
import type { ExplainedReaction, Explanation } from '../../../src/services/reactions.ts';
import type { ShownRule } from '../../../src/services/rules.ts';
import type { Reaction } from '../../../src/store/reactions/reaction-store.ts';
import type { Samples, ToSamples } from './sample.ts';
import { ACTOR, AT, awardOf, MEMBER, PLACE, ROLE, repeat, ruleOf, type World } from './world.ts';

const CHECKS: readonly CheckName[] = [
  ...(['points-on', 'rule-on', 'connected', 'giver-person', 'message-readable', 'author-person'] as const),
  ...(['author-wrote', 'not-self', 'author-here', 'max-age', 'channel', 'giver-role', 'giver-deny'] as const),
  ...(['receiver-role', 'receiver-deny', 'account-age', 'member-age', 'per-giver', 'per-receiver'] as const),
  ...(['per-pair', 'per-message'] as const),
];
const STATUSES: readonly AwardStatus[] = [
  ...(['queued', 'waiting', 'unknown', 'settled', 'cancelled', 'refused', 'expired'] as const),
];
const GONE: readonly GoneOfRule['option'][] = ['deny-role', 'giver-role', 'receiver-role', 'channel', 'emoji'];
const gone = (options: readonly GoneOfRule['option'][]) => options.map((option) => ({ option, id: ROLE }));

export const toRuleSamples: ToSamples = (world) => ({ ...toRules(world), ...toWhys(world) });

function toRules(world: World): Samples {
  const shown: ShownRule = { rule: ruleOf(world), field: world.field };
  const bare = { giverRoleId: undefined, receiverRoleId: undefined, denyRoleId: undefined, channelId: undefined };
  const off = ruleOf(world, { ...bare, enabled: false, onRemove: 'keep', maxAgeDays: 1 });
  const removed = ruleOf(world, { removedAt: AT });
  const besides = repeat(world.rows, (index) => index + 1);
  return {
    rule: (locale) => renderRule(shown, locale),
    'rule: added': (locale) => renderRule(shown, locale, 'added'),
    'rule: changed, off': (locale) => renderRule({ rule: off, field: undefined }, locale, 'changed'),
    'rule: removed': (locale) => renderRule({ ...shown, rule: removed }, locale),
    'rule: unconnected': (locale) => renderRule({ ...shown, isUnconnected: true, besides }, locale),
    'rule: paused': (locale) => renderRule({ ...shown, gone: gone(GONE) }, locale),
    'rule: idle': (locale) => renderRule({ ...shown, gone: gone(['channel']) }, locale),
    'rule: removed just now': (locale) => renderRemovedRule(shown, locale),
    rules: (locale) =>
      renderRules(
        repeat(world.rows, () => ({ ...shown, gone: gone(GONE), besides })),
        1,
        locale,
      ),
    'rules: page 2': (locale) =>
      renderRules(
        repeat(12, () => shown),
        2,
        locale,
      ),
    'rules: none': (locale) => renderRules([], 1, locale),
    'rule choice': (locale) => toRuleChoice(shown, locale),
    'rule choice: off': (locale) => toRuleChoice({ rule: off, field: world.field }, locale),
  };
}

function explain(world: World, reaction: Partial<Reaction>, change: Partial<ExplainedReaction> = {}) {
  const rule = ruleOf(world);
  return {
    ...{ rule, award: undefined, reversal: undefined, ...change },
    reaction: {
      ...{ id: 1, ...PLACE, reactorId: ACTOR, ruleId: rule.id, emojiKey: rule.emojiKey, authorId: MEMBER },
      ...{ isPresent: true, present: [], isStanding: false, isDue: false, isFrozen: false, awardId: undefined },
      ...{ trace: undefined, decidedAt: AT, changedAt: AT, ...reaction },
    },
  };
}

/** In each way in which a reaction can have ended. */
function listExplained(world: World): readonly ExplainedReaction[] {
  const of = (change: Partial<Award> = {}) => awardOf(world, change);
  const standing = { isStanding: true };
  const frozen = { isFrozen: true, isPresent: true };
  const without: Partial<ReactionRule> = { giverRoleId: undefined, channelId: undefined, perGiver: undefined };
  return [
    ...CHECKS.map((failed) => explain(world, { trace: { passed: [], failed } })),
    ...(['giver-role', 'channel', 'per-giver'] as const).map((failed) =>
      explain(world, { trace: { passed: [], failed } }, { rule: ruleOf(world, without) }),
    ),
    ...STATUSES.map((status) => explain(world, standing, { award: of({ status }) })),
    explain(world, { isDue: true }),
    explain(world, { ...standing, isPresent: false, isFrozen: true }, { award: of() }),
    explain(world, standing, { award: of(), reversal: of({ reverses: 7 }) }),
    explain(world, { isPresent: false }),
    explain(world, { isPresent: false }, { award: of({ status: 'refused' }) }),
    explain(world, { isPresent: false }, { award: of({ status: 'expired' }) }),
    explain(world, { isPresent: false }, { award: of() }),
    explain(world, { isPresent: false }, { award: of(), reversal: of({ reverses: 7, status: 'queued' }) }),
    explain(world, { isPresent: false }, { award: of(), reversal: of({ reverses: 7 }) }),
    explain(world, { ...standing, ...frozen, awardId: 7 }, { award: of() }),
    explain(world, { ...standing, ...frozen, reactorId: 'former-1' }, { award: of() }),
    explain(
      world,
      { ...standing, ...frozen },
      { award: of({ status: 'cancelled', decidedBy: ACTOR.replace('3', '4') }) },
    ),
    explain(world, { ...frozen, awardId: 7 }),
    explain(world, frozen),
    explain(world, { ...frozen, reactorId: 'former-1' }),
    explain(world, frozen, { award: of({ status: 'cancelled', decidedBy: ACTOR.replace('3', '4') }) }),
  ];
}

function toWhys(world: World): Samples {
  const explained = listExplained(world);
  const view = { ...PLACE, canManage: true };
  const pages = Math.ceil(explained.length / WHY_PAGE_SIZE);
  const show = (reactions: readonly ExplainedReaction[], page: number, rest: Partial<Explanation> = {}) => {
    return (locale: string) => renderWhy({ reactions, page, pages, rules: [], ...rest }, { ...view, locale });
  };
  const rules = repeat(world.rows, () => ({ rule: ruleOf(world), field: world.field }));
  return {
    ...Object.fromEntries(
      repeat(pages, (page) => {
        const shown = explained.slice(page * WHY_PAGE_SIZE, (page + 1) * WHY_PAGE_SIZE);
        return [`why: page ${page + 1}`, show(shown, page + 1)];
      }),
    ),
    'why: for members': (locale) =>
      renderWhy(
        { reactions: explained.slice(0, WHY_PAGE_SIZE), page: 1, pages: 1, rules: [] },
        { ...PLACE, canManage: false, locale },
      ),
    'why: nothing': show([], 1, { rules, pages: 1 }),
    'why: no rules': show([], 1, { pages: 1 }),
  };
}
