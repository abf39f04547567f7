/**
 * The Discord of a world in memory, as the bot's responder and its channel messages see it: first answers, placeholders,
 * follow-ups, messages, tokens that expire, and faults. What it holds is what people see.
 */
import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { ChannelMessages, Posted } from '../../src/discord/api/channel-messages.ts';
import type { DiscordFailure } from '../../src/discord/api/discord-failure.ts';
import type { Acknowledged, Delivered, Responder } from '../../src/discord/api/responder.ts';
import { isThinking, type Original } from '../../src/discord/api/sent-message.ts';
import type { MessagePayload, Visibility } from '../../src/discord/command.ts';
import { toFirstId } from '../../src/reactions/snowflake.ts';
import type { Chance } from './chance.ts';
import type { Count } from './classes.ts';
import type { WorldClock } from './world-clock.ts';

/** A message as people see it. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly interactionId: string | undefined;
  readonly isPrivate: boolean;
  payload: MessagePayload;
  isDeleted: boolean;
  /** Discord has said that it takes nothing more about it: whatever it shows now, it will show for ever. */
  isFrozen: boolean;
}

/** What somebody did, and what came back to them. */
export interface SeenInteraction {
  readonly id: string;
  readonly token: string;
  readonly at: number;
  readonly what: string;
  /** The message whose button was pressed. */
  readonly on: SeenMessage | undefined;
  original: SeenMessage | undefined;
  /** The click was taken and its message may change. */
  isUpdate: boolean;
  readonly followUps: SeenMessage[];
}

export interface TownOptions {
  readonly clock: WorldClock;
  readonly chance: Chance;
  readonly acknowledgementFaultRate: number;
  readonly editFaultRate: number;
  /** Takes nothing, for good. */
  readonly deadChannel: string | undefined;
  readonly trace: (line: string) => void;
  readonly count: Count;
}

export interface Town {
  readonly interactions: readonly SeenInteraction[];
  readonly messages: readonly SeenMessage[];
  readonly responder: Responder;
  readonly channels: ChannelMessages;
  begin(what: string, on?: SeenMessage): SeenInteraction;
  heal(): void;
}

export const ACKNOWLEDGEMENT_FAULTS = ['refused', 'lost before', 'lost after', 'slow', 'too slow'] as const;
export const MESSAGE_FAULTS = ['lost before', 'lost after', 'rate limited', 'refused'] as const;

const CALLBACK_WINDOW_MS = 3_000;
export const TOKEN_LIFE_MS = 900_000;
export const CHANNEL = '5000';

const GONE: DiscordFailure = { kind: 'refused', code: 10_008, reason: 'Unknown Message', passes: false };
const SPENT: DiscordFailure = { kind: 'refused', code: 50_027, reason: 'Invalid Webhook Token', passes: false };
/** For good: what a permission or a closed thread refuses passes. */
const FORBIDDEN: DiscordFailure = { kind: 'refused', code: 50_005, reason: 'Cannot edit', passes: false };
const NO_ANSWER: DiscordFailure = { kind: 'no-answer', reason: 'ECONNRESET' };

export function createTown({ clock, chance, trace, count: tally, deadChannel, ...rates }: TownOptions): Town {
  const interactions: SeenInteraction[] = [];
  const messages: SeenMessage[] = [];
  const byNonce = new Map<string, SeenMessage>();
  let count = 0;
  let isHealed = false;

  const isIll = (rate: number) => !isHealed && chance.happens(rate);
  const find = (token: string) => interactions.find((one) => one.token === token);
  const isSpent = ({ at }: SeenInteraction) => clock.now() - at >= TOKEN_LIFE_MS;
  /** What Discord calls the original: after an update it is the message with the button. */
  const originalOf = ({ isUpdate, on, original }: SeenInteraction) => (isUpdate ? on : original);

  function create(payload: MessagePayload, isPrivate: boolean, channelId: string, interactionId?: string): SeenMessage {
    count += 1;
    const id = String(9_000_000 + count);
    const message = { id, channelId, interactionId, isPrivate, payload, isDeleted: false, isFrozen: false };
    messages.push(message);
    return message;
  }

  function show(message: SeenMessage, payload: MessagePayload): void {
    message.payload = payload;
    trace(`  discord: message ${message.id} shows "${titleOf(payload)}"`);
  }

  /** Does it, unless a fault comes between: before, after, or for good. */
  function attempt(message: SeenMessage | undefined, act: () => Delivered): Delivered {
    if (!isIll(rates.editFaultRate)) return act();
    const fault = chance.pick(MESSAGE_FAULTS);
    tally(`a message: ${fault}`);
    trace(`  discord: a message meets "${fault}"`);
    if (fault === 'rate limited') return { kind: 'rate-limited', retryAfterMs: 1_000 };
    if (fault === 'refused') {
      if (message !== undefined) message.isFrozen = true;
      return FORBIDDEN;
    }
    if (fault === 'lost after') act();
    return NO_ANSWER;
  }

  function edit(message: SeenMessage | undefined, payload: MessagePayload): Delivered {
    if (message === undefined || message.isDeleted) return GONE;
    if (message.isFrozen) return FORBIDDEN;
    return attempt(message, () => {
      show(message, payload);
      return { kind: 'done', messageId: message.id };
    });
  }

  function answer(interaction: SeenInteraction, response: Parameters<Responder['acknowledge']>[1]): Acknowledged {
    if (clock.now() - interaction.at >= CALLBACK_WINDOW_MS) return { kind: 'expired' };
    if (interaction.original !== undefined || interaction.isUpdate) return { kind: 'already' };
    const { type } = response;
    if (type === InteractionResponseType.DeferredMessageUpdate || type === InteractionResponseType.UpdateMessage) {
      interaction.isUpdate = true;
      if (type === InteractionResponseType.UpdateMessage && interaction.on !== undefined)
        show(interaction.on, response.data as MessagePayload);
      return { kind: 'shown', messageId: undefined };
    }
    const data = 'data' in response ? (response.data as MessagePayload & { flags?: number }) : {};
    const isPrivate = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    interaction.original = create(data, isPrivate, CHANNEL, interaction.id);
    trace(`  discord: ${interaction.what} is answered "${titleOf(data)}"`);
    return { kind: 'shown', messageId: interaction.original.id };
  }

  function refuseForGood(): Delivered {
    tally('a channel that is dead for good');
    return chance.pick([FORBIDDEN, NO_ANSWER, { kind: 'rate-limited', retryAfterMs: 5_000 } as const]);
  }

  const responder: Responder = {
    async acknowledge({ token }, response) {
      await clock.turns(chance.below(2));
      const interaction = find(token);
      if (interaction === undefined) return { kind: 'expired' };
      if (!isIll(rates.acknowledgementFaultRate)) return answer(interaction, response);
      const fault = chance.pick(ACKNOWLEDGEMENT_FAULTS);
      tally(`an acknowledgement: ${fault}`);
      trace(`  discord: the acknowledgement of ${interaction.what} meets "${fault}"`);
      switch (fault) {
        case 'refused':
          return { kind: 'expired' };
        case 'lost before':
          return { kind: 'uncertain' };
        case 'lost after':
          answer(interaction, response);
          return { kind: 'uncertain' };
        case 'slow':
          await new Promise<void>((resolve) => clock.schedule(resolve, 1_000));
          return answer(interaction, response);
        default:
          // It lands after the bot has given up waiting for it.
          clock.schedule(() => void answer(interaction, response), 2_700);
          await new Promise<void>((resolve) => clock.schedule(resolve, 2_500));
          return { kind: 'uncertain' };
      }
    },
    async original(token): Promise<Original> {
      const interaction = find(token);
      if (interaction === undefined) return { kind: 'absent' };
      if (isSpent(interaction)) return { kind: 'token-spent' };
      if (isIll(rates.editFaultRate)) return { kind: 'unknown' };
      return describe(originalOf(interaction));
    },
    async edit(token, payload) {
      const interaction = find(token);
      if (interaction === undefined || isSpent(interaction)) return SPENT;
      return edit(originalOf(interaction), payload);
    },
    async remove(token) {
      const interaction = find(token);
      if (interaction === undefined || isSpent(interaction)) return SPENT;
      const { original } = interaction;
      if (original === undefined || original.isDeleted) return { kind: 'done', messageId: undefined };
      return attempt(original, () => {
        original.isDeleted = true;
        trace(`  discord: message ${original.id} is deleted`);
        return { kind: 'done', messageId: original.id };
      });
    },
    async followUp(token, payload, visibility: Visibility) {
      const interaction = find(token);
      if (interaction === undefined || isSpent(interaction)) return SPENT;
      const { original } = interaction;
      // A follow-up that meets the placeholder takes its place.
      if (original !== undefined && !original.isDeleted && isThinking(toSent(original))) return edit(original, payload);
      return attempt(original, () => {
        const message = create(payload, visibility === 'ephemeral', CHANNEL, interaction.id);
        interaction.followUps.push(message);
        trace(`  discord: ${interaction.what} is followed by "${titleOf(payload)}"`);
        return { kind: 'done', messageId: message.id };
      });
    },
  };

  const channels: ChannelMessages = {
    async post(channelId, payload, { cause }): Promise<Posted> {
      if (channelId === deadChannel) return toPosted(refuseForGood());
      const outcome = attempt(undefined, () => {
        const message = byNonce.get(cause) ?? create(payload, false, channelId);
        byNonce.set(cause, message);
        trace(`  discord: message ${message.id} is posted: "${titleOf(message.payload)}"`);
        return { kind: 'done', messageId: message.id };
      });
      return toPosted(outcome);
    },
    edit: async (_, messageId, payload) =>
      toPosted(
        edit(
          messages.find(({ id }) => id === messageId),
          payload,
        ),
      ),
    async findAnswer(_, interactionId): Promise<Original> {
      if (isIll(rates.editFaultRate)) return { kind: 'unknown' };
      return describe(interactions.find(({ id }) => id === interactionId)?.original);
    },
  };

  return {
    interactions,
    messages,
    responder,
    channels,
    begin(what, on) {
      // By Discord's clock, as its ids are.
      const id = String(BigInt(toFirstId(clock.now())) + BigInt(interactions.length));
      const interaction = {
        id,
        token: `token-${id}`,
        at: clock.now(),
        what,
        on,
        original: undefined,
        isUpdate: false,
        followUps: [],
      };
      interactions.push(interaction);
      return interaction;
    },
    heal: () => {
      isHealed = true;
    },
  };
}

function describe(message: SeenMessage | undefined): Original {
  if (message === undefined || message.isDeleted) return { kind: 'absent' };
  return { kind: 'there', messageId: message.id, thinking: isThinking(toSent(message)) };
}

/** As far as {@link isThinking} looks at it. */
export function toSent({ id, payload }: Pick<SeenMessage, 'id' | 'payload'>) {
  return { id, content: payload.content ?? '', embeds: (payload.embeds ?? []).map(({ title = '' }) => ({ title })) };
}

/** The words by which people tell what a message says. */
export function titleOf({ embeds = [], content = '' }: MessagePayload): string {
  const [embed] = embeds;
  return embed?.title ?? embed?.description ?? (content === '' ? 'thinking…' : content);
}

function toPosted(outcome: Delivered): Posted {
  return outcome.kind === 'done' ? { kind: 'done', messageId: outcome.messageId ?? '', content: undefined } : outcome;
}
