/** When an answer says *pending*: it is due after that time, whatever has become of its award by then. */
import { PENDING_AFTER_MS } from '../../points/limits.ts';
import { TOKEN_LIFE_MS, toOpeningTime } from '../../points/token-life.ts';
import type { NewReply } from '../awards/award-store.ts';
import type { Queries } from '../context.ts';
import type { AwardRow, NewAwardMessageRow } from '../schema/tables.ts';

/**
 * Stores where the award is to be shown: the interaction's answer and, when asked for, the ping after it settles. The answer
 * is due early if the award settles early; else it says that the award is pending.
 */
export async function insertReply(db: Queries, { id, guild_id }: AwardRow, reply: NewReply, at: number): Promise<void> {
  const place = {
    award_id: id,
    guild_id,
    channel_id: reply.channelId,
    interaction_id: reply.interactionId,
    application_id: reply.applicationId,
    token: reply.token,
    token_expires_at: toOpeningTime(reply.interactionId, at) + TOKEN_LIFE_MS,
    ephemeral: reply.ephemeral ? 1 : 0,
    locale: reply.locale,
  };
  const messages: NewAwardMessageRow[] = [{ ...place, kind: 'reply', due_at: at + PENDING_AFTER_MS }];
  if (reply.notify) messages.push({ ...place, kind: 'notice', due_at: null });
  for (const message of messages) await db.insertInto('award_messages').values(message).execute();
}
