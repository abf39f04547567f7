import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/store/links/link-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, load, NOW, newReply, type OpenStore, record, settle, useStore } from './fixtures.ts';

export function guildsContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  describe('settings', () => {
    it('are the defaults where nothing was ever set', async () => {
      expect(await store.getGuild('guild')).toEqual({
        guildId: 'guild',
        communityId: undefined,
        defaultFieldId: undefined,
        logChannelId: undefined,
        staffChannelId: undefined,
        staffRoleId: undefined,
        timezone: 'UTC',
        enabled: true,
        limits: { perAward: undefined, perModeratorHour: undefined },
        removedAt: undefined,
        hints: true,
      });
    });

    it('change only where they are named; null clears', async () => {
      await store.changeGuild(
        'guild',
        { communityId: 'c', defaultFieldId: 'f', enabled: false, perAward: 500, staffRoleId: 'r', removedAt: NOW },
        { at: NOW },
      );
      const changed = await store.changeGuild(
        'guild',
        {
          timezone: 'Europe/Lisbon',
          language: 'de',
          perModeratorHour: 900,
          staffRoleId: null,
          removedAt: null,
          staffChannelId: 's',
        },
        { at: NOW },
      );
      expect(changed).toEqual({
        guildId: 'guild',
        communityId: 'c',
        defaultFieldId: 'f',
        logChannelId: undefined,
        staffChannelId: 's',
        staffRoleId: undefined,
        timezone: 'Europe/Lisbon',
        language: 'de',
        enabled: false,
        limits: { perAward: 500, perModeratorHour: 900 },
        removedAt: undefined,
        hints: true,
      });
      expect(await store.getGuild('guild')).toEqual(changed);
      expect(await store.changeGuild('guild', {}, { at: NOW })).toEqual(changed);
      expect((await store.getGuild('neighbour')).communityId).toBeUndefined();
    });
  });

  describe('keys', () => {
    it('are found by their community', async () => {
      const key = { sealed: 'sealed', setBy: 'staff', verifiedAt: undefined };
      await store.saveGuildKey({ guildId: 'guild', communityId: 'community' }, key, NOW);
      await store.saveGuildKey({ guildId: 'another', communityId: 'community' }, key, NOW);
      await store.saveGuildKey({ guildId: 'third', communityId: 'other' }, key, NOW);
      expect(await store.listKeyHolders('community')).toEqual(['another', 'guild']);
      expect(await store.listKeyHolders('nobody')).toEqual([]);
    });

    it('are listed with whom they were sealed for', async () => {
      const key = { sealed: 'sealed', setBy: 'staff', verifiedAt: undefined };
      expect(await store.listSealedKeys()).toEqual([]);
      await store.saveGuildKey({ guildId: 'guild', communityId: 'community' }, key, NOW);
      await store.saveGuildKey({ guildId: 'guild', communityId: 'other' }, { ...key, verifiedAt: NOW }, NOW);
      expect(new Set(await store.listSealedKeys())).toEqual(
        new Set([
          { guildId: 'guild', communityId: 'community', sealed: 'sealed' },
          { guildId: 'guild', communityId: 'other', sealed: 'sealed' },
        ]),
      );
    });

    it('belong to one guild and one community', async () => {
      const key = { sealed: 'sealed', setBy: 'staff', verifiedAt: undefined };
      await store.saveGuildKey({ guildId: 'guild', communityId: 'community' }, key, NOW);
      expect(await store.getGuildKey({ guildId: 'guild', communityId: 'community' })).toEqual(key);
      expect(await store.getGuildKey({ guildId: 'guild', communityId: 'other' })).toBeUndefined();
      expect(await store.getGuildKey({ guildId: 'neighbour', communityId: 'community' })).toBeUndefined();
    });

    it('are forgotten where nothing needs them any more, with the choice of the community', async () => {
      const key = { sealed: 'sealed', setBy: 'staff', verifiedAt: NOW };
      await accept(store, { communityId: 'busy' });
      await accept(store, { communityId: 'waited for', accountId: undefined });
      for (const id of ['own', 'busy', 'waited for', 'kept'])
        await store.saveGuildKey({ guildId: 'guild', communityId: id }, key, NOW);
      await store.saveGuildKey({ guildId: 'neighbour', communityId: 'own' }, key, NOW);
      await store.changeGuild('guild', { communityId: 'own', defaultFieldId: 'field' }, { at: NOW });
      const how = { actorId: 'staff', at: NOW };
      const KEPT = { communityId: 'kept', hasKey: false };
      expect(await store.leaveCommunity('guild', { change: { defaultFieldId: null }, fallback: KEPT }, how)).toBe(1);
      expect(await store.getGuild('guild')).toMatchObject({ communityId: undefined, defaultFieldId: undefined });
      expect(
        (await store.listSealedKeys()).map(({ guildId, communityId }) => `${guildId} ${communityId}`).sort(),
      ).toEqual(['guild busy', 'guild kept', 'guild waited for', 'neighbour own']);
    });

    it('take the open requests for a link with them that nobody can decide any more', async () => {
      const ask = async (guildId: string, communityId: string, memberId: string) => {
        const asked = await store.requestLink({ guildId, communityId, memberId, account: 'ana@example.com' }, NOW);
        if (asked.kind !== 'open') throw new Error(asked.kind);
        await store.markLinkRequestShown(asked.request.id, { version: 1, channelId: 'c', cardId: memberId });
        return asked.request;
      };
      await store.changeGuild('guild', { communityId: 'own', staffChannelId: 'c' }, { at: NOW });
      const left = await ask('guild', 'own', 'ana');
      const kept = [await ask('guild', 'kept', 'ben'), await ask('neighbour', 'own', 'cleo')];
      const how = { actorId: 'staff', at: NOW + 1 };
      await store.leaveCommunity('guild', { change: {}, fallback: { communityId: 'kept', hasKey: true } }, how);
      expect(await store.getLinkRequest('guild', left.id)).toMatchObject({
        state: 'withdrawn',
        decidedBy: 'staff',
        decidedAt: NOW + 1,
      });
      for (const { guildId, id } of kept) expect((await store.getLinkRequest(guildId, id))?.state).toBe('open');
      expect((await store.listDueLinkRequests({ at: NOW + 1, limit: 9 })).map(({ id }) => id)).toEqual([left.id]);
    });

    it('are verified until they are replaced', async () => {
      await store.saveGuildKey(
        { guildId: 'guild', communityId: 'community' },
        { sealed: 'a', setBy: 'x', verifiedAt: NOW + 1 },
        NOW,
      );
      expect(await store.getGuildKey({ guildId: 'guild', communityId: 'community' })).toMatchObject({
        sealed: 'a',
        verifiedAt: NOW + 1,
      });
      await store.saveGuildKey(
        { guildId: 'guild', communityId: 'community' },
        { sealed: 'b', setBy: 'y', verifiedAt: undefined },
        NOW,
      );
      expect(await store.getGuildKey({ guildId: 'guild', communityId: 'community' })).toEqual({
        sealed: 'b',
        setBy: 'y',
        verifiedAt: undefined,
      });
    });
  });

  describe('links', () => {
    const newLink = (change: Partial<Link> = {}): Link => ({
      guildId: 'guild',
      communityId: 'community',
      memberId: 'member',
      accountId: 'account',
      label: 'ana@example.org',
      linkedBy: 'staff',
      linkedAt: NOW,
      ...change,
    });

    it('are one account to one member and back, in each guild', async () => {
      expect(await store.saveLink(newLink())).toEqual({ kind: 'linked', delivered: [], previousAccountId: undefined });
      const taken = await store.saveLink(newLink({ memberId: 'other' }));
      expect(taken).toEqual({ kind: 'account-taken', by: newLink() });
      expect(await store.getLink({ guildId: 'guild', communityId: 'community', memberId: 'other' })).toBeUndefined();
      expect((await store.saveLink(newLink({ guildId: 'neighbour', memberId: 'other' }))).kind).toBe('linked');
      expect((await store.saveLink(newLink({ communityId: 'other', memberId: 'other' }))).kind).toBe('linked');
    });

    it('are replaced by a new account, and say which went', async () => {
      await store.saveLink(newLink());
      expect(await store.saveLink(newLink({ label: undefined }))).toMatchObject({ previousAccountId: undefined });
      expect(await store.saveLink(newLink({ accountId: 'new' }))).toMatchObject({ previousAccountId: 'account' });
      expect(await store.getLink({ guildId: 'guild', communityId: 'community', memberId: 'member' })).toEqual(
        newLink({ accountId: 'new' }),
      );
      expect((await store.saveLink(newLink({ memberId: 'other' }))).kind).toBe('linked');
    });

    it('are removed once, and leave the account free', async () => {
      await store.saveLink(newLink());
      expect(
        await store.removeLink(
          { guildId: 'guild', communityId: 'community', memberId: 'member' },
          { kind: 'staff', id: 'admin' },
          NOW,
        ),
      ).toEqual(newLink());
      expect(
        await store.removeLink(
          { guildId: 'guild', communityId: 'community', memberId: 'member' },
          { kind: 'staff', id: 'admin' },
          NOW,
        ),
      ).toBeUndefined();
      expect((await store.saveLink(newLink({ memberId: 'other' }))).kind).toBe('linked');
    });

    it('deliver what waited for them, in order', async () => {
      const first = await accept(store, { accountId: undefined }, newReply());
      const second = await accept(store, { accountId: undefined, fieldId: 'other' });
      await accept(store, { accountId: undefined, memberId: 'other' });
      await accept(store, { accountId: undefined, guildId: 'neighbour' });
      await accept(store, { accountId: undefined, communityId: 'other' });
      const recorded = await record(store, { accountId: undefined });
      expect(
        (await store.listWaiting({ guildId: 'guild', communityId: 'community', memberId: 'member' })).map(
          ({ id }) => id,
        ),
      ).toEqual([first.id, second.id]);
      const outcome = await store.saveLink(newLink({ linkedAt: NOW + 4 }));
      if (outcome.kind !== 'linked') throw new Error(outcome.kind);
      expect(outcome.delivered).toMatchObject([
        { id: first.id, status: 'queued', accountId: 'account', runAt: NOW + 4, version: 2 },
        { id: second.id, status: 'queued', accountId: 'account' },
      ]);
      expect(await store.listWaiting({ guildId: 'guild', communityId: 'community', memberId: 'member' })).toEqual([]);
      const claims = await store.claimAwards({ at: NOW + 4, limit: 10, leaseMs: 1, heldGuilds: [] });
      expect(claims.map(({ award, lane }) => [award.id, lane.lane])).toEqual([
        [first.id, 'community/field/account'],
        [second.id, 'community/other/account'],
      ]);
      expect((await store.listDueMessages({ at: NOW + 4, limit: 10 })).map(({ award }) => award.id)).toEqual([
        first.id,
      ]);
      expect((await load(store, recorded.id)).status).toBe('recorded');
    });
  });

  describe('fields', () => {
    const points = { fieldId: 'f1', key: 'points', name: 'Loyalty Points', numeric: true };
    const bare = { fieldId: 'f2', key: undefined, name: undefined, numeric: undefined };
    const text = { fieldId: 'f0', key: undefined, name: 'Bio', numeric: false };

    const list = async (communityId = 'community') => [
      (await store.listFields({ guildId: 'guild', communityId })).fields,
      await store.fieldsFetchedAt({ guildId: 'guild', communityId }),
    ];

    it('are replaced as a whole, in the order of the list', async () => {
      expect(await list()).toEqual([[], undefined]);
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [points, bare, points, text], { at: NOW });
      expect(await list()).toEqual([[points, bare, text], NOW]);
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [], { at: NOW + 1 });
      expect(await list()).toEqual([[], NOW + 1]);
    });

    it('count as deleted once a complete list with others does not show them, until one shows them again', async () => {
      const isDeleted = async (fieldId: string) =>
        (await store.findDeletedField({ guildId: 'guild', communityId: 'community', fieldId })) !== undefined;
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [points, bare], {
        at: NOW,
        isComplete: true,
      });
      expect([await isDeleted('f1'), await isDeleted('never')]).toEqual([false, false]);
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [bare], { at: NOW, isComplete: true });
      expect(await store.findDeletedField({ guildId: 'guild', communityId: 'community', fieldId: 'f1' })).toEqual(
        points,
      );
      expect((await store.listFields({ guildId: 'guild', communityId: 'community' })).fields).toEqual([bare]);
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [], { at: NOW, isComplete: true });
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [text], { at: NOW });
      expect([await isDeleted('f1'), await isDeleted('f2')]).toEqual([true, false]);
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [points], { at: NOW, isComplete: true });
      expect([await isDeleted('f1'), await isDeleted('f0')]).toEqual([false, true]);
    });

    it('that were deleted from here are known to be, by every guild of the community that knew them', async () => {
      const isDeleted = async (guildId: string, communityId = 'community') =>
        (await store.findDeletedField({ guildId, communityId, fieldId: 'f1' })) !== undefined;
      await store.saveFields({ guildId: 'neighbour', communityId: 'community' }, [points], { at: NOW });
      await store.saveFields({ guildId: 'neighbour', communityId: 'other' }, [points], { at: NOW });
      await store.changeGuild('guild', { defaultFieldId: 'f1', identityFieldId: 'f2' }, { at: NOW });
      await store.changeGuild('neighbour', { defaultFieldId: 'f1' }, { at: NOW });
      await store.markFieldDeleted({ guildId: 'guild', communityId: 'community' }, points, { at: NOW });
      expect(await store.getGuild('guild')).toMatchObject({ defaultFieldId: undefined, identityFieldId: 'f2' });
      expect(await store.getGuild('neighbour')).toMatchObject({ defaultFieldId: 'f1' });
      expect([await isDeleted('guild'), await isDeleted('neighbour')]).toEqual([true, true]);
      expect([await isDeleted('third'), await isDeleted('neighbour', 'other')]).toEqual([false, false]);
    });

    it('are never seen by another guild, even of the same community', async () => {
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, [points], { at: NOW });
      await store.saveFields({ guildId: 'neighbour', communityId: 'community' }, [text], { at: NOW + 1 });
      expect(await list()).toEqual([[points], NOW]);
      expect(await list('other')).toEqual([[], undefined]);
    });
  });

  describe('the log', () => {
    const kinds = async () => (await store.listEvents('guild', 100)).map(({ kind }) => kind);
    const guildsWithEvents = async () => (await store.listGuildsWithEvents()).map(({ guildId }) => guildId);

    it('begins when its channel is set, and goes on when the channel changes', async () => {
      await settle(store);
      await store.changeGuild('guild', { logChannelId: 'log' }, { at: NOW });
      expect([await kinds(), await guildsWithEvents()]).toEqual([[], []]);
      const { id } = await accept(store, { accountId: undefined });
      await store.changeGuild('guild', { logChannelId: 'log-2' }, { at: NOW });
      const [event] = await store.listEvents('guild', 10);
      expect(event).toMatchObject({ kind: 'waiting', at: NOW, award: { id, status: 'waiting' } });
      expect(await store.listGuildsWithEvents()).toMatchObject([{ guildId: 'guild', logChannelId: 'log-2' }]);
      await store.changeGuild('guild', { logChannelId: null }, { at: NOW });
      expect(await guildsWithEvents()).toEqual([]);
      await store.changeGuild('guild', { logChannelId: 'log' }, { at: NOW });
      expect(await kinds()).toEqual([]);
    });

    it('is read behind a cursor that only goes forward', async () => {
      await store.changeGuild('guild', { logChannelId: 'log' }, { at: NOW });
      await store.changeGuild('neighbour', { logChannelId: 'log' }, { at: NOW });
      await accept(store, { accountId: undefined });
      await settle(store);
      const elsewhere = await accept(store, { guildId: 'neighbour', accountId: undefined });
      expect(await store.listEvents('neighbour', 10)).toMatchObject([{ award: { id: elsewhere.id } }]);
      const [first, second] = await store.listEvents('guild', 10);
      expect([first?.kind, second?.kind]).toEqual(['waiting', 'settled']);
      expect(await store.listEvents('guild', 1)).toHaveLength(1);
      await store.advanceLogCursor('guild', { eventId: first?.place.eventId ?? 0 });
      expect(await kinds()).toEqual(['settled']);
      await store.advanceLogCursor('guild', { eventId: second?.place.eventId ?? 0 });
      await store.advanceLogCursor('guild', { eventId: first?.place.eventId ?? 0 });
      expect([await kinds(), await guildsWithEvents()]).toEqual([[], ['neighbour']]);
    });

    it('waits while the bot is not in the guild', async () => {
      await store.changeGuild('guild', { logChannelId: 'log', removedAt: NOW }, { at: NOW });
      await accept(store, { accountId: undefined });
      expect(await guildsWithEvents()).toEqual([]);
      await store.changeGuild('guild', { removedAt: null }, { at: NOW });
      expect(await guildsWithEvents()).toEqual(['guild']);
    });
  });

  it('lists what happened in all guilds from a place on, in order', async () => {
    expect(await store.newestEventId()).toBe(0);
    const wait = (guildId = 'guild') => accept(store, { guildId, accountId: undefined });
    await wait();
    const from = await store.newestEventId();
    expect(from).toBeGreaterThan(0);
    const [second, elsewhere] = [await wait(), await wait('neighbour')];
    const listed = await store.listEventsAfter({ eventId: from, limit: 10 });
    expect(listed.map(({ kind, award }) => [kind, award.id])).toEqual([
      ['waiting', second.id],
      ['waiting', elsewhere.id],
    ]);
    expect(await store.listEventsAfter({ eventId: from, limit: 1 })).toHaveLength(1);
    expect(await store.listEventsAfter({ eventId: await store.newestEventId(), limit: 10 })).toEqual([]);
  });

  describe('notices', () => {
    const KEY_NOTICE = { guildId: 'guild', kind: 'key', subject: '', openedAt: NOW } as const;
    const unannounced = async () =>
      (await store.listUnannouncedNotices()).map(({ kind, openedAt, closedAt }) => [kind, openedAt, closedAt]);

    it('are told once when they begin and once when they end', async () => {
      await store.openNotice('guild', 'key', NOW);
      await store.openNotice('guild', 'key', NOW + 1);
      await store.openNotice('guild', 'outage', NOW + 2);
      expect(await unannounced()).toEqual([
        ['key', NOW, undefined],
        ['outage', NOW + 2, undefined],
      ]);
      await store.markNoticeAnnounced(KEY_NOTICE, 'open');
      expect(await unannounced()).toEqual([['outage', NOW + 2, undefined]]);
      await store.closeNotices('guild', 'key', NOW + 5);
      await store.closeNotices('guild', 'key', NOW + 6);
      const [first] = await store.listUnannouncedNotices();
      expect(first).toEqual({ ...KEY_NOTICE, closedAt: NOW + 5, openAnnounced: true });
      await store.markNoticeAnnounced(KEY_NOTICE, 'close');
      expect(await unannounced()).toEqual([['outage', NOW + 2, undefined]]);
    });

    it('are found while they are open, also that of a second process', async () => {
      const find = () => store.findOpenNotice('guild', 'second-process');
      await store.openNotice('guild', 'second-process', NOW);
      await store.openNotice('neighbour', 'key', NOW);
      expect(await find()).toMatchObject({ kind: 'second-process', openedAt: NOW, closedAt: undefined });
      expect(await store.findOpenNotice('guild', 'key')).toBeUndefined();
      await store.closeNotices('guild', 'second-process', NOW + 1);
      expect(await find()).toBeUndefined();
    });

    it('about places are those that are wanted, each subject apart, and no others', async () => {
      const open = async () =>
        (await store.listUnannouncedNotices()).map(({ guildId, kind, subject }) => `${guildId} ${kind} ${subject}`);
      const paused = (subject: string) => ({ kind: 'rule-paused' as const, subject });
      await store.openNotice('guild', 'key', NOW);
      await store.changePlaceNotices('neighbour', [paused('1')], NOW);
      await store.changePlaceNotices('guild', [paused('1'), { kind: 'log-channel', subject: '' }], NOW);
      await store.changePlaceNotices('guild', [paused('1'), paused('2')], NOW + 1);
      expect((await open()).toSorted()).toEqual([
        'guild key ',
        'guild rule-paused 1',
        'guild rule-paused 2',
        'neighbour rule-paused 1',
      ]);
      await store.markNoticeAnnounced({ guildId: 'guild', ...paused('1'), openedAt: NOW }, 'open');
      await store.changePlaceNotices('guild', [], NOW + 2);
      expect((await open()).toSorted()).toEqual(['guild key ', 'guild rule-paused 1', 'neighbour rule-paused 1']);
    });

    it('are not told when they ended before anybody knew, and begin anew', async () => {
      await store.openNotice('guild', 'route', NOW);
      await store.closeNotices('guild', 'route', NOW);
      expect(await unannounced()).toEqual([]);
      await store.openNotice('guild', 'route', NOW);
      expect(await unannounced()).toEqual([['route', NOW, undefined]]);
    });
  });

  it('answers a ping while it can write', async () => {
    await store.ping();
  });

  it('finds who holds an account, by its id or by its label in any case, two at most', async () => {
    const link = { guildId: 'guild', communityId: 'community', linkedBy: 'admin', linkedAt: NOW };
    await store.saveLink({ ...link, memberId: 'ana', accountId: 'a', label: 'Ana@Example.com' });
    await store.saveLink({ ...link, memberId: 'ben', accountId: 'b', label: undefined });
    await store.saveLink({ ...link, guildId: 'neighbour', memberId: 'eve', accountId: 'a', label: undefined });
    const list = async (account: string) =>
      (await store.listHolders({ guildId: 'guild', communityId: 'community' }, account)).map(
        ({ memberId }) => memberId,
      );
    expect(await list('a')).toEqual(['ana']);
    expect(await list('ana@example.COM')).toEqual(['ana']);
    expect(await list('b')).toEqual(['ben']);
    expect(await list('B')).toEqual([]);
    expect(await list('nobody')).toEqual([]);
    for (const memberId of ['x', 'y', 'z'])
      await store.saveLink({ ...link, memberId, accountId: `of-${memberId}`, label: 'shared' });
    expect(await list('shared')).toHaveLength(2);
  });

  it('counts what hangs on a community, and nothing of another', async () => {
    const link = { guildId: 'guild', communityId: 'community', label: undefined, linkedBy: 'admin', linkedAt: NOW };
    await store.saveLink({ ...link, memberId: 'ana', accountId: 'a' });
    await store.saveLink({ ...link, communityId: 'other', memberId: 'ana', accountId: 'o' });
    await store.requestLink({ guildId: 'guild', communityId: 'community', memberId: 'ben', account: 'b' }, NOW);
    await settle(store, { memberId: 'dan', accountId: 'd' });
    await accept(store, { memberId: 'cleo', accountId: undefined });
    await accept(store, { memberId: 'ana', accountId: 'a' });
    await accept(store, { guildId: 'neighbour', accountId: 'e' });
    expect(await store.countOfCommunity({ guildId: 'guild', communityId: 'community' })).toEqual({
      links: 1,
      requests: 1,
      waiting: 1,
      underWay: 1,
    });
    expect(await store.countOfCommunity({ guildId: 'guild', communityId: 'third' })).toEqual({
      links: 0,
      requests: 0,
      waiting: 0,
      underWay: 0,
    });
    expect((await store.listAccountsOf('ana')).map(({ communityId, accountId }) => [communityId, accountId])).toEqual([
      ['community', 'a'],
      ['other', 'o'],
    ]);
  });
}
