import { beforeEach, describe, expect, it } from 'vitest';
import type { ReactionRule } from '../../src/reactions/rule.ts';
import { toFirstId } from '../../src/reactions/snowflake.ts';
import type { AddedReaction } from '../../src/store/reactions/reaction-store.ts';
import {
  ADMIN,
  ANA,
  createServiceScene,
  GUILD,
  KARMA,
  LOYALTY,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const HERE = '5';
const ELSEWHERE = '6';
const BEN = '201';

let scene: ServiceScene;
let message: string;
beforeEach(async () => {
  scene = await createServiceScene();
  message = toFirstId(scene.now);
});

const addRule = async (emoji = '⭐') => (await scene.rules.add(ADMIN, { emoji, amount: 5, field: undefined })).rule;

function react(rule: ReactionRule, change: Partial<AddedReaction> & { readonly giver?: string } = {}): Promise<void> {
  const { giver = BEN, ...of } = change;
  const channelId = of.channelId ?? HERE;
  const added = {
    kind: 'added',
    guildId: GUILD,
    channelId,
    messageId: message,
    emojiKey: rule.emojiKey,
    isSuper: false,
    facts: {
      giver: { id: giver, isBot: false, roleIds: [], joinedAt: 0 },
      author: { id: ANA, isBot: false, isPresent: true, roleIds: [], isWritten: true },
      placeIds: [channelId],
    },
    ruleIds: [rule.id],
    ...of,
  } as const;
  return scene.store.observeReactions([added], scene.now);
}

async function settle(guildId = GUILD): Promise<void> {
  const rules = await scene.store.listRules(guildId);
  const field = { id: LOYALTY.fieldId, name: 'Loyalty Points' };
  const context = {
    guildId,
    communityId: 'c0ffee',
    isEnabled: true,
    dayStart: scene.now,
    rules: new Map(rules.map((rule) => [rule.id, { rule, field }])),
  };
  const due = await scene.store.listDueReactions({ at: scene.now, limit: 100, except: [] });
  const ids = due.map(({ id }) => id);
  await scene.store.settleReactions(context, ids, scene.now);
}

const explain = (channelId = HERE, guildId = GUILD, messageId = message) =>
  scene.reactions.explain({ guildId, channelId, messageId });

describe('why a message got points', () => {
  it('is told of each reaction with its rule and its award, in the order in which they came', async () => {
    const rule = await addRule();
    await react(rule);
    await react(rule, { giver: ANA });
    await settle();
    const { reactions } = await explain();
    expect(reactions).toMatchObject([
      {
        reaction: { reactorId: BEN, isStanding: true },
        rule: { id: rule.id },
        award: { hundredths: 500, memberId: ANA },
      },
      { reaction: { reactorId: ANA, trace: { failed: 'not-self' } }, rule: { id: rule.id }, award: undefined },
    ]);
  });

  it('is told with a rule that was removed since', async () => {
    const rule = await addRule();
    await react(rule);
    await settle();
    await scene.rules.remove(ADMIN, '⭐');
    const { reactions, rules } = await explain();
    expect(reactions).toMatchObject([{ rule: { id: rule.id, removedAt: scene.now }, award: {} }]);
    expect(rules).toEqual([]);
  });

  /** A delivered award of the reaction, and staff who take back by receipt. */
  async function deliver() {
    const rule = await addRule();
    await scene.link();
    await react(rule);
    await settle();
    const award = (await explain()).reactions[0]?.award;
    if (award === undefined) throw new Error('nothing was given');
    await scene.settle(award);
    const undo = async (awardId: number) => {
      const how = { key: `undo:by-staff:${awardId}`, actorId: ADMIN.userId, guildId: GUILD, reason: undefined };
      const outcome = await scene.store.undoAward(awardId, how, { reply: undefined, at: scene.now });
      if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
      await scene.store.acknowledgeAward(outcome.award.id, {}, scene.now);
      return scene.settle(await scene.get(outcome.award));
    };
    return { award, undo };
  }

  it('is told with what staff did about it since', async () => {
    const { award, undo } = await deliver();
    expect((await explain()).reactions).toMatchObject([{ award: { id: award.id }, reversal: undefined }]);
    const taken = await undo(award.id);
    expect((await explain()).reactions).toMatchObject([
      { award: { id: award.id, status: 'settled' }, reversal: { id: taken.id, source: 'undo' } },
    ]);
  });

  it('is not told as taken back where staff have brought it back', async () => {
    const { award, undo } = await deliver();
    await undo((await undo(award.id)).id);
    expect((await explain()).reactions).toMatchObject([{ award: { id: award.id }, reversal: undefined }]);
  });

  it('is told page by page, and no more is read than that', async () => {
    const rule = await addRule();
    for (let giver = 1; giver <= 9; giver += 1) await react(rule, { giver: String(1_000 + giver) });
    await settle();
    const read = async (wanted?: number) => {
      const { reactions, page, pages } = await scene.reactions.explain(
        { guildId: GUILD, channelId: HERE, messageId: message },
        wanted,
      );
      expect([pages, reactions.every(({ award }) => award !== undefined)]).toEqual([2, true]);
      return [page, reactions.map(({ reaction }) => Number(reaction.reactorId) - 1_000)];
    };
    expect(await read()).toEqual([1, [1, 2, 3, 4, 5, 6, 7, 8]]);
    expect(await read(2)).toEqual([2, [9]]);
    for (const page of [0, -1, 1.5, Number.NaN, 1e20]) expect(await read(page)).toEqual(await read(1));
    expect(await read(99)).toEqual([2, [9]]);
  });

  it('is told only in the channel of the message, which who asks can see', async () => {
    const rule = await addRule();
    await react(rule);
    await settle();
    expect((await explain(ELSEWHERE)).reactions).toEqual([]);
    expect((await explain('')).reactions).toEqual([]);
    expect((await explain(HERE)).reactions).toHaveLength(1);
  });

  it('is not told of another message, or in another guild', async () => {
    const rule = await addRule();
    await react(rule);
    await settle();
    expect((await explain(HERE, GUILD, '1')).reactions).toEqual([]);
    expect(await explain(HERE, OTHER_GUILD)).toEqual({ reactions: [], page: 1, pages: 1, rules: [] });
  });

  it.each(['', 'x', '999999999999999999999999', "' or 1=1"])('finds nothing by the id %j', async (id) => {
    await react(await addRule());
    expect((await explain(HERE, GUILD, id)).reactions).toEqual([]);
  });
});

describe('the rules that are told along', () => {
  it('are those of the guild that are on, with the field that they mean now', async () => {
    const rule = await addRule();
    const off = await addRule('🔥');
    const gone = await addRule('🎉');
    await scene.rules.edit(ADMIN, String(off.id), {
      emoji: undefined,
      amount: undefined,
      field: undefined,
      enabled: false,
    });
    await scene.rules.remove(ADMIN, String(gone.id));
    await scene.store.changeGuild(GUILD, { defaultFieldId: KARMA.fieldId }, { at: scene.now });
    expect((await explain()).rules).toEqual([{ rule, field: expect.objectContaining({ id: KARMA.fieldId }) }]);
  });
});
