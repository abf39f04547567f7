import type { CommandOption, Localizations } from '../discord/command-option.ts';
import type { EmojiInput } from '../discord/emoji.ts';
import type { HasId } from '../discord/guild-state.ts';
import { COMMAND_TYPES } from '../discord/protocol.ts';
import type { Town } from '../town.ts';
import { UNICODE_NAMES } from './emoji-names.ts';
import { openLocalFile } from './local-file.ts';
import type { Directory } from './option-value.ts';
import type { Vocabulary } from './parse-command.ts';
import type { MenuDefinition } from './parse-on-message.ts';

/** What can be typed now: the slash commands as the bot registered them, and everybody and everything by name. */
export function readVocabulary(town: Town): Vocabulary {
  const commands = town.discord.commands
    .filter(({ type }) => type === COMMAND_TYPES.chatInput)
    .map(({ name, payload }) => ({
      name,
      name_localizations: payload.name_localizations as Localizations,
      options: (payload.options ?? []) as readonly CommandOption[],
    }));
  return { commands, directory: readDirectory(town) };
}

/** The entries that the bot has registered for menus. */
export function readMenus({ discord }: Town): MenuDefinition[] {
  return discord.commands.flatMap(({ name, type }): MenuDefinition[] => {
    if (type === COMMAND_TYPES.message) return [{ name, of: 'message' }];
    return type === COMMAND_TYPES.user ? [{ name, of: 'user' }] : [];
  });
}

/** Everybody and everything by the names that are typed. */
export function readDirectory(town: Town): Directory {
  const { residents, roles, channels, forums, posts, emoji, guild, discord } = town;
  const named = residents.map(({ name, person }): [string, HasId] => [name, person]);
  const ranked = roles.map((role): [string, HasId] => [role.name.toLowerCase(), role]);
  return {
    members: new Map([...named, ['points-bot', { id: discord.botUserId }]]),
    roles: new Map([['everyone', guild.everyone], ...ranked]),
    channels: new Map([...channels, ...forums, ...posts].map((channel) => [channel.name, channel])),
    emoji: new Map<string, EmojiInput>([...UNICODE_NAMES, ...emoji.map((one) => [one.name, one] as const)]),
    openFile: openLocalFile,
  };
}
