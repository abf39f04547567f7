import { sql } from 'kysely';
import type { Queries, StoreContext } from './context.ts';
import { saveLink } from './links.ts';
import { toLinkRequest } from './rows.ts';
import type { LinkRequest, Store } from './store.ts';
import type { LinkRequestRow } from './tables.ts';

type LinkRequests = Pick<
  Store,
  | 'requestLink'
  | 'findOpenLinkRequest'
  | 'getLinkRequest'
  | 'listOpenLinkRequests'
  | 'closeLinkRequest'
  | 'approveLinkRequest'
  | 'listDueLinkRequests'
  | 'markLinkRequestShown'
  | 'postponeLinkRequest'
>;

type Member = Pick<LinkRequest, 'guildId' | 'communityId' | 'memberId'>;

/** Written out as in the index, so that it is used. */
const isOpen = sql<boolean>`state = 'open'`;

/** Members' wishes to be linked. At most one of a member is open; its card follows it by versions. */
export function createLinkRequests({ db, write }: StoreContext): LinkRequests {
  return {
    requestLink: (request, at) => write((db) => requestLink(db, request, at)),
    findOpenLinkRequest: async (guildId, communityId, memberId) =>
      toRequestOrNone(await findOpen(db, { guildId, communityId, memberId })),
    async getLinkRequest(guildId, requestId) {
      return toRequestOrNone(
        await db
          .selectFrom('link_requests')
          .selectAll()
          .where('id', '=', requestId)
          .where('guild_id', '=', guildId)
          .executeTakeFirst(),
      );
    },
    async listOpenLinkRequests(guildId, communityId, limit) {
      const rows = await db
        .selectFrom('link_requests')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('community_id', '=', communityId)
        .where(isOpen)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toLinkRequest);
    },
    closeLinkRequest: (requestId, state, by, at) =>
      write(async (db) => toRequestOrNone(await close(db, requestId, state, by, at))),
    approveLinkRequest: (requestId, link) =>
      write(async (db) => {
        const row = await db
          .selectFrom('link_requests')
          .select('id')
          .where('id', '=', requestId)
          .where('guild_id', '=', link.guildId)
          .where(isOpen)
          .executeTakeFirst();
        if (row === undefined) return { kind: 'not-open' };
        const outcome = await saveLink(db, link);
        if (outcome.kind === 'linked') await close(db, requestId, 'approved', link.linkedBy, link.linkedAt);
        return outcome;
      }),
    async listDueLinkRequests(at, limit) {
      const rows = await db
        .selectFrom('link_requests')
        .selectAll()
        .where(sql<boolean>`due_at is not null`)
        .where('due_at', '<=', at)
        .whereRef('shown_version', '<', 'version')
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toLinkRequest);
    },
    markLinkRequestShown: (requestId, { version, channelId, cardId }) =>
      write(async (db) => {
        await db
          .updateTable('link_requests')
          .set({
            shown_version: version,
            channel_id: channelId,
            card_id: cardId,
            due_at: sql<number>`case when version > ${version} then due_at end`,
          })
          .where('id', '=', requestId)
          .execute();
      }),
    postponeLinkRequest: (requestId, dueAt) =>
      write(async (db) => {
        await db
          .updateTable('link_requests')
          .set({ due_at: dueAt ?? null })
          .where('id', '=', requestId)
          .execute();
      }),
  };
}

function toRequestOrNone(row: LinkRequestRow | undefined): LinkRequest | undefined {
  return row && toLinkRequest(row);
}

function findOpen(db: Queries, { guildId, communityId, memberId }: Member): Promise<LinkRequestRow | undefined> {
  return db
    .selectFrom('link_requests')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .where(isOpen)
    .executeTakeFirst();
}

async function requestLink(
  db: Queries,
  request: Member & Pick<LinkRequest, 'account'>,
  at: number,
): Promise<LinkRequest> {
  const { guildId, communityId, memberId, account } = request;
  const open = await findOpen(db, request);
  if (open !== undefined && open.account === account) return toLinkRequest(open);
  if (open !== undefined) return toLinkRequest(await change(db, open.id, { account, requested_at: at }, at));
  const row = await db
    .insertInto('link_requests')
    .values({
      guild_id: guildId,
      community_id: communityId,
      member_id: memberId,
      account,
      state: 'open',
      requested_at: at,
      due_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toLinkRequest(row);
}

/** The card shows it when it can. */
function change(db: Queries, id: number, columns: Partial<LinkRequestRow>, at: number): Promise<LinkRequestRow> {
  return db
    .updateTable('link_requests')
    .set({ ...columns, due_at: at })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function close(
  db: Queries,
  id: number,
  state: LinkRequest['state'],
  by: string,
  at: number,
): Promise<LinkRequestRow | undefined> {
  const open = await db.selectFrom('link_requests').select('id').where('id', '=', id).where(isOpen).executeTakeFirst();
  return open && change(db, open.id, { state, decided_by: by, decided_at: at }, at);
}
