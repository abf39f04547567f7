/** Which of the API's answers an award is read back from, as the community's profile says. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { AwardGateway } from '../../../src/delivery/gateway.ts';
import type { ApiProfile } from '../../../src/returning-ai/for-the-bot/api-profile.ts';
import { createAwardGateway } from '../../../src/returning-ai/for-the-bot/award-gateway.ts';
import { type RecordingServer, startRecordingServer } from '../../support/raw-server.ts';
import { openClient } from '../open-client.ts';

const PLACE = { communityId: 'c0ffee', fieldId: 'f1', accountId: 'a1' };
const KEYS = { id: 'f1', key: 'loyalty', name: 'Loyalty' };
const OPTIONS = { key: 'key', budgetMs: 5_000 };

let integration: RecordingServer;
let application: RecordingServer;
let profile: ApiProfile | undefined;
let customFields: Readonly<Record<string, unknown>>;
let gateway: AwardGateway;

beforeEach(async () => {
  profile = undefined;
  customFields = { f1: 1, loyalty: 2, Loyalty: 3 };
  const list = (id: string) => JSON.stringify({ data: [{ _id: id }] });
  integration = await startRecordingServer((response, { url }) =>
    response.end(url.endsWith('/info') ? JSON.stringify({ data: { customFields } }) : list('ours')),
  );
  application = await startRecordingServer((response) => response.end(list('theirs')));
  const client = openClient(integration.url, { applicationUrl: application.url });
  const find = (communityId: string) => (communityId === PLACE.communityId ? profile : undefined);
  gateway = createAwardGateway(client, { find });
});

const learn = (found: Partial<ApiProfile>) => {
  const rest = { probedAt: '2026-01-02T03:04:05.000Z', order: 'unknown', longest: 0 } as const;
  profile = { histories: 'none', totals: 'none', ...rest, ...found };
};

describe('histories', () => {
  it.each([
    [undefined, 'ours'],
    ['integration', 'ours'],
    ['none', 'ours'],
    ['application', 'theirs'],
  ] as const)('of a community that lists them by %s', async (histories, id) => {
    if (histories !== undefined) learn({ histories });
    expect(await gateway.list(PLACE, OPTIONS)).toMatchObject({ kind: 'listed', entries: [{ id }] });
    expect(await gateway.list({ ...PLACE, communityId: 'other' }, OPTIONS)).toMatchObject({
      entries: [{ id: 'ours' }],
    });
  });

  it('are written to the integration API all the same', async () => {
    learn({ histories: 'application' });
    await gateway.send(PLACE, 'increase', 1, OPTIONS);
    expect(application.requests).toEqual([]);
    expect(integration.requests).toHaveLength(1);
  });
});

describe('totals', () => {
  it.each([
    [undefined, { f1: 1, loyalty: 2, Loyalty: 3 }, 1],
    [undefined, { loyalty: 2, Loyalty: 3 }, 2],
    [undefined, { Loyalty: 3 }, undefined],
    ['none', { loyalty: 2 }, 2],
    ['id', { loyalty: 2 }, undefined],
    ['key', { f1: 1, loyalty: 2, Loyalty: 3 }, 2],
    ['name', { f1: 1, loyalty: 2, Loyalty: 3 }, 3],
    ['name', { f1: 1, loyalty: 2 }, undefined],
  ] as const)('of a community that shows them by %s, in %j', async (totals, shown, total) => {
    customFields = shown;
    if (totals !== undefined) learn({ totals });
    expect(await gateway.readTotal(PLACE, KEYS, OPTIONS)).toBe(total);
  });

  it('are not read by a name that another field has as well', async () => {
    learn({ totals: 'name' });
    expect(await gateway.readTotal(PLACE, { ...KEYS, name: undefined }, OPTIONS)).toBeUndefined();
  });
});
