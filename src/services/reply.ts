/** The message that finishes the answer to an interaction. */
import type { NewReply } from '../store/awards/award-store.ts';
import type { Guild } from '../store/guilds/guild-store.ts';
import { toGuildLocale } from './guild-languages.ts';

/** Whether only its person sees it is decided with the award. */
export interface ReplyPlace extends Omit<NewReply, 'ephemeral'> {
  /** `locale` is the guild's own in Discord, for a public answer; this one is the reader's, for a private one. */
  readonly privateLocale: string;
}

/** In the guild's language in public and in the reader's in private; it stays in that one. */
export function toReply(
  { privateLocale, ...reply }: ReplyPlace,
  ephemeral: boolean,
  guild: Pick<Guild, 'language'>,
): NewReply {
  return { ...reply, ephemeral, locale: ephemeral ? privateLocale : toGuildLocale(guild, reply.locale) };
}
