/**
 * The dispatcher: every interaction ends here in an answer, and every error ends here in words.
 *
 * The policy, in order; the first that fits decides:
 *
 * 1. Outside a server, or in one that the bot does not see: a private refusal that says so.
 * 2. An unknown command or component, for example a button of an older version: a private refusal that says what to do.
 * 3. A handler that answers `after`: it runs first, with its answer as the first one. When it needs longer than Discord
 *    waits, a private "thinking" goes first. A recorded award is acknowledged by a placeholder, and may go only once
 *    Discord has shown that: shown - it goes; not shown - it never happened; not to be found out - it stays recorded,
 *    and the recovery job asks again.
 * 4. A handler that answers `public`, `ephemeral` or `update`: "thinking" first. When nobody surely sees that, or it was
 *    begun before, it does not run.
 * 5. A UserError: its message, privately; a public placeholder is taken back first. Any other error: logged, and a
 *    private text with a reference. No points were awarded then: what is recorded but not acknowledged is never
 *    sent.
 * 6. Autocomplete: at most 25 choices, none when it fails or takes too long.
 *
 * Where another process runs with the same token, both are told of everything, and whoever answers first has it:
 *
 * - A first answer that was there before our only try is theirs. What we recorded for it never happened.
 * - A button of a message that is not ours is left to them, as long as they answer in time.
 * - What is not known here, a receipt say, may be known there: it is refused only at the end of Discord's time.
 *
 * A handler never ends in an unhandled rejection, and `drain` waits for those that run.
 */

import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type ContextMenuCommandInteraction,
  InteractionResponseType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../../errors.ts';
import { isDiscordId } from '../../points/person.ts';
import { EXECUTE_GUARD_MS } from '../../points/three-seconds.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Services } from '../../services/services.ts';
import { createAuthorship } from '../api/authorship.ts';
import type { Responder } from '../api/responder.ts';
import { settlesWithin, wait } from '../api/waiting.ts';
import {
  type Answer,
  type Command,
  type CommandContext,
  type Commands,
  type ComponentHandler,
  type MessageMenu,
  toFileName,
  type Visibility,
} from '../command.ts';
import type { SecondProcess } from '../connection/second-process.ts';
import { renderRefusal } from '../embeds/embeds.ts';
import { findChoices } from './autocomplete.ts';
import { type Conversation, createConversation } from './conversation.ts';
import type { FirstAnswer } from './first-answer.ts';
import type { OpenAnswers } from './open-answers.ts';

export interface Dispatcher {
  /** Answers an interaction. Returns at once and never throws. */
  handle(interaction: BaseInteraction): void;
  /**
   * Waits for the handlers that run.
   *
   * @returns how many still ran when the time was over
   */
  drain(deadlineMs: number): Promise<number>;
}

export interface DispatcherOptions {
  readonly commands: Commands;
  readonly services: Services;
  readonly responder: Responder;
  readonly openAnswers: Pick<OpenAnswers, 'begin' | 'end'>;
  readonly secondProcess: Pick<SecondProcess, 'noticed' | 'isAlone'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** By then, whoever has a message has answered a press of its button; enough of the three seconds is left to do so. */
const LEAVE_TO_OTHERS_MS = 1_500;
/** The last moment for a refusal that somebody else may have a better answer for. */
const LATE_REFUSAL_MS = 2_000;
/** Refusals that are about what this ledger holds. Another one may hold it. */
const UNKNOWN_HERE: ReadonlySet<string> = new Set([
  'UNKNOWN_RECEIPT',
  'UNKNOWN_REQUEST',
  'UNKNOWN_RULE',
  'UNKNOWN_COMMAND',
  'UNKNOWN_COMPONENT',
  'NO_DRAFT',
  'NOTHING_TO_UNDO',
]);

const NOT_IN_SERVER = 'I work only in a server. Go to a channel of your server and try again there.';
const SERVER_NOT_SEEN =
  'I do not see this server yet. Try again in a minute; if that does not help, an admin has to add me to it again.';
const UNKNOWN_COMMAND =
  'I do not know this command any more. Reload Discord (Ctrl+R) and choose it from the list again.';
const UNKNOWN_COMPONENT = 'This button or form is from an older version of me. Run its command again to get a new one.';

const NOT_SHOWN = 'Discord did not tell me in time whether you see this, so I did nothing. Try again.';

type Answerable =
  | ChatInputCommandInteraction
  | ContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** What is to be done about an interaction. */
interface Task {
  readonly acknowledge: ComponentHandler['acknowledge'];
  execute(context: CommandContext): Promise<Answer>;
}

/** One interaction on its way to an answer. */
interface Turn {
  readonly conversation: Conversation;
  readonly context: CommandContext;
  readonly guardMs: number;
  readonly clock: Clock;
  /** Notes that "thinking" is about to be shown. False: it was begun before, and is not done again. */
  begin(visibility: Visibility): Promise<boolean>;
}

/** Makes the dispatcher. Attach `handle` to the client's `interactionCreate`. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { commands, services, responder, openAnswers, secondProcess, clock, log } = options;
  const running = new Set<Promise<void>>();
  const authorship = createAuthorship();

  const authorOf = (interaction: Answerable) => authorship.of(findMessage(interaction)?.interactionMetadata?.id);

  /** @returns true when whoever wrote the message has answered, so that there is nothing to do */
  async function isLeftToOthers(interaction: Answerable, receivedAt: number): Promise<boolean> {
    if (findMessage(interaction) === undefined) return false;
    const author = authorOf(interaction);
    if (author === 'theirs') secondProcess.noticed('wrote a message', interaction.guildId ?? undefined);
    if (author === 'ours' || (author === 'unknown' && secondProcess.isAlone())) return false;
    await waitUntil(receivedAt + LEAVE_TO_OTHERS_MS);
    if ((await responder.original(interaction.token)).kind !== 'there') return false;
    authorship.notOurs(interaction.id);
    log.debug({ interactionId: interaction.id }, 'a press is left to the process that wrote its message');
    return true;
  }

  /** What is not known here may be known to a process that is about to answer. */
  async function leaveTimeToOthers(error: unknown, interaction: Answerable, receivedAt: number): Promise<void> {
    if (!(error instanceof UserError && UNKNOWN_HERE.has(error.code))) return;
    if (interaction.isCommand()) {
      const isForeign = !isKnown(commands, interaction) && authorship.isNew(interaction.commandId);
      if (isForeign) secondProcess.noticed('registered commands', interaction.guildId ?? undefined);
      else if (secondProcess.isAlone()) return;
    } else if (authorOf(interaction) === 'ours') return;
    await waitUntil(receivedAt + LATE_REFUSAL_MS);
  }

  const waitUntil = (at: number) => wait(clock, Math.max(0, at - clock.monotonic()));

  async function converse(interaction: Answerable, receivedAt: number, general: CommandContext): Promise<void> {
    if (await isLeftToOthers(interaction, receivedAt)) return;
    const { id, token, guildId } = interaction;
    const received = { id, token, guildId: guildId ?? undefined, receivedAt };
    const conversation = createConversation({ responder, clock, log: general.log, interaction: received });
    const context = { ...general, showProgress: conversation.showProgress };
    let begun = false;
    let isTold = true;
    const begin = async (visibility: Visibility) => {
      begun = await openAnswers.begin(received, visibility);
      return begun;
    };
    try {
      const task = findTask(commands, interaction);
      const guardMs = receivedAt + EXECUTE_GUARD_MS - clock.monotonic();
      const answer = await execute(task, { conversation, context, guardMs, clock, begin });
      if (answer.kind === 'award') await letGo(answer, conversation, context);
      else if (answer.kind !== 'nothing') isTold = await conversation.send(answer);
      context.log.info(toUseFields(interaction), 'done');
    } catch (error) {
      if (conversation.first() === undefined) await leaveTimeToOthers(error, interaction, receivedAt);
      isTold = await refuse(error, id, conversation, context.log);
    } finally {
      noteAuthor(interaction, conversation.first());
      if (begun) await openAnswers.end(received, isTold);
    }
  }

  function noteAuthor({ id, guildId }: Answerable, first: FirstAnswer | undefined): void {
    if (first?.kind !== 'lost') return;
    authorship.notOurs(id);
    if (first.reason === 'answered-elsewhere') secondProcess.noticed('answered an interaction', guildId ?? undefined);
  }

  async function suggest(interaction: AutocompleteInteraction, context: CommandContext): Promise<void> {
    const command = findSlash(commands, interaction.commandName);
    const choices = await findChoices({ command, interaction, context, clock });
    const outcome = await responder.acknowledge(interaction, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
    if (outcome.kind !== 'shown') context.log.debug({ outcome: outcome.kind }, 'suggestions were not shown');
  }

  async function answer(interaction: BaseInteraction): Promise<void> {
    const receivedAt = clock.monotonic();
    const bound = log.child(toLogFields(interaction));
    const context = { services, log: bound, now: clock.now, showProgress: () => undefined };
    if (interaction.isAutocomplete()) return suggest(interaction, context);
    if (isAnswerable(interaction)) return converse(interaction, receivedAt, context);
    context.log.warn('an interaction of a kind that this version does not know');
  }

  return {
    handle(interaction) {
      // A gateway may hand an event out twice; an undo without a receipt would take back a second award.
      if (!authorship.heard(interaction.id)) return;
      const work = answer(interaction)
        .catch((error: unknown) => log.error({ err: error, interactionId: interaction.id }, 'an interaction was lost'))
        .finally(() => running.delete(work));
      running.add(work);
    },
    async drain(deadlineMs) {
      await settlesWithin(clock, Promise.all(running), deadlineMs);
      return running.size;
    },
  };
}

/** The message with the button, also of a form that a button has opened. */
function findMessage(interaction: Answerable) {
  return interaction.isCommand() ? undefined : (interaction.message ?? undefined);
}

function isKnown(
  commands: Commands,
  interaction: ChatInputCommandInteraction | ContextMenuCommandInteraction,
): boolean {
  const find = interaction.isChatInputCommand() ? findSlash : findMenu;
  return find(commands, interaction.commandName) !== undefined;
}

function isAnswerable(interaction: BaseInteraction): interaction is Answerable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  );
}

function findSlash(commands: Commands, name: string): Command | undefined {
  const command = commands.get(name);
  return command !== undefined && !isMenu(command) ? command : undefined;
}

function findMenu(commands: Commands, name: string): MessageMenu | undefined {
  const command = commands.get(toFileName(name));
  return command !== undefined && isMenu(command) ? command : undefined;
}

function isMenu(command: Command | MessageMenu): command is MessageMenu {
  return command.data.type === ApplicationCommandType.Message;
}

function findTask(commands: Commands, interaction: Answerable): Task {
  if (!interaction.inCachedGuild()) {
    throw interaction.inGuild()
      ? new UserError('SERVER_NOT_SEEN', SERVER_NOT_SEEN)
      : new UserError('NOT_IN_SERVER', NOT_IN_SERVER);
  }
  if (interaction.isChatInputCommand()) {
    const command = findSlash(commands, interaction.commandName);
    if (command === undefined) throw new UserError('UNKNOWN_COMMAND', UNKNOWN_COMMAND);
    return {
      acknowledge: command.acknowledge(interaction),
      execute: (context) => command.execute(interaction, context),
    };
  }
  if (interaction.isContextMenuCommand()) {
    const menu = findMenu(commands, interaction.commandName);
    if (menu === undefined || !interaction.isMessageContextMenuCommand()) {
      throw new UserError('UNKNOWN_COMMAND', UNKNOWN_COMMAND);
    }
    return { acknowledge: menu.acknowledge(interaction), execute: (context) => menu.execute(interaction, context) };
  }
  const [name = '', action = '', ...args] = interaction.customId.split(':');
  const components = commands.get(name)?.components ?? {};
  // The action comes from outside: "constructor" must not find what every object has.
  const handler = Object.hasOwn(components, action) ? components[action] : undefined;
  if (handler === undefined) throw new UserError('UNKNOWN_COMPONENT', UNKNOWN_COMPONENT);
  return {
    acknowledge: handler.acknowledge,
    execute: (context) => handler.execute(interaction, args, context),
  };
}

async function execute(task: Task, { conversation, context, guardMs, clock, begin }: Turn): Promise<Answer> {
  if (task.acknowledge !== 'after') {
    // A deferred update shows no placeholder that a crash could leave behind.
    if (task.acknowledge !== 'update' && !(await begin(task.acknowledge))) return { kind: 'nothing' };
    const first = await conversation.defer(task.acknowledge);
    if (first.kind === 'unknown') throw new UserError('NOT_SHOWN', NOT_SHOWN);
    return first.kind === 'shown' ? task.execute(context) : { kind: 'nothing' };
  }
  const work = task.execute(context);
  if (!(await settlesWithin(clock, work, guardMs))) {
    if (await begin('ephemeral')) await conversation.defer('ephemeral');
  }
  return work;
}

/** Lets a recorded award go once its acknowledgement is seen. What fails here is finished by the recovery job. */
async function letGo(
  { award, visibility }: Extract<Answer, { kind: 'award' }>,
  conversation: Conversation,
  { services, log }: CommandContext,
): Promise<void> {
  const fields = { awardId: award.id, receipt: award.receipt };
  try {
    const first = await conversation.defer(visibility);
    if (first.kind === 'shown') await services.awards.acknowledged(award, first.messageId);
    else if (first.kind === 'unknown') log.warn(fields, 'an award stays recorded until Discord can be asked');
    else await services.awards.notAcknowledged(award.id);
  } catch (error) {
    log.error({ ...fields, err: error }, 'an award stays recorded until it can be acknowledged');
  }
}

/** @returns false when Discord did not say whether it took it */
async function refuse(error: unknown, reference: string, conversation: Conversation, log: Logger): Promise<boolean> {
  const isExpected = error instanceof UserError;
  if (isExpected) log.info({ code: error.code, ...(error.cause !== undefined && { err: error.cause }) }, 'refused');
  else log.error({ err: error }, 'a command failed');
  const payload = renderRefusal(isExpected ? error.message : toUnexpected(reference));
  try {
    return await conversation.send({ kind: 'message', payload, visibility: 'ephemeral' });
  } catch (sendError) {
    log.error({ err: sendError }, 'a refusal could not be shown');
    return true;
  }
}

function toUnexpected(reference: string): string {
  return `Something went wrong here. No points were awarded by it; a badge or a setting may have been changed all the same, so look before you try again. If it happens again, give an admin this reference: \`${reference}\`.`;
}

/** Whom it was about. What was typed is nobody's business here. */
function toUseFields(interaction: Answerable): Record<string, string> {
  if (!interaction.isChatInputCommand()) return {};
  const memberId = interaction.options.get('user')?.value;
  const subcommand = interaction.options.getSubcommand(false);
  return {
    ...(subcommand !== null && { subcommand }),
    ...(typeof memberId === 'string' && isDiscordId(memberId) && { memberId }),
  };
}

function toLogFields(interaction: BaseInteraction): Record<string, string> {
  return {
    interactionId: interaction.id,
    userId: interaction.user.id,
    ...(interaction.guildId !== null && { guildId: interaction.guildId }),
    ...((interaction.isCommand() || interaction.isAutocomplete()) && { command: interaction.commandName }),
    ...('customId' in interaction && { component: String(interaction.customId).split(':').slice(0, 2).join(':') }),
  };
}
