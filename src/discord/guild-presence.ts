import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

export interface GuildPresenceOptions {
  readonly client: Client;
  readonly store: Pick<Store, 'getGuild' | 'changeGuild'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Notes which guilds the bot is in. Settings outlive a removal: a bot that is added again goes on as it was. */
export function rememberGuilds({ client, store, clock, log }: GuildPresenceOptions): void {
  const remember = (guildId: string, removedAt: number | null) => {
    store.changeGuild(guildId, { removedAt }, clock.now()).catch((err: unknown) => {
      log.error({ err, guildId }, 'a change of servers could not be noted');
    });
  };
  client.on(Events.GuildDelete, ({ id }) => {
    log.info({ guildId: id }, 'removed from a server; what was accepted there is still delivered');
    remember(id, clock.now());
  });
  const welcome = async (guildId: string) => {
    const { removedAt } = await store.getGuild(guildId);
    if (removedAt !== undefined) remember(guildId, null);
  };
  const welcomeAll = (ids: Iterable<string>) => {
    for (const id of ids)
      welcome(id).catch((err: unknown) => log.error({ err, guildId: id }, 'a server could not be looked up'));
  };
  // Added again while nobody listened, or now, or found once Discord has it available.
  client.once(Events.ClientReady, ({ guilds }) => welcomeAll(guilds.cache.keys()));
  client.on(Events.GuildAvailable, ({ id }) => welcomeAll([id]));
  client.on(Events.GuildCreate, ({ id }) => {
    log.info({ guildId: id }, 'added to a server');
    welcomeAll([id]);
  });
}
