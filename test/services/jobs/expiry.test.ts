import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createExpiry } from '../../../src/services/jobs/expiry.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { openMemoryStore } from '../../support/migrated-store.ts';

const HOUR_MS = 3_600_000;

describe('an import that can be confirmed no more', () => {
  it('is forgotten, and one that can is not', async () => {
    const clock = createManualClock();
    const store = await openMemoryStore();
    const expiry = createExpiry({ store, clock, log: pino({ level: 'silent' }) });
    onTestFinished(async () => {
      await expiry.stop();
      await store.close();
    });
    const place = { guildId: '1', userId: '2', kind: 'links' } as const;
    const save = () => store.saveDraft({ ...place, content: '{}', createdAt: clock.now() });
    const old = await save();
    expiry.start();
    await clock.advance(HOUR_MS);
    const latest = await save();
    await clock.advance(2 * 60_000);
    expect(await store.takeDraft({ ...place, id: old })).toBeUndefined();
    expect(await store.takeDraft({ ...place, id: latest })).toMatchObject({ id: latest });
  });
});
