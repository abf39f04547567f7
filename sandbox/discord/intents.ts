import { INTENTS } from './protocol.ts';

/** The intent that an event of a guild takes. Events that are not here come without any. Source: events/gateway. */
const GUILD_EVENT_INTENTS: Readonly<Record<string, number>> = {
  GUILD_CREATE: INTENTS.guilds,
  GUILD_UPDATE: INTENTS.guilds,
  GUILD_DELETE: INTENTS.guilds,
  GUILD_ROLE_CREATE: INTENTS.guilds,
  GUILD_ROLE_UPDATE: INTENTS.guilds,
  GUILD_ROLE_DELETE: INTENTS.guilds,
  CHANNEL_CREATE: INTENTS.guilds,
  CHANNEL_UPDATE: INTENTS.guilds,
  CHANNEL_DELETE: INTENTS.guilds,
  THREAD_CREATE: INTENTS.guilds,
  THREAD_UPDATE: INTENTS.guilds,
  THREAD_DELETE: INTENTS.guilds,
  GUILD_EMOJIS_UPDATE: INTENTS.guildExpressions,
  GUILD_MEMBER_ADD: INTENTS.guildMembers,
  GUILD_MEMBER_UPDATE: INTENTS.guildMembers,
  GUILD_MEMBER_REMOVE: INTENTS.guildMembers,
  MESSAGE_CREATE: INTENTS.guildMessages,
  MESSAGE_UPDATE: INTENTS.guildMessages,
  MESSAGE_DELETE: INTENTS.guildMessages,
  MESSAGE_REACTION_ADD: INTENTS.guildMessageReactions,
  MESSAGE_REACTION_REMOVE: INTENTS.guildMessageReactions,
  MESSAGE_REACTION_REMOVE_ALL: INTENTS.guildMessageReactions,
  MESSAGE_REACTION_REMOVE_EMOJI: INTENTS.guildMessageReactions,
};

/** Events that take another intent in a direct message. */
const DIRECT_EVENT_INTENTS: Readonly<Record<string, number>> = {
  MESSAGE_CREATE: INTENTS.directMessages,
  MESSAGE_UPDATE: INTENTS.directMessages,
  MESSAGE_DELETE: INTENTS.directMessages,
  MESSAGE_REACTION_ADD: INTENTS.directMessageReactions,
  MESSAGE_REACTION_REMOVE: INTENTS.directMessageReactions,
};

/**
 * Whether a session with these intents gets the event. What is not listed always comes, like INTERACTION_CREATE; so does
 * a change of the bot's own membership.
 */
export function wants(intents: number, event: string, data: unknown, botUserId: string): boolean {
  const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  if (event === 'GUILD_MEMBER_UPDATE' && (fields.user as { id?: unknown } | undefined)?.id === botUserId) return true;
  const direct = fields.guild_id === undefined ? DIRECT_EVENT_INTENTS[event] : undefined;
  const intent = direct ?? GUILD_EVENT_INTENTS[event];
  return intent === undefined || (intents & intent) !== 0;
}

/** The privileged intents that the application's flags allow; each flag has a variant for small bots. */
export function allowedPrivileged(flags: number): number {
  const allows = (bit: number) => (flags & (0b11 << bit)) !== 0;
  return (
    (allows(12) ? INTENTS.guildPresences : 0) |
    (allows(14) ? INTENTS.guildMembers : 0) |
    (allows(18) ? INTENTS.messageContent : 0)
  );
}

/** Lists of members come to whom the members intent is allowed, whether a session has asked for it or not. */
export function mayListMembers(flags: number): boolean {
  return (allowedPrivileged(flags) & INTENTS.guildMembers) !== 0;
}
