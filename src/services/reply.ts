/** The message that finishes the answer to an interaction. */
import type { NewReply } from '../store/awards/award-store.ts';
import type { Guild } from '../store/guilds/guild-store.ts';
import { toGuildLocale } from './guild-languages.ts';

/** `locale` is the guild's own in Discord. */
export type ReplyPlace = Omit<NewReply, 'ephemeral'>;

/** Everybody sees it, in the guild's language; it stays in that one. */
export function toReply(reply: ReplyPlace, guild: Pick<Guild, 'language'>): NewReply {
  return { ...reply, ephemeral: false, locale: toGuildLocale(guild, reply.locale) };
}
