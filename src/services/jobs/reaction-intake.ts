/**
 * The way in for reactions: what the gateway tells, and what a catch-up found out, in one order. An event is written
 * down before anything is decided about it; what arrives together is committed together.
 */
import type { Logger } from 'pino';
import { toRuleKeys } from '../../reactions/emoji.ts';
import type { ReactionRule } from '../../reactions/rule.ts';
import type { Clock } from '../../runtime/clock.ts';
import { createQuarantine, isMachineFailure, type Quarantine } from '../../runtime/quarantine.ts';
import { wait } from '../../runtime/waiting.ts';
import type { AddedReaction, ReactionChange } from '../../store/reactions/reaction-store.ts';
import type { Store } from '../../store/store.ts';

/** A change to a reaction in a guild. */
export type ReactionEvent =
  /** `ruleIds`: only these rules are to look at it. Left out: all about its emoji. */
  | (Omit<AddedReaction, 'ruleIds'> & { readonly ruleIds?: readonly number[] })
  | (Exclude<ReactionChange, AddedReaction> & { readonly guildId: string });

/** Notes what happens to the reactions on one message while somebody asks Discord about them. */
export interface Watch {
  /** Whether something was told about this reaction meanwhile: what Discord answered may be older than that. */
  isTouched(reactorId: string, emojiKey: string): boolean;
  end(): void;
}

export interface ReactionIntake {
  /** Takes events, in order. Returns at once; they are kept until they are written down. */
  take(events: readonly ReactionEvent[]): void;
  watch(messageId: string): Watch;
  /** A guild's rules have changed. */
  forgetRules(guildId: string): void;
  /** Resolves when everything taken so far is written down, but for what was set aside. */
  flush(): Promise<void>;
}

interface ReactionIntakeOptions {
  readonly store: Pick<Store, 'listRules' | 'observeReactions'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** More at once would keep a moderator's command waiting behind them. */
const EVENTS_PER_COMMIT = 256;
const STORE_RETRY_MS = 1_000;

interface KnownRules extends ReactionIntakeOptions {
  /** By guild, until they change. */
  readonly rules: Map<string, Promise<readonly ReactionRule[]>>;
}

interface Intake extends KnownRules {
  queue: ReactionEvent[];
  draining: Promise<void> | undefined;
  cancelRetry: () => void;
  /** By guild: its events stay in their order. */
  readonly quarantine: Quarantine<string>;
}

export function createReactionIntake(options: ReactionIntakeOptions): ReactionIntake {
  const { clock, log } = options;
  const rules: KnownRules['rules'] = new Map();
  const watches = new Map<string, Set<(event: ReactionEvent) => void>>();
  const quarantine = createQuarantine<string>({
    clock,
    onFailure: (err, guildId) => log.error({ err, guildId }, 'reactions of a server were set aside'),
  });
  const intake: Intake = { ...options, rules, queue: [], draining: undefined, cancelRetry: () => {}, quarantine };
  return {
    take(events) {
      for (const event of events) {
        intake.queue.push(event);
        for (const touch of watches.get(event.messageId) ?? []) touch(event);
      }
      begin(intake);
    },
    watch: (messageId) => beginWatch(watches, messageId),
    forgetRules: (guildId) => void rules.delete(guildId),
    flush: async () => intake.draining,
  };
}

/** The first that may be written: of a burst, the rest is not looked at for each of them. */
function listReady({ queue, quarantine }: Intake): readonly ReactionEvent[] {
  const ready: ReactionEvent[] = [];
  for (const event of queue) {
    if (!quarantine.has(event.guildId)) ready.push(event);
    if (ready.length === EVENTS_PER_COMMIT) break;
  }
  return ready;
}

async function drain(intake: Intake): Promise<void> {
  const { log, clock } = intake;
  for (;;) {
    // A turn for everybody else, and for more events to come along.
    await new Promise(setImmediate);
    const events = listReady(intake);
    if (events.length === 0) break;
    try {
      await write(intake, events);
    } catch (err) {
      log.error({ err, count: intake.queue.length }, 'reactions could not be written down; trying again');
      await wait(clock, STORE_RETRY_MS);
    }
  }
  intake.draining = undefined;
  retryLater(intake);
}

/** All in one commit; where that throws, each guild by itself. */
async function write(intake: Intake, events: readonly ReactionEvent[]): Promise<void> {
  const { quarantine } = intake;
  try {
    await observe(intake, events);
    return drop(intake, events);
  } catch (error) {
    if (isMachineFailure(error)) throw error;
  }
  for (const [guildId, own] of Map.groupBy(events, (event) => event.guildId)) {
    // A rule may be gone without a word, as with a server that was forgotten.
    intake.rules.delete(guildId);
    if (await quarantine.attempt(guildId, () => observe(intake, own))) drop(intake, own);
  }
}

function drop(intake: Intake, events: readonly ReactionEvent[]): void {
  const written = new Set(events);
  intake.queue = intake.queue.filter((event) => !written.has(event));
}

function retryLater(intake: Intake): void {
  const { quarantine, clock } = intake;
  intake.cancelRetry();
  const at = quarantine.nextAt();
  if (intake.queue.length > 0 && at !== undefined)
    intake.cancelRetry = clock.schedule(() => begin(intake), at - clock.now());
}

function begin(intake: Intake): void {
  if (intake.draining === undefined && listReady(intake).length > 0) intake.draining = drain(intake);
}

function rulesOf({ rules, store }: KnownRules, guildId: string): Promise<readonly ReactionRule[]> {
  const known = rules.get(guildId) ?? store.listRules(guildId);
  rules.set(guildId, known);
  known.catch(() => rules.delete(guildId));
  return known;
}

async function observe(known: KnownRules, events: readonly ReactionEvent[]): Promise<void> {
  const { store, clock } = known;
  const changes: ReactionChange[] = [];
  for (const event of events) changes.push(...toChanges(event, await rulesOf(known, event.guildId)));
  if (changes.length === 0) return;
  await store.observeReactions(changes, clock.now());
}

/** Nothing, where no rule is about it: most reactions of a guild. */
function toChanges(event: ReactionEvent, rules: readonly ReactionRule[]): ReactionChange[] {
  if (event.kind === 'cleared') return rules.length === 0 ? [] : [event];
  const keys = toRuleKeys(event.emojiKey);
  const about = rules.filter(({ emojiKey }) => keys.includes(emojiKey)).map(({ id }) => id);
  if (event.kind === 'removed') return about.length === 0 ? [] : [event];
  const ruleIds = event.ruleIds === undefined ? about : about.filter((id) => event.ruleIds?.includes(id));
  return ruleIds.length === 0 ? [] : [{ ...event, ruleIds }];
}

function beginWatch(watches: Map<string, Set<(event: ReactionEvent) => void>>, messageId: string): Watch {
  const touched = new Set<string>();
  const clearedEmojis = new Set<string>();
  let isAllCleared = false;
  const touch = (event: ReactionEvent) => {
    if (event.kind === 'added') touched.add(`${event.facts.giver.id} ${event.emojiKey}`);
    else if (event.kind === 'removed') touched.add(`${event.reactorId} ${event.emojiKey}`);
    else if (event.emojiKey === undefined) isAllCleared = true;
    else clearedEmojis.add(event.emojiKey);
  };
  const watching = watches.get(messageId) ?? new Set();
  watches.set(messageId, watching.add(touch));
  return {
    isTouched: (reactorId, emojiKey) =>
      isAllCleared || clearedEmojis.has(emojiKey) || touched.has(`${reactorId} ${emojiKey}`),
    end() {
      watching.delete(touch);
      if (watching.size === 0) watches.delete(messageId);
    },
  };
}
