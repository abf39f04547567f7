import { expect, it } from 'vitest';
import { recordStatements } from '../support/recorded-statements.ts';
import { createChance } from './chance.ts';
import { openLedger } from './ledger.ts';
import { drawMood } from './mood.ts';
import { createWorld } from './world.ts';

const MINUTE_MS = 60_000;
/** What falls due in time is looked for by the clock: one look a minute for each loop whose work may. */
const MOST_STATEMENTS = 8;
/** Until everything that follows a start has happened. */
const REST_MS = 30 * MINUTE_MS;

it('a minute in which nothing happens costs the ledger no commit, and no loop more than one look', async () => {
  const statements: string[] = [];
  const recording = recordStatements({ onRun: (sql) => statements.push(sql) });
  const ledger = await openLedger();
  try {
    const mood = { ...drawMood(createChance(1).fork('mood'), []), lifetime: 0, hasOutsiders: false };
    const world = await createWorld(1, mood, ledger);
    await world.start();
    await world.clock.advance(REST_MS);
    statements.length = 0;
    await world.clock.advance(MINUTE_MS);
    expect(statements.filter((sql) => sql.startsWith('begin'))).toEqual([]);
    // Each of these is asked by one loop.
    expect(statements.toSorted()).toEqual([...new Set(statements)].toSorted());
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(MOST_STATEMENTS);
    world.kill();
  } finally {
    await ledger.close();
    recording.end();
  }
});
