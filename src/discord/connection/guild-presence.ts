import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Store } from '../../store/store.ts';

interface GuildPresenceOptions {
  readonly client: Client;
  readonly store: Pick<Store, 'getGuild' | 'changeGuild'>;
  readonly clock: Clock;
  readonly log: Logger;
}

interface GuildPresence {
  /** Notes all guilds that the bot is in now; resolves when that is written. */
  noteAll(): Promise<void>;
}

/** Notes which guilds the bot is in. Settings outlive a removal: a bot that is added again goes on as it was. */
export function rememberGuilds({ client, store, clock, log }: GuildPresenceOptions): GuildPresence {
  const remember = async (guildId: string, removedAt: number | null) => {
    await store.changeGuild(guildId, { removedAt }, { at: clock.now() });
  };
  const welcome = async (guildId: string) => {
    const { removedAt } = await store.getGuild(guildId);
    if (removedAt !== undefined) await remember(guildId, null);
  };
  const orLog = (guildId: string, noted: Promise<void>) => {
    noted.catch((err: unknown) => log.error({ err, guildId }, 'a change of servers could not be noted'));
  };
  client.on(Events.GuildDelete, ({ id }) => {
    log.info({ guildId: id }, 'removed from a server; what was accepted there is still delivered');
    orLog(id, remember(id, clock.now()));
  });
  // Added again while nobody listened, or now, or found once Discord has it available.
  client.once(Events.ClientReady, ({ guilds }) => {
    for (const id of guilds.cache.keys()) orLog(id, welcome(id));
  });
  client.on(Events.GuildAvailable, ({ id }) => orLog(id, welcome(id)));
  client.on(Events.GuildCreate, ({ id }) => {
    log.info({ guildId: id }, 'added to a server');
    orLog(id, welcome(id));
  });
  return {
    async noteAll() {
      for (const id of client.guilds.cache.keys()) await welcome(id);
    },
  };
}
