import { join } from 'node:path';
import type { Town } from './town.ts';

/** What any process needs of the system; everything else of the person's own environment stays outside. */
const SYSTEM_VARIABLES = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'TZ', 'SystemRoot', 'windir'];

/**
 * The bot's whole environment. Each of its variables is named, blank where it is not used: a blank one counts as unset
 * and wins over any `.env`, so that nothing of an operator's real bot can get in.
 *
 * @param system - the environment of this process
 */
export function toBotEnvironment(
  town: Pick<Town, 'discord' | 'api' | 'guild' | 'communityId' | 'key' | 'systemKey' | 'fields'>,
  folder: string,
  system: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const inherited = SYSTEM_VARIABLES.flatMap((name) => {
    const value = system[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    DISCORD_TOKEN: town.discord.token,
    DISCORD_GUILDS: town.guild.id,
    DISCORD_API_URL: town.discord.apiUrl,
    RETURNING_API_URL: town.api.url,
    RETURNING_APPLICATION_URL: '',
    RETURNING_SYSTEM_URL: town.api.url,
    RETURNING_API_TOKEN: town.key,
    RETURNING_COMMUNITY_ID: town.communityId,
    RETURNING_FIELD_ID: town.fields[0]?.id ?? '',
    RETURNING_SYSTEM_KEY: town.systemKey,
    DATABASE_URL: `file:${join(folder, 'points.db')}`,
    ENCRYPTION_KEY: '',
    RETENTION_REASONS_DAYS: '',
    RETENTION_REFUSALS_DAYS: '',
    RETENTION_AUDIT_DAYS: '',
    RETENTION_GUILDS_DAYS: '',
    HTTP_PORT: '',
    HTTP_HOST: '',
    // Into its own file, so the terminal stays quiet.
    LOG_LEVEL: 'info',
    SHARDS: '',
  };
}
