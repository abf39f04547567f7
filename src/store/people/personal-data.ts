import { sql } from 'kysely';
import type { Queries } from '../context.ts';
import { toLink, toLinkRequest } from '../schema/rows.ts';
import { isUndecidedOf } from './erase-reactions.ts';
import type { PersonalData } from './people-store.ts';

/** What is stored about somebody in one guild, as staff are shown it before they erase it. */
export async function readPersonalData(db: Queries, guildId: string, memberId: string): Promise<PersonalData> {
  const links = await db
    .selectFrom('links')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('member_id', '=', memberId)
    .orderBy('community_id')
    .execute();
  const requests = await db
    .selectFrom('link_requests')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('member_id', '=', memberId)
    .orderBy('id')
    .execute();
  const open = requests.find(({ state }) => state === 'open');
  const counts = await count(db, guildId, memberId);
  return {
    links: links.map(toLink),
    openRequest: open && toLinkRequest(open),
    endedRequests: requests.length - (open === undefined ? 0 : 1),
    ...counts,
  };
}

/** Exactly, since that is what somebody may ask for; in indexes alone. One row, so that all of it is of one moment. */
async function count(db: Queries, guildId: string, memberId: string) {
  const { rows } = await sql<Omit<PersonalData, 'links' | 'openRequest' | 'endedRequests'>>`
    select
      (select count(*) from awards
        where guild_id = ${guildId} and member_id = ${memberId} and status = 'waiting') as waiting,
      (select count(*) from awards where guild_id = ${guildId} and member_id = ${memberId}) as "awardsTo",
      (select count(*) from awards where guild_id = ${guildId} and actor_id = ${memberId})
        + (select count(*) from awards where guild_id = ${guildId} and decided_by = ${memberId})
        + (select count(*) from awards where guild_id = ${guildId} and late_decided_by = ${memberId}) as "awardsBy",
      (select count(*) from reactions where guild_id = ${guildId} and reactor_id = ${memberId}) as "reactionsBy",
      (select count(*) from reactions
        where guild_id = ${guildId} and author_id = ${memberId})
        + (select count(*) from reactions
          where ${isUndecidedOf(guildId, memberId)} and author_id is distinct from ${memberId}) as "reactionsTo",
      (select count(*) from audit_entries where guild_id = ${guildId} and actor_id = ${memberId}
        and action <> 'link-ended') as deeds,
      (select count(*) from guild_keys where guild_id = ${guildId} and set_by = ${memberId})
        + (select count(*) from reaction_rules where guild_id = ${guildId} and created_by = ${memberId})
        + (select count(*) from identity_look_ups where guild_id = ${guildId} and member_id = ${memberId})
        + (select count(*) from hidden_members where guild_id = ${guildId} and member_id = ${memberId})
        + (select count(*) from role_grants where guild_id = ${guildId} and member_id = ${memberId})
        + (select count(*) from role_checks where guild_id = ${guildId} and member_id = ${memberId})
        + (select count(*) from rewards where guild_id = ${guildId} and created_by = ${memberId})
        + (select count(*) from member_contacts where guild_id = ${guildId} and member_id = ${memberId})
        + (select count(*) from member_messages where guild_id = ${guildId} and member_id = ${memberId})
        + (select count(*) from audit_entries where guild_id = ${guildId} and member_id = ${memberId})
        + (select count(*) from undos where guild_id = ${guildId} and actor_id = ${memberId})
        + (select count(*) from bulks where guild_id = ${guildId} and actor_id = ${memberId})
        + (select count(*) from bulk_items join bulks on bulks.id = bulk_items.bulk_id
            where bulks.guild_id = ${guildId} and bulk_items.member_id = ${memberId} and bulk_items.award_id is null)
        + (select count(*) from link_requests where guild_id = ${guildId} and decided_by = ${memberId})
        + (select count(*) from links where guild_id = ${guildId} and linked_by = ${memberId})
        + (select count(*) from drafts
            where guild_id = ${guildId} and (user_id = ${memberId} or content like ${`%"${memberId}"%`})) as made`.execute(
    db,
  );
  const [counts] = rows;
  if (counts === undefined) throw new Error('A count came back without a row.');
  return counts;
}
