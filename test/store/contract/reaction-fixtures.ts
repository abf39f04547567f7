import type { Award } from '../../../src/points/award.ts';
import { DEFAULT_SETTINGS, type ReactionRule, type RuleSettings } from '../../../src/reactions/rule.ts';
import { toFirstId } from '../../../src/reactions/snowflake.ts';
import type { Author, Giver } from '../../../src/reactions/verdict.ts';
import type {
  AddedReaction,
  KnownFacts,
  Reaction,
  ReactionChange,
  ReactionContext,
  SettledReactions,
} from '../../../src/store/reactions/reaction-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { claimOne, NOW, newSettlement } from './fixtures.ts';

export const DAY_MS = 86_400_000;
export const DAY_START = NOW - 10 * 3_600_000;
export const GIVER = '2001';
export const OTHER_GIVER = '2002';
export const AUTHOR = '3001';
export const OTHER_AUTHOR = '3002';
export const ACCOUNT = 'account';
export const CHANNEL = '5000';

/** Messages of the last hour. */
export const MESSAGE = toFirstId(NOW - 3_600_000);
export const OTHER_MESSAGE = toFirstId(NOW - 1_800_000);
export const THIRD_MESSAGE = toFirstId(NOW - 900_000);

export interface RuleInput extends Partial<RuleSettings> {
  readonly guildId?: string;
  readonly emoji?: string;
}

export async function addRule(store: Store, input: RuleInput = {}, at = NOW - DAY_MS): Promise<ReactionRule> {
  const { guildId = 'guild', emoji = '⭐', ...settings } = input;
  const rule = {
    ...DEFAULT_SETTINGS,
    hundredths: 500,
    ...settings,
    guildId,
    emoji: { key: emoji, text: emoji },
    createdBy: 'admin',
  };
  const added = await store.addRule(rule, { replaces: undefined, at });
  if (added === undefined) throw new Error('the rule was not added');
  return added;
}

/** A person who reacts, of whom the event has told everything. */
export function newGiver(change: Partial<Giver> = {}): Giver {
  return { id: GIVER, isBot: false, roleIds: [], joinedAt: 0, ...change };
}

/** A person who wrote a message, of whom everything is known. */
export function newAuthor(change: Partial<Author> = {}): Author {
  return { id: AUTHOR, isBot: false, isPresent: true, roleIds: [], isWritten: true, ...change };
}

/** What a test changes of a reaction, in few words. */
export interface Mark {
  readonly guildId?: string;
  readonly channelId?: string;
  readonly message?: string;
  readonly giver?: string;
  readonly emoji?: string;
  readonly isSuper?: boolean;
  readonly author?: KnownFacts['author'] | 'untold';
  readonly facts?: Partial<KnownFacts>;
  readonly rules?: readonly ReactionRule[];
}

/** What happens to the reactions of one guild, and what comes of it. */
export interface Reactions {
  rules: readonly ReactionRule[];
  context(change?: Partial<ReactionContext>): Promise<ReactionContext>;
  observe(changes: readonly ReactionChange[], at?: number): Promise<void>;
  react(mark?: Mark, at?: number): Promise<void>;
  unreact(mark?: Mark, at?: number): Promise<void>;
  /** Without an emoji: all of them. */
  clear(mark?: Mark, at?: number): Promise<void>;
  /** Decides about everything that is due. */
  settle(change?: Partial<ReactionContext>, at?: number): Promise<SettledReactions>;
  /** Reacts and decides. */
  give(mark?: Mark, at?: number): Promise<Award>;
  takeAway(mark?: Mark, at?: number): Promise<void>;
  /** What is noted of one reaction. */
  find(mark?: Mark): Promise<Reaction>;
  /** All awards to an author, oldest first. */
  awards(author?: string): Promise<readonly Award[]>;
  link(author?: string, account?: string): Promise<void>;
  /** Brings the award that is next to its end. */
  deliver(at?: number): Promise<Award>;
  isQuiet(): Promise<boolean>;
}

export function toAdded({ isSuper = false, ...mark }: Mark, rules: readonly ReactionRule[]): AddedReaction {
  const { emoji = '⭐', message = MESSAGE, channelId = CHANNEL } = mark;
  const { giver = GIVER, author = newAuthor() } = mark;
  const plain = emoji.replace(/[🏻-🏿]/u, '');
  const about = mark.rules ?? rules.filter(({ emojiKey }) => emojiKey === emoji || emojiKey === plain);
  return {
    kind: 'added',
    guildId: mark.guildId ?? 'guild',
    channelId,
    messageId: message,
    emojiKey: emoji,
    isSuper,
    facts: {
      giver: newGiver({ id: giver }),
      author: author === 'untold' ? undefined : author,
      placeIds: [channelId],
      ...mark.facts,
    },
    ruleIds: about.map(({ id }) => id),
  };
}

export function toRemoved({
  message = MESSAGE,
  giver = GIVER,
  emoji = '⭐',
  isSuper = false,
}: Mark = {}): ReactionChange {
  return { kind: 'removed', messageId: message, reactorId: giver, emojiKey: emoji, isSuper };
}

/** @param store - asked anew each time, since each test has its own */
export function createReactions(store: () => Store): Reactions {
  const reactions: Reactions = {
    rules: [],
    async context(change = {}) {
      const rules = await store().listRules('guild');
      const field = { id: 'field', name: 'Loyalty Points' };
      return {
        guildId: 'guild',
        communityId: 'community',
        isEnabled: true,
        dayStart: DAY_START,
        rules: new Map(rules.map((rule) => [rule.id, { rule, field }])),
        ...change,
      };
    },
    observe: (changes, at = NOW) => store().observeReactions(changes, at),
    react: (mark = {}, at = NOW) => store().observeReactions([toAdded(mark, reactions.rules)], at),
    unreact: (mark = {}, at = NOW) => store().observeReactions([toRemoved(mark)], at),
    clear: ({ message = MESSAGE, emoji } = {}, at = NOW) =>
      store().observeReactions([{ kind: 'cleared', messageId: message, emojiKey: emoji }], at),
    async settle(change = {}, at = NOW) {
      const due = await store().listDueReactions({ at, limit: 100, except: [] });
      const ids = due.map(({ id }) => id);
      return store().settleReactions(await reactions.context(change), ids, at);
    },
    async give(mark = {}, at = NOW) {
      await reactions.react(mark, at);
      const { awarded } = await reactions.settle({}, at);
      const { awardId } = await reactions.find(mark);
      const award = awardId === undefined ? undefined : await store().getAward(awardId);
      if (award === undefined || awarded === 0) throw new Error('nothing was given');
      return award;
    },
    async takeAway(mark = {}, at = NOW) {
      await reactions.unreact(mark, at);
      await reactions.settle({}, at);
    },
    async find({ message = MESSAGE, giver = GIVER, guildId = 'guild', emoji = '⭐' } = {}) {
      const noted = await store().listReactions({ guildId, messageId: message });
      const found = noted.filter(
        ({ reactorId, emojiKey, present }) =>
          reactorId === giver && (emojiKey === emoji || present.some((one) => one.emojiKey === emoji)),
      );
      const [reaction] = found;
      if (reaction === undefined || found.length > 1) throw new Error(`${found.length} reactions are noted`);
      return reaction;
    },
    async awards(author = AUTHOR) {
      return (
        await store().listMemberAwards({ guildId: 'guild', memberId: author, fieldId: 'field', since: 0, limit: 100 })
      ).toSorted((a, b) => a.id - b.id);
    },
    async link(author = AUTHOR, account = ACCOUNT) {
      const who = { guildId: 'guild', communityId: 'community', memberId: author, accountId: account };
      await store().saveLink({ ...who, label: undefined, linkedBy: 'admin', linkedAt: NOW });
    },
    async deliver(at = NOW) {
      const { award } = await claimOne(store(), at);
      await store().beginSend(
        { awardId: award.id, fence: award.fence },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
      );
      await store().settleAward({ awardId: award.id, fence: award.fence }, newSettlement());
      return award;
    },
    async isQuiet() {
      const due = await store().listDueReactions({ at: NOW * 2, limit: 1, except: [] });
      return (
        due.length === 0 &&
        (await store().claimAwards({ at: NOW, limit: 1, leaseMs: 30_000, heldGuilds: [] })).length === 0
      );
    },
  };
  return reactions;
}

/** The net of what was given to an author and not cancelled, in hundredths. */
export function sumOf(awards: readonly Award[]): number {
  const live = awards.filter(({ status }) => !['refused', 'cancelled', 'expired'].includes(status));
  return live.reduce((sum, { action, hundredths }) => sum + (action === 'increase' ? hundredths : -hundredths), 0);
}
