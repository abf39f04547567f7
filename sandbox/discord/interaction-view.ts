import type { APIMessage } from 'discord.js';
import type { CallbackData, Modal } from './callback-body.ts';
import { isExpired, isTooLate } from './interaction.ts';
import { canSee, isLoading, toMessage } from './message.ts';
import { CALLBACK_TYPES } from './protocol.ts';
import type { Waiting } from './waiting.ts';
import type { Acknowledgement, InteractionRecord, World } from './world.ts';

/** A suggestion of an autocompletion. */
export type Choice = NonNullable<CallbackData['choices']>[number];

/** An interaction as the person who acts sees it. */
export interface SandboxInteraction {
  readonly id: string;
  /** Interaction type: 2 command, 3 component, 4 autocompletion, 5 modal. */
  readonly type: number;
  /** When it was sent, by the server's clock. */
  readonly sentAt: number;
  /**
   * `sent` until the first answer; `failed` when Discord says "The application did not respond": no answer within 3
   * seconds, or still thinking after 15 minutes, both by the server's clock.
   */
  readonly state: 'sent' | 'acknowledged' | 'failed';
  /** The first answer. */
  readonly acknowledgement: Acknowledgement | undefined;
  /** The modal that was shown. */
  readonly modal: Modal | undefined;
  /** The suggestions of an autocompletion. */
  readonly choices: readonly Choice[] | undefined;
  /** The first response as it is now: undefined when there is none (yet) or it was deleted. "Thinking…" has flag 128. */
  readonly response: () => APIMessage | undefined;
  /** The follow-up messages as they are now, oldest first; deleted ones are gone. */
  readonly followUps: () => APIMessage[];
  /**
   * Waits for the first answer.
   * @throws Error when the application did not respond, or after `timeoutMs` of real time (20,000 when left out)
   */
  readonly waitForAcknowledgement: (timeoutMs?: number) => Promise<Acknowledgement>;
  /**
   * Waits until the response is one that the predicate accepts; without it, until it no longer says "thinking…".
   * @throws Error with the last state when the application did not respond or `timeoutMs` of real time is over
   */
  readonly waitForResponse: (accepts?: (message: APIMessage) => boolean, timeoutMs?: number) => Promise<APIMessage>;
  /**
   * Waits for a follow-up that the predicate accepts; without it, for any.
   * @throws Error as `waitForResponse`
   */
  readonly waitForFollowUp: (accepts?: (message: APIMessage) => boolean, timeoutMs?: number) => Promise<APIMessage>;
  /**
   * Waits until the response is gone: taken back by the bot, or deleted.
   * @throws Error after `timeoutMs` of real time
   */
  readonly waitForDeletion: (timeoutMs?: number) => Promise<void>;
}

/** What Discord shows when nothing came in time. */
const DID_NOT_RESPOND = 'The application did not respond';

/** The person's view of an interaction. */
export function createInteractionView(world: World, waiting: Waiting, record: InteractionRecord): SandboxInteraction {
  const show = (id: string | undefined): APIMessage | undefined => {
    const message = world.messages.get(id ?? '');
    return message !== undefined && canSee(world, record.user.id, message) ? toMessage(message) : undefined;
  };
  const response = () => show(record.originalId);
  const followUps = () => record.followUpIds.flatMap((id) => show(id) ?? []);
  const state = () => stateOf(world, record);
  const describe = () => describeState(record, state(), response(), followUps());

  /** Waiting on goes nowhere once Discord has given the interaction up. */
  function orFailed<T>(value: T | undefined): T | undefined {
    if (value === undefined && state() === 'failed') throw new Error(`${DID_NOT_RESPOND}. ${describe()}`);
    return value;
  }
  const isDone = (message: APIMessage) => ((message.flags ?? 0) & 128) === 0;

  return {
    id: record.id,
    type: record.type,
    sentAt: record.createdAt,
    get state() {
      return state();
    },
    get acknowledgement() {
      return record.acknowledgement;
    },
    get modal() {
      const { acknowledgement } = record;
      return acknowledgement?.type === CALLBACK_TYPES.modal ? (acknowledgement.data as Modal) : undefined;
    },
    get choices() {
      const { acknowledgement } = record;
      if (acknowledgement?.type !== CALLBACK_TYPES.autocomplete) return undefined;
      return (acknowledgement.data as CallbackData | undefined)?.choices ?? [];
    },
    response,
    followUps,
    waitForAcknowledgement: (timeoutMs) =>
      waiting.until({ check: () => orFailed(record.acknowledgement), describe, timeoutMs }),
    waitForResponse: (accepts = isDone, timeoutMs) =>
      waiting.until({ check: () => orFailed([response()].find((one) => one && accepts(one))), describe, timeoutMs }),
    waitForFollowUp: (accepts = () => true, timeoutMs) =>
      waiting.until({ check: () => orFailed(followUps().find(accepts)), describe, timeoutMs }),
    waitForDeletion: async (timeoutMs) => {
      await waiting.until({
        check: () => record.originalId !== undefined && response() === undefined,
        describe,
        timeoutMs,
      });
    },
  };
}

function stateOf(world: World, record: InteractionRecord): SandboxInteraction['state'] {
  if (record.acknowledgement === undefined) return isTooLate(world, record) ? 'failed' : 'sent';
  const original = world.messages.get(record.originalId ?? '');
  const thinks = original !== undefined && isLoading(original);
  return thinks && isExpired(world, record) ? 'failed' : 'acknowledged';
}

function describeState(
  record: InteractionRecord,
  state: SandboxInteraction['state'],
  response: APIMessage | undefined,
  followUps: readonly APIMessage[],
): string {
  const answer = record.acknowledgement;
  return [
    `Interaction ${record.id} of ${record.user.username}: ${state}.`,
    answer === undefined
      ? 'No first answer.'
      : `First answer: type ${answer.type}${answer.ephemeral ? ', ephemeral' : ''}.`,
    `Response: ${response === undefined ? 'none' : summarize(response)}.`,
    ...followUps.map((message) => `Follow-up: ${summarize(message)}.`),
  ].join(' ');
}

function summarize(message: APIMessage): string {
  const { content, embeds, flags, components } = message;
  return JSON.stringify({ content, embeds, flags, components: components?.length ?? 0 });
}
