/** Adds up what members get through the bot, in the commit that makes it stand: boards read the sums, never the awards. */
import { sql } from 'kysely';
import { BOARD_WINDOWS, toBoardChange, toPeriod } from '../../points/board.ts';
import { isFormerMember } from '../../points/person.ts';
import { DEFAULT_TIMEZONE, toDay } from '../../reactions/day.ts';
import type { Settlement } from '../awards/award-store.ts';
import type { Queries } from '../context.ts';
import type { AwardRow } from '../schema/tables.ts';

type BoardEntry = Pick<AwardRow, 'board_day' | 'board_hundredths'>;

const NOT_COUNTED: BoardEntry = { board_day: null, board_hundredths: null };

/**
 * What an award that settles now counts, and for which day. What takes an award back counts for that award's day, so
 * that nothing of it is left there. An award counts once, however often it arrived: taking off a second copy is no loss.
 */
export async function toBoardEntry(db: Queries, row: AwardRow, settlement: Settlement): Promise<BoardEntry> {
  if (row.source === 'compensation') return NOT_COUNTED;
  const { total, totalBefore } = settlement;
  const board_hundredths = toBoardChange({ action: row.action, hundredths: row.hundredths, total, totalBefore });
  const original = await findSettledOriginal(db, row.reverses);
  if (original === undefined) return { board_day: toDay(settlement.at, await findTimezone(db, row)), board_hundredths };
  return original.board_day === null ? NOT_COUNTED : { board_day: original.board_day, board_hundredths };
}

async function findSettledOriginal(db: Queries, reverses: number | null) {
  if (reverses === null) return undefined;
  return db
    .selectFrom('awards')
    .select('board_day')
    .where('id', '=', reverses)
    .where('status', '=', 'settled')
    .executeTakeFirst();
}

async function findTimezone(db: Queries, { guild_id }: AwardRow): Promise<string> {
  const guild = await db.selectFrom('guilds').select('timezone').where('guild_id', '=', guild_id).executeTakeFirst();
  return guild?.timezone ?? DEFAULT_TIMEZONE;
}

/** Of an award that has just settled. Of somebody who was erased nothing is added up. */
export async function addToBoards(db: Queries, row: AwardRow): Promise<void> {
  const { guild_id, community_id, field_id, member_id, board_day: day, board_hundredths: hundredths } = row;
  if (day === null || hundredths === null || hundredths === 0 || isFormerMember(member_id)) return;
  const place = { guild_id, community_id, field_id, member_id, hundredths };
  await db
    .insertInto('board_sums')
    .values(BOARD_WINDOWS.map((window) => ({ ...place, period: toPeriod(window, day) })))
    .onConflict((conflict) =>
      conflict
        .columns(['guild_id', 'community_id', 'field_id', 'period', 'member_id'])
        .doUpdateSet({ hundredths: sql`board_sums.hundredths + excluded.hundredths` }),
    )
    .execute();
}
