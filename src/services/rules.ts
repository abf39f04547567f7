/** A guild's rules about reactions: made, changed, removed and listed by those who run the server. */
import { UserError } from '../errors.ts';
import { CHANGE_BOUNDS, parseAmount } from '../points/amount.ts';
import { requireCanManage } from '../points/permission.ts';
import { parseEmoji, toEmojiKey, toRuleKeys } from '../reactions/emoji.ts';
import type { GoneOfRule } from '../reactions/gone.ts';
import { DEFAULT_SETTINGS, type ReactionRule, type RuleChange, type RuleSettings } from '../reactions/rule.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import { type Communities, requireManagedCommunity } from './communities.ts';
import type { Field } from './field-names.ts';
import type { FieldService } from './fields.ts';
import { findGoneOfRules, type Places } from './places.ts';

/** A rule with the field that it gives points in; undefined: there is none now. */
export interface ShownRule {
  readonly rule: ReactionRule;
  readonly field: Field | undefined;
  /** Channels, roles and the like that it names and that are gone, if that was checked. */
  readonly gone?: readonly GoneOfRule[] | undefined;
  /** Other rules in force whose points the same reaction can give as well. */
  readonly besides?: readonly number[] | undefined;
  /** The server has chosen no community, so no rule gives anything. */
  readonly isUnconnected?: boolean;
}

/** A rule as it is asked for: what was typed, and settings that are checked already. */
export interface RuleRequest extends Partial<Omit<RuleSettings, 'hundredths' | 'fieldId'>> {
  readonly emoji: string;
  /** As Discord delivered it; anything at all. */
  readonly amount: unknown;
  readonly field: string | undefined;
}

/** A change of a rule; what is absent stays. */
export interface RuleEdit extends Partial<Omit<RuleSettings, 'hundredths'>> {
  readonly emoji: string | undefined;
  readonly amount: unknown;
  readonly field: string | undefined;
}

export interface RuleService {
  add(actor: Actor, request: RuleRequest): Promise<ShownRule>;
  /** @param rule - as typed: a number, or an emoji that only one rule is about */
  edit(actor: Actor, rule: string, edit: RuleEdit): Promise<ShownRule>;
  remove(actor: Actor, rule: string): Promise<ShownRule>;
  list(actor: Actor): Promise<readonly ShownRule[]>;
  /** Also a removed one. */
  get(actor: Actor, ruleId: number): Promise<ShownRule>;
  /** For autocomplete. */
  suggest(actor: Actor, typed: string): Promise<readonly ShownRule[]>;
}

interface RuleServiceOptions {
  readonly store: Pick<Store, 'listRules' | 'getRule' | 'addRule' | 'changeRule' | 'removeRule'>;
  readonly communities: Communities;
  readonly fields: Pick<FieldService, 'resolve' | 'findStored'>;
  readonly places: Places;
  readonly now: () => number;
  /** A guild's rules have changed. */
  readonly onRules: (guildId: string) => void;
}

const MAX_SUGGESTIONS = 25;

export function createRuleService(options: RuleServiceOptions): RuleService {
  const { store, now, onRules } = options;
  return {
    add: (actor, request) => addRule(options, actor, request),

    edit: (actor, rule, edit) => editRule(options, actor, rule, edit),

    async remove(actor, typed) {
      requireCanManage(actor);
      const rule = await requireRule(options, actor.guildId, typed);
      await store.removeRule({ guildId: actor.guildId, ruleId: rule.id }, { at: now(), actorId: actor.userId });
      onRules(actor.guildId);
      return toShown(options, rule);
    },

    async list(actor) {
      requireCanManage(actor);
      return toAllShown(options, actor.guildId, await store.listRules(actor.guildId));
    },

    async get(actor, ruleId) {
      requireCanManage(actor);
      const rule = await store.getRule({ guildId: actor.guildId, ruleId });
      if (rule === undefined) throw new UserError('UNKNOWN_RULE', text('refusal.rule.unknown'));
      return toShown(options, rule);
    },

    async suggest(actor, typed) {
      if (!actor.canManageGuild) return [];
      const rules = await store.listRules(actor.guildId);
      const wanted = typed.trim().toLowerCase();
      const fitting = rules.filter((rule) => `#${rule.id} ${rule.emojiText}`.toLowerCase().includes(wanted));
      const offered = fitting.slice(0, MAX_SUGGESTIONS);
      const found = await findFields(options, actor.guildId, offered);
      return offered.map((rule, index) => ({ rule, field: found[index] }));
    },
  };
}

async function addRule(
  options: RuleServiceOptions,
  actor: Actor,
  { emoji, amount, field, ...settings }: RuleRequest,
): Promise<ShownRule> {
  const { store, communities, fields, now, onRules } = options;
  const community = await requireManagedCommunity(communities, actor);
  const meant = parseEmoji(emoji);
  const hundredths = parseAmount(amount, CHANGE_BOUNDS);
  // Without a field the default must be there now; which one it is, is looked up at each award.
  await fields.resolve(actor.guildId, community, field);
  const rule = await store.addRule(
    {
      ...DEFAULT_SETTINGS,
      ...settings,
      fieldId: await toFieldId(options, actor.guildId, field),
      hundredths,
      guildId: actor.guildId,
      emoji: meant,
      createdBy: actor.userId,
    },
    { replaces: undefined, at: now() },
  );
  if (rule === undefined) {
    throw new UserError('TOO_MANY_RULES', text('refusal.rule.too-many'));
  }
  onRules(actor.guildId);
  return toShown(options, rule);
}

async function editRule(
  options: RuleServiceOptions,
  actor: Actor,
  typed: string,
  { emoji, amount, field, ...settings }: RuleEdit,
): Promise<ShownRule> {
  const { store, now, onRules } = options;
  requireCanManage(actor);
  const before = await requireRule(options, actor.guildId, typed);
  const change: RuleChange = {
    ...settings,
    ...(amount !== undefined && { hundredths: parseAmount(amount, CHANGE_BOUNDS) }),
    ...(field !== undefined && { fieldId: await toFieldId(options, actor.guildId, field) }),
  };
  const meant = emoji === undefined ? undefined : parseEmoji(emoji);
  if (meant === undefined && Object.keys(change).length === 0) {
    throw new UserError('NOTHING_TO_CHANGE', text('refusal.rule.nothing-to-change'));
  }
  // Its emoji makes it that rule: with another one it is another rule, and what the old one gave stays its.
  const rule =
    meant === undefined || meant.key === before.emojiKey
      ? await store.changeRule({ guildId: actor.guildId, ruleId: before.id }, change, {
          at: now(),
          actorId: actor.userId,
        })
      : await store.addRule(
          { ...before, ...change, emoji: meant, createdBy: actor.userId },
          { replaces: before.id, at: now() },
        );
  if (rule === undefined) throw new UserError('UNKNOWN_RULE', text('refusal.rule.removed'));
  onRules(actor.guildId);
  return toShown(options, rule);
}

async function toShown(options: RuleServiceOptions, rule: ReactionRule): Promise<ShownRule> {
  const { store } = options;
  const [shown] = await toAllShown(options, rule.guildId, [rule], await store.listRules(rule.guildId));
  return shown ?? { rule, field: undefined };
}

async function toAllShown(
  options: RuleServiceOptions,
  guildId: string,
  rules: readonly ReactionRule[],
  all = rules,
): Promise<readonly ShownRule[]> {
  const { places, communities } = options;
  const present = places.find(guildId);
  const gone = present === undefined ? undefined : await findGoneOfRules(rules, present);
  const found = await findFields(options, guildId, rules);
  const isUnconnected = (await communities.findCommunityId(guildId)) === undefined;
  return rules.map((rule, index) => ({
    rule,
    field: found[index],
    gone: gone?.get(rule.id),
    besides: all.filter((other) => isGivenBesides(rule, other)).map(({ id }) => id),
    ...(isUnconnected && { isUnconnected }),
  }));
}

async function requireRule({ store }: RuleServiceOptions, guildId: string, typed: string): Promise<ReactionRule> {
  const found = findRules(await store.listRules(guildId), typed);
  const [rule] = found;
  if (rule === undefined) {
    throw new UserError('UNKNOWN_RULE', text('refusal.rule.unknown-typed'));
  }
  if (found.length === 1) return rule;
  throw new UserError('AMBIGUOUS_RULE', text('refusal.rule.ambiguous', { emoji: rule.emojiText }));
}

async function toFieldId(
  { fields, communities }: RuleServiceOptions,
  guildId: string,
  typed: string | undefined,
): Promise<string | undefined> {
  if (typed === undefined) return undefined;
  return (await fields.resolve(guildId, await communities.require(guildId), typed)).id;
}

/** The field of each rule, as far as it is there. */
async function findFields(
  { communities, fields }: Pick<RuleServiceOptions, 'communities' | 'fields'>,
  guildId: string,
  rules: readonly ReactionRule[],
): Promise<readonly (Field | undefined)[]> {
  const community = await communities.find(guildId);
  const fieldIds = rules.map(({ fieldId }) => fieldId);
  return community === undefined ? [] : fields.findStored(guildId, community, fieldIds);
}

/** Whether one reaction can meet both. That a forum or category holds a channel is not known here, nor who has which roles. */
function isGivenBesides(rule: ReactionRule, other: ReactionRule): boolean {
  const [keys, otherKeys] = [toRuleKeys(rule.emojiKey), toRuleKeys(other.emojiKey)];
  const isOneEmoji = keys.includes(other.emojiKey) || otherKeys.includes(rule.emojiKey);
  const isOnePlace =
    rule.channelId === undefined || other.channelId === undefined || rule.channelId === other.channelId;
  const areInForce = [rule, other].every(({ enabled, removedAt }) => enabled && removedAt === undefined);
  return rule.id !== other.id && isOneEmoji && isOnePlace && areInForce;
}

/** By number, or by emoji. */
function findRules(rules: readonly ReactionRule[], typed: string): ReactionRule[] {
  const wanted = typed.trim();
  const number = /^#?(\d{1,15})$/.exec(wanted)?.[1];
  const byNumber = rules.filter(({ id }) => String(id) === number);
  if (byNumber.length > 0) return byNumber;
  const key = toTypedKey(wanted);
  return rules.filter(({ emojiKey }) => emojiKey === key);
}

/** A custom emoji may have another name by now, and clients write one with or without its coloured look. */
function toTypedKey(typed: string): string | undefined {
  const customId = /^(?:<a?:\w+:)?(\d{17,20})>?$/.exec(typed)?.[1];
  return customId ?? toEmojiKey({ name: typed });
}
