/** Forgetting what is old, a bounded number of rows at a time, so that nobody's command waits behind it. */
import { type RawBuilder, sql } from 'kysely';
import { isLive } from '../awards/award-rows.ts';
import type { Old } from '../bounds.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { Engine } from '../engine/engine.ts';
import { toIdList, toTextList } from '../schema/sql-list.ts';
import type { AwardRow, Tables } from '../schema/tables.ts';
import type { Forgetting } from './people-store.ts';

const HAS_ENDED = sql<boolean>`status in ('settled', 'refused', 'cancelled', 'expired')`;

/** Each as in a partial index: of a guild that is long gone, all awards would be read otherwise. */
const NOT_AT_ITS_END = [
  sql<boolean>`status in ('waiting', 'queued', 'sending', 'unknown', 'review')`,
  sql<boolean>`status = 'recorded'`,
  sql<boolean>`late_state = 'found'`,
];

export function createForgetting({ write, engine }: StoreContext): Forgetting {
  return {
    forgetReasons: (old) => write((db) => forgetReasons(db, old)),
    forgetLinkRequests: (old) => write((db) => forgetLinkRequests(db, old)),
    forgetGuilds: (old) => write((db) => forgetGuilds({ db, rowId: engine.rowId }, old)),
  };
}

async function forgetReasons(db: Queries, { before, limit }: Old): Promise<number> {
  const old = db
    .selectFrom('awards')
    .select('id')
    .where(sql<boolean>`reason is not null`)
    .where(HAS_ENDED)
    .where('created_at', '<', before)
    .limit(limit);
  const { numUpdatedRows } = await db
    .updateTable('awards')
    .set({ reason: null })
    .where('id', 'in', old)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** What is left of a request whose card has still to be changed: with the row it would be out of reach for good. */
const NOBODY = { member_id: '', account: '', decided_by: '', locale: null, denial: null } as const;

async function forgetLinkRequests(db: Queries, { before, limit }: Old): Promise<number> {
  const old = db
    .selectFrom('link_requests')
    .select('id')
    .where(sql<boolean>`state <> 'open'`)
    .where('decided_at', '<', before)
    .limit(limit);
  await db.deleteFrom('member_messages').where('request_id', 'in', old).execute();
  const { numUpdatedRows } = await db
    .updateTable('link_requests')
    .set({ ...NOBODY, due_at: 0 })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', old.where(sql<boolean>`card_id is not null and member_id <> ''`))
    .executeTakeFirst();
  const { numDeletedRows } = await db
    .deleteFrom('link_requests')
    .where('id', 'in', old.where(sql<boolean>`card_id is null or (member_id = '' and shown_version >= version)`))
    .executeTakeFirst();
  return Number(numUpdatedRows + numDeletedRows);
}

/** What hangs on an award goes with it; these go before and after, in an order that no reference forbids. */
const OF_GUILD = [
  'log_copies',
  'audit_entries',
  'award_events',
  'reactions',
  'reaction_rules',
  'member_messages',
  'member_contacts',
  'link_requests',
  'links',
  'identity_look_ups',
  'drafts',
  'undos',
  'bulks',
  'fields',
  'field_lists',
  'guild_keys',
  'notices',
  'erasures',
  'erased_counts',
  'board_sums',
  'hidden_members',
  'role_checks',
  'role_grants',
  'rewards',
  'reward_cursors',
] as const satisfies readonly (keyof Tables)[];

interface Deleting {
  readonly db: Queries;
  readonly rowId: Engine['rowId'];
}

async function forgetGuilds(deleting: Deleting, { before, limit }: Old): Promise<number> {
  const { db } = deleting;
  const guildId = (await findForgotten(db)) ?? (await beginToForget(db, before));
  if (guildId === undefined) return 0;
  for (const kind of ITEMS) {
    const count = await deleteItems(deleting, kind, guildId, limit);
    if (count > 0) return count;
  }
  for (const table of OF_GUILD) {
    const count = await deleteRows(deleting, table, guildId, limit);
    if (count > 0) return count;
  }
  const count = await deleteAwards(db, guildId, limit);
  if (count > 0) return count;
  await db.deleteFrom('guilds').where('guild_id', '=', guildId).execute();
  return 1;
}

async function findForgotten(db: Queries): Promise<string | undefined> {
  const guild = await db
    .selectFrom('guilds')
    .select('guild_id')
    .where('is_forgotten', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return guild?.guild_id;
}

/** From now on the guild is off, whatever its settings say, also where the bot is invited again before the end. */
async function beginToForget(db: Queries, before: number): Promise<string | undefined> {
  const guild = await db
    .selectFrom('guilds')
    .select('guild_id')
    .where('removed_at', '<', before)
    .where(({ and, not, exists, selectFrom }) =>
      and(
        NOT_AT_ITS_END.map((isNotAtItsEnd) =>
          not(
            exists(
              selectFrom('awards')
                .select('awards.id')
                .whereRef('awards.guild_id', '=', 'guilds.guild_id')
                .where(isNotAtItsEnd),
            ),
          ),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  if (guild === undefined) return undefined;
  await db
    .updateTable('guilds')
    .set({ is_forgotten: 1, log_channel_id: null, log_cursor: 0, audit_cursor: 0 })
    .where('guild_id', '=', guild.guild_id)
    .execute();
  return guild.guild_id;
}

async function deleteRows(
  { db, rowId }: Deleting,
  table: keyof Tables,
  guildId: string,
  limit: number,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(table)} where ${rowId} in
      (select ${rowId} from ${sql.table(table)} where guild_id = ${guildId} limit ${limit})`.execute(db);
  return Number(numAffectedRows);
}

/** What has no server of its own, but belongs to something that has. */
const ITEMS = [
  { items: 'undo_items', owner: 'undo_id', owners: 'undos' },
  { items: 'bulk_items', owner: 'bulk_id', owners: 'bulks' },
] as const satisfies readonly { readonly items: keyof Tables; readonly owner: string; readonly owners: keyof Tables }[];

async function deleteItems(
  { db, rowId }: Deleting,
  { items, owner, owners }: (typeof ITEMS)[number],
  guildId: string,
  limit: number,
): Promise<number> {
  // A list of the owners would be made anew for each chunk, however many there are.
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(items)} where ${rowId} in
      (select ${sql.table(items)}.${rowId} from ${sql.table(owners)}
        join ${sql.table(items)} on ${sql.table(items)}.${sql.ref(owner)} = ${sql.table(owners)}.id
        where ${sql.table(owners)}.guild_id = ${guildId} limit ${limit})`.execute(db);
  return Number(numAffectedRows);
}

/** Any of them, each with what takes it back: that refers to it. */
async function deleteAwards(db: Queries, guildId: string, limit: number): Promise<number> {
  const { rows } = await sql<Pick<AwardRow, 'id' | 'lane'>>`
    with recursive chosen (id) as (
      select id from (select id from awards where guild_id = ${guildId} limit ${limit})
      union
      select reversal.id from chosen cross join awards as reversal
        where reversal.reverses = chosen.id and reversal.reverses is not null
    ) select id, lane from awards where id in (select id from chosen)`.execute(db);
  const ids = toIdList(rows.map(({ id }) => id));
  await forgetTotals(db, ids);
  await db.deleteFrom('award_messages').where('award_id', 'in', ids).execute();
  await db.deleteFrom('late_watches').where('award_id', 'in', ids).execute();
  await db.deleteFrom('earlier_late_copies').where('award_id', 'in', ids).execute();
  await db.deleteFrom('awards').where('id', 'in', ids).execute();
  // A lane goes with the last award that counts in it. Another guild may go on in it, from the same entry of the history.
  await db
    .deleteFrom('lanes')
    .where('lane', 'in', toTextList(rows.flatMap(({ lane }) => lane ?? [])))
    .where(sql<boolean>`not exists (select 1 from awards where awards.lane = lanes.lane and ${isLive})`)
    .execute();
  return rows.length;
}

/** Of lanes whose last total came with one of these awards. */
async function forgetTotals(db: Queries, ids: RawBuilder<number>): Promise<void> {
  const lanes = sql<string>`(
    select lanes.lane from awards cross join lanes
    where lanes.lane = awards.lane and awards.id in ${ids} and awards.settled_at = lanes.last_total_at and awards.total = lanes.last_total)`;
  await db.updateTable('lanes').set({ last_total: null, last_total_at: null }).where('lane', 'in', lanes).execute();
}
