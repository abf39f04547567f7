/** Changes of a guild's settings, as the audit keeps them. */
import { type AuditValues, findDifference } from '../../audit/entry.ts';
import type { Queries } from '../context.ts';
import type { RecordDeed } from './audit.ts';
import type { Guild } from './guild-store.ts';

/** Who does something, when, and where that is kept. */
export interface Doing {
  readonly at: number;
  /** Undefined: it is nobody's deed. */
  readonly actorId: string | undefined;
  readonly record: RecordDeed;
}

/** Settings that name a field. */
const FIELDS: ReadonlySet<string> = new Set(['defaultFieldId', 'identityFieldId']);

/** Keeps what people have changed, and lets the channel that was the log channel tell that it is not any more. */
export async function recordChange(db: Queries, before: Guild, after: Guild, how: Doing): Promise<void> {
  const { at, actorId, record } = how;
  const changed = findDifference(toSettings(before), toSettings(after));
  if (actorId === undefined || changed === undefined) return;
  const { id } = await record({
    guildId: after.guildId,
    actorId,
    action: 'settings',
    before: await nameFields(db, before, changed.before),
    after: await nameFields(db, after, changed.after),
    at,
  });
  const { guildId, logChannelId } = before;
  if (logChannelId === undefined || logChannelId === after.logChannelId) return;
  await db.insertInto('log_copies').values({ guild_id: guildId, entry_id: id, channel_id: logChannelId }).execute();
}

function toSettings({ limits, guildId: _, removedAt: _removed, enabledAt: _enabled, ...settings }: Guild) {
  return { ...settings, ...limits };
}

async function nameFields(db: Queries, { guildId, communityId }: Guild, values: AuditValues): Promise<AuditValues> {
  const named: Record<string, AuditValues[string]> = { ...values };
  for (const [key, value] of Object.entries(values)) {
    if (FIELDS.has(key) && typeof value === 'string') named[key] = await nameField(db, guildId, communityId, value);
  }
  return named;
}

/** An id tells people little. The community may be the environment's, which is not among the settings. */
async function nameField(
  db: Queries,
  guildId: string,
  communityId: string | undefined,
  fieldId: string,
): Promise<string> {
  const known = db.selectFrom('fields').select('name').where('guild_id', '=', guildId).where('field_id', '=', fieldId);
  const ofCommunity = communityId === undefined ? known : known.where('community_id', '=', communityId);
  const name = (await ofCommunity.limit(1).executeTakeFirst())?.name;
  return name == null ? fieldId : `${name} (${fieldId})`;
}
