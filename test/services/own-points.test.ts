/** What nobody does about their own points, unless they have Manage Server. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Award, AwardAction } from '../../src/points/award.ts';
import type { Actor } from '../../src/services/actor.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  ANA,
  ANA_ACCOUNT,
  COMMUNITY,
  createActor,
  createServiceScene,
  createSubject,
  GUILD,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const STAFF_ROLE = '900';
/** Moderators of every kind: by the permission, and by the role, which may set totals too. */
const ANA_AS_MODERATOR = createActor({ userId: ANA, canManageMessages: true });
const ANA_AS_STAFF = createActor({ userId: ANA, roleIds: [STAFF_ROLE] });
const ANA_AS_ADMIN = { ...ADMIN, userId: ANA };
const HOUR_MS = 3_600_000;
const REPLY = { interactionId: '7', token: 'secret', locale: 'en-US' };

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.link();
  await scene.store.changeGuild(GUILD, { staffRoleId: STAFF_ROLE }, { at: 1 });
});

const ask = (actor: Actor, action: AwardAction, memberId = ANA) =>
  scene.awards.request(scene.ask({ actor, action, amount: 5, subject: createSubject({ memberId }) }));

let count = 0;
function undo(actor: Actor, { receipt }: Award) {
  count += 1;
  return scene.awards.undo({ actor, receipt, key: `own:${count}`, reply: scene.ask().reply });
}

/** Undone, and delivered. */
async function undone(actor: Actor, award: Award): Promise<Award> {
  const outcome = await undo(actor, award);
  if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
  await scene.awards.acknowledged(outcome.award, undefined);
  return scene.settle(outcome.award);
}

const codeOf = async (refused: Promise<unknown>) => (await userErrorOfAsync(refused)).code;

/** In another server of the community this account is theirs. */
const linkElsewhere = (memberId: string) =>
  scene.store.saveLink({
    guildId: OTHER_GUILD,
    communityId: COMMUNITY,
    memberId,
    accountId: ANA_ACCOUNT,
    label: undefined,
    linkedBy: '1',
    linkedAt: 1,
  });

const COLLEAGUE = { ...MODERATOR, userId: '302' };

describe('giving', () => {
  it.each<[string, Actor, AwardAction]>([
    ['adds points', ANA_AS_MODERATOR, 'increase'],
    ['adds points by the staff role', ANA_AS_STAFF, 'increase'],
    ['sets a total', ANA_AS_STAFF, 'overwrite'],
  ])('nobody %s to themselves, and is told who can', async (_, actor, action) => {
    expect(await userErrorOfAsync(ask(actor, action))).toMatchObject({
      code: 'OWN_POINTS',
      message: expect.stringMatching(/Ask another moderator, or somebody with Manage Server/),
    });
    expect(await scene.store.getAward(1)).toBeUndefined();
  });

  it('nobody adds points that would wait for a link of their own', async () => {
    expect(await codeOf(ask(MODERATOR, 'increase', MODERATOR.userId))).toBe('OWN_POINTS');
  });

  it('nobody gives to another member who has their account', async () => {
    await linkElsewhere(MODERATOR.userId);
    expect(await userErrorOfAsync(ask(MODERATOR, 'increase'))).toMatchObject({
      code: 'OWN_POINTS',
      message: expect.stringContaining(`<@${ANA}> has your own account`),
    });
    expect((await ask({ ...MODERATOR, userId: '302' }, 'increase')).kind).toBe('recorded');
  });

  it('everybody may take from themselves, and Manage Server may do all of it', async () => {
    expect((await ask(ANA_AS_MODERATOR, 'decrease')).kind).toBe('recorded');
    expect((await ask(ANA_AS_ADMIN, 'increase')).kind).toBe('recorded');
    expect((await ask(ANA_AS_ADMIN, 'overwrite')).kind).toBe('recorded');
  });
});

describe('undoing', () => {
  it.each(['on its way', 'arrived'])('nobody takes back what was taken from them and is %s', async (state) => {
    const recorded = await scene.record({ actor: ADMIN, action: 'decrease' });
    const taken = state === 'arrived' ? await scene.settle(recorded) : recorded;
    expect(await codeOf(undo(ANA_AS_MODERATOR, taken))).toBe('OWN_POINTS');
    expect((await undo(ANA_AS_ADMIN, taken)).kind).toBe(state === 'arrived' ? 'recorded' : 'cancelled');
  });

  it('nobody takes back a total that was lowered, and anybody one that was raised', async () => {
    const lowered = await scene.settle(await scene.record({ actor: ADMIN, action: 'overwrite', amount: 1 }), 1, 50);
    expect(await codeOf(undo(ANA_AS_STAFF, lowered))).toBe('OWN_POINTS');
    const raised = await scene.settle(await scene.record({ actor: ADMIN, action: 'overwrite', amount: 90 }), 90, 1);
    expect((await undo(ANA_AS_STAFF, raised)).kind).toBe('recorded');
  });

  it('nobody takes back that their points were taken back, also of an account they share', async () => {
    const given = await scene.settle(await scene.record());
    const back = await undone(ANA_AS_MODERATOR, given);
    expect(await codeOf(undo(ANA_AS_MODERATOR, back))).toBe('OWN_POINTS');
    await linkElsewhere(MODERATOR.userId);
    expect(await codeOf(undo(MODERATOR, back))).toBe('OWN_POINTS');
    expect((await undo({ ...MODERATOR, userId: '302' }, back)).kind).toBe('recorded');
  });

  describe('of many', () => {
    const OWN = { kind: 'moderator', memberId: ANA, since: '1h' } as const;

    it('leaves out what would give them points, and says so', async () => {
      await scene.settle(await scene.record({ actor: ANA_AS_MODERATOR, action: 'decrease' }));
      const other = { subject: createSubject({ memberId: '201' }), actor: ANA_AS_MODERATOR };
      await scene.link('201', 'b'.repeat(24));
      await scene.settle(await scene.record(other));
      const shown = await scene.undos.preview(ANA_AS_MODERATOR, OWN);
      expect([...shown.obstacles]).toEqual([['own', 1]]);
      expect(shown.undoable).toHaveLength(1);
    });

    it('that was shown to who had Manage Server needs it to be confirmed', async () => {
      await scene.settle(await scene.record({ actor: ANA_AS_MODERATOR, action: 'decrease' }));
      const shown = await scene.undos.preview(ANA_AS_ADMIN, OWN);
      expect(shown.undoable).toHaveLength(1);
      const confirm = (actor: Actor) => scene.undos.confirm(actor, shown.undo?.id ?? 0, REPLY);
      expect(await codeOf(confirm(ANA_AS_MODERATOR))).toBe('NOT_ALLOWED');
      await confirm(ANA_AS_ADMIN);
    });
  });
});

describe('deciding what became of an award', () => {
  const decisions = ['arrived', 'again', 'drop'] as const;

  it.each(decisions)('"%s" is not for who gave it, nor for whom it is, and they are told who can', async (decision) => {
    const award = await scene.review(await scene.record());
    for (const actor of [MODERATOR, ANA_AS_MODERATOR, ANA_AS_STAFF]) {
      expect(await userErrorOfAsync(scene.awards.decide(actor, award.receipt, decision))).toMatchObject({
        code: 'OWN_AWARD',
        message: expect.stringContaining('Ask another moderator, or somebody with Manage Server'),
      });
    }
    expect((await scene.get(award)).status).toBe('review');
    await scene.awards.decide(
      decision === 'drop' ? { ...ADMIN, userId: MODERATOR.userId } : COLLEAGUE,
      award.receipt,
      decision,
    );
  });

  it('is not for who gave what it takes back, nor for whose account it is', async () => {
    const given = await scene.settle(await scene.record());
    const outcome = await undo(COLLEAGUE, given);
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    await scene.awards.acknowledged(outcome.award, undefined);
    const { receipt } = await scene.review(outcome.award);
    expect(await codeOf(scene.awards.decide(MODERATOR, receipt, 'drop'))).toBe('OWN_AWARD');
    const third = { ...MODERATOR, userId: '303' };
    await linkElsewhere(third.userId);
    expect(await codeOf(scene.awards.decide(third, receipt, 'drop'))).toBe('OWN_AWARD');
    await scene.awards.decide({ ...MODERATOR, userId: '304' }, receipt, 'drop');
  });

  it.each(['compensate', 'ignore'] as const)('"%s" of a second copy is not either', async (decision) => {
    const award = await scene.settle(await scene.record());
    await scene.store.reportLateCopy(award.id, { entryId: 'entry', total: undefined }, scene.now);
    expect(await codeOf(scene.awards.decideLateCopy(MODERATOR, award.receipt, 1, decision))).toBe('OWN_AWARD');
    expect(await codeOf(scene.awards.decideLateCopy(ANA_AS_MODERATOR, award.receipt, 1, decision))).toBe('OWN_AWARD');
    await scene.awards.decideLateCopy(COLLEAGUE, award.receipt, 1, decision);
  });
});

describe('a second copy of a removal that may have stopped at zero', () => {
  it('is not taken off: the refusal names the amount, and it stays to be decided', async () => {
    const outcome = await ask(MODERATOR, 'decrease');
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    await scene.awards.acknowledged(outcome.award, undefined);
    const award = await scene.settle(outcome.award, 2, 7);
    await scene.store.reportLateCopy(award.id, { entryId: 'entry', total: undefined }, scene.now);
    const { code, message } = await userErrorOfAsync(
      scene.awards.decideLateCopy(COLLEAGUE, award.receipt, 1, 'compensate'),
    );
    expect([code, message]).toEqual([
      'NOT_COMPENSABLE',
      expect.stringMatching(/took off all 5: it may have stopped at zero/),
    ]);
    expect((await scene.get(award)).lateCopy?.state).toBe('found');
    await scene.awards.decideLateCopy(COLLEAGUE, award.receipt, 1, 'ignore');
  });
});

describe('limits and undoing many', () => {
  const LIMIT = 10_000;
  const MINE = { kind: 'moderator', memberId: MODERATOR.userId, since: '1h' } as const;
  beforeEach(() => scene.store.changeGuild(GUILD, { perModeratorHour: LIMIT }, { at: 2 }));

  async function undoAll(actor: Actor, asked: Parameters<ServiceScene['undos']['preview']>[1]): Promise<string> {
    const shown = await scene.undos.preview(actor, asked);
    if (shown.undo === undefined) return '';
    await scene.undos.confirm(actor, shown.undo.id, REPLY);
    while ((await scene.store.advanceUndo(shown.undo.id, { limit: 2, at: scene.now })).isUnfinished);
    return shown.undo.receipt;
  }

  /** What reaches the account in the end, of what is not cancelled. */
  async function sumOfAll(): Promise<number> {
    let sum = 0;
    for (let id = 1; ; id += 1) {
      const award = await scene.store.getAward(id);
      if (award === undefined) return sum;
      if (award.status !== 'cancelled') sum += award.action === 'increase' ? award.hundredths : -award.hundredths;
    }
  }

  it.each([
    ['in a queue', ANA],
    ['that wait for a link', '202'],
  ])('giving %s, undoing and giving anew, round by round, moves no more than an hour may', async (_, memberId) => {
    const receipts: string[] = [];
    const give = () => scene.record({ amount: 100, subject: createSubject({ memberId }) });
    await give();
    for (let round = 0; round < 5; round += 1) {
      receipts.push(await undoAll(MODERATOR, MINE));
      await give().catch((error) => expect(error.code).toBe('OVER_LIMIT'));
    }
    for (const receipt of receipts.filter(Boolean)) await undoAll(MODERATOR, { kind: 'undo', receipt });
    expect(await sumOfAll()).toBeLessThanOrEqual(LIMIT);
  });

  it('what was cancelled in one hour is given anew only as far as the next one has room', async () => {
    await scene.record({ amount: 100 });
    const first = await undoAll(MODERATOR, MINE);
    scene.now += HOUR_MS;
    await scene.record({ amount: 30 });
    const shown = await scene.undos.preview(MODERATOR, { kind: 'undo', receipt: first });
    expect([...shown.obstacles]).toEqual([['over-limit', 1]]);
    expect(shown.undo).toBeUndefined();
    expect(await undoAll(ADMIN, { kind: 'undo', receipt: first })).not.toBe('');
    expect(await sumOfAll()).toBe(13_000);
  });

  it('what fills the hour after the preview was shown is seen when it is confirmed', async () => {
    await scene.record({ amount: 100 });
    const first = await undoAll(MODERATOR, MINE);
    scene.now += HOUR_MS;
    const shown = await scene.undos.preview(MODERATOR, { kind: 'undo', receipt: first });
    await scene.record({ amount: 1 });
    await scene.undos.confirm(MODERATOR, shown.undo?.id ?? 0, REPLY);
    while ((await scene.store.advanceUndo(shown.undo?.id ?? 0, { limit: 2, at: scene.now })).isUnfinished);
    const reports = await scene.store.listUndoReports();
    expect(reports.at(-1)?.counts).toEqual([{ result: 'over-limit', status: undefined, count: 1 }]);
    expect(await sumOfAll()).toBe(100);
  });

  it('undoing a removal of somebody else gives no more than an hour may', async () => {
    const taken = await scene.settle(
      await scene.record({ actor: { ...ADMIN, userId: '305' }, action: 'decrease', amount: 100 }),
    );
    await scene.record({ amount: 1 });
    expect(await userErrorOfAsync(undo(MODERATOR, taken))).toMatchObject({
      code: 'OVER_LIMIT',
      message: expect.stringMatching(
        /^Undoing this gives points back, and that counts as giving\. .* Ask somebody with Manage Server to undo it/,
      ),
    });
    expect((await undo(ADMIN, taken)).kind).toBe('recorded');
  });

  it('dropping, or having dropped, what may have arrived makes no room', async () => {
    for (let round = 0; round < 3; round += 1) {
      const award = await scene.record({ amount: 40 }).catch(() => undefined);
      if (award === undefined) break;
      await scene.awards.decide(ADMIN, (await scene.review(award)).receipt, 'drop');
    }
    expect(await scene.store.sumCounted({ guildId: GUILD, actorId: MODERATOR.userId, at: scene.now })).toBe(8_000);
    expect(await codeOf(scene.record({ amount: 40 }))).toBe('OVER_LIMIT');
  });

  it('a moderator who is erased and goes on has no new hour', async () => {
    await scene.record({ amount: 100 });
    await scene.erasure.erase(ADMIN, MODERATOR.userId);
    expect(await codeOf(scene.record({ amount: 1 }))).toBe('OVER_LIMIT');
    scene.now += HOUR_MS;
    await scene.record({ amount: 100 });
  });
});
