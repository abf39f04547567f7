import { beforeEach, describe, expect, it } from 'vitest';
import type { Award } from '../../src/points/award.ts';
import type { AwardRequest } from '../../src/services/awards.ts';
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
  KARMA,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY, KARMA], { at: scene.now });
});

/** Asks for what must be refused, and checks that nothing of it is left behind. */
async function refusal(change: Partial<AwardRequest>) {
  const error = await userErrorOfAsync(scene.awards.request(scene.ask(change)));
  expect(await scene.store.getAward(1)).toBeUndefined();
  expect(await scene.store.listUnacknowledged()).toEqual([]);
  return error;
}

const nobody = createActor();
const COLLEAGUE = { ...MODERATOR, userId: '302' };

describe('asking for points', () => {
  it('records what was meant, exactly, and for whom', async () => {
    await scene.link();
    const request = scene.ask({ amount: 12.34, field: 'karma', reason: '  helped\n a lot ' });
    const outcome = await scene.awards.request(request);
    if (outcome.kind !== 'recorded') return expect.fail(outcome.kind);
    expect(outcome.award).toMatchObject({
      key: request.key,
      guildId: GUILD,
      communityId: COMMUNITY,
      fieldId: KARMA.fieldId,
      fieldName: 'Karma',
      accountId: ANA_ACCOUNT,
      memberId: ANA,
      actorId: MODERATOR.userId,
      action: 'increase',
      hundredths: 1_234,
      reason: 'helped a lot',
      source: 'command',
      status: 'recorded',
      createdAt: scene.now,
    });
    expect(await scene.store.listMessages(outcome.award.id)).toMatchObject([{ kind: 'reply', ephemeral: false }]);
    expect(scene.api.calls).toEqual([]);
  });

  it('is recorded once, however often Discord sends it', async () => {
    await scene.link();
    const request = scene.ask();
    expect((await scene.awards.request(request)).kind).toBe('recorded');
    expect(await scene.awards.request(request)).toMatchObject({ kind: 'duplicate' });
    expect(await scene.store.getAward(2)).toBeUndefined();
  });

  it('waits for a link, seen by everybody, when points are added to a member without one', async () => {
    const outcome = await scene.awards.request(scene.ask());
    expect(outcome).toMatchObject({ kind: 'recorded', award: { accountId: undefined } });
    expect(await scene.store.listMessages(1)).toMatchObject([{ kind: 'reply', ephemeral: false }]);
    await scene.awards.acknowledged({ id: 1, guildId: 'guild' }, undefined);
    expect((await scene.store.getAward(1))?.status).toBe('waiting');
  });

  it('counts a link that is made while the field is being looked up', async () => {
    await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [], { at: scene.now });
    let open = () => {};
    scene.api.gate = new Promise((release) => {
      open = release;
    });
    const asked = scene.awards.request(scene.ask());
    await new Promise((done) => setImmediate(done));
    await scene.link();
    open();
    expect(await asked).toMatchObject({ award: { accountId: ANA_ACCOUNT } });
  });

  it('goes on only once Discord has shown the acknowledgement, and never if it has not', async () => {
    await scene.link();
    await scene.awards.request(scene.ask());
    await scene.awards.request(scene.ask());
    expect(await scene.store.claimAwards({ at: scene.now, limit: 10, leaseMs: 1, heldGuilds: [] })).toEqual([]);
    await scene.awards.acknowledged({ id: 1, guildId: 'guild' }, 'message');
    await scene.awards.notAcknowledged(2);
    expect(scene.takeWritten()).toContain('awards queued');
    expect((await scene.store.getAward(1))?.status).toBe('queued');
    expect((await scene.store.getAward(2))?.status).toBe('cancelled');
  });
});

describe('an undo whose answer never reached Discord', () => {
  it('leaves a message that is due at once, so that nobody is told any more that it is being undone', async () => {
    await scene.link();
    const outcome = await scene.awards.request(scene.ask());
    if (outcome.kind !== 'recorded') throw new Error('It was recorded before.');
    await scene.awards.acknowledged(outcome.award, 'message');
    const { version, receipt } = await scene.settle(outcome.award);
    const { reply } = scene.ask();
    const undo = await scene.awards.undo({ actor: MODERATOR, receipt, key: 'undo:unseen', reply });
    if (undo.kind !== 'recorded') throw new Error('There was nothing to take back.');
    const [message] = await scene.store.listMessages(outcome.award.id);
    await scene.store.markShown(message?.id ?? 0, { version, messageId: 'message' });
    expect(await scene.store.listDueMessages({ at: scene.now, limit: 10 })).toEqual([]);
    scene.takeWritten();
    await scene.awards.notAcknowledged(undo.award.id);
    expect(await scene.store.listDueMessages({ at: scene.now, limit: 10 })).toMatchObject([
      { award: { id: outcome.award.id } },
    ]);
    expect(scene.takeWritten()).toContain('award_messages due');
  });
});

describe('an award that is asked for while delivery is held up', () => {
  async function record() {
    const outcome = await scene.awards.request(scene.ask());
    if (outcome.kind !== 'recorded') throw new Error('It was recorded before.');
    return outcome.award;
  }

  it('says at once that it is pending and why, and no longer why once it has arrived', async () => {
    await scene.link();
    scene.hold = 'UNREACHABLE';
    const asked = await record();
    await scene.awards.acknowledged(asked, 'message');
    expect(await scene.store.listDueMessages({ at: scene.now, limit: 10 })).toMatchObject([
      { award: { status: 'queued', problem: 'UNREACHABLE' }, message: { kind: 'reply', messageId: 'message' } },
    ]);
    const [claimed] = await scene.store.claimAwards({ at: scene.now, limit: 1, leaseMs: 30_000, heldGuilds: [] });
    const { id = 0, fence = 0 } = claimed?.award ?? {};
    await scene.store.beginSend(
      { awardId: id, fence },
      { anchor: { kind: 'unknown' }, lastTotal: undefined, at: scene.now },
    );
    const confirmation = { total: 10, historyId: 'entry', historyAt: undefined };
    await scene.store.settleAward(
      { awardId: id, fence },
      {
        ...confirmation,
        totalBefore: undefined,
        outsideChange: false,
        outsideBy: undefined,
        at: scene.now,
      },
    );
    expect(await scene.get(asked)).toMatchObject({ status: 'settled', problem: undefined });
  });

  it('otherwise has two and a half seconds to arrive before its message says that it is pending', async () => {
    await scene.link();
    const asked = await record();
    await scene.awards.acknowledged(asked, 'message');
    expect(await scene.store.listDueMessages({ at: scene.now + 2_499, limit: 10 })).toEqual([]);
    expect(await scene.store.listDueMessages({ at: scene.now + 2_500, limit: 10 })).toHaveLength(1);
  });

  it('waits for its link all the same, and says that instead', async () => {
    scene.hold = 'UNREACHABLE';
    const asked = await record();
    await scene.awards.acknowledged(asked, 'message');
    expect(await scene.get(asked)).toMatchObject({ status: 'waiting', problem: undefined });
  });
});

describe('asking is refused', () => {
  it.each([
    ['a member without rights', { actor: nobody }],
    ['a moderator who would set a total', { action: 'overwrite' as const }],
    ['a member whose role is not the staff role', { actor: createActor({ roleIds: ['1', '2'] }) }],
  ])('for %s', async (_, change) => {
    await scene.link();
    await scene.store.changeGuild(GUILD, { staffRoleId: '900' }, { at: 1 });
    expect(await refusal(change)).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('<@&900>') });
  });

  it.each([
    ['text', '10', 'AMOUNT_NOT_A_NUMBER'],
    ['nothing', undefined, 'AMOUNT_NOT_A_NUMBER'],
    ['a list', [10], 'AMOUNT_NOT_A_NUMBER'],
    ['no number', Number.NaN, 'AMOUNT_NOT_A_NUMBER'],
    ['nothing to add', 0, 'AMOUNT_OUT_OF_RANGE'],
    ['less than nothing', -1, 'AMOUNT_OUT_OF_RANGE'],
    ['too much', 1_000_000.01, 'AMOUNT_OUT_OF_RANGE'],
    ['a third decimal', 1.005, 'AMOUNT_TOO_FINE'],
  ])('for an amount that is %s', async (_, amount, code) => {
    await scene.link();
    expect((await refusal({ amount })).code).toBe(code);
  });

  it('for a bot, somebody who left, a reason that is too long, a field that is not there', async () => {
    await scene.link();
    expect((await refusal({ subject: createSubject({ isBot: true }) })).code).toBe('BOT_MEMBER');
    expect((await refusal({ subject: createSubject({ isPresent: false }) })).code).toBe('NOT_A_MEMBER');
    expect((await refusal({ reason: 'a'.repeat(401) })).code).toBe('REASON_TOO_LONG');
    expect((await refusal({ field: 'Kudos' })).code).toBe('UNKNOWN_FIELD');
    expect((await refusal({ field: '' })).code).toBe('EMPTY_FIELD');
    scene.api.failure = 'no-answer';
    // A list that is a few seconds old is good enough.
    scene.now += 6_000;
    expect((await refusal({ field: 'Kudos' })).code).toBe('FIELDS_UNAVAILABLE');
  });

  it.each(['decrease', 'overwrite'] as const)('to %s what a member without a link has', async (action) => {
    expect(await refusal({ action, actor: ADMIN })).toMatchObject({
      code: 'NOT_LINKED',
      message: expect.stringContaining('`/links set`'),
    });
  });

  it('in a guild that is not set up', async () => {
    expect((await refusal({ actor: { ...MODERATOR, guildId: OTHER_GUILD } })).code).toBe('NOT_SET_UP');
  });

  it('where points are switched off', async () => {
    await scene.link();
    await scene.store.changeGuild(GUILD, { enabled: false }, { at: 1 });
    expect(await refusal({})).toMatchObject({
      code: 'DISABLED',
      message: expect.stringContaining('`/setup enabled:True`'),
    });
  });

  it('above a limit of the guild, which says what is left', async () => {
    await scene.link();
    await scene.store.changeGuild(GUILD, { perAward: 1_000 }, { at: 1 });
    expect(await refusal({ amount: 10.01 })).toMatchObject({
      code: 'OVER_LIMIT',
      message: expect.stringMatching(/at most 10\..*`\/setup`/),
    });
    await scene.store.changeGuild(GUILD, { perAward: null, perModeratorHour: 2_500 }, { at: 1 });
    await scene.record({ amount: 20.5 });
    const error = await userErrorOfAsync(scene.awards.request(scene.ask({ amount: 5 })));
    const freeAt = scene.now / 1_000 + 3_600;
    expect(error).toMatchObject({
      code: 'OVER_LIMIT',
      message: `Of your hourly limit of 25, 4.5 are left. 25 are free again <t:${freeAt}:R>. Somebody with Manage Server can change the limit with \`/setup\`.`,
    });
    await scene.record({ amount: 4.5 });
    expect((await userErrorOfAsync(scene.awards.request(scene.ask({ amount: 5 })))).message).toMatch(
      /^Your hourly limit of 25 is used up\. 20.5 are free again <t:\d+:R>\./,
    );
  });

  describe('for a new total where limits hold', () => {
    const staff = createActor({ userId: '900', roleIds: ['900'] });
    const set = (amount: number, actor = staff) => scene.ask({ action: 'overwrite', amount, actor });
    beforeEach(async () => {
      await scene.link();
      await scene.store.changeGuild(
        GUILD,
        { staffRoleId: '900', perAward: 123_456, perModeratorHour: 200_000 },
        { at: 1 },
      );
    });

    it('that changes more than they allow, by the total that Returning.AI tells', async () => {
      scene.reads.total = 5_000;
      for (const actor of [staff, ADMIN]) {
        expect(await userErrorOfAsync(scene.awards.request(set(6_234.57, actor)))).toMatchObject({
          code: 'OVER_LIMIT',
          message: expect.stringContaining(
            'A new total counts by what it changes. One award here is at most 1,234.56.',
          ),
        });
      }
      expect((await scene.awards.request(set(6_234.56))).kind).toBe('recorded');
      expect(await scene.store.sumCounted({ guildId: GUILD, actorId: '900', at: scene.now })).toBe(123_456);
    });

    it('by the total that it returned last, where it does not tell the present one', async () => {
      await scene.settle(await scene.record(), 5_000, 4_990);
      expect((await userErrorOfAsync(scene.awards.request(set(3_000)))).code).toBe('OVER_LIMIT');
      expect((await scene.awards.request(set(4_000))).kind).toBe('recorded');
    });

    it('of which nobody knows what it changes, unless they could change the limits', async () => {
      expect(await userErrorOfAsync(scene.awards.request(set(1)))).toMatchObject({
        code: 'UNKNOWN_CHANGE',
        message: expect.stringContaining('somebody with Manage Server'),
      });
      expect((await scene.awards.request(set(1, ADMIN))).kind).toBe('recorded');
    });

    it('and asks nothing about it where no limit holds', async () => {
      await scene.store.changeGuild(GUILD, { perAward: null, perModeratorHour: null }, { at: 2 });
      await scene.awards.request(set(1));
      expect(scene.reads.calls).toEqual([]);
    });
  });
});

describe('the staff role', () => {
  it('may do what a moderator may, and set totals', async () => {
    await scene.link();
    await scene.store.changeGuild(GUILD, { staffRoleId: '900' }, { at: 1 });
    const staff = createActor({ roleIds: ['900'] });
    expect((await scene.awards.request(scene.ask({ actor: staff }))).kind).toBe('recorded');
    expect((await scene.awards.request(scene.ask({ actor: staff, action: 'overwrite', amount: -5 }))).kind).toBe(
      'recorded',
    );
  });
});

describe('taking back', () => {
  let asked = 0;
  const undo = (receipt?: string, actor = MODERATOR) => {
    asked += 1;
    const { reply } = scene.ask();
    return scene.awards.undo({ actor, receipt, key: `undo:${asked}`, reply });
  };
  const refused = (receipt?: string, actor = MODERATOR) => userErrorOfAsync(undo(receipt, actor));

  beforeEach(() => scene.link());

  it('makes a new award that reverses what arrived', async () => {
    const award = await scene.settle(await scene.record({ amount: 7 }), 107, 100);
    expect(await undo(award.receipt)).toMatchObject({
      kind: 'recorded',
      award: { action: 'decrease', hundredths: 700, reverses: award.id, source: 'undo', status: 'recorded' },
    });
  });

  it('cancels what was not sent yet, and tells what shows it', async () => {
    const award = await scene.record();
    scene.takeWritten();
    expect(await undo(award.receipt)).toMatchObject({
      kind: 'cancelled',
      award: { id: award.id, status: 'cancelled' },
    });
    expect(scene.takeWritten()).toContain('award_messages due');
  });

  it('means the latest of who asks when no receipt is given', async () => {
    const first = await scene.settle(await scene.record(), 110, 100);
    scene.now += 1;
    await scene.settle(await scene.record({ actor: { ...MODERATOR, userId: '999' } }), 120, 110);
    expect(await undo()).toMatchObject({ award: { reverses: first.id } });
    expect((await refused(undefined, { ...MODERATOR, userId: '555' })).code).toBe('NOTHING_TO_UNDO');
  });

  it('is done once, however often Discord sends it', async () => {
    const award = await scene.settle(await scene.record(), 110, 100);
    const { reply } = scene.ask();
    const request = { actor: MODERATOR, receipt: award.receipt, key: 'undo:same', reply };
    expect((await scene.awards.undo(request)).kind).toBe('recorded');
    expect(await scene.awards.undo(request)).toMatchObject({ kind: 'duplicate' });
  });

  it('of points in a field that was deleted is refused by its name, unless they were never sent', async () => {
    const sent = await scene.settle(await scene.record({ field: 'Karma' }), 110, 100);
    const queued = await scene.record({ field: 'Karma' });
    await scene.store.markFieldDeleted({ guildId: GUILD, communityId: COMMUNITY }, KARMA, { at: scene.now });
    expect(await refused(sent.receipt)).toMatchObject({
      code: 'FIELD_DELETED',
      message: expect.stringContaining(
        '"Karma" was deleted in Returning.AI, so its points cannot be changed any more.',
      ),
    });
    expect(await undo(queued.receipt)).toMatchObject({ kind: 'cancelled' });
  });

  it('is refused where there is no key for its community any more, unless it was never sent', async () => {
    const { store } = scene;
    const key = { sealed: scene.sealer.seal('own-key', { guildId: GUILD, communityId: 'own' }), setBy: '301' };
    scene.api.keys.set('own', new Set(['own-key']));
    scene.api.fields.set('own', [LOYALTY]);
    await store.saveGuildKey({ guildId: GUILD, communityId: 'own' }, { ...key, verifiedAt: scene.now }, scene.now);
    await store.changeGuild(GUILD, { communityId: 'own', defaultFieldId: LOYALTY.fieldId }, { at: scene.now });
    const link = { guildId: GUILD, communityId: 'own', memberId: ANA, accountId: 'b'.repeat(24), label: undefined };
    await store.saveLink({ ...link, linkedBy: '301', linkedAt: scene.now });
    const sent = await scene.settle(await scene.record(), 110, 100);
    const queued = await scene.record();
    await store.saveGuildKey({ guildId: GUILD, communityId: 'own' }, { ...key, verifiedAt: undefined }, scene.now);
    await store.changeGuild(GUILD, { communityId: null }, { at: scene.now });
    expect(await refused(sent.receipt)).toMatchObject({
      code: 'NO_KEY',
      message: expect.stringContaining('`/setup community:…`'),
    });
    const shown = await scene.undos.preview(MODERATOR, { kind: 'moderator', memberId: MODERATOR.userId, since: '1h' });
    expect([...shown.obstacles]).toEqual([['no-key', 1]]);
    expect(shown.undoable.map(({ award }) => award.receipt)).toEqual([queued.receipt]);
    expect(await undo(queued.receipt)).toMatchObject({ kind: 'cancelled' });
    await store.saveGuildKey({ guildId: GUILD, communityId: 'own' }, { ...key, verifiedAt: scene.now }, scene.now);
    expect(await undo(sent.receipt)).toMatchObject({ kind: 'recorded' });
  });

  it('twice is refused and names who did it; the reversal itself can be taken back', async () => {
    const award = await scene.settle(await scene.record(), 110, 100);
    const outcome = await undo(award.receipt);
    if (outcome.kind !== 'recorded') return expect.fail(outcome.kind);
    const again = await refused(award.receipt);
    expect(again.code).toBe('ALREADY_UNDONE');
    expect(again.message).toContain(`<@${MODERATOR.userId}>`);
    expect(again.message).toContain(`\`/points undo ${outcome.award.receipt}\``);
    await scene.awards.acknowledged(outcome.award, undefined);
    await scene.settle(outcome.award, 100, 110);
    expect(await undo(outcome.award.receipt)).toMatchObject({
      award: { action: 'increase', reverses: outcome.award.id },
    });
  });

  it.each(['R-222222', 'nonsense', '', "'; drop table awards", 'R-7F3K2'])('does not find %j', async (receipt) => {
    expect(await refused(receipt)).toMatchObject({
      code: 'UNKNOWN_RECEIPT',
      message: expect.stringContaining('R-7F3K2M'),
    });
  });

  it('tells who may award nothing the same of every receipt', async () => {
    const award = await scene.settle(await scene.record(), 110, 100);
    const member = createActor({ canManageMessages: false });
    for (const receipt of [award.receipt, 'R-222222', 'nonsense']) {
      expect((await refused(receipt, member)).code).toBe('NOT_ALLOWED');
      expect((await userErrorOfAsync(scene.awards.decide(member, receipt, 'arrived'))).code).toBe('NOT_ALLOWED');
      expect((await userErrorOfAsync(scene.awards.decideLateCopy(member, receipt, 1, 'ignore'))).code).toBe(
        'NOT_ALLOWED',
      );
    }
  });

  it('does not find another guild’s award', async () => {
    const award = await scene.settle(await scene.record(), 110, 100);
    expect((await refused(award.receipt, { ...ADMIN, guildId: OTHER_GUILD })).code).toBe('UNKNOWN_RECEIPT');
  });

  it('needs what the award needed, through any chain of reversals', async () => {
    const set = await scene.settle(await scene.record({ actor: ADMIN, action: 'overwrite', amount: 50 }), 50, 100);
    expect((await refused(set.receipt)).code).toBe('NOT_ALLOWED');
    const reversal = await undo(set.receipt, ADMIN);
    if (reversal.kind !== 'recorded') return expect.fail(reversal.kind);
    await scene.awards.acknowledged(reversal.award, undefined);
    await scene.settle(reversal.award, 100, 50);
    expect((await refused(reversal.award.receipt)).code).toBe('NOT_ALLOWED');
    expect((await refused(reversal.award.receipt, nobody)).code).toBe('NOT_ALLOWED');
    expect((await undo(reversal.award.receipt, ADMIN)).kind).toBe('recorded');
  });

  it('is off while points are off', async () => {
    const award = await scene.settle(await scene.record(), 110, 100);
    await scene.store.changeGuild(GUILD, { enabled: false }, { at: 1 });
    expect((await refused(award.receipt)).code).toBe('DISABLED');
  });

  it('is refused where there is nothing to take back, and says why', async () => {
    const set = await scene.settle(await scene.record({ actor: ADMIN, action: 'overwrite', amount: 50 }), 50);
    expect(await refused(set.receipt, ADMIN)).toMatchObject({
      code: 'NOT_UNDOABLE',
      message: expect.stringContaining('`/points set`'),
    });
    const cancelled = await scene.record();
    await undo(cancelled.receipt);
    expect(await refused(cancelled.receipt)).toMatchObject({
      code: 'NOT_UNDOABLE',
      message: expect.stringContaining('never changed any points'),
    });
    const outcome = await scene.awards.request(scene.ask());
    if (outcome.kind !== 'recorded') return expect.fail(outcome.kind);
    expect(await refused(outcome.award.receipt)).toMatchObject({
      code: 'NOT_UNDOABLE',
      message: expect.stringContaining('Try again'),
    });
  });

  it.each([
    ['decrease', 10, 0, 3, ['only 3 were there', '`/points add amount:3`', '`/points add amount:10`']],
    ['decrease', 0.3, 0, 0.29, ['take off 0.3', '`/points add amount:0.29`', '`/points add amount:0.3`']],
    ['decrease', 10, 0, 0, ['nothing was there', '`/points add amount:10`']],
    ['overwrite', -5, 0, 3, ['set the total to -5', 'The one before was 3.', '`/points set`']],
    ['overwrite', 100, 100, 1e15, ['too large', '`/points set`']],
    ['overwrite', 100, 100, -9.2e16, ['too large', '`/points set`']],
  ] as const)(
    'of %s %d with a total of %d that was %d is not guessed',
    async (action, amount, total, before, words) => {
      const award = await scene.record({ actor: ADMIN, action, amount });
      await scene.settle(award, total, before);
      const { code, message } = await refused(award.receipt, ADMIN);
      expect(code).toBe('NOT_UNDOABLE');
      for (const word of words) expect(message).toContain(word);
      expect(await scene.store.findReversal(award.id)).toBeUndefined();
    },
  );

  it('is offered for the caller’s own awards whose receipt has what was typed', async () => {
    const awards: Award[] = [];
    for (let count = 0; count < 27; count++) {
      scene.now += 1;
      awards.push(await scene.record());
    }
    const all = await scene.awards.suggestUndo(MODERATOR, '');
    expect(all.map(({ id }) => id)).toEqual(
      awards
        .map(({ id }) => id)
        .toReversed()
        .slice(0, 25),
    );
    const oldest = ` ${awards[0]?.receipt.slice(2, 6).toLowerCase()} `;
    expect((await scene.awards.suggestUndo(MODERATOR, oldest)).map(({ id }) => id)).toContain(awards[0]?.id);
    expect(await scene.awards.suggestUndo(MODERATOR, '%')).toEqual([]);
    expect(await scene.awards.suggestUndo(ADMIN, '')).toEqual([]);
    expect(await scene.awards.suggestUndo({ ...MODERATOR, guildId: OTHER_GUILD }, '')).toEqual([]);
  });
});

describe('deciding what became of an award', () => {
  beforeEach(() => scene.link());

  it.each([
    ['arrived', 'settled'],
    ['again', 'queued'],
    ['drop', 'refused'],
  ] as const)('"%s" makes it %s, by whom is kept, and what shows it is told', async (decision, status) => {
    const award = await scene.review(await scene.record());
    scene.takeWritten();
    expect(await scene.awards.decide(COLLEAGUE, award.receipt.toLowerCase(), decision)).toMatchObject({
      status,
      decidedBy: COLLEAGUE.userId,
    });
    expect(scene.takeWritten()).toEqual(expect.arrayContaining([`awards ${status}`, 'award_messages due']));
  });

  it('happens once: a stale button is told so', async () => {
    const award = await scene.review(await scene.record());
    await scene.awards.decide(COLLEAGUE, award.receipt, 'arrived');
    expect(await userErrorOfAsync(scene.awards.decide(ADMIN, award.receipt, 'again'))).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
    expect((await scene.get(award)).status).toBe('settled');
  });

  it('shows the account for as long as there is something to decide, and records that it was shown', async () => {
    const award = await scene.review(await scene.record());
    expect(await scene.awards.showAccount(COLLEAGUE, award.receipt)).toMatchObject({ accountId: ANA_ACCOUNT });
    await scene.awards.decide(COLLEAGUE, award.receipt, 'drop');
    const looks = async () => (await scene.audit.latest(ADMIN)).filter(({ action }) => action === 'member-shown');
    expect(await looks()).toHaveLength(1);
    expect(await userErrorOfAsync(scene.awards.showAccount(COLLEAGUE, award.receipt))).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
    expect(await looks()).toHaveLength(1);
  });

  it('needs what the award needed', async () => {
    const award = await scene.review(await scene.record());
    expect((await userErrorOfAsync(scene.awards.decide(nobody, award.receipt, 'arrived'))).code).toBe('NOT_ALLOWED');
    await scene.awards.decide(COLLEAGUE, award.receipt, 'drop');
    const set = await scene.review(await scene.record({ actor: ADMIN, action: 'overwrite', amount: 5 }));
    expect((await userErrorOfAsync(scene.awards.decide(COLLEAGUE, set.receipt, 'arrived'))).code).toBe('NOT_ALLOWED');
    expect((await scene.get(set)).status).toBe('review');
  });

  it('is for the award’s own guild', async () => {
    const award = await scene.review(await scene.record());
    const stranger = { ...ADMIN, guildId: OTHER_GUILD };
    expect((await userErrorOfAsync(scene.awards.decide(stranger, award.receipt, 'arrived'))).code).toBe(
      'UNKNOWN_RECEIPT',
    );
    expect((await userErrorOfAsync(scene.awards.decide(ADMIN, 'R-', 'arrived'))).code).toBe('UNKNOWN_RECEIPT');
  });

  it('does not send a total again that would erase what came after it', async () => {
    const set = await scene.review(await scene.record({ actor: ADMIN, action: 'overwrite', amount: 5 }));
    await scene.settle(await scene.record(), 15);
    const error = await userErrorOfAsync(scene.awards.decide(ADMIN, set.receipt, 'again'));
    expect(error).toMatchObject({ code: 'OVERTAKEN', message: expect.stringContaining('`/points set`') });
    expect((await scene.get(set)).status).toBe('review');
    expect((await scene.awards.decide(ADMIN, set.receipt, 'drop')).status).toBe('refused');
  });

  it('is asked of those who may', async () => {
    const set = await scene.review(await scene.record({ actor: ADMIN, action: 'overwrite', amount: 5 }));
    const add = await scene.review(await scene.record());
    const idsFor = async (actor: typeof ADMIN) => (await scene.awards.listReviews(actor)).map(({ id }) => id);
    expect(await idsFor(ADMIN)).toEqual([set.id, add.id]);
    expect(await idsFor(COLLEAGUE)).toEqual([add.id]);
    for (const actor of [MODERATOR, nobody]) {
      const error = await userErrorOfAsync(scene.awards.listReviews(actor));
      expect(error.code).toBe(actor === nobody ? 'NOT_ALLOWED' : 'NOT_YOURS_TO_DECIDE');
    }
    expect(await idsFor({ ...ADMIN, guildId: OTHER_GUILD })).toEqual([]);
  });
});
