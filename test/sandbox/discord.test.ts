import {
  ApplicationCommandResponseSchema,
  GatewayBotResponseSchema,
  GuildChannelResponseSchema,
  GuildMemberResponseSchema,
  GuildRoleResponseSchema,
  GuildWithCountsResponseSchema,
  MessageResponseSchema,
  PrivateApplicationResponseSchema,
  ThreadResponseSchema,
  UserPIIResponseSchema,
} from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { COMMANDS, mismatch, refusal, startBot, startRest } from './discord-bot.ts';

type Path = `/${string}`;

describe('who may ask', () => {
  it('refuses a wrong token, a missing user agent, another version and unknown routes, and notes the last', async () => {
    const { discord, rest } = await startRest();
    const get = async (path: string, headers: Record<string, string>) => {
      const answer = await fetch(`${discord.apiUrl}${path}`, { headers });
      return [answer.status, ((await answer.json()) as { code: number }).code];
    };
    const authorization = `Bot ${discord.token}`;
    expect(await get('/v10/users/@me', {})).toEqual([401, 0]);
    expect(await get('/v10/users/@me', { authorization: 'Bot wrong' })).toEqual([401, 0]);
    expect(await get('/v10/users/@me', { authorization, 'user-agent': '' })).toEqual([403, 40333]);
    expect(await get('/v6/users/@me', { authorization })).toEqual([400, 50041]);
    expect(await refusal(rest.get('/voice/regions'))).toBe('404 0');
    expect(await refusal(rest.delete('/gateway'))).toBe('405 0');
    expect(discord.unknownRoutes).toEqual(['GET /voice/regions', 'DELETE /gateway']);
    expect(discord.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/gateway', status: 405 });
  });

  it('answers in the shapes that Discord publishes', async () => {
    const { discord, guild, general, rest, post, mod } = await startRest();
    const thread = guild.addChannel({ name: 'thread', type: 'publicThread', parent: general });
    discord.application.botPublic = true;
    expect(mismatch(GatewayBotResponseSchema, await rest.get('/gateway/bot'))).toBeUndefined();
    expect(mismatch(UserPIIResponseSchema, await rest.get('/users/@me'))).toBeUndefined();
    const application = await rest.get('/applications/@me');
    expect(mismatch(PrivateApplicationResponseSchema, application)).toBeUndefined();
    expect(application).toMatchObject({ id: discord.applicationId, bot_public: true });
    expect(await rest.get('/oauth2/applications/@me')).toEqual(application);
    expect(mismatch(GuildWithCountsResponseSchema, await rest.get(`/guilds/${guild.id}`))).toBeUndefined();
    expect(mismatch(GuildChannelResponseSchema, await rest.get(`/channels/${general.id}`))).toBeUndefined();
    expect(mismatch(ThreadResponseSchema, await rest.get(`/channels/${thread.id}`))).toBeUndefined();
    const role = await rest.get(`/guilds/${guild.id}/roles/${guild.everyone.id}`);
    expect(mismatch(GuildRoleResponseSchema, role)).toBeUndefined();
    const member = await rest.get(`/guilds/${guild.id}/members/${mod.id}`);
    expect(mismatch(GuildMemberResponseSchema, member)).toBeUndefined();
    const message = await post({
      content: 'Hi',
      embeds: [{ title: 'T', fields: [{ name: 'n', value: 'v' }], timestamp: new Date().toISOString() }],
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Undo', custom_id: 'undo' }] }],
    });
    expect(mismatch(MessageResponseSchema, message)).toBeUndefined();
  });

  it('tells a user without membership, no user and no guild apart', async () => {
    const { discord, guild, rest } = await startRest();
    const gone = guild.addMember({ username: 'gone', left: true });
    expect(await refusal(rest.get(`/guilds/${guild.id}/members/${gone.id}`))).toBe('404 10007');
    expect(await refusal(rest.get(`/guilds/${guild.id}/members/1`))).toBe('404 10013');
    const foreign = discord.addGuild({ name: 'Foreign', bot: false });
    expect(await refusal(rest.get(`/guilds/${foreign.id}`))).toBe('404 10004');
    expect(await rest.get(`/guilds/${guild.id}/members/@me`)).toMatchObject({ user: { id: discord.botUserId } });
    expect(await rest.get(`/guilds/${guild.id}/channels`)).toMatchObject([{ name: 'general' }]);
    expect(await rest.get(`/guilds/${guild.id}/roles`)).toHaveLength(3);
  });
});

describe('commands', () => {
  it('are replaced as a whole and keep their ids, for all guilds and for one', async () => {
    const { discord, guild, rest } = await startRest();
    const everywhere: Path = `/applications/${discord.applicationId}/commands`;
    const first = (await rest.put(everywhere, { body: COMMANDS })) as { id: string; name: string }[];
    expect(mismatch(ApplicationCommandResponseSchema, first[0])).toBeUndefined();
    const second = (await rest.put(everywhere, { body: COMMANDS.slice(0, 1) })) as { id: string }[];
    expect(second.map((command) => command.id)).toEqual([first[0]?.id]);
    expect(await rest.get(everywhere)).toEqual(second);
    const here: Path = `/applications/${discord.applicationId}/guilds/${guild.id}/commands`;
    expect(await rest.post(here, { body: { name: 'local', description: 'Here' } })).toMatchObject({
      guild_id: guild.id,
    });
    expect(discord.commands.map((command) => command.name)).toEqual(['points', 'local']);
    const foreign = discord.addGuild({ name: 'Foreign', bot: false });
    const there: Path = `/applications/${discord.applicationId}/guilds/${foreign.id}/commands`;
    expect(await refusal(rest.put(there, { body: [] }))).toBe('403 50001');
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['a name in capitals', [{ name: 'Points', description: 'd' }]],
    ['no description', [{ name: 'points' }]],
    ['a description that is too long', [{ name: 'points', description: 'd'.repeat(101) }]],
    ['the same name twice', ['1', '2'].map((description) => ({ name: 'points', description }))],
    ['a menu entry with a description', [{ name: 'Why?', type: 3, description: 'd' }]],
    [
      'a required option after an optional one',
      [
        {
          name: 'points',
          description: 'd',
          options: [
            { type: 3, name: 'a', description: 'd' },
            { type: 3, name: 'b', description: 'd', required: true },
          ],
        },
      ],
    ],
    [
      'autocompletion beside choices',
      [
        {
          name: 'points',
          description: 'd',
          options: [{ type: 3, name: 'a', description: 'd', autocomplete: true, choices: [{ name: 'x', value: 'x' }] }],
        },
      ],
    ],
  ])('are refused with %s', async (_, body) => {
    const { discord, rest } = await startRest();
    expect(await refusal(rest.put(`/applications/${discord.applicationId}/commands`, { body }))).toBe('400 50035');
    expect(discord.commands).toEqual([]);
    expect(discord.violations).toHaveLength(1);
  });
});

describe('permissions', () => {
  it('add up: everyone, roles, then exceptions for everyone, for roles, for the member', async () => {
    const { guild, mod, ana, staff } = await startRest();
    const overwrites = [
      { role: guild.everyone, deny: ['ViewChannel'] as const },
      { role: staff, allow: ['ViewChannel'] as const },
    ];
    const category = guild.addChannel({ name: 'staff', type: 'category', overwrites });
    const channel = guild.addChannel({ name: 'staff-chat', parent: category });
    guild.message(channel, guild.owner, 'secret');
    const seen = (member: { id: string }) => guild.person(member).sees(channel).length;
    expect([seen(mod), seen(ana), seen(guild.owner), seen(guild.bot)]).toEqual([1, 0, 1, 0]);
    guild.changeMember(ana, { roles: [staff] });
    expect(seen(ana)).toBe(1);
    guild.changeChannel(channel, { overwrites: [...overwrites, { member: ana, deny: ['ViewChannel'] }] });
    expect(seen(ana)).toBe(0);
    guild.changeRole(staff, { permissions: ['Administrator'] });
    expect(seen(ana)).toBe(1);
  });

  it('of several roles in one channel: what one allows outweighs what another denies', async () => {
    const { guild, ana, staff } = await startRest();
    const muted = guild.addRole({ name: 'Muted' });
    const overwrites = [
      { role: staff, allow: ['ViewChannel'] as const },
      { role: muted, deny: ['ViewChannel'] as const },
    ];
    const channel = guild.addChannel({ name: 'both', overwrites });
    guild.message(channel, guild.owner, 'x');
    guild.changeMember(ana, { roles: [muted] });
    expect(guild.person(ana).sees(channel)).toHaveLength(0);
    guild.changeMember(ana, { roles: [muted, staff] });
    expect(guild.person(ana).sees(channel)).toHaveLength(1);
  });

  it('of the application in a channel that it does not see are none', async () => {
    const { guild, mod, next } = await startBot();
    const overwrites = [{ member: guild.bot, deny: ['ViewChannel'] as const }];
    await mod.command(guild.addChannel({ name: 'no-bots', overwrites }), 'balance');
    expect((await next()).appPermissions.bitfield).toBe(0n);
  });
});

describe('faults', () => {
  it('answer a status without applying, once, and tell how long to wait', async () => {
    const { discord, guild, general, post } = await startRest();
    discord.fail({ route: /messages$/, kind: 'status', status: 502 });
    expect(await refusal(post({ content: 'x' }))).toMatch(/HTTPError/);
    discord.fail({ route: /messages$/, method: 'POST', kind: 'status', status: 403, code: 50001 });
    expect(await refusal(post({ content: 'x' }))).toBe('403 50001');
    discord.fail({ route: /messages$/, kind: 'status', status: 429, retryAfter: 0.05 });
    await post({ content: 'after the wait' });
    expect(guild.channelMessages(general)).toHaveLength(1);
    expect(discord.requests.map((request) => request.status)).toEqual([502, 403, 429, 200]);
  });

  it('cut the connection before applying or after, which the client cannot tell apart', async () => {
    const { discord, guild, general, post } = await startRest();
    discord.fail({ route: /messages$/, kind: 'drop-before' });
    expect(await refusal(post({ content: 'lost' }))).toMatch(/socket|closed|reset/i);
    expect(guild.channelMessages(general)).toHaveLength(0);
    discord.fail({ route: /messages$/, kind: 'drop-after' });
    expect(await refusal(post({ content: 'applied' }))).toMatch(/socket|closed|reset/i);
    expect(guild.channelMessages(general)).toMatchObject([{ content: 'applied' }]);
  });

  it('hold a request back until it is released', async () => {
    const { discord, guild, general, rest, messages, post } = await startRest();
    discord.fail({ route: /messages$/, kind: 'hang', times: Number.POSITIVE_INFINITY });
    const hanging = post({ content: 'late' });
    await discord.waitFor(() => discord.requests.length === 1);
    expect(guild.channelMessages(general)).toHaveLength(0);
    discord.clearFaults();
    expect(await rest.get(messages)).toEqual([]);
    discord.release();
    expect((await hanging).content).toBe('late');
  });

  it('delay a request, which is applied afterwards', async () => {
    const { discord, guild, general, rest, messages, post } = await startRest();
    discord.fail({ route: /messages$/, method: 'POST', kind: 'delay', ms: 100 });
    const slow = post({ content: 'slow' });
    await discord.waitFor(() => discord.requests.length === 1);
    expect(await rest.get(messages)).toEqual([]);
    await slow;
    expect(guild.channelMessages(general)).toHaveLength(1);
  });

  it('lose the answer to an acknowledgement that was applied', async () => {
    const { discord, mod, general, next } = await startBot();
    const sent = await mod.command(general, 'balance');
    const interaction = await next();
    discord.fail({ route: /callback$/, kind: 'drop-after' });
    expect(await refusal(interaction.deferReply())).not.toBe('no refusal');
    expect(sent.acknowledgement?.type).toBe(5);
    expect((await interaction.fetchReply()).id).toBe(sent.response()?.id);
  });
});

describe('waiting', () => {
  it('tells the last state when it was in vain', async () => {
    const { discord } = await startRest();
    await expect(discord.waitFor(() => false, 'The moon', 10)).rejects.toThrow(/10 ms in vain. The moon/);
    const { mod, general, next } = await startBot();
    const sent = await mod.command(general, 'balance');
    await (await next()).reply('first');
    await expect(sent.waitForResponse((message) => message.content === 'x', 10)).rejects.toThrow(/"first"/);
  });
});
