import { type RawBuilder, sql } from 'kysely';

/**
 * A list as one parameter, to be compared with `in` or selected from: `(select value from …)`. The statement stays the
 * same for every length, so it is prepared once, and no length breaks the engine's limit of parameters.
 *
 * SQLite's form; PostgreSQL's is `json_array_elements_text`.
 */
export function toSqlList<T extends string | number>(values: Iterable<T>): RawBuilder<T> {
  return sql<T>`(select value from json_each(${JSON.stringify([...values])}))`;
}
