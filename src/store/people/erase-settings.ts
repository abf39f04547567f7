/** What somebody has or made beside awards and reactions: few rows, so each kind goes at once. */
import { sql } from 'kysely';
import { changeRequest } from '../links/link-request-rows.ts';
import type { EraseStep } from './erasing.ts';

/** Where it is noted who made or decided something. */
const MAKERS = [
  ['guild_keys', 'set_by'],
  ['links', 'linked_by'],
  ['reaction_rules', 'created_by'],
  ['undos', 'actor_id'],
  ['rewards', 'created_by'],
  ['bulks', 'actor_id'],
] as const;

export const eraseLinks: EraseStep = async (db, { guild_id, member_id }) => {
  const { numDeletedRows } = await db
    .deleteFrom('links')
    .where('guild_id', '=', guild_id)
    .where('member_id', '=', member_id)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

export const eraseLookUps: EraseStep = async (db, { guild_id, member_id }) => {
  const { numDeletedRows } = await db
    .deleteFrom('identity_look_ups')
    .where('guild_id', '=', guild_id)
    .where('member_id', '=', member_id)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** What they got is added up no more: a board has no former members. */
export const eraseFromBoards = eraseRowsOf('board_sums', 'hidden_members');

/** The bot takes no role of theirs any more, and gives none. */
export const eraseRoles = eraseRowsOf('role_checks', 'role_grants');

/** What they were told, and what was to be told them. */
export const eraseContacts = eraseRowsOf('member_messages', 'member_contacts');

type PersonTable =
  | 'board_sums'
  | 'hidden_members'
  | 'role_checks'
  | 'role_grants'
  | 'member_messages'
  | 'member_contacts';

/** Few rows, and nothing in them is worth keeping under another name. */
function eraseRowsOf(...tables: readonly PersonTable[]): EraseStep {
  return async (db, { guild_id, member_id }) => {
    let count = 0;
    for (const table of tables) {
      const { numDeletedRows } = await db
        .deleteFrom(table)
        .where('guild_id', '=', guild_id)
        .where('member_id', '=', member_id)
        .executeTakeFirst();
      count += Number(numDeletedRows);
    }
    return count;
  };
}

/** An open one is withdrawn. Each stays for its card, which shows neither name nor account any more. */
export const eraseRequests: EraseStep = async (db, { guild_id, member_id, pseudonym }, limit, at) => {
  const rows = await db
    .selectFrom('link_requests')
    .selectAll()
    .where('guild_id', '=', guild_id)
    .where('member_id', '=', member_id)
    .limit(limit)
    .execute();
  for (const { id, state } of rows) {
    const ended = state === 'open' ? ({ state: 'withdrawn', decided_by: pseudonym, decided_at: at } as const) : {};
    await changeRequest(db, id, { member_id: pseudonym, account: '', locale: null, denial: null, ...ended }, at);
  }
  return rows.length;
};

/** Theirs, and whose content names them: who made that can make it anew. */
export const eraseDrafts: EraseStep = async (db, { guild_id, member_id }) => {
  const { numDeletedRows } = await db
    .deleteFrom('drafts')
    .where('guild_id', '=', guild_id)
    .where(({ eb, or }) => or([eb('user_id', '=', member_id), eb('content', 'like', `%"${member_id}"%`)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** What a bulk has not given them yet, it does not give any more. */
export const eraseFromBulks: EraseStep = async (db, { guild_id, member_id, pseudonym }, limit) => {
  const theirs = db
    .selectFrom('bulk_items')
    .innerJoin('bulks', 'bulks.id', 'bulk_items.bulk_id')
    .select(['bulk_items.bulk_id', 'bulk_items.position', 'bulk_items.outcome', 'bulks.state'])
    .where('bulk_items.member_id', '=', member_id)
    .where('bulks.guild_id', '=', guild_id)
    .limit(limit);
  const rows = await theirs.execute();
  for (const { bulk_id, position, outcome, state } of rows) {
    const isThis = sql<boolean>`bulk_id = ${bulk_id} and position = ${position}`;
    // It may name them once more while it is read, and nobody is in it twice, under a former name neither.
    if (state === 'reading') await db.deleteFrom('bulk_items').where(isThis).execute();
    else {
      const gone = { member_id: pseudonym, outcome: outcome ?? 'gone' };
      await db.updateTable('bulk_items').set(gone).where(isThis).execute();
    }
  }
  return rows.length;
};

/** Their cards say who decided. The reason was their own words. */
export const eraseDecisions: EraseStep = async (db, { guild_id, member_id, pseudonym }, limit, at) => {
  const rows = await db
    .selectFrom('link_requests')
    .select('id')
    .where('guild_id', '=', guild_id)
    .where('decided_by', '=', member_id)
    .limit(limit)
    .execute();
  for (const { id } of rows) await changeRequest(db, id, { decided_by: pseudonym, denial: null }, at);
  return rows.length;
};

export const eraseMade: EraseStep = async (db, { guild_id, member_id, pseudonym }) => {
  let count = 0;
  for (const [table, column] of MAKERS) {
    const { numAffectedRows = 0n } = await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = ${pseudonym}
      where guild_id = ${guild_id} and ${sql.ref(column)} = ${member_id}`.execute(db);
    count += Number(numAffectedRows);
  }
  return count;
};
