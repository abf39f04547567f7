/**
 * What commits have written, as those hear of it who wait for work: found in the statements themselves, so that no
 * operation has to say it and none can forget to.
 */
import {
  ColumnNode,
  ColumnUpdateNode,
  type InsertQueryNode,
  type LogEvent,
  type OperationNode,
  PrimitiveValueListNode,
  type RootOperationNode,
  TableNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely';
import type { AwardStatus, LateCopy } from '../../points/award.ts';
import type { Tables } from '../schema/tables.ts';

/** Rows of a table; awards that came to be in a state; or rows that fall due at some time. */
export type Change = keyof Tables | `awards ${AwardStatus | LateCopy['state']}` | `${keyof Tables} due`;

type Written = readonly (readonly [column: string, value: unknown])[];

/** Stands for what only the database knows. */
const COMPUTED = Symbol('computed');

/** Notes what statements write, until it is taken. */
export function createChangeNotes(): { readonly log: (event: LogEvent) => void; take(): ReadonlySet<Change> } {
  let written = new Set<Change>();
  return {
    log({ query }) {
      for (const change of toChanges(query.query)) written.add(change);
    },
    take() {
      const taken = written;
      written = new Set();
      return taken;
    },
  };
}

/** Hand-written SQL says nothing: nobody waits for what is written by it. */
function toChanges(query: RootOperationNode): readonly Change[] {
  switch (query.kind) {
    case 'InsertQueryNode':
      return describe(query.into, toInserted(query));
    case 'UpdateQueryNode':
      return describe(query.table, toUpdated(query.updates ?? []));
    case 'DeleteQueryNode':
      return query.from.froms.flatMap((table) => describe(table, []));
    default:
      return [];
  }
}

function describe(node: OperationNode | undefined, written: Written): readonly Change[] {
  if (node === undefined || !TableNode.is(node)) return [];
  const table = node.table.identifier.name as keyof Tables;
  const changes: Change[] = [table];
  for (const [column, value] of written) {
    if (column === 'due_at' && value !== null) changes.push(`${table} due`);
    const isState = table === 'awards' && (column === 'status' || column === 'late_state');
    if (isState && typeof value === 'string') changes.push(`awards ${value as AwardStatus}`);
  }
  return changes;
}

function toUpdated(updates: readonly OperationNode[]): Written {
  return updates.filter(ColumnUpdateNode.is).map(({ column, value }) => [toName(column), toValue(value)]);
}

function toInserted({ columns = [], values }: InsertQueryNode): Written {
  if (values === undefined || !ValuesNode.is(values)) return columns.map((column) => [toName(column), COMPUTED]);
  return values.values.flatMap((row) => {
    const list = PrimitiveValueListNode.is(row) ? row.values : ValueListNode.is(row) ? row.values.map(toValue) : [];
    return columns.map((column, index) => [toName(column), list[index]] as const);
  });
}

function toName(column: OperationNode): string {
  return ColumnNode.is(column) ? column.column.name : '';
}

function toValue(node: OperationNode): unknown {
  return ValueNode.is(node) ? node.value : COMPUTED;
}
