import { toRuleKeys } from '../../reactions/emoji.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { ReactionRow } from '../schema/tables.ts';
import { toStoredFacts } from './facts.ts';
import { addEmoji, NORMAL, SUPER, takeEmoji, toNewColumns } from './present.ts';
import type { AddedReaction, Observing, ReactionChange } from './reaction-store.ts';

/**
 * Noting what happened to reactions. Nothing is decided here: what came or went falls due, and is settled by what is so
 * then. An event that arrives twice finds the state that it would make, and changes nothing.
 */
export function createObserving({ write }: StoreContext): Observing {
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
      const rows = await selectPresent(db, change.messageId, change.emojiKey)
        .where('reactor_id', '=', change.reactorId)
        .execute();
      for (const row of rows) await noteGone(db, row, { emojiKey: change.emojiKey, kinds }, at);
      return;
    }
    case 'cleared':
      await noteCleared(db, change, at);
  }
}

/** Those of which something is there, under all rules that the emoji is about. */
function selectPresent(db: Queries, messageId: string, emojiKey: string) {
  return db
    .selectFrom('reactions')
    .selectAll()
    .where('message_id', '=', messageId)
    .where('emoji_key', 'in', toRuleKeys(emojiKey))
    .where('kinds', '<>', 0);
}

/** It came only where nothing was there: a super reaction, or another skin tone, beside it is not another one. */
async function noteAdded(db: Queries, added: AddedReaction, ruleId: number, at: number): Promise<void> {
  const { messageId, emojiKey, isSuper, facts } = added;
  const kinds = isSuper ? SUPER : NORMAL;
  const row = await db
    .selectFrom('reactions')
    .selectAll()
    .where('message_id', '=', messageId)
    .where('reactor_id', '=', facts.giver.id)
    .where('rule_id', '=', ruleId)
    .executeTakeFirst();
  if (row === undefined) return insert(db, added, ruleId, at);
  const columns = addEmoji(row, emojiKey, kinds);
  if (columns === undefined) return;
  await db
    .updateTable('reactions')
    .set({
      ...columns,
      author_id: toAuthorId(added) ?? row.author_id,
      // How it was decided before says nothing of now.
      ...(row.kinds === 0 && {
        facts: toStoredFacts(facts),
        changed_at: at,
        due_at: at,
        trace: null,
        decided_at: null,
      }),
    })
    .where('id', '=', row.id)
    .execute();
}

async function insert(db: Queries, added: AddedReaction, ruleId: number, at: number): Promise<void> {
  const { guildId, channelId, messageId, emojiKey, isSuper, facts } = added;
  const rule = await db
    .selectFrom('reaction_rules')
    .select('emoji_key')
    .where('id', '=', ruleId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('reactions')
    .values({
      guild_id: guildId,
      channel_id: channelId,
      message_id: messageId,
      reactor_id: facts.giver.id,
      rule_id: ruleId,
      emoji_key: rule.emoji_key,
      author_id: toAuthorId(added),
      ...toNewColumns(rule.emoji_key, emojiKey, isSuper ? SUPER : NORMAL),
      facts: toStoredFacts(facts),
      changed_at: at,
      due_at: at,
    })
    .execute();
}

function toAuthorId({ facts: { author } }: AddedReaction): string | null {
  return typeof author === 'object' ? author.id : null;
}

/** It went only where nothing is left. */
async function noteGone(
  db: Queries,
  row: ReactionRow,
  { emojiKey, kinds }: { readonly emojiKey: string; readonly kinds: number },
  at: number,
  how?: 'cleared',
): Promise<void> {
  const columns = takeEmoji(row, emojiKey, kinds);
  if (columns === undefined) return;
  const facts = how === undefined ? null : toStoredFacts(how);
  await db
    .updateTable('reactions')
    .set({ ...columns, ...(columns.kinds === 0 && { due_at: at, changed_at: at, facts }) })
    .where('id', '=', row.id)
    .execute();
}

async function noteCleared(
  db: Queries,
  { messageId, emojiKey }: Extract<ReactionChange, { readonly kind: 'cleared' }>,
  at: number,
): Promise<void> {
  if (emojiKey !== undefined) {
    const rows = await selectPresent(db, messageId, emojiKey).execute();
    for (const row of rows) await noteGone(db, row, { emojiKey, kinds: NORMAL | SUPER }, at, 'cleared');
    return;
  }
  await db
    .updateTable('reactions')
    .set({ kinds: 0, toned: null, due_at: at, changed_at: at, facts: toStoredFacts('cleared') })
    .where('message_id', '=', messageId)
    .where('kinds', '<>', 0)
    .execute();
}
