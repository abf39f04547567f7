/** Reads the database's file itself, table by table, whatever tables there are: who was erased is nowhere in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/reactions/rule.ts';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { claimOne, makeUnknown, NOW, newReply, settle } from './contract/fixtures.ts';
import { useFolder } from './temporary-folder.ts';

const ANA = '200000000000000001';
const BEN = '200000000000000002';
const MESSAGE = `${BigInt(NOW - 1_420_070_400_000) << 22n}`;
/** What Ana typed, what was typed about her, and what opened her private answer. */
const WORDS = [
  'typed@example.com',
  'ana@example.com',
  'why Ana got it',
  'why Ana gave it',
  'why Ana was denied',
  'private-token',
];

/** Where a person's id is, as long as nobody erases it. */
const OF_PEOPLE: Readonly<Record<string, string>> = {
  audit_entries: 'actor_id member_id',
  awards: 'actor_id decided_by key late_decided_by member_id',
  bulk_items: 'member_id',
  bulks: 'actor_id',
  drafts: 'content user_id',
  erasures: 'member_id',
  guild_keys: 'set_by',
  identity_look_ups: 'member_id',
  link_requests: 'decided_by member_id',
  links: 'linked_by member_id',
  reaction_rules: 'created_by',
  board_sums: 'member_id',
  hidden_members: 'member_id',
  member_contacts: 'member_id',
  member_messages: 'member_id',
  reactions: 'author_id facts reactor_id',
  rewards: 'created_by',
  role_checks: 'member_id',
  role_grants: 'member_id',
  undos: 'actor_id',
};

/** The other columns with text. A new column goes into one of the two lists, and into an erasure if it is in the first. */
const OF_OTHER_THINGS: Readonly<Record<string, string>> = {
  audit_entries: 'action guild_id object value_after value_before',
  audit_retention: '',
  award_events: 'guild_id kind',
  award_messages: 'application_id channel_id guild_id interaction_id kind locale message_id token',
  awards:
    'account_id action anchor_id anchor_kind anchor_time board_day community_id field_id field_name guild_id history_from ' +
    'history_id history_time lane late_entry_id late_state origin_channel_id origin_emoji origin_message_id problem reason receipt source status',
  board_sums: 'community_id field_id guild_id period',
  bulk_items: 'outcome',
  bulks:
    'channel_id community_id field_id field_name file_hash guild_id locale message_id reason receipt repeats source state token',
  drafts: 'guild_id kind',
  earlier_late_copies: 'entry_id lane state',
  // A digest with a salt of its own, of who could be told by it for an hour.
  erased_counts: 'digest guild_id salt',
  erasures: 'guild_id pseudonym',
  field_lists: 'community_id guild_id',
  fields: 'community_id field_id guild_id key name',
  guild_keys: 'community_id guild_id sealed',
  hidden_members: 'guild_id',
  guilds:
    'community_id default_field_id guild_id identity_field_id language log_channel_id staff_channel_id staff_role_id timezone',
  lanes: 'account_id anchor_id anchor_kind anchor_time community_id field_id lane',
  late_watches: 'anchor_id anchor_kind anchor_time',
  identity_look_ups: 'community_id guild_id',
  link_requests: 'account card_id channel_id community_id denial guild_id locale state',
  links: 'account_id community_id guild_id label',
  log_copies: 'channel_id guild_id',
  member_contacts: 'guild_id',
  member_messages: 'community_id guild_id kind',
  notices: 'guild_id kind subject',
  open_answers: 'guild_id interaction_id token',
  reaction_rules:
    'channel_id deny_role_id emoji_key emoji_text field_id giver_role_id guild_id on_remove receiver_role_id',
  reactions: 'channel_id emoji_key guild_id message_id toned trace',
  reward_cursors: 'guild_id',
  rewards: 'community_id field_id guild_id powers problem role_id role_name',
  role_checks: 'guild_id',
  role_grants: 'guild_id role_id state',
  schema_migrations: 'name',
  undo_items: 'how outcome',
  undos: 'guild_id locale needs receipt state token',
};

describe('the file of a database', () => {
  const folder = useFolder();
  let count = 0;
  let path = '';
  let store: Store;
  beforeEach(async () => {
    count += 1;
    path = join(folder(), `points-${count}.db`);
    store = await openSqliteStore({ path });
    return () => store.close();
  });

  function read<T>(use: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return use(database);
    } finally {
      database.close();
    }
  }

  const listTables = (database: DatabaseSync) =>
    database
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
      .all()
      .map(({ name }) => String(name));

  /** `table: column column` for each table in which a text is somewhere. */
  const findText = (text: string, guildId?: string) =>
    read((database) => {
      const found: Record<string, string> = {};
      for (const table of listTables(database)) {
        const rows = database.prepare(`select * from ${table}`).all();
        const ofGuild = guildId === undefined ? rows : rows.filter((row) => row.guild_id === guildId);
        const columns = new Set(
          ofGuild.flatMap((row) => Object.keys(row).filter((column) => String(row[column]).includes(text))),
        );
        if (columns.size > 0) found[table] = [...columns].toSorted().join(' ');
      }
      return found;
    });

  async function fill(guildId: string): Promise<void> {
    const made = { guildId, communityId: 'community', linkedAt: NOW };
    const asked = { guildId, account: 'typed@example.com', memberId: ANA };
    await store.changeGuild(guildId, {}, { at: NOW });
    await store.saveGuildKey({ guildId, communityId: 'community' }, { sealed: 's', setBy: ANA, verifiedAt: NOW }, NOW);
    await store.requestLink({ ...asked, communityId: 'community' }, NOW);
    await store.withdrawLinkRequest({ guildId, communityId: 'community', memberId: ANA }, NOW);
    await store.requestLink({ ...asked, communityId: 'second' }, NOW);
    const label = 'ana@example.com';
    await store.saveLink({ ...made, memberId: ANA, accountId: `a-${guildId}`, label, linkedBy: BEN });
    await store.saveLink({ ...made, memberId: BEN, accountId: `b-${guildId}`, label: undefined, linkedBy: ANA });
    await store.wishIdentityLookUp({ guildId, communityId: 'second', memberId: ANA }, true, NOW);
    const content = JSON.stringify({ changes: [{ memberId: ANA }] });
    await store.saveDraft({ guildId, userId: BEN, kind: 'links', content, createdAt: NOW });
    await store.saveDraft({ guildId, userId: ANA, kind: 'links', content: '{}', createdAt: NOW });
    await store.setHidden({ guildId, memberId: ANA }, true);
    await fillRewards(guildId);
    await store.setMemberMessages({ guildId, memberId: ANA }, true);
    const denied = await store.requestLink({ ...asked, communityId: 'third' }, NOW);
    const denial = { by: BEN, reason: 'why Ana was denied', at: NOW };
    if (denied.kind === 'open') await store.denyLinkRequest(denied.request, denial);
    await fillAwards(guildId);
    await store.noteSettledMembers(guildId, { at: NOW, limit: 100 });
    await store.putGrant({ guildId, memberId: ANA }, { roleId: 'gold', state: 'given', at: NOW });
    await fillReactions(guildId);
  }

  async function fillRewards(guildId: string): Promise<void> {
    const reward = { guildId, roleId: 'gold', roleName: 'Gold', communityId: 'community', fieldId: 'field' };
    const settings = { total: 10_000, margin: 500, stack: true, keep: false, powers: [] };
    await store.addReward({ ...reward, ...settings }, { at: NOW, actorId: ANA });
  }

  async function fillAwards(guildId: string): Promise<void> {
    const own = { guildId, accountId: `a-${guildId}` };
    await settle(store, { ...own, memberId: ANA, reason: 'why Ana got it' }, {}, newReply());
    const hidden = newReply({ ephemeral: true, token: 'private-token' });
    await settle(store, { ...own, actorId: ANA, reason: 'why Ana gave it' }, {}, hidden);
    for (const { message, award } of await store.listDueMessages({ at: NOW, limit: 100 })) {
      await store.markShown(message.id, { version: award.version, messageId: message.messageId, tokenSpent: false });
    }
    const { id, fence } = await makeUnknown(store, own);
    await store.reviewAward({ awardId: id, fence }, { problem: 'AMBIGUOUS', at: NOW });
    await store.decideReview(id, { decision: 'arrived', staffId: ANA, at: NOW });
    await store.reportLateCopy(id, { entryId: `entry-${guildId}`, total: undefined }, NOW);
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'ignore', staffId: ANA, at: NOW });
    const undo = { guildId, actorId: ANA, ofOthers: false, needs: 'increase' } as const;
    const { id: undoId } = await store.saveUndo(undo, [{ awardId: id, how: 'back' }], NOW);
    await store.startUndo(undoId, {
      reply: { interactionId: '7', token: 'public-token', locale: 'en' },
      isLimited: false,
      at: NOW,
    });
    await store.advanceUndo(undoId, { limit: 10, at: NOW });
    const { award } = await claimOne(store);
    await fillBulk(guildId);
    await store.refuseAward({ awardId: award.id, fence: award.fence }, { problem: 'REFUSED_400', at: NOW });
  }

  /** Nothing of it is given yet. */
  async function fillBulk(guildId: string): Promise<void> {
    const asked = { guildId, actorId: ANA, source: 'csv', communityId: 'community' } as const;
    const bulk = await store.beginBulk({ ...asked, fieldId: 'field', fieldName: 'Points', reason: 'quiz' }, NOW);
    await store.addBulkItems(bulk, [{ memberId: ANA, hundredths: 100 }], 0);
    await store.showBulk(bulk.id, undefined);
  }

  async function fillReactions(guildId: string): Promise<void> {
    const emoji = { key: '⭐', text: '⭐' };
    const rule = { ...DEFAULT_SETTINGS, guildId, emoji, hundredths: 500, createdBy: ANA };
    const { id: ruleId } = (await store.addRule(rule, { replaces: undefined, at: NOW })) ?? { id: 0 };
    const react = (giver: string, author: string) =>
      store.observeReactions(
        [
          {
            kind: 'added',
            guildId,
            channelId: 'channel',
            messageId: `${BigInt(MESSAGE) + BigInt(ruleId)}`,
            emojiKey: '⭐',
            isSuper: false,
            facts: {
              giver: { id: giver, isBot: false, roleIds: [], joinedAt: 0 },
              author: { id: author, isBot: false, roleIds: [], isPresent: true, isWritten: true },
              placeIds: [],
            },
            ruleIds: [ruleId],
          },
        ],
        NOW,
      );
    await react(ANA, BEN);
    const [ruled] = await store.listRules(guildId);
    const field = { id: 'field', name: 'Loyalty Points' };
    const due = await store.listDueReactions({ at: NOW, limit: 10, except: [] });
    await store.settleReactions(
      {
        guildId,
        communityId: 'community',
        isEnabled: true,
        dayStart: NOW,
        rules: new Map(ruled === undefined ? [] : [[ruled.id, { rule: ruled, field }]]),
      },
      due.map(({ id }) => id),
      NOW,
    );
    await react(BEN, ANA);
  }

  async function erase(guildId: string): Promise<void> {
    const erasure = await store.beginErasure({ guildId, memberId: ANA }, { at: NOW });
    while (!(await store.continueErasure(erasure?.id ?? 0, { limit: 3, at: NOW })));
  }

  it('has no column of which nobody has said whether it names a person', () => {
    const columns = read((database) =>
      Object.fromEntries(
        listTables(database).map((table) => {
          const info = database.prepare(`select name, type from pragma_table_info('${table}')`).all();
          const texts = info
            .filter(({ type }) => String(type).toLowerCase() === 'text')
            .map(({ name }) => String(name));
          return [table, texts.toSorted()];
        }),
      ),
    );
    const tables = Object.keys({ ...OF_PEOPLE, ...OF_OTHER_THINGS });
    const declared = tables.map((table) => {
      const names = `${OF_PEOPLE[table] ?? ''} ${OF_OTHER_THINGS[table] ?? ''}`
        .split(' ')
        .filter((name) => name !== '');
      return [table, names.toSorted()];
    });
    expect(columns).toEqual(Object.fromEntries(declared));
  });

  it('names nobody who was erased, in no table, by id, account or reason', async () => {
    await fill('guild');
    const erasure = await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW });
    expect(findText(ANA)).toEqual(OF_PEOPLE);
    for (const word of WORDS) expect(findText(word)).not.toEqual({});
    expect(erasure).toBeDefined();
    await erase('guild');
    for (const word of WORDS) expect(findText(word)).toEqual({});
    // What she did as staff, for its time.
    expect(findText(ANA)).toEqual({ audit_entries: 'actor_id' });
    expect(await store.getPersonalData({ guildId: 'guild', memberId: ANA })).toMatchObject({
      links: [],
      awardsTo: 0,
      awardsBy: 0,
      made: 0,
    });
    await store.forgetDeeds({ before: NOW + 1, limit: 100 });
    expect(findText(ANA)).toEqual({});
  });

  it('still has what another server stores about them', async () => {
    await fill('guild');
    await fill('other');
    const before = findText(ANA, 'other');
    const words = WORDS.map((word) => findText(word, 'other'));
    await erase('guild');
    expect(findText(ANA, 'guild')).toEqual({ audit_entries: 'actor_id' });
    expect(findText(ANA, 'other')).toEqual(before);
    expect(WORDS.map((word) => findText(word, 'other'))).toEqual(words);
  });

  it('has not even remains of it between the rows, once it is closed', async () => {
    await fill('guild');
    await erase('guild');
    await store.forgetDeeds({ before: NOW + 1, limit: 100 });
    await store.close();
    const bytes = readFileSync(path, 'latin1');
    expect([ANA, ...WORDS].filter((word) => bytes.includes(word))).toEqual([]);
    store = await openSqliteStore({ path });
  });

  it('names nobody of a server that is forgotten, and nothing else is gone', async () => {
    await fill('guild');
    await fill('other');
    for (const guildId of ['guild', 'other']) await erase(guildId);
    for (const { award } of await store.claimAwards({ at: NOW, limit: 10, leaseMs: 1_000, heldGuilds: [] })) {
      await store.refuseAward({ awardId: award.id, fence: award.fence }, { problem: 'REFUSED', at: NOW });
    }
    // Two servers of one community can have one account in common.
    for (const guildId of ['other', 'guild']) await settle(store, { guildId, accountId: 'shared' });
    const before = findText('other');
    await store.changeGuild('guild', { removedAt: NOW, logChannelId: 'log' }, { at: NOW });
    await store.advanceLogCursor('guild', { eventId: await readNewestEvent() });
    for (let left = 1; left > 0; ) {
      left = await store.forgetGuilds({ before: NOW + 1, limit: 3 });
      await expectHealthyLedger(path);
    }
    expect(read((database) => countGuildRows(database, 'guild'))).toEqual(0);
    expect(findText('other')).toEqual(before);
  });

  it('has forgotten a server to its end, also where the bot was invited again meanwhile', async () => {
    await fill('guild');
    for (const { award } of await store.claimAwards({ at: NOW, limit: 10, leaseMs: 1_000, heldGuilds: [] })) {
      await store.refuseAward({ awardId: award.id, fence: award.fence }, { problem: 'REFUSED', at: NOW });
    }
    await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
    expect(await store.forgetGuilds({ before: NOW + 1, limit: 3 })).toBeGreaterThan(0);
    await store.changeGuild('guild', { removedAt: null }, { at: NOW });
    expect((await store.getGuild('guild')).enabled).toBe(false);
    for (let left = 1; left > 0; ) left = await store.forgetGuilds({ before: NOW + 1, limit: 3 });
    expect(read((database) => countGuildRows(database, 'guild'))).toEqual(0);
    expect((await store.getGuild('guild')).enabled).toBe(true);
  });

  const readNewestEvent = async () =>
    read((database) =>
      Number(database.prepare("select max(id) as id from award_events where guild_id = 'guild'").get()?.id),
    );

  function countGuildRows(database: DatabaseSync, guildId: string): number {
    const tables = listTables(database);
    const rows = tables.flatMap((table) => database.prepare(`select * from ${table}`).all());
    return rows.filter((row) => row.guild_id === guildId).length;
  }
});
