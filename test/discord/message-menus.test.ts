import { ApplicationCommandType, Events, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import whyPoints from '../../commands/why-points.ts';
import { type Command, type Commands, type MessageMenu, toFileName } from '../../src/discord/command.ts';
import { createDispatcher } from '../../src/discord/interactions/dispatch.ts';
import { createOpenAnswers } from '../../src/discord/interactions/open-answers.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import { UserError } from '../../src/errors.ts';
import type { Explanation, ReactionService } from '../../src/services/reactions.ts';
import type { Services } from '../../src/services/services.ts';
import { ALONE } from '../support/alone.ts';
import { openMemoryStore } from '../support/migrated-store.ts';
import { createCommand, isEphemeral, startClient, textOf } from './scene.ts';

/** The dispatcher at work, and a message to choose something for. Discord knows also what the bot does not. */
async function startMenus(
  commands: readonly (Command | MessageMenu)[],
  registered: readonly RESTPostAPIApplicationCommandsJSONBody[] = commands.map(({ data }) => data),
  reactions?: ReactionService,
) {
  const scene = await startClient();
  const { client, clock, log, responder, discord, guild, general, ana } = scene;
  await registerCommands({ rest: client.rest, applicationId: discord.applicationId, definitions: [...registered] });
  const byFile: Commands = new Map(commands.map((command) => [toFileName(command.data.name), command]));
  const store = await openMemoryStore();
  onTestFinished(() => store.close());
  const openAnswers = createOpenAnswers({ localeOf: () => 'en-US', store, responder, clock, log });
  const services = { reactions } as unknown as Services;
  const dispatcher = createDispatcher({
    commands: byFile,
    services,
    responder,
    openAnswers,
    secondProcess: ALONE,
    clock,
    log,
  });
  client.on(Events.InteractionCreate, dispatcher.handle);
  return { ...scene, dispatcher, message: guild.message(general, ana, 'I helped') };
}

const toMenu = (name: string, execute: MessageMenu['execute'], parts: Partial<MessageMenu> = {}): MessageMenu => ({
  data: { type: ApplicationCommandType.Message, name },
  acknowledge: () => 'ephemeral',
  execute,
  ...parts,
});

describe('an entry of a message’s menu', () => {
  it('is told which message it was chosen for, and answers privately', async () => {
    const tell = toMenu('Tell me!', async (interaction) => ({
      kind: 'message',
      payload: { content: `${interaction.targetId} by ${interaction.targetMessage.author.username}` },
      visibility: 'ephemeral',
    }));
    const { mod, message, discord } = await startMenus([tell]);
    const shown = await (await mod.menu('message', 'Tell me!', message)).waitForResponse();
    expect(textOf(shown)).toBe(`${message.id} by ana`);
    expect(isEphemeral(shown)).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  it('has buttons of its own, under the name of its file', async () => {
    const tell = toMenu(
      'Tell me!',
      async (interaction) => ({
        kind: 'message',
        payload: {
          components: [
            {
              type: 1,
              components: [{ type: 2, style: 2, label: 'More', custom_id: `tell-me:more:${interaction.targetId}` }],
            },
          ],
          content: 'a little',
        },
        visibility: 'ephemeral',
      }),
      {
        components: {
          more: {
            acknowledge: 'update',
            execute: async (_, [id]) => ({ kind: 'update', payload: { content: `more of ${id}`, components: [] } }),
          },
        },
      },
    );
    const { mod, message, discord } = await startMenus([tell]);
    const sent = await mod.menu('message', 'Tell me!', message);
    const shown = await sent.waitForResponse();
    await (await mod.press(shown, 'More')).waitForAcknowledgement();
    await discord.waitFor(() => textOf(sent.response()) === `more of ${message.id}`);
    expect(discord.violations).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['a refusal', new UserError('NO', 'Not for you. Try another one.'), '⛔ Not for you. Try another one.'],
    ['a failure of ours', new Error('secret detail'), '⛔ Something went wrong here'],
  ])('that ends in %s says so privately', async (_, error, words) => {
    const fail = toMenu('Fail', async () => {
      throw error;
    });
    const { mod, message } = await startMenus([fail]);
    const shown = await (await mod.menu('message', 'Fail', message)).waitForResponse();
    expect(textOf(shown)).toContain(words);
    expect(textOf(shown)).not.toContain('secret detail');
    expect(isEphemeral(shown)).toBe(true);
  });
});

describe('a menu that the bot does not know (any more)', () => {
  const UNKNOWN = '⛔ I do not know this command any more';

  it('is answered with what to do', async () => {
    const { mod, message } = await startMenus([], [{ type: ApplicationCommandType.Message, name: 'Gone' }]);
    const shown = await (await mod.menu('message', 'Gone', message)).waitForResponse();
    expect(textOf(shown)).toContain(UNKNOWN);
    expect(isEphemeral(shown)).toBe(true);
  });

  it.each(['constructor', '__proto__', 'toString'])('is answered so where it is called %s', async (name) => {
    const { mod, message } = await startMenus([], [{ type: ApplicationCommandType.Message, name }]);
    expect(textOf(await (await mod.menu('message', name, message)).waitForResponse())).toContain(UNKNOWN);
  });

  it('is a user’s menu of the same name', async () => {
    const tell = toMenu('Tell me!', async () => expect.fail('it was not chosen'));
    const user: RESTPostAPIApplicationCommandsJSONBody = { type: ApplicationCommandType.User, name: 'Tell me!' };
    const { mod, ana, general } = await startMenus([tell], [tell.data, user]);
    const shown = await (await mod.menu('user', 'Tell me!', ana, { channel: general })).waitForResponse();
    expect(textOf(shown)).toContain(UNKNOWN);
    expect(isEphemeral(shown)).toBe(true);
  });

  it('is never a slash command of its name, nor the other way round', async () => {
    const say = createCommand('say', { execute: async () => expect.fail('it was not used') });
    const tell = toMenu('Tell', async () => expect.fail('it was not chosen'));
    const asMenu: RESTPostAPIApplicationCommandsJSONBody = { type: ApplicationCommandType.Message, name: 'say' };
    const asSlash: RESTPostAPIApplicationCommandsJSONBody = { name: 'tell', description: 'tell' };
    const { mod, message, general } = await startMenus([say, tell], [asMenu, asSlash]);
    expect(textOf(await (await mod.menu('message', 'say', message)).waitForResponse())).toContain(UNKNOWN);
    expect(textOf(await (await mod.command(general, 'tell')).waitForResponse())).toContain(UNKNOWN);
  });
});

describe('Why points?', () => {
  const none: Explanation = { reactions: [], page: 1, pages: 1, rules: [] };
  const nothing: ReactionService = { explain: async () => none };

  it('is asked about the message in its channel, and answers whoever may see that', async () => {
    const asked: unknown[] = [];
    const reactions: ReactionService = {
      async explain(...args) {
        asked.push(args);
        return none;
      },
    };
    const { guild, general, ana, message } = await startMenus([whyPoints], undefined, reactions);
    const shown = await (await guild.person(ana).menu('message', 'Why points?', message)).waitForResponse();
    expect(textOf(shown)).toContain('📊 Why points?');
    expect(isEphemeral(shown)).toBe(true);
    expect(asked).toEqual([[{ guildId: guild.id, channelId: general.id, messageId: message.id }, 1]]);
  });

  it('is asked about the channel in which a page is turned, whatever a client sends', async () => {
    const asked: unknown[] = [];
    const reactions: ReactionService = {
      async explain(...args) {
        asked.push(args);
        return none;
      },
    };
    const { guild, general, mod, message, discord } = await startMenus([whyPoints], undefined, reactions);
    const secret = guild.addChannel({ name: 'secret', overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    const hidden = guild.message(secret, guild.owner, 'x');
    const shown = await (await mod.menu('message', 'Why points?', message)).waitForResponse();
    const press = async (customId: string) =>
      (await mod.press(shown, customId, { force: true })).waitForAcknowledgement();
    for (const customId of [`why-points:page:${hidden.id}:2`, `why-points:page:${hidden.id}:x`]) await press(customId);
    await discord.waitFor(() => asked.length === 3);
    for (const customId of ['why-points:page', 'why-points:page:x:1', 'why-points:page:1>:1']) await press(customId);
    const meant = { guildId: guild.id, channelId: general.id, messageId: hidden.id };
    expect(asked.slice(1)).toEqual([
      [meant, 2],
      [meant, Number.NaN],
    ]);
  });

  it('answers in a direct message that it works only in a server', async () => {
    const { mod } = await startMenus([whyPoints], undefined, nothing);
    const said = mod.say(mod.dm, 'hi');
    const shown = await (await mod.menu('message', 'Why points?', said, { force: true })).waitForResponse();
    expect(textOf(shown)).toContain('⛔ I work only in a server');
  });
});
