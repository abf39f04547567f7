import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/store/engine/sqlite/open-sqlite.ts';
import { MOVED_COLUMNS } from '../../../src/store/schema/deadlines.ts';

/** How a column is called that holds when something ends or is due. */
const DEADLINE = /(?:due_at|run_at|_until)$/;

it('every deadline of the schema is moved with a clock that is set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deadlines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'points.db');
  const store = await openSqliteStore({ path });
  onTestFinished(() => store.close());
  const database = new DatabaseSync(path, { readOnly: true });
  const columns = database
    .prepare(
      "select m.name as name, c.name as col from sqlite_master as m join pragma_table_info(m.name) as c where m.type = 'table'",
    )
    .all()
    .map(({ name, col }) => `${name}.${col}`);
  database.close();
  expect(columns.filter((column) => DEADLINE.test(column)).filter((column) => !MOVED_COLUMNS.has(column))).toEqual([]);
});
