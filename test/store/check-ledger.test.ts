import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { checkLedger, INVARIANTS } from '../../src/store/maintenance/check-ledger.ts';
import { expectHealthyLedger } from '../support/healthy-ledger.ts';
import { accept } from './contract/fixtures.ts';
import { ERASED_MESSAGE, fillLedger, GIVEN_AGAIN_MESSAGE, STANDING_MESSAGE, TAKEN_MESSAGE } from './full-ledger.ts';
import { useFolder } from './temporary-folder.ts';

const SCHEMA = 'Every table, index and rule of the schema is there';

const PAGE_BYTES = 4_096;

/** What is done to a healthy ledger, by the check that has to see it. */
interface Harm {
  readonly name: string;
  readonly sql: string;
  /** What the check is to name. */
  readonly shows?: RegExp;
  /** The other checks that see it too. */
  readonly also?: string | readonly string[];
  /** The database itself forbids it until its rule is gone, which is seen as well. */
  readonly rule?: string;
}

const award = (where: string) => `(select min(id) from awards where ${where})`;
const harm = (name: string, sql: string, more: Partial<Harm> = {}): Harm => ({ name, sql, ...more });

const ACCOUNT = 'An award that may be sent has an account, and the lane of that account';
const WAITING = 'An award that waits for a link adds points, was never sent, and its member has no link';
const CLAIM = 'An award is claimed by a worker exactly while it is on its way';
const SENT = 'An award that was sent was claimed for that before';
const SETTLED = 'A settled award says when, and only a settled one has a total or a history entry';
const WHY = 'An award that is refused or under review says why, and a settled one has no problem';
const COUNTED =
  'An award counts what it moves of the hour of who asked for it, or nothing; what nobody was shown counts nothing';
const COPY = 'A second copy of an award has an entry of its own, and is taken off once, where staff said so';
const MIRROR = 'What takes an award back has its place and its amount, the other way round';
const REVERSAL_ORDER = 'What takes an award back waits until that has settled, and ends with it';
const TOTALS = 'Totals add up: each is the one before and the change, unless it says that others changed it';
const LANES = 'What is known of a lane comes from its awards and its history';
const SHOWN = 'No message shows a version of its award that does not exist';
const STALE = 'A message that is out of date is due to be changed';
const EVENTS = 'The end of an award is told in the log of its own server, and settling once';
const REACTION =
  'A reaction and its award are about the same message, member and author, and the key of the award says so';
const STANDING = 'A reaction stands exactly where its award was given and not taken back by it';
const RULE = 'A reaction is one of its rule, and what is decided waits for nothing';
const REQUEST = 'A member has one open request for a link, the latest, and none once they are linked';
const DECIDED = 'A request for a link says who has decided it, and its card follows it';

const HEARD =
  'A direct message about a request for a link is for the member who asked, and is not made before it ended';
const BULK = 'A bulk that was not confirmed has given nothing, and a finished one has nothing left to give';
const BULK_MADE = 'A bulk notes for each member the one award that it made: to them, in its field, of that amount';
const BULK_NOTED = 'What a bulk has given, it has noted';
const UNDO = 'An undo of many that was only shown has done nothing, and a finished one has nothing left to do';
const MADE = 'An undo of many notes what it made of each award: something of the same server, member and field';
const NOTED = 'What an undo of many has made, it has noted';
const FORMER =
  'A former member is one in one server alone; nothing waits for them there, and they have neither link nor request';
const GIVEN = 'Every award by a reaction belongs to a reaction';

const BEHIND = 'No entry of the audit stands behind an event that has not happened';
const ADDRESS =
  'No entry of the audit names an account by an e-mail address, or the account of somebody who was erased';
const COPIED =
  'A channel that is told that it is the log channel no more is told a change of settings of its own server';
const CHANGED = 'A settled award counts on boards what it has changed, unless it only takes a second copy off';
const DAYS = 'What a member got on a day is what the awards of that day come to';
const LONGER = 'What a member got in a week, in a month and in all is what their days come to';
const REWARDS = 'Exactly the servers that give roles for totals have a place in the log up to which that was done';
const ROLES =
  'What is noted of a member’s role is about a role that is given for a total, and about nobody who was erased';
const OF_CHANGE = 'trigger audit_entries_change';

const ofMessage = (id: string) => `(select award_id from reactions where message_id = '${id}')`;

const HARMS: readonly Harm[] = [
  harm('Every award has a key and a receipt of its own', "update awards set receipt = 'R-0' where id = 3", {
    shows: /^receipt R-0$/,
  }),
  harm(ACCOUNT, "update awards set account_id = null where status = 'queued' and account_id = 'queued'"),
  harm(ACCOUNT, "update awards set lane = 'another' where status = 'refused'"),
  harm(WAITING, "update awards set action = 'decrease' where status = 'waiting' and key not like 'bulk:%'"),
  harm(WAITING, "update awards set attempts = 1, fence = 1 where status = 'expired'"),
  harm(
    WAITING,
    "insert into links values ('guild', 'community', 'waiting', 'x', null, 'staff', 1); update link_requests set state = 'approved', decided_by = 'staff', decided_at = 1 where member_id = 'waiting'",
  ),
  harm(CLAIM, "update awards set lease_until = 1 where status = 'review'"),
  harm(CLAIM, "update awards set lease_until = null where status = 'sending'"),
  harm(SENT, "update awards set attempts = 0 where status = 'refused'"),
  harm(SENT, "update awards set fence = 0 where status = 'sending'"),
  harm(SENT, "update awards set sent_at = null where status = 'unknown'"),
  harm(SETTLED, "update awards set settled_at = null where status = 'settled' and total is null and id = 4"),
  harm(SETTLED, "update awards set settled_at = 1 where status = 'refused'"),
  harm(SETTLED, "update awards set total = 5 where status = 'queued'"),
  harm(SETTLED, "update awards set history_id = 'h77' where status = 'unknown'"),
  harm(COUNTED, `update awards set counted = -1 where id = ${award("action = 'overwrite'")}`),
  harm(COUNTED, `update awards set counted = hundredths + 1 where id = ${award("action = 'increase'")}`),
  harm(COUNTED, `update awards set counted = hundredths where id = ${award("source = 'reaction'")}`),
  harm(COUNTED, `update awards set counted = hundredths where id = ${award("problem = 'NOT_ACKNOWLEDGED'")}`),
  harm(WHY, "update awards set problem = null where status = 'review'"),
  harm(WHY, "update awards set problem = 'UNREACHABLE' where id = 1"),
  harm(
    'One award of a lane is on its way at a time',
    "update awards set account_id = 'unknown', lane = 'community/field/unknown' where account_id = 'sending'",
    { rule: 'awards_one_in_flight_per_lane' },
  ),
  harm('A history entry of Returning.AI counts for one award', "update awards set history_id = 'h2' where id = 1", {
    rule: 'awards_history',
    shows: /^R-\w{6}, R-\w{6}$/,
  }),
  harm(
    'An award takes another one back exactly where that is how it came to be',
    "update awards set source = 'undo' where status = 'queued' and account_id = 'queued'",
  ),
  harm(COPY, "update awards set late_decided_by = null where late_state = 'compensated'"),
  harm(COPY, "update awards set late_state = 'ignored' where late_state = 'compensated'"),
  harm(COPY, "update awards set late_entry_id = 'second' where late_state = 'compensated'"),
  harm(COPY, 'update awards set late_number = 3 where late_number = 2'),
  harm(COPY, "update earlier_late_copies set state = 'ignored'"),
  harm(COPY, "update earlier_late_copies set entry_id = 'second'"),
  harm(COPY, "update earlier_late_copies set lane = 'another'"),
  harm(COPY, 'delete from earlier_late_copies'),
  harm(COPY, "update awards set hundredths = hundredths + 1 where source = 'compensation'"),
  harm(COPY, "update awards set key = 'late:0:' || id where source = 'compensation'"),
  harm('An award is taken back once at a time', copyOf(award('reverses = 1'), "'again'"), {
    rule: 'awards_one_live_reversal',
    also: DAYS,
  }),
  harm('An award takes back an earlier one, never itself by detours', 'update awards set reverses = 4 where id = 3'),
  harm(MIRROR, 'update awards set hundredths = hundredths + 1 where reverses = 1', { also: CHANGED }),
  harm(MIRROR, "update awards set action = 'increase' where reverses = 1", { also: CHANGED }),
  harm(MIRROR, "update awards set member_id = 'another' where reverses = 1", { also: DAYS }),
  harm(
    MIRROR,
    "update awards set hundredths = hundredths - 2 where reverses = (select id from awards where action = 'overwrite')",
    { also: CHANGED },
  ),
  harm(REVERSAL_ORDER, refuse('1'), { also: CHANGED }),
  harm(REVERSAL_ORDER, "update awards set status = 'cancelled', lease_until = null where status = 'sending'", {
    also: EVENTS,
  }),
  harm(UNDO, "update undos set state = 'done' where state = 'running'", {
    shows: /^U-\w{6} \(undo \d+, done\), award \d+$/,
  }),
  harm(UNDO, "update undos set state = 'preview' where id = 1", { shows: /^U-\w{6} \(undo 1, preview\), award \d+$/ }),
  harm(MADE, "update undo_items set result_id = null where outcome = 'cancelled'"),
  harm(MADE, 'update undo_items set result_id = award_id where outcome is null'),
  harm(MADE, "update undo_items set outcome = 'cancelled' where undo_id = 1 and outcome = 'reversed'"),
  harm(MADE, "update undo_items set award_id = 1 where outcome = 'restored'"),
  harm(MADE, "update undos set guild_id = 'another' where id = 1"),
  harm(NOTED, "update undo_items set outcome = 'gone', result_id = null where outcome = 'reversed'"),
  harm(NOTED, "update undo_items set outcome = 'gone', result_id = null where outcome = 'restored'"),
  harm(BULK, "update bulks set confirmed_at = null where state = 'done'", {
    shows: /^B-\w{6} \(bulk \d+, done\), member \d+$/,
  }),
  harm(BULK, "update bulks set state = 'done', confirmed_at = 1 where state = 'preview'"),
  harm(BULK_MADE, 'update bulk_items set hundredths = 99 where award_id is not null'),
  harm(BULK_MADE, "update bulk_items set outcome = 'gone' where award_id is not null"),
  harm(BULK_MADE, "update bulk_items set member_id = 'another' where award_id is not null and position = 0"),
  harm(BULK_NOTED, "update bulk_items set outcome = 'gone', award_id = null where outcome = 'given'"),
  harm(FORMER, "update awards set member_id = 'former-x' where status = 'waiting' and key not like 'bulk:%'"),
  harm(FORMER, "update links set member_id = 'former-x'", { shows: /^a link in server guild$/ }),
  harm(HEARD, "update link_requests set member_id = 'former-x' where state = 'denied'", { also: FORMER }),
  harm(FORMER, "update member_messages set member_id = 'former-x' where id = (select min(id) from member_messages)"),
  harm(HEARD, "update member_messages set member_id = '900' where kind = 'denied'"),
  harm(HEARD, "update member_messages set request_id = 99 where kind = 'denied'"),
  harm(TOTALS, 'update awards set total = 16 where id = 2'),
  harm(TOTALS, 'update awards set total = 11 where id = 1'),
  harm(LANES, "update lanes set anchor_id = null where anchor_kind = 'entry'"),
  harm(LANES, "update lanes set lane = 'another' where account_id = 'refused'"),
  harm(LANES, "update lanes set last_total = 1, last_total_at = 1 where account_id = 'unknown'"),
  harm(LANES, 'update awards set anchor_id = null where id = 2'),
  harm(SHOWN, 'update award_messages set shown_version = 99'),
  harm(SHOWN, "update award_messages set guild_id = 'another'"),
  harm(STALE, "update award_messages set due_at = null where kind = 'reply' and award_id = 1"),
  harm(STALE, "update award_messages set due_at = null where kind = 'notice' and award_id = 1"),
  harm(EVENTS, 'delete from award_events where award_id = 1'),
  harm(EVENTS, "update award_events set guild_id = 'another' where award_id = 2"),
  harm(EVENTS, "insert into award_events (award_id, guild_id, kind, at) values (1, 'guild', 'settled', 1)"),
  harm('No log channel is further than the newest event of its server', 'update guilds set log_cursor = 999', {
    shows: /^server guild$/,
  }),
  harm(BEHIND, 'update audit_entries set event_id = 999 where id = 1', { rule: OF_CHANGE, shows: /^entry 1 of/ }),
  harm(ADDRESS, `update audit_entries set value_after = '{"account":"a@b.c"}' where action = 'link-set'`, {
    rule: OF_CHANGE,
  }),
  harm(ADDRESS, "update audit_entries set value_after = '{}' where member_id like 'former-%'", { rule: OF_CHANGE }),
  harm('No log channel is further than the newest entry of the audit', 'update guilds set audit_cursor = 999'),
  harm(COPIED, "update log_copies set channel_id = 'another' where id = 1"),
  harm(COPIED, "update log_copies set guild_id = 'another'"),
  harm(
    'A server has one open notice of a kind',
    "insert into notices (guild_id, kind, opened_at) values ('guild', 'outage', 2)",
    {
      rule: 'notices_one_open',
    },
  ),
  harm(REACTION, "update reactions set author_id = 'another' where standing = 1"),
  harm(
    REACTION,
    `update awards set key = substr(key, 1, length(key) - 1) || '7' where id = ${ofMessage(STANDING_MESSAGE)}`,
  ),
  harm(REACTION, `update reactions set award_id = ${ofMessage(TAKEN_MESSAGE)} where award_id is null`),
  ...[
    `update reactions set reactor_id = 'former-other-' || id where message_id = '${ERASED_MESSAGE}'`,
    "update reactions set reactor_id = reactor_id || '0' where reactor_id like 'former-%'",
    "update awards set key = replace(key, ':former-', ':former-x') where key like '%:former-%'",
    "update erasures set member_id = 'another'",
    `update reactions set reactor_id = 'another' where message_id = '${GIVEN_AGAIN_MESSAGE}'`,
  ].map((sql) => harm(REACTION, sql, { also: GIVEN })),
  harm(GIVEN, 'delete from reactions where standing = 1'),
  harm(GIVEN, "delete from reactions where reactor_id like 'former-%'"),
  harm(STANDING, 'update reactions set given_at = null where standing = 1'),
  harm(STANDING, `update reactions set standing = 1 where message_id = '${TAKEN_MESSAGE}'`),
  harm(STANDING, `update reactions set standing = 0 where message_id = '${STANDING_MESSAGE}'`),
  harm(RULE, "update reactions set guild_id = 'another' where award_id is null"),
  harm(RULE, "update reactions set facts = '{}' where due_at is null"),
  harm(RULE, `update reactions set toned = '[["👍🏽",1]]', kinds = 0 where award_id is null`),
  harm(
    REQUEST,
    "insert into link_requests (guild_id, community_id, member_id, account, state, requested_at, due_at) values ('guild', 'community', 'waiting', 'x', 'open', 1, 1)",
    {
      rule: 'link_requests_one_open',
      shows: /^link request \d+$/,
    },
  ),
  harm(REQUEST, "update link_requests set member_id = '900' where state = 'open'"),
  harm(DECIDED, "update link_requests set decided_by = null where state = 'denied'"),
  harm(DECIDED, 'update link_requests set shown_version = 9'),
  harm(CHANGED, "update awards set board_day = '2025-06-15', board_hundredths = 0 where status = 'refused'"),
  harm(CHANGED, "update awards set board_day = '2025-06-15', board_hundredths = 0 where source = 'compensation'"),
  harm(CHANGED, 'update awards set board_day = null, board_hundredths = null where id = 1', { also: DAYS }),
  harm(CHANGED, 'update awards set board_hundredths = board_hundredths + 1 where id = 1', { also: DAYS }),
  harm(CHANGED, "update awards set board_day = '2025-06-14' where reverses = 1", { also: DAYS }),
  harm(CHANGED, `update awards set board_hundredths = 900 where id = ${award("action = 'overwrite'")}`, { also: DAYS }),
  harm(REWARDS, 'delete from reward_cursors', { shows: /^server guild$/ }),
  harm(REWARDS, "insert into reward_cursors values ('another', 1)"),
  harm(ROLES, "update role_grants set role_id = 'another'", { shows: /^role another in server guild$/ }),
  harm(ROLES, "update role_grants set member_id = 'former-1'"),
  harm(ROLES, "update role_checks set guild_id = 'another'"),
  harm(DAYS, 'update board_sums set hundredths = hundredths + 1', { shows: /^server guild, field \w+, day:\S+: 1$/ }),
  harm(LONGER, "delete from board_sums where period = 'all'"),
  harm(LONGER, "update board_sums set hundredths = hundredths + 1 where period like 'week:%'"),
  harm(LONGER, "update board_sums set period = 'month:2025-05-01' where period like 'month:%'"),
];

function refuse(id: string): string {
  return `update awards set status = 'refused', problem = 'REFUSED_400', settled_at = null, total = null, history_id = null where id = ${id}`;
}

/** A second row of an award, with another key and receipt. */
function copyOf(id: string, key: string): string {
  return `
    create temp table copied as select * from awards where id = ${id};
    update copied set id = 1000, key = ${key}, receipt = 'R-ZZZZZZ';
    insert into awards select * from copied;
    insert into award_events (award_id, guild_id, kind, at) values (1000, 'guild', 'settled', 1)`;
}

/** Only by going behind the engine's back; what then lies about unused is cleared away by `vacuum`. */
const WITHOUT_UNIQUE_COLUMNS = `
  pragma writable_schema = on;
  update sqlite_schema set sql = replace(sql, ' unique', '') where name = 'awards';
  delete from sqlite_schema where name like 'sqlite_autoindex_awards_%';
  pragma writable_schema = reset`;

describe('the check of a ledger', () => {
  const folder = useFolder();
  let count = 0;
  const healthy = () => join(folder(), 'healthy.db');
  beforeAll(async () => {
    const store = await openSqliteStore({ path: healthy() });
    await fillLedger(store);
    await store.close();
  });

  /** A copy of the healthy ledger, and what was done to it. */
  function damage(sql: string): string {
    count += 1;
    const path = join(folder(), `${count}.db`);
    copyFileSync(healthy(), path);
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: false, defensive: false });
    database.exec(sql);
    database.close();
    return path;
  }

  const findFailures = async (path: string) => {
    const { findings, isHealthy } = await checkLedger(path);
    const failures = findings.filter(({ exceptions }) => exceptions.length > 0);
    expect(isHealthy).toBe(failures.length === 0);
    return failures;
  };

  it('finds nothing wrong where everything has happened', async () => {
    await expectHealthyLedger(healthy());
    const { awards, findings } = await checkLedger(healthy());
    expect(awards).toBeGreaterThan(15);
    expect(findings.length).toBeGreaterThan(INVARIANTS.length);
  });

  it('has a case here for each invariant', () => {
    expect(new Set(HARMS.map(({ name }) => name))).toEqual(new Set(INVARIANTS.map(({ name }) => name)));
  });

  it.each(HARMS)('$name: sees $sql', async ({ name, sql, shows = /^\w+ ?[\w-]+/, also, rule }) => {
    const path = damage(rule === undefined ? sql : `drop ${rule.includes(' ') ? rule : `index ${rule}`}; ${sql}`);
    const failures = await findFailures(path);
    const expected = [rule && SCHEMA, name, also].flat().filter((one) => one !== undefined);
    expect(failures.map((failure) => failure.name)).toEqual(expected);
    const { exceptions, advice } = failures.find((failure) => failure.name === name) ?? {};
    expect(exceptions?.[0]).toMatch(shows);
    expect(advice).toMatch(/\.$/);
  });

  it('sees two awards with one key, where the database does not forbid it any more', async () => {
    const path = damage(WITHOUT_UNIQUE_COLUMNS);
    const database = new DatabaseSync(path);
    database.exec("vacuum; update awards set key = 'interaction:1' where id = 2");
    database.close();
    const failures = await findFailures(path);
    expect(failures.map(({ exceptions }) => exceptions)).toEqual([
      expect.arrayContaining(['table awards']),
      ['awards 1, 2'],
    ]);
  });

  it('sees a row that refers to nothing', async () => {
    const failures = await findFailures(damage('update reactions set rule_id = 77 where award_id is null'));
    expect(failures).toMatchObject([
      { name: 'Every row that refers to another one finds it', exceptions: ['row 6 of reactions (in reaction_rules)'] },
    ]);
  });

  it('names the first rows and counts the others', async () => {
    const [failure] = await findFailures(damage("delete from award_events where kind = 'settled'"));
    expect([failure?.exceptions.length, failure?.more]).toEqual([5, 19]);
  });

  it('tells ids and receipts, and nothing of what people wrote', async () => {
    const secrets = "update awards set reason = 'hush', field_name = 'hush'; update links set label = 'hush'";
    const path = damage(`${secrets}; update link_requests set account = 'hush', shown_version = 9;
      update awards set version = 0, receipt = 'R-0' where id = 1`);
    const report = JSON.stringify(await checkLedger(path));
    expect(report).toContain('R-0');
    expect(report).not.toContain('hush');
  });

  it.each([
    ['a newer version', "insert into schema_migrations values (999, 'later')", /schema 999.*Start the newer version/],
    ['an older version', 'delete from schema_migrations where number > 1', /schema 1;.*Start the bot once/],
    ['another program', 'drop table schema_migrations', /no ledger.*Name the database of a bot/],
  ])('judges no ledger of %s', async (_, sql, words) => {
    const { findings, isComplete, isHealthy } = await checkLedger(damage(sql));
    expect([isComplete, isHealthy, findings.length]).toEqual([false, false, 2]);
    expect(`${findings[1]?.exceptions} ${findings[1]?.advice}`).toMatch(words);
  });

  it('judges nothing in a damaged file, or in one that is no database', async () => {
    const damaged = damage('select 1');
    const bytes = readFileSync(damaged);
    writeFileSync(damaged, bytes.fill(0xa5, 8 * PAGE_BYTES, 9 * PAGE_BYTES));
    const letter = join(folder(), 'letter.db');
    writeFileSync(letter, 'This is a letter, not a database. '.repeat(200));
    for (const path of [damaged, letter]) {
      const { findings, isComplete } = await checkLedger(path);
      expect(isComplete).toBe(false);
      expect(findings).toMatchObject([{ name: 'The file is a sound SQLite database' }]);
      expect(findings[0]?.exceptions).not.toEqual([]);
    }
  });

  it('says what is wrong with a file that cannot be opened', async () => {
    await expect(checkLedger(folder())).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining(folder()),
    });
  });

  it('looks beside a bot that has the ledger open, at what is committed', async () => {
    const path = damage('select 1');
    const store = await openSqliteStore({ path, lockWaitMs: 0 });
    const { awards } = await checkLedger(path);
    await accept(store, { key: 'interaction:new' });
    expect(await checkLedger(path)).toMatchObject({ awards: awards + 1, isHealthy: true });
    await store.close();
  });
});
