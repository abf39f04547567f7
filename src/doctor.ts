/** `npm run doctor`: checks the real chain from Discord to Returning.AI, one line a check, one fix a problem. Reads only. */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { REST } from 'discord.js';
import { CONFIG_EXIT_CODE, type Config, ConfigError, loadConfig } from './config.ts';
import { checkClock } from './operations/clock-check.ts';
import { checkDiscord, type Finding } from './operations/discord-check.ts';
import { KeyFileError, loadKeyFile, toKeyFilePath } from './operations/key-file.ts';
import { createAwardGateway } from './returning-ai/award-gateway.ts';
import { createReturningClient } from './returning-ai/client.ts';
import { createCommunityApi } from './returning-ai/community-api.ts';
import { checkGuild } from './services/checkup.ts';
import { createCommunities } from './services/communities.ts';
import { createSealer } from './services/sealing.ts';
import { openSqliteStore } from './store/open-sqlite.ts';
import { openSqliteReader } from './store/open-sqlite-reader.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

const SYMBOLS: Readonly<Record<Finding['state'], string>> = { ok: '✅', warning: '⚠️ ', problem: '⛔', skipped: '▫️ ' };
const REQUEST_TIMEOUT_MS = 10_000;

let problems = 0;

function print({ name, state, detail, fix }: Finding): void {
  if (state === 'problem') problems += 1;
  console.log(`${SYMBOLS[state]} ${name}: ${detail}`);
  if (fix !== undefined) console.log(`     → ${fix.replaceAll('`', '')}`);
}

function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(CONFIG_EXIT_CODE);
  }
}

async function openStore(path: string): Promise<Store | undefined> {
  const name = 'Database';
  if (!existsSync(path)) {
    print({ name, state: 'ok', detail: `${path} is not there yet; the first start makes it.` });
    // Nothing is set up yet: the servers are checked as they will be found.
    return openSqliteStore({ path: ':memory:' });
  }
  try {
    const store = await openSqliteReader(path);
    print({ name, state: 'ok', detail: `${path} can be read.` });
    return store;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    print({ name, state: 'problem', detail: error.message, fix: error.fix });
    return undefined;
  }
}

/** Only a key that is there: the doctor makes nothing. */
function loadMasterKey(config: Config): Buffer | undefined {
  const path = toKeyFilePath(config.database.path);
  try {
    return config.encryptionKey ?? (existsSync(path) ? loadKeyFile(path) : undefined);
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error;
    print({ name: 'Master key', state: 'problem', detail: error.message });
    return undefined;
  }
}

async function checkGuilds(config: Config, store: Store, guildIds: Iterable<string>, isPublic: boolean): Promise<void> {
  const { communityId, token: key, fieldId, apiUrl } = config.returning;
  const client = createReturningClient({ baseUrl: apiUrl });
  const masterKey = loadMasterKey(config);
  const environment = { communityId, key, fieldId, guildIds: config.discord.guildIds };
  const sealer = createSealer(masterKey ?? Buffer.alloc(32));
  const communities = createCommunities({ store, sealer, environment, isPublic: () => isPublic });
  const options = { store, api: createCommunityApi(client), gateway: createAwardGateway(client), communities };
  for (const guildId of guildIds) {
    console.log(`\nServer ${guildId}`);
    for (const line of await checkGuild(options, guildId)) print(line);
  }
  await client.close();
}

const config = readConfig();
const rest = new REST({ api: config.discord.apiUrl, timeout: REQUEST_TIMEOUT_MS, retries: 1 }).setToken(
  config.discord.token,
);
let discordDate: string | null = null;
rest.on('response', (_request, response) => {
  discordDate = response.headers.get('date');
});
print({ name: 'Configuration', state: 'ok', detail: 'Every variable can be used.' });
const { guildIds: named } = config.discord;
const discord = await checkDiscord({ rest, guildIds: named, hasEnvironmentKey: config.returning.token !== undefined });
for (const finding of discord.findings) print(finding);
print(checkClock(discordDate, Date.now()));
const store = await openStore(config.database.path);
const guildIds = new Set([...named, ...(discord.guildIds ?? [])]);
if (store !== undefined) {
  await checkGuilds(config, store, guildIds, discord.isPublic);
  await store.close();
}
console.log(problems === 0 ? '\nNo problem found.' : `\n${problems} problem(s) found; each has its fix above.`);
// Idle connections to Discord stay open for a while; nothing waits for them.
await sleep(0);
process.exit(problems === 0 ? 0 : 1);
