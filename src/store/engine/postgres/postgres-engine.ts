import { sql } from 'kysely';
import { RECEIPT_PATTERN } from '../../../points/receipt.ts';
import type { CheckDialect } from '../../maintenance/check-dialect.ts';
import type { SchemaDialect } from '../../schema/schema-dialect.ts';
import type { Engine } from '../engine.ts';
import { WRITE_LOCK } from './bot-lock.ts';

const schema: SchemaDialect = {
  addId: (table) => table.addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity()),
  computed: 'stored',
  isSame: (one, other) => `${one} is not distinct from ${other}`,
  guard: ({ name, table, on, refused, message }) => [
    `create function ${name}() returns trigger language plpgsql as $$ begin
      if ${refused} then raise exception '${message}'; end if;
      return ${on === 'delete' ? 'old' : 'new'};
    end $$`,
    `create trigger ${name} before ${on} on ${table} for each row execute function ${name}()`,
  ],
};

const check: CheckDialect = {
  preparation: [
    // As `encodeURIComponent` writes it: the bytes of whatever is not plain. Made once, or all would be planned anew.
    `do $do$ begin if to_regprocedure('pg_temp.to_lane_part(text)') is not null then return; end if;
    create function pg_temp.to_lane_part(id text) returns text language sql immutable as $$
      select coalesce(string_agg(
        case when c ~ '^[A-Za-z0-9_.!~*''()-]$' then c
          else upper(regexp_replace(encode(convert_to(c, 'UTF8'), 'hex'), '(..)', '%\\1', 'g')) end, '' order by n), '')
      from regexp_split_to_table(case when id ~* '^[0-9a-f]{24}$' then lower(id) else id end, '')
        with ordinality as letters (c, n) $$; end $do$`,
  ],
  toLane: (...ids) => `(${ids.map((id) => `pg_temp.to_lane_part(${id})`).join(" || '/' || ")})`,
  isReceipt: (text) => `${text} ~ '${RECEIPT_PATTERN.source}'`,
  toValue: (json, key) => `(${json}::json ->> '${key}')`,
  toMonday: (day) => `to_char(date_trunc('week', cast(${day} as date)), 'YYYY-MM-DD')`,
  latestId: (table) => `coalesce(pg_sequence_last_value(pg_get_serial_sequence('${table}', 'id')::regclass), 0)`,
};

export const POSTGRES: Engine = {
  // At once, so that it is one trip to the server. Each statement behind the lock sees what was committed before it.
  async begin(connection) {
    await sql`begin; select pg_advisory_xact_lock(${sql.lit(WRITE_LOCK)})`.execute(connection);
  },
  // An operation that has swallowed the error of a statement would be told that it was committed.
  async commit(connection) {
    const { rows } = await sql<{ command?: string }>`commit`.execute(connection);
    if (rows[0]?.command !== 'COMMIT') throw new Error('Nothing was committed: a statement had failed before.');
  },
  rowId: sql`ctid`,
  schema,
  check,
  // What is deleted goes when the server cleans up; its files are its operator's.
  purge: async () => {},
};
