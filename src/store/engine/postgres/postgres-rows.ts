import type { ClientBase } from 'pg';
import { type LedgerTarget, ROWS_AT_ONCE, type Row } from '../../maintenance/portable/ledger-rows.ts';
import type { ColumnShape, TableShape } from '../../maintenance/portable/shape.ts';

/** All that is in a database on a server, read and written in the transaction that the connection is in. */
export function createPostgresRows(client: ClientBase): LedgerTarget {
  let cursors = 0;
  return {
    async *read({ name, columns, key }) {
      cursors += 1;
      const cursor = `rows_${cursors}`;
      await client.query(
        `declare ${cursor} no scroll cursor for select ${toList(columns)} from "${name}" order by ${key.map(toOrder).join(', ')}`,
      );
      for (;;) {
        const asked = { text: `fetch ${ROWS_AT_ONCE} from ${cursor}`, rowMode: 'array' } as const;
        const { rows } = await client.query<Row[]>(asked);
        if (rows.length === 0) break;
        yield rows as unknown as readonly Row[];
      }
      await client.query(`close ${cursor}`);
    },
    async latestId(table) {
      const { rows } = await client.query(
        `select coalesce(pg_sequence_last_value(pg_get_serial_sequence('${table}', 'id')::regclass), 0) as latest`,
      );
      return Number(rows[0]?.latest);
    },
    async clear(table) {
      await client.query(`delete from "${table}"`);
    },
    async insert({ name, columns }: TableShape, rows) {
      const tuples = rows.map(
        (_, row) => `(${columns.map((_column, index) => `$${row * columns.length + index + 1}`).join(', ')})`,
      );
      const text = `insert into "${name}" (${toList(columns)}) overriding system value values ${tuples.join(', ')}`;
      await client.query(text, rows.flat());
    },
    async setLatestId(table, latestId) {
      const sequence = `pg_get_serial_sequence('${table}', 'id')`;
      await client.query(
        latestId > 0 ? `select setval(${sequence}, ${latestId})` : `select setval(${sequence}, 1, false)`,
      );
    },
  };
}

/** By bytes, as SQLite does, whatever language the database was made for. */
function toOrder({ name, kind }: ColumnShape): string {
  return kind === 'text' ? `"${name}" collate "C"` : `"${name}"`;
}

function toList(columns: readonly ColumnShape[]): string {
  return columns.map(({ name }) => `"${name}"`).join(', ');
}
