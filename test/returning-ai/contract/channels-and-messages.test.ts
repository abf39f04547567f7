import { describe, expect, it } from 'vitest';
import { failureOf } from '../open-client.ts';
import { collect, openCommunity } from './community.ts';

describe('channels', () => {
  it('can be made with the system key and are listed by either API', async () => {
    const { client, communityId, channel, auth, system } = await openCommunity();
    const made = await client.system.channels.create({ topic: 'news', channelType: 'open' }, system);
    expect(made).toMatchObject({ topic: 'news', channelType: 'open', serverId: communityId });
    const ids = [channel.id, made.id];
    const byIntegration = await client.channels.list(auth);
    expect(byIntegration).toMatchObject({ complete: true, entries: [{ topic: 'general' }, { topic: 'news' }] });
    expect(byIntegration.entries.map(({ id }) => id)).toEqual(ids);
    expect((await client.system.channels.list(system)).entries.map(({ id }) => id)).toEqual(ids);
    expect(await collect(client.channels.iterate(auth))).toEqual(byIntegration.entries);
    expect((await collect(client.system.channels.iterate(system))).map(({ id }) => id)).toEqual(ids);
  });
});

describe('messages', () => {
  it('are sent, answered and reacted to as a user', async () => {
    const { api, client, communityId, channel, auth } = await openCommunity();
    const sent = await client.messages.send({ channelId: channel.id, message: 'Hi', sender: 'ana' }, auth);
    expect(sent).toEqual({ apiMessage: 'Message sent successfully' });
    const messageId = api.messages(communityId)[0]?.id ?? '';
    await client.messages.reply({ messageId, message: 'Hello', sender: 'ana@example.test' }, auth);
    await client.messages.react({ messageId, emoji: ':wave:', sender: 'ana' }, auth);
    expect(api.messages(communityId)).toMatchObject([
      { kind: 'message', channelId: channel.id, text: 'Hi', sender: 'ana' },
      { kind: 'reply', messageId, text: 'Hello', sender: 'ana@example.test' },
      { kind: 'reaction', messageId, emoji: ':wave:', sender: 'ana' },
    ]);
  });

  it('are sent once, also when the answer is lost', async () => {
    const { api, client, communityId, channel, auth } = await openCommunity();
    api.fail({ kind: 'drop-mid-body' });
    const call = client.messages.send({ channelId: channel.id, message: 'Hi', sender: 'ana' }, auth);
    expect(await failureOf(call, auth.key)).toMatchObject({ applied: 'unknown' });
    expect(api.messages(communityId)).toHaveLength(1);
  });
});
