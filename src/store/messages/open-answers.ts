import type { StoreContext } from '../context.ts';
import type { AnswerStore } from './answer-store.ts';

/** Interactions that show "thinking" and whose answer is not an award's. */
export function createOpenAnswers({ db, write }: StoreContext): AnswerStore {
  return {
    rememberAnswer: ({ interactionId, guildId, token, ephemeral, openedAt }) =>
      write(async (db) => {
        const inserted = await db
          .insertInto('open_answers')
          .values({
            interaction_id: interactionId,
            guild_id: guildId ?? null,
            token,
            ephemeral: ephemeral ? 1 : 0,
            opened_at: openedAt,
          })
          .onConflict((conflict) => conflict.column('interaction_id').doNothing())
          .returning('interaction_id')
          .executeTakeFirst();
        return inserted !== undefined;
      }),
    forgetAnswer: (interactionId) =>
      write(async (db) => {
        await db.deleteFrom('open_answers').where('interaction_id', '=', interactionId).execute();
      }),
    async listOpenAnswers() {
      const rows = await db.selectFrom('open_answers').selectAll().execute();
      return rows.map(({ interaction_id, guild_id, token, ephemeral, opened_at }) => ({
        interactionId: interaction_id,
        guildId: guild_id ?? undefined,
        token,
        ephemeral: ephemeral === 1,
        openedAt: opened_at,
      }));
    },
  };
}
