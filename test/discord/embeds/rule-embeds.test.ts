import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../../src/discord/command.ts';
import {
  describeConditions,
  describeGift,
  renderRemovedRule,
  renderRule,
  renderRules,
  toRuleChoice,
} from '../../../src/discord/embeds/rule-embeds.ts';
import type { ReactionRule } from '../../../src/reactions/rule.ts';
import type { ShownRule } from '../../../src/services/rules.ts';
import { createRule } from '../../support/rule-samples.ts';
import { findLiveMarkup, findProblems, hostileText, listCustomIds } from '../hostile-text.ts';

const LOCALE = 'en-US';
const FIELD = { id: 'f'.repeat(24), name: 'Loyalty Points' };
const COIN = '<:coin:1100000000000000001>';

const show = (rule: Partial<ReactionRule> = {}, field: ShownRule['field'] = FIELD): ShownRule => ({
  rule: createRule(rule),
  field,
});
const embedOf = (payload: MessagePayload) => payload.embeds?.[0] ?? {};
const textOf = (payload: MessagePayload) => embedOf(payload).description ?? '';
const buttonsOf = (payload: MessagePayload): unknown[] =>
  (payload.components ?? []).flatMap((row): unknown[] => ('components' in row ? row.components : []));

/** Asks for everything that a rule can ask for, each as long as it can be. */
const EVERYTHING: Partial<ReactionRule> = {
  hundredths: 100_000_000,
  emojiText: `<a:${'x'.repeat(32)}:12345678901234567890>`,
  giverRoleId: '12345678901234567891',
  receiverRoleId: '12345678901234567892',
  denyRoleId: '12345678901234567893',
  channelId: '12345678901234567894',
  perGiver: 100_000,
  perReceiver: 100_000,
  perPair: 100_000,
  perMessage: 100_000,
  maxAgeDays: 365,
  accountAgeDays: 3_650,
  memberAgeDays: 3_650,
};

describe('what a rule gives', () => {
  it.each<[ShownRule, string, string]>([
    [show(), LOCALE, '⭐ **+5** Loyalty Points'],
    [show({ hundredths: 100_000_000, emojiText: COIN }), LOCALE, `${COIN} **+1,000,000** Loyalty Points`],
    [show({ hundredths: 250 }), 'de', '⭐ **+2,5** Loyalty Points'],
    [show({}, { id: 'f', name: '**Karma** <@1>' }), LOCALE, '⭐ **+5** \\*\\*Karma\\*\\* \\<\\@1\\>'],
  ])('is emoji, amount and field', (shown, locale, text) => {
    expect(describeGift(shown, locale)).toBe(text);
  });

  it('is nothing while the server has chosen no community', () => {
    const shown = { rule: createRule(), field: undefined, isUnconnected: true };
    const text = textOf(renderRules([shown], 1, LOCALE));
    expect(text).toContain('⭐ **+5** · ⛔ gives nothing: no community is chosen');
    expect(text).not.toMatch(/✅|\/fields/);
  });

  it('says what to do where there is no field', () => {
    expect(describeGift({ rule: createRule(), field: undefined }, LOCALE)).toContain('`/fields default`');
  });
});

describe('what a rule asks for', () => {
  const plain = ['messages up to 7 days old', 'taken back when the reaction is removed'];

  it('is little where nobody chose anything', () => {
    expect(describeConditions(show(), LOCALE)).toEqual(plain);
  });

  it.each<[Partial<ReactionRule>, string]>([
    [{ channelId: '5' }, 'in <#5>'],
    [{ giverRoleId: '11' }, 'given by <@&11>'],
    [{ receiverRoleId: '12' }, 'received by <@&12>'],
    [{ denyRoleId: '13' }, 'not from or to <@&13>'],
    [{ perGiver: 1 }, 'at most 1 a day from one member'],
    [{ perReceiver: 2 }, 'at most 2 a day to one member'],
    [{ perPair: 3 }, 'at most 3 a day from one member to one other'],
    [{ perMessage: 4 }, 'at most 4 for one message'],
    [{ maxAgeDays: 1 }, 'messages up to 1 day old'],
    [{ accountAgeDays: 30 }, 'accounts from 30 days on'],
    [{ memberAgeDays: 1 }, 'members for 1 day at least'],
    [{ onRemove: 'keep' }, 'kept when the reaction is removed'],
  ])('is said in words: %j', (rule, words) => {
    expect(describeConditions(show(rule), LOCALE)).toContain(words);
    const others = describeConditions(show(rule), LOCALE).filter((one) => one !== words);
    expect(plain).toEqual(expect.arrayContaining(others));
  });
});

describe('one rule', () => {
  it('shows its number, what it gives and asks for, and how to change it', () => {
    const payload = renderRule(show({ id: 7 }), LOCALE);
    expect(embedOf(payload).title).toBe('📊 Rule');
    expect(textOf(payload).split('\n')).toEqual([
      '**#7** ⭐ **+5** Loyalty Points · ✅ on',
      'messages up to 7 days old · taken back when the reaction is removed',
      '',
      'To change it: `/rules edit rule:7 …`',
    ]);
    expect(listCustomIds(payload)).toEqual(['rules:switch:7:off']);
  });

  it.each<[ShownRule['gone'] & object, string, readonly string[]]>([
    [
      [{ option: 'deny-role', id: '5' }],
      '⛔ paused',
      [
        '⛔ Gone: `deny-role`, so it is paused.',
        '-# Choose another: `/rules edit rule:7 deny-role:…`. None: `/rules edit rule:7 clear:deny-role`.',
      ],
    ],
    [
      [
        { option: 'giver-role', id: '5' },
        { option: 'channel', id: '6' },
      ],
      '✅ on',
      [
        '⛔ Gone: `giver-role`, `channel`, so it gives to nobody.',
        '-# Choose another: `/rules edit rule:7 giver-role:…`. None: `/rules edit rule:7 clear:giver-role`.',
      ],
    ],
    [
      [{ option: 'emoji', id: '5' }],
      '✅ on',
      [
        '⚠️ Its emoji is gone, or is another server’s: few can react with it, or nobody.',
        '-# Choose another: `/rules edit rule:7 emoji:…`. No rule: `/rules remove rule:7`.',
      ],
    ],
  ])('says what of it is gone, and how to go on: %j', (gone, state, lines) => {
    const text = textOf(renderRule({ ...show({ id: 7 }), gone }, LOCALE)).split('\n');
    expect(text[0]).toContain(state);
    expect(text.slice(2, 4)).toEqual(lines);
    const page = renderRules([{ ...show({ id: 7 }), gone }], 1, LOCALE);
    expect(textOf(page)).toContain(lines.join('\n'));
    expect(textOf(renderRule({ ...show({ id: 7, enabled: false }), gone }, LOCALE))).toContain('⛔ off');
    expect(textOf(renderRule({ ...show({ id: 7, removedAt: 1 }), gone }, LOCALE))).not.toContain('Gone');
  });

  it('says which others the same reaction pays as well', () => {
    const text = textOf(renderRule({ ...show({ id: 7 }), besides: [1, 2, 3, 4, 5, 6] }, LOCALE));
    expect(text).toContain(
      '⚠️ Same emoji as **#1**, **#2**, **#3**, **#4**, **#5** and 1 more: one reaction can give the points of each.',
    );
    expect(textOf(renderRule({ ...show({ id: 7 }), besides: [] }, LOCALE))).not.toContain('Same emoji');
  });

  it('that is off can be switched on, and one that was removed cannot', () => {
    const off = renderRule(show({ id: 7, enabled: false }), LOCALE);
    expect(textOf(off)).toContain('⛔ off');
    expect(listCustomIds(off)).toEqual(['rules:switch:7:on']);
    const gone = renderRule(show({ id: 7, removedAt: 1 }), LOCALE);
    expect(textOf(gone)).toContain('⛔ removed');
    expect(textOf(gone)).not.toContain('/rules edit');
    expect(gone.components).toEqual([]);
  });

  it('has the title of what was done to it, and its colour', () => {
    const [plain, added] = [renderRule(show(), LOCALE), renderRule(show(), LOCALE, 'added')];
    expect(embedOf(added).title).toBe('✅ Rule added');
    expect(embedOf(added).color).not.toBe(embedOf(plain).color);
  });

  it('that was just removed says what becomes of its points', () => {
    const payload = renderRemovedRule(show(), LOCALE);
    expect(embedOf(payload).title).toBe('✅ Rule removed');
    expect(textOf(payload)).toBe(
      '⭐ **+5** Loyalty Points gives nothing any more.\nWhat it gave stays, also when those reactions are removed.',
    );
    expect(payload.components).toEqual([]);
  });
});

describe('all rules', () => {
  const rules = (count: number, rule: Partial<ReactionRule> = {}) =>
    Array.from({ length: count }, (_, index) => show({ ...rule, id: index + 1 }));
  const numbersOn = (payload: MessagePayload) =>
    [...textOf(payload).matchAll(/\*\*#(\d+)\*\*/g)].map(([, id]) => Number(id));

  it('that are none say how to make one', () => {
    const payload = renderRules([], 1, LOCALE);
    expect(textOf(payload)).toContain('`/rules add emoji:⭐ amount:5`');
    expect(payload.components).toEqual([]);
    expect(embedOf(payload).footer).toBeUndefined();
  });

  it('are five on a page, with buttons for the others', () => {
    const first = renderRules(rules(11), 1, LOCALE);
    expect(numbersOn(first)).toEqual([1, 2, 3, 4, 5]);
    expect(embedOf(first).footer?.text).toBe('Page 1 of 3');
    expect(buttonsOf(first)).toMatchObject([{ disabled: true }, { disabled: false, custom_id: 'rules:page:2' }]);
    const last = renderRules(rules(11), 3, LOCALE);
    expect(numbersOn(last)).toEqual([11]);
    expect(buttonsOf(last)).toMatchObject([{ disabled: false, custom_id: 'rules:page:2' }, { disabled: true }]);
    expect(renderRules(rules(5), 1, LOCALE).components).toEqual([]);
  });

  it.each([0, -1, 4, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e20])(
    'show a page that there is, asked for %d',
    (page) => {
      const shown = numbersOn(renderRules(rules(11), page, LOCALE));
      expect(shown[0]).toBe(page === 4 ? 11 : 1);
    },
  );

  it('are all there, whole, however much they ask for', () => {
    const all = rules(50, EVERYTHING).map((one) => ({ ...one, field: { id: 'f', name: '*'.repeat(60) } }));
    const seen: number[] = [];
    for (let page = 1; page <= 50; page += 1) {
      const payload = renderRules(all, page, LOCALE);
      if (seen.includes(numbersOn(payload)[0] ?? 0)) break;
      seen.push(...numbersOn(payload));
      expect(textOf(payload)).not.toMatch(/…$/);
      expect(textOf(payload)).toMatch(/taken back when the reaction is removed$/);
    }
    expect(seen).toEqual(all.map(({ rule }) => rule.id));
  });
});

describe('a rule to choose while typing', () => {
  it.each<[ShownRule, string]>([
    [show({ id: 7 }), '#7 ⭐ +5 Loyalty Points'],
    [show({ id: 7, emojiText: COIN }), '#7 :coin: +5 Loyalty Points'],
    [show({ id: 7, emojiText: '<a:coin:1100000000000000001>' }), '#7 :coin: +5 Loyalty Points'],
    [show({ id: 7, enabled: false }), '#7 ⭐ +5 Loyalty Points (off)'],
    [{ rule: createRule({ id: 7 }), field: undefined }, '#7 ⭐ +5'],
  ])('is one plain line', (shown, name) => {
    expect(toRuleChoice(shown, LOCALE)).toEqual({ name, value: '7' });
  });
});

describe('hostile field names', () => {
  it('stay text and within Discord’s limits, whatever shows them', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 12 }), (name, count) => {
        const shown = show({ id: 7, emojiText: COIN }, { id: 'f', name });
        const payloads = [
          renderRule(shown, LOCALE),
          renderRemovedRule(shown, LOCALE),
          renderRules(
            Array.from({ length: count }, () => shown),
            1,
            LOCALE,
          ),
        ];
        for (const payload of payloads) {
          expect(findProblems(payload)).toEqual([]);
          expect(findLiveMarkup(textOf(payload).replaceAll(COIN, ''))).toEqual([]);
        }
        expect(toRuleChoice(shown, LOCALE).name).not.toMatch(/[\n\u202e\u200b]/u);
      }),
    );
  });

  it('cannot make a message that Discord refuses, with everything at its longest', () => {
    const shown = show(EVERYTHING, { id: 'f', name: '**'.repeat(200) });
    for (const payload of [
      renderRule(shown, LOCALE),
      renderRules(
        Array.from({ length: 50 }, () => shown),
        2,
        LOCALE,
      ),
    ]) {
      expect(findProblems(payload)).toEqual([]);
      expect(textOf(payload).length).toBeLessThanOrEqual(4_096);
      for (const customId of listCustomIds(payload)) expect(customId.length).toBeLessThanOrEqual(100);
      expect(buttonsOf(payload).length).toBeLessThanOrEqual(5);
    }
  });
});
