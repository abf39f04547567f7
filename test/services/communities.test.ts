import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommunities, type EnvironmentCommunity } from '../../src/services/communities.ts';
import { createSealer } from '../../src/services/sealing.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  COMMUNITY,
  createServiceScene,
  ENVIRONMENT_KEY,
  GUILD,
  LOYALTY,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const OWN = 'own-community';

/** A guild's own key, accepted by Returning.AI unless said otherwise. */
async function saveKey(
  scene: ServiceScene,
  guildId: string,
  communityId: string,
  key: string,
  verifiedAt: number | undefined = 1,
) {
  const sealed = scene.sealer.seal(key, { guildId, communityId });
  await scene.store.saveGuildKey({ guildId, communityId }, { sealed, setBy: '301', verifiedAt }, 1);
  return sealed;
}

describe('the environment’s community', () => {
  it('is that of a guild in DISCORD_GUILDS, with its key and field', async () => {
    const { communities } = await createServiceScene();
    expect(await communities.find(GUILD)).toEqual({
      communityId: COMMUNITY,
      key: ENVIRONMENT_KEY,
      keySource: 'environment',
      fieldId: LOYALTY.fieldId,
      defaultFieldId: LOYALTY.fieldId,
    });
    expect(await communities.findKey(GUILD, COMMUNITY)).toEqual({ key: ENVIRONMENT_KEY, source: 'environment' });
  });

  it('is not that of another guild, which is told how to be set up', async () => {
    const { communities } = await createServiceScene();
    expect(await communities.find(OTHER_GUILD)).toBeUndefined();
    expect(await communities.findCommunityId(OTHER_GUILD)).toBeUndefined();
    expect(await userErrorOfAsync(communities.require(OTHER_GUILD))).toMatchObject({
      code: 'NOT_SET_UP',
      message: expect.stringContaining('`/setup`'),
    });
  });

  it('stays closed to another guild that names it in its own settings', async () => {
    const { communities, store } = await createServiceScene();
    await store.changeGuild(OTHER_GUILD, { communityId: COMMUNITY }, { at: 1 });
    expect(await communities.findCommunityId(OTHER_GUILD)).toBe(COMMUNITY);
    expect(await communities.findKey(OTHER_GUILD, COMMUNITY)).toBeUndefined();
    expect((await userErrorOfAsync(communities.require(OTHER_GUILD))).code).toBe('NOT_SET_UP');
  });

  it('with no guilds named, is open while strangers cannot add the bot, and closed as soon as they can', async () => {
    const scene = await createServiceScene({ guildIds: new Set() });
    expect(await scene.communities.find(GUILD)).toBeUndefined();
    scene.isPublic = false;
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({ key: ENVIRONMENT_KEY });
    scene.isPublic = true;
    expect(await scene.communities.find(OTHER_GUILD)).toBeUndefined();
    expect(await scene.communities.findKey(OTHER_GUILD, COMMUNITY)).toBeUndefined();
  });

  it('with guilds named, is theirs whether or not strangers can add the bot', async () => {
    const scene = await createServiceScene();
    for (const isPublic of [true, false]) {
      scene.isPublic = isPublic;
      expect(await scene.communities.find(GUILD)).toBeDefined();
      expect(await scene.communities.find(OTHER_GUILD)).toBeUndefined();
    }
  });

  it('gives no key to a guild that has chosen another community, and not its field either', async () => {
    const scene = await createServiceScene();
    await scene.store.changeGuild(GUILD, { communityId: OWN }, { at: 1 });
    expect(await scene.communities.find(GUILD)).toBeUndefined();
    expect(await scene.communities.findKey(GUILD, OWN)).toBeUndefined();
    await saveKey(scene, GUILD, OWN, 'own-key');
    expect(await scene.communities.find(GUILD)).toEqual({
      communityId: OWN,
      key: 'own-key',
      keySource: 'guild',
      fieldId: undefined,
    });
  });

  it('is no community at all without its id, and nothing works without a key', async () => {
    const nameless = await createServiceScene({ communityId: undefined });
    expect(await nameless.communities.findCommunityId(GUILD)).toBeUndefined();
    const keyless = await createServiceScene({ key: undefined });
    expect(await keyless.communities.findCommunityId(GUILD)).toBe(COMMUNITY);
    expect(await keyless.communities.find(GUILD)).toBeUndefined();
  });
});

describe('a guild’s own key', () => {
  it('comes before the environment’s', async () => {
    const scene = await createServiceScene();
    await saveKey(scene, GUILD, COMMUNITY, 'own-key');
    expect(await scene.communities.find(GUILD)).toMatchObject({
      key: 'own-key',
      keySource: 'guild',
      fieldId: LOYALTY.fieldId,
    });
  });

  it('is not used before Returning.AI has accepted it', async () => {
    const scene = await createServiceScene();
    const unverified = {
      sealed: scene.sealer.seal('own-key', { guildId: GUILD, communityId: COMMUNITY }),
      setBy: '1',
      verifiedAt: undefined,
    };
    await scene.store.saveGuildKey({ guildId: GUILD, communityId: COMMUNITY }, unverified, 1);
    expect(await scene.communities.findKey(GUILD, COMMUNITY)).toEqual({ key: ENVIRONMENT_KEY, source: 'environment' });
    const sealed = scene.sealer.seal('own-key', { guildId: OTHER_GUILD, communityId: OWN });
    await scene.store.changeGuild(OTHER_GUILD, { communityId: OWN }, { at: 1 });
    await scene.store.saveGuildKey({ guildId: OTHER_GUILD, communityId: OWN }, { ...unverified, sealed }, 1);
    expect(await scene.communities.find(OTHER_GUILD)).toBeUndefined();
    await scene.store.saveGuildKey(
      { guildId: OTHER_GUILD, communityId: OWN },
      { ...unverified, sealed, verifiedAt: 2 },
      2,
    );
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({ key: 'own-key' });
  });

  it('is kept for what was accepted before the guild chose another community', async () => {
    const scene = await createServiceScene();
    await saveKey(scene, OTHER_GUILD, OWN, 'first');
    await saveKey(scene, OTHER_GUILD, 'second-community', 'second');
    await scene.store.changeGuild(OTHER_GUILD, { communityId: 'second-community' }, { at: 1 });
    expect(await scene.communities.findKey(OTHER_GUILD, OWN)).toEqual({ key: 'first', source: 'guild' });
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({ key: 'second' });
  });

  it('that another master key has sealed is told as that, and counted', async () => {
    const scene = await createServiceScene();
    await saveKey(scene, GUILD, COMMUNITY, 'own-key');
    expect(await scene.communities.countClosedKeys()).toEqual({ closed: 0, all: 1 });
    expect(await scene.communities.hasClosedKey(GUILD)).toBe(false);
    const sealed = createSealer(randomBytes(32)).seal('own-key', { guildId: OTHER_GUILD, communityId: OWN });
    await scene.store.saveGuildKey(
      { guildId: OTHER_GUILD, communityId: OWN },
      { sealed, setBy: '1', verifiedAt: 1 },
      1,
    );
    await scene.store.changeGuild(OTHER_GUILD, { communityId: OWN }, { at: 1 });
    expect(await scene.communities.countClosedKeys()).toEqual({ closed: 1, all: 2 });
    expect(await scene.communities.hasClosedKey(OTHER_GUILD)).toBe(true);
    expect(await userErrorOfAsync(scene.communities.require(OTHER_GUILD))).toMatchObject({
      code: 'KEY_CLOSED',
      message: expect.stringMatching(/stored, but I cannot open it.*master key.*`\/setup`/),
    });
  });

  it('opens nothing in the row of another guild, nor of another community of the same guild', async () => {
    const scene = await createServiceScene();
    const sealed = await saveKey(scene, GUILD, OWN, 'own-key');
    for (const [guildId, communityId] of [
      [OTHER_GUILD, OWN],
      [GUILD, 'third'],
      [OTHER_GUILD, 'third'],
    ] as const) {
      await scene.store.saveGuildKey({ guildId, communityId }, { sealed, setBy: '1', verifiedAt: 1 }, 1);
      await scene.store.changeGuild(guildId, { communityId }, { at: 1 });
      expect(await scene.communities.findKey(guildId, communityId)).toBeUndefined();
      expect(await scene.communities.find(guildId)).toBeUndefined();
    }
  });
});

describe('in any arrangement of guilds, communities and keys', () => {
  const ids = ['a', 'b', 'c'] as const;
  const id = fc.constantFrom(...ids);
  const storedKey = fc.record({ guildId: id, communityId: id, sealedFor: fc.tuple(id, id), verified: fc.boolean() });
  const arrangement = fc.record({
    environment: fc.record({
      communityId: fc.option(id, { nil: undefined }),
      guilds: fc.subarray([...ids]),
      isPublic: fc.boolean(),
    }),
    chosen: fc.dictionary(id, id),
    keys: fc.array(storedKey, { maxLength: 6 }),
  });
  const sealer = createSealer(Buffer.alloc(32, 1));

  it('a guild gets a key only for the community it belongs to: its own, or the environment’s where it may', async () => {
    await fc.assert(
      fc.asyncProperty(arrangement, id, id, async ({ environment: given, chosen, keys }, guildId, communityId) => {
        const rows = new Map(keys.map((row) => [`${row.guildId}/${row.communityId}`, row]));
        const environment: EnvironmentCommunity = {
          communityId: given.communityId,
          key: 'env',
          fieldId: 'field',
          guildIds: new Set(given.guilds),
        };
        const communities = createCommunities({
          sealer,
          environment,
          isPublic: () => given.isPublic,
          store: {
            getGuild: async (asked) => ({ ...DEFAULTS, guildId: asked, communityId: chosen[asked] }),
            listSealedKeys: async () => [],
            async getGuildKey({ guildId: guild, communityId: community }) {
              const row = rows.get(`${guild}/${community}`);
              if (row === undefined) return undefined;
              const [sealedGuild, sealedCommunity] = row.sealedFor;
              const owner = { guildId: sealedGuild, communityId: sealedCommunity };
              return {
                sealed: sealer.seal(`${sealedGuild}/${sealedCommunity}`, owner),
                setBy: '1',
                verifiedAt: row.verified ? 1 : undefined,
              };
            },
          },
        });
        const found = await communities.findKey(guildId, communityId);
        const row = rows.get(`${guildId}/${communityId}`);
        const hasOwn = row?.verified === true && row.sealedFor.join('/') === `${guildId}/${communityId}`;
        const mayUse = given.guilds.length === 0 ? !given.isPublic : given.guilds.includes(guildId);
        const hasEnvironment = mayUse && communityId === given.communityId;
        expect(found?.key).toBe(hasOwn ? `${guildId}/${communityId}` : hasEnvironment ? 'env' : undefined);
        const community = await communities.find(guildId);
        if (community !== undefined) {
          expect(await communities.findKey(guildId, community.communityId)).toEqual({
            key: community.key,
            source: community.keySource,
          });
          expect(community.fieldId).toBe(mayUse && community.communityId === given.communityId ? 'field' : undefined);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const DEFAULTS = {
  defaultFieldId: undefined,
  logChannelId: undefined,
  staffChannelId: undefined,
  staffRoleId: undefined,
  timezone: 'UTC',
  enabled: true,
  limits: { perAward: undefined, perModeratorHour: undefined },
  removedAt: undefined,
  enabledAt: undefined,
  hints: true,
};
