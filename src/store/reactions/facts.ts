import type { Trace } from '../../reactions/verdict.ts';
import type { ReactionRow } from '../schema/tables.ts';
import { listPresent } from './present.ts';
import type { KnownFacts, Reaction } from './reaction-store.ts';

/** What is kept with a reaction until it is decided: what is known of it, or how it went. */
export type StoredFacts = KnownFacts | 'cleared';

export function toStoredFacts(facts: StoredFacts): string {
  return JSON.stringify(facts);
}

/** Undefined: its reactor took it away. */
export function readFacts({ facts }: Pick<ReactionRow, 'facts'>): StoredFacts | undefined {
  return facts === null ? undefined : (JSON.parse(facts) as StoredFacts);
}

/** It is only shown: one that cannot be read must not keep anybody from the rest. */
function readTrace({ trace }: Pick<ReactionRow, 'trace'>): Trace | undefined {
  try {
    return trace === null ? undefined : (JSON.parse(trace) as Trace);
  } catch {
    return undefined;
  }
}

export function toReaction(row: ReactionRow): Reaction {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
    reactorId: row.reactor_id,
    ruleId: row.rule_id,
    emojiKey: row.emoji_key,
    authorId: row.author_id ?? undefined,
    isPresent: row.kinds !== 0,
    present: listPresent(row),
    isStanding: row.standing === 1,
    isDue: row.due_at !== null,
    isFrozen: row.frozen === 1,
    awardId: row.award_id ?? undefined,
    trace: readTrace(row),
    decidedAt: row.decided_at ?? undefined,
    changedAt: row.changed_at,
  };
}
