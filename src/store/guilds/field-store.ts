import type { DoneBy, GuildCommunity } from './guild-store.ts';

/** A field as last listed by the API for one guild. */
export interface StoredField {
  readonly fieldId: string;
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly numeric: boolean | undefined;
}

/** A field as one guild may use it. */
export interface GuildField extends GuildCommunity {
  readonly fieldId: string;
}

/** Each guild's own copy of its community's list of fields. */
export interface FieldStore {
  /** The list as it was fetched last, and what was in it once and is deleted. */
  listFields(
    community: GuildCommunity,
  ): Promise<{ readonly fields: readonly StoredField[]; readonly deleted: readonly StoredField[] }>;
  /** When it was fetched; undefined: never. */
  fieldsFetchedAt(community: GuildCommunity): Promise<number | undefined>;
  /**
   * Takes the place of the list stored before. A field that was in that one counts as deleted from now on where the new
   * one shows fields and is complete; one that is listed again is there again.
   *
   * @param fetched - `isComplete`: nothing speaks against these being all
   */
  saveFields(
    community: GuildCommunity,
    fields: readonly StoredField[],
    fetched: { readonly at: number; readonly isComplete?: boolean },
  ): Promise<void>;
  /** The field, if it was there once and is known to be deleted. */
  findDeletedField(field: GuildField): Promise<StoredField | undefined>;
  /**
   * Remembers that a guild has deleted a field, for all guilds of the community that know it, and unsets that guild's
   * settings that still name it.
   */
  markFieldDeleted(community: GuildCommunity, field: Pick<StoredField, 'fieldId' | 'name'>, by: DoneBy): Promise<void>;
}
