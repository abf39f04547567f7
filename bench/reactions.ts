/**
 * What a burst of reactions does to moderators: the bot's own process between the sandbox's servers, commands alone and
 * commands during a burst, in one run: `npm run bench:reactions`.
 */
import { openSandbox } from '../sandbox/sandbox.ts';
import { findChannel, findResident } from '../sandbox/town.ts';
import { createTyping, PATIENCE_MS, print, readMemory } from './commands.ts';

const BURST = 1_000;
const COMMANDS = 15;

const sandbox = await openSandbox(process.env);
const { town, bot } = sandbox;
const { discord, api, guild, communityId, fields } = town;
const fieldId = fields[0]?.id ?? '';
const channel = findChannel(town, 'general');
const admin = findResident(town, 'admin');
const moderator = findResident(town, 'mod');
const ana = findResident(town, 'ana');
const ben = findResident(town, 'ben');
const { type, measureCommands } = createTyping(sandbox);

const countApplied = (accountId: string | undefined) => api.histories(communityId, fieldId, accountId ?? '').length;

async function burstOnOneAuthor(): Promise<void> {
  const message = guild.message(channel, ana.person, 'look at this');
  const fans = Array.from({ length: BURST }, (_, index) => guild.person(guild.addMember({ username: `fan-${index}` })));
  const startedAt = Date.now();
  for (const fan of fans) fan.react(message, '⭐');
  await measureCommands(`during ${BURST} reactions on one author`, COMMANDS);
  await api.waitFor(() => countApplied(ana.accountId) >= BURST, PATIENCE_MS);
  print('all paid', `${Date.now() - startedAt} ms after the first, memory ${readMemory(bot.pid())}`);
}

async function burstOnManyAuthors(): Promise<void> {
  const messages = Array.from({ length: BURST }, (_, index) =>
    guild.message(channel, guild.addMember({ username: `author-${index}` }), 'look at this'),
  );
  const asked = () => discord.requests.filter(({ path }) => /^\/guilds\/\d+\/members\/\d+$/.test(path)).length;
  const before = asked();
  const startedAt = Date.now();
  for (const message of messages) moderator.person.react(message, '⭐');
  await measureCommands(`during ${BURST} on as many authors`, COMMANDS);
  await discord.waitFor(() => asked() - before >= BURST, 'All authors are looked up', PATIENCE_MS);
  print(
    'all looked up, points wait for a link',
    `${Date.now() - startedAt} ms after the first, memory ${readMemory(bot.pid())}`,
  );
}

try {
  await bot.start();
  await type(admin.person, 'links set', { user: ana.person, account: ana.accountId ?? '' });
  await type(admin.person, 'links set', { user: ben.person, account: ben.accountId ?? '' });
  await type(admin.person, 'rules add', { emoji: '⭐', amount: 1 });
  process.stdout.write('Reactions in a burst, the whole bot on loopback\n');
  await measureCommands('commands alone', COMMANDS);
  print('memory', readMemory(bot.pid()));
  await burstOnOneAuthor();
  await burstOnManyAuthors();
} finally {
  await sandbox.close();
}
