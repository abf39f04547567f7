// The server as one person sees it: people, channels, commands.
import type { CommandOption, Localizations } from '../discord/command-option.ts';
import type { Person } from '../discord/person.ts';
import type { Channel, Role } from '../discord/world.ts';
import type { Town } from '../town.ts';
import type { ChannelView, CommandView, NamesView, OptionView, PersonView, RoleView } from './wire.ts';

const PARTS: Readonly<Record<string, string>> = {
  admin: 'Manage Server',
  mod: 'Manage Messages',
  ana: 'Member',
  ben: 'Member',
  cleo: 'No account linked',
  guest: 'No rights',
};

const TOPICS: Readonly<Record<string, string>> = {
  general: 'People talk, moderators give points',
  showcase: 'React with ⭐: its author gets points',
  log: 'What the bot did, once each',
  staff: 'What the bot cannot know is decided here',
  ideas: 'A forum',
};

/** Everybody whom the page can act as. */
export function viewPeople({ residents, roles }: Town): PersonView[] {
  return residents.map(({ name, person }) => ({
    name,
    id: person.id,
    label: person.user.displayName ?? name,
    part: PARTS[name] ?? 'Member',
    roles: viewRoles(roles, person),
  }));
}

function viewRoles(roles: readonly Role[], { roleIds }: Person): RoleView[] {
  return roles
    .filter(({ id, colour }) => colour !== 0 && roleIds().includes(id))
    .sort((one, other) => other.position - one.position)
    .map(({ name, colour }) => ({ name, colour: `#${colour.toString(16).padStart(6, '0')}` }));
}

/** The channels that the person sees, and their direct messages with the bot. */
export function viewChannels(town: Town, person: Person): ChannelView[] {
  const view = (channel: Channel, kind: ChannelView['kind']): ChannelView => ({
    id: channel.id,
    name: channel.name,
    kind,
    parentId: channel.parentId,
    open: channel.overwrites.length === 0,
    topic: TOPICS[channel.name] ?? '',
  });
  const all = [
    ...town.channels.map((channel) => view(channel, 'text')),
    ...town.forums.map((channel) => view(channel, 'forum')),
    ...town.posts.map((channel) => view(channel, 'post')),
  ];
  const dm: ChannelView = { ...view(person.dm, 'dm'), name: 'Points', open: false, topic: 'Direct messages' };
  return [...all.filter(({ id }) => person.maySee({ id })), dm];
}

/** The commands that the bot has registered, with what hides each from the person there. */
export function viewCommands(town: Town, person: Person, channel: Pick<Channel, 'id'>): CommandView[] {
  return town.discord.commands.map((command) => {
    const hiding = person.findHiding(channel, command);
    const payload = { ...command.payload, type: command.type, name: command.name } as CommandOption;
    const { shown, description, options } = viewOption(payload, person.user.locale);
    const hidden = hiding?.needs === undefined ? hiding?.says : `needs ${namePermissions(hiding.needs)}`;
    const hiddenInDm = person.findHiding(person.dm, command) && 'not in direct messages';
    return { name: command.name, shown, type: command.type, description, options, hidden, hiddenInDm };
  });
}

/** In a language; what it has no words for stays as it is. */
function viewOption(option: CommandOption, locale: string): OptionView {
  const { name_localizations, description_localizations, options, choices, ...rest } = option;
  const toShown = (text: string, texts: Localizations | undefined) => texts?.[locale] ?? text;
  return {
    ...rest,
    shown: toShown(rest.name, name_localizations),
    description: toShown(rest.description ?? '', description_localizations),
    options: (options ?? []).map((one) => viewOption(one, locale)),
    choices: (choices ?? []).map((one) => ({
      ...{ name: one.name, value: one.value },
      shown: toShown(one.name, one.name_localizations),
    })),
  };
}

/** Names behind ids. */
export function viewNames({ residents, roles, channels, forums, posts, guild, discord }: Town): NamesView {
  return {
    users: Object.fromEntries([
      ...residents.map(({ person, name }) => [person.id, person.user.displayName ?? name]),
      [guild.owner.id, 'Owner'],
      [discord.botUserId, 'Points'],
    ]),
    roles: Object.fromEntries([[guild.id, 'everyone'], ...roles.map(({ id, name }) => [id, name])]),
    channels: Object.fromEntries([...channels, ...forums, ...posts].map(({ id, name }) => [id, name])),
    botId: discord.botUserId,
  };
}

/** The option of a command that the page names, e.g. `points add` and `amount`. */
export function findOption(town: Town, name: string, option: string): CommandOption | undefined {
  const [root, ...steps] = name.split(' ');
  const command = town.discord.commands.find((one) => one.name === root && one.type === 1);
  let options = (command?.payload.options ?? []) as readonly CommandOption[];
  for (const step of steps) options = options.find((one) => one.name === step)?.options ?? [];
  return options.find((one) => one.name === option);
}

/** Permissions such as `ManageGuild`, wherever they stand in a text, as Discord's own client calls them. */
export function namePermissions(text: string): string {
  return text.replaceAll(/\bManage[A-Z]\w+/g, (name) =>
    name.replace('Guild', 'Server').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '),
  );
}
