import type { APIMessage } from 'discord.js';
import type { EmojiInput } from '../discord/emoji.ts';
import type { HasId } from '../discord/guild-state.ts';
import type { SandboxInteraction } from '../discord/interaction-view.ts';
import type { Person } from '../discord/person.ts';
import type { Channel } from '../discord/world.ts';
import type { Town } from '../town.ts';
import { findTarget, type MessageTarget } from './message-target.ts';
import type { MessageAction } from './parse-on-message.ts';
import { TypingError } from './typing-error.ts';

/** Who does it, and where. */
interface Scene {
  readonly person: Person;
  readonly channel: Channel;
  readonly town: Town;
}

/**
 * Does something to a message or from its menu. Resolves with what the bot was sent, if it was.
 * @throws {@link TypingError} when that changes nothing
 */
export async function actOnMessage(action: MessageAction, scene: Scene): Promise<SandboxInteraction | undefined> {
  const { person, channel, town } = scene;
  const { target } = action;
  switch (action.kind) {
    case 'react': {
      const { emoji, burst } = action;
      change(scene, target, (message) => person.react(message, emoji, { burst }), 'You have reacted so already.');
      return undefined;
    }
    case 'unreact':
      takeBack(person, find(scene, target), action.emoji);
      return undefined;
    case 'clear': {
      const { emoji } = action;
      const clear = (message: HasId) =>
        emoji === undefined ? town.guild.clearReactions(message) : town.guild.clearEmoji(message, emoji);
      change(scene, target, clear, 'There is no such reaction on that message.');
      return undefined;
    }
    case 'menu': {
      const { name, of } = action.menu;
      const member = of === 'user' ? target.author : undefined;
      return person.menu(of, name, member ?? find(scene, target), { channel });
    }
  }
}

function find({ person, channel }: Scene, target: MessageTarget): APIMessage {
  return findTarget(person.sees(channel), person, target);
}

/** What Discord takes without doing anything would leave whoever typed it waiting for something to be seen. */
function change(scene: Scene, target: MessageTarget, act: (message: HasId) => void, hint: string): void {
  const before = find(scene, target);
  act(before);
  if (JSON.stringify(find(scene, target).reactions) === JSON.stringify(before.reactions)) throw new TypingError(hint);
}

/** Whoever has both takes the normal one back first. */
function takeBack(person: Person, message: HasId, emoji: EmojiInput): void {
  try {
    person.unreact(message, emoji);
  } catch (error) {
    try {
      person.unreact(message, emoji, { burst: true });
    } catch {
      throw error;
    }
  }
}
