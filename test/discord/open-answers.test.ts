import { describe, expect, it, onTestFinished } from 'vitest';
import type { Visibility } from '../../src/discord/command.ts';
import { createOpenAnswers } from '../../src/discord/open-answers.ts';
import { createCommand, isEphemeral, startDispatcher, textOf } from './scene.ts';

/** A command that the process never gets to the end of. */
const neverEnds = (acknowledge: Visibility) =>
  createCommand('slow', { acknowledge: () => acknowledge, execute: () => new Promise(() => undefined) });

type Scene = Awaited<ReturnType<typeof startDispatcher>>;

/** What the next process does on the same store. */
function startNextProcess({ store, responder, clock, log }: Scene): void {
  clock.jump(1);
  const { finishing } = createOpenAnswers({ store, responder, clock, log });
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
    expect(textOf(shown)).toContain('I was restarted while I worked on this');
    await expect.poll(() => scene.store.listOpenAnswers(scene.clock.now())).toEqual([]);
  });

  it('is taken back and told privately where it was public', async () => {
    const scene = await startDispatcher([neverEnds('public')]);
    const sent = await scene.mod.command(scene.general, 'slow');
    await sent.waitForAcknowledgement();
    startNextProcess(scene);
    const told = await sent.waitForFollowUp();
    expect(textOf(told)).toContain('I was restarted while I worked on this');
    expect(isEphemeral(told)).toBe(true);
    expect(sent.response()).toBeUndefined();
    expect(scene.discord.violations).toEqual([]);
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
    expect(await scene.store.listOpenAnswers(Number.MAX_SAFE_INTEGER)).toEqual([]);
  });
});
