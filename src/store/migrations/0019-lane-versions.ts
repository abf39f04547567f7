/** What was read of a lane is good for a while, but not past a change that the ledger knows of. */
import type { Migration } from './migration.ts';

export const laneVersions: Migration = {
  number: 19,
  name: 'lane-versions',
  async up(db) {
    await db.schema
      .alterTable('lanes')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
