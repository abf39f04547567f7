import { toRuleKeys } from '../../reactions/emoji.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toIdList } from '../schema/sql-list.ts';
import type { ReactionRow } from '../schema/tables.ts';
import { toStoredFacts } from './facts.ts';
import { addEmoji, NORMAL, SUPER, takeEmoji, toNewColumns } from './present.ts';
import type { AddedReaction, Observing, ReactionChange } from './reaction-store.ts';

type Change<Kind> = Extract<ReactionChange, { readonly kind: Kind }>;

const ROWS_AT_ONCE = [64, 8, 1];

/**
 * Noting what happened to reactions. Nothing is decided here: what came or went falls due, and is settled by what is so
 * then. An event that arrives twice finds the state that it would make, and changes nothing.
 */
export function createObserving({ write }: StoreContext): Observing {
  return {
    observeReactions: (changes, at) =>
      write(async (db) => {
        for (const together of toRuns(changes)) await observe(db, together, at);
      }),
  };
}

/** Changes of one kind that follow one another, so that what happened to a reaction stays in its order. */
function toRuns(changes: readonly ReactionChange[]): readonly ReactionChange[][] {
  const runs: ReactionChange[][] = [];
  for (const change of changes) {
    const latest = runs.at(-1);
    if (latest?.[0]?.kind === change.kind) latest.push(change);
    else runs.push([change]);
  }
  return runs;
}

async function observe(db: Queries, together: readonly ReactionChange[], at: number): Promise<void> {
  await noteAllAdded(
    db,
    together.filter((change) => change.kind === 'added'),
    at,
  );
  for (const change of together) {
    if (change.kind === 'removed') await noteRemoved(db, change, at);
    else if (change.kind === 'cleared') await noteCleared(db, change, at);
  }
}

async function noteRemoved(db: Queries, change: Change<'removed'>, at: number): Promise<void> {
  const kinds = change.isSuper === undefined ? NORMAL | SUPER : change.isSuper ? SUPER : NORMAL;
  const rows = await selectPresent(db, change.messageId, change.emojiKey)
    .where('reactor_id', '=', change.reactorId)
    .execute();
  for (const row of rows) await noteGone(db, row, { emojiKey: change.emojiKey, kinds }, at);
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

/** A reaction as one rule sees it. */
interface Added {
  readonly added: AddedReaction;
  readonly ruleId: number;
}

/** Nearly all of them are new. The others, also those that come twice here, are looked at one by one. */
async function noteAllAdded(db: Queries, reactions: readonly AddedReaction[], at: number): Promise<void> {
  const all = reactions.flatMap((added) => added.ruleIds.map((ruleId) => ({ added, ruleId })));
  if (all.length === 0) return;
  const isNew = await insertNew(db, all, at);
  for (const one of all) if (!isNew(one)) await noteAgain(db, one, at);
}

/** @returns whether a reaction was inserted, which it says once for each */
async function insertNew(db: Queries, all: readonly Added[], at: number): Promise<(one: Added) => boolean> {
  const emojiKeys = await findEmojiKeys(db, all);
  const inserted = new Set<string>();
  for (const some of cutUp(all)) {
    const rows = await db
      .insertInto('reactions')
      .values(some.map((one) => toRow(one, emojiKeys.get(one.ruleId), at)))
      .onConflict((conflict) => conflict.columns(['message_id', 'reactor_id', 'rule_id']).doNothing())
      .returning(['message_id', 'reactor_id', 'rule_id'])
      .execute();
    for (const row of rows) inserted.add(toKey(row.message_id, row.reactor_id, row.rule_id));
  }
  return ({ added, ruleId }) => inserted.delete(toKey(added.messageId, added.facts.giver.id, ruleId));
}

function toKey(messageId: string, reactorId: string, ruleId: number): string {
  return `${messageId} ${reactorId} ${ruleId}`;
}

/** In few sizes, since each is a statement of its own that has to be prepared. */
function* cutUp(all: readonly Added[]): Generator<readonly Added[]> {
  for (let start = 0; start < all.length; ) {
    const size = ROWS_AT_ONCE.find((rows) => start + rows <= all.length) ?? 1;
    yield all.slice(start, start + size);
    start += size;
  }
}

async function findEmojiKeys(db: Queries, all: readonly Added[]): Promise<ReadonlyMap<number, string>> {
  const rules = await db
    .selectFrom('reaction_rules')
    .select(['id', 'emoji_key'])
    .where('id', 'in', toIdList(all.map(({ ruleId }) => ruleId)))
    .execute();
  return new Map(rules.map(({ id, emoji_key }) => [id, emoji_key]));
}

function toRow({ added, ruleId }: Added, ruleKey: string | undefined, at: number) {
  const { guildId, channelId, messageId, emojiKey, isSuper, facts } = added;
  if (ruleKey === undefined) throw new Error(`There is no rule with the id ${ruleId}.`);
  return {
    guild_id: guildId,
    channel_id: channelId,
    message_id: messageId,
    reactor_id: facts.giver.id,
    rule_id: ruleId,
    emoji_key: ruleKey,
    author_id: toAuthorId(added),
    ...toNewColumns(ruleKey, emojiKey, isSuper ? SUPER : NORMAL),
    facts: toStoredFacts(facts),
    changed_at: at,
    due_at: at,
  };
}

/** It came only where nothing was there: a super reaction, or another skin tone, beside it is not another one. */
async function noteAgain(db: Queries, { added, ruleId }: Added, at: number): Promise<void> {
  const { messageId, emojiKey, isSuper, facts } = added;
  const row = await db
    .selectFrom('reactions')
    .selectAll()
    .where('message_id', '=', messageId)
    .where('reactor_id', '=', facts.giver.id)
    .where('rule_id', '=', ruleId)
    .executeTakeFirstOrThrow();
  const columns = addEmoji(row, emojiKey, isSuper ? SUPER : NORMAL);
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

async function noteCleared(db: Queries, { messageId, emojiKey }: Change<'cleared'>, at: number): Promise<void> {
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
