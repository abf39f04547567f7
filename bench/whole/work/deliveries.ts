/** A queue that waits at the start, and how fast it reaches the API. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startContestant } from '../contestants.ts';
import { COMMUNITY, FIELD, KEY } from '../frames.ts';
import { createLedger } from '../ledgers.ts';
import type { Comparison, Figures } from '../rounds.ts';
import type { Servers } from '../servers.ts';
import { startSide } from '../side-process.ts';

const LANES = [32, 2_000];
const LOOK_MS = 50;
const MOST_MS = 300_000;

export async function measureDeliveries(servers: Servers, scale: number): Promise<Figures> {
  const count = 10_000 * scale;
  const figures: Record<string, number> = { ...(await measureUndici(servers, count)) };
  for (const lanes of LANES) {
    const ledger = await createLedger({ linked: lanes, queued: count });
    await servers.api.order('forget');
    await servers.discord.order({ kind: 'guilds', guilds: 1, members: 1 });
    const bot = startContestant('this bot', servers, ledger.path);
    await seeApplied(servers, 1);
    const cpuBefore = bot.cpuMs();
    const before = await servers.applied();
    const { count: applied, lastAt } = await seeApplied(servers, count);
    const delivered = applied - before.count;
    figures[`this bot/${lanes}/rate`] = delivered / ((lastAt - before.lastAt) / 1_000);
    figures[`this bot/${lanes}/cpu`] = ((bot.cpuMs() - cpuBefore) * 1_000) / delivered;
    await bot.stop();
    ledger.remove();
  }
  return figures;
}

async function measureUndici(servers: Servers, count: number): Promise<Figures> {
  await servers.api.order('forget');
  const undici = startSide('./sides/undici.ts', {
    RETURNING_API_URL: servers.api.url,
    RETURNING_API_TOKEN: KEY,
    RETURNING_COMMUNITY_ID: COMMUNITY,
    RETURNING_FIELD_ID: FIELD,
    COUNT: String(count),
  });
  const cpuUs = await undici.next<number>('cpuUs');
  const { firstAt, lastAt } = await servers.applied();
  const figures = {
    'bare undici/rate': count / ((lastAt - firstAt) / 1_000),
    'bare undici/cpu': cpuUs / count,
  };
  await undici.stop();
  return figures;
}

export async function seeApplied(servers: Servers, count: number) {
  for (const startedAt = Date.now(); Date.now() - startedAt < MOST_MS; ) {
    const applied = await servers.applied();
    if (applied.count >= count) return applied;
    await sleep(LOOK_MS);
  }
  throw new Error(`Not ${count} were applied in ${MOST_MS} ms.`);
}

export const DELIVERY_COMPARISONS: readonly Comparison[] = LANES.flatMap((lanes) => [
  {
    work: `deliveries a second, a queue that waited, ${lanes} accounts`,
    unit: '/s',
    own: `this bot/${lanes}/rate`,
    against: 'bare undici/rate',
    before: 0.02,
    atLeast: 0.15,
  },
  {
    work: `processor of one delivery, ${lanes} accounts`,
    unit: 'µs',
    own: `this bot/${lanes}/cpu`,
    against: 'bare undici/cpu',
    before: 59,
    atMost: 8,
  },
]);
