/**
 * What an undo of a thousand awards does to everybody else: the bot's own process between the sandbox's servers, commands
 * alone and commands meanwhile, in one run: `npm run bench:undos`.
 */
import type { APIMessage } from 'discord.js';
import type { HasId } from '../sandbox/discord/guild-state.ts';
import type { Person } from '../sandbox/discord/person.ts';
import { openSandbox } from '../sandbox/sandbox.ts';
import { findChannel, findResident } from '../sandbox/town.ts';
import { createTyping, describeCommands, print, type TypedCommand } from './commands.ts';

const MANY = 1_000;
const AT_ONCE = 8;
const PATIENCE_MS = 180_000;

const sandbox = await openSandbox(process.env);
const { town, bot } = sandbox;
const { api, guild, communityId, fields } = town;
const fieldId = fields[0]?.id ?? '';
const channel = findChannel(town, 'general');
const admin = findResident(town, 'admin');
const moderator = findResident(town, 'mod');
const ana = findResident(town, 'ana');
const ben = findResident(town, 'ben');

const { type } = createTyping(sandbox);

/** Commands of one other moderator, one after another, for as long as `work` takes. */
async function measureDuring<T>(name: string, work: Promise<T>): Promise<T> {
  let isOver = false;
  const startedAt = Date.now();
  const ending = work.finally(() => {
    isOver = true;
  });
  const times: TypedCommand[] = [];
  do times.push(await type(admin.person, 'points add', { user: ben.person, amount: 1 }));
  while (!isOver);
  const result = await ending;
  print(name, `${times.length} commands in ${Date.now() - startedAt} ms, ${describeCommands(times)}`);
  return result;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const countApplied = (accountIds: readonly string[]) =>
  accountIds.reduce((sum, id) => sum + api.histories(communityId, fieldId, id).length, 0);

/** Shows, confirms, and waits until Returning.AI has all of it. */
async function undo(name: string, person: Person, show: () => Promise<APIMessage>, accountIds: readonly string[]) {
  const preview = await measureDuring(`${name}: while it is shown`, show());
  if (!preview.embeds[0]?.description?.includes('**1,000**')) throw new Error(preview.embeds[0]?.description);
  const before = countApplied(accountIds);
  const pressed = await person.press(preview, 'Confirm');
  const startedAt = Date.now();
  const isOver = (message: APIMessage) => message.embeds[0]?.title === '↩️ Undone';
  await measureDuring(`${name}: while it is done`, pressed.waitForResponse(isOver, PATIENCE_MS));
  const undone = countApplied(accountIds) - before;
  process.stdout.write(`  ${name}: ${undone} taken back, all told after ${Date.now() - startedAt} ms\n`);
  return preview;
}

async function onOneMessage(): Promise<void> {
  const message: HasId = guild.message(channel, ana.person, 'look at this');
  for (let index = 0; index < MANY; index += 1) {
    guild.person(guild.addMember({ username: `fan-${index}` })).react(message, '⭐');
  }
  const accountIds = [ana.accountId ?? ''];
  await api.waitFor(() => countApplied(accountIds) >= MANY, PATIENCE_MS);
  const show = async () => {
    const asked = await admin.person.menu('message', 'Undo points here', message);
    return asked.waitForResponse((answer) => answer.embeds.length > 0, PATIENCE_MS);
  };
  await undo('a thousand to one member', admin.person, show, accountIds);
}

async function ofOneModerator(): Promise<void> {
  const accountIds: string[] = [];
  const give = async (index: number) => {
    const member = guild.addMember({ username: `member-${index}` });
    const names = { username: `account-${index}`, email: `${index}@example.com`, displayName: `Account ${index}` };
    const { id } = api.addUser(communityId, names);
    accountIds.push(id);
    await type(admin.person, 'links set', { user: member, account: id });
    await type(moderator.person, 'points add', { user: member, amount: 2 });
  };
  for (let index = 0; index < MANY; index += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, MANY - index) }, (_, more) => give(index + more)));
  }
  await api.waitFor(() => countApplied(accountIds) >= MANY, PATIENCE_MS);
  const show = async () => {
    const { message } = await type(moderator.person, 'points undo', { since: '1h' });
    return message;
  };
  await undo('a thousand to as many members', moderator.person, show, accountIds);
}

try {
  await bot.start();
  await type(admin.person, 'links set', { user: ana.person, account: ana.accountId ?? '' });
  await type(admin.person, 'links set', { user: ben.person, account: ben.accountId ?? '' });
  await type(admin.person, 'rules add', { emoji: '⭐', amount: 1 });
  process.stdout.write('Undoing a thousand awards, the whole bot on loopback\n');
  await measureDuring('nothing else', wait(3_000));
  await onOneMessage();
  await ofOneModerator();
} finally {
  await sandbox.close();
}
