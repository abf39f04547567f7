/** Bare discord.js: defers every command, counts every reaction, and does nothing else. `LIFTED`: without its limiter. */
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';

const { Guilds, GuildMembers, GuildMessages, GuildMessageReactions } = GatewayIntentBits;
const client = new Client({
  intents: [Guilds, GuildMessages, GuildMessageReactions, ...(process.env.ALL_MEMBERS === 'yes' ? [GuildMembers] : [])],
  partials: [Partials.Message, Partials.Reaction, Partials.User],
  rest: {
    api: process.env.DISCORD_API_URL ?? '',
    ...(process.env.LIFTED === 'yes' && { globalRequestsPerSecond: Number.POSITIVE_INFINITY }),
  },
});
const expected = Number(process.env.COUNT_UNTIL ?? 0);
let count = 0;

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.deferReply();
});
client.on(Events.MessageReactionAdd, () => {
  count += 1;
  if (count === expected) process.send?.({ countedAt: Date.now() });
});
await client.login(process.env.DISCORD_TOKEN);
