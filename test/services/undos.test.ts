import { beforeEach, describe, expect, it } from 'vitest';
import type { Award } from '../../src/points/award.ts';
import type { Actor } from '../../src/services/actor.ts';
import type { UndoAsked, UndoShown } from '../../src/services/undos.ts';
import {
  ADMIN,
  ANA,
  createActor,
  createServiceScene,
  GUILD,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const HOUR_MS = 3_600_000;
const REPLY = { interactionId: '7', token: 'secret', locale: 'en-US' };
const MINE = { kind: 'moderator', memberId: MODERATOR.userId, since: '1h' } as const;

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.link();
});

/** As the job that runs undos does it, to the end. */
async function run(): Promise<void> {
  for (const id of await scene.store.listRunningUndos()) {
    while ((await scene.store.advanceUndo(id, { limit: 2, at: scene.now })).isUnfinished);
  }
}

const toId = ({ undo }: UndoShown) => undo?.id ?? Number.NaN;
const receiptsOf = ({ undoable }: UndoShown) => undoable.map(({ award }) => award.receipt);

async function undoAll(actor: Actor, asked: UndoAsked): Promise<UndoShown> {
  const shown = await scene.undos.preview(actor, asked);
  await scene.undos.confirm(actor, toId(shown), REPLY);
  await run();
  return shown;
}

function toAgain({ undo }: UndoShown): UndoAsked {
  return { kind: 'undo', receipt: undo?.receipt ?? '' };
}

/** What of the changes to one member reaches Returning.AI, as far as it is not refused or cancelled. */
async function sumOfAll(): Promise<number> {
  let sum = 0;
  for (let id = 1; ; id += 1) {
    const award = await scene.store.getAward(id);
    if (award === undefined) return sum;
    if (award.status === 'cancelled' || award.status === 'refused') continue;
    sum += award.action === 'increase' ? award.hundredths : -award.hundredths;
  }
}

async function undoOne(actor: Actor, { receipt }: Award, key: string): Promise<Award> {
  const { reply } = scene.ask();
  const outcome = await scene.awards.undo({ actor, receipt, key, reply });
  if (outcome.kind === 'duplicate') throw new Error('undone before');
  if (outcome.kind === 'recorded') await scene.awards.acknowledged(outcome.award, undefined);
  return scene.get(outcome.award);
}

describe('the preview of an undo', () => {
  it('says how much of what a moderator did would go, and changes nothing', async () => {
    await scene.link('201', 'b'.repeat(24));
    await scene.settle(await scene.record());
    await scene.record({ action: 'decrease', amount: 3, subject: { memberId: '201', isBot: false, isPresent: true } });
    await scene.record({ actor: ADMIN, amount: 50 });
    const shown = await scene.undos.preview(MODERATOR, MINE);
    expect(shown).toMatchObject({ members: 2, unsent: 1, sums: [{ fieldName: 'Loyalty Points', hundredths: -700 }] });
    expect(shown.undoable.map(({ award }) => award.id)).toEqual([2, 1]);
    await run();
    expect((await scene.store.getAward(2))?.status).toBe('queued');
    expect(await scene.store.getAward(4)).toBeUndefined();
  });

  it('leaves out what is older, what was undone already and what never was', async () => {
    await scene.settle(await scene.record());
    scene.now += 2 * HOUR_MS;
    const [undone, , kept] = [await scene.record(), await scene.record(), await scene.record()];
    await undoOne(MODERATOR, undone, 'undo');
    await scene.awards.request(scene.ask());
    await scene.awards.notAcknowledged(5);
    const shown = await scene.undos.preview(MODERATOR, MINE);
    expect(receiptsOf(shown)).toHaveLength(2);
    expect(receiptsOf(shown)[0]).toBe(kept.receipt);
  });

  it('says what cannot be undone, and why', async () => {
    await scene.settle(await scene.record({ actor: ADMIN, action: 'overwrite' }), 10);
    await scene.settle(await scene.record({ actor: ADMIN, action: 'overwrite' }), 10, 4);
    await scene.review(await scene.record({ actor: ADMIN, action: 'overwrite' }));
    await scene.awards.request(scene.ask({ actor: ADMIN }));
    const shown = await scene.undos.preview(ADMIN, { ...MINE, memberId: ADMIN.userId });
    expect([...shown.obstacles]).toEqual([
      ['recorded', 1],
      ['unsettled-set', 1],
      ['unknown-before', 1],
    ]);
    expect(shown.sums).toMatchObject([{ hundredths: -600 }]);
  });

  it('takes what is under review as undoing it alone would: after staff have decided', async () => {
    await scene.review(await scene.record());
    const shown = await undoAll(MODERATOR, MINE);
    expect(shown.underReview).toBe(1);
    expect((await scene.store.getAward(2))?.status).toBe('queued');
    expect(await scene.store.claimAwards({ at: scene.now, limit: 10, leaseMs: 1_000, heldGuilds: [] })).toEqual([]);
  });

  it('of a moderator who undid and restored by hand means what is left of that', async () => {
    const [given, ownAndUndone, toggled] = [
      await scene.settle(await scene.record({ actor: ADMIN })),
      await scene.settle(await scene.record()),
      await scene.settle(await scene.record({ actor: ADMIN })),
    ];
    const taken = await scene.settle(await undoOne(MODERATOR, given, 'a'));
    await scene.settle(await undoOne(MODERATOR, ownAndUndone, 'b'));
    const once = await scene.settle(await undoOne(MODERATOR, toggled, 'c'));
    await scene.settle(await undoOne(MODERATOR, once, 'd'));
    expect(receiptsOf(await scene.undos.preview(ADMIN, MINE))).toEqual([taken.receipt]);
  });

  it('means an award once that somebody else took back and the moderator restored', async () => {
    const given = await scene.settle(await scene.record());
    const taken = await scene.settle(await undoOne(ADMIN, given, 'a'));
    const restored = await scene.settle(await undoOne(MODERATOR, taken, 'b'));
    expect(receiptsOf(await scene.undos.preview(ADMIN, MINE))).toEqual([restored.receipt]);
  });

  it('asks for a time', async () => {
    await expect(scene.undos.preview(MODERATOR, { ...MINE, since: undefined })).rejects.toMatchObject({
      code: 'SINCE_MISSING',
    });
  });
});

describe('confirming an undo', () => {
  it('takes back what was sent and cancels what was not, each once', async () => {
    await scene.settle(await scene.record());
    await scene.record();
    await undoAll(MODERATOR, MINE);
    expect(await scene.store.getAward(1)).toMatchObject({ status: 'settled' });
    expect(await scene.store.getAward(2)).toMatchObject({ status: 'cancelled' });
    expect(await scene.store.getAward(3)).toMatchObject({ reverses: 1, status: 'queued', hundredths: 1_000 });
    await run();
    expect(await scene.store.getAward(4)).toBeUndefined();
    expect(await scene.undos.preview(MODERATOR, MINE)).toMatchObject({ undo: undefined });
  });

  it('does it once, however often and by however many it is confirmed', async () => {
    await scene.settle(await scene.record());
    const [mine, theirs] = [await scene.undos.preview(MODERATOR, MINE), await scene.undos.preview(ADMIN, MINE)];
    const presses = [1, 2].map(() => scene.undos.confirm(MODERATOR, toId(mine), REPLY));
    const outcomes = await Promise.allSettled([...presses, scene.undos.confirm(ADMIN, toId(theirs), REPLY)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await run();
    expect(await sumOfAll()).toBe(0);
    expect(await scene.store.getAward(3)).toBeUndefined();
    const reports = await scene.store.listUndoReports();
    expect(reports.flatMap(({ counts }) => counts.map(({ result }) => result)).sort()).toEqual(['gone', 'reversed']);
  });

  it('does only what is still right', async () => {
    const [settled, queued] = [await scene.settle(await scene.record()), await scene.record()];
    const shown = await scene.undos.preview(MODERATOR, MINE);
    await undoOne(ADMIN, settled, 'by hand');
    await scene.settle(queued);
    const later = await scene.record();
    await scene.undos.confirm(MODERATOR, toId(shown), REPLY);
    await run();
    expect(await scene.get(later)).toMatchObject({ status: 'queued' });
    expect(await sumOfAll()).toBe(later.hundredths);
  });

  it('says of what somebody else cancelled meanwhile that it has changed, not that it cannot be undone', async () => {
    const queued = await scene.record();
    const shown = await scene.undos.preview(MODERATOR, MINE);
    await undoOne(ADMIN, queued, 'by hand');
    await scene.undos.confirm(MODERATOR, toId(shown), REPLY);
    await run();
    const [report] = await scene.store.listUndoReports();
    expect(report?.counts).toEqual([{ result: 'gone', status: undefined, count: 1 }]);
  });

  it('leaves nothing to confirm after Cancel, nor after an hour', async () => {
    await scene.record();
    const [cancelled, old] = [await scene.undos.preview(MODERATOR, MINE), await scene.undos.preview(MODERATOR, MINE)];
    await scene.undos.cancel(MODERATOR, toId(cancelled));
    await expect(scene.undos.confirm(MODERATOR, toId(cancelled), REPLY)).rejects.toMatchObject({ code: 'NO_DRAFT' });
    scene.now += HOUR_MS;
    await expect(scene.undos.confirm(MODERATOR, toId(old), REPLY)).rejects.toMatchObject({ code: 'NO_DRAFT' });
    await scene.store.forgetExpired({ tokens: 0, previews: scene.now + 1, counts: 0 });
    expect(await scene.store.getUndo(GUILD, toId(old))).toBeUndefined();
  });

  it('lets what staff type meanwhile go first, also what it gives anew', async () => {
    const [settled, cancelled] = [await scene.settle(await scene.record()), await scene.record()];
    const first = await undoAll(MODERATOR, MINE);
    const typed = await scene.record({ actor: ADMIN });
    const claim = async () => {
      const [{ award } = { award: settled }] = await scene.store.claimAwards({
        at: scene.now,
        limit: 1,
        leaseMs: HOUR_MS,
        heldGuilds: [],
      });
      await scene.store.refuseAward(
        { awardId: award.id, fence: award.fence },
        { problem: 'REFUSED_400', at: scene.now },
      );
      return award;
    };
    expect((await claim()).id).toBe(typed.id);
    expect((await claim()).reverses).toBe(settled.id);
    await undoAll(MODERATOR, toAgain(first));
    const later = await scene.record({ actor: ADMIN });
    expect((await claim()).id).toBe(later.id);
    expect((await claim()).hundredths).toBe(cancelled.hundredths);
  });

  it('does not keep others waiting, however many it is', async () => {
    for (let count = 0; count < 200; count += 1) await scene.record();
    const shown = await scene.undos.preview(MODERATOR, MINE);
    await scene.undos.confirm(MODERATOR, toId(shown), REPLY);
    const { undone } = await scene.store.advanceUndo(toId(shown), { limit: 20, at: scene.now });
    expect(undone).toBe(20);
    await scene.record({ actor: ADMIN });
    expect((await scene.store.listUndoReports())[0]?.counts).toContainEqual({
      result: undefined,
      status: undefined,
      count: 180,
    });
    await run();
    const [report] = await scene.store.listUndoReports();
    expect(report?.counts).toEqual([{ result: 'cancelled', status: 'cancelled', count: 200 }]);
  });
});

describe('undoing an undo', () => {
  it.each([
    ['has settled', true],
    ['was not sent either', false],
  ])(
    'brings back what was taken back, and gives anew what was never sent, where the taking back %s',
    async (_, settles) => {
      await scene.settle(await scene.record());
      const queued = await scene.record();
      const shown = await undoAll(MODERATOR, MINE);
      if (settles) await scene.settle(await scene.get({ ...queued, id: 3 }));
      expect(await sumOfAll()).toBe(0);
      const again = await undoAll(MODERATOR, toAgain(shown));
      expect(again.undoable.map(({ how }) => how).sort()).toEqual(['again', 'back']);
      const { action, hundredths, fieldId, accountId, memberId } = queued;
      expect(await scene.store.getAward(4)).toMatchObject({ action, hundredths, fieldId, accountId, memberId });
      expect(await scene.get(queued)).toMatchObject({ status: 'cancelled' });
      expect(await sumOfAll()).toBe(2_000);
      expect(await scene.undos.preview(MODERATOR, toAgain(shown))).toMatchObject({ undo: undefined });
      await undoAll(MODERATOR, toAgain(again));
      expect(await sumOfAll()).toBe(0);
    },
  );

  it('gives anew once, also when two have seen the preview', async () => {
    await scene.record();
    const shown = await undoAll(MODERATOR, MINE);
    const [one, two] = [
      await scene.undos.preview(MODERATOR, toAgain(shown)),
      await scene.undos.preview(ADMIN, toAgain(shown)),
    ];
    await scene.undos.confirm(MODERATOR, toId(one), REPLY);
    await scene.undos.confirm(ADMIN, toId(two), REPLY);
    await run();
    expect(await sumOfAll()).toBe(1_000);
  });

  it('takes back anew what a cancelled reversal was to take back', async () => {
    const given = await scene.settle(await scene.record({ actor: ADMIN }));
    await undoOne(MODERATOR, given, 'by hand');
    const shown = await undoAll(ADMIN, MINE);
    expect(await sumOfAll()).toBe(1_000);
    await undoAll(ADMIN, toAgain(shown));
    expect(await sumOfAll()).toBe(0);
    expect(await scene.store.findReversal(given.id)).toMatchObject({ status: 'queued' });
  });

  it('leaves no more room in the limit of an hour than there was', async () => {
    await scene.store.changeGuild(GUILD, { perModeratorHour: 2_500 }, { at: scene.now });
    await scene.record({ amount: 10 });
    for (const _ of ['once', 'twice']) {
      const undone = await undoAll(MODERATOR, MINE);
      await undoAll(MODERATOR, toAgain(undone));
    }
    await scene.record({ amount: 10 });
    await expect(scene.record({ amount: 10 })).rejects.toMatchObject({ code: 'OVER_LIMIT' });
    const byAdmin = await undoAll(ADMIN, MINE);
    await undoAll(ADMIN, toAgain(byAdmin));
    await expect(scene.record({ amount: 10 })).rejects.toMatchObject({ code: 'OVER_LIMIT' });
    await scene.record({ actor: ADMIN, amount: 20 });
  });

  describe('of a set that was never sent', () => {
    const ofAdmin = { ...MINE, memberId: ADMIN.userId };
    const set = (amount: number) => scene.record({ actor: ADMIN, action: 'overwrite', amount });

    /** What is sent, in its order. */
    async function deliver(): Promise<string[]> {
      const sent: string[] = [];
      for (;;) {
        const [claimed] = await scene.store.claimAwards({ at: scene.now, limit: 1, leaseMs: HOUR_MS, heldGuilds: [] });
        if (claimed === undefined) return sent;
        const { id, fence, action, hundredths } = claimed.award;
        sent.push(`${action} ${hundredths / 100}`);
        await scene.store.beginSend(
          { awardId: id, fence },
          { anchor: { kind: 'unknown' }, lastTotal: undefined, at: scene.now },
        );
        await scene.store.refuseAward({ awardId: id, fence }, { problem: 'REFUSED_400', at: scene.now });
      }
    }

    it('leaves the total alone where other points were given since', async () => {
      await set(100);
      const undone = await undoAll(ADMIN, ofAdmin);
      await scene.settle(await scene.record({ amount: 500 }), 550, 50);
      const shown = await scene.undos.preview(ADMIN, toAgain(undone));
      expect([...shown.obstacles]).toEqual([['outrun', 1]]);
      expect(shown.undo).toBeUndefined();
    });

    it.each([
      ['has arrived', true],
      ['is still to be sent', false],
    ])('leaves the total alone where what was given after the preview %s', async (_, arrives) => {
      await set(100);
      const undone = await undoAll(ADMIN, ofAdmin);
      const shown = await scene.undos.preview(ADMIN, toAgain(undone));
      const given = await scene.record({ amount: 500 });
      if (arrives) await scene.settle(given, 550, 50);
      await scene.undos.confirm(ADMIN, toId(shown), REPLY);
      await run();
      expect(await deliver()).toEqual(arrives ? [] : ['increase 500']);
      const reports = await scene.store.listUndoReports();
      expect(reports.at(-1)?.counts).toMatchObject([{ result: 'impossible', count: 1 }]);
    });

    it('gives anew in the order in which it was asked for at first', async () => {
      await scene.record({ actor: ADMIN, amount: 1 });
      await set(100);
      await scene.record({ actor: ADMIN, amount: 20 });
      await set(200);
      await scene.record({ actor: ADMIN, amount: 3 });
      const undone = await undoAll(ADMIN, ofAdmin);
      await undoAll(ADMIN, toAgain(undone));
      expect(await deliver()).toEqual(['increase 1', 'overwrite 100', 'increase 20', 'overwrite 200', 'increase 3']);
    });
  });

  it('waits until the undo is done', async () => {
    await scene.record();
    const shown = await scene.undos.preview(MODERATOR, MINE);
    await expect(scene.undos.preview(MODERATOR, toAgain(shown))).rejects.toMatchObject({ code: 'UNKNOWN_RECEIPT' });
    await scene.undos.confirm(MODERATOR, toId(shown), REPLY);
    await expect(scene.undos.preview(MODERATOR, toAgain(shown))).rejects.toMatchObject({ code: 'STILL_RUNNING' });
  });
});

describe('an undo of many is refused', () => {
  it('for a member', async () => {
    for (const asked of [MINE, { kind: 'message', messageId: '1' } as const]) {
      await expect(scene.undos.preview(createActor(), asked)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it('for a moderator without Manage Server, of what somebody else did', async () => {
    await scene.record({ actor: ADMIN });
    const ofAdmin = { ...MINE, memberId: ADMIN.userId };
    await scene.store.changeGuild(GUILD, { staffRoleId: '900' }, { at: 1 });
    for (const roleIds of [[], ['900']]) {
      const actor = createActor({ canManageMessages: true, roleIds });
      await expect(scene.undos.preview(actor, ofAdmin)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const shown = await undoAll(ADMIN, ofAdmin);
    await expect(scene.undos.preview(MODERATOR, toAgain(shown))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('for who has lost the right since the preview', async () => {
    await scene.settle(await scene.record({ actor: ADMIN, action: 'overwrite' }), 10, 0);
    const shown = await scene.undos.preview(ADMIN, { ...MINE, memberId: ADMIN.userId });
    const demoted = { ...ADMIN, canManageGuild: false };
    await expect(scene.undos.confirm(demoted, toId(shown), REPLY)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await scene.undos.preview(demoted, { ...MINE, memberId: ADMIN.userId })).obstacles).toEqual(
      new Map([['not-allowed', 1]]),
    );
    await scene.record();
    const ofModerator = await scene.undos.preview(ADMIN, MINE);
    await expect(scene.undos.confirm(demoted, toId(ofModerator), REPLY)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await run();
    expect(await scene.store.getAward(3)).toBeUndefined();
  });

  it('for another person, and in another guild', async () => {
    await scene.record();
    const shown = await scene.undos.preview(MODERATOR, MINE);
    const elsewhere = { ...ADMIN, guildId: OTHER_GUILD };
    for (const actor of [ADMIN, elsewhere, { ...MODERATOR, guildId: OTHER_GUILD }]) {
      await expect(scene.undos.confirm(actor, toId(shown), REPLY)).rejects.toMatchObject({ code: 'NO_DRAFT' });
      await expect(scene.undos.cancel(actor, toId(shown))).rejects.toMatchObject({ code: 'NO_DRAFT' });
    }
    expect(await scene.undos.preview(elsewhere, MINE)).toMatchObject({ undo: undefined });
    await scene.undos.confirm(MODERATOR, toId(shown), REPLY);
    await run();
    await expect(scene.undos.preview(elsewhere, toAgain(shown))).rejects.toMatchObject({ code: 'UNKNOWN_RECEIPT' });
  });

  it('while points are off, also when the preview is from before', async () => {
    await scene.record();
    const shown = await scene.undos.preview(MODERATOR, MINE);
    await scene.store.changeGuild(GUILD, { enabled: false }, { at: 1 });
    await expect(scene.undos.preview(MODERATOR, MINE)).rejects.toMatchObject({ code: 'DISABLED' });
    await expect(scene.undos.confirm(MODERATOR, toId(shown), REPLY)).rejects.toMatchObject({ code: 'DISABLED' });
  });

  it('for what is no id at all', async () => {
    await expect(scene.undos.confirm(MODERATOR, Number.NaN, REPLY)).rejects.toMatchObject({ code: 'NO_DRAFT' });
    await expect(scene.undos.preview(MODERATOR, { kind: 'undo', receipt: 'R-7F3K2M' })).rejects.toMatchObject({
      code: 'UNKNOWN_RECEIPT',
    });
  });
});

it('tells in each award of which undo it is a part', async () => {
  await scene.settle(await scene.record());
  const shown = await undoAll(MODERATOR, MINE);
  const awards = await scene.store.listMemberAwards({
    guildId: GUILD,
    memberId: ANA,
    fieldId: shown.undoable[0]?.award.fieldId ?? '',
    since: 0,
    limit: 10,
  });
  expect(awards[0]?.reason).toContain(shown.undo?.receipt);
});
