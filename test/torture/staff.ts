/** Staff, who look into Returning.AI and say what is so. */
import { GUILD } from './bot.ts';
import { listButtons } from './buttons.ts';
import { type SeenMessage, titleOf } from './town.ts';
import type { World } from './world.ts';

/** All that is before staff. */
export async function decideAll(world: World): Promise<void> {
  if (!world.mood.hasStaff) return;
  for (const card of listCards(world)) {
    await decide(world, card);
    await world.clock.advance(1_000);
  }
}

/** Any of what is before staff. */
export async function decideOne(world: World): Promise<void> {
  const [first, ...others] = listCards(world);
  if (first !== undefined && world.mood.hasStaff) await decide(world, world.chance.pick([first, ...others]));
}

interface Card {
  readonly message: SeenMessage;
  readonly receipt: string;
  readonly isLateCopy: boolean;
  readonly isSet: boolean;
  /** Which copy it is about, as its buttons say it. */
  readonly copy: string;
}

function listCards({ town }: World): Card[] {
  return town.messages.flatMap((message) => {
    const { payload, interactionId } = message;
    if (interactionId !== undefined || titleOf(payload) !== '🔎 Being checked') return [];
    const receipt = payload.embeds?.[0]?.footer?.text ?? '';
    const buttons = listButtons(message, /^points:late-/);
    const copy = buttons[0]?.split(':').at(-1) ?? '';
    const isSet = !buttons.join().includes('late-compensate');
    return [{ message, receipt, isLateCopy: buttons.length > 0, isSet, copy }];
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
  const award = await world.store.findByReceipt({ guildId: GUILD, receipt });
  const applied = world.wire.sent.filter(({ awardId, appliedAt }) => awardId === award?.id && appliedAt !== undefined);
  const taken = await countTaken(world, award?.id);
  if (Number(card.copy) > 1) world.count('a copy beyond the second');
  const choice = choose();
  world.count(`staff: ${CHOICES[choice]}`);
  world.press(`points:${choice}:${receipt}${card.isLateCopy ? `:${card.copy}` : ''}`, message);

  function choose(): keyof typeof CHOICES {
    if (card.isLateCopy) return applied.length > 1 + taken && !card.isSet ? 'late-compensate' : 'late-ignore';
    if (applied.length > 0) return 'review-arrived';
    // A total that cannot be set any more can only be dropped.
    return award?.action === 'overwrite' || world.chance.happens(0.3) ? 'review-drop' : 'review-again';
  }
}

/** Copies that were taken off before. */
async function countTaken({ store }: World, awardId: number | undefined): Promise<number> {
  let taken = 0;
  for (let id = 1; ; id += 1) {
    const award = await store.getAward(id);
    if (award === undefined) return taken;
    if (award.key.startsWith(`late:${awardId}:`)) taken += 1;
  }
}
