/**
 * The dispatcher: every interaction ends here in an answer, and every error ends here in words.
 *
 * The policy, in order; the first that fits decides:
 *
 * 1. Outside a server, or in one that the bot does not see: a private refusal that says so.
 * 2. An unknown command or component, for example a button of an older version: a private refusal that says what to do.
 * 3. A handler that answers `reply`: it runs first, with its answer as the first one. When it needs longer than Discord
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
 * `other-process.ts` says how this changes while another process runs with the same token.
 *
 * A handler never ends in an unhandled rejection, and `drain` waits for those that run.
 */

import { type AutocompleteInteraction, type BaseInteraction, InteractionResponseType } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../../errors.ts';
import { isDiscordId } from '../../points/person.ts';
import { EXECUTE_GUARD_MS } from '../../points/three-seconds.ts';
import type { Clock } from '../../runtime/clock.ts';
import { settlesWithin } from '../../runtime/waiting.ts';
import type { Services } from '../../services/services.ts';
import { text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import type { Responder } from '../api/responder.ts';
import type { Answer, CommandContext, Commands, Visibility } from '../command.ts';
import type { SecondProcess } from '../connection/second-process.ts';
import { parseCustomId } from '../custom-id.ts';
import { renderRefusal } from '../embeds/message.ts';
import { findChoices } from './autocomplete.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { type Answerable, findSlash, findTask, isAnswerable, type Task } from './find-task.ts';
import type { OpenAnswers } from './open-answers.ts';
import { createOtherProcess, type OtherProcess } from './other-process.ts';

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

interface DispatcherOptions {
  readonly commands: Commands;
  readonly services: Services;
  readonly responder: Responder;
  readonly openAnswers: Pick<OpenAnswers, 'begin' | 'end'>;
  readonly secondProcess: Pick<SecondProcess, 'noticed' | 'isAlone'>;
  readonly clock: Clock;
  readonly log: Logger;
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

interface Dispatching extends DispatcherOptions {
  readonly otherProcess: OtherProcess;
}

/** Makes the dispatcher. Attach `handle` to the client's `interactionCreate`. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { clock, log } = options;
  const running = new Set<Promise<void>>();
  const otherProcess = createOtherProcess(options);
  return {
    handle(interaction) {
      // A gateway may hand an event out twice; an undo without a receipt would take back a second award.
      if (!otherProcess.heard(interaction.id)) return;
      const work = answer({ ...options, otherProcess }, interaction)
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

async function answer(dispatching: Dispatching, interaction: BaseInteraction): Promise<void> {
  const { services, clock } = dispatching;
  const receivedAt = clock.monotonic();
  const log = dispatching.log.child(toLogFields(interaction));
  // Discord's documentation calls it optional.
  const texts = toTexts(interaction.locale ?? 'en-US');
  const publicTexts = async () =>
    interaction.guildId === null
      ? texts
      : toTexts(await services.languages.localeOf(interaction.guildId, interaction.guildLocale));
  const context = { services, texts, publicTexts, log, now: clock.now, showProgress: () => undefined };
  if (interaction.isAutocomplete()) return suggest(dispatching, interaction, context);
  if (isAnswerable(interaction)) return converse(dispatching, interaction, receivedAt, context);
  log.warn('an interaction of a kind that this version does not know');
}

async function suggest(
  { commands, responder, clock }: Dispatching,
  interaction: AutocompleteInteraction,
  context: CommandContext,
): Promise<void> {
  const command = findSlash(commands, interaction.commandName);
  const choices = await findChoices({ command, interaction, context, clock });
  const outcome = await responder.acknowledge(interaction, {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices },
  });
  if (outcome.kind !== 'shown') context.log.debug({ outcome: outcome.kind }, 'suggestions were not shown');
}

async function converse(
  { commands, responder, openAnswers, otherProcess, clock }: Dispatching,
  interaction: Answerable,
  receivedAt: number,
  general: CommandContext,
): Promise<void> {
  if (await otherProcess.hasAnswered(interaction, receivedAt)) return;
  const { id, token, guildId } = interaction;
  const received = { id, token, guildId: guildId ?? undefined, receivedAt };
  const { texts, log } = general;
  const conversation = createConversation({ responder, clock, log, texts, interaction: received });
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
    const answered = await runTask(task, { conversation, context, guardMs, clock, begin });
    if (answered.kind === 'award') await letGo(answered, conversation, context);
    else if (answered.kind !== 'nothing') isTold = await conversation.send(answered);
    context.log.info(toUseFields(interaction), 'done');
  } catch (error) {
    if (conversation.first() === undefined) await otherProcess.leaveTime(error, interaction, receivedAt);
    isTold = await refuse(error, id, conversation, context);
  } finally {
    otherProcess.noteAuthor(interaction, conversation.first());
    if (begun) await openAnswers.end(received, isTold);
  }
}

async function runTask(task: Task, { conversation, context, guardMs, clock, begin }: Turn): Promise<Answer> {
  if (task.acknowledge !== 'reply') {
    // A deferred update shows no placeholder that a crash could leave behind.
    if (task.acknowledge !== 'update' && !(await begin(task.acknowledge))) return { kind: 'nothing' };
    const first = await conversation.defer(task.acknowledge);
    if (first.kind === 'unknown') throw new UserError('NOT_SHOWN', text('refusal.not-shown'));
    return first.kind === 'shown' ? task.run(context) : { kind: 'nothing' };
  }
  const work = task.run(context);
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
async function refuse(
  error: unknown,
  reference: string,
  conversation: Conversation,
  { texts, log }: CommandContext,
): Promise<boolean> {
  const isExpected = error instanceof UserError;
  if (isExpected) log.info({ code: error.code, ...(error.cause !== undefined && { err: error.cause }) }, 'refused');
  else log.error({ err: error }, 'a command failed');
  const payload = renderRefusal(isExpected ? texts.render(error.text) : texts.say('refusal.unexpected', { reference }));
  try {
    return await conversation.send({ kind: 'message', payload, visibility: 'ephemeral' });
  } catch (sendError) {
    log.error({ err: sendError }, 'a refusal could not be shown');
    return true;
  }
}

/** The subcommand and the member. Typed text does not belong in the log. */
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
    ...('customId' in interaction && { component: toComponentName(String(interaction.customId)) }),
  };
}

/** Without the arguments, which may name people. */
function toComponentName(customId: string): string {
  const { command, action } = parseCustomId(customId);
  return action === '' ? command : `${command}:${action}`;
}
