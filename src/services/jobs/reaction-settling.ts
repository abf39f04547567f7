/**
 * Makes awards follow reactions: takes what fell due, looks up what a rule wants to know and nobody has told, and has the
 * store decide. All of its work lies in the store, so a crash loses nothing of it.
 */
import type { Logger } from 'pino';
import { toStartOfDay } from '../../reactions/day.ts';
import type { ReactionRule } from '../../reactions/rule.ts';
import type { Author } from '../../reactions/verdict.ts';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import { createQuarantine, isMachineFailure, type Quarantine, toEarlier } from '../../runtime/quarantine.ts';
import type { KnownFacts, Reaction, ReactionContext } from '../../store/reactions/reaction-store.ts';
import type { Store } from '../../store/store.ts';
import type { Communities } from '../communities.ts';
import type { FieldService } from '../fields.ts';
import type { GuildPlaces, Places } from '../places.ts';
import {
  createLookUpQueue,
  LOOKUP_RETRY_MS,
  type LookUpQueue,
  type ReactionLookups,
} from './reaction-look-up-queue.ts';

export interface ReactionSettlingOptions {
  readonly store: Pick<
    Store,
    'getGuild' | 'listRules' | 'listDueReactions' | 'nextReactionDueAt' | 'settleReactions' | 'postponeReaction'
  >;
  readonly communities: Communities;
  readonly fields: Pick<FieldService, 'findStored'>;
  readonly lookups: ReactionLookups;
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What is known of reactions beyond what was written down with them. */
type Known = Required<Pick<ReactionContext, 'lookedUp' | 'recalled'>>;

/** More in one commit would keep a moderator's command waiting behind them. */
const BATCH = 50;
const STORE_RETRY_MS = 1_000;

interface Settling extends ReactionSettlingOptions {
  /** Servers whose reactions throw. */
  readonly guilds: Quarantine<string>;
  /** Reactions that throw. */
  readonly quarantine: Quarantine<number>;
  readonly queue: LookUpQueue;
}

export function createReactionSettling(options: ReactionSettlingOptions): Loop {
  const { store, clock, log } = options;
  const guilds = createQuarantine<string>({
    clock,
    onFailure: (err, guildId) => log.error({ err, guildId, job: 'reactions' }, 'reactions of a server were set aside'),
  });
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, id) => log.error({ err, reason: `reaction ${id}`, job: 'reactions' }, 'a reaction was set aside'),
  });
  const queue = createLookUpQueue({ ...options, onEnd: () => loop.nudge() });
  const settling: Settling = { ...options, guilds, quarantine, queue };

  async function run(): Promise<number | undefined> {
    const now = clock.now();
    const lookedUp = new Map<number, KnownFacts>();
    for (;;) {
      for (const [id, facts] of queue.take()) lookedUp.set(id, facts);
      const due = await store.listDueReactions({
        at: now,
        limit: BATCH,
        except: [...queue.ids(), ...quarantine.keys()],
        exceptRules: queue.fullRules(),
      });
      if (due.length === 0) break;
      await settle(settling, due, now, { lookedUp, recalled: recallAuthors(settling, due) });
      if (due.length < BATCH) break;
      // A turn for everybody else.
      await new Promise(setImmediate);
    }
    return toEarlier(await store.nextReactionDueAt(now), quarantine.nextAt());
  }

  const loop = createJob({
    wokenBy: ['reactions due'],
    clock,
    run,
    job: 'reactions',
    log,
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

/** Of each rule up to the first that has to be looked up: those behind it are decided after it. */
function recallAuthors({ lookups, queue }: Settling, due: readonly Reaction[]): Known['recalled'] {
  const recalled = new Map<number, Author>();
  for (const [, ofRule] of Map.groupBy(due, ({ ruleId }) => ruleId)) {
    for (const reaction of ofRule) {
      const author = queue.isBehind(reaction) ? undefined : lookups.recallAuthor(reaction.messageId);
      if (author === undefined) break;
      recalled.set(reaction.id, author);
    }
  }
  return recalled;
}

async function settle(settling: Settling, due: readonly Reaction[], now: number, known: Known): Promise<void> {
  const { guilds, store } = settling;
  for (const [guildId, reactions] of Map.groupBy(due, (reaction) => reaction.guildId)) {
    const isDone = await guilds.attempt(guildId, () => settleGuild(settling, guildId, reactions, now, known));
    if (isDone) continue;
    const dueAt = guilds.nextAt(guildId) ?? now + LOOKUP_RETRY_MS;
    for (const { id } of reactions) await store.postponeReaction(id, { dueAt });
  }
}

async function settleGuild(
  settling: Settling,
  guildId: string,
  reactions: readonly Reaction[],
  now: number,
  known: Known,
): Promise<void> {
  const { quarantine } = settling;
  const context = { ...(await toContext(settling, guildId, reactions, now)), ...known };
  // Removed reactions first: they make room under a rule's limits for added ones.
  const ids = reactions.toSorted((a, b) => Number(a.isPresent) - Number(b.isPresent)).map(({ id }) => id);
  // Together they share a commit. Where one throws, nothing of it was done, and it is looked for alone.
  const together =
    ids.length === 1 ? undefined : await settleSome(settling, context, ids, now).catch(throwOnlyMachineFailure);
  if (together !== undefined) return together();
  for (const id of ids) {
    await quarantine.attempt(id, async () => (await settleSome(settling, context, [id], now))());
  }
}

/** @returns what is to be done once it is settled */
async function settleSome(
  { store, log, queue }: Settling,
  context: ReactionContext,
  ids: readonly number[],
  now: number,
) {
  const { awarded, takenBack, unknown } = await store.settleReactions(context, ids, now);
  return async () => {
    if (awarded + takenBack > 0) {
      log.info({ guildId: context.guildId, count: awarded + takenBack }, 'reactions settled');
    }
    queue.add(unknown);
  };
}

function throwOnlyMachineFailure(error: unknown): undefined {
  if (isMachineFailure(error)) throw error;
}

async function toContext(
  { store, communities, fields, places }: ReactionSettlingOptions,
  guildId: string,
  reactions: readonly Reaction[],
  now: number,
): Promise<ReactionContext> {
  const guild = await store.getGuild(guildId);
  const community = await communities.findOf(guild);
  const concerned = new Set(reactions.map(({ ruleId }) => ruleId));
  const present = places.find(guildId);
  const listed = (await store.listRules(guildId)).filter(({ id }) => concerned.has(id));
  const rules = listed.map((rule) => (isResting(rule, present) ? { ...rule, enabled: false } : rule));
  const ids = rules.map(({ fieldId }) => fieldId);
  const found = community === undefined ? [] : await fields.findStored(guildId, community, ids);
  const inForce = rules.map((rule, index) => ({ rule, field: found[index] }));
  return {
    guildId,
    communityId: community?.communityId,
    isEnabled: guild.enabled,
    dayStart: toStartOfDay(now, guild.timezone),
    rules: new Map(inForce.map((one) => [one.rule.id, one])),
  };
}

/** At once, not when somebody has been told: the first reaction after the role went would be paid for. */
function isResting({ denyRoleId }: ReactionRule, present: GuildPlaces | undefined): boolean {
  return denyRoleId !== undefined && present?.hasRole(denyRoleId) === false;
}
