import { describe, expect, it, onTestFinished } from 'vitest';
import { createDirectMessages, type DirectMessages } from '../../../src/discord/api/direct-messages.ts';
import { createMemberMessages } from '../../../src/discord/messages/member-messages.ts';
import { HINT_AFTER_MS } from '../../../src/points/limits.ts';
import type { Store } from '../../../src/store/store.ts';
import { startLedger } from '../ledger-scene.ts';
import { textOf } from '../scene.ts';

const POSTS = /^\/channels\/\d+\/messages$/;
const OPENS = /^\/users\/@me\/channels$/;

async function startMembers() {
  const ledger = await startLedger();
  const { store, client, clock, log, guild, ana, discord } = ledger;
  const person = guild.person(ana);
  const absent = new Set<string>();
  let server: { name: string | undefined } | undefined = { name: 'Guild' };
  let communityId: string | undefined = 'community';
  const messages = createDirectMessages({ rest: client.rest });
  const start = (change: { readonly messages?: DirectMessages; readonly store?: Store } = {}) => {
    const loop = createMemberMessages({
      store,
      messages,
      findCommunityId: async () => communityId,
      findServer: () => server,
      findAbsent: async () => absent,
      localeOf: () => 'en-US',
      clock,
      log,
      ...change,
    });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  const wait = () => ledger.give({ accountId: undefined });
  const who = { guildId: guild.id, communityId: 'community', memberId: ana.id };
  const pending = async () => (await store.listDueMemberMessages({ at: clock.now() + 86_400_000, limit: 9 })).length;
  return {
    ...ledger,
    ...{ person, absent, start, wait, who, pending, messages },
    told: () => person.sees(person.dm).map(textOf),
    opened: () => discord.requests.filter(({ path }) => OPENS.test(path)).length,
    posted: () => discord.requests.filter(({ path }) => POSTS.test(path) && path.includes(person.dm.id)).length,
    hide: (known: typeof server) => {
      server = known;
    },
    moveTo: (other: string) => {
      communityId = other;
    },
  };
}

async function denyOf({ store, who, clock }: Awaited<ReturnType<typeof startMembers>>, reason?: string) {
  const asked = await store.requestLink({ ...who, account: 'ana@example.com', locale: 'de' }, clock.now());
  if (asked.kind !== 'open') throw new Error(asked.kind);
  await store.denyLinkRequest(asked.request, { by: '300', reason, at: clock.now() });
}

describe('the first points that wait', () => {
  it('are told once, some moments later, with the sum, the server and the step to take', async () => {
    const scene = await startMembers();
    for (let count = 0; count < 3; count += 1) await scene.wait();
    scene.start();
    await scene.clock.jump(HINT_AFTER_MS + 1);
    await expect.poll(scene.told).toEqual([expect.stringContaining('⏳ Points are waiting for you')]);
    expect(scene.told()[0]).toMatch(/in \*\*Guild\*\*.*\n⏳ \*\*\+30\*\* Loyalty Points\n.*`\/link request`.*90 days/);
    await expect.poll(scene.pending).toBe(0);
    await scene.wait();
    expect(await scene.pending()).toBe(0);
    expect(scene.discord.violations).toEqual([]);
  });

  it.each([
    [
      'was undone meanwhile',
      async ({ store, guild }, award) =>
        void (await store.undoAward(award, { ...UNDO, guildId: guild.id }, { reply: undefined, at: 1 })),
    ],
    [
      'was linked meanwhile',
      async ({ store, who, clock }) => void (await store.saveLink({ ...who, ...LINK, linkedAt: clock.now() })),
    ],
    ['has left', async ({ absent, ana }) => void absent.add(ana.id)],
    ['wants no messages', async ({ store, who }) => store.setMemberMessages(who, false)],
    [
      'is of a server that wants none',
      async ({ store, guild, clock }) =>
        void (await store.changeGuild(guild.id, { hints: false }, { at: clock.now() })),
    ],
    ['is of a server that left the community', async ({ moveTo }) => moveTo('another')],
    ['is of a server that the bot has left', async ({ hide }) => hide(undefined)],
  ] as const satisfies readonly (readonly [string, Meanwhile])[])(
    'are not told to somebody who %s',
    async (_, meanwhile) => {
      const scene = await startMembers();
      const { award } = await scene.wait();
      await meanwhile(scene, award.id);
      scene.start();
      await scene.clock.jump(HINT_AFTER_MS + 1);
      await expect.poll(scene.pending).toBe(0);
      expect(scene.opened()).toBe(0);
    },
  );

  it('wait until Discord has described the server', async () => {
    const scene = await startMembers();
    await scene.wait();
    scene.hide({ name: undefined });
    scene.start();
    await scene.clock.jump(HINT_AFTER_MS + 1);
    await expect
      .poll(
        async () =>
          (await scene.store.listDueMemberMessages({ at: scene.clock.now() + 60_000, limit: 1 }))[0]?.attempts,
      )
      .toBe(1);
    scene.hide({ name: 'Guild' });
    await scene.clock.jump(60_000);
    await expect.poll(scene.told).toHaveLength(1);
  });
});

type Meanwhile = (scene: Awaited<ReturnType<typeof startMembers>>, awardId: number) => Promise<void>;
const UNDO = { key: 'undo:1', actorId: '300', reason: undefined };
const LINK = { accountId: 'account', label: undefined, linkedBy: '300' };

describe('a member who takes no direct messages', () => {
  it.each([
    ['a message', POSTS, 403, 50_007],
    ['a message without a server in common', POSTS, 403, 50_278],
    ['the channel', OPENS, 404, 10_013],
  ])('is left in peace for good once Discord refuses %s', async (_, route, status, code) => {
    const scene = await startMembers();
    await scene.wait();
    scene.discord.fail({ route, method: 'POST', kind: 'status', status, code, times: Number.POSITIVE_INFINITY });
    const loop = scene.start();
    await scene.clock.jump(HINT_AFTER_MS + 1);
    await expect.poll(() => scene.store.getMemberContact(scene.who)).toMatchObject({ closedAt: expect.any(Number) });
    await scene.wait();
    await denyOf(scene);
    await scene.clock.jump(HINT_AFTER_MS + 3_600_000);
    loop.nudge();
    await expect.poll(scene.pending).toBe(0);
    expect(scene.opened()).toBe(1);
    expect(scene.told()).toEqual([]);
  });
});

describe('a message of which Discord’s answer is lost', () => {
  it('is posted again, found, and stands once', async () => {
    const scene = await startMembers();
    await denyOf(scene);
    scene.discord.fail({ route: POSTS, method: 'POST', kind: 'drop-after' });
    scene.start();
    await expect.poll(scene.posted).toBe(1);
    await expect
      .poll(
        async () =>
          (await scene.store.listDueMemberMessages({ at: scene.clock.now() + 60_000, limit: 1 }))[0]?.attempts,
      )
      .toBe(1);
    await scene.clock.jump(11_000);
    await expect.poll(scene.pending).toBe(0);
    expect(scene.posted()).toBe(2);
    expect(scene.told()).toHaveLength(1);
  });

  it('is not posted again once Discord may not find the first one any more', async () => {
    const scene = await startMembers();
    await scene.wait();
    const [message] = await scene.store.listDueMemberMessages({ at: scene.clock.now() + 60_000, limit: 1 });
    await scene.store.beginMemberMessage(message?.id ?? 0, scene.clock.now());
    await scene.clock.jump(120_000);
    scene.start();
    await expect.poll(scene.pending).toBe(0);
    expect(scene.opened()).toBe(0);
    // It may have been told, so it was the first.
    await scene.wait();
    expect(await scene.pending()).toBe(0);
  });

  it('is not posted again after a pause that Discord asks for, which nobody sits out', async () => {
    const scene = await startMembers();
    await scene.wait();
    await scene.clock.jump(HINT_AFTER_MS + 1);
    await denyOf(scene);
    const [hint, denial] = await scene.store.listDueMemberMessages({ at: scene.clock.now(), limit: 2 });
    await scene.store.beginMemberMessage(denial?.id ?? 0, scene.clock.now());
    const sent: string[] = [];
    const send: DirectMessages['send'] = async (_, _payload, cause) => {
      sent.push(cause.split(':')[1] ?? '');
      return sent.length === 1 ? { kind: 'rate-limited', retryAfterMs: 600_000 } : { kind: 'done' };
    };
    const loop = scene.start({ messages: { send } });
    const attempts = async () =>
      (await scene.store.listDueMemberMessages({ at: scene.clock.now() + 3_600_000, limit: 2 })).map(
        (message) => message.attempts,
      );
    await expect.poll(attempts).toEqual([1, 1]);
    for (let count = 0; count < 3; count += 1) {
      await scene.clock.jump(610_000);
      loop.nudge();
    }
    await expect.poll(scene.pending).toBe(0);
    expect(sent).toEqual([String(hint?.id), String(hint?.id)]);
  });
});

describe('how a request for a link ended', () => {
  it('is told in the language of whoever asked, with the reason of staff, letter by letter', async () => {
    const scene = await startMembers();
    await denyOf(scene, 'that is **not** @everyone’s');
    scene.start();
    await expect.poll(scene.told).toEqual([expect.stringContaining('⛔ Deine Anfrage wurde abgelehnt')]);
    expect(scene.told()[0]).toContain('Grund: that is \\*\\*not\\*\\* \\@everyone’s');
    expect(scene.told()[0]).not.toContain('example');
  });

  it('is not told where it is not so any more', async () => {
    const scene = await startMembers();
    await denyOf(scene);
    await scene.store.requestLink({ ...scene.who, account: 'another' }, scene.clock.now());
    scene.start();
    await expect.poll(scene.pending).toBe(0);
    expect(scene.opened()).toBe(0);
  });
});
