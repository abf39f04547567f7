import { type Invariant, nameAward } from './invariant.ts';

/** Half of the smallest amount, and what is lost of a large number. */
const differs = (a: string, b: string) => `abs(${a} - (${b})) >= 0.005 + abs(${a}) * 1e-15`;

const change = (table: string) =>
  `(case ${table}.action when 'increase' then 1 else -1 end * ${table}.hundredths / 100.0)`;

/** As `isStoppedAtZero`. */
const stopsAtZero = (before: string) =>
  `(a.action = 'decrease' and a.total = 0 and ${before} >= 0 and round(${before} * 100) < a.hundredths)`;

/** What is true of the awards to one field of one account, one after another. */
export const LANE_INVARIANTS: readonly Invariant[] = [
  {
    // The second part only where the award was sent right behind the other: no entry of anybody's lay between.
    name: 'Totals add up: each is the one before and the change, unless it says that others changed it',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.action <> 'overwrite' and a.outside_change = 0 and a.total is not null and a.total_before is not null
        and ${differs('a.total', `a.total_before + ${change('a')}`)} and not ${stopsAtZero('a.total_before')}
      union all
      select ${nameAward('a')} from awards as a
      join awards as earlier on earlier.lane = a.lane and earlier.history_id = a.anchor_id
      where a.status = 'settled' and a.anchor_kind = 'entry' and a.action <> 'overwrite' and a.outside_change = 0
        and a.total is not null and a.total_before is not null and earlier.total is not null
        and ${differs('a.total', `earlier.total + ${change('a')}`)} and not ${stopsAtZero('earlier.total')}`,
    advice:
      'Compare the member’s history in Returning.AI with `/history`. Set the total that is right with `/points set`.',
  },
  {
    name: 'What is known of a lane comes from its awards and its history',
    exceptions: ({ toLane }) => `
      select 'lane ' || lane from lanes
      where lane <> ${toLane('community_id', 'field_id', 'account_id')}
        or (anchor_kind = 'entry') <> (anchor_id is not null)
        or (anchor_kind = 'unknown') <> (anchor_at is null)
        or (last_total is null) <> (last_total_at is null)
        or (last_total is not null and not exists (
          select 1 from awards as a
          where a.lane = lanes.lane and a.settled_at = lanes.last_total_at and a.total = lanes.last_total))
      union all
      select 'lane ' || lane from awards where status = 'settled' and lane not in (select lane from lanes) group by lane
      union all
      select ${nameAward('a')} from awards as a where (a.anchor_kind = 'entry') <> (a.anchor_id is not null)`,
    advice: 'Stop the bot and delete these rows of the table `lanes`: it looks at Returning.AI again before it sends.',
  },
];
