import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { createSqliteDialect } from '../../../../src/store/engine/sqlite/sqlite-dialect.ts';

it('prepares a statement once, and drops the one unused longest when there are too many', async () => {
  const database = new DatabaseSync(':memory:');
  const prepare = vi.spyOn(database, 'prepare');
  const db = new Kysely<object>({ dialect: createSqliteDialect(database) });
  const ask = async (n: number) => (await sql<{ n: number }>`select ${sql.lit(n)} as n`.execute(db)).rows[0]?.n;
  const preparedBy = async (work: () => Promise<unknown>) => {
    const before = prepare.mock.calls.length;
    await work();
    return prepare.mock.calls.length - before;
  };
  expect(await preparedBy(() => ask(1))).toBe(1);
  expect(await ask(1)).toBe(1);
  expect(await preparedBy(() => ask(1))).toBe(0);
  for (let n = 2; n <= 600; n += 1) await ask(n);
  expect(await preparedBy(() => ask(1))).toBe(0);
  await ask(601);
  expect(await preparedBy(() => ask(1))).toBe(0);
  expect(await preparedBy(() => ask(2))).toBe(1);
  await db.destroy();
});

it('reads what is too large for a number as the nearest one, and all that is listed with it', async () => {
  const db = new Kysely<object>({ dialect: createSqliteDialect(new DatabaseSync(':memory:')) });
  await sql`create table amounts (id integer primary key, amount integer)`.execute(db);
  await sql`insert into amounts (amount) values (1), (9007199254740993), (-9223372036854775808), (2.5)`.execute(db);
  const read = async (text: string) =>
    (await sql.raw<{ amount: number }>(text).execute(db)).rows.map(({ amount }) => amount);
  const all = [1, 2 ** 53, -(2 ** 63), 2.5];
  expect(await read('select amount from amounts order by id')).toEqual(all);
  expect(await read('update amounts set amount = amount returning amount')).toEqual(all);
  await db.destroy();
});
