/**
 * `npm run doctor`: checks the real chain from Discord to Returning.AI, one line a check, one fix a problem. Reads only;
 * with `--api` it looks into the API instead, and only with `--write` as well it writes.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { describeDatabase, hasLedger, openApiProfiles, openReader } from './app/database.ts';
import {
  CONFIG_EXIT_CODE,
  type Config,
  ConfigError,
  ENV_FILE,
  listSecrets,
  loadConfig,
} from './configuration/config.ts';
import { createFindEmojiIds, createGoneChannels, createGuildPlaces } from './discord/api/guild-places.ts';
import { localise } from './discord/connection/command-localisations.ts';
import { loadCommands } from './discord/loader.ts';
import { areRegistered, listCommands } from './discord/registration.ts';
import { type ApiRequestedCheck, checkApi } from './doctor-api.ts';
import { checkClock } from './operations/clock-check.ts';
import { checkDiscord, type DiscordFindings, type Finding } from './operations/discord-check.ts';
import { type ReadLayout, readGuildLayout } from './operations/guild-layout.ts';
import { checkEncryption, checkFileModes, checkLedgerFolder, checkPort } from './operations/host-check.ts';
import { listInsecureUrls } from './operations/insecure-urls.ts';
import { KeyFileError, loadKeyFile, toKeyFilePath } from './operations/key-file.ts';
import { toTerminalLine } from './operations/terminal-line.ts';
import { createReturningClient } from './returning-ai/client.ts';
import { createAwardGateway } from './returning-ai/for-the-bot/award-gateway.ts';
import { createCommunityApi } from './returning-ai/for-the-bot/community-api.ts';
import type { CheckLine } from './services/check-line.ts';
import { checkGuild } from './services/checkup.ts';
import { type Communities, createCommunities } from './services/communities.ts';
import { createSealer, type Sealer } from './services/sealing.ts';
import { openSqliteStore } from './store/engine/sqlite/open-sqlite.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';
import { text } from './texts/text.ts';

const SYMBOLS: Readonly<Record<Finding['state'], string>> = { ok: '✅', warning: '⚠️ ', problem: '⛔', skipped: '▫️ ' };
const REQUEST_TIMEOUT_MS = 10_000;
const LONGEST_WAIT_MS = 10_000;
const COMMANDS_FOLDER = join(import.meta.dirname, '..', 'commands');
const applicationSchema = z.object({ id: z.string() });

const USAGE = `Usage:
  npm run doctor                     checks configuration, Discord, database and every server. Reads only
  npm run doctor -- --api [options]  asks a community’s API what each endpoint answers, and keeps what the bot can use

Options of --api:
  --community ID         by default RETURNING_COMMUNITY_ID; another one needs its key in the database
  --field ID|key|name    the field to ask about
  --account ID|e-mail    the account to ask about; by default one that the ledger knows
  --write                gives one point to that account and takes it back. Needs --field and --account

Exit code 0: no problem found, also where other servers have some or something is only advised (⚠️). 1: there are some. ${CONFIG_EXIT_CODE}: the configuration cannot be used.`;

let problems = 0;
/** What no line may show: those of the configuration, and the keys of servers as they are opened. */
const secrets = new Set<string>();

/** Shows one line, whoever has written what is in it. */
function say(line: string): void {
  console.log(toTerminalLine(line, [...secrets]));
}

function print({ name, state, detail, note, fix }: Finding): void {
  if (state === 'problem') problems += 1;
  const more = note === undefined ? '' : ` ${note.replaceAll('`', '')}`;
  say(`${SYMBOLS[state]} ${name}: ${detail}${more}`);
  if (fix !== undefined) say(`     → ${fix.replaceAll('`', '')}`);
}

/** @returns undefined where the API is not asked about */
function readArguments(): ApiRequestedCheck | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { api: flag, community: text, field: text, account: text, write: flag, help: flag } as const;
  try {
    const { api, help, community, field, account, write } = parseArgs({ options }).values;
    if (help) endWith(console.log, USAGE, 0);
    if (!api && (write || [community, field, account].some((value) => value !== undefined))) {
      endWith(console.error, `These options need --api.\n\n${USAGE}`, 1);
    }
    if (write && (!field || !account)) {
      const why = 'A point is sent to nobody by default. Name --field and --account of a test account.';
      endWith(console.error, `--write: ${why} Nothing was asked or sent.\n\n${USAGE}`, 1);
    }
    return api ? { community, field, account, write } : undefined;
  } catch (error) {
    // What was typed is not repeated: a key may have been pasted there.
    if (!(error instanceof TypeError)) throw error;
    return endWith(console.error, `That is not how the doctor is called.\n\n${USAGE}`, 1);
  }
}

function endWith(write: (text: string) => void, text: string, code: number): never {
  write(text);
  process.exit(code);
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

async function openStore({ database }: Config): Promise<Store | undefined> {
  const name = 'Database';
  const place = describeDatabase(database);
  try {
    const store = await openReader(database);
    if (store !== undefined) {
      print({ name, state: 'ok', detail: `${place} can be read.` });
      return store;
    }
    print({
      name,
      state: 'warning',
      detail: database.kind === 'sqlite' ? `${place} is not there.` : `${place} has no ledger.`,
      fix: 'The first start makes it. If the bot has started already, it uses another DATABASE_URL or folder: set it in .env, for both.',
    });
    // Nothing is set up yet: the servers are checked as they will be found.
    return await openSqliteStore({ path: ':memory:' });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    print({ name, state: 'problem', detail: error.message, fix: error.fix });
    return undefined;
  }
}

/** Only a key that is there: the doctor makes nothing. */
function loadMasterKey(config: Config): Buffer | undefined {
  if (config.encryptionKey !== undefined || config.database.kind !== 'sqlite') return config.encryptionKey;
  const path = toKeyFilePath(config.database.path);
  try {
    return existsSync(path) ? loadKeyFile(path) : undefined;
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error;
    print({ name: 'Master key', state: 'problem', detail: error.message });
    return undefined;
  }
}

/** Where there is no master key, no key opens. */
function openSealer(config: Config): Sealer {
  const sealer = createSealer(loadMasterKey(config) ?? Buffer.alloc(32));
  return {
    ...sealer,
    open(sealed, context) {
      const key = sealer.open(sealed, context);
      if (key !== undefined) secrets.add(key);
      return key;
    },
  };
}

/** What other servers have still to do is no problem of whoever hosts the bot; a second process is. */
function printOfServer(line: CheckLine, isOwn: boolean, layout: ReadLayout | undefined): void {
  const isTheirs = !isOwn && line.state === 'problem' && line.name !== 'second-process';
  const finding = nameChannels(toFinding(line), layout);
  print(isTheirs ? { ...finding, state: 'warning' } : finding);
}

/** A terminal is told in English. */
function toFinding({ name, state, detail, note, fix }: CheckLine): Finding {
  return {
    name: text(`check.name.${name}`).english,
    state,
    detail: detail.english,
    ...(note && { note: note.english }),
    ...(fix && { fix: fix.english }),
  };
}

/** A terminal makes no name of a mention. */
function nameChannels({ fix, ...line }: Finding, layout: ReadLayout | undefined): Finding {
  if (fix === undefined) return line;
  const named = fix.replace(/<#(\d+)>/g, (_, id: string) => `#${layout?.channelNames.get(id) ?? id} (${id})`);
  return { ...line, fix: named.replace(/<@&(\d+)>/g, 'role $1') };
}

async function checkMasterKey(communities: Communities): Promise<void> {
  const { closed, all } = await communities.countClosedKeys();
  if (all === 0) return;
  const name = 'Master key';
  print(
    closed === 0
      ? { name, state: 'ok', detail: `It opens every API key that servers have entered (${all}).` }
      : {
          name,
          state: 'problem',
          detail: `It does not open ${closed} of ${all} API key(s) that servers have entered.`,
          fix: 'Put the right one back (ENCRYPTION_KEY, or the key file beside the database), or let each server enter its key again with /setup.',
        },
  );
}

interface GuildChecks {
  readonly config: Config;
  readonly rest: REST;
  readonly store: Store;
  readonly discord: DiscordFindings;
}

async function checkGuilds({ config, rest, store, discord: { guilds, isPublic } }: GuildChecks): Promise<void> {
  const { guildIds: named } = config.discord;
  const { communityId, token: key, fieldId, apiUrl, applicationUrl } = config.returning;
  let time: Finding | undefined;
  const onDate = (date: string) => {
    time = checkClock('Returning.AI', date, Date.now());
  };
  const client = createReturningClient({ baseUrl: apiUrl, applicationUrl, allowInsecure: true, onDate });
  const environment = { communityId, key, fieldId, guildIds: config.discord.guildIds };
  const sealer = openSealer(config);
  const communities = createCommunities({ store, sealer, environment, isPublic: () => isPublic });
  const profiles = await openApiProfiles(config, {
    now: Date.now,
    onProblem: (error) => print({ name: 'API profile', state: 'warning', detail: String((error as Error).message) }),
  });
  const gateway = createAwardGateway(client, profiles);
  const goneChannels = createGoneChannels(() => rest);
  const findEmojiIds = createFindEmojiIds(() => rest);
  const common = { store, api: createCommunityApi(client), gateway, profiles, communities };
  await checkMasterKey(communities);
  for (const guildId of new Set([...named, ...(guilds?.keys() ?? [])])) {
    const isOwn = named.size === 0 ? !isPublic : named.has(guildId);
    console.log();
    const name = guilds?.get(guildId);
    say(name === undefined ? `Server ${guildId}` : `Server ${name} (${guildId})`);
    const layout = await readGuildLayout(rest, guildId);
    const places = { find: () => layout && createGuildPlaces(layout, goneChannels, findEmojiIds) };
    for (const line of await checkGuild({ ...common, places }, guildId)) {
      printOfServer(line, isOwn, layout);
    }
  }
  if (time?.state === 'warning') print(time);
  await client.close();
}

/** What members are offered is what Discord has; where that is not what this version would register, it says so. */
async function checkCommands(rest: REST, isStartedBefore: boolean): Promise<Finding> {
  const name = 'Commands';
  const definitions = [...(await loadCommands(COMMANDS_FOLDER)).values()].map(({ data }) => localise(data));
  const listed = await findCommands(rest);
  if (listed === undefined) return { name, state: 'skipped', detail: 'Discord did not say which ones it has.' };
  if (areRegistered(definitions, listed)) return { name, state: 'ok', detail: `Discord has all ${listed.length}.` };
  if (listed.length === 0 && !isStartedBefore) {
    return { name, state: 'skipped', detail: 'Discord has none yet; the first start registers them.' };
  }
  return {
    name,
    state: listed.length === 0 ? 'problem' : 'warning',
    detail: `Discord has ${listed.length}, which are not those of this version.`,
    fix: 'Start the bot: it registers them. If it runs already, its log says whether Discord refuses them, or whether another process with this token has registered its own.',
  };
}

async function findCommands(rest: REST) {
  try {
    const { id } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    return await listCommands({ rest, applicationId: id });
  } catch {
    return undefined;
  }
}

function checkMachine({ database }: Config): readonly Finding[] {
  if (database.kind === 'postgres') return [...checkFileModes(resolve(ENV_FILE), []), ...checkEncryption(database.url)];
  const ledger = resolve(database.path);
  return [...checkFileModes(resolve(ENV_FILE), [ledger, `${ledger}-wal`]), ...checkLedgerFolder(ledger)];
}

async function checkChain(config: Config): Promise<void> {
  for (const finding of checkMachine(config)) print(finding);
  if (config.http !== undefined) print(await checkPort(config.http));
  const rest = new REST({
    api: config.discord.apiUrl,
    timeout: REQUEST_TIMEOUT_MS,
    retries: 1,
    // Discord may ask to wait for an hour.
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  }).setToken(config.discord.token);
  let discordTime: Finding = checkClock('Discord', null, 0);
  rest.on('response', (_request, response) => {
    discordTime = checkClock('Discord', response.headers.get('date'), Date.now());
  });
  const discord = await checkDiscord({
    rest,
    guildIds: config.discord.guildIds,
    hasEnvironmentKey: config.returning.token !== undefined,
  });
  for (const finding of discord.findings) print(finding);
  if (discord.guilds !== undefined) print(await checkCommands(rest, await hasLedger(config.database)));
  print(discordTime);
  const store = await openStore(config);
  if (store === undefined) return;
  await checkGuilds({ config, rest, store, discord });
  await store.close();
}

async function checkApiOnly(config: Config, requested: ApiRequestedCheck): Promise<void> {
  const store = await openStore(config);
  if (store === undefined) return;
  await checkApi({ config, requested, store, sealer: openSealer(config), print, say });
  await store.close();
}

// What reads it may end early, as `head` does.
process.stdout.on('error', () => process.exit(1));
const requested = readArguments();
const config = readConfig();
for (const secret of listSecrets(config)) secrets.add(secret);
print({ name: 'Version', state: 'ok', detail: `${manifest.version}, on Node ${process.versions.node}.` });
print({ name: 'Configuration', state: 'ok', detail: 'Every variable can be used.' });
for (const variable of listInsecureUrls(config.returning)) {
  const detail = `${variable} is http and another machine: API keys go there in clear text.`;
  print({
    name: 'Address',
    state: 'warning',
    detail,
    fix: 'Use https, unless it is a proxy in a network of your own.',
  });
}
await (requested === undefined ? checkChain(config) : checkApiOnly(config, requested));
console.log(problems === 0 ? '\nNo problem found.' : `\n${problems} problem(s) found; each has its fix above.`);
// Idle connections to Discord stay open for a while; nothing waits for them.
await sleep(0);
process.exit(problems === 0 ? 0 : 1);
