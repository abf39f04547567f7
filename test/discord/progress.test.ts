import { describe, expect, it } from 'vitest';
import type { Acknowledgement, CommandContext } from '../../src/discord/command.ts';
import { createConversation } from '../../src/discord/interactions/conversation.ts';
import { toTexts } from '../../src/texts/texts.ts';
import { createCommand, isEphemeral, startDiscord, startDispatcher, textOf } from './scene.ts';

const EDIT = /^\/webhooks\/\d+\/\{token\}\/messages\/(@|%40)original$/;

/** A command that works until the test lets it end, and what it may say meanwhile. */
async function startLong(acknowledge: Acknowledgement = 'ephemeral') {
  const end = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<CommandContext['showProgress']>();
  const scene = await startDispatcher([
    createCommand('long', {
      acknowledge: () => acknowledge,
      async execute(_, { showProgress }) {
        begun.resolve(showProgress);
        await end.promise;
        return { kind: 'message', payload: { content: 'done' }, visibility: 'ephemeral' };
      },
    }),
  ]);
  const sent = await scene.mod.command(scene.general, 'long');
  const showProgress = await begun.promise;
  const countEdits = () =>
    scene.discord.requests.filter(({ method, path }) => method === 'PATCH' && EDIT.test(path)).length;
  return { ...scene, sent, showProgress, end: () => end.resolve(), countEdits };
}

describe('how far a command is', () => {
  it('is shown in place of "thinking" every two seconds, not more often, and gives way to the answer', async () => {
    const { sent, showProgress, clock, end, countEdits, dispatcher, discord, mod, general } = await startLong();
    showProgress({ content: 'too early' });
    clock.jump(2_000);
    showProgress({ content: '1 of 9' });
    showProgress({ content: 'at the same time' });
    const shown = await sent.waitForResponse(({ content }) => content !== '');
    expect([shown.content, isEphemeral(shown)]).toEqual(['1 of 9', true]);
    clock.jump(1_500);
    showProgress({ content: 'too soon' });
    clock.jump(600);
    // As often as the command likes.
    await expect
      .poll(() => {
        showProgress({ content: '7 of 9' });
        return sent.response()?.content;
      })
      .toBe('7 of 9');
    end();
    await sent.waitForResponse(({ content }) => content === 'done');
    clock.jump(10_000);
    showProgress({ content: 'too late' });
    // Long enough on its way that what was sent before has arrived.
    await (await mod.command(general, 'long')).waitForResponse(({ content }) => content === 'done');
    await dispatcher.drain(1_000);
    expect(countEdits()).toBe(4);
    expect(textOf(sent.response())).toBe('done');
    expect(discord.violations).toEqual([]);
  });

  it('never takes the place of the answer, however slow Discord is with it', async () => {
    const slow = Promise.withResolvers<void>();
    const edits: (string | undefined)[] = [];
    const { responder, clock, log } = await startDiscord();
    const conversation = createConversation({
      texts: toTexts('en-US'),
      responder: {
        ...responder,
        acknowledge: async () => ({ kind: 'shown', messageId: '1' }),
        async edit(_, { content }) {
          edits.push(content);
          await slow.promise;
          return { kind: 'done', messageId: '1' };
        },
      },
      clock,
      log,
      interaction: { id: '1', token: 'token', receivedAt: clock.monotonic() - 2_000 },
    });
    await conversation.defer('ephemeral');
    conversation.showProgress({ content: '1 of 9' });
    const sending = conversation.send({ kind: 'message', payload: { content: 'done' }, visibility: 'ephemeral' });
    await new Promise(setImmediate);
    expect(edits).toEqual(['1 of 9']);
    slow.resolve();
    await sending;
    expect(edits).toEqual(['1 of 9', 'done']);
  });

  it('is not worth a second try, and does not keep the answer from coming', async () => {
    const { sent, showProgress, clock, end, dispatcher, discord, countEdits } = await startLong();
    clock.jump(2_000);
    discord.fail({ route: EDIT, method: 'PATCH', kind: 'status', status: 429, retryAfter: 5 });
    showProgress({ content: '1 of 9' });
    end();
    await dispatcher.drain(5_000);
    expect(textOf(sent.response())).toBe('done');
    expect(countEdits()).toBe(2);
  });

  it('is not shown where nobody sees "thinking"', async () => {
    const { sent, showProgress, clock, end, countEdits } = await startLong('reply');
    clock.jump(2_000);
    showProgress({ content: '1 of 9' });
    end();
    await sent.waitForResponse(({ content }) => content === 'done');
    expect(countEdits()).toBe(0);
  });
});
