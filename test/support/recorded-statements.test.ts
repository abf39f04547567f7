import { DatabaseSync, StatementSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { recordStatements } from './recorded-statements.ts';

function driver() {
  const { all, get, run } = StatementSync.prototype;
  return { prepare: DatabaseSync.prototype.prepare, all, get, run };
}

it('notes what runs between its begin and its end, and leaves the driver as it was', () => {
  const before = driver();
  const { statements, end } = recordStatements();
  const database = new DatabaseSync(':memory:');
  const statement = database.prepare('select ? as value');
  statement.get(1);
  end();
  statement.get(2);
  database.prepare('select 3').get();
  database.close();
  expect([...statements]).toEqual([['select ? as value', [[1]]]]);
  expect(driver()).toEqual(before);
});
