/** `/rules` with the real services on a real ledger, pressed and typed as people and hostile clients do. */
import { Events, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import rulesCommand from '../../commands/rules.ts';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import { createDispatcher } from '../../src/discord/interactions/dispatch.ts';
import { createOpenAnswers } from '../../src/discord/interactions/open-answers.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import { COMMUNITY, createServiceScene, KARMA, LOYALTY } from '../services/service-scene.ts';
import { ALONE } from '../support/alone.ts';
import { isEphemeral, startClient, textOf } from './scene.ts';

async function startRules() {
  const scene = await startClient();
  const { client, clock, log, responder, discord, guild, general } = scene;
  const services = await createServiceScene({ guildIds: new Set([guild.id]) });
  await services.store.saveFields({ guildId: guild.id, communityId: COMMUNITY }, [LOYALTY, KARMA], {
    at: services.now,
  });
  const definitions = [rulesCommand.data];
  await registerCommands({ rest: client.rest, applicationId: discord.applicationId, definitions });
  const openAnswers = createOpenAnswers({ localeOf: () => 'en-US', store: services.store, responder, clock, log });
  const commands = new Map([['rules', rulesCommand]]);
  const dispatcher = createDispatcher({ commands, services, responder, openAnswers, secondProcess: ALONE, clock, log });
  client.on(Events.InteractionCreate, dispatcher.handle);
  onTestFinished(() => expect(discord.violations).toEqual([]));
  const admin = guild.person(guild.owner);
  type Values = Parameters<typeof admin.command>[2];
  type Options = Parameters<typeof admin.command>[3];
  const use = (name: string, values?: Values, options?: Options) =>
    admin.command(general, `rules ${name}`, values, options);
  /** What an answer says. */
  const ask = async (name: string, values?: Values, options?: Options) => {
    const shown = await (await use(name, values, options)).waitForResponse();
    expect(isEphemeral(shown)).toBe(true);
    return textOf(shown);
  };
  const stored = () => services.store.listRules(guild.id);
  return { ...scene, services, admin, use, ask, stored };
}

describe('/rules', () => {
  it('is for those who manage the server', () => {
    expect(rulesCommand.data.default_member_permissions).toBe(PermissionFlagsBits.ManageGuild.toString());
  });

  it('makes, changes, lists and removes a rule', async () => {
    const { ask, stored, staff, general } = await startRules();
    expect(await ask('list')).toContain('No reaction gives points yet.');
    expect(await ask('add', { emoji: '⭐', amount: 5 })).toContain('✅ Rule added');
    const [rule] = await stored();
    const change = { rule: String(rule?.id), amount: 7, 'giver-role': staff, channel: general, 'per-pair': 2 };
    const changed = await ask('edit', change);
    expect(changed).toContain('✅ Rule changed');
    expect(changed).toContain(`⭐ **+7** Loyalty Points · ✅ on\nin <#${general.id}> · given by <@&${staff.id}>`);
    expect(await ask('edit', { rule: '⭐', clear: 'channel', 'per-pair': 0, field: 'karma' })).toContain(
      '**+7** Karma',
    );
    expect(await stored()).toMatchObject([{ channelId: undefined, perPair: undefined, giverRoleId: staff.id }]);
    expect(await ask('list')).toContain(`**#${rule?.id}** ⭐`);
    expect(await ask('remove', { rule: '⭐' })).toContain('✅ Rule removed');
    expect(await stored()).toEqual([]);
  });

  it.each<[string, Record<string, string | number | boolean>]>([
    ['add', { emoji: 'star', amount: 5 }],
    ['add', { emoji: '⭐', amount: 'many' }],
    ['add', { amount: 5 }],
    ['add', { emoji: 5, amount: 5 }],
    ['add', { emoji: '⭐', amount: 5, 'max-age': -1 }],
    ['add', { emoji: '⭐', amount: 5, field: 'Kudos' }],
    ['edit', { rule: '99' }],
    ['edit', {}],
    ['remove', { rule: true }],
  ])('answers privately what is wrong when a client sends %s %j', async (name, values) => {
    const { ask, stored } = await startRules();
    expect(await ask(name, values, { raw: true, force: true })).toMatch(/^⛔ /);
    expect(await stored()).toEqual([]);
  });

  it('refuses whoever may not manage the server, whatever Discord shows them', async () => {
    const { mod, general, stored } = await startRules();
    const sent = await mod.command(general, 'rules add', { emoji: '⭐', amount: 5 }, { force: true });
    expect(textOf(await sent.waitForResponse())).toContain('⛔ You need the permission Manage Server');
    expect(await stored()).toEqual([]);
  });

  it('suggests rules and fields while somebody types', async () => {
    const { admin, general, ask, stored } = await startRules();
    await ask('add', { emoji: '⭐', amount: 5 });
    await ask('add', { emoji: '🔥', amount: 7, enabled: false });
    const [, fire] = await stored();
    const type = async (values: Record<string, string>, focused: string) => {
      const sent = await admin.autocomplete(general, 'rules edit', values, focused);
      await sent.waitForAcknowledgement();
      return sent.choices;
    };
    expect(await type({ rule: '🔥' }, 'rule')).toEqual([
      { name: `#${fire?.id} 🔥 +7 Loyalty Points (off)`, value: String(fire?.id) },
    ]);
    expect(await type({ rule: '⭐', field: 'kar' }, 'field')).toMatchObject([{ name: 'Karma' }]);
  });
});

describe('the buttons of a rule', () => {
  /** What opens a message is refused in it; what changes one leaves it and is refused beside it. */
  const refusalOf = async (pressed: SandboxInteraction, customId: string) =>
    textOf(await (customId.startsWith('rules:open') ? pressed.waitForResponse() : pressed.waitForFollowUp()));

  it('switch it off and on again', async () => {
    const { admin, use, stored, discord } = await startRules();
    const sent = await use('add', { emoji: '⭐', amount: 5 });
    const shown = await sent.waitForResponse();
    await admin.press(shown, 'Switch off');
    await discord.waitFor(() => textOf(sent.response()).includes('⛔ off'));
    expect(await stored()).toMatchObject([{ enabled: false }]);
    await admin.press(sent.response() ?? shown, 'Switch on');
    await discord.waitFor(() => textOf(sent.response()).includes('✅ on'));
    expect(await stored()).toMatchObject([{ enabled: true }]);
  });

  it('turn the pages of the list', async () => {
    const { admin, use, services, guild, discord } = await startRules();
    const actor = { guildId: guild.id, userId: admin.id, canManageMessages: true, canManageGuild: true, roleIds: [] };
    for (let count = 0; count < 12; count += 1)
      await services.rules.add(actor, { emoji: '⭐', amount: 5, field: undefined });
    const sent = await use('list');
    const shown = await sent.waitForResponse();
    expect(textOf(shown)).toContain('Page 1 of 3');
    await admin.press(shown, 'Later');
    await discord.waitFor(() => textOf(sent.response()).includes('Page 2 of 3'));
  });

  it.each([
    ['of a rule that is gone', 'rules:switch:99:off', 'There is no such rule'],
    ['of no rule', 'rules:switch', 'There is no such rule'],
    ['of a number that is none', 'rules:open:NaN', 'I cannot read that button any more'],
    ['of no number', 'rules:open', 'I cannot read that button any more'],
  ])('%s say so', async (_, customId, refusal) => {
    const { admin, use, stored } = await startRules();
    const shown = await (await use('add', { emoji: '⭐', amount: 5 })).waitForResponse();
    const pressed = await admin.press(shown, customId, { force: true });
    expect(await refusalOf(pressed, customId)).toContain(`⛔ ${refusal}`);
    expect(await stored()).toMatchObject([{ enabled: true }]);
  });

  it.each(['rules:switch:1:off', 'rules:open:1', 'rules:page:1'])(
    'do nothing for whoever may not manage the server: %s',
    async (customId) => {
      const { mod, use, stored } = await startRules();
      const shown = await (await use('add', { emoji: '⭐', amount: 5 })).waitForResponse();
      const [rule] = await stored();
      expect(rule?.id).toBe(1);
      const pressed = await mod.press(shown, customId, { force: true });
      expect(await refusalOf(pressed, customId)).toContain('⛔ You need the permission Manage Server');
      expect(await stored()).toEqual([rule]);
    },
  );
});
