/** A burst of reactions: durably noted, turned into awards, delivered; beside a bot that only counts them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startContestant } from '../contestants.ts';
import { EMOJI } from '../frames.ts';
import { createLedger, type Ledger } from '../ledgers.ts';
import type { Comparison, Figures } from '../rounds.ts';
import type { Servers } from '../servers.ts';
import { seeApplied } from './deliveries.ts';

const AUTHORS = 100;
const LOOK_MS = 20;
const MOST_MS = 300_000;

export async function measureReactions(servers: Servers, scale: number): Promise<Figures> {
  const count = 10_000 * scale;
  const burst = { kind: 'react', count, authors: AUTHORS, guilds: 1, emoji: EMOJI } as const;
  const counted = await measureBare(servers, burst);
  const ledger = await createLedger({ linked: AUTHORS, withRule: true });
  await servers.api.order('forget');
  const bot = startContestant('this bot', servers, ledger.path);
  await servers.discord.order({ kind: 'wait-ready' });
  const cpuBefore = bot.cpuMs();
  const startedAt = await servers.discord.order<number>(burst);
  const noted = await seeRows(ledger, 'select count(*) as n from reactions', count);
  const recorded = await seeRows(ledger, 'select count(*) as n from awards', count);
  const { lastAt } = await seeApplied(servers, count);
  const cpu = ((bot.cpuMs() - cpuBefore) * 1_000) / count;
  await bot.stop();
  ledger.remove();
  const rate = (at: number) => count / ((at - startedAt) / 1_000);
  return {
    ...counted,
    'this bot/noted': rate(noted),
    'this bot/recorded': rate(recorded),
    'this bot/delivered': rate(lastAt),
    'this bot/cpu': cpu,
  };
}

async function measureBare(
  servers: Servers,
  burst: {
    readonly kind: 'react';
    readonly count: number;
    readonly authors: number;
    readonly guilds: number;
    readonly emoji: string;
  },
): Promise<Figures> {
  await servers.discord.order({ kind: 'guilds', guilds: 1, members: AUTHORS });
  const bare = startContestant('bare discord.js', servers, '', { COUNT_UNTIL: String(burst.count) });
  await servers.discord.order({ kind: 'wait-ready' });
  const counted = bare.next<number>('countedAt');
  const cpuBefore = bare.cpuMs();
  const startedAt = await servers.discord.order<number>(burst);
  const figures = {
    'bare discord.js/counted': burst.count / (((await counted) - startedAt) / 1_000),
    'bare discord.js/cpu': ((bare.cpuMs() - cpuBefore) * 1_000) / burst.count,
  };
  await bare.stop();
  return figures;
}

async function seeRows(ledger: Ledger, sql: string, count: number): Promise<number> {
  for (const startedAt = Date.now(); Date.now() - startedAt < MOST_MS; ) {
    if (ledger.count(sql) >= count) return Date.now();
    await sleep(LOOK_MS);
  }
  throw new Error(`${sql}: not ${count} in ${MOST_MS} ms`);
}

export const REACTION_COMPARISONS: readonly Comparison[] = [
  {
    work: 'reactions durably noted a second, a burst of 10,000',
    unit: '/s',
    own: 'this bot/noted',
    against: 'bare discord.js/counted',
    before: 0.09,
    atLeast: 0.4,
  },
  {
    work: 'reactions turned into recorded awards a second',
    unit: '/s',
    own: 'this bot/recorded',
    against: 'bare discord.js/counted',
    before: 0.02,
    atLeast: 0.2,
  },
  {
    work: 'reactions delivered to the API a second',
    unit: '/s',
    own: 'this bot/delivered',
    against: 'bare discord.js/counted',
  },
  {
    work: 'processor of one reaction until it is delivered',
    unit: 'µs',
    own: 'this bot/cpu',
    against: 'bare discord.js/cpu',
  },
];
