/** Check lines for channels, roles and the like that are not as chosen: each says what is wrong and what to do. */
import { isPaused } from '../reactions/gone.ts';
import { REWARD_PROBLEMS } from '../rewards/reward.ts';
import { listOf, type Text, text } from '../texts/text.ts';
import type { CheckLine } from './check-line.ts';
import type { PlaceFinding } from './places.ts';

/** More do not fit into a line. */
const NAMED_ROLES = 3;
const NAMED_RULES = 5;

/** @param findings - undefined: Discord has not said */
export function toPlaceLines(findings: readonly PlaceFinding[] | undefined, guildId: string): CheckLine[] {
  if (findings === undefined) {
    return [{ name: 'chosen-places', state: 'skipped', detail: text('check.places-not-told') }];
  }
  return [
    ...findings.flatMap((finding) => toSettingLine(finding, guildId)),
    ...toRuleLines(findings),
    ...toRewardLines(findings),
  ];
}

function toSettingLine(finding: PlaceFinding, guildId: string): CheckLine[] {
  switch (finding.kind) {
    case 'staff-channel':
    case 'log-channel':
      return [toChannelLine(finding)];
    case 'staff-channel-open':
      return [toOpenLine(finding, guildId)];
    case 'staff-role':
      return [
        {
          name: 'staff-role',
          state: 'problem',
          detail: text('check.staff-role.gone'),
          fix: text('check.staff-role.gone-fix'),
        },
      ];
    case 'rule':
    case 'reward':
      return [];
  }
}

function toChannelLine({
  kind,
  channelId,
  missing,
}: Extract<PlaceFinding, { kind: 'staff-channel' | 'log-channel' }>): CheckLine {
  const line = { name: kind, state: 'problem' } as const;
  if (missing === undefined)
    return { ...line, detail: text('check.channel.gone'), fix: text(`check.${kind}.gone-fix`) };
  const permissions = missing.map((permission) => text(`permission.${permission}`));
  return {
    ...line,
    detail: text('check.channel.closed', { missing: listOf(permissions, 'commas') }),
    fix: text(`check.${kind}.closed-fix`, { channel: `<#${channelId}>` }),
  };
}

function toOpenLine(
  { channelId, roleIds }: Extract<PlaceFinding, { kind: 'staff-channel-open' }>,
  guildId: string,
): CheckLine {
  const roles = roleIds.map((id) => `<@&${id}>`);
  return {
    name: 'staff-channel',
    state: 'problem',
    detail: text('check.staff-channel.open'),
    fix: text('check.staff-channel.open-fix', {
      roles: roleIds.includes(guildId) ? '@everyone' : listSome(roles, NAMED_ROLES),
      channel: `<#${channelId}>`,
    }),
  };
}

function toRuleLines(findings: readonly PlaceFinding[]): CheckLine[] {
  const inForce = findings.flatMap((finding) => (finding.kind === 'rule' && finding.rule.enabled ? [finding] : []));
  const groups = {
    paused: inForce.filter(({ gone }) => isPaused(gone)),
    idle: inForce.filter(({ gone }) => !isPaused(gone) && gone.some(({ option }) => option !== 'emoji')),
    'foreign-emoji': inForce.filter(({ gone }) => gone.some(({ option }) => option === 'emoji')),
  };
  return (['paused', 'idle', 'foreign-emoji'] as const).flatMap((group) => {
    const ids = groups[group].map(({ rule }) => `#${rule.id}`);
    if (ids.length === 0) return [];
    const detail = text(`check.rules.${group}`, { rules: listSome(ids, NAMED_RULES) });
    return [{ name: 'rules', state: 'problem' as const, detail, fix: text('check.rules.fix') }];
  });
}

/** One for each thing that is wrong. */
function toRewardLines(findings: readonly PlaceFinding[]): CheckLine[] {
  const paused = findings.filter((finding) => finding.kind === 'reward');
  return REWARD_PROBLEMS.flatMap((problem) => {
    const roles = paused.flatMap((finding) => (finding.problem === problem ? [`<@&${finding.reward.roleId}>`] : []));
    if (roles.length === 0) return [];
    const detail = text('check.rewards.paused', { roles: listSome(roles, NAMED_ROLES) });
    return [{ name: 'rewards', state: 'problem' as const, detail, fix: text(`reward.problem.${problem}`) }];
  });
}

function listSome(items: readonly string[], most: number): Text {
  const named = listOf(items.slice(0, most), 'commas');
  const more = items.length - most;
  return more > 0 ? text('list.more', { items: named, more }) : named;
}
