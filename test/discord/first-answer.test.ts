import { InteractionResponseType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type FirstAnswerOptions, giveFirstAnswer } from '../../src/discord/first-answer.ts';
import type { Acknowledged, Responder } from '../../src/discord/responder.ts';
import type { Original } from '../../src/discord/sent-message.ts';
import { createManualClock } from '../support/manual-clock.ts';

const SHOWN: Acknowledged = { kind: 'shown', messageId: 'm1' };
const UNCERTAIN: Acknowledged = { kind: 'uncertain' };
const THINKING: Original = { kind: 'there', messageId: 'm2', thinking: true };
const ABSENT: Original = { kind: 'absent' };

/** Plays a first answer against a Discord that answers from these lists, the last entry again and again. */
async function play(
  acknowledged: readonly Acknowledged[],
  originals: readonly Original[],
  whenAnswered: FirstAnswerOptions['whenAnswered'] = 'placeholder',
) {
  const clock = createManualClock();
  const receivedAt = clock.monotonic();
  const asked: string[] = [];
  const next = <T>(list: readonly T[], what: string): T => {
    const count = asked.filter((one) => one.startsWith(what)).length;
    asked.push(`${what} ${clock.monotonic() - receivedAt}`);
    const entry = list[Math.min(count, list.length - 1)];
    if (entry === undefined) throw new Error(`nothing was prepared for "${what}"`);
    return entry;
  };
  const unexpected = () => Promise.reject(new Error('not expected'));
  const responder: Responder = {
    acknowledge: async () => next(acknowledged, 'acknowledge'),
    original: async () => next(originals, 'ask'),
    edit: unexpected,
    remove: unexpected,
    followUp: unexpected,
  };
  const outcome = giveFirstAnswer({
    responder,
    clock,
    interaction: { id: '1', token: 't', receivedAt },
    response: { type: InteractionResponseType.DeferredChannelMessageWithSource },
    whenAnswered,
  });
  await clock.advance(20_000);
  return { outcome: await outcome, asked };
}

describe('a first answer', () => {
  it('asks nothing more when Discord says that it is shown', async () => {
    expect(await play([SHOWN], [])).toEqual({ outcome: SHOWN, asked: ['acknowledge 0'] });
  });

  it('is lost when it comes too late', async () => {
    const { outcome } = await play([{ kind: 'expired' }], []);
    expect(outcome).toEqual({ kind: 'lost', reason: 'expired' });
  });

  it('is rejected without another try when Discord does not take it', async () => {
    const rejected: Acknowledged = { kind: 'rejected', code: 50035, reason: 'Invalid Form Body' };
    expect(await play([rejected], [])).toEqual({ outcome: rejected, asked: ['acknowledge 0'] });
  });

  it('is shown when the lost answer left a placeholder', async () => {
    const { outcome } = await play([UNCERTAIN], [THINKING]);
    expect(outcome).toEqual({ kind: 'shown', messageId: 'm2' });
  });

  it('belongs to another handler when it was there before, unless a placeholder is as good', async () => {
    const elsewhere = await play([{ kind: 'already' }], [THINKING], 'elsewhere');
    expect(elsewhere).toEqual({
      outcome: { kind: 'lost', reason: 'answered-elsewhere' },
      asked: ['acknowledge 0'],
    });
    expect((await play([{ kind: 'already' }], [THINKING])).outcome.kind).toBe('shown');
  });

  it('is lost when something else is said in its place', async () => {
    const { outcome } = await play([UNCERTAIN], [{ kind: 'there', messageId: 'm2', thinking: false }]);
    expect(outcome).toEqual({ kind: 'lost', reason: 'answered-elsewhere' });
  });

  it('is no placeholder of ours when something is said there already: somebody else may have done it', async () => {
    const { outcome } = await play([UNCERTAIN], [{ kind: 'there', messageId: 'm2', thinking: false }], 'elsewhere');
    expect(outcome).toEqual({ kind: 'lost', reason: 'answered-elsewhere' });
    expect((await play([UNCERTAIN], [THINKING], 'elsewhere')).outcome.kind).toBe('shown');
  });

  it('is tried again only while Discord still takes it', async () => {
    const { outcome, asked } = await play([UNCERTAIN], [ABSENT]);
    const tries = asked.filter((one) => one.startsWith('acknowledge')).map((one) => Number(one.split(' ')[1]));
    expect(tries.length).toBeGreaterThan(1);
    expect(Math.max(...tries)).toBeLessThan(3_000);
    expect(outcome).toEqual({ kind: 'lost', reason: 'never-arrived' });
  });

  it('is given up only after a try on its way could have landed', async () => {
    const { asked } = await play([UNCERTAIN], [ABSENT]);
    expect(Number(asked.at(-1)?.split(' ')[1])).toBeGreaterThanOrEqual(4_000);
  });

  it('is shown when a try that seemed lost lands late', async () => {
    const { outcome } = await play([UNCERTAIN], [ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, THINKING]);
    expect(outcome).toEqual({ kind: 'shown', messageId: 'm2' });
  });

  it('stays unknown while Discord cannot be asked, and does not ask for ever', async () => {
    const { outcome, asked } = await play([UNCERTAIN], [{ kind: 'unknown' }]);
    expect(outcome).toEqual({ kind: 'unknown' });
    expect(asked.length).toBeLessThan(30);
  });

  it('is not called absent by a second try that comes too late', async () => {
    const { outcome } = await play([UNCERTAIN, { kind: 'expired' }], [ABSENT, THINKING]);
    expect(outcome.kind).toBe('shown');
  });
});
