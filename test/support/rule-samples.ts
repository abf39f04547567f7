/** Rules for tests that look at few of their properties. */
import { DEFAULT_SETTINGS, type ReactionRule } from '../../src/reactions/rule.ts';

/** ⭐ gives 5 to whoever wrote the message, with the settings that a rule has where nobody chooses any. */
export function createRule(properties: Partial<ReactionRule> = {}): ReactionRule {
  return {
    ...DEFAULT_SETTINGS,
    id: 1,
    guildId: '100',
    emojiKey: '⭐',
    emojiText: '⭐',
    hundredths: 500,
    enabledAt: 1_700_000_000_000,
    createdBy: '301',
    createdAt: 1_700_000_000_000,
    removedAt: undefined,
    ...properties,
  };
}
