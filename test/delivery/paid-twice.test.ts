import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPaidTwice } from '../../src/delivery/paid-twice.ts';
import { createDeliveryWorld, PLACE } from '../support/delivery-world.ts';

const SILENT = pino({ level: 'silent' });
const MINUTE_MS = 60_000;

async function startWatch() {
  const told: string[] = [];
  let looks = 0;
  const world = await createDeliveryWorld(Math.random, ({ store, clock }) => {
    const watch = createPaidTwice({
      store,
      gateway: {
        list(userField, options) {
          looks += 1;
          return world.api.gateway.list(userField, options);
        },
      },
      credentials: { find: async () => ({ key: 'key' }) },
      clock,
      log: SILENT,
      onPaidTwice: (guildId) => told.push(guildId),
    });
    watch.start();
    onTestFinished(() => watch.stop());
    return [];
  });
  onTestFinished(() => world.close());
  await world.ask({ hundredths: 100 });
  await world.advance(MINUTE_MS);
  const pay = async (hundredths: number, source: 'reaction' | 'command' = 'reaction') => {
    await world.ask({ hundredths, source });
    await world.advance(500);
  };
  return { world, told, looks: () => looks, pay };
}

describe('reactions that are paid', () => {
  it('twice, again and again at the same moment, are told', async () => {
    const { world, told, pay } = await startWatch();
    for (const hundredths of [500, 500, 700, 500]) {
      await pay(hundredths);
      world.api.changeOutside(PLACE, 'increase', hundredths / 100);
    }
    await world.advance(20_000);
    expect(new Set(told)).toEqual(new Set(['guild']));
  });

  it.each<
    [string, (pay: () => Promise<void>, world: Awaited<ReturnType<typeof startWatch>>['world']) => Promise<void>]
  >([
    ['once', async (pay) => pay()],
    [
      'beside other amounts of somebody else',
      async (pay, world) => {
        await pay();
        world.api.changeOutside(PLACE, 'increase', 4);
        world.api.changeOutside(PLACE, 'decrease', 5);
      },
    ],
    [
      'long before somebody else gives the same',
      async (pay, world) => {
        await pay();
        await world.advance(8_000);
        world.api.changeOutside(PLACE, 'increase', 5);
        await world.advance(8_000);
      },
    ],
  ])('%s are nothing to tell', async (_, happen) => {
    const { world, told, pay } = await startWatch();
    for (let times = 0; times < 5; times += 1) await happen(() => pay(500), world);
    await world.advance(2 * MINUTE_MS);
    expect(told).toEqual([]);
  });

  it('are looked at once a minute while all is well, and awards of commands never', async () => {
    const { world, looks, pay } = await startWatch();
    for (let times = 0; times < 10; times += 1) await pay(100, 'command');
    await world.advance(MINUTE_MS);
    expect(looks()).toBe(0);
    for (let times = 0; times < 60; times += 1) {
      await pay(100);
      await world.advance(2_500);
    }
    expect(looks()).toBeGreaterThan(1);
    expect(looks()).toBeLessThanOrEqual(4);
  });

  it('beside equal amounts of somebody else now and then are chance', async () => {
    const { world, told, pay } = await startWatch();
    for (let times = 0; times < 12; times += 1) {
      await pay(500);
      if (times % 4 !== 0) world.api.changeOutside(PLACE, 'increase', 5);
      await world.advance(20_000);
    }
    await world.advance(2 * MINUTE_MS);
    expect(told).toEqual([]);
  });
});
