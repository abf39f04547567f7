import { type Invariant, isGivenAnew, isKept, isSamePerson, nameAward } from './invariant.ts';

const NAME = "u.receipt || ' (undo ' || u.id || ', ' || u.state || '), award ' || i.award_id";
const KEY = "u.receipt || ':' || i.position";

/** What is true of undos of many awards. */
export const UNDO_INVARIANTS: readonly Invariant[] = [
  {
    name: 'An undo of many that was only shown has done nothing, and a finished one has nothing left to do',
    exceptions: `
      select ${NAME} from undos as u join undo_items as i on i.undo_id = u.id
      where (u.state = 'preview' and i.outcome is not null) or (u.state = 'done' and i.outcome is null)`,
    advice: 'What was not undone still stands. Look at it with `/history`, and undo it with `/points undo`.',
  },
  {
    name: 'An undo of many notes what it made of each award: something of the same server, member and field',
    exceptions: `
      select ${NAME} from undos as u join undo_items as i on i.undo_id = u.id
      join awards as o on o.id = i.award_id left join awards as a on a.id = i.result_id
      where o.guild_id <> u.guild_id
        or (a.id is not null) <> (coalesce(i.outcome, '') in ('reversed', 'cancelled', 'restored'))
        or a.guild_id <> o.guild_id or not ${isSamePerson('o.guild_id', 'a.member_id', 'o.member_id')}
        or a.community_id <> o.community_id or a.field_id <> o.field_id
        or (i.outcome = 'reversed' and (a.reverses is null or a.key <> ${KEY}))
        or (i.outcome = 'cancelled' and a.status <> 'cancelled')
        or (i.outcome = 'restored' and (
          a.key <> 'again:' || o.id or a.action <> o.action or a.hundredths <> o.hundredths))`,
    advice:
      'Undo what should not be with `/points undo` and the receipts of these awards, not with the one of the undo.',
  },
  {
    // The undo would make it again otherwise. What was given anew is found by who gave it, whichever undo that was.
    name: 'What an undo of many has made, it has noted',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.key like 'U-%:%' and ${isKept('a')} and not exists (
        select 1 from undo_items as i join undos as u on u.id = i.undo_id
        where i.result_id = a.id and a.key = ${KEY})
      union all
      select ${nameAward('a')} from awards as a
      where ${isGivenAnew('a')} and ${isKept('a')} and a.id not in (select result_id from undo_items where outcome = 'restored')`,
    advice: 'The receipt of the undo does not undo these. Use their own with `/points undo` where they should not be.',
  },
];
