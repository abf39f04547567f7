/** `npm run ledger`: copies of the database and their way back, a check of everything that must be true in it, and who did what. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeDatabase, moveApiProfiles, openReader } from './app/database.ts';
import type { AuditEntry } from './audit/entry.ts';
import { type AuditStyle, describeActor, describeDeed, describeValues } from './audit/words.ts';
import {
  CONFIG_EXIT_CODE,
  ConfigError,
  type DatabaseConfig,
  loadStorageConfig,
  parseDatabaseUrl,
} from './configuration/config.ts';
import { UserError } from './errors.ts';
import { toKeyFilePath } from './operations/key-file.ts';
import { toTerminalLine } from './operations/terminal-line.ts';
import { formatHundredths } from './points/amount.ts';
import { isDiscordId } from './points/person.ts';
import { parseSince } from './points/since.ts';
import { backUp, missing } from './store/maintenance/back-up.ts';
import { checkLedger, type LedgerFinding, type LedgerReport } from './store/maintenance/check-ledger.ts';
import { checkPostgresLedger } from './store/maintenance/check-postgres.ts';
import {
  backUpServer,
  type LedgerCopy,
  moveToFile,
  moveToServer,
  restoreToServer,
} from './store/maintenance/portable/ledger-file.ts';
import { restore } from './store/maintenance/restore.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';
import { toTexts } from './texts/texts.ts';

const USAGE = `Usage:
  npm run ledger -- check [file]     checks that everything is true of the ledger that must be. Reads only
  npm run ledger -- backup <file>    makes a copy of the database, for this user alone, and checks it
  npm run ledger -- restore <file>   puts a backup in the place of a database that is gone
  npm run ledger -- move --to <address>   moves it to another kind of database: postgres://… or file:…. No bot may run
  npm run ledger -- audit [options]  prints who changed or looked up what, oldest first: when, server, who, what. Reads only

Options of audit:
  --guild ID     one server only
  --since WHEN   an age such as 12h, 7d or 2w, or a day such as 2026-11-01 (UTC)
  --limit N      the latest N (1,000)

They work on the database of DATABASE_URL (from the environment or .env); check also on another file, such as a backup.
check, backup and audit can run beside the bot. Relative paths begin at this folder.
Exit code 0: all is well. 1: it is not, and what was printed says what to do. ${CONFIG_EXIT_CODE}: the configuration cannot be used.`;

const MEGABYTE = 1_000_000;

async function check(file: string | undefined): Promise<boolean> {
  const database = file === undefined ? loadStorageConfig().database : ({ kind: 'sqlite', path: file } as const);
  console.log(`Database: ${describeDatabase(database)}`);
  const report = await examine(database);
  if (report === undefined) {
    console.log('✗ It is not there.\n    → Name the file, or set DATABASE_URL as the bot has it.');
    return false;
  }
  for (const finding of report.findings) printFinding(finding);
  console.log(summarize(report));
  return report.isHealthy;
}

async function examine(database: DatabaseConfig): Promise<LedgerReport | undefined> {
  if (database.kind === 'postgres') return checkPostgresLedger(database.url);
  const path = resolve(database.path);
  return existsSync(path) ? checkLedger(path) : undefined;
}

function printFinding({ name, exceptions, more, advice }: LedgerFinding): void {
  if (exceptions.length === 0) {
    console.log(`✓ ${name}`);
    return;
  }
  console.log(`✗ ${name}. Not so: ${exceptions.join('; ')}${more === 0 ? '' : `; and ${more} more`}`);
  console.log(`    → ${advice}`);
}

function summarize({ findings, awards, isComplete }: LedgerReport): string {
  const failed = findings.filter(({ exceptions }) => exceptions.length > 0).length;
  if (!isComplete) return 'The other checks were not made.';
  const size = `${findings.length} checks of ${awards.toLocaleString('en-US')} ${awards === 1 ? 'award' : 'awards'}`;
  return failed === 0 ? `${size}: all is well.` : `${size}: ${failed} failed; what to do stands below each.`;
}

async function makeBackup(file: string): Promise<boolean> {
  const { database, encryptionKey } = loadStorageConfig();
  console.log(`Database: ${describeDatabase(database)}`);
  const to = resolve(file);
  const { path, report } =
    database.kind === 'postgres'
      ? await backUpServer({ from: database.url, to })
      : await backUp({ from: resolve(database.path), to, onProgress: printProgress });
  if (!report.isHealthy) return printBadCopy(path, report);
  console.log(`✓ The copy is complete and checked (${summarize(report)})\n  ${path}`);
  console.log(describeKey(database, encryptionKey !== undefined));
  return true;
}

async function restoreFrom(file: string): Promise<boolean> {
  const { database, encryptionKey } = loadStorageConfig();
  const place = describeDatabase(database);
  console.log(`Database: ${place}`);
  const options = { from: resolve(file), now: Date.now(), random: Math.random, onProgress: printProgress };
  const { path, report, handedToStaff } =
    database.kind === 'postgres'
      ? await restoreToServer({ ...options, to: database.url })
      : await restore({ ...options, to: place });
  if (!report.isComplete) return printBadCopy(path, report);
  printFailures(report);
  console.log(`✓ The backup is in its place (${summarize(report)})
  ${place}
  Awards that may have been sent since: ${handedToStaff.toLocaleString('en-US')}. Staff decide on each: cards in the staff channel, or /setup, Decide.
  Reactions that were noted before stay as they are. Those that came since are not caught up on.
  Members who were erased since are in it again, and nothing in it says who they are: repeat /links erase for each.`);
  console.log(describeKey(database, encryptionKey !== undefined));
  return report.isHealthy;
}

async function moveTo(address: string): Promise<boolean> {
  const { database: from } = loadStorageConfig();
  const to = parseDatabaseUrl(address);
  if (from.kind === to.kind) {
    const why = 'It is moved from SQLite to PostgreSQL or back. Otherwise stop the bot, and use backup and restore';
    console.error(`${why}.\n\n${USAGE}`);
    return false;
  }
  console.log(`From: ${describeDatabase(from)}\nTo: ${describeDatabase(to)}`);
  const { copied, path, report } = await move(from, to);
  const profiles = await moveApiProfiles(from, to);
  const count = (value: number) => value.toLocaleString('en-US');
  const points = (hundredths: number) => formatHundredths(hundredths, 'en-US');
  console.log(`✓ Moved: ${count(copied.rows)} rows, each compared (${summarize(report)})
  Settled awards: ${points(copied.added)} points added, ${points(copied.removed)} removed, in both.
  ${from.kind === 'sqlite' ? `The old database is kept as ${path}.` : 'The old database is kept, and no bot starts on it any more.'}
  Now set DATABASE_URL to the new one${from.kind === 'sqlite' ? ', ENCRYPTION_KEY to the text of the key file of the old one unless it is set,' : ''} and start the bot.`);
  if (!profiles)
    console.log('  What the doctor found out about the API was left behind: npm run doctor -- --api once more.');
  return true;
}

function move(from: DatabaseConfig, to: DatabaseConfig): Promise<LedgerCopy> {
  if (from.kind === 'sqlite' && to.kind === 'postgres') return moveToServer({ from: resolve(from.path), to: to.url });
  if (from.kind === 'postgres' && to.kind === 'sqlite') return moveToFile({ from: from.url, to: resolve(to.path) });
  throw new Error('There is nothing to move.');
}

/** @returns undefined where it is not understood */
function readMoveOptions(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { to: { type: 'string' } } }).values.to;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const MOST_ENTRIES = 1_000;

/** @returns undefined where it is not understood; what was typed is not repeated */
function readAuditOptions(args: readonly string[]): Parameters<Store['listDeeds']>[0] | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { guild: text, since: text, limit: text } });
    const limit = values.limit === undefined ? MOST_ENTRIES : Number(values.limit);
    if (!Number.isSafeInteger(limit) || limit < 1) return undefined;
    if (values.guild !== undefined && !isDiscordId(values.guild)) return undefined;
    return { guildId: values.guild, since: parseSince(values.since, Date.now(), 'UTC'), limit };
  } catch (error) {
    if (error instanceof TypeError || error instanceof UserError) return undefined;
    throw error;
  }
}

async function printAudit(args: readonly string[]): Promise<boolean> {
  const asked = readAuditOptions(args);
  if (asked === undefined) {
    console.error(`That is not how it is called.\n\n${USAGE}`);
    return false;
  }
  const { database } = loadStorageConfig();
  const store = await openReader(database);
  if (store === undefined) throw missing(describeDatabase(database));
  try {
    const entries = await store.listDeeds(asked);
    for (const entry of entries) console.log(toAuditLine(entry));
    if (entries.length === 0) console.log('No entries.');
    return true;
  } finally {
    await store.close();
  }
}

/** Columns with a tab between them, for people and for `cut`. */
function toAuditLine(entry: AuditEntry): string {
  const { at, guildId, actorId } = entry;
  const what = [describeDeed(entry, PLAIN), describeValues(entry, PLAIN)].filter(Boolean).join(' · ');
  const columns = [new Date(at).toISOString(), guildId, describeActor(actorId, PLAIN), what];
  return columns.map((column) => toTerminalLine(column, [])).join('\t');
}

/** Ids as they are. */
const PLAIN: AuditStyle = {
  texts: toTexts('en-US'),
  user: (id) => id,
  channel: (id) => id,
  role: (id) => id,
  amount: (hundredths) => formatHundredths(hundredths, 'en-US'),
  account: (id) => id,
  text: (text) => text,
};

function printFailures({ findings }: LedgerReport): void {
  for (const finding of findings.filter(({ exceptions }) => exceptions.length > 0)) printFinding(finding);
}

function printBadCopy(path: string, report: LedgerReport): false {
  printFailures(report);
  console.log(`✗ The copy failed its check and lies in ${path}. Keep your older backups.`);
  return false;
}

function printProgress(copied: number, all: number): void {
  const percent = Math.round((copied / all) * 100);
  console.log(`… ${percent} % of ${Math.round(all / MEGABYTE).toLocaleString('en-US')} MB`);
}

/** Without it the API keys in the copy stay closed. */
function describeKey(database: DatabaseConfig, isInEnvironment: boolean): string {
  const why = 'it opens the API keys in the copy. Keep it safe, in another place.';
  if (isInEnvironment) return `To a backup belongs also ENCRYPTION_KEY of this configuration: ${why}`;
  if (database.kind === 'postgres') return `To a backup belongs also the bot’s ENCRYPTION_KEY: ${why}`;
  const keyFile = toKeyFilePath(resolve(database.path));
  if (existsSync(keyFile)) return `To a backup belongs also ${keyFile}: ${why}`;
  return `To a backup belongs also the master key, and here is none: neither ENCRYPTION_KEY nor ${keyFile}. Find the one that the bot uses: ${why}`;
}

async function run(args: readonly string[]): Promise<boolean> {
  const [command, file, ...more] = args;
  if (command === 'audit') return printAudit(args.slice(1));
  if (more.length === 0 && command === 'check') return check(file);
  if (more.length === 0 && command === 'backup' && file !== undefined) return makeBackup(file);
  if (more.length === 0 && command === 'restore' && file !== undefined) return restoreFrom(file);
  const to = command === 'move' ? readMoveOptions(args.slice(1)) : undefined;
  if (to !== undefined) return moveTo(to);
  const isAsked = command === 'help' || command === '--help';
  if (isAsked) console.log(USAGE);
  else console.error(USAGE);
  return isAsked;
}

// What reads it may end early, as `head` does.
process.stdout.on('error', () => process.exit(1));
try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (error instanceof ConfigError) {
    console.error(error.message);
    process.exitCode = CONFIG_EXIT_CODE;
  } else if (error instanceof StoreError) {
    console.error(`✗ ${error.message}\n    → ${error.fix}`);
    process.exitCode = 1;
  } else throw error;
}
