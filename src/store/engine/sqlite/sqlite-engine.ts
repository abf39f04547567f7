import { CompiledQuery, sql } from 'kysely';
import type { CheckDialect } from '../../maintenance/check-dialect.ts';
import type { SchemaDialect } from '../../schema/schema-dialect.ts';
import type { Engine } from '../engine.ts';

const schema: SchemaDialect = {
  // By this alone SQLite never gives an id twice.
  addId: (table) => table.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement()),
  computed: 'virtual',
  isSame: (one, other) => `${one} is ${other}`,
  guard: ({ name, table, on, refused, message }) => [
    `create trigger ${name} before ${on} on ${table} when ${refused}
    begin select raise(abort, '${message}'); end`,
  ],
};

/** The first two by functions of this program, which the check gives to its connection. */
const check: CheckDialect = {
  preparation: [],
  toLane: (communityId, fieldId, accountId) => `to_lane(${communityId}, ${fieldId}, ${accountId})`,
  isReceipt: (text) => `is_receipt(${text})`,
  toValue: (json, key) => `(${json} ->> '${key}')`,
  toMonday: (day) => `date(${day}, '-6 days', 'weekday 1')`,
  latestId: (table) => `coalesce((select seq from sqlite_sequence where name = '${table}'), 0)`,
};

/** `immediate`: a transaction that begins by reading could be refused at its first write, whatever it waits. */
const BEGIN = CompiledQuery.raw('begin immediate');
const COMMIT = CompiledQuery.raw('commit');

export const SQLITE: Engine = {
  async begin(connection) {
    await connection.executeQuery(BEGIN);
  },
  async commit(connection) {
    await connection.executeQuery(COMMIT);
  },
  rowId: sql`rowid`,
  schema,
  check,
  // The log of the latest changes still holds rows as they were, names included, until it is cut.
  async purge(db) {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  },
};
