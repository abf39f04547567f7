/** Channels and roles that were chosen, and what becomes of them at Discord afterwards, through the whole bot. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Channel, Role } from '../../sandbox/discord/world.ts';
import { closeUnharmed, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const LONG_MS = 40_000;

let scene: Scene;
let log: Channel;
let staff: Channel;
let members: Role;

beforeAll(async () => {
  scene = await openScene();
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
      scene.guild.changeChannel(staff, { overwrites: [...others, { role, allow: ['ViewChannel'] }] as never });
      const first = await ask(`dora-${role.id}`);
      await see(log, '⛔ Cards are held');
      const second = await ask(`dirk-${role.id}`);
      expect(textsIn(staff).join()).not.toContain('@example.com');
      scene.guild.changeChannel(staff, { overwrites: everyoneOut() });
      for (const { id } of [first, second]) await see(staff, `<@${id}> asks to be linked`);
      await see(log, '✅ Cards come again');
      const told = textsIn(log).filter((text) => /Cards (are held|come again)/.test(text));
      expect(told.map((text) => text.split('\n')[0])).toEqual(['⛔ Cards are held', '✅ Cards come again']);
    },
  );
});
