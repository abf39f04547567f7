import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFirstId } from '../../../src/reactions/snowflake.ts';
import type { Reaction, ReactionChange, ReactionContext } from '../../../src/store/reactions/reaction-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW, type OpenStore, useStore } from './fixtures.ts';
import {
  AUTHOR,
  addRule,
  CHANNEL,
  createReactions,
  DAY_MS,
  GIVER,
  MESSAGE,
  newAuthor,
  newGiver,
  OTHER_GIVER,
  OTHER_MESSAGE,
  type Reactions,
  THIRD_MESSAGE,
  toAdded,
  toRemoved,
} from './reaction-fixtures.ts';

export function notedReactionsContract(open: OpenStore): void {
  let store: Store;
  let reactions: Reactions;
  useStore(open, (opened) => {
    store = opened;
    reactions = createReactions(() => store);
  });

  const withRules = async (...emojis: readonly string[]) => {
    const rules = [];
    for (const emoji of emojis) rules.push(await addRule(store, { emoji }));
    reactions.rules = rules;
    return rules;
  };
  const noted = (message = MESSAGE) => store.listReactions({ guildId: 'guild', messageId: message });
  const dueIds = async (at = NOW * 2, limit = 100, except: readonly number[] = []) =>
    (await store.listDueReactions({ at, limit, except })).map(({ id }) => id);
  const added = (mark = {}) => toAdded(mark, reactions.rules);
  const cleared = (messageId: string, emojiKey: string): ReactionChange => ({ kind: 'cleared', messageId, emojiKey });
  const byReactor = (one: Omit<Reaction, 'id' | 'messageId'>, other: Omit<Reaction, 'id' | 'messageId'>) =>
    one.reactorId.localeCompare(other.reactorId) || one.ruleId - other.ruleId;
  const ofStar = (hasNormal: boolean, hasSuper: boolean) => ({ emojiKey: '⭐', hasNormal, hasSuper });

  describe('a reaction that came', () => {
    it('is noted, and due to be decided', async () => {
      const [rule] = await withRules('⭐');
      await reactions.react();
      expect(await noted()).toEqual([
        {
          id: expect.any(Number),
          guildId: 'guild',
          channelId: CHANNEL,
          messageId: MESSAGE,
          reactorId: GIVER,
          ruleId: rule?.id,
          emojiKey: '⭐',
          authorId: AUTHOR,
          isPresent: true,
          present: [{ emojiKey: '⭐', hasNormal: true, hasSuper: false }],
          isStanding: false,
          isDue: true,
          isFrozen: false,
          awardId: undefined,
          trace: undefined,
          decidedAt: undefined,
          changedAt: NOW,
        },
      ]);
      expect(await dueIds(NOW - 1)).toEqual([]);
      expect(await dueIds(NOW)).toHaveLength(1);
    });

    it('is noted for each rule about its emoji', async () => {
      const rules = await withRules('⭐', '⭐', '🔥');
      await reactions.react();
      expect((await noted()).map(({ ruleId }) => ruleId)).toEqual([rules[0]?.id, rules[1]?.id]);
    });

    it('is noted without its author where that is not told, or cannot be', async () => {
      await withRules('⭐');
      await reactions.react({ author: 'untold' });
      await reactions.react({ author: 'unreadable', message: OTHER_MESSAGE });
      expect((await reactions.find()).authorId).toBeUndefined();
      expect((await reactions.find({ message: OTHER_MESSAGE })).authorId).toBeUndefined();
    });

    it('is one, however often it is told', async () => {
      await withRules('⭐', '⭐');
      await reactions.observe([added(), added()], NOW);
      const once = await noted();
      await reactions.observe([added(), added()], NOW + 5_000);
      expect(await noted()).toEqual(once);
      expect(await store.nextReactionDueAt(NOW)).toBeUndefined();
    });

    it('is not decided anew by being told again', async () => {
      await withRules('⭐');
      await reactions.give();
      const once = await noted();
      await reactions.react({}, NOW + 5_000);
      expect(await noted()).toEqual(once);
      expect(await dueIds()).toEqual([]);
    });

    it('is one of each member, message and emoji', async () => {
      await withRules('⭐', '🔥');
      await reactions.react();
      await reactions.react({ giver: OTHER_GIVER });
      await reactions.react({ emoji: '🔥' });
      await reactions.react({ message: OTHER_MESSAGE });
      expect(await noted()).toHaveLength(3);
      expect(await noted(OTHER_MESSAGE)).toHaveLength(1);
    });
  });

  describe('a normal and a super reaction', () => {
    it('of one member are one', async () => {
      await withRules('⭐');
      await reactions.react({}, NOW);
      await reactions.react({ isSuper: true }, NOW + 5);
      expect(await noted()).toMatchObject([{ present: [ofStar(true, true)], isPresent: true, changedAt: NOW }]);
      expect(await dueIds(NOW)).toHaveLength(1);
    });

    it('are decided once: the second of them is nothing new', async () => {
      await withRules('⭐');
      await reactions.give({ isSuper: true });
      await reactions.react({}, NOW + 5);
      expect(await dueIds()).toEqual([]);
      expect(await noted()).toMatchObject([{ present: [ofStar(true, true)], changedAt: NOW }]);
    });

    it('go one by one, and are gone when both are', async () => {
      await withRules('⭐');
      await reactions.give();
      await reactions.react({ isSuper: true });
      await reactions.unreact({}, NOW + 5);
      expect(await noted()).toMatchObject([{ present: [ofStar(false, true)], isPresent: true, changedAt: NOW }]);
      expect(await dueIds()).toEqual([]);
      await reactions.unreact({ isSuper: true }, NOW + 7);
      expect(await noted()).toMatchObject([{ present: [], isPresent: false, changedAt: NOW + 7 }]);
      expect(await dueIds(NOW + 7)).toHaveLength(1);
    });

    it('go together where the kind is not told', async () => {
      await withRules('⭐');
      await reactions.react();
      await reactions.react({ isSuper: true });
      await reactions.observe([
        { kind: 'removed', messageId: MESSAGE, reactorId: GIVER, emojiKey: '⭐', isSuper: undefined },
      ]);
      expect(await noted()).toMatchObject([{ isPresent: false }]);
    });
  });

  describe('skin tones of an emoji', () => {
    const toned = async () =>
      (await noted()).map(({ present }) =>
        present
          .map(({ emojiKey }) => emojiKey)
          .toSorted()
          .join(' '),
      );
    const withThumbs = async () => {
      await withRules('👍');
      await reactions.give({ emoji: '👍🏽' });
    };
    const isQuiet = async () => (await dueIds()).length === 0;

    it('are noted under the rule about the emoji, which is one reaction of a member', async () => {
      await withThumbs();
      await reactions.react({ emoji: '👍' });
      await reactions.react({ emoji: '👍🏿', isSuper: true });
      expect(await noted()).toMatchObject([{ emojiKey: '👍', isStanding: true, isDue: false, changedAt: NOW }]);
      expect(await toned()).toEqual(['👍 👍🏽 👍🏿']);
    });

    it('go one by one, and it is gone with the last of them', async () => {
      await withThumbs();
      await reactions.react({ emoji: '👍' });
      await reactions.unreact({ emoji: '👍🏽' }, NOW + 5);
      expect([await toned(), await isQuiet()]).toEqual([['👍'], true]);
      await reactions.react({ emoji: '👍🏿' });
      await reactions.unreact({ emoji: '👍' }, NOW + 6);
      expect([await toned(), await isQuiet()]).toEqual([['👍🏿'], true]);
      await reactions.unreact({ emoji: '👍🏿' }, NOW + 7);
      expect(await noted()).toMatchObject([{ isPresent: false, present: [], isDue: true, changedAt: NOW + 7 }]);
    });

    it('are told twice without a difference, coming and going', async () => {
      await withThumbs();
      const once = await noted();
      await reactions.react({ emoji: '👍🏽' }, NOW + 5);
      await reactions.unreact({ emoji: '👍🏿' }, NOW + 6);
      await reactions.unreact({ emoji: '👍' }, NOW + 6);
      await reactions.unreact({ emoji: '👍🏽', isSuper: true }, NOW + 6);
      expect(await noted()).toEqual(once);
    });

    it('are cleared one by one, and all together with the message', async () => {
      await withThumbs();
      await reactions.react({ emoji: '👍' });
      await reactions.clear({ emoji: '👍' });
      expect([await toned(), await isQuiet()]).toEqual([['👍🏽'], true]);
      await reactions.react({ emoji: '👍' });
      await reactions.clear({});
      expect([await toned(), await isQuiet()]).toEqual([[''], false]);
      await reactions.settle();
      await reactions.give({ emoji: '👍🏿' });
      await reactions.clear({ emoji: '👍🏿' });
      expect([await toned(), await isQuiet()]).toEqual([[''], false]);
    });

    it('are all that a rule with a tone is not about, beside its own', async () => {
      await withRules('👍', '👍🏽');
      await reactions.react({ emoji: '👍🏿' });
      expect((await noted()).map(({ emojiKey }) => emojiKey)).toEqual(['👍']);
      await reactions.react({ emoji: '👍🏽' });
      await reactions.react({ emoji: '👍' });
      expect(await toned()).toEqual(['👍 👍🏽 👍🏿', '👍🏽']);
      await reactions.unreact({ emoji: '👍🏽' });
      expect(await toned()).toEqual(['👍 👍🏿', '']);
    });

    it('come to what was noted of the emoji before tones were', async () => {
      await withRules('👍');
      await reactions.give({ emoji: '👍' });
      await reactions.react({ emoji: '👍🏽' }, NOW + 5);
      await reactions.unreact({ emoji: '👍' }, NOW + 6);
      expect([await toned(), await isQuiet()]).toEqual([['👍🏽'], true]);
      expect(await reactions.awards()).toHaveLength(1);
    });
  });

  describe('a removal', () => {
    it('of one kind leaves the other', async () => {
      await withRules('⭐');
      await reactions.react();
      await reactions.unreact({ isSuper: true });
      expect(await noted()).toMatchObject([{ present: [ofStar(true, false)], isPresent: true }]);
    });

    it.each([
      ['member', { giver: OTHER_GIVER }],
      ['emoji', { emoji: '🔥' }],
      ['message', { message: OTHER_MESSAGE }],
    ])('is only of that %s', async (_, other) => {
      await withRules('⭐', '🔥');
      await reactions.react();
      await reactions.react(other);
      await reactions.unreact(other);
      expect(await reactions.find()).toMatchObject({ isPresent: true });
      expect(await reactions.find(other)).toMatchObject({ isPresent: false });
    });

    it('is for all rules about the emoji', async () => {
      await withRules('⭐', '⭐');
      await reactions.react();
      await reactions.unreact();
      expect(await noted()).toMatchObject([{ isPresent: false }, { isPresent: false }]);
    });

    it('that comes again changes nothing, nor does one of what never came', async () => {
      await withRules('⭐');
      await reactions.unreact();
      expect(await noted()).toEqual([]);
      await reactions.react();
      await reactions.takeAway({}, NOW + 5);
      const gone = await noted();
      await reactions.unreact({}, NOW + 9);
      expect(await noted()).toEqual(gone);
      expect(await dueIds()).toEqual([]);
    });
  });

  describe('clearing', () => {
    const clearAll: ReactionChange = { kind: 'cleared', messageId: MESSAGE, emojiKey: undefined };
    const isPresentOn = async (message = MESSAGE) => (await noted(message)).map(({ isPresent }) => isPresent);

    it('takes everything from a message, of whatever kind, and nothing from others', async () => {
      await withRules('⭐', '🔥');
      await reactions.react();
      await reactions.react({ isSuper: true });
      await reactions.react({ giver: OTHER_GIVER, emoji: '🔥', isSuper: true });
      await reactions.react({ message: OTHER_MESSAGE });
      await reactions.observe([clearAll], NOW + 5);
      expect(await isPresentOn()).toEqual([false, false]);
      expect(await isPresentOn(OTHER_MESSAGE)).toEqual([true]);
      expect(await noted()).toMatchObject([{ changedAt: NOW + 5 }, { changedAt: NOW + 5 }]);
    });

    it('of one emoji leaves the others', async () => {
      await withRules('⭐', '🔥');
      await reactions.react();
      await reactions.react({ giver: OTHER_GIVER });
      await reactions.react({ emoji: '🔥' });
      await reactions.clear({ emoji: '⭐' });
      expect(await isPresentOn()).toEqual([false, false, true]);
    });

    it('a second time changes nothing', async () => {
      await withRules('⭐');
      await reactions.react();
      await reactions.clear({}, NOW + 5);
      await reactions.settle({}, NOW + 5);
      const gone = await noted();
      await reactions.clear({}, NOW + 9);
      expect(await noted()).toEqual(gone);
      expect(await dueIds()).toEqual([]);
    });
  });

  describe('what is told together', () => {
    it('happens in its order', async () => {
      await withRules('⭐');
      await reactions.observe([added(), toRemoved(), added({ isSuper: true })]);
      expect(await noted()).toMatchObject([{ present: [ofStar(false, true)] }]);
      await reactions.observe([added(), { kind: 'cleared', messageId: MESSAGE, emojiKey: '⭐' }]);
      expect(await noted()).toMatchObject([{ isPresent: false }]);
    });

    it('comes to the same as told one by one, whatever it is', async () => {
      await withRules('⭐', '👍');
      const mark = fc.record({
        giver: fc.constantFrom('1', '2'),
        emoji: fc.constantFrom('⭐', '👍', '👍🏽'),
        isSuper: fc.boolean(),
      });
      const change = fc.oneof(
        { weight: 6, arbitrary: mark.map((of) => ({ of: (message: string) => added({ ...of, message }) })) },
        { weight: 2, arbitrary: mark.map((of) => ({ of: (message: string) => toRemoved({ ...of, message }) })) },
        { weight: 1, arbitrary: mark.map(({ emoji }) => ({ of: (message: string) => cleared(message, emoji) })) },
      );
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 90 }), async (changes) => {
          runs += 1;
          const [together, alone] = [toFirstId(NOW + runs * 1_000), toFirstId(NOW - runs * 1_000)];
          await reactions.observe(changes.map(({ of }) => of(together)));
          for (const { of } of changes) await reactions.observe([of(alone)]);
          const nameless = async (message: string) =>
            (await noted(message)).map(({ id: _, messageId: __, ...rest }) => rest).toSorted(byReactor);
          expect(await nameless(together)).toEqual(await nameless(alone));
        }),
        { numRuns: 30 },
      );
    });

    it('is noted as a whole or not at all', async () => {
      await withRules('⭐');
      const impossible = { ...added({ message: OTHER_MESSAGE }), ruleIds: [12_345] };
      await expect(reactions.observe([added(), impossible])).rejects.toThrow();
      expect(await noted()).toEqual([]);
    });
  });

  describe('what is due', () => {
    it('is in the order in which it came or went, and no more than asked for', async () => {
      await withRules('⭐');
      await reactions.react({ giver: '1' }, NOW + 3);
      await reactions.react({ giver: '2' }, NOW + 1);
      await reactions.react({ giver: '3' }, NOW + 2);
      await reactions.react({ giver: '4' }, NOW + 2);
      const [first, second, third, fourth] = (await noted()).map(({ id }) => id);
      expect(await dueIds(NOW + 9)).toEqual([second, third, fourth, first]);
      expect(await dueIds(NOW + 2)).toEqual([second, third, fourth]);
      expect(await dueIds(NOW + 9, 2)).toEqual([second, third]);
      expect(await dueIds(NOW + 9, 2, [second ?? 0, fourth ?? 0])).toEqual([third, first]);
    });

    it('tells when the next falls due, after now', async () => {
      await withRules('⭐');
      expect(await store.nextReactionDueAt(0)).toBeUndefined();
      await reactions.react({ giver: '1' }, NOW + 3);
      await reactions.react({ giver: '2' }, NOW + 7);
      expect(await store.nextReactionDueAt(NOW)).toBe(NOW + 3);
      expect(await store.nextReactionDueAt(NOW + 3)).toBe(NOW + 7);
      expect(await store.nextReactionDueAt(NOW + 7)).toBeUndefined();
    });

    it('can be put off, and what is decided cannot become due by that', async () => {
      await withRules('⭐');
      await reactions.react();
      const { id } = await reactions.find();
      await store.postponeReaction(id, { dueAt: NOW + 10 });
      expect(await dueIds(NOW + 9)).toEqual([]);
      expect(await dueIds(NOW + 10)).toEqual([id]);
      await reactions.settle({}, NOW + 10);
      await store.postponeReaction(id, { dueAt: NOW + 20 });
      expect(await dueIds()).toEqual([]);
    });

    it('is of all guilds', async () => {
      const rule = await addRule(store, { guildId: 'other' });
      await reactions.react({ guildId: 'other', rules: [rule] });
      expect(await store.listDueReactions({ at: NOW, limit: 10, except: [] })).toMatchObject([{ guildId: 'other' }]);
    });
  });

  describe('what was found out', () => {
    const facts = {
      giver: newGiver({ roleIds: ['found'] }),
      author: newAuthor({ roleIds: ['found'] }),
      placeIds: ['5'],
    };
    const isUnknown = async (change: Partial<ReactionContext> = {}) =>
      (await reactions.settle(change)).unknown[0]?.facts;

    it('decides, and what is still missing is asked for', async () => {
      await withRules('⭐');
      await reactions.react({ author: 'untold' });
      const { id } = await reactions.find();
      expect(await isUnknown()).not.toHaveProperty('author');
      const some = { ...facts, author: undefined };
      expect(await isUnknown({ lookedUp: new Map([[id, some]]) })).toEqual({ giver: facts.giver, placeIds: ['5'] });
      expect(await reactions.settle({ lookedUp: new Map([[id, facts]]) })).toMatchObject({ awarded: 1, unknown: [] });
    });

    it('about a reaction that went meanwhile brings nothing back', async () => {
      await withRules('⭐');
      await reactions.react({ author: 'untold' });
      const { id } = await reactions.find();
      await reactions.unreact();
      const lookedUp = new Map([[id, facts]]);
      expect(await reactions.settle({ lookedUp })).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await reactions.find()).toMatchObject({ isPresent: false, isStanding: false, awardId: undefined });
      expect(await dueIds()).toEqual([]);
    });

    it('about a reaction that was cleared meanwhile leaves it cleared', async () => {
      await withRules('⭐');
      await reactions.link();
      await reactions.give();
      await reactions.deliver();
      const { id } = await reactions.find();
      await reactions.clear();
      await reactions.settle({ lookedUp: new Map([[id, facts]]) });
      expect(await reactions.awards()).toMatchObject([{}, { source: 'reactions-cleared' }]);
    });

    it('about what is decided changes nothing', async () => {
      await withRules('⭐');
      await reactions.give();
      const before = await reactions.find();
      await reactions.settle({ lookedUp: new Map([[before.id, facts]]) });
      expect(await reactions.find()).toEqual(before);
      expect(await dueIds()).toEqual([]);
    });
  });

  describe('a message’s reactions', () => {
    it('are not another guild’s to see', async () => {
      await withRules('⭐');
      await reactions.react();
      expect(await store.listReactions({ guildId: 'other', messageId: MESSAGE })).toEqual([]);
    });

    it('come in pages, in their own place alone', async () => {
      await withRules('⭐');
      for (const giver of ['3', '2', '1']) await reactions.react({ giver });
      const { guildId, channelId } = await reactions.find({ giver: '1' });
      const place = { guildId, channelId, messageId: MESSAGE };
      const read = async (page: number, change = {}) => {
        const found = await store.pageReactions({ ...place, ...change }, { page, size: 2 });
        return [found.page, found.pages, ...found.reactions.map(({ reactorId }) => reactorId)];
      };
      expect([await read(1), await read(2)]).toEqual([
        [1, 2, '3', '2'],
        [2, 2, '1'],
      ]);
      for (const change of [{ guildId: 'other' }, { channelId: 'other' }, { messageId: 'other' }]) {
        expect(await read(2, change)).toEqual([1, 1]);
      }
    });
  });

  describe('messages with reactions', () => {
    const listed = async (fromId = '0', guildId = 'guild') =>
      (await store.listReactedMessages({ guildId, fromId })).map(({ messageId }) => messageId).toSorted();

    it('are those with one that is there or whose award stands, each once', async () => {
      await withRules('⭐', '⭐', '🔥');
      await reactions.react();
      await reactions.react({ giver: OTHER_GIVER });
      await reactions.react({ message: OTHER_MESSAGE });
      await reactions.unreact({ message: OTHER_MESSAGE });
      const [rule] = reactions.rules;
      await reactions.react({ message: THIRD_MESSAGE, emoji: '🔥' });
      await reactions.settle();
      await store.changeRule({ guildId: 'guild', ruleId: rule?.id ?? 0 }, { enabled: false }, { at: NOW });
      expect(await listed()).toEqual([MESSAGE, THIRD_MESSAGE]);
      expect(await store.listReactedMessages({ guildId: 'guild', fromId: THIRD_MESSAGE })).toEqual([
        { channelId: CHANNEL, messageId: THIRD_MESSAGE },
      ]);
      await reactions.takeAway({ message: THIRD_MESSAGE, emoji: '🔥' });
      expect(await listed()).toEqual([MESSAGE]);
    });

    it('are also those whose reaction went while its award stays', async () => {
      const rule = await addRule(store, { onRemove: 'keep' });
      reactions.rules = [rule];
      await reactions.give();
      await reactions.takeAway();
      expect(await reactions.find()).toMatchObject({ isPresent: false, isStanding: true });
      expect(await listed()).toEqual([MESSAGE]);
    });

    it('are not those that were deleted, whose reactions stay as they stand', async () => {
      await withRules('⭐');
      for (const message of ['99', '100', '101']) await reactions.react({ message });
      await store.noteGoneMessages(['99', '101', '7']);
      expect(await listed()).toEqual(['100']);
      expect(await store.listReactions({ guildId: 'guild', messageId: '99' })).toMatchObject([{ isPresent: true }]);
    });

    it('begin with that message, counted as numbers', async () => {
      await withRules('⭐');
      for (const message of ['99', '100', '1000']) await reactions.react({ message });
      expect(await listed('100')).toEqual(['100', '1000']);
      expect(await listed('101')).toEqual(['1000']);
      expect(await listed('1001')).toEqual([]);
    });

    it('are not another guild’s', async () => {
      await withRules('⭐');
      await reactions.react();
      expect(await listed('0', 'other')).toEqual([]);
    });
  });

  describe('forgetting', () => {
    const forgotten = async (message = MESSAGE) => (await noted(message)).length === 0;
    /** A refusal of this time: nobody gives points to themselves. */
    const refuse = async (at: number, message = MESSAGE) => {
      await reactions.react({ message, giver: AUTHOR }, at);
      await reactions.settle({}, at);
    };

    it('lets go of refusals from before, unless a rule looks back further', async () => {
      reactions.rules = [await addRule(store, { maxAgeDays: 10 })];
      const message = toFirstId(NOW - 40 * DAY_MS);
      await refuse(NOW - 30 * DAY_MS, message);
      const later = NOW - 21 * DAY_MS;
      // Not yet: it is not from before that.
      expect(await store.forgetReactions({ before: NOW - 30 * DAY_MS, at: NOW, limit: 500 })).toBe(0);
      // Not yet: the rule looks back ten days.
      expect(await store.forgetReactions({ before: later, at: NOW - 20 * DAY_MS, limit: 500 })).toBe(0);
      expect(await forgotten(message)).toBe(false);
      expect(await store.forgetReactions({ before: later, at: NOW - 20 * DAY_MS + 1, limit: 500 })).toBe(1);
      expect(await forgotten(message)).toBe(true);
    });

    it('lets go of as many at a time as it is told: others want to write, too', async () => {
      const [rule] = await withRules('⭐');
      const refused = Array.from({ length: 5 }, (_, index) => added({ message: String(index + 1) }));
      await reactions.observe(refused);
      await store.removeRule({ guildId: 'guild', ruleId: rule?.id ?? 0 }, { at: NOW });
      const due = await store.listDueReactions({ at: NOW, limit: 1_000, except: [] });
      const ids = due.map(({ id }) => id);
      await store.settleReactions(await reactions.context(), ids, NOW);
      expect(await store.forgetReactions({ before: NOW * 2, at: NOW * 2, limit: 4 })).toBe(4);
      expect(await store.forgetReactions({ before: NOW * 2, at: NOW * 2, limit: 500 })).toBe(1);
      expect(await store.forgetReactions({ before: NOW * 2, at: NOW * 2, limit: 500 })).toBe(0);
    });

    it('keeps what gave an award, also where that was taken back', async () => {
      await withRules('⭐');
      await reactions.give({}, NOW);
      await reactions.give({ message: OTHER_MESSAGE }, NOW);
      await reactions.takeAway({ message: OTHER_MESSAGE }, NOW);
      expect(await store.forgetReactions({ before: NOW * 2, at: NOW * 2, limit: 500 })).toBe(0);
      expect(await forgotten()).toBe(false);
      expect(await forgotten(OTHER_MESSAGE)).toBe(false);
    });

    it('keeps what is not decided yet', async () => {
      await withRules('⭐');
      await reactions.react();
      expect(await store.forgetReactions({ before: NOW * 2, at: NOW * 2, limit: 500 })).toBe(0);
    });

    it('keeps each as long as its own rule looks back, also when the rule was removed', async () => {
      const [short, long] = [await addRule(store, { maxAgeDays: 1 }), await addRule(store, { maxAgeDays: 365 })];
      reactions.rules = [short, long];
      await refuse(NOW);
      await store.removeRule({ guildId: 'guild', ruleId: long.id }, { at: NOW });
      expect(await store.forgetReactions({ before: NOW + 200 * DAY_MS, at: NOW + 200 * DAY_MS, limit: 500 })).toBe(1);
      expect(await noted()).toMatchObject([{ ruleId: long.id }]);
    });
  });
}
