/**
 * The contract of a command module: one file in `commands/` default-exports one of these, checked by `satisfies`.
 * A command returns what to answer; the dispatcher sends it and owns every error.
 */
import type {
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import type { Award } from '../points/award.ts';
import type { Services } from '../services/services.ts';
import { text } from '../texts/text.ts';
import type { Texts } from '../texts/texts.ts';

/** The JSON of a message, without flags: the dispatcher decides who sees it. */
export interface MessagePayload {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIMessageTopLevelComponent[];
  readonly files?: readonly MessageFile[];
}

/** A file that is attached to a message. */
export interface MessageFile {
  readonly name: string;
  readonly data: Buffer | string;
  /** What a picture shows, in words: at most 1,024 characters. Source: Discord, resources/message, "Attachment Object". */
  readonly description?: string;
}

export type Visibility = 'public' | 'ephemeral';

/** The answer of a command, button, select or modal. */
export type Answer =
  /** A new message. */
  | { readonly kind: 'message'; readonly payload: MessagePayload; readonly visibility: Visibility }
  /** The message that carries the pressed button, changed. */
  | { readonly kind: 'update'; readonly payload: MessagePayload }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  /**
   * An award was recorded for this interaction. The dispatcher acknowledges, lets the award go once Discord has shown
   * the acknowledgement, and the award's message finishes itself.
   */
  | { readonly kind: 'award'; readonly award: Award; readonly visibility: Visibility }
  /** This interaction was answered before (a gateway replay): nothing more to say. */
  | { readonly kind: 'nothing' };

/**
 * When the dispatcher acknowledges.
 *
 * - `reply`: `execute` needs no network beyond a second and a half, so its answer is the first response. Required for
 *   awards (recorded before the acknowledgement), modals and updates. A refusal is private.
 * - `public` / `ephemeral`: "thinking" is shown first, then `execute` runs and its message replaces it.
 */
export type Acknowledgement = 'reply' | Visibility;

/** The context of a handler, beside its interaction. */
export interface CommandContext {
  readonly services: Services;
  /** In the language of whoever gave the command: for answers that only they see. */
  readonly texts: Texts;
  /** In the language of the server: for answers that everybody sees. */
  readonly publicTexts: () => Promise<Texts>;
  /** Bound to this interaction. */
  readonly log: Logger;
  readonly now: () => number;
  /**
   * Shows how far a long handler is, in the place of its "thinking", about every two seconds; what comes in between is
   * left out. Only where it is acknowledged before it runs.
   */
  readonly showProgress: (payload: MessagePayload) => void;
}

/** Handles a button, a select or a modal whose custom id is `<command>:<action>:<argument>:…`. */
export interface ComponentHandler {
  readonly acknowledge: Acknowledgement | 'update';
  execute(
    interaction: MessageComponentInteraction<'cached'> | ModalSubmitInteraction<'cached'>,
    args: readonly string[],
    context: CommandContext,
  ): Promise<Answer>;
}

/** Handles a button under a direct message of the bot: there is no server and no member, only a user. */
export interface DirectComponentHandler {
  readonly acknowledge: 'reply';
  execute(interaction: MessageComponentInteraction, args: readonly string[], context: CommandContext): Promise<Answer>;
}

/** A slash command. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  acknowledge(interaction: ChatInputCommandInteraction<'cached'>): Acknowledgement;
  execute(interaction: ChatInputCommandInteraction<'cached'>, context: CommandContext): Promise<Answer>;
  autocomplete?(
    interaction: AutocompleteInteraction<'cached'>,
    context: CommandContext,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** By action: the second part of the custom id. */
  readonly components?: Readonly<Record<string, ComponentHandler>>;
  /** By action, of what stands under direct messages. */
  readonly directComponents?: Readonly<Record<string, DirectComponentHandler>>;
}

/** An entry in the menu of a message. Its file is named like it, in lower case with dashes: `Why points?` is `why-points.ts`. */
export interface MessageMenu {
  readonly data: MenuData<ApplicationCommandType.Message>;
  acknowledge(interaction: MessageContextMenuCommandInteraction<'cached'>): Acknowledgement;
  execute(interaction: MessageContextMenuCommandInteraction<'cached'>, context: CommandContext): Promise<Answer>;
  /** By action: the second part of the custom id, whose first is the file's name. */
  readonly components?: Readonly<Record<string, ComponentHandler>>;
}

/** An entry in the menu of a member, in a file named as that of a message's menu. */
export interface UserMenu {
  readonly data: MenuData<ApplicationCommandType.User>;
  acknowledge(interaction: UserContextMenuCommandInteraction<'cached'>): Acknowledgement;
  execute(interaction: UserContextMenuCommandInteraction<'cached'>, context: CommandContext): Promise<Answer>;
  /** By action: the second part of the custom id, whose first is the file's name. */
  readonly components?: Readonly<Record<string, ComponentHandler>>;
}

type MenuData<Type> = RESTPostAPIContextMenuApplicationCommandsJSONBody & { readonly type: Type };

/** Any of them. */
export type AnyCommand = Command | MessageMenu | UserMenu;

/** The refusal of a command or subcommand that this version does not have. */
export function unknownCommand(): UserError {
  return new UserError('UNKNOWN_COMMAND', text('refusal.unknown-command'));
}

/** By the name of their file. */
export type Commands = ReadonlyMap<string, AnyCommand>;

/** The file of a command or a menu entry, and the first part of its custom ids. */
export function toFileName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '');
}
