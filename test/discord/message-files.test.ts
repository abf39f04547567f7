import { Agent, setGlobalDispatcher } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Acknowledgement, Command, MessagePayload } from '../../src/discord/command.ts';
import { createCommand, startClient, startDispatcher } from './scene.ts';

const CSV = 'member_id,account\n1,ana\n';
const PAYLOAD: MessagePayload = { content: 'Here', files: [{ name: 'links.csv', data: CSV }] };
const press: MessagePayload = {
  ...PAYLOAD,
  components: [{ type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'give:more' }] }],
};

/** A command that answers with a file, and a button under it that does too. */
function createGive(acknowledge: Acknowledgement, more: NonNullable<Command['components']>[string]): Command {
  return createCommand('give', {
    acknowledge: () => acknowledge,
    execute: async () => ({ kind: 'message', payload: press, visibility: 'ephemeral' }),
    components: { more },
  });
}

/** Where undici keeps the connections that it lends to each version of itself in the process. */
const LENT = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'].map((name) => Symbol.for(name));

const noMore: NonNullable<Command['components']>[string] = {
  acknowledge: 'reply',
  execute: async () => ({ kind: 'nothing' }),
};

describe('a file in an answer', () => {
  it.each<Acknowledgement>(['reply', 'ephemeral'])(
    'arrives where the command acknowledges: %s',
    async (acknowledge) => {
      const { mod, general, discord } = await startDispatcher([createGive(acknowledge, noMore)]);
      const sent = await mod.command(general, 'give');
      const shown = await sent.waitForResponse(({ content }) => content === 'Here');
      expect(discord.readAttachment(shown, 'links.csv')).toBe(CSV);
      expect(discord.violations).toEqual([]);
    },
  );

  it('arrives with the second try of a first answer', async () => {
    const { mod, general, discord } = await startDispatcher([createGive('reply', noMore)]);
    discord.fail({ route: /^\/interactions\//, kind: 'drop-before' });
    const sent = await mod.command(general, 'give');
    const shown = await sent.waitForResponse(({ content }) => content === 'Here');
    expect(discord.readAttachment(shown)).toBe(CSV);
  });

  it('arrives in a changed message, and in one beside it', async () => {
    const replies = ['update', 'message'] as const;
    let index = 0;
    const { mod, general, discord } = await startDispatcher([
      createGive('reply', {
        acknowledge: 'update',
        async execute() {
          const kind = replies[index] ?? 'update';
          index += 1;
          const payload = { ...press, files: [{ name: `${kind}.csv`, data: Buffer.from(kind) }] };
          return kind === 'update' ? { kind, payload } : { kind, payload, visibility: 'ephemeral' };
        },
      }),
    ]);
    const sent = await mod.command(general, 'give');
    const shown = await sent.waitForResponse(({ content }) => content === 'Here');
    await mod.press(shown, 'More');
    const changed = await sent.waitForResponse(({ attachments }) => attachments.length === 2);
    expect(discord.readAttachment(changed, 'update.csv')).toBe('update');
    const beside = await (await mod.press(changed, 'More')).waitForFollowUp();
    expect(discord.readAttachment(beside, 'message.csv')).toBe('message');
    expect(discord.violations).toEqual([]);
  });

  it.each<Acknowledgement>(['reply', 'ephemeral'])('brings its description where it acknowledges: %s', async (kind) => {
    const files = [{ name: 'chart.png', data: Buffer.from('picture'), description: 'Two steps up' }];
    const command = createCommand('draw', {
      acknowledge: () => kind,
      execute: async () => ({ kind: 'message', payload: { content: 'Here', files }, visibility: 'ephemeral' }),
    });
    const { mod, general, discord } = await startDispatcher([command]);
    const shown = await (await mod.command(general, 'draw')).waitForResponse(({ content }) => content === 'Here');
    expect(shown.attachments).toMatchObject([{ filename: 'chart.png', description: 'Two steps up' }]);
    expect(discord.violations).toEqual([]);
  });
});

describe('a file in a message of the bot', () => {
  it('is posted with it, and with a change of it', async () => {
    const { channels, general, guild, discord } = await startClient();
    const posted = await channels.post(general.id, PAYLOAD, { cause: 'a file' });
    if (posted.kind !== 'done') throw new Error(posted.kind);
    await channels.edit(general.id, posted.messageId, { files: [{ name: 'more.csv', data: 'more' }] });
    const [message] = guild.channelMessages(general);
    if (message === undefined) throw new Error('There is no message.');
    expect([discord.readAttachment(message, 'links.csv'), discord.readAttachment(message, 'more.csv')]).toEqual([
      CSV,
      'more',
    ]);
    expect(discord.violations).toEqual([]);
  });
});

describe('a file, where the undici of the npm package was loaded before Node’s own', () => {
  const lent = LENT.map((key) => Reflect.get(globalThis, key));
  const agent = new Agent();
  // As it does by itself when it is the first. Node's own may have been, here.
  beforeAll(() => setGlobalDispatcher(agent));
  afterAll(async () => {
    LENT.forEach((key, index) => {
      Reflect.set(globalThis, key, lent[index]);
    });
    await agent.close();
  });

  it('arrives in an answer', async () => {
    const { mod, general, discord } = await startDispatcher([createGive('reply', noMore)]);
    const sent = await mod.command(general, 'give');
    const shown = await sent.waitForResponse(({ content }) => content === 'Here');
    expect(discord.readAttachment(shown, 'links.csv')).toBe(CSV);
    expect(discord.violations).toEqual([]);
  });

  it('arrives in a message of the bot', async () => {
    const { channels, general, guild, discord } = await startClient();
    await channels.post(general.id, PAYLOAD, { cause: 'a file' });
    const [message] = guild.channelMessages(general);
    expect(message && discord.readAttachment(message, 'links.csv')).toBe(CSV);
    expect(discord.violations).toEqual([]);
  });
});
