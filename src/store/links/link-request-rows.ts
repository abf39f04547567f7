/** Rows of members' wishes to be linked, inside a transaction. At most one of a member is open, and then the latest. */
import { sql } from 'kysely';
import type { Queries } from '../context.ts';
import type { LinkRequestRow } from '../schema/tables.ts';
import type { LinkRequest } from './link-request-store.ts';

export type Requester = Pick<LinkRequest, 'guildId' | 'communityId' | 'memberId'>;

/** Written out as in the index, so that it is used. */
export const isOpen = sql<boolean>`state = 'open'`;

/** The open one, or the one that ended last. */
export function findLatestRequest(db: Queries, requester: Requester): Promise<LinkRequestRow | undefined> {
  return db
    .selectFrom('link_requests')
    .selectAll()
    .where('guild_id', '=', requester.guildId)
    .where('community_id', '=', requester.communityId)
    .where('member_id', '=', requester.memberId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The card shows it when it can. */
export function changeRequest(
  db: Queries,
  id: number,
  columns: Partial<LinkRequestRow>,
  at: number,
): Promise<LinkRequestRow> {
  return db
    .updateTable('link_requests')
    .set({ ...columns, due_at: at })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** All cards of open requests are shown anew, also those that are being posted: who may see them has changed. */
export async function redrawOpenCards(db: Queries, guildId: string, at: number): Promise<void> {
  await db
    .updateTable('link_requests')
    .set({ due_at: at })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('guild_id', '=', guildId)
    .where(isOpen)
    .where('channel_id', 'is not', null)
    .execute();
}

/** Ends what nobody can decide any more: the open requests for all communities but one. Their cards say so. */
export async function endOpenRequests(
  db: Queries,
  guildId: string,
  kept: string | undefined,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<void> {
  await db
    .updateTable('link_requests')
    .set({ state: 'withdrawn', decided_by: by, decided_at: at, due_at: at })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('guild_id', '=', guildId)
    .where('community_id', '<>', kept ?? '')
    .where(isOpen)
    .execute();
}

/** Ends a member's open request, whichever it is; undefined when there is none. */
export async function endOpenRequest(
  db: Queries,
  requester: Requester,
  state: Exclude<LinkRequest['state'], 'open'>,
  by: string,
  at: number,
): Promise<LinkRequestRow | undefined> {
  const latest = await findLatestRequest(db, requester);
  if (latest?.state !== 'open') return undefined;
  return changeRequest(db, latest.id, { state, decided_by: by, decided_at: at }, at);
}
