/** Awards for tests that look at few of their properties. */
import type { Award } from '../../src/points/award.ts';

/** An increase of 10 that Returning.AI has confirmed, where nothing else is asked for. */
export function createAward(properties: Partial<Award> = {}): Award {
  return {
    id: 1,
    key: 'interaction:1',
    receipt: 'R-7F3K2M',
    guildId: '100',
    communityId: 'community',
    fieldId: 'field',
    fieldName: 'Loyalty Points',
    accountId: '0123456789abcdef01234567',
    memberId: '200',
    action: 'increase',
    hundredths: 1_000,
    reason: undefined,
    actorId: '300',
    source: 'command',
    origin: undefined,
    lateCopy: undefined,
    reverses: undefined,
    status: 'settled',
    version: 1,
    attempts: 1,
    fence: 1,
    leaseUntil: undefined,
    runAt: 0,
    sentAt: undefined,
    anchor: { kind: 'unknown' },
    absentAt: undefined,
    total: 110,
    totalBefore: 100,
    outsideChange: false,
    outsideBy: undefined,
    historyId: undefined,
    problem: undefined,
    decidedBy: undefined,
    createdAt: 1_800_000_000_000,
    settledAt: 1_800_000_001_000,
    ...properties,
  };
}
