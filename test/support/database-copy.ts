/** Copies of a database in memory, to do with as a test likes. */
import { DatabaseSync } from 'node:sqlite';

/** Where a database says in its header how it is read and written. */
const READ_VERSION = 18;
const WRITE_VERSION = 19;

/** All of a database, as a file that has no log of changes beside it: there is no place for one in memory. */
export function toBytes(database: DatabaseSync): Uint8Array {
  return database.serialize().fill(1, READ_VERSION, WRITE_VERSION + 1);
}

export function copyToMemory(database: DatabaseSync): DatabaseSync {
  const copy = new DatabaseSync(':memory:');
  copy.deserialize(toBytes(database));
  return copy;
}
