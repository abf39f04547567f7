import { ApplicationCommandOptionType, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { HasId } from '../../../sandbox/discord/guild-state.ts';
import type { Person } from '../../../sandbox/discord/person.ts';
import type { Command } from '../../../src/discord/command.ts';
import { toActor, toReplyPlace, toSubject } from '../../../src/discord/options/actor.ts';
import { startDispatcher, textOf } from '../scene.ts';

/** A command that tells what it makes of its interaction. */
const tell: Command = {
  data: {
    name: 'tell',
    description: 'Tell',
    options: [{ type: ApplicationCommandOptionType.User, name: 'user', description: 'Who' }],
  },
  acknowledge: () => 'reply',
  execute: async (interaction) => {
    const seen = {
      actor: toActor(interaction),
      subject: toSubject(interaction, 'user'),
      reply: toReplyPlace(interaction, true),
    };
    return {
      kind: 'message',
      visibility: 'public',
      payload: { content: JSON.stringify({ ...seen, token: undefined }) },
    };
  },
};

async function startTelling() {
  const scene = await startDispatcher([tell]);
  const ask = async (person: Person, user: HasId, channel: HasId = scene.general) =>
    JSON.parse(textOf(await (await person.command(channel, 'tell', { user }, { force: true })).waitForResponse()));
  const askIn = (person: Person, channel: HasId) => ask(person, scene.ana, channel);
  return { ...scene, ask, askIn };
}

describe('who acts', () => {
  it('has the permissions and roles that Discord sent', async () => {
    const { mod, staff, ana, ask, guild } = await startTelling();
    const { actor } = await ask(mod, ana);
    expect(actor).toMatchObject({ guildId: guild.id, userId: mod.id, canManageMessages: true, canManageGuild: false });
    expect(actor.roleIds).toContain(staff.id);
  });

  it('may nothing without permissions, and everything as an administrator', async () => {
    const { guild, ana, ask } = await startTelling();
    const admin = guild.addRole({ name: 'Admin', permissions: ['Administrator'] });
    const boss = guild.addMember({ username: 'boss', roles: [admin] });
    expect((await ask(guild.person(ana), ana)).actor).toMatchObject({
      canManageMessages: false,
      canManageGuild: false,
    });
    expect((await ask(guild.person(boss), ana)).actor).toMatchObject({ canManageMessages: true, canManageGuild: true });
  });
});

describe('rights are those of the whole server', () => {
  const may = async (person: Person, channel: HasId, ask: Awaited<ReturnType<typeof startTelling>>['askIn']) => {
    const { actor } = await ask(person, channel);
    return [actor.canManageMessages, actor.canManageGuild];
  };

  it.each([
    ['for the member alone', (ana: HasId) => ({ member: ana })],
    ['for a role of theirs', (_: HasId, role: HasId) => ({ role })],
    ['for everyone', (_: HasId, __: HasId, everyone: HasId) => ({ role: everyone })],
  ])('an exception of a channel %s gives nothing', async (_, whom) => {
    const { guild, ana, askIn } = await startTelling();
    const club = guild.addRole({ name: 'Club' });
    guild.changeMember(ana, { roles: [club] });
    const corner = guild.addChannel({
      name: 'corner',
      overwrites: [{ ...whom(ana, club, guild.everyone), allow: ['ManageMessages', 'ManageGuild', 'Administrator'] }],
    });
    expect(await may(guild.person(ana), corner, askIn)).toEqual([false, false]);
  });

  it('an exception of a channel takes away what the roles give, but not from an administrator or the owner', async () => {
    const { guild, mod, askIn } = await startTelling();
    const quiet = guild.addChannel({
      name: 'quiet',
      overwrites: [{ role: guild.everyone, deny: ['ManageMessages', 'ManageGuild'] }],
    });
    const boss = guild.addRole({ name: 'Admin', permissions: ['Administrator'] });
    const keeper = guild.addRole({ name: 'Keeper', permissions: ['ManageMessages'] });
    expect(await may(mod, quiet, askIn)).toEqual([false, false]);
    const person = (roles: HasId[]) => guild.person(guild.addMember({ username: `p${roles.length}`, roles }));
    expect(await may(person([boss]), quiet, askIn)).toEqual([true, true]);
    expect(await may(person([keeper, boss]), quiet, askIn)).toEqual([true, true]);
    expect(await may(guild.person(guild.owner), quiet, askIn)).toEqual([true, true]);
  });

  it('a role counts in threads too, and no longer once it has lost the permission', async () => {
    const { guild, staff, general, mod, askIn } = await startTelling();
    const thread = guild.addChannel({ name: 'thread', type: 'publicThread', parent: general });
    expect(await may(mod, thread, askIn)).toEqual([true, false]);
    guild.changeRole(staff, { permissions: ['ManageGuild'] });
    expect(await may(mod, general, askIn)).toEqual([false, true]);
  });

  it('a member in a timeout has none, nor the staff role, until it is over; an administrator keeps theirs', async () => {
    const { guild, staff, mod, general, modMember, askIn, clock } = await startTelling();
    guild.changeMember(modMember, { timedOutUntil: clock.now() + 60_000 });
    expect((await askIn(mod, general)).actor).toMatchObject({ canManageMessages: false, roleIds: [] });
    guild.changeMember(modMember, { timedOutUntil: clock.now() - 1 });
    expect((await askIn(mod, general)).actor.roleIds).toContain(staff.id);
    guild.changeMember(guild.owner, { timedOutUntil: clock.now() + 60_000 });
    expect(await may(guild.person(guild.owner), general, askIn)).toEqual([true, true]);
  });

  it('while the roles of the server are not known, nobody has any, and is told so', async () => {
    const { client, guild, mod, ana, general } = await startTelling();
    client.guilds.cache.get(guild.id)?.roles.cache.clear();
    const sent = await mod.command(general, 'tell', { user: ana });
    expect(textOf(await sent.waitForResponse())).toContain('⛔ Discord has not told me the roles of this server yet');
  });
});

describe('the member concerned', () => {
  it('is a member, a bot, or somebody who left', async () => {
    const { guild, mod, ana, ask } = await startTelling();
    const bot = guild.addMember({ username: 'robot', bot: true });
    const gone = guild.addMember({ username: 'gone', left: true });
    expect((await ask(mod, ana)).subject).toEqual({ memberId: ana.id, isBot: false, isPresent: true });
    expect((await ask(mod, bot)).subject).toEqual({ memberId: bot.id, isBot: true, isPresent: true });
    expect((await ask(mod, gone)).subject).toEqual({ memberId: gone.id, isBot: false, isPresent: false });
  });

  it.each([[{}], [{ user: 'ana' }], [{ user: 12 }], [{ user: '999999999999999999' }], [{ user: true }]])(
    'is asked for in words when a hostile client sends %j',
    async (values) => {
      const { mod, general } = await startTelling();
      const sent = await mod.command(general, 'tell', values, { raw: true, force: true });
      expect(textOf(await sent.waitForResponse())).toContain('⛔ I do not know that user');
    },
  );
});

describe('the place of the answer', () => {
  it('is the interaction, in the language of the guild', async () => {
    const { mod, ana, ask, general, discord } = await startTelling();
    const { reply } = await ask(mod, ana);
    expect(reply).toMatchObject({
      channelId: general.id,
      applicationId: discord.applicationId,
      locale: 'en-US',
      notify: true,
    });
  });
});

describe('an interaction without what Discord calls optional', () => {
  it('is answered in its channel all the same, in the default language', async () => {
    const { client, mod, ana, ask, general } = await startTelling();
    client.prependListener(Events.Raw, ({ t, d }: { t: string; d: Record<string, unknown> }) => {
      if (t !== 'INTERACTION_CREATE') return;
      delete d.channel;
      delete d.locale;
      delete d.guild_locale;
    });
    const { reply } = await ask(mod, ana);
    expect(reply).toMatchObject({ channelId: general.id, locale: 'en-US' });
  });
});
