/** One world in memory: a ledger, a Returning.AI, a Discord with its people, and a bot that dies and is started again. */
import {
  addCommunity,
  addField,
  addUser,
  communityOf,
  createState,
  laneOf,
  totalOf,
} from '../../sandbox/returning-ai/community.ts';
import type { AwardAction } from '../../src/points/award.ts';
import { DEFAULT_SETTINGS, type ReactionRule } from '../../src/reactions/rule.ts';
import { toFirstId } from '../../src/reactions/snowflake.ts';
import {
  type Bot,
  COMMUNITY,
  type CommandUse,
  type CommandValues,
  createBot,
  DEAD_ACCOUNT,
  DEAD_GUILD,
  DEAD_KEY,
  FIELD,
  GUILD,
  KEY,
  SEALER,
  STAFF_CHANNEL,
  toCommand,
  toMenuUse,
  toPress,
} from './bot.ts';
import { createChance } from './chance.ts';
import type { Count } from './classes.ts';
import { createCrowd } from './crowd.ts';
import type { Ledger } from './ledger.ts';
import { createLife, type Life } from './life.ts';
import type { Mood } from './mood.ts';
import { createTown, type SeenInteraction, type SeenMessage } from './town.ts';
import { createWire } from './wire.ts';
import { createWorldClock } from './world-clock.ts';

/** What somebody asked for by a command. */
export interface Asked {
  readonly use: CommandUse;
  readonly seen: SeenInteraction;
  readonly action: AwardAction | undefined;
  /** How many processes had died by then. */
  readonly deaths: number;
}

/** Something that happened, in words. */
export interface Line {
  /** Since the world began. */
  readonly ms: number;
  readonly words: string;
}

export const START_AT = 1_800_000_000_000;
/** `member -> account`. The first two have one from the beginning. */
export const ACCOUNTS: ReadonlyMap<string, string> = new Map([
  ['201', 'a'.repeat(24)],
  ['202', 'b'.repeat(24)],
  ['203', 'd'.repeat(24)],
]);
export const LATE_MEMBER = '203';
export const EMOJIS = ['👍', '👍🏽', '👍🏿', '🔥'] as const;
/** Two rules about one emoji in all its tones, one about one tone. Amounts that no command asks for: a mix-up shows. */
const RULES = [
  { emoji: '👍', hundredths: 500 },
  { emoji: '👍', hundredths: 70 },
  { emoji: '👍🏽', hundredths: 9 },
  { emoji: '🔥', hundredths: 1_100 },
];
const HOUR_MS = 3_600_000;
const NO_LIMITS = { perAward: undefined, perModeratorHour: undefined };
/** Whose points were given by a key that is dead. */
const DEAD_ACCOUNTS = Array.from({ length: 20 }, (_, index) => (index + 1).toString(16).padStart(24, 'e'));
const DEAD_AWARD = {
  guildId: DEAD_GUILD,
  communityId: COMMUNITY,
  fieldId: FIELD,
  fieldName: 'Loyalty Points',
  memberId: '209',
  action: 'increase',
  reason: undefined,
  actorId: '301',
  source: 'command',
  reverses: undefined,
} as const;
const ADMIN = { guildId: GUILD, userId: '301', canManageMessages: true, canManageGuild: true, roleIds: [] };
const ACTIONS: Readonly<Record<string, AwardAction>> = {
  'points add': 'increase',
  'points remove': 'decrease',
  'points set': 'overwrite',
};

export type World = Awaited<ReturnType<typeof createWorld>>;

export async function createWorld(seed: number, mood: Mood, ledger: Ledger) {
  const chance = createChance(seed);
  const lines: string[] = [];
  const clock = createWorldClock(START_AT);
  let hear: (line: Line) => void = () => undefined;
  function trace(words: string): void {
    const ms = clock.now() - START_AT;
    lines.push(`${(ms / 1_000).toFixed(3).padStart(9)}  ${words}`);
    hear({ ms, words });
  }
  const counts: Record<string, number> = {};
  const count: Count = (what) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const { store } = ledger;
  await ledger.begin(chance.fork('receipts').next);
  const state = createState(clock.now);
  addCommunity(state, { id: COMMUNITY, name: 'Traders', keys: [{ key: KEY }, { key: DEAD_KEY }] });
  const deadKey = state.keys.get(DEAD_KEY);
  if (deadKey !== undefined) deadKey.revoked = true;
  addField(state, COMMUNITY, { id: FIELD, field: 'loyalty', name: 'Loyalty Points', type: 'number' });
  const users = [...ACCOUNTS, ...DEAD_ACCOUNTS.map((id, index) => [`dead${index}`, id] as const)];
  for (const [member, id] of users)
    addUser(state, COMMUNITY, { id, username: `user${member}`, email: `${member}@example.com` });
  const { listing, pageSize, listingLagMs, listedAs, listedOffsetMs, clockSkewMs } = mood;
  Object.assign(state.settings, {
    listing,
    pageSize,
    listingLagMs,
    listedAs,
    listedOffsetMs,
    clockSkewMs,
    customFieldKeys: mood.showsTotals ? 'key' : 'none',
  });
  const place = { communityId: COMMUNITY, fieldId: FIELD };
  const deadAccount = mood.dead === 'lane' ? DEAD_ACCOUNT : undefined;
  const wire = createWire({ state, ...place, clock, trace, count, chance: chance.fork('wire'), deadAccount, ...mood });
  const deadChannel = mood.dead === 'channel' ? STAFF_CHANNEL : undefined;
  const town = createTown({ clock, chance: chance.fork('town'), trace, count, deadChannel, ...mood });
  const authors = new Map([
    [toFirstId(START_AT + 1), '201'],
    [toFirstId(START_AT + 2), LATE_MEMBER],
  ]);
  for (const account of ACCOUNTS.values()) {
    for (let entry = 0; entry < mood.pastEntries; entry += 1) wire.writePast(account, 1 + entry, entry * HOUR_MS);
  }
  const rules = await prepare();
  if (mood.dead === 'key') await awardWithDeadKey();
  const asked: Asked[] = [];
  const deaths: number[] = [];
  const erased = new Set<string>();
  let undoneAt: number | undefined;
  let bot: Bot;
  let life: Life;

  async function prepare(): Promise<readonly ReactionRule[]> {
    await store.changeGuild(GUILD, { staffChannelId: STAFF_CHANNEL }, { at: START_AT });
    const field = { fieldId: FIELD, key: 'loyalty', name: 'Loyalty Points', numeric: true };
    await store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [field], { at: START_AT });
    for (const [memberId, accountId] of ACCOUNTS) {
      const who = { guildId: GUILD, communityId: COMMUNITY, memberId, accountId, label: undefined };
      if (memberId !== LATE_MEMBER) await store.saveLink({ ...who, linkedBy: '301', linkedAt: START_AT });
    }
    const made: ReactionRule[] = [];
    for (const { emoji, hundredths } of RULES) {
      const settings = { ...DEFAULT_SETTINGS, hundredths, guildId: GUILD, createdBy: '301' };
      const rule = await store.addRule(
        { ...settings, emoji: { key: emoji, text: emoji } },
        { replaces: undefined, at: START_AT - 1_000 },
      );
      if (rule !== undefined) made.push(rule);
    }
    return made;
  }

  /** A few awards of a server that shares community and process with the others, and nothing else. */
  async function awardWithDeadKey(): Promise<void> {
    count('a key that is dead for good');
    const sealed = SEALER.seal(DEAD_KEY, { guildId: DEAD_GUILD, communityId: COMMUNITY });
    await store.changeGuild(DEAD_GUILD, { communityId: COMMUNITY }, { at: START_AT });
    await store.saveGuildKey(
      { guildId: DEAD_GUILD, communityId: COMMUNITY },
      { sealed, setBy: '301', verifiedAt: START_AT },
      START_AT,
    );
    for (const [index, accountId] of DEAD_ACCOUNTS.entries()) {
      const award = { ...DEAD_AWARD, key: `dead:${index}`, accountId, hundredths: 31 * (index + 1) };
      const recorded = await store.recordAward(award, { reply: undefined, limits: NO_LIMITS, at: START_AT });
      if (recorded.kind === 'recorded') await store.acknowledgeAward(recorded.award.id, {}, START_AT);
    }
  }

  async function start(lifetime = mood.lifetime): Promise<void> {
    const lastStep = lifetime === 0 ? Infinity : 1 + chance.below(2 * lifetime);
    life = createLife(lastStep, () => {
      deaths.push(clock.now());
      count(life.steps() === lastStep ? 'a death at a step' : 'a death at any moment');
      for (const change of wire.sent) if (change.appliedAt === undefined) change.diedAt ??= clock.now();
      trace(`the process dies at step ${life.steps()}`);
    });
    const own: Life = {
      ...life,
      step() {
        clock.stir();
        life.step();
      },
    };
    bot = createBot({
      store,
      onCommit: ledger.onCommit,
      wire,
      town,
      state,
      clock,
      chance: chance.fork(`bot ${deaths.length}`),
      life: own,
      authors,
    });
    trace('a process starts');
    // One that dies as it starts never gets further.
    void bot.start();
    await clock.turns(20);
    await crowd.catchUp();
  }

  const crowd = createCrowd({ store, rules, authors, clock, trace, count, intake: () => bot.intake });

  return {
    seed,
    mood,
    chance,
    lines,
    trace,
    /** Calls the listener with each line as it is written, while the world is as the line says. */
    onLine: (listener: (line: Line) => void) => {
      hear = listener;
    },
    clock,
    store,
    state,
    wire,
    town,
    crowd,
    rules,
    authors,
    asked,
    deaths,
    erased,
    counts,
    count,
    /** When everything that the moderator had done was undone, for good. */
    undoneAt: () => undoneAt,
    noteUndone: () => {
      undoneAt = clock.now();
    },
    start,
    isAlive: () => life.isAlive(),
    kill: () => life.end(),
    records: (account: string) => laneOf(communityOf(state, COMMUNITY), FIELD, account).records,
    total: (account: string) => totalOf(laneOf(communityOf(state, COMMUNITY), FIELD, account)),
    /** Somebody types a command. Where the bot is dead, nobody answers. */
    type(command: string, values: CommandValues): SeenInteraction {
      const what = `/${command} ${Object.values(values).join(' ')}`;
      const seen = town.begin(what);
      trace(`somebody types ${what} (interaction ${seen.id})`);
      const use = { id: seen.id, token: seen.token, command, values };
      asked.push({ use, seen, action: ACTIONS[command], deaths: deaths.length });
      if (life.isAlive()) bot.handle(toCommand(use));
      return seen;
    },
    /** The gateway hands an interaction out once more. */
    replay({ use, action, deaths: before }: Asked) {
      // Another process would be a new session, which is told nothing twice. What names its award by itself stands that too.
      if (action === undefined && before !== deaths.length) return;
      trace(`the gateway replays interaction ${use.id}`);
      count('a replay of a command');
      if (life.isAlive()) bot.handle(toCommand(use));
    },
    /** Somebody chooses an entry of a message's menu. */
    choose(commandName: string, messageId: string) {
      const { id, token, what } = town.begin(`${commandName} of ${messageId}`);
      trace(`somebody chooses ${what}`);
      if (life.isAlive()) bot.handle(toMenuUse({ id, token, commandName, messageId }));
    },
    press(customId: string, on: SeenMessage | undefined) {
      const { id, token, what } = town.begin(`a press on ${customId}`, on);
      trace(`there is ${what}`);
      if (life.isAlive()) bot.handle(toPress({ id, token, customId }));
    },
    /** Links who has no account in the ledger, one at a time. */
    async link(): Promise<void> {
      for (const [memberId, account] of ACCOUNTS) {
        if ((await store.getLink({ guildId: GUILD, communityId: COMMUNITY, memberId })) !== undefined) continue;
        trace(`${memberId} is linked`);
        count('a link that comes later');
        // What a dead process had begun to do is done again at the end.
        const subject = { memberId, isBot: false, isPresent: true };
        if (life.isAlive()) bot.links.set(ADMIN, subject, account).catch(() => undefined);
        return;
      }
    },
  };
}
