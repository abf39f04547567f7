import { MessageFlags } from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { mismatch, refusal, startBot, startRest } from './discord-bot.ts';

const CSV = 'user,account\nana,a-1\n';
const TABLE = { filename: 'links.csv', content: CSV };
const TOO_MUCH = Buffer.alloc(10 * 1024 * 1024 + 1);

describe('a file given to a command', () => {
  it('reaches the bot with an address that serves its bytes to everybody', async () => {
    const { discord, mod, general, next } = await startBot();
    await mod.command(general, 'links import', { file: TABLE });
    const file = (await next()).options.getAttachment('file', true);
    expect(file).toMatchObject({ name: 'links.csv', size: CSV.length, contentType: 'text/csv; charset=utf-8' });
    const answer = await fetch(file.url);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await answer.text()).toBe(CSV);
    expect((await fetch(file.url.replace('links.csv', 'other.csv'))).status).toBe(404);
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });

  it('may be of bytes, and gets a name that fits into an address', async () => {
    const { mod, general, next } = await startBot();
    const bytes = Buffer.from([0, 255, 128, 10]);
    await mod.command(general, 'links import', { file: { filename: 'my table (1).bin', content: bytes } });
    const file = (await next()).options.getAttachment('file', true);
    expect(file).toMatchObject({ name: 'my_table_1_.bin', contentType: 'application/octet-stream' });
    expect(Buffer.from(await (await fetch(file.url)).arrayBuffer())).toEqual(bytes);
  });

  it('can get lost on its way as any answer can', async () => {
    const { discord, mod, general, next } = await startBot();
    await mod.command(general, 'links import', { file: TABLE });
    const { url } = (await next()).options.getAttachment('file', true);
    discord.fail({ route: /^\/attachments\//, kind: 'status', status: 503 });
    expect((await fetch(url)).status).toBe(503);
    expect((await fetch(url)).status).toBe(200);
  });

  it('is taken only by an option for files, which takes nothing else, and only up to 10 MiB', async () => {
    const { mod, general } = await startBot();
    const send = (values: Parameters<typeof mod.command>[2]) => mod.command(general, 'links import', values);
    await expect(send({})).rejects.toThrow(/required option "file"/);
    await expect(send({ file: 'links.csv' })).rejects.toThrow(/it takes a file/);
    await expect(send({ file: TABLE, note: TABLE })).rejects.toThrow(/note.*it takes no file/);
    await expect(send({ file: { filename: 'big.csv', content: TOO_MUCH } })).rejects.toThrow(/too large/);
  });
});

describe('a file sent by the bot', () => {
  const FILE = { attachment: Buffer.from(CSV), name: 'links.csv', description: 'All links' };

  async function asked() {
    const bot = await startBot();
    const sent = await bot.mod.command(bot.general, 'balance');
    return { ...bot, sent, interaction: await bot.next() };
  }

  it('is attached to a first answer, to an edit of one and to a follow-up', async () => {
    const { discord, sent, interaction } = await asked();
    await interaction.reply({ content: 'Here', files: [FILE], flags: MessageFlags.Ephemeral });
    expect(sent.response()?.attachments).toMatchObject([
      { filename: 'links.csv', description: 'All links', size: CSV.length, ephemeral: true },
    ]);
    expect(mismatch(MessageResponseSchema, sent.response())).toBeUndefined();
    expect(await (await fetch(sent.response()?.attachments[0]?.url ?? '')).text()).toBe(CSV);
    await interaction.editReply({ files: [{ attachment: Buffer.from('more'), name: 'more.txt' }] });
    await interaction.followUp({ files: [{ attachment: Buffer.from('last'), name: 'last.txt' }] });
    const [edited, followUp] = [sent.response(), sent.followUps()[0]];
    if (edited === undefined || followUp === undefined) throw new Error('not there');
    expect(discord.readAttachment(edited, 'more.txt')).toBe('more');
    expect(discord.readAttachment(followUp)).toBe('last');
    expect(() => discord.readAttachment(followUp, 'x')).toThrow(/no attachment x. It has: last.txt/);
    expect(discord.violations).toEqual([]);
  });

  it('is attached to what was deferred, and goes when an edit does not name it any more', async () => {
    const { sent, interaction } = await asked();
    await interaction.deferReply();
    const first = await interaction.editReply({ content: 'Two', files: [FILE, { ...FILE, name: 'b.csv' }] });
    expect(sent.response()?.attachments.map(({ filename }) => filename)).toEqual(['links.csv', 'b.csv']);
    await interaction.editReply('Still two');
    expect(sent.response()?.attachments).toHaveLength(2);
    const kept = first.attachments.filter(({ name }) => name === 'b.csv');
    await interaction.editReply({ attachments: [...kept.values()] });
    expect(sent.response()?.attachments.map(({ filename }) => filename)).toEqual(['b.csv']);
    await interaction.editReply({ attachments: [] });
    expect(sent.response()?.attachments).toEqual([]);
  });

  it('is enough for a message in a channel where it may attach files', async () => {
    const { discord, guild, general, rest, messages } = await startRest();
    const send = () => rest.post(messages, { files: [{ name: 'a.txt', data: 'a' }] });
    await send();
    const [message] = guild.channelMessages(general);
    if (message === undefined) throw new Error('not there');
    expect(message).toMatchObject({ content: '', attachments: [{ filename: 'a.txt' }] });
    expect(discord.readAttachment(message)).toBe('a');
    guild.changeChannel(general, { overwrites: [{ member: guild.bot, deny: ['AttachFiles'] }] });
    expect(await refusal(send())).toBe('403 50013');
    expect(discord.violations).toEqual([]);
  });

  it('does not keep the rest of the message from being checked', async () => {
    const { discord, rest, messages } = await startRest();
    const send = (body: unknown) => rest.post(messages, { body, files: [{ name: 'a.txt', data: 'a' }] });
    expect(await refusal(send({ content: 5 }))).toBe('400 50035');
    expect(await refusal(send({ content: 'x'.repeat(2001) }))).toBe('400 50035');
    expect(await refusal(send({ attachments: [{ id: 1 }] }))).toBe('400 50035');
    await send({ content: 'x', attachments: [{ id: 0, description: 'A' }], titel: 'x' });
    expect(discord.violations.map(({ problems }) => problems.join())).toEqual([
      expect.stringContaining('content: Only values of type string'),
      expect.stringContaining('content: Must be 2000'),
      expect.stringContaining('attachments[0]: This attachment is neither'),
      expect.stringContaining('titel: Discord knows no such field'),
    ]);
  });

  it('is refused when it is too large, or the form is broken', async () => {
    const { discord, rest, messages } = await startRest();
    expect(await refusal(rest.post(messages, { files: [{ name: 'a.bin', data: TOO_MUCH }] }))).toBe('413 40005');
    const answer = await fetch(`${discord.apiUrl}/v10${messages}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'multipart/form-data; boundary=x' },
      body: 'not a form',
    });
    expect(await answer.json()).toMatchObject({ code: 50109 });
  });
});
