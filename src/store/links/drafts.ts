import { MOST_OPEN_PREVIEWS } from '../../points/limits.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toIdList } from '../schema/sql-list.ts';
import type { DraftStore } from './draft-store.ts';

/** What somebody has looked at and may confirm, once. */
export function createDrafts({ write }: StoreContext): DraftStore {
  return {
    saveDraft: ({ guildId, userId, kind, content, createdAt }) =>
      write(async (db) => {
        const draft = { guild_id: guildId, user_id: userId, kind, content, created_at: createdAt };
        await dropOldest(db, draft);
        return (await db.insertInto('drafts').values(draft).returning('id').executeTakeFirstOrThrow()).id;
      }),
    takeDraft: ({ id: draftId, guildId, userId, kind }) =>
      write(async (db) => {
        const row = await db
          .deleteFrom('drafts')
          .where('id', '=', draftId)
          .where('guild_id', '=', guildId)
          .where('user_id', '=', userId)
          .where('kind', '=', kind)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return undefined;
        return { id: row.id, guildId, userId, kind, content: row.content, createdAt: row.created_at };
      }),
  };
}

/** Makes room for one more of its kind. Each may hold a whole file. */
async function dropOldest(db: Queries, of: { guild_id: string; user_id: string; kind: string }): Promise<void> {
  const open = await db
    .selectFrom('drafts')
    .select('id')
    .where('guild_id', '=', of.guild_id)
    .where('user_id', '=', of.user_id)
    .where('kind', '=', of.kind)
    .orderBy('id', 'desc')
    .execute();
  const tooMany = open.slice(MOST_OPEN_PREVIEWS - 1).map(({ id }) => id);
  await db.deleteFrom('drafts').where('id', 'in', toIdList(tooMany)).execute();
}
