/** Awards from before boards were added up are on them as if they settled now. */
import { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { SQLITE } from '../../src/store/engine/sqlite/sqlite-engine.ts';
import { checkDatabase, toKysely } from '../../src/store/maintenance/check-ledger.ts';
import { boards } from '../../src/store/schema/migrations/0022-boards.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, settle } from './contract/fixtures.ts';
import { fillLedger } from './full-ledger.ts';
import { useFolder } from './temporary-folder.ts';

const folder = useFolder();
const HOUR_MS = 3_600_000;

/** Takes away all that the step adds. */
function goBack(database: DatabaseSync): void {
  database.exec(`drop table board_sums; drop table hidden_members; delete from schema_migrations where number = 22;
    alter table awards drop column board_day; alter table awards drop column board_hundredths`);
}

const readSums = (database: DatabaseSync) =>
  database
    .prepare('select * from board_sums where hundredths <> 0 order by guild_id, field_id, period, member_id')
    .all();
const readEntries = (database: DatabaseSync) =>
  database.prepare('select id, board_day, board_hundredths from awards order by id').all();

async function fill(store: Store): Promise<void> {
  await store.changeGuild('tokyo', { timezone: 'Asia/Tokyo' }, { at: NOW });
  for (let hour = 0; hour < 400; hour += 7) {
    const place = { guildId: 'tokyo', memberId: `m${hour % 3}`, accountId: `tokyo-${hour}` };
    await settle(store, place, { at: NOW - hour * HOUR_MS });
  }
  await fillLedger(store);
}

it('the awards of an older version count the same as if they had settled with this one', async () => {
  const path = `${folder()}/points.db`;
  const store = await openSqliteStore({ path });
  await fill(store);
  await store.close();
  const database = new DatabaseSync(path);
  const [sums, entries] = [readSums(database), readEntries(database)];
  expect(sums.length).toBeGreaterThan(20);
  goBack(database);
  const db = toKysely(database);
  await boards.up(db as unknown as Kysely<unknown>, SQLITE.schema);
  database.exec("insert into schema_migrations (number, name) values (22, 'boards')");
  expect(readEntries(database)).toEqual(entries);
  expect(readSums(database)).toEqual(sums);
  const { findings } = await checkDatabase(database);
  expect(findings.filter(({ exceptions }) => exceptions.length > 0).map(({ name }) => name)).toEqual([]);
  database.close();
});
