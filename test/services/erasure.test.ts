import { beforeEach, describe, expect, it } from 'vitest';
import { isFormerMember } from '../../src/points/person.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import { ADMIN, ANA, COMMUNITY, createServiceScene, GUILD, MODERATOR, type ServiceScene } from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
});

const listDeeds = async () =>
  (await scene.store.listDeeds({ guildId: GUILD, since: 0, limit: 100 })).map(
    ({ actorId, action, memberId, object }) => [actorId, action, memberId ?? object],
  );

describe('erasing somebody', () => {
  it('is for who manages the server', async () => {
    for (const act of [scene.erasure.preview, scene.erasure.erase]) {
      expect(await userErrorOfAsync(act(MODERATOR, ANA))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it.each(['', 'ana', '<@200>', 'former-abc', '2'.repeat(21)])('refuses "%s", which is no id', async (id) => {
    for (const act of [scene.erasure.preview, scene.erasure.erase]) {
      expect(await userErrorOfAsync(act(ADMIN, id))).toMatchObject({ code: 'BAD_USER' });
    }
  });

  it('is never for oneself, by whichever way, and changes nothing then', async () => {
    await scene.record({ actor: ADMIN });
    for (const act of [scene.erasure.preview, scene.erasure.erase]) {
      const refusal = await userErrorOfAsync(act(ADMIN, ADMIN.userId));
      expect(refusal).toMatchObject({ code: 'OWN_ERASURE', message: expect.stringContaining('Ask somebody else') });
    }
    expect(await scene.store.getPersonalData({ guildId: GUILD, memberId: ADMIN.userId })).toMatchObject({
      awardsBy: 1,
    });
    expect(await listDeeds()).toEqual([]);
  });

  it('on the word of somebody else leaves under their id what they did as staff, and says so before', async () => {
    const given = await scene.record({ actor: MODERATOR });
    await scene.erasure.preview(ADMIN, MODERATOR.userId);
    expect(await scene.erasure.erase(ADMIN, MODERATOR.userId)).toBe(true);
    const former = (await scene.get(given)).actorId;
    expect(await listDeeds()).toEqual([
      ['301', 'member-shown', former],
      ['301', 'member-erased', former],
      ['300', 'award-given', given.receipt],
    ]);
    expect(await scene.erasure.preview(ADMIN, MODERATOR.userId)).toMatchObject({
      awardsBy: 0,
      deeds: 1,
      auditDays: 90,
    });
  });

  it('of whom nothing is stored is not kept, so that looking leaves no trace of them', async () => {
    await scene.erasure.preview(ADMIN, ANA);
    expect(await scene.erasure.erase(ADMIN, ANA)).toBe(false);
    expect(await listDeeds()).toEqual([]);
  });

  it('shows first what there is, and changes nothing by that', async () => {
    await scene.link();
    const award = await scene.settle(await scene.record({ reason: 'thanks' }));
    expect(await scene.erasure.preview(ADMIN, ANA)).toMatchObject({ awardsTo: 1, links: [{ memberId: ANA }] });
    expect(await scene.get(award)).toEqual(award);
  });

  it('of more awards than one commit takes leaves none, and tells who shows them', async () => {
    await scene.link();
    const awards = [];
    for (let count = 0; count < 120; count += 1) awards.push(await scene.record({ reason: 'thanks' }));
    scene.takeWritten();
    expect(await scene.erasure.erase(ADMIN, ANA)).toBe(true);
    for (const award of awards) {
      const { memberId, reason } = await scene.get(award);
      expect([isFormerMember(memberId), reason]).toEqual([true, undefined]);
    }
    expect(scene.takeWritten()).toContain('award_messages due');
    expect(await scene.erasure.erase(ADMIN, ANA)).toBe(false);
  });

  it('works in a server that is connected to no community any more', async () => {
    const award = await scene.record();
    await scene.store.changeGuild(GUILD, { communityId: 'another' }, { at: scene.now });
    expect(await scene.erasure.erase(ADMIN, ANA)).toBe(true);
    expect(isFormerMember((await scene.get(award)).memberId)).toBe(true);
  });

  it('leaves the history of the account readable, without them', async () => {
    await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [], { at: scene.now });
    await scene.link();
    const award = await scene.settle(await scene.record({ reason: 'thanks' }), 10, 0, 'h1');
    await scene.erasure.erase(ADMIN, ANA);
    const { memberId } = await scene.get(award);
    const old = await scene.balances.history(ADMIN, { memberId, field: undefined, since: 0, page: 1 });
    expect(old.lines.map((line) => [line.award?.receipt, line.award?.reason])).toEqual([[award.receipt, undefined]]);
    const own = await scene.balances.history(ADMIN, { memberId: ANA, field: undefined, since: 0, page: 1 });
    expect(own).toMatchObject({ lines: [], linked: false });
  });
});
