import { type Invariant, isGivenAnew, isKept, isLiveAward, isSamePerson, joinIds, nameAward } from './invariant.ts';

const COMPARE =
  'Stop the bot and compare the member’s history in Returning.AI with `/history`. Then restore a backup from before it happened, or report it with the lines above.';
const RESTORE =
  'Something other than the bot has changed the database. Stop the bot and restore a backup from before that.';

/** What is true of each award, whatever became of it. */
export const AWARD_INVARIANTS: readonly Invariant[] = [
  {
    name: 'Every award has a key and a receipt of its own',
    exceptions: ({ isReceipt }) => `
      select 'receipt ' || receipt from awards group by receipt having count(*) > 1 or not ${isReceipt('receipt')}
      union all
      select 'awards ' || ${joinIds('id')} from awards group by key having count(*) > 1`,
    advice: RESTORE,
  },
  {
    name: 'An award that may be sent has an account, and the lane of that account',
    exceptions: ({ toLane }) => `
      select ${nameAward('a')} from awards as a
      where (a.account_id is null) <> (a.lane is null)
        or a.lane <> ${toLane('a.community_id', 'a.field_id', 'a.account_id')}
        or (a.lane is null and a.status not in ('recorded', 'waiting', 'cancelled', 'expired'))`,
    advice: RESTORE,
  },
  {
    name: 'An award that waits for a link adds points, was never sent, and its member has no link',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.status in ('waiting', 'expired')
        and (a.account_id is not null or a.action <> 'increase' or a.attempts > 0 or a.reverses is not null)
      union all
      select ${nameAward('a')} from awards as a join links as link using (guild_id, community_id, member_id)
      where a.status = 'waiting'`,
    advice: 'Link the member again with `/links set`: what waits for them is delivered then.',
  },
  {
    name: 'An award is claimed by a worker exactly while it is on its way',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where (a.lease_until is not null and a.status not in ('sending', 'unknown'))
        or (a.lease_until is null and a.status = 'sending')`,
    advice: 'Restart the bot: it gives every award on its way back to the queue, or reads it back.',
  },
  {
    name: 'An award that was sent was claimed for that before',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.attempts < 0 or a.fence < a.attempts
        or (a.attempts = 0 and (a.sent_at is not null or a.status in ('sending', 'unknown')))
        or (a.sent_at is null and a.status = 'unknown')
        or (a.attempts > 0 and a.status = 'recorded')`,
    advice: COMPARE,
  },
  {
    name: 'A settled award says when, and only a settled one has a total or a history entry',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where (a.settled_at is not null) <> (a.status = 'settled')
        or (a.status <> 'settled' and (a.total is not null or a.history_id is not null or a.outside_change <> 0))`,
    advice: COMPARE,
  },
  {
    name: 'An award that is refused or under review says why, and a settled one has no problem',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where (a.problem is null and a.status in ('refused', 'review')) or (a.problem is not null and a.status = 'settled')`,
    advice: 'People see no reason for these awards. Report it with the lines above; nothing is lost.',
  },
  {
    name: 'An award counts what it moves of the hour of who asked for it, or nothing; what nobody was shown counts nothing',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.counted < 0 or (a.action <> 'overwrite' and a.counted not in (0, a.hundredths))
        or (a.counted <> 0 and (a.source not in ('command', 'undo') or coalesce(a.problem, '') = 'NOT_ACKNOWLEDGED'))`,
    advice:
      'Limits may hold somebody for an hour too much or too little. Report it with the lines above; nothing is lost.',
  },
  {
    name: 'One award of a lane is on its way at a time',
    exceptions: `
      select string_agg(receipt, ', ') from awards
      where status in ('sending', 'unknown') group by lane having count(*) > 1`,
    advice: COMPARE,
  },
  {
    name: 'A history entry of Returning.AI counts for one award',
    exceptions: `
      select string_agg(receipt, ', ') from awards
      where history_id is not null group by lane, history_id having count(*) > 1`,
    advice: COMPARE,
  },
  {
    name: 'An award takes another one back exactly where that is how it came to be',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where (a.source in ('undo', 'reaction-removed', 'reactions-cleared') and not ${isGivenAnew('a')})
        <> (a.reverses is not null)`,
    advice: RESTORE,
  },
  {
    name: 'A second copy of an award has an entry of its own, and is taken off once, where staff said so',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where (a.late_state is null) <> (a.late_entry_id is null) or (a.late_state is null) <> (a.late_number is null)
        or (coalesce(a.late_state, 'found') = 'found') <> (a.late_decided_by is null)
        or (a.late_state = 'compensated' and ${isKept('a')} and not exists (
          select 1 from awards as c where c.key = 'late:' || a.id || ':' || a.late_entry_id))
        or exists (select 1 from awards as b where b.lane = a.lane and b.history_id = a.late_entry_id)
        or a.late_number <> 1 + (select count(*) from earlier_late_copies as e where e.award_id = a.id)
      union all
      select ${nameAward('a')} from earlier_late_copies as e join awards as a on a.id = e.award_id
      where e.lane is distinct from a.lane or e.number >= coalesce(a.late_number, 0)
        or exists (select 1 from awards as b
          where b.lane = e.lane and (b.history_id = e.entry_id or b.late_entry_id = e.entry_id))
        or (e.state = 'compensated' and ${isKept('a')} and not exists (
          select 1 from awards as c where c.key = 'late:' || a.id || ':' || e.entry_id))
      union all
      select ${nameAward('c')} from awards as c
      left join (
        select late_state as state, late_entry_id as entry_id, awards.* from awards where late_state is not null
        union all
        select e.state, e.entry_id, o.* from earlier_late_copies as e join awards as o on o.id = e.award_id
      ) as a on c.key = 'late:' || a.id || ':' || a.entry_id and c.lane = a.lane
      where c.source = 'compensation'
        and (a.id is null or a.state <> 'compensated' or c.hundredths <> a.hundredths
          or c.action <> case a.action when 'increase' then 'decrease' else 'increase' end)`,
    advice: COMPARE,
  },
];

/** What is true of awards that take others back. */
export const REVERSAL_INVARIANTS: readonly Invariant[] = [
  {
    name: 'An award is taken back once at a time',
    exceptions: `
      select string_agg(a.receipt, ', ') from awards as a
      where a.reverses is not null and ${isLiveAward('a')} group by a.reverses having count(*) > 1`,
    advice: 'Points were taken back more than once. Undo all of these but one with `/points undo` and their receipts.',
  },
  {
    // A cycle would have to lead back to a later award somewhere.
    name: 'An award takes back an earlier one, never itself by detours',
    exceptions: `select ${nameAward('a')} from awards as a where a.reverses >= a.id`,
    advice: RESTORE,
  },
  {
    name: 'What takes an award back has its place and its amount, the other way round',
    exceptions: `
      select ${nameAward('a')} from awards as a join awards as o on o.id = a.reverses
      where a.guild_id <> o.guild_id or not ${isSamePerson('a.guild_id', 'a.member_id', 'o.member_id')}
        or a.community_id <> o.community_id or a.field_id <> o.field_id
        or a.account_id is distinct from o.account_id or a.lane is distinct from o.lane
        or a.origin_message_id is distinct from o.origin_message_id
        or a.action = 'overwrite'
        or (o.action <> 'overwrite' and (a.action = o.action or a.hundredths <> o.hundredths))
        or (o.action = 'overwrite' and (
          o.total_before is null
          or (a.action = 'decrease') <> (o.hundredths > o.total_before * 100)
          or abs(a.hundredths - abs(o.hundredths - o.total_before * 100)) > 1))`,
    advice: 'Undo these with `/points undo` and their receipts, then give or take what is right.',
  },
  {
    name: 'What takes an award back waits until that has settled, and ends with it',
    exceptions: `
      select ${nameAward('a')} from awards as a join awards as o on o.id = a.reverses
      where (a.status in ('sending', 'unknown', 'settled') and o.status <> 'settled')
        or (a.status in ('queued', 'review') and not ${isLiveAward('o')})`,
    advice:
      'What these take back may never have arrived. Compare the member’s history in Returning.AI, and undo those that took back nothing.',
  },
];
