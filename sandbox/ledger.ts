// What Returning.AI itself says: its totals and how they came about, which is what the bot is measured by.
import type { HistoryRecord } from './returning-ai/community.ts';
import { drawTable } from './terminal/draw-table.ts';
import type { Screen } from './terminal/screen.ts';
import type { Resident, Town } from './town.ts';

/** One member's value in one field. */
export interface LedgerRow {
  readonly resident: Resident;
  readonly fieldName: string;
  readonly total: number;
  /** Oldest first. */
  readonly entries: readonly HistoryRecord[];
}

/** Newest entries that a row shows. */
const SHOWN_ENTRIES = 4;
const SIGNS = { increase: '+', decrease: '−', overwrite: '=' } as const;

/** Every value that was ever changed. */
export function readLedger(town: Town): LedgerRow[] {
  return town.residents.flatMap((resident) =>
    town.fields.flatMap((field) => {
      const row = readRow(town, resident, field.name);
      return row.entries.length === 0 ? [] : [row];
    }),
  );
}

/**
 * One member's value in one field.
 * @throws Error for a field that the town does not have, or a member without an account
 */
export function readRow(town: Town, resident: Resident, fieldName: string): LedgerRow {
  const field = town.fields.find(({ name }) => name === fieldName);
  if (field === undefined) throw new Error(`There is no field "${fieldName}".`);
  const { accountId } = resident;
  if (accountId === undefined) return { resident, fieldName, total: 0, entries: [] };
  const total = town.api.total(town.communityId, field.id, accountId);
  return { resident, fieldName, total, entries: town.api.histories(town.communityId, field.id, accountId) };
}

/** The ledger as a table. */
export function drawLedger(rows: readonly LedgerRow[], screen: Screen): string[] {
  const columns = [
    { title: 'member' },
    { title: 'field' },
    { title: 'total', side: 'right' },
    { title: 'newest entries' },
  ] as const;
  const cells = rows.map(({ resident, fieldName, total, entries }) => [
    resident.person.user.displayName ?? resident.name,
    fieldName,
    String(total),
    describeEntries(entries),
  ]);
  const title = `  ${screen.style.bold('The ledger of Returning.AI')}`;
  if (cells.length === 0) return [title, '  No points were ever given here.'];
  return [title, ...drawTable(columns, cells, { style: screen.style, width: screen.width() })];
}

/** The last entries in words, oldest first: `+10, −2.5, +4 (outside)`. */
export function describeEntries(entries: readonly HistoryRecord[]): string {
  const words = entries
    .slice(-SHOWN_ENTRIES)
    .map(({ action, value, by }) => `${SIGNS[action]}${value}${by === 'outside' ? ' (outside)' : ''}`);
  return `${entries.length > SHOWN_ENTRIES ? '… ' : ''}${words.join(', ')}`;
}
