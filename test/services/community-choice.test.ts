/** Choosing the community of a server: nobody is cut off by a typing error. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommunityChoice } from '../../src/services/community-choice.ts';
import type { ReadFailure } from '../../src/services/returning-api.ts';
import { checkInEnglish } from '../support/check-lines.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  COMMUNITY,
  createServiceScene,
  createSubject,
  ENVIRONMENT_KEY,
  GUILD,
  KARMA,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const OWN = 'own-community';
const TWIN = 'twin-community';
const KEY = '0123456789abcdef'.repeat(4);
const STRANGER = { ...ADMIN, guildId: OTHER_GUILD };
const HOUR_MS = 3_600_000;

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  // One key for two communities.
  scene.api.keys.set(OWN, new Set([KEY]));
  scene.api.keys.set(TWIN, new Set([KEY]));
  scene.api.fields.set(OWN, [KARMA]);
  scene.api.fields.set(TWIN, [KARMA, LOYALTY]);
});

const inForce = (guildId = OTHER_GUILD) => scene.communities.findCommunityId(guildId);
const refusalOf = async (refused: Promise<unknown>) => (await userErrorOfAsync(refused)).code;

/** On a community of its own, by a key of its own. */
async function connect(): Promise<void> {
  await scene.setup.chooseCommunity(STRANGER, OWN);
  await scene.setup.saveKey(STRANGER, { key: KEY });
  await scene.setup.change(STRANGER, { defaultFieldId: KARMA.fieldId });
}

async function offer(to = TWIN, actor = STRANGER): Promise<Extract<CommunityChoice, { kind: 'offered' }>> {
  const choice = await scene.setup.chooseCommunity(actor, to);
  if (choice.kind !== 'offered') throw new Error(choice.kind);
  return choice;
}

describe('the first community of a server', () => {
  it('is in force at once, before there is a key for it', async () => {
    expect(await scene.setup.chooseCommunity(STRANGER, OWN)).toEqual({ kind: 'chosen' });
    expect(await inForce()).toBe(OWN);
    expect(scene.api.calls).toEqual([]);
    expect((await checkInEnglish(scene.setup, OTHER_GUILD)).find(({ name }) => name === 'API key')?.state).toBe(
      'problem',
    );
  });

  it('can be typed right after a typing error on which nothing hangs yet', async () => {
    await scene.setup.chooseCommunity(STRANGER, 'own-comunity');
    expect(await scene.setup.chooseCommunity(STRANGER, OWN)).toEqual({ kind: 'chosen' });
    expect(await inForce()).toBe(OWN);
  });

  it('that the operator has chosen can be named, and keeps its default field', async () => {
    await scene.setup.change(ADMIN, { defaultFieldId: KARMA.fieldId });
    for (const _ of ['once', 'twice']) {
      expect(await scene.setup.chooseCommunity(ADMIN, COMMUNITY)).toEqual({ kind: 'chosen' });
    }
    expect((await scene.store.getGuild(GUILD)).defaultFieldId).toBe(KARMA.fieldId);
  });

  it.each(['', ' ', '../x', 'a b', 'a/b', 'a'.repeat(65), 'ä', '\u202eabc', 'a\n'])(
    'is refused where it is %j, and so is a key for it',
    async (communityId) => {
      for (const refused of [
        scene.setup.chooseCommunity(ADMIN, communityId),
        scene.setup.saveKey(ADMIN, { key: KEY, communityId: communityId }),
      ]) {
        const error = await userErrorOfAsync(refused);
        expect(error).toMatchObject({
          code: 'BAD_COMMUNITY',
          message: expect.stringContaining('settings > Appearance'),
        });
      }
      expect((await scene.store.getGuild(GUILD)).communityId).toBeUndefined();
      expect(scene.api.calls).toEqual([]);
    },
  );
});

describe('another community than the one in use', () => {
  it.each<[string, ReadFailure['kind'] | undefined, ReadFailure['kind']]>([
    ['that Returning.AI does not know', 'not-found', 'not-found'],
    ['for which the key is not good', undefined, 'key-problem'],
    ['while Returning.AI does not answer', 'no-answer', 'no-answer'],
  ])('%s changes nothing', async (_, failure, kind) => {
    await connect();
    const before = await scene.store.getGuild(OTHER_GUILD);
    scene.api.failure = failure;
    expect(await scene.setup.chooseCommunity(STRANGER, 'abc')).toEqual({
      kind: 'key-needed',
      from: OWN,
      to: 'abc',
      failure: kind,
    });
    expect(await scene.store.getGuild(OTHER_GUILD)).toEqual(before);
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({ communityId: OWN, key: KEY });
  });

  it('never has the operator’s key tried on it', async () => {
    expect(await scene.setup.chooseCommunity(ADMIN, OWN)).toMatchObject({ kind: 'key-needed', failure: undefined });
    expect(scene.api.calls.filter((call) => call.includes(ENVIRONMENT_KEY))).toEqual([]);
  });

  it('is shown with what hangs on the present one, which stays in force until it is confirmed', async () => {
    await connect();
    const at = { guildId: OTHER_GUILD, communityId: OWN };
    await scene.store.saveLink({ ...at, memberId: '1', accountId: 'a', label: undefined, linkedBy: '1', linkedAt: 1 });
    await scene.store.requestLink({ ...at, memberId: '2', account: 'typed' }, 1);
    await scene.record({ actor: STRANGER, subject: createSubject({ memberId: '1' }) });
    await scene.record({ actor: STRANGER, subject: createSubject({ memberId: '2' }) });
    const choice = await offer();
    expect(choice).toMatchObject({
      from: OWN,
      to: TWIN,
      fieldNames: ['Karma', 'Loyalty Points'],
      hanging: {
        links: 1,
        requests: 1,
        waiting: 1,
        underWay: 1,
        rules: 0,
        hasDefaultField: true,
        hasIdentityField: false,
      },
    });
    expect(await inForce()).toBe(OWN);
    await scene.setup.confirmCommunity(STRANGER, choice.draftId);
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({
      communityId: TWIN,
      key: KEY,
      keySource: 'guild',
    });
    expect((await scene.store.getGuild(OTHER_GUILD)).defaultFieldId).toBeUndefined();
    // What was accepted before is still delivered.
    expect(await scene.communities.findKey(OTHER_GUILD, OWN)).toMatchObject({ key: KEY });
  });

  it('can have a key of its own entered first, which is in force no sooner', async () => {
    await connect();
    scene.api.keys.set('third', new Set(['third-key']));
    await scene.setup.saveKey(STRANGER, { key: 'third-key', communityId: 'third' });
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({ communityId: OWN, key: KEY });
    await scene.setup.confirmCommunity(STRANGER, (await offer('third')).draftId);
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({ communityId: 'third', key: 'third-key' });
  });

  describe('is confirmed', () => {
    beforeEach(connect);

    it('once', async () => {
      const { draftId } = await offer();
      await scene.setup.confirmCommunity(STRANGER, draftId);
      expect(await refusalOf(scene.setup.confirmCommunity(STRANGER, draftId))).toBe('NO_DRAFT');
    });

    it('by nobody but who was shown it, in that server, with the right', async () => {
      const { draftId } = await offer();
      const others = [
        { ...STRANGER, userId: '999' },
        { ...STRANGER, guildId: GUILD },
      ];
      for (const actor of others) {
        expect(await refusalOf(scene.setup.confirmCommunity(actor, draftId))).toBe('NO_DRAFT');
      }
      expect(await refusalOf(scene.setup.confirmCommunity({ ...STRANGER, canManageGuild: false }, draftId))).toBe(
        'NOT_ALLOWED',
      );
      expect(await inForce()).toBe(OWN);
      await scene.setup.confirmCommunity(STRANGER, draftId);
      expect(await inForce()).toBe(TWIN);
    });

    it('for an hour', async () => {
      const { draftId } = await offer();
      scene.now += HOUR_MS;
      expect(await refusalOf(scene.setup.confirmCommunity(STRANGER, draftId))).toBe('NO_DRAFT');
    });

    it('never after it was cancelled, nor as an import of links', async () => {
      const { draftId } = await offer();
      expect(await refusalOf(scene.linkFiles.confirm(STRANGER, draftId, () => undefined))).toBe('NO_DRAFT');
      await scene.setup.cancelCommunity(STRANGER, draftId);
      expect(await refusalOf(scene.setup.confirmCommunity(STRANGER, draftId))).toBe('NO_DRAFT');
      expect(await refusalOf(scene.setup.confirmCommunity(STRANGER, Number.NaN))).toBe('NO_DRAFT');
    });

    it('only while the one that was shown is in force, and the other can be confirmed', async () => {
      const [one, two] = [await offer(), await offer()];
      scene.api.failure = 'no-answer';
      expect(await refusalOf(scene.setup.confirmCommunity(STRANGER, one.draftId))).toBe('COMMUNITY_NOT_VERIFIED');
      scene.api.failure = undefined;
      await scene.setup.confirmCommunity(STRANGER, (await offer()).draftId);
      expect(await refusalOf(scene.setup.confirmCommunity(STRANGER, two.draftId))).toBe('OTHER_COMMUNITY');
      expect(await inForce()).toBe(TWIN);
    });
  });

  it('is chosen and unset by those who run the server', async () => {
    expect(await refusalOf(scene.setup.unsetCommunity(MODERATOR))).toBe('NOT_ALLOWED');
    expect(await refusalOf(scene.setup.chooseCommunity(MODERATOR, OWN))).toBe('NOT_ALLOWED');
    expect(await refusalOf(scene.setup.cancelCommunity(MODERATOR, 1))).toBe('NOT_ALLOWED');
  });
});

describe('no community any more', () => {
  const hasKey = async (communityId: string, guildId = OTHER_GUILD) =>
    (await scene.store.getGuildKey({ guildId, communityId })) !== undefined;

  async function offerToUnset(actor = STRANGER) {
    const choice = await scene.setup.unsetCommunity(actor);
    if (choice.kind !== 'unset-offered') throw new Error(choice.kind);
    return choice;
  }

  it('is shown with what hangs on the present one, and confirmed; its key is forgotten', async () => {
    await connect();
    const choice = await offerToUnset();
    expect(choice).toMatchObject({ from: OWN, to: undefined, hanging: { hasKey: true, hasDefaultField: true } });
    expect([await inForce(), await hasKey(OWN)]).toEqual([OWN, true]);
    const who = { guildId: OTHER_GUILD, communityId: OWN, memberId: '1' };
    await scene.store.requestLink({ ...who, account: 'ana@example.com' }, scene.now);
    await scene.setup.confirmCommunity(STRANGER, choice.draftId);
    expect(
      (await scene.store.findLatestLinkRequest({ guildId: OTHER_GUILD, communityId: OWN, memberId: '1' }))?.state,
    ).toBe('withdrawn');
    expect([await inForce(), await hasKey(OWN)]).toEqual([undefined, false]);
    expect((await scene.store.getGuild(OTHER_GUILD)).defaultFieldId).toBeUndefined();
    expect(await scene.store.listLatestDeeds(OTHER_GUILD, 2)).toMatchObject([
      { action: 'key', actorId: STRANGER.userId, after: { communityId: OWN, key: 'forgotten' } },
      { action: 'settings', before: { communityId: OWN }, after: { communityId: null } },
    ]);
    expect(await refusalOf(scene.setup.unsetCommunity(STRANGER))).toBe('NOTHING_TO_UNSET');
  });

  it('leaves the key as long as what was accepted needs it, and forgets it when asked again', async () => {
    await connect();
    const at = { guildId: OTHER_GUILD, communityId: OWN };
    await scene.store.saveLink({ ...at, memberId: '1', accountId: 'a', label: undefined, linkedBy: '1', linkedAt: 1 });
    const award = await scene.record({ actor: STRANGER, subject: createSubject({ memberId: '1' }) });
    await scene.setup.confirmCommunity(STRANGER, (await offerToUnset()).draftId);
    expect(await scene.communities.findKey(OTHER_GUILD, OWN)).toMatchObject({ key: KEY });
    expect(await refusalOf(scene.setup.unsetCommunity(STRANGER))).toBe('NOTHING_TO_UNSET');
    const undo = { key: 'undo', actorId: STRANGER.userId, guildId: OTHER_GUILD, reason: undefined };
    expect(await scene.store.undoAward(award.id, undo, { reply: undefined, at: scene.now })).toMatchObject({
      kind: 'cancelled',
    });
    expect(await scene.setup.unsetCommunity(STRANGER)).toEqual({ kind: 'chosen' });
    expect(await hasKey(OWN)).toBe(false);
  });

  it('falls back on the operator’s, and to its key', async () => {
    scene.api.keys.set(COMMUNITY, new Set([KEY, ENVIRONMENT_KEY]));
    await scene.setup.saveKey(ADMIN, { key: KEY });
    expect((await scene.communities.find(GUILD))?.keySource).toBe('guild');
    expect(await scene.setup.unsetCommunity(ADMIN)).toEqual({ kind: 'chosen' });
    expect(await scene.communities.find(GUILD)).toMatchObject({ communityId: COMMUNITY, keySource: 'environment' });
    expect(await refusalOf(scene.setup.unsetCommunity(ADMIN))).toBe('NOTHING_TO_UNSET');
  });

  it('needs no question where nothing hangs on a typing error', async () => {
    await scene.setup.chooseCommunity(STRANGER, 'own-comunity');
    expect(await scene.setup.unsetCommunity(STRANGER)).toEqual({ kind: 'chosen' });
    expect(await inForce()).toBeUndefined();
  });
});
