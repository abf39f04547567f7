import { type Invariant, isLiveAward, nameAward } from './invariant.ts';

const keyOf = (reaction: string) =>
  `'reaction:' || ${reaction}.message_id || ':' || ${reaction}.reactor_id || ':' || ${reaction}.rule_id || ':'`;

const isTakenBackByReaction = "reversal.source in ('reaction-removed', 'reactions-cleared')";

/** What is true of what members do: their reactions, and their wishes to be linked. */
export const MEMBER_INVARIANTS: readonly Invariant[] = [
  {
    name: 'A reaction and its award are about the same message, member and author, and the key of the award says so',
    exceptions: `
      select 'reaction ' || r.id || ' and ' || ${nameAward('a')}
      from reactions as r join awards as a on a.id = r.award_id
      where a.source <> 'reaction' or a.action <> 'increase'
        or a.guild_id <> r.guild_id or a.actor_id <> r.reactor_id or a.member_id <> coalesce(r.author_id, a.member_id)
        or a.origin_message_id is not r.message_id or a.origin_channel_id is not r.channel_id
        or a.key not glob ${keyOf('r')} || '[0-9]*'
        or cast(substr(a.key, length(${keyOf('r')}) + 1) as integer) > r.flips
      union all
      select 'reactions ' || group_concat(id, ', ') from reactions
      where award_id is not null group by award_id having count(*) > 1`,
    advice: 'Look at these messages with **Why points?**, and undo with `/points undo` what was not earned.',
  },
  {
    name: 'Every award by a reaction belongs to a reaction',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.source = 'reaction' and not exists (
        select 1 from reactions as r
        where r.message_id = a.origin_message_id and r.reactor_id = a.actor_id and r.award_id >= a.id
          and a.key glob ${keyOf('r')} || '[0-9]*')`,
    advice:
      'Removing the reaction would not take these points back. Undo them with `/points undo` if they are not earned.',
  },
  {
    name: 'A reaction stands exactly where its award was given and not taken back by it',
    exceptions: `
      select 'reaction ' || id from reactions where standing = 1 and (award_id is null or given_at is null)
      union all
      select 'reaction ' || r.id || ' and ' || ${nameAward('reversal')}
      from awards as reversal join reactions as r on r.award_id = reversal.reverses
      where r.standing = 1 and ${isTakenBackByReaction} and ${isLiveAward('reversal')}
        and reversal.id not in (select reverses from awards where reverses is not null)
      union all
      select 'reaction ' || r.id || ' and ' || ${nameAward('a')} from reactions as r join awards as a on a.id = r.award_id
      where r.standing = 0 and ${isLiveAward('a')}
        and a.id not in (select reverses from awards where reverses is not null)`,
    advice: 'Look at these messages with **Why points?**, and undo with `/points undo` what is not earned any more.',
  },
  {
    name: 'A reaction is one of its rule, and what is decided waits for nothing',
    exceptions: `
      select 'reaction ' || r.id from reactions as r join reaction_rules as rule on rule.id = r.rule_id
      where r.guild_id <> rule.guild_id or r.emoji_key <> rule.emoji_key or (r.due_at is null and r.facts is not null)
        or r.flips < 0 or r.standing not in (0, 1) or r.frozen not in (0, 1)`,
    advice: 'Report it with the lines above. What such a reaction has given can be undone with `/points undo`.',
  },
  {
    name: 'A member has one open request for a link, the latest, and none once they are linked',
    exceptions: `
      select 'link request ' || q.id from link_requests as q
      where q.state = 'open' and (
        exists (select 1 from link_requests as later
          where later.guild_id = q.guild_id and later.community_id = q.community_id
            and later.member_id = q.member_id and later.id > q.id)
        or exists (select 1 from links
          where links.guild_id = q.guild_id and links.community_id = q.community_id and links.member_id = q.member_id))`,
    advice: 'Decide these with `/links pending`, or link the member with `/links set`.',
  },
  {
    name: 'A request for a link says who has decided it, and its card follows it',
    exceptions: `
      select 'link request ' || id from link_requests
      where (state = 'open') <> (decided_by is null) or (state = 'open') <> (decided_at is null)
        or shown_version > version or (shown_version < version and due_at is null)`,
    advice: 'The card in the staff channel may be out of date; `/links pending` is right.',
  },
];
