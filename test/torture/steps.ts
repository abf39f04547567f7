/** What may happen in a schedule, one thing at a time. */
import { newestId } from '../../sandbox/returning-ai/community.ts';
import { DEAD_KEY, MODERATOR } from './bot.ts';
import { listButtons, press } from './buttons.ts';
import { setClock } from './clock-steps.ts';
import { decideOne } from './staff.ts';
import type { SeenMessage } from './town.ts';
import { OUTAGES } from './wire.ts';
import { ACCOUNTS, EMOJIS, LATE_MEMBER, type World } from './world.ts';

const MEMBERS = ['201', '202', LATE_MEMBER] as const;
const REACTORS = ['201', '202', '204'] as const;
/** How long nothing new happens. */
export const PAUSES_MS = [0, 50, 400, 2_600, 6_000, 20_000, 70_000] as const;

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
  [3, erase],
  [1, (world) => (world.mood.lifetime > 0 ? world.kill() : undefined)],
  [3, replay],
  [1, decideOne],
  [1, haveOutage],
  [1, loseKey],
  [1, goStale],
  [1, (world) => (world.mood.hasReactions ? world.crowd.goDark() : undefined)],
  [1, (world) => world.crowd.catchUp()],
  [3, (world) => (world.mood.hasClockSteps ? setClock(world) : undefined)],
];
const ALL_WEIGHTS = STEPS.reduce((sum, [weight]) => sum + weight, 0);

/** Something happens. */
export async function takeStep(world: World): Promise<void> {
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
  world.type('links erase', { user: world.chance.pick([LATE_MEMBER, ...MEMBERS, ...REACTORS]) });
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

export function restoreKey({ state, trace }: Pick<World, 'state' | 'trace'>): void {
  for (const [name, key] of state.keys) key.revoked = name === DEAD_KEY;
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
