import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { Posted } from '../../../src/discord/api/channel-messages.ts';
import { createBulkReports } from '../../../src/discord/messages/bulk-reports.ts';
import type { BulkCount, BulkReport } from '../../../src/store/bulks/bulk-store.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const RUNNING: BulkCount = { result: undefined, status: undefined, count: 5, hundredths: 500, settledAt: undefined };
const DONE: BulkCount = { ...RUNNING, result: 'given', status: 'settled', settledAt: 1 };
const DONE_POST: Posted = { kind: 'done', messageId: 'message', content: '' };
const CLOSED: Posted = { kind: 'refused', code: 50013, reason: 'closed', passes: true };

/** One bulk in a store, in a channel that answers as the test says. */
function openScene({ post = DONE_POST, edit = DONE_POST }: { post?: Posted; edit?: Posted } = {}) {
  const clock = createManualClock();
  const scene = {
    counts: [RUNNING] as readonly BulkCount[],
    isTold: false,
    messageId: undefined as string | undefined,
  };
  const answers = { post, edit };
  const calls: string[] = [];
  const toReport = (): BulkReport => ({
    bulk: {
      ...{ id: 1, receipt: 'B-7F3K2M', guildId: 'guild', actorId: '1', source: 'csv', communityId: 'c', fieldId: 'f' },
      ...{ fieldName: 'Points', state: 'running', createdAt: clock.now(), confirmedAt: clock.now() },
    },
    place: { channelId: 'channel', locale: 'en-US', messageId: scene.messageId, token: 'token' },
  });
  const report = toReport();
  const loop = createBulkReports({
    store: {
      listBulkReports: async (except = []) =>
        scene.isTold || except.includes(1)
          ? []
          : [{ ...report, place: { ...report.place, messageId: scene.messageId } }],
      countBulk: async () => scene.counts,
      async noteBulkMessage(_, messageId) {
        scene.messageId = messageId;
      },
      async endBulkReport() {
        scene.isTold = true;
      },
    },
    channels: {
      async post(_, payload, { cause }) {
        calls.push(`post ${cause} ${payload.embeds?.[0]?.title}`);
        return answers.post;
      },
      async edit(_, messageId, payload) {
        calls.push(`edit ${messageId} ${payload.embeds?.[0]?.title}`);
        return answers.edit;
      },
    },
    responder: {
      async edit(token, payload) {
        calls.push(`answer ${token} ${payload.embeds?.[0]?.title}`);
        return { kind: 'done', messageId: undefined };
      },
    },
    clock,
    log: pino({ enabled: false }),
  });
  onTestFinished(() => loop.stop());
  return { clock, scene, answers, calls, loop };
}

it('posts one message, looks at it once more, and changes it only when there is something new to say', async () => {
  const { clock, scene, calls, loop } = openScene();
  loop.start();
  await clock.advance(0);
  await clock.advance(10_000);
  expect(calls).toEqual(['post bulk 1 ⏳ Points pending', 'edit message ⏳ Points pending']);
  scene.counts = [DONE];
  await clock.advance(2_000);
  expect(calls.slice(2)).toEqual(['edit message ➕ Points added']);
  expect(scene.isTold).toBe(true);
});

it('changes the message of an earlier process instead of posting another', async () => {
  const { clock, scene, calls, loop } = openScene();
  scene.messageId = 'earlier';
  scene.counts = [DONE];
  loop.start();
  await clock.advance(0);
  expect(calls).toEqual(['edit earlier ➕ Points added']);
});

it('says it in the answer to the press while the channel takes nothing, and in the channel once it does', async () => {
  const { clock, scene, answers, calls, loop } = openScene({ post: CLOSED });
  loop.start();
  await clock.advance(0);
  expect(calls).toEqual(['post bulk 1 ⏳ Points pending', 'answer token ⏳ Points pending']);
  answers.post = DONE_POST;
  scene.counts = [
    { ...DONE, count: 4 },
    { ...RUNNING, count: 1 },
  ];
  await clock.advance(2_000);
  expect(calls.slice(2)).toEqual(['post bulk 1 ⏳ Points pending']);
});

it('tries a message that Discord does not let it change for a day, and then lets it be', async () => {
  const { clock, scene, calls, loop } = openScene({ edit: CLOSED });
  scene.messageId = 'message';
  loop.start();
  await clock.advance(0);
  await clock.advance(60_000);
  expect(calls).toHaveLength(2);
  expect(scene.isTold).toBe(false);
  await clock.advance(24 * 3_600_000);
  expect(scene.isTold).toBe(true);
});

it('lets a message be that somebody has deleted', async () => {
  const { clock, scene, loop } = openScene({ edit: { ...CLOSED, code: 10008, passes: false } });
  scene.messageId = 'message';
  loop.start();
  await clock.advance(0);
  expect(scene.isTold).toBe(true);
});
