/** Memory at ready and after many reactions that no rule is about, and after as many that one is; the start. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type ContestantName, startContestant } from '../contestants.ts';
import type { Typed } from '../fake-discord.ts';
import { EMOJI } from '../frames.ts';
import { createLedger } from '../ledgers.ts';
import type { Comparison, Figures } from '../rounds.ts';
import type { Servers } from '../servers.ts';
import type { SideProcess } from '../side-process.ts';

const GUILDS = 1_000;
const MEMBERS = 100;
const OTHER_EMOJI = '🫥';
const CHUNK = 3_000;
const UNPAID = 300_000;
/** Each is recorded, delivered and told: ten times as many would take half an hour. */
const PAID = 30_000;
const QUIET_MS = 1_000;
const SIDES: readonly ContestantName[] = ['this bot', 'bare discord.js'];

export async function measureMemory(servers: Servers, scale: number): Promise<Figures> {
  const figures: Record<string, number> = {};
  for (const who of SIDES) {
    for (const emoji of [OTHER_EMOJI, EMOJI]) {
      const ledger = await createLedger({ linked: MEMBERS, withRule: true });
      await servers.discord.order({ kind: 'guilds', guilds: GUILDS, members: MEMBERS });
      const side = startContestant(who, servers, ledger.path);
      await servers.discord.order({ kind: 'wait-ready' });
      await rest(side);
      figures[`${who}/ready`] = side.memory().now;
      const reactions = emoji === EMOJI ? PAID : UNPAID;
      for (let sent = 0; sent < reactions * scale; sent += CHUNK) {
        await servers.discord.order({
          kind: 'react',
          count: CHUNK,
          authors: MEMBERS,
          guilds: emoji === EMOJI ? 1 : GUILDS,
          emoji,
        });
        await rest(side);
      }
      figures[`${who}/${emoji}`] = side.memory().now;
      await side.stop();
      ledger.remove();
    }
  }
  return figures;
}

/** Until its processor is. */
async function rest(side: SideProcess): Promise<void> {
  for (let before = -1; side.cpuMs() - before > QUIET_MS / 50; ) {
    before = side.cpuMs();
    await sleep(QUIET_MS);
  }
}

/** As all starts are but the first after an update: the commands are registered, and what Node compiles is kept. */
export async function measureStart(servers: Servers): Promise<Figures> {
  for (const who of SIDES) await start(servers, who, 1);
  const figures: Record<string, number> = {};
  for (const guilds of [1, GUILDS]) {
    for (const who of SIDES) {
      figures[`${who}/${guilds}`] = await start(servers, who, guilds);
    }
  }
  return figures;
}

/** @returns milliseconds from the start of the process to its first acknowledgement */
async function start(servers: Servers, who: ContestantName, guilds: number): Promise<number> {
  const ledger = await createLedger({ linked: 1 });
  await servers.discord.order({ kind: 'guilds', guilds, members: MEMBERS });
  const startedAt = Date.now();
  const side = startContestant(who, servers, ledger.path);
  await servers.discord.order({ kind: 'wait-ready' });
  await servers.discord.order<Typed>({
    kind: 'type',
    name: 'points add',
    count: 1,
    atATime: 1,
    targets: 1,
    until: 'acknowledged',
  });
  const tookMs = Date.now() - startedAt;
  await side.stop();
  ledger.remove();
  return tookMs;
}

export const MEMORY_COMPARISONS: readonly Comparison[] = [
  {
    work: 'memory at ready, 1,000 servers of 100 members',
    unit: 'MB',
    own: 'this bot/ready',
    against: 'bare discord.js/ready',
    before: 1.73,
    atMost: 1,
  },
  {
    work: 'memory after 300,000 reactions that no rule is about',
    unit: 'MB',
    own: `this bot/${OTHER_EMOJI}`,
    against: `bare discord.js/${OTHER_EMOJI}`,
    before: 0.68,
    atMost: 0.35,
  },
  {
    work: 'memory after 30,000 reactions that a rule is about',
    unit: 'MB',
    own: `this bot/${EMOJI}`,
    against: `bare discord.js/${EMOJI}`,
    atMost: 0.45,
  },
];

export const START_COMPARISONS: readonly Comparison[] = [
  {
    work: 'start until the first command is acknowledged, 1 server',
    unit: 'ms',
    own: 'this bot/1',
    against: 'bare discord.js/1',
    before: 2.6,
    atMost: 1.3,
  },
  {
    work: 'start until the first command is acknowledged, 1,000 servers',
    unit: 'ms',
    own: `this bot/${GUILDS}`,
    against: `bare discord.js/${GUILDS}`,
    before: 1.9,
    atMost: 1.3,
  },
];
