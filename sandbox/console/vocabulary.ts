import type { CommandOption } from '../discord/command-rules.ts';
import type { HasId } from '../discord/guild-state.ts';
import { COMMAND_TYPES } from '../discord/protocol.ts';
import type { Town } from '../town.ts';
import type { Directory } from './option-value.ts';
import type { Vocabulary } from './parse-command.ts';

/** What can be typed now: the slash commands as the bot registered them, and everybody and everything by name. */
export function readVocabulary(town: Town): Vocabulary {
  const commands = town.discord.commands
    .filter(({ type }) => type === COMMAND_TYPES.chatInput)
    .map(({ name, payload }) => ({ name, options: (payload.options ?? []) as readonly CommandOption[] }));
  return { commands, directory: readDirectory(town) };
}

/** Members, roles and channels by the names that are typed. */
export function readDirectory({ residents, roles, channels, guild, discord }: Town): Directory {
  return {
    members: new Map([
      ...residents.map(({ name, person }) => [name, person] as const),
      ['points', { id: discord.botUserId }],
    ]),
    roles: new Map<string, HasId>([['everyone', guild.everyone], ...roles.map((role) => [role.name.toLowerCase(), role] as const)]),
    channels: new Map(channels.map((channel) => [channel.name, channel])),
  };
}
