import { sql } from 'kysely';
import { REQUEST_AGAIN_MS } from '../../points/limits.ts';
import type { Due } from '../bounds.ts';
import type { Queries, StoreContext } from '../context.ts';
import { noteDecision } from '../messages/member-messages.ts';
import { toLink, toLinkRequest } from '../schema/rows.ts';
import type { LinkRequestRow } from '../schema/tables.ts';
import { changeRequest, endOpenRequest, findLatestRequest, isOpen } from './link-request-rows.ts';
import type { DueLinkRequest, LinkRequest, LinkRequestStore } from './link-request-store.ts';
import { findLink, saveLink } from './links.ts';

/** Members' wishes to be linked. At most one of a member is open; its card follows it by versions. */
export function createLinkRequests({ db, write, audited }: StoreContext): LinkRequestStore {
  return {
    requestLink: (request, at) => write((db) => requestLink(db, request, at)),
    findLatestLinkRequest: async ({ guildId, communityId, memberId }) =>
      toRequestOrNone(await findLatestRequest(db, { guildId, communityId, memberId })),
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
    listOpenLinkRequests: ({ guildId, communityId }, limit) => listOpen(db, guildId, communityId, limit),
    withdrawLinkRequest: ({ guildId, communityId, memberId }, at) =>
      write(async (db) =>
        toRequestOrNone(await endOpenRequest(db, { guildId, communityId, memberId }, 'withdrawn', memberId, at)),
      ),
    denyLinkRequest: (request, { by, reason, at }) =>
      audited(async (db, record) => {
        if (!(await isStillOpen(db, request))) return undefined;
        const ended = { state: 'denied', decided_by: by, decided_at: at, denial: reason ?? null } as const;
        const row = await changeRequest(db, request.id, ended, at);
        await noteDecision(db, row, 'denied', at);
        const { guildId } = request;
        await record({ guildId, actorId: by, action: 'request-denied', memberId: row.member_id, at });
        return toLinkRequest(row);
      }),
    // Linking ends the request, whoever links.
    approveLinkRequest: (request, link) =>
      audited(async (db, record) =>
        (await isStillOpen(db, request))
          ? saveLink(db, link, record, { action: 'request-approved' })
          : { kind: 'not-open' },
      ),
    listDueLinkRequests: (due) => listDue(db, due),
    nextLinkRequestDueAt: (at) => findNextDue(db, at),
    markLinkRequestShown: (requestId, { version, channelId, cardId }) =>
      write(async (db) => {
        await db
          .updateTable('link_requests')
          .set({
            shown_version: version,
            channel_id: channelId ?? null,
            card_id: cardId ?? null,
            due_at: sql<number>`case when version > ${version} then due_at end`,
          })
          .where('id', '=', requestId)
          .execute();
      }),
    postponeLinkRequest: (requestId, { dueAt }) =>
      write(async (db) => {
        await db.updateTable('link_requests').set({ due_at: dueAt }).where('id', '=', requestId).execute();
      }),
  };
}

function toRequestOrNone(row: LinkRequestRow | undefined): LinkRequest | undefined {
  return row && toLinkRequest(row);
}

async function findNextDue(db: Queries, at: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('link_requests')
    .select('due_at')
    .where(sql<boolean>`due_at is not null`)
    .where('due_at', '>', at)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? undefined;
}

async function requestLink(
  db: Queries,
  request: Parameters<LinkRequestStore['requestLink']>[0],
  at: number,
): ReturnType<LinkRequestStore['requestLink']> {
  const link = await findLink(db, request);
  if (link !== undefined) return { kind: 'linked', link: toLink(link) };
  const { guildId, communityId, memberId, account, locale = null } = request;
  const latest = await findLatestRequest(db, request);
  if (latest?.state === 'open' && latest.account === account) return { kind: 'open', request: toLinkRequest(latest) };
  if (latest !== undefined && isReused(latest, at)) {
    const columns = { state: 'open', account, locale, requested_at: at, decided_by: null, decided_at: null } as const;
    return { kind: 'open', request: toLinkRequest(await changeRequest(db, latest.id, columns, at)) };
  }
  const row = await db
    .insertInto('link_requests')
    .values({
      guild_id: guildId,
      community_id: communityId,
      member_id: memberId,
      account,
      locale,
      state: 'open',
      requested_at: at,
      due_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: 'open', request: toLinkRequest(row) };
}

function isReused({ state, decided_at: decidedAt }: LinkRequestRow, at: number): boolean {
  return state === 'open' || (state === 'withdrawn' && decidedAt !== null && at - decidedAt < REQUEST_AGAIN_MS);
}

async function isStillOpen(
  db: Queries,
  { id, guildId, version }: Pick<LinkRequest, 'id' | 'guildId' | 'version'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('link_requests')
    .select('id')
    .where('id', '=', id)
    .where('guild_id', '=', guildId)
    .where('version', '=', version)
    .where(isOpen)
    .executeTakeFirst();
  return row !== undefined;
}

async function listOpen(
  db: Queries,
  guildId: string,
  communityId: string,
  limit: number,
): ReturnType<LinkRequestStore['listOpenLinkRequests']> {
  const open = db
    .selectFrom('link_requests')
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where(isOpen);
  const rows = await open.selectAll().orderBy('id').limit(limit).execute();
  const { total } = await open.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { requests: rows.map(toLinkRequest), total };
}

/** Without a card and without a channel for one there is nothing to do, however long that lasts. */
async function listDue(db: Queries, { at, limit }: Due): Promise<readonly DueLinkRequest[]> {
  const due = db
    .selectFrom('link_requests')
    .innerJoin('guilds', 'guilds.guild_id', 'link_requests.guild_id')
    .selectAll('link_requests')
    .select('guilds.staff_channel_id')
    .select(
      sql<number>`row_number() over (
        partition by link_requests.guild_id, case when card_id is not null then channel_id end order by due_at, id
      )`.as('place'),
    )
    .where(sql<boolean>`due_at is not null`)
    .where('due_at', '<=', at)
    .whereRef('shown_version', '<', 'version')
    .where('guilds.removed_at', 'is', null)
    .where(({ eb, or }) =>
      or([eb('link_requests.card_id', 'is not', null), eb('guilds.staff_channel_id', 'is not', null)]),
    );
  const rows = await db
    .selectFrom(due.as('due'))
    .selectAll()
    .where('place', '<=', limit)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toLinkRequest(row), staffChannelId: row.staff_channel_id ?? undefined }));
}
