import type { APIMessage } from 'discord.js';
import type { CommandUse, OptionValue } from './command-input.ts';
import { buildCommandData, findCommand, notRegistered, requireVisible } from './command-input.ts';
import type { CommandOption } from './command-rules.ts';
import { buildChooseData, buildModalData, buildPressData, type Chosen, type ModalValues } from './component-input.ts';
import { type HasId, pick } from './guild-state.ts';
import { createInteraction } from './interaction.ts';
import { draftInteraction, type InteractionContent, resolve, type Scene } from './interaction-payload.ts';
import { createInteractionView, type SandboxInteraction } from './interaction-view.ts';
import { canSee, createMessage, isLoading, toMessage } from './message.ts';
import { toUser } from './payloads.ts';
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import { CHANNEL_TYPES, COMMAND_TYPES, INTERACTION_TYPES } from './protocol.ts';
import type { Waiting } from './waiting.ts';
import type { Channel, GuildState, Member, StoredMessage, User, World } from './world.ts';

/** Ways to act against what Discord's client allows, as a hostile or outdated client does. */
export interface ActOptions {
  /** Acts although the command, the button or the permission is not there. */
  readonly force?: boolean;
}

/** Ways to send a command against what Discord's client allows. */
export interface CommandOptions extends ActOptions {
  /** Sends option values of the wrong type or out of range as they are. */
  readonly raw?: boolean;
}

/** Somebody who uses the bot. Everything throws an error in words when Discord's client would not let the person do it. */
export interface Person {
  readonly id: string;
  readonly user: User;
  /** The direct message with the bot, to be used as a channel. */
  readonly dm: Channel;
  /** Uses a slash command: `command(channel, 'points add', { user: ana, amount: 10 })`. */
  readonly command: (
    channel: HasId,
    name: string,
    values?: Readonly<Record<string, OptionValue>>,
    options?: CommandOptions,
  ) => Promise<SandboxInteraction>;
  /** Types into the option `focused` of a slash command; the values so far include what is typed. */
  readonly autocomplete: (
    channel: HasId,
    name: string,
    values: Readonly<Record<string, OptionValue>>,
    focused: string,
    options?: CommandOptions,
  ) => Promise<SandboxInteraction>;
  /**
   * Chooses an entry of a message's or a user's menu. For a user it happens in `channel`, or else in the first channel of
   * the guild that the person sees.
   */
  readonly menu: (
    kind: 'message' | 'user',
    name: string,
    target: HasId,
    options?: ActOptions & { readonly channel?: HasId },
  ) => Promise<SandboxInteraction>;
  /** Presses a button, named by its custom id or its label. */
  readonly press: (message: HasId, customIdOrLabel: string, options?: ActOptions) => Promise<SandboxInteraction>;
  /** Chooses in a select. */
  readonly choose: (
    message: HasId,
    customId: string,
    values: readonly Chosen[],
    options?: ActOptions,
  ) => Promise<SandboxInteraction>;
  /** Fills in the modal that an interaction of this person was answered with, and sends it off. */
  readonly submit: (
    shownBy: SandboxInteraction,
    values: ModalValues,
    options?: ActOptions,
  ) => Promise<SandboxInteraction>;
  /** Writes a message. */
  readonly say: (channel: HasId, content: string) => APIMessage;
  /** The messages of a channel as this person sees them, oldest first. */
  readonly sees: (channel: HasId) => APIMessage[];
}

/** What a person acts in. */
export interface PersonOptions {
  readonly world: World;
  readonly waiting: Waiting;
  readonly guild: GuildState;
  readonly member: Member;
}

/** Creates somebody to act as. */
export function createPerson({ world, waiting, guild, member }: PersonOptions): Person {
  const { user } = member;
  const dm = findDm(world, user);

  function sceneIn(asked: HasId): Scene {
    const channel = pick(world.channels, asked, 'channel', guild);
    return { world, channel, user, guild: channel.guildId === undefined ? undefined : guild };
  }
  function send(scene: Scene, content: InteractionContent): SandboxInteraction {
    return createInteractionView(world, waiting, createInteraction(world, draftInteraction(scene, content)));
  }
  function visible(asked: HasId, force: boolean): StoredMessage {
    const message = world.messages.get(asked.id);
    if (message === undefined) throw new Error(`There is no message ${asked.id} (any more).`);
    if (!force && !canSee(world, user.id, message)) throw new Error(`${user.username} does not see the message.`);
    if (!force && isLoading(message)) throw new Error('The message still says "thinking…" and has no components.');
    return message;
  }

  return {
    id: user.id,
    user,
    dm,
    command: async (channel, name, values = {}, { raw = false, force = false } = {}) => {
      const scene = sceneIn(channel);
      const data = buildCommandData(scene, { name, values, raw, force });
      return send(scene, { type: INTERACTION_TYPES.command, data, commandType: COMMAND_TYPES.chatInput });
    },
    autocomplete: async (channel, name, values, focused, { raw = false, force = false } = {}) => {
      const scene = sceneIn(channel);
      const use = { name, values: { [focused]: '', ...values }, raw, force, focused };
      if (!force) requireAutocomplete(scene, use);
      const data = buildCommandData(scene, use);
      return send(scene, { type: INTERACTION_TYPES.autocomplete, data, commandType: COMMAND_TYPES.chatInput });
    },
    menu: async (kind, name, target, { channel, force = false } = {}) => {
      const message = kind === 'message' ? visible(target, force) : undefined;
      const place = message?.channelId ?? channel?.id ?? firstVisibleChannel(world, guild, user);
      return send(...useMenu(sceneIn({ id: place }), { kind, name, target, message, force }));
    },
    press: async (asked, customIdOrLabel, { force = false } = {}) => {
      const source = visible(asked, force);
      const data = buildPressData(source, customIdOrLabel, force);
      return send(sceneIn({ id: source.channelId }), componentContent(source, data));
    },
    choose: async (asked, customId, values, { force = false } = {}) => {
      const source = visible(asked, force);
      const scene = sceneIn({ id: source.channelId });
      return send(scene, componentContent(source, buildChooseData(scene, source, customId, values, force)));
    },
    submit: async (shownBy, values, { force = false } = {}) => {
      const opener = world.interactions.get(shownBy.id);
      const modal = shownBy.modal;
      if (modal === undefined || opener === undefined)
        throw new Error('The interaction was not answered with a modal.');
      if (opener.user.id !== user.id) throw new Error(`The modal was shown to ${opener.user.username}.`);
      const scene = sceneIn({ id: opener.channelId });
      return send(scene, {
        type: INTERACTION_TYPES.modalSubmit,
        data: buildModalData(scene, modal, values, force),
        source: world.messages.get(opener.sourceId ?? ''),
        metadata: { triggering_interaction_metadata: opener.metadata },
      });
    },
    say: (channel, content) =>
      toMessage(createMessage(world, { channel: sceneIn(channel).channel, author: user, body: { content } })),
    sees: (channel) =>
      [...world.messages.values()]
        .filter((message) => message.channelId === channel.id && canSee(world, user.id, message))
        .map(toMessage),
  };
}

function componentContent(source: StoredMessage, data: Record<string, unknown>): InteractionContent {
  return { type: INTERACTION_TYPES.component, data, source, metadata: { interacted_message_id: source.id } };
}

interface MenuUse {
  readonly kind: 'message' | 'user';
  readonly name: string;
  readonly target: HasId;
  readonly message: StoredMessage | undefined;
  readonly force: boolean;
}

function useMenu(scene: Scene, { kind, name, target, message, force }: MenuUse): [Scene, InteractionContent] {
  const { world } = scene;
  const type = COMMAND_TYPES[kind];
  const command = findCommand(world, scene.guild?.id, type, name);
  if (command === undefined && !force) throw notRegistered(world, name);
  if (command !== undefined && !force) requireVisible(scene, command);
  const targetUser = world.users.get(target.id);
  const data = {
    id: command?.id ?? world.snowflake(),
    name,
    type,
    target_id: target.id,
    resolved: resolve(scene, message === undefined ? { userIds: [target.id] } : { messages: [message] }),
    ...(command?.guildId === undefined ? {} : { guild_id: command.guildId }),
  };
  const metadata =
    message === undefined
      ? { target_user: targetUser === undefined ? undefined : toUser(targetUser) }
      : { target_message_id: message.id };
  return [scene, { type: INTERACTION_TYPES.command, data, commandType: type, metadata }];
}

/** Discord asks for suggestions only where the option was registered with `autocomplete`. */
function requireAutocomplete(scene: Scene, use: CommandUse): void {
  const [root = '', ...steps] = use.name.split(' ');
  const command = findCommand(scene.world, scene.guild?.id, COMMAND_TYPES.chatInput, root);
  let options = (command?.payload.options ?? []) as readonly CommandOption[];
  for (const step of steps) options = options.find((option) => option.name === step)?.options ?? [];
  const focused = options.find((option) => option.name === use.focused);
  if (command !== undefined && focused?.autocomplete !== true) {
    throw new Error(`The option "${use.focused}" of "${use.name}" is not registered with autocomplete.`);
  }
}

function findDm(world: World, user: User): Channel {
  const existing = [...world.channels.values()].find((channel) => channel.recipientId === user.id);
  if (existing !== undefined) return existing;
  const channel: Channel = {
    id: world.snowflake(),
    guildId: undefined,
    type: CHANNEL_TYPES.dm,
    name: '',
    parentId: undefined,
    overwrites: [],
    position: 0,
    recipientId: user.id,
    createdAt: world.now(),
    lastMessageId: undefined,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function firstVisibleChannel(world: World, guild: GuildState, user: User): string {
  const channel = [...world.channels.values()].find(
    (one) =>
      one.guildId === guild.id &&
      one.type === CHANNEL_TYPES.text &&
      hasPermissions(computeUserPermissions(world, user.id, one), 'ViewChannel'),
  );
  if (channel === undefined) throw new Error(`${user.username} sees no text channel in the guild "${guild.name}".`);
  return channel.id;
}
