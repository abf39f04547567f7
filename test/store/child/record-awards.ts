/** Records and acknowledges awards without end, and writes each receipt only once the store has confirmed it. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../src/store/engine/sqlite/open-sqlite.ts';

const [path = ''] = process.argv.slice(2);
const store = await openSqliteStore({ path });
const limits = { perAward: undefined, perModeratorHour: undefined };

async function recordOne(lane: number, count: number): Promise<void> {
  const outcome = await store.recordAward(
    {
      key: `interaction:${lane}:${count}`,
      guildId: 'guild',
      communityId: 'community',
      fieldId: 'field',
      fieldName: 'Points',
      accountId: `account-${lane}`,
      memberId: 'member',
      action: 'increase',
      hundredths: 100,
      reason: undefined,
      actorId: 'moderator',
      source: 'command',
      reverses: undefined,
    },
    { reply: undefined, limits, at: count },
  );
  if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
  await store.acknowledgeAward(outcome.award.id, {}, count);
  writeSync(1, `${outcome.award.receipt}\n`);
}

async function recordWithoutEnd(lane: number): Promise<void> {
  for (let count = 1; ; count += 1) await recordOne(lane, count);
}

await Promise.all([1, 2, 3].map(recordWithoutEnd));
