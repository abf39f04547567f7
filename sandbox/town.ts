// The world that the bot is put into: a Discord with a guild and its people, a Returning.AI with their community.
import { randomBytes } from 'node:crypto';
import type { Guild } from './discord/guild-actions.ts';
import type { OverwriteOptions } from './discord/guild-state.ts';
import type { Person } from './discord/person.ts';
import { createDiscordServer, type DiscordServer } from './discord/server.ts';
import type { Channel, CustomEmoji, Role } from './discord/world.ts';
import type { Field } from './returning-ai/community.ts';
import { createReturningServer, type ReturningServer } from './returning-ai/server.ts';
import type { Names } from './terminal/markup.ts';

/** The guild's default field. */
export const LOYALTY = 'Loyalty Points';
/** The other one that holds points. */
export const COINS = 'Event Coins';

/** Somebody in the guild. */
export interface Resident {
  /** As typed: `@ana`. */
  readonly name: string;
  readonly person: Person;
  /** Their account in Returning.AI, whether or not it is linked to them in Discord. */
  readonly accountId: string | undefined;
}

/** The guild, its community and both servers. */
export interface Town {
  readonly discord: DiscordServer;
  readonly api: ReturningServer;
  readonly guild: Guild;
  readonly communityId: string;
  readonly key: string;
  readonly systemKey: string;
  /** The numeric fields; the first is the guild's default. */
  readonly fields: readonly Field[];
  readonly residents: readonly Resident[];
  /** The text channels; people talk in the first. */
  readonly channels: readonly Channel[];
  readonly forums: readonly Channel[];
  /** The posts in the forums. */
  readonly posts: readonly Channel[];
  readonly roles: readonly Role[];
  /** The guild's own emoji. */
  readonly emoji: readonly CustomEmoji[];
  /** Names behind the ids in a message. */
  readonly names: Names;
  /** Ends both servers. */
  readonly close: () => Promise<void>;
}

/** What a town may be like. */
export interface TownOptions {
  /** The servers' clock in milliseconds. */
  readonly now?: () => number;
  /** The language of the guild and of its people, by Discord's code; `en-US` when left out. */
  readonly locale?: string | undefined;
}

/**
 * Starts both servers on loopback and fills them.
 */
export async function createTown({ now = Date.now, locale = 'en-US' }: TownOptions = {}): Promise<Town> {
  const discord = await createDiscordServer({ now });
  const api = await createReturningServer({ now });
  const guild = discord.addGuild({ name: 'Traders', botPermissions: ['ManageRoles'], locale });
  const community = seedCommunity(api);
  const place = seedGuild(guild);
  const residents = seedPeople({ guild, api, communityId: community.communityId, staff: place.staff });
  const roles = [place.staff, ...place.ranks];
  const forum = seedForum(guild, findResident({ residents }, 'cleo'));
  seedShowcase(guild, findChannel({ ...place, posts: [] }, 'showcase'), residents);
  const find = <T extends { readonly id: string }>(all: readonly T[], id: string) => all.find((one) => one.id === id);
  return {
    discord,
    api,
    guild,
    ...community,
    residents,
    channels: place.channels,
    ...forum,
    roles,
    emoji: [guild.addEmoji({ name: 'coin' })],
    names: {
      user: (id) =>
        id === discord.botUserId
          ? 'Points'
          : find(
              residents.map(({ person }) => person.user),
              id,
            )?.displayName,
      role: (id) => find(roles, id)?.name,
      channel: (id) => find([...place.channels, ...forum.forums, ...forum.posts], id)?.name,
    },
    close: async () => {
      await discord.close();
      await api.close();
    },
  };
}

/**
 * Finds somebody by the name that is typed.
 * @throws Error when there is nobody of that name
 */
export function findResident({ residents }: Pick<Town, 'residents'>, name: string): Resident {
  const found = residents.find((resident) => resident.name === name);
  if (found === undefined) throw new Error(`There is nobody called ${name}.`);
  return found;
}

/**
 * Finds a text channel or a post by its name.
 * @throws Error when there is none of that name
 */
export function findChannel({ channels, posts }: Pick<Town, 'channels' | 'posts'>, name: string): Channel {
  const found = [...channels, ...posts].find((channel) => channel.name === name);
  if (found === undefined) throw new Error(`There is no channel #${name}.`);
  return found;
}

function seedCommunity(api: ReturningServer): Pick<Town, 'communityId' | 'key' | 'systemKey' | 'fields'> {
  const [key, systemKey] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  const { id: communityId } = api.addCommunity({ name: 'Traders', keys: [{ key }], systemKey });
  const fields = [
    api.addField(communityId, { field: 'loyalty-points', name: LOYALTY, type: 'number' }),
    api.addField(communityId, { field: 'event-coins', name: COINS, type: 'number' }),
  ];
  // Not for points: the bot has to refuse it.
  api.addField(communityId, { field: 'favourite-market', name: 'Favourite Market', type: 'text' });
  for (const title of ['Top Trader', 'Helping Hand']) api.addBadge(communityId, title);
  return { communityId, key, systemKey, fields };
}

interface Place {
  readonly staff: Role;
  /** Roles that the bot can give. */
  readonly ranks: readonly Role[];
  readonly channels: readonly Channel[];
}

const RANKS = [
  ['Bronze', 0xcd7f32],
  ['Silver', 0xa8b2bd],
  ['Gold', 0xf2b705],
] as const;

function seedGuild(guild: Guild): Place {
  const ranks = RANKS.map(([name, colour]) => guild.addRole({ name, colour }));
  const staff = guild.addRole({ name: 'Staff', permissions: ['ManageMessages'] });
  for (const id of guild.bot.roleIds) guild.changeRole({ id }, { position: staff.position + 1 });
  const hidden = [
    { role: guild.everyone, deny: ['ViewChannel'] },
    { role: staff, allow: ['ViewChannel'] },
    { member: guild.bot, allow: ['ViewChannel', 'SendMessages', 'EmbedLinks'] },
  ] as const;
  const open = (name: string, welcome: string, overwrites: readonly OverwriteOptions[] = []) => {
    const channel = guild.addChannel({ name, overwrites });
    // A channel where somebody sees no message at all is therefore one that is hidden from them.
    guild.message(channel, guild.owner, welcome);
    return channel;
  };
  const channels = [
    open('general', 'Welcome, traders!'),
    open('showcase', 'Show what you have made, and react to what you like.'),
    open('log', 'The bot tells here what it did.'),
    open('staff', 'Only staff see this. What the bot cannot know is decided here.', hidden),
  ];
  return { staff, ranks, channels };
}

interface Settlement extends Pick<Town, 'guild' | 'api' | 'communityId'> {
  readonly staff: Role;
}

function seedPeople({ guild, api, communityId, staff }: Settlement): Resident[] {
  const managers = guild.addRole({ name: 'Managers', permissions: ['ManageGuild', 'ManageMessages'] });
  const settle = (name: string, displayName: string, roles: readonly Role[], accountId?: string): Resident => {
    const member = guild.addMember({ username: name, displayName, roles, locale: guild.locale });
    return { name, person: guild.person(member), accountId };
  };
  const open = (username: string, displayName: string) =>
    api.addUser(communityId, { username, email: `${username}@example.com`, displayName }).id;
  return [
    settle('mod', 'Mod', [staff]),
    settle('admin', 'Admin', [staff, managers]),
    settle('ana', 'Ana', [], open('ana', 'Ana Silva')),
    settle('ben', 'Ben', [], open('ben', 'Ben Okafor')),
    settle('cleo', 'Cleo', [], open('cleo', 'Cleo Marsh')),
    settle('guest', 'Guest', []),
  ];
}

function seedShowcase(guild: Guild, channel: Channel, residents: readonly Resident[]): void {
  const tell = (name: string, content: string) => {
    guild.message(channel, findResident({ residents }, name).person, content);
  };
  tell('ben', 'I wrote down how I size my positions: one page, no jargon.');
  tell('ana', 'My first chart: higher lows all week.');
}

function seedForum(guild: Guild, author: Resident): Pick<Town, 'forums' | 'posts'> {
  const forum = guild.addChannel({ name: 'ideas', type: 'forum' });
  const content = 'What if we had alerts for price levels?';
  const { post } = guild.addPost(forum, author.person, { name: 'price-alerts', content });
  return { forums: [forum], posts: [post] };
}
