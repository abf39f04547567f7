import { describe, expect, it, onTestFinished } from 'vitest';
import { createAuthorship } from '../../../src/discord/api/authorship.ts';
import { createSecondProcess } from '../../../src/discord/connection/second-process.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { openMemoryStore } from '../../support/migrated-store.ts';
import { createLogBook } from '../scene.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

async function startAlarm() {
  const clock = createManualClock();
  const store = await openMemoryStore();
  onTestFinished(() => store.close());
  const { log, lines } = createLogBook();
  const start = () => {
    const alarm = createSecondProcess({ store, guildIds: () => ['guild'], clock, log });
    alarm.ending.start();
    onTestFinished(() => alarm.ending.stop());
    return alarm;
  };
  const errors = () => lines.filter((line) => line.includes('"level":"error"'));
  return { clock, store, start, errors, open: () => store.findOpenNotice('guild', 'second-process') };
}

describe('a sign of a second process', () => {
  it('is said at once, staff hear of it once, and an hour without one the process counts as alone again', async () => {
    const { clock, start, errors, open, store } = await startAlarm();
    const alarm = start();
    expect(alarm.isAlone()).toBe(true);
    for (let times = 0; times < 20; times += 1) alarm.noticed('answered an interaction', 'guild');
    alarm.noticed('wrote a message', 'guild');
    await clock.advance(0);
    expect(alarm.isAlone()).toBe(false);
    expect(errors()).toHaveLength(2);
    expect(await store.listUnannouncedNotices()).toHaveLength(1);
    await clock.advance(HOUR_MS);
    expect(alarm.isAlone()).toBe(true);
    alarm.noticed('answered an interaction', 'guild');
    await clock.advance(0);
    expect(errors()).toHaveLength(3);
    expect(await open()).toMatchObject({ openedAt: 1_800_000_000_000 });
  });

  it('is over a day after the last one, also of one that an earlier process saw', async () => {
    const { clock, start, open } = await startAlarm();
    const first = start();
    first.noticed('registered commands', 'guild');
    await clock.advance(0);
    await first.ending.stop();
    const second = start();
    await clock.advance(DAY_MS - HOUR_MS);
    second.noticed('paid for reactions', 'guild');
    await clock.advance(DAY_MS - HOUR_MS);
    expect(await open()).toBeDefined();
    await clock.advance(2 * HOUR_MS);
    expect(await open()).toBeUndefined();
    second.noticed('paid for reactions', 'guild');
    await clock.advance(0);
    expect(await open()).toBeDefined();
  });
});

describe('whose a message is', () => {
  it('is told by the interaction that it answers, and of what is older than this process by nothing', () => {
    const authorship = createAuthorship();
    expect(authorship.of('500')).toBe('unknown');
    expect(authorship.heard('1000')).toBe(true);
    expect(authorship.heard('1002')).toBe(true);
    expect(authorship.heard('1002')).toBe(false);
    authorship.notOurs('1002');
    expect(['1000', '1001', '1002', '999', undefined].map(authorship.of)).toEqual([
      'ours',
      'theirs',
      'theirs',
      'unknown',
      'unknown',
    ]);
  });

  it('is unknown, not somebody else’s, once the interaction is forgotten', () => {
    const authorship = createAuthorship();
    for (let id = 1; id <= 10_003; id += 1) authorship.heard(String(id));
    expect(['1', '2', '3', '4', '10003', '10004'].map(authorship.of)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'ours',
      'ours',
      'theirs',
    ]);
  });
});
