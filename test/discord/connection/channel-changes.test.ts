import { describe, expect, it } from 'vitest';
import { listenToChannelChanges } from '../../../src/discord/connection/channel-changes.ts';
import { startClient } from '../scene.ts';

const TEN_SECONDS_MS = 10_000;

async function listen() {
  const scene = await startClient();
  const told: string[] = [];
  const { client, clock, discord } = scene;
  listenToChannelChanges({ client, clock, onChange: (guildId, ids) => told.push(`${guildId} ${ids}`) });
  /** Waits until something new was told. */
  const next = async () => {
    const before = told.length;
    return discord.waitFor(() => told[before], 'The change', 10_000);
  };
  /** Lets the client hear of everything until now. */
  const heard = async (name: string) => {
    scene.guild.addChannel({ name });
    await discord.waitFor(() => client.channels.cache.some((channel) => 'name' in channel && channel.name === name));
  };
  return { ...scene, told, next, heard };
}

describe('a change at Discord', () => {
  it('of a thread that opens is told at once, also of one that is not in the cache; of one that closes it is not', async () => {
    const { guild, general, ana, mod, client, told, next, heard } = await listen();
    const thread = guild.addChannel({ name: 'talk', type: 'publicThread', parent: general, owner: ana });
    expect(await next()).toBe(`${guild.id} ${thread.id}`);
    guild.archiveThread(thread);
    await heard('marker');
    expect(told).toHaveLength(1);
    client.channels.cache.delete(thread.id);
    mod.say(thread, 'hello');
    expect(await next()).toBe(`${guild.id} ${thread.id}`);
  });

  it.each(['a channel', 'a role', 'the bot’s own roles'])(
    'of %s is told for the whole server, once for many',
    async (what) => {
      const { guild, general, staff, told, next, heard, clock } = await listen();
      for (const name of ['one', 'two', 'three']) {
        if (what === 'a channel') guild.changeChannel(general, { name });
        else if (what === 'a role') guild.changeRole(staff, { name });
        else guild.changeMember(guild.bot, { roles: [staff], nick: name });
      }
      await heard('marker');
      expect(told).toEqual([]);
      clock.jump(TEN_SECONDS_MS);
      expect(told[0] ?? (await next())).toBe(`${guild.id} all`);
      expect(told).toHaveLength(1);
    },
  );
});
