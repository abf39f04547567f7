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
  /** The author, where the message was read before: without asking. */
  recallAuthor(messageId: string): Author | undefined;
  /** The channel, what it is in, and the category of that. */
  findPlaces(channelId: string): Promise<readonly string[] | undefined>;
}

export interface LookUpQueue {
  /** Looks up what is missing, sooner or later. */
  add(unknown: readonly UnknownReaction[]): void;
  /** Rules of which so many are waiting that no more may be added until it is less: the rest stays in the store. */
  fullRules(): readonly number[];
  /** Whether a reaction of the same rule is ahead: what came first is decided first. */
  isBehind(reaction: Reaction): boolean;
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
/** Of a rule. While Discord is silent a burst must not pile up in memory. */
const MOST_WAITING = 1_000;
/** What has been looked up within that time is decided together, where many are waiting. */
const GATHER_MS = 100;
const MANY = 100;
export const LOOKUP_RETRY_MS = 10_000;

/** The queue, and the facts found so far. */
interface Queued extends LookUpQueueOptions {
  /** By guild, then by reaction, until it has been looked up. */
  readonly waiting: Map<string, Map<number, Work>>;
  /** By rule, in the order in which they came: that decides who gets what is left under its limits. */
  readonly lines: Map<number, { readonly id: number; isLookedUp: boolean }[]>;
  readonly found: Map<number, KnownFacts>;
}

export function createLookUpQueue(options: LookUpQueueOptions): LookUpQueue {
  const { clock, log } = options;
  const queued: Queued = { ...options, waiting: new Map(), lines: new Map(), found: new Map() };
  const { waiting, lines, found } = queued;
  let isActive = true;
  const turns = createTurns({
    ...PLACES,
    clock,
    onFree() {
      advance(queued, turns);
      tell();
      begin();
    },
    onError: (err, { key }) =>
      log.error({ err, reason: `reaction ${key}`, job: 'reactions' }, 'a look-up for a reaction was set aside'),
  });

  function begin(): void {
    if (!isActive) return;
    const open = [...waiting].filter(([guildId]) => turns.hasPlace(guildId));
    turns.offer(open.flatMap(([, own]) => listNext(own.values(), turns)));
  }

  const tell = createTelling(queued);
  const ids = () => [...[...lines.values()].flatMap((line) => line.map(({ id }) => id)), ...turns.taken().map(Number)];

  return {
    add(unknown) {
      for (const one of unknown) {
        const { id, guildId, ruleId } = one.reaction;
        const line = lines.get(ruleId) ?? [];
        lines.set(ruleId, line);
        line.push({ id, isLookedUp: false });
        const own = waiting.get(guildId) ?? new Map<number, Work>();
        waiting.set(guildId, own.set(id, toWork(queued, one)));
      }
      begin();
    },
    fullRules: () => [...lines].filter(([, line]) => line.length >= MOST_WAITING).map(([ruleId]) => ruleId),
    isBehind: ({ ruleId }) => lines.has(ruleId),
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

/** As many of a guild's as may find a place, of each lane the first: of thousands, the others are not looked at. */
function listNext(own: Iterable<Work>, turns: Turns): readonly Work[] {
  const next: Work[] = [];
  const lanes = new Set<string>();
  for (const work of own) {
    const { guildId, lane } = work;
    if (turns.isTaken(work.key) || (lane !== undefined && lanes.has(lane)) || !turns.hasPlace(guildId, lane)) continue;
    next.push(work);
    if (lane !== undefined) lanes.add(lane);
    if (next.length === PLACES.perGuild) break;
  }
  return next;
}

/** At once, or gathered: each telling has the store asked for all that is due. */
function createTelling({ lines, clock, onEnd }: Queued): () => void {
  let isGathering = false;
  return () => {
    const waiting = [...lines.values()].reduce((sum, line) => sum + line.length, 0);
    if (waiting < MANY) return onEnd();
    if (isGathering) return;
    isGathering = true;
    clock.schedule(() => {
      isGathering = false;
      onEnd();
    }, GATHER_MS);
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
  const { id, guildId, ruleId } = reaction;
  const own = waiting.get(guildId);
  own?.delete(id);
  if (own?.size === 0) waiting.delete(guildId);
  const line = lines.get(ruleId) ?? [];
  for (const place of line) if (place.id === id) place.isLookedUp = isLookedUp;
  if (isLookedUp) return;
  const others = line.filter((place) => place.id !== id);
  lines.set(ruleId, others);
}

/** None before those that came before it: one look-up is quicker than another. */
function advance({ lines }: Queued, turns: Turns): void {
  for (const [key, line] of lines) {
    while (line[0]?.isLookedUp === true && !turns.isTaken(String(line[0].id))) line.shift();
    if (line.length === 0) lines.delete(key);
  }
}

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
