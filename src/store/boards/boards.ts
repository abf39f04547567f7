import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import type { BoardPlace, BoardStore, Standing } from './board-store.ts';

const IS_SHOWN = sql<boolean>`not exists (
  select 1 from hidden_members as hidden
  where hidden.guild_id = board_sums.guild_id and hidden.member_id = board_sums.member_id)`;

export function createBoards({ db, write }: StoreContext): BoardStore {
  return {
    async listBoard(board, { offset, limit }) {
      const rows = await ofBoard(db, board)
        .where('hundredths', '>', 0)
        .select(['member_id', 'hundredths'])
        .orderBy('hundredths', 'desc')
        .orderBy('member_id')
        .limit(limit)
        .offset(offset)
        .execute();
      const [first] = rows;
      let rank = 1 + (first === undefined ? 0 : await countAbove(db, board, first.hundredths, offset));
      return rows.map(({ member_id: memberId, hundredths }, index) => {
        if (hundredths !== rows[index - 1]?.hundredths && index > 0) rank = offset + index + 1;
        return { memberId, hundredths, rank };
      });
    },
    findStanding: (board, memberId) => findStanding(db, board, memberId),
    async isHidden({ guildId, memberId }) {
      const hidden = await db
        .selectFrom('hidden_members')
        .select('member_id')
        .where('guild_id', '=', guildId)
        .where('member_id', '=', memberId)
        .executeTakeFirst();
      return hidden !== undefined;
    },
    setHidden: ({ guildId: guild_id, memberId: member_id }, isHidden) =>
      write(async (db) => {
        if (isHidden) {
          const hidden = db.insertInto('hidden_members').values({ guild_id, member_id });
          return void (await hidden.onConflict((conflict) => conflict.doNothing()).execute());
        }
        await db
          .deleteFrom('hidden_members')
          .where('guild_id', '=', guild_id)
          .where('member_id', '=', member_id)
          .execute();
      }),
  };
}

function ofBoard(db: Queries, { guildId, communityId, fieldId, period }: BoardPlace) {
  return db
    .selectFrom('board_sums')
    .where('guild_id', '=', guildId)
    .where('community_id', '=', communityId)
    .where('field_id', '=', fieldId)
    .where('period', '=', period)
    .where(IS_SHOWN);
}

/** @param most - no more are counted: as many rows come before */
async function countAbove(db: Queries, board: BoardPlace, hundredths: number, most: number): Promise<number> {
  if (most === 0) return 0;
  const above = ofBoard(db, board).where('hundredths', '>', hundredths).select('member_id').limit(most);
  const { count } = await db
    .selectFrom(above.as('above'))
    .select(sql<number>`cast(count(*) as integer)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Counts whoever is above, in the index: as many as members at most, however many awards there are. */
async function findStanding(db: Queries, board: BoardPlace, memberId: string): Promise<Standing | undefined> {
  const own = await ofBoard(db, board).where('member_id', '=', memberId).select('hundredths').executeTakeFirst();
  if (own === undefined || own.hundredths <= 0) return undefined;
  const { hundredths } = own;
  const { higher, position } = await ofBoard(db, board)
    .where('hundredths', '>=', hundredths)
    .select([
      sql<number>`cast(count(*) filter (where hundredths > ${hundredths}) as integer)`.as('higher'),
      sql<number>`cast(count(*) filter (where hundredths > ${hundredths} or member_id < ${memberId}) as integer)`.as(
        'position',
      ),
    ])
    .executeTakeFirstOrThrow();
  const next = await ofBoard(db, board)
    .where('hundredths', '>', hundredths)
    .select('hundredths')
    .orderBy('hundredths')
    .limit(1)
    .executeTakeFirst();
  const toNext = next === undefined ? undefined : next.hundredths - hundredths;
  return { rank: higher + 1, position, hundredths, toNext };
}
