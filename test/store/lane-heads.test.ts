import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseHeads } from '../../src/store/awards/lane-heads.ts';
import type { Queries } from '../../src/store/context.ts';
import { createSqliteDialect } from '../../src/store/engine/sqlite/sqlite-dialect.ts';
import { SQLITE } from '../../src/store/engine/sqlite/sqlite-engine.ts';
import { migrate } from '../../src/store/schema/migrate.ts';
import type { NewAwardRow, Tables } from '../../src/store/schema/tables.ts';

/** What matters to the order; the id is the place in the list, from 1. */
interface Entry {
  readonly lane: string;
  readonly isOverwrite: boolean;
  readonly priority: number;
  readonly isHeld: boolean;
  readonly status: 'queued' | 'queued' | 'sending' | 'review' | 'settled';
  readonly runAt: number;
  /** Takes back the award this many places before it. */
  readonly reverses: number | undefined;
}

const NOW = 100;

const entry: fc.Arbitrary<Entry> = fc.record({
  lane: fc.constantFrom('a', 'a', 'a', 'b', 'c'),
  isOverwrite: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  priority: fc.constantFrom(0, 1),
  isHeld: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  status: fc.oneof(
    { weight: 12, arbitrary: fc.constant('queued' as const) },
    { weight: 1, arbitrary: fc.constantFrom('sending' as const, 'review' as const) },
    { weight: 2, arbitrary: fc.constant('settled' as const) },
  ),
  runAt: fc.constantFrom(0, 0, 0, NOW + 1),
  reverses: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 5 }),
});

describe('the head of a lane', () => {
  let db: Queries;
  beforeAll(async () => {
    db = new Kysely<Tables>({ dialect: createSqliteDialect(new DatabaseSync(':memory:')) });
    await migrate(db, (operation) => operation(db), SQLITE.schema);
  });
  afterAll(() => db.destroy());

  it('is the award before which no other goes', async () => {
    let blocked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 24 }), fc.integer({ min: 1, max: 4 }), async (list, limit) => {
        const entries = toPossible(list);
        await fill(db, entries);
        const expected = chooseByModel(entries);
        blocked += expected.length < new Set(entries.map(({ lane }) => lane)).size ? 1 : 0;
        expect(await chooseHeads(db, { at: NOW, limit: 100, heldGuilds: ['held'] })).toEqual(expected);
        expect(await chooseHeads(db, { at: NOW, limit, heldGuilds: ['held'] })).toHaveLength(
          Math.min(limit, expected.length),
        );
      }),
      { numRuns: 300, seed: 4_711 },
    );
    expect(blocked).toBeGreaterThan(50);
  });
});

/** Leaves out what the database forbids: two of a lane in flight, two reversals of one award. */
function toPossible(list: readonly Entry[]): readonly Entry[] {
  const inFlight = new Set<string>();
  const reversed = new Set<number>();
  return list.map((each, index) => {
    const target = each.reverses === undefined ? 0 : index + 1 - each.reverses;
    const isFree = target >= 1 && !reversed.has(target);
    if (isFree) reversed.add(target);
    const isDouble = each.status === 'sending' && inFlight.has(each.lane);
    if (each.status === 'sending') inFlight.add(each.lane);
    return {
      ...each,
      status: isDouble ? ('settled' as const) : each.status,
      reverses: isFree ? each.reverses : undefined,
    };
  });
}

async function fill(db: Queries, entries: readonly Entry[]): Promise<void> {
  await db.updateTable('awards').set({ reverses: null }).execute();
  await db.deleteFrom('awards').execute();
  for (const [index, each] of entries.entries())
    await db
      .insertInto('awards')
      .values(toRow(each, index + 1))
      .execute();
}

function toRow(each: Entry, id: number): NewAwardRow {
  return {
    id,
    key: `key:${id}`,
    receipt: `R-${id}`,
    guild_id: each.isHeld ? 'held' : 'guild',
    community_id: 'community',
    field_id: 'field',
    field_name: 'Points',
    account_id: each.lane,
    member_id: 'member',
    lane: each.lane,
    action: each.isOverwrite ? 'overwrite' : 'increase',
    hundredths: 100,
    reason: null,
    actor_id: 'moderator',
    source: 'command',
    reverses: each.reverses === undefined ? null : id - each.reverses,
    priority: each.priority,
    status: each.status,
    version: 1,
    run_at: each.runAt,
    created_at: 0,
  };
}

/** The rules as they are said, pair by pair. */
function chooseByModel(entries: readonly Entry[]): readonly number[] {
  const awards = entries.map((each, index) => ({ ...each, id: index + 1 }));
  type Numbered = (typeof awards)[number];
  const isVisible = ({ status, isHeld, reverses, id }: Numbered) =>
    status === 'queued' && !isHeld && (reverses === undefined || awards[id - reverses - 1]?.status === 'settled');
  const goesBefore = (b: Numbered, a: Numbered, visible: readonly Numbered[]) => {
    if (b.id < a.id) return a.isOverwrite || b.isOverwrite || b.priority <= a.priority;
    if (a.isOverwrite || b.isOverwrite || b.priority >= a.priority) return false;
    return !visible.some(({ id, isOverwrite }) => isOverwrite && id > a.id && id < b.id);
  };
  return ['a', 'b', 'c']
    .flatMap((lane) => {
      const all = awards.filter((award) => award.lane === lane);
      if (all.some(({ status }) => status === 'sending')) return [];
      const visible = all.filter(isVisible);
      const heads = visible.filter((a) => !visible.some((b) => b !== a && goesBefore(b, a, visible)));
      expect(heads.length).toBe(visible.length === 0 ? 0 : 1);
      return heads.filter(
        ({ runAt, isOverwrite, id }) =>
          runAt <= NOW && !(isOverwrite && all.some((older) => older.status === 'review' && older.id < id)),
      );
    })
    .sort((a, b) => a.priority - b.priority || a.id - b.id)
    .map(({ id }) => id);
}
