import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { DEFAULT_SETTINGS, type ReactionRule } from '../../../src/reactions/rule.ts';
import { createReactionIntake, type ReactionEvent } from '../../../src/services/jobs/reaction-intake.ts';
import type { ReactionChange } from '../../../src/store/reactions/reaction-store.ts';
import { createLogBook } from '../../discord/scene.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { openMemoryStore } from '../../support/migrated-store.ts';

const GUILD = '100';
const MESSAGE = '1000';

type Added = Extract<ReactionEvent, { kind: 'added' }>;

function added(giver: string, change: Partial<Added> = {}): Added {
  return {
    kind: 'added',
    guildId: GUILD,
    channelId: '5',
    messageId: MESSAGE,
    emojiKey: '⭐',
    isSuper: false,
    facts: {
      giver: { id: giver, isBot: false, roleIds: [], joinedAt: 0 },
      author: undefined,
      placeIds: ['5'],
    },
    ...change,
  };
}

const removed = (reactorId: string, emojiKey = '⭐', messageId = MESSAGE): ReactionEvent => ({
  kind: 'removed',
  guildId: GUILD,
  messageId,
  reactorId,
  emojiKey,
  isSuper: false,
});

const cleared = (emojiKey?: string, messageId = MESSAGE): ReactionEvent => ({
  kind: 'cleared',
  guildId: GUILD,
  messageId,
  emojiKey,
});

/** `+7` came by 7, `-7` went, `x` and `x⭐` were cleared. */
function describeChange(change: ReactionChange): string {
  switch (change.kind) {
    case 'added':
      return `+${change.facts.giver.id}`;
    case 'removed':
      return `-${change.reactorId}`;
    case 'cleared':
      return `x${change.emojiKey ?? ''}`;
  }
}

/** The way in, on a real ledger that fails when told to. */
async function openIntake() {
  const counts = { lists: 0, told: 0 };
  const store = await openMemoryStore({
    onCommit: (changes) => {
      if (changes.has('reactions due')) counts.told += 1;
    },
  });
  onTestFinished(() => store.close());
  const clock = createManualClock();
  const { log, lines } = createLogBook();
  /** What was written down, commit by commit. */
  const commits: string[][] = [];
  const failures: { observe: number; list: number; poisoned?: string | undefined } = { observe: 0, list: 0 };
  const intake = createReactionIntake({
    store: {
      listRules: async (guildId) => {
        counts.lists += 1;
        if (failures.list-- > 0) throw new UserError('STORE_BUSY', 'the disk is busy');
        if (guildId === failures.poisoned) throw new TypeError('unreadable');
        return store.listRules(guildId);
      },
      observeReactions: async (changes, at) => {
        if (failures.observe-- > 0) throw new UserError('STORE_FULL', 'the disk is full');
        await store.observeReactions(changes, at);
        commits.push(changes.map(describeChange));
      },
    },
    clock,
    log,
  });
  const addRule = async (emoji = '⭐', guildId = GUILD) => {
    const rule = { ...DEFAULT_SETTINGS, hundredths: 500, guildId, emoji: { key: emoji, text: emoji }, createdBy: '1' };
    return (await store.addRule(rule, { replaces: undefined, at: clock.now() })) as ReactionRule;
  };
  /** Who reacts by what is written down. */
  const present = async (messageId = MESSAGE) =>
    (await store.listReactions({ guildId: GUILD, messageId }))
      .filter(({ isPresent }) => isPresent)
      .map(({ reactorId }) => reactorId);
  return { store, clock, lines, commits, failures, counts, intake, addRule, present };
}

describe('what arrives', () => {
  it('is written down soon, and then told of', async () => {
    const { intake, addRule, present, counts, commits } = await openIntake();
    await addRule();
    intake.take([added('1')]);
    expect(commits).toEqual([]);
    await intake.flush();
    expect(await present()).toEqual(['1']);
    expect(counts.told).toBe(1);
  });

  it('is written down together, in its order', async () => {
    const { intake, addRule, present, commits } = await openIntake();
    await addRule();
    intake.take([added('1'), added('2')]);
    intake.take([removed('1')]);
    intake.take([added('1'), removed('2')]);
    await intake.flush();
    expect(commits).toEqual([['+1', '+2', '-1', '+1', '-2']]);
    expect(await present()).toEqual(['1']);
  });

  it('is written down in parts that let others come between', async () => {
    const { intake, addRule, commits, counts } = await openIntake();
    await addRule();
    const givers = Array.from({ length: 600 }, (_, index) => String(index + 1));
    intake.take(givers.map((giver) => added(giver)));
    await intake.flush();
    expect(commits.map(({ length }) => length)).toEqual([256, 256, 88]);
    expect(commits.flat()).toEqual(givers.map((giver) => `+${giver}`));
    expect(counts.told).toBe(3);
  });

  it('while something is written down comes after it', async () => {
    const { intake, addRule, commits, present } = await openIntake();
    await addRule();
    intake.take([added('1')]);
    await new Promise(setImmediate);
    intake.take([removed('1'), added('2')]);
    await intake.flush();
    expect(commits.flat()).toEqual(['+1', '-1', '+2']);
    expect(await present()).toEqual(['2']);
  });

  it('is nothing to wait for when nothing came', async () => {
    const { intake, commits } = await openIntake();
    intake.take([]);
    await intake.flush();
    expect(commits).toEqual([]);
  });
});

describe('a rule that is gone without a word', () => {
  it('is nothing to look at any more, and holds nothing up', async () => {
    const { intake, store, addRule, lines } = await openIntake();
    await addRule();
    intake.take([added('1')]);
    await intake.flush();
    await store.changeGuild(GUILD, { removedAt: 1 }, { at: 1 });
    await store.forgetGuilds({ before: 2, limit: 1_000 });
    intake.take([added('2')]);
    await intake.flush();
    expect(lines).toEqual([]);
  });
});

describe('what no rule is about', () => {
  it('is not written down', async () => {
    const { intake, addRule, commits, counts } = await openIntake();
    await addRule();
    intake.take([added('1', { emojiKey: '🔥' }), removed('1', '🔥'), added('1', { guildId: '999' })]);
    await intake.flush();
    expect(commits).toEqual([]);
    expect(counts.told).toBe(0);
  });

  it('does not keep what is about one from being written down', async () => {
    const { intake, addRule, commits } = await openIntake();
    await addRule();
    intake.take([added('1', { emojiKey: '🔥' }), added('2'), removed('3', '🔥')]);
    await intake.flush();
    expect(commits).toEqual([['+2']]);
  });

  it('is everything in a guild without rules, clearing too', async () => {
    const { intake, addRule, commits } = await openIntake();
    await addRule('⭐', '999');
    intake.take([added('1'), removed('1'), cleared(), cleared('⭐')]);
    await intake.flush();
    expect(commits).toEqual([]);
    await addRule();
    intake.forgetRules(GUILD);
    intake.take([cleared(), cleared('🔥')]);
    await intake.flush();
    expect(commits).toEqual([['x', 'x🔥']]);
  });

  it('is not a rule that is off: it says no, and that is remembered', async () => {
    const { intake, addRule, store, clock, present } = await openIntake();
    const { id } = await addRule();
    await store.changeRule({ guildId: GUILD, ruleId: id }, { enabled: false }, { at: clock.now() });
    intake.take([added('1')]);
    await intake.flush();
    expect(await present()).toEqual(['1']);
  });
});

describe('the rules of a guild', () => {
  it('are looked up once', async () => {
    const { intake, addRule, counts } = await openIntake();
    await addRule();
    intake.take([added('1'), added('2')]);
    await intake.flush();
    intake.take([added('3')]);
    await intake.flush();
    expect(counts.lists).toBe(1);
  });

  it('are looked up anew when they have changed, each guild’s for itself', async () => {
    const { intake, addRule, counts, present } = await openIntake();
    intake.take([added('1')]);
    await intake.flush();
    await addRule();
    intake.forgetRules('999');
    intake.take([added('2')]);
    await intake.flush();
    expect(await present()).toEqual([]);
    intake.forgetRules(GUILD);
    intake.take([added('3')]);
    await intake.flush();
    expect(await present()).toEqual(['3']);
    expect(counts.lists).toBe(2);
  });

  it('all look at a reaction, unless only some are to', async () => {
    const { intake, addRule, store } = await openIntake();
    const [one, other] = [await addRule(), await addRule()];
    const fire = await addRule('🔥');
    const rulesOf = async (messageId: string) =>
      (await store.listReactions({ guildId: GUILD, messageId })).map(({ ruleId }) => ruleId);
    intake.take([
      added('1', { messageId: '1' }),
      added('1', { messageId: '2', ruleIds: [other.id] }),
      added('1', { messageId: '3', ruleIds: [fire.id, 12_345] }),
      added('1', { messageId: '4', ruleIds: [] }),
    ]);
    await intake.flush();
    expect(await rulesOf('1')).toEqual([one.id, other.id]);
    expect(await rulesOf('2')).toEqual([other.id]);
    expect(await rulesOf('3')).toEqual([]);
    expect(await rulesOf('4')).toEqual([]);
  });

  it('are those of after a removal: what only a removed rule was about is left alone', async () => {
    const { intake, addRule, store, clock, commits } = await openIntake();
    const { id } = await addRule();
    intake.take([added('1')]);
    await intake.flush();
    await store.removeRule({ guildId: GUILD, ruleId: id }, { at: clock.now() });
    intake.forgetRules(GUILD);
    intake.take([removed('1'), added('2')]);
    await intake.flush();
    expect(commits).toEqual([['+1']]);
  });
});

describe('a ledger that cannot be written', () => {
  it('loses nothing and changes no order: it is tried again every second', async () => {
    const { intake, addRule, commits, failures, clock, counts, lines, present } = await openIntake();
    await addRule();
    failures.observe = 2;
    intake.take([added('1'), added('2')]);
    await clock.advance(0);
    intake.take([removed('1')]);
    await clock.advance(999);
    intake.take([added('3')]);
    expect(commits).toEqual([]);
    await clock.advance(1);
    expect(commits).toEqual([]);
    expect(counts.told).toBe(0);
    await clock.advance(1_000);
    await intake.flush();
    expect(commits.flat()).toEqual(['+1', '+2', '-1', '+3']);
    expect(await present()).toEqual(['2', '3']);
    expect(lines.filter((line) => line.includes('could not be written down'))).toHaveLength(1);
    expect(lines.join()).toContain('the disk is full');
  });

  it('of one server keeps no other waiting, nor what comes later there from its order', async () => {
    const { intake, addRule, failures, clock, commits, lines } = await openIntake();
    await addRule();
    await addRule('⭐', 'other');
    failures.poisoned = GUILD;
    intake.take([added('1'), { ...added('2'), guildId: 'other' }, removed('1')]);
    await clock.advance(0);
    await intake.flush();
    intake.take([added('3')]);
    await clock.advance(9_000);
    expect(commits).toEqual([['+2']]);
    expect(lines.filter((line) => line.includes('set aside'))).toHaveLength(1);
    failures.poisoned = undefined;
    await clock.advance(1_000);
    await intake.flush();
    expect(commits.flat()).toEqual(['+2', '+1', '-1', '+3']);
  });

  it('is waited for by whoever wants everything to be written down', async () => {
    const { intake, addRule, failures, clock } = await openIntake();
    await addRule();
    failures.observe = 1;
    intake.take([added('1')]);
    let isDone = false;
    const flushed = intake.flush().then(() => {
      isDone = true;
    });
    await clock.advance(999);
    expect(isDone).toBe(false);
    await clock.advance(1);
    await flushed;
    expect(isDone).toBe(true);
  });

  it('whose rules cannot be read is asked again, and remembers no failure', async () => {
    const { intake, addRule, failures, clock, present, counts } = await openIntake();
    await addRule();
    failures.list = 1;
    intake.take([added('1')]);
    await clock.advance(1_000);
    await intake.flush();
    expect(await present()).toEqual(['1']);
    expect(counts.lists).toBe(2);
  });
});

describe('a watch on a message', () => {
  it.each<[string, ReactionEvent]>([
    ['came', added('1')],
    ['came, super', added('1', { isSuper: true })],
    ['went', removed('1')],
    ['was cleared', cleared()],
    ['was cleared with its emoji', cleared('⭐')],
  ])('notes a reaction that %s, at once', async (_, event) => {
    const { intake } = await openIntake();
    const watch = intake.watch(MESSAGE);
    expect(watch.isTouched('1', '⭐')).toBe(false);
    intake.take([event]);
    expect(watch.isTouched('1', '⭐')).toBe(true);
  });

  it.each<[string, ReactionEvent]>([
    ['another member', added('2')],
    ['another emoji', added('1', { emojiKey: '🔥' })],
    ['another message', added('1', { messageId: '2' })],
    ['another member’s removal', removed('2')],
    ['the clearing of another emoji', cleared('🔥')],
    ['the clearing of another message', cleared(undefined, '2')],
  ])('does not take %s for it', async (_, event) => {
    const { intake } = await openIntake();
    const watch = intake.watch(MESSAGE);
    intake.take([event]);
    expect(watch.isTouched('1', '⭐')).toBe(false);
  });

  it('touches everybody by a clearing', async () => {
    const { intake } = await openIntake();
    const watch = intake.watch(MESSAGE);
    intake.take([cleared('⭐')]);
    expect([watch.isTouched('7', '⭐'), watch.isTouched('7', '🔥')]).toEqual([true, false]);
    intake.take([cleared()]);
    expect(watch.isTouched('7', '🔥')).toBe(true);
  });

  it('sees nothing from before it began or after it ended', async () => {
    const { intake } = await openIntake();
    intake.take([added('1')]);
    const watch = intake.watch(MESSAGE);
    expect(watch.isTouched('1', '⭐')).toBe(false);
    watch.end();
    intake.take([added('2')]);
    expect(watch.isTouched('2', '⭐')).toBe(false);
  });

  it('ends alone: another one on the message goes on', async () => {
    const { intake } = await openIntake();
    const [one, other] = [intake.watch(MESSAGE), intake.watch(MESSAGE)];
    one.end();
    one.end();
    intake.take([added('1')]);
    expect([one.isTouched('1', '⭐'), other.isTouched('1', '⭐')]).toEqual([false, true]);
    other.end();
    const later = intake.watch(MESSAGE);
    intake.take([added('2')]);
    expect(later.isTouched('2', '⭐')).toBe(true);
  });
});
