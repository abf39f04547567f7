/**
 * The bot that somebody writes in an afternoon by the guide: defer, ask the API, edit. Nothing is kept. `LIFTED`:
 * without discord.js's limit of 50 webhook calls a second.
 */
import { type ChatInputCommandInteraction, Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: {
    api: process.env.DISCORD_API_URL ?? '',
    ...(process.env.LIFTED === 'yes' && { globalRequestsPerSecond: Number.POSITIVE_INFINITY }),
  },
});
const place = `${process.env.RETURNING_API_URL}/apis/v1/communities/${process.env.RETURNING_COMMUNITY_ID}/user-fields/${process.env.RETURNING_FIELD_ID}`;

/** Members' accounts are their numbers, as in the ledger of the bot beside it. */
function toAccount(memberId: string): string {
  return (Number(memberId.slice(-10)) % 10_000_000).toString(16).padStart(24, 'c');
}

async function add(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply();
  const account = toAccount(interaction.options.getUser('user', true).id);
  const response = await fetch(`${place}/users/${account}/histories`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.RETURNING_API_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ value: interaction.options.getNumber('amount', true), action: 'increase' }),
  });
  const { meta } = (await response.json()) as { meta: { sum: number } };
  await interaction.editReply({ embeds: [{ title: 'Points added', description: `Total: ${meta.sum}` }] });
}

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void add(interaction);
});
await client.login(process.env.DISCORD_TOKEN);
