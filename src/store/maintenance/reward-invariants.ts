import { type Invariant, isFormer, isKept } from './invariant.ts';

const REPORT = 'A role may be given or taken wrongly; no points are. Report it with the lines above.';

/** What is true of roles for totals, and of whom the bot has given one. */
export const REWARD_INVARIANTS: readonly Invariant[] = [
  {
    name: 'Exactly the servers that give roles for totals have a place in the log up to which that was done',
    exceptions: `
      select 'server ' || guild_id from rewards where ${isKept('rewards')}
        and not exists (select 1 from reward_cursors as c where c.guild_id = rewards.guild_id)
      union
      select 'server ' || guild_id from reward_cursors where ${isKept('reward_cursors')}
        and not exists (select 1 from rewards as r where r.guild_id = reward_cursors.guild_id)`,
    advice: REPORT,
  },
  {
    name: 'What is noted of a member’s role is about a role that is given for a total, and about nobody who was erased',
    exceptions: `
      select 'role ' || role_id || ' in server ' || guild_id from role_grants where ${isKept('role_grants')}
        and (${isFormer('member_id')} or not exists (
          select 1 from rewards as r where r.guild_id = role_grants.guild_id and r.role_id = role_grants.role_id))
      union all
      select 'a look in server ' || guild_id from role_checks where ${isKept('role_checks')}
        and (${isFormer('member_id')} or not exists (
          select 1 from rewards as r where r.guild_id = role_checks.guild_id))`,
    advice: REPORT,
  },
];
