/**
 * Settling: makes the award of a reaction stand where the reaction is there and the rule gives something for it, and
 * taken back where it is gone. It looks at what is so now, not at what happened: a reaction that came and went before
 * anybody looked was never there.
 */

import { isVoid, toLane } from '../../points/award.ts';
import type { Author, Trace, Verdict } from '../../reactions/verdict.ts';
import { decideVerdict } from '../../reactions/verdict.ts';
import { acknowledge } from '../awards/acknowledging.ts';
import { findAward, followReversals, loadAward } from '../awards/award-rows.ts';
import { insertAward } from '../awards/insert-award.ts';
import { BULK_PRIORITY } from '../awards/priorities.ts';
import { undoAward } from '../awards/undoing.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toGuild } from '../schema/rows.ts';
import { toIdList, toTextList } from '../schema/sql-list.ts';
import type { AwardRow, ReactionRow } from '../schema/tables.ts';
import { readFacts, type StoredFacts, toReaction } from './facts.ts';
import { toFrozen } from './freezing.ts';
import { countGiven } from './given.ts';
import type {
  KnownFacts,
  ReactionContext,
  RuleInForce,
  SettledReactions,
  SettlingReactions,
  UnknownReaction,
} from './reaction-store.ts';

export function createSettling({ write, random }: StoreContext): SettlingReactions {
  return {
    settleReactions: (given, reactionIds, at) =>
      write(async (db) => {
        const context = await readSwitches(db, given);
        const settled = { awarded: 0, takenBack: 0, unknown: [] as UnknownReaction[] };
        const rows = await findDue(db, context.guildId, reactionIds);
        const accounts = await findAccounts(db, context, rows);
        for (const row of rows) await settleOne({ db, context, accounts, at, random, settled }, row);
        return settled satisfies SettledReactions;
      }),
  };
}

/** What was switched off since the context was made is off: this commit comes after that one. */
async function readSwitches(db: Queries, context: ReactionContext): Promise<ReactionContext> {
  const guild = await db.selectFrom('guilds').selectAll().where('guild_id', '=', context.guildId).executeTakeFirst();
  const rows = await db
    .selectFrom('reaction_rules')
    .select(['id', 'enabled'])
    .where('id', 'in', toIdList(context.rules.keys()))
    .where('removed_at', 'is', null)
    .execute();
  const enabledById = new Map(rows.map(({ id, enabled }) => [id, enabled === 1]));
  const rules = [...context.rules].flatMap(([id, { rule, field }]) => {
    const enabled = enabledById.get(id);
    return enabled === undefined ? [] : [[id, { rule: { ...rule, enabled: rule.enabled && enabled }, field }] as const];
  });
  return { ...context, isEnabled: context.isEnabled && toGuild(context.guildId, guild).enabled, rules: new Map(rules) };
}

interface Settling {
  readonly db: Queries;
  readonly context: ReactionContext;
  /** By member, of those concerned who are linked. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly at: number;
  readonly random: () => number;
  readonly settled: { awarded: number; takenBack: number; readonly unknown: UnknownReaction[] };
}

/** In the order of `ids`, each once. */
async function findDue(db: Queries, guildId: string, ids: readonly number[]): Promise<readonly ReactionRow[]> {
  const rows = await db.selectFrom('reactions').selectAll().where('id', 'in', toIdList(ids)).execute();
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = rowById.get(id);
    return row === undefined || row.due_at === null || row.guild_id !== guildId ? [] : [row];
  });
}

async function settleOne(settling: Settling, row: ReactionRow): Promise<void> {
  const isPresent = row.kinds !== 0;
  if (isPresent === (row.standing === 1) || row.frozen === 1) await leave(settling, row);
  else if (isToBeGiven(row)) await give(settling, row);
  else await takeBack(settling, row);
}

function isToBeGiven({ kinds, standing, frozen }: ReactionRow): boolean {
  return kinds !== 0 && standing === 0 && frozen === 0;
}

type Change = Partial<Pick<ReactionRow, 'standing' | 'flips' | 'frozen' | 'award_id' | 'given_at' | 'author_id'>>;

/** Nothing is left to be done about it. */
async function conclude({ db, at }: Settling, row: ReactionRow, change: Change & { trace?: Trace }): Promise<void> {
  const { trace, ...columns } = change;
  await db
    .updateTable('reactions')
    .set({
      ...columns,
      ...(trace !== undefined && { trace: JSON.stringify(trace), decided_at: at }),
      facts: null,
      due_at: null,
    })
    .where('id', '=', row.id)
    .execute();
}

async function leave(settling: Settling, row: ReactionRow): Promise<void> {
  await conclude(settling, row, {});
}

async function give(settling: Settling, row: ReactionRow): Promise<void> {
  const { db, context, accounts, settled } = settling;
  const inForce = context.rules.get(row.rule_id);
  const facts = findFacts(context, row);
  // A rule that was removed since decides nothing; and without a giver nobody has reacted.
  if (inForce === undefined || facts === undefined || facts === 'cleared') return leave(settling, row);
  if (await standsAgain(db, row)) return conclude(settling, row, { standing: 1 });
  const authorId = toAuthor(facts)?.id;
  const accountIds = { giver: accounts.get(facts.giver.id), author: accounts.get(authorId ?? '') };
  const verdict = await judge(settling, row, { inForce, facts, accountIds });
  const author_id = authorId ?? row.author_id;
  switch (verdict.kind) {
    case 'unknown':
      settled.unknown.push({ reaction: toReaction(row), facts, needs: verdict.needs });
      return;
    case 'refused':
      return conclude(settling, row, { trace: verdict.trace, author_id });
    case 'award': {
      const flips = row.award_id === null ? row.flips : row.flips + 1;
      const award = await recordAward(settling, { ...row, flips }, { inForce, facts, accountIds });
      settled.awarded += 1;
      const change = { standing: 1, award_id: award.id, given_at: settling.at, flips, frozen: toFrozen(flips) };
      return conclude(settling, row, { ...change, author_id, trace: verdict.trace });
    }
  }
}

/** Staff may have brought back what the reactor took away. */
async function standsAgain(db: Queries, { award_id }: ReactionRow): Promise<boolean> {
  if (award_id === null) return false;
  const award = await findAward(db, award_id);
  if (award === undefined || isVoid(award.status)) return false;
  return (await followReversals(db, award_id)).length % 2 === 0;
}

/** The reaction in hand, with all that decides about it. */
interface Case {
  readonly inForce: RuleInForce;
  readonly facts: KnownFacts;
  readonly accountIds: { readonly giver: string | undefined; readonly author: string | undefined };
}

async function judge(
  { db, context, at }: Settling,
  row: ReactionRow,
  { inForce: { rule, field }, facts, accountIds }: Case,
): Promise<Verdict> {
  const given = await countGiven(db, rule, {
    giverId: row.reactor_id,
    receiverId: toAuthor(facts)?.id,
    messageId: row.message_id,
    dayStart: context.dayStart,
  });
  return decideVerdict(rule, {
    ...facts,
    now: at,
    messageId: row.message_id,
    isGuildEnabled: context.isEnabled,
    isConnected: context.communityId !== undefined && field !== undefined,
    isAuthorLinked: accountIds.author !== undefined,
    isSameAccount: accountIds.author !== undefined && accountIds.author === accountIds.giver,
    given,
  });
}

function toAuthor({ author }: KnownFacts): Author | undefined {
  return author === 'unreadable' ? undefined : author;
}

function findFacts(context: ReactionContext, row: ReactionRow): StoredFacts | undefined {
  const facts = context.lookedUp?.get(row.id) ?? readFacts(row);
  const author = context.recalled?.get(row.id);
  if (author === undefined || facts === undefined || facts === 'cleared' || isRead(facts.author)) return facts;
  return { ...facts, author };
}

/** Then more may be known than who wrote: roles have been looked up. */
function isRead(author: KnownFacts['author']): boolean {
  return author === 'unreadable' || author?.isWritten !== undefined;
}

/** Nobody is linked or unlinked while this commit is made, so all who are concerned are looked up at once. */
async function findAccounts(
  db: Queries,
  context: ReactionContext,
  rows: readonly ReactionRow[],
): Promise<ReadonlyMap<string, string>> {
  const { guildId, communityId } = context;
  if (communityId === undefined) return new Map();
  const memberIds = rows.filter(isToBeGiven).flatMap((row) => {
    const facts = findFacts(context, row);
    return facts === undefined || facts === 'cleared' ? [] : [facts.giver.id, toAuthor(facts)?.id ?? ''];
  });
  if (memberIds.length === 0) return new Map();
  const links = await db
    .selectFrom('links')
    .select(['member_id', 'account_id'])
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('member_id', 'in', toTextList(memberIds))
    .execute();
  return new Map(links.map(({ member_id, account_id }) => [member_id, account_id]));
}

/** Its key holds the flip: what was given, taken back and given again are three awards. */
async function recordAward(
  { db, context, at, random }: Settling,
  row: ReactionRow,
  { inForce: { rule, field }, facts, accountIds }: Case,
): Promise<AwardRow> {
  const communityId = context.communityId ?? '';
  const fieldId = field?.id ?? '';
  const isLinked = accountIds.author !== undefined;
  const award = await insertAward(
    db,
    {
      key: `reaction:${row.message_id}:${row.reactor_id}:${row.rule_id}:${row.flips}`,
      guild_id: context.guildId,
      community_id: communityId,
      field_id: fieldId,
      field_name: field?.name ?? '',
      account_id: accountIds.author ?? null,
      member_id: toAuthor(facts)?.id ?? '',
      lane: accountIds.author === undefined ? null : toLane(communityId, fieldId, accountIds.author),
      action: 'increase',
      hundredths: rule.hundredths,
      actor_id: row.reactor_id,
      source: 'reaction',
      priority: BULK_PRIORITY,
      origin_channel_id: row.channel_id,
      origin_message_id: row.message_id,
      origin_emoji: rule.emojiText,
      created_at: at,
    },
    { random, status: isLinked ? 'queued' : 'recorded' },
  );
  // There is no message of it that Discord could refuse.
  return isLinked ? award : acknowledge(db, award, {}, at);
}

/** What was paid comes back, whatever the rule gives today. While points or the rule are off, nothing moves. */
async function takeBack(settling: Settling, row: ReactionRow): Promise<void> {
  const { db, context, at, random, settled } = settling;
  const rule = context.rules.get(row.rule_id)?.rule;
  const isKept = !context.isEnabled || rule === undefined || !rule.enabled || rule.onRemove === 'keep';
  if (isKept || row.award_id === null) return leave(settling, row);
  const source = readFacts(row) === 'cleared' ? 'reactions-cleared' : 'reaction-removed';
  const undo = {
    key: `undo:${row.award_id}:${row.flips}`,
    actorId: row.reactor_id,
    guildId: row.guild_id,
    reason: undefined,
    source,
  } as const;
  const outcome = await undoAward(db, row.award_id, undo, { reply: undefined, at, random });
  if (outcome.kind === 'recorded') await acknowledge(db, await loadAward(db, outcome.award.id), {}, at);
  const flips = row.flips + 1;
  const frozen = toFrozen(flips, outcome);
  if (outcome.kind === 'recorded' || outcome.kind === 'cancelled') settled.takenBack += 1;
  await conclude(settling, row, { standing: 0, flips, frozen });
}
