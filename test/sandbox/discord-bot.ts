import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  Events,
  type Interaction,
  PermissionFlagsBits,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { createClock } from '../../sandbox/discord/clock.ts';
import { createDiscordServer, type DiscordServerOptions } from '../../sandbox/discord/server.ts';
import { sendRequest } from '../../src/discord/api/send-request.ts';

/** Definitions with a bit of everything. */
export const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'points',
    description: 'Points of members',
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    contexts: [0],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Add points',
        options: [
          { type: ApplicationCommandOptionType.User, name: 'user', description: 'Who', required: true },
          {
            type: ApplicationCommandOptionType.Number,
            name: 'amount',
            description: 'How many',
            required: true,
            min_value: 0.01,
            max_value: 1_000_000,
          },
          { type: ApplicationCommandOptionType.String, name: 'field', description: 'Where', autocomplete: true },
          { type: ApplicationCommandOptionType.String, name: 'reason', description: 'Why', max_length: 400 },
          { type: ApplicationCommandOptionType.Channel, name: 'where', description: 'Channel', channel_types: [0] },
          { type: ApplicationCommandOptionType.Role, name: 'team', description: 'Role' },
        ],
      },
    ],
  },
  {
    name: 'links',
    description: 'Links of members',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'import',
        description: 'Import links',
        options: [
          { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A table', required: true },
          { type: ApplicationCommandOptionType.String, name: 'note', description: 'Why' },
        ],
      },
    ],
  },
  { name: 'balance', description: 'Your balance' },
  { name: 'reset', description: 'For administrators', default_member_permissions: '0' },
  { name: 'Why points?', type: ApplicationCommandType.Message },
  { name: 'Points history', type: ApplicationCommandType.User },
];

/** A server without a client, closed when the test ends. */
export async function startDiscord(options: DiscordServerOptions = {}) {
  const clock = createClock();
  const discord = await createDiscordServer({ now: clock.now, ...options });
  onTestFinished(() => discord.close());
  const guild = discord.addGuild({ name: 'Guild' });
  const staff = guild.addRole({ name: 'Staff', permissions: ['ManageMessages'] });
  const general = guild.addChannel({ name: 'general' });
  const modMember = guild.addMember({ username: 'mod', roles: [staff] });
  const ana = guild.addMember({ username: 'ana', displayName: 'Ana' });
  return { clock, discord, guild, staff, general, modMember, ana, mod: guild.person(modMember) };
}

/** The real client, connected, with the commands registered. */
export async function startBot() {
  const scene = await startDiscord();
  const client = createClient(scene.discord.apiUrl);
  onTestFinished(() => client.destroy());
  const received: Interaction[] = [];
  client.on(Events.InteractionCreate, (interaction) => received.push(interaction));
  await client.login(scene.discord.token);
  await ready(client);
  await client.application?.commands.set(COMMANDS);
  const nextOf = <T extends Interaction>() =>
    scene.discord.waitFor(() => received.shift() as T | undefined, 'An interaction for the bot');
  return {
    ...scene,
    client,
    next: nextOf<ChatInputCommandInteraction<'cached'>>,
    nextPress: nextOf<ButtonInteraction<'cached'>>,
    nextAutocomplete: nextOf<AutocompleteInteraction<'cached'>>,
    nextAny: nextOf<Interaction>,
    received,
  };
}

/**
 * The real client with nothing but its API address changed; it neither retries nor waits between identifying. Its files are
 * written out as the bot's are: without, they arrive or not by which undici another file of tests loaded first.
 */
export function createClient(api: string): Client {
  return new Client({
    intents: ['Guilds', 'GuildMessageReactions'],
    rest: { api, retries: 0, timeout: 5_000, makeRequest: sendRequest },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
  });
}

/** Resolves once the client knows its guilds. */
export function ready(client: Client): Promise<unknown> {
  return client.isReady() ? Promise.resolve() : new Promise((resolve) => client.once(Events.ClientReady, resolve));
}

/** What discord.js throws, as HTTP status and Discord's code. */
export async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) return 'no refusal';
  return 'status' in error && 'code' in error ? `${error.status} ${error.code}` : `${error.name}: ${error.message}`;
}

interface Message {
  readonly id: string;
  readonly content: string;
}

/** The server, and the real REST client without a gateway. */
export async function startRest() {
  const scene = await startDiscord();
  const rest = new REST({ api: scene.discord.apiUrl, retries: 0, timeout: 5_000, makeRequest: sendRequest }).setToken(
    scene.discord.token,
  );
  onTestFinished(() => rest.clearHashSweeper());
  const messages: `/${string}` = `/channels/${scene.general.id}/messages`;
  const post = (body: unknown) => rest.post(messages, { body }) as Promise<Message>;
  return { ...scene, rest, messages, post };
}

/** What is wrong with an answer by Discord's published schema, which knows times with a `Z` only. */
export function mismatch(schema: ZodMiniType, answer: unknown): unknown {
  const withZ = JSON.parse(JSON.stringify(answer).replaceAll('000+00:00"', 'Z"'));
  return schema.safeParse(withZ).error?.issues;
}
