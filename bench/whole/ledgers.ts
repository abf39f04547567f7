/** Ledgers that are there before the bot starts: members who are linked, a rule, awards that wait to be delivered. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEFAULT_SETTINGS } from '../../src/reactions/rule.ts';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { accountId, COMMUNITY, EMOJI, FIELD, guildId, MODERATOR, memberId } from './frames.ts';

export interface Ledger {
  readonly path: string;
  /** The `n` that a statement selects, read beside the bot. */
  count(sql: string): number;
  remove(): void;
}

export interface LedgerOptions {
  /** Members of the first server who have an account. */
  readonly linked: number;
  /** Awards that wait, in turn to the linked members. */
  readonly queued?: number;
  readonly withRule?: boolean;
}

const NO_LIMITS = { perAward: undefined, perModeratorHour: undefined };
const AT_A_TIME = 500;

export async function createLedger(options: LedgerOptions): Promise<Ledger> {
  const folder = mkdtempSync(join(tmpdir(), 'returning-bench-'));
  const path = join(folder, 'points.db');
  const store = await openSqliteStore({ path });
  await store.changeGuild(guildId(0), { communityId: COMMUNITY, defaultFieldId: FIELD }, { at: Date.now() });
  await link(store, options.linked);
  if (options.withRule === true) await addRule(store);
  await queue(store, options.queued ?? 0, options.linked);
  await store.close();
  return {
    path,
    count(sql) {
      const database = new DatabaseSync(path, { readOnly: true });
      const row = database.prepare(sql).get() as { readonly n: number };
      database.close();
      return row.n;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function link(store: Store, linked: number): Promise<void> {
  const place = { guildId: guildId(0), communityId: COMMUNITY, label: undefined, linkedBy: MODERATOR };
  await inBatches(linked, (index) =>
    store.saveLink({ ...place, memberId: memberId(index), accountId: accountId(index), linkedAt: Date.now() }),
  );
}

async function addRule(store: Store): Promise<void> {
  const rule = { ...DEFAULT_SETTINGS, hundredths: 100, guildId: guildId(0), createdBy: MODERATOR };
  await store.addRule({ ...rule, emoji: { key: EMOJI, text: EMOJI } }, { replaces: undefined, at: Date.now() });
}

async function queue(store: Store, queued: number, lanes: number): Promise<void> {
  const place = { guildId: guildId(0), communityId: COMMUNITY, fieldId: FIELD, fieldName: 'Points', reason: undefined };
  await inBatches(queued, async (index) => {
    const to = { memberId: memberId(index % lanes), accountId: accountId(index % lanes) };
    const award = { ...place, ...to, key: `bench:${index}`, action: 'increase', hundredths: 100 } as const;
    const by = { actorId: MODERATOR, source: 'command', reverses: undefined } as const;
    const recorded = await store.recordAward(
      { ...award, ...by },
      { reply: undefined, limits: NO_LIMITS, at: Date.now() },
    );
    if (recorded.kind !== 'recorded') throw new Error(recorded.kind);
    await store.acknowledgeAward(recorded.award.id, {}, Date.now());
  });
}

async function inBatches(count: number, run: (index: number) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < count; start += AT_A_TIME) {
    const size = Math.min(AT_A_TIME, count - start);
    await Promise.all(Array.from({ length: size }, (_, index) => run(start + index)));
  }
}
