/** Whatever the bot shows of somebody who was erased, it is "a former member". */
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../src/discord/command.ts';
import { renderAward } from '../../src/discord/embeds/award-embeds.ts';
import { renderErasePreview } from '../../src/discord/embeds/erase-embeds.ts';
import { renderRequestCard } from '../../src/discord/embeds/link-request-embeds.ts';
import { toLogLine } from '../../src/discord/embeds/log-line.ts';
import { renderHistory } from '../../src/discord/embeds/member-embeds.ts';
import { renderReviewCard } from '../../src/discord/embeds/review-cards.ts';
import { renderWhy } from '../../src/discord/embeds/why-embeds.ts';
import type { Award } from '../../src/points/award.ts';
import { toFormerMember } from '../../src/points/person.ts';
import type { StoredAbout } from '../../src/services/erasure.ts';
import type { ExplainedReaction } from '../../src/services/reactions.ts';
import { createRule } from '../support/rule-samples.ts';
import { createAward, SENT_AT } from './award-fixture.ts';

const locale = 'en-US';
const FORMER = toFormerMember('x9');
const erased = (change: Partial<Award> = {}) => createAward({ memberId: FORMER, ...change });
const textOf = (payload: MessagePayload) => payload.embeds?.[0]?.description ?? '';
const customIdsOf = (payload: MessagePayload) =>
  (payload.components ?? []).flatMap((row) =>
    'components' in row ? row.components.map((one) => ('custom_id' in one ? one.custom_id : '')) : [],
  );

describe('somebody who was erased', () => {
  it.each<[string, string]>([
    ['as who got the points', textOf(renderAward(erased(), { locale }))],
    ['as who gave them', textOf(renderAward(createAward({ actorId: FORMER }), { locale }))],
    ['as who decided', textOf(renderAward(createAward({ decidedBy: FORMER }), { locale }))],
    ['on a card', textOf(renderReviewCard(erased({ status: 'review' }), locale))],
    ['in the log channel', toLogLine({ id: 1, kind: 'settled', at: 0, award: erased() }, locale)],
  ])('is a former member %s', (_, text) => {
    expect(text).toContain('a former member');
    expect(text).not.toContain(FORMER);
    expect(text.match(/<@/g) ?? []).toHaveLength(text.match(/<@\d+>/g)?.length ?? 0);
  });

  it('is not named by a link to what they wrote', () => {
    const origin = { channelId: '5', messageId: '6', emoji: '⭐' };
    const given = { source: 'reaction', origin } as const;
    expect(textOf(renderAward(createAward(given), { locale }))).toContain('/5/6');
    const text = textOf(renderAward(erased(given), { locale }));
    expect(text).toContain('with ⭐');
    expect(text).not.toContain('/5/6');
  });

  it('is not asked to be linked when their points expire', () => {
    expect(textOf(renderAward(erased({ status: 'expired' }), { locale }))).not.toContain('given again');
    expect(textOf(renderAward(createAward({ status: 'expired' }), { locale }))).toContain('given again');
  });

  it('still has a history, whose buttons Discord takes', () => {
    const field = { id: 'f'.repeat(24), name: 'Loyalty Points' };
    const page = { field, lines: [], page: 1, pages: 3, complete: true, linked: false };
    const memberId = toFormerMember('a'.repeat(12));
    const shown = renderHistory(page, { memberId, since: SENT_AT }, locale);
    expect(textOf(shown)).toContain('a former member · Loyalty Points');
    expect(customIdsOf(shown)).toHaveLength(2);
  });

  it('is a former member on the card of a request, and the account is gone', () => {
    const request = {
      id: 1,
      guildId: '1',
      communityId: 'c',
      memberId: FORMER,
      account: '',
      state: 'withdrawn',
      requestedAt: 0,
      decidedBy: FORMER,
      decidedAt: 0,
      version: 2,
      channelId: undefined,
      cardId: undefined,
    } as const;
    expect(textOf(renderRequestCard(request, [], locale))).toMatch(
      /^a former member asked to be linked to an account /,
    );
  });

  it('is a former member under "Why points?", also where nothing was decided yet', () => {
    const reaction = {
      id: 1,
      guildId: '1',
      channelId: '5',
      messageId: '6',
      reactorId: `${FORMER}-1`,
      ruleId: 1,
      emojiKey: '⭐',
      authorId: '200',
      isPresent: true,
      present: [{ emojiKey: '⭐', hasNormal: true, hasSuper: false }],
      isStanding: false,
      isFrozen: true,
      isDue: false,
      awardId: undefined,
      trace: undefined,
      decidedAt: undefined,
      changedAt: 0,
    };
    const explained: ExplainedReaction = { reaction, rule: createRule(), award: undefined, reversal: undefined };
    const view = { guildId: '1', channelId: '5', messageId: '6', locale, canManage: false };
    const text = textOf(renderWhy({ reactions: [explained], page: 1, pages: 1, rules: [] }, view));
    expect(text).toContain('⭐ a former member: ⛔ no points: its member was erased before it was decided.');
  });
});

describe('the preview of an erasure', () => {
  const NOTHING: StoredAbout = {
    links: [],
    openRequest: undefined,
    endedRequests: 0,
    waiting: 0,
    awardsTo: 0,
    awardsBy: 0,
    reactionsBy: 0,
    reactionsTo: 0,
    made: 0,
    deeds: 0,
    auditDays: 90,
  };

  it('names the id too, for whom Discord does not show any more, and offers both ways out', () => {
    const shown = renderErasePreview({ ...NOTHING, awardsTo: 3, reactionsBy: 2 }, '200', locale);
    expect(textOf(shown)).toContain('<@200> (200)');
    expect(textOf(shown)).toContain('- 3 · awards to them in all\n- 2 · reactions by them');
    expect(textOf(shown)).not.toContain('they expire');
    expect(customIdsOf(shown)).toEqual(['links:erase:200', 'links:keep']);
  });

  it('has nothing to press where nothing is stored', () => {
    expect(customIdsOf(renderErasePreview(NOTHING, '200', locale))).toEqual([]);
  });
});
