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
  const named = residents.map(({ name, person }): [string, HasId] => [name, person]);
  const ranked = roles.map((role): [string, HasId] => [role.name.toLowerCase(), role]);
  return {
    members: new Map([...named, ['points-bot', { id: discord.botUserId }]]),
    roles: new Map([['everyone', guild.everyone], ...ranked]),
    channels: new Map(channels.map((channel) => [channel.name, channel])),
  };
}
