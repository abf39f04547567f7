import { sql } from 'kysely';
import { dropUnconfirmed, isUnconfirmed } from '../bulks/bulks.ts';
import type { Queries, StoreContext } from '../context.ts';
import { forgetPreviews, isPreview } from '../undos/undos.ts';
import type { ExpiredBefore, ExpiredStore } from './expired-store.ts';

export function createExpired({ db, write }: StoreContext): ExpiredStore {
  return {
    async forgetExpired(before) {
      if (await hasExpired(db, before)) await write((db) => forget(db, before));
    },
  };
}

async function hasExpired(db: Queries, { tokens, previews, counts }: ExpiredBefore): Promise<boolean> {
  const { rows } = await sql<{ readonly is_any: number | boolean }>`select
    exists (select 1 from award_messages where token is not null and token_expires_at < ${tokens})
    or exists (select 1 from undos where token is not null and token_expires_at < ${tokens})
    or exists (select 1 from bulks where token is not null and token_expires_at < ${tokens})
    or exists (select 1 from bulks where ${isUnconfirmed} and created_at < ${previews})
    or exists (select 1 from undos where ${isPreview} and created_at < ${previews})
    or exists (select 1 from drafts where created_at < ${previews})
    or exists (select 1 from erased_counts where created_at < ${counts}) as is_any`.execute(db);
  return Boolean(rows[0]?.is_any);
}

async function forget(db: Queries, { tokens, previews, counts }: ExpiredBefore): Promise<void> {
  for (const table of ['award_messages', 'undos', 'bulks'] as const) {
    await db
      .updateTable(table)
      .set({ token: null })
      .where('token', 'is not', null)
      .where('token_expires_at', '<', tokens)
      .execute();
  }
  await db.deleteFrom('drafts').where('created_at', '<', previews).execute();
  await forgetPreviews(db, previews);
  await dropUnconfirmed(db, previews);
  await db.deleteFrom('erased_counts').where('created_at', '<', counts).execute();
}
