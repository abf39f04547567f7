import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import { redrawOpenCards } from '../links/link-request-rows.ts';
import { toNotice } from '../schema/rows.ts';
import type { NoticeStore, PlaceProblem, PlaceTrouble } from './notice-store.ts';

/** Written out as in the index, so that it is used: the notices of the past only grow. */
const isNotOver = sql<boolean>`close_announced = 0`;

const ABOUT_PLACES: readonly PlaceProblem[] = [
  'staff-channel-open',
  'staff-channel',
  'log-channel',
  'staff-role',
  'rule-paused',
  'rule-idle',
  'reward-paused',
];

/** What staff of a guild are told once when it begins and once when it ends. */
export function createNotices({ db, write }: StoreContext): NoticeStore {
  return {
    openNotice: (guildId, kind, at) =>
      write(async (db) => {
        const open = await db
          .selectFrom('notices')
          .select('id')
          .where('guild_id', '=', guildId)
          .where('kind', '=', kind)
          .where('closed_at', 'is', null)
          .executeTakeFirst();
        if (open !== undefined) return;
        await db.insertInto('notices').values({ guild_id: guildId, kind, opened_at: at }).execute();
      }),
    closeNotices: (guildId, kind, at) =>
      write(async (db) => {
        await db
          .updateTable('notices')
          .set({ closed_at: at })
          .where('guild_id', '=', guildId)
          .where('kind', '=', kind)
          .where('closed_at', 'is', null)
          .execute();
      }),
    async findOpenNotice(guildId, kind) {
      const row = await db
        .selectFrom('notices')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('kind', '=', kind)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return row && toNotice(row);
    },
    changePlaceNotices: (guildId, troubles, at) => write((db) => changePlaceNotices(db, guildId, troubles, at)),
    listUnannouncedNotices: () => listUnannouncedNotices(db),
    markNoticeAnnounced: ({ guildId, kind, subject, openedAt }, what) =>
      write(async (db) => {
        await db
          .updateTable('notices')
          .set(what === 'open' ? { open_announced: 1 } : { close_announced: 1 })
          .where('guild_id', '=', guildId)
          .where('kind', '=', kind)
          .where('subject', '=', subject)
          .where('opened_at', '=', openedAt)
          .where(isNotOver)
          .execute();
      }),
  };
}

async function changePlaceNotices(
  db: Queries,
  guildId: string,
  troubles: readonly PlaceTrouble[],
  at: number,
): Promise<void> {
  const open = await db
    .selectFrom('notices')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('kind', 'in', ABOUT_PLACES)
    .where('closed_at', 'is', null)
    .execute();
  const isSame = (trouble: PlaceTrouble) => (row: Pick<(typeof open)[number], 'kind' | 'subject'>) =>
    row.kind === trouble.kind && row.subject === trouble.subject;
  for (const row of open) {
    if (troubles.some((trouble) => isSame(trouble)(row))) continue;
    await db.updateTable('notices').set({ closed_at: at }).where('id', '=', row.id).execute();
  }
  for (const trouble of troubles) {
    if (open.some(isSame(trouble))) continue;
    const { kind, subject } = trouble;
    await db.insertInto('notices').values({ guild_id: guildId, kind, subject, opened_at: at }).execute();
    if (kind === 'staff-channel-open') await redrawOpenCards(db, guildId, at);
  }
}

/** What began and ended before anybody was told is not worth telling. */
async function listUnannouncedNotices(db: Queries): ReturnType<NoticeStore['listUnannouncedNotices']> {
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .where(isNotOver)
    .where(({ eb, and, or }) =>
      or([
        and([eb('closed_at', 'is', null), eb('open_announced', '=', 0)]),
        and([eb('closed_at', 'is not', null), eb('open_announced', '=', 1)]),
      ]),
    )
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(toNotice);
}
