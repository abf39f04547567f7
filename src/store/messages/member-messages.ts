/** Direct messages to members: each is recorded in the commit of what causes it, and gone once it is told or cannot be. */
import { sql, type Updateable } from 'kysely';
import { HINT_AFTER_MS } from '../../points/limits.ts';
import type { Due } from '../bounds.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toMemberMessage } from '../schema/rows.ts';
import type { AwardRow, LinkRequestRow, MemberMessageRow, Tables } from '../schema/tables.ts';
import type { MemberMessage, MemberMessageEnd, MemberMessageStore } from './member-message-store.ts';

type Member = Pick<AwardRow, 'guild_id' | 'member_id'>;

export function createMemberMessages({ db, write }: StoreContext): MemberMessageStore {
  return {
    listDueMemberMessages: (due) => listDue(db, due),
    nextMemberMessageDueAt: (at) => findNextDue(db, at),
    beginMemberMessage: (messageId, at) =>
      write(async (db) => {
        await db.updateTable('member_messages').set({ begun_at: at }).where('id', '=', messageId).execute();
      }),
    postponeMemberMessage: (messageId, { dueAt, isUnsent }) =>
      write(async (db) => {
        await db
          .updateTable('member_messages')
          .set({ due_at: dueAt, ...(isUnsent && { begun_at: null }) })
          .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
          .where('id', '=', messageId)
          .execute();
      }),
    endMemberMessage: (messageId, end) => write((db) => endMessage(db, messageId, end)),
    async getMemberContact({ guildId, memberId }) {
      const row = await db
        .selectFrom('member_contacts')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('member_id', '=', memberId)
        .executeTakeFirst();
      return { isOff: row?.is_off === 1, closedAt: row?.closed_at ?? undefined };
    },
    setMemberMessages: ({ guildId, memberId }, isOn) =>
      write((db) =>
        saveContact(
          db,
          { guild_id: guildId, member_id: memberId },
          isOn ? { is_off: 0, closed_at: null } : { is_off: 1 },
        ),
      ),
    remindWaiting: (when) => remindWaiting({ db, write }, when),
  };
}

async function listDue(db: Queries, { at, limit }: Due): Promise<readonly MemberMessage[]> {
  const due = db
    .selectFrom('member_messages')
    .selectAll()
    .select(sql<number>`row_number() over (partition by guild_id order by due_at, id)`.as('place'))
    .where('due_at', '<=', at);
  const rows = await db
    .selectFrom(due.as('due'))
    .selectAll()
    .where('place', '<=', limit)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  return rows.map(toMemberMessage);
}

async function findNextDue(db: Queries, at: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('member_messages')
    .select('due_at')
    .where('due_at', '>', at)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at;
}

/**
 * Points begin to wait for a member; inside a transaction. Of most this is not the first time, so one look decides, and
 * nothing is written.
 */
export async function noteWaiting(
  db: Queries,
  { guild_id, community_id, member_id }: Pick<AwardRow, 'guild_id' | 'community_id' | 'member_id'>,
  at: number,
): Promise<void> {
  const { rows } = await sql<{ readonly is_known: number | boolean }>`select
    exists (select 1 from member_contacts where guild_id = ${guild_id} and member_id = ${member_id}
      and (is_off = 1 or closed_at is not null or hinted_at is not null))
    or exists (select 1 from member_messages where guild_id = ${guild_id} and member_id = ${member_id}
      and kind = 'waiting' and request_id is null)
    or exists (select 1 from guilds where guild_id = ${guild_id} and hints = 0) as is_known`.execute(db);
  if (rows[0]?.is_known) return;
  // Some moments later it is clear whether it was a slip, and how many came at once.
  await db
    .insertInto('member_messages')
    .values({ guild_id, community_id, member_id, kind: 'waiting', made_at: at, due_at: at + HINT_AFTER_MS })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Staff have decided about a request for a link; inside a transaction. */
export async function noteDecision(
  db: Queries,
  { id, guild_id, community_id, member_id }: LinkRequestRow,
  kind: 'approved' | 'denied',
  at: number,
): Promise<void> {
  await db
    .insertInto('member_messages')
    .values({ guild_id, community_id, member_id, kind, request_id: id, made_at: at, due_at: at })
    .execute();
}

async function endMessage(
  db: Queries,
  messageId: number,
  { how, at }: { readonly how: MemberMessageEnd; readonly at: number },
): Promise<void> {
  const row = await db.deleteFrom('member_messages').where('id', '=', messageId).returningAll().executeTakeFirst();
  if (row === undefined || how === 'dropped') return;
  const change = how === 'closed' ? { closed_at: at } : toDone(row, at);
  if (change !== undefined) await saveContact(db, row, change);
}

/** A reminder says all that the first hint would, and is about all that was waiting when it was made. */
function toDone({ kind, made_at }: MemberMessageRow, at: number) {
  if (kind === 'waiting') return { hinted_at: at };
  return kind === 'expiring' ? { hinted_at: at, reminded_at: made_at } : undefined;
}

type ContactChange = Updateable<Tables['member_contacts']>;

async function saveContact(db: Queries, { guild_id, member_id }: Member, change: ContactChange): Promise<void> {
  await db
    .insertInto('member_contacts')
    .values({ ...change, guild_id, member_id })
    .onConflict((conflict) => conflict.columns(['guild_id', 'member_id']).doUpdateSet(change))
    .execute();
}

async function remindWaiting(
  { db, write }: Pick<StoreContext, 'db' | 'write'>,
  { before, at }: { readonly before: number; readonly at: number },
): Promise<number> {
  // Nearly always nobody, and then nothing is written.
  const members = await findUnreminded(db, before);
  if (members.length === 0) return 0;
  await write(async (db) => {
    for (const member of members) {
      await db
        .insertInto('member_messages')
        .values({ ...member, kind: 'expiring', made_at: at, due_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
  return members.length;
}

async function findUnreminded(db: Queries, before: number) {
  return db
    .selectFrom('awards')
    .leftJoin('guilds', 'guilds.guild_id', 'awards.guild_id')
    .leftJoin('member_contacts as contact', (join) =>
      join.onRef('contact.guild_id', '=', 'awards.guild_id').onRef('contact.member_id', '=', 'awards.member_id'),
    )
    .select(['awards.guild_id', 'awards.community_id', 'awards.member_id'])
    .distinct()
    .where(sql<boolean>`awards.status = 'waiting'`)
    .where('awards.created_at', '<', before)
    .where(sql<boolean>`coalesce(guilds.hints, 1) = 1 and guilds.removed_at is null`)
    .where(sql<boolean>`coalesce(contact.is_off, 0) = 0 and contact.closed_at is null`)
    .where(sql<boolean>`awards.created_at > coalesce(contact.reminded_at, 0)`)
    .execute();
}
