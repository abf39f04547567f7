import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { Delivered, Responder } from '../../../src/discord/api/responder.ts';
import { createUndoReports } from '../../../src/discord/messages/undo-reports.ts';
import type { UndoCount, UndoReport } from '../../../src/store/undos/undo-store.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const RUNNING: UndoCount = { result: undefined, status: undefined, count: 5 };
const DONE: UndoCount = { result: 'reversed', status: 'settled', count: 5 };

/** Two undos in a store that notes what it has counted. */
function openScene({ edit }: Partial<Pick<Responder, 'edit'>> = {}) {
  const clock = createManualClock();
  const countsOf = new Map<number, readonly UndoCount[]>([
    [1, [RUNNING]],
    [2, [RUNNING]],
  ]);
  const counted: number[] = [];
  const shown: string[] = [];
  const toReport = (id: number, counts: readonly UndoCount[]): UndoReport => ({
    undo: {
      id,
      receipt: `U-${id}`,
      guildId: `guild-${id}`,
      actorId: '1',
      ofOthers: false,
      needs: 'increase',
      state: 'running',
      createdAt: 0,
    },
    reply: { token: `token-${id}`, locale: 'en-US', expiresAt: clock.now() + 900_000 },
    counts,
  });
  const loop = createUndoReports({
    store: {
      async listUndoReports(except = []) {
        const open = [...countsOf].filter(([id]) => !except.includes(id));
        counted.push(...open.map(([id]) => id));
        return open.map(([id, counts]) => toReport(id, counts));
      },
      async endUndoReport(id) {
        countsOf.delete(id);
      },
    },
    responder: {
      async edit(token, payload) {
        shown.push(token);
        if (edit !== undefined) return edit(token, payload);
        return { kind: 'done', messageId: undefined };
      },
    },
    clock,
    log: pino({ enabled: false }),
  });
  onTestFinished(() => loop.stop());
  return { clock, countsOf, counted, shown, loop };
}

it('counts nothing of an undo within two seconds of showing it, however often awards change', async () => {
  const { clock, counted, loop } = openScene();
  loop.start();
  await clock.advance(0);
  for (let change = 0; change < 100; change += 1) {
    loop.nudge();
    await clock.advance(19);
  }
  expect(counted).toEqual([1, 2]);
  await clock.advance(100);
  expect(counted).toEqual([1, 2, 1, 2]);
});

it('shows the end of an undo two seconds after its last progress, though awards have changed in between', async () => {
  const { clock, countsOf, shown, loop } = openScene();
  countsOf.delete(2);
  loop.start();
  await clock.advance(0);
  countsOf.set(1, [DONE]);
  await clock.advance(1_900);
  loop.nudge();
  await clock.advance(99);
  expect(shown).toEqual(['token-1']);
  await clock.advance(1);
  expect(shown).toEqual(['token-1', 'token-1']);
  expect(countsOf.size).toBe(0);
});

it('goes on telling of an undo in one guild while Discord does not answer about one in another', async () => {
  const done: Delivered = { kind: 'done', messageId: undefined };
  const answer = Promise.withResolvers<Delivered>();
  const { clock, countsOf, shown, loop } = openScene({
    edit: async (token) => (token === 'token-1' ? answer.promise : done),
  });
  onTestFinished(() => answer.resolve(done));
  loop.start();
  await clock.advance(0);
  countsOf.set(2, [DONE]);
  await clock.advance(2_000);
  expect(shown).toEqual(['token-1', 'token-2', 'token-2']);
  expect([...countsOf.keys()]).toEqual([1]);
});
