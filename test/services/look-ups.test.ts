import { beforeEach, describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../src/discord/command.ts';
import { renderAwardFile, renderGiven } from '../../src/discord/embeds/look-up-embeds.ts';
import { findProblems } from '../discord/hostile-text.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import { ADMIN, ANA, createActor, createServiceScene, GUILD, MODERATOR, type ServiceScene } from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.link();
});

const given = (page = 1, actor = ADMIN, since = 0) =>
  scene.lookUps.given(actor, { memberId: MODERATOR.userId, since, page });

/** Recorded, and shown by a message. */
async function recordShown(messageId: string) {
  const outcome = await scene.awards.request(scene.ask({ reason: 'helped' }));
  if (outcome.kind !== 'recorded') throw new Error('not recorded');
  await scene.awards.acknowledged(outcome.award, messageId);
  return scene.get(outcome.award);
}

const undo = async (receipt: string, key: string) => {
  const outcome = await scene.awards.undo({ actor: ADMIN, receipt, key, reply: scene.ask().reply });
  if (outcome.kind !== 'recorded') throw new Error(`not undone: ${outcome.kind}`);
  await scene.awards.acknowledged(outcome.award, undefined);
  return outcome.award;
};

const textOf = ({ embeds }: MessagePayload) => embeds?.[0]?.description ?? '';

describe('what a moderator gave', () => {
  it('is listed with whom, why, what was taken back, and the way to its message', async () => {
    const kept = await scene.settle(await recordShown('77'));
    const undone = await scene.settle(await recordShown('78'));
    await scene.settle(await undo(undone.receipt, 'undo'));
    const found = await given();
    expect(found.awards.map(({ award, isTakenBack }) => [award.id, isTakenBack])).toEqual([
      [undone.id, true],
      [kept.id, false],
    ]);
    const payload = renderGiven(found, { memberId: MODERATOR.userId, since: 0 }, 'en-US');
    expect(findProblems(payload)).toEqual([]);
    const [taken, stands] = textOf(payload).split('\n').slice(2);
    expect(taken).toContain('~~**+10** Loyalty Points~~ · ↩️ taken back');
    expect(stands).toMatch(
      new RegExp(
        `\\*\\*\\+10\\*\\* Loyalty Points · <@${ANA}> · helped · \\[${kept.receipt}\\]\\(https://discord.com/channels/${GUILD}/5/77\\)$`,
      ),
    );
  });

  it('has ten on a page', async () => {
    for (let index = 0; index < 11; index += 1) await scene.record();
    expect(await given(2)).toMatchObject({ page: 2, pages: 2, awards: [{}] });
    expect((await given(99)).page).toBe(2);
    const payload = renderGiven(await given(1), { memberId: MODERATOR.userId, since: 5 }, 'en-US');
    expect(JSON.stringify(payload.components)).toContain(`history:given:2:${MODERATOR.userId}:5`);
  });

  it('is for staff alone, as an award looked up by its receipt is', async () => {
    const { receipt } = await scene.record();
    const member = createActor({ userId: ANA });
    expect((await userErrorOfAsync(given(1, member))).code).toBe('NOT_ALLOWED');
    expect((await userErrorOfAsync(scene.lookUps.award(member, receipt))).code).toBe('NOT_ALLOWED');
    expect((await userErrorOfAsync(scene.lookUps.award(ADMIN, 'R-AAAAAA'))).code).toBe('UNKNOWN_RECEIPT');
  });
});

describe('an award, looked up by its receipt', () => {
  it('shows its life, what it takes back and what takes it back, and where its message is', async () => {
    const award = await scene.settle(await recordShown('77'));
    const reversal = await scene.settle(await undo(award.receipt, 'undo'));
    const file = await scene.lookUps.award(ADMIN, award.receipt.toLowerCase());
    expect(file.events.map(({ kind }) => kind)).toEqual(['settled']);
    const { fields } = renderAwardFile(file, 'en-US').embeds?.[0] ?? {};
    expect(fields?.[0]?.value.split('\n')).toEqual([
      expect.stringMatching(/^<t:\d+:f> asked for$/),
      expect.stringMatching(/^<t:\d+:f> sent$/),
      expect.stringMatching(/^<t:\d+:f> arrived$/),
      `↩️ Taken back by ${reversal.receipt}`,
      `Message: [${award.receipt}](https://discord.com/channels/${GUILD}/5/77)`,
    ]);
    const other = await scene.lookUps.award(ADMIN, reversal.receipt);
    expect(JSON.stringify(renderAwardFile(other, 'en-US'))).toContain(`↩️ Takes back ${award.receipt}`);
  });
});
