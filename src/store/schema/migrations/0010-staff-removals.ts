/** A link that staff removed does not come back by the member's own doing. */
import type { Migration } from './migration.ts';

export const staffRemovals: Migration = {
  number: 10,
  name: 'staff-removals',
  async up(db) {
    await db.schema
      .alterTable('identity_look_ups')
      .addColumn('stopped_by_staff', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
