import type { StoreContext } from './context.ts';
import type { Store } from './store.ts';
import { forgetPreviews } from './undos.ts';

/** What somebody has looked at and may confirm, once. */
export function createDrafts({ write }: StoreContext): Pick<Store, 'saveDraft' | 'takeDraft' | 'forgetDrafts'> {
  return {
    saveDraft: ({ guildId, userId, kind, content, createdAt }) =>
      write(async (db) => {
        const draft = { guild_id: guildId, user_id: userId, kind, content, created_at: createdAt };
        return (await db.insertInto('drafts').values(draft).returning('id').executeTakeFirstOrThrow()).id;
      }),
    takeDraft: (draftId, guildId, userId, kind) =>
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
    forgetDrafts: (before) =>
      write(async (db) => {
        await db.deleteFrom('drafts').where('created_at', '<', before).execute();
        await forgetPreviews(db, before);
      }),
  };
}
