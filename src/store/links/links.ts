import { sql } from 'kysely';
import { type Deed, IDENTITY_FIELD } from '../../audit/entry.ts';
import { toLane } from '../../points/award.ts';
import { changeAward } from '../awards/award-rows.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { RecordDeed } from '../guilds/audit.ts';
import type { GuildCommunity } from '../guilds/guild-store.ts';
import { noteDecision } from '../messages/member-messages.ts';
import { checkLinked } from '../rewards/role-checks.ts';
import { toAward, toLink } from '../schema/rows.ts';
import { toTextList } from '../schema/sql-list.ts';
import type { AwardRow, LinkRow } from '../schema/tables.ts';
import { stopIdentityLookUps } from './identity-look-ups.ts';
import { endOpenRequest } from './link-request-rows.ts';
import type { ImportOutcome, Link, LinkOutcome, LinkStore } from './link-store.ts';

type Member = Pick<Link, 'guildId' | 'communityId' | 'memberId'>;

/** Which member is which Returning.AI account, and the awards that wait to know. */
export function createLinks({ db, audited }: StoreContext): LinkStore {
  return {
    async getLink({ guildId, communityId, memberId }) {
      const row = await findLink(db, { guildId, communityId, memberId });
      return row && toLink(row);
    },
    async listAccountsOf(memberId) {
      const rows = await db
        .selectFrom('links')
        .select(['community_id', 'account_id'])
        .where('member_id', '=', memberId)
        .execute();
      return rows.map(({ community_id, account_id }) => ({ communityId: community_id, accountId: account_id }));
    },
    async hasHeld({ guildId, memberId, accountId }) {
      const award = await db
        .selectFrom('awards')
        .select('id')
        .where('guild_id', '=', guildId)
        .where('member_id', '=', memberId)
        .where('account_id', '=', accountId)
        .limit(1)
        .executeTakeFirst();
      return award !== undefined;
    },
    saveLink: (link) => audited((db, record) => saveLink(db, link, record, { action: 'link-set' })),
    importLink: (link, previousAccountId, source = 'file') =>
      audited((db, record) => importLink(db, { link, previousAccountId, source }, record)),
    removeLink: ({ guildId, communityId, memberId }, by, at) =>
      audited(async (db, record) => {
        const row = await db
          .deleteFrom('links')
          .where('guild_id', '=', guildId)
          .where('community_id', '=', communityId)
          .where('member_id', '=', memberId)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return undefined;
        await stopIdentityLookUps(db, { guildId, communityId, memberId }, by.kind);
        const action = by.kind === 'member' ? 'link-ended' : 'link-removed';
        await record({ guildId, actorId: by.id, action, memberId, before: { account: row.account_id }, at });
        return toLink(row);
      }),
    listLinks: (asked) => listLinks(db, asked),
    findHolders: (of, accountIds) => findHolders(db, of, accountIds),
    listHolders: (of, account) => listHolders(db, of, account),
    async listWaiting({ guildId, communityId, memberId }) {
      return (await findWaiting(db, { guildId, communityId, memberId })).map(toAward);
    },
  };
}

/** The member's link. */
export function findLink(db: Queries, { guildId, communityId, memberId }: Member): Promise<LinkRow | undefined> {
  return db
    .selectFrom('links')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
}

function findWaiting(db: Queries, { guildId, communityId, memberId }: Member): Promise<AwardRow[]> {
  return db
    .selectFrom('awards')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .where(sql<boolean>`status = 'waiting'`)
    .orderBy('id')
    .execute();
}

/** How a link came about, as the audit keeps it; by default whoever linked did. */
type Making = Pick<Deed, 'action' | 'isQuiet'> & Partial<Pick<Deed, 'actorId'>>;

/** Links, queues what waited, and ends the request that asked for it; inside a transaction. */
export async function saveLink(
  db: Queries,
  link: Link,
  record: RecordDeed,
  { actorId = link.linkedBy, ...making }: Making,
): Promise<LinkOutcome> {
  const other = await findOtherHolder(db, link);
  if (other !== undefined) return { kind: 'account-taken', by: toLink(other) };
  const before = await findLink(db, link);
  await upsertLink(db, link);
  const { guildId, memberId, linkedAt: at } = link;
  const accounts = { before: before && { account: before.account_id }, after: { account: link.accountId } };
  await record({ guildId, actorId, memberId, ...making, ...accounts, at });
  await checkLinked(db, link, at);
  const request = await endOpenRequest(db, link, 'approved', link.linkedBy, at);
  if (request !== undefined) await noteDecision(db, request, 'approved', at);
  const delivered = [];
  for (const row of await findWaiting(db, link)) delivered.push(toAward(await deliver(db, row, link)));
  const isReplaced = before !== undefined && before.account_id !== link.accountId;
  return { kind: 'linked', delivered, previousAccountId: isReplaced ? before.account_id : undefined };
}

interface Imported {
  readonly link: Link;
  readonly previousAccountId: string | undefined;
  readonly source: 'file' | 'identity-field';
}

async function importLink(
  db: Queries,
  { link, previousAccountId, source }: Imported,
  record: RecordDeed,
): Promise<ImportOutcome> {
  const now = await findLink(db, link);
  if (now?.account_id === link.accountId) return { kind: 'unchanged' };
  if (now?.account_id !== previousAccountId) return { kind: 'changed' };
  const by = source === 'file' ? { isQuiet: true } : { actorId: IDENTITY_FIELD };
  return saveLink(db, link, record, { action: 'link-set', ...by });
}

function findOtherHolder(db: Queries, link: Link): Promise<LinkRow | undefined> {
  return db
    .selectFrom('links')
    .selectAll()
    .where('guild_id', '=', link.guildId)
    .where('community_id', '=', link.communityId)
    .where('account_id', '=', link.accountId)
    .where('member_id', '<>', link.memberId)
    .executeTakeFirst();
}

async function upsertLink(db: Queries, link: Link): Promise<void> {
  const linked = {
    account_id: link.accountId,
    label: link.label ?? null,
    linked_by: link.linkedBy,
    linked_at: link.linkedAt,
  };
  await db
    .insertInto('links')
    .values({ guild_id: link.guildId, community_id: link.communityId, member_id: link.memberId, ...linked })
    .onConflict((conflict) => conflict.columns(['guild_id', 'community_id', 'member_id']).doUpdateSet(linked))
    .execute();
}

function deliver(db: Queries, { id, community_id, field_id }: AwardRow, link: Link): Promise<AwardRow> {
  const at = link.linkedAt;
  const lane = toLane(community_id, field_id, link.accountId);
  const change = { status: 'queued', account_id: link.accountId, lane, run_at: at } as const;
  return changeAward(db, id, change, { at, isVisible: true, event: 'queued' });
}

async function findHolders(
  db: Queries,
  { guildId, communityId }: GuildCommunity,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('links')
    .select(['account_id', 'member_id'])
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('account_id', 'in', toTextList(accountIds))
    .execute();
  return new Map(rows.map(({ account_id, member_id }) => [account_id, member_id]));
}

async function listHolders(
  db: Queries,
  { guildId, communityId }: GuildCommunity,
  account: string,
): Promise<readonly Link[]> {
  const rows = await db
    .selectFrom('links')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where(({ eb, or }) => or([eb('account_id', '=', account), eb(sql`lower(label)`, '=', account.toLowerCase())]))
    .orderBy('member_id')
    .limit(2)
    .execute();
  return rows.map(toLink);
}

async function listLinks(db: Queries, { guildId, communityId }: GuildCommunity): Promise<readonly Link[]> {
  const rows = await db
    .selectFrom('links')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .orderBy('member_id')
    .execute();
  return rows.map(toLink);
}
