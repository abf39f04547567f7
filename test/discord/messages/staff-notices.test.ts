import { describe, expect, it, onTestFinished } from 'vitest';
import { createFindOwnerChannel } from '../../../src/discord/messages/owner-channel.ts';
import { createStaffNotices } from '../../../src/discord/messages/staff-notices.ts';
import { startLedger } from '../ledger-scene.ts';
import { textOf } from '../scene.ts';

async function startStaff() {
  const ledger = await startLedger();
  const { store, channels, clock, log, guild } = ledger;
  const staffChannel = guild.addChannel({ name: 'staff' });
  const logChannel = guild.addChannel({ name: 'log' });
  const change = (settings: { staffChannelId?: string; logChannelId?: string }) =>
    store.changeGuild(guild.id, settings, { at: clock.now() });
  const startNotices = (locale = 'en-US') => {
    const findOwnerChannel = createFindOwnerChannel(ledger.client);
    const loop = createStaffNotices({ store, channels, findOwnerChannel, localeOf: () => locale, clock, log });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  return { ...ledger, staffChannel, logChannel, change, startNotices };
}

describe('what holds up delivery', () => {
  it('is told in the staff channel once when it begins and once when it ends', async () => {
    const { change, staffChannel, logChannel, startNotices, store, guild, clock, discord } = await startStaff();
    await change({ staffChannelId: staffChannel.id, logChannelId: logChannel.id });
    const told = () => guild.channelMessages(staffChannel).map(textOf);
    await store.openNotice(guild.id, 'key', clock.now());
    const loop = startNotices();
    await expect.poll(told).toEqual([expect.stringContaining('⛔ Awards are held up')]);
    expect(told()[0]).toContain('`/setup`');
    loop.nudge();
    await store.closeNotices(guild.id, 'key', clock.now());
    loop.nudge();
    await expect.poll(told).toEqual([expect.anything(), expect.stringContaining('✅ Awards are delivered again')]);
    clock.jump(11_000);
    await loop.stop();
    expect(told()).toHaveLength(2);
    expect(guild.channelMessages(logChannel)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('is told in the log channel where there is no other, or the other is closed to the bot', async () => {
    const { change, staffChannel, logChannel, startNotices, store, guild, clock } = await startStaff();
    guild.changeChannel(staffChannel, { overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    await change({ staffChannelId: staffChannel.id, logChannelId: logChannel.id });
    await store.openNotice(guild.id, 'outage', clock.now());
    startNotices();
    await expect.poll(() => guild.channelMessages(logChannel).map(textOf).join()).toContain('held up');
  });

  it('is tried again when Discord did not answer, and told once', async () => {
    const { change, staffChannel, startNotices, store, guild, clock, discord, lines } = await startStaff();
    await change({ staffChannelId: staffChannel.id });
    await store.openNotice(guild.id, 'route', clock.now());
    discord.fail({ route: /channels\/\d+\/messages$/, method: 'POST', kind: 'status', status: 502, times: 2 });
    startNotices();
    await expect.poll(() => lines.join()).toContain('staff could not be told');
    clock.jump(11_000);
    await expect.poll(() => guild.channelMessages(staffChannel)).toHaveLength(1);
  });

  it('about open staff channels is told in the log channel, and where there is none to the owner, with the server', async () => {
    const { change, staffChannel, logChannel, startNotices, store, guild, clock, discord } = await startStaff();
    await change({ staffChannelId: staffChannel.id });
    await store.changePlaceNotices(guild.id, [{ kind: 'staff-channel-open', subject: '' }], clock.now());
    const loop = startNotices();
    const dm = guild.person(guild.owner).dm;
    const told = () => guild.channelMessages(dm).map((message) => `${message.content} ${textOf(message)}`);
    await expect
      .poll(() => told().join())
      .toMatch(new RegExp(`About your server \\*\\*${guild.name}.*Cards are held`, 's'));
    await change({ logChannelId: logChannel.id });
    await store.changePlaceNotices(guild.id, [], clock.now());
    loop.nudge();
    await expect.poll(() => guild.channelMessages(logChannel).map(textOf).join()).toContain('✅ Cards come again');
    expect(told()).toHaveLength(1);
    expect(guild.channelMessages(staffChannel)).toEqual([]);
    expect([discord.violations, discord.unknownRoutes]).toEqual([[], []]);
  });

  it('is not kept for ever where there is nowhere to tell it', async () => {
    const { startNotices, store, guild, clock } = await startStaff();
    await store.openNotice(guild.id, 'key', clock.now());
    startNotices();
    await expect.poll(() => store.listUnannouncedNotices()).toEqual([]);
  });
});
