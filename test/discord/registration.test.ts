import { join } from 'node:path';
import {
  ApplicationCommandOptionType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/loader.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import { startClient } from './scene.ts';

const points: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'points',
  description: 'Points',
  default_member_permissions: '8192',
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'add',
      description: 'Add',
      options: [
        { type: ApplicationCommandOptionType.User, name: 'user', description: 'Who', required: true },
        { type: ApplicationCommandOptionType.Number, name: 'amount', description: 'Amount', min_value: 0.01 },
        { type: ApplicationCommandOptionType.String, name: 'field', description: 'Field', autocomplete: true },
      ],
    },
  ],
};
type Definition = RESTPostAPIApplicationCommandsJSONBody;
const balance: RESTPostAPIApplicationCommandsJSONBody = { name: 'balance', description: 'Balance' };

async function startRegistration() {
  const { client, discord } = await startClient();
  /** How many lists had been sent each time when Discord turned out to have the commands. */
  const known: number[] = [];
  const common = { rest: client.rest, applicationId: discord.applicationId };
  const register = async (definitions: readonly Definition[], translate = () => definitions) =>
    (await registerCommands({ ...common, definitions, translate, onKnown: () => known.push(puts()) })).outcome;
  const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
  return { register, puts, known, discord };
}

/** A copy that is changed. */
function change(edit: (copy: typeof points) => void): typeof points {
  const copy = structuredClone(points);
  edit(copy);
  return copy;
}

describe('registration', () => {
  it('sends all commands in one request, and none while nothing changes', async () => {
    const { register, puts, discord } = await startRegistration();
    expect(await register([points, balance])).toBe('registered');
    expect(await register([balance, points])).toBe('unchanged');
    expect(puts()).toBe(1);
    expect(discord.commands.map(({ name }) => name).sort()).toEqual(['balance', 'points']);
    expect(discord.violations).toEqual([]);
  });

  it('takes what is left out for what Discord fills in', async () => {
    const { register } = await startRegistration();
    await register([points]);
    const spelledOut = change((copy) => {
      Object.assign(copy, { type: 1, nsfw: false, description_localizations: null });
    });
    expect(await register([spelledOut])).toBe('unchanged');
  });

  it.each<[string, RESTPostAPIApplicationCommandsJSONBody[]]>([
    ['another command', [points, balance]],
    ['a command less', []],
    ['another description', [{ ...points, description: 'Other' }]],
    ['another permission', [{ ...points, default_member_permissions: '0' }]],
    ['no permission any more', [change((copy) => delete copy.default_member_permissions)]],
    ['another context', [{ ...points, contexts: [InteractionContextType.Guild, InteractionContextType.BotDM] }]],
    ['a translation', [{ ...points, name_localizations: { de: 'punkte' } }]],
    [
      'an option less',
      [
        change(
          (copy) =>
            void (
              'options' in copy &&
              copy.options?.[0] &&
              'options' in copy.options[0] &&
              copy.options[0].options?.pop()
            ),
        ),
      ],
    ],
    [
      'a limit less',
      [
        change((copy) => {
          const text = JSON.stringify(copy).replace(',"min_value":0.01', '');
          Object.assign(copy, JSON.parse(text));
        }),
      ],
    ],
  ])('registers again after %s', async (_, definitions) => {
    const { register, puts } = await startRegistration();
    await register([points]);
    expect(await register(definitions)).toBe('registered');
    expect(puts()).toBe(2);
    expect(await register(definitions)).toBe('unchanged');
  });

  it('knows the commands of this project again', async () => {
    const { register, discord } = await startRegistration();
    const commands = await loadCommands(join(import.meta.dirname, '..', '..', 'commands'));
    const definitions = [...commands.values()].map(({ data }) => data);
    expect(await register(definitions)).toBe('registered');
    expect(await register(definitions)).toBe('unchanged');
    expect(discord.violations).toEqual([]);
  });

  it('says that Discord has the commands before it loads the languages, whatever their translations', async () => {
    const { register, puts, known } = await startRegistration();
    const inGerman = () => [{ ...points, name_localizations: { de: 'punkte' } }];
    expect(await register([points], inGerman)).toBe('registered');
    expect(known).toEqual([]);
    const knownBefore: number[] = [];
    const inFrench = () => {
      knownBefore.push(known.length);
      return [{ ...points, name_localizations: { fr: 'points' } }];
    };
    expect(await register([points], inFrench)).toBe('registered');
    expect([knownBefore, known, puts()]).toEqual([[1], [1], 2]);
    const other = { ...points, description: 'Other' };
    expect(await register([other], () => [other])).toBe('registered');
    expect(known).toEqual([1]);
  });

  it('says what Discord refuses', async () => {
    const { register } = await startRegistration();
    await expect(register([{ name: 'bad', description: '' }])).rejects.toThrow();
  });
});
