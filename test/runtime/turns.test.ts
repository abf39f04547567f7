import { describe, expect, it } from 'vitest';
import { createTurns, type TurnsOptions, type Work } from '../../src/runtime/turns.ts';
import { createManualClock } from '../support/manual-clock.ts';

/** Work that ends when the test says so. */
function createDesk(options: Partial<Pick<TurnsOptions, 'places' | 'perGuild'>> = {}) {
  const clock = createManualClock();
  const begun: string[] = [];
  const failed: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<number | undefined>>();
  let works: Work[] = [];
  const offer = () => turns.offer(works);
  const turns = createTurns({
    places: 4,
    perGuild: 2,
    ...options,
    clock,
    onFree: offer,
    onError: (_, { key }) => failed.push(key),
  });
  const run = (key: string) => () => {
    begun.push(key);
    const end = Promise.withResolvers<number | undefined>();
    ends.set(key, end);
    return end.promise;
  };
  return {
    clock,
    turns,
    begun,
    failed,
    /** `a1` is the first of guild `a`; `a1@x` goes by the lane `x`. */
    async offer(...keys: string[]) {
      works = keys.map((key) => ({ key, guildId: key.charAt(0), lane: key.split('@')[1], run: run(key) }));
      offer();
      await clock.advance(0);
    },
    async end(key: string) {
      works = works.filter((work) => work.key !== key);
      ends.get(key)?.resolve(undefined);
      await clock.advance(0);
    },
    async rest(key: string, restMs: number) {
      ends.get(key)?.resolve(restMs);
      await clock.advance(0);
    },
    async fail(key: string) {
      ends.get(key)?.reject(new Error('broken'));
      await clock.advance(0);
    },
  };
}

describe('turns', () => {
  it('give a guild its share of the places and no more, however much it brings', async () => {
    const desk = createDesk();
    await desk.offer('b1', 'b2', 'b3', 'b4', 'b5');
    expect(desk.begun).toEqual(['b1', 'b2']);
    await desk.offer('b3', 'b4', 'b5', 'a1');
    expect(desk.begun).toEqual(['b1', 'b2', 'a1']);
  });

  it('go round between guilds: who waited longest is next', async () => {
    const desk = createDesk({ places: 1 });
    await desk.offer('a1', 'a2', 'a3', 'b1', 'b2', 'c1');
    for (const key of ['a1', 'b1', 'c1', 'a2', 'b2']) await desk.end(key);
    expect(desk.begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('take one piece at a time in a lane, and the next ones of the guild go on beside it', async () => {
    const desk = createDesk();
    await desk.offer('a1@slow', 'a2@slow', 'a3@other');
    expect(desk.begun).toEqual(['a1@slow', 'a3@other']);
    await desk.end('a1@slow');
    expect(desk.begun).toEqual(['a1@slow', 'a3@other', 'a2@slow']);
  });

  it('let what failed rest, twice as long each time, and go on with the others', async () => {
    const desk = createDesk({ places: 1 });
    await desk.offer('a1', 'a2');
    await desk.fail('a1');
    expect([desk.begun, desk.failed]).toEqual([['a1', 'a2'], ['a1']]);
    await desk.end('a2');
    await desk.clock.advance(9_999);
    expect(desk.begun).toHaveLength(2);
    await desk.clock.advance(1);
    expect(desk.begun).toEqual(['a1', 'a2', 'a1']);
    await desk.fail('a1');
    await desk.clock.advance(19_999);
    expect(desk.begun).toHaveLength(3);
    await desk.clock.advance(1);
    expect(desk.begun).toHaveLength(4);
  });

  it('leave alone what says how long it rests, and go on with the others', async () => {
    const desk = createDesk({ places: 1 });
    await desk.offer('a1', 'a2');
    await desk.rest('a1', 5_000);
    expect(desk.begun).toEqual(['a1', 'a2']);
    expect(desk.turns.taken().toSorted()).toEqual(['a1', 'a2']);
    await desk.end('a2');
    await desk.clock.advance(4_999);
    expect([desk.begun, desk.turns.taken()]).toEqual([['a1', 'a2'], ['a1']]);
    await desk.clock.advance(1);
    expect(desk.begun).toEqual(['a1', 'a2', 'a1']);
  });

  it('never begin the same piece twice at a time', async () => {
    const desk = createDesk();
    await desk.offer('a1', 'a1');
    await desk.offer('a1');
    expect(desk.begun).toEqual(['a1']);
  });

  it('are over only when the last piece is', async () => {
    const desk = createDesk();
    await desk.offer('a1', 'b1');
    let isSettled = false;
    void desk.turns.settled().then(() => {
      isSettled = true;
    });
    await desk.end('a1');
    expect(isSettled).toBe(false);
    await desk.end('b1');
    expect(isSettled).toBe(true);
  });
});
