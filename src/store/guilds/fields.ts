import type { Queries, StoreContext } from '../context.ts';
import { toField, toGuild } from '../schema/rows.ts';
import type { FieldStore, StoredField } from './field-store.ts';
import { recordChange } from './guild-deeds.ts';

/** Each guild's own copy of its community's list of fields. */
export function createFields({ db, write, audited }: StoreContext): FieldStore {
  return {
    async listFields({ guildId, communityId }) {
      const rows = await db
        .selectFrom('fields')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('community_id', '=', communityId)
        .orderBy('position')
        .execute();
      const isDeleted = ({ deleted_at }: (typeof rows)[number]) => deleted_at !== null;
      return {
        fields: rows.filter((row) => !isDeleted(row)).map(toField),
        deleted: rows.filter(isDeleted).map(toField),
      };
    },
    async fieldsFetchedAt({ guildId, communityId }) {
      const list = await db
        .selectFrom('field_lists')
        .select('fetched_at')
        .where('guild_id', '=', guildId)
        .where('community_id', '=', communityId)
        .executeTakeFirst();
      return list?.fetched_at;
    },
    saveFields: ({ guildId, communityId }, fields, { at, isComplete = false }) =>
      write(async (db) => {
        // An empty list may be what this key is shown of a community that has fields.
        if (isComplete && fields.length > 0) await markAllDeleted(db, guildId, communityId, at);
        else await removeListed(db, guildId, communityId);
        for (const field of withoutRepetitions(fields)) await saveField(db, guildId, communityId, field);
        await db
          .insertInto('field_lists')
          .values({ guild_id: guildId, community_id: communityId, fetched_at: at })
          .onConflict((conflict) => conflict.columns(['guild_id', 'community_id']).doUpdateSet({ fetched_at: at }))
          .execute();
      }),
    async findDeletedField({ guildId, communityId, fieldId }) {
      const row = await db
        .selectFrom('fields')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('community_id', '=', communityId)
        .where('field_id', '=', fieldId)
        .where('deleted_at', 'is not', null)
        .executeTakeFirst();
      return row && toField(row);
    },
    markFieldDeleted: ({ guildId, communityId }, field, { at, actorId }) =>
      audited(async (db, record) => {
        const readGuild = () => db.selectFrom('guilds').selectAll().where('guild_id', '=', guildId).executeTakeFirst();
        const before = toGuild(guildId, await readGuild());
        await markDeleted(db, guildId, communityId, field, at);
        await unset(db, 'default_field_id', guildId, field.fieldId);
        await unset(db, 'identity_field_id', guildId, field.fieldId);
        await recordChange(db, before, toGuild(guildId, await readGuild()), { at, actorId, record });
      }),
  };
}

/** What is listed now is brought back by saving it. */
async function markAllDeleted(db: Queries, guildId: string, communityId: string, at: number): Promise<void> {
  await db
    .updateTable('fields')
    .set({ deleted_at: at })
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('deleted_at', 'is', null)
    .execute();
}

async function removeListed(db: Queries, guildId: string, communityId: string): Promise<void> {
  await db
    .deleteFrom('fields')
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('deleted_at', 'is', null)
    .execute();
}

/** The API might list a field twice; the first one counts. */
function withoutRepetitions(fields: readonly StoredField[]): PlacedField[] {
  const seen = new Set<string>();
  return fields.flatMap((field, position) => {
    if (seen.has(field.fieldId)) return [];
    seen.add(field.fieldId);
    return [{ ...field, position }];
  });
}

interface PlacedField extends StoredField {
  readonly position: number;
}

async function saveField(
  db: Queries,
  guildId: string,
  communityId: string,
  { fieldId, key, name, numeric, position }: PlacedField,
): Promise<void> {
  const columns = {
    position,
    key: key ?? null,
    name: name ?? null,
    numeric: numeric === undefined ? null : Number(numeric),
    deleted_at: null,
  };
  await db
    .insertInto('fields')
    .values({ guild_id: guildId, community_id: communityId, field_id: fieldId, ...columns })
    .onConflict((conflict) => conflict.columns(['guild_id', 'community_id', 'field_id']).doUpdateSet(columns))
    .execute();
}

/** Also where the guild's own list does not show it any more, and was not complete. */
async function markDeleted(
  db: Queries,
  guildId: string,
  communityId: string,
  { fieldId, name }: Pick<StoredField, 'fieldId' | 'name'>,
  at: number,
): Promise<void> {
  await db
    .updateTable('fields')
    .set({ deleted_at: at })
    .where('community_id', '=', communityId)
    .where('field_id', '=', fieldId)
    .execute();
  const unlisted = { position: 0, key: null, name: name ?? null, numeric: null, deleted_at: at };
  await db
    .insertInto('fields')
    .values({ guild_id: guildId, community_id: communityId, field_id: fieldId, ...unlisted })
    .onConflict((conflict) => conflict.columns(['guild_id', 'community_id', 'field_id']).doNothing())
    .execute();
}

/** Only where it still names the field: another one may have been chosen meanwhile. */
async function unset(
  db: Queries,
  column: 'default_field_id' | 'identity_field_id',
  guildId: string,
  fieldId: string,
): Promise<void> {
  await db
    .updateTable('guilds')
    .set({ [column]: null })
    .where('guild_id', '=', guildId)
    .where(column, '=', fieldId)
    .execute();
}
