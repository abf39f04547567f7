import { beforeEach, describe, expect, it } from 'vitest';
import { createHolds, type Holds } from '../../src/delivery/holds.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

let clock: ManualClock;
let notices: string[];
let holds: Holds;

beforeEach(() => {
  clock = createManualClock({ startAt: 0, quietTurns: 1 });
  notices = [];
  holds = createHolds({
    clock,
    random: () => 0,
    store: {
      openNotice: async (guildId, kind, at) => void notices.push(`open ${kind} ${guildId} ${at}`),
      closeNotices: async (guildId, kind, at) => void notices.push(`close ${kind} ${guildId} ${at}`),
    },
  });
});

const isHeld = () => holds.isApiHeld(clock.now());
const opened = () => notices.filter((notice) => notice.startsWith('open'));

describe('an API that cannot be reached', () => {
  it('is left alone, whoever asks, and tried again with one call', async () => {
    expect(holds.tryPass('one')).toBe(true);
    await holds.unreachable('one');
    holds.done('one');
    expect([isHeld(), holds.isApiOnTrial(), holds.tryPass('two')]).toEqual([true, true, false]);
    expect(holds.nextTrialAt(clock.now())).toBe(500);
    await clock.advance(500);
    expect(isHeld()).toBe(false);
    expect(holds.tryPass('two')).toBe(true);
    expect(holds.tryPass('one')).toBe(false);
    await holds.answered('two');
    holds.done('two');
    expect([isHeld(), holds.isApiOnTrial(), holds.tryPass('one')]).toEqual([false, false, true]);
  });

  it('is tried by another call when the first ended without telling anything', async () => {
    await holds.unreachable('one');
    await clock.advance(500);
    expect([holds.tryPass('one'), holds.tryPass('two')]).toEqual([true, false]);
    holds.done('one');
    expect(holds.tryPass('two')).toBe(true);
  });

  it('is nobody’s news for a minute, then that of each guild that meets it, until it answers them', async () => {
    await holds.unreachable('one');
    await clock.advance(59_999);
    await holds.unreachable('one');
    expect(opened()).toEqual([]);
    await clock.advance(1);
    await holds.unreachable('one');
    await holds.unreachable('one');
    await holds.unreachable('two');
    expect(opened()).toEqual(['open outage one 60000', 'open outage two 60000']);
    notices.length = 0;
    await holds.answered('one');
    await holds.worked('two', 'lane-2');
    expect(notices).toContain('close outage one 60000');
    expect(notices).toContain('close outage two 60000');
    await clock.advance(1);
    await holds.unreachable('one');
    expect(opened()).toEqual([]);
  });
});

describe('what holds up the awards of a guild', () => {
  it('is named until it has passed, also while one call tries', async () => {
    expect(holds.find('one')).toBeUndefined();
    await holds.keyRefused('one');
    expect([holds.find('one'), holds.find('two')]).toEqual(['KEY_PROBLEM', undefined]);
    await holds.unreachable('two');
    expect([holds.find('one'), holds.find('two')]).toEqual(['UNREACHABLE', 'UNREACHABLE']);
    await clock.advance(500);
    holds.tryPass('two');
    expect(holds.find('two')).toBe('UNREACHABLE');
    await holds.answered('two');
    expect([holds.find('one'), holds.find('two')]).toEqual(['KEY_PROBLEM', undefined]);
    await holds.worked('one', 'lane');
    expect(holds.find('one')).toBeUndefined();
  });

  it('is a moved route where that is what staff have to know', async () => {
    await holds.notFound('one', 'a', true);
    await holds.notFound('one', 'b', true);
    expect(holds.find('one')).toBe('ROUTE_MOVED');
  });

  it('is not a server that asks to slow down: that passes by itself', () => {
    holds.slowDown('one', 2_000);
    expect(holds.find('one')).toBeUndefined();
  });
});

describe('answers that nobody gets', () => {
  it('hold the API after five in a row', async () => {
    for (let call = 1; call <= 4; call++) await holds.doubtful('one');
    expect([isHeld(), holds.isApiOnTrial()]).toEqual([false, false]);
    await holds.doubtful('two');
    expect([isHeld(), holds.isApiOnTrial()]).toEqual([true, true]);
  });

  it('do not add up across an answer', async () => {
    for (let call = 1; call <= 4; call++) await holds.doubtful('one');
    await holds.answered('two');
    for (let call = 1; call <= 4; call++) await holds.doubtful('one');
    expect(isHeld()).toBe(false);
  });

  it('become news after a minute of trials', async () => {
    for (let call = 1; call <= 5; call++) await holds.doubtful('one');
    while (clock.now() < 60_000) {
      await clock.advance((holds.nextTrialAt(clock.now()) ?? Number.NaN) - clock.now());
      expect(holds.tryPass('one')).toBe(true);
      await holds.doubtful('one');
      holds.done('one');
    }
    expect(opened()).toEqual([`open outage one ${clock.now()}`]);
  });
});

describe('what holds one guild', () => {
  const kinds: readonly [string, (guildId: string) => unknown, string[]][] = [
    ['a refused key', (guildId) => holds.keyRefused(guildId), ['open key one 0']],
    [
      'a moved route',
      async (guildId) => {
        await holds.notFound(guildId, 'lane', true);
        await holds.notFound(guildId, 'another', true);
      },
      ['open route one 0'],
    ],
    ['a request to slow down', (guildId) => holds.slowDown(guildId, 500), []],
  ];

  it.each(kinds)('%s leaves the others alone', async (_, meet, news) => {
    expect(holds.tryPass('one')).toBe(true);
    await meet('one');
    holds.done('one');
    expect(opened()).toEqual(news);
    expect([isHeld(), holds.heldGuilds(0), holds.tryPass('one'), holds.tryPass('two')]).toEqual([
      false,
      ['one'],
      false,
      true,
    ]);
    expect(holds.nextTrialAt(0)).toBe(500);
    await clock.advance(500);
    expect(holds.heldGuilds(clock.now())).toEqual([]);
    expect([holds.tryPass('one'), holds.tryPass('one')]).toEqual([true, false]);
    expect(holds.heldGuilds(clock.now())).toEqual(['one']);
    await holds.worked('one', 'lane-1');
    holds.done('one');
    expect([holds.tryPass('one'), holds.tryPass('one')]).toEqual([true, true]);
  });

  it('is tried by another call when the first ended without telling anything', async () => {
    await holds.keyRefused('one');
    await clock.advance(500);
    expect([holds.tryPass('one'), holds.tryPass('one')]).toEqual([true, false]);
    holds.done('one');
    expect(holds.tryPass('one')).toBe(true);
  });

  it('is not ended by an answer that brought nothing', async () => {
    await holds.keyRefused('one');
    await holds.answered('one');
    expect(holds.heldGuilds(0)).toEqual(['one']);
    expect(notices).not.toContain('close key one 0');
  });

  it('is named once, also when two things hold it', async () => {
    await holds.keyRefused('one');
    holds.slowDown('one', 4_000);
    expect(holds.heldGuilds(0)).toEqual(['one']);
    expect(holds.nextTrialAt(0)).toBe(500);
  });

  it('is news once, and again only after it was over', async () => {
    await holds.keyRefused('one');
    await holds.keyRefused('one');
    expect(opened()).toEqual(['open key one 0']);
    await holds.worked('one', 'lane-1');
    expect(notices).toContain('close key one 0');
    await holds.keyRefused('one');
    expect(opened()).toHaveLength(2);
  });

  it('may have begun before the last start: the first success closes it once', async () => {
    await holds.worked('one', 'lane-1');
    await holds.worked('one', 'lane-1');
    expect(notices.toSorted()).toEqual(['close key one 0', 'close outage one 0', 'close route one 0']);
  });

  it('is written down by the next call where the database could not just now', async () => {
    let fails = true;
    const written: string[] = [];
    const store = {
      openNotice: async (guildId: string) => {
        if (fails) throw new Error('busy');
        written.push(guildId);
      },
      closeNotices: async () => undefined,
    };
    const other = createHolds({ clock, random: () => 0, store });
    await expect(other.keyRefused('one')).rejects.toThrow('busy');
    expect(other.heldGuilds(0)).toEqual(['one']);
    fails = false;
    await other.keyRefused('one');
    expect(written).toEqual(['one']);
  });
});

describe('an id that is not found', () => {
  it('is a wrong id as long as it is one or two that never worked', async () => {
    expect(await holds.notFound('one', 'a', false)).toBe(false);
    expect(await holds.notFound('one', 'a', false)).toBe(false);
    expect(await holds.notFound('two', 'b', false)).toBe(false);
    expect(holds.heldGuilds(0)).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('is a moved route when three lanes meet it within a minute', async () => {
    await holds.notFound('one', 'a', false);
    await clock.advance(30_000);
    await holds.notFound('one', 'b', false);
    await clock.advance(30_000);
    expect(await holds.notFound('two', 'c', false)).toBe(true);
    expect(holds.heldGuilds(clock.now())).toEqual(['two']);
  });

  it('is a wrong id each where the guild has awarded within the minute, however many', async () => {
    await holds.worked('one', 'lane-1');
    for (const lane of ['a', 'b', 'c', 'd']) expect(await holds.notFound('one', lane, false)).toBe(false);
    expect(holds.heldGuilds(0)).toEqual([]);
  });

  it('is a wrong id when the others are long ago, or something worked since', async () => {
    await holds.notFound('one', 'a', false);
    await holds.notFound('one', 'b', false);
    await clock.advance(60_001);
    expect(await holds.notFound('one', 'c', false)).toBe(false);
    await holds.notFound('one', 'd', false);
    await holds.worked('one', 'lane-2');
    expect(await holds.notFound('one', 'e', false)).toBe(false);
  });

  it('of a place that worked before is kept and told at once, while others go on', async () => {
    expect(await holds.notFound('one', 'a', true)).toBe(true);
    expect(opened()).toEqual(['open route one 0']);
    expect(holds.heldGuilds(0)).toEqual([]);
  });

  it('of two places that worked before is a moved route', async () => {
    await holds.notFound('one', 'a', true);
    await holds.notFound('one', 'b', true);
    expect(holds.heldGuilds(0)).toEqual(['one']);
  });

  it('is told once, however often other places work in between, and is over when it works itself', async () => {
    for (let round = 0; round < 5; round++) {
      await holds.notFound('one', 'a', true);
      await holds.worked('one', 'b');
    }
    expect(notices.filter((notice) => notice.includes('route'))).toEqual(['open route one 0']);
    await holds.worked('one', 'a');
    expect(notices.filter((notice) => notice.includes('route'))).toEqual(['open route one 0', 'close route one 0']);
  });

  it('is an account that is gone where others have worked for a minute and it has not', async () => {
    await holds.notFound('one', 'a', true);
    await holds.worked('one', 'b');
    await clock.advance(59_000);
    expect(await holds.notFound('one', 'a', true)).toBe(true);
    await clock.advance(1_000);
    expect(await holds.notFound('one', 'a', true)).toBe(false);
  });
});
