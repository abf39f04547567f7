import { beforeEach, describe, expect, it } from 'vitest';
import type { AwardGateway, HistoryEntry, ListOutcome } from '../../src/delivery/gateway.ts';
import { createHistoryLists, type HistoryLists } from '../../src/delivery/history-lists.ts';
import { createLaneFactsFinder, type LaneFactsFinder, LOOK_BUDGET_MS } from '../../src/delivery/lane-facts.ts';
import { createPatience } from '../../src/delivery/patience.ts';
import type { Anchor, AwardAction } from '../../src/points/award.ts';
import type { Lane } from '../../src/store/awards/award-store.ts';
import { createAward } from '../support/award-samples.ts';

const PLACE = { communityId: 'community', fieldId: 'field', accountId: 'ana' };
const KNOWN_AT = Date.UTC(2026, 10, 1, 12);

let now: number;
let listed: ListOutcome;
let total: number | undefined;
let calls: string[];
let lists: HistoryLists;
let finder: LaneFactsFinder;

beforeEach(() => {
  now = KNOWN_AT + 3_600_000;
  listed = { kind: 'listed', extent: 'apparent', entries: [] };
  total = undefined;
  calls = [];
  const gateway: AwardGateway = {
    send: () => Promise.reject(new Error('nothing is sent while looking')),
    async list(userField, { key, budgetMs }) {
      calls.push(`list ${userField.accountId} ${key} ${budgetMs}`);
      return listed;
    },
    async readTotal({ accountId }, fieldKeys, { key, budgetMs }) {
      calls.push(`total ${accountId} ${fieldKeys.id}+${fieldKeys.key} ${key} ${budgetMs}`);
      return total;
    },
    readTotals: async () => new Map(),
  };
  lists = createHistoryLists(gateway, () => now);
  const patience = createPatience(
    () => now,
    () => 0,
  );
  const fields = [{ fieldId: 'field', key: 'points', name: undefined, numeric: true }];
  const store = { listFields: async () => ({ fields, deleted: [] }) };
  finder = createLaneFactsFinder(gateway, lists, patience, { store, now: () => now });
});

const LIST = `list ana key ${LOOK_BUDGET_MS}`;
const TOTAL = `total ana field+points key ${LOOK_BUDGET_MS}`;

function entry(id: string, secondsAfter: number): HistoryEntry {
  const createdAt = new Date(KNOWN_AT + secondsAfter * 1_000).toISOString();
  return { id, action: 'increase', value: 10, createdAt, total: undefined };
}

const toAnchorOf = ({ id, createdAt }: HistoryEntry): Anchor => ({ kind: 'entry', id, at: createdAt });
const KNOWN = entry('known', 0);

async function find(action: AwardAction, lane: Partial<Lane> = {}) {
  const facts = await look(action, lane);
  if ('lookAgainMs' in facts) throw new Error('it wants to look again');
  return facts;
}

function look(action: AwardAction, lane: Partial<Lane> = {}) {
  const known: Lane = {
    lane: 'lane',
    anchor: { kind: 'unknown' },
    anchorAt: undefined,
    lastTotal: undefined,
    lastTotalAt: undefined,
  };
  return finder.find({
    award: createAward({ action, communityId: PLACE.communityId }),
    lane: { ...known, ...lane },
    userField: PLACE,
    key: 'key',
  });
}

/** A lane whose newest entry and total came with one answer. */
const settled = (at: number): Partial<Lane> => ({
  anchor: toAnchorOf(KNOWN),
  anchorAt: at,
  lastTotal: 100,
  lastTotalAt: at,
});
const list = (...entries: HistoryEntry[]) => {
  listed = { kind: 'listed', extent: 'apparent', entries };
};

describe('awards in a row', () => {
  it('go on what the last one showed, without a read', async () => {
    expect(await find('increase', settled(now - 59_999))).toEqual({ anchor: toAnchorOf(KNOWN), before: 100 });
    expect(calls).toEqual([]);
  });

  it('go on an empty lane that was read a moment ago', async () => {
    expect(await find('increase', { anchor: { kind: 'empty' }, anchorAt: now })).toEqual({
      anchor: { kind: 'empty' },
      before: undefined,
    });
    expect(calls).toEqual([]);
  });

  it('look again after a minute, and where no anchor is known', async () => {
    list(entry('new', 9), KNOWN);
    expect(await find('increase', settled(now - 60_000))).toEqual({ anchor: toAnchorOf(entry('new', 9)), before: 100 });
    await find('decrease', { lastTotal: 100, anchorAt: now });
    expect(calls).toEqual([LIST, LIST]);
  });
});

describe('the anchor', () => {
  it('of a lane that we do not know is what the list says', async () => {
    list(KNOWN);
    expect(await find('increase')).toEqual({ anchor: toAnchorOf(KNOWN), before: undefined });
  });

  it.each<[string, () => void]>([
    ['is empty', () => list()],
    ['shows only older entries', () => list(entry('old', -90))],
    ['cannot be put in order', () => list({ ...KNOWN, createdAt: undefined })],
    [
      'was cut',
      () => {
        listed = { kind: 'listed', extent: 'partial', entries: [KNOWN] };
      },
    ],
    [
      'fails',
      () => {
        listed = { kind: 'failed' };
      },
    ],
    [
      'is not for this key',
      () => {
        listed = { kind: 'key-problem' };
      },
    ],
  ])('stays the known one when the list %s', async (_, arrange) => {
    arrange();
    expect((await find('increase', settled(KNOWN_AT))).anchor).toEqual(toAnchorOf(KNOWN));
  });
});

describe('a list that fails where no anchor is known', () => {
  beforeEach(() => {
    listed = { kind: 'failed' };
  });

  it('is looked at again, with longer and longer waits, for half a minute at most; then the award goes as it is', async () => {
    const waits: unknown[] = [];
    for (;;) {
      const facts = await look('increase');
      if (!('lookAgainMs' in facts)) {
        expect(facts).toEqual({ anchor: { kind: 'unknown' }, before: undefined });
        break;
      }
      waits.push(facts.lookAgainMs);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
  });

  it('is looked at no longer where it cannot be reached, and says so: sends may go to another address', async () => {
    listed = { kind: 'unreachable', cause: 'ENOTFOUND' };
    for (let failed = 0; failed < 6; failed += 1) {
      expect(await look('increase')).toMatchObject({ isUnreachable: true });
    }
    expect(await look('increase')).toEqual({ anchor: { kind: 'unknown' }, before: undefined });
  });

  it('is forgotten as soon as it answers', async () => {
    await look('increase');
    list(KNOWN);
    expect(await find('increase')).toEqual({ anchor: toAnchorOf(KNOWN), before: undefined });
    listed = { kind: 'failed' };
    expect(await look('increase')).toEqual({ lookAgainMs: 500 });
  });

  it('holds up no further awards for a while once it has failed for that long', async () => {
    list(KNOWN);
    await find('increase');
    listed = { kind: 'failed' };
    for (let failed = 0; failed < 7; failed += 1) await look('increase');
    expect((await find('increase')).anchor).toEqual({ kind: 'unknown' });
    now += 60_000;
    expect(await look('increase')).toEqual({ lookAgainMs: 500 });
  });

  it('holds up nothing for ten minutes where no list has ever been read', async () => {
    for (let failed = 0; failed < 7; failed += 1) await look('increase');
    now += 599_999;
    expect((await find('increase')).anchor).toEqual({ kind: 'unknown' });
    now += 1;
    expect(await look('increase')).toEqual({ lookAgainMs: 500 });
  });

  it('holds nothing up where the key may not list', async () => {
    listed = { kind: 'key-problem' };
    expect((await find('increase')).anchor).toEqual({ kind: 'unknown' });
  });
});

describe('the total before a new total', () => {
  it('is the one that came with the newest entry', async () => {
    list(KNOWN);
    expect(await find('overwrite', settled(now))).toEqual({ anchor: toAnchorOf(KNOWN), before: 100 });
    expect(calls).toEqual([LIST]);
  });

  it('is read where somebody else wrote since, and is unknown where it cannot be read', async () => {
    list(entry('new', 9), KNOWN);
    total = 105;
    expect((await find('overwrite', settled(now))).before).toBe(105);
    total = undefined;
    expect((await find('overwrite', settled(now))).before).toBeUndefined();
    expect(calls).toEqual([LIST, TOTAL, LIST, TOTAL]);
  });

  it('is not the last total when the newest entry was only read, later than that total', async () => {
    list(KNOWN);
    total = 105;
    const lane = { ...settled(KNOWN_AT), anchorAt: KNOWN_AT + 5_000 };
    expect((await find('overwrite', lane)).before).toBe(105);
  });

  it('is read where the newest entry came without one', async () => {
    list(KNOWN);
    total = 105;
    const lane = { ...settled(now), lastTotal: undefined, lastTotalAt: undefined };
    expect((await find('overwrite', lane)).before).toBe(105);
  });

  it('is unknown where the list fails: the last total may be an old one', async () => {
    listed = { kind: 'failed' };
    expect(await find('overwrite', settled(now))).toEqual({ anchor: toAnchorOf(KNOWN), before: undefined });
    expect(calls).toEqual([LIST]);
  });
});

describe('a deployment without lists', () => {
  beforeEach(() => {
    listed = { kind: 'unsupported' };
    total = 105;
  });

  it('is found out at once: the total is read instead', async () => {
    expect(await find('increase')).toEqual({ anchor: { kind: 'unknown' }, before: 105 });
    expect(calls).toEqual([LIST, TOTAL]);
    expect((await find('overwrite')).before).toBe(105);
    expect(calls).toEqual([LIST, TOTAL, TOTAL]);
  });

  it('trusts a total only where it agrees with what our last award returned', async () => {
    expect((await find('overwrite', settled(KNOWN_AT))).before).toBeUndefined();
    total = 100;
    expect((await find('overwrite', settled(KNOWN_AT))).before).toBe(100);
  });

  it('gives no total where none can be read: an old one may be of any age, and read-back would compare with it', async () => {
    total = undefined;
    expect(await find('increase', settled(KNOWN_AT))).toEqual({ anchor: { kind: 'unknown' }, before: undefined });
    expect((await find('overwrite', settled(KNOWN_AT))).before).toBeUndefined();
  });

  it('is asked again after ten minutes, and at once when reading back has seen a list', async () => {
    await find('increase');
    now += 599_999;
    await find('increase');
    now += 1;
    await find('increase');
    expect(calls).toEqual([LIST, TOTAL, TOTAL, LIST, TOTAL]);
    listed = { kind: 'listed', extent: 'apparent', entries: [] };
    await lists.read(PLACE, { key: 'key', budgetMs: 1 });
    await find('increase');
    expect(calls.slice(-2)).toEqual(['list ana key 1', LIST]);
  });

  it('is told apart from one whose list only fails now, and from another community', async () => {
    for (const kind of ['failed', 'key-problem', 'unsupported'] as const) {
      listed = { kind };
      const communityId = kind === 'unsupported' ? 'another' : PLACE.communityId;
      await lists.read({ ...PLACE, communityId }, { key: 'key', budgetMs: 1 });
    }
    calls = [];
    await find('increase');
    expect(calls[0]).toBe(LIST);
  });
});
