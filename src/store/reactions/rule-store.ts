import type { Emoji } from '../../reactions/emoji.ts';
import type { ReactionRule, RuleChange, RuleSettings } from '../../reactions/rule.ts';
import type { DoneBy } from '../guilds/guild-store.ts';

/** A rule of a guild. */
export interface RuleId {
  readonly guildId: string;
  readonly ruleId: number;
}

export type NewRule = RuleSettings & { readonly guildId: string; readonly emoji: Emoji; readonly createdBy: string };

/** Which reactions give what. */
export interface RuleStore {
  /** A guild's rules, oldest first, without the removed ones. */
  listRules(guildId: string): Promise<readonly ReactionRule[]>;
  /** Also a removed one. */
  getRule(rule: RuleId): Promise<ReactionRule | undefined>;
  /**
   * Adds a rule, in the place of another one where `replaces` says so. Undefined: the guild has as many as it may, or
   * the other one is gone; nothing was changed then.
   */
  addRule(
    rule: NewRule,
    how: { readonly replaces: number | undefined; readonly at: number },
  ): Promise<ReactionRule | undefined>;
  /** Undefined: there is no such rule (any more). */
  changeRule(rule: RuleId, change: RuleChange, by: DoneBy): Promise<ReactionRule | undefined>;
  removeRule(rule: RuleId, by: DoneBy): Promise<ReactionRule | undefined>;
}
