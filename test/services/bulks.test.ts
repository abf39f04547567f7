import { beforeEach, describe, expect, it } from 'vitest';
import type { BulkAsked, BulkShown } from '../../src/services/bulks/bulks.ts';
import type { BulkPlace } from '../../src/store/bulks/bulk-store.ts';
import { ADMIN, createActor, createServiceScene, GUILD, MODERATOR, type ServiceScene } from './service-scene.ts';

const REACTORS = { kind: 'reactors', channelId: '5', messageId: '6', emojiKey: undefined } as const;
const PLACE: BulkPlace = { channelId: '5', locale: 'en-US', interactionId: '7', token: 'secret' };
const ASKED: BulkAsked = { from: REACTORS, amount: 10, field: undefined, reason: 'the quiz' };

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
});

const member = (index: number) => `2000000000000${String(index).padStart(5, '0')}`;
const listMembers = (count: number) => Array.from({ length: count }, (_, index) => ({ memberId: member(index) }));

const preview = (change: Partial<BulkAsked> = {}, actor = ADMIN) =>
  scene.bulks.preview(actor, { ...ASKED, ...change }, () => {});
const toId = ({ bulk }: BulkShown) => bulk?.id ?? Number.NaN;

function openFile(text: string): BulkAsked['from'] {
  return {
    kind: 'csv',
    async *open() {
      // Pieces that end anywhere, also within a character.
      const bytes = Buffer.from(text);
      for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
    },
  };
}

/** As the loop does it, to the end. */
async function run(limit = 2): Promise<void> {
  for (const id of await scene.store.listOpenBulks()) {
    while ((await scene.store.advanceBulk(id, { limit, at: scene.now })).isUnfinished);
  }
}

async function give(change: Partial<BulkAsked> = {}): Promise<BulkShown> {
  const shown = await preview(change);
  await scene.bulks.confirm(ADMIN, toId(shown), PLACE);
  await run();
  return shown;
}

/** Every award there is. */
async function listAwards() {
  const awards = [];
  for (let id = 1; ; id += 1) {
    const award = await scene.store.getAward(id);
    if (award === undefined) return awards;
    awards.push(award);
  }
}

describe('the preview of points for many', () => {
  it('fixes who gets what, says who is left out and why, and gives nothing', async () => {
    await scene.link(member(0));
    scene.bots.add(member(3));
    scene.absent = new Set([member(4)]);
    scene.crowd = [{ members: [...listMembers(5), { memberId: member(1) }, { memberId: '9', isBot: true }] }];
    const shown = await preview();
    expect(shown).toMatchObject({
      ...{ members: 3, hundredths: 3_000, names: [member(0), member(1), member(2)], waiting: 2 },
      ...{ left: { bot: 2, gone: 1, twice: 1 }, overAward: 0, overHour: 0, isUnchecked: false },
    });
    await run();
    expect(await listAwards()).toEqual([]);
    scene.crowd = [];
    await scene.bulks.confirm(ADMIN, toId(shown), PLACE);
    await run();
    expect((await listAwards()).map(({ memberId, status, reason }) => [memberId, status, reason])).toEqual([
      [member(0), 'queued', 'the quiz'],
      [member(1), 'waiting', 'the quiz'],
      [member(2), 'waiting', 'the quiz'],
    ]);
  });

  it('takes everybody for a member where Discord does not tell, and says so', async () => {
    scene.absent = undefined;
    scene.crowd = [{ members: listMembers(2) }];
    expect(await preview()).toMatchObject({ members: 2, isUnchecked: true });
  });

  it('says who would pass the limits; they get nothing', async () => {
    await scene.store.changeGuild(GUILD, { perAward: 1_000, perModeratorHour: 2_500 }, { at: scene.now });
    const [first, ...others] = listMembers(4);
    scene.crowd = [{ members: [{ memberId: first?.memberId ?? '', hundredths: 1_001 }, ...others] }];
    const shown = await preview();
    expect(shown).toMatchObject({ members: 4, overAward: 1, overHour: 1 });
    await scene.bulks.confirm(ADMIN, toId(shown), PLACE);
    await run();
    expect((await listAwards()).map(({ memberId }) => memberId)).toEqual([member(1), member(2)]);
    const counts = await scene.store.countBulk(toId(shown));
    expect(counts.find(({ result }) => result === 'over-limit')?.count).toBe(2);
  });

  it('has nothing to confirm where nobody would get anything', async () => {
    expect(await preview()).toMatchObject({ members: 0, bulk: undefined });
    await run();
    expect(await scene.store.getBulk(GUILD, 1)).toBeUndefined();
  });

  it('needs Manage Server, also for confirming; the staff role does not do', async () => {
    scene.crowd = [{ members: listMembers(1) }];
    await scene.store.changeGuild(GUILD, { staffRoleId: '77' }, { at: scene.now });
    for (const actor of [MODERATOR, createActor({ roleIds: ['77'] })]) {
      await expect(preview({}, actor)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const id = toId(await preview());
    const without = { ...ADMIN, canManageGuild: false };
    await expect(scene.bulks.confirm(without, id, PLACE)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(scene.bulks.confirm({ ...ADMIN, userId: '999' }, id, PLACE)).rejects.toMatchObject({
      code: 'NO_DRAFT',
    });
  });

  it('refuses while points are off, also between the preview and its confirmation', async () => {
    scene.crowd = [{ members: listMembers(1) }];
    const id = toId(await preview());
    await scene.store.changeGuild(GUILD, { enabled: false }, { at: scene.now });
    await expect(preview()).rejects.toMatchObject({ code: 'DISABLED' });
    await expect(scene.bulks.confirm(ADMIN, id, PLACE)).rejects.toMatchObject({ code: 'DISABLED' });
  });

  it('is confirmed once, and not after it was cancelled or an hour has gone by', async () => {
    scene.crowd = [{ members: listMembers(1) }];
    const [first, second, third] = [await preview(), await preview(), await preview()].map(toId);
    await scene.bulks.confirm(ADMIN, first ?? 0, PLACE);
    await scene.bulks.cancel(ADMIN, second ?? 0);
    scene.now += 3_600_000;
    for (const id of [first, second, third]) {
      await expect(scene.bulks.confirm(ADMIN, id ?? 0, PLACE)).rejects.toMatchObject({ code: 'NO_DRAFT' });
    }
    await run();
    expect(await listAwards()).toHaveLength(1);
  });

  it('is refused once the server has another community', async () => {
    scene.crowd = [{ members: listMembers(1) }];
    const id = toId(await preview());
    const other = { guildId: GUILD, communityId: 'other' };
    const key = { sealed: scene.sealer.seal('own', other), setBy: ADMIN.userId, verifiedAt: 1 };
    await scene.store.saveGuildKey(other, key, scene.now);
    await scene.store.changeGuild(GUILD, { communityId: 'other' }, { at: scene.now });
    await expect(scene.bulks.confirm(ADMIN, id, PLACE)).rejects.toMatchObject({ code: 'OTHER_COMMUNITY' });
    await run();
    expect(await listAwards()).toEqual([]);
  });

  it('is not shown where newer ones have taken its place while its members were read', async () => {
    scene.crowd = [{ members: listMembers(2) }];
    const from: BulkAsked['from'] = {
      kind: 'csv',
      async *open() {
        yield Buffer.from(`member_id\n${member(0)}\n`);
        for (let index = 0; index < 3; index += 1) await preview();
        yield Buffer.from(`${member(1)}\n`);
      },
    };
    await expect(preview({ from })).rejects.toMatchObject({ code: 'NO_DRAFT' });
  });

  it('leaves nothing behind where the crowd cannot be read to its end', async () => {
    const from = openFile('member_id\n"unclosed');
    await expect(preview({ from })).rejects.toMatchObject({ code: 'BAD_FILE' });
    await run();
    expect(await scene.store.getBulk(GUILD, 1)).toBeUndefined();
  });
});

describe('points for many', () => {
  it('reach everybody exactly once, whichever step the process dies before, and are undone by one receipt', async () => {
    const count = 10;
    for (let index = 0; index < count; index += 2) await scene.link(member(index), `${index}`.padStart(24, 'a'));
    scene.crowd = [{ members: listMembers(count) }];
    const shown = await preview();
    await scene.bulks.confirm(ADMIN, toId(shown), PLACE);
    // Each step is all that a process did before it died: the next one knows only the store.
    let steps = 0;
    for (let isUnfinished = true; isUnfinished; steps += 1) {
      const [id = 0] = await scene.store.listOpenBulks();
      ({ isUnfinished } = await scene.store.advanceBulk(id, { limit: 1, at: scene.now }));
      const given = await listAwards();
      expect(new Set(given.map(({ memberId }) => memberId)).size).toBe(given.length);
      expect(given).toHaveLength(Math.min(steps + 1, count));
    }
    expect(await scene.store.listOpenBulks()).toEqual([]);
    const receipt = shown.bulk?.receipt ?? '';
    const undone = await scene.undos.preview(ADMIN, { kind: 'undo', receipt: receipt.toLowerCase() });
    expect(undone.undoable).toHaveLength(count);
    await scene.undos.confirm(ADMIN, undone.undo?.id ?? 0, { interactionId: '8', token: 'secret', locale: 'en-US' });
    for (const id of await scene.store.listRunningUndos()) {
      while ((await scene.store.advanceUndo(id, { limit: 3, at: scene.now })).isUnfinished);
    }
    expect((await listAwards()).map(({ status }) => status)).toEqual(Array(count).fill('cancelled'));
  });

  it('cannot be undone while some are still to be given, nor by whoever may not manage the server', async () => {
    scene.crowd = [{ members: listMembers(3) }];
    const shown = await preview();
    await scene.bulks.confirm(ADMIN, toId(shown), PLACE);
    const asked = { kind: 'undo', receipt: shown.bulk?.receipt ?? '' } as const;
    await expect(scene.undos.preview(ADMIN, asked)).rejects.toMatchObject({ code: 'STILL_RUNNING' });
    await run();
    await expect(scene.undos.preview(MODERATOR, asked)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('are told of in the audit', async () => {
    scene.crowd = [{ members: listMembers(3) }];
    const { bulk } = await give();
    expect(await scene.store.listLatestDeeds(GUILD, 1)).toMatchObject([
      {
        action: 'bulk-confirmed',
        actorId: ADMIN.userId,
        object: bulk?.receipt,
        after: { awards: 3, hundredths: 3_000 },
      },
    ]);
  });
});

describe('points for many from a file', () => {
  it('are read line by line: ids, accounts and amounts, and what is wrong is told by its line', async () => {
    await scene.link(member(1), 'b'.repeat(24));
    scene.absent = new Set([member(5)]);
    const from = openFile(
      [
        'Member_ID;account;amount',
        `${member(0)};;2.50`,
        `;${'B'.repeat(24)};`,
        `${member(1)};;3`,
        ';;1',
        'somebody;;1',
        `${member(2)};;-1`,
        `${member(3)};;0.001`,
        `;${'c'.repeat(24)};1`,
        `${member(5)};;1`,
        `${member(4)};;1;surplus`,
      ].join('\r\n'),
    );
    const shown = await preview({ from });
    expect(shown).toMatchObject({ members: 2, hundredths: 1_250, problemCount: 8 });
    expect(shown.problems.map(({ line, text }) => [line, text.english.slice(0, 18)])).toEqual([
      [4, 'an earlier line na'],
      [5, 'neither member_id '],
      [6, 'member_id is no id'],
      [7, 'amount is no numbe'],
      [8, 'amount is no numbe'],
      [9, 'nobody in this ser'],
      [10, 'they are not in th'],
      [11, 'it has more cells '],
    ]);
  });

  it.each([
    ['no columns that name anybody', 'name,amount\n1,2', 'BAD_FILE'],
    ['a column twice', 'member_id,member_id\n1,2', 'BAD_FILE'],
    ['nothing in it', '', 'BAD_FILE'],
    ['a quote that is never closed', 'member_id\n"1', 'BAD_FILE'],
    ['a line without end, of nothing but commas', `member_id\n${','.repeat(5_000)}\n`, 'BAD_FILE'],
  ])('are refused for a file with %s', async (_, text, code) => {
    await expect(preview({ from: openFile(text) })).rejects.toMatchObject({ code });
  });

  it('may begin with empty lines, whatever is between the cells', async () => {
    expect(await preview({ from: openFile(`\r\n\r\nmember_id;amount\r\n${member(0)};3`) })).toMatchObject({
      ...{ members: 1, hundredths: 300 },
    });
  });

  it('need an amount in the command or in the file', async () => {
    const from = openFile(`member_id\n${member(0)}`);
    await expect(preview({ from, amount: undefined })).rejects.toMatchObject({ code: 'BAD_FILE' });
    const withAmounts = openFile(`member_id,amount\n${member(0)},4\n${member(1)},`);
    const shown = await preview({ from: withAmounts, amount: undefined });
    expect(shown).toMatchObject({ members: 1, hundredths: 400, problemCount: 1 });
  });

  it('ask before the same file is given again, also where it was confirmed since the preview', async () => {
    const text = `member_id\n${member(0)}`;
    const [open, seen] = [await preview({ from: openFile(text) }), await preview({ from: openFile(text) })];
    expect([open.repeats, seen.repeats]).toEqual([undefined, undefined]);
    const first = await scene.bulks.confirm(ADMIN, toId(open), PLACE);
    await run();
    await expect(scene.bulks.confirm(ADMIN, toId(seen), PLACE)).rejects.toMatchObject({ code: 'REPEATED' });
    const again = await preview({ from: openFile(text) });
    expect(again.repeats?.receipt).toBe(first.receipt);
    expect((await preview({ from: openFile(`${text}\n`) })).repeats).toBeUndefined();
    await scene.bulks.confirm(ADMIN, toId(again), PLACE);
    await run();
    expect(await listAwards()).toHaveLength(2);
  });
});
