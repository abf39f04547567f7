import { type Invariant, isKept, isSamePerson, nameAward } from './invariant.ts';

const NAME = "b.receipt || ' (bulk ' || b.id || ', ' || b.state || '), member ' || i.position";
const KEY = "'bulk:' || b.id || ':' || i.position";

/** What is true of points that were given to many at once. */
export const BULK_INVARIANTS: readonly Invariant[] = [
  {
    name: 'A bulk that was not confirmed has given nothing, and a finished one has nothing left to give',
    exceptions: `
      select ${NAME} from bulks as b join bulk_items as i on i.bulk_id = b.id
      where (b.confirmed_at is null and i.award_id is not null)
        or (b.state = 'done' and i.outcome is null)
        or (b.confirmed_at is null) <> (b.state in ('reading', 'preview', 'dropped'))`,
    advice: 'Look at it with `/history`; what should not stand is taken back with `/points undo` and its receipt.',
  },
  {
    name: 'A bulk notes for each member the one award that it made: to them, in its field, of that amount',
    exceptions: `
      select ${NAME} from bulks as b join bulk_items as i on i.bulk_id = b.id left join awards as a on a.id = i.award_id
      where (a.id is not null) <> (coalesce(i.outcome, '') = 'given')
        or a.key <> ${KEY} or a.guild_id <> b.guild_id or a.community_id <> b.community_id or a.field_id <> b.field_id
        or a.action <> 'increase' or a.hundredths <> i.hundredths
        or not ${isSamePerson('b.guild_id', 'a.member_id', 'i.member_id')}`,
    advice:
      'Take back what should not stand with `/points undo` and the receipts of these awards, not with the bulk’s.',
  },
  {
    // It would be given again otherwise.
    name: 'What a bulk has given, it has noted',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.key like 'bulk:%' and ${isKept('a')} and not exists (
        select 1 from bulk_items as i join bulks as b on b.id = i.bulk_id where i.award_id = a.id and a.key = ${KEY})`,
    advice: 'The receipt of the bulk does not undo these. Use their own with `/points undo` where they should not be.',
  },
];
