import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/discord/command.ts';
import {
  clearOption,
  emojiOption,
  readRuleSettings,
  ruleOption,
  settingOptions,
} from '../../../src/discord/options/rule-options.ts';
import { UserError } from '../../../src/errors.ts';
import { userErrorOf } from '../../support/user-error.ts';
import { startDispatcher, textOf } from '../scene.ts';

const GUILD = '100000000000000001';

/** Options as a client sent them. */
function interactionWith(values: Readonly<Record<string, unknown>>): ChatInputCommandInteraction<'cached'> {
  const get = (name: string) => (Object.hasOwn(values, name) ? { name, type: 3, value: values[name] } : null);
  return { guildId: GUILD, options: { get } } as unknown as ChatInputCommandInteraction<'cached'>;
}

const read = (values: Readonly<Record<string, unknown>>) => readRuleSettings(interactionWith(values));

describe('the options of a rule', () => {
  it('say nothing where they were left out', () => {
    expect(read({})).toStrictEqual({});
  });

  it.each<[Record<string, unknown>, object]>([
    [{ 'giver-role': '11' }, { giverRoleId: '11' }],
    [{ 'receiver-role': '12' }, { receiverRoleId: '12' }],
    [{ 'deny-role': '13' }, { denyRoleId: '13' }],
    [{ channel: '14' }, { channelId: '14' }],
    [{ 'per-giver': 1 }, { perGiver: 1 }],
    [{ 'per-receiver': 100_000 }, { perReceiver: 100_000 }],
    [{ 'per-pair': 3 }, { perPair: 3 }],
    [{ 'per-message': 4 }, { perMessage: 4 }],
    [{ 'max-age': 1 }, { maxAgeDays: 1 }],
    [{ 'max-age': 365 }, { maxAgeDays: 365 }],
    [{ 'account-age': 3_650 }, { accountAgeDays: 3_650 }],
    [{ 'member-age': 30 }, { memberAgeDays: 30 }],
    [{ 'on-remove': 'keep' }, { onRemove: 'keep' }],
    [{ 'on-remove': 'revoke' }, { onRemove: 'revoke' }],
    [{ enabled: false }, { enabled: false }],
    [{ enabled: true }, { enabled: true }],
    // 0 takes a limit away.
    [{ 'per-giver': 0 }, { perGiver: undefined }],
    [{ 'per-receiver': 0 }, { perReceiver: undefined }],
    [{ 'per-pair': 0 }, { perPair: undefined }],
    [{ 'per-message': 0 }, { perMessage: undefined }],
    [{ 'account-age': 0 }, { accountAgeDays: undefined }],
    [{ 'member-age': 0 }, { memberAgeDays: undefined }],
    // Everybody has it, so it asks for nothing.
    [{ 'giver-role': GUILD }, { giverRoleId: undefined }],
    [{ 'receiver-role': GUILD }, { receiverRoleId: undefined }],
    [{ clear: 'field' }, { fieldId: undefined }],
    [{ clear: 'giver-role' }, { giverRoleId: undefined }],
    [{ clear: 'receiver-role' }, { receiverRoleId: undefined }],
    [{ clear: 'deny-role' }, { denyRoleId: undefined }],
    [{ clear: 'channel' }, { channelId: undefined }],
    // What is chosen comes before what is taken away.
    [{ clear: 'channel', channel: '14' }, { channelId: '14' }],
  ])('%j are %o', (values, settings) => {
    expect(read(values)).toStrictEqual(settings);
  });

  it('say everything at once', () => {
    const values = {
      'giver-role': '11',
      'receiver-role': '12',
      'deny-role': '13',
      channel: '14',
      'per-giver': 1,
      'per-receiver': 2,
      'per-pair': 3,
      'per-message': 4,
      'max-age': 5,
      'account-age': 6,
      'member-age': 7,
      'on-remove': 'keep',
      enabled: false,
      clear: 'field',
    };
    expect(Object.keys(read(values))).toHaveLength(14);
  });
});

describe('an option that cannot be', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ 'deny-role': GUILD }, 'DENY_EVERYONE'],
    [{ channel: 'general' }, 'BAD_ID'],
    [{ channel: '14> @everyone' }, 'BAD_ID'],
    [{ channel: '' }, 'BAD_ID'],
    [{ channel: 14 }, 'BAD_OPTION'],
    [{ 'giver-role': 11 }, 'BAD_OPTION'],
    [{ 'deny-role': {} }, 'BAD_OPTION'],
    [{ 'per-giver': -1 }, 'BAD_NUMBER'],
    [{ 'per-receiver': 100_001 }, 'BAD_NUMBER'],
    [{ 'per-pair': 1.5 }, 'BAD_NUMBER'],
    [{ 'per-message': '4' }, 'BAD_NUMBER'],
    [{ 'max-age': 0 }, 'BAD_NUMBER'],
    [{ 'max-age': 366 }, 'BAD_NUMBER'],
    [{ 'account-age': 3_651 }, 'BAD_NUMBER'],
    [{ 'member-age': Number.NaN }, 'BAD_NUMBER'],
    [{ 'on-remove': 'burn' }, 'BAD_ON_REMOVE'],
    [{ 'on-remove': true }, 'BAD_ON_REMOVE'],
    [{ clear: 'amount' }, 'BAD_CLEAR'],
    [{ clear: 'constructor' }, 'BAD_CLEAR'],
    [{ clear: '__proto__' }, 'BAD_CLEAR'],
    [{ clear: 1 }, 'BAD_OPTION'],
  ])('is refused in words: %j', (values, code) => {
    expect(userErrorOf(() => read(values)).code).toBe(code);
  });

  it.each(['giver-role', 'receiver-role', 'deny-role'])('is no role: a %s must be an id', (option) => {
    for (const value of ['fans', '11> @everyone <@&12', '', ' '])
      expect(userErrorOf(() => read({ [option]: value })).code).toMatch(/^BAD_/);
  });

  it('is refused in words or read, whatever a client sends', () => {
    const names = [...settingOptions, clearOption].map(({ name }) => name).filter((name) => name !== 'field');
    const value = fc.oneof(fc.anything(), fc.constantFrom(0, 1, '14', true));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (values) => {
        try {
          for (const setting of Object.values(read(values)))
            expect(['string', 'number', 'boolean', 'undefined']).toContain(typeof setting);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the options as Discord knows them', () => {
  const option = (name: string): APIApplicationCommandBasicOption => {
    const found = settingOptions.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no option ${name}`);
    return found;
  };

  it('are those that people and scripts rely on', () => {
    expect(settingOptions.map(({ name }) => name)).toEqual([
      'field',
      'giver-role',
      'receiver-role',
      'deny-role',
      'channel',
      'per-giver',
      'per-receiver',
      'per-pair',
      'per-message',
      'max-age',
      'account-age',
      'member-age',
      'on-remove',
      'enabled',
    ]);
    expect(settingOptions.some(({ required }) => required === true)).toBe(false);
  });

  it('offer what is read', () => {
    for (const [name, setting] of [
      ['on-remove', 'onRemove'],
      ['clear', undefined],
    ] as const) {
      const offered = name === 'clear' ? clearOption : option(name);
      const choices = 'choices' in offered ? (offered.choices ?? []) : [];
      expect(choices.length).toBeGreaterThan(1);
      for (const { value } of choices) {
        const settings = read({ [name]: value });
        expect(Object.keys(settings)).toHaveLength(1);
        if (setting !== undefined) expect(settings[setting]).toBe(value);
      }
    }
  });

  it('bound numbers where they are bounded', () => {
    const numbers = settingOptions.filter(({ type }) => type === ApplicationCommandOptionType.Integer);
    expect(numbers).toHaveLength(7);
    for (const number of numbers) {
      if (!('min_value' in number) || !('max_value' in number)) throw new Error(`${number.name} is not bounded`);
      const { name, min_value: min = 0, max_value: max = 0 } = number;
      for (const value of [min, max]) expect(Object.keys(read({ [name]: value }))).toHaveLength(1);
      for (const value of [min - 1, max + 1])
        expect(userErrorOf(() => read({ [name]: value })).code).toBe('BAD_NUMBER');
    }
  });

  it('are taken by Discord and read from what it sends', async () => {
    const tell: Command = {
      data: {
        name: 'tell',
        description: 'Tell',
        options: [emojiOption(true), ruleOption, ...settingOptions, clearOption],
      },
      acknowledge: () => 'reply',
      execute: async (interaction) => ({
        kind: 'message',
        visibility: 'ephemeral',
        payload: { content: JSON.stringify(readRuleSettings(interaction)) },
      }),
    };
    const { mod, general, guild, staff, discord } = await startDispatcher([tell]);
    const forum = guild.addChannel({ name: 'ideas', type: 'forum' });
    const ask = async (values: Parameters<typeof mod.command>[2]) =>
      textOf(await (await mod.command(general, 'tell', { emoji: '⭐', rule: '1', ...values })).waitForResponse());
    expect(JSON.parse(await ask({ 'giver-role': staff, channel: forum, 'per-pair': 2, enabled: false }))).toEqual({
      giverRoleId: staff.id,
      channelId: forum.id,
      perPair: 2,
      enabled: false,
    });
    expect(JSON.parse(await ask({ 'giver-role': guild.everyone, 'on-remove': 'keep', 'max-age': 30 }))).toEqual({
      onRemove: 'keep',
      maxAgeDays: 30,
    });
    expect(await ask({ 'deny-role': guild.everyone })).toContain('⛔ Everybody has the role @everyone');
    expect(discord.violations).toEqual([]);
  });
});
