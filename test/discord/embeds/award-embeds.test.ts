import { describe, expect, it } from 'vitest';
import { CREATE_MESSAGE } from '../../../sandbox/discord/message-body.ts';
import { checkBody } from '../../../sandbox/discord/schema.ts';
import type { MessagePayload } from '../../../src/discord/command.ts';
import { renderAward } from '../../../src/discord/embeds/award-embeds.ts';
import { renderList, renderRefusal, toButtons } from '../../../src/discord/embeds/message.ts';
import { renderNotice } from '../../../src/discord/embeds/notice-embeds.ts';
import { renderReviewCard } from '../../../src/discord/embeds/review-cards.ts';
import type { Award, AwardStatus } from '../../../src/points/award.ts';
import type { Notice } from '../../../src/store/guilds/notice-store.ts';
import { createAward, SENT_AT } from '../award-fixture.ts';

const locale = 'en-US';
const embedOf = (payload: MessagePayload) => payload.embeds?.[0] ?? {};
const textOf = (payload: MessagePayload) => embedOf(payload).description ?? '';
const titleOf = (award: Partial<Award>, view = {}) =>
  embedOf(renderAward(createAward(award), { locale, ...view })).title;
const bodyOf = (award: Partial<Award>, view = {}) => textOf(renderAward(createAward(award), { locale, ...view }));
const buttonsOf = (payload: MessagePayload) =>
  (payload.components ?? []).flatMap((row) =>
    'components' in row ? row.components.map((one) => ('custom_id' in one ? one.custom_id : '')) : [],
  );

/** What Discord would refuse or ignore in a message. */
function problemsOf(payload: MessagePayload): readonly unknown[] {
  const { problems, unknownFields } = checkBody(CREATE_MESSAGE, payload);
  return [...problems, ...unknownFields];
}

describe('the title of an award', () => {
  it.each<[string, Partial<Award>]>([
    ['➕ Points added', { action: 'increase' }],
    ['➖ Points removed', { action: 'decrease' }],
    ['✏️ Points set', { action: 'overwrite' }],
    ['↩️ Undone', { action: 'decrease', reverses: 3, source: 'undo' }],
    ['⏳ Points pending', { status: 'queued' }],
    ['⏳ Points pending', { status: 'sending' }],
    ['⏳ Points waiting', { status: 'waiting' }],
    ['🔎 Being checked', { status: 'unknown' }],
    ['🔎 Being checked', { status: 'review' }],
    ['⛔ Points not added', { status: 'refused' }],
    ['⛔ Points not removed', { status: 'refused', action: 'decrease' }],
    ['⛔ Points not set', { status: 'refused', action: 'overwrite' }],
    ['⛔ Not undone', { status: 'refused', reverses: 3 }],
    ['↩️ Undone', { status: 'cancelled' }],
    ['⛔ Points expired', { status: 'expired' }],
  ])('is %s', (title, award) => {
    expect(titleOf(award)).toBe(title);
  });

  it('says that it was undone once its reversal has settled, and not before', () => {
    const reversal = createAward({ id: 8, receipt: 'R-UNDONE', reverses: 7 });
    expect(titleOf({}, { reversal })).toBe('↩️ Undone');
    expect(titleOf({}, { reversal: { ...reversal, status: 'queued' } })).toBe('➕ Points added');
  });
});

describe('the body of an award', () => {
  it('shows change, member, total, total before, reason, actor, time and receipt', () => {
    const payload = renderAward(createAward({ reason: 'helped a lot' }), { locale });
    expect(textOf(payload).split('\n')).toEqual([
      '**+10** Loyalty Points · <@200000000000000002>',
      '**Total: 260** (was 250)',
      'Reason: helped a lot',
      'By <@300000000000000003> · <t:1800000000:R>',
    ]);
    expect(embedOf(payload).footer).toEqual({ text: 'R-7F3K2M' });
    expect(buttonsOf(payload)).toEqual(['points:undo:R-7F3K2M', 'history:open:200000000000000002:field-1']);
  });

  it.each<[string, Partial<Award>]>([
    ['**−2.5** Loyalty Points', { action: 'decrease', hundredths: 250 }],
    ['Loyalty Points set to **0**', { action: 'overwrite', hundredths: 0 }],
    ['Loyalty Points set to **−5**', { action: 'overwrite', hundredths: -500 }],
    ['**+1,000,000** Loyalty Points', { hundredths: 100_000_000 }],
  ])('words the change as %s', (words, award) => {
    expect(bodyOf(award)).toContain(words);
  });

  it('speaks the language it is given, numbers included', () => {
    expect(bodyOf({ total: 12_345.5, totalBefore: undefined }, { locale: 'de' })).toContain('**Stand: 12.345,5**');
  });

  it('says plainly that the total is not known, and shows 0 as 0', () => {
    expect(bodyOf({ total: undefined })).toContain('**Total:** Returning.AI took the change but did not say');
    expect(bodyOf({ total: 0, totalBefore: 0 })).toContain('**Total: 0** (was 0)');
  });

  it('says when somebody else changed the total in between', () => {
    expect(bodyOf({ outsideChange: true })).toContain('changed outside Discord in between');
    expect(bodyOf({})).not.toContain('outside Discord');
  });

  it.each<[string, Partial<Award>, string | undefined]>([
    [
      'stopped at zero',
      { action: 'decrease', total: 0, totalBefore: 3 },
      'It stopped at zero: 10 were to be taken off, and 3 were there.',
    ],
    [
      'was at zero and stayed there',
      { action: 'decrease', total: 0, totalBefore: 0 },
      'It stopped at zero: 10 were to be taken off, and 0 were there.',
    ],
    [
      'may have stopped there',
      { action: 'decrease', total: 0, totalBefore: undefined },
      'What was there before is not known. If it was less than 10, it stopped at zero.',
    ],
    [
      'was not set below zero',
      { action: 'overwrite', hundredths: -500, total: 0, totalBefore: 3 },
      'It stopped at zero: Returning.AI did not set it to −5.',
    ],
    ['fell below zero', { action: 'decrease', total: -7, totalBefore: 3 }, 'It is below zero.'],
    ['was all taken off', { action: 'decrease', total: 0, totalBefore: 10 }, undefined],
    [
      'was changed by others as well',
      { action: 'decrease', total: 0, totalBefore: undefined, outsideChange: true },
      undefined,
    ],
    ['is not known', { action: 'decrease', total: undefined, totalBefore: undefined }, undefined],
    ['was added to below zero', { action: 'increase', total: -7, totalBefore: -17 }, undefined],
    ['was set to zero', { action: 'overwrite', hundredths: 0, total: 0, totalBefore: undefined }, undefined],
  ])('says of a total that it %s', (_, change, words) => {
    const body = bodyOf(change);
    if (words === undefined) expect(body).not.toMatch(/zero/);
    else expect(body).toContain(words);
  });

  it('strikes an undone award through, names who undid it and shows the newest total', () => {
    const reversal = createAward({
      id: 8,
      receipt: 'R-UNDONE',
      reverses: 7,
      actorId: '400000000000000004',
      total: 250,
    });
    const payload = renderAward(createAward(), { locale, reversal });
    expect(textOf(payload)).toContain('~~**+10** Loyalty Points~~');
    expect(textOf(payload)).toContain('Undone by <@400000000000000004> (R-UNDONE).');
    expect(textOf(payload)).toContain('**Total: 250**');
    expect(textOf(payload)).not.toContain('260');
    expect(buttonsOf(payload)).toEqual(['history:open:200000000000000002:field-1']);
  });

  it('says that it is being undone while the reversal is on its way, and offers no second undo', () => {
    const reversal = createAward({ id: 8, receipt: 'R-UNDONE', reverses: 7, status: 'queued' });
    const payload = renderAward(createAward(), { locale, reversal });
    expect(textOf(payload)).toContain('⏳ Being undone by <@300000000000000003> (R-UNDONE).');
    expect(buttonsOf(payload)).toEqual(['history:open:200000000000000002:field-1']);
  });

  it('says what a reversal takes back', () => {
    const original = createAward({ id: 3, receipt: 'R-FIRST2' });
    expect(bodyOf({ reverses: 3, action: 'decrease' }, { original })).toContain(
      'Takes back R-FIRST2: **+10** Loyalty Points by <@300000000000000003>.',
    );
  });

  it('says why it is held up or refused and what to do', () => {
    expect(bodyOf({ status: 'queued', problem: 'KEY_PROBLEM' })).toContain('`/setup`');
    expect(bodyOf({ status: 'refused', problem: 'REFUSED_404' })).toContain(
      'Ask an admin to look at the link and the field',
    );
    expect(bodyOf({ status: 'refused' })).toContain('Returning.AI refused the change');
    expect(bodyOf({ status: 'waiting' })).toMatch(
      /<@200000000000000002> yet, .* wait until <t:1807776000:D>\. .*`\/link request`/,
    );
  });

  it.each<AwardStatus>(['waiting', 'queued', 'sending', 'unknown', 'review', 'refused', 'cancelled', 'expired'])(
    'has no buttons while it is %s',
    (status) => {
      expect(renderAward(createAward({ status }), { locale }).components).toEqual([]);
    },
  );

  it('shows a hostile reason and field name letter by letter on one line', () => {
    const hostile = '@everyone\n# big [x](https://evil.example) \u202E**';
    const body = bodyOf({ reason: hostile, fieldName: '**Points**\n<@1>' });
    expect(body).toContain('Reason: \\@everyone \\# big \\[x\\]\\(https\\://evil.example\\) \\*\\*');
    expect(body).toContain('**+10** \\*\\*Points\\*\\* \\<\\@1\\>');
    expect(body.split('\n')).toHaveLength(4);
  });

  it('leaves out a button that cannot carry its id', () => {
    expect(buttonsOf(renderAward(createAward({ fieldId: 'f'.repeat(90) }), { locale }))).toEqual([
      'points:undo:R-7F3K2M',
    ]);
  });
});

describe('a review card', () => {
  const review = createAward({ status: 'review', problem: 'AMBIGUOUS', total: undefined });

  it('asks staff with three buttons that carry the receipt', () => {
    const payload = renderReviewCard(review, locale);
    expect(embedOf(payload).title).toBe('🔎 Being checked');
    expect(JSON.stringify(payload)).not.toContain('account-ana');
    expect(textOf(payload)).toContain(`Sent <t:${SENT_AT / 1000}:R>.`);
    expect(buttonsOf(payload)).toEqual([
      'points:review-arrived:R-7F3K2M',
      'points:review-again:R-7F3K2M',
      'points:review-drop:R-7F3K2M',
      'points:show-account:R-7F3K2M',
    ]);
  });

  it.each<[string, Partial<Award>, string]>([
    ['it arrived', { status: 'settled', decidedBy: '5' }, '➕ Points added'],
    ['it is sent again', { status: 'queued', decidedBy: '5' }, '⏳ Points pending'],
    ['it was dropped', { status: 'refused', problem: 'DROPPED_BY_STAFF', decidedBy: '5' }, '⛔ Points not added'],
  ])('says who decided that %s, without buttons', (_, change, title) => {
    const payload = renderReviewCard({ ...review, ...change }, locale);
    expect(embedOf(payload).title).toBe(title);
    expect(textOf(payload)).toContain('Decided by <@5>.');
    expect(payload.components).toEqual([]);
  });

  it('says when it was found out without staff', () => {
    expect(textOf(renderReviewCard({ ...review, status: 'settled' }, locale))).toContain('found out without staff');
  });
});

describe('a card about a second copy', () => {
  const found = { state: 'found', entryId: 'entry', number: 1, total: undefined, decidedBy: undefined } as const;
  const labelsOf = (change: Partial<Award>) =>
    JSON.stringify(renderReviewCard(createAward({ lateCopy: found, ...change }), locale));

  it('offers to take it off where its amount is known', () => {
    expect(labelsOf({ action: 'decrease', hundredths: 500, lateCopy: { ...found, total: 3 } })).toContain(
      'Take it off',
    );
  });

  it('names the amount and offers nothing to take off where it may have stopped at zero', () => {
    const card = labelsOf({ action: 'decrease', hundredths: 500, total: 5 });
    expect(card).not.toContain('Take it off');
    expect(card).toContain('Nothing shows that this entry took off all 5: it may have stopped at zero. Give back');
    expect(card).toContain('Leave it');
  });
});

describe('what Discord takes', () => {
  const long = createAward({
    reason: '_'.repeat(400),
    fieldName: '*'.repeat(500),
    problem: 'AMBIGUOUS',
    accountId: '['.repeat(500),
    outsideChange: true,
    decidedBy: '5',
  });
  const statuses: AwardStatus[] = [
    'recorded',
    'waiting',
    'queued',
    'sending',
    'unknown',
    'review',
    'settled',
    'refused',
    'cancelled',
    'expired',
  ];

  it.each(statuses)('is kept to by the longest award that is %s', (status) => {
    const award = { ...long, status };
    const related = { locale, reversal: { ...long, id: 9 }, original: { ...long, id: 5 } };
    expect(problemsOf(renderAward(award, related))).toEqual([]);
    expect(problemsOf(renderReviewCard(award, locale))).toEqual([]);
  });

  it.each<Notice['kind']>(['key', 'route', 'outage'])('is kept to by the notices about %s', (kind) => {
    const notice: Notice = {
      guildId: '1',
      kind,
      subject: '',
      openedAt: SENT_AT,
      closedAt: undefined,
      openAnnounced: false,
    };
    const open = renderNotice(notice, locale);
    const closed = renderNotice({ ...notice, closedAt: SENT_AT + 1 }, locale);
    expect([...problemsOf(open), ...problemsOf(closed)]).toEqual([]);
    expect(embedOf(open).title).toBe('⛔ Awards are held up');
    expect(embedOf(closed).title).toBe('✅ Awards are delivered again');
  });

  it.each<[Notice['kind'], string, string, string]>([
    ['staff-channel-open', '', '⛔ Cards are held', '✅ Cards come again'],
    ['staff-channel', '', '⛔ No staff channel', '✅ Put right'],
    ['log-channel', '', '⛔ No log channel', '✅ Put right'],
    ['staff-role', '', '⛔ No staff role', '✅ Put right'],
    ['rule-paused', '<@&5>', '⛔ Rules are paused', '✅ Put right'],
    ['rule-idle', '<#6>', '⛔ Rules give to nobody', '✅ Put right'],
  ])('is kept to by the notices about places, which name it: %s', (kind, subject, opened, closed) => {
    const notice: Notice = { guildId: '1', kind, subject, openedAt: SENT_AT, closedAt: undefined, openAnnounced: true };
    for (const [payload, title] of [
      [renderNotice(notice, locale), opened],
      [renderNotice({ ...notice, closedAt: SENT_AT + 1 }, locale), closed],
    ] as const) {
      expect(problemsOf(payload)).toEqual([]);
      expect(embedOf(payload).title).toBe(title);
      expect(embedOf(payload).description).toMatch(new RegExp(`^${subject}`));
    }
  });

  it('is kept to by refusals and lists of any length', () => {
    const text = '😀'.repeat(3_000);
    const list = renderList({ title: text, description: text, footer: text, components: [toButtons([])] });
    expect([...problemsOf(renderRefusal(text)), ...problemsOf(renderList({ title: 'T', description: 'D' }))]).toEqual(
      [],
    );
    expect(embedOf(list).description).toHaveLength(4_095);
    expect(embedOf(list).title).toHaveLength(255);
    expect(list.components).toEqual([]);
  });
});
