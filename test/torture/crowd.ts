/** Who reacts to what in Discord, and what of it the gateway tells a bot. Gaps are caught up on as the bot does it. */
import { findMissed } from '../../src/reactions/catch-up.ts';
import type { ReactionRule } from '../../src/reactions/rule.ts';
import type { ReactionEvent, ReactionIntake } from '../../src/services/jobs/reaction-intake.ts';
import type { Store } from '../../src/store/store.ts';
import { isAbout, toNoted } from '../support/emoji-tones.ts';
import { GUILD, toAuthor } from './bot.ts';
import type { Count } from './classes.ts';
import { CHANNEL } from './town.ts';
import type { WorldClock } from './world-clock.ts';

/** One member's reaction to one message with one emoji. */
export interface Mark {
  readonly message: string;
  readonly member: string;
  readonly emoji: string;
}

export interface Presence extends Mark {
  normal: boolean;
  super: boolean;
}

/** What a rule sees of a member's reactions to one message. */
export interface SeenByRule {
  readonly message: string;
  readonly member: string;
  readonly rule: ReactionRule;
  isThere: boolean;
  /** How often it came or went. */
  changes: number;
}

export interface Crowd {
  readonly presences: readonly Presence[];
  readonly seen: readonly SeenByRule[];
  change(mark: Mark, isSuper: boolean, isThere: boolean): void;
  clear(message: string, emoji: string | undefined): void;
  /** The gateway hands its latest event out once more. */
  repeat(): void;
  /** What happens from now on is told to nobody, until a catch-up. */
  goDark(): void;
  /** A new session: everything is compared. */
  catchUp(): Promise<void>;
}

export interface CrowdOptions {
  readonly store: Pick<Store, 'listReactions'>;
  readonly rules: readonly ReactionRule[];
  readonly authors: ReadonlyMap<string, string>;
  /** Of the process that runs now. */
  readonly intake: () => ReactionIntake;
  readonly clock: Pick<WorldClock, 'turns'>;
  readonly trace: (line: string) => void;
  readonly count: Count;
}

/** More than a commit takes. */
const TURNS_TO_FLUSH = 40;

export function createCrowd({ store, rules, authors, intake, clock, trace, count }: CrowdOptions): Crowd {
  const presences: Presence[] = [];
  const seen: SeenByRule[] = [];
  let latest: ReactionEvent | undefined;
  let isDark = false;

  function find(mark: Mark): Presence {
    const isSame = (one: Mark) =>
      one.message === mark.message && one.member === mark.member && one.emoji === mark.emoji;
    const known = presences.find(isSame) ?? { ...mark, normal: false, super: false };
    if (!presences.includes(known)) presences.push(known);
    return known;
  }

  function move(mark: Mark, isSuper: boolean, isThere: boolean): boolean {
    const known = find(mark);
    const kind = isSuper ? 'super' : 'normal';
    if (known[kind] === isThere) return false;
    known[kind] = isThere;
    for (const rule of rules.filter(({ emojiKey }) => isAbout(emojiKey, mark.emoji))) look(mark, rule);
    return true;
  }

  function look({ message, member }: Mark, rule: ReactionRule): void {
    const ofRule = (one: SeenByRule) => one.message === message && one.member === member && one.rule === rule;
    const known = seen.find(ofRule) ?? { message, member, rule, isThere: false, changes: 0 };
    if (!seen.includes(known)) seen.push(known);
    const isThere = presences.some(
      (one) =>
        one.message === message &&
        one.member === member &&
        isAbout(rule.emojiKey, one.emoji) &&
        (one.normal || one.super),
    );
    if (isThere === known.isThere) return;
    known.isThere = isThere;
    known.changes += 1;
  }

  function tell(event: ReactionEvent): void {
    if (isDark) {
      count('a gap of the gateway');
      return;
    }
    latest = event;
    trace(`the gateway tells that reactions were ${event.kind}`);
    intake().take([event]);
  }

  return {
    presences,
    seen,
    change(mark, isSuper, isThere) {
      if (!move(mark, isSuper, isThere)) return;
      count(isThere ? 'a reaction' : 'a reaction taken away');
      trace(`${mark.member} ${isThere ? 'reacts' : 'reacts no more'} with ${mark.emoji} to ${mark.message}`);
      tell(isThere ? toAdded(mark, isSuper, authors) : toRemoved(mark, isSuper));
    },
    clear(message, emoji) {
      for (const one of presences.filter((known) => known.message === message)) {
        if (emoji !== undefined && emoji !== one.emoji) continue;
        for (const isSuper of [true, false]) move(one, isSuper, false);
      }
      count('reactions cleared');
      tell({ kind: 'cleared', guildId: GUILD, messageId: message, emojiKey: emoji });
    },
    repeat() {
      if (latest === undefined || isDark) return;
      count('a replay of a reaction');
      intake().take([latest]);
    },
    goDark: () => {
      isDark = true;
    },
    async catchUp() {
      isDark = false;
      latest = undefined;
      // What was told before is written down first; a process that dies over it never says so.
      await Promise.race([intake().flush(), clock.turns(TURNS_TO_FLUSH)]);
      for (const message of authors.keys()) {
        const noted = await store.listReactions({ guildId: GUILD, messageId: message });
        for (const emoji of new Set(presences.map((one) => one.emoji))) {
          const about = rules.filter(({ emojiKey }) => isAbout(emojiKey, emoji));
          const listed = presences.filter((one) => one.message === message && one.emoji === emoji).flatMap(toListed);
          const ofEmoji = noted.map((reaction) => toNoted(reaction, emoji));
          const missed = findMissed(message, about, listed, ofEmoji, (rule) => rule.enabledAt);
          intake().take(
            missed.map((one) =>
              one.kind === 'added'
                ? { ...toAdded({ message, member: one.reactor.id, emoji }, one.isSuper, authors), ruleIds: one.ruleIds }
                : toRemoved({ message, member: one.reactorId, emoji }, one.isSuper),
            ),
          );
        }
      }
    },
  };
}

function toListed({ member, normal, super: isSuper }: Presence) {
  return normal || isSuper ? [{ id: member, isBot: false, hasNormal: normal, hasSuper: isSuper }] : [];
}

function toRemoved({ message: messageId, member: reactorId, emoji: emojiKey }: Mark, isSuper: boolean): ReactionEvent {
  return { kind: 'removed', guildId: GUILD, messageId, reactorId, emojiKey, isSuper };
}

function toAdded({ message, member, emoji }: Mark, isSuper: boolean, authors: ReadonlyMap<string, string>) {
  return {
    kind: 'added',
    guildId: GUILD,
    channelId: CHANNEL,
    messageId: message,
    emojiKey: emoji,
    isSuper,
    facts: {
      giver: { id: member, isBot: false, roleIds: [], joinedAt: 0 },
      author: toAuthor(authors.get(message) ?? ''),
      placeIds: [CHANNEL],
    },
  } satisfies ReactionEvent;
}
