/** The channels and roles that were chosen in a guild, looked at again: they can be gone, closed, or open to everyone by now. */
import { type GoneOfRule, isPaused, listGone } from '../reactions/gone.ts';
import type { ReactionRule } from '../reactions/rule.ts';
import { findProblem, type PlacedRole, type Reward, type RewardProblem } from '../rewards/reward.ts';
import type { Guild } from '../store/guilds/guild-store.ts';
import type { PlaceTrouble } from '../store/guilds/notice-store.ts';
import type { Store } from '../store/store.ts';

/** What the bot needs for writing in a channel. */
export type NeededPermission = 'view-channel' | 'send-messages' | 'embed-links';

/** A guild's channels and roles as Discord has them now. */
export interface GuildPlaces {
  /** Permissions that the bot lacks for writing in a channel; undefined: there is no such channel. */
  findMissing(channelId: string): readonly NeededPermission[] | undefined;
  /** Roles beside those of staff whose members see a channel; the guild's id is @everyone. */
  listOutsiders(channelId: string, staffRoleId: string | undefined): readonly string[];
  hasRole(roleId: string): boolean;
  /** Undefined: it is gone. */
  findRole(roleId: string): PlacedRole | undefined;
  /**
   * Whether somebody owns the guild, or has a role above this one and either gives roles by hand as well or may do all that
   * it allows.
   */
  mayGive(person: { readonly userId: string; readonly roleIds: readonly string[] }, roleId: string): boolean;
  /** Those of some channels and threads that are gone. Discord is asked about what it does not tell by itself. */
  listGoneChannels(channelIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of some custom emoji that are not the guild's: they are gone, or another server's. Discord is asked. */
  listForeignEmoji(emojiIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface Places {
  /** Undefined: Discord has not said. */
  find(guildId: string): GuildPlaces | undefined;
}

/** Something that was chosen and is not as it was. */
export type PlaceFinding =
  | { readonly kind: 'staff-channel-open'; readonly channelId: string; readonly roleIds: readonly string[] }
  /** `missing`: permissions of the bot; undefined: the channel is gone. */
  | {
      readonly kind: 'staff-channel' | 'log-channel';
      readonly channelId: string;
      readonly missing: readonly NeededPermission[] | undefined;
    }
  | { readonly kind: 'staff-role'; readonly roleId: string }
  | { readonly kind: 'rule'; readonly rule: ReactionRule; readonly gone: readonly GoneOfRule[] }
  | { readonly kind: 'reward'; readonly reward: Reward; readonly problem: RewardProblem };

/** Everything about a guild's settings and rules that is not as it was. Undefined: Discord has not said. */
export async function inspectPlaces(
  { store, places }: { readonly store: Pick<Store, 'getGuild' | 'listRules' | 'listRewards'>; readonly places: Places },
  guildId: string,
): Promise<readonly PlaceFinding[] | undefined> {
  const now = places.find(guildId);
  if (now === undefined) return undefined;
  const guild = await store.getGuild(guildId);
  const rules = await store.listRules(guildId);
  const gone = await findGoneOfRules(rules, now);
  return [
    ...inspectSettings(guild, now),
    ...rules.flatMap((rule) => {
      const ofRule = gone.get(rule.id) ?? [];
      return ofRule.length === 0 ? [] : [{ kind: 'rule' as const, rule, gone: ofRule }];
    }),
    ...inspectRewards(await store.listRewards(guildId), now),
  ];
}

function inspectRewards(rewards: readonly Reward[], now: GuildPlaces): PlaceFinding[] {
  return rewards.flatMap((reward) => {
    const problem = findProblem(reward, now.findRole(reward.roleId));
    return problem === undefined ? [] : [{ kind: 'reward' as const, reward, problem }];
  });
}

function inspectSettings(guild: Guild, now: GuildPlaces): PlaceFinding[] {
  const { staffChannelId, logChannelId, staffRoleId } = guild;
  const chosen = [
    ['staff-channel', staffChannelId],
    ['log-channel', logChannelId],
  ] as const;
  const roleIds = staffChannelId === undefined ? [] : now.listOutsiders(staffChannelId, staffRoleId);
  return [
    ...chosen.flatMap(([kind, channelId]) => {
      const missing = channelId === undefined ? [] : now.findMissing(channelId);
      return channelId === undefined || missing?.length === 0 ? [] : [{ kind, channelId, missing }];
    }),
    ...(staffChannelId === undefined || roleIds.length === 0
      ? []
      : [{ kind: 'staff-channel-open' as const, channelId: staffChannelId, roleIds }]),
    ...(staffRoleId === undefined || now.hasRole(staffRoleId)
      ? []
      : [{ kind: 'staff-role' as const, roleId: staffRoleId }]),
  ];
}

/** By rule; those of which everything is there are left out. */
export async function findGoneOfRules(
  rules: readonly ReactionRule[],
  now: GuildPlaces,
): Promise<ReadonlyMap<number, readonly GoneOfRule[]>> {
  const goneChannels = await now.listGoneChannels(rules.flatMap(({ channelId }) => channelId ?? []));
  const foreign = await now.listForeignEmoji(rules.map(({ emojiKey }) => emojiKey).filter(isCustom));
  const there = { hasRole: now.hasRole, hasChannel: (id: string) => !goneChannels.has(id) };
  return new Map(
    rules.flatMap((rule) => {
      const emoji = foreign.has(rule.emojiKey) ? [{ option: 'emoji' as const, id: rule.emojiKey }] : [];
      const gone = [...listGone(rule, there), ...emoji];
      return gone.length === 0 ? [] : [[rule.id, gone] as const];
    }),
  );
}

/** The key of a custom emoji is its id; a digit alone is none. */
function isCustom(emojiKey: string): boolean {
  return /^\d{17,20}$/.test(emojiKey);
}

/** The findings that staff are told, each once however many rules it is in. A rule that is off gives nothing anyway. */
export function toTroubles(findings: readonly PlaceFinding[]): readonly PlaceTrouble[] {
  const troubles = new Map<string, PlaceTrouble>();
  for (const trouble of findings.flatMap(toTrouble)) troubles.set(`${trouble.kind} ${trouble.subject}`, trouble);
  return [...troubles.values()];
}

function toTrouble(finding: PlaceFinding): PlaceTrouble[] {
  if (finding.kind === 'reward') return [{ kind: 'reward-paused', subject: `<@&${finding.reward.roleId}>` }];
  if (finding.kind !== 'rule') return [{ kind: finding.kind, subject: '' }];
  if (!finding.rule.enabled) return [];
  const pauses = isPaused(finding.gone);
  return finding.gone
    .filter(({ option }) => option !== 'emoji' && (option === 'deny-role') === pauses)
    .map(({ option, id }) => ({
      kind: pauses ? 'rule-paused' : 'rule-idle',
      subject: option === 'channel' ? `<#${id}>` : `<@&${id}>`,
    }));
}
