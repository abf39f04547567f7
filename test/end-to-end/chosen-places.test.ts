/** Channels and roles that were chosen, and what becomes of them at Discord afterwards, through the whole bot. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Role } from '../../sandbox/discord/world.ts';
import { closeUnharmed, openScene, type Scene, seeRefusal, seeTitle } from '../support/bot-scene.ts';

const LONG_MS = 40_000;

let scene: Scene;
let log: Channel;
let staff: Channel;
let members: Role;

beforeAll(async () => {
  scene = await openScene();
  const { api, communityId } = scene.world;
  api.addField(communityId, { field: 'discord-id', name: 'Discord', type: 'text' });
  api.addField(communityId, { field: 'gems', name: 'Gems', type: 'number' });
  members = scene.guild.addRole({ name: 'Members' });
});
afterAll(() => closeUnharmed(scene));

const everyoneOut = () => [
  { role: scene.guild.everyone, deny: ['ViewChannel'] as const },
  { member: scene.guild.bot, allow: ['ViewChannel'] as const },
];
const setUp = (options: Record<string, unknown>) => scene.admin.command(scene.channel, 'setup', options as never);
const textsIn = (channel: Channel) =>
  scene.guild
    .channelMessages(channel)
    .map(({ embeds, content }) => `${embeds[0]?.title}\n${embeds[0]?.description}${content}`);
const see = (channel: Channel, words: string) =>
  scene.world.discord.waitFor(() => textsIn(channel).find((text) => text.includes(words)), words, LONG_MS);
const ask = async (name: string) => {
  const member = scene.guild.addMember({ username: name });
  const asked = await scene.guild
    .person(member)
    .command(scene.channel, 'link request', { account: `${name}@example.com` });
  await seeTitle(asked, '⏳ Link requested');
  return member;
};

const page = async (options: Record<string, unknown> = {}) => (await seeTitle(await setUp(options), '📊 Setup')).text;

/** Each test has channels of its own, which are as they should be. */
beforeEach(async () => {
  log = scene.guild.addChannel({ name: 'log' });
  staff = scene.guild.addChannel({ name: 'staff', overwrites: everyoneOut() });
  await seeTitle(await setUp({ 'log-channel': log, 'staff-channel': staff }), '📊 Setup');
});

describe('a card that names an account', () => {
  it.each(['@everyone', 'a role of members'])(
    'is held while %s can see the staff channel, which is told once, and comes when that is over',
    async (who) => {
      const role = who === '@everyone' ? scene.guild.everyone : members;
      const [, bot] = everyoneOut();
      const others = who === '@everyone' ? [bot] : everyoneOut();
      const early = await ask(`early-${role.id}`);
      await see(staff, `<@${early.id}> asks to be linked`);
      scene.guild.changeChannel(staff, { overwrites: [...others, { role, allow: ['ViewChannel'] }] as never });
      const first = await ask(`dora-${role.id}`);
      await see(log, '⛔ Cards are held');
      const second = await ask(`dirk-${role.id}`);
      await see(staff, 'so the account is not shown here');
      const isCovered = () => !textsIn(staff).join().includes('example') || undefined;
      await scene.world.discord.waitFor(isCovered, 'No card names an account', LONG_MS);
      scene.guild.changeChannel(staff, { overwrites: everyoneOut() });
      for (const { id } of [early, first, second]) await see(staff, `<@${id}> asks to be linked`);
      await see(log, '✅ Cards come again');
      const told = textsIn(log).filter((text) => /Cards (are held|come again)/.test(text));
      expect(told.map((text) => text.split('\n')[0])).toEqual(['⛔ Cards are held', '✅ Cards come again']);
    },
  );
});

describe('a setting', () => {
  it.each<[string, () => unknown, RegExp, string]>([
    ['log-channel', () => log, /Log channel: <#\d+>/, 'Log channel: none'],
    ['staff-channel', () => staff, /Staff channel: <#\d+>/, 'Staff channel: none'],
    ['staff-role', () => members, /Staff role: <@&\d+>/, 'Staff role: none'],
    ['timezone', () => 'Europe/Berlin', /Time zone: Europe\/Berlin/, 'Time zone: UTC'],
    ['language', () => 'fr', /Language: Français/, 'Language: English, as the server’s in Discord'],
    ['award-limit', () => 5, /Limit per award: 5/, 'Limit per award: none'],
    ['hourly-limit', () => 50, /moderator and hour: 50/, 'moderator and hour: none'],
  ])('can be unset: %s', async (name, choose, set, unset) => {
    const before = await page({ [name]: choose() });
    expect(before).toMatch(set);
    const after = await page({ unset: name });
    expect(after).toContain(unset);
    // And nothing else.
    const others = (text: string) => text.split(/\n\n/)[0]?.replace(set, '').replace(unset, '');
    expect(others(after)).toBe(others(before));
  });

  it.each(['identity-field', 'default-field'])('can be unset: %s', async (name) => {
    if (name === 'identity-field') {
      expect(await page({ 'identity-field': 'Discord' })).toContain('Discord id in: Discord');
      expect(await page({ unset: name })).not.toContain('Discord id in');
      return;
    }
    const chosen = await scene.admin.command(scene.channel, 'fields default', { field: 'Gems' });
    await chosen.waitForResponse();
    expect(await page()).toContain('Default field: Gems');
    // The operator's is in force again.
    expect(await page({ unset: name })).toContain('Default field: Loyalty Points');
  });

  it('can be unset: community, which is the operator’s here', async () => {
    const { communityId } = scene.world;
    expect(await page({ community: communityId })).toContain(`Community: \`${communityId}\``);
    expect(await seeRefusal(await setUp({ unset: 'community', community: communityId }))).toContain('set and unset');
    expect(await page({ unset: 'community' })).toContain(`Community: \`${communityId}\``);
    expect(await seeRefusal(await setUp({ unset: 'community' }))).toContain('has not chosen a community');
  });

  it('cannot be set and unset at once, and what is no setting cannot be unset', async () => {
    const both = await setUp({ unset: 'award-limit', 'award-limit': 7 });
    expect(await seeRefusal(both)).toContain('`award-limit` cannot be set and unset at once. Nothing was changed');
    expect(await page()).toContain('Limit per award: none');
    const other = await scene.admin.command(scene.channel, 'setup', { unset: 'constructor' }, { raw: true });
    expect(await seeRefusal(other)).toContain('`unset` must be one of community, ');
  });

  it('of a channel that members see is refused as the staff channel, unless their role is to be that of staff', async () => {
    const open = scene.guild.addChannel({
      name: 'open',
      overwrites: [...everyoneOut(), { role: members, allow: ['ViewChannel'] }],
    });
    expect(await seeRefusal(await setUp({ 'staff-channel': open }))).toContain(
      `<@&${members.id}> is not a role of staff`,
    );
    expect(await page({ 'staff-channel': open, 'staff-role': members })).toContain(`Staff channel: <#${open.id}>`);
    await page({ unset: 'staff-role' });
  });
});

describe('a rule', () => {
  it('whose deny-role is gone is paused at once, with one notice; one whose other role is gone says so', async () => {
    const { guild, admin, channel } = scene;
    const muted = guild.addRole({ name: 'Muted' });
    const fans = guild.addRole({ name: 'Fans' });
    const author = await scene.link('author');
    const [loud, calm] = ['loud', 'calm'].map((username) =>
      guild.person(guild.addMember({ username, roles: username === 'loud' ? [muted, fans] : [fans] })),
    );
    for (const options of [
      { emoji: '🎀', 'deny-role': muted },
      { emoji: '🎁', 'giver-role': fans },
    ]) {
      const added = await admin.command(channel, 'rules add', { amount: 1, ...options } as never);
      await seeTitle(added, '✅ Rule added');
    }
    const message = author.person.say(channel, 'hello');
    loud?.react(message, '🎀');
    guild.removeRole(muted);
    guild.removeRole(fans);
    loud?.react(author.person.say(channel, 'again'), '🎀');
    calm?.react(message, '🎁');
    await see(staff, '⛔ Rules are paused');
    await see(staff, '⛔ Rules give to nobody');
    const listed = await seeTitle(await admin.command(channel, 'rules list', {}), '📊 Rules');
    expect(listed.text).toMatch(/🎀.*⛔ paused\n.*\n⛔ Gone: `deny-role`, so it is paused\./);
    expect(listed.text).toMatch(/🎁.*✅ on\n.*\n⛔ Gone: `giver-role`, so it gives to nobody\./);
    expect(await page()).toMatch(/⛔ Rules: Paused, since .*\n-# See `\/rules list`/);
    author.expectApplied([]);
    const edited = await admin.command(channel, 'rules edit', { rule: '🎀', clear: 'deny-role' });
    expect((await seeTitle(edited, '✅ Rule changed')).text).toContain('✅ on');
    calm?.react(author.person.say(channel, 'third'), '🎀');
    await scene.world.discord.waitFor(() => author.applied().length > 0, 'The points', LONG_MS);
    author.expectApplied(['+1']);
    await see(staff, '✅ Put right');
    expect(textsIn(staff).filter((text) => text.includes('Rules are paused'))).toHaveLength(1);
    await seeTitle(await admin.command(channel, 'rules remove', { rule: '🎁' }), '✅ Rule removed');
  });
});

describe('a rule about a custom emoji', () => {
  it('says in /rules list and /setup that the emoji is not the server’s any more', async () => {
    const { guild, admin, channel } = scene;
    const emoji = guild.addEmoji({ name: 'party' });
    const added = await admin.command(channel, 'rules add', { amount: 1, emoji: emoji.text });
    expect((await seeTitle(added, '✅ Rule added')).text).not.toContain('⚠️');
    guild.removeEmoji(emoji);
    const listed = await seeTitle(await admin.command(channel, 'rules list', {}), '📊 Rules');
    expect(listed.text).toMatch(/⚠️ Its emoji is gone, or is another server’s/);
    expect(await page()).toMatch(
      /⛔ Rules: Their custom emoji is gone, or is another server’s.*.*\n-# See `\/rules list`/,
    );
    await seeTitle(await admin.command(channel, 'rules remove', { rule: emoji.text }), '✅ Rule removed');
  });
});

describe('a channel', () => {
  it('that is gone, or closed to the bot, is named with its fix by `/setup` and the doctor, and told once', async () => {
    const { guild, world } = scene;
    const examine = async () => (await world.run({}, { file: 'doctor.ts' })).output;
    expect(await examine()).toContain('✅ Channels: Staff and log channel are chosen.');
    guild.removeChannel(log);
    await see(staff, '⛔ No log channel');
    expect(await page()).toMatch(/⛔ Log channel: It is gone\.\n-# Choose another with `\/setup log-channel:…`/);
    expect(await examine()).toMatch(/⛔ Log channel: It is gone\.\n\s+→ Choose another with \/setup log-channel:…/);
    const [out] = everyoneOut();
    const mute = { member: guild.bot, allow: ['ViewChannel'], deny: ['SendMessages'] };
    guild.changeChannel(staff, { overwrites: [out, mute] as never });
    const lack = 'I may not write there. I lack Send Messages.';
    expect(await page()).toContain(`⛔ Staff channel: ${lack}\n-# Give me that in <#${staff.id}>`);
    const examined = await examine();
    expect(examined).toContain(`⛔ Staff channel: ${lack}`);
    expect(examined).toContain(`Give me that in #staff (${staff.id})`);
    expect(examined).not.toContain('✅ Channels');
    await page({ unset: 'log-channel' });
    expect(textsIn(staff).filter((text) => text.includes('No log channel'))).toHaveLength(1);
  });
});
