import { type RawBuilder, sql } from 'kysely';

/**
 * A list as one parameter, to be compared with `in` or selected from: `(select value from …)`, each value once. The
 * statement stays the same for every length, so it is prepared once, and no length breaks the database's limit of
 * parameters. The values are the keys of an object, since that is what SQLite and PostgreSQL both read by one name.
 */
export function toTextList(values: Iterable<string>): RawBuilder<string> {
  return sql<string>`(select key as value from json_each(${toKeys(values)}))`;
}

/** The same for ids. */
export function toIdList(values: Iterable<number>): RawBuilder<number> {
  return sql<number>`(select cast(key as bigint) as value from json_each(${toKeys(values)}))`;
}

function toKeys(values: Iterable<string | number>): string {
  return JSON.stringify(Object.fromEntries(Array.from(values, (value) => [value, 0])));
}
