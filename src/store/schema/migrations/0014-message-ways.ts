/** Each message about an award waits at the way by which it is reached, so that one way never waits for another. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const messageWays: Migration = {
  number: 14,
  name: 'message-ways',
  async up(db, { computed }) {
    await sql`alter table award_messages add column way text generated always as (
      guild_id || case
        when token is not null then '/answer/'
        when message_id is not null then '/edit/' || channel_id
        when kind = 'reply' then '/read/' || channel_id
        else '/post/' || channel_id
      end
    ) ${sql.raw(computed)}`.execute(db);
    await sql`create index award_messages_ways on award_messages (way, (shown_version > 0), due_at, id)
      where due_at is not null`.execute(db);
  },
};
