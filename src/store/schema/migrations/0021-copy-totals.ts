/** The total after a second copy, as the list shows it: it tells whether a removal stopped at zero. */
import type { Migration } from './migration.ts';

export const copyTotals: Migration = {
  number: 21,
  name: 'copy-totals',
  async up(db) {
    await db.schema.alterTable('awards').addColumn('late_total', 'real').execute();
  },
};
