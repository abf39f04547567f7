import type { APIMessage } from 'discord.js';
import {
  buildCommandData,
  type CommandUse,
  findCommand,
  findHiding,
  type Hiding,
  notRegistered,
  type OptionValue,
  requireVisible,
} from './command-input.ts';
import type { CommandOption } from './command-option.ts';
import { buildChooseData, buildModalData, buildPressData, type Chosen, type ModalValues } from './component-input.ts';
import { findDm } from './direct-messages.ts';
import type { EmojiInput } from './emoji.ts';
import { type HasId, pick } from './guild-state.ts';
import { createInteraction } from './interaction.ts';
import { draftInteraction, type InteractionContent, resolve, type Scene } from './interaction-payload.ts';
import { createInteractionView, type SandboxInteraction } from './interaction-view.ts';
import { canSee, createMessage, isLoading, toMessage } from './message.ts';
import { toUser } from './payloads.ts';
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import { CHANNEL_TYPES, COMMAND_TYPES, INTERACTION_TYPES } from './protocol.ts';
import { noSuchReaction, planReaction, planRemoval } from './reaction-rules.ts';
import { addReaction, removeReaction } from './reactions.ts';
import type { Waiting } from './waiting.ts';
import type { Channel, GuildState, Member, RegisteredCommand, StoredMessage, User, World } from './world.ts';

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

/** Kinds of a reaction. */
export interface ReactOptions {
  /** A super reaction. */
  readonly burst?: boolean;
}

/** Somebody who uses the bot. Everything throws an error in words when Discord's client would not let the person do it. */
export interface Person {
  readonly id: string;
  readonly user: User;
  /** Those that the person has now, beside @everyone. */
  readonly roleIds: () => readonly string[];
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
  /** Reacts to a message. Doing so a second time changes nothing. */
  readonly react: (message: HasId, emoji: EmojiInput, options?: ReactOptions) => void;
  /** Takes the own reaction back. */
  readonly unreact: (message: HasId, emoji: EmojiInput, options?: ReactOptions) => void;
  /** Whether Discord shows the channel to this person. */
  readonly maySee: (channel: HasId) => boolean;
  /** What hides a registered command from this person in that channel; undefined when it is shown. */
  readonly findHiding: (channel: HasId, command: RegisteredCommand) => Hiding | undefined;
  /** What this person has reacted to a message with: characters, or an own emoji as it is written. */
  readonly reactedWith: (message: HasId) => string[];
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
export function createPerson(options: PersonOptions): Person {
  const { user } = options.member;
  const actor: Actor = { ...options, user };
  return {
    id: user.id,
    user,
    roleIds: () => options.guild.members.get(user.id)?.roleIds ?? [],
    // Made when it is first used: a thousand people who never write to the bot need no channel each.
    get dm() {
      return findDm(options.world, user);
    },
    command: async (channel, name, values = {}, { raw = false, force = false } = {}) =>
      sendCommand(actor, channel, { name, values, raw, force }),
    autocomplete: async (channel, name, values, focused, { raw = false, force = false } = {}) =>
      sendCommand(actor, channel, { name, values: { [focused]: '', ...values }, raw, force, focused }),
    menu: async (kind, name, target, menuOptions = {}) => chooseMenu(actor, { kind, name, target, ...menuOptions }),
    press: async (message, customIdOrLabel, { force = false } = {}) =>
      useComponent(actor, message, force, (_, source) => buildPressData(source, customIdOrLabel, force)),
    choose: async (message, customId, values, { force = false } = {}) =>
      useComponent(actor, message, force, (scene, source) => buildChooseData(scene, source, customId, values, force)),
    submit: async (shownBy, values, { force = false } = {}) => submitModal(actor, shownBy, values, force),
    say: (channel, content) =>
      toMessage(
        createMessage(actor.world, { channel: sceneIn(actor, channel).channel, author: user, body: { content } }),
      ),
    react: ({ id }, emoji, { burst = false } = {}) =>
      addReaction(actor.world, planReaction(actor.world, { user, messageId: id, emoji, burst })),
    unreact: ({ id }, emoji, { burst = false } = {}) => {
      const use = planRemoval(actor.world, { user, messageId: id, emoji, burst });
      if (!removeReaction(actor.world, use)) throw noSuchReaction(user, emoji, burst);
    },
    maySee: (channel) =>
      hasPermissions(computeUserPermissions(actor.world, user.id, sceneIn(actor, channel).channel), 'ViewChannel'),
    findHiding: (channel, command) => findHiding(sceneIn(actor, channel), command),
    reactedWith: ({ id }) =>
      [...(actor.world.messages.get(id)?.reactions.values() ?? [])]
        .filter(({ normal, burst }) => normal.has(user.id) || burst.has(user.id))
        .map(({ emoji }) => (emoji.id === null ? emoji.name : `<:${emoji.name}:${emoji.id}>`)),
    sees: (channel) =>
      [...actor.world.messages.values()]
        .filter((message) => message.channelId === channel.id && canSee(actor.world, user.id, message))
        .map(toMessage),
  };
}

interface Actor {
  readonly world: World;
  readonly waiting: Waiting;
  readonly guild: GuildState;
  readonly user: User;
}

function sceneIn({ world, guild, user }: Actor, asked: HasId): Scene {
  const channel = pick(world.channels, asked, 'channel', guild);
  return { world, channel, user, guild: channel.guildId === undefined ? undefined : guild };
}

function send({ world, waiting }: Actor, scene: Scene, content: InteractionContent): SandboxInteraction {
  return createInteractionView(world, waiting, createInteraction(world, draftInteraction(scene, content)));
}

function sendCommand(actor: Actor, channel: HasId, use: CommandUse): SandboxInteraction {
  const scene = sceneIn(actor, channel);
  const typing = use.focused !== undefined;
  if (typing && !use.force) requireAutocomplete(scene, use);
  return send(actor, scene, {
    type: typing ? INTERACTION_TYPES.autocomplete : INTERACTION_TYPES.command,
    data: buildCommandData(scene, use),
    commandType: COMMAND_TYPES.chatInput,
  });
}

/** The message that a person uses. With `force` also one that the person does not see. */
function visibleMessage({ world, user }: Actor, asked: HasId, force: boolean): StoredMessage {
  const message = world.messages.get(asked.id);
  if (message === undefined) throw new Error(`There is no message ${asked.id} (any more).`);
  if (!force && !canSee(world, user.id, message)) throw new Error(`${user.username} does not see the message.`);
  if (!force && isLoading(message)) throw new Error('The message still says "thinking…" and has no components.');
  return message;
}

function useComponent(
  actor: Actor,
  asked: HasId,
  force: boolean,
  build: (scene: Scene, source: StoredMessage) => Record<string, unknown>,
): SandboxInteraction {
  const source = visibleMessage(actor, asked, force);
  const scene = sceneIn(actor, { id: source.channelId });
  return send(actor, scene, {
    type: INTERACTION_TYPES.component,
    data: build(scene, source),
    source,
    metadata: { interacted_message_id: source.id },
  });
}

function submitModal(
  actor: Actor,
  shownBy: SandboxInteraction,
  values: ModalValues,
  force: boolean,
): SandboxInteraction {
  const { world, user } = actor;
  const opener = world.interactions.get(shownBy.id);
  const modal = shownBy.modal;
  if (modal === undefined || opener === undefined) throw new Error('The interaction was not answered with a modal.');
  if (opener.user.id !== user.id) throw new Error(`The modal was shown to ${opener.user.username}.`);
  const scene = sceneIn(actor, { id: opener.channelId });
  return send(actor, scene, {
    type: INTERACTION_TYPES.modalSubmit,
    data: buildModalData(scene, modal, values, force),
    source: world.messages.get(opener.sourceId ?? ''),
    metadata: { triggering_interaction_metadata: opener.metadata },
  });
}

interface MenuUse extends ActOptions {
  readonly kind: 'message' | 'user';
  readonly name: string;
  readonly target: HasId;
  readonly channel?: HasId;
}

function chooseMenu(actor: Actor, { kind, name, target, channel, force = false }: MenuUse): SandboxInteraction {
  const { world } = actor;
  const message = kind === 'message' ? visibleMessage(actor, target, force) : undefined;
  const scene = sceneIn(actor, { id: message?.channelId ?? channel?.id ?? firstVisibleChannel(actor) });
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
  const aboutUser = targetUser === undefined ? {} : { target_user: toUser(targetUser) };
  const metadata = message === undefined ? aboutUser : { target_message_id: message.id };
  return send(actor, scene, { type: INTERACTION_TYPES.command, data, commandType: type, metadata });
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

function firstVisibleChannel({ world, guild, user }: Actor): string {
  const channel = [...world.channels.values()].find(
    (one) =>
      one.guildId === guild.id &&
      one.type === CHANNEL_TYPES.text &&
      hasPermissions(computeUserPermissions(world, user.id, one), 'ViewChannel'),
  );
  if (channel === undefined) throw new Error(`${user.username} sees no text channel in the guild "${guild.name}".`);
  return channel.id;
}
