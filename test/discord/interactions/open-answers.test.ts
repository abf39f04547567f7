import { describe, expect, it, onTestFinished } from 'vitest';
import type { Delivered } from '../../../src/discord/api/responder.ts';
import type { Visibility } from '../../../src/discord/command.ts';
import { renderImportProgress } from '../../../src/discord/embeds/link-file-embeds.ts';
import { createOpenAnswers } from '../../../src/discord/interactions/open-answers.ts';
import { createCommand, isEphemeral, startDispatcher, textOf } from '../scene.ts';

/** A command that the process never gets to the end of. */
const neverEnds = (acknowledge: Visibility) =>
  createCommand('slow', { acknowledge: () => acknowledge, execute: () => new Promise(() => undefined) });

type Scene = Awaited<ReturnType<typeof startDispatcher>>;

/** What the next process does on the same store. */
function startNextProcess({ store, responder, clock, log }: Scene): void {
  clock.jump(1);
  const { finishing } = createOpenAnswers({ localeOf: () => 'en-US', store, responder, clock, log });
  finishing.start();
  onTestFinished(() => finishing.stop());
}

describe('an answer that a crash interrupted', () => {
  it('is finished by the next process where it was private', async () => {
    const scene = await startDispatcher([neverEnds('ephemeral')]);
    const sent = await scene.mod.command(scene.general, 'slow');
    await sent.waitForAcknowledgement();
    startNextProcess(scene);
    const shown = await sent.waitForResponse();
    expect(textOf(shown)).toContain('I was interrupted while I worked on this');
    await expect.poll(() => scene.store.listOpenAnswers()).toEqual([]);
  });

  it('is taken back and told privately where it was public', async () => {
    const scene = await startDispatcher([neverEnds('public')]);
    const sent = await scene.mod.command(scene.general, 'slow');
    await sent.waitForAcknowledgement();
    startNextProcess(scene);
    const told = await sent.waitForFollowUp();
    expect(textOf(told)).toContain('I was interrupted while I worked on this');
    expect(isEphemeral(told)).toBe(true);
    expect(sent.response()).toBeUndefined();
    expect(scene.discord.violations).toEqual([]);
  });

  it('is finished also where it said how far it was', async () => {
    const scene = await startDispatcher([
      createCommand('slow', {
        acknowledge: () => 'ephemeral',
        execute: (_, { showProgress }) => {
          scene.clock.jump(3_000);
          showProgress(renderImportProgress({ what: 'linked', done: 1, total: 2 }, 'en-US'));
          return new Promise(() => undefined);
        },
      }),
    ]);
    const sent = await scene.mod.command(scene.general, 'slow');
    await sent.waitForResponse((message) => textOf(message).includes('1 of 2'));
    startNextProcess(scene);
    await sent.waitForResponse((message) => textOf(message).includes('I was interrupted'));
  });

  it('is finished also where Discord shows it only after the next process has looked', async () => {
    const scene = await startDispatcher([neverEnds('ephemeral')]);
    scene.discord.fail({ route: /^\/interactions\//, kind: 'delay', ms: 300 });
    const sent = await scene.mod.command(scene.general, 'slow');
    await expect.poll(() => scene.store.listOpenAnswers()).toHaveLength(1);
    startNextProcess(scene);
    await expect.poll(() => scene.discord.requests.some(({ path }) => path.startsWith('/webhooks'))).toBe(true);
    await sent.waitForAcknowledgement();
    scene.clock.jump(5_000);
    startNextProcess(scene);
    const shown = await sent.waitForResponse();
    expect(textOf(shown)).toContain('I was interrupted while I worked on this');
  });

  it('is finished also where Discord asks the next process to slow down', async () => {
    const scene = await startDispatcher([neverEnds('ephemeral')]);
    const sent = await scene.mod.command(scene.general, 'slow');
    await sent.waitForAcknowledgement();
    const slowDown: Delivered = { kind: 'rate-limited', retryAfterMs: 1_000 };
    const responder = { ...scene.responder, edit: async () => slowDown };
    scene.clock.jump(1);
    const { finishing } = createOpenAnswers({ ...scene, localeOf: () => 'en-US', responder });
    finishing.start();
    await finishing.stop();
    startNextProcess(scene);
    const shown = await sent.waitForResponse();
    expect(textOf(shown)).toContain('Look first');
  });

  it.each(['public', 'ephemeral'] as const)(
    'is not begun a second time, and is finished all the same (%s)',
    async (acknowledge) => {
      let count = 0;
      const scene = await startDispatcher([
        createCommand('slow', {
          acknowledge: () => acknowledge,
          execute: async () => {
            count += 1;
            return { kind: 'message', payload: { content: 'done twice' }, visibility: acknowledge };
          },
        }),
      ]);
      const { store, discord } = scene;
      // What a process that died has left: the note, and the placeholder that Discord shows.
      const { rememberAnswer } = store;
      store.rememberAnswer = async (answer) => {
        await rememberAnswer(answer);
        return rememberAnswer(answer);
      };
      const sent = await scene.mod.command(scene.general, 'slow');
      await expect.poll(() => store.listOpenAnswers()).toHaveLength(1);
      await scene.dispatcher.drain(1_000);
      expect(count).toBe(0);
      expect(await store.listOpenAnswers()).toMatchObject([{ interactionId: sent.id }]);
      expect(discord.requests.filter(({ path }) => path.includes('callback'))).toEqual([]);
    },
  );

  it('is left alone by the process that works on it, however long that takes', async () => {
    const scene = await startDispatcher([neverEnds('ephemeral')]);
    const { store, clock, openAnswers, discord } = scene;
    const sent = await scene.mod.command(scene.general, 'slow');
    await sent.waitForAcknowledgement();
    clock.jump(600_000);
    openAnswers.finishing.start();
    await openAnswers.finishing.stop();
    expect(await store.listOpenAnswers()).toHaveLength(1);
    expect(discord.requests.filter(({ path }) => path.startsWith('/webhooks'))).toEqual([]);
  });
});

describe('an answer that Discord did not take', () => {
  it('is followed by a word about it once Discord takes that', async () => {
    const scene = await startDispatcher([
      createCommand('quick', {
        acknowledge: () => 'ephemeral',
        execute: async () => ({ kind: 'message', payload: { content: 'done' }, visibility: 'ephemeral' }),
      }),
    ]);
    scene.discord.fail({ route: /^\/webhooks\//, kind: 'drop-before', times: 3 });
    const sent = await scene.mod.command(scene.general, 'quick');
    await sent.waitForAcknowledgement();
    await scene.dispatcher.drain(5_000);
    scene.clock.jump(1);
    scene.openAnswers.finishing.start();
    const shown = await sent.waitForResponse();
    await scene.openAnswers.finishing.stop();
    expect(textOf(shown)).toContain('Look first');
    expect(await scene.store.listOpenAnswers()).toEqual([]);
  });
});

describe('an answer that was given', () => {
  it('is forgotten and stays as it is', async () => {
    const scene = await startDispatcher([
      createCommand('quick', {
        acknowledge: () => 'ephemeral',
        execute: async () => ({ kind: 'message', payload: { content: 'done' }, visibility: 'ephemeral' }),
      }),
    ]);
    const sent = await scene.mod.command(scene.general, 'quick');
    await sent.waitForResponse((message) => message.content === 'done');
    await scene.dispatcher.drain(1_000);
    expect(await scene.store.listOpenAnswers()).toEqual([]);
  });
});
