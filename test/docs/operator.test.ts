import { readFileSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { CONFIG_EXIT_CODE } from '../../src/configuration/config.ts';
import { toInvitation } from '../../src/operations/discord-check.ts';

const guide = readFileSync(new URL('../../docs/operator.md', import.meta.url), 'utf8');

describe('docs/operator.md', () => {
  it('invites the bot with the sum of the permissions that it explains', () => {
    const invited = BigInt(/&permissions=(\d+)/.exec(guide)?.[1] ?? 0);
    const table = /\| Permission \| What for \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
    const names = [...table.matchAll(/^\| ([\w ]+) \|/gm)].map(([, name = '']) => name);
    const flags = new Map(Object.entries(PermissionFlagsBits).map(([name, bit]) => [name.toLowerCase(), bit]));
    const bits = names.map((name) => flags.get(name.replaceAll(' ', '').toLowerCase()));
    expect(bits).not.toContain(undefined);
    expect(bits.reduce((sum: bigint, bit) => sum | (bit ?? 0n), 0n)).toBe(invited);
    expect(names).toHaveLength(5);
    expect(guide).toContain(`\n${toInvitation()}\n`);
  });

  it('tells the service not to restart on a bad configuration', () => {
    expect(guide).toContain(`\nRestartPreventExitStatus=${CONFIG_EXIT_CODE}\n`);
  });
});
