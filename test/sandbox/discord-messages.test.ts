import { describe, expect, it } from 'vitest';
import { refusal, startRest } from './discord-bot.ts';

describe('messages', () => {
  it('are posted, read, listed around, before and after one, edited and deleted', async () => {
    const { rest, messages, post } = await startRest();
    const ids: string[] = [];
    for (const content of ['1', '2', '3', '4', '5']) ids.push((await post({ content })).id);
    const list = async (query: string) => {
      const found = (await rest.get(messages, { query: new URLSearchParams(query) })) as { content: string }[];
      return found.map((message) => message.content).join('');
    };
    expect(await list('')).toBe('54321');
    expect(await list('limit=2')).toBe('54');
    expect(await list(`before=${ids[2]}`)).toBe('21');
    expect(await list(`after=${ids[1]}&limit=2`)).toBe('43');
    expect(await list(`around=${ids[2]}&limit=3`)).toBe('432');
    expect(await refusal(list('limit=101'))).toBe('400 50035');
    await rest.patch(`${messages}/${ids[0]}`, { body: { content: 'edited' } });
    const edited = (await rest.get(`${messages}/${ids[0]}`)) as {
      content: string;
      edited_timestamp: string | null;
    };
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

  it('reach nobody who takes none, or shares no guild with the bot; the channel can be opened all the same', async () => {
    const { guild, ana, rest } = await startRest();
    const person = guild.person(ana);
    const open = async () =>
      ((await rest.post('/users/@me/channels', { body: { recipient_id: ana.id } })) as { id: string }).id;
    const write = async () => rest.post(`/channels/${await open()}/messages`, { body: { content: 'hi' } });
    await write();
    person.user.takesMessages = false;
    expect(await refusal(write())).toBe('403 50007');
    person.user.takesMessages = true;
    guild.removeMember(ana);
    expect(await refusal(write())).toBe('403 50278');
    expect(person.sees(person.dm)).toHaveLength(1);
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
    ['a label of 81', { components: [row({ ...button, label: 'x'.repeat(81) })] }, 'components[0].components[0].label'],
    [
      'a number for a custom id',
      { components: [row({ ...button, custom_id: 5 })] },
      'components[0].components[0].custom',
    ],
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
