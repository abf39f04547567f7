import { describe, expect, it } from 'vitest';
import { describeActor } from '../../../src/discord/embeds/award-text.ts';
import type { Award } from '../../../src/points/award.ts';
import { createAward } from '../award-fixture.ts';

const ORIGIN = { channelId: '500000000000000005', messageId: '600000000000000006', emoji: '⭐' };
const LINK = 'https://discord.com/channels/100000000000000001/500000000000000005/600000000000000006';
const ACTOR = '<@300000000000000003>';

describe('whose deed an award was', () => {
  it.each<[Partial<Award>, string]>([
    [{ source: 'command' }, ACTOR],
    [{ source: 'undo' }, ACTOR],
    [{ source: 'reaction', origin: ORIGIN }, `${ACTOR} with ⭐ ${LINK}`],
    [{ source: 'reaction-removed', origin: ORIGIN }, `${ACTOR}, who removed ⭐ ${LINK}`],
    // Whom Discord does not name, nobody is blamed for.
    [{ source: 'reactions-cleared', origin: ORIGIN }, `a moderator who cleared ⭐ ${LINK}`],
    // Staff who take the award of a reaction back have not reacted.
    [{ source: 'undo', origin: ORIGIN }, ACTOR],
    // From before messages were noted.
    [{ source: 'reaction', origin: undefined }, ACTOR],
  ])('is said of %j', (award, words) => {
    expect(describeActor(createAward(award), 'en-US')).toBe(words);
  });
});
