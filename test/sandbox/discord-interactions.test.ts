import { MessageFlags } from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { mismatch, refusal, startBot } from './discord-bot.ts';

const MINUTE_MS = 60_000;
const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;

/** A command that was sent and is in the bot's hands. */
async function started() {
  const bot = await startBot();
  const sent = await bot.mod.command(bot.general, 'points add', { user: bot.ana, amount: 10, reason: 'helped' });
  return { ...bot, sent, interaction: await bot.next() };
}

describe('a slash command', () => {
  it('reaches the real client with its options resolved, and its deferred reply is edited', async () => {
    const { discord, general, guild, sent, interaction } = await started();
    expect(interaction.options.getSubcommand()).toBe('add');
    expect(interaction.options.getMember('user')?.displayName).toBe('Ana');
    expect(interaction.options.getNumber('amount')).toBe(10);
    expect(interaction.memberPermissions.has('ManageMessages')).toBe(true);
    expect(interaction.guild.name).toBe('Guild');
    expect(interaction.appPermissions.has('ViewChannel')).toBe(true);
    await interaction.deferReply();
    expect(sent.state).toBe('acknowledged');
    expect(sent.response()?.flags).toBe(MessageFlags.Loading);
    await interaction.editReply({ embeds: [{ title: 'Points added' }] });
    const response = await sent.waitForResponse();
    expect(response).toMatchObject({ flags: 0, edited_timestamp: null, embeds: [{ title: 'Points added' }] });
    expect(response.interaction_metadata).toMatchObject({ id: sent.id, type: 2, user: { username: 'mod' } });
    expect(guild.channelMessages(general)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });

  it('gives the made message back when the callback asks for it', async () => {
    const { sent, interaction } = await started();
    const answer = await interaction.deferReply({ withResponse: true, ...EPHEMERAL });
    expect(answer.interaction.responseMessageLoading).toBe(true);
    expect(answer.interaction.responseMessageEphemeral).toBe(true);
    expect(answer.resource?.message?.id).toBe(sent.response()?.id);
  });

  it('is answered by messages of the shape that Discord publishes', async () => {
    const { ana, sent, interaction } = await started();
    await interaction.reply({ content: ana.mention, embeds: [{ title: 'T', footer: { text: 'F' } }] });
    await interaction.followUp({ content: 'more', ...EPHEMERAL });
    expect(mismatch(MessageResponseSchema, sent.response())).toBeUndefined();
    expect(mismatch(MessageResponseSchema, sent.followUps()[0])).toBeUndefined();
    expect(sent.followUps()[0]?.interaction_metadata?.original_response_message_id).toBe(sent.response()?.id);
  });

  it('names a user who left without a membership', async () => {
    const { mod, general, guild, next } = await startBot();
    const gone = guild.addMember({ username: 'gone', left: true });
    await mod.command(general, 'points add', { user: gone, amount: 1 });
    const { options } = await next();
    expect(options.getUser('user')?.username).toBe('gone');
    expect(options.getMember('user')).toBeNull();
  });

  it('names channels and roles', async () => {
    const { mod, ana, general, staff, next } = await startBot();
    await mod.command(general, 'points add', { user: ana, amount: 1, where: general, team: staff });
    const { options } = await next();
    expect(options.getChannel('where')?.name).toBe('general');
    expect(options.getRole('team')?.name).toBe('Staff');
  });

  it('is sent again unchanged on a replay, and cannot be answered twice', async () => {
    const { discord, sent, interaction, next } = await started();
    await interaction.deferReply();
    discord.replayInteraction(sent);
    const again = await next();
    expect(again.id).toBe(interaction.id);
    expect(await refusal(again.deferReply())).toBe('400 40060');
  });

  it('comes from a direct message without a guild or a member', async () => {
    const { mod, next } = await startBot();
    const sent = await mod.command(mod.dm, 'balance');
    const interaction = await next();
    expect(interaction.inGuild()).toBe(false);
    expect(interaction.user.username).toBe('mod');
    expect(interaction.context).toBe(1);
    await interaction.reply('Yours');
    expect(mod.sees(mod.dm).map((message) => message.content)).toEqual(['Yours']);
    expect(sent.response()?.content).toBe('Yours');
  });
});

describe('what a person cannot send', () => {
  it('is a command that is not registered or not finished', async () => {
    const { mod, general } = await startBot();
    await expect(mod.command(general, 'pionts add')).rejects.toThrow(/not registered.*points/);
    await expect(mod.command(general, 'points give')).rejects.toThrow(/no subcommand "give".*add/);
    await expect(mod.command(general, 'points')).rejects.toThrow(/not complete/);
  });

  it('is an option that is unknown, missing, out of range or of the wrong kind, unless raw', async () => {
    const { mod, ana, general, guild, next } = await startBot();
    const voice = guild.addChannel({ name: 'voice', type: 'voice' });
    const add = (values: Parameters<typeof mod.command>[2]) => mod.command(general, 'points add', values);
    await expect(add({ user: ana })).rejects.toThrow(/required option "amount"/);
    await expect(add({ user: ana, amount: 1, foo: 1 })).rejects.toThrow(/no option "foo"/);
    await expect(add({ user: ana, amount: 0 })).rejects.toThrow(/smallest is 0.01/);
    await expect(add({ user: ana, amount: 'ten' })).rejects.toThrow(/takes a number/);
    await expect(add({ user: ana, amount: 1, reason: 'x'.repeat(401) })).rejects.toThrow(/longest is 400/);
    await expect(add({ user: ana, amount: 1, where: voice })).rejects.toThrow(/another kind of channel/);
    await expect(add({ user: general, amount: 1 })).rejects.toThrow(/no such user/);
    await mod.command(general, 'points add', { user: ana, amount: 'ten' }, { raw: true });
    expect((await next()).options.get('amount')?.value).toBe('ten');
  });

  it('is a command that the default permissions hide, unless forced', async () => {
    const { ana, guild, general, mod, next } = await startBot();
    const member = guild.person(ana);
    await expect(mod.command(general, 'reset')).rejects.toThrow(/needs Administrator/);
    const values = { user: ana, amount: 1 };
    await expect(member.command(general, 'points add', values)).rejects.toThrow(/needs ManageMessages/);
    await member.command(general, 'points add', values, { force: true });
    expect((await next()).memberPermissions.has('ManageMessages')).toBe(false);
  });

  it('is a command in a channel that the person does not see, or where it is not offered', async () => {
    const { ana, guild, mod } = await startBot();
    const overwrites = [{ role: guild.everyone, deny: ['ViewChannel'] as const }];
    const hidden = guild.addChannel({ name: 'hidden', overwrites });
    await expect(guild.person(ana).command(hidden, 'balance')).rejects.toThrow(/may not see/);
    await expect(mod.command(mod.dm, 'points add', { user: ana, amount: 1 })).rejects.toThrow(/direct messages/);
  });
});

describe('the deadlines', () => {
  it('refuse a first answer after three seconds, and the person reads that nothing came', async () => {
    const { clock, sent, interaction } = await started();
    clock.jump(3_001);
    expect(await refusal(interaction.deferReply())).toBe('404 10062');
    expect(sent.state).toBe('failed');
    await expect(sent.waitForAcknowledgement()).rejects.toThrow('The application did not respond');
  });

  it('refuse a second first answer', async () => {
    const { interaction, client } = await started();
    await interaction.deferReply();
    const body = { type: 5 };
    const second = client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body });
    expect(await refusal(second)).toBe('400 40060');
  });

  it('refuse a wrong token and hide tokens in what they log', async () => {
    const { interaction, client, discord } = await started();
    const wrong = client.rest.post(`/interactions/${interaction.id}/wrong/callback`, { body: { type: 5 } });
    expect(await refusal(wrong)).toBe('404 10062');
    await interaction.deferReply();
    expect(JSON.stringify(discord.requests)).not.toContain(interaction.token);
    expect(JSON.stringify(discord.requests)).not.toContain(discord.token);
  });

  it('refuse the webhook before the first answer', async () => {
    const { interaction } = await started();
    expect(await refusal(interaction.webhook.send('early'))).toBe('404 10015');
    expect(await refusal(interaction.fetchReply())).toBe('404 10015');
  });

  it('end the token after 15 minutes: a public answer is edited in its channel, an ephemeral one no more', async () => {
    const { clock, general, client, sent, interaction, mod, next } = await started();
    await interaction.deferReply();
    await interaction.editReply('pending');
    const secret = await mod.command(general, 'balance');
    const second = await next();
    await second.reply({ content: 'secret', ...EPHEMERAL });
    clock.jump(15 * MINUTE_MS + 1);
    expect(await refusal(interaction.editReply('late'))).toBe('401 50027');
    expect(await refusal(interaction.followUp('late'))).toBe('401 50027');
    const path = `/channels/${general.id}/messages` as const;
    await client.rest.patch(`${path}/${sent.response()?.id ?? ''}`, { body: { content: 'settled' } });
    expect(sent.response()?.content).toBe('settled');
    const edit = client.rest.patch(`${path}/${secret.response()?.id ?? ''}`, { body: { content: 'x' } });
    expect(await refusal(edit)).toBe('404 10008');
  });

  it('turn a message that still thinks after 15 minutes into a failure', async () => {
    const { clock, sent, interaction } = await started();
    await interaction.deferReply();
    clock.jump(15 * MINUTE_MS + 1);
    expect(sent.state).toBe('failed');
    await expect(sent.waitForResponse()).rejects.toThrow('The application did not respond');
  });
});

describe('an ephemeral answer', () => {
  it('is seen by its user alone and does not exist in the channel', async () => {
    const { general, guild, client, ana, modMember, sent, interaction } = await started();
    await interaction.reply({ content: 'only you', ...EPHEMERAL });
    expect(sent.acknowledgement?.ephemeral).toBe(true);
    expect(guild.channelMessages(general, modMember).map((message) => message.content)).toEqual(['only you']);
    expect(guild.channelMessages(general, ana)).toEqual([]);
    expect(guild.channelMessages(general)).toEqual([]);
    const path = `/channels/${general.id}/messages` as const;
    expect(await refusal(client.rest.get(`${path}/${sent.response()?.id ?? ''}`))).toBe('404 10008');
    expect(await client.rest.get(path)).toEqual([]);
    await interaction.editReply('changed');
    expect(sent.response()).toMatchObject({ content: 'changed', flags: MessageFlags.Ephemeral });
  });

  it('stays what its deferral made it: the first follow-up fills the thinking message', async () => {
    const { mod, general, sent, interaction, next } = await started();
    await interaction.deferReply(EPHEMERAL);
    await interaction.followUp('first');
    expect(sent.response()).toMatchObject({ content: 'first', flags: MessageFlags.Ephemeral });
    expect(sent.followUps()).toEqual([]);
    await interaction.followUp('second');
    expect(sent.followUps()).toMatchObject([{ content: 'second', flags: 0 }]);
    const open = await mod.command(general, 'balance');
    const second = await next();
    await second.deferReply();
    await second.followUp({ content: 'meant to be private', ...EPHEMERAL });
    expect(open.response()).toMatchObject({ content: 'meant to be private', flags: 0 });
  });

  it('can follow a public placeholder that the bot took back', async () => {
    const { sent, interaction } = await started();
    await interaction.deferReply();
    await interaction.deleteReply();
    await sent.waitForDeletion();
    await interaction.followUp({ content: 'No such field', ...EPHEMERAL });
    expect(sent.response()).toBeUndefined();
    expect(sent.followUps()).toMatchObject([{ content: 'No such field', flags: MessageFlags.Ephemeral }]);
    expect(await refusal(interaction.fetchReply())).toBe('404 10008');
  });

  it('cannot follow a placeholder that a moderator deleted', async () => {
    const { guild, sent, interaction } = await started();
    await interaction.deferReply();
    guild.deleteMessage(sent.response() ?? { id: '' });
    expect(await refusal(interaction.editReply('x'))).toBe('404 10008');
    expect(await refusal(interaction.followUp('x'))).toBe('404 10008');
  });

  it('never rings, and neither does an edit; a public follow-up does', async () => {
    const { discord, ana, interaction } = await started();
    await interaction.deferReply();
    await interaction.editReply(`for ${ana.mention}`);
    await interaction.followUp({ content: ana.mention, ...EPHEMERAL });
    await interaction.followUp({ content: `${ana.mention} @everyone`, allowedMentions: { parse: [] } });
    expect(discord.pings).toEqual([]);
    await interaction.followUp({ content: ana.mention, allowedMentions: { users: [ana.id] } });
    expect(discord.pings).toMatchObject([{ userIds: [ana.id], everyone: false }]);
  });
});

describe('a callback', () => {
  it('of a type that does not fit is refused, and the interaction stays unanswered', async () => {
    const { client, interaction, sent } = await started();
    const callback = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    const body = { type: 7, data: { content: 'x' } };
    expect(await refusal(client.rest.post(callback, { body }))).toBe('400 50035');
    expect(sent.state).toBe('sent');
  });
});
