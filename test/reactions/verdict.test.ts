import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReactionRule } from '../../src/reactions/rule.ts';
import { toFirstId } from '../../src/reactions/snowflake.ts';
import {
  type Author,
  type CheckName,
  decideVerdict,
  type Given,
  type Giver,
  type Need,
  type ReactionFacts,
} from '../../src/reactions/verdict.ts';
import { createRule } from '../support/rule-samples.ts';

const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => NOW - days * DAY_MS;

const GIVER: Giver = { id: toFirstId(daysAgo(400)), isBot: false, roleIds: ['fan'], joinedAt: daysAgo(100) };
const AUTHOR: Author = {
  id: toFirstId(daysAgo(500)),
  isBot: false,
  isPresent: true,
  roleIds: ['helper'],
  isWritten: true,
};
const NOTHING_GIVEN: Given = { byGiver: 0, toReceiver: 0, inPair: 0, onMessage: 0 };

/** What a test changes; of people and counts, only the named parts. */
interface Change extends Partial<Omit<ReactionFacts, 'giver' | 'author' | 'given'>> {
  readonly giver?: Partial<Giver>;
  readonly author?: Partial<Author> | 'unreadable' | 'unknown';
  readonly given?: Partial<Given>;
}

/** A day-old message in #5 of the category 6, everything known, nothing against it. */
function createFacts({ giver, author = {}, given, ...change }: Change = {}): ReactionFacts {
  return {
    now: NOW,
    messageId: toFirstId(daysAgo(1)),
    placeIds: ['5', '6'],
    isSameAccount: false,
    isAuthorLinked: true,
    isGuildEnabled: true,
    isConnected: true,
    ...change,
    giver: { ...GIVER, ...giver },
    author: typeof author === 'object' ? { ...AUTHOR, ...author } : author === 'unknown' ? undefined : author,
    given: { ...NOTHING_GIVEN, ...given },
  };
}

type Case = readonly [check: CheckName, why: string, rule: Partial<ReactionRule>, facts: Change];

const PASSING: readonly Case[] = [
  ['points-on', 'the guild’s points are on', {}, {}],
  ['rule-on', 'the rule is on', {}, {}],
  ['connected', 'there is a community and a field', {}, {}],
  ['giver-person', 'the giver is no bot', {}, {}],
  ['author-person', 'the author is no bot', {}, { isAuthorLinked: false }],
  ['author-person', 'the author is linked, hence a person', {}, { author: { isBot: undefined } }],
  ['author-wrote', 'somebody wrote the message', {}, {}],
  ['author-here', 'the author is here', {}, { isAuthorLinked: false }],
  ['not-self', 'they are two', {}, {}],
  ['max-age', 'the message is new', { maxAgeDays: 1 }, { messageId: toFirstId(NOW) }],
  ['max-age', 'the message is as old as it may be', { maxAgeDays: 1 }, {}],
  ['max-age', 'the message is from the clock’s future', { maxAgeDays: 1 }, { messageId: toFirstId(NOW + 5_000) }],
  ['channel', 'it is that channel', { channelId: '5' }, {}],
  ['channel', 'it is in that category', { channelId: '6' }, {}],
  ['giver-role', 'the giver has it', { giverRoleId: 'fan' }, {}],
  ['giver-deny', 'the giver does not have it', { denyRoleId: 'banned' }, {}],
  ['receiver-role', 'the author has it', { receiverRoleId: 'helper' }, {}],
  ['receiver-deny', 'the author does not have it', { denyRoleId: 'banned' }, {}],
  ['account-age', 'the account is old enough to the millisecond', { accountAgeDays: 400 }, {}],
  ['member-age', 'the member is here for long enough to the millisecond', { memberAgeDays: 100 }, {}],
  ['per-giver', 'one is left', { perGiver: 3 }, { given: { byGiver: 2 } }],
  ['per-receiver', 'one is left', { perReceiver: 3 }, { given: { toReceiver: 2 } }],
  ['per-pair', 'one is left', { perPair: 1 }, { given: { inPair: 0 } }],
  ['per-message', 'one is left', { perMessage: 3 }, { given: { onMessage: 2 } }],
];

const FAILING: readonly Case[] = [
  ['points-on', 'points are off', {}, { isGuildEnabled: false }],
  ['rule-on', 'the rule is off', { enabled: false }, {}],
  ['rule-on', 'the rule was removed', { removedAt: daysAgo(1) }, {}],
  ['connected', 'there is no community or no field', {}, { isConnected: false }],
  ['giver-person', 'the giver is a bot', {}, { giver: { isBot: true } }],
  ['message-readable', 'nobody can be named', {}, { author: 'unreadable' }],
  ['author-person', 'the author is a bot', {}, { author: { isBot: true } }],
  ['author-person', 'the author is a bot that somebody linked', {}, { author: { isBot: true }, isAuthorLinked: true }],
  ['author-wrote', 'it is a system message', {}, { author: { isWritten: false } }],
  ['not-self', 'they are one', {}, { author: { id: GIVER.id } }],
  [
    'not-self',
    'they are one, though nothing else is known of them',
    {},
    { author: { id: GIVER.id, isBot: undefined } },
  ],
  ['not-self', 'they share an account', {}, { isSameAccount: true }],
  [
    'author-here',
    'the author has left and has no account',
    {},
    { author: { isPresent: false }, isAuthorLinked: false },
  ],
  ['max-age', 'it is a moment too old', { maxAgeDays: 1 }, { messageId: toFirstId(daysAgo(1) - 1) }],
  ['channel', 'it is elsewhere', { channelId: '7' }, {}],
  ['channel', 'nothing is known to be around it', { channelId: '5' }, { placeIds: [] }],
  ['giver-role', 'the giver does not have it', { giverRoleId: 'helper' }, {}],
  ['giver-role', 'the giver has no roles', { giverRoleId: 'fan' }, { giver: { roleIds: [] } }],
  ['giver-deny', 'the giver has it', { denyRoleId: 'fan' }, {}],
  ['receiver-role', 'the author does not have it', { receiverRoleId: 'fan' }, {}],
  ['receiver-deny', 'the author has it', { denyRoleId: 'helper' }, {}],
  [
    'account-age',
    'the account is a moment too young',
    { accountAgeDays: 1 },
    { giver: { id: toFirstId(daysAgo(1) + 1) } },
  ],
  ['member-age', 'the member came a moment too late', { memberAgeDays: 1 }, { giver: { joinedAt: daysAgo(1) + 1 } }],
  ['member-age', 'the giver has left', { memberAgeDays: 1 }, { giver: { joinedAt: null } }],
  ['per-giver', 'none is left', { perGiver: 3 }, { given: { byGiver: 3 } }],
  ['per-receiver', 'none is left', { perReceiver: 3 }, { given: { toReceiver: 3 } }],
  ['per-pair', 'none is left, and more were given before the limit', { perPair: 1 }, { given: { inPair: 7 } }],
  ['per-message', 'none is left', { perMessage: 3 }, { given: { onMessage: 3 } }],
];

type Question = readonly [...Case, needs: readonly Need[]];

const UNKNOWN: readonly Question[] = [
  ['giver-person', 'what the giver is', {}, { giver: { isBot: undefined } }, ['giver-member']],
  ['author-person', 'who wrote it', {}, { author: 'unknown', isAuthorLinked: false }, ['author']],
  [
    'author-person',
    'what an author is who is not linked',
    {},
    { author: { isBot: undefined }, isAuthorLinked: false },
    ['author-member'],
  ],
  [
    'author-here',
    'whether an author is here who is not linked',
    {},
    { author: { isPresent: undefined }, isAuthorLinked: false },
    ['author-member'],
  ],
  ['author-wrote', 'whether somebody wrote it', {}, { author: { isWritten: undefined } }, ['author']],
  ['channel', 'where it is', { channelId: '5' }, { placeIds: undefined }, ['place']],
  ['giver-role', 'the giver’s roles', { giverRoleId: 'fan' }, { giver: { roleIds: undefined } }, ['giver-member']],
  ['giver-deny', 'the giver’s roles', { denyRoleId: 'x' }, { giver: { roleIds: undefined } }, ['giver-member']],
  [
    'receiver-role',
    'the author’s roles',
    { receiverRoleId: 'helper' },
    { author: { roleIds: undefined } },
    ['author-member'],
  ],
  ['receiver-deny', 'the author’s roles', { denyRoleId: 'x' }, { author: { roleIds: undefined } }, ['author-member']],
  [
    'member-age',
    'since when the giver is here',
    { memberAgeDays: 1 },
    { giver: { joinedAt: undefined } },
    ['giver-member'],
  ],
];

const decide = (rule: Partial<ReactionRule>, facts: Change) => decideVerdict(createRule(rule), createFacts(facts));

describe('a check that passes', () => {
  it.each(PASSING)('%s, since %s', (check, _, rule, facts) => {
    const verdict = decide(rule, facts);
    expect(verdict).toMatchObject({ kind: 'award', trace: { failed: undefined } });
    expect(verdict.kind === 'award' && verdict.trace.passed).toContain(check);
  });
});

describe('an author who has left', () => {
  it('gets the points where they are linked: there is an account for them', () => {
    for (const isPresent of [false, undefined, true])
      expect(decide({}, { author: { isPresent }, isAuthorLinked: true }).kind).toBe('award');
  });
});

describe('a check that fails', () => {
  it.each(FAILING)('%s, since %s', (check, _, rule, facts) => {
    const verdict = decide(rule, facts);
    expect(verdict).toMatchObject({ kind: 'refused', trace: { failed: check } });
    expect(verdict.kind === 'refused' && verdict.trace.passed).not.toContain(check);
  });

  it('is every one that there is', () => {
    const names = new Set(FAILING.map(([check]) => check));
    const known = PASSING.map(([check]) => check);
    expect(names.size).toBe(21);
    for (const name of known) expect(names).toContain(name);
  });
});

describe('a check that cannot be made yet', () => {
  it.each(UNKNOWN)('%s: it is not known %s', (_, __, rule, facts, needs) => {
    expect(decide(rule, facts)).toEqual({ kind: 'unknown', needs });
  });

  it('asks once for all that is missing', () => {
    const rule = { channelId: '5', giverRoleId: 'fan', denyRoleId: 'x', receiverRoleId: 'helper', memberAgeDays: 1 };
    const giver = { isBot: undefined, roleIds: undefined, joinedAt: undefined };
    const author = { isBot: undefined, isPresent: undefined, roleIds: undefined };
    expect(decide(rule, { giver, author, placeIds: undefined, isAuthorLinked: false })).toEqual({
      kind: 'unknown',
      needs: ['giver-member', 'author-member', 'place'],
    });
    expect(decide(rule, { giver, author: 'unknown', placeIds: undefined, isAuthorLinked: false })).toEqual({
      kind: 'unknown',
      needs: ['giver-member', 'author', 'place'],
    });
  });

  it('asks nothing that the rule does not want to know', () => {
    const giver = { roleIds: undefined, joinedAt: undefined };
    const author = { isBot: undefined, isPresent: undefined, roleIds: undefined };
    expect(decide({}, { giver, author, placeIds: undefined }).kind).toBe('award');
  });
});

/** Parts of a change, as deep as they are merged. */
function partsOf({ giver, author, given, ...change }: Change): string[] {
  const ofAuthor =
    typeof author === 'object'
      ? Object.keys(author)
      : author === undefined
        ? []
        : ['id', 'isBot', 'isPresent', 'roleIds', 'isWritten'];
  return [
    ...Object.keys(change),
    ...Object.keys(giver ?? {}).map((part) => `giver ${part}`),
    ...ofAuthor.map((part) => `author ${part}`),
    ...Object.keys(given ?? {}).map((part) => `given ${part}`),
  ];
}

function merge(one: Change, other: Change): Change {
  const author =
    typeof one.author === 'object' && typeof other.author === 'object'
      ? { ...one.author, ...other.author }
      : (other.author ?? one.author);
  return {
    ...one,
    ...other,
    giver: { ...one.giver, ...other.giver },
    given: { ...one.given, ...other.given },
    ...(author !== undefined && { author }),
  };
}

/** What a check cannot do without, where the test leaves it as it is. */
const LOOKS_AT: Partial<Record<CheckName, string>> = {
  channel: 'placeIds',
  'giver-role': 'giver roleIds',
  'giver-deny': 'giver roleIds',
  'receiver-role': 'author roleIds',
  'receiver-deny': 'author roleIds',
};

/** Whether both can be so at once. */
function isCompatible([check, , rule, facts]: Case, [, , asking, missing]: Question): boolean {
  const needed = [...partsOf(facts), LOOKS_AT[check], ...Object.keys(rule)];
  return ![...partsOf(missing), ...Object.keys(asking)].some((part) => needed.includes(part));
}

describe('a refusal that is sure', () => {
  const pairs = FAILING.flatMap((failing) =>
    UNKNOWN.filter((unknown) => isCompatible(failing, unknown)).map((unknown) => [failing, unknown] as const),
  );

  it('waits for nothing that is unknown, whichever comes first', () => {
    expect(pairs.length).toBeGreaterThan(150);
    for (const [[check, , rule, facts], [, , asking, missing]] of pairs) {
      const verdict = decide({ ...rule, ...asking }, merge(facts, missing));
      expect(verdict, `${check} with ${JSON.stringify(missing)}`).toMatchObject({
        kind: 'refused',
        trace: { failed: check },
      });
    }
  });

  it('names the first of several', () => {
    expect(
      decide({ perGiver: 1, maxAgeDays: 1 }, { given: { byGiver: 1 }, messageId: toFirstId(daysAgo(2)) }),
    ).toMatchObject({ trace: { failed: 'max-age' } });
    expect(decide({ enabled: false }, { isGuildEnabled: false })).toMatchObject({ trace: { failed: 'points-on' } });
  });
});

describe('the trace', () => {
  it('names what was asked, in order, and nothing that the rule does not ask', () => {
    expect(decide({}, {})).toEqual({
      kind: 'award',
      trace: {
        passed: [
          'points-on',
          'rule-on',
          'connected',
          'giver-person',
          'author-person',
          'author-wrote',
          'not-self',
          'max-age',
        ],
        failed: undefined,
      },
    });
  });

  it('names all checks but those that only ever stop, where the rule asks for everything', () => {
    const everything = {
      channelId: '6',
      giverRoleId: 'fan',
      receiverRoleId: 'helper',
      denyRoleId: 'banned',
      accountAgeDays: 1,
      memberAgeDays: 1,
      perGiver: 1,
      perReceiver: 1,
      perPair: 1,
      perMessage: 1,
    };
    const verdict = decide(everything, {});
    expect(verdict.kind === 'award' && verdict.trace.passed).toEqual([
      'points-on',
      'rule-on',
      'connected',
      'giver-person',
      'author-person',
      'author-wrote',
      'not-self',
      'max-age',
      'channel',
      'giver-role',
      'giver-deny',
      'receiver-role',
      'receiver-deny',
      'account-age',
      'member-age',
      'per-giver',
      'per-receiver',
      'per-pair',
      'per-message',
    ]);
  });

  it('of a refusal ends where it stopped', () => {
    expect(decide({ channelId: '7', giverRoleId: 'fan' }, {})).toEqual({
      kind: 'refused',
      trace: {
        passed: [
          'points-on',
          'rule-on',
          'connected',
          'giver-person',
          'author-person',
          'author-wrote',
          'not-self',
          'max-age',
        ],
        failed: 'channel',
      },
    });
  });
});

describe('what is not known yet', () => {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const role = fc.constantFrom('fan', 'helper', 'banned');
  const anyRule = fc
    .record({
      channelId: maybe(fc.constantFrom('5', '6', '7')),
      giverRoleId: maybe(role),
      receiverRoleId: maybe(role),
      denyRoleId: maybe(role),
      maxAgeDays: fc.constantFrom(1, 7),
      accountAgeDays: maybe(fc.constantFrom(1, 500)),
      memberAgeDays: maybe(fc.constantFrom(1, 500)),
      perGiver: maybe(fc.constantFrom(1, 2)),
    })
    .map(createRule);
  /** Who is linked is a person who was here. */
  const anyFacts = fc
    .record({
      giver: fc.record({ isBot: fc.boolean(), roleIds: fc.subarray(['fan', 'helper', 'banned']) }),
      author: fc.record({
        id: fc.constantFrom(GIVER.id, AUTHOR.id, AUTHOR.id, AUTHOR.id),
        isBot: fc.boolean(),
        isPresent: fc.boolean(),
        roleIds: fc.subarray(['fan', 'helper', 'banned']),
        isWritten: fc.boolean(),
      }),
      isAuthorLinked: fc.boolean(),
      given: fc.record({ byGiver: fc.constantFrom(0, 0, 1) }),
    })
    .map(({ author, isAuthorLinked, ...facts }) =>
      createFacts({
        ...facts,
        isAuthorLinked,
        author: isAuthorLinked ? { ...author, isBot: false, isPresent: true } : author,
      }),
    );
  const anyGaps = fc.subarray(['author', 'author-member', 'giver-member', 'place'] satisfies Need[]);

  function forget(facts: ReactionFacts, gaps: readonly Need[]): ReactionFacts {
    const { giver } = facts;
    const author = typeof facts.author === 'object' ? facts.author : undefined;
    const stranger = author && { ...author, isBot: undefined, isPresent: undefined, roleIds: undefined };
    return {
      ...facts,
      placeIds: gaps.includes('place') ? undefined : facts.placeIds,
      giver: gaps.includes('giver-member')
        ? { id: giver.id, isBot: undefined, roleIds: undefined, joinedAt: undefined }
        : giver,
      author: gaps.includes('author') ? undefined : gaps.includes('author-member') ? stranger : author,
      isAuthorLinked: facts.isAuthorLinked && !gaps.includes('author'),
    };
  }

  it('never changes what becomes of a reaction, and is known after a few questions', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, anyGaps, (rule, all, gaps) => {
        const outcome = decideVerdict(rule, all).kind;
        expect(outcome).not.toBe('unknown');
        let missing: readonly Need[] = gaps;
        for (let round = 0; ; round += 1) {
          const verdict = decideVerdict(rule, forget(all, missing));
          if (verdict.kind !== 'unknown') {
            expect(verdict.kind).toBe(outcome);
            return;
          }
          expect(verdict.needs.length).toBeGreaterThan(0);
          expect(round).toBeLessThan(4);
          // A message tells who wrote it; what they are is another question.
          const told = verdict.needs.includes('author') ? (['author-member'] as const) : [];
          missing = [...missing.filter((gap) => !verdict.needs.includes(gap)), ...told];
        }
      }),
      { numRuns: 500 },
    );
  });
});
