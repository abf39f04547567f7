/** Finds what handles an interaction: the commands are the only table. */
import {
  ApplicationCommandType,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type ContextMenuCommandInteraction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import { text } from '../../texts/text.ts';
import {
  type Answer,
  type AnyCommand,
  type Command,
  type CommandContext,
  type Commands,
  type ComponentHandler,
  type DirectComponentHandler,
  type MessageMenu,
  toFileName,
  type UserMenu,
  unknownCommand,
} from '../command.ts';
import { parseCustomId } from '../custom-id.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | ContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** A handler, bound to its interaction. */
export interface Task {
  readonly acknowledge: ComponentHandler['acknowledge'];
  run(context: CommandContext): Promise<Answer>;
}

export function isAnswerable(interaction: BaseInteraction): interaction is Answerable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  );
}

/** @throws {@link UserError} when nothing handles it */
export function findTask(commands: Commands, interaction: Answerable): Task {
  if (!interaction.inCachedGuild()) {
    const direct = interaction.inGuild() ? undefined : findDirectTask(commands, interaction);
    if (direct !== undefined) return direct;
    throw interaction.inGuild()
      ? new UserError('SERVER_NOT_SEEN', text('refusal.server-not-seen'))
      : new UserError('NOT_IN_SERVER', text('refusal.not-in-server'));
  }
  if (interaction.isChatInputCommand()) {
    const command = findSlash(commands, interaction.commandName);
    if (command === undefined) throw unknownCommand();
    return { acknowledge: command.acknowledge(interaction), run: (context) => command.execute(interaction, context) };
  }
  if (interaction.isContextMenuCommand()) return findMenuTask(commands, interaction);
  const { args } = parseCustomId(interaction.customId);
  const handler = findHandler(commands, interaction.customId);
  if (handler === undefined) throw new UserError('UNKNOWN_COMPONENT', text('refusal.unknown-component'));
  return { acknowledge: handler.acknowledge, run: (context) => handler.execute(interaction, args, context) };
}

/** Of a button under a direct message. */
function findDirectTask(commands: Commands, interaction: Answerable): Task | undefined {
  if (!interaction.isMessageComponent()) return undefined;
  const { args } = parseCustomId(interaction.customId);
  const handler = findDirectHandler(commands, interaction.customId);
  return handler && { acknowledge: handler.acknowledge, run: (context) => handler.execute(interaction, args, context) };
}

export function findDirectHandler(commands: Commands, customId: string): DirectComponentHandler | undefined {
  const { command: name, action } = parseCustomId(customId);
  const command = commands.get(name);
  const components = command !== undefined && !isMenu(command) ? (command.directComponents ?? {}) : {};
  return Object.hasOwn(components, action) ? components[action] : undefined;
}

function findMenuTask(commands: Commands, interaction: ContextMenuCommandInteraction<'cached'>): Task {
  const menu = findMenu(commands, interaction.commandName);
  if (menu === undefined) throw unknownCommand();
  if (isOfMessage(menu) && interaction.isMessageContextMenuCommand()) {
    return { acknowledge: menu.acknowledge(interaction), run: (context) => menu.execute(interaction, context) };
  }
  if (!isOfMessage(menu) && interaction.isUserContextMenuCommand()) {
    return { acknowledge: menu.acknowledge(interaction), run: (context) => menu.execute(interaction, context) };
  }
  throw unknownCommand();
}

export function findHandler(commands: Commands, customId: string): ComponentHandler | undefined {
  const { command, action } = parseCustomId(customId);
  const components = commands.get(command)?.components ?? {};
  // The action comes from outside: "constructor" must not find what every object has.
  return Object.hasOwn(components, action) ? components[action] : undefined;
}

export function isKnown(
  commands: Commands,
  interaction: ChatInputCommandInteraction | ContextMenuCommandInteraction,
): boolean {
  const find = interaction.isChatInputCommand() ? findSlash : findMenu;
  return find(commands, interaction.commandName) !== undefined;
}

export function findSlash(commands: Commands, name: string): Command | undefined {
  const command = commands.get(name);
  return command !== undefined && !isMenu(command) ? command : undefined;
}

function findMenu(commands: Commands, name: string): MessageMenu | UserMenu | undefined {
  const command = commands.get(toFileName(name));
  return command !== undefined && isMenu(command) ? command : undefined;
}

function isMenu(command: AnyCommand): command is MessageMenu | UserMenu {
  const { type } = command.data;
  return type === ApplicationCommandType.Message || type === ApplicationCommandType.User;
}

function isOfMessage(menu: MessageMenu | UserMenu): menu is MessageMenu {
  return menu.data.type === ApplicationCommandType.Message;
}
