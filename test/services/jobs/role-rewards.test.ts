import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RolePower } from '../../../src/rewards/reward.ts';
import { createPlaceWatch } from '../../../src/services/jobs/place-watch.ts';
import { createRoleRewards } from '../../../src/services/jobs/role-rewards.ts';
import type { FoundMember, MemberRoles, RoleChanged } from '../../../src/services/member-roles.ts';
import { createRewardGuilds } from '../../../src/services/reward-guilds.ts';
import type { Store } from '../../../src/store/store.ts';
import { settle } from '../../store/contract/fixtures.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import {
  ADMIN,
  ANA,
  ANA_ACCOUNT,
  COMMUNITY,
  createServiceScene,
  GUILD,
  LOYALTY,
  type ServiceScene,
} from '../service-scene.ts';

const GOLD = '700';
const SILVER = '701';
const REQUEST = { margin: undefined, field: undefined, stack: undefined, keep: undefined };

let scene: ServiceScene;
let clock: ReturnType<typeof createManualClock>;
/** Roles of members at Discord; who is not in it has left. */
let discord: Map<string, Set<string>>;
let joinedAt: number;
let calls: string[];
/** What Discord answers instead, once each. */
let failures: RoleChanged[];
/** The process dies after so many steps of the ledger and of Discord. */
let stepsToLive: number;

class Died extends Error {
  // As the store names what the machine refuses: the loop sets nothing aside for it.
  readonly code = 'STORE_DIED';
}

function step(): void {
  stepsToLive -= 1;
  if (stepsToLive < 0) throw new Died();
}

function change(kind: 'give' | 'take'): MemberRoles['give'] {
  return async ({ memberId, roleId }) => {
    step();
    const failure = failures.shift();
    calls.push(`${kind} ${roleId}${failure === undefined ? '' : ` ${failure.kind}`}`);
    const roles = discord.get(memberId);
    if (failure !== undefined) return failure;
    if (roles === undefined) return { kind: 'absent' };
    if (kind === 'give') roles.add(roleId);
    else roles.delete(roleId);
    // Also after it was applied: nobody has noted it then.
    step();
    return { kind: 'done' };
  };
}

const roles: MemberRoles = {
  async find(_, memberId): Promise<FoundMember> {
    const roleIds = discord.get(memberId);
    return roleIds === undefined
      ? { kind: 'absent' }
      : { kind: 'there', member: { roleIds: new Set(roleIds), joinedAt } };
  },
  give: change('give'),
  take: change('take'),
};

/** The store of a process that may die before each write. */
function mortal(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const operation: unknown = Reflect.get(target, name, receiver);
      if (typeof operation !== 'function' || !/^(put|end)/.test(String(name))) return operation;
      return async (...values: unknown[]) => {
        step();
        return operation(...values);
      };
    },
  });
}

/** A process: it does what is due, for so long, and ends. */
async function run(ms = 0): Promise<void> {
  const { communities } = scene;
  const places = { find: () => scene.present };
  const store = mortal(scene.store);
  const log = pino({ level: 'silent' });
  const placeWatch = createPlaceWatch({ store: scene.store, places, clock, log });
  const loop = createRoleRewards({
    ...{ store, roles, places, placeWatch, communities, clock, log, localeOf: () => 'en-US' },
    rewardGuilds: createRewardGuilds({ store }),
  });
  placeWatch.start();
  placeWatch.look(GUILD);
  loop.start();
  await clock.advance(ms);
  await loop.stop();
  await placeWatch.stop();
  loop.start();
  await clock.advance(0);
  await loop.stop();
  scene.now = clock.now();
}

const add = (roleId: string, total: number, more: Partial<Parameters<ServiceScene['rewards']['add']>[2]> = {}) =>
  scene.rewards.add(ADMIN, roleId, { ...REQUEST, total, ...more });
const reach = (total: number) =>
  settle(
    scene.store,
    { guildId: GUILD, communityId: COMMUNITY, fieldId: LOYALTY.fieldId, memberId: ANA, accountId: ANA_ACCOUNT },
    { total },
  );
const has = () => [...(discord.get(ANA) ?? [])].sort();
const grants = async () => (await scene.store.findKnownRoles({ guildId: GUILD, memberId: ANA })).grants;

beforeEach(async () => {
  scene = await createServiceScene();
  clock = createManualClock();
  scene.now = clock.now();
  discord = new Map([[ANA, new Set<string>()]]);
  joinedAt = 0;
  calls = [];
  failures = [];
  stepsToLive = Number.POSITIVE_INFINITY;
  const link = { guildId: GUILD, communityId: COMMUNITY, memberId: ANA, accountId: ANA_ACCOUNT };
  await scene.store.saveLink({ ...link, label: undefined, linkedBy: '301', linkedAt: 1 });
});

describe('a member’s roles', () => {
  it('follow the total that settled last, up and down', async () => {
    await add(GOLD, 100);
    await reach(100);
    await run();
    expect(has()).toEqual([GOLD]);
    await reach(150);
    await reach(99);
    await run();
    expect(has()).toEqual([]);
    expect(calls).toEqual([`give ${GOLD}`, `take ${GOLD}`]);
    expect(await grants()).toEqual([]);
  });

  it('follow what was reached before the reward was, and its edit', async () => {
    await reach(100);
    expect(await add(GOLD, 100)).toMatchObject({ kind: 'saved', members: 1 });
    await run();
    expect(has()).toEqual([GOLD]);
    await scene.rewards.edit(ADMIN, `<@&${GOLD}>`, { ...REQUEST, total: 200 });
    await run();
    expect(has()).toEqual([]);
  });

  it('stay when a reward is removed, and are not the bot’s any more', async () => {
    await add(GOLD, 100);
    await reach(100);
    await run();
    await scene.rewards.remove(ADMIN, GOLD);
    await reach(1);
    await run();
    expect(has()).toEqual([GOLD]);
  });

  it('of others are left alone', async () => {
    discord.get(ANA)?.add(GOLD);
    await add(GOLD, 100);
    await reach(100);
    await run();
    await reach(1);
    await run();
    expect(has()).toEqual([GOLD]);
    expect(calls).toEqual([]);
  });

  it('are nobody’s business while they are away, and given with the next change after they have come back', async () => {
    await add(GOLD, 100);
    discord.delete(ANA);
    await reach(100);
    await run();
    discord.set(ANA, new Set());
    joinedAt = clock.now();
    await run(60_000);
    expect(has()).toEqual([]);
    await reach(101);
    await run();
    expect(has()).toEqual([GOLD]);
    discord.set(ANA, new Set());
    joinedAt = clock.now() + 1;
    await reach(102);
    await run();
    expect(has()).toEqual([GOLD]);
  });

  it('are tried again ever more rarely where Discord does not answer, and when it says so where it asks to wait', async () => {
    await add(GOLD, 100);
    await reach(100);
    failures = [{ kind: 'no-answer' }, { kind: 'no-answer' }, { kind: 'rate-limited', retryAfterMs: 5_000 }];
    await run(9_000);
    expect(calls).toHaveLength(1);
    await run(2_000);
    expect(calls).toHaveLength(2);
    await run(18_000);
    expect(calls).toHaveLength(2);
    await run(3_000);
    expect(calls).toHaveLength(3);
    await run(6_000);
    expect(has()).toEqual([GOLD]);
  });

  it('that Discord refuses are paused with one notice, tried no more, and given once somebody has looked', async () => {
    await add(GOLD, 100);
    await reach(100);
    failures = [{ kind: 'refused' }];
    await run();
    await reach(101);
    await run(3_600_000);
    expect(calls).toEqual([`give ${GOLD} refused`]);
    expect(await scene.rewards.list(ADMIN)).toMatchObject([{ problem: 'refused', granted: 0 }]);
    expect(await scene.store.listUnannouncedNotices()).toMatchObject([
      { kind: 'reward-paused', subject: `<@&${GOLD}>` },
    ]);
    await scene.rewards.edit(ADMIN, GOLD, { ...REQUEST, total: undefined });
    await run();
    expect(has()).toEqual([GOLD]);
    expect(await scene.store.listUnannouncedNotices()).toEqual([]);
  });

  it('that Discord refused the bot are not its own when somebody gives them by hand', async () => {
    await add(GOLD, 100);
    await reach(100);
    failures = [{ kind: 'refused' }];
    await run();
    expect(await grants()).toEqual([]);
    discord.get(ANA)?.add(GOLD);
    await scene.rewards.edit(ADMIN, GOLD, { ...REQUEST, total: undefined });
    await run();
    await reach(1);
    await run();
    expect(has()).toEqual([GOLD]);
  });

  it('rest while a role is out of reach or has got powers, and go on by themselves after that', async () => {
    const present = scene.present;
    if (present === undefined) throw new Error('Nothing is there.');
    await add(GOLD, 100);
    const troubles = [
      { trouble: 'above' as const, powers: [] },
      { trouble: undefined, powers: ['ban-members'] satisfies RolePower[] },
    ];
    for (const [index, trouble] of troubles.entries()) {
      scene.present = { ...present, findRole: () => ({ name: 'Gold', ...trouble }) };
      await reach(100 + index);
      await run();
      expect(calls).toEqual([]);
    }
    scene.present = present;
    await run();
    expect(has()).toEqual([GOLD]);
  });

  it('are left alone where the server has chosen another community', async () => {
    await add(GOLD, 100);
    await reach(100);
    await scene.store.changeGuild(GUILD, { communityId: 'another' }, { at: 1 });
    await run();
    expect(calls).toEqual([]);
  });

  it('come out the same wherever the process dies', async () => {
    await add(SILVER, 50, { stack: false });
    await add(GOLD, 100, { stack: false });
    let deaths = 0;
    for (const total of [60, 100, 70, 10]) {
      await reach(total);
      for (let after = 0; after < 12; after += 1) {
        stepsToLive = after;
        await run();
        if (stepsToLive < 0) deaths += 1;
      }
      stepsToLive = Number.POSITIVE_INFINITY;
      await run();
      expect(has()).toEqual(total >= 100 ? [GOLD] : total >= 50 ? [SILVER] : []);
      expect((await grants()).map(({ roleId, state }) => [roleId, state])).toEqual(has().map((id) => [id, 'given']));
    }
    expect(deaths).toBeGreaterThan(8);
  });
});
