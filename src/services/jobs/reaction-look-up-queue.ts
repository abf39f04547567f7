/** The queue of questions to Discord about reactions: guilds take turns, and of each a bounded number waits. */
import type { Logger } from 'pino';
import type { Author, Giver, Need } from '../../reactions/verdict.ts';
import type { Clock } from '../../runtime/clock.ts';
import { isMachineFailure } from '../../runtime/quarantine.ts';
import { createTurns, type Turns, type Work } from '../../runtime/turns.ts';
import type { KnownFacts, Reaction, UnknownReaction } from '../../store/reactions/reaction-store.ts';
import type { Store } from '../../store/store.ts';

/** A user in a guild, as a look-up found them. */
export interface MemberFacts {
  readonly isBot: boolean;
  readonly isPresent: boolean;
  readonly roleIds: readonly string[];
  /** Milliseconds since the epoch. `null`: not a member any more, or not told. */
  readonly joinedAt: number | null;
}

/** Questions to Discord. Undefined: no answer this time. */
export interface ReactionLookups {
  findMember(guildId: string, userId: string): Promise<MemberFacts | undefined>;
  /** `unreadable`: the message is gone, or hidden from the bot. */
  findAuthor(channelId: string, messageId: string): Promise<Author | 'unreadable' | undefined>;
  /** The channel, what it is in, and the category of that. */
  findPlaces(channelId: string): Promise<readonly string[] | undefined>;
}

export interface LookUpQueue {
  /** Looks up what is missing, sooner or later: one that finds no place is postponed in the store. */
  add(unknown: UnknownReaction): Promise<void>;
  /** Ids of the reactions that are waiting, being looked up, resting since that failed, or behind one of their rule that is. */
  ids(): readonly number[];
  /** Hands out once the facts of reactions that may be decided now. A process that dies looks them up again. */
  take(): ReadonlyMap<number, KnownFacts>;
  /** Begins no more look-ups. */
  stop(): void;
}

interface LookUpQueueOptions {
  readonly store: Pick<Store, 'postponeReaction'>;
  readonly lookups: ReactionLookups;
  readonly clock: Clock;
  readonly log: Logger;
  /** A look-up has ended, or may be tried again: its reaction may be decided now. */
  readonly onEnd: () => void;
}

const PLACES = { places: 32, perGuild: 8 };
/** Half of a guild's: a channel that is slow leaves room for its others. */
const PER_CHANNEL = 4;
/** Of a guild. While Discord is silent a burst must not pile up in memory; what is postponed lies in the store. */
const MOST_WAITING = 1_000;
export const LOOKUP_RETRY_MS = 10_000;

/** The queue, and the facts found so far. */
interface Queued extends LookUpQueueOptions {
  /** By guild, then by reaction, until it has been looked up. */
  readonly waiting: Map<string, Map<number, Work>>;
  /** By rule, in the order in which they came: that decides who gets what is left under its limits. */
  readonly lines: Map<string, { readonly id: number; isLookedUp: boolean }[]>;
  readonly found: Map<number, KnownFacts>;
}

export function createLookUpQueue(options: LookUpQueueOptions): LookUpQueue {
  const { store, clock, log, onEnd } = options;
  const queued: Queued = { ...options, waiting: new Map(), lines: new Map(), found: new Map() };
  const { waiting, lines, found } = queued;
  let isActive = true;
  const turns = createTurns({
    ...PLACES,
    clock,
    onFree() {
      advance(queued, turns);
      onEnd();
      begin();
    },
    onError: (err, { key }) =>
      log.error({ err, reason: `reaction ${key}`, job: 'reactions' }, 'a look-up for a reaction was set aside'),
  });

  function begin(): void {
    if (isActive) turns.offer([...waiting.values()].flatMap((own) => [...own.values()]));
  }

  const ids = () => [...[...lines.values()].flatMap((line) => line.map(({ id }) => id)), ...turns.taken().map(Number)];

  return {
    async add(unknown) {
      const { id, guildId } = unknown.reaction;
      const key = toLine(unknown.reaction);
      const own = waiting.get(guildId) ?? new Map<number, Work>();
      const line = lines.get(key) ?? [];
      if (Math.max(own.size, line.length) >= MOST_WAITING) {
        return store.postponeReaction(id, { dueAt: clock.now() + LOOKUP_RETRY_MS });
      }
      lines.set(key, line);
      line.push({ id, isLookedUp: false });
      waiting.set(guildId, own.set(id, toWork(queued, unknown)));
      begin();
    },
    ids,
    take() {
      const busy = new Set(ids());
      const taken = new Map([...found].filter(([id]) => !busy.has(id)));
      for (const id of taken.keys()) found.delete(id);
      return taken;
    },
    stop() {
      isActive = false;
    },
  };
}

function toWork(queued: Queued, unknown: UnknownReaction): Work {
  const { needs, reaction } = unknown;
  const { id, guildId, channelId } = reaction;
  const run = async () => {
    let isLookedUp = false;
    try {
      const answer = await lookUp(queued, unknown);
      if (typeof answer === 'object') queued.found.set(id, answer);
      isLookedUp = typeof answer !== 'number';
      return typeof answer === 'number' ? answer : undefined;
    } finally {
      leave(queued, reaction, isLookedUp);
    }
  };
  const isOfChannel = needs.includes('author') || needs.includes('place');
  return { key: String(id), guildId, lane: isOfChannel ? `${channelId}/${id % PER_CHANNEL}` : undefined, run };
}

/** Others do not wait for one that failed. */
function leave({ waiting, lines }: Queued, reaction: Reaction, isLookedUp: boolean): void {
  const { id, guildId } = reaction;
  const own = waiting.get(guildId);
  own?.delete(id);
  if (own?.size === 0) waiting.delete(guildId);
  const line = lines.get(toLine(reaction)) ?? [];
  for (const place of line) if (place.id === id) place.isLookedUp = isLookedUp;
  if (!isLookedUp)
    lines.set(
      toLine(reaction),
      line.filter((place) => place.id !== id),
    );
}

/** None before those that came before it: one look-up is quicker than another. */
function advance({ lines }: Queued, turns: Turns): void {
  for (const [key, line] of lines) {
    while (line[0]?.isLookedUp === true && !turns.isTaken(String(line[0].id))) line.shift();
    if (line.length === 0) lines.delete(key);
  }
}

const toLine = ({ guildId, ruleId }: Reaction) => `${guildId}/${ruleId}`;

/** @returns what was found out, or for how long the reaction rests here; undefined: it is put off in the store */
async function lookUp(
  { store, lookups, clock }: LookUpQueueOptions,
  { reaction, facts, needs }: UnknownReaction,
): Promise<KnownFacts | number | undefined> {
  try {
    const found = await findFacts(lookups, reaction, facts, needs);
    if (found === undefined) await store.postponeReaction(reaction.id, { dueAt: clock.now() + LOOKUP_RETRY_MS });
    return found;
  } catch (error) {
    if (!isMachineFailure(error)) throw error;
    // The store says itself that it cannot write. The reaction stays here until it may.
    return LOOKUP_RETRY_MS;
  }
}

async function findFacts(
  lookups: ReactionLookups,
  { guildId, channelId, messageId }: Reaction,
  facts: KnownFacts,
  needs: readonly Need[],
): Promise<KnownFacts | undefined> {
  const author = needs.includes('author')
    ? toReadAuthor(facts, await lookups.findAuthor(channelId, messageId))
    : facts.author;
  const placeIds = needs.includes('place') ? await lookups.findPlaces(channelId) : facts.placeIds;
  if ((needs.includes('author') && author === undefined) || (needs.includes('place') && placeIds === undefined)) {
    return undefined;
  }
  const giverMember = needs.includes('giver-member') ? await lookups.findMember(guildId, facts.giver.id) : undefined;
  const isAuthorWanted = needs.includes('author-member') && typeof author === 'object';
  const authorMember = isAuthorWanted ? await lookups.findMember(guildId, author.id) : undefined;
  if ((needs.includes('giver-member') && giverMember === undefined) || (isAuthorWanted && authorMember === undefined)) {
    return undefined;
  }
  return {
    giver: giverMember === undefined ? facts.giver : { id: facts.giver.id, ...toGiverFacts(giverMember) },
    author:
      typeof author === 'object' && authorMember !== undefined ? { ...author, ...toAuthorFacts(authorMember) } : author,
    placeIds,
  };
}

function toGiverFacts({ isBot, roleIds, joinedAt }: MemberFacts): Omit<Giver, 'id'> {
  return { isBot, roleIds, joinedAt };
}

/** An unreadable message counts as written by the author that the event named: a missing permission must cost nobody points. */
function toReadAuthor({ author }: KnownFacts, read: KnownFacts['author']): KnownFacts['author'] {
  return read === 'unreadable' && typeof author === 'object' ? { ...author, isWritten: true } : read;
}

function toAuthorFacts({ isBot, roleIds, isPresent }: MemberFacts): Omit<Author, 'id' | 'isWritten'> {
  return { isBot, roleIds, isPresent };
}
