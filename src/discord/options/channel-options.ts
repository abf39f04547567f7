/** Channels in options: the bot must see them and write there, and what is for staff must be closed to members. */
import type { ChatInputCommandInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import type { GuildPlaces } from '../../services/places.ts';
import { createCachedPlaces } from '../api/guild-places.ts';
import { readId } from './options.ts';

type Interaction = ChatInputCommandInteraction<'cached'>;

function findPlaces({ client, guildId }: Interaction): GuildPlaces | undefined {
  return createCachedPlaces(() => client).find(guildId);
}

/** @throws {@link UserError} for a channel that the bot cannot write in */
export function readChannel(interaction: Interaction, option: string): string | undefined {
  const channelId = readId(interaction, option);
  if (channelId === undefined) return undefined;
  const channel = interaction.guild.channels.cache.get(channelId);
  const missing = findPlaces(interaction)?.findMissing(channelId);
  if (channel === undefined || missing === undefined) {
    throw new UserError(
      'CHANNEL_NOT_SEEN',
      `I cannot see <#${channelId}>. Give me View Channel there, then try again.`,
    );
  }
  if (!channel.isTextBased() || channel.isThread()) {
    throw new UserError('CHANNEL_NOT_TEXT', `<#${channelId}> is not a text channel. Choose one that is.`);
  }
  if (missing.length > 0) {
    throw new UserError(
      'CHANNEL_NOT_WRITABLE',
      `I may not write in <#${channelId}>. Give me View Channel, Send Messages and Embed Links there, then try again.`,
    );
  }
  return channelId;
}

/** Cards there wait for decisions; requests for a link name accounts: nothing for members' eyes. */
export function refuseOpenChannel(interaction: Interaction, channelId: string, staffRoleId: string | undefined): void {
  const outsiders = findPlaces(interaction)?.listOutsiders(channelId, staffRoleId) ?? [];
  const [first] = outsiders;
  if (first === undefined) return;
  const isEveryone = outsiders.includes(interaction.guildId);
  const who = isEveryone ? 'everyone' : `members: <@&${first}> is not a role of staff`;
  const role = isEveryone ? '@everyone' : 'that role';
  throw new UserError(
    'STAFF_CHANNEL_OPEN',
    `<#${channelId}> can be seen by ${who}. Take View Channel from ${role} there, or choose a channel for staff only.`,
  );
}
