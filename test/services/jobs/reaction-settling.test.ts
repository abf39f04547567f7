import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DEFAULT_SETTINGS, type ReactionRule, type RuleSettings } from '../../../src/reactions/rule.ts';
import { toFirstId } from '../../../src/reactions/snowflake.ts';
import type { Author, Giver } from '../../../src/reactions/verdict.ts';
import type { MemberFacts, ReactionLookups } from '../../../src/services/jobs/reaction-look-up-queue.ts';
import { createReactionSettling, type ReactionSettlingOptions } from '../../../src/services/jobs/reaction-settling.ts';
import type { GuildPlaces } from '../../../src/services/places.ts';
import { createLogBook } from '../../discord/scene.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { ANA, COMMUNITY, createServiceScene, GUILD, OTHER_GUILD } from '../service-scene.ts';

const CHANNEL = '5000';
const CATEGORY = '6000';
const BEN = '201';
const PERSON: MemberFacts = { isBot: false, isPresent: true, roleIds: ['fan', 'helper'], joinedAt: 0 };
const STRANGER = { id: ANA, isBot: undefined, isPresent: undefined, roleIds: undefined };
const DAY_MS = 86_400_000;
const PATIENCE = { timeout: 60_000 };

interface Mark {
  readonly guildId?: string;
  readonly message?: string;
  readonly giver?: Partial<Giver>;
  /** `untold`: the event did not name who wrote the message. */
  readonly author?: 'untold' | Partial<Author>;
  readonly places?: readonly string[] | 'untold';
}

type Settings = Partial<RuleSettings> & { readonly guildId?: string };

/** The loop on a real ledger, a Discord that answers what the test says, and a clock that the test moves. */
async function openSettling(change: Partial<ReactionSettlingOptions> = {}) {
  const scene = await createServiceScene({ guildIds: new Set([GUILD, OTHER_GUILD]) });
  const clock = createManualClock({ startAt: scene.now, quietTurns: 40 });
  const { log, lines } = createLogBook();
  const calls: string[] = [];
  const answers = {
    member: async (_userId: string): Promise<MemberFacts | undefined> => PERSON,
    author: async (_messageId: string): Promise<Author | 'unreadable' | undefined> => ({
      id: ANA,
      isBot: false,
      isPresent: undefined,
      roleIds: undefined,
      isWritten: true,
    }),
    recalled: new Map<string, Author>(),
    places: async (): Promise<readonly string[] | undefined> => [CHANNEL, CATEGORY],
  };
  const lookups: ReactionLookups = {
    findMember(guildId, userId) {
      calls.push(`member ${userId}${guildId === GUILD ? '' : ` of ${guildId}`}`);
      return answers.member(userId);
    },
    findAuthor(channelId, messageId) {
      calls.push(`author in ${channelId}`);
      return answers.author(messageId);
    },
    recallAuthor: (messageId) => answers.recalled.get(messageId),
    findPlaces(channelId) {
      calls.push(`places of ${channelId}`);
      return answers.places();
    },
  };
  const open = () => {
    const loop = createReactionSettling({
      store: scene.store,
      communities: scene.communities,
      fields: scene.fields,
      lookups,
      places: { find: () => scene.present },
      clock,
      log,
      ...change,
    });
    onTestFinished(() => loop.stop());
    return loop;
  };
  const loop = open();

  async function addRule(settings: Settings = {}): Promise<ReactionRule> {
    const { guildId = GUILD, ...of } = settings;
    const emoji = { key: '⭐', text: '⭐' };
    const rule = { ...DEFAULT_SETTINGS, hundredths: 500, ...of, guildId, emoji, createdBy: '301' };
    return (await scene.store.addRule(rule, { replaces: undefined, at: clock.now() })) as ReactionRule;
  }

  const newest = () => toFirstId(clock.now());

  async function react({ guildId = GUILD, message = newest(), giver, author = {}, places = [CHANNEL] }: Mark = {}) {
    const added = {
      kind: 'added',
      guildId,
      channelId: CHANNEL,
      messageId: message,
      emojiKey: '⭐',
      isSuper: false,
      facts: {
        giver: { id: BEN, isBot: false, roleIds: ['fan'], joinedAt: 0, ...giver },
        author: author === 'untold' ? undefined : { ...STRANGER, isWritten: true, ...author },
        placeIds: places === 'untold' ? undefined : places,
      },
      ruleIds: (await scene.store.listRules(guildId)).map(({ id }) => id),
    } as const;
    await scene.store.observeReactions([added], clock.now());
    loop.nudge();
  }

  async function unreact(message: string, giver = BEN) {
    const gone = { kind: 'removed', messageId: message, reactorId: giver, emojiKey: '⭐', isSuper: false } as const;
    await scene.store.observeReactions([gone], clock.now());
    loop.nudge();
  }

  const awards = (guildId = GUILD) =>
    scene.store.listMemberAwards({ guildId, memberId: ANA, fieldId: 'f'.repeat(24), since: 0, limit: 100 });
  const statuses = async () => (await awards()).map(({ status }) => status);
  const failures = async (message: string) =>
    (await scene.store.listReactions({ guildId: GUILD, messageId: message })).map(({ trace }) => trace?.failed);
  /** Everything that needs no time. */
  const quiet = () => clock.advance(0);

  return {
    ...scene,
    loop,
    open,
    clock,
    lines,
    calls,
    answers,
    addRule,
    react,
    unreact,
    awards,
    statuses,
    failures,
    newest,
    quiet,
  };
}

describe('what fell due', () => {
  it('is decided at once, and what waits for such awards is woken', async () => {
    const { loop, addRule, react, awards, quiet, takeWritten, lines } = await openSettling();
    await addRule();
    loop.start();
    await quiet();
    takeWritten();
    await react();
    await quiet();
    expect(await awards()).toMatchObject([{ hundredths: 500, status: 'waiting', fieldName: 'points' }]);
    expect(takeWritten()).toEqual(expect.arrayContaining(['reactions due', 'awards waiting']));
    expect(lines.join()).toContain('reactions settled');
  });

  it('makes room by what went for what came in the same moment', async () => {
    const { loop, addRule, react, unreact, awards, quiet, newest } = await openSettling();
    await addRule({ perMessage: 1 });
    loop.start();
    const message = newest();
    const other = { id: '209', isBot: false, roleIds: [], joinedAt: 0 };
    await react({ message, giver: other });
    await unreact(message, other.id);
    await quiet();
    await react({ message });
    await quiet();
    await Promise.all([unreact(message), react({ message, giver: other })]);
    await quiet();
    expect((await awards()).map(({ actorId, status }) => [actorId, status])).toEqual([
      [other.id, 'waiting'],
      [BEN, 'cancelled'],
    ]);
  });

  it('is taken back when the reaction goes', async () => {
    const { loop, addRule, react, unreact, statuses, quiet, newest, takeWritten } = await openSettling();
    await addRule();
    loop.start();
    const message = newest();
    await react({ message });
    await quiet();
    await unreact(message);
    await quiet();
    expect(await statuses()).toEqual(['cancelled']);
    expect(takeWritten()).toContain('awards cancelled');
  });

  it.each([
    ['gives nothing while the role that its rule keeps out is gone', '7', []],
    ['gives points where its rule keeps nobody out', undefined, ['waiting']],
  ])('%s', async (_, denyRoleId, expected) => {
    const gone = { hasRole: () => false } as unknown as GuildPlaces;
    const { loop, addRule, react, statuses, failures, quiet, newest } = await openSettling({
      places: { find: () => gone },
    });
    await addRule({ denyRoleId });
    loop.start();
    const message = newest();
    await react({ message });
    await quiet();
    expect(await statuses()).toEqual(expected);
    expect(await failures(message)).toEqual([denyRoleId === undefined ? undefined : 'rule-on']);
  });

  it('before the start is decided at the start, and nothing before that', async () => {
    const { loop, addRule, react, statuses, quiet } = await openSettling();
    await addRule();
    await react();
    await quiet();
    expect(await statuses()).toEqual([]);
    loop.start();
    await quiet();
    expect(await statuses()).toEqual(['waiting']);
  });

  it('is decided however much it is', async () => {
    const { loop, addRule, react, awards, quiet } = await openSettling();
    await addRule();
    for (let giver = 1; giver <= 120; giver += 1) await react({ giver: { id: String(10_000 + giver) } });
    loop.start();
    await quiet();
    await quiet();
    expect(await awards()).toHaveLength(100);
    expect((await awards()).every(({ status }) => status === 'waiting')).toBe(true);
  });

  it('wakes nobody when it gives nothing', async () => {
    const { loop, addRule, react, failures, quiet, newest, takeWritten } = await openSettling();
    await addRule();
    loop.start();
    const message = newest();
    await react({ message, author: { id: BEN } });
    await quiet();
    expect(await failures(message)).toEqual(['not-self']);
    expect(takeWritten().filter((change) => change.startsWith('awards'))).toEqual([]);
  });

  it('is not decided after the stop', async () => {
    const { loop, addRule, react, statuses, quiet } = await openSettling();
    await addRule();
    loop.start();
    await quiet();
    await loop.stop();
    await react();
    await quiet();
    expect(await statuses()).toEqual([]);
  });
});

describe('what a guild has chosen', () => {
  it('decides: its switch, its community, its field', async () => {
    const { loop, addRule, react, failures, quiet, newest, store, clock } = await openSettling();
    await addRule();
    loop.start();
    const message = newest();
    await store.changeGuild(GUILD, { enabled: false }, { at: clock.now() });
    await react({ message });
    await quiet();
    expect(await failures(message)).toEqual(['points-on']);
    await store.changeGuild(GUILD, { enabled: true, communityId: 'nowhere' }, { at: clock.now() });
    await react({ message: '1' });
    await quiet();
    expect(await failures('1')).toEqual(['connected']);
  });

  it('is looked up for each guild by itself', async () => {
    const { loop, addRule, react, awards, quiet, store, clock } = await openSettling();
    await addRule();
    await addRule({ guildId: OTHER_GUILD, hundredths: 70 });
    await store.changeGuild(GUILD, { enabled: false }, { at: clock.now() });
    await react({ message: '1' });
    await react({ guildId: OTHER_GUILD });
    loop.start();
    await quiet();
    expect(await awards()).toEqual([]);
    expect(await awards(OTHER_GUILD)).toMatchObject([{ hundredths: 70, guildId: OTHER_GUILD }]);
  });

  it('says when the day begins that limits are about', async () => {
    const { loop, addRule, react, failures, quiet, store, clock, newest } = await openSettling();
    await store.changeGuild(GUILD, { timezone: 'Asia/Kolkata' }, { at: clock.now() });
    await addRule({ perGiver: 1 });
    loop.start();
    // Half past six in the evening in Greenwich is midnight there.
    const midnight = Math.ceil(clock.now() / DAY_MS) * DAY_MS + 18.5 * 3_600_000;
    const give = async (at: number) => {
      await clock.advance(at - clock.now());
      const message = newest();
      await react({ message });
      await quiet();
      return failures(message);
    };
    expect(await give(midnight - 2_000)).toEqual([undefined]);
    expect(await give(midnight - 1)).toEqual(['per-giver']);
    expect(await give(midnight)).toEqual([undefined]);
    expect(await give(midnight + 1_000)).toEqual(['per-giver']);
  });
});

describe('Discord', () => {
  const told = { isBot: false, isPresent: true, roleIds: ['helper'] };

  it.each<[string, Settings, Mark, readonly string[]]>([
    ['nothing about a linked author, where the rule asks nothing', {}, {}, []],
    ['nothing about a giver of whom the event told all', { giverRoleId: 'fan', memberAgeDays: 1 }, {}, []],
    ['nothing about a place that is known', { channelId: CHANNEL }, {}, []],
    ['nothing about an author of whom all is known', { receiverRoleId: 'helper' }, { author: told }, []],
    ['nothing about who may not give anyway', { giverRoleId: 'other', channelId: CATEGORY }, { places: 'untold' }, []],
    ['nothing about an old message', { receiverRoleId: 'helper' }, { message: '1', author: 'untold' }, []],
    ['who wrote the message', {}, { author: 'untold' }, [`author in ${CHANNEL}`]],
    ['whether anybody wrote it', {}, { author: { isWritten: undefined } }, [`author in ${CHANNEL}`]],
    ['where the channel is', { channelId: CATEGORY }, { places: 'untold' }, [`places of ${CHANNEL}`]],
    ['the author’s roles', { receiverRoleId: 'helper' }, {}, [`member ${ANA}`]],
    ['whether the author may receive', { denyRoleId: 'banned' }, {}, [`member ${ANA}`]],
    ['the giver’s roles', { giverRoleId: 'fan' }, { giver: { roleIds: undefined } }, [`member ${BEN}`]],
    ['since when the giver is here', { memberAgeDays: 1 }, { giver: { joinedAt: undefined } }, [`member ${BEN}`]],
    ['whether the giver is a bot', {}, { giver: { isBot: undefined } }, [`member ${BEN}`]],
    [
      'who wrote it, and then their roles',
      { receiverRoleId: 'helper' },
      { author: 'untold' },
      [`author in ${CHANNEL}`, `member ${ANA}`],
    ],
    [
      'everything, each thing once',
      { receiverRoleId: 'helper', giverRoleId: 'fan', denyRoleId: 'banned', memberAgeDays: 1, channelId: CATEGORY },
      { giver: { isBot: undefined, roleIds: undefined, joinedAt: undefined }, places: 'untold' },
      [`places of ${CHANNEL}`, `member ${BEN}`, `member ${ANA}`],
    ],
  ])('is asked %s', async (_, settings, mark, expected) => {
    const { loop, addRule, react, quiet, calls, link, store } = await openSettling();
    await link();
    await addRule(settings);
    loop.start();
    await react(mark);
    await quiet();
    expect(calls).toEqual(expected);
    expect(await store.nextReactionDueAt(0)).toBeUndefined();
  });

  it.each<[string, Mark, readonly string[]]>([
    ['whether an author who is not linked is here, and no bot', {}, [`member ${ANA}`]],
    ['who wrote it, and then whether they are here', { author: 'untold' }, [`author in ${CHANNEL}`, `member ${ANA}`]],
    ['nothing where all is known', { author: { isBot: false, isPresent: true } }, []],
  ])('is asked %s', async (_, mark, expected) => {
    const { loop, addRule, react, quiet, calls, statuses } = await openSettling();
    await addRule();
    loop.start();
    await react(mark);
    await quiet();
    expect(calls).toEqual(expected);
    expect(await statuses()).toEqual(['waiting']);
  });

  it.each<[string, Author | 'unreadable', readonly string[], readonly unknown[]]>([
    ['a system message gives nothing', { ...STRANGER, isWritten: false }, [], ['author-wrote']],
    ['what somebody wrote does', { ...STRANGER, isWritten: true }, ['queued'], [undefined]],
    ['what it lets nobody read is taken for the words of whom the event named', 'unreadable', ['queued'], [undefined]],
  ])('answers what kind of message it is: %s', async (_, read, expected, failed) => {
    const { loop, addRule, react, quiet, answers, link, newest, statuses, failures } = await openSettling();
    await link();
    await addRule();
    answers.author = async () => read;
    loop.start();
    const message = newest();
    await react({ message, author: { isWritten: undefined } });
    await quiet();
    expect(await statuses()).toEqual(expected);
    expect(await failures(message)).toEqual(failed);
  });

  it('answers sooner about one than about another, and the first that came gets what is left all the same', async () => {
    const { loop, addRule, react, quiet, answers, link, newest, failures, clock } = await openSettling();
    await link();
    await addRule({ perGiver: 1 });
    const slow = Promise.withResolvers<void>();
    const first = newest();
    answers.author = async (messageId) => {
      if (messageId === first) await slow.promise;
      return { ...STRANGER, isWritten: true };
    };
    loop.start();
    await react({ message: first, author: { isWritten: undefined } });
    await clock.advance(5);
    const second = newest();
    await react({ message: second, author: { isWritten: undefined } });
    await quiet();
    expect(await failures(second)).toEqual([undefined]);
    slow.resolve();
    await quiet();
    expect([await failures(first), await failures(second)]).toEqual([[undefined], ['per-giver']]);
  });

  it('is asked about the member in the guild of the reaction', async () => {
    const { loop, addRule, react, quiet, calls } = await openSettling();
    await addRule({ guildId: OTHER_GUILD });
    loop.start();
    await react({ guildId: OTHER_GUILD });
    await quiet();
    expect(calls).toEqual([`member ${ANA} of ${OTHER_GUILD}`]);
  });

  it.each<[string, MemberFacts, string | undefined]>([
    ['a bot gets nothing', { ...PERSON, isBot: true }, 'author-person'],
    ['who has left gets nothing', { ...PERSON, isPresent: false, roleIds: [], joinedAt: null }, 'author-here'],
    ['who has the wrong roles gets nothing', { ...PERSON, roleIds: [] }, 'receiver-role'],
    ['who may not receive gets nothing', { ...PERSON, roleIds: ['helper', 'banned'] }, 'receiver-deny'],
    ['who may gets the points', PERSON, undefined],
  ])('answers about the author: %s', async (_, facts, failed) => {
    const { loop, addRule, react, quiet, answers, failures, newest } = await openSettling();
    await addRule({ receiverRoleId: 'helper', denyRoleId: 'banned' });
    answers.member = async () => facts;
    loop.start();
    const message = newest();
    await react({ message });
    await quiet();
    expect(await failures(message)).toEqual([failed]);
  });

  it.each<[string, MemberFacts, string | undefined]>([
    ['a bot gives nothing', { ...PERSON, isBot: true }, 'giver-person'],
    ['who came too late gives nothing', { ...PERSON, joinedAt: 1_800_000_000_000 }, 'member-age'],
    ['of whom it is not told since when gives nothing', { ...PERSON, joinedAt: null }, 'member-age'],
    ['who may give gives', PERSON, undefined],
  ])('answers about the giver: %s', async (_, facts, failed) => {
    const { loop, addRule, react, quiet, answers, failures, newest, link } = await openSettling();
    await link();
    await addRule({ memberAgeDays: 1 });
    answers.member = async () => facts;
    loop.start();
    const message = newest();
    await react({ message, giver: { isBot: undefined, roleIds: undefined, joinedAt: undefined } });
    await quiet();
    expect(await failures(message)).toEqual([failed]);
  });

  it('answers that the message cannot be seen, and nobody gets points', async () => {
    const { loop, addRule, react, quiet, answers, failures, newest } = await openSettling();
    await addRule();
    answers.author = async () => 'unreadable';
    loop.start();
    const message = newest();
    await react({ message, author: 'untold' });
    await quiet();
    expect(await failures(message)).toEqual(['message-readable']);
  });
});

describe('a look-up that fails', () => {
  it('is tried again after ten seconds, as often as it takes', async () => {
    const { loop, addRule, react, quiet, answers, statuses, calls, clock } = await openSettling();
    await addRule();
    answers.member = async () => undefined;
    loop.start();
    await react();
    await clock.advance(9_999);
    expect(calls).toHaveLength(1);
    await clock.advance(1);
    expect(calls).toHaveLength(2);
    expect(await statuses()).toEqual([]);
    answers.member = async () => PERSON;
    await clock.advance(10_000);
    await quiet();
    expect(calls).toHaveLength(3);
    expect(await statuses()).toEqual(['waiting']);
  });

  it.each<[string, Partial<Awaited<ReturnType<typeof openSettling>>['answers']>, Settings, Mark]>([
    ['the author', { author: async () => undefined }, {}, { author: 'untold' }],
    ['the place', { places: async () => undefined }, { channelId: CATEGORY }, { places: 'untold' }],
    ['the giver', { member: async () => undefined }, {}, { giver: { isBot: undefined } }],
  ])('because nobody tells %s decides nothing', async (_, silence, settings, mark) => {
    const { loop, addRule, react, answers, failures, newest, link, clock, store, calls } = await openSettling();
    await link();
    await addRule(settings);
    Object.assign(answers, silence);
    loop.start();
    const message = newest();
    await react({ message, ...mark });
    await clock.advance(35_000);
    expect(calls).toHaveLength(4);
    expect(await failures(message)).toEqual([undefined]);
    expect(await store.listDueReactions({ at: clock.now() + 60_000, limit: 10, except: [] })).toHaveLength(1);
  });

  it('holds up nothing else', async () => {
    const { loop, addRule, react, quiet, answers, statuses, clock } = await openSettling();
    await addRule();
    answers.author = async () => undefined;
    loop.start();
    await react({ author: 'untold' });
    await quiet();
    await react({ giver: { id: '202' } });
    await quiet();
    expect(await statuses()).toEqual(['waiting']);
    await clock.advance(25_000);
    await react({ giver: { id: '203' } });
    await quiet();
    expect(await statuses()).toEqual(['waiting', 'waiting']);
  });

  it('with an error is logged, and tried again', async () => {
    const { loop, addRule, react, answers, statuses, lines, clock, quiet } = await openSettling();
    await addRule();
    answers.member = async () => {
      throw new Error('a broken look-up');
    };
    loop.start();
    await react();
    await quiet();
    expect(lines.join()).toContain('a broken look-up');
    answers.member = async () => PERSON;
    await clock.advance(9_999);
    expect(await statuses()).toEqual([]);
    await clock.advance(1);
    await quiet();
    expect(await statuses()).toEqual(['waiting']);
  });
});

describe('look-ups that take long', () => {
  it('are eight at a time, hold up nothing that needs none, and go on in their order', async () => {
    const { loop, addRule, react, quiet, answers, statuses, calls } = await openSettling();
    await addRule();
    const gates: (() => void)[] = [];
    answers.member = async () => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return PERSON;
    };
    loop.start();
    for (let giver = 1; giver <= 10; giver += 1) await react({ giver: { id: String(10_000 + giver) } });
    await quiet();
    expect(calls).toHaveLength(8);
    await react({ author: { isBot: false, isPresent: true } });
    await quiet();
    expect(await statuses()).toEqual(['waiting']);
    gates[1]?.();
    await quiet();
    expect(await statuses()).toHaveLength(1);
    expect(calls).toHaveLength(9);
    gates[0]?.();
    await quiet();
    expect(await statuses()).toHaveLength(3);
    for (let turn = 0; turn < 3; turn += 1) {
      for (const open of gates) open();
      await quiet();
    }
    expect(await statuses()).toHaveLength(11);
    expect(calls).toHaveLength(10);
  });

  it('are asked for no message whose author was read before', async () => {
    const { loop, addRule, react, quiet, answers, statuses, calls, newest, link } = await openSettling();
    await link();
    await addRule();
    loop.start();
    const message = newest();
    answers.recalled.set(message, { ...STRANGER, isWritten: true });
    for (const id of ['10001', '10002']) await react({ message, giver: { id }, author: { isWritten: undefined } });
    await quiet();
    expect(calls).toEqual([]);
    expect(await statuses()).toHaveLength(2);
    answers.recalled.set(message, { ...STRANGER, isWritten: false });
    await react({ message, giver: { id: '10003' }, author: { isWritten: undefined } });
    await quiet();
    expect(await statuses()).toHaveLength(2);
  });

  it('are awaited by those behind them, whose author was read before', async () => {
    const { loop, addRule, react, quiet, answers, awards, newest, link } = await openSettling();
    await link();
    await addRule({ perMessage: 1 });
    await addRule({ perReceiver: 1 });
    const gate = Promise.withResolvers<void>();
    const [first, second] = [newest(), `${newest()}1`];
    answers.author = async () => {
      await gate.promise;
      return { ...STRANGER, isWritten: true };
    };
    answers.recalled.set(second, { ...STRANGER, isWritten: true });
    loop.start();
    await react({ message: first, author: { isWritten: undefined } });
    await quiet();
    await react({ message: second, author: { isWritten: undefined } });
    await quiet();
    expect(await awards()).toEqual([]);
    gate.resolve();
    await quiet();
    const given = await awards();
    expect(given.map(({ origin }) => origin?.messageId).toSorted()).toEqual([first, first, second].toSorted());
  });

  it('are remembered up to a thousand of a rule; the rest waits in the ledger, and its turn comes', async () => {
    const { loop, addRule, react, quiet, answers, store, clock, calls } = await openSettling();
    await addRule();
    const gate = Promise.withResolvers<void>();
    answers.member = async () => {
      await gate.promise;
      return PERSON;
    };
    const listed = vi.spyOn(store, 'listDueReactions');
    const mostHeld = () => Math.max(0, ...listed.mock.calls.map(([{ except }]) => except.length));
    for (let giver = 1; giver <= 1_100; giver += 1) await react({ giver: { id: String(10_000 + giver) } });
    loop.start();
    const held = async () => {
      await quiet();
      return mostHeld();
    };
    // Those under way are told twice.
    await expect.poll(held, PATIENCE).toBe(1_008);
    expect(calls).toHaveLength(8);
    gate.resolve();
    const due = async () => {
      await clock.advance(100);
      return (await store.listDueReactions({ at: clock.now(), limit: 2_000, except: [] })).length;
    };
    await expect.poll(due, PATIENCE).toBe(0);
    expect(mostHeld()).toBe(1_008);
    expect(calls).toHaveLength(1_100);
  });

  it('are not begun twice for one reaction, however often somebody is nudged', async () => {
    const { loop, addRule, react, quiet, answers, calls } = await openSettling();
    await addRule();
    answers.member = () => new Promise(() => undefined);
    loop.start();
    await react();
    for (let turn = 0; turn < 3; turn += 1) {
      await quiet();
      loop.nudge();
    }
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['give nothing for a reaction that went meanwhile', false, []],
    ['give once for a reaction that went and came back meanwhile', true, ['waiting']],
  ])('%s', async (_, comesBack, expected) => {
    const { loop, addRule, react, unreact, quiet, answers, statuses, newest, store, clock } = await openSettling();
    await addRule();
    const gate = Promise.withResolvers<void>();
    answers.member = async () => {
      await gate.promise;
      return PERSON;
    };
    loop.start();
    const message = newest();
    await react({ message });
    await quiet();
    await unreact(message);
    await quiet();
    if (comesBack) await react({ message });
    await quiet();
    gate.resolve();
    await quiet();
    await quiet();
    expect(await statuses()).toEqual(expected);
    expect(await store.listDueReactions({ at: clock.now() * 2, limit: 10, except: [] })).toEqual([]);
  });

  it('are not begun after the stop', async () => {
    const { loop, addRule, react, quiet, answers, calls } = await openSettling();
    await addRule();
    const gates: (() => void)[] = [];
    answers.member = async () => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return PERSON;
    };
    loop.start();
    for (let giver = 1; giver <= 10; giver += 1) await react({ giver: { id: String(10_000 + giver) } });
    await quiet();
    await loop.stop();
    for (const open of gates) open();
    await quiet();
    expect(calls).toHaveLength(8);
  });

  it('lost by a crash are begun again by the next process', async () => {
    const { loop, open, addRule, react, quiet, answers, statuses } = await openSettling();
    await addRule();
    answers.member = () => new Promise(() => undefined);
    loop.start();
    await react();
    await quiet();
    await loop.stop();
    answers.member = async () => PERSON;
    open().start();
    await quiet();
    await quiet();
    expect(await statuses()).toEqual(['waiting']);
  });
});

describe('a ledger that cannot be read', () => {
  it('is tried again every second, and told about once a minute', async () => {
    const scene = await createServiceScene();
    let failures = 2;
    const { loop, lines, clock } = await openSettling({
      store: {
        ...scene.store,
        listDueReactions: async (...args) => {
          if (failures-- > 0) throw new Error('the disk is busy');
          return scene.store.listDueReactions(...args);
        },
      },
    });
    loop.start();
    await clock.advance(0);
    expect(failures).toBe(1);
    await clock.advance(999);
    expect(failures).toBe(1);
    await clock.advance(1_001);
    expect(failures).toBeLessThan(0);
    expect(lines.filter((line) => line.includes('the disk is busy'))).toHaveLength(1);
  });
});

describe('a guild whose reactions cannot be decided', () => {
  it('holds up no other one, and is tried again after ten seconds', async () => {
    const scene = await createServiceScene();
    let isBroken = true;
    const { loop, lines, clock, addRule, react, awards, store, quiet } = await openSettling({
      communities: {
        ...scene.communities,
        async findOf({ guildId }) {
          if (guildId === GUILD && isBroken) throw new Error('a broken key');
          return {
            communityId: COMMUNITY,
            key: 'key',
            keySource: 'guild',
            fieldId: undefined,
            defaultFieldId: 'f'.repeat(24),
          };
        },
      },
    });
    await addRule();
    await addRule({ guildId: OTHER_GUILD });
    loop.start();
    await react({ message: toFirstId(clock.now() - 2) });
    await react({ guildId: OTHER_GUILD });
    await quiet();
    expect(await awards(OTHER_GUILD)).toHaveLength(1);
    expect(lines.filter((line) => line.includes('a broken key'))).toHaveLength(1);
    await clock.advance(9_999);
    expect(lines.filter((line) => line.includes('a broken key'))).toHaveLength(1);
    isBroken = false;
    await clock.advance(1);
    await quiet();
    expect(await awards()).toHaveLength(1);
    expect(await store.nextReactionDueAt(0)).toBeUndefined();
  });
});
