/** Plays one seed: draws what happens, lets it happen, brings everything to its end, and has the oracle judge. */
import { newestId } from '../../sandbox/returning-ai/community.ts';
import { GUILD } from './bot.ts';
import { createChance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import { judge, type Verdict } from './oracle.ts';
import { titleOf } from './town.ts';
import { SEND_FAULTS, type SentChange } from './wire.ts';
import { ACCOUNTS, createWorld, drawMood, EMOJIS, LATE_MEMBER, type World } from './world.ts';

export interface Played extends Verdict {
  readonly seed: number;
  readonly lines: readonly string[];
}

const MEMBERS = ['201', '202', LATE_MEMBER] as const;
const REACTORS = ['201', '202', '204'] as const;
const PAUSES_MS = [0, 50, 400, 2_600, 6_000, 20_000, 70_000] as const;
const MOST_STEPS = 20;
/** Rounds of five seconds within which a world that is well again comes to rest. */
const MOST_ROUNDS = 300;
const ROUND_MS = 5_000;
/** Everything that runs from time to time has run within so many. */
const CALM_ROUNDS = 4;
/** The API is done with whatever it was asked by then. */
const LATEST_MS = 110_000;
/** By then the third look for a late copy is over. */
const LATE_LOOKS_MS = 420_000;

export async function play(seed: number, ledger: Ledger): Promise<Played> {
  const mood = drawMood(createChance(seed).fork('mood'), SEND_FAULTS);
  const world = await createWorld(seed, mood, ledger);
  try {
    world.trace(`seed ${seed}: ${JSON.stringify(mood)}`);
    await world.start();
    const count = MOST_STEPS / 4 + world.chance.below(MOST_STEPS);
    for (let step = 0; step < count; step += 1) {
      await takeStep(world);
      if (!world.isAlive()) await restart(world);
    }
    await finish(world);
    return { seed, lines: world.lines, ...(await judge(world)) };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, lines: world.lines, problems: [`it broke off: ${problem}`], counts: {} };
  } finally {
    world.kill();
  }
}

async function restart(world: World): Promise<void> {
  await world.clock.advance(world.chance.pick([0, 100, 3_000, 15_000]));
  await world.start();
}

type Step = (world: World) => void | Promise<void>;

/** Each as often as its number says. */
const STEPS: readonly (readonly [number, Step])[] = [
  [10, (world) => world.type(world.chance.pick(['add', 'add', 'remove', 'set']), drawChange(world))],
  [4, undo],
  [8, react],
  [4, ({ clock, chance }) => clock.advance(chance.pick(PAUSES_MS))],
  [5, ({ clock, chance }) => clock.turns(chance.below(8))],
  [2, writeOutside],
  [1, (world) => world.link()],
  [1, (world) => (world.mood.lifetime > 0 ? world.kill() : undefined)],
  [3, replay],
  [1, decideOne],
  [1, haveOutage],
  [1, loseKey],
  [1, goStale],
  [1, (world) => (world.mood.hasReactions ? world.crowd.goDark() : undefined)],
  [1, (world) => world.crowd.catchUp()],
];
const ALL_WEIGHTS = STEPS.reduce((sum, [weight]) => sum + weight, 0);

async function takeStep(world: World): Promise<void> {
  let left = world.chance.below(ALL_WEIGHTS);
  for (const [weight, step] of STEPS) {
    left -= weight;
    if (left < 0) return step(world);
  }
}

/** No two commands ask for one amount, so that what was applied tells whose it was. */
function drawChange({ chance, asked, mood }: World) {
  return { user: mood.isCrowded ? MEMBERS[0] : chance.pick(MEMBERS), amount: (100_000 + 7 * asked.length) / 100 };
}

/** The latest, or any award that people have seen, an undo among them. */
function undo({ town, chance, type }: World): void {
  const receipts = town.messages.flatMap(({ payload }) => payload.embeds?.[0]?.footer?.text ?? []);
  const [first, ...others] = receipts;
  const any = first === undefined || chance.happens(0.3) ? {} : { receipt: chance.pick([first, ...others]) };
  type('undo', any);
}

function react({ chance, crowd, mood, authors }: World): void {
  if (!mood.hasReactions) return;
  const [first = '', ...others] = authors.keys();
  const mark = { message: chance.pick([first, ...others]), member: chance.pick(REACTORS), emoji: chance.pick(EMOJIS) };
  const what = chance.below(10);
  if (what === 0) crowd.clear(mark.message, chance.happens(0.5) ? mark.emoji : undefined);
  else if (what === 1) crowd.repeat();
  else crowd.change(mark, chance.happens(0.2), what < 7);
}

/** Somebody else writes to a field of ours: anything, or the very change that was sent last. */
function writeOutside({ chance, mood, wire }: World): void {
  if (!mood.hasOutsiders) return;
  const last = wire.sent.at(-1);
  if (last !== undefined && chance.happens(0.4)) wire.writeOutside(last.account, last.action, last.value);
  else
    wire.writeOutside(ACCOUNTS.get(chance.pick(MEMBERS)) ?? '', chance.pick(['increase', 'decrease', 'overwrite']), 3);
}

function replay({ asked, replay, chance }: World): void {
  const [first, ...others] = asked;
  if (first !== undefined) replay(chance.pick([first, ...others]));
}

function haveOutage({ wire, mood, chance, clock, trace }: World): void {
  if (mood.sendFaultRate === 0 || wire.outage !== undefined) return;
  wire.outage = chance.pick(['refused', '503', 'hangs']);
  trace(`an outage begins: ${wire.outage}`);
  clock.schedule(
    () => {
      wire.outage = undefined;
      trace('the outage ends');
    },
    chance.pick([3_000, 20_000, 90_000]),
  );
}

function loseKey({ state, mood, chance, clock, trace }: World): void {
  if (mood.sendFaultRate === 0) return;
  for (const key of state.keys.values()) key.revoked = true;
  trace('the key is revoked');
  clock.schedule(() => restoreKey({ state, trace }), chance.pick([2_000, 20_000]));
}

function restoreKey({ state, trace }: Pick<World, 'state' | 'trace'>): void {
  for (const key of state.keys.values()) key.revoked = false;
  trace('the key is accepted');
}

function goStale({ state, mood, clock, trace }: World): void {
  if (mood.sendFaultRate === 0 || mood.listing === 'missing') return;
  state.settings.listing = 'stale';
  state.staleSinceId = newestId(state);
  trace('the list shows nothing new');
  clock.schedule(() => {
    state.settings.listing = mood.listing;
    trace('the list is as before');
  }, 3_000);
}

/** Everything is well again, everybody does what they should, and nothing is left to be done. */
async function finish(world: World): Promise<void> {
  const { clock, wire, town, state, trace, crowd, mood } = world;
  trace('from here on all is well');
  wire.heal();
  town.heal();
  restoreKey(world);
  state.settings.listing = mood.listing;
  if (!world.isAlive()) await world.start(0);
  await crowd.catchUp();
  for (let round = 0, calm = 0; round < MOST_ROUNDS && calm < CALM_ROUNDS; round += 1) {
    await clock.advance(ROUND_MS);
    calm = world.isAlive() && (await isAtRest(world)) ? calm + 1 : 0;
    if (!world.isAlive()) await world.start(0);
    if (!(await world.isLinked())) world.link();
    if (mood.hasStaff && round % 4 === 3) await decideAll(world);
  }
  // What met an outage instead never comes.
  const isStillComing = ({ fault, at, appliedAt }: SentChange) =>
    (fault === 'late' || fault === 'very late') && appliedAt === undefined && clock.now() - at < LATEST_MS;
  while (wire.sent.some(isStillComing)) await clock.advance(ROUND_MS);
  const applied = wire.sent.flatMap(({ awardId, appliedAt }) => (appliedAt === undefined ? [] : awardId));
  if (new Set(applied).size === applied.length) return;
  await clock.advance(LATE_LOOKS_MS);
  if (!mood.hasStaff) return;
  await decideAll(world);
  await clock.advance(60_000);
}

async function isAtRest({ store, clock, mood }: World): Promise<boolean> {
  const { waiting, queued, unknown, review } = await store.countOpen(GUILD);
  const isDecided = review === 0 || !mood.hasStaff;
  const reactions = await store.listDueReactions(clock.now(), 1, []);
  const messages = await store.listDueMessages(clock.now() + 120_000, 1);
  const recorded = await store.listUnacknowledged(clock.now());
  return isDecided && waiting + queued + unknown + reactions.length + messages.length + recorded.length === 0;
}

async function decideAll(world: World): Promise<void> {
  for (const card of listCards(world)) {
    await decide(world, card);
    await world.clock.advance(1_000);
  }
}

async function decideOne(world: World): Promise<void> {
  const [first, ...others] = listCards(world);
  if (first !== undefined && world.mood.hasStaff) await decide(world, world.chance.pick([first, ...others]));
}

interface Card {
  readonly receipt: string;
  readonly isLateCopy: boolean;
  readonly isSet: boolean;
}

function listCards({ town }: World): Card[] {
  return town.messages.flatMap(({ payload, interactionId }) => {
    if (interactionId !== undefined || titleOf(payload) !== '🔎 Being checked') return [];
    const receipt = payload.embeds?.[0]?.footer?.text ?? '';
    const buttons = JSON.stringify(payload.components);
    return [{ receipt, isLateCopy: buttons.includes('late-ignore'), isSet: !buttons.includes('late-compensate') }];
  });
}

/** Staff look into Returning.AI and say what is so. */
async function decide(
  { store, wire, press, chance, mood }: World,
  { receipt, isLateCopy, isSet }: Card,
): Promise<void> {
  if (!mood.hasStaff) return;
  const award = await store.findByReceipt(GUILD, receipt);
  const applied = wire.sent.filter(({ awardId, appliedAt }) => awardId === award?.id && appliedAt !== undefined).length;
  if (isLateCopy) press(`points:${applied > 1 && !isSet ? 'late-compensate' : 'late-ignore'}:${receipt}`);
  else if (applied > 0) press(`points:review-arrived:${receipt}`);
  // A total that cannot be set any more can only be dropped.
  else
    press(`points:${award?.action === 'overwrite' || chance.happens(0.3) ? 'review-drop' : 'review-again'}:${receipt}`);
}
