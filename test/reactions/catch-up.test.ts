import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findMissed,
  type ListedReactor,
  type Missed,
  type NotedReaction,
  toEligibleFrom,
  toHandedOn,
  toOrder,
} from '../../src/reactions/catch-up.ts';
import type { ReactionRule } from '../../src/reactions/rule.ts';
import { toFirstId } from '../../src/reactions/snowflake.ts';
import { createRule } from '../support/rule-samples.ts';

const POSTED_AT = 1_800_000_000_000;
const MESSAGE = toFirstId(POSTED_AT);

/** One from before the message, one from after it. */
const OPEN = createRule({ id: 1, enabledAt: POSTED_AT });
const LATE = createRule({ id: 2, enabledAt: POSTED_AT + 1 });

type Kinds = '' | 'n' | 's' | 'ns';

const toKinds = (kinds: Kinds) => ({ hasNormal: kinds.includes('n'), hasSuper: kinds.includes('s') });
const listed = (id: string, kinds: Kinds, isBot = false): ListedReactor => ({ id, isBot, ...toKinds(kinds) });
const noted = (reactorId: string, ruleId: number, kinds: Kinds): NotedReaction => ({
  reactorId,
  ruleId,
  ...toKinds(kinds),
});

const find = (rules: readonly ReactionRule[], list: readonly ListedReactor[], notes: readonly NotedReaction[]) =>
  findMissed(MESSAGE, rules, list, notes, (rule) => rule.enabledAt);

/** `+ana n 1,2` came, normal, for the rules 1 and 2; `-ana s` went, super. */
function describeMissed(missed: readonly Missed[]): string[] {
  return missed.map((one) => {
    const kind = one.isSuper ? 's' : 'n';
    return one.kind === 'added' ? `+${one.reactor.id} ${kind} ${one.ruleIds}` : `-${one.reactorId} ${kind}`;
  });
}

describe('what was missed', () => {
  it.each<[string, readonly ReactionRule[], ListedReactor[], NotedReaction[], string[]]>([
    ['nothing, where nobody reacts and nothing is noted', [OPEN], [], [], []],
    ['nothing, where all is noted', [OPEN], [listed('ana', 'n')], [noted('ana', 1, 'n')], []],
    ['one that came', [OPEN], [listed('ana', 'n')], [], ['+ana n 1']],
    ['one that came, super', [OPEN], [listed('ana', 's')], [], ['+ana s 1']],
    ['both kinds of one member', [OPEN], [listed('ana', 'ns')], [], ['+ana n 1', '+ana s 1']],
    ['a second kind beside the first', [OPEN], [listed('ana', 'ns')], [noted('ana', 1, 'n')], ['+ana s 1']],
    ['one that went', [OPEN], [], [noted('ana', 1, 'n')], ['-ana n']],
    ['both kinds that went', [OPEN], [], [noted('ana', 1, 'ns')], ['-ana n', '-ana s']],
    ['one of two kinds that went', [OPEN], [listed('ana', 'n')], [noted('ana', 1, 'ns')], ['-ana s']],
    ['a kind for the other', [OPEN], [listed('ana', 's')], [noted('ana', 1, 'n')], ['-ana n', '+ana s 1']],
    [
      'nothing older than a rule that has seen another reaction',
      [LATE],
      [listed('ana', 'n')],
      [noted('ana', 2, '')],
      [],
    ],
    ['no second kind older than the rule', [LATE], [listed('ana', 'ns')], [noted('ana', 2, 'n')], []],
    ['one that went for two rules, once', [OPEN, LATE], [], [noted('ana', 1, 'n'), noted('ana', 2, 'n')], ['-ana n']],
    ['nothing for a rule that is younger than the message', [LATE], [listed('ana', 'n')], [], []],
    ['only what the older rule misses', [OPEN, LATE], [listed('ana', 'n')], [], ['+ana n 1']],
    ['one that came again', [OPEN], [listed('ana', 'n')], [noted('ana', 1, '')], ['+ana n 1']],
    [
      'one that a rule beside the one that noted it misses',
      [OPEN, createRule({ id: 3, enabledAt: 0 })],
      [listed('ana', 'n')],
      [noted('ana', 1, 'n')],
      ['+ana n 3'],
    ],
    ['nothing that went long ago', [OPEN], [], [noted('ana', 1, '')], []],
    [
      'who went before who came',
      [OPEN],
      [listed('ben', 'n'), listed('cleo', 's')],
      [noted('ana', 1, 'ns')],
      ['-ana n', '-ana s', '+ben n 1', '+cleo s 1'],
    ],
    ['a bot too: that it gives nothing is for the rule to say', [OPEN], [listed('bot', 'n', true)], [], ['+bot n 1']],
  ])('%s', (_, rules, list, notes, expected) => {
    expect(describeMissed(find(rules, list, notes))).toEqual(expected);
  });

  it('tells whether who came is a bot', () => {
    expect(find([OPEN], [listed('bot', 'n', true)], [])).toMatchObject([{ reactor: { id: 'bot', isBot: true } }]);
  });
});

/** Notes as they are after what was missed is noted too. */
function apply(notes: readonly NotedReaction[], missed: readonly Missed[]): NotedReaction[] {
  const byName = new Map(notes.map((note) => [`${note.reactorId} ${note.ruleId}`, note]));
  for (const one of missed) {
    const part = one.isSuper ? 'hasSuper' : 'hasNormal';
    if (one.kind === 'removed') {
      for (const [name, note] of byName)
        if (note.reactorId === one.reactorId) byName.set(name, { ...note, [part]: false });
      continue;
    }
    for (const ruleId of one.ruleIds) {
      const name = `${one.reactor.id} ${ruleId}`;
      byName.set(name, { ...(byName.get(name) ?? noted(one.reactor.id, ruleId, '')), [part]: true });
    }
  }
  return [...byName.values()];
}

describe('any list beside any notes', () => {
  const member = fc.constantFrom('ana', 'ben', 'cleo');
  const kinds = fc.constantFrom<Kinds>('n', 's', 'ns');
  const anyKinds = fc.constantFrom<Kinds>('', 'n', 's', 'ns');
  const rules = fc
    .subarray([1, 2, 3], { minLength: 1 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.integer({ min: -1, max: 1 }).map((late) => [id, late] as const))))
    .map((made) => made.map(([id, late]) => createRule({ id, enabledAt: POSTED_AT + late })));
  const list = fc.uniqueArray(fc.tuple(member, kinds), { selector: ([id]) => id });
  const notes = fc.uniqueArray(fc.tuple(member, fc.constantFrom(1, 2, 3), anyKinds), {
    selector: ([id, ruleId]) => `${id} ${ruleId}`,
  });

  it('are the same once the difference is noted, wherever the rule may look back that far', () => {
    fc.assert(
      fc.property(rules, list, notes, (made, reacting, before) => {
        const reactors = reacting.map(([id, of]) => listed(id, of));
        const ids = made.map(({ id }) => id);
        const known = before
          .filter(([, ruleId]) => ids.includes(ruleId))
          .map(([id, ruleId, of]) => noted(id, ruleId, of));
        const missed = find(made, reactors, known);
        const after = apply(known, missed);
        for (const rule of made) {
          for (const id of ['ana', 'ben', 'cleo']) {
            const isThere = reactors.find((reactor) => reactor.id === id) ?? listed(id, '');
            const was = known.find((note) => note.reactorId === id && note.ruleId === rule.id);
            const is = after.find((note) => note.reactorId === id && note.ruleId === rule.id) ?? noted(id, rule.id, '');
            const mayLookBack = rule.enabledAt <= POSTED_AT;
            expect(is).toMatchObject({
              hasNormal: isThere.hasNormal && (mayLookBack || was?.hasNormal === true),
              hasSuper: isThere.hasSuper && (mayLookBack || was?.hasSuper === true),
            });
          }
        }
        expect(find(made, reactors, after)).toEqual([]);
        for (const one of missed) if (one.kind === 'added') expect(one.ruleIds.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what was missed on a message is handed on', () => {
  const came = (id: string, isSuper = false) =>
    ({ kind: 'added', reactor: listed(id, 'n'), isSuper, ruleIds: [1] }) as const;
  const went = (reactorId: string, isSuper = false) => ({ kind: 'removed', reactorId, isSuper }) as const;
  const idOf = (one: Missed) => (one.kind === 'added' ? one.reactor.id : one.reactorId);

  it.each<[string, Missed[], string[]]>([
    [
      'with a tone or a kind that took the place of another before that',
      [went('ana'), came('ana', true)],
      ['+ana', '-ana'],
    ],
    ['with who went before who came: there may be room then', [came('ben'), went('ana')], ['-ana', '+ben']],
    [
      'with both',
      [came('ben'), went('cleo'), went('ana'), came('ana'), came('ana', true)],
      ['+ana', '+ana', '-cleo', '-ana', '+ben'],
    ],
  ])('%s', (_, missed, expected) => {
    expect(toHandedOn(missed).map((one) => `${one.kind === 'added' ? '+' : '-'}${idOf(one)}`)).toEqual(expected);
  });
});

describe('the earliest message that a rule looks back to', () => {
  it.each([
    [5, undefined, 5],
    [5, 3, 5],
    [5, 9, 9],
    [0, undefined, 0],
  ])('of a rule from %d in a guild whose points are on since %s is from %d', (enabledAt, since, expected) => {
    expect(toEligibleFrom(createRule({ enabledAt }), since)).toBe(expected);
  });
});

describe('the order of looking', () => {
  it('begins with what surely changed, and with the oldest of it, by number and not by letters', () => {
    const toItem = (messageId: string, differs: boolean) => ({ messageId, differs });
    const items = [
      toItem('100', false),
      toItem('99', false),
      toItem('1000', true),
      toItem('200', true),
      toItem('1001', true),
    ];
    expect(toOrder(items).map(({ messageId }) => messageId)).toEqual(['200', '1000', '1001', '99', '100']);
    expect(items[0]?.messageId).toBe('100');
  });

  it('loses nothing', () => {
    const item = fc.record({
      messageId: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
      differs: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const ordered = toOrder(items);
        expect(ordered).toHaveLength(items.length);
        for (const one of items) expect(ordered).toContain(one);
        for (const [index, { messageId, differs }] of ordered.entries()) {
          const next = ordered[index + 1];
          if (next === undefined) continue;
          if (differs === next.differs) expect(BigInt(messageId)).toBeLessThanOrEqual(BigInt(next.messageId));
          else expect(differs).toBe(true);
        }
      }),
    );
  });
});

const ANA = '200000000000000001';
const BEN = '200000000000000002';
const FORMER = 'former-x-1';
const seen = (reactorId: string, ruleId = 1, hasNormal = true) => ({ reactorId, ruleId, hasNormal, hasSuper: false });
const findKept = (reactors: readonly string[], notes: ReturnType<typeof seen>[], rules = [OPEN]) =>
  find(
    rules,
    reactors.map((id) => listed(id, 'n')),
    notes,
  ).map((missed) =>
    missed.kind === 'added' ? ['added', missed.reactor.id, missed.ruleIds] : ['removed', missed.reactorId],
  );

describe('the reaction of somebody who was erased', () => {
  it('is not paid a second time, whoever on the list it is', () => {
    expect(findKept([ANA], [])).toEqual([['added', ANA, [1]]]);
    expect(findKept([ANA], [seen(FORMER)])).toEqual([]);
    expect(findKept([ANA, BEN], [seen(FORMER), seen(BEN)])).toEqual([]);
  });

  it('is not taken for removed: nobody is listed by the name that is left', () => {
    expect(findKept([], [seen(FORMER), seen(BEN)])).toEqual([['removed', BEN]]);
  });

  it('holds up neither what is known of others nor another rule', () => {
    const rules = [OPEN, createRule({ id: 2, enabledAt: POSTED_AT })];
    expect(findKept([ANA, BEN], [seen(FORMER), seen(BEN, 1, false), seen(BEN, 2)], rules)).toEqual([
      ['added', ANA, [2]],
      ['added', BEN, [1]],
    ]);
  });

  it('holds up nothing once it is gone', () => {
    expect(findKept([ANA], [seen(FORMER, 1, false)])).toEqual([['added', ANA, [1]]]);
  });
});
