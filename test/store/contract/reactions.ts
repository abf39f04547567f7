import { describe, expect, it } from 'vitest';
import type { RuleChange } from '../../../src/reactions/rule.ts';
import { toFirstId } from '../../../src/reactions/snowflake.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  accept,
  claimOne,
  load,
  NOW,
  newSettlement,
  type OpenStore,
  undo,
  undoAndAccept,
  useStore,
  watchEvents,
} from './fixtures.ts';
import {
  ACCOUNT,
  AUTHOR,
  addRule,
  CHANNEL,
  createReactions,
  DAY_MS,
  DAY_START,
  GIVER,
  MESSAGE,
  newAuthor,
  OTHER_AUTHOR,
  OTHER_GIVER,
  OTHER_MESSAGE,
  type Reactions,
  type RuleInput,
  sumOf,
  THIRD_MESSAGE,
} from './reaction-fixtures.ts';

export function reactionsContract(open: OpenStore): void {
  let store: Store;
  let reactions: Reactions;
  useStore(open, (opened) => {
    store = opened;
    reactions = createReactions(() => store);
  });

  const withRule = async (input: RuleInput = {}) => {
    const rule = await addRule(store, input);
    reactions.rules = [...reactions.rules, rule];
    return rule;
  };
  const change = (ruleId: number, settings: RuleChange) =>
    store.changeRule({ guildId: 'guild', ruleId }, settings, { at: NOW });
  const statuses = async (author = AUTHOR) => (await reactions.awards(author)).map(({ status }) => status);
  const sum = async (author = AUTHOR) => sumOf(await reactions.awards(author));
  const refuseNext = async () => {
    const { award } = await claimOne(store);
    await store.beginSend(
      { awardId: award.id, fence: award.fence },
      { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
    );
    await store.refuseAward({ awardId: award.id, fence: award.fence }, { problem: 'REFUSED_400', at: NOW });
    return award;
  };
  const failedOf = async (mark = {}) => (await reactions.find(mark)).trace?.failed;

  describe('the award of a reaction', () => {
    it('goes to the author, from the reactor, with the message it is from', async () => {
      const { id } = await withRule();
      await reactions.link();
      const award = await reactions.give();
      expect(award).toMatchObject({
        key: `reaction:${MESSAGE}:${GIVER}:${id}:0`,
        guildId: 'guild',
        communityId: 'community',
        fieldId: 'field',
        fieldName: 'Loyalty Points',
        accountId: ACCOUNT,
        memberId: AUTHOR,
        action: 'increase',
        hundredths: 500,
        reason: undefined,
        actorId: GIVER,
        source: 'reaction',
        origin: { channelId: CHANNEL, messageId: MESSAGE, emoji: '⭐' },
        reverses: undefined,
        status: 'queued',
        createdAt: NOW,
      });
      expect(award.receipt).toMatch(/^R-/);
      expect(await store.listMessages(award.id)).toEqual([]);
    });

    it('is noted with why, and is decided once', async () => {
      await withRule();
      const { id } = await reactions.give();
      expect(await reactions.find()).toMatchObject({
        awardId: id,
        isStanding: true,
        isFrozen: false,
        decidedAt: NOW,
        trace: { passed: expect.arrayContaining(['not-self']) },
      });
      expect(await reactions.settle()).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      const { id: reactionId } = await reactions.find();
      await store.settleReactions(await reactions.context(), [reactionId], NOW);
      expect(await reactions.awards()).toHaveLength(1);
    });

    it('is one for each rule', async () => {
      await withRule();
      await withRule({ hundredths: 70 });
      await reactions.react();
      expect(await reactions.settle()).toMatchObject({ awarded: 2 });
      expect((await reactions.awards()).map(({ hundredths }) => hundredths)).toEqual([500, 70]);
    });

    it('lets a moderator’s go first, and so does what takes it back', async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      await reactions.deliver();
      await reactions.takeAway();
      const staff = await accept(store, { accountId: ACCOUNT, memberId: AUTHOR });
      expect((await claimOne(store)).award.id).toBe(staff.id);
    });

    it('that is queued waits for a moderator’s that comes later', async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      const staff = await accept(store, { accountId: ACCOUNT, memberId: AUTHOR });
      expect((await claimOne(store)).award.id).toBe(staff.id);
    });

    it('goes to the field that the rule means now, and stays there', async () => {
      const rule = await withRule();
      await reactions.react();
      await reactions.settle({ rules: new Map([[rule.id, { rule, field: { id: 'other', name: 'Karma' } }]]) });
      expect(
        await store.listMemberAwards({ guildId: 'guild', memberId: AUTHOR, fieldId: 'other', since: 0, limit: 10 }),
      ).toMatchObject([{ fieldName: 'Karma' }]);
    });

    it('tells the log channel when it is there, not when it is on its way', async () => {
      const events = await watchEvents(store);
      await withRule();
      await reactions.link();
      const { id } = await reactions.give();
      expect(await events()).toEqual([]);
      await reactions.deliver();
      expect(await events()).toEqual([['settled', id]]);
    });
  });

  describe('an author who is not linked', () => {
    it('gets the points once, on linking', async () => {
      const events = await watchEvents(store);
      await withRule();
      const { id, status, accountId } = await reactions.give();
      expect([status, accountId]).toEqual(['waiting', undefined]);
      expect(await events()).toEqual([['waiting', id]]);
      await reactions.link();
      expect(await load(store, id)).toMatchObject({ status: 'queued', accountId: ACCOUNT });
      await reactions.link();
      await reactions.react({}, NOW + 1);
      await reactions.settle();
      await reactions.deliver();
      expect(await statuses()).toEqual(['settled']);
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('gets nothing for what went before', async () => {
      await withRule();
      await reactions.give();
      await reactions.takeAway();
      await reactions.link();
      expect(await statuses()).toEqual(['cancelled']);
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('is not the one who is linked in another guild, or to another community', async () => {
      await withRule();
      const who = { memberId: AUTHOR, accountId: ACCOUNT, label: undefined, linkedBy: 'admin', linkedAt: NOW };
      await store.saveLink({ ...who, guildId: 'other', communityId: 'community' });
      await store.saveLink({ ...who, guildId: 'guild', communityId: 'elsewhere' });
      expect(await reactions.give()).toMatchObject({ status: 'waiting', accountId: undefined });
    });
  });

  describe('a reaction that gives nothing', () => {
    it('is noted with why, and is not asked about again', async () => {
      await withRule();
      await reactions.react({ author: newAuthor({ id: GIVER }) });
      expect(await reactions.settle()).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await reactions.find()).toMatchObject({
        isPresent: true,
        isStanding: false,
        awardId: undefined,
        decidedAt: NOW,
        trace: { passed: expect.arrayContaining(['giver-person']), failed: 'not-self' },
      });
      expect(await reactions.isQuiet()).toBe(true);
      expect(await reactions.awards(GIVER)).toEqual([]);
    });

    it.each([
      ['points-on', { isEnabled: false }],
      ['connected', { communityId: undefined }],
    ])('fails at "%s" as the guild is set up', async (check, context) => {
      await withRule();
      await reactions.react();
      await reactions.settle(context);
      expect(await failedOf()).toBe(check);
      // What was refused once is not paid because things are better now.
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle()).toMatchObject({ awarded: 0 });
      expect(await reactions.awards()).toEqual([]);
    });

    it('is not decided again by whoever asks for it once more', async () => {
      await withRule();
      await reactions.react();
      await reactions.settle({ isEnabled: false });
      const { id } = await reactions.find();
      const context = await reactions.context();
      expect(await store.settleReactions(context, [id], NOW)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await failedOf()).toBe('points-on');
    });

    it('fails without a field', async () => {
      const rule = await withRule();
      await reactions.react();
      await reactions.settle({ rules: new Map([[rule.id, { rule, field: undefined }]]) });
      expect(await failedOf()).toBe('connected');
    });

    it('fails at a rule that is off', async () => {
      const rule = await withRule();
      await change(rule.id, { enabled: false });
      await reactions.react();
      await reactions.settle();
      expect(await failedOf()).toBe('rule-on');
    });

    it('is left alone when its rule was removed', async () => {
      const rule = await withRule();
      await reactions.react();
      await store.removeRule({ guildId: 'guild', ruleId: rule.id }, { at: NOW });
      expect(await reactions.settle()).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('is decided anew when it comes again, and says nothing of how it was decided before until then', async () => {
      await withRule();
      await reactions.react();
      await reactions.settle({ isEnabled: false });
      await reactions.takeAway();
      await reactions.react({ author: 'untold' }, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toMatchObject({ unknown: [{ needs: ['author'] }] });
      expect(await reactions.find()).toMatchObject({ trace: undefined, decidedAt: undefined });
    });

    it('gives when it comes again and nothing is against it any more', async () => {
      await withRule();
      await reactions.react();
      await reactions.settle({ isEnabled: false });
      await reactions.takeAway();
      await reactions.give({}, NOW + 1);
      expect(await sum()).toBe(500);
      expect(await failedOf()).toBeUndefined();
    });
  });

  describe('what cannot be decided yet', () => {
    it('is handed out with what is known and what is missing, and stays due', async () => {
      const rule = await withRule({ giverRoleId: 'fan', channelId: 'place' });
      const giver = { id: GIVER, isBot: false, roleIds: undefined, joinedAt: undefined };
      await reactions.react({ author: 'untold', facts: { giver, placeIds: undefined } });
      const reaction = await reactions.find();
      const { unknown, awarded } = await reactions.settle();
      expect(awarded).toBe(0);
      expect(unknown).toEqual([
        { reaction, facts: { giver: { id: GIVER, isBot: false } }, needs: ['author', 'place', 'giver-member'] },
      ]);
      expect(unknown[0]?.reaction.ruleId).toBe(rule.id);
      expect(await store.listDueReactions({ at: NOW, limit: 10, except: [] })).toEqual([reaction]);
    });

    it('needs nothing about an author who is linked, where the rule asks nothing of them', async () => {
      await withRule();
      const author = { id: AUTHOR, isBot: undefined, isPresent: undefined, roleIds: undefined, isWritten: true };
      await reactions.react({ author });
      expect(await reactions.settle()).toMatchObject({ unknown: [{ needs: ['author-member'] }] });
      await reactions.link();
      expect(await reactions.settle()).toMatchObject({ awarded: 1, unknown: [] });
    });

    it('does not hold up what can', async () => {
      await withRule();
      await reactions.react({ author: 'untold' });
      await reactions.react({ message: OTHER_MESSAGE });
      expect(await reactions.settle()).toMatchObject({ awarded: 1, unknown: [{}] });
    });

    it('notes the author that was found out with the award', async () => {
      await withRule();
      await reactions.react({ author: 'untold' });
      const { id } = await reactions.find();
      await reactions.settle();
      const giver = { id: GIVER, isBot: false, roleIds: [], joinedAt: 0 };
      await reactions.settle({ lookedUp: new Map([[id, { giver, author: newAuthor(), placeIds: [] }]]) });
      expect(await reactions.find()).toMatchObject({ authorId: AUTHOR, isStanding: true });
    });
  });

  describe('a reaction that goes', () => {
    it('before anybody looked at it was never there', async () => {
      await withRule();
      await reactions.react();
      await reactions.unreact();
      expect(await reactions.settle()).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await reactions.awards()).toEqual([]);
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('and comes back before anybody looked keeps its award', async () => {
      await withRule();
      await reactions.give();
      await reactions.unreact();
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await reactions.awards()).toHaveLength(1);
      expect(await reactions.find()).toMatchObject({ isStanding: true, isPresent: true });
    });

    it('cancels an award that was not sent: nothing reaches Returning.AI', async () => {
      const events = await watchEvents(store);
      await withRule();
      await reactions.link();
      const { id } = await reactions.give();
      await reactions.unreact();
      expect(await reactions.settle()).toEqual({ awarded: 0, takenBack: 1, unknown: [] });
      expect(await reactions.awards()).toMatchObject([{ id, status: 'cancelled', decidedBy: GIVER }]);
      expect(await events()).toEqual([['cancelled', id]]);
      expect(await reactions.find()).toMatchObject({ isStanding: false, isPresent: false, awardId: id });
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('takes a settled award back by what was paid, whatever the rule gives today', async () => {
      const rule = await withRule();
      await reactions.link();
      const { id } = await reactions.give();
      await reactions.deliver();
      await change(rule.id, { hundredths: 9_900, fieldId: 'other' });
      await reactions.unreact({}, NOW + 5);
      expect(await reactions.settle({}, NOW + 5)).toEqual({ awarded: 0, takenBack: 1, unknown: [] });
      const [, reversal] = await reactions.awards();
      expect(reversal).toMatchObject({
        key: `undo:${id}:0`,
        action: 'decrease',
        hundredths: 500,
        fieldId: 'field',
        accountId: ACCOUNT,
        memberId: AUTHOR,
        actorId: GIVER,
        source: 'reaction-removed',
        origin: { channelId: CHANNEL, messageId: MESSAGE, emoji: '⭐' },
        reverses: id,
        status: 'queued',
        createdAt: NOW + 5,
      });
      expect((await claimOne(store, NOW + 5)).award.id).toBe(reversal?.id);
    });

    it('while its award is sent takes it back after that', async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      const { award } = await claimOne(store);
      await store.beginSend(
        { awardId: award.id, fence: award.fence },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
      );
      await reactions.takeAway();
      expect(await statuses()).toEqual(['sending', 'queued']);
      expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: 30_000, heldGuilds: [] })).toEqual([]);
      await store.settleAward({ awardId: award.id, fence: award.fence }, newSettlement());
      await reactions.deliver();
      expect(await statuses()).toEqual(['settled', 'settled']);
      expect(await sum()).toBe(0);
    });

    it('while its award is sent takes nothing back when that is refused', async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      const { award } = await claimOne(store);
      await store.beginSend(
        { awardId: award.id, fence: award.fence },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
      );
      await reactions.takeAway();
      await store.refuseAward({ awardId: award.id, fence: award.fence }, { problem: 'REFUSED_400', at: NOW });
      expect(await statuses()).toEqual(['refused', 'cancelled']);
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('whose award was refused has nothing to take back, and gives anew when it comes again', async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      await refuseNext();
      await reactions.takeAway();
      expect(await statuses()).toEqual(['refused']);
      await reactions.give({}, NOW + 1);
      expect(await statuses()).toEqual(['refused', 'queued']);
    });

    it('that gave nothing takes nothing back', async () => {
      await withRule();
      await reactions.react({ author: newAuthor({ id: GIVER }) });
      await reactions.settle();
      await reactions.unreact();
      expect(await reactions.settle()).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
    });

    it('takes back what each rule gave', async () => {
      await withRule();
      await withRule({ hundredths: 70 });
      await reactions.link();
      await reactions.react();
      await reactions.settle();
      await reactions.deliver();
      await reactions.deliver();
      await reactions.unreact();
      expect(await reactions.settle()).toMatchObject({ takenBack: 2 });
      expect((await reactions.awards()).slice(2).map(({ hundredths }) => hundredths)).toEqual([500, 70]);
      expect(await sum()).toBe(0);
    });

    it('because it was cleared says so', async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      await reactions.deliver();
      await reactions.clear();
      expect(await reactions.settle()).toMatchObject({ takenBack: 1 });
      expect(await reactions.awards()).toMatchObject([{}, { source: 'reactions-cleared', action: 'decrease' }]);
    });
  });

  describe('a rule that keeps', () => {
    it('leaves the points when the reaction goes, and gives no second ones', async () => {
      const rule = await withRule({ onRemove: 'keep' });
      await reactions.link();
      await reactions.give();
      await reactions.takeAway();
      expect(await reactions.find()).toMatchObject({ isPresent: false, isStanding: true });
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      await reactions.clear();
      await reactions.settle();
      expect(await statuses()).toEqual(['queued']);
      expect(await reactions.isQuiet()).toBe(false);
      await change(rule.id, { onRemove: 'revoke' });
      expect(await reactions.settle()).toMatchObject({ takenBack: 0 });
    });

    it('takes back from when it does not any more', async () => {
      const rule = await withRule({ onRemove: 'keep' });
      await reactions.give();
      await change(rule.id, { onRemove: 'revoke' });
      await reactions.takeAway();
      expect(await statuses()).toEqual(['cancelled']);
    });
  });

  describe('off', () => {
    it.each<[string, (ruleId: number) => Promise<unknown>]>([
      ['the guild’s points', () => store.changeGuild('guild', { enabled: false }, { at: NOW })],
      ['the rule', (ruleId) => change(ruleId, { enabled: false })],
      ['the rule, for good,', (ruleId) => store.removeRule({ guildId: 'guild', ruleId }, { at: NOW })],
    ])('is off at once: %s switched off after it was looked at and before it is decided', async (_, switchOff) => {
      const rule = await withRule();
      await reactions.react();
      const context = await reactions.context();
      await switchOff(rule.id);
      const { id } = await reactions.find();
      expect(await store.settleReactions(context, [id], NOW)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await reactions.awards()).toEqual([]);
    });

    it.each<[string, (ruleId: number) => Promise<Parameters<Reactions['settle']>[0]>]>([
      ['the guild’s points are', async () => ({ isEnabled: false })],
      [
        'the rule is',
        async (ruleId) => {
          await change(ruleId, { enabled: false });
          return {};
        },
      ],
      [
        'the rule is, for good',
        async (ruleId) => {
          await store.removeRule({ guildId: 'guild', ruleId }, { at: NOW });
          return {};
        },
      ],
    ])('means that nothing moves while %s', async (_, switchOff) => {
      const rule = await withRule();
      await reactions.link();
      await reactions.give();
      await reactions.deliver();
      const context = await switchOff(rule.id);
      await reactions.unreact();
      expect(await reactions.settle(context)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle(context, NOW + 1)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      await reactions.react({ message: OTHER_MESSAGE });
      expect(await reactions.settle(context)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      await reactions.clear();
      expect(await reactions.settle(context)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await statuses()).toEqual(['settled']);
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('is over when it is on again: what went meanwhile stays, and gives no second award when it comes back', async () => {
      const rule = await withRule();
      await reactions.give();
      await change(rule.id, { enabled: false });
      await reactions.takeAway();
      await change(rule.id, { enabled: true });
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toMatchObject({ awarded: 0 });
      await reactions.takeAway({}, NOW + 2);
      expect(await statuses()).toEqual(['cancelled']);
    });

    it('delivers what was accepted before', async () => {
      const rule = await withRule();
      await reactions.link();
      await reactions.give();
      await change(rule.id, { enabled: false });
      await reactions.deliver();
      expect(await statuses()).toEqual(['settled']);
    });
  });

  describe('a reaction that comes and goes', () => {
    it('is given and taken back twice, and then stays as it is', async () => {
      const { id } = await withRule();
      await reactions.link();
      for (const at of [1, 2]) {
        await reactions.give({}, NOW + at);
        await reactions.deliver(NOW + at);
        expect((await reactions.find()).isFrozen).toBe(false);
        await reactions.takeAway({}, NOW + at);
        await reactions.deliver(NOW + at);
        expect(await sum()).toBe(0);
      }
      expect(await reactions.find()).toMatchObject({ isFrozen: true, isStanding: false, isPresent: false });
      for (const at of [3, 4]) {
        await reactions.react({}, NOW + at);
        expect(await reactions.settle({}, NOW + at)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
        await reactions.takeAway({}, NOW + at);
      }
      await reactions.react({}, NOW + 5);
      await reactions.clear({}, NOW + 6);
      expect(await reactions.settle({}, NOW + 6)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      const keys = (await reactions.awards()).filter(({ source }) => source === 'reaction').map(({ key }) => key);
      expect(keys).toEqual([`reaction:${MESSAGE}:${GIVER}:${id}:0`, `reaction:${MESSAGE}:${GIVER}:${id}:2`]);
      expect(await sum()).toBe(0);
      expect(await reactions.isQuiet()).toBe(true);
    });

    it('freezes alone: another member, message or rule goes on', async () => {
      await withRule();
      for (const at of [1, 2]) {
        await reactions.give({}, NOW + at);
        await reactions.takeAway({}, NOW + at);
      }
      await reactions.give({ giver: OTHER_GIVER });
      await reactions.give({ message: OTHER_MESSAGE });
      expect(await sum()).toBe(1_000);
    });

    it('does not freeze by what nobody noticed', async () => {
      await withRule();
      for (let round = 0; round < 5; round += 1) {
        await reactions.react({}, NOW + round);
        await reactions.unreact({}, NOW + round);
        await reactions.settle({}, NOW + round);
      }
      await reactions.give({}, NOW + 9);
      expect(await sum()).toBe(500);
    });

    it('does not freeze either by what nobody noticed between what was given and taken back', async () => {
      await withRule();
      await reactions.give({}, NOW);
      await reactions.takeAway({}, NOW + 1);
      for (let round = 2; round < 7; round += 1) {
        await reactions.react({}, NOW + round);
        await reactions.unreact({}, NOW + round);
        await reactions.settle({}, NOW + round);
      }
      expect(await reactions.find()).toMatchObject({ isFrozen: false });
      await reactions.give({}, NOW + 9);
      expect(await sum()).toBe(500);
    });

    it('is one award, net, whenever anybody looks', async () => {
      await withRule();
      await reactions.link();
      await reactions.give({}, NOW);
      await reactions.takeAway({}, NOW + 1);
      await reactions.give({}, NOW + 2);
      expect(await sum()).toBe(500);
    });
  });

  describe('staff who take back', () => {
    it('a delivered award have the last word: its removal takes nothing more, and coming again gives nothing', async () => {
      await withRule();
      await reactions.link();
      const { id } = await reactions.give();
      await reactions.deliver();
      await undoAndAccept(store, id);
      await reactions.deliver();
      expect(await sum()).toBe(0);
      await reactions.unreact();
      expect(await reactions.settle()).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await sum()).toBe(0);
      expect((await reactions.find()).isFrozen).toBe(true);
    });

    it.each([
      ['is on its way', true],
      ['waits for a link', false],
    ])('an award that %s have the last word too', async (_, isLinked) => {
      await withRule();
      if (isLinked) await reactions.link();
      const { id } = await reactions.give();
      expect((await undo(store, id)).kind).toBe('cancelled');
      await reactions.takeAway();
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toMatchObject({ awarded: 0 });
      expect(await statuses()).toEqual(['cancelled']);
    });

    it('and bring it back leave it to the reactor again', async () => {
      await withRule();
      await reactions.link();
      const { id } = await reactions.give();
      await reactions.deliver();
      const reversal = await undoAndAccept(store, id);
      await reactions.deliver();
      await undoAndAccept(store, reversal.id);
      await reactions.deliver();
      expect(await sum()).toBe(500);
      await reactions.takeAway();
      expect(await sum()).toBe(0);
    });
  });

  describe('staff who undo a removal', () => {
    /** Given, taken away by the reactor, and brought back by staff. */
    const bringBack = async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      await reactions.deliver();
      await reactions.takeAway();
      const removal = await reactions.deliver();
      await undoAndAccept(store, removal.id);
      await reactions.deliver();
      expect(await sum()).toBe(500);
    };

    it('bring the points back: reacting anew gives no second ones', async () => {
      await bringBack();
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await sum()).toBe(500);
      expect(await reactions.find()).toMatchObject({ isStanding: true, isPresent: true });
    });

    it('do not keep the reactor from taking the reaction away once more', async () => {
      await bringBack();
      await reactions.react({}, NOW + 1);
      await reactions.settle({}, NOW + 1);
      await reactions.takeAway({}, NOW + 2);
      expect(await sum()).toBe(0);
    });
  });

  describe('a removal that Returning.AI refused', () => {
    const refuseRemoval = async () => {
      await withRule();
      await reactions.link();
      await reactions.give();
      await reactions.deliver();
      await reactions.takeAway();
      await refuseNext();
      expect(await sum()).toBe(500);
    };

    it('leaves the points, and reacting anew gives no second ones', async () => {
      await refuseRemoval();
      await reactions.react({}, NOW + 1);
      expect(await reactions.settle({}, NOW + 1)).toMatchObject({ awarded: 0 });
      expect(await sum()).toBe(500);
    });

    it('is tried again when the reaction goes once more', async () => {
      await refuseRemoval();
      await reactions.react({}, NOW + 1);
      await reactions.settle({}, NOW + 1);
      await reactions.takeAway({}, NOW + 2);
      expect(await sum()).toBe(0);
    });
  });

  describe('a cap', () => {
    const marks = {
      'per-giver': [
        { perGiver: 2 },
        { message: OTHER_MESSAGE, author: newAuthor({ id: OTHER_AUTHOR }) },
        { giver: OTHER_GIVER },
      ],
      'per-receiver': [
        { perReceiver: 2 },
        { giver: OTHER_GIVER, message: OTHER_MESSAGE },
        { giver: '2004', author: newAuthor({ id: OTHER_AUTHOR }) },
      ],
      'per-pair': [{ perPair: 2 }, { message: OTHER_MESSAGE }, { giver: OTHER_GIVER }],
      'per-message': [{ perMessage: 2 }, { giver: OTHER_GIVER }, { message: OTHER_MESSAGE }],
    } as const;
    const names = ['per-giver', 'per-receiver', 'per-pair', 'per-message'] as const;
    /** A third reaction that shares what the cap is about, whatever that is. */
    const third = { giver: '2003', message: THIRD_MESSAGE } as const;
    const thirdOf = (name: (typeof names)[number]) =>
      name === 'per-message' ? { giver: third.giver } : name === 'per-receiver' ? third : { message: THIRD_MESSAGE };

    it.each(names)('%s lets so many pass, and what is not counted by it', async (name) => {
      const [limit, second, free] = marks[name];
      await withRule(limit);
      await reactions.give();
      await reactions.give(second);
      const full = thirdOf(name);
      await reactions.react(full);
      expect(await reactions.settle()).toMatchObject({ awarded: 0 });
      expect(await failedOf(full)).toBe(name);
      await reactions.give({ ...thirdOf(name), ...free });
    });

    it.each(names)('%s counts within one decision', async (name) => {
      const [limit, second] = marks[name];
      await withRule(limit);
      for (const mark of [{}, second, thirdOf(name)]) await reactions.react(mark);
      expect(await reactions.settle()).toMatchObject({ awarded: 2 });
      expect(await failedOf(thirdOf(name))).toBe(name);
    });

    it.each(['per-giver', 'per-receiver', 'per-pair'] as const)('%s begins anew with the day', async (name) => {
      const [limit, second] = marks[name];
      await withRule(limit);
      await reactions.give({}, DAY_START - 1);
      await reactions.give(second, DAY_START);
      await reactions.give(thirdOf(name), NOW);
      const next = { ...thirdOf(name), message: toFirstId(NOW - 60_000) };
      await reactions.react(next);
      await reactions.settle();
      expect(await failedOf(next)).toBe(name);
    });

    it('of a day counts its first moment and not the one before', async () => {
      await withRule({ perGiver: 1 });
      await reactions.give({}, DAY_START - 1);
      await reactions.give({ message: OTHER_MESSAGE }, DAY_START);
      await reactions.react({ message: THIRD_MESSAGE });
      await reactions.settle();
      expect(await failedOf({ message: THIRD_MESSAGE })).toBe('per-giver');
      await reactions.takeAway({ message: THIRD_MESSAGE });
      await reactions.react({ message: THIRD_MESSAGE }, NOW + DAY_MS);
      expect(await reactions.settle({ dayStart: DAY_START + DAY_MS }, NOW + DAY_MS)).toMatchObject({ awarded: 1 });
    });

    it('of a message counts for ever', async () => {
      await withRule({ perMessage: 1 });
      await reactions.give({}, NOW - 5 * DAY_MS);
      await reactions.react({ giver: OTHER_GIVER });
      await reactions.settle({ dayStart: NOW });
      expect(await failedOf({ giver: OTHER_GIVER })).toBe('per-message');
    });

    it.each(names)('%s gets its room back when a reaction goes', async (name) => {
      const [limit, second] = marks[name];
      await withRule(limit);
      await reactions.give();
      await reactions.give(second);
      await reactions.takeAway(second);
      await reactions.give(thirdOf(name));
    });

    it.each(names)('%s gets its room back when delivered points are taken back', async (name) => {
      const [limit, second] = marks[name];
      await withRule(limit);
      await reactions.link();
      await reactions.link(OTHER_AUTHOR, 'account-2');
      await reactions.give();
      await reactions.give(second);
      await reactions.deliver();
      await reactions.deliver();
      await reactions.takeAway(second);
      await reactions.give(thirdOf(name));
    });

    it('gets its room back when staff take the points back, and not when they bring them back', async () => {
      await withRule({ perGiver: 1 });
      await reactions.link();
      const { id } = await reactions.give();
      await reactions.deliver();
      const reversal = await undoAndAccept(store, id);
      await reactions.deliver();
      await reactions.give({ message: OTHER_MESSAGE });
      await reactions.takeAway({ message: OTHER_MESSAGE });
      await undoAndAccept(store, reversal.id);
      await reactions.deliver();
      await reactions.react({ message: THIRD_MESSAGE });
      await reactions.settle();
      expect(await failedOf({ message: THIRD_MESSAGE })).toBe('per-giver');
    });

    it('of a pair counts that pair: the giver gives to others, and others give to the author', async () => {
      await withRule({ perPair: 1 });
      await reactions.give();
      await reactions.give({ message: OTHER_MESSAGE, author: newAuthor({ id: OTHER_AUTHOR }) });
      await reactions.give({ message: OTHER_MESSAGE, giver: OTHER_GIVER });
      await reactions.react({ message: THIRD_MESSAGE });
      await reactions.settle();
      expect(await failedOf({ message: THIRD_MESSAGE })).toBe('per-pair');
    });

    it.each(names)('%s gets its room back when Returning.AI refuses', async (name) => {
      const [limit, second] = marks[name];
      await withRule(limit);
      await reactions.link();
      await reactions.give();
      await refuseNext();
      await reactions.give(second);
      await reactions.give(thirdOf(name));
    });

    it('does not get its room back by a reaction whose points stay', async () => {
      await withRule({ perGiver: 1, onRemove: 'keep' });
      await reactions.give();
      await reactions.takeAway();
      await reactions.react({ message: OTHER_MESSAGE });
      await reactions.settle();
      expect(await failedOf({ message: OTHER_MESSAGE })).toBe('per-giver');
    });

    it('is of one rule: what another gave is not counted', async () => {
      await withRule({ emoji: '🔥' });
      await reactions.give({ emoji: '🔥' });
      await withRule({ perGiver: 1 });
      await reactions.give({ message: OTHER_MESSAGE });
    });

    it.each([
      ['per-receiver', { perReceiver: 1 }],
      ['per-pair', { perPair: 1 }],
    ] as const)('%s still counts what went and came again, told without its author', async (name, limit) => {
      await withRule(limit);
      await reactions.give();
      await reactions.unreact({}, NOW + 1);
      await reactions.react({ author: 'untold' }, NOW + 1);
      await reactions.settle({}, NOW + 1);
      expect(await reactions.find()).toMatchObject({ isStanding: true });
      await reactions.react({ message: OTHER_MESSAGE }, NOW + 2);
      await reactions.settle({}, NOW + 2);
      expect(await failedOf({ message: OTHER_MESSAGE })).toBe(name);
    });
  });

  describe('another guild', () => {
    it('decides nothing here, though it knows the numbers', async () => {
      await withRule();
      await reactions.react();
      const { id } = await reactions.find();
      const theirs = await reactions.context({ guildId: 'other' });
      expect(await store.settleReactions(theirs, [id], NOW)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await store.listDueReactions({ at: NOW, limit: 10, except: [] })).toMatchObject([{ id }]);
      expect(await reactions.awards()).toEqual([]);
    });

    it('takes nothing back here', async () => {
      await withRule();
      await reactions.give();
      await reactions.unreact();
      const { id } = await reactions.find();
      const theirs = await reactions.context({ guildId: 'other' });
      expect(await store.settleReactions(theirs, [id], NOW)).toEqual({ awarded: 0, takenBack: 0, unknown: [] });
      expect(await statuses()).toEqual(['waiting']);
    });

    it('has its awards and caps for itself', async () => {
      await withRule({ perGiver: 1 });
      const theirs = await addRule(store, { guildId: 'other', perGiver: 1 });
      await reactions.give();
      await reactions.react({ guildId: 'other', message: OTHER_MESSAGE, rules: [theirs] });
      const field = { id: 'field', name: 'Loyalty Points' };
      const context = { guildId: 'other', rules: new Map([[theirs.id, { rule: theirs, field }]]) };
      expect(await reactions.settle(context)).toMatchObject({ awarded: 1 });
      expect(await reactions.awards()).toHaveLength(1);
      expect(
        await store.listMemberAwards({ guildId: 'other', memberId: AUTHOR, fieldId: 'field', since: 0, limit: 10 }),
      ).toMatchObject([{ guildId: 'other' }]);
    });
  });
}
