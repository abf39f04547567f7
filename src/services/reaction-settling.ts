/**
 * Makes awards follow reactions: takes what fell due, looks up what a rule wants to know and nobody has told, and has the
 * store decide. All of its work lies in the store, so a crash loses nothing of it.
 */
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import { toStartOfDay } from '../reactions/day.ts';
import type { Reaction, ReactionContext, Store } from '../store/store.ts';
import type { Communities } from './communities.ts';
import { createLookUpQueue, LOOKUP_RETRY_MS, type ReactionLookups } from './reaction-look-up-queue.ts';
import type { FieldService } from './services.ts';

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
const STORE_RETRY_MS = 1_000;

export function createReactionSettling(options: ReactionSettlingOptions): Loop {
  const { store, clock, log, onChange } = options;
  const queue = createLookUpQueue({ ...options, onEnd: () => loop.nudge() });

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
    await Promise.all(unknown.map((one) => queue.add(one)));
  }

  async function run(): Promise<number | undefined> {
    const now = clock.now();
    for (;;) {
      const due = await store.listDueReactions(now, BATCH, queue.ids());
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
      queue.stop();
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
