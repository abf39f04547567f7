import type { Award } from '../../src/points/award.ts';

export const SENT_AT = 1_800_000_000_000;

/** A settled award of 10 points, changed as a test wants it. */
export function createAward(change: Partial<Award> = {}): Award {
  return {
    id: 7,
    key: 'interaction:1',
    receipt: 'R-7F3K2M',
    guildId: '100000000000000001',
    communityId: 'community',
    fieldId: 'field-1',
    fieldName: 'Loyalty Points',
    accountId: 'account-ana',
    memberId: '200000000000000002',
    action: 'increase',
    hundredths: 1_000,
    reason: undefined,
    actorId: '300000000000000003',
    source: 'command',
    origin: undefined,
    lateCopy: undefined,
    reverses: undefined,
    status: 'settled',
    version: 3,
    attempts: 1,
    fence: 1,
    leaseUntil: undefined,
    runAt: SENT_AT,
    sentAt: SENT_AT,
    anchor: { kind: 'unknown' },
    absentAt: undefined,
    total: 260,
    totalBefore: 250,
    outsideChange: false,
    outsideBy: undefined,
    historyId: 'history-1',
    historyFrom: undefined,
    historyAt: undefined,
    problem: undefined,
    decidedBy: undefined,
    createdAt: SENT_AT,
    settledAt: SENT_AT + 500,
    ...change,
  };
}
