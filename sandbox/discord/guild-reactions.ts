import { toPartialEmoji } from './emoji.ts';
import type { Guild } from './guild-actions.ts';
import { pick } from './guild-state.ts';
import { toEmoji } from './payloads.ts';
import { noSuchReaction } from './reaction-rules.ts';
import { clearEmoji, clearReactions, removeReaction } from './reactions.ts';
import type { CustomEmoji, GuildState, World } from './world.ts';

/** What a guild's moderators do with emoji and with other people's reactions. */
export function reactionMethods(
  world: World,
  guild: GuildState,
): Pick<Guild, 'addEmoji' | 'removeEmoji' | 'removeReaction' | 'clearReactions' | 'clearEmoji'> {
  function tellEmojis(): void {
    const emojis = [...guild.emojis.values()].map(toEmoji);
    world.dispatch('GUILD_EMOJIS_UPDATE', { guild_id: guild.id, emojis }, guild.id);
    world.changed();
  }

  return {
    addEmoji: ({ name, animated = false }) => {
      const id = world.snowflake();
      const text = `<${animated ? 'a' : ''}:${name}:${id}>`;
      const emoji: CustomEmoji = { id, guildId: guild.id, name, animated, text };
      guild.emojis.set(id, emoji);
      tellEmojis();
      return emoji;
    },
    removeEmoji: ({ id }) => {
      guild.emojis.delete(id);
      tellEmojis();
    },
    removeReaction: (asked, emoji, whose, { burst = false } = {}) => {
      const message = pick(world.messages, asked, 'message', guild);
      const user = pick(world.users, whose, 'user', guild);
      const removed = removeReaction(world, { message, emoji: toPartialEmoji(emoji), userId: user.id, burst });
      if (!removed) throw noSuchReaction(user, emoji, burst);
    },
    clearReactions: (asked) => clearReactions(world, pick(world.messages, asked, 'message', guild)),
    clearEmoji: (asked, emoji) =>
      clearEmoji(world, pick(world.messages, asked, 'message', guild), toPartialEmoji(emoji)),
  };
}
