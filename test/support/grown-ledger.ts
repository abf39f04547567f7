/**
 * Grows a ledger: writes a long past into it, as its guild's people would have made it. Whoever gives and receives most
 * is somebody who was there before, so what was asked of the small ledger finds much in the grown one.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { toLane } from '../../src/points/award.ts';

export interface Past {
  /** How many awards are added. */
  readonly awards: number;
  /** Milliseconds since the epoch; the past ends right before it. */
  readonly now: number;
  /** Staff who were there before give by commands too, by default, or all year they only react. */
  readonly staff?: 'give' | 'react';
}

const MEMBERS = 10_000;
const MODERATORS = 40;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A year lies behind a grown ledger, but its latest week is as busy as that of a small one. */
const YEAR_MS = 365 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
const AWARDS_OF_WEEK = 400;
/** Not older than that is what happened in the latest week; in between nothing did. */
const GAP_MS = 40 * DAY_MS;
/** However long the ledger, the work at hand stays the same. */
const WAITING = 10;
const IN_REVIEW = 5;
const REACTIONS_A_MESSAGE = 5;
/** Refused reactions, of which one rule wants to know for longer than the others. */
const REFUSALS_SHARE = 0.1;
/** Of what staff do about others, by an award. */
const DEEDS_SHARE = 0.2;
const UNDOS_SHARE = 0.002;
const ITEMS_OF_UNDO = 5;
const SEED = 20_260_101;

type Row = Readonly<Record<string, SQLInputValue>>;

/**
 * Adds the past.
 *
 * @param database - has a settled award
 */
export function growLedger(database: DatabaseSync, past: Past): void {
  const indexes = database
    .prepare("select name, sql from sqlite_schema where type = 'index' and sql like 'create index%'")
    .all();
  // Filled at once afterwards, which is several times faster.
  for (const { name } of indexes) database.exec(`drop index "${name}"`);
  database.exec('begin');
  write(database, past);
  for (const { sql } of indexes) database.exec(String(sql));
  database.exec('commit');
}

function write(database: DatabaseSync, past: Past): void {
  const place = findPlace(database);
  const people = settlePeople(database, place, past.now);
  const writer = createWriter(database);
  const pen = { ...place, ...people, ...writer, past, random: createRandom(SEED), receipt: createReceipts(database) };
  writeAwards(pen);
  writeRefusals(pen);
  writeUndos(pen);
  writeDeeds(pen);
  addUpBoards(database);
  // What is long over is not to be told now.
  database.exec(`update guilds set
    log_cursor = coalesce((select max(id) from award_events where award_events.guild_id = guilds.guild_id), 0),
    audit_cursor = coalesce((select max(id) from audit_entries where audit_entries.guild_id = guilds.guild_id), 0)`);
}

interface Place {
  readonly guildId: string;
  readonly otherGuildId: string;
  readonly communityId: string;
  readonly fieldId: string;
  readonly fieldName: string;
  readonly channelId: string;
  readonly rule: { readonly id: number; readonly emojiKey: string; readonly emojiText: string };
  /** Looks back so far that what it refused is kept. */
  readonly longRuleId: number;
}

function findPlace(database: DatabaseSync): Place {
  const award = one(
    database,
    "select * from awards where status = 'settled' and action = 'increase' order by id limit 1",
  );
  const guildId = String(award.guild_id);
  const insert = inserter(database);
  const rule = one(
    database,
    'select * from reaction_rules where id = ?',
    findRule(database, guildId) ?? addRule(insert, guildId, '⭐', 7),
  );
  const longRuleId = addRule(insert, guildId, '🐢', 500);
  const otherGuildId = toId(9, 0);
  insert('guilds', { guild_id: otherGuildId, community_id: award.community_id ?? null, changed_at: 0 });
  return {
    guildId,
    otherGuildId,
    communityId: String(award.community_id),
    fieldId: String(award.field_id),
    fieldName: String(award.field_name),
    channelId: toId(5, 0),
    rule: { id: Number(rule.id), emojiKey: String(rule.emoji_key), emojiText: String(rule.emoji_text) },
    longRuleId,
  };
}

function findRule(database: DatabaseSync, guildId: string): number | undefined {
  const found = database
    .prepare('select id from reaction_rules where guild_id = ? and removed_at is null order by id limit 1')
    .get(guildId);
  return found && Number(found.id);
}

function addRule(insert: Writer['insert'], guildId: string, emoji: string, maxAgeDays: number): number {
  const { lastInsertRowid } = insert('reaction_rules', {
    guild_id: guildId,
    ...{ emoji_key: emoji, emoji_text: emoji, hundredths: 100, max_age_days: maxAgeDays, on_remove: 'revoke' },
    ...{ enabled: 0, enabled_at: 0, created_by: toId(8, 0), created_at: 0 },
  });
  return Number(lastInsertRowid);
}

interface Member {
  readonly id: string;
  readonly accountId: string;
}

interface People {
  readonly members: readonly Member[];
  readonly moderators: readonly string[];
  /** Those of the moderators who were not there before. */
  readonly colleagues: readonly string[];
}

/** Those who are there come first, and everybody who is linked has a link of their own. */
function settlePeople(database: DatabaseSync, { guildId, communityId }: Place, now: number): People {
  const known = database
    .prepare(
      `select member_id, account_id from awards
       where guild_id = ? and community_id = ? and account_id is not null group by account_id order by min(id)`,
    )
    .all(guildId, communityId)
    .map((row) => ({ id: String(row.member_id), accountId: String(row.account_id) }));
  const strangers = Array.from({ length: MEMBERS - known.length }, (_, index) => ({
    id: toId(7, index),
    accountId: `a${index.toString(16).padStart(23, '0')}`,
  }));
  const insert = inserter(database);
  for (const { id, accountId } of strangers) {
    const link = { guild_id: guildId, community_id: communityId, member_id: id, account_id: accountId };
    insert('links', { ...link, label: null, linked_by: toId(8, 0), linked_at: now - YEAR_MS });
  }
  const staff = database
    .prepare(
      `select actor_id from awards where guild_id = ?
       group by actor_id order by min(case when source = 'command' then id end) nulls last, min(id) limit ${MODERATORS / 2}`,
    )
    .all(guildId)
    .map(({ actor_id }) => String(actor_id));
  const colleagues = Array.from({ length: MODERATORS - staff.length }, (_, index) => toId(8, index));
  return { members: [...known, ...strangers], moderators: [...staff, ...colleagues], colleagues };
}

interface Pen extends Place, People, Writer {
  readonly past: Past;
  readonly random: () => number;
  readonly receipt: (prefix: string) => string;
}

/** What is known of a lane while its awards are written. */
interface LaneState {
  total: number;
  historyId: string | undefined;
  historyAt: string | undefined;
  settledAt: number | undefined;
  readonly accountId: string;
}

/** Where the writing has come to. */
interface Book {
  readonly lanes: Map<string, LaneState>;
  post: Post;
}

function writeAwards(pen: Pen): void {
  const { past, random } = pen;
  const lanes = new Map<string, LaneState>();
  const book: Book = { lanes, post: writePost(pen, 0) };
  for (let index = 0; index < past.awards; index += 1) {
    const at = toTime(index, past);
    const isByCommand = random() < 0.5;
    const id = isByCommand ? writeCommand(pen, lanes, index, at) : writeReaction(pen, book, index, at);
    if (id !== undefined && random() < 0.02) writeReversal(pen, lanes, id, at);
  }
  for (const [lane, state] of lanes) saveLane(pen, lane, state);
}

/** The last ones are of the latest week. */
function toTime(index: number, { awards, now }: Past): number {
  const left = awards - index;
  if (left <= AWARDS_OF_WEEK) return now - Math.round((WEEK_MS * left) / AWARDS_OF_WEEK);
  const share = (left - AWARDS_OF_WEEK) / Math.max(1, awards - AWARDS_OF_WEEK);
  return now - GAP_MS - Math.round((YEAR_MS - GAP_MS) * share);
}

/** @returns its id, where it settled */
function writeCommand(pen: Pen, lanes: Map<string, LaneState>, index: number, at: number): number | undefined {
  const { random, past } = pen;
  const left = past.awards - index;
  const chance = random();
  const base = {
    key: `past:${index}`,
    guild_id: random() < 0.1 ? pen.otherGuildId : pen.guildId,
    actor_id: pick(past.staff === 'react' ? pen.colleagues : pen.moderators, random, 2),
    source: 'command',
    reason: random() < 0.5 ? `For the help of day ${index % 365}` : null,
    priority: 0,
    created_at: at,
  };
  const member = pick(pen.members, random, 3);
  if (left > WAITING && left <= WAITING + IN_REVIEW) return void writeOpen(pen, base, member, 'review');
  if (chance < 0.01) return void writeOpen(pen, base, member, 'refused');
  if (chance < 0.02) return void writeOpen(pen, base, member, 'cancelled');
  const id = writeSettled(pen, lanes, base, member, 100 * (1 + Math.floor(random() * 20)));
  writeReply(pen, id, String(base.guild_id), at);
  return id;
}

/** A message, who wrote it, and who has reacted to it. */
interface Post {
  readonly id: string;
  readonly author: Member;
  readonly reactors: Set<string>;
}

function writePost({ members, random, past }: Pen, index: number): Post {
  const author = pick(members, random, 3);
  return { id: toMessageId(toTime(index, past), index), author, reactors: new Set([author.id]) };
}

/** Everybody reacts to a message once, and nobody to their own. */
function pickReactor({ members, moderators, random }: Pen, { reactors }: Post): string {
  for (;;) {
    const id = random() < 0.1 ? pick(moderators, random, 2) : pick(members, random, 3).id;
    if (!reactors.has(id)) {
      reactors.add(id);
      return id;
    }
  }
}

function writeReaction(pen: Pen, book: Book, index: number, at: number): number | undefined {
  const { rule, past } = pen;
  const isWaiting = past.awards - index <= WAITING;
  if (isWaiting || book.post.reactors.size > REACTIONS_A_MESSAGE) book.post = writePost(pen, index);
  const { id: messageId } = book.post;
  const author = isWaiting ? { id: toId(6, index), accountId: '' } : book.post.author;
  const reactorId = pickReactor(pen, book.post);
  const base = {
    key: `reaction:${messageId}:${reactorId}:${rule.id}:0`,
    guild_id: pen.guildId,
    actor_id: reactorId,
    source: 'reaction',
    priority: 1,
    origin_channel_id: pen.channelId,
    origin_message_id: messageId,
    origin_emoji: rule.emojiText,
    created_at: at,
  };
  const awardId = isWaiting
    ? writeOpen(pen, base, author, 'waiting')
    : writeSettled(pen, book.lanes, base, author, 100);
  const award = { author_id: author.id, standing: 1, award_id: awardId, given_at: at };
  pen.insert('reactions', { ...toReaction(pen, messageId, reactorId, at), ...award, trace: '{"passed":[]}' });
  return isWaiting ? undefined : awardId;
}

function toReaction({ guildId, channelId, rule }: Pen, messageId: string, reactorId: string, at: number): Row {
  return {
    guild_id: guildId,
    channel_id: channelId,
    message_id: messageId,
    reactor_id: reactorId,
    rule_id: rule.id,
    emoji_key: rule.emojiKey,
    kinds: 1,
    decided_at: at,
    changed_at: at,
  };
}

/** Taken back by staff, or by the reaction that went. */
function writeReversal(pen: Pen, lanes: Map<string, LaneState>, id: number, at: number): void {
  const original = one(pen.database, 'select * from awards where id = ?', id);
  const isReaction = original.source === 'reaction';
  const member = { id: String(original.member_id), accountId: String(original.account_id) };
  const base = {
    key: isReaction ? `undo:${id}:0` : `past-undo:${id}`,
    guild_id: original.guild_id ?? null,
    actor_id: isReaction ? (original.actor_id ?? null) : pick(pen.moderators, pen.random, 2),
    source: isReaction ? 'reaction-removed' : 'undo',
    priority: original.priority ?? 0,
    origin_channel_id: original.origin_channel_id ?? null,
    origin_message_id: original.origin_message_id ?? null,
    origin_emoji: original.origin_emoji ?? null,
    reverses: id,
    created_at: at,
  };
  writeSettled(pen, lanes, base, member, Number(original.hundredths), -1);
  if (!isReaction) return;
  pen.run(
    'update reactions set standing = 0, kinds = 0, flips = 1 where message_id = ? and reactor_id = ? and rule_id = ?',
    ...[base.origin_message_id, base.actor_id, pen.rule.id],
  );
}

function toAward({ communityId, fieldId, fieldName, receipt }: Pen, base: Row, memberId: string): Row {
  return {
    action: 'increase',
    hundredths: 500,
    ...base,
    receipt: receipt('R'),
    community_id: communityId,
    field_id: fieldId,
    field_name: fieldName,
    member_id: memberId,
    run_at: base.created_at ?? 0,
  };
}

function writeSettled(
  pen: Pen,
  lanes: Map<string, LaneState>,
  base: Row,
  { id, accountId }: Member,
  hundredths: number,
  sign: 1 | -1 = 1,
): number {
  const lane = toLane(pen.communityId, pen.fieldId, accountId);
  const state = lanes.get(lane) ?? readLane(pen.database, lane, accountId);
  lanes.set(lane, state);
  const at = Number(base.created_at);
  const award = pen.insert('awards', {
    ...toAward(pen, base, id),
    ...{ account_id: accountId, lane, hundredths, action: sign === 1 ? 'increase' : 'decrease' },
    ...{ status: 'settled', version: 2, attempts: 1, fence: 1, sent_at: at + 100, settled_at: at + 200 },
    anchor_kind: state.historyId === undefined ? 'empty' : 'entry',
    anchor_id: state.historyId ?? null,
    anchor_time: state.historyAt ?? null,
    total_before: state.total,
    total: state.total + (sign * hundredths) / 100,
    history_id: pen.historyId(),
    board_day: new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length),
    board_hundredths: sign * hundredths,
  });
  state.total += (sign * hundredths) / 100;
  state.historyId = pen.lastHistoryId();
  state.historyAt = new Date(at + 150).toISOString();
  state.settledAt = at + 200;
  const awardId = Number(award.lastInsertRowid);
  pen.insert('award_events', { award_id: awardId, guild_id: base.guild_id ?? null, kind: 'settled', at: at + 200 });
  return awardId;
}

/** It did not settle, or has not yet. */
function writeOpen(
  pen: Pen,
  base: Row,
  { id, accountId }: Member,
  status: 'waiting' | 'review' | 'refused' | 'cancelled',
): number {
  const sent = { attempts: 1, fence: 1, sent_at: Number(base.created_at) + 100 };
  const known =
    accountId === '' ? {} : { account_id: accountId, lane: toLane(pen.communityId, pen.fieldId, accountId) };
  const { lastInsertRowid } = pen.insert('awards', {
    ...toAward(pen, base, id),
    ...known,
    status,
    version: 2,
    ...(status === 'review' && { ...sent, problem: 'OUTCOME_UNKNOWN' }),
    ...(status === 'refused' && { ...sent, problem: 'REFUSED_400' }),
  });
  const awardId = Number(lastInsertRowid);
  const told = { award_id: awardId, guild_id: base.guild_id ?? null, at: Number(base.created_at) };
  pen.insert('award_events', { ...told, kind: status });
  return awardId;
}

/** Anew, also what was there before. */
function addUpBoards(database: DatabaseSync): void {
  database.exec('delete from board_sums');
  const month = "'month:' || substr(board_day, 1, 7) || '-01'";
  for (const period of ["'all'", month, "'week:' || date(board_day, '-6 days', 'weekday 1')", "'day:' || board_day"]) {
    database.exec(`insert into board_sums
      select guild_id, community_id, field_id, ${period} as period, member_id, sum(board_hundredths) from awards
      where board_day is not null and member_id not like 'former-%' group by 1, 2, 3, 4, 5`);
  }
}

function writeReply(pen: Pen, awardId: number, guildId: string, at: number): void {
  pen.insert('award_messages', {
    award_id: awardId,
    kind: 'reply',
    guild_id: guildId,
    channel_id: pen.channelId,
    message_id: toMessageId(at, awardId),
    interaction_id: toMessageId(at, awardId + 1),
    application_id: toId(4, 0),
    token_expires_at: at,
    ephemeral: 0,
    locale: 'en-US',
    shown_version: 2,
  });
}

function readLane(database: DatabaseSync, lane: string, accountId: string): LaneState {
  const row = database.prepare('select * from lanes where lane = ?').get(lane);
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const total = Number(row?.last_total ?? 0);
  return { total, historyId: text(row?.anchor_id), historyAt: text(row?.anchor_time), settledAt: undefined, accountId };
}

function saveLane({ run, communityId, fieldId }: Pen, lane: string, state: LaneState): void {
  run(
    `insert or replace into lanes (lane, community_id, field_id, account_id, anchor_kind, anchor_id, anchor_time, anchor_at,
       last_total, last_total_at) values (?, ?, ?, ?, 'entry', ?, ?, ?, ?, ?)`,
    ...[lane, communityId, fieldId, state.accountId, state.historyId ?? null, state.historyAt ?? null],
    ...[state.settledAt ?? null, state.total, state.settledAt ?? null],
  );
}

/** Older than a rule of a few days would keep them. */
function writeRefusals(pen: Pen): void {
  const { past, random } = pen;
  for (let index = 0; index < past.awards * REFUSALS_SHARE; index += 1) {
    const at = past.now - GAP_MS - Math.round((YEAR_MS - GAP_MS) * random());
    pen.insert('reactions', {
      ...toReaction(pen, toMessageId(at, index), pick(pen.members, random, 3).id, at),
      ...{ rule_id: pen.longRuleId, emoji_key: '🐢', author_id: pick(pen.members, random, 3).id },
      trace: '{"passed":[],"failed":"rule-on"}',
    });
  }
}

/** Of each award nothing stood any more. */
function writeUndos(pen: Pen): void {
  const { past, random, guildId } = pen;
  const { last } = one(pen.database, 'select max(id) as last from awards');
  for (let index = 0; index < past.awards * UNDOS_SHARE; index += 1) {
    const { lastInsertRowid } = pen.insert('undos', {
      receipt: pen.receipt('U'),
      guild_id: guildId,
      actor_id: pick(pen.moderators, random, 2),
      ...{ of_others: 0, needs: 'increase', state: 'done', created_at: past.now - GAP_MS, locale: 'en-US' },
    });
    for (let position = 0; position < ITEMS_OF_UNDO; position += 1) {
      const from = Math.floor((random() * Number(last)) / 2);
      const { id = null } = one(
        pen.database,
        'select id from awards where id > ? and guild_id = ? limit 1',
        from,
        guildId,
      );
      const item = { undo_id: Number(lastInsertRowid), position, award_id: id, how: 'back', outcome: 'gone' };
      pen.insert('undo_items', item);
    }
  }
}

/** All of the months that the audit is kept; of an imported link the log channel says nothing. */
function writeDeeds({ past, random, guildId, insert, ...people }: Pen): void {
  const count = past.awards * DEEDS_SHARE;
  for (let index = 0; index < count; index += 1) {
    insert('audit_entries', {
      guild_id: guildId,
      actor_id: pick(people.moderators, random, 2),
      ...{ action: 'link-set', member_id: pick(people.members, random, 3).id, value_after: '{"account":"a"}' },
      ...{ is_quiet: random() < 0.5 ? 1 : 0, event_id: 0, at: past.now - Math.round(GAP_MS * (1 - index / count)) },
    });
  }
}

interface Writer {
  readonly database: DatabaseSync;
  readonly insert: (table: string, row: Row) => { readonly lastInsertRowid: number | bigint };
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => void;
  readonly historyId: () => string;
  readonly lastHistoryId: () => string;
}

function createWriter(database: DatabaseSync): Writer {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  let histories = 0;
  const lastHistoryId = () => `f${histories.toString(16).padStart(23, '0')}`;
  return {
    database,
    insert: inserter(database),
    run: (sql, ...values) => void prepare(sql).run(...values),
    lastHistoryId,
    historyId() {
      histories += 1;
      return lastHistoryId();
    },
  };
}

/** Inserts rows of any shape, with a statement for each shape. */
function inserter(database: DatabaseSync): Writer['insert'] {
  const statements = new Map<string, StatementSync>();
  return (table, row) => {
    const columns = Object.keys(row);
    const key = `${table}:${columns}`;
    const statement =
      statements.get(key) ??
      database.prepare(`insert into ${table} (${columns}) values (${columns.map(() => '?').join()})`);
    statements.set(key, statement);
    return statement.run(...Object.values(row));
  };
}

function one(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row {
  const row = database.prepare(sql).get(...values);
  if (row === undefined) throw new Error(`There is no row to grow from: ${sql}`);
  return row as Row;
}

/** The first ones are chosen the more often the higher the power. */
function pick<T>(from: readonly T[], random: () => number, power: number): T {
  return from[Math.floor(from.length * random() ** power)] as T;
}

function toId(kind: number, index: number): string {
  return `${kind}${String(index).padStart(17, '0')}`;
}

/** As Discord makes them, so that they tell when that was. */
function toMessageId(at: number, count: number): string {
  return String((BigInt(at - 1_420_070_400_000) << 22n) + BigInt(count % (1 << 22)));
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPTS = LETTERS.length ** 6;
/** Has no divisor in common with their number, so that none comes twice. */
const RECEIPT_STEP = 123_456_791;

/** Far apart from each other, as random ones are; and none that is taken. */
function createReceipts(database: DatabaseSync): (prefix: string) => string {
  const taken = new Set(
    database
      .prepare('select receipt from awards union all select receipt from undos')
      .all()
      .map(({ receipt }) => receipt),
  );
  let count = 0;
  return function next(prefix): string {
    count += 1;
    let number = (count * RECEIPT_STEP) % RECEIPTS;
    let letters = '';
    for (let length = 0; length < 6; length += 1) {
      letters += LETTERS[number % LETTERS.length];
      number = Math.floor(number / LETTERS.length);
    }
    const receipt = `${prefix}-${letters}`;
    return taken.has(receipt) ? next(prefix) : receipt;
  };
}

/** The same numbers each time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
