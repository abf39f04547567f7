/** Fields that the community no longer has are remembered, so that nothing is sent to them for ever. */
import type { Migration } from './migration.ts';

export const deletedFields: Migration = {
  number: 9,
  name: 'deleted-fields',
  async up(db) {
    await db.schema.alterTable('fields').addColumn('deleted_at', 'bigint').execute();
  },
};
