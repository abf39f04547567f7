import { REST } from 'discord.js';
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
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { COMMANDS, refusal, startBot, startDiscord } from './discord-bot.ts';

type Path = `/${string}`;
interface Message {
  readonly id: string;
  readonly content: string;
}

/** The server, and the real REST client without a gateway. */
async function startRest() {
  const scene = await startDiscord();
  const rest = new REST({ api: scene.discord.apiUrl, retries: 0, timeout: 5_000 }).setToken(scene.discord.token);
  onTestFinished(() => rest.clearHashSweeper());
  const messages: Path = `/channels/${scene.general.id}/messages`;
  const post = (body: unknown) => rest.post(messages, { body }) as Promise<Message>;
  return { ...scene, rest, messages, post };
}

/** What is wrong with an answer by Discord's published schema, which knows times with a `Z` only. */
function mismatch(schema: ZodMiniType, answer: unknown): unknown {
  const withZ = JSON.parse(JSON.stringify(answer).replaceAll('000+00:00"', 'Z"'));
  return schema.safeParse(withZ).error?.issues;
}

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

describe('messages', () => {
  it('are posted, read, listed around, before and after one, edited and deleted', async () => {
    const { rest, messages, post } = await startRest();
    const ids: string[] = [];
    for (const content of ['1', '2', '3', '4', '5']) ids.push((await post({ content })).id);
    const list = async (query: string) => {
      const found = (await rest.get(messages, { query: new URLSearchParams(query) })) as Message[];
      return found.map((message) => message.content).join('');
    };
    expect(await list('')).toBe('54321');
    expect(await list('limit=2')).toBe('54');
    expect(await list(`before=${ids[2]}`)).toBe('21');
    expect(await list(`after=${ids[1]}&limit=2`)).toBe('43');
    expect(await list(`around=${ids[2]}&limit=3`)).toBe('432');
    expect(await refusal(list('limit=101'))).toBe('400 50035');
    await rest.patch(`${messages}/${ids[0]}`, { body: { content: 'edited' } });
    const edited = (await rest.get(`${messages}/${ids[0]}`)) as Message & { edited_timestamp: string | null };
    expect(edited.content).toBe('edited');
    expect(edited.edited_timestamp).not.toBeNull();
    await rest.delete(`${messages}/${ids[0]}`);
    expect(await refusal(rest.get(`${messages}/${ids[0]}`))).toBe('404 10008');
  });

  it('of others are neither edited, nor deleted or read without the right to', async () => {
    const { discord, guild, general, ana, rest, messages } = await startRest();
    const { id } = guild.message(general, ana, 'mine');
    expect(await refusal(rest.patch(`${messages}/${id}`, { body: { content: 'x' } }))).toBe('403 50005');
    expect(await refusal(rest.delete(`${messages}/${id}`))).toBe('403 50013');
    expect(await rest.get(`${messages}/${id}`)).toMatchObject({ content: '', author: { username: 'ana' } });
    const toBot = guild.message(general, ana, `<@${discord.botUserId}> hello`);
    expect(await rest.get(`${messages}/${toBot.id}`)).toMatchObject({ content: toBot.content });
  });

  it('need the channel to exist, to be seen and to be open for them; a thread asks for its own right', async () => {
    const { guild, general, rest } = await startRest();
    const post = (channel: { id: string }, body: unknown = { content: 'x' }) =>
      refusal(rest.post(`/channels/${channel.id}/messages`, { body }));
    const role = guild.everyone;
    const hidden = guild.addChannel({ name: 'hidden', overwrites: [{ role, deny: ['ViewChannel'] }] });
    const quiet = guild.addChannel({ name: 'quiet', overwrites: [{ role, deny: ['SendMessages', 'EmbedLinks'] }] });
    const inQuiet = guild.addChannel({ name: 'thread', type: 'publicThread', parent: quiet });
    expect(await post({ id: '1' })).toBe('404 10003');
    expect(await post(hidden)).toBe('403 50001');
    expect(await refusal(rest.get(`/channels/${hidden.id}`))).toBe('403 50001');
    expect(await post(quiet)).toBe('403 50013');
    expect(await post(inQuiet)).toBe('no refusal');
    expect(await post(inQuiet, { embeds: [{ title: 'x' }] })).toBe('403 50013');
    guild.changeChannel(hidden, { overwrites: [{ member: guild.bot, allow: ['ViewChannel'] }] });
    expect(await post(hidden)).toBe('no refusal');
    guild.removeChannel(general);
    expect(await post(general)).toBe('404 10003');
    const own = guild.addChannel({ name: 'own', overwrites: [{ role, deny: ['ReadMessageHistory'] }] });
    expect(await post(own)).toBe('no refusal');
    expect(await rest.get(`/channels/${own.id}/messages`)).toEqual([]);
  });

  it('with an enforced nonce are made once, and again only after some minutes', async () => {
    const { clock, guild, general, post } = await startRest();
    const body = { content: 'once', nonce: 'n1', enforce_nonce: true };
    const first = await post(body);
    expect((await post({ ...body, content: 'changed' })).id).toBe(first.id);
    expect((await post({ ...body, nonce: 'n2' })).id).not.toBe(first.id);
    expect((await post({ ...body, enforce_nonce: false })).id).not.toBe(first.id);
    expect(guild.channelMessages(general)).toHaveLength(3);
    clock.jump(10 * 60_000);
    expect((await post(body)).id).not.toBe(first.id);
  });

  const button = { type: 2, style: 1, label: 'x', custom_id: 'x' };
  const row = (...components: unknown[]) => ({ type: 1, components });
  const option = { label: 'x', value: 'x' };
  it.each([
    ['content of 2001 characters', { content: 'x'.repeat(2001) }, 'content'],
    ['an embed title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds[0].title'],
    ['an embed of 4097', { embeds: [{ description: 'x'.repeat(4097) }] }, 'embeds[0].description'],
    ['embeds of 6001 together', { embeds: ['a', 'b'].map((c) => ({ description: c.repeat(3001) })) }, 'embeds:'],
    ['an empty field', { embeds: [{ fields: [{ name: 'x', value: ' ' }] }] }, 'embeds[0].fields[0].value'],
    ['an embed with a colour alone', { embeds: [{ color: 1 }] }, 'embeds[0].description'],
    ['six rows', { components: Array.from({ length: 6 }, (_, n) => row({ ...button, custom_id: `${n}` })) }, ''],
    ['six buttons in a row', { components: [row(...Array.from({ length: 6 }, () => button))] }, 'components'],
    ['a custom id of 101', { components: [row({ ...button, custom_id: 'x'.repeat(101) })] }, 'custom_id'],
    ['a custom id twice', { components: [row(button, button)] }, 'custom_id: Component custom id'],
    ['a label of 81', { components: [row({ ...button, label: 'x'.repeat(81) })] }, 'label'],
    ['a button without a label', { components: [row({ type: 2, style: 1, custom_id: 'x' })] }, 'label'],
    ['a button beside a select', { components: [row(button, { type: 3, custom_id: 's', options: [option] })] }, ''],
    ['a select without options', { components: [row({ type: 3, custom_id: 's', options: [] })] }, 'options'],
    ['an option twice', { components: [row({ type: 3, custom_id: 's', options: [option, option] })] }, 'options'],
    ['the new layout without its flag', { components: [{ type: 10, content: 'x' }] }, 'components[0]'],
    ['content in the new layout', { flags: 1 << 15, content: 'x', components: [row(button)] }, 'content'],
    ['contrary mention rules', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }, 'allowed'],
    ['a number for a text', { content: 5 }, 'content'],
    ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce'],
  ])('are refused with %s', async (_, body, where) => {
    const { discord, guild, general, post } = await startRest();
    expect(await refusal(post(body))).toBe('400 50035');
    expect(guild.channelMessages(general)).toEqual([]);
    expect(discord.violations).toMatchObject([{ method: 'POST', problems: [expect.stringContaining(where)] }]);
  });

  it('are refused when nothing is in them, also by an edit', async () => {
    const { discord, rest, messages, post } = await startRest();
    expect(await refusal(post({ content: ' ' }))).toBe('400 50006');
    const { id } = await post({ content: 'x' });
    expect(await refusal(rest.patch(`${messages}/${id}`, { body: { content: null } }))).toBe('400 50006');
    expect(discord.violations).toHaveLength(2);
  });

  it('with a field that Discord does not know are taken, as there, and noted', async () => {
    const { discord, post } = await startRest();
    await post({ content: 'x', ephemeral: true, embeds: [{ title: 't', titel: 't' }] });
    expect(discord.violations.map((violation) => violation.problems)).toEqual([
      [expect.stringContaining('ephemeral'), expect.stringContaining('embeds[0].titel')],
    ]);
  });

  it('are refused as a broken form with what is wrong where it is wrong', async () => {
    const { post } = await startRest();
    const error = await post({ embeds: [{ title: 'x'.repeat(257) }] }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      rawError: {
        message: 'Invalid Form Body',
        errors: { embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
      },
    });
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
