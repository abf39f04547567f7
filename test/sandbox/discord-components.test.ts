import {
  type ActionRowData,
  ComponentType,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  RoleSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { refusal, startBot } from './discord-bot.ts';

const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;
const CONFIRM = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: 1, label: 'Confirm', customId: 'confirm:1' }],
} satisfies ActionRowData<{ type: ComponentType.Button; style: 1; label: string; customId: string }>;

describe('a button', () => {
  async function withButton() {
    const bot = await startBot();
    const asked = await bot.mod.command(bot.general, 'balance');
    await (await bot.next()).reply({ content: 'Sure?', components: [CONFIRM] });
    return { ...bot, asked, message: asked.response() ?? { id: '' } };
  }

  it('is pressed by its label or its custom id, and its message updated', async () => {
    const { mod, message, asked, nextPress } = await withButton();
    const pressed = await mod.press(message, 'Confirm');
    const interaction = await nextPress();
    expect(interaction.customId).toBe('confirm:1');
    expect(interaction.message.content).toBe('Sure?');
    await interaction.update({ content: 'Done', components: [] });
    expect(pressed.acknowledgement?.type).toBe(7);
    expect(asked.response()).toMatchObject({ id: message.id, content: 'Done', components: [] });
  });

  it('can be acknowledged first and its message edited later, or answered with a new message', async () => {
    const { mod, message, asked, nextPress } = await withButton();
    await mod.press(message, 'confirm:1');
    const first = await nextPress();
    await first.deferUpdate();
    await first.editReply('Working');
    expect(asked.response()?.content).toBe('Working');
    const again = await mod.press(message, 'confirm:1');
    await (await nextPress()).reply({ content: 'New', ...EPHEMERAL });
    expect(again.response()).toMatchObject({ content: 'New', message_reference: { message_id: message.id } });
    expect(again.response()?.interaction_metadata).toMatchObject({ type: 3, interacted_message_id: message.id });
    expect(asked.response()?.content).toBe('Working');
  });

  it('that is gone cannot be pressed, but an outdated client sends it all the same', async () => {
    const { mod, message, nextPress } = await withButton();
    await mod.press(message, 'Confirm');
    await (await nextPress()).update({ content: 'Done', components: [] });
    await expect(mod.press(message, 'confirm:1')).rejects.toThrow(/no button "confirm:1"/);
    await mod.press(message, 'confirm:1', { force: true });
    expect((await nextPress()).customId).toBe('confirm:1');
  });

  it('on an ephemeral message is out of reach for others', async () => {
    const { mod, ana, guild, general, next } = await startBot();
    const asked = await mod.command(general, 'balance');
    await (await next()).reply({ components: [CONFIRM], content: 'Sure?', ...EPHEMERAL });
    const message = asked.response() ?? { id: '' };
    await expect(guild.person(ana).press(message, 'Confirm')).rejects.toThrow(/does not see/);
  });
});

describe('a select', () => {
  it('gives the chosen values, or the chosen users with their membership', async () => {
    const { mod, ana, general, next, nextAny } = await startBot();
    const asked = await mod.command(general, 'balance');
    const options = ['a', 'b'].map((value) => ({ label: value.toUpperCase(), value }));
    const components = [
      { type: ComponentType.ActionRow, components: [{ type: ComponentType.StringSelect, customId: 'field', options }] },
      { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, customId: 'who' }] },
    ] as const;
    await (await next()).reply({ content: 'Choose', components });
    const message = asked.response() ?? { id: '' };
    await expect(mod.choose(message, 'field', ['c'])).rejects.toThrow(/no option "c".*a, b/);
    await expect(mod.choose(message, 'field', ['a', 'b'])).rejects.toThrow(/1 to 1 choices/);
    await mod.choose(message, 'field', ['b']);
    const chosen = await nextAny();
    expect(chosen.isStringSelectMenu() && chosen.values).toEqual(['b']);
    await mod.choose(message, 'who', [ana]);
    const named = await nextAny();
    expect(named.isUserSelectMenu() && named.members.first()?.user?.username).toBe('ana');
  });
});

describe('a modal', () => {
  const modal = {
    customId: 'key',
    title: 'API key',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.TextInput, customId: 'token', label: 'Key', style: TextInputStyle.Short, minLength: 3 },
        ],
      },
    ],
  } as const;

  it('is shown, filled in and answered', async () => {
    const { mod, general, next, nextAny, discord } = await startBot();
    const asked = await mod.command(general, 'balance');
    const interaction = await next();
    await interaction.showModal(modal);
    expect(asked.modal?.title).toBe('API key');
    expect(asked.response()).toBeUndefined();
    await expect(mod.submit(asked, { token: '' })).rejects.toThrow(/must be filled in/);
    await expect(mod.submit(asked, { token: 'ab' })).rejects.toThrow(/too short/);
    await expect(mod.submit(asked, { other: 'abc' })).rejects.toThrow(/no field "other"/);
    const submitted = await mod.submit(asked, { token: 'secret' });
    const filled = await nextAny();
    if (!filled.isModalSubmit()) throw new Error('not a modal');
    expect(filled.fields.getTextInputValue('token')).toBe('secret');
    expect(filled.isFromMessage()).toBe(false);
    await filled.reply({ content: 'Saved', ...EPHEMERAL });
    expect(submitted.response()?.interaction_metadata).toMatchObject({
      type: 5,
      triggering_interaction_metadata: { id: interaction.id },
    });
    expect(discord.violations).toEqual([]);
  });

  it('opened from a button may update the button’s message, and opens no second modal', async () => {
    const { mod, general, next, nextPress, nextAny, client } = await startBot();
    const asked = await mod.command(general, 'balance');
    await (await next()).reply({ content: 'Set up', components: [CONFIRM] });
    const pressed = await mod.press(asked.response() ?? { id: '' }, 'Confirm');
    await (await nextPress()).showModal(modal);
    await mod.submit(pressed, { token: 'secret' });
    const filled = await nextAny();
    if (!filled.isModalSubmit() || !filled.isFromMessage()) throw new Error('not from a message');
    const data = { custom_id: 'x', title: 'x', components: asked.modal?.components ?? [] };
    const another = client.rest.post(`/interactions/${filled.id}/${filled.token}/callback`, {
      body: { type: 9, data },
    });
    expect(await refusal(another)).toBe('400 50035');
    await filled.update({ content: 'Key saved', components: [] });
    expect(asked.response()?.content).toBe('Key saved');
  });

  it('with labels carries texts and selects', async () => {
    const { mod, general, staff, next, nextAny } = await startBot();
    const asked = await mod.command(general, 'balance');
    const reason = new TextInputBuilder().setCustomId('reason').setStyle(TextInputStyle.Short).setRequired(false);
    const role = new RoleSelectMenuBuilder().setCustomId('role');
    const labels = [
      new LabelBuilder().setLabel('Reason').setTextInputComponent(reason),
      new LabelBuilder().setLabel('Role').setRoleSelectMenuComponent(role),
    ];
    const labelled = new ModalBuilder()
      .setCustomId('m')
      .setTitle('M')
      .addLabelComponents(...labels);
    await (await next()).showModal(labelled);
    await mod.submit(asked, { role: [staff] });
    const filled = await nextAny();
    if (!filled.isModalSubmit()) throw new Error('not a modal');
    expect(filled.fields.getTextInputValue('reason')).toBe('');
    expect(filled.fields.getSelectedRoles('role')?.first()?.name).toBe('Staff');
  });
});

describe('autocompletion', () => {
  it('asks with what is typed so far and shows the suggestions', async () => {
    const { mod, ana, general, nextAutocomplete } = await startBot();
    const asked = await mod.autocomplete(general, 'points add', { user: ana, field: 'loy' }, 'field');
    const interaction = await nextAutocomplete();
    expect(interaction.options.getFocused(true)).toMatchObject({ name: 'field', value: 'loy' });
    await interaction.respond([{ name: 'Loyalty', value: 'f1' }]);
    expect(asked.choices).toEqual([{ name: 'Loyalty', value: 'f1' }]);
  });

  it('refuses more than 25 suggestions, and options that were not registered for it', async () => {
    const { mod, general, nextAutocomplete, discord } = await startBot();
    await expect(mod.autocomplete(general, 'points add', {}, 'reason')).rejects.toThrow(/not registered with/);
    await mod.autocomplete(general, 'points add', { field: '' }, 'field');
    const many = Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
    expect(await refusal((await nextAutocomplete()).respond(many))).toBe('400 50035');
    expect(discord.violations).toHaveLength(1);
  });

  it('takes suggestions and nothing else', async () => {
    const { mod, general, client, nextAutocomplete } = await startBot();
    await mod.autocomplete(general, 'points add', { field: '' }, 'field');
    const { id, token } = await nextAutocomplete();
    const body = { type: 4, data: { content: 'x' } };
    expect(await refusal(client.rest.post(`/interactions/${id}/${token}/callback`, { body }))).toBe('400 50035');
  });
});

describe('a menu', () => {
  it('of a message brings the message, of a user the member', async () => {
    const { mod, ana, guild, general, nextAny } = await startBot();
    const message = guild.message(general, ana, 'I helped');
    await mod.menu('message', 'Why points?', message);
    const why = await nextAny();
    expect(why.isMessageContextMenuCommand() && why.targetMessage.content).toBe('I helped');
    await mod.menu('user', 'Points history', ana);
    const history = await nextAny();
    expect(history.isUserContextMenuCommand() && history.targetMember?.user.username).toBe('ana');
    await expect(mod.menu('user', 'Nothing', ana)).rejects.toThrow(/not registered/);
  });

  it('of a message brings the reactions on it, also for somebody who may not use other commands', async () => {
    const { mod, ana, guild, general, nextAny } = await startBot();
    const coin = guild.addEmoji({ name: 'coin' });
    const message = guild.message(general, ana, 'I helped');
    mod.react(message, '⭐');
    mod.react(message, coin);
    mod.react(message, coin, { burst: true });
    await guild.person(ana).menu('message', 'Why points?', message);
    const why = await nextAny();
    if (!why.isMessageContextMenuCommand()) throw new Error('not a menu');
    expect(why.targetMessage.author.username).toBe('ana');
    const { cache } = why.targetMessage.reactions;
    expect([...cache.values()].map(({ emoji, count }) => [emoji.identifier, count])).toEqual([
      [encodeURIComponent('⭐'), 1],
      [`coin:${coin.id}`, 2],
    ]);
  });
});
