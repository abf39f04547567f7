import { type Deed, findDifference, toValues } from '../../audit/entry.ts';
import { MOST_RULES } from '../../points/limits.ts';
import type { ReactionRule, RuleChange, RuleSettings } from '../../reactions/rule.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { RecordDeed } from '../guilds/audit.ts';
import { toRule } from '../schema/rows.ts';
import type { ReactionRuleRow } from '../schema/tables.ts';
import type { RuleStore } from './rule-store.ts';

interface Doing {
  readonly at: number;
  readonly record: RecordDeed;
}

/** A guild's rules. Removed ones stay, to explain what they decided. */
export function createRules({ db, audited }: StoreContext): RuleStore {
  return {
    listRules: (guildId) => listRules(db, guildId),
    async getRule({ guildId, ruleId }) {
      const row = await db
        .selectFrom('reaction_rules')
        .selectAll()
        .where('id', '=', ruleId)
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return row && toRule(row);
    },
    addRule: (rule, { replaces, at }) => audited((db, record) => addRule(db, rule, replaces, { at, record })),
    changeRule: ({ guildId, ruleId }, change, { at, actorId }) =>
      audited((db, record) => changeRule(db, { guildId, ruleId, actorId }, change, { at, record })),
    removeRule: ({ guildId, ruleId }, { at, actorId }) =>
      audited(async (db, record) => {
        const row = await removeRule(db, guildId, ruleId, at);
        if (row === undefined) return undefined;
        const rule = toRule(row);
        const gone = { action: 'rule-removed', before: toValues(toSettings(rule)) } as const;
        if (actorId !== undefined) await record({ ...toDeed(rule), ...gone, actorId, at });
        return rule;
      }),
  };
}

async function listRules(db: Queries, guildId: string): Promise<readonly ReactionRule[]> {
  const rows = await db
    .selectFrom('reaction_rules')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(toRule);
}

async function addRule(
  db: Queries,
  { guildId, emoji, createdBy, ...settings }: Parameters<RuleStore['addRule']>[0],
  replaces: number | undefined,
  { at, record }: Doing,
): Promise<ReactionRule | undefined> {
  const replaced = replaces === undefined ? undefined : await removeRule(db, guildId, replaces, at);
  if (replaces !== undefined && replaced === undefined) return undefined;
  if ((await listRules(db, guildId)).length >= MOST_RULES) return undefined;
  const row = await db
    .insertInto('reaction_rules')
    .values({
      guild_id: guildId,
      emoji_key: emoji.key,
      emoji_text: emoji.text,
      ...toColumns(settings),
      created_by: createdBy,
      created_at: at,
      enabled_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const rule = toRule(row);
  await record({ ...toDeed(rule), ...toAdded(rule, replaced && toRule(replaced)), actorId: createdBy, at });
  return rule;
}

/** With another emoji it is another rule, which people see as a change of the one before. */
function toAdded(rule: ReactionRule, replaced: ReactionRule | undefined): Pick<Deed, 'action' | 'before' | 'after'> {
  if (replaced === undefined) return { action: 'rule-added', after: toValues(toSettings(rule)) };
  const toWhole = (one: ReactionRule) => ({ rule: `#${one.id} ${one.emojiText}`, ...toSettings(one) });
  return { action: 'rule-changed', ...findDifference(toWhole(replaced), toWhole(rule)) };
}

function removeRule(db: Queries, guildId: string, ruleId: number, at: number): Promise<ReactionRuleRow | undefined> {
  return db
    .updateTable('reaction_rules')
    .set({ removed_at: at })
    .where('id', '=', ruleId)
    .where('guild_id', '=', guildId)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

async function changeRule(
  db: Queries,
  { guildId, ruleId, actorId }: { guildId: string; ruleId: number; actorId: string | undefined },
  change: RuleChange,
  { at, record }: Doing,
): Promise<ReactionRule | undefined> {
  const before = (await listRules(db, guildId)).find(({ id }) => id === ruleId);
  if (before === undefined) return undefined;
  const isSwitchedOn = change.enabled === true && !before.enabled;
  const row = await db
    .updateTable('reaction_rules')
    .set({ ...toColumns({ ...before, ...change }), ...(isSwitchedOn && { enabled_at: at }) })
    .where('id', '=', ruleId)
    .returningAll()
    .executeTakeFirstOrThrow();
  const rule = toRule(row);
  const changed = findDifference(toSettings(before), toSettings(rule));
  if (actorId !== undefined && changed !== undefined) {
    await record({ ...toDeed(rule), action: 'rule-changed', ...changed, actorId, at });
  }
  return rule;
}

/** What people choose of it. */
function toSettings({
  id: _id,
  guildId: _guild,
  emojiKey: _key,
  emojiText: _text,
  enabledAt: _enabled,
  createdBy: _by,
  createdAt: _at,
  removedAt: _removed,
  ...settings
}: ReactionRule): Readonly<Record<string, string | number | boolean | undefined>> {
  return settings;
}

function toDeed({ guildId, id, emojiText }: ReactionRule): Pick<Deed, 'guildId' | 'object'> {
  return { guildId, object: `#${id} ${emojiText}` };
}

function toColumns(settings: RuleSettings) {
  return {
    hundredths: settings.hundredths,
    field_id: settings.fieldId ?? null,
    giver_role_id: settings.giverRoleId ?? null,
    receiver_role_id: settings.receiverRoleId ?? null,
    deny_role_id: settings.denyRoleId ?? null,
    channel_id: settings.channelId ?? null,
    per_giver: settings.perGiver ?? null,
    per_receiver: settings.perReceiver ?? null,
    per_pair: settings.perPair ?? null,
    per_message: settings.perMessage ?? null,
    max_age_days: settings.maxAgeDays,
    account_age_days: settings.accountAgeDays ?? null,
    member_age_days: settings.memberAgeDays ?? null,
    on_remove: settings.onRemove,
    enabled: settings.enabled ? 1 : 0,
  } satisfies Partial<ReactionRuleRow>;
}
