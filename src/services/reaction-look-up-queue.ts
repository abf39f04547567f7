/** The queue of questions to Discord about reactions: a few at a time, a bounded number waiting. */
import type { Clock } from '../clock.ts';
import type { Quarantine } from '../quarantine.ts';
import type { Author, Giver, Need } from '../reactions/verdict.ts';
import type { KnownFacts, Reaction, Store, UnknownReaction } from '../store/store.ts';

/** What a look-up tells of a user in a guild. */
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
  /** Ids of the reactions that are waiting, being looked up, or behind one of their guild that is. */
  ids(): readonly number[];
  /** Begins no more look-ups. */
  stop(): void;
}

export interface LookUpQueueOptions {
  readonly store: Pick<Store, 'saveReactionFacts' | 'postponeReaction'>;
  readonly lookups: ReactionLookups;
  readonly clock: Clock;
  /** By reaction. Who asks for what is due leaves out what is set aside. */
  readonly quarantine: Quarantine<number>;
  /** A look-up has ended: its reaction may be decided now. */
  readonly onEnd: () => void;
}

const PARALLEL = 8;
/** While Discord is silent a burst must not pile up in memory; what is postponed lies in the store. */
const MOST_WAITING = 1_000;
export const LOOKUP_RETRY_MS = 10_000;

export function createLookUpQueue(options: LookUpQueueOptions): LookUpQueue {
  const { store, clock, onEnd } = options;
  const waiting: UnknownReaction[] = [];
  const ids = new Set<number>();
  /** By guild, in the order in which they came: that decides who gets what is left under a limit. */
  const lines = new Map<string, { readonly id: number; isLookedUp: boolean }[]>();
  let running = 0;
  let isActive = true;

  function work(): void {
    for (; running < PARALLEL && isActive; running += 1) {
      const next = waiting.shift();
      if (next === undefined) return;
      void lookUp(options, next).finally(() => {
        running -= 1;
        release(next.reaction);
        onEnd();
        work();
      });
    }
  }

  /** None before those that came before it: one look-up is quicker than another. */
  function release({ id, guildId }: Reaction): void {
    const line = lines.get(guildId) ?? [];
    for (const place of line) if (place.id === id) place.isLookedUp = true;
    for (let [first] = line; first?.isLookedUp; [first] = line) {
      ids.delete(first.id);
      line.shift();
    }
    if (line.length === 0) lines.delete(guildId);
  }

  return {
    async add(unknown) {
      const { id, guildId } = unknown.reaction;
      if (ids.size >= MOST_WAITING) return store.postponeReaction(id, clock.now() + LOOKUP_RETRY_MS);
      ids.add(id);
      const line = lines.get(guildId) ?? [];
      lines.set(guildId, line);
      line.push({ id, isLookedUp: false });
      waiting.push(unknown);
      work();
    },
    ids: () => [...ids],
    stop() {
      isActive = false;
    },
  };
}

async function lookUp(
  { store, lookups, clock, quarantine }: LookUpQueueOptions,
  { reaction, facts, needs }: UnknownReaction,
): Promise<void> {
  try {
    await quarantine.attempt(reaction.id, async () => {
      const found = await findFacts(lookups, reaction, facts, needs);
      if (found === undefined) await store.postponeReaction(reaction.id, clock.now() + LOOKUP_RETRY_MS);
      else await store.saveReactionFacts(reaction.id, found);
    });
  } catch {
    // The store says itself that it cannot write. The reaction stays here until it may.
    await new Promise<void>((resolve) => clock.schedule(resolve, LOOKUP_RETRY_MS));
  }
}

/** @returns undefined when Discord did not answer all of it */
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

/** What cannot be read is taken for a message of whom the event named: nobody is to lose points by a missing permission. */
function toReadAuthor({ author }: KnownFacts, read: KnownFacts['author']): KnownFacts['author'] {
  return read === 'unreadable' && typeof author === 'object' ? { ...author, isWritten: true } : read;
}

function toAuthorFacts({ isBot, roleIds, isPresent }: MemberFacts): Omit<Author, 'id' | 'isWritten'> {
  return { isBot, roleIds, isPresent };
}
