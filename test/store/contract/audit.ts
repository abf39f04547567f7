import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/audit/entry.ts';
import { isFormerMember } from '../../../src/points/person.ts';
import { DEFAULT_SETTINGS } from '../../../src/reactions/rule.ts';
import type { Link } from '../../../src/store/links/link-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, makeUnknown, NOW, type OpenStore, putUnderReview, settle, useStore } from './fixtures.ts';

const ANA = '200000000000000001';
const BEN = '200000000000000002';

export function auditContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const listAll = () => store.listDeeds({ guildId: undefined, since: 0, limit: 100 });
  /** Who did what, shortly. */
  const deeds = async () => (await listAll()).map(({ actorId, action, memberId }) => [actorId, action, memberId]);
  const newLink = (change: Partial<Link> = {}): Link => ({
    guildId: 'guild',
    communityId: 'community',
    memberId: ANA,
    accountId: 'account',
    label: 'ana@example.com',
    linkedBy: 'admin',
    linkedAt: NOW,
    ...change,
  });
  const addRule = () => {
    const rule = { ...DEFAULT_SETTINGS, guildId: 'guild', emoji: { key: '⭐', text: '⭐' }, hundredths: 500 };
    return store.addRule({ ...rule, createdBy: 'admin' }, { replaces: undefined, at: NOW });
  };
  const erase = async (memberId: string, by = 'admin') => {
    const erasure = await store.beginErasure({ guildId: 'guild', memberId }, { at: NOW, actorId: by });
    while (erasure !== undefined && !(await store.continueErasure(erasure.id, { limit: 2, at: NOW })));
  };

  describe('a deed', () => {
    it.each<readonly [string, (store: Store) => Promise<unknown>, Partial<AuditEntry>]>([
      [
        'settings',
        () => store.changeGuild('guild', { perAward: 500, timezone: 'UTC' }, { at: NOW, actorId: 'admin' }),
        { action: 'settings', before: { perAward: null }, after: { perAward: 500 } },
      ],
      [
        'a first key, without a letter of it',
        () =>
          store.saveGuildKey(
            { guildId: 'guild', communityId: 'community' },
            { sealed: 'S3', setBy: 'admin', verifiedAt: NOW },
            NOW,
          ),
        { action: 'key', after: { communityId: 'community', key: 'set' } },
      ],
      [
        'a rule',
        addRule,
        {
          action: 'rule-added',
          object: '#1 ⭐',
          after: { hundredths: 500, maxAgeDays: 7, onRemove: 'revoke', enabled: true },
        },
      ],
      ['a link', () => store.saveLink(newLink()), { action: 'link-set', memberId: ANA, after: { account: 'account' } }],
      [
        'a link of an import, whose own entry is told',
        () => store.importLink(newLink(), undefined),
        { action: 'link-set', memberId: ANA, isQuiet: true },
      ],
      [
        'a link by the identity field',
        () => store.importLink(newLink(), undefined, 'identity-field'),
        { actorId: 'identity-field', action: 'link-set', memberId: ANA, isQuiet: false },
      ],
      [
        'an export',
        () => store.recordDeed({ guildId: 'guild', actorId: 'admin', action: 'links-exported', at: NOW }),
        { action: 'links-exported' },
      ],
    ])('is kept with who, when, before and after: %s', async (_, act, expected) => {
      await act(store);
      expect(await listAll()).toMatchObject([{ guildId: 'guild', actorId: 'admin', at: NOW, ...expected }]);
    });

    it('that changes what was there tells both', async () => {
      const rule = await addRule();
      await store.changeRule(
        { guildId: 'guild', ruleId: rule?.id ?? 0 },
        { hundredths: 700, perGiver: 3, onRemove: 'revoke' },
        { at: NOW, actorId: 'b' },
      );
      await store.removeRule({ guildId: 'guild', ruleId: rule?.id ?? 0 }, { at: NOW, actorId: 'c' });
      await store.saveLink(newLink());
      await store.saveLink(newLink({ accountId: 'other', linkedBy: 'b' }));
      await store.removeLink(
        { guildId: 'guild', communityId: 'community', memberId: ANA },
        { kind: 'staff', id: 'c' },
        NOW,
      );
      const key = { sealed: 's', setBy: 'admin', verifiedAt: NOW };
      await store.saveGuildKey({ guildId: 'guild', communityId: 'community' }, key, NOW);
      await store.saveGuildKey({ guildId: 'guild', communityId: 'community' }, { ...key, setBy: 'b' }, NOW);
      expect(await listAll()).toMatchObject([
        { action: 'rule-added' },
        {
          actorId: 'b',
          action: 'rule-changed',
          object: '#1 ⭐',
          before: { hundredths: 500, perGiver: null },
          after: { hundredths: 700, perGiver: 3 },
        },
        { actorId: 'c', action: 'rule-removed', before: { hundredths: 700, perGiver: 3 } },
        { after: { account: 'account' } },
        { actorId: 'b', before: { account: 'account' }, after: { account: 'other' } },
        { actorId: 'c', action: 'link-removed', before: { account: 'other' } },
        { action: 'key', after: { key: 'set' } },
        { actorId: 'b', action: 'key', after: { key: 'replaced' } },
      ]);
    });

    it('about another emoji is one change of a rule', async () => {
      const rule = await addRule();
      const other = { ...DEFAULT_SETTINGS, guildId: 'guild', emoji: { key: '🔥', text: '🔥' }, hundredths: 500 };
      await store.addRule({ ...other, createdBy: 'b' }, { replaces: rule?.id, at: NOW });
      const [, changed, ...more] = await listAll();
      expect(changed).toMatchObject({ actorId: 'b', before: { rule: '#1 ⭐' }, after: { rule: '#2 🔥' } });
      expect(more).toEqual([]);
    });

    it('names fields as people know them', async () => {
      const fields = [{ fieldId: 'f1', key: 'gems', name: 'Gems', numeric: true }];
      await store.saveFields({ guildId: 'guild', communityId: 'community' }, fields, { at: NOW });
      await store.changeGuild('guild', { defaultFieldId: 'f1', identityFieldId: 'f2' }, { at: NOW, actorId: 'admin' });
      await store.markFieldDeleted(
        { guildId: 'guild', communityId: 'community' },
        { fieldId: 'f1', name: 'Gems' },
        { at: NOW, actorId: 'b' },
      );
      expect(await listAll()).toMatchObject([
        { after: { defaultFieldId: 'Gems (f1)', identityFieldId: 'f2' } },
        { actorId: 'b', action: 'settings', before: { defaultFieldId: 'Gems (f1)' }, after: { defaultFieldId: null } },
      ]);
    });

    it('is a decision of staff, also about a second copy and an undo of many', async () => {
      const review = await putUnderReview(store, { accountId: 'a' });
      await store.decideReview(review.id, { decision: 'drop', staffId: 'staff', at: NOW });
      const { id, fence } = await makeUnknown(store, { accountId: 'b' });
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW, problem: undefined, at: NOW });
      await store.reportLateCopy(id, { entryId: 'second', total: undefined }, NOW);
      await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'ignore', staffId: 'staff', at: NOW });
      const asked = { guildId: 'guild', actorId: 'staff', ofOthers: true, needs: 'increase' } as const;
      const undo = await store.saveUndo(asked, [{ awardId: id, how: 'back' }], NOW);
      await store.startUndo(undo.id, {
        reply: { interactionId: '7', token: 't', locale: 'en' },
        isLimited: false,
        at: NOW,
      });
      const request = { guildId: 'guild', communityId: 'community', account: 'x@example.com' };
      const opened = await store.requestLink({ ...request, memberId: ANA }, NOW);
      if (opened.kind === 'open') await store.denyLinkRequest(opened.request, { by: 'staff', at: NOW });
      const again = await store.requestLink({ ...request, memberId: BEN }, NOW);
      const link = newLink({ memberId: BEN, linkedBy: 'staff' });
      if (again.kind === 'open') await store.approveLinkRequest(again.request, link);
      const entries = await listAll();
      expect(entries).toMatchObject([
        {
          actorId: 'staff',
          action: 'award-decided',
          object: review.receipt,
          after: { decision: 'drop' },
          isQuiet: true,
        },
        { actorId: 'staff', action: 'copy-decided', after: { decision: 'ignore' }, isQuiet: true },
        { actorId: 'staff', action: 'undo-confirmed', object: undo.receipt, after: { awards: 1 } },
        { actorId: 'staff', action: 'request-denied', memberId: ANA },
        { actorId: 'staff', action: 'request-approved', memberId: BEN, after: { account: 'account' } },
      ]);
      expect(JSON.stringify(entries)).not.toContain('@');
    });

    it('that changes nothing is none', async () => {
      await store.changeGuild('guild', { enabled: true, timezone: 'UTC' }, { at: NOW, actorId: 'admin' });
      await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
      await store.saveLink(newLink());
      await store.importLink(newLink(), undefined);
      await store.importLink(newLink({ accountId: 'x' }), 'y');
      await store.saveLink(newLink({ memberId: BEN }));
      await store.removeLink(
        { guildId: 'guild', communityId: 'community', memberId: BEN },
        { kind: 'staff', id: 'admin' },
        NOW,
      );
      await store.changeRule({ guildId: 'guild', ruleId: 7 }, { enabled: false }, { at: NOW, actorId: 'admin' });
      await store.removeRule({ guildId: 'guild', ruleId: 7 }, { at: NOW, actorId: 'admin' });
      await store.beginErasure({ guildId: 'guild', memberId: BEN }, { at: NOW, actorId: 'admin' });
      expect(await deeds()).toEqual([['admin', 'link-set', ANA]]);
    });

    it('is listed for one server or all, since a time, the latest of them, oldest first', async () => {
      for (const [guildId, at] of [
        ['guild', 1],
        ['other', 2],
        ['guild', 3],
        ['guild', 4],
      ] as const) {
        await store.recordDeed({ guildId, actorId: 'admin', action: 'links-exported', at });
      }
      const times = async (asked: Parameters<Store['listDeeds']>[0]) =>
        (await store.listDeeds(asked)).map(({ at }) => at);
      expect(await times({ guildId: undefined, since: 2, limit: 9 })).toEqual([2, 3, 4]);
      expect(await times({ guildId: 'guild', since: 0, limit: 2 })).toEqual([3, 4]);
      expect((await store.listLatestDeeds('guild', 2)).map(({ at }) => at)).toEqual([4, 3]);
    });
  });

  describe('the log', () => {
    const told = async (guildId = 'guild') =>
      (await store.listEvents(guildId, 100)).map((event) => (event.kind === 'audit' ? event.entry.action : event.kind));
    beforeEach(() => store.changeGuild('guild', { logChannelId: 'log' }, { at: NOW }));

    it('tells deeds and awards in the order in which they happened, each once, however it is cut', async () => {
      await addRule();
      await settle(store, { accountId: 'a' });
      await store.saveLink(newLink());
      await store.changeGuild('guild', { perAward: 5 }, { at: NOW, actorId: 'admin' });
      await accept(store, { accountId: undefined, memberId: BEN });
      const review = await putUnderReview(store, { accountId: 'b' });
      await store.decideReview(review.id, { decision: 'drop', staffId: 'staff', at: NOW });
      await store.recordDeed({ guildId: 'guild', actorId: 'admin', action: 'links-exported', at: NOW });
      const all = await told();
      expect(all).toEqual([
        'rule-added',
        'settled',
        'link-set',
        'settings',
        'waiting',
        'review',
        'decided',
        'links-exported',
      ]);
      const oneByOne: string[] = [];
      for (
        let [event] = await store.listEvents('guild', 1);
        event !== undefined;
        [event] = await store.listEvents('guild', 1)
      ) {
        oneByOne.push(event.kind === 'audit' ? event.entry.action : event.kind);
        expect(await store.listGuildsWithEvents()).toHaveLength(1);
        await store.advanceLogCursor('guild', event.place);
      }
      expect(oneByOne).toEqual(all);
      expect(await store.listGuildsWithEvents()).toEqual([]);
    });

    it('begins with the change that made it one, and tells the channel before that it is not any more', async () => {
      await store.changeGuild('guild', { logChannelId: null }, { at: NOW, actorId: 'admin' });
      await store.changeGuild('guild', { perAward: 5 }, { at: NOW, actorId: 'admin' });
      await store.changeGuild('guild', { logChannelId: 'new' }, { at: NOW, actorId: 'admin' });
      expect(await told()).toEqual(['settings']);
      await store.changeGuild('guild', { logChannelId: 'newer', perAward: 6 }, { at: NOW, actorId: 'admin' });
      const copies = await store.listLogCopies();
      expect(copies).toMatchObject([
        { channelId: 'log', entry: { after: { logChannelId: null } } },
        { channelId: 'new', entry: { before: { logChannelId: 'new' }, after: { logChannelId: 'newer' } } },
      ]);
      await store.forgetLogCopy(copies[0]?.id ?? 0);
      expect(await store.listLogCopies()).toHaveLength(1);
    });
  });

  describe('what is kept', () => {
    it('goes in chunks once it is old, with what a channel had still to tell, and is not told again', async () => {
      await store.changeGuild('guild', { logChannelId: 'log' }, { at: NOW, actorId: 'admin' });
      await store.changeGuild('guild', { logChannelId: 'new' }, { at: NOW, actorId: 'admin' });
      await store.saveLink(newLink({ linkedAt: NOW + 1 }));
      expect(await store.forgetDeeds({ before: NOW, limit: 2 })).toBe(0);
      expect(await store.forgetDeeds({ before: NOW + 1, limit: 1 })).toBe(1);
      expect(await store.forgetDeeds({ before: NOW + 1, limit: 5 })).toBe(1);
      expect(await deeds()).toEqual([['admin', 'link-set', ANA]]);
      expect(await store.listLogCopies()).toEqual([]);
    });

    it('names whoever was erased no more where it is about them, and still where they did it as staff', async () => {
      await settle(store, { actorId: ANA, memberId: BEN, accountId: 'b' });
      const mine = await settle(store, { memberId: ANA });
      await store.saveLink(newLink());
      await store.changeGuild('guild', { perAward: 5 }, { at: NOW, actorId: ANA });
      await erase(ANA);
      const entries = await listAll();
      const about = entries.find(({ action }) => action === 'link-set');
      expect(about).toMatchObject({ actorId: 'admin', before: undefined, after: undefined });
      expect(isFormerMember(about?.memberId ?? '')).toBe(true);
      expect(entries.filter(({ actorId }) => actorId === ANA)).toMatchObject([
        { action: 'settings', after: { perAward: 5 } },
        { action: 'award-given', isQuiet: true, at: NOW },
      ]);
      const erased = entries.find(({ action }) => action === 'member-erased');
      expect(erased).toMatchObject({ actorId: 'admin', memberId: about?.memberId });
      expect(JSON.stringify(entries)).not.toContain(mine.receipt);
      expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toMatchObject({ made: 0, deeds: 2 });
    });

    it('has nothing of members who ended their own link and were erased, twice and after they came back', async () => {
      const names = new Set<string | undefined>();
      for (let count = 0; count < 2; count += 1) {
        await store.saveLink(newLink());
        await store.removeLink(
          { guildId: 'guild', communityId: 'community', memberId: ANA },
          { kind: 'member', id: ANA },
          NOW,
        );
        await erase(ANA);
        await erase(ANA);
        names.add((await listAll()).at(-1)?.memberId);
        expect(JSON.stringify(await listAll())).not.toContain(ANA);
      }
      expect(names.size).toBe(2);
      expect((await deeds()).filter(([, action]) => action === 'member-erased')).toHaveLength(2);
      expect(
        await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW, actorId: 'admin' }),
      ).toBeUndefined();
    });

    it('keeps no deed that was too old already when its person is erased', async () => {
      await store.forgetDeeds({ before: NOW + 1, limit: 1 });
      await settle(store, { actorId: ANA, memberId: BEN });
      await erase(ANA);
      expect(JSON.stringify(await listAll())).not.toContain(ANA);
    });

    it('goes with a server that is forgotten', async () => {
      await store.changeGuild('gone', { logChannelId: 'log' }, { at: NOW, actorId: 'admin' });
      await store.changeGuild('gone', { logChannelId: 'new' }, { at: NOW, actorId: 'admin' });
      await store.saveLink(newLink());
      await store.changeGuild('gone', { removedAt: NOW }, { at: NOW });
      while ((await store.forgetGuilds({ before: NOW + 1, limit: 1 })) > 0);
      expect((await listAll()).map(({ guildId }) => guildId)).toEqual(['guild']);
    });
  });
}
