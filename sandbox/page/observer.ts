// Watches both servers and the bot's database, and tells whoever listens that something is different.
import { join } from 'node:path';
import type { Sandbox } from '../sandbox.ts';
import { createBotWatch } from './bot-watch.ts';
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

  const watch = createBotWatch({ town, bot, note: book.note, changed });
  const timer = setInterval(() => {
    const before = awards;
    look();
    if (awards !== before) changed();
    watch.look();
  }, LOOK_MS);
  const forgets = [
    town.api.onChange(() => {
      look();
      changed();
    }),
    town.discord.onChange(changed),
    watch.close,
  ];

  return {
    evidence: () => ({ town, awards, book, said: totals.read(town.discord.listMessages()), now: now() }),
    bot: watch.view,
    kill: watch.kill,
    start: watch.start,
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
