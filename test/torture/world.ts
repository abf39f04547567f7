/** One world in memory: a ledger, a Returning.AI, a Discord with its people, and a bot that dies and is started again. */
import {
  addCommunity,
  addField,
  addUser,
  communityOf,
  createState,
  laneOf,
} from '../../sandbox/returning-ai/community.ts';
import type { Settings } from '../../sandbox/returning-ai/settings.ts';
import type { AwardAction } from '../../src/points/award.ts';
import { DEFAULT_SETTINGS, type ReactionRule } from '../../src/reactions/rule.ts';
import { toFirstId } from '../../src/reactions/snowflake.ts';
import { type Bot, COMMUNITY, type CommandUse, createBot, FIELD, GUILD, KEY, toCommand, toPress } from './bot.ts';
import { type Chance, createChance } from './chance.ts';
import { createCrowd } from './crowd.ts';
import type { Ledger } from './ledger.ts';
import { createLife, type Life } from './life.ts';
import { createTown, type SeenInteraction } from './town.ts';
import { createWire, type SendFault } from './wire.ts';
import { createWorldClock } from './world-clock.ts';

/** What one seed is about: the ills that this world knows, and how often they strike. */
export interface Mood {
  readonly faults: readonly SendFault[];
  readonly sendFaultRate: number;
  readonly readFaultRate: number;
  readonly acknowledgementFaultRate: number;
  readonly editFaultRate: number;
  /** Steps of a process after which it dies, about; 0: it lives for ever. */
  readonly lifetime: number;
  readonly listing: Settings['listing'];
  readonly listingLagMs: number;
  /** Entries that each account has before there is a bot. */
  readonly pastEntries: number;
  readonly clockSkewMs: number;
  readonly showsTotals: boolean;
  readonly hasOutsiders: boolean;
  readonly hasReactions: boolean;
  /** All commands are about one member, and one is in the way of the next. */
  readonly isCrowded: boolean;
  /** Staff look at what is put before them. */
  readonly hasStaff: boolean;
}

/** What somebody asked for by a command. */
export interface Asked {
  readonly use: CommandUse;
  readonly seen: SeenInteraction;
  readonly action: AwardAction | undefined;
  /** How many processes had died by then. */
  readonly deaths: number;
}

const START_AT = 1_800_000_000_000;
/** `member -> account`. The first two have one from the beginning. */
export const ACCOUNTS: ReadonlyMap<string, string> = new Map([
  ['201', 'a'.repeat(24)],
  ['202', 'b'.repeat(24)],
  ['203', 'd'.repeat(24)],
]);
export const LATE_MEMBER = '203';
export const EMOJIS = ['⭐', '🔥'] as const;
/** Two rules about one emoji. Amounts that no command asks for, so that a mix-up shows. */
const RULES = [
  { emoji: '⭐', hundredths: 500 },
  { emoji: '⭐', hundredths: 70 },
  { emoji: '🔥', hundredths: 1_100 },
];
const HOUR_MS = 3_600_000;
const STAFF_CHANNEL = '6000';
const ADMIN = { guildId: GUILD, userId: '301', canManageMessages: true, canManageGuild: true, roleIds: [] };
const ACTIONS = { add: 'increase', remove: 'decrease', set: 'overwrite' } as const;

export type World = Awaited<ReturnType<typeof createWorld>>;

export async function createWorld(seed: number, mood: Mood, ledger: Ledger) {
  const chance = createChance(seed);
  const lines: string[] = [];
  const clock = createWorldClock(START_AT);
  const trace = (line: string) =>
    void lines.push(`${((clock.now() - START_AT) / 1_000).toFixed(3).padStart(9)}  ${line}`);
  const { store } = ledger;
  await ledger.begin(chance.fork('receipts').next);
  const state = createState(clock.now);
  addCommunity(state, { id: COMMUNITY, name: 'Traders', keys: [{ key: KEY }] });
  addField(state, COMMUNITY, { id: FIELD, field: 'loyalty', name: 'Loyalty Points', type: 'number' });
  for (const [member, id] of ACCOUNTS)
    addUser(state, COMMUNITY, { id, username: `user${member}`, email: `${member}@example.com` });
  const { listing, listingLagMs, clockSkewMs } = mood;
  Object.assign(state.settings, {
    listing,
    listingLagMs,
    clockSkewMs,
    customFieldKeys: mood.showsTotals ? 'key' : 'none',
  });
  const place = { communityId: COMMUNITY, fieldId: FIELD };
  const wire = createWire({ state, ...place, clock, trace, chance: chance.fork('wire'), ...mood });
  const town = createTown({ clock, chance: chance.fork('town'), trace, ...mood });
  const authors = new Map([
    [toFirstId(START_AT + 1), '201'],
    [toFirstId(START_AT + 2), LATE_MEMBER],
  ]);
  for (const account of ACCOUNTS.values()) {
    for (let entry = 0; entry < mood.pastEntries; entry += 1) wire.writePast(account, 1 + entry, entry * HOUR_MS);
  }
  const rules = await prepare();
  const asked: Asked[] = [];
  const deaths: number[] = [];
  let bot: Bot;
  let life: Life;

  async function prepare(): Promise<readonly ReactionRule[]> {
    await store.changeGuild(GUILD, { staffChannelId: STAFF_CHANNEL }, START_AT);
    const field = { fieldId: FIELD, key: 'loyalty', name: 'Loyalty Points', numeric: true };
    await store.saveFields(GUILD, COMMUNITY, [field], START_AT);
    for (const [memberId, accountId] of ACCOUNTS) {
      const who = { guildId: GUILD, communityId: COMMUNITY, memberId, accountId, label: undefined };
      if (memberId !== LATE_MEMBER) await store.saveLink({ ...who, linkedBy: '301', linkedAt: START_AT });
    }
    const made: ReactionRule[] = [];
    for (const { emoji, hundredths } of RULES) {
      const settings = { ...DEFAULT_SETTINGS, hundredths, guildId: GUILD, createdBy: '301' };
      const rule = await store.addRule(
        { ...settings, emoji: { key: emoji, text: emoji } },
        undefined,
        START_AT - 1_000,
      );
      if (rule !== undefined) made.push(rule);
    }
    return made;
  }

  async function start(lifetime = mood.lifetime): Promise<void> {
    const lastStep = lifetime === 0 ? Infinity : 1 + chance.below(2 * lifetime);
    life = createLife(lastStep, () => {
      deaths.push(clock.now());
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

  const crowd = createCrowd({ store, rules, authors, clock, trace, intake: () => bot.intake });

  return {
    seed,
    mood,
    chance,
    lines,
    trace,
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
    start,
    isAlive: () => life.isAlive(),
    kill: () => life.end(),
    records: (account: string) => laneOf(communityOf(state, COMMUNITY), FIELD, account).records,
    total: (account: string) => laneOf(communityOf(state, COMMUNITY), FIELD, account).thousandths / 1_000,
    /** Somebody types `/points …`. Where the bot is dead, nobody answers. */
    type(subcommand: 'add' | 'remove' | 'set' | 'undo', values: CommandUse['values']) {
      const what = `/points ${subcommand} ${Object.values(values).join(' ')}`;
      const seen = town.begin(what);
      trace(`somebody types ${what} (interaction ${seen.id})`);
      const use = { id: seen.id, token: seen.token, subcommand, values };
      asked.push({ use, seen, action: subcommand === 'undo' ? undefined : ACTIONS[subcommand], deaths: deaths.length });
      if (life.isAlive()) bot.handle(toCommand(use));
    },
    /** The gateway hands an interaction out once more. */
    replay({ use, action, deaths: before }: Asked) {
      // Another process would be a new session, which is told nothing twice. What names its award by itself stands that too.
      if (action === undefined && before !== deaths.length) return;
      trace(`the gateway replays interaction ${use.id}`);
      if (life.isAlive()) bot.handle(toCommand(use));
    },
    press(customId: string) {
      const seen = town.begin(`a press on ${customId}`);
      trace(`staff press ${customId}`);
      if (life.isAlive()) bot.handle(toPress(seen.id, seen.token, customId));
    },
    isLinked: async () => (await store.getLink(GUILD, COMMUNITY, LATE_MEMBER)) !== undefined,
    link() {
      const subject = { memberId: LATE_MEMBER, isBot: false, isPresent: true };
      trace('the third member is linked');
      // What a dead process had begun to do is done again at the end.
      if (life.isAlive()) bot.links.set(ADMIN, subject, ACCOUNTS.get(LATE_MEMBER) ?? '').catch(() => undefined);
    },
  };
}

/** Draws what a seed is about. Some worlds are well, so that nothing hides behind the ills of others. */
export function drawMood(chance: Chance, allFaults: readonly SendFault[]): Mood {
  // Few at a time in some, so that one meets itself again.
  const share = chance.pick([0.1, 0.25]);
  const few = allFaults.filter(() => chance.happens(share));
  const isIll = chance.happens(0.9) && few.length > 0;
  const rate = (probability: number, most: number) => (chance.happens(probability) ? chance.next() * most : 0);
  return {
    faults: isIll ? few : [],
    sendFaultRate: isIll ? 0.2 + chance.next() * 0.6 : 0,
    readFaultRate: rate(0.3, 0.4),
    acknowledgementFaultRate: rate(0.3, 0.5),
    editFaultRate: rate(0.3, 0.4),
    lifetime: chance.happens(0.6) ? 20 + chance.below(200) : 0,
    listing: chance.pick([
      'newest-first',
      'newest-first',
      'newest-first',
      'oldest-first',
      'nested',
      'paged',
      'paged-oldest-first',
      'empty',
      'missing',
    ]),
    listingLagMs: chance.happens(0.2) ? chance.below(3_000) : 0,
    pastEntries: chance.pick([0, 0, 1, 9, 23]),
    clockSkewMs: chance.happens(0.4) ? chance.below(600_000) - 300_000 : 0,
    showsTotals: chance.happens(0.6),
    hasOutsiders: chance.happens(0.4),
    hasReactions: chance.happens(0.5),
    isCrowded: chance.happens(0.4),
    hasStaff: chance.happens(0.8),
  };
}
