import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../../src/discord/command.ts';
import { renderWhy, type WhyView } from '../../../src/discord/embeds/why-embeds.ts';
import type { Award } from '../../../src/points/award.ts';
import type { ReactionRule } from '../../../src/reactions/rule.ts';
import type { CheckName } from '../../../src/reactions/verdict.ts';
import type { ExplainedReaction, Explanation } from '../../../src/services/reactions.ts';
import type { ShownRule } from '../../../src/services/rules.ts';
import type { Reaction } from '../../../src/store/reactions/reaction-store.ts';
import { createRule } from '../../support/rule-samples.ts';
import { createAward } from '../award-fixture.ts';
import { findLiveMarkup, findProblems, hostileText, listCustomIds } from '../hostile-text.ts';

const GUILD = '100000000000000001';
const CHANNEL = '500000000000000005';
const MESSAGE = '600000000000000006';
const LINK = `https://discord.com/channels/${GUILD}/${CHANNEL}/${MESSAGE}`;
const FIELD = { id: 'f', name: 'Loyalty Points' };

/** Every check, by hand: a new one needs words and a line here. */
const CHECKS: Readonly<Record<CheckName, string>> = {
  'points-on': '`enabled` of `/setup`',
  'rule-on': '`enabled` of rule #7 is on',
  connected: '`/setup`, and `/fields default`',
  'giver-person': 'this holds for all rules',
  'message-readable': 'my permissions in that channel',
  'author-person': 'this holds for all rules',
  'author-wrote': 'this holds for all rules',
  'not-self': 'this holds for all rules',
  'author-here': 'this holds for all rules',
  'max-age': '`max-age` of rule #7 is 30 (days)',
  channel: '`channel` of rule #7 is <#14>',
  'giver-role': '`giver-role` of rule #7 is <@&11>',
  'giver-deny': '`deny-role` of rule #7 is <@&13>',
  'receiver-role': '`receiver-role` of rule #7 is <@&12>',
  'receiver-deny': '`deny-role` of rule #7 is <@&13>',
  'account-age': '`account-age` of rule #7 is 60 (days)',
  'member-age': '`member-age` of rule #7 is 90 (days)',
  'per-giver': '`per-giver` of rule #7 is 21',
  'per-receiver': '`per-receiver` of rule #7 is 22',
  'per-pair': '`per-pair` of rule #7 is 23',
  'per-message': '`per-message` of rule #7 is 24',
};
const NAMES = Object.keys(CHECKS) as CheckName[];

const RULE = createRule({
  id: 7,
  giverRoleId: '11',
  receiverRoleId: '12',
  denyRoleId: '13',
  channelId: '14',
  perGiver: 21,
  perReceiver: 22,
  perPair: 23,
  perMessage: 24,
  maxAgeDays: 30,
  accountAgeDays: 60,
  memberAgeDays: 90,
});

interface Change {
  readonly reaction?: Partial<Reaction>;
  readonly rule?: Partial<ReactionRule>;
  readonly award?: Partial<Award>;
  readonly reversal?: Partial<Award>;
  readonly failed?: CheckName;
}

/** A reaction that is there; nothing is decided about it yet. */
function explain({ reaction, rule, award, reversal, failed }: Change = {}): ExplainedReaction {
  return {
    reaction: {
      id: 1,
      guildId: GUILD,
      channelId: CHANNEL,
      messageId: MESSAGE,
      reactorId: '200',
      ruleId: 7,
      emojiKey: '⭐',
      authorId: '300',
      isPresent: true,
      present: [{ emojiKey: '⭐', hasNormal: true, hasSuper: false }],
      isStanding: award !== undefined,
      isDue: false,
      isFrozen: false,
      awardId: award === undefined ? undefined : 7,
      trace: failed === undefined ? undefined : { passed: ['points-on'], failed },
      decidedAt: undefined,
      changedAt: 0,
      ...reaction,
    },
    rule: { ...RULE, ...rule },
    award: award === undefined ? undefined : createAward({ hundredths: 500, memberId: '300', ...award }),
    reversal:
      reversal === undefined
        ? undefined
        : createAward({ id: 8, receipt: 'R-BACK22', action: 'decrease', reverses: 7, ...reversal }),
  };
}

const render = (
  reactions: readonly ExplainedReaction[],
  { page = 1, pages = 1, ...view }: Partial<WhyView & Pick<Explanation, 'page' | 'pages'>> = {},
  rules: readonly ShownRule[] = [],
): MessagePayload =>
  renderWhy(
    { reactions, page, pages, rules },
    { guildId: GUILD, channelId: CHANNEL, messageId: MESSAGE, locale: 'en-US', canManage: false, ...view },
  );
const embedOf = (payload: MessagePayload) => payload.embeds?.[0] ?? {};
const textOf = (payload: MessagePayload) => embedOf(payload).description ?? '';
const lineOf = (change: Change, view: Partial<WhyView> = {}) =>
  textOf(render([explain(change)], view))
    .split('\n')
    .at(-1);

describe('why a reaction gave points', () => {
  it('names emoji, reactor, change, author, state and receipt, under the message', () => {
    const payload = render([explain({ award: {} })]);
    expect(embedOf(payload).title).toBe('📊 Why points?');
    expect(textOf(payload)).toBe(
      `Reactions to ${LINK}\n\n⭐ <@200>: ➕ **+5** Loyalty Points for <@300> · points added · R-7F3K2M.`,
    );
    expect(payload.components).toEqual([]);
  });

  it.each<[Partial<Award>, string]>([
    [{ status: 'queued' }, '⏳ **+5** Loyalty Points for <@300> · points pending'],
    [{ status: 'waiting' }, '⏳ **+5** Loyalty Points for <@300> · points waiting'],
    [{ status: 'unknown' }, '🔎 **+5** Loyalty Points for <@300> · being checked'],
    [{ status: 'refused' }, '⛔ **+5** Loyalty Points for <@300> · points not added'],
    [{ status: 'expired' }, '⛔ **+5** Loyalty Points for <@300> · points expired'],
  ])('says how its award stands: %j', (award, words) => {
    expect(lineOf({ award })).toContain(words);
  });

  it('says the amount that was paid, not that of the rule today, in the reader’s numbers', () => {
    expect(lineOf({ award: { hundredths: 1_250 }, rule: { hundredths: 9_900 } }, { locale: 'de' })).toContain(
      '**+12,5**',
    );
  });

  it('is whole in another language, with options by the names that its readers see', () => {
    expect(lineOf({ award: {} }, { locale: 'de' })).toContain('für <@300> · Punkte vergeben · R-7F3K2M.');
    const refused = lineOf({ failed: 'max-age', rule: { maxAgeDays: 3 } }, { locale: 'de', canManage: true });
    expect(refused).toContain('⛔ keine Punkte: Die Nachricht war zu alt. (`höchstalter` der Regel #7 ist 3 (Tage))');
  });

  it('says when the reaction is gone and the points stay', () => {
    expect(lineOf({ award: {}, reaction: { isPresent: false } })).toContain('The reaction is gone; the points stay');
  });

  it('says when staff have taken the points back', () => {
    expect(lineOf({ award: {}, reversal: { status: 'settled', source: 'undo' } })).toMatch(/: ↩️ .* undone/);
    expect(lineOf({ award: {}, reversal: { status: 'queued', source: 'undo' } })).not.toContain('undone');
  });
});

describe('why a reaction gave none', () => {
  it.each(NAMES)('has words for everybody: %s', (failed) => {
    const line = lineOf({ failed }) ?? '';
    expect(line).toMatch(/^⭐ <@200>: ⛔ no points: [^:]{10,}\.$/);
    expect(line).not.toMatch(/undefined|`|#|<#|<@&|\d (days|hours)|\bfailed\b/);
  });

  it('has different words for different checks', () => {
    expect(new Set(NAMES.map((failed) => lineOf({ failed }))).size).toBe(NAMES.length);
  });

  it.each(NAMES)('names the setting for who can change it: %s', (failed) => {
    expect(lineOf({ failed }, { canManage: true })).toBe(`${lineOf({ failed })} (${CHECKS[failed]})`);
  });

  it.each<[string, Change, string]>([
    ['is being looked at', {}, '⏳ being looked at.'],
    ['went before it gave', { reaction: { isPresent: false } }, 'removed before it gave its **+5**.'],
    [
      'was taken back',
      { award: {}, reaction: { isPresent: false, isStanding: false }, reversal: { source: 'reaction-removed' } },
      '↩️ removed, and **+5** Loyalty Points taken back · R-7F3K2M.',
    ],
    ...(['queued', 'unknown', 'review'] as const).map((status): [string, Change, string] => [
      `is being taken back (${status})`,
      {
        award: {},
        reaction: { isPresent: false, isStanding: false },
        reversal: { source: 'reaction-removed', status },
      },
      '⏳ removed; **+5** Loyalty Points is being taken back · R-7F3K2M.',
    ]),
    [
      'came and went too often',
      { award: {}, reaction: { isStanding: false, isFrozen: true }, reversal: { source: 'reaction-removed' } },
      '⛔ no points: it came and went so often.',
    ],
    [
      'was taken back by staff for good',
      { award: {}, reaction: { isStanding: false, isFrozen: true }, reversal: { source: 'undo' } },
      '⛔ no points: staff took the points back.',
    ],
  ])('says so of one that %s', (_, change, words) => {
    expect(lineOf(change)).toBe(`⭐ <@200>: ${words}`);
  });

  it('says that it is being looked at while it is, whatever was decided before', () => {
    const before: readonly Change[] = [
      {},
      { award: {} },
      { failed: 'not-self' },
      { award: {}, reaction: { isFrozen: true } },
    ];
    for (const { reaction, ...change } of before) {
      for (const isPresent of [true, false])
        expect(lineOf({ ...change, reaction: { ...reaction, isPresent, isDue: true } })).toContain(
          '⏳ being looked at.',
        );
    }
  });

  it('says whose doing it was that nothing changes any more', () => {
    const frozen = { isStanding: false, isFrozen: true };
    const byStaff = { award: { status: 'cancelled', decidedBy: '301' }, reaction: frozen } as const;
    const byItself = { award: { status: 'cancelled', decidedBy: '200' }, reaction: frozen } as const;
    expect(lineOf(byStaff)).toContain('staff took the points back');
    expect(lineOf(byItself)).toContain('it came and went so often');
    expect(lineOf({ award: {}, reaction: { isFrozen: true } })).toMatch(
      /It stays like this, since it came and went so often\.$/,
    );
  });

  it.each<[CheckName, Partial<ReactionRule>]>([
    ['channel', { channelId: undefined }],
    ['giver-role', { giverRoleId: undefined }],
    ['giver-deny', { denyRoleId: undefined }],
    ['receiver-role', { receiverRoleId: undefined }],
    ['receiver-deny', { denyRoleId: undefined }],
    ['account-age', { accountAgeDays: undefined }],
    ['member-age', { memberAgeDays: undefined }],
    ['per-giver', { perGiver: undefined }],
    ['per-receiver', { perReceiver: undefined }],
    ['per-pair', { perPair: undefined }],
    ['per-message', { perMessage: undefined }],
  ])('says of a setting that is not there any more that it was taken away: %s', (failed, rule) => {
    const line = lineOf({ failed, rule }, { canManage: true });
    expect(line).toContain('of rule #7 has been taken away since)');
    expect(line).not.toContain('undefined');
  });

  it('says so of one whose points could not be taken back', () => {
    const line = lineOf({ award: {}, reaction: { isPresent: false, isStanding: false } });
    expect(line).toContain('could not be taken back; staff can undo R-7F3K2M');
  });

  it.each(['refused', 'expired'] as const)('does not say that points were taken back that were %s before', (status) => {
    const line = lineOf({ award: { status }, reaction: { isPresent: false, isStanding: false } });
    expect(line).not.toContain('taken back');
  });
});

describe('what a member sees', () => {
  const everything: readonly Change[] = [
    ...NAMES.map((failed) => ({ failed })),
    {},
    { award: {} },
    { award: {}, reaction: { isPresent: false } },
    { award: {}, reaction: { isPresent: false, isStanding: false } },
    { award: {}, reaction: { isFrozen: true } },
    { reaction: { isPresent: false } },
  ];

  it('holds no setting and no way to one', () => {
    for (const change of everything) {
      const payload = render([explain(change)]);
      expect(textOf(payload)).not.toMatch(/rule #|<#|<@&|`|\/setup|\b(21|22|23|24|60|90)\b/);
      expect(listCustomIds(payload)).toEqual([]);
    }
  });

  it('is more for who manages the server: the rule behind each, one press away', () => {
    for (const change of everything) {
      const payload = render([explain(change)], { canManage: true });
      expect(textOf(payload)).toMatch(/\(.*\)$/);
      expect(listCustomIds(payload)).toEqual(['rules:open:7']);
    }
  });
});

describe('where nothing is known', () => {
  const shown = (change: Partial<ReactionRule> = {}): ShownRule => ({ rule: createRule(change), field: FIELD });

  it('says so, and what gives points', () => {
    const text = textOf(render([], {}, [shown(), shown({ emojiText: '🔥', hundredths: 70 })]));
    expect(text).toContain('No reaction here is one that gives points');
    expect(text.split('\n').slice(-2)).toEqual(['⭐ **+5** Loyalty Points', '🔥 **+0.7** Loyalty Points']);
    expect(textOf(render([]))).toContain('There are no rules now.');
  });

  it('names ten rules at most', () => {
    const text = textOf(
      render(
        [],
        {},
        Array.from({ length: 50 }, () => shown()),
      ),
    );
    expect(text.match(/\*\*\+5\*\*/g)).toHaveLength(10);
  });

  it('does not say of a rule for another channel that it gives points here', () => {
    const text = textOf(render([], {}, [shown(), shown({ emojiText: '🔥', channelId: '999000000000000009' })]));
    const isNamed = text.includes('🔥');
    expect(isNamed && text.includes('These give points here')).toBe(false);
  });
});

describe('pages', () => {
  const many = (count: number, rules = 1) =>
    Array.from({ length: count }, (_, index) =>
      explain({
        reaction: { reactorId: String(1_000 + index) },
        rule: { id: (index % rules) + 1 },
        failed: 'not-self',
      }),
    );
  const reactorsOn = (payload: MessagePayload) =>
    [...textOf(payload).matchAll(/<@(\d+)>/g)].map(([, id]) => Number(id));

  it('lead to one another', () => {
    const first = render(many(8), { page: 1, pages: 3 });
    expect(reactorsOn(first)).toEqual([1_000, 1_001, 1_002, 1_003, 1_004, 1_005, 1_006, 1_007]);
    expect(embedOf(first).footer?.text).toBe('Page 1 of 3');
    expect(first.components).toMatchObject([
      { components: [{ disabled: true }, { disabled: false, custom_id: `why-points:page:${MESSAGE}:2` }] },
    ]);
    const last = render(many(1), { page: 3, pages: 3 });
    expect(last.components).toMatchObject([{ components: [{ disabled: false }, { disabled: true }] }]);
  });

  it('have five buttons at most, however many rules there are', () => {
    const payload = render(many(8, 8), { page: 2, pages: 3, canManage: true });
    expect(listCustomIds(payload)).toEqual([
      `why-points:page:${MESSAGE}:1`,
      `why-points:page:${MESSAGE}:3`,
      'rules:open:1',
      'rules:open:2',
      'rules:open:3',
    ]);
    expect(findProblems(payload)).toEqual([]);
  });

  it('have one button for each rule, once', () => {
    expect(listCustomIds(render(many(6, 2), { canManage: true }))).toEqual(['rules:open:1', 'rules:open:2']);
  });
});

describe('within Discord’s limits', () => {
  const longest = { emojiText: `<a:${'x'.repeat(32)}:12345678901234567890>`, id: 999_999_999 };

  it('are eight reactions at their longest, whole', () => {
    for (const failed of [...NAMES, undefined]) {
      const award = { fieldName: '*'.repeat(200), memberId: '3'.repeat(20), hundredths: 100_000_000 };
      const change = {
        rule: longest,
        reaction: { reactorId: '2'.repeat(20), isFrozen: failed === undefined, isPresent: failed !== undefined },
        ...(failed === undefined ? { award } : { failed }),
      };
      const payload = render(
        Array.from({ length: 8 }, () => explain(change)),
        { page: 2, pages: 3, canManage: true },
      );
      expect(findProblems(payload)).toEqual([]);
      expect(textOf(payload)).not.toMatch(/…$/);
      expect(textOf(payload).length).toBeLessThanOrEqual(4_096);
      for (const customId of listCustomIds(payload)) expect(customId.length).toBeLessThanOrEqual(100);
    }
  });

  it('and inert is a field with a hostile name', () => {
    const live = (payload: MessagePayload) => findLiveMarkup(textOf(payload).replaceAll(/<@\d+>/g, ''));
    fc.assert(
      fc.property(hostileText, fc.boolean(), (name, canManage) => {
        const award = { fieldName: name };
        const changes = [{ award }, { award, reaction: { isPresent: false, isStanding: false } }];
        const payloads = [
          render(changes.map(explain), { canManage }),
          render([], { canManage }, [{ rule: createRule(), field: { id: 'f', name } }]),
        ];
        for (const payload of payloads) {
          expect(findProblems(payload)).toEqual([]);
          expect(live(payload)).toEqual([]);
        }
      }),
    );
  });
});
