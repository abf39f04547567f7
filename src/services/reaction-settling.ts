/**
 * Makes awards follow reactions: takes what fell due, looks up what a rule wants to know and nobody has told, and has the
 * store decide. All of its work lies in the store, so a crash loses nothing of it.
 */
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import { toStartOfDay } from '../reactions/day.ts';
import type { Author, Giver, Need } from '../reactions/verdict.ts';
import type { KnownFacts, Reaction, ReactionContext, Store, UnknownReaction } from '../store/store.ts';
import type { Communities } from './communities.ts';
import type { FieldService } from './services.ts';

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

export interface ReactionSettlingOptions {
  readonly store: Pick<
    Store,
    | 'getGuild'
    | 'listRules'
    | 'listDueReactions'
    | 'nextReactionDueAt'
    | 'settleReactions'
    | 'saveReactionFacts'
    | 'postponeReaction'
  >;
  readonly communities: Communities;
  readonly fields: Pick<FieldService, 'findStored'>;
  readonly lookups: ReactionLookups;
  readonly clock: Clock;
  readonly log: Logger;
  /** Awards were recorded or taken back. */
  readonly onChange: () => void;
}

/** More in one commit would keep a moderator's command waiting behind them. */
const BATCH = 50;
const PARALLEL_LOOKUPS = 8;
const LOOKUP_RETRY_MS = 10_000;
const STORE_RETRY_MS = 1_000;

export function createReactionSettling(options: ReactionSettlingOptions): Loop {
  const { store, clock, log, onChange } = options;
  const lookingUp = new Map<number, Promise<void>>();
  const waiting: UnknownReaction[] = [];
  let running = 0;
  let isActive = true;

  async function settle(due: readonly Reaction[], now: number): Promise<void> {
    for (const [guildId, reactions] of Map.groupBy(due, (reaction) => reaction.guildId)) {
      await settleGuild(guildId, reactions, now).catch((err: unknown) => holdUp(guildId, reactions, err));
    }
  }

  /** What fails for one guild must not stop the others, nor come back at once. */
  async function holdUp(guildId: string, reactions: readonly Reaction[], err: unknown): Promise<void> {
    log.error({ err, guildId, retryInMs: LOOKUP_RETRY_MS }, 'reactions of a server could not be settled');
    for (const { id } of reactions) await store.postponeReaction(id, clock.now() + LOOKUP_RETRY_MS);
  }

  async function settleGuild(guildId: string, reactions: readonly Reaction[], now: number): Promise<void> {
    const context = await toContext(options, guildId, reactions, now);
    const ids = reactions.map(({ id }) => id);
    const { awarded, takenBack, unknown } = await store.settleReactions(context, ids, now);
    if (awarded + takenBack > 0) {
      log.info({ guildId, count: awarded + takenBack }, 'reactions settled');
      onChange();
    }
    for (const one of unknown) enqueue(one);
  }

  function enqueue(unknown: UnknownReaction): void {
    const looked = Promise.withResolvers<void>();
    lookingUp.set(unknown.reaction.id, looked.promise);
    waiting.push(unknown);
    work();
  }

  function work(): void {
    for (; running < PARALLEL_LOOKUPS && isActive; running += 1) {
      const next = waiting.shift();
      if (next === undefined) return;
      void lookUp(next).finally(() => {
        running -= 1;
        lookingUp.delete(next.reaction.id);
        loop.nudge();
        work();
      });
    }
  }

  async function lookUp({ reaction, facts, needs }: UnknownReaction): Promise<void> {
    try {
      const found = await findFacts(options.lookups, reaction, facts, needs);
      if (found === undefined) await store.postponeReaction(reaction.id, clock.now() + LOOKUP_RETRY_MS);
      else await store.saveReactionFacts(reaction.id, found);
    } catch (err) {
      log.error({ err, guildId: reaction.guildId, messageId: reaction.messageId }, 'a reaction could not be looked up');
      await new Promise<void>((resolve) => clock.schedule(resolve, LOOKUP_RETRY_MS));
    }
  }

  async function run(): Promise<number | undefined> {
    const now = clock.now();
    for (;;) {
      const due = await store.listDueReactions(now, BATCH, [...lookingUp.keys()]);
      if (due.length === 0) break;
      await settle(due, now);
      // A turn for everybody else.
      await new Promise(setImmediate);
    }
    return store.nextReactionDueAt(now);
  }

  const loop = createLoop({
    clock,
    run,
    onError: (err) => log.error({ err, job: 'reactions' }, 'a job failed'),
    retryMs: STORE_RETRY_MS,
  });
  return {
    ...loop,
    async stop() {
      isActive = false;
      await loop.stop();
    },
  };
}

async function toContext(
  { store, communities, fields }: ReactionSettlingOptions,
  guildId: string,
  reactions: readonly Reaction[],
  now: number,
): Promise<ReactionContext> {
  const { enabled, timezone } = await store.getGuild(guildId);
  const community = await communities.find(guildId);
  const concerned = new Set(reactions.map(({ ruleId }) => ruleId));
  const rules = (await store.listRules(guildId)).filter(({ id }) => concerned.has(id));
  const inForce = await Promise.all(
    rules.map(async (rule) => ({ rule, field: await fields.findStored(guildId, rule.fieldId) })),
  );
  return {
    guildId,
    communityId: community?.communityId,
    isEnabled: enabled,
    dayStart: toStartOfDay(now, timezone),
    rules: new Map(inForce.map((one) => [one.rule.id, one])),
  };
}

/** @returns undefined when Discord did not answer all of it */
async function findFacts(
  lookups: ReactionLookups,
  { guildId, channelId, messageId }: Reaction,
  facts: KnownFacts,
  needs: readonly Need[],
): Promise<KnownFacts | undefined> {
  const author = needs.includes('author') ? await lookups.findAuthor(channelId, messageId) : facts.author;
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
      typeof author === 'object' && authorMember !== undefined
        ? { id: author.id, ...toAuthorFacts(authorMember) }
        : author,
    placeIds,
  };
}

function toGiverFacts({ isBot, roleIds, joinedAt }: MemberFacts): Omit<Giver, 'id'> {
  return { isBot, roleIds, joinedAt };
}

function toAuthorFacts({ isBot, roleIds, isPresent }: MemberFacts): Omit<Author, 'id'> {
  return { isBot, roleIds, isPresent };
}
