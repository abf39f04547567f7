/** Check lines for channels, roles and the like that are not as chosen: each says what is wrong and what to do. */
import { isPaused } from '../reactions/gone.ts';
import type { CheckLine } from './check-line.ts';
import type { PlaceFinding } from './places.ts';

/** More do not fit into a line. */
const NAMED_ROLES = 3;
const NAMED_RULES = 5;

const CHANNELS = { 'staff-channel': 'Staff channel', 'log-channel': 'Log channel' } as const;

/** @param findings - undefined: Discord has not said */
export function toPlaceLines(findings: readonly PlaceFinding[] | undefined, guildId: string): CheckLine[] {
  if (findings === undefined) {
    const detail = 'Discord has not told me the channels and roles of this server, so I could not look at them.';
    return [{ name: 'Chosen places', state: 'skipped', detail }];
  }
  return [...findings.flatMap((finding) => toSettingLine(finding, guildId)), ...toRuleLines(findings)];
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
          name: 'Staff role',
          state: 'problem',
          detail: 'It is gone.',
          fix: 'Choose another with `/setup staff-role:…`, or none with `/setup unset:staff-role`.',
        },
      ];
    case 'rule':
      return [];
  }
}

function toChannelLine({
  kind,
  channelId,
  missing,
}: Extract<PlaceFinding, { kind: 'staff-channel' | 'log-channel' }>): CheckLine {
  const line = { name: CHANNELS[kind], state: 'problem' } as const;
  if (missing === undefined) {
    const fix = `Choose another with \`/setup ${kind}:…\`, or none with \`/setup unset:${kind}\`.`;
    return { ...line, detail: 'It is gone.', fix };
  }
  return {
    ...line,
    detail: `I may not write there. I lack ${missing.join(', ')}.`,
    fix: `Give me that in <#${channelId}>, or choose another with \`/setup ${kind}:…\`.`,
  };
}

function toOpenLine(
  { channelId, roleIds }: Extract<PlaceFinding, { kind: 'staff-channel-open' }>,
  guildId: string,
): CheckLine {
  const named = roleIds.includes(guildId) ? ['@everyone'] : roleIds.slice(0, NAMED_ROLES).map((id) => `<@&${id}>`);
  const more = roleIds.includes(guildId) ? 0 : roleIds.length - named.length;
  const who = `${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
  return {
    name: 'Staff channel',
    state: 'problem',
    detail: 'Members can see it. New cards wait.',
    fix: `Take View Channel from ${who} in <#${channelId}>, or choose another with \`/setup staff-channel:…\`.`,
  };
}

function toRuleLines(findings: readonly PlaceFinding[]): CheckLine[] {
  const inForce = findings.flatMap((finding) => (finding.kind === 'rule' && finding.rule.enabled ? [finding] : []));
  const paused = inForce.filter(({ gone }) => isPaused(gone));
  const idle = inForce.filter(({ gone }) => !isPaused(gone) && gone.some(({ option }) => option !== 'emoji'));
  const foreign = inForce.filter(({ gone }) => gone.some(({ option }) => option === 'emoji'));
  const groups = [
    ['Paused, since the role that they keep out is gone', paused],
    ['Giving to nobody, since a role or channel that they ask for is gone', idle],
    ['Their custom emoji is gone, or is another server’s', foreign],
  ] as const;
  return groups.flatMap(([what, rules]) => {
    if (rules.length === 0) return [];
    const named = rules.slice(0, NAMED_RULES).map(({ rule }) => `#${rule.id}`);
    const more = rules.length - named.length;
    return [
      {
        name: 'Rules',
        state: 'problem' as const,
        detail: `${what}: ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
        fix: 'See `/rules list`: it says what to do for each.',
      },
    ];
  });
}
