/** The tables as queries see them. Times are milliseconds since the epoch, amounts integer hundredths, flags 0 or 1. */
import type { Generated, Insertable, Selectable, Updateable } from 'kysely';
import type { Anchor, AwardAction, AwardSource, AwardStatus } from '../points/award.ts';
import type { AwardEvent, AwardMessage, Notice } from './store.ts';

export interface Tables {
  schema_migrations: MigrationsTable;
  guilds: GuildsTable;
  guild_keys: GuildKeysTable;
  links: LinksTable;
  field_lists: FieldListsTable;
  fields: FieldsTable;
  lanes: LanesTable;
  awards: AwardsTable;
  award_messages: AwardMessagesTable;
  award_events: AwardEventsTable;
  notices: NoticesTable;
  open_answers: OpenAnswersTable;
}

interface OpenAnswersTable {
  interaction_id: string;
  token: string;
  ephemeral: number;
  opened_at: number;
}

interface MigrationsTable {
  number: number;
  name: string;
}

interface GuildsTable {
  guild_id: string;
  community_id: string | null;
  default_field_id: string | null;
  log_channel_id: string | null;
  staff_channel_id: string | null;
  staff_role_id: string | null;
  timezone: Generated<string>;
  enabled: Generated<number>;
  per_award: number | null;
  per_moderator_hour: number | null;
  removed_at: number | null;
  /** The last event that the log channel has shown. */
  log_cursor: Generated<number>;
  changed_at: number;
}

interface GuildKeysTable {
  guild_id: string;
  community_id: string;
  sealed: string;
  set_by: string;
  verified_at: number | null;
  saved_at: number;
}

interface LinksTable {
  guild_id: string;
  community_id: string;
  member_id: string;
  account_id: string;
  label: string | null;
  linked_by: string;
  linked_at: number;
}

interface FieldListsTable {
  guild_id: string;
  community_id: string;
  fetched_at: number;
}

interface FieldsTable {
  guild_id: string;
  community_id: string;
  field_id: string;
  /** Place in the API's list. */
  position: number;
  key: string | null;
  name: string | null;
  numeric: number | null;
}

interface LanesTable {
  lane: string;
  community_id: string;
  field_id: string;
  account_id: string;
  anchor_kind: Anchor['kind'];
  anchor_id: string | null;
  anchor_time: string | null;
  anchor_at: number | null;
  last_total: number | null;
  last_total_at: number | null;
}

interface AwardsTable {
  id: Generated<number>;
  key: string;
  receipt: string;
  guild_id: string;
  community_id: string;
  field_id: string;
  field_name: string;
  account_id: string | null;
  member_id: string;
  /** Known once the account is. */
  lane: string | null;
  action: AwardAction;
  hundredths: number;
  reason: string | null;
  actor_id: string;
  source: AwardSource;
  reverses: number | null;
  /** 0: asked for by staff; 1: by a reaction. Lower goes first within a lane. */
  priority: number;
  status: AwardStatus;
  version: number;
  attempts: Generated<number>;
  fence: Generated<number>;
  lease_until: number | null;
  run_at: number;
  /** Set only while an attempt may be on the wire, and kept afterwards for reading back. */
  sent_at: number | null;
  anchor_kind: Generated<Anchor['kind']>;
  anchor_id: string | null;
  /** The server's own time of the anchor, as it wrote it. */
  anchor_time: string | null;
  absent_at: number | null;
  total: number | null;
  total_before: number | null;
  outside_change: Generated<number>;
  history_id: string | null;
  problem: string | null;
  decided_by: string | null;
  created_at: number;
  settled_at: number | null;
}

interface AwardMessagesTable {
  id: Generated<number>;
  award_id: number;
  kind: AwardMessage['kind'];
  guild_id: string;
  channel_id: string;
  message_id: string | null;
  interaction_id: string | null;
  application_id: string | null;
  token: string | null;
  token_expires_at: number | null;
  ephemeral: number;
  locale: string;
  shown_version: Generated<number>;
  attempts: Generated<number>;
  /** Null: it shows what it should. */
  due_at: number | null;
}

interface AwardEventsTable {
  id: Generated<number>;
  award_id: number;
  guild_id: string;
  kind: AwardEvent['kind'];
  at: number;
}

interface NoticesTable {
  id: Generated<number>;
  guild_id: string;
  kind: Notice['kind'];
  opened_at: number;
  closed_at: number | null;
  open_announced: Generated<number>;
  close_announced: Generated<number>;
}

export type GuildRow = Selectable<GuildsTable>;
export type LinkRow = Selectable<LinksTable>;
export type FieldRow = Selectable<FieldsTable>;
export type LaneRow = Selectable<LanesTable>;
export type AwardRow = Selectable<AwardsTable>;
export type NewAwardRow = Insertable<AwardsTable>;
export type AwardChange = Updateable<AwardsTable>;
export type AwardMessageRow = Selectable<AwardMessagesTable>;
export type NewAwardMessageRow = Insertable<AwardMessagesTable>;
export type NoticeRow = Selectable<NoticesTable>;
