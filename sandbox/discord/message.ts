import type {
  APIAttachment,
  APIEmbed,
  APIMessage,
  APIMessageInteractionMetadata,
  APIMessageTopLevelComponent,
} from 'discord.js';
import { requireUnlocked, setArchived } from './archive.ts';
import { attachFiles } from './attachments.ts';
import { dispatchIn } from './channel-events.ts';
import type { AnyComponent } from './component-rules.ts';
import { findMentions, type Mentions } from './mentions.ts';
import { isEmptyMessage, type MessageBody, messageProblems } from './message-body.ts';
import { toPartialMember, toTimestamp, toUser } from './payloads.ts';
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import { MESSAGE_CONTENT_FLAGS, MESSAGE_FLAGS } from './protocol.ts';
import { refuse, refuseForm } from './refusal.ts';
import { isThread } from './threads.ts';
import type { Channel, StoredMessage, User, World } from './world.ts';

/** Flags that a sender may set; the rest of what it sends is ignored. */
const CREATE_FLAGS =
  MESSAGE_FLAGS.suppressEmbeds |
  MESSAGE_FLAGS.ephemeral |
  MESSAGE_FLAGS.suppressNotifications |
  MESSAGE_FLAGS.componentsV2;
const EDIT_FLAGS = MESSAGE_FLAGS.suppressEmbeds | MESSAGE_FLAGS.componentsV2;

/** What an interaction adds to the messages made with its token. */
export interface InteractionStamp {
  readonly id: string;
  readonly metadata: APIMessageInteractionMetadata;
  /** The message that this one answers: the one with the button, or the first response before a follow-up. */
  readonly answersId: string | undefined;
  /** The only user who will see the message. */
  readonly ephemeralTo: string | undefined;
}

/** A message about to be created. */
export interface MessageDraft {
  /** Given for the first message of a forum's post, which has the post's own; else a new one is made. */
  readonly id?: string;
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  /** Message type; 0 is a plain message. */
  readonly type?: number;
  /** "Thinking…": an empty message that is filled by its first edit. */
  readonly loading?: boolean;
  readonly stamp?: InteractionStamp;
  /** Whether the author is a webhook, which is no user and has only a name. */
  readonly webhook?: boolean;
}

/**
 * Creates a message, rings whom it mentions and sends MESSAGE_CREATE.
 * @throws RefusalError 50006 when there is nothing to see in it, 50083 or 160005 in a locked thread
 */
export function createMessage(world: World, draft: MessageDraft): StoredMessage {
  const { channel, author, stamp } = draft;
  const place = { channelId: channel.id, ephemeral: stamp?.ephemeralTo !== undefined, before: [] };
  const attachments = attachFiles(world, draft.body, place);
  // A system message says all by its type.
  if (draft.loading !== true && draft.type === undefined && isEmptyMessage({ ...draft.body, attachments }))
    throw refuse('emptyMessage');
  const createdAt = world.now();
  // Writing opens a thread again. Source: topics/threads, "Active & Archived Threads".
  if (isThread(channel)) {
    if (draft.webhook !== true) requireUnlocked(world, channel, author.id);
    setArchived(world, channel, false);
  }
  const mentions = findMentions(world, channel, author, draft.body);
  const payload = composePayload(world, draft, { mentions, attachments, createdAt });
  const message: StoredMessage = {
    id: payload.id,
    channelId: channel.id,
    guildId: channel.guildId,
    payload,
    ephemeralTo: stamp?.ephemeralTo,
    reactions: new Map(),
    interactionId: stamp?.id,
    createdAt,
  };
  world.messages.set(message.id, message);
  channel.lastMessageId = message.id;
  if (isThread(channel) && message.id !== channel.id) channel.thread.messageCount += 1;
  ring(world, message, mentions);
  announce(world, 'MESSAGE_CREATE', message);
  return message;
}

interface ComposedParts {
  readonly mentions: Mentions;
  readonly attachments: APIAttachment[];
  readonly createdAt: number;
}

function composePayload(world: World, draft: MessageDraft, parts: ComposedParts): APIMessage {
  const { channel, author, body, stamp } = draft;
  const { mentions, attachments, createdAt } = parts;
  const ephemeral = stamp?.ephemeralTo === undefined ? 0 : MESSAGE_FLAGS.ephemeral;
  const loading = draft.loading === true ? MESSAGE_FLAGS.loading : 0;
  const answersId = stamp?.answersId ?? body.message_reference?.message_id;
  return {
    id: draft.id ?? world.snowflake(),
    channel_id: channel.id,
    type: draft.type ?? (answersId === undefined ? 0 : 19),
    author: draft.webhook === true ? toWebhookAuthor(author) : toUser(author),
    timestamp: toTimestamp(createdAt),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    flags: ((body.flags ?? 0) & CREATE_FLAGS & ~MESSAGE_FLAGS.ephemeral) | ephemeral | loading,
    attachments,
    ...contentOf(body),
    ...mentions.fields,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(draft.webhook === true ? { webhook_id: author.id } : {}),
    ...(stamp === undefined ? {} : interactionFields(world, stamp)),
    ...(answersId === undefined ? {} : { message_reference: referTo(channel, answersId) }),
  };
}

/** A webhook has the shape of a user, but no account. */
function toWebhookAuthor(author: User): APIMessage['author'] {
  return { ...toUser(author), discriminator: '0000' };
}

function contentOf(body: MessageBody): Pick<APIMessage, 'content' | 'embeds' | 'components'> {
  return {
    content: (body.content ?? '').trim(),
    embeds: (body.embeds ?? []).map(toShownEmbed),
    components: numberComponents(body.components ?? []),
  };
}

function interactionFields(world: World, stamp: InteractionStamp) {
  return {
    application_id: world.application.id,
    webhook_id: world.application.id,
    interaction_metadata: stamp.metadata,
  };
}

function referTo(channel: Channel, messageId: string) {
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  return { type: 0, channel_id: channel.id, message_id: messageId, ...guild };
}

/**
 * Changes a message; what the body leaves out stays. The first edit of a thinking message fills it, which counts neither
 * as an edit nor as a new message: nobody is rung.
 * @throws RefusalError 50006 or 50035
 */
export function editMessage(world: World, message: StoredMessage, body: MessageBody): void {
  const before = message.payload;
  const flags = before.flags ?? 0;
  const problems = messageProblems({ ...body, flags: (body.flags ?? 0) | flags });
  if (problems.length > 0) throw refuseForm(problems);
  const shown = contentOf(body);
  const next: APIMessage = {
    ...before,
    ...(body.content === undefined ? {} : { content: shown.content }),
    ...(body.embeds === undefined ? {} : { embeds: shown.embeds }),
    ...(body.components === undefined ? {} : { components: shown.components }),
    attachments: attachFiles(world, body, {
      channelId: message.channelId,
      ephemeral: isEphemeral(message),
      before: before.attachments,
    }),
  };
  const { content, embeds, components, attachments } = next;
  if (isEmptyMessage({ content, embeds, components: components ?? [], attachments })) throw refuse('emptyMessage');
  const channel = world.channels.get(message.channelId);
  const mentions = channel === undefined ? undefined : findMentions(world, channel, world.bot, { ...body, content });
  const filled = (flags & MESSAGE_FLAGS.loading) !== 0;
  message.payload = {
    ...next,
    ...mentions?.fields,
    flags: (flags & ~MESSAGE_FLAGS.loading & ~editedFlags(body)) | ((body.flags ?? 0) & EDIT_FLAGS),
    edited_timestamp: filled ? null : toTimestamp(world.now()),
  };
  announce(world, 'MESSAGE_UPDATE', message);
}

/** An edit that names flags replaces those it may set, except that the new layout cannot be left again. */
function editedFlags(body: MessageBody): number {
  return body.flags === undefined || body.flags === null ? 0 : MESSAGE_FLAGS.suppressEmbeds;
}

/** Removes a message and sends MESSAGE_DELETE. */
export function deleteMessage(world: World, message: StoredMessage): void {
  world.messages.delete(message.id);
  const channel = world.channels.get(message.channelId);
  if (!isEphemeral(message) && channel !== undefined) {
    const guild = message.guildId === undefined ? {} : { guild_id: message.guildId };
    dispatchIn(world, channel, 'MESSAGE_DELETE', { id: message.id, channel_id: channel.id, ...guild });
  }
  world.changed();
}

/** A copy of the message as the API shows it. */
export function toMessage(message: StoredMessage): APIMessage {
  return structuredClone(message.payload);
}

/**
 * The message as the bot gets it from a channel: without the message content intent, other people's words are missing
 * unless they mention the bot or are a direct message. Source: events/gateway, "Message Content Intent".
 */
export function toMessageForBot(world: World, message: StoredMessage): APIMessage {
  const shown = toMessage(message);
  const readable =
    shown.author.id === world.bot.id ||
    message.guildId === undefined ||
    shown.mentions.some((user) => user.id === world.bot.id) ||
    (world.application.flags & MESSAGE_CONTENT_FLAGS) !== 0;
  return readable ? shown : { ...shown, content: '', embeds: [], components: [], attachments: [] };
}

/** Whether only one user sees the message. */
export function isEphemeral(message: StoredMessage): boolean {
  return message.ephemeralTo !== undefined;
}

/** Whether it still says "thinking…". */
export function isLoading(message: StoredMessage): boolean {
  return ((message.payload.flags ?? 0) & MESSAGE_FLAGS.loading) !== 0;
}

/** Whether a user sees the message in its channel. */
export function canSee(world: World, userId: string, message: StoredMessage): boolean {
  if (message.ephemeralTo !== undefined && message.ephemeralTo !== userId) return false;
  const channel = world.channels.get(message.channelId);
  return channel !== undefined && hasPermissions(computeUserPermissions(world, userId, channel), 'ViewChannel');
}

function ring(world: World, message: StoredMessage, mentions: Mentions): void {
  const { everyone, roleIds } = mentions;
  const userIds = mentions.users.map((user) => user.id);
  const silent = ((message.payload.flags ?? 0) & MESSAGE_FLAGS.suppressNotifications) !== 0;
  if (silent || isEphemeral(message) || (userIds.length + roleIds.length === 0 && !everyone)) return;
  world.pings.push({ messageId: message.id, channelId: message.channelId, userIds, roleIds, everyone });
}

function announce(world: World, event: string, message: StoredMessage): void {
  const member = world.guilds.get(message.guildId ?? '')?.members.get(message.payload.author.id);
  const inGuild = {
    ...(message.guildId === undefined ? {} : { guild_id: message.guildId }),
    ...(member === undefined ? {} : { member: toPartialMember(member) }),
  };
  // The gateway never shows an ephemeral message to anyone but its user.
  const channel = world.channels.get(message.channelId);
  if (!isEphemeral(message) && channel !== undefined) {
    dispatchIn(world, channel, event, { ...toMessageForBot(world, message), ...inGuild });
  }
  world.changed();
}

/** Discord gives every component of a message a number, from 1 on, in reading order. */
function numberComponents(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  let next = 1;
  const visit = (component: AnyComponent): AnyComponent => ({
    ...component,
    id: component.id ?? next++,
    ...(component.type === 3 ? { min_values: component.min_values ?? 1, max_values: component.max_values ?? 1 } : {}),
    ...(component.components === undefined ? {} : { components: component.components.map(visit) }),
    ...(component.accessory === undefined ? {} : { accessory: visit(component.accessory) }),
  });
  return (components as readonly AnyComponent[]).map(visit) as APIMessageTopLevelComponent[];
}

function toShownEmbed(embed: APIEmbed): APIEmbed {
  const fields = embed.fields?.map((field) => ({
    name: field.name.trim(),
    value: field.value.trim(),
    inline: field.inline ?? false,
  }));
  return {
    ...embed,
    type: 'rich' as NonNullable<APIEmbed['type']>,
    ...(embed.title === undefined ? {} : { title: embed.title.trim() }),
    ...(embed.description === undefined ? {} : { description: embed.description.trim() }),
    ...(embed.timestamp === undefined ? {} : { timestamp: toTimestamp(Date.parse(embed.timestamp)) }),
    ...(fields === undefined ? {} : { fields }),
  };
}
