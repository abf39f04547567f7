/**
 * The real bot in a process of its own, killed again and again at moments that nobody chose, between a Discord and a
 * Returning.AI on loopback that fail at random. What happens is drawn from a seed; how it falls out in time is not, so a
 * seed that fails need not fail again, and its trace is what there is.
 */
import type { Fault } from '../../sandbox/discord/faults.ts';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import type { FaultAction } from '../../sandbox/returning-ai/faults.ts';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import { type Chance, createChance } from './chance.ts';
import {
  type AskedOfProcess,
  judgeProcess,
  netOfReactions,
  type ProcessVerdict,
  REACTION_AMOUNT,
  titleOf,
} from './process-oracle.ts';

export interface ProcessPlayed extends ProcessVerdict {
  readonly seed: number;
  readonly kills: number;
  readonly lines: readonly string[];
}

type DiscordFault = Omit<Fault, 'route'>;

const MEMBERS = ['ana', 'ben', 'cleo'] as const;
const EMOJI = '⭐';
const COMMANDS_PER_LIFE = 5;
const PATIENCE_MS = 150_000;
const LOOK_MS = 250;

/** Ways in which a change can end; none takes longer than the bot's patience, or a seed would take minutes. */
const API_FAULTS: readonly [FaultAction, ...FaultAction[]] = [
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'drop-mid-body' },
  { kind: 'delay', ms: 1_500 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, applied: true },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  { kind: 'malformed' },
  { kind: 'malformed', as: 'html' },
  { kind: 'empty' },
  { kind: 'no-total' },
  { kind: 'slow-body', bytes: 20, ms: 20 },
];
const DISCORD_FAULTS: readonly [DiscordFault, ...DiscordFault[]] = [
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'status', status: 500 },
  { kind: 'delay', ms: 800 },
];

type Town = Awaited<ReturnType<typeof openTown>>;

/** Plays one seed: so many lives of a bot that each end by `kill -9`, and one more in which everything comes to rest. */
export async function playProcess(seed: number, kills: number): Promise<ProcessPlayed> {
  const chance = createChance(seed).fork('process');
  const lines: string[] = [];
  const startedAt = Date.now();
  const trace = (line: string) =>
    void lines.push(`${((Date.now() - startedAt) / 1_000).toFixed(2).padStart(8)}  ${line}`);
  const world = await createBotWorld({ environment: { LOG_LEVEL: 'info' } });
  try {
    await world.start();
    const town = await openTown(world, trace);
    for (let life = 1; life <= kills; life += 1) {
      trace(`life ${life}`);
      await live(town, chance);
      await world.kill();
      trace('killed');
      await wait(chance.pick([0, 300, 1_200]));
      await beginAgain(world, chance, trace);
    }
    await comeToRest(town);
    return { seed, kills, lines, ...judgeProcess(town) };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      seed,
      kills,
      lines,
      problems: [`it broke off: ${problem}`],
      awards: 0,
      lost: 0,
      doubled: 0,
      review: 0,
      thinking: 0,
    };
  } finally {
    await world.close();
  }
}

async function openTown(world: BotWorld, trace: (line: string) => void) {
  const { guild, api, communityId, fieldId } = world;
  const moderators = guild.addRole({ name: 'Moderators', permissions: ['ManageMessages', 'ManageGuild'] });
  const channel = guild.addChannel({ name: 'general' });
  const moderator = guild.person(guild.addMember({ username: 'moderator', roles: [moderators] }));
  const admin = guild.person(guild.owner);
  const staff = guild.addChannel({
    name: 'staff',
    overwrites: [
      { role: guild.everyone, deny: ['ViewChannel'] },
      { member: guild.bot, allow: ['ViewChannel'] },
      { member: moderator, allow: ['ViewChannel'] },
    ],
  });
  await (await admin.command(channel, 'setup', { 'staff-channel': staff })).waitForResponse();
  await (await admin.command(channel, 'rules add', { emoji: EMOJI, amount: REACTION_AMOUNT })).waitForResponse();
  const members = [];
  for (const name of MEMBERS) {
    const member = guild.addMember({ username: name });
    const account = api.addUser(communityId, { username: name, email: `${name}@example.com` });
    const linking = await admin.command(channel, 'links set', { user: member, account: account.id });
    await linking.waitForResponse((message) => message.embeds[0]?.title === '✅ Linked');
    const message = guild.message(channel, member, 'look at this');
    members.push({
      member,
      account: account.id,
      person: guild.person(member),
      message,
      reactions: new Map<string, number>(),
    });
  }
  const asked: AskedOfProcess[] = [];
  const records = (account: string) => api.histories(communityId, fieldId, account);
  return { world, channel, staff, moderator, members, asked, records, trace };
}

/** One life: commands, reactions and faults, and then, soon or later, its end. */
async function live(town: Town, chance: Chance): Promise<void> {
  const count = 1 + chance.below(COMMANDS_PER_LIFE);
  for (let step = 0; step < count; step += 1) {
    misbehave(town, chance);
    await act(town, chance);
    await wait(chance.pick([0, 0, 20, 150]));
  }
  await wait(chance.pick([0, 10, 40, 120, 400, 1_500]));
}

function misbehave({ world, members, trace }: Town, chance: Chance): void {
  const [first, ...others] = members;
  if (first !== undefined && chance.happens(0.5)) {
    const fault = chance.pick(API_FAULTS);
    const path = new RegExp(chance.pick([first, ...others]).account);
    trace(`the API is to meet ${JSON.stringify(fault)}`);
    world.api.fail({ ...fault, method: 'POST', path });
  }
  if (chance.happens(0.25)) {
    const fault = chance.pick(DISCORD_FAULTS);
    const route = chance.pick([/^\/interactions\//, /\/messages\/(@|%40)original$/]);
    trace(`Discord is to meet ${JSON.stringify(fault)} at ${route}`);
    world.discord.fail({ route, ...fault });
  }
}

async function act(town: Town, chance: Chance): Promise<void> {
  const { members, moderator, channel, asked, trace, world } = town;
  const [first, ...others] = members;
  if (first === undefined) return;
  const target = chance.pick([first, ...others]);
  const what = chance.below(10);
  if (what < 6) {
    const subcommand = chance.pick(['add', 'add', 'add', 'remove', 'set']);
    const amount = (100_000 + 7 * asked.length) / 100;
    trace(`/points ${subcommand} ${amount} for ${target.account}`);
    const interaction = await moderator.command(channel, `points ${subcommand}`, { user: target.member, amount });
    asked.push({ interaction, account: target.account, subcommand, amount });
    if (chance.happens(0.15)) world.discord.replayInteraction(interaction);
  } else if (what < 8) {
    await undo(town, chance);
  } else {
    const { person } = chance.pick([first, ...others]);
    if (person.id === target.member.id) return;
    const changes = (target.reactions.get(person.id) ?? 0) + 1;
    target.reactions.set(person.id, changes);
    trace(`${person.id} ${changes % 2 === 1 ? 'reacts' : 'reacts no more'} to ${target.account}`);
    if (changes % 2 === 1) person.react(target.message, EMOJI);
    else person.unreact(target.message, EMOJI);
  }
}

async function undo({ asked, moderator, channel, trace }: Town, chance: Chance): Promise<void> {
  const settled = asked.filter(
    ({ subcommand, interaction }) => subcommand !== 'set' && /^[➕➖]/u.test(titleOf(interaction.response())),
  );
  const [first, ...others] = settled;
  if (first === undefined) return;
  const receipt = chance.pick([first, ...others]).interaction.response()?.embeds[0]?.footer?.text;
  trace(`/points undo ${receipt}`);
  if (receipt !== undefined)
    asked.push({
      interaction: await moderator.command(channel, 'points undo', { receipt }),
      subcommand: 'undo',
      account: '',
      amount: 0,
    });
}

/** Some die while they start. */
async function beginAgain(world: BotWorld, chance: Chance, trace: (line: string) => void): Promise<void> {
  while (chance.happens(0.2)) {
    const starting = world.start().catch(() => undefined);
    await wait(chance.below(1_500));
    await world.kill();
    await starting;
    trace('killed while it started');
  }
  await world.start();
}

/** All is well from here on; staff decide, and everything is finished. */
async function comeToRest(town: Town): Promise<void> {
  const { world, trace } = town;
  trace('from here on all is well');
  world.api.clearFaults();
  world.discord.clearFaults();
  world.api.release();
  const endsAt = Date.now() + PATIENCE_MS;
  let calm = 0;
  while (calm < 12 && Date.now() < endsAt) {
    await wait(LOOK_MS);
    const isOver = town.asked.every(({ interaction }) => isFinished(interaction)) && areReactionsThere(town);
    calm = isOver ? calm + 1 : 0;
    await decideCards(town);
  }
}

/** The bot has caught up on what was said while it was away once the totals are those of what is there. */
function areReactionsThere({ members, records }: Town): boolean {
  return members.every(({ account, reactions }) => {
    const changes = [...reactions.values()];
    const isFrozen = changes.some((count) => count > 4);
    return (
      isFrozen ||
      netOfReactions(records(account)) === REACTION_AMOUNT * changes.filter((count) => count % 2 === 1).length
    );
  });
}

function isFinished(interaction: SandboxInteraction): boolean {
  if (interaction.acknowledgement === undefined) return true;
  const title = titleOf(interaction.response() ?? interaction.followUps().at(-1));
  return title !== '' && !/^(⏳|🔎)/u.test(title);
}

const SIGNS: Readonly<Record<string, string>> = { '+': 'increase', '−': 'decrease', '': 'overwrite' };

/** Staff look into Returning.AI and say what is so. */
async function decideCards({ world, staff, moderator, records, members, trace }: Town): Promise<void> {
  for (const card of world.guild.channelMessages(staff)) {
    if (titleOf(card) !== '🔎 Being checked' || (card.components ?? []).length === 0) continue;
    const { description = '' } = card.embeds[0] ?? {};
    const [, sign = '', digits = ''] = /\*\*([+−]?)([\d,.]+)\*\*/.exec(description) ?? [];
    const amount = Number(digits.replaceAll(',', ''));
    const wanted = SIGNS[sign];
    const isThere = members.some(({ account }) =>
      records(account).some(({ action, value }) => action === wanted && value === amount),
    );
    // A total that was overtaken can only be dropped.
    const otherwise = description.includes(' set to ') ? 'Drop' : 'Send again';
    const button = isThere ? 'It arrived' : otherwise;
    trace(`staff say of ${amount}: ${button}`);
    const press = await moderator.press(card, button);
    await press.waitForAcknowledgement().catch(() => undefined);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export interface Campaign {
  readonly seeds: readonly number[];
  readonly kills: number;
  readonly played: readonly ProcessPlayed[];
}

/** Kills of one seed: enough for one life to find what several have left. */
const KILLS_PER_SEED = 10;

/** As many seeds as it takes for so many kills, two at a time: most of the time is waiting. */
export async function playProcesses(
  from: number,
  kills: number,
  onPlayed: (played: ProcessPlayed) => void = () => undefined,
): Promise<Campaign> {
  const seeds = Array.from({ length: Math.ceil(kills / KILLS_PER_SEED) }, (_, index) => from + index);
  const left = [...seeds];
  const played: ProcessPlayed[] = [];
  const work = async () => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const one = await playProcess(seed, KILLS_PER_SEED);
      played.push(one);
      onPlayed(one);
    }
  };
  await Promise.all([work(), work()]);
  return { seeds, kills: played.reduce((sum, one) => sum + one.kills, 0), played };
}
