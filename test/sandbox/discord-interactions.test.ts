import { describe, expect, it } from 'vitest';
import { startBot } from './discord-bot.ts';

describe('a slash command', () => {
  it('reaches the real client with its options resolved, and shows its deferred and edited reply', async () => {
    const { discord, mod, ana, general, guild, next } = await startBot();
    const sent = await mod.command(general, 'points add', { user: ana, amount: 10, reason: 'helped' });
    const interaction = await next();
    expect(interaction.options.getSubcommand()).toBe('add');
    expect(interaction.options.getMember('user')?.displayName).toBe('Ana');
    expect(interaction.options.getNumber('amount')).toBe(10);
    expect(interaction.memberPermissions.has('ManageMessages')).toBe(true);
    expect(interaction.inCachedGuild() && interaction.guild.name).toBe('Guild');
    await interaction.deferReply();
    expect(sent.state).toBe('acknowledged');
    expect(sent.response()?.flags).toBe(128);
    await interaction.editReply({ embeds: [{ title: 'Points added' }] });
    expect((await sent.waitForResponse()).embeds[0]?.title).toBe('Points added');
    expect(guild.channelMessages(general)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });
});
