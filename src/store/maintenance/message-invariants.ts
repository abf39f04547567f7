import { type Invariant, isKept, isLiveAward, nameAward } from './invariant.ts';

const AWARD_CHANGES_AGAIN =
  'These messages show something that is not so any more. They are put right when their award changes next; `/history` is right.';

/** What is true of what people are shown: messages about awards, the log channel, notices. */
export const MESSAGE_INVARIANTS: readonly Invariant[] = [
  {
    name: 'No message shows a version of its award that does not exist',
    exceptions: `
      select 'message ' || message.id || ' of ' || ${nameAward('a')}
      from award_messages as message join awards as a on a.id = message.award_id
      where message.shown_version > a.version or message.shown_version < 0 or message.guild_id <> a.guild_id`,
    advice: AWARD_CHANGES_AGAIN,
  },
  {
    name: 'A message that is out of date is due to be changed',
    exceptions: `
      select 'message ' || message.id || ' of ' || ${nameAward('a')}
      from award_messages as message join awards as a on a.id = message.award_id
      where message.due_at is null and message.shown_version < a.version
        and (message.kind <> 'notice' or (a.status = 'settled' and message.shown_version = 0))`,
    advice: AWARD_CHANGES_AGAIN,
  },
  {
    name: 'The end of an award is told in the log of its own server, and settling once',
    exceptions: `
      select 'event ' || event.id || ' of ' || ${nameAward('a')}
      from award_events as event join awards as a on a.id = event.award_id
      where event.guild_id <> a.guild_id
      union all
      select ${nameAward('a')} from awards as a join award_events as event on event.award_id = a.id
      where event.kind = 'settled' group by a.id having count(*) > 1
      union all
      select ${nameAward('a')} from awards as a
      where (a.status = 'settled' or not ${isLiveAward('a')}) and a.problem is distinct from 'NOT_ACKNOWLEDGED' and ${isKept('a')}
        and a.id not in (
          select award_id from award_events where kind in ('settled', 'refused', 'cancelled', 'expired', 'decided'))`,
    advice: 'The log channel is incomplete there; `/history` is right. Report it with the lines above.',
  },
  {
    name: 'No log channel is further than the newest event of its server',
    exceptions: `
      select 'server ' || guild_id from guilds
      where log_cursor > coalesce((select max(id) from award_events where guild_id = guilds.guild_id), 0)`,
    advice:
      'The log channel would stay silent until that many events have happened. Stop the bot and set `log_cursor` of these rows of `guilds` to 0, or to the newest event.',
  },
  {
    name: 'A server has one open notice of a kind',
    exceptions: `
      select 'server ' || guild_id || ' (' || kind || ')' from notices
      where closed_at is null group by guild_id, kind having count(*) > 1`,
    advice: 'Staff are told twice of one problem. Nothing is lost; report it with the lines above.',
  },
];
