/** Another library than the bot's own meets the sandbox's Discord: what both take for Discord is not ours alone. */
import { type AnyInteractionGateway, Client, type CommandInteraction } from 'oceanic.js';
import { expect, it, onTestFinished } from 'vitest';
import { createDiscordServer } from '../../sandbox/discord/server.ts';

const READY_MS = 20_000;

it('lets a client of another library connect, register a command, answer and edit its answer', async () => {
  const discord = await createDiscordServer();
  const guild = discord.addGuild({ name: 'Traders' });
  const channel = guild.addChannel({ name: 'general' });
  const ana = guild.person(guild.addMember({ username: 'ana' }));
  const client = new Client({
    auth: `Bot ${discord.token}`,
    rest: { baseURL: `${discord.apiUrl}/v10` },
    gateway: { intents: ['GUILDS'], compress: false },
  });
  onTestFinished(async () => {
    client.disconnect(false);
    await discord.close();
  });
  client.on('error', () => undefined);
  client.on(
    'interactionCreate',
    (interaction: AnyInteractionGateway) => void answer(interaction as CommandInteraction),
  );
  const ready = new Promise<void>((resolve) => {
    client.once('ready', resolve);
  });
  await client.connect();
  await ready;
  await client.application.bulkEditGlobalCommands([{ type: 1, name: 'ping', description: 'Answers' }]);
  expect(discord.commands.map(({ name }) => name)).toEqual(['ping']);

  const sent = await ana.command(channel, 'ping');
  const edited = await sent.waitForResponse(({ content }) => content === 'edited', READY_MS);
  expect(edited.edited_timestamp).not.toBeNull();
  expect(discord.violations).toEqual([]);
  expect(discord.unknownRoutes).toEqual([]);
});

async function answer(interaction: CommandInteraction): Promise<void> {
  await interaction.createMessage({ content: 'pong' });
  await interaction.editOriginal({ content: 'edited' });
}
