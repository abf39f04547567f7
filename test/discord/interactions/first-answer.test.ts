import { InteractionResponseType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Acknowledged, Responder } from '../../../src/discord/api/responder.ts';
import type { Original } from '../../../src/discord/api/sent-message.ts';
import { giveFirstAnswer } from '../../../src/discord/interactions/first-answer.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const SHOWN: Acknowledged = { kind: 'shown', messageId: 'm1' };
const UNCERTAIN: Acknowledged = { kind: 'uncertain' };
const NOT_TAKEN: Acknowledged = { kind: 'not-taken' };
const ALREADY: Acknowledged = { kind: 'already' };
const ELSEWHERE = { kind: 'lost', reason: 'answered-elsewhere' };
const THINKING: Original = { kind: 'there', messageId: 'm2', thinking: true };
const ABSENT: Original = { kind: 'absent' };

/** Plays a first answer against a Discord that answers from these lists, the last entry again and again. */
async function play(acknowledged: readonly Acknowledged[], originals: readonly Original[]) {
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

  it('is somebody else’s when there was one before our first and only try, also where that says nothing yet', async () => {
    expect(await play([ALREADY], [THINKING])).toEqual({ outcome: ELSEWHERE, asked: ['acknowledge 0'] });
  });

  it('is ours when there was one before our second try and the answer to the first got lost', async () => {
    const { outcome } = await play([UNCERTAIN, ALREADY], [ABSENT, THINKING]);
    expect(outcome).toEqual({ kind: 'shown', messageId: 'm2' });
  });

  it.each<[string, readonly Acknowledged[], readonly Original[]]>([
    ['as the second try tells', [NOT_TAKEN, ALREADY], [ABSENT]],
    ['as a look tells', [NOT_TAKEN], [THINKING]],
    ['as a look tells after Discord could not be asked', [NOT_TAKEN], [{ kind: 'unknown' }, THINKING]],
  ])('is somebody else’s when our earlier tries were surely not taken, %s', async (_, acknowledged, originals) => {
    expect((await play(acknowledged, originals)).outcome).toEqual(ELSEWHERE);
  });

  it('is tried again after one that was surely not taken', async () => {
    expect((await play([NOT_TAKEN, SHOWN], [ABSENT])).outcome).toEqual(SHOWN);
    expect((await play([NOT_TAKEN, { kind: 'expired' }], [ABSENT])).outcome).toEqual({
      kind: 'lost',
      reason: 'expired',
    });
  });

  it('is lost when something else is said in its place', async () => {
    const { outcome } = await play([UNCERTAIN], [{ kind: 'there', messageId: 'm2', thinking: false }]);
    expect(outcome).toEqual(ELSEWHERE);
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
