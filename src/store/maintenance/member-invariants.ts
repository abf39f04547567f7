import {
  type Invariant,
  isFormer,
  isGivenAnew,
  isKept,
  isLiveAward,
  isSamePerson,
  joinIds,
  nameAward,
} from './invariant.ts';

/** What the key of an award by a reaction begins with; its flip follows. */
const KEY = `'reaction:' || r.message_id || ':' || a.actor_id
  || case when ${isFormer('a.actor_id')} then '-' || a.id else '' end || ':' || r.rule_id || ':'`;

const DIGITS = Array.from('0123456789', (digit) => `'${digit}'`).join(', ');
const FLIP = `substr(a.key, length(${KEY}) + 1)`;
const SAYS_SO = `(substr(a.key, 1, length(${KEY})) = ${KEY} and substr(${FLIP}, 1, 1) in (${DIGITS}))`;

/** Who was erased has a name of their own in each reaction. */
const IS_REACTOR = `(r.reactor_id = a.actor_id || '-' || r.id
  or ${isSamePerson('r.guild_id', 'r.reactor_id', 'a.actor_id')})`;

/** Asked first with the id alone, which an index finds: of the whole message only for the few that were erased. */
const hasReaction = (isReactor: string) => `exists (
  select 1 from reactions as r
  where r.message_id = a.origin_message_id and ${isReactor} and r.award_id >= a.id and ${SAYS_SO})`;

/** What each reaction gave at first: where that was cancelled, undoing the cancelling gave it anew by another award. */
const GIVEN = `
  with recursive given (reaction_id, award_id) as (
    select id, award_id from reactions where award_id is not null
    union all
    select given.reaction_id, cast(substr(again.key, 7) as bigint)
    from given join awards as again on again.id = given.award_id where ${isGivenAnew('again')})`;

const isTakenBackByReaction = "reversal.source in ('reaction-removed', 'reactions-cleared')";

/** What is true of what members do: their reactions, and their wishes to be linked. */
export const MEMBER_INVARIANTS: readonly Invariant[] = [
  {
    name: 'A reaction and its award are about the same message, member and author, and the key of the award says so',
    exceptions: `${GIVEN}
      select 'reaction ' || r.id || ' and ' || ${nameAward('a')}
      from given join reactions as r on r.id = given.reaction_id join awards as a on a.id = given.award_id
      where not ${isGivenAnew('a')} and (
        a.source <> 'reaction' or a.action <> 'increase' or a.guild_id <> r.guild_id or not ${IS_REACTOR}
        or not ${isSamePerson('r.guild_id', 'a.member_id', 'coalesce(r.author_id, a.member_id)')}
        or a.origin_message_id is distinct from r.message_id or a.origin_channel_id is distinct from r.channel_id
        or case when ${SAYS_SO} then cast(${FLIP} as bigint) > r.flips else true end)
      union all
      select 'reactions ' || ${joinIds('id')} from reactions
      where award_id is not null group by award_id having count(*) > 1`,
    advice: 'Look at these messages with **Why points?**, and undo with `/points undo` what was not earned.',
  },
  {
    name: 'Every award by a reaction belongs to a reaction',
    exceptions: `
      select ${nameAward('a')} from awards as a
      where a.source = 'reaction' and ${isKept('a')}
        and not ${hasReaction('r.reactor_id = a.actor_id')} and not ${hasReaction(IS_REACTOR)}`,
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
        or (r.kinds = 0 and r.toned is not null) or r.flips < 0 or r.standing not in (0, 1) or r.frozen not in (0, 1)`,
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
  {
    name: 'A direct message about a request for a link is for the member who asked, and is not made before it ended',
    exceptions: `
      select 'member message ' || message.id from member_messages as message
      left join link_requests as q on q.id = message.request_id
      where message.request_id is not null and (q.id is null or q.guild_id <> message.guild_id
        or q.member_id <> message.member_id or q.state = 'open')`,
    advice: 'The member is told something wrong. Stop the bot, delete these rows of `member_messages`, and report it.',
  },
  {
    name: 'A former member is one in one server alone; nothing waits for them there, and they have neither link nor request',
    exceptions: `
      select ${nameAward('a')} from awards as a where a.status = 'waiting' and ${isFormer('a.member_id')}
      union all
      select 'a link in server ' || guild_id from links where ${isFormer('member_id')}
      union all
      select 'link request ' || id from link_requests where ${isFormer('member_id')} and (state = 'open' or account <> '')
      union all
      select 'a direct message in server ' || guild_id from member_messages where ${isFormer('member_id')}
      union all
      select 'awards ' || min(id) || ' and ' || max(id) from awards
      where ${isFormer('member_id')} group by member_id having count(distinct guild_id) > 1`,
    advice:
      'Something of somebody who was erased is left. Erase it with `/links erase` where there is an id; report it with the lines above.',
  },
];
