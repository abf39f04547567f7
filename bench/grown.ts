/** What a ledger of a million awards costs beside one of a thousand: `npm run bench:grown`. Writing it takes a minute. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../src/store/engine/sqlite/open-sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { growLedger } from '../test/support/grown-ledger.ts';
import { runPaired } from './paired.ts';

const AWARDS = [1_000, 1_000_000];
const OPERATIONS = 200;
const ROUNDS = 15;
const LEASE_MS = 30_000;
const NO_LIMITS = { perAward: undefined, perModeratorHour: 1e9 };
const WHO = { guildId: 'guild', communityId: 'community', fieldId: 'field', memberId: 'member' };
const folder = mkdtempSync(join(tmpdir(), 'returning-bench-'));
let count = 0;

/** From the command to the answer, without the network. */
async function award(store: Store): Promise<void> {
  count += 1;
  const fields = { accountId: 'account', fieldName: 'Loyalty Points', reason: undefined, reverses: undefined } as const;
  const asked = { ...WHO, ...fields, key: `bench:${count}`, action: 'increase', hundredths: 100 } as const;
  const recorded = await store.recordAward(
    { ...asked, actorId: 'moderator', source: 'command' },
    { reply: undefined, limits: NO_LIMITS, at: Date.now() },
  );
  if (recorded.kind !== 'recorded') throw new Error(recorded.kind);
  await store.acknowledgeAward(recorded.award.id, {}, Date.now());
  const [claimed] = await store.claimAwards({ at: Date.now(), limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
  if (claimed === undefined) throw new Error('nothing to claim');
  const { id, fence } = claimed.award;
  await store.beginSend({ awardId: id, fence }, { anchor: { kind: 'empty' }, lastTotal: undefined, at: Date.now() });
  const seen = { total: count, totalBefore: count - 1, outsideChange: false, historyId: `bench ${count}` };
  await store.settleAward({ awardId: id, fence }, { ...seen, historyAt: new Date().toISOString(), at: Date.now() });
}

/** What every loop asks when something has changed. */
async function look(store: Store): Promise<void> {
  const now = Date.now();
  await store.listGuildsWithReviews();
  await store.listReviews('guild', 10);
  await store.listDueMessages({ at: now, limit: 20 });
  await store.listDueReactions({ at: now, limit: 20, except: [] });
  await store.listDueLateWatches({ at: now, limit: 20 });
  await store.lookForDue(now);
}

async function read(store: Store): Promise<void> {
  await store.listMemberAwards({ guildId: 'guild', memberId: 'member', fieldId: 'field', since: 0, limit: 10 });
  await store.countOpen('guild');
}

async function openGrown(awards: number): Promise<Store> {
  const path = join(folder, `${awards}.db`);
  const first = await openSqliteStore({ path });
  await first.changeGuild('guild', { communityId: 'community' }, { at: Date.now() });
  const link = {
    guildId: 'guild',
    communityId: 'community',
    memberId: 'member',
    accountId: 'account',
    label: undefined,
  };
  await first.saveLink({ ...link, linkedBy: 'admin', linkedAt: Date.now() });
  await award(first);
  await first.close();
  const database = new DatabaseSync(path);
  growLedger(database, { awards, now: Date.now() });
  database.close();
  console.log(`${awards} awards are written`);
  return openSqliteStore({ path });
}

const stores: Store[] = [];
for (const awards of AWARDS) stores.push(await openGrown(awards));
for (const [title, work] of Object.entries({
  'One award, recorded to settled': award,
  'A look of every loop': look,
  'A history': read,
})) {
  const contestants = stores.map((store, index) => ({
    name: `${AWARDS[index]} awards`,
    async run() {
      for (let done = 0; done < OPERATIONS; done += 1) await work(store);
    },
  }));
  await runPaired(contestants, { title, operations: OPERATIONS, rounds: ROUNDS, measure: 'cpu' });
}
for (const store of stores) await store.close();
rmSync(folder, { recursive: true });
