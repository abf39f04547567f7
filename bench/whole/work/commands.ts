/** Commands: from the frame to the first answer, and to the total. */
import { type ContestantName, startContestant } from '../contestants.ts';
import type { Typed } from '../fake-discord.ts';
import type { TypedName } from '../frames.ts';
import { createLedger } from '../ledgers.ts';
import { type Comparison, type Figures, quantile } from '../rounds.ts';
import type { Servers } from '../servers.ts';

interface Load {
  readonly name: TypedName;
  readonly atATime: number;
  readonly count: number;
}

const LINKED = 100;
const WARM_UP = 30;
const LANES = 50;
const loads = (scale: number): readonly Load[] => [
  { name: 'points add', atATime: 1, count: 200 * scale },
  { name: 'points add', atATime: LANES, count: 1_000 * scale },
  { name: 'balance', atATime: 1, count: 200 * scale },
  { name: 'balance', atATime: LANES, count: 1_000 * scale },
];
/** Who answers what, and until when it is measured. */
const RUNS: readonly {
  readonly who: ContestantName;
  readonly until: 'acknowledged' | 'final';
  readonly names: readonly TypedName[];
}[] = [
  { who: 'this bot', until: 'final', names: ['points add', 'balance'] },
  { who: 'bare discord.js', until: 'acknowledged', names: ['points add', 'balance'] },
  { who: 'bare discord.js, limiter lifted', until: 'acknowledged', names: ['points add', 'balance'] },
  { who: 'afternoon bot', until: 'final', names: ['points add'] },
  { who: 'afternoon bot, limiter lifted', until: 'final', names: ['points add'] },
  { who: 'small durable outbox', until: 'final', names: ['points add'] },
];

export async function measureCommands(servers: Servers, scale: number): Promise<Figures> {
  const figures: Record<string, number> = {};
  for (const { who, until, names } of RUNS) {
    const ledger = await createLedger({ linked: LINKED });
    await servers.api.order('forget');
    await servers.discord.order({ kind: 'guilds', guilds: 1, members: LINKED });
    const side = startContestant(who, servers, who === 'this bot' ? ledger.path : `${ledger.path}-outbox`);
    await servers.discord.order({ kind: 'wait-ready' });
    const type = (load: Load, end: typeof until) =>
      servers.discord.order<Typed>({ kind: 'type', ...load, targets: LANES, until: end });
    for (const load of loads(scale)) {
      if (!names.includes(load.name)) continue;
      // A balance is its own first answer: whoever only defers has no final one.
      const end = load.name === 'balance' ? 'acknowledged' : until;
      await type({ ...load, count: WARM_UP }, end);
      const cpuBefore = side.cpuMs();
      const typed = await type(load, end);
      Object.assign(
        figures,
        toFigures(`${who}/${load.name}/${load.atATime}`, typed, (side.cpuMs() - cpuBefore) / load.count),
      );
    }
    await side.stop();
    ledger.remove();
  }
  return figures;
}

function toFigures(name: string, { acknowledged, final, wallMs }: Typed, cpuMs: number): Figures {
  return {
    [`${name}/ack50`]: quantile(acknowledged, 0.5),
    [`${name}/ack99`]: quantile(acknowledged, 0.99),
    [`${name}/final50`]: quantile(final, 0.5),
    [`${name}/rate`]: acknowledged.length / (wallMs / 1_000),
    [`${name}/cpu`]: cpuMs,
  };
}

type First = Pick<Comparison, 'before' | 'atMost'> & {
  readonly name: TypedName;
  readonly atATime: number;
  readonly what: 'ack50' | 'ack99';
};

const first = (work: string, { name, atATime, what, before, atMost }: First): Comparison => {
  const other = atATime === 1 ? 'bare discord.js' : 'bare discord.js, limiter lifted';
  return {
    work,
    unit: 'ms',
    own: `this bot/${name}/${atATime}/${what}`,
    against: `${other}/${name}/${atATime}/${what}`,
    ...(before !== undefined && { before }),
    ...(atMost !== undefined && { atMost }),
  };
};

export const COMMAND_COMPARISONS: readonly Comparison[] = [
  first('`/points add`, one at a time, first answer, p50', {
    name: 'points add',
    atATime: 1,
    what: 'ack50',
    before: 2.1,
    atMost: 1.5,
  }),
  first('`/points add`, one at a time, first answer, p99', {
    name: 'points add',
    atATime: 1,
    what: 'ack99',
    before: 3.0,
    atMost: 1.5,
  }),
  first('`/points add`, 50 at a time, first answer, p50', {
    name: 'points add',
    atATime: LANES,
    what: 'ack50',
    before: 3.5,
    atMost: 1.5,
  }),
  first('`/points add`, 50 at a time, first answer, p99', {
    name: 'points add',
    atATime: LANES,
    what: 'ack99',
    before: 3.3,
    atMost: 1.5,
  }),
  first('`/balance`, one at a time, first answer, p50', {
    name: 'balance',
    atATime: 1,
    what: 'ack50',
    before: 1.6,
    atMost: 1.15,
  }),
  first('`/balance`, one at a time, first answer, p99', {
    name: 'balance',
    atATime: 1,
    what: 'ack99',
    before: 1.9,
    atMost: 1.15,
  }),
  first('`/balance`, 50 at a time, first answer, p50', {
    name: 'balance',
    atATime: LANES,
    what: 'ack50',
    before: 1.7,
    atMost: 1.15,
  }),
  first('`/balance`, 50 at a time, first answer, p99', {
    name: 'balance',
    atATime: LANES,
    what: 'ack99',
    before: 2.8,
    atMost: 1.15,
  }),
  {
    work: '`/points add`, one at a time, total shown, p50',
    unit: 'ms',
    own: 'this bot/points add/1/final50',
    against: 'afternoon bot/points add/1/final50',
    before: 5.4,
    atMost: 1.6,
  },
  {
    work: '`/points add`, one at a time, processor for one',
    unit: 'ms',
    own: 'this bot/points add/1/cpu',
    against: 'afternoon bot/points add/1/cpu',
    before: 5.1,
    atMost: 1.5,
  },
  {
    work: '`/points add`, one at a time, total shown, p50',
    unit: 'ms',
    own: 'this bot/points add/1/final50',
    against: 'small durable outbox/points add/1/final50',
    atMost: 1.2,
  },
  {
    work: '`/points add`, one at a time, processor for one',
    unit: 'ms',
    own: 'this bot/points add/1/cpu',
    against: 'small durable outbox/points add/1/cpu',
    atMost: 1.3,
  },
  {
    work: 'totals shown a second, 50 at a time',
    unit: '/s',
    own: `this bot/points add/${LANES}/rate`,
    against: `afternoon bot/points add/${LANES}/rate`,
  },
  {
    work: 'totals shown a second, 50 at a time',
    unit: '/s',
    own: `this bot/points add/${LANES}/rate`,
    against: `afternoon bot, limiter lifted/points add/${LANES}/rate`,
    before: 0.06,
    atLeast: 0.35,
  },
  {
    work: 'totals shown a second, 50 at a time',
    unit: '/s',
    own: `this bot/points add/${LANES}/rate`,
    against: `small durable outbox/points add/${LANES}/rate`,
  },
];
