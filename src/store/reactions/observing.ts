import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import type { AddedReaction, ReactionChange, Store } from '../store.ts';
import { NORMAL, SUPER, toStoredFacts } from './facts.ts';

/**
 * Noting what happened to reactions. Nothing is decided here: what came or went falls due, and is settled by what is so
 * then. An event that arrives twice finds the state that it would make, and changes nothing.
 */
export function createObserving({ write }: StoreContext): Pick<Store, 'observeReactions'> {
  return {
    observeReactions: (changes, at) =>
      write(async (db) => {
        for (const change of changes) await observe(db, change, at);
      }),
  };
}

async function observe(db: Queries, change: ReactionChange, at: number): Promise<void> {
  switch (change.kind) {
    case 'added':
      for (const ruleId of change.ruleIds) await noteAdded(db, change, ruleId, at);
      return;
    case 'removed': {
      const kinds = change.isSuper === undefined ? NORMAL | SUPER : change.isSuper ? SUPER : NORMAL;
      await noteGone(db, kinds, at)
        .where('message_id', '=', change.messageId)
        .where('reactor_id', '=', change.reactorId)
        .where('emoji_key', '=', change.emojiKey)
        .execute();
      return;
    }
    case 'cleared': {
      const all = noteGone(db, NORMAL | SUPER, at, 'cleared').where('message_id', '=', change.messageId);
      await (change.emojiKey === undefined ? all : all.where('emoji_key', '=', change.emojiKey)).execute();
    }
  }
}

/** It came only where neither kind was there: the second of a normal and a super reaction is not another one. */
async function noteAdded(db: Queries, added: AddedReaction, ruleId: number, at: number): Promise<void> {
  const kind = added.isSuper ? SUPER : NORMAL;
  const ifItCame = (column: 'due_at' | 'changed_at' | 'facts' | 'trace' | 'decided_at') =>
    sql<never>`case when reactions.kinds = 0 then excluded.${sql.ref(column)} else reactions.${sql.ref(column)} end`;
  const { author } = added.facts;
  await db
    .insertInto('reactions')
    .values({
      guild_id: added.guildId,
      channel_id: added.channelId,
      message_id: added.messageId,
      reactor_id: added.facts.giver.id,
      rule_id: ruleId,
      emoji_key: added.emojiKey,
      author_id: typeof author === 'object' ? author.id : null,
      kinds: kind,
      facts: toStoredFacts(added.facts),
      changed_at: at,
      due_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['message_id', 'reactor_id', 'rule_id'])
        .doUpdateSet({
          kinds: sql`reactions.kinds | ${kind}`,
          due_at: ifItCame('due_at'),
          changed_at: ifItCame('changed_at'),
          facts: ifItCame('facts'),
          author_id: sql`coalesce(excluded.author_id, reactions.author_id)`,
          // How it was decided before says nothing of now.
          trace: ifItCame('trace'),
          decided_at: ifItCame('decided_at'),
        })
        .where(sql<boolean>`reactions.kinds & ${kind} = 0`),
    )
    .execute();
}

/** It went only where no kind is left. */
function noteGone(db: Queries, kinds: number, at: number, how?: 'cleared') {
  const facts = how === undefined ? null : toStoredFacts(how);
  const left = sql`(kinds & ~${kinds})`;
  return db
    .updateTable('reactions')
    .set({
      kinds: sql<number>`${left}`,
      due_at: sql<number>`case when ${left} = 0 then ${at} else due_at end`,
      changed_at: sql<number>`case when ${left} = 0 then ${at} else changed_at end`,
      facts: sql<string>`case when ${left} = 0 then ${facts} else facts end`,
    })
    .where(sql<boolean>`kinds & ${kinds} <> 0`);
}
