/**
 * With another process on the same token, both receive every event, and the first to answer has it:
 *
 * - A first answer that was there before our only try is theirs. What we recorded for it never happened.
 * - A button of a message that is not ours is left to them, as long as they answer in time.
 * - What is not known here, a receipt say, may be known there: it is refused only at the end of Discord's time.
 */

import type { Logger } from 'pino';
import { UserError } from '../../errors.ts';
import type { Clock } from '../../runtime/clock.ts';
import { wait } from '../../runtime/waiting.ts';
import { createAuthorship } from '../api/authorship.ts';
import type { Responder } from '../api/responder.ts';
import type { Commands } from '../command.ts';
import type { SecondProcess } from '../connection/second-process.ts';
import { type Answerable, isKnown } from './find-task.ts';
import type { FirstAnswer } from './first-answer.ts';

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

interface OtherProcessOptions {
  readonly commands: Commands;
  readonly responder: Pick<Responder, 'original'>;
  readonly secondProcess: Pick<SecondProcess, 'noticed' | 'isAlone'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** All times are of the monotonic clock. */
export interface OtherProcess {
  /** An interaction has come. @returns false when it has come before */
  heard(interactionId: string): boolean;
  /** @returns true when whoever wrote the message has answered, so that there is nothing to do */
  hasAnswered(interaction: Answerable, receivedAt: number): Promise<boolean>;
  /** Waits with a refusal of what another process may know and is about to answer. */
  leaveTime(error: unknown, interaction: Answerable, receivedAt: number): Promise<void>;
  /** Notes who gave the first answer. */
  noteAuthor(interaction: Answerable, first: FirstAnswer | undefined): void;
}

export function createOtherProcess(options: OtherProcessOptions): OtherProcess {
  const { commands, responder, secondProcess, clock, log } = options;
  const authorship = createAuthorship();
  const authorOf = (interaction: Answerable) => authorship.of(findMessage(interaction)?.interactionMetadata?.id);
  const waitUntil = (at: number) => wait(clock, Math.max(0, at - clock.monotonic()));
  return {
    heard: authorship.heard,

    async hasAnswered(interaction, receivedAt) {
      if (findMessage(interaction) === undefined) return false;
      const author = authorOf(interaction);
      if (author === 'theirs') secondProcess.noticed('wrote a message', interaction.guildId ?? undefined);
      if (author === 'ours' || (author === 'unknown' && secondProcess.isAlone())) return false;
      await waitUntil(receivedAt + LEAVE_TO_OTHERS_MS);
      if ((await responder.original(interaction.token)).kind !== 'there') return false;
      authorship.notOurs(interaction.id);
      log.debug({ interactionId: interaction.id }, 'a press is left to the process that wrote its message');
      return true;
    },

    async leaveTime(error, interaction, receivedAt) {
      if (!(error instanceof UserError && UNKNOWN_HERE.has(error.code))) return;
      if (interaction.isCommand()) {
        const isForeign = !isKnown(commands, interaction) && authorship.isNew(interaction.commandId);
        if (isForeign) secondProcess.noticed('registered commands', interaction.guildId ?? undefined);
        else if (secondProcess.isAlone()) return;
      } else if (authorOf(interaction) === 'ours') return;
      await waitUntil(receivedAt + LATE_REFUSAL_MS);
    },

    noteAuthor({ id, guildId }, first) {
      if (first?.kind !== 'lost') return;
      authorship.notOurs(id);
      if (first.reason === 'answered-elsewhere') secondProcess.noticed('answered an interaction', guildId ?? undefined);
    },
  };
}

/** The message with the button, also of a form that a button has opened. */
function findMessage(interaction: Answerable) {
  return interaction.isCommand() ? undefined : (interaction.message ?? undefined);
}
