import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRecording } from '../../sandbox/replay/recording.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { play } from './play.ts';
import { recordSeed } from './recording.ts';
import { applyTwice } from './twice-applied.ts';

describe('the recording of a seed', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await openLedger();
  });
  afterAll(() => ledger.close());

  it('is the play itself: each line is a step, and the verdict is the last', async () => {
    const { lines } = await play(123, ledger);
    const { steps, problems } = await recordSeed(123, ledger);
    const words = (line: string) => line.slice(11).replace(/^ {2}(discord: )?/, '');
    expect(steps.slice(0, -1).map(({ says }) => says)).toEqual(lines.map(words));
    expect(steps.at(-1)).toMatchObject({ kind: 'verdict', says: 'Every promise was kept.' });
    expect(problems).toEqual([]);
  });

  it('tells a change as applied from the step on at which the API applied it', async () => {
    const { steps, members } = await recordSeed(123, ledger);
    const at = steps.findIndex(({ says }) => says.startsWith('api #22 applied increase 1000'));
    expect(steps[at]?.changes).toEqual([expect.objectContaining({ number: 22, award: 1, isApplied: true })]);
    expect(steps[at]?.totals).toEqual({ [members[0]?.account ?? '']: 1_001 });
    const before = steps.slice(0, at).flatMap(({ changes }) => changes.filter(({ number }) => number === 22));
    expect(before).toEqual([expect.objectContaining({ isApplied: false })]);
  });

  it('shows a message as it stood at each step', async () => {
    const { steps } = await recordSeed(123, ledger);
    const titles = steps
      .flatMap(({ messages }) => messages.filter(({ id }) => id === '9000002'))
      .map(({ embeds }) => embeds[0]?.title);
    expect(titles).toEqual([
      undefined,
      '⏳ Points pending',
      '🔎 Being checked',
      '⏳ Points pending',
      '➕ Points added',
      '↩️ Undone',
    ]);
  });

  it('names each broken promise with the receipt of its award', async () => {
    const recording = await recordSeed(5, ledger, applyTwice);
    expect(recording.problems.length).toBeGreaterThan(0);
    for (const { receipts } of recording.problems) expect(receipts).toEqual([expect.stringMatching(/^R-/)]);
    expect(recording.steps.at(-1)?.says).toBe(`Broken promises: ${recording.problems.length}`);
  });

  it('can be read from its text', async () => {
    const recording = await recordSeed(42, ledger);
    expect(parseRecording(JSON.stringify(recording))).toEqual(recording);
    expect(() => parseRecording(JSON.stringify({ ...recording, steps: [] }))).toThrow('The recording cannot be read');
  });
});
