// Watches both servers and the bot's database, and tells whoever listens that something is different.
import { join } from 'node:path';
import type { Sandbox } from '../sandbox.ts';
import { openLedgerFile } from './record/ledger-file.ts';
import { createSaidTotals } from './record/said-totals.ts';
import type { Evidence } from './record/truth.ts';
import { createWireBook } from './record/wire-book.ts';
import type { BotView } from './wire.ts';

/** What the page is told from. */
export interface Observer {
  readonly evidence: () => Evidence;
  readonly bot: () => BotView;
  /** Ends the bot as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again. */
  readonly start: () => Promise<void>;
  /** Calls the listener soon after changes, however many there are. The function returned takes it back. */
  readonly onChange: (listener: () => void) => () => void;
  /** To be called after a change that neither server nor the database shows. */
  readonly changed: () => void;
  readonly close: () => void;
}

/** How often the database and the process are looked at: what the bot writes down may show nowhere else yet. */
const LOOK_MS = 150;
/** Changes come in crowds; a person sees no difference within this. */
const GATHER_MS = 25;

/** Begins to watch. */
export function createObserver({ town, bot, folder, now }: Sandbox): Observer {
  const file = openLedgerFile(join(folder, 'points.db'));
  const book = createWireBook(now);
  const totals = createSaidTotals();
  const listeners = new Set<() => void>();
  let gathering: NodeJS.Timeout | undefined;
  let awards = file.awards();
  let state: BotView['state'] = bot.isRunning() ? 'running' : 'starting';
  let since = Date.now();
  let collapse: string | undefined;
  let starting: Promise<void> | undefined;
  let killing: Promise<void> | undefined;
  let isWanted = true;

  function tell(): void {
    gathering = undefined;
    for (const listener of listeners) listener();
  }

  function changed(): void {
    gathering ??= setTimeout(tell, GATHER_MS);
  }

  /** In the same turn in which a request arrives: a moment later, the database may say something else. */
  function look(): void {
    awards = file.awards();
    book.look(awards, town.api.requests);
  }

  function enter(next: BotView['state']): void {
    if (next === state) return;
    state = next;
    since = Date.now();
    changed();
  }

  const timer = setInterval(() => {
    const before = awards;
    look();
    if (awards !== before) changed();
    const isRunning = bot.isRunning();
    if (!isRunning && state === 'running') {
      book.note({ kind: 'bad', says: 'bot killed' });
      enter('gone');
    } else if (isRunning && state !== 'running' && town.discord.gateway.connections.length > 0) {
      if (state === 'gone') book.note({ kind: 'good', says: 'bot started' });
      collapse = undefined;
      enter('running');
    }
  }, LOOK_MS);
  const forgets = [
    town.api.onChange(() => {
      look();
      changed();
    }),
    town.discord.onChange(changed),
    bot.onCollapse(({ message }) => {
      collapse = message;
    }),
  ];

  async function kill(): Promise<void> {
    // Before the connections break that it has open.
    if (bot.isRunning()) book.note({ kind: 'bad', says: 'bot killed' });
    isWanted = false;
    killing = bot.kill();
    await killing;
    enter('gone');
  }

  async function start(): Promise<void> {
    // One that is about to die still counts as running, and would not be started.
    await killing;
    const wasGone = state === 'gone';
    isWanted = true;
    enter('starting');
    if (wasGone) book.note({ kind: 'good', says: 'bot started' });
    await bot.start().catch((error: unknown) => {
      enter('gone');
      if (!isWanted) throw new Error('The bot was killed while it started.');
      collapse = error instanceof Error ? error.message : String(error);
      throw error;
    });
    enter('running');
  }

  return {
    evidence: () => ({ town, awards, book, said: totals.read(town.discord.listMessages()), now: now() }),
    bot: () => ({ state, pid: bot.pid(), connected: town.discord.gateway.connections.length > 0, since, collapse }),
    kill,
    start: () => {
      starting ??= start().finally(() => {
        starting = undefined;
      });
      return starting;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed,
    close: () => {
      clearInterval(timer);
      clearTimeout(gathering);
      for (const forget of forgets) forget();
      file.close();
    },
  };
}
