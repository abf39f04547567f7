/** Plays one seed: draws what happens, lets it happen, brings everything to its end, and has the oracle judge. */
import { newestId } from '../../sandbox/returning-ai/community.ts';
import { isUndoOver } from '../../src/discord/undo-embeds.ts';
import { GUILD, MODERATOR } from './bot.ts';
import { createChance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import { drawMood } from './mood.ts';
import { judge, type Verdict } from './oracle.ts';
import { type SeenMessage, titleOf } from './town.ts';
import { OUTAGES, SEND_FAULTS, type SentChange } from './wire.ts';
import { ACCOUNTS, createWorld, EMOJIS, LATE_MEMBER, type World } from './world.ts';

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
  await world.start();
}

type Step = (world: World) => void | Promise<void>;

/** Each as often as its number says. */
const STEPS: readonly (readonly [number, Step])[] = [
  [10, change],
  [4, undo],
  [2, undoMany],
  [3, pressAny],
  [8, react],
  [4, ({ clock, chance }) => clock.advance(chance.pick(PAUSES_MS))],
  [5, ({ clock, chance }) => clock.turns(chance.below(8))],
  [2, writeOutside],
  [1, (world) => world.link()],
  [1, erase],
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
function change({ chance, asked, mood, type, count }: World): void {
  const name = chance.pick(['add', 'add', 'remove', 'set']);
  count(`a command: ${name}`);
  const user = mood.isCrowded ? MEMBERS[0] : chance.pick(MEMBERS);
  type(`points ${name}`, { user, amount: (100_000 + 7 * asked.length) / 100 });
}

/** The latest, or any award that people have seen, an undo among them. */
function undo({ town, chance, type, count }: World): void {
  const [first, ...others] = listReceipts(town.messages, 'R-');
  const any = first === undefined || chance.happens(0.3) ? {} : { receipt: chance.pick([first, ...others]) };
  count('a command: undo');
  type('points undo', any);
}

/** Asks to see what undoing many would do; nothing happens before somebody presses *Confirm*. */
async function undoMany(world: World): Promise<void> {
  const { clock, chance, type, choose, count, authors } = world;
  const [message = '', ...messages] = authors.keys();
  if (chance.happens(0.3)) {
    count('a command: undo here');
    choose('Undo points here', chance.pick([message, ...messages]));
  } else {
    count('a command: undo by');
    type('points undo', { by: MODERATOR, since: chance.pick(['1h', '1d']) });
  }
  await pressSoon(world);
  await clock.advance(chance.pick([0, 0, 400, 6_000]));
  if (chance.happens(0.7)) await undoAgain(world);
}

/** Any undo of many whose receipt people have seen. */
async function undoAgain(world: World): Promise<void> {
  const [first, ...others] = listReceipts(world.town.messages, 'U-');
  if (first === undefined) return;
  world.count('a command: undo of an undo');
  world.type('points undo', { receipt: world.chance.pick([first, ...others]) });
  await pressSoon(world);
}

function listReceipts(messages: readonly SeenMessage[], prefix: string): string[] {
  const receipts = messages.flatMap(({ payload }) => payload.embeds?.[0]?.footer?.text ?? []);
  return receipts.filter((receipt) => receipt.startsWith(prefix));
}

async function erase(world: World): Promise<void> {
  if (!world.mood.hasErasures) return;
  world.type('links erase', { user: world.chance.pick([...MEMBERS, ...REACTORS]) });
  await pressSoon(world);
}

/** Mostly somebody does what was shown to them. */
async function pressSoon(world: World): Promise<void> {
  const { clock, chance, town } = world;
  await clock.turns(chance.below(40));
  const button = listButtons(town.interactions.at(-1)?.original, /:(?:confirm|erase):/)[0];
  if (button !== undefined && chance.happens(0.7)) press(world, button, town.interactions.at(-1)?.original);
}

/** A button under what was shown of an undo of many or of an erasure. */
function pressAny(world: World): void {
  const [first, ...others] = world.town.messages.flatMap((message) =>
    listButtons(message, /^(?:undo-points-here|links):/).map((customId) => ({ customId, message })),
  );
  if (first === undefined) return;
  const { customId, message } = world.chance.pick([first, ...others]);
  press(world, customId, message);
}

function press({ press, count, erased }: World, customId: string, message: SeenMessage | undefined): void {
  const [, action, argument = ''] = customId.split(':');
  if (action === 'confirm') count('an undo of many, confirmed');
  if (action === 'erase') {
    erased.add(argument);
    count('an erasure');
  }
  press(customId, message);
}

function listButtons(message: SeenMessage | undefined, pattern: RegExp): string[] {
  const components = message?.isDeleted ? '' : JSON.stringify(message?.payload.components ?? []);
  const ids = [...components.matchAll(/"custom_id":"([^"]+)"/g)].map(([, id = '']) => id);
  return ids.filter((id) => pattern.test(id));
}

function react({ chance, crowd, mood, authors }: World): void {
  if (!mood.hasReactions) return;
  const [first = '', ...others] = authors.keys();
  const any = { message: chance.pick([first, ...others]), member: chance.pick(REACTORS), emoji: chance.pick(EMOJIS) };
  const what = chance.below(10);
  const [present, ...more] = crowd.presences.filter(({ normal }) => normal);
  const mark = what < 7 || present === undefined ? any : chance.pick([present, ...more]);
  if (what === 0) crowd.clear(mark.message, chance.happens(0.5) ? mark.emoji : undefined);
  else if (what === 1) crowd.repeat();
  else crowd.change(mark, chance.happens(0.2), what < 7);
}

/** Somebody else writes to a field of ours: anything, or the very change that was sent last. */
function writeOutside({ chance, mood, wire, count }: World): void {
  if (!mood.hasOutsiders) return;
  const last = wire.sent.at(-1);
  const isEqual = last !== undefined && chance.happens(0.4);
  count(isEqual ? 'somebody else writes our very change' : 'somebody else writes');
  if (isEqual) wire.writeOutside(last.account, last.action, last.value);
  else
    wire.writeOutside(ACCOUNTS.get(chance.pick(MEMBERS)) ?? '', chance.pick(['increase', 'decrease', 'overwrite']), 3);
}

function replay({ asked, replay, chance }: World): void {
  const [first, ...others] = asked;
  if (first !== undefined) replay(chance.pick([first, ...others]));
}

function haveOutage({ wire, mood, chance, clock, trace }: World): void {
  if (mood.sendFaultRate === 0 || wire.outage !== undefined) return;
  wire.outage = chance.pick(OUTAGES);
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
    calm = world.isAlive() && (await isAtRest(world)) ? calm + 1 : 0;
    if (!world.isAlive()) await world.start(0);
    if ((await world.store.countOpen(GUILD)).waiting > 0) await world.link();
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
  await decideAll(world);
  await pass(world, 60_000);
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

/** The cheapest question first: it is asked again and again. */
async function isAtRest({ store, clock, mood }: World): Promise<boolean> {
  const { waiting, queued, unknown, review } = await store.countOpen(GUILD);
  if (waiting + queued + unknown > 0 || (review > 0 && mood.hasStaff)) return false;
  const reports = async () =>
    (await store.listUndoReports()).filter(({ counts }) => review === 0 || isUndoOver(counts));
  const questions: readonly (() => Promise<readonly unknown[]>)[] = [
    () => store.listDueMessages(clock.now() + 120_000, 1),
    () => store.listDueReactions(clock.now(), 1, []),
    () => store.listUnacknowledged(clock.now()),
    () => store.listErasures(),
    () => store.listOpenAnswers(clock.now()),
    reports,
  ];
  for (const ask of questions) if ((await ask()).length > 0) return false;
  return true;
}

async function decideAll(world: World): Promise<void> {
  if (!world.mood.hasStaff) return;
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
  readonly message: SeenMessage;
  readonly receipt: string;
  readonly isLateCopy: boolean;
  readonly isSet: boolean;
}

function listCards({ town }: World): Card[] {
  return town.messages.flatMap((message) => {
    const { payload, interactionId } = message;
    if (interactionId !== undefined || titleOf(payload) !== '🔎 Being checked') return [];
    const receipt = payload.embeds?.[0]?.footer?.text ?? '';
    const buttons = listButtons(message, /^points:late-/).join();
    return [{ message, receipt, isLateCopy: buttons !== '', isSet: !buttons.includes('late-compensate') }];
  });
}

const CHOICES = {
  'late-compensate': 'take it off',
  'late-ignore': 'leave it',
  'review-arrived': 'it arrived',
  'review-drop': 'drop',
  'review-again': 'send again',
} as const;

/** Staff look into Returning.AI and say what is so. */
async function decide(world: World, { message, receipt, ...card }: Card): Promise<void> {
  const award = await world.store.findByReceipt(GUILD, receipt);
  const applied = world.wire.sent.filter(({ awardId, appliedAt }) => awardId === award?.id && appliedAt !== undefined);
  const choice = choose();
  world.count(`staff: ${CHOICES[choice]}`);
  world.press(`points:${choice}:${receipt}`, message);

  function choose(): keyof typeof CHOICES {
    if (card.isLateCopy) return applied.length > 1 && !card.isSet ? 'late-compensate' : 'late-ignore';
    if (applied.length > 0) return 'review-arrived';
    // A total that cannot be set any more can only be dropped.
    return award?.action === 'overwrite' || world.chance.happens(0.3) ? 'review-drop' : 'review-again';
  }
}
