import type { ReactionRule, RuleChange, RuleSettings } from '../../reactions/rule.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toRule } from '../rows.ts';
import type { Store } from '../store.ts';
import type { ReactionRuleRow } from '../tables.ts';

/** Each reaction is looked at by every rule about its emoji, and people must be able to oversee them. */
const MAX_RULES = 50;

type Rules = Pick<Store, 'listRules' | 'getRule' | 'addRule' | 'changeRule' | 'removeRule'>;

/** A guild's rules. Removed ones stay, to explain what they decided. */
export function createRules({ db, write }: StoreContext): Rules {
  return {
    listRules: (guildId) => listRules(db, guildId),
    async getRule(guildId, ruleId) {
      const row = await db
        .selectFrom('reaction_rules')
        .selectAll()
        .where('id', '=', ruleId)
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return row && toRule(row);
    },
    addRule: (rule, replaces, at) => write((db) => addRule(db, rule, replaces, at)),
    changeRule: (guildId, ruleId, change, at) => write((db) => changeRule(db, guildId, ruleId, change, at)),
    removeRule: (guildId, ruleId, at) =>
      write(async (db) => {
        const row = await removeRule(db, guildId, ruleId, at);
        return row && toRule(row);
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
  { guildId, emoji, createdBy, ...settings }: Parameters<Store['addRule']>[0],
  replaces: number | undefined,
  at: number,
): Promise<ReactionRule | undefined> {
  if (replaces !== undefined && (await removeRule(db, guildId, replaces, at)) === undefined) return undefined;
  if ((await listRules(db, guildId)).length >= MAX_RULES) return undefined;
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
  return toRule(row);
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
  guildId: string,
  ruleId: number,
  change: RuleChange,
  at: number,
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
  return toRule(row);
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
