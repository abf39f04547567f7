/** Who is measured: each a process of its own between the same two fake servers. */
import { readStartFlags } from '../../sandbox/start-flags.ts';
import { COMMUNITY, FIELD, guildId, KEY, TOKEN } from './frames.ts';
import type { Servers } from './servers.ts';
import { type SideProcess, startSide } from './side-process.ts';

export type ContestantName =
  | 'this bot'
  | 'bare discord.js'
  | 'bare discord.js, limiter lifted'
  | 'afternoon bot'
  | 'afternoon bot, limiter lifted'
  | 'small durable outbox';

const FILES: Readonly<Record<ContestantName, string>> = {
  'this bot': '../../src/main.ts',
  'bare discord.js': './sides/bare.ts',
  'bare discord.js, limiter lifted': './sides/bare.ts',
  'afternoon bot': './sides/afternoon.ts',
  'afternoon bot, limiter lifted': './sides/afternoon.ts',
  'small durable outbox': './sides/outbox.ts',
};

/** @param database - the path of its ledger, where it has one */
export function startContestant(
  name: ContestantName,
  servers: Servers,
  database: string,
  more: Readonly<Record<string, string>> = {},
): SideProcess {
  const environment = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_GUILDS: guildId(0),
    DISCORD_API_URL: servers.discord.url,
    RETURNING_API_URL: servers.api.url,
    RETURNING_API_TOKEN: KEY,
    RETURNING_COMMUNITY_ID: COMMUNITY,
    RETURNING_FIELD_ID: FIELD,
    DATABASE_URL: `file:${database}`,
    LOG_LEVEL: 'warn',
    LIFTED: name.endsWith('lifted') ? 'yes' : '',
    ...more,
  };
  return startSide(FILES[name], environment, name === 'this bot' ? readStartFlags() : []);
}
