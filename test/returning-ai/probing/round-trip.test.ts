/** The round trip against the sandbox's Returning.AI, by a clock that only its own waiting moves. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReturningServer } from '../../../sandbox/returning-ai/server.ts';
import { createReturningClient, type ReturningClient } from '../../../src/returning-ai/client.ts';
import { createAsker } from '../../../src/returning-ai/probing/asker.ts';
import type { HistoryList, HistoryLooks } from '../../../src/returning-ai/probing/findings.ts';
import { type Learning, learnFromRoundTrip } from '../../../src/returning-ai/probing/learning.ts';
import type { Outcome } from '../../../src/returning-ai/probing/outcome.ts';
import { makeRoundTrip, type RoundTripEvidence } from '../../../src/returning-ai/probing/round-trip.ts';

const key = 'round-trip-key';
let api: Awaited<ReturnType<typeof createReturningServer>>;
let client: ReturningClient;

beforeEach(async () => {
  api = await createReturningServer();
  client = createReturningClient({ baseUrl: api.url, applicationUrl: api.applicationUrl });
});
afterEach(async () => {
  await client.close();
  await api.close();
});

/** Lets it run to its end. */
async function makeIt(): Promise<RoundTripEvidence> {
  const { id: communityId } = api.addCommunity({ name: 'Traders', keys: [{ key }] });
  const field = api.addField(communityId, { field: 'points', name: 'Points', type: 'number' });
  const user = api.addUser(communityId, { username: 'ana', email: 'ana@example.test' });
  let time = 0;
  const wait = async (delayMs: number) => {
    time += delayMs;
  };
  const trip = makeRoundTrip({
    client,
    asker: createAsker({
      client,
      keys: { integration: key, application: key, system: undefined },
      addresses: { integration: api.url, application: api.applicationUrl, system: 'https://system.test' },
      wait,
      onSlowDown: () => undefined,
    }),
    key,
    target: { communityId, fieldId: field.id, userId: user.id },
    field: { id: field.id, key: 'points', name: 'Points', type: 'number', numeric: true },
    apis: ['integration', 'application'],
    now: () => time,
    wait,
  });
  let step = await trip.next();
  while (step.done !== true) step = await trip.next();
  return step.value;
}

const EMPTY: Outcome<HistoryList> = { kind: 'answered', value: { entries: [], complete: true } };
const SURVEYED: Learning = {
  looks: { integration: EMPTY, application: EMPTY, knownId: undefined },
  firstPages: { integration: 0, application: 0 },
  histories: 'integration',
  totals: 'key',
  order: 'unknown',
  longest: 0,
  usersFilter: true,
};

describe('what a list shows otherwise than it was sent', () => {
  it.each([
    [{ listedAs: 'totals' as const }, ['value'], undefined],
    [{ listedAs: 'hundredths' as const }, ['value'], undefined],
    [{ listedAs: 'overwrite' as const }, ['action'], undefined],
    [{ listedOffsetMs: -7_200_000 }, ['time'], -7_200_000],
    [{ listedOffsetMs: 90_000, listedAs: 'overwrite' as const }, ['action', 'time'], 90_000],
    [{ listedAs: 'signed' as const }, [], undefined],
    [{ listedAs: 'text' as const }, [], undefined],
    [{ listedAs: 'sent' as const }, [], undefined],
  ])('is kept for the bot: %o', async (settings, contradicted, timeOffsetMs) => {
    api.configure(settings);
    const learned = learnFromRoundTrip(SURVEYED, await makeIt());
    expect([learned.contradicted, learned.timeOffsetMs]).toEqual([contradicted, timeOffsetMs]);
  });

  it('makes the bot read the list of the other API, where that one is right', () => {
    const look = (id: string): Outcome<HistoryList> => ({
      kind: 'answered',
      value: { entries: [{ id }], complete: true },
    });
    const evidence = {
      looks: { integration: look('a'), application: look('a') },
      historyId: 'a',
      contradictions: { integration: { contradicted: ['value' as const] }, application: { contradicted: [] } },
    };
    expect(learnFromRoundTrip(SURVEYED, evidence)).toMatchObject({ histories: 'application', contradicted: [] });
  });
});

describe('what a round trip proves', () => {
  it('is the lists with both entries, and the name of the total', async () => {
    const evidence = await makeIt();
    expect(evidence).toMatchObject({ totals: 'key', historyId: expect.any(String) });
    for (const look of Object.values(evidence.looks)) {
      expect(look).toMatchObject({ value: { entries: [{ value: 1 }, { value: 1 }] } });
    }
    // Two entries that were written meanwhile are no second page.
    expect(learnFromRoundTrip(SURVEYED, evidence)).toMatchObject({ histories: 'integration', longest: 2 });
    expect(learnFromRoundTrip(SURVEYED, evidence).pageLength).toBeUndefined();
  });

  it('is that lists without the confirmed entries cannot be read back from', async () => {
    api.configure({ listing: 'stale', customFieldKeys: 'none' });
    const evidence = await makeIt();
    const missing = { kind: 'unreadable', code: 'ENTRY_MISSING' };
    expect(evidence).toMatchObject({ looks: { integration: missing, application: missing }, totals: 'none' });
    expect(learnFromRoundTrip(SURVEYED, evidence)).toMatchObject({ histories: 'none', totals: 'none' });
  });

  it('is nothing where the +1 did not surely arrive', async () => {
    api.fail({ kind: 'status', status: 400, method: 'POST', path: /histories/ });
    expect(learnFromRoundTrip(SURVEYED, await makeIt())).toEqual(SURVEYED);
  });

  it('chooses the list that showed the entries over the one that did not, however they looked before', () => {
    const entries = [
      { id: 'b', createdAt: '2026-01-02T00:00:00Z' },
      { id: 'a', createdAt: '2026-01-01T00:00:00Z' },
    ];
    const looks: Omit<HistoryLooks, 'knownId'> = {
      integration: { kind: 'unreadable', code: 'ENTRY_MISSING' },
      application: { kind: 'answered', value: { entries, complete: true } },
    };
    const learned = learnFromRoundTrip(SURVEYED, { looks, historyId: 'a' });
    expect(learned).toMatchObject({ histories: 'application', order: 'newest-first', longest: 2, totals: 'key' });
  });
});
