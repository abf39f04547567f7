/** The language in which the bot speaks to a whole server. */
import type { Guild } from '../store/guilds/guild-store.ts';
import type { Store } from '../store/store.ts';
import { SOURCE_LANGUAGE } from '../texts/languages.ts';

export interface GuildLanguages {
  /**
   * The locale of what everybody in a server reads.
   *
   * @param discordLocale - the server's own, as Discord tells it
   */
  localeOf(guildId: string, discordLocale: string | null | undefined): Promise<string>;
}

export function createGuildLanguages({ store }: { readonly store: Pick<Store, 'getGuild'> }): GuildLanguages {
  return {
    async localeOf(guildId, discordLocale) {
      return toGuildLocale(await store.getGuild(guildId), discordLocale);
    },
  };
}

/** The same for settings that were read already. */
export function toGuildLocale({ language }: Pick<Guild, 'language'>, discordLocale: string | null | undefined): string {
  return language ?? discordLocale ?? SOURCE_LANGUAGE;
}
