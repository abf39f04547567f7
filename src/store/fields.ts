import type { StoreContext } from './context.ts';
import { toField } from './rows.ts';
import type { Store } from './store.ts';

/** Each guild's own copy of its community's list of fields. */
export function createFields({ db, write }: StoreContext): Pick<Store, 'listFields' | 'saveFields'> {
  return {
    async listFields(guildId, communityId) {
      const rows = await db
        .selectFrom('fields')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('community_id', '=', communityId)
        .orderBy('position')
        .execute();
      const list = await db
        .selectFrom('field_lists')
        .select('fetched_at')
        .where('guild_id', '=', guildId)
        .where('community_id', '=', communityId)
        .executeTakeFirst();
      return { fields: rows.map(toField), fetchedAt: list?.fetched_at };
    },
    saveFields: (guildId, communityId, fields, at) =>
      write(async (db) => {
        await db.deleteFrom('fields').where('guild_id', '=', guildId).where('community_id', '=', communityId).execute();
        for (const [position, { fieldId, key, name, numeric }] of fields.entries()) {
          await db
            .insertInto('fields')
            .values({
              guild_id: guildId,
              community_id: communityId,
              field_id: fieldId,
              position,
              key: key ?? null,
              name: name ?? null,
              numeric: numeric === undefined ? null : Number(numeric),
            })
            // The API might list a field twice; the first one counts.
            .onConflict((conflict) => conflict.columns(['guild_id', 'community_id', 'field_id']).doNothing())
            .execute();
        }
        await db
          .insertInto('field_lists')
          .values({ guild_id: guildId, community_id: communityId, fetched_at: at })
          .onConflict((conflict) => conflict.columns(['guild_id', 'community_id']).doUpdateSet({ fetched_at: at }))
          .execute();
      }),
  };
}
