/**
 * Reactions in memory: a Discord that is only who reacts to what, the real intake, settling and delivery, and a ledger.
 * The process can die at any moment; what Discord knows and the process does not is caught up on.
 */

import { pino } from 'pino';
import { findMissed } from '../../src/reactions/catch-up.ts';
import { DEFAULT_SETTINGS, type ReactionRule } from '../../src/reactions/rule.ts';
import { toFirstId } from '../../src/reactions/snowflake.ts';
import type { Author } from '../../src/reactions/verdict.ts';
import type { Communities } from '../../src/services/communities.ts';
import {
  createReactionIntake,
  type ReactionEvent,
  type ReactionIntake,
} from '../../src/services/jobs/reaction-intake.ts';
import { createReactionSettling } from '../../src/services/jobs/reaction-settling.ts';
import { createUndoRunning } from '../../src/services/jobs/undo-running.ts';
import { type Companion, createDeliveryWorld, type DeliveryWorld, type Surroundings } from './delivery-world.ts';
import { isAbout, toNoted } from './emoji-tones.ts';

const GUILD = 'guild';
const CHANNEL = '5000';
const COMMUNITY = {
  communityId: 'community',
  key: 'key',
  keySource: 'guild',
  fieldId: 'field',
  defaultFieldId: 'field',
} as const;

/** One member's reaction to one message with one emoji. */
export interface Mark {
  readonly message: string;
  readonly member: string;
  readonly emoji: string;
}

interface Presence {
  normal: boolean;
  super: boolean;
}

export interface ReactionWorld extends DeliveryWorld {
  readonly rules: readonly ReactionRule[];
  /** Who wrote what, by message. */
  readonly authors: ReadonlyMap<string, string>;
  /** A member reacts; nothing happens where they have done so already. */
  add(mark: Mark, isSuper: boolean): void;
  remove(mark: Mark, isSuper: boolean): void;
  clear(message: string, emoji?: string): void;
  /** The gateway hands its latest event out once more. */
  repeat(): void;
  /** What happens from now on is told to nobody. */
  goDark(): void;
  isDark(): boolean;
  /** A new session, after which everything is compared. */
  catchUp(): Promise<void>;
  /** Of a member's reactions to a message that a rule is about: whether one is there, and how often that changed. */
  presence(
    message: string,
    member: string,
    rule: ReactionRule,
  ): { readonly isThere: boolean; readonly changes: number };
  link(member: string, account: string): Promise<void>;
}

export async function createReactionWorld(
  random: () => number,
  rules: readonly { readonly emoji: string; readonly hundredths: number }[],
  path?: string,
): Promise<ReactionWorld> {
  const authors = new Map<string, string>();
  const read = new Map<string, Author>();
  const present = new Map<string, Presence>();
  let intake: ReactionIntake | undefined;
  let latest: ReactionEvent | undefined;
  let isDark = false;
  let companions: readonly Companion[] = [];

  const accompany = ({ store, clock }: Surroundings) => {
    const settling = createReactionSettling({
      store,
      communities: { findOf: async () => COMMUNITY } as unknown as Communities,
      fields: {
        findStored: async (_guildId, _community, ids) => ids.map(() => ({ id: 'field', name: 'Loyalty Points' })),
      },
      lookups: {
        findMember: async () => ({ isBot: false, isPresent: true, roleIds: [], joinedAt: 0 }),
        findAuthor: async (_, messageId) => {
          const author = { ...toAuthor(authors.get(messageId) ?? ''), isWritten: true };
          read.set(messageId, author);
          return author;
        },
        recallAuthor: (messageId) => read.get(messageId),
        findPlaces: async (channelId) => [channelId],
      },
      places: { find: () => undefined },
      clock,
      log: pino({ level: 'silent' }),
    });
    intake = createReactionIntake({ store, clock, log: pino({ level: 'silent' }) });
    const undoing = createUndoRunning({ store, clock, log: pino({ level: 'silent' }) });
    settling.start();
    undoing.start();
    companions = [settling, undoing];
    return companions;
  };
  const world = await createDeliveryWorld(random, accompany, path);
  const made: ReactionRule[] = [];
  for (const { emoji, hundredths } of rules) {
    const rule = {
      ...DEFAULT_SETTINGS,
      hundredths,
      guildId: GUILD,
      emoji: { key: emoji, text: emoji },
      createdBy: '1',
    };
    const added = await world.store.addRule(rule, { replaces: undefined, at: world.now() - 1_000 });
    if (added !== undefined) made.push(added);
  }
  for (const [index, author] of ['101', '102'].entries()) authors.set(toFirstId(world.now() + index), author);

  const toName = ({ message, member, emoji }: Mark) => `${message} ${member} ${emoji}`;
  const presence = (mark: Mark) => {
    const known = present.get(toName(mark)) ?? { normal: false, super: false };
    present.set(toName(mark), known);
    return known;
  };
  /** By message, member and rule. */
  const changes = new Map<string, number>();
  const isThereFor = (message: string, member: string, rule: ReactionRule) =>
    [...present].some(([name, { normal, super: isSuper }]) => {
      const [ofMessage, ofMember, emoji = ''] = name.split(' ');
      return ofMessage === message && ofMember === member && isAbout(rule.emojiKey, emoji) && (normal || isSuper);
    });

  function change(mark: Mark, isSuper: boolean, isThere: boolean): boolean {
    const known = presence(mark);
    const kind = isSuper ? 'super' : 'normal';
    if (known[kind] === isThere) return false;
    const listThere = () => made.filter((rule) => isThereFor(mark.message, mark.member, rule));
    const before = listThere();
    known[kind] = isThere;
    const after = listThere();
    for (const rule of made) {
      const name = `${mark.message} ${mark.member} ${rule.id}`;
      if (before.includes(rule) !== after.includes(rule)) changes.set(name, (changes.get(name) ?? 0) + 1);
    }
    return true;
  }

  function tell(event: ReactionEvent): void {
    if (isDark) return;
    latest = event;
    intake?.take([event]);
  }

  return {
    ...world,
    rules: made,
    authors,
    nudge() {
      world.nudge();
      for (const loop of companions) loop.nudge();
    },
    presence: (message, member, rule) => ({
      isThere: isThereFor(message, member, rule),
      changes: changes.get(`${message} ${member} ${rule.id}`) ?? 0,
    }),
    add(mark, isSuper) {
      if (change(mark, isSuper, true)) tell(toAdded(mark, isSuper, authors));
    },
    remove(mark, isSuper) {
      if (!change(mark, isSuper, false)) return;
      const { message: messageId, member: reactorId, emoji: emojiKey } = mark;
      tell({ kind: 'removed', guildId: GUILD, messageId, reactorId, emojiKey, isSuper });
    },
    clear(message, emoji) {
      for (const name of present.keys()) {
        const [messageId = '', member = '', ofEmoji = ''] = name.split(' ');
        if (messageId !== message || (emoji !== undefined && emoji !== ofEmoji)) continue;
        for (const isSuper of [true, false]) change({ message, member, emoji: ofEmoji }, isSuper, false);
      }
      tell({ kind: 'cleared', guildId: GUILD, messageId: message, emojiKey: emoji });
    },
    repeat() {
      if (latest !== undefined && !isDark) intake?.take([latest]);
    },
    goDark: () => {
      isDark = true;
    },
    isDark: () => isDark,
    async catchUp() {
      isDark = false;
      latest = undefined;
      await intake?.flush();
      for (const messageId of authors.keys()) {
        const noted = await world.store.listReactions({ guildId: GUILD, messageId });
        for (const emoji of new Set([...present.keys()].map((name) => name.split(' ')[2] ?? ''))) {
          const about = made.filter(({ emojiKey }) => isAbout(emojiKey, emoji));
          const listed = listReactors(present, messageId, emoji);
          const ofEmoji = noted.map((reaction) => toNoted(reaction, emoji));
          const missed = findMissed(messageId, about, listed, ofEmoji, (rule) => rule.enabledAt);
          intake?.take(
            missed.map((one) => {
              const mark = { message: messageId, member: one.kind === 'added' ? one.reactor.id : one.reactorId, emoji };
              if (one.kind === 'added') return { ...toAdded(mark, one.isSuper, authors), ruleIds: one.ruleIds };
              const { member: reactorId } = mark;
              return { kind: 'removed', guildId: GUILD, messageId, reactorId, emojiKey: emoji, isSuper: one.isSuper };
            }),
          );
        }
      }
      await intake?.flush();
    },
    async link(member, account) {
      const who = { guildId: GUILD, communityId: 'community', memberId: member, accountId: account };
      await world.store.saveLink({ ...who, label: undefined, linkedBy: '1', linkedAt: world.now() });
      world.nudge();
    },
  };
}

function toAuthor(id: string) {
  return { id, isBot: undefined, isPresent: undefined, roleIds: undefined, isWritten: undefined };
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

function listReactors(present: ReadonlyMap<string, Presence>, messageId: string, emoji: string) {
  return [...present].flatMap(([name, { normal, super: isSuper }]) => {
    const [ofMessage, id = '', ofEmoji] = name.split(' ');
    if (ofMessage !== messageId || ofEmoji !== emoji || !(normal || isSuper)) return [];
    return [{ id, isBot: false, hasNormal: normal, hasSuper: isSuper }];
  });
}
