/** What the samples of messages are made of: as it mostly is, one of each, and as large as it can be. */
import type { Award } from '../../../src/points/award.ts';
import { REASON_MAX_LENGTH } from '../../../src/points/reason.ts';
import type { ReactionRule } from '../../../src/reactions/rule.ts';
import type { Field } from '../../../src/services/field-names.ts';
import type { LinkRequest } from '../../../src/store/links/link-request-store.ts';
import type { Link } from '../../../src/store/links/link-store.ts';
import { createRule } from '../../support/rule-samples.ts';
import { createAward, SENT_AT } from '../award-fixture.ts';

export interface World {
  readonly name: string;
  readonly field: Field;
  /** What people wrote. */
  readonly reason: string;
  /** What a member typed as their account. */
  readonly account: string;
  readonly accountId: string;
  /** As Discord shows a member, or a server its name. */
  readonly displayName: string;
  readonly emoji: string;
  readonly hundredths: number;
  readonly total: number;
  readonly totalBefore: number;
  /** How many of anything that is counted. */
  readonly count: number;
  /** How many lines a list may have. */
  readonly rows: number;
}

export const AT = SENT_AT;
export const MEMBER = '200000000000000002';
export const ACTOR = '300000000000000003';
export const GUILD = '100000000000000001';
export const CHANNEL = '400000000000000004';
export const ROLE = '500000000000000005';
const MESSAGE = '600000000000000006';
export const PLACE = { guildId: GUILD, channelId: CHANNEL, messageId: MESSAGE };

/** A community's day. */
export const ORDINARY: World = {
  ...{ name: 'ordinary', field: { id: '64b0c0ffee64b0c0ffee1a2b', name: 'Loyalty Points' } },
  ...{ reason: 'helped in #showcase', account: 'ana@example.com', accountId: '64b0c0ffee64b0c0ffee0001' },
  ...{ displayName: 'Ana', emoji: '⭐', hundredths: 1_250, total: 1_262.5, totalBefore: 1_250, count: 3, rows: 3 },
};

/** Where singular forms are. */
export const SINGLE: World = {
  ...ORDINARY,
  ...{ name: 'single', hundredths: 100, total: 1, totalBefore: 0, count: 1, rows: 1 },
};

const MARKED = '**Honorary** `Points` [of](https://x.example) the __Year__ 🏆 <@1> نقاط الولاء ';

/** The longest names and reasons, the largest numbers, the fullest pages. */
export const EXTREME: World = {
  name: 'extreme',
  field: { id: 'f'.repeat(100), name: MARKED.repeat(3) },
  reason: MARKED.repeat(10).slice(0, REASON_MAX_LENGTH),
  account: `${'*_~`'.repeat(60)}@example.com`,
  accountId: '`*'.repeat(60),
  displayName: `${'👨‍👩‍👧‍👦'.repeat(4)} ${MARKED}`.slice(0, 100),
  emoji: '<:a_rather_long_name_of_an_emoji_00:123456789012345678>',
  ...{ hundredths: 100_000_000_099, total: -1_000_000_000.99, totalBefore: -2_000_000_001.98 },
  ...{ count: 1_234_567, rows: 60 },
};

export const WORLDS = [ORDINARY, SINGLE, EXTREME] as const;

export function repeat<T>(length: number, toOne: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => toOne(index));
}

export function awardOf({ field, reason, hundredths, total, totalBefore }: World, change: Partial<Award> = {}): Award {
  const known = { fieldId: field.id, fieldName: field.name, reason, hundredths, total, totalBefore };
  return createAward({ ...known, memberId: MEMBER, actorId: ACTOR, guildId: GUILD, ...change });
}

export function ruleOf({ emoji, hundredths, count, name }: World, change: Partial<ReactionRule> = {}): ReactionRule {
  const limits = { perGiver: count, perReceiver: count, perPair: count, perMessage: count };
  const ages = { maxAgeDays: count, accountAgeDays: count, memberAgeDays: count };
  const roles = { giverRoleId: ROLE, receiverRoleId: ROLE, denyRoleId: ROLE, channelId: CHANNEL };
  const id = name === 'extreme' ? 987_654_321 : 7;
  return createRule({ id, emojiText: emoji, hundredths, ...limits, ...ages, ...roles, ...change });
}

export function linkOf({ accountId, account }: World, change: Partial<Link> = {}): Link {
  return {
    ...{ guildId: GUILD, communityId: 'community', memberId: MEMBER, accountId, label: account },
    ...{ linkedBy: ACTOR, linkedAt: AT, ...change },
  };
}

export function requestOf({ account }: World, change: Partial<LinkRequest> = {}): LinkRequest {
  return {
    ...{ id: 7, guildId: GUILD, communityId: 'community', memberId: MEMBER, account, state: 'open' },
    ...{ requestedAt: AT, decidedBy: undefined, decidedAt: undefined, version: 3 },
    ...{ channelId: undefined, cardId: undefined, ...change },
  };
}
