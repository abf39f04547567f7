/** Two clients with one token, each with a dispatcher of its own: who answers what. */
import { Events } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer, Command } from '../../src/discord/command.ts';
import { createDiscordClient, logIn } from '../../src/discord/connection/client.ts';
import type { Sign } from '../../src/discord/connection/second-process.ts';
import { createDispatcher } from '../../src/discord/interactions/dispatch.ts';
import { createOpenAnswers } from '../../src/discord/interactions/open-answers.ts';
import { UserError } from '../../src/errors.ts';
import { openMemoryStore } from '../support/migrated-store.ts';
import { createAward } from './award-fixture.ts';
import { createCommand, startDispatcher, textOf } from './scene.ts';

type Scene = Awaited<ReturnType<typeof startDispatcher>>;

const BOARD: Answer = {
  kind: 'message',
  visibility: 'public',
  payload: {
    content: 'board',
    components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: 'board:press' }] }],
  },
};

/** A message with a button; `press` is what that does. */
function createBoard(press: () => Promise<Answer>, show: () => Promise<Answer> = async () => BOARD): Command {
  return createCommand('board', { execute: show, components: { press: { acknowledge: 'reply', execute: press } } });
}

const say = (content: string): Answer => ({ kind: 'message', payload: { content }, visibility: 'ephemeral' });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The other process. */
async function startSecond({ discord, log, clock, responder }: Scene, commands: readonly Command[]) {
  const client = createDiscordClient({ apiUrl: discord.apiUrl, log, onFatal: () => undefined });
  onTestFinished(() => client.destroy());
  const store = await openMemoryStore();
  onTestFinished(() => store.close());
  const signs: Sign[] = [];
  const awards: string[] = [];
  const dispatcher = createDispatcher({
    commands: new Map(commands.map((command) => [command.data.name, command])),
    services: {
      awards: {
        acknowledged: async () => void awards.push('acknowledged'),
        notAcknowledged: async () => void awards.push('not acknowledged'),
      },
    } as never,
    responder,
    openAnswers: createOpenAnswers({ localeOf: () => 'en-US', store, responder, clock, log }),
    secondProcess: { noticed: (sign) => void signs.push(sign), isAlone: () => signs.length === 0 },
    clock,
    log,
  });
  await logIn(client, discord.token);
  client.on(Events.InteractionCreate, dispatcher.handle);
  return { client, signs, awards };
}

describe('of two processes with one token', () => {
  it('the one that is too late drops its award, takes nothing back and knows why', async () => {
    const scene = await startDispatcher([createCommand('give', { execute: async () => say('first') })]);
    const { mod, general, discord } = scene;
    const late = async (): Promise<Answer> => {
      await pause(200);
      return { kind: 'award', award: createAward(), visibility: 'public' };
    };
    const second = await startSecond(scene, [createCommand('give', { execute: late })]);
    const given = await mod.command(general, 'give');
    await discord.waitFor(() => second.awards.length > 0);
    expect(second.awards).toEqual(['not acknowledged']);
    expect(second.signs).toEqual(['answered an interaction']);
    expect(textOf(given.response())).toBe('first');
    expect(scene.signs).toEqual([]);
  });

  it('the one that did not write a message leaves its buttons alone while the other one answers', async () => {
    const scene = await startDispatcher([createBoard(async () => say('of the author'))]);
    const { mod, general, discord } = scene;
    let presses = 0;
    const press = async () => {
      presses += 1;
      return say('of the other');
    };
    const show = async () => {
      await pause(200);
      return BOARD;
    };
    const second = await startSecond(scene, [createBoard(press, show)]);
    const shown = await (await mod.command(general, 'board')).waitForResponse();
    await discord.waitFor(() => second.signs.length === 1);
    const pressing = await mod.press(shown, 'Press');
    expect(textOf(await pressing.waitForResponse())).toBe('of the author');
    const looks = () => discord.requests.filter(({ method, path }) => method === 'GET' && path.includes('original'));
    await discord.waitFor(() => looks().length === 1, 'The look', 10_000);
    await pause(100);
    expect([presses, pressing.followUps()]).toEqual([0, []]);
    expect(second.signs).toEqual(['answered an interaction', 'wrote a message']);
  });

  it('the one that is left answers also for messages of the other, in time', async () => {
    const scene = await startDispatcher([createBoard(async () => say('of the author'))]);
    const { mod, general, client, discord } = scene;
    const second = await startSecond(scene, [
      createBoard(
        async () => say('of the other'),
        async () => {
          await pause(200);
          return BOARD;
        },
      ),
    ]);
    const shown = await (await mod.command(general, 'board')).waitForResponse();
    await discord.waitFor(() => second.signs.length === 1);
    await client.destroy();
    const pressing = await mod.press(shown, 'Press');
    expect(textOf(await pressing.waitForResponse())).toBe('of the other');
  });

  it.each(['UNKNOWN_RECEIPT', 'UNKNOWN_REQUEST', 'NO_DRAFT'] as const)(
    'the one that does not know what a button is about (%s) lets the other one answer first',
    async (code) => {
      const slow = async () => {
        await pause(500);
        return say('of the author');
      };
      const scene = await startDispatcher([createBoard(slow)]);
      const { mod, general, discord } = scene;
      const shown = await (await mod.command(general, 'board')).waitForResponse();
      const second = await startSecond(scene, [createBoard(() => Promise.reject(new UserError(code, 'Not here.')))]);
      const pressing = await mod.press(shown, 'Press');
      expect(textOf(await pressing.waitForResponse())).toBe('of the author');
      await discord.waitFor(() => second.signs.length === 1, 'The refusal that came too late', 10_000);
      expect(pressing.followUps()).toEqual([]);
    },
  );

  it('the one without a command that the other has registered meanwhile lets it answer', async () => {
    const scene = await startDispatcher([createBoard(async () => say(''))]);
    const { mod, general, discord } = scene;
    await (await mod.command(general, 'board')).waitForResponse();
    const extra = async () => {
      await pause(500);
      return say('new');
    };
    await startSecond(scene, [createCommand('extra', { execute: extra })]);
    await scene.client.application?.commands.create({ name: 'extra', description: 'extra' });
    const used = await mod.command(general, 'extra');
    expect(textOf(await used.waitForResponse())).toBe('new');
    await discord.waitFor(() => scene.signs.length > 0, 'The sign', 10_000);
    expect(scene.signs[0]).toMatch(/^registered commands/);
  });
});

describe('a process that is alone', () => {
  it('answers at once what it does not know, and sees no sign in its own messages nor in those of an earlier life', async () => {
    let isKnown = true;
    const press = () => (isKnown ? Promise.resolve(say('yes')) : Promise.reject(new UserError('NO_DRAFT', 'Gone.')));
    const first = await startDispatcher([createBoard(press)]);
    const { mod, general, signs, clock } = first;
    const shown = await (await mod.command(general, 'board')).waitForResponse();
    await (await mod.press(shown, 'Press')).waitForResponse();
    isKnown = false;
    const began = performance.now();
    expect(textOf(await (await mod.press(shown, 'Press')).waitForResponse())).toBe('⛔ Gone.');
    expect(performance.now() - began).toBeLessThan(1_400);
    await first.client.destroy();
    const later = await startSecond(first, [createBoard(async () => say('after the restart'))]);
    const pressing = await mod.press(shown, 'Press');
    expect(textOf(await pressing.waitForResponse())).toBe('after the restart');
    expect([signs, later.signs]).toEqual([[], []]);
    clock.jump(0);
  });
});
