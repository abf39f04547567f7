/**
 * What an outage leaves, and how it drains: the bot's own process between the sandbox's servers, with ten thousand awards
 * queued while nothing listens at Returning.AI: `npm run bench:outage`.
 */
import { openSandbox } from '../sandbox/sandbox.ts';
import { findChannel, findResident } from '../sandbox/town.ts';
import { createTyping, print, readMemory } from './commands.ts';

const AUTHORS = 100;
const FANS = 100;
const COMMANDS = 15;
const DRAIN_MS = 600_000;

const sandbox = await openSandbox(process.env);
const { town, bot } = sandbox;
const { api, guild, communityId, fields } = town;
const fieldId = fields[0]?.id ?? '';
const channel = findChannel(town, 'general');
const admin = findResident(town, 'admin').person;
const ben = findResident(town, 'ben');
const { type, measureCommands } = createTyping(sandbox);

interface Author {
  readonly accountId: string;
  readonly messageId: string;
}

async function linkAuthors(): Promise<Author[]> {
  const authors: Author[] = [];
  for (let index = 0; index < AUTHORS; index += 1) {
    const person = guild.person(guild.addMember({ username: `author-${index}` }));
    const account = api.addUser(communityId, {
      username: `author-${index}`,
      email: `author-${index}@example.com`,
    });
    await type(admin, 'links set', { user: person, account: account.id });
    authors.push({ accountId: account.id, messageId: guild.message(channel, person, 'look at this').id });
  }
  return authors;
}

const countApplied = (authors: readonly Author[]) =>
  authors.reduce((sum, { accountId }) => sum + api.histories(communityId, fieldId, accountId).length, 0);

async function fillQueue(authors: readonly Author[]): Promise<void> {
  const fans = Array.from({ length: FANS }, (_, index) => guild.person(guild.addMember({ username: `fan-${index}` })));
  const startedAt = Date.now();
  for (const fan of fans) for (const { messageId } of authors) fan.react({ id: messageId }, '⭐');
  await measureCommands(`while ${AUTHORS * FANS} reactions come in`, COMMANDS);
  print('all noted', `${Date.now() - startedAt} ms after the first, memory ${readMemory(bot.pid())}`);
}

async function drain(authors: readonly Author[]): Promise<void> {
  const startedAt = Date.now();
  const requests = api.requests.length;
  await api.setOutage(null);
  await measureCommands('commands while it drains', COMMANDS);
  await api.waitFor(() => countApplied(authors) >= AUTHORS * FANS, DRAIN_MS);
  const seconds = (Date.now() - startedAt) / 1_000;
  print(
    'all delivered',
    `${seconds.toFixed(1)} s after the outage, ${api.requests.length - requests} requests, memory ${readMemory(bot.pid())}`,
  );
}

try {
  await bot.start();
  await type(admin, 'links set', { user: ben.person, account: ben.accountId ?? '' });
  await type(admin, 'rules add', { emoji: '⭐', amount: 1 });
  const authors = await linkAuthors();
  process.stdout.write('An outage with ten thousand awards, the whole bot on loopback\n');
  await measureCommands('commands before it', COMMANDS);
  await api.setOutage('refused');
  await measureCommands('commands during it', COMMANDS);
  await fillQueue(authors);
  await drain(authors);
} finally {
  await sandbox.close();
}
