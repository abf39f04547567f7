import { ApplicationCommandOptionType, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { toActor, toReplyPlace, toSubject } from '../../src/discord/actor.ts';
import type { Command } from '../../src/discord/command.ts';
import { startDispatcher, textOf } from './scene.ts';

/** A command that tells what it makes of its interaction. */
const tell: Command = {
  data: {
    name: 'tell',
    description: 'Tell',
    options: [{ type: ApplicationCommandOptionType.User, name: 'user', description: 'Who' }],
  },
  acknowledge: () => 'after',
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
  const ask = async (person: typeof scene.mod, user: { id: string }) =>
    JSON.parse(textOf(await (await person.command(scene.general, 'tell', { user })).waitForResponse()));
  return { ...scene, ask };
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
    expect(reply).toMatchObject({ channelId: general.id, locale: 'en-US', privateLocale: 'en-US' });
  });
});
