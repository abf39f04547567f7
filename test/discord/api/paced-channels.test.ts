import { describe, expect, it } from 'vitest';
import type { ChannelMessages, Posted } from '../../../src/discord/api/channel-messages.ts';
import { createPacedChannels } from '../../../src/discord/api/paced-channels.ts';
import type { Original } from '../../../src/discord/api/sent-message.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createLogBook } from '../scene.ts';

const DONE: Posted = { kind: 'done', messageId: '1', content: undefined };
const NO_RIGHT: Posted = { kind: 'refused', code: 50013, reason: 'Missing Permissions', passes: true };
const CLOSED: Posted = { kind: 'refused', code: 50001, reason: 'Missing Access', passes: true };
const GONE: Posted = { kind: 'refused', code: 10008, reason: 'Unknown Message', passes: false };
const SILENCE: Posted = { kind: 'no-answer', reason: 'HTTP 502' };
const slow = (retryAfterMs: number): Posted => ({ kind: 'rate-limited', retryAfterMs });
const MINUTE_MS = 60_000;

/** Channels that answer what the test says, and count. */
function createTown() {
  const clock = createManualClock();
  const { log, lines } = createLogBook();
  const answers = new Map<string, Posted>();
  const asked: string[] = [];
  let held: Promise<void> | undefined;
  const answer = async (channelId: string, route: string) => {
    asked.push(`${channelId} ${route}`);
    await held;
    return answers.get(`${channelId} ${route}`) ?? DONE;
  };
  const original: Original = { kind: 'hidden' };
  const channels: ChannelMessages = {
    post: (channelId) => answer(channelId, 'post'),
    edit: (channelId) => answer(channelId, 'edit'),
    findAnswer: async (channelId) => {
      asked.push(`${channelId} read`);
      return original;
    },
  };
  const paced = createPacedChannels({ channels, clock, log });
  return {
    ...paced,
    clock,
    lines,
    asked,
    answers,
    hold(until: Promise<void>) {
      held = until;
    },
    post: (channelId: string) => paced.post(channelId, { content: 'x' }, { cause: 'cause' }),
    edit: (channelId: string) => paced.edit(channelId, '1', { content: 'x' }),
    /** How often Discord is asked while a thousand want to post, every second for that long. */
    async countAsked(ms: number): Promise<number> {
      const before = asked.length;
      for (const end = clock.now() + ms; clock.now() < end; await clock.advance(1_000)) {
        for (let count = 0; count < 1_000; count += 1) await paced.post('a', { content: 'x' }, { cause: 'cause' });
      }
      return asked.length - before;
    },
  };
}

describe('a channel that refuses', () => {
  it.each([
    ['without the permission', NO_RIGHT],
    ['that is hidden', CLOSED],
    ['that is gone', { kind: 'refused', code: 10003, reason: 'Unknown Channel', passes: false } as const],
    [
      'that is an archived thread',
      { kind: 'refused', code: 50083, reason: 'Thread is archived', passes: true } as const,
    ],
  ])('%s is asked once for all, less and less often', async (_, refusal) => {
    const town = createTown();
    town.answers.set('a post', refusal);
    expect(await town.countAsked(10 * MINUTE_MS)).toBeLessThanOrEqual(6);
    await town.clock.advance(60 * MINUTE_MS);
    const count = await town.countAsked(MINUTE_MS);
    expect(count).toBe(1);
    expect(await town.post('a')).toEqual(refusal);
  });

  it('tells the others the same meanwhile, and leaves other channels and other kinds of calls alone', async () => {
    const town = createTown();
    town.answers.set('a post', NO_RIGHT);
    await town.post('a');
    expect(await town.post('a')).toEqual(NO_RIGHT);
    expect(await town.edit('a')).toEqual(DONE);
    expect(await town.post('b')).toEqual(DONE);
    expect(town.asked).toEqual(['a post', 'a edit', 'b post']);
    expect(town.closedForMs('a', 'post')).toBe(15_000);
    expect(town.closedForMs('a', 'edit')).toBeUndefined();
  });

  it('is looked at by one call at a time when the wait is over', async () => {
    const town = createTown();
    town.answers.set('a post', NO_RIGHT);
    await town.post('a');
    await town.clock.advance(15_000);
    const gate = Promise.withResolvers<void>();
    town.hold(gate.promise);
    const probe = town.post('a');
    expect(await town.post('a')).toEqual(NO_RIGHT);
    town.answers.delete('a post');
    gate.resolve();
    expect(await probe).toEqual(DONE);
    expect(await town.post('a')).toEqual(DONE);
    expect(town.asked).toHaveLength(3);
  });

  it('is asked again soon where something about it has changed, and no sooner than after the first wait', async () => {
    const town = createTown();
    town.answers.set('a post', NO_RIGHT);
    await town.countAsked(10 * MINUTE_MS);
    town.answers.delete('a post');
    town.wake((channelId) => channelId === 'b');
    expect(await town.post('a')).toEqual(NO_RIGHT);
    town.wake((channelId) => channelId === 'a');
    expect(await town.post('a')).toEqual(DONE);
  });

  it('that changes all the time is not asked more often than at first', async () => {
    const town = createTown();
    town.answers.set('a post', NO_RIGHT);
    for (let second = 0; second < 600; second += 1) {
      await town.post('a');
      town.wake(() => true);
      await town.clock.advance(1_000);
    }
    expect(town.asked.length).toBeLessThanOrEqual(40);
  });

  it('does not count where only one message is gone', async () => {
    const town = createTown();
    town.answers.set('a edit', GONE);
    await town.edit('a');
    await town.edit('a');
    expect(town.asked).toHaveLength(2);
  });

  it('is not searched for answers again and again', async () => {
    const town = createTown();
    for (let count = 0; count < 100; count += 1) await town.findAnswer('a', '1');
    expect(town.asked).toEqual(['a read']);
  });
});

describe('a channel that asks to slow down', () => {
  it('is left alone for as long as it asks, and is said in the log with the wait', async () => {
    const town = createTown();
    town.answers.set('a post', slow(60_000));
    await town.post('a');
    town.answers.delete('a post');
    await town.clock.advance(59_000);
    expect(await town.post('a')).toEqual(slow(1_000));
    expect(await town.post('b')).toEqual(DONE);
    await town.clock.advance(1_000);
    expect(await town.post('a')).toEqual(DONE);
    expect(town.asked).toEqual(['a post', 'b post', 'a post']);
    expect(town.lines.join()).toMatch(/"retryInMs":60000.*a channel is left alone for a while/);
  });

  it('is tried again at once where there was no answer at all', async () => {
    const town = createTown();
    town.answers.set('a post', SILENCE);
    await town.post('a');
    await town.post('a');
    expect(town.asked).toHaveLength(2);
  });
});
