/**
 * Erasing somebody from one guild, chunk by chunk. What is left in the place of their id is random, so it cannot be turned
 * back and is another one in each guild; while the erasure lasts it is kept beside the id, so that a crash changes nothing.
 */
import { randomBytes } from 'node:crypto';
import { toFormerMember } from '../../points/person.ts';
import { isNothing } from '../../points/personal-data.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { RecordDeed } from '../guilds/audit.ts';
import type { ErasureRow } from '../schema/tables.ts';
import { eraseAudit } from './erase-audit.ts';
import { eraseAwards } from './erase-awards.ts';
import { eraseReactions } from './erase-reactions.ts';
import {
  eraseContacts,
  eraseDecisions,
  eraseDrafts,
  eraseFromBoards,
  eraseFromBulks,
  eraseLinks,
  eraseLookUps,
  eraseMade,
  eraseRequests,
  eraseRoles,
} from './erase-settings.ts';
import type { Erasing, Erasure } from './people-store.ts';
import { readPersonalData } from './personal-data.ts';

const PSEUDONYM_BYTES = 9;

/** Erases up to `limit` rows of one kind and returns how many it were; fewer: none is left. */
export type EraseStep = (db: Queries, person: ErasureRow, limit: number, at: number) => Promise<number>;

/**
 * Each chunk begins with the first, so that what comes meanwhile is found too. Awards go before reactions: one of the same
 * person that comes anew would ask for the key of an award that still has their name.
 */
const STEPS: readonly EraseStep[] = [
  eraseRoles,
  // Before what they are about.
  eraseContacts,
  eraseFromBoards,
  eraseFromBulks,
  eraseLinks,
  eraseRequests,
  eraseDecisions,
  eraseDrafts,
  eraseMade,
  eraseAwards,
  eraseReactions,
  eraseAudit,
  // Last: an award that waits would note its member anew.
  eraseLookUps,
];

export function createErasing({ db, write, audited }: StoreContext): Erasing {
  return {
    getPersonalData: ({ guildId, memberId }) => readPersonalData(db, guildId, memberId),
    beginErasure: ({ guildId, memberId }, { at, actorId }) =>
      audited((db, record) => begin(db, { guildId, memberId }, { at, actorId, record })),
    async listErasures() {
      const rows = await db.selectFrom('erasures').selectAll().orderBy('id').execute();
      return rows.map(toErasure);
    },
    continueErasure: (erasureId, { limit, at }) => write((db) => eraseChunk(db, erasureId, limit, at)),
  };
}

function toErasure({ id, guild_id, member_id }: ErasureRow): Erasure {
  return { id, guildId: guild_id, memberId: member_id };
}

interface Beginning {
  readonly at: number;
  /** Undefined: it is nobody's deed. */
  readonly actorId: string | undefined;
  readonly record: RecordDeed;
}

async function begin(
  db: Queries,
  { guildId, memberId }: Pick<Erasure, 'guildId' | 'memberId'>,
  { at, actorId, record }: Beginning,
): Promise<Erasure | undefined> {
  const underWay = await db
    .selectFrom('erasures')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (underWay !== undefined) return toErasure(underWay);
  if (isNothing(await readPersonalData(db, guildId, memberId))) return undefined;
  const pseudonym = toFormerMember(randomBytes(PSEUDONYM_BYTES).toString('base64url'));
  const row = { guild_id: guildId, member_id: memberId, pseudonym, begun_at: at };
  const begun = await db.insertInto('erasures').values(row).returningAll().executeTakeFirstOrThrow();
  // Under the new name: the old one would be what it is to forget.
  const deed = { guildId, action: 'member-erased', memberId: pseudonym, at } as const;
  if (actorId !== undefined) await record({ ...deed, actorId });
  return toErasure(begun);
}

async function eraseChunk(db: Queries, erasureId: number, limit: number, at: number): Promise<boolean> {
  const person = await db.selectFrom('erasures').selectAll().where('id', '=', erasureId).executeTakeFirst();
  if (person === undefined) return true;
  let left = limit;
  for (const step of STEPS) {
    left -= await step(db, person, left, at);
    if (left <= 0) return false;
  }
  await db.deleteFrom('erasures').where('id', '=', erasureId).execute();
  return true;
}
