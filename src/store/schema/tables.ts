/** The tables as queries see them. Times are milliseconds since the epoch, amounts integer hundredths, flags 0 or 1. */
import type { Generated, GeneratedAlways, Insertable, Selectable, Updateable } from 'kysely';
import type { AuditAction } from '../../audit/entry.ts';
import type { Anchor, Award, AwardAction, AwardSource, AwardStatus, LateCopy } from '../../points/award.ts';
import type { ProblemCode } from '../../points/problem.ts';
import type { OnRemove } from '../../reactions/rule.ts';
import type { Grant } from '../../rewards/plan.ts';
import type { RewardProblem } from '../../rewards/reward.ts';
import type { Bulk, BulkResult, BulkSource } from '../bulks/bulk-store.ts';
import type { Notice } from '../guilds/notice-store.ts';
import type { LinkRequest } from '../links/link-request-store.ts';
import type { AwardEvent } from '../messages/log-store.ts';
import type { MemberMessage } from '../messages/member-message-store.ts';
import type { AwardMessage } from '../messages/message-store.ts';
import type { Undo, UndoResult, UndoTarget } from '../undos/undo-store.ts';

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
  reaction_rules: ReactionRulesTable;
  reactions: ReactionsTable;
  link_requests: LinkRequestsTable;
  drafts: DraftsTable;
  late_watches: LateWatchesTable;
  earlier_late_copies: EarlierLateCopiesTable;
  undos: UndosTable;
  undo_items: UndoItemsTable;
  erasures: ErasuresTable;
  erased_counts: ErasedCountsTable;
  identity_look_ups: IdentityLookUpsTable;
  audit_entries: AuditEntriesTable;
  audit_retention: AuditRetentionTable;
  log_copies: LogCopiesTable;
  board_sums: BoardSumsTable;
  hidden_members: HiddenMembersTable;
  rewards: RewardsTable;
  role_grants: RoleGrantsTable;
  role_checks: RoleChecksTable;
  reward_cursors: RewardCursorsTable;
  member_messages: MemberMessagesTable;
  member_contacts: MemberContactsTable;
  bulks: BulksTable;
  bulk_items: BulkItemsTable;
}

interface OpenAnswersTable {
  interaction_id: string;
  guild_id: string | null;
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
  /** The text field that holds members' Discord ids. */
  identity_field_id: string | null;
  /** Undefined: the server's own in Discord. */
  language: string | null;
  log_channel_id: string | null;
  staff_channel_id: string | null;
  staff_role_id: string | null;
  timezone: Generated<string>;
  enabled: Generated<number>;
  per_award: number | null;
  per_moderator_hour: number | null;
  removed_at: number | null;
  /** When points were last switched on again; null: they never were off. */
  enabled_at: number | null;
  /** The last event that the log channel has shown. */
  log_cursor: Generated<number>;
  /** The last entry of the audit that it has shown. */
  audit_cursor: Generated<number>;
  /** 1 while what is left of it is being deleted. */
  is_forgotten: Generated<number>;
  /** 0: members are not told that points wait for them. */
  hints: Generated<number>;
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
  /** When the community was first seen without it, or it was deleted from here; null: it is there. */
  deleted_at: number | null;
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
  /** Goes up with each settlement, and with whatever else is found out. */
  version: Generated<number>;
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
  outside_by: number | null;
  history_id: string | null;
  /** Who told of the entry: the answer to a send, or a list in which it was found; null: none, or not known any more. */
  history_from: Award['historyFrom'] | null;
  /** The server's own time of the entry, as the answer told it. */
  history_time: string | null;
  problem: ProblemCode | null;
  decided_by: string | null;
  created_at: number;
  settled_at: number | null;
  /** Where it came from, for an award by a reaction and what takes that back. */
  origin_channel_id: string | null;
  origin_message_id: string | null;
  origin_emoji: string | null;
  /** Set once a second copy of it has turned up. */
  late_state: LateCopy['state'] | null;
  late_entry_id: string | null;
  late_decided_by: string | null;
  /** What it counts of the hour of who asked for it, in hundredths. */
  counted: Generated<number>;
  /** Which of its copies this is, from 1. */
  late_number: number | null;
  /** The total after that copy, where the list is known to tell totals. */
  late_total: number | null;
  /** Which day of the server's boards it counts for, as in `2026-11-30`; null: it counts on none. */
  board_day: string | null;
  /** What it counts there, in hundredths. */
  board_hundredths: number | null;
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
  /** The guild and how the message is reached: written by the database itself. */
  way: GeneratedAlways<string>;
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
  /** The channel or role that it is about; empty where there can be only one. */
  subject: Generated<string>;
  opened_at: number;
  closed_at: number | null;
  open_announced: Generated<number>;
  close_announced: Generated<number>;
}

interface ReactionRulesTable {
  id: Generated<number>;
  guild_id: string;
  emoji_key: string;
  emoji_text: string;
  hundredths: number;
  field_id: string | null;
  giver_role_id: string | null;
  receiver_role_id: string | null;
  deny_role_id: string | null;
  channel_id: string | null;
  per_giver: number | null;
  per_receiver: number | null;
  per_pair: number | null;
  per_message: number | null;
  max_age_days: number;
  account_age_days: number | null;
  member_age_days: number | null;
  on_remove: OnRemove;
  enabled: number;
  enabled_at: number;
  created_by: string;
  created_at: number;
  removed_at: number | null;
}

/** One member's reaction to one message, as one rule sees it. */
interface ReactionsTable {
  id: Generated<number>;
  guild_id: string;
  channel_id: string;
  message_id: string;
  reactor_id: string;
  rule_id: number;
  emoji_key: string;
  author_id: string | null;
  /** What is there now, with whichever emoji: 1 a normal reaction, 2 a super reaction, 3 both, 0 neither. */
  kinds: number;
  /** JSON: kinds by emoji. Null: nothing is there with another emoji than the rule's own. */
  toned: string | null;
  /** 1: its award was given and not taken back. */
  standing: Generated<number>;
  /** How often it went and came again. */
  flips: Generated<number>;
  /** 1: nothing changes it any more. */
  frozen: Generated<number>;
  /** The latest award that it gave. */
  award_id: number | null;
  /** When that award was given; it counts for the day of this. */
  given_at: number | null;
  /** JSON: what was known when it happened, until it is decided. */
  facts: string | null;
  /** JSON: how it was decided last. */
  trace: string | null;
  decided_at: number | null;
  /** When it last came or went. */
  changed_at: number;
  /** Null: what stands is what should. */
  due_at: number | null;
  /** 1: the message was deleted in Discord. */
  message_gone: Generated<number>;
}

interface LinkRequestsTable {
  id: Generated<number>;
  guild_id: string;
  community_id: string;
  member_id: string;
  /** As the member typed it; may be an e-mail. */
  account: string;
  state: LinkRequest['state'];
  requested_at: number;
  decided_by: string | null;
  decided_at: number | null;
  version: Generated<number>;
  shown_version: Generated<number>;
  /** Where its card is. */
  channel_id: string | null;
  card_id: string | null;
  /** Null: its card shows what it should. */
  due_at: number | null;
  /** Of the member who asked, as Discord told it. */
  locale: string | null;
  /** Why it was denied, as staff typed it. */
  denial: string | null;
}

/** An award that was sent again, and what was known when it was sent first. */
interface LateWatchesTable {
  award_id: number;
  anchor_kind: Anchor['kind'];
  anchor_id: string | null;
  anchor_time: string | null;
  first_sent_at: number;
  /** Looks so far, since the latest sending. */
  checks: Generated<number>;
  due_at: number;
  /** Sends that were given up and may still arrive. */
  tries: Generated<number>;
  /** How many of them have. */
  found: Generated<number>;
  /** The earliest that the server's clock may have shown at the first sending; null: not known. */
  not_before: number | null;
}

/** Copies of an award that were decided before its latest turned up. */
interface EarlierLateCopiesTable {
  award_id: number;
  number: number;
  lane: string;
  entry_id: string;
  state: LateCopy['state'];
}

/** Members who may be found by their Discord id, in the guild's identity field. */
interface IdentityLookUpsTable {
  guild_id: string;
  community_id: string;
  member_id: string;
  /** Null: not now. */
  due_at: number | null;
  asked_at: number | null;
  tries: Generated<number>;
  /** 1: somebody has ended the member's link; only they can wish it again. */
  stopped: Generated<number>;
  /** 1: staff removed the link, so that a wish of the member's own starts nothing. Each removal says anew whose it was. */
  stopped_by_staff: Generated<number>;
}

interface DraftsTable {
  id: Generated<number>;
  guild_id: string;
  user_id: string;
  kind: string;
  /** JSON. */
  content: string;
  created_at: number;
}

/** Somebody who is being erased. The row goes with the last that is stored about them. */
interface ErasuresTable {
  id: Generated<number>;
  guild_id: string;
  member_id: string;
  /** What is left in the place of their id. */
  pseudonym: string;
  begun_at: number;
}

/** What an award of somebody who was erased counts of their hour, until that is over. */
interface ErasedCountsTable {
  id: Generated<number>;
  guild_id: string;
  salt: string;
  /** Of the salt and their id. */
  digest: string;
  counted: number;
  created_at: number;
}

/** See `AuditEntry`. */
interface AuditEntriesTable {
  id: Generated<number>;
  guild_id: string;
  actor_id: string;
  action: AuditAction;
  member_id: string | null;
  object: string | null;
  /** JSON. */
  value_before: string | null;
  /** JSON. */
  value_after: string | null;
  /** 1: the log channel does not tell it. */
  is_quiet: number;
  /** The guild's newest event when it was written: the log channel tells it right after that. */
  event_id: number;
  at: number;
}

/** One row. */
interface AuditRetentionTable {
  id: number;
  /** Entries from before then may be deleted. */
  kept_since: number;
}

/** Entries that the channel which was the log channel until then has to tell as well. */
interface LogCopiesTable {
  id: Generated<number>;
  guild_id: string;
  entry_id: number;
  channel_id: string;
}

/** What members got through the bot, of each time that a board shows. */
interface BoardSumsTable {
  guild_id: string;
  community_id: string;
  field_id: string;
  /** See `toPeriod`. */
  period: string;
  member_id: string;
  hundredths: number;
}

/** Members who are not to be seen on boards. */
interface HiddenMembersTable {
  guild_id: string;
  member_id: string;
}

/** Direct messages that are to be told. */
interface MemberMessagesTable {
  id: Generated<number>;
  guild_id: string;
  community_id: string;
  member_id: string;
  kind: MemberMessage['kind'];
  /** The request for a link that ended; null where it is about points. */
  request_id: number | null;
  made_at: number;
  /** When Discord was first asked to show it; null: it surely has not. */
  begun_at: number | null;
  attempts: Generated<number>;
  due_at: number;
}

/** What members have decided about direct messages, and what they were told. */
interface MemberContactsTable {
  guild_id: string;
  member_id: string;
  /** 1: the member wants none. */
  is_off: Generated<number>;
  /** When Discord refused to show one; null: it has not, or the member has asked for them since. */
  closed_at: number | null;
  /** When they were told that points wait for them. */
  hinted_at: number | null;
  /** When the latest reminder was made: what has waited since before is told. */
  reminded_at: number | null;
}

interface UndosTable {
  id: Generated<number>;
  receipt: string;
  guild_id: string;
  actor_id: string;
  /** 1: what somebody else did, so it needs the right to manage the server. */
  of_others: number;
  /** The most that any of its awards needs. */
  needs: AwardAction;
  state: Undo['state'];
  created_at: number;
  /** Opens the message that tells of it, until it has told all. */
  token: string | null;
  token_expires_at: number | null;
  locale: string | null;
  /** 1: what it gives is held to the guild's limits. */
  is_limited: Generated<number>;
}

interface UndoItemsTable {
  undo_id: number;
  position: number;
  award_id: number;
  how: UndoTarget['how'];
  /** Null: not looked at yet. */
  outcome: UndoResult | null;
  /** The award that it made, or for `cancelled` the one that it cancelled. */
  result_id: number | null;
}

/** A role for a total. */
interface RewardsTable {
  guild_id: string;
  role_id: string;
  role_name: string;
  community_id: string;
  field_id: string;
  total: number;
  margin: number;
  stack: number;
  keep: number;
  /** Names of powers that somebody has confirmed, with a space between two. */
  powers: string;
  /** Null: it is in force. */
  problem: RewardProblem | null;
  created_by: string;
  created_at: number;
}

/** See `Grant`. */
interface RoleGrantsTable {
  guild_id: string;
  member_id: string;
  role_id: string;
  state: Grant['state'];
  at: number;
}

/** Members whose roles are to be looked at. */
interface RoleChecksTable {
  guild_id: string;
  member_id: string;
  due_at: number;
  tries: Generated<number>;
  version: Generated<number>;
}

/** Servers that have rewards. */
interface RewardCursorsTable {
  guild_id: string;
  /** The last event of an award that was looked at. */
  event_id: number;
}

/** See `Bulk`. */
interface BulksTable {
  id: Generated<number>;
  receipt: string;
  guild_id: string;
  actor_id: string;
  source: BulkSource;
  community_id: string;
  field_id: string;
  field_name: string;
  /** Null once its awards have it. */
  reason: string | null;
  state: Bulk['state'];
  created_at: number;
  confirmed_at: number | null;
  /** SHA-256 of the file that its members come from. */
  file_hash: string | null;
  /** The receipt of the latest bulk from the same file, as its preview told. */
  repeats: string | null;
  /** Where its progress is told. */
  channel_id: string | null;
  message_id: string | null;
  /** Opens the message with the button that confirmed it. */
  token: string | null;
  token_expires_at: number | null;
  locale: string | null;
  /** 1: its message says all that it ever will. */
  is_told: Generated<number>;
}

interface BulkItemsTable {
  bulk_id: number;
  position: number;
  member_id: string;
  hundredths: number;
  /** Null: not looked at yet. */
  outcome: BulkResult | null;
  award_id: number | null;
}

export type BulkRow = Selectable<BulksTable>;
export type BulkItemRow = Selectable<BulkItemsTable>;
export type UndoRow = Selectable<UndosTable>;
export type UndoItemRow = Selectable<UndoItemsTable>;
export type AuditEntryRow = Selectable<AuditEntriesTable>;
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
export type ReactionRuleRow = Selectable<ReactionRulesTable>;
export type ErasureRow = Selectable<ErasuresTable>;
export type ReactionRow = Selectable<ReactionsTable>;
export type IdentityLookUpRow = Selectable<IdentityLookUpsTable>;
export type LinkRequestRow = Selectable<LinkRequestsTable>;
export type RewardRow = Selectable<RewardsTable>;
export type MemberMessageRow = Selectable<MemberMessagesTable>;
