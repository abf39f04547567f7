import { type Invariant, isFormer, isKept } from './invariant.ts';

const NAME = "'entry ' || e.id || ' of the audit'";

const CHANGED = 'Something other than the bot has changed the audit. Stop the bot and look who may write the database.';

/** What is true of what is kept of who did what. */
export const AUDIT_INVARIANTS: readonly Invariant[] = [
  {
    name: 'No entry of the audit stands behind an event that has not happened',
    exceptions: `
      select ${NAME} from audit_entries as e
      where ${isKept('e')}
        and e.event_id > coalesce((select max(id) from award_events where guild_id = e.guild_id), 0)`,
    advice: CHANGED,
  },
  {
    name: 'No entry of the audit names an account by an e-mail address, or the account of somebody who was erased',
    exceptions: ({ toValue }) => `
      select ${NAME} from audit_entries as e
      where coalesce(${toValue('e.value_before', 'account')}, '') like '%@%'
        or coalesce(${toValue('e.value_after', 'account')}, '') like '%@%'
        or (${isFormer('e.member_id')} and coalesce(e.value_before, e.value_after) is not null)`,
    advice: 'Erase that member with `/links erase` again, or report it with the lines above.',
  },
  {
    name: 'No log channel is further than the newest entry of the audit',
    exceptions: ({ latestId }) => `
      select 'server ' || guild_id from guilds where audit_cursor > ${latestId('audit_entries')}`,
    advice:
      'The log channel would not tell who changes what. Stop the bot and set `audit_cursor` of these rows of `guilds` to 0, or to the newest entry.',
  },
  {
    name: 'A channel that is told that it is the log channel no more is told a change of settings of its own server',
    exceptions: ({ toValue }) => `
      select 'copy ' || copy.id || ' of ' || ${NAME} from log_copies as copy join audit_entries as e on e.id = copy.entry_id
      where e.guild_id <> copy.guild_id or e.action <> 'settings'
        or ${toValue('e.value_before', 'logChannelId')} is distinct from copy.channel_id`,
    advice: 'Something is told in a channel where it does not belong. Report it with the lines above.',
  },
];
