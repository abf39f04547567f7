/** Which statements would read a whole table, by SQLite's own plan for them. */
import type { DatabaseSync } from 'node:sqlite';

/** Tables with a row for each award, reaction or message: the rest stays small. */
const GROWING = [
  ...['awards', 'award_events', 'award_messages', 'reactions', 'undo_items', 'undos', 'lanes', 'links'],
  'audit_entries',
];

/** What is too rare to pay for with an index that costs at every award or reaction. */
const RARE = [
  // A guild's few rules, when it is forgotten.
  'delete from "reaction_rules"',
  // Whether points are on their way to a field, before it is deleted.
  'and "field_id" = ? group by "guild_id"',
];

/**
 * Each `table: statement` of which a growing table is read from end to end. A scan of an index that holds only what is
 * open (`where status = …`) is none: it stays as short as the work at hand.
 */
export function findScans(database: DatabaseSync, statements: readonly string[]): string[] {
  const partial = new Set(
    database
      .prepare("select name from sqlite_schema where type = 'index' and sql like '%where%'")
      .all()
      .map(({ name }) => String(name)),
  );
  return statements
    .filter((sql) => isQuery(sql) && !RARE.some((rare) => sql.includes(rare)))
    .flatMap((sql) => {
      const plan = database.prepare(`explain query plan ${sql}`).all();
      return plan.flatMap(({ detail }) => {
        const [, table, index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(String(detail)) ?? [];
        const isScan = table !== undefined && GROWING.includes(toTable(sql, table)) && !partial.has(index ?? '');
        return isScan ? [`${detail}: ${sql.replace(/\s+/g, ' ')}`] : [];
      });
    });
}

/** A plain insert shows what SQLite would look for if a reference had been broken before; it has not. */
const isQuery = (sql: string) =>
  /^\s*(select|with|update|delete|insert\b.*\bselect)\b/is.test(sql) && !/sqlite_|pragma/.test(sql);

/** A plan names a table by its alias. */
function toTable(sql: string, name: string): string {
  return new RegExp(`\\b(\\w+)"?\\s+as\\s+"?${name}\\b`, 'i').exec(sql)?.[1] ?? name;
}
