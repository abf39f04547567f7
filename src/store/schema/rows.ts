/** Rows as the rest of the program knows them, and back. The only file that knows both. */
import type { AuditEntry } from '../../audit/entry.ts';
import type { Anchor, Award, AwardOrigin, LateCopy } from '../../points/award.ts';
import { DEFAULT_TIMEZONE } from '../../reactions/day.ts';
import type { ReactionRule } from '../../reactions/rule.ts';
import { type Reward, ROLE_POWERS } from '../../rewards/reward.ts';
import type { Lane } from '../awards/award-store.ts';
import type { Bulk } from '../bulks/bulk-store.ts';
import type { StoredField } from '../guilds/field-store.ts';
import type { Guild } from '../guilds/guild-store.ts';
import type { Notice } from '../guilds/notice-store.ts';
import type { LinkRequest } from '../links/link-request-store.ts';
import type { Link } from '../links/link-store.ts';
import type { MemberMessage } from '../messages/member-message-store.ts';
import type { AwardMessage } from '../messages/message-store.ts';
import type { Undo } from '../undos/undo-store.ts';
import type {
  AuditEntryRow,
  AwardMessageRow,
  AwardRow,
  BulkRow,
  FieldRow,
  GuildRow,
  LaneRow,
  LinkRequestRow,
  LinkRow,
  MemberMessageRow,
  NoticeRow,
  ReactionRuleRow,
  RewardRow,
  UndoRow,
} from './tables.ts';

export function toAward(row: AwardRow): Award {
  return {
    id: row.id,
    key: row.key,
    receipt: row.receipt,
    guildId: row.guild_id,
    communityId: row.community_id,
    fieldId: row.field_id,
    fieldName: row.field_name,
    accountId: row.account_id ?? undefined,
    memberId: row.member_id,
    action: row.action,
    hundredths: row.hundredths,
    reason: row.reason ?? undefined,
    actorId: row.actor_id,
    source: row.source,
    origin: toOrigin(row),
    reverses: row.reverses ?? undefined,
    status: row.status,
    version: row.version,
    attempts: row.attempts,
    fence: row.fence,
    leaseUntil: row.lease_until ?? undefined,
    runAt: row.run_at,
    sentAt: row.sent_at ?? undefined,
    anchor: toAnchor(row),
    absentAt: row.absent_at ?? undefined,
    total: row.total ?? undefined,
    totalBefore: row.total_before ?? undefined,
    outsideChange: row.outside_change === 1,
    outsideBy: row.outside_by ?? undefined,
    historyId: row.history_id ?? undefined,
    historyFrom: row.history_from ?? undefined,
    historyAt: row.history_time ?? undefined,
    problem: row.problem ?? undefined,
    lateCopy: toLateCopy(row),
    decidedBy: row.decided_by ?? undefined,
    createdAt: row.created_at,
    settledAt: row.settled_at ?? undefined,
  };
}

function toOrigin(row: AwardRow): AwardOrigin | undefined {
  const { origin_channel_id: channelId, origin_message_id: messageId, origin_emoji: emoji } = row;
  if (channelId === null || messageId === null) return undefined;
  return { channelId, messageId, emoji: emoji ?? undefined };
}

function toLateCopy(row: AwardRow): LateCopy | undefined {
  const { late_state: state, late_entry_id: entryId, late_number: number, late_decided_by: decidedBy } = row;
  if (state === null || entryId === null) return undefined;
  const total = row.late_total ?? undefined;
  return { state, entryId, total, number: number ?? 1, decidedBy: decidedBy ?? undefined };
}

type AnchorColumns = Pick<AwardRow, 'anchor_kind' | 'anchor_id' | 'anchor_time'>;

export function toAnchor({ anchor_kind: kind, anchor_id: id, anchor_time: time }: AnchorColumns): Anchor {
  if (kind === 'entry' && id !== null) return { kind, id, at: time ?? undefined };
  return kind === 'empty' ? { kind } : { kind: 'unknown' };
}

export function toAnchorColumns(anchor: Anchor): AnchorColumns {
  if (anchor.kind !== 'entry') return { anchor_kind: anchor.kind, anchor_id: null, anchor_time: null };
  return { anchor_kind: anchor.kind, anchor_id: anchor.id, anchor_time: anchor.at ?? null };
}

/** @param row - undefined where nothing is known of the lane yet */
export function toLaneFacts(lane: string, row: LaneRow | undefined): Lane {
  return {
    lane,
    anchor: row === undefined ? { kind: 'unknown' } : toAnchor(row),
    anchorAt: row?.anchor_at ?? undefined,
    lastTotal: row?.last_total ?? undefined,
    lastTotalAt: row?.last_total_at ?? undefined,
  };
}

export function toMessage(row: AwardMessageRow): AwardMessage {
  return {
    id: row.id,
    kind: row.kind,
    awardId: row.award_id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id ?? undefined,
    interactionId: row.interaction_id ?? undefined,
    applicationId: row.application_id ?? undefined,
    token: row.token ?? undefined,
    tokenExpiresAt: row.token_expires_at ?? undefined,
    ephemeral: row.ephemeral === 1,
    locale: row.locale,
    shownVersion: row.shown_version,
    attempts: row.attempts,
  };
}

/** @param row - undefined where nothing was ever set */
export function toGuild(guildId: string, row: GuildRow | undefined): Guild {
  return {
    guildId,
    communityId: row?.community_id ?? undefined,
    defaultFieldId: row?.default_field_id ?? undefined,
    identityFieldId: row?.identity_field_id ?? undefined,
    language: row?.language ?? undefined,
    logChannelId: row?.log_channel_id ?? undefined,
    staffChannelId: row?.staff_channel_id ?? undefined,
    staffRoleId: row?.staff_role_id ?? undefined,
    timezone: row?.timezone ?? DEFAULT_TIMEZONE,
    // What begins while a guild is being forgotten would be deleted with the rest.
    enabled: row?.enabled !== 0 && row?.is_forgotten !== 1,
    limits: { perAward: row?.per_award ?? undefined, perModeratorHour: row?.per_moderator_hour ?? undefined },
    removedAt: row?.removed_at ?? undefined,
    enabledAt: row?.enabled_at ?? undefined,
    hints: row?.hints !== 0,
  };
}

export function toLink(row: LinkRow): Link {
  return {
    guildId: row.guild_id,
    communityId: row.community_id,
    memberId: row.member_id,
    accountId: row.account_id,
    label: row.label ?? undefined,
    linkedBy: row.linked_by,
    linkedAt: row.linked_at,
  };
}

export function toField(row: FieldRow): StoredField {
  return {
    fieldId: row.field_id,
    key: row.key ?? undefined,
    name: row.name ?? undefined,
    numeric: row.numeric === null ? undefined : row.numeric === 1,
  };
}

export function toAuditEntry(row: AuditEntryRow): AuditEntry {
  return {
    id: row.id,
    guildId: row.guild_id,
    actorId: row.actor_id,
    action: row.action,
    memberId: row.member_id ?? undefined,
    object: row.object ?? undefined,
    before: row.value_before === null ? undefined : JSON.parse(row.value_before),
    after: row.value_after === null ? undefined : JSON.parse(row.value_after),
    isQuiet: row.is_quiet === 1,
    at: row.at,
  };
}

export function toNotice(row: NoticeRow): Notice {
  return {
    guildId: row.guild_id,
    kind: row.kind,
    subject: row.subject,
    openedAt: row.opened_at,
    closedAt: row.closed_at ?? undefined,
    openAnnounced: row.open_announced === 1,
  };
}

export function toRule(row: ReactionRuleRow): ReactionRule {
  return {
    id: row.id,
    guildId: row.guild_id,
    emojiKey: row.emoji_key,
    emojiText: row.emoji_text,
    hundredths: row.hundredths,
    fieldId: row.field_id ?? undefined,
    giverRoleId: row.giver_role_id ?? undefined,
    receiverRoleId: row.receiver_role_id ?? undefined,
    denyRoleId: row.deny_role_id ?? undefined,
    channelId: row.channel_id ?? undefined,
    perGiver: row.per_giver ?? undefined,
    perReceiver: row.per_receiver ?? undefined,
    perPair: row.per_pair ?? undefined,
    perMessage: row.per_message ?? undefined,
    maxAgeDays: row.max_age_days,
    accountAgeDays: row.account_age_days ?? undefined,
    memberAgeDays: row.member_age_days ?? undefined,
    onRemove: row.on_remove,
    enabled: row.enabled === 1,
    enabledAt: row.enabled_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    removedAt: row.removed_at ?? undefined,
  };
}

export function toLinkRequest(row: LinkRequestRow): LinkRequest {
  return {
    id: row.id,
    guildId: row.guild_id,
    communityId: row.community_id,
    memberId: row.member_id,
    account: row.account,
    state: row.state,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    version: row.version,
    channelId: row.channel_id ?? undefined,
    cardId: row.card_id ?? undefined,
    locale: row.locale ?? undefined,
    denial: row.denial ?? undefined,
  };
}

export function toMemberMessage(row: MemberMessageRow): MemberMessage {
  return {
    id: row.id,
    guildId: row.guild_id,
    communityId: row.community_id,
    memberId: row.member_id,
    kind: row.kind,
    requestId: row.request_id ?? undefined,
    madeAt: row.made_at,
    begunAt: row.begun_at ?? undefined,
    attempts: row.attempts,
  };
}

export function toUndo(row: UndoRow): Undo {
  return {
    id: row.id,
    receipt: row.receipt,
    guildId: row.guild_id,
    actorId: row.actor_id,
    ofOthers: row.of_others === 1,
    needs: row.needs,
    state: row.state,
    createdAt: row.created_at,
  };
}

export function toReward(row: RewardRow): Reward {
  const powers = row.powers.split(' ');
  return {
    guildId: row.guild_id,
    roleId: row.role_id,
    roleName: row.role_name,
    communityId: row.community_id,
    fieldId: row.field_id,
    total: row.total,
    margin: row.margin,
    stack: row.stack === 1,
    keep: row.keep === 1,
    powers: ROLE_POWERS.filter((power) => powers.includes(power)),
    problem: row.problem ?? undefined,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

export function toBulk(row: BulkRow): Bulk {
  return {
    id: row.id,
    receipt: row.receipt,
    guildId: row.guild_id,
    actorId: row.actor_id,
    source: row.source,
    communityId: row.community_id,
    fieldId: row.field_id,
    fieldName: row.field_name,
    state: row.state,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at ?? undefined,
  };
}
