/**
 * Catching up: after a stop, a crash, or a session that could not be resumed, Discord is asked which reactions are there,
 * and what differs from what is noted is handed on as if it had just happened. What came and went wholly in between left
 * no trace, and is not seen.
 */
import type { Client, Guild as DiscordGuild } from 'discord.js';
import type { Logger } from 'pino';
import {
  findMissed,
  type Missed,
  type NotedReaction,
  toEligibleFrom,
  toHandedOn,
  toOrder,
} from '../../reactions/catch-up.ts';
import { toRuleKeys } from '../../reactions/emoji.ts';
import type { ReactionRule } from '../../reactions/rule.ts';
import { toCreationTime, toFirstId } from '../../reactions/snowflake.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import type { Turns, Work } from '../../runtime/turns.ts';
import type { ReactionEvent, ReactionIntake } from '../../services/jobs/reaction-intake.ts';
import type { Guild } from '../../store/guilds/guild-store.ts';
import type { Reaction } from '../../store/reactions/reaction-store.ts';
import type { Store } from '../../store/store.ts';
import { type BoundedReader, createBoundedReader } from '../api/bounded-reader.ts';
import type { ChannelMessages } from '../api/channel-messages.ts';
import {
  type CountedEmoji,
  type ListedMessage,
  listArchivedThreads,
  listMessages,
  listReactors,
  listReadChannels,
  type ReadChannel,
  readMessage,
} from './catch-up-lists.ts';
import { describeCatchUp } from './catch-up-report.ts';
import { findKnownPlaces } from './reaction-lookups.ts';

export interface CatchUpOptions {
  readonly client: Client;
  readonly store: Pick<Store, 'getGuild' | 'listRules' | 'listReactions' | 'listReactedMessages' | 'noteGoneMessages'>;
  readonly intake: Pick<ReactionIntake, 'take' | 'watch' | 'flush'>;
  readonly channels: Pick<ChannelMessages, 'post'>;
  /** Of what everybody in a guild reads. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The loop, and the way to tell it that a guild's events may have been missed. */
export interface CatchUp extends Loop {
  request(guildIds: Iterable<string>): void;
}

/** Guilds looked at at a time. Each asks one question after another, and all share what Discord allows in a second. */
const PLACES = { places: 4, perGuild: 1 };
/** For one guild at one time: some minutes of asking at the pace that Discord allows. */
const MOST_MESSAGES = 5_000;
const MOST_CALLS = 1_500;
/** Finding messages must leave calls for asking who reacted. */
const CALLS_FOR_REACTORS = 500;
/** Messages that are too old to give points, where a removal may have been missed. */
const OLD_MESSAGES_MS = 30 * 86_400_000;
const MOST_OLD_MESSAGES = 300;
const NOTES_PER_TURN = 50;
const DAY_MS = 86_400_000;
const RETRY_MS = 60_000;
const MOST_REPEATS = 5;
/** A session that begins anew says of each guild, and of all, that they are there again. */
const GATHER_MS = 500;

export function createCatchUp(options: CatchUpOptions): CatchUp {
  const { client, clock, log } = options;
  /** Guilds to look at, and from when on, by the monotonic clock. */
  const wanted = new Map<string, number>();
  /** How often in a row something was left out. */
  const repeats = new Map<string, number>();
  let isActive = true;
  /** The findings are noted, so the next look begins with the rest. */
  function askAgain(guildId: string): void {
    const count = (repeats.get(guildId) ?? 0) + 1;
    repeats.set(guildId, count);
    if (count <= MOST_REPEATS) wanted.set(guildId, clock.monotonic() + RETRY_MS * count);
  }

  async function look(guild: DiscordGuild): Promise<undefined> {
    const { id } = guild;
    wanted.delete(id);
    try {
      const isComplete = await catchUp(options, guild, () => isActive, repeats.has(id));
      if (!isComplete) askAgain(id);
      else repeats.delete(id);
    } catch (error) {
      wanted.set(id, clock.monotonic() + RETRY_MS);
      throw error;
    }
  }

  /** One that is not available now is asked for again when it is. */
  function toWork(guildId: string): Work | undefined {
    const guild = client.guilds.cache.get(guildId);
    if (guild?.available === true) return { key: guildId, guildId, run: () => look(guild) };
    wanted.delete(guildId);
    return undefined;
  }

  async function run(turns: Turns): Promise<number | undefined> {
    const now = clock.monotonic();
    const due = [...wanted].flatMap(([guildId, at]) => (at <= now ? [guildId] : []));
    turns.offer(due.flatMap((guildId) => toWork(guildId) ?? []));
    const times = [...wanted.values()].filter((at) => at > now);
    return times.length === 0 ? undefined : clock.now() + Math.min(...times) - now;
  }

  const job = { job: 'catch-up', setAside: 'a server was set aside', retryMs: RETRY_MS };
  const loop = createTurnLoop({ ...PLACES, ...job, clock, log, run });
  return {
    ...loop,
    request(guildIds) {
      for (const guildId of guildIds) {
        repeats.delete(guildId);
        wanted.set(guildId, clock.monotonic() + GATHER_MS);
      }
      loop.nudge();
    },
    async stop() {
      isActive = false;
      await loop.stop();
    },
  };
}

/** One guild, looked through once. */
interface Search {
  readonly options: CatchUpOptions;
  readonly discordGuild: DiscordGuild;
  readonly guild: Guild;
  readonly rules: readonly ReactionRule[];
  readonly reader: BoundedReader;
  readonly counts: { messages: number; added: number; removed: number };
}

/** @returns false when something was left out */
async function catchUp(
  options: CatchUpOptions,
  discordGuild: DiscordGuild,
  goesOn: () => boolean,
  isRepeat: boolean,
): Promise<boolean> {
  const { store, clock, client, log, channels, intake } = options;
  const guildId = discordGuild.id;
  const guild = await store.getGuild(guildId);
  const rules = (await store.listRules(guildId)).filter(({ enabled }) => enabled);
  if (!guild.enabled || rules.length === 0) return true;
  const startedAt = clock.now();
  const steadyAt = clock.monotonic();
  const reader = createBoundedReader({ rest: client.rest, clock, calls: MOST_CALLS, goesOn });
  const search = { options, discordGuild, guild, rules, reader, counts: { messages: 0, added: 0, removed: 0 } };
  await intake.flush();
  for (const message of await findCandidates(search)) await compare(search, message);
  await intake.flush();
  if (!goesOn()) return true;
  const report = { ...search.counts, isIncomplete: reader.isIncomplete() };
  const { messages: count } = report;
  log.info({ guildId, count, durationMs: Math.round(clock.monotonic() - steadyAt) }, 'caught up on reactions');
  // One line for one gap: looked at again, only what was found is news.
  const isNews = !isRepeat || report.added + report.removed > 0;
  const content = isNews ? describeCatchUp(report, await options.localeOf(guildId)) : undefined;
  if (content !== undefined && guild.logChannelId !== undefined) {
    await channels.post(guild.logChannelId, { content }, { cause: `catch-up:${guildId}:${startedAt}` });
  }
  return !report.isIncomplete;
}

interface CandidateMessage extends ListedMessage {
  readonly noted: readonly Reaction[];
  readonly differs: boolean;
}

/** Messages that have, or had, a reaction that a rule is about. */
async function findCandidates(search: Search): Promise<CandidateMessage[]> {
  const { options, discordGuild, guild, rules, reader } = search;
  const now = options.clock.now();
  const horizon = now - Math.max(...rules.map(({ maxAgeDays }) => maxAgeDays)) * DAY_MS;
  const from = Math.max(horizon, Math.min(...rules.map((rule) => toEligibleFrom(rule, guild.enabledAt))));
  const seen = new Map<string, ListedMessage>();
  const places = await listReadChannels(options.client, discordGuild, from, reader);
  await listInRounds(search, places.filter(isAboutRules(rules)), from, seen);
  await readKnown(search, horizon, seen);
  if (reader.callsLeft() > CALLS_FOR_REACTORS) {
    const archived = await listArchivedThreads(options.client, discordGuild, from, reader);
    await listInRounds(search, archived.filter(isAboutRules(rules)), from, seen);
  }
  search.counts.messages = seen.size;
  return toOrder(await toCandidates(search, [...seen.values()]));
}

/**
 * Messages that are noted and were not listed: posted before a rule was made, or too old to give anything, where points
 * can still be taken back. Of the old ones the latest, since there is no end of them.
 */
async function readKnown(search: Search, horizon: number, seen: Map<string, ListedMessage>): Promise<void> {
  const { options, guild, reader } = search;
  const from = Math.min(horizon, options.clock.now() - OLD_MESSAGES_MS);
  const known = await options.store.listReactedMessages({ guildId: guild.guildId, fromId: toFirstId(from) });
  const isRecent = ({ messageId }: { readonly messageId: string }) => toCreationTime(messageId) >= horizon;
  const old = known.filter((message) => !isRecent(message)).slice(0, MOST_OLD_MESSAGES);
  const gone: string[] = [];
  for (const { channelId, messageId } of [...known.filter(isRecent), ...old]) {
    if (seen.has(messageId)) continue;
    if (reader.callsLeft() <= CALLS_FOR_REACTORS) {
      reader.leaveOut();
      break;
    }
    const place = { channelId, placeIds: findKnownPlaces(options.client, channelId) };
    const message = await readMessage(place, messageId, reader);
    if (message === 'gone') gone.push(messageId);
    else if (message !== undefined) seen.set(messageId, message);
  }
  // A deleted message is never asked for again; its points stay as they stand.
  if (gone.length > 0) await options.store.noteGoneMessages(gone);
}

function isAboutRules(rules: readonly ReactionRule[]): (place: ReadChannel) => boolean {
  return ({ placeIds }) =>
    rules.some(({ channelId }) => channelId === undefined || placeIds?.includes(channelId) !== false);
}

/** A page of each place in turn: one busy channel must not use up what is for all. */
async function listInRounds(
  search: Search,
  places: readonly ReadChannel[],
  from: number,
  seen: Map<string, ListedMessage>,
): Promise<void> {
  const { reader } = search;
  let open = places.map((place) => ({ place, afterId: (BigInt(toFirstId(from)) - 1n).toString() }));
  while (open.length > 0) {
    const next: typeof open = [];
    for (const { place, afterId } of open) {
      if (reader.callsLeft() <= CALLS_FOR_REACTORS || seen.size >= MOST_MESSAGES) return reader.leaveOut();
      const page = await listMessages(place, afterId, reader);
      for (const message of page?.messages ?? []) seen.set(message.messageId, message);
      if (page?.nextId !== undefined) next.push({ place, afterId: page.nextId });
    }
    open = next;
  }
}

async function toCandidates(search: Search, messages: readonly ListedMessage[]): Promise<CandidateMessage[]> {
  const { options, guild, rules } = search;
  const candidates: CandidateMessage[] = [];
  for (const [index, message] of messages.entries()) {
    // The store answers without a turn of the event loop; everybody else needs one.
    if (index % NOTES_PER_TURN === 0) await new Promise(setImmediate);
    const noted = await options.store.listReactions({ guildId: guild.guildId, messageId: message.messageId });
    const isAbout = message.emojis.some(({ emojiKey }) => findAbout(rules, emojiKey).length > 0);
    if (!isAbout && noted.length === 0) continue;
    candidates.push({ ...message, noted, differs: rules.some((rule) => differs(message, noted, rule)) });
  }
  return candidates;
}

/** The rules that an emoji under a message is about. */
function findAbout(rules: readonly ReactionRule[], emojiKey: string): readonly ReactionRule[] {
  const keys = toRuleKeys(emojiKey);
  return rules.filter((rule) => keys.includes(rule.emojiKey));
}

function differs({ emojis }: ListedMessage, noted: readonly Reaction[], rule: ReactionRule): boolean {
  const counted = emojis.filter(({ emojiKey }) => findAbout([rule], emojiKey).length > 0);
  const notes = noted.filter(({ ruleId }) => ruleId === rule.id).flatMap(({ present }) => present);
  return (
    sumOf(counted.map(({ normal }) => normal)) !== notes.filter(({ hasNormal }) => hasNormal).length ||
    sumOf(counted.map((emoji) => emoji.super ?? 0)) !== notes.filter(({ hasSuper }) => hasSuper).length
  );
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Asks who reacted, emoji by emoji, and hands on what differs: all of a message at once, in its order. */
async function compare(search: Search, message: CandidateMessage): Promise<void> {
  const { options, guild, rules, reader, counts } = search;
  const noted = await options.store.listReactions({ guildId: guild.guildId, messageId: message.messageId });
  const shown = [...message.emojis, ...noted.flatMap(({ present }) => present)];
  const watch = options.intake.watch(message.messageId);
  try {
    const found: MissedOfEmoji[] = [];
    let isWhole = true;
    for (const emojiKey of new Set(shown.map((emoji) => emoji.emojiKey))) {
      const about = findAbout(rules, emojiKey);
      if (about.length === 0) continue;
      const ofEmoji = await findMissedOf(search, message, emojiKey, about);
      if (ofEmoji === undefined) isWhole = false;
      else found.push(...ofEmoji);
    }
    // A reaction that seems gone may be there in a skin tone that could not be asked about.
    const sure = isWhole ? found : found.filter(({ kind }) => kind === 'added');
    const missed = toHandedOn(sure.filter((one) => !watch.isTouched(toReactorId(one), one.emojiKey)));
    const added = missed.filter(({ kind }) => kind === 'added').length;
    counts.added += added;
    counts.removed += missed.length - added;
    options.intake.take(missed.map((one) => toEvent(one, message, guild.guildId)));
  } finally {
    watch.end();
  }
  if (reader.callsLeft() === 0) reader.leaveOut();
}

type MissedOfEmoji = Missed & { readonly emojiKey: string };

function toReactorId(missed: Missed): string {
  return missed.kind === 'added' ? missed.reactor.id : missed.reactorId;
}

/** The counts under a message are from when it was listed: what is noted since is asked about as well. */
async function findMissedOf(
  { options, guild, reader }: Search,
  message: CandidateMessage,
  emojiKey: string,
  about: readonly ReactionRule[],
): Promise<MissedOfEmoji[] | undefined> {
  const ruleIds = about.map(({ id }) => id);
  const readNotes = async () => {
    const notes = await options.store.listReactions({ guildId: guild.guildId, messageId: message.messageId });
    return notes.filter(({ ruleId }) => ruleIds.includes(ruleId)).map((note) => toNoted(note, emojiKey));
  };
  const before = await readNotes();
  const isNoted = before.some(({ hasNormal, hasSuper }) => hasNormal || hasSuper);
  const counted = await findCount(message, emojiKey, isNoted, reader);
  if (counted === 'unreadable') return undefined;
  const wanted = {
    normal: (counted?.normal ?? 0) > 0 || (counted !== undefined && before.some(({ hasNormal }) => hasNormal)),
    // Not told is not the same as none.
    super: counted !== undefined && ((counted.super ?? 1) > 0 || before.some(({ hasSuper }) => hasSuper)),
  };
  const listed = counted === undefined ? [] : await listReactors(message, counted.routeName, reader, wanted);
  if (listed === undefined) return undefined;
  const noted = await readNotes();
  const missed = findMissed(message.messageId, about, listed, noted, (rule) => toEligibleFrom(rule, guild.enabledAt));
  // A reaction that was noted only after Discord was asked is not gone: it came since.
  const told = missed.filter(
    (one) =>
      one.kind === 'added' ||
      before.some(
        ({ reactorId, hasNormal, hasSuper }) => reactorId === one.reactorId && (one.isSuper ? hasSuper : hasNormal),
      ),
  );
  return told.map((one) => ({ ...one, emojiKey }));
}

/** The noted reactions of one emoji; in another skin tone there may be more. */
function toNoted({ reactorId, ruleId, present }: Reaction, emojiKey: string): NotedReaction {
  const { hasNormal = false, hasSuper = false } = present.find((emoji) => emoji.emojiKey === emojiKey) ?? {};
  return { reactorId, ruleId, hasNormal, hasSuper };
}

/**
 * How many reacted with an emoji. Where it is noted and was not under the message when that was listed, the message is
 * read anew: it may have come since, or be gone, and then who reacted cannot be asked.
 *
 * @returns undefined when it is not there
 */
async function findCount(
  message: CandidateMessage,
  emojiKey: string,
  isNoted: boolean,
  reader: BoundedReader,
): Promise<CountedEmoji | 'unreadable' | undefined> {
  const find = ({ emojis }: ListedMessage) => emojis.find((emoji) => emoji.emojiKey === emojiKey);
  const counted = find(message);
  if (counted !== undefined || !isNoted) return counted;
  const now = await readMessage(message, message.messageId, reader);
  return now === undefined || now === 'gone' ? 'unreadable' : find(now);
}

function toEvent(missed: MissedOfEmoji, message: CandidateMessage, guildId: string): ReactionEvent {
  const { channelId, messageId, author, placeIds } = message;
  const { isSuper, emojiKey } = missed;
  if (missed.kind === 'removed') {
    return { kind: 'removed', guildId, messageId, reactorId: missed.reactorId, emojiKey, isSuper };
  }
  const { id, isBot } = missed.reactor;
  const giver = { id, isBot, roleIds: undefined, joinedAt: undefined };
  const facts = { giver, author, placeIds };
  return { kind: 'added', guildId, channelId, messageId, emojiKey, isSuper, facts, ruleIds: missed.ruleIds };
}
