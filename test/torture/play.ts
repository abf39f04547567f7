/** Plays one seed: draws what happens, lets it happen, brings everything to its end, and has the oracle judge. */
import { isUndoOver } from '../../src/discord/embeds/undo-embeds.ts';
import type { OpenCounts } from '../../src/store/awards/award-reads.ts';
import { GUILD, MODERATOR } from './bot.ts';
import { listButtons, press } from './buttons.ts';
import { createChance } from './chance.ts';
import { setClock } from './clock-steps.ts';
import type { Ledger } from './ledger.ts';
import { drawMood } from './mood.ts';
import { isHopeless, listCases } from './oracle/cases.ts';
import { judge, type Verdict } from './oracle/judge.ts';
import { decideAll } from './staff.ts';
import { PAUSES_MS, restoreKey, takeStep } from './steps.ts';
import { SEND_FAULTS, type SentChange } from './wire.ts';
import { createWorld, type World } from './world.ts';

export interface Played extends Verdict {
  readonly seed: number;
  readonly lines: readonly string[];
}

const MOST_STEPS = 20;
/** Rounds of five seconds within which a world that is well again comes to rest. */
const MOST_ROUNDS = 300;
const ROUND_MS = 5_000;
/** Nobody is so unlucky as to meet more. */
const MOST_COPIES = 4;
/** Everything that runs from time to time has run within so many. */
const CALM_ROUNDS = 4;
/** The API is done with whatever it was asked by then. */
const LATEST_MS = 110_000;
/** By then the third look for a late copy is over. */
const LATE_LOOKS_MS = 420_000;

/** @param watch - is given the world before anything happens in it */
export async function play(
  seed: number,
  ledger: Ledger,
  watch: (world: World) => void = () => undefined,
): Promise<Played> {
  const mood = drawMood(createChance(seed).fork('mood'), SEND_FAULTS);
  const world = await createWorld(seed, mood, ledger);
  watch(world);
  try {
    world.trace(`seed ${seed}: ${JSON.stringify(mood)}`);
    await world.start();
    const count = MOST_STEPS / 4 + world.chance.below(MOST_STEPS);
    for (let step = 0; step < count; step += 1) {
      await takeStep(world);
      if (!world.isAlive()) await restart(world);
    }
    await pass(world, world.chance.pick(PAUSES_MS));
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
  if (world.mood.hasClockSteps && world.chance.happens(0.3)) {
    world.count('a clock that is set while no process runs');
    setClock(world);
  }
  await world.start();
}

/** Everything is well again, everybody does what they should, and nothing is left to be done. */
async function finish(world: World): Promise<void> {
  const { wire, town, state, trace, crowd, mood, clock } = world;
  trace('from here on all is well');
  wire.heal();
  town.heal();
  restoreKey(world);
  state.settings.listing = mood.listing;
  if (!world.isAlive()) await world.start(0);
  await crowd.catchUp();
  await comeToRest(world);
  await pass(world, Math.max(0, ...wire.sent.map((change) => toLatest(change) - clock.now())));
  await finishLate(world);
  if (mood.hasStaff && world.chance.happens(0.2)) await undoAll(world);
}

/** Lets time go by. Who runs the bot starts it again. */
async function pass(world: World, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= ROUND_MS) {
    await world.clock.advance(Math.min(left, ROUND_MS));
    if (!world.isAlive()) await world.start(0);
  }
}

async function comeToRest(world: World): Promise<void> {
  for (let round = 0, calm = 0; round < MOST_ROUNDS && calm < CALM_ROUNDS; round += 1) {
    await world.clock.advance(ROUND_MS);
    const open = await world.store.countOpen(GUILD);
    calm = world.isAlive() && (await isAtRest(world, open)) ? calm + 1 : 0;
    if (!world.isAlive()) await world.start(0);
    if (open.waiting > 0) await world.link();
    if (world.mood.hasStaff && round % 4 === 3) await decideAll(world);
  }
}

/** Until then a change may still come. What met an outage instead never does. */
function toLatest({ fault, at, appliedAt }: SentChange): number {
  return (fault === 'late' || fault === 'very late') && appliedAt === undefined ? at + LATEST_MS : 0;
}

/** What was applied twice comes before staff. */
async function finishLate(world: World): Promise<void> {
  const applied = world.wire.sent.flatMap(({ awardId, appliedAt }) => (appliedAt === undefined ? [] : awardId));
  if (new Set(applied).size === applied.length) return;
  await pass(world, LATE_LOOKS_MS);
  // Each copy of an award has a card of its own, one after the other.
  for (let round = 0; round < MOST_COPIES; round += 1) {
    await decideAll(world);
    await pass(world, 60_000);
  }
}

/** All that the moderator did is undone, while nothing is in the way. */
async function undoAll(world: World): Promise<void> {
  const { original } = await typeAndWait(world);
  const [confirm] = listButtons(original, /:confirm:/);
  if (confirm === undefined) return;
  world.count('an undo of all that stands');
  press(world, confirm, original);
  await comeToRest(world);
  const id = Number(confirm.split(':').at(-1));
  // Whoever runs the bot again does not press again.
  if ((await world.store.getUndo(GUILD, id))?.state === 'done') world.noteUndone();
}

async function typeAndWait(world: World) {
  const seen = world.type('points undo', { by: MODERATOR, since: '1d' });
  await pass(world, ROUND_MS);
  return seen;
}

/** What is left to be done, but for what hangs on what is dead. */
async function countLeft(world: World, open: OpenCounts): Promise<OpenCounts> {
  if (world.mood.dead !== 'lane') return open;
  const cases = (await listCases(world)).filter(({ award }) => !isHopeless(world, award));
  const count = (status: string) => cases.filter(({ award }) => award.status === status).length;
  return { waiting: count('waiting'), queued: count('queued'), unknown: count('unknown'), review: count('review') };
}

async function listDueMessages(world: World): Promise<readonly unknown[]> {
  const due = await world.store.listDueMessages({ at: world.clock.machine.now() + 120_000, limit: 1_000 });
  return due.filter(({ message, award }) => message.kind !== 'card' && !isHopeless(world, award));
}

/** The cheapest question first: it is asked again and again. */
async function isAtRest(world: World, open: OpenCounts): Promise<boolean> {
  const { store, clock, mood } = world;
  const { waiting, queued, unknown, review } = await countLeft(world, open);
  if (waiting + queued + unknown > 0 || (review > 0 && mood.hasStaff)) return false;
  const reports = async () =>
    (await store.listUndoReports()).filter(({ counts }) => review === 0 || isUndoOver(counts));
  const questions: readonly (() => Promise<readonly unknown[]>)[] = [
    () => listDueMessages(world),
    () => store.listDueReactions({ at: clock.machine.now() + 120_000, limit: 1, except: [] }),
    () => store.listUnacknowledged(),
    () => store.listErasures(),
    () => store.listOpenAnswers(),
    reports,
  ];
  for (const ask of questions) if ((await ask()).length > 0) return false;
  return true;
}
