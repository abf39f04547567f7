/**
 * What a burst of reactions does to moderators: the bot's own process between the sandbox's servers, commands alone and
 * commands during a burst, in one run: `npm run bench:reactions`.
 */
import { readFileSync } from 'node:fs';
import type { Person } from '../sandbox/discord/person.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import { findChannel, findResident } from '../sandbox/town.ts';

const BURST = 1_000;
const COMMANDS = 15;
const PATIENCE_MS = 120_000;

const sandbox = await openSandbox(process.env);
const { town, bot } = sandbox;
const { discord, api, guild, communityId, fields } = town;
const fieldId = fields[0]?.id ?? '';
const channel = findChannel(town, 'general');
const admin = findResident(town, 'admin');
const moderator = findResident(town, 'mod');
const ana = findResident(town, 'ana');
const ben = findResident(town, 'ben');

async function type(person: Person, name: string, values: Record<string, string | number | { readonly id: string }>) {
  const sent = await person.command(channel, name, values);
  const message = await sent.waitForResponse((answer) => answer.embeds.length > 0, PATIENCE_MS);
  return { acknowledgedMs: (sent.acknowledgement?.at ?? 0) - sent.sentAt, shownMs: Date.now() - sent.sentAt, message };
}

/** Some commands, one after another, as one moderator types. */
async function measureCommands(name: string): Promise<void> {
  const acknowledged: number[] = [];
  const shown: number[] = [];
  for (let count = 0; count < COMMANDS; count += 1) {
    const measured = await type(moderator.person, 'points add', { user: ben.person, amount: 1 });
    acknowledged.push(measured.acknowledgedMs);
    shown.push(measured.shownMs);
  }
  print(name, `acknowledged after ${describe(acknowledged)}, total or pending shown after ${describe(shown)}`);
}

function describe(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]} ms (at most ${sorted.at(-1)} ms)`;
}

function print(name: string, words: string): void {
  process.stdout.write(`  ${name.padEnd(38)} ${words}\n`);
}

function readMemory(): string {
  const status = readFileSync(`/proc/${bot.pid()}/status`, 'utf8');
  return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024)} MB`;
}

const countApplied = (accountId: string | undefined) => api.histories(communityId, fieldId, accountId ?? '').length;

async function burstOnOneAuthor(): Promise<void> {
  const message = guild.message(channel, ana.person, 'look at this');
  const fans = Array.from({ length: BURST }, (_, index) => guild.person(guild.addMember({ username: `fan-${index}` })));
  const startedAt = Date.now();
  for (const fan of fans) fan.react(message, '⭐');
  await measureCommands(`during ${BURST} reactions on one author`);
  await api.waitFor(() => countApplied(ana.accountId) >= BURST, PATIENCE_MS);
  print('all paid', `${Date.now() - startedAt} ms after the first, memory ${readMemory()}`);
}

async function burstOnManyAuthors(): Promise<void> {
  const messages = Array.from({ length: BURST }, (_, index) =>
    guild.message(channel, guild.addMember({ username: `author-${index}` }), 'look at this'),
  );
  const asked = () => discord.requests.filter(({ path }) => /^\/guilds\/\d+\/members\/\d+$/.test(path)).length;
  const before = asked();
  const startedAt = Date.now();
  for (const message of messages) moderator.person.react(message, '⭐');
  await measureCommands(`during ${BURST} on as many authors`);
  await discord.waitFor(() => asked() - before >= BURST, 'All authors are looked up', PATIENCE_MS);
  print(
    'all looked up, points wait for a link',
    `${Date.now() - startedAt} ms after the first, memory ${readMemory()}`,
  );
}

try {
  await bot.start();
  await type(admin.person, 'links set', { user: ana.person, account: ana.accountId ?? '' });
  await type(admin.person, 'links set', { user: ben.person, account: ben.accountId ?? '' });
  await type(admin.person, 'rules add', { emoji: '⭐', amount: 1 });
  process.stdout.write('Reactions in a burst, the whole bot on loopback\n');
  await measureCommands('commands alone');
  print('memory', readMemory());
  await burstOnOneAuthor();
  await burstOnManyAuthors();
} finally {
  await sandbox.close();
}
