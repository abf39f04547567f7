/** Channels in options: the bot must see them and write there, and what is for staff must be closed to members. */
import type { ChatInputCommandInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import type { GuildPlaces } from '../../services/places.ts';
import { text } from '../../texts/text.ts';
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
  const mention = { channel: `<#${channelId}>` };
  if (channel === undefined || missing === undefined) {
    throw new UserError('CHANNEL_NOT_SEEN', text('refusal.channel-not-seen', mention));
  }
  if (!channel.isTextBased() || channel.isThread()) {
    throw new UserError('CHANNEL_NOT_TEXT', text('refusal.channel-not-text', mention));
  }
  if (missing.length > 0) throw new UserError('CHANNEL_NOT_WRITABLE', text('refusal.channel-not-writable', mention));
  return channelId;
}

/** Cards there wait for decisions; requests for a link name accounts: nothing for members' eyes. */
export function refuseOpenChannel(interaction: Interaction, channelId: string, staffRoleId: string | undefined): void {
  const outsiders = findPlaces(interaction)?.listOutsiders(channelId, staffRoleId) ?? [];
  const [first] = outsiders;
  if (first === undefined) return;
  const channel = `<#${channelId}>`;
  throw new UserError(
    'STAFF_CHANNEL_OPEN',
    outsiders.includes(interaction.guildId)
      ? text('refusal.staff-channel-open', { channel })
      : text('refusal.staff-channel-open-to-role', { channel, role: `<@&${first}>` }),
  );
}
