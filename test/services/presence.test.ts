import { beforeEach, describe, expect, it } from 'vitest';
import { createPresence } from '../../src/services/presence.ts';
import { createManualClock } from '../support/manual-clock.ts';

describe('who has left a server', () => {
  let asked: string[] = [];
  let absent: ReadonlySet<string> | undefined;
  let gate: Promise<void> | undefined;
  beforeEach(() => {
    asked = [];
    absent = new Set(['2']);
    gate = undefined;
  });

  function create() {
    const clock = createManualClock();
    const presence = createPresence({
      async ask(guildId, memberIds) {
        asked.push(`${guildId}: ${memberIds.join(' ')}`);
        await gate;
        return absent;
      },
      clock,
    });
    return { clock, presence };
  }

  it('is asked once, of whom it is not known', async () => {
    const { presence } = create();
    expect(await presence.findAbsent('100', ['1', '2'])).toEqual(new Set(['2']));
    expect(await presence.findAbsent('100', ['2', '3'])).toEqual(new Set(['2']));
    expect(await presence.findAbsent('101', ['1'])).toEqual(new Set());
    expect(asked).toEqual(['100: 1 2', '100: 3', '101: 1']);
  });

  it('is asked again after ten minutes: they may be back', async () => {
    const { clock, presence } = create();
    await presence.findAbsent('100', ['2']);
    absent = new Set();
    await clock.advance(600_000);
    expect(await presence.findAbsent('100', ['2'])).toEqual(new Set());
  });

  it('is nobody while Discord does not tell, and asked again next time', async () => {
    const { presence } = create();
    absent = undefined;
    expect(await presence.findAbsent('100', ['2'])).toEqual(new Set());
    await presence.findAbsent('100', ['2']);
    expect(asked).toHaveLength(2);
  });

  it('is not waited for: a board comes without it, and the next one knows', async () => {
    const { clock, presence } = create();
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const answer = presence.findAbsent('100', ['2']);
    await clock.advance(700);
    expect(await answer).toEqual(new Set());
    open();
    await gate;
    await Promise.resolve();
    expect(await presence.findAbsent('100', ['2'])).toEqual(new Set(['2']));
    expect(asked).toHaveLength(1);
  });
});
