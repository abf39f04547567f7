import type { Logger } from 'pino';
import type { Award } from '../../points/award.ts';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import { BY_CHANNEL, BY_TOKEN, createTurns, type Turns, type Work } from '../../runtime/turns.ts';
import type { AwardMessage, MessageWay } from '../../store/messages/message-store.ts';
import type { Store } from '../../store/store.ts';
import type { PacedChannels } from '../api/paced-channels.ts';
import { createUnwritten, type Unwritten } from '../api/unwritten.ts';
import { type AwardMessageViewOptions, showAward, type ViewOutcome } from './award-message-view.ts';

export interface AwardMessages extends Loop {
  /** Something has changed in channels of a guild, or in all of it: what they refused is tried again. Never throws. */
  wake(guildId: string, channelIds: readonly string[] | 'all'): Promise<void>;
  /** Whether one is being shown right now, or that was not written down yet: it must not move. */
  isBusyWith(messageId: number): boolean;
}

interface AwardMessagesOptions extends Pick<AwardMessageViewOptions, 'responder' | 'isStaffOnly'> {
  readonly store: AwardMessageViewOptions['store'] &
    Pick<
      Store,
      'listMessageWays' | 'listDueMessages' | 'nextMessageDueAt' | 'markShown' | 'postponeMessage' | 'wakeMessages'
    >;
  readonly channels: PacedChannels;
  readonly clock: Clock;
  readonly log: Logger;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
const STORE_RETRY_MS = 1_000;
/** Ways looked at in one go. After a long outage there may be thousands. */
const WAYS = 200;

interface Messages extends AwardMessagesOptions {
  /** By message. */
  readonly unwritten: Unwritten<number>;
  /** Messages of which the log says why they are not shown yet. */
  readonly told: Set<number>;
  readonly answers: Turns;
  readonly byChannel: Turns;
  /** The way behind which the next look begins. */
  cursor: string;
}

/**
 * The loop that keeps every message about an award true: pending answers edit themselves when the award settles, also
 * after a restart and past the interaction's 15 minutes. `stop` waits for what is on its way.
 */
export function createAwardMessages(options: AwardMessagesOptions): AwardMessages {
  const { store, clock, log } = options;
  const unwritten = createUnwritten<number>();
  const onFree = () => loop.nudge();
  const onError = (err: unknown, { about }: Work) => log.error({ err, ...about }, 'a message about an award failed');
  const answers = createTurns({ ...BY_TOKEN, clock, onFree, onError });
  const byChannel = createTurns({ ...BY_CHANNEL, clock, onFree, onError });
  const messages: Messages = { ...options, unwritten, told: new Set(), answers, byChannel, cursor: '' };

  async function run(): Promise<number | undefined> {
    const now = clock.now();
    await unwritten.retry();
    const soonest = unwritten.size > 0 ? now : await store.nextMessageDueAt(-1);
    if (soonest === undefined || soonest > now) return soonest;
    const opensInMs = await lookAround(messages, now);
    const dueTimes = [now + opensInMs, (await store.nextMessageDueAt(now)) ?? Number.POSITIVE_INFINITY];
    if (unwritten.size > 0) dueTimes.push(now + STORE_RETRY_MS);
    const next = Math.min(...dueTimes);
    return Number.isFinite(next) ? next : undefined;
  }

  const loop = createJob({
    // An acknowledged award is one that its message may have to show as pending.
    wokenBy: ['award_messages due', 'awards queued', 'awards waiting'],
    clock,
    run,
    job: 'award-messages',
    log,
    retryMs: STORE_RETRY_MS,
  });
  return {
    ...loop,
    isBusyWith: (id) => [answers, byChannel].some((turns) => turns.isTaken(String(id))) || unwritten.has(id),
    async wake(guildId, channelIds) {
      try {
        if ((await store.wakeMessages(guildId, channelIds, clock.now())) > 0) loop.nudge();
      } catch (err) {
        log.error({ err, guildId }, 'messages that wait for a channel were not woken');
      }
    },
    async stop() {
      await loop.stop();
      await Promise.all([answers.settled(), byChannel.settled()]);
    },
  };
}

function turnsOf({ answers, byChannel }: Messages, { route }: MessageWay) {
  return route === 'answer' ? answers : byChannel;
}

/** @returns what is to be written down about it */
async function update(messages: Messages, message: AwardMessage, award: Award): Promise<() => Promise<void>> {
  const { told, store, clock, log } = messages;
  const outcome = await showAward(message, award, { ...messages, now: clock.confirmed });
  const { version } = award;
  const { channelId } = message;
  if (outcome.kind === 'later' || outcome.kind === 'waits') return postpone(messages, message, award, outcome);
  told.delete(message.id);
  if (outcome.kind === 'by-channel')
    return () => store.postponeMessage(message.id, { dueAt: clock.now(), why: 'token-spent' });
  if (outcome.kind === 'shown') {
    const { messageId, tokenSpent = false } = outcome;
    const shown = { version, channelId, messageId: messageId ?? message.messageId, tokenSpent };
    return () => store.markShown(message.id, shown);
  }
  const { reason } = outcome;
  log.warn({ ...toFields(message, award), reason }, 'a message about an award cannot be brought up to date');
  return () => store.markShown(message.id, { version, channelId, messageId: message.messageId, tokenSpent: true });
}

function postpone(
  { told, log, clock, store }: Messages,
  message: AwardMessage,
  award: Award,
  outcome: Postponed,
): () => Promise<void> {
  const { kind, reason } = outcome;
  const fields = toFields(message, award);
  const retryInMs = kind === 'waits' ? outcome.forMs : (outcome.retryAfterMs ?? toRetryMs(message.attempts));
  if (reason !== undefined && !told.has(message.id)) {
    log.warn({ ...fields, reason }, 'a message about an award is not taken by its channel; it is tried again');
    told.add(message.id);
  }
  log.debug({ ...fields, retryInMs }, 'a message about an award is tried again');
  const dueAt = clock.now() + retryInMs;
  return () => store.postponeMessage(message.id, { dueAt, why: kind === 'waits' ? 'waits' : 'tried' });
}

function isFree(messages: Messages, way: MessageWay): boolean {
  return turnsOf(messages, way).hasPlace(way.guildId, toLane(way)) && closedForMs(messages, way) === undefined;
}

function closedForMs({ channels }: Messages, { channelId, route }: MessageWay) {
  return channelId === undefined || route === 'answer' ? undefined : channels.closedForMs(channelId, route);
}

/** Messages due on a way, without those under way and those that only have to be written down. */
async function listFree(messages: Messages, way: MessageWay, now: number): Promise<readonly Due[]> {
  const { store, unwritten } = messages;
  const turns = turnsOf(messages, way);
  const due = await store.listDueMessages(
    { at: now, limit: turns.taken().length + unwritten.size + BY_TOKEN.places },
    way,
  );
  return due.filter(({ message: { id } }) => !turns.isTaken(String(id)) && !unwritten.has(id));
}

function begin(messages: Messages, way: MessageWay, { message, award }: Due): void {
  const { unwritten } = messages;
  const about = { awardId: award.id, receipt: award.receipt };
  const run = async () => {
    await unwritten.write(message.id, await update(messages, message, award));
    return undefined;
  };
  turnsOf(messages, way).offer([{ key: String(message.id), guildId: way.guildId, lane: toLane(way), about, run }]);
}

/** A message of each way, guild by guild in turn, again and again until there is no place or nothing is due. */
async function fill(messages: Messages, ways: readonly MessageWay[], now: number): Promise<void> {
  const { answers, byChannel } = messages;
  const due = new Map<string, Due[]>();
  for (let left = ways; left.length > 0; ) {
    const begun: MessageWay[] = [];
    for (const way of [...answers.inTurn(left.filter(isAnswer)), ...byChannel.inTurn(left.filter(isByChannel))]) {
      if (!isFree(messages, way)) continue;
      const own = due.get(way.key) ?? [...(await listFree(messages, way, now))];
      due.set(way.key, own);
      const next = own.shift();
      if (next === undefined) continue;
      begin(messages, way, next);
      begun.push(way);
    }
    left = begun;
  }
}

/** @returns how long until the first way that is closed now opens */
async function lookAround(messages: Messages, now: number): Promise<number> {
  const { store, answers, byChannel } = messages;
  let opensInMs = Number.POSITIVE_INFINITY;
  for (let isWhole = messages.cursor === ''; ; isWhole = true) {
    const ways = await store.listMessageWays(messages.cursor, WAYS);
    opensInMs = Math.min(opensInMs, ...ways.map((way) => closedForMs(messages, way) ?? Number.POSITIVE_INFINITY));
    await fill(messages, ways, now);
    messages.cursor = ways.length < WAYS ? '' : (ways.at(-1)?.key ?? '');
    if (messages.cursor === '' && isWhole) return opensInMs;
    if (!answers.isOpen() && !byChannel.isOpen()) return opensInMs;
  }
}

type Postponed = Extract<ViewOutcome, { readonly kind: 'later' | 'waits' }>;

type Due = Awaited<ReturnType<Store['listDueMessages']>>[number];

const isAnswer = ({ route }: MessageWay) => route === 'answer';
const isByChannel = (way: MessageWay) => !isAnswer(way);

function toFields({ channelId }: AwardMessage, { id: awardId, receipt }: Award) {
  return { awardId, receipt, channelId };
}

/** Answers do not wait for one another. */
function toLane(way: MessageWay): string | undefined {
  return isAnswer(way) ? undefined : way.key;
}

function toRetryMs(attempts: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts, 10));
}
