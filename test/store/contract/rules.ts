import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../../src/reactions/rule.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW, type OpenStore, useStore } from './fixtures.ts';
import { addRule } from './reaction-fixtures.ts';

/** Every setting away from its default. */
const EVERYTHING: RuleSettings = {
  hundredths: 100_000_000,
  fieldId: 'field-2',
  giverRoleId: '11',
  receiverRoleId: '12',
  denyRoleId: '13',
  channelId: '14',
  perGiver: 1,
  perReceiver: 2,
  perPair: 3,
  perMessage: 100_000,
  maxAgeDays: 365,
  accountAgeDays: 3_650,
  memberAgeDays: 5,
  onRemove: 'keep',
  enabled: false,
};

const MOST_RULES = 50;

export function rulesContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const input = (settings: Partial<RuleSettings> = {}, guildId = 'guild', emoji = '⭐') => ({
    ...DEFAULT_SETTINGS,
    hundredths: 500,
    ...settings,
    guildId,
    emoji: { key: emoji, text: emoji },
    createdBy: 'admin',
  });
  const idsOf = async (guildId = 'guild') => (await store.listRules(guildId)).map(({ id }) => id);

  describe('a rule that is added', () => {
    it('is as it was asked for, and counts from now on', async () => {
      const rule = await store.addRule(
        { ...input(), emoji: { key: '❤', text: '❤️' } },
        { replaces: undefined, at: NOW },
      );
      expect(rule).toEqual({
        ...DEFAULT_SETTINGS,
        id: expect.any(Number),
        guildId: 'guild',
        emojiKey: '❤',
        emojiText: '❤️',
        hundredths: 500,
        createdBy: 'admin',
        createdAt: NOW,
        enabledAt: NOW,
        removedAt: undefined,
      });
      expect(await store.listRules('guild')).toEqual([rule]);
      expect(await store.getRule({ guildId: 'guild', ruleId: rule?.id ?? 0 })).toEqual(rule);
    });

    it('keeps every setting', async () => {
      const rule = await store.addRule(input(EVERYTHING), { replaces: undefined, at: NOW });
      expect(rule).toMatchObject(EVERYTHING);
      expect(await store.listRules('guild')).toEqual([rule]);
    });

    it('comes after the earlier ones, also for the same emoji', async () => {
      const ids = [await addRule(store), await addRule(store, { emoji: '🔥' }), await addRule(store)].map(
        ({ id }) => id,
      );
      expect(await idsOf()).toEqual(ids);
      expect(ids.toSorted((a, b) => a - b)).toEqual(ids);
      expect(new Set(ids).size).toBe(3);
    });

    it.each([0, -1, 0.5])('must give something that can be counted: not %d hundredths', async (hundredths) => {
      await expect(store.addRule(input({ hundredths }), { replaces: undefined, at: NOW })).rejects.toThrow();
      expect(await store.listRules('guild')).toEqual([]);
    });
  });

  describe('a rule that is changed', () => {
    it('changes where it was asked to and nowhere else', async () => {
      const { id } = await addRule(store, EVERYTHING);
      const before = await store.getRule({ guildId: 'guild', ruleId: id });
      const changed = await store.changeRule(
        { guildId: 'guild', ruleId: id },
        { hundredths: 5, perPair: undefined },
        { at: NOW },
      );
      expect(changed).toEqual({ ...before, hundredths: 5, perPair: undefined });
      expect(await store.getRule({ guildId: 'guild', ruleId: id })).toEqual(changed);
    });

    it('can have every setting changed, and taken away again', async () => {
      const { id } = await addRule(store);
      expect(await store.changeRule({ guildId: 'guild', ruleId: id }, EVERYTHING, { at: NOW })).toMatchObject(
        EVERYTHING,
      );
      const { hundredths } = EVERYTHING;
      expect(await store.changeRule({ guildId: 'guild', ruleId: id }, DEFAULT_SETTINGS, { at: NOW })).toMatchObject({
        ...DEFAULT_SETTINGS,
        hundredths,
      });
    });

    it('counts anew from when it is switched on, and only then', async () => {
      const { id } = await addRule(store, {}, 1_000);
      const enabledAt = async (change: Partial<RuleSettings>, at: number) =>
        (await store.changeRule({ guildId: 'guild', ruleId: id }, change, { at }))?.enabledAt;
      expect(await enabledAt({ hundredths: 7 }, 2_000)).toBe(1_000);
      expect(await enabledAt({ enabled: true }, 3_000)).toBe(1_000);
      expect(await enabledAt({ enabled: false }, 4_000)).toBe(1_000);
      expect(await enabledAt({ hundredths: 8 }, 5_000)).toBe(1_000);
      expect(await enabledAt({ enabled: true }, 6_000)).toBe(6_000);
      expect(await enabledAt({ enabled: true }, 7_000)).toBe(6_000);
    });

    it('leaves the others as they are', async () => {
      const [one, other] = [await addRule(store), await addRule(store)];
      await store.changeRule({ guildId: 'guild', ruleId: one.id }, { hundredths: 7 }, { at: NOW });
      expect(await store.getRule({ guildId: 'guild', ruleId: other.id })).toEqual(other);
    });

    it('is gone when it was removed', async () => {
      const { id } = await addRule(store);
      await store.removeRule({ guildId: 'guild', ruleId: id }, { at: NOW });
      expect(await store.changeRule({ guildId: 'guild', ruleId: id }, { hundredths: 7 }, { at: NOW })).toBeUndefined();
      expect(await store.getRule({ guildId: 'guild', ruleId: id })).toMatchObject({ hundredths: 500, removedAt: NOW });
      expect(
        await store.changeRule({ guildId: 'guild', ruleId: 12_345 }, { hundredths: 7 }, { at: NOW }),
      ).toBeUndefined();
    });
  });

  describe('a rule that is removed', () => {
    it('is not in force, and can still be looked up', async () => {
      const [one, other] = [await addRule(store), await addRule(store)];
      expect(await store.removeRule({ guildId: 'guild', ruleId: one.id }, { at: NOW })).toEqual({
        ...one,
        removedAt: NOW,
      });
      expect(await idsOf()).toEqual([other.id]);
      expect(await store.getRule({ guildId: 'guild', ruleId: one.id })).toEqual({ ...one, removedAt: NOW });
    });

    it('is removed once', async () => {
      const { id } = await addRule(store);
      await store.removeRule({ guildId: 'guild', ruleId: id }, { at: NOW });
      expect(await store.removeRule({ guildId: 'guild', ruleId: id }, { at: NOW + 1 })).toBeUndefined();
      expect(await store.getRule({ guildId: 'guild', ruleId: id })).toMatchObject({ removedAt: NOW });
    });
  });

  describe('a rule in the place of another', () => {
    it('comes as the other goes', async () => {
      const before = await addRule(store, { emoji: '🔥' }, 1_000);
      const rule = await store.addRule(input(), { replaces: before.id, at: NOW });
      expect(rule).toMatchObject({ emojiKey: '⭐', createdAt: NOW, enabledAt: NOW });
      expect(rule?.id).not.toBe(before.id);
      expect(await idsOf()).toEqual([rule?.id]);
      expect(await store.getRule({ guildId: 'guild', ruleId: before.id })).toEqual({ ...before, removedAt: NOW });
    });

    it('does not come when the other is gone', async () => {
      const { id } = await addRule(store, { emoji: '🔥' });
      await store.removeRule({ guildId: 'guild', ruleId: id }, { at: NOW });
      expect(await store.addRule(input(), { replaces: id, at: NOW })).toBeUndefined();
      expect(await store.addRule(input(), { replaces: 12_345, at: NOW })).toBeUndefined();
      expect(await store.listRules('guild')).toEqual([]);
    });

    it('comes and goes in one commit: what cannot come makes nothing go', async () => {
      const before = await addRule(store, { emoji: '🔥' });
      await expect(store.addRule(input({ hundredths: 0 }), { replaces: before.id, at: NOW })).rejects.toThrow();
      expect(await store.listRules('guild')).toEqual([before]);
    });

    it('comes once, whoever else asks for it', async () => {
      const { id } = await addRule(store, { emoji: '🔥' });
      const made = await Promise.all([
        store.addRule(input(), { replaces: id, at: NOW }),
        store.addRule(input(), { replaces: id, at: NOW }),
      ]);
      expect(made.filter((rule) => rule !== undefined)).toHaveLength(1);
      expect(await store.listRules('guild')).toHaveLength(1);
    });
  });

  describe('the number of rules', () => {
    it('has a limit for each guild, without those that were removed', async () => {
      const rules = await Promise.all(Array.from({ length: MOST_RULES }, () => addRule(store)));
      expect(await store.addRule(input(), { replaces: undefined, at: NOW })).toBeUndefined();
      expect(await store.listRules('guild')).toHaveLength(MOST_RULES);
      expect(await store.addRule(input({}, 'other'), { replaces: undefined, at: NOW })).toBeDefined();
      expect(await store.addRule(input(), { replaces: rules[0]?.id, at: NOW })).toBeDefined();
      expect(await store.listRules('guild')).toHaveLength(MOST_RULES);
      await store.removeRule({ guildId: 'guild', ruleId: rules[1]?.id ?? 0 }, { at: NOW });
      expect(await store.addRule(input(), { replaces: undefined, at: NOW })).toBeDefined();
      expect(await store.addRule(input(), { replaces: undefined, at: NOW })).toBeUndefined();
    });
  });

  describe('another guild', () => {
    it('does not see, change, remove or replace a rule, though it knows the number', async () => {
      const rule = await addRule(store);
      expect(await store.listRules('other')).toEqual([]);
      expect(await store.getRule({ guildId: 'other', ruleId: rule.id })).toBeUndefined();
      expect(
        await store.changeRule({ guildId: 'other', ruleId: rule.id }, { hundredths: 7 }, { at: NOW }),
      ).toBeUndefined();
      expect(await store.removeRule({ guildId: 'other', ruleId: rule.id }, { at: NOW })).toBeUndefined();
      expect(await store.addRule(input({}, 'other'), { replaces: rule.id, at: NOW })).toBeUndefined();
      expect(await store.listRules('other')).toEqual([]);
      expect(await store.listRules('guild')).toEqual([rule]);
    });
  });
}
