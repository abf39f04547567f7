import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type APIApplicationCommandOption, ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { CALLING_NOTHING, COMMANDS, readContractTests, renderApiCoverage } from '../../bin/api-coverage.ts';
import type { CommandData } from '../../bin/command-reference.ts';
import { loadCommands } from '../../src/discord/loader.ts';
import { ENDPOINTS } from '../../src/returning-ai/endpoints.ts';

const FOLDER = fileURLToPath(new URL('../../commands', import.meta.url));
const page = readFileSync(new URL('../../docs/api-coverage.md', import.meta.url), 'utf8');

describe('docs/api-coverage.md', () => {
  it('is what `npm run docs` writes', () => {
    expect(page).toBe(renderApiCoverage(readContractTests()));
  });

  it('has a row for every endpoint, and a test for every call', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Endpoint '));
    expect(rows).toHaveLength(ENDPOINTS.length);
    for (const [index, { title, call, path }] of ENDPOINTS.entries()) {
      const cells = (rows[index] ?? '').split('|').map((cell) => cell.trim());
      expect(cells[1]).toBe(title);
      expect(cells[3]).toBe(path === undefined ? 'path not published' : `\`${path}\``);
      expect(cells[6]).toBe(call === undefined ? '`request` only' : `\`${call}\``);
      expect(cells[8] !== '', `${title} is tested`).toBe(call !== undefined);
    }
  });

  it('names only commands and calls that there are', async () => {
    const commands = [...(await loadCommands(FOLDER)).values()].flatMap(({ data }) => spell(data as CommandData));
    expect(commands).toEqual(expect.arrayContaining(Object.values(COMMANDS).flat()));
    expect(commands).toEqual(expect.arrayContaining([...CALLING_NOTHING]));
    const calls = ENDPOINTS.map(({ call }) => call);
    expect(calls).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
  });

  it('names every command, unless it calls nothing', async () => {
    const commands = [...(await loadCommands(FOLDER)).values()].flatMap(({ data }) => spell(data as CommandData));
    // What has subcommands is called by them alone.
    const callable = commands.filter((name) => !commands.some((other) => other.startsWith(`${name} `)));
    const calling = new Set(Object.values(COMMANDS).flat());
    expect(callable.toSorted()).toEqual([...calling, ...CALLING_NOTHING].toSorted());
  });

  it('names every call of the client that a command makes', () => {
    const folder = new URL('../../src/returning-ai/for-the-bot/', import.meta.url);
    const adapters = ['award-gateway.ts', 'community-api.ts'];
    const text = adapters.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    // `historiesOf(communityId).list`, `client.users.info`, `fields.create`, `badges[action]`.
    const made = [...text.matchAll(/\b(histories|fields|users|badges)(?:Of\(\w+\))?\.(\w+)\(/g)].map(
      ([, group, call]) => `${group === 'badges' ? 'system.badges' : group}.${call}`,
    );
    const listed = Object.keys(COMMANDS).filter((call) => !/badges\.(award|remove)$/.test(call));
    expect([...new Set(made)].sort()).toEqual(listed.sort());
  });
});

/** A command as it is typed, and each of its subcommands. */
function spell({ name, ...data }: CommandData): string[] {
  if (data.type === ApplicationCommandType.Message || data.type === ApplicationCommandType.User) return [name];
  const options: readonly APIApplicationCommandOption[] = 'options' in data ? (data.options ?? []) : [];
  const parts = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  return [`/${name}`, ...parts.map((part) => `/${name} ${part.name}`)];
}
