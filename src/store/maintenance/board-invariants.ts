import { type Invariant, isFormer, isKept, nameAward } from './invariant.ts';

const REPORT =
  'A leaderboard is wrong; no points are. Restore a backup from before that, or report it with the lines above.';

/** Of a member who is being erased, the sums go first. */
const isAddedUp = (table: string) => `(not ${isFormer(`${table}.member_id`)} and ${isKept(table)} and not exists (
  select 1 from erasures where erasures.guild_id = ${table}.guild_id and erasures.member_id = ${table}.member_id))`;

/** Whatever has changed more than this is counted as this much. In hundredths. */
const MOST_EXACT = 1_000_000_000_000;

const PLACE = 'guild_id, community_id, field_id, period, member_id';

/** A `from` clause of rows with a place, an amount and a sign: what should be the same on both sides cancels out. */
const findDifferences = (sides: string) => `
  select 'server ' || guild_id || ', field ' || field_id || ', ' || period || ': ' || cast(sum(amount) as text)
  from (${sides}) as sides group by ${PLACE} having sum(amount) <> 0`;

/** What is true of leaderboards: of sums that are kept so that no award has to be read. */
export const BOARD_INVARIANTS: readonly Invariant[] = [
  {
    name: 'A settled award counts on boards what it has changed, unless it only takes a second copy off',
    exceptions: `
      select ${nameAward('a')} from awards as a left join awards as original on original.id = a.reverses
      where (a.status <> 'settled' and (a.board_day is not null or a.board_hundredths is not null))
        or (a.board_day is null) <> (a.board_hundredths is null)
        or (a.source = 'compensation' and a.board_day is not null)
        or (a.status = 'settled' and a.source <> 'compensation' and a.board_day is null and a.reverses is null)
        or (a.status = 'settled' and original.status = 'settled' and a.settled_at > original.settled_at
          and a.board_day is distinct from original.board_day)
        or (a.action = 'increase' and a.board_hundredths <> a.hundredths and a.hundredths <= ${MOST_EXACT})
        or (a.action = 'decrease' and a.board_hundredths <> -a.hundredths and a.hundredths <= ${MOST_EXACT}
          and (a.total <> 0 or a.total_before is null or abs(a.board_hundredths + a.total_before * 100) > 1))
        or (a.action = 'overwrite' and a.total_before is null and a.board_hundredths <> 0)
        or (a.action = 'overwrite' and abs(a.total_before) < 1000000000 and
          abs(a.board_hundredths - (coalesce(a.total, a.hundredths / 100.0) - a.total_before) * 100) > 2)`,
    advice: REPORT,
  },
  {
    name: 'What a member got on a day is what the awards of that day come to',
    exceptions: findDifferences(`
      select ${PLACE}, hundredths as amount from board_sums where period like 'day:%' and ${isAddedUp('board_sums')}
      union all
      select guild_id, community_id, field_id, 'day:' || board_day, member_id, -board_hundredths from awards
      where board_day is not null and ${isAddedUp('awards')}`),
    advice: REPORT,
  },
  {
    name: 'What a member got in a week, in a month and in all is what their days come to',
    exceptions: ({ toMonday }) => {
      const longer = [
        `'week:' || ${toMonday('substr(period, 5)')}`,
        `'month:' || substr(period, 5, 7) || '-01'`,
        `'all'`,
      ];
      const ofDays = longer.map(
        (period) => `
        select guild_id, community_id, field_id, ${period}, member_id, -hundredths from board_sums
        where period like 'day:%' and ${isAddedUp('board_sums')}`,
      );
      return findDifferences(`
        select ${PLACE}, hundredths as amount from board_sums
        where period not like 'day:%' and ${isAddedUp('board_sums')}
        union all ${ofDays.join(' union all ')}`);
    },
    advice: REPORT,
  },
];
