/** Roles for totals, through the bot's process and a Discord that has its own mind about who may give which role. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Role } from '../../sandbox/discord/world.ts';
import { closeUnharmed, type LinkedMember, openScene, type Scene, seeRefusal, seeTitle } from '../support/bot-scene.ts';

const LONG_MS = 60_000;

let scene: Scene;
let ana: LinkedMember;
let log: Channel;
let bronze: Role;
let silver: Role;
let guards: Role;

beforeAll(async () => {
  scene = await openScene();
  const { guild } = scene;
  bronze = guild.addRole({ name: 'Bronze' });
  silver = guild.addRole({ name: 'Silver' });
  guards = guild.addRole({ name: 'Guards', permissions: ['BanMembers', 'ManageMessages'] });
  guild.changeRole(botRole(), { permissions: ['ManageRoles'], position: 50 });
  log = guild.addChannel({ name: 'log' });
  await seeTitle(await scene.admin.command(scene.channel, 'setup', { 'log-channel': log }), '📊 Setup');
  ana = await scene.link('ana');
});
afterAll(() => closeUnharmed(scene));

const botRole = () => ({ id: scene.guild.bot.roleIds[0] ?? '' });
type Values = Parameters<Scene['admin']['command']>[2];
const use = (name: string, values?: Values) => scene.admin.command(scene.channel, `rewards ${name}`, values);
const list = async () => (await seeTitle(await use('list'), '📊 Roles for totals')).text;
const seeRoles = (member: LinkedMember, ...roles: readonly Role[]) => {
  const wanted = roles.map(({ id }) => id).join();
  const holds = () => [...member.person.roleIds()].sort().join() === wanted || undefined;
  return scene.world.discord.waitFor(holds, `roles ${roles.map(({ name }) => name)}`, LONG_MS);
};
const changes = (role: Role) =>
  scene.world.discord.requests.filter(({ path, method }) => path.endsWith(`/roles/${role.id}`) && method !== 'GET');

async function give(member: LinkedMember, amount: number, applied: readonly string[]): Promise<string> {
  const { moderator, channel } = scene;
  const added = await moderator.command(channel, 'points add', { user: member.member, amount });
  const { footer } = await seeTitle(added, '➕ Points added');
  member.expectApplied(applied);
  return /R-\w{6}/.exec(footer)?.[0] ?? '';
}

describe('a role for a total', () => {
  it('is given when the total is reached and taken when an undo takes it below, with the reason in the audit log', async () => {
    const { text } = await seeTitle(await use('add', { role: bronze, total: 100 }), '✅ Role for a total added');
    expect(text).toContain(`<@&${bronze.id}> from **100** Loyalty Points on`);
    expect(text).toContain('0 linked members have reached it');
    await give(ana, 60, ['+60']);
    const receipt = await give(ana, 40, ['+60', '+40']);
    await seeRoles(ana, bronze);
    await seeTitle(await scene.moderator.command(scene.channel, 'points undo', { receipt }), '↩️ Undone');
    ana.expectApplied(['+60', '+40', '-40']);
    await seeRoles(ana);
    expect(changes(bronze).map(({ method, status, reason }) => [method, status, reason])).toEqual([
      ['PUT', 204, 'Total 100; this role is for 100 and more'],
      ['DELETE', 204, 'Total 60; this role is for 100 and more'],
    ]);
  });

  it('goes to whoever has reached it already, and the list says who has it', async () => {
    const { text } = await seeTitle(await use('edit', { role: 'Bronze', total: 50 }), '✅ Role for a total changed');
    expect(text).toContain('1 linked member has reached it');
    await seeRoles(ana, bronze);
    // Discord has it a moment before the ledger does.
    while (!(await list()).includes('1 member has it from me'));
  });

  it('is left out where a higher one takes its place', async () => {
    await seeTitle(await use('edit', { role: bronze.id, stack: false }), '✅ Role for a total changed');
    await seeTitle(await use('add', { role: silver, total: 80, stack: false }), '✅ Role for a total added');
    await give(ana, 20, ['+60', '+40', '-40', '+20']);
    await seeRoles(ana, silver);
  });

  it('is given by the next process where one died between Discord and the ledger', async () => {
    const ben = await scene.link('ben');
    const { discord } = scene.world;
    discord.fail({ route: new RegExp(`roles/${silver.id}$`), method: 'PUT', kind: 'hang' });
    await give(ben, 80, ['+80']);
    await discord.waitFor(
      () => changes(silver).some(({ path }) => path.includes(ben.member.id)) || undefined,
      'PUT',
      LONG_MS,
    );
    await scene.world.kill();
    discord.release();
    await scene.world.start();
    await seeRoles(ben, silver);
    await give(ben, 1, ['+80', '+1']);
    await seeRoles(ben, silver);
  });

  it('with powers is asked for once more, by their names', async () => {
    const asked = await use('add', { role: guards, total: 1_000 });
    const { text } = await seeTitle(asked, '⚠️ This role can do more than members');
    expect(text).toContain('Manage Messages, Ban Members');
    expect(await list()).not.toContain(guards.id);
    const shown = await asked.waitForResponse();
    await scene.admin.press(shown, 'Give it with these powers');
    await seeTitle(asked, '✅ Role for a total added');
    expect(await list()).toContain(guards.id);
    await seeTitle(await use('remove', { role: 'guards' }), '✅ Role for a total removed');
  });

  it.each<[string, () => { readonly id: string }, string]>([
    ['everybody has', () => scene.guild.everyone, 'Everybody has the role @everyone'],
    ['an app manages', botRole, 'Discord or another app manages this role'],
  ])('that %s is refused', async (_, find, words) => {
    expect(await seeRefusal(await use('add', { role: find(), total: 5 }))).toContain(words);
  });

  it('that moved out of reach is told once, tries nothing, and goes on when it is back', async () => {
    const { guild, world } = scene;
    const cleo = await scene.link('cleo');
    guild.changeRole(silver, { position: 60 });
    await give(cleo, 90, ['+90']);
    const told = () =>
      guild.channelMessages(log).filter(({ embeds }) => embeds[0]?.title?.includes('A role for a total is paused'));
    await world.discord.waitFor(() => told()[0], 'the notice', LONG_MS);
    expect(await list()).toContain('⛔ The role is not below my highest one');
    expect(changes(silver).filter(({ path }) => path.includes(cleo.member.id))).toEqual([]);
    guild.changeRole(silver, { position: 3 });
    await seeRoles(cleo, silver);
    expect(told()).toHaveLength(1);
  });
});
