import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Commands, MessagePayload } from '../../src/discord/command.ts';
import { parseCustomId, readDiscordId, readRowId, toCustomId } from '../../src/discord/custom-id.ts';
import { renderAward } from '../../src/discord/embeds/award-embeds.ts';
import { renderBadges } from '../../src/discord/embeds/badge-embeds.ts';
import { renderBoard } from '../../src/discord/embeds/board-embeds.ts';
import { renderCommunityChoice } from '../../src/discord/embeds/community-embeds.ts';
import { renderErasePreview } from '../../src/discord/embeds/erase-embeds.ts';
import { renderImportPreview } from '../../src/discord/embeds/link-file-embeds.ts';
import { renderRequestCard } from '../../src/discord/embeds/link-request-embeds.ts';
import { renderGiven } from '../../src/discord/embeds/look-up-embeds.ts';
import { renderBalance, renderHistory } from '../../src/discord/embeds/member-embeds.ts';
import { renderReviewCard } from '../../src/discord/embeds/review-cards.ts';
import { renderRule, renderRules } from '../../src/discord/embeds/rule-embeds.ts';
import { renderSetup, toKeyForm } from '../../src/discord/embeds/setup-page.ts';
import { renderUndoPreview, renderUndoReport } from '../../src/discord/embeds/undo-embeds.ts';
import { renderWhy } from '../../src/discord/embeds/why-embeds.ts';
import { findHandler } from '../../src/discord/interactions/find-task.ts';
import { loadCommands } from '../../src/discord/loader.ts';
import { previewUndo } from '../../src/points/undo-preview.ts';
import type { GuildStatus } from '../../src/services/setup.ts';
import type { LinkRequest } from '../../src/store/links/link-request-store.ts';
import type { Reaction } from '../../src/store/reactions/reaction-store.ts';
import type { Standing, Undo } from '../../src/store/undos/undo-store.ts';
import { createRule } from '../support/rule-samples.ts';
import { userErrorOf } from '../support/user-error.ts';
import { createAward } from './award-fixture.ts';
import { listCustomIds } from './hostile-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LOCALE = 'en-US';
const FIELD = { id: 'f'.repeat(24), name: 'Karma' };
const MEMBER = '200000000000000002';
const HANGING = {
  ...{ links: 1, requests: 0, waiting: 0, underWay: 0, rules: 0 },
  ...{ hasKey: true, hasDefaultField: false, hasIdentityField: false },
};
const REQUEST: LinkRequest = {
  ...{ id: 7, guildId: '100', communityId: 'community', memberId: MEMBER, account: 'ana', state: 'open' },
  ...{
    requestedAt: 0,
    decidedBy: undefined,
    decidedAt: undefined,
    version: 3,
    channelId: undefined,
    cardId: undefined,
  },
};
const UNDO: Undo = {
  ...{ id: 7, receipt: 'U-7F3K2M', guildId: '100', actorId: '300', ofOthers: false },
  ...{ needs: 'increase', state: 'preview', createdAt: 0 },
};
const STATUS: GuildStatus = {
  guild: {
    ...{ guildId: '100', communityId: 'community', defaultFieldId: FIELD.id, timezone: 'UTC', enabled: true },
    ...{ logChannelId: undefined, staffChannelId: undefined, staffRoleId: undefined },
    ...{ limits: { perAward: undefined, perModeratorHour: undefined }, removedAt: undefined, enabledAt: undefined },
  },
  ...{ communityId: 'community', keySource: 'guild', defaultField: FIELD },
  open: { waiting: 0, queued: 0, unknown: 0, review: 1 },
};

/** Everything that is shown with a button, a menu or a form. */
function renderAll(): MessagePayload[] {
  const award = createAward();
  const lateCopy = { state: 'found', entryId: 'e', total: 5, number: 1, decidedBy: undefined } as const;
  const rule = { rule: createRule(), field: FIELD };
  const standing: Standing = {
    ...{ awardId: award.id, how: 'back', award, rootAction: award.action, isOutrun: false, countedAt: undefined },
  };
  const may = { mayUndoSets: true, isOwn: () => false, hasKey: () => true, room: undefined };
  const undo = previewUndo([standing], may);
  const reaction: Reaction = {
    ...{ id: 1, guildId: '100', channelId: '5', messageId: '6', reactorId: '200', ruleId: 1, emojiKey: '⭐' },
    ...{ authorId: '300', isPresent: true, present: [], isStanding: true, isDue: false, isFrozen: false },
    ...{ awardId: award.id, trace: undefined, decidedAt: 0, changedAt: 0 },
  };
  const explained = { reaction, rule: createRule(), award, reversal: undefined };
  const paged = { page: 2, pages: 3 };
  const history = { field: FIELD, lines: [], complete: true, linked: true };
  const stored = { fieldId: FIELD.id, key: undefined, name: FIELD.name, numeric: true };
  const about = {
    ...{ links: [], openRequest: undefined, endedRequests: 0, waiting: 0, awardsTo: 1, awardsBy: 0 },
    ...{ reactionsBy: 0, reactionsTo: 0, made: 0, deeds: 0, auditDays: 90 },
  };
  const community = { from: 'a', to: 'b', draftId: 9, hanging: HANGING };
  const badges = Array.from({ length: 60 }, (_, index) => ({ id: `b${index}`, title: `Badge ${index}` }));
  return [
    renderAward(award, { locale: LOCALE }),
    renderReviewCard(createAward({ status: 'review' }), LOCALE),
    renderReviewCard(createAward({ lateCopy }), LOCALE),
    renderBadges(badges, 2, 'en-US'),
    renderBalance(
      { field: FIELD, total: 1, source: 'now', at: 0, putOff: undefined, pending: [], linked: true },
      { memberId: MEMBER, isOwn: true, locale: LOCALE },
    ),
    renderHistory({ ...history, ...paged }, { memberId: MEMBER, since: 5 }, LOCALE),
    renderBoard(
      { field: FIELD, window: 'all', firstDay: undefined, rows: [], page: 2, isLast: true, absent: new Set() },
      { ownerId: MEMBER, locale: LOCALE },
    ),
    renderGiven({ awards: [], isCut: false, ...paged }, { memberId: MEMBER, since: 5 }, LOCALE),
    renderImportPreview({ changes: [], unchanged: 1, problems: [], draftId: 9, strangers: [] }, LOCALE),
    renderErasePreview(about, MEMBER, LOCALE),
    renderRequestCard(REQUEST, [], LOCALE),
    renderSetup({ status: STATUS, checks: [], fields: [stored], guildLocale: LOCALE }, LOCALE),
    renderCommunityChoice({ kind: 'offered', fieldNames: [], ...community }, LOCALE),
    renderCommunityChoice({ kind: 'key-needed', from: 'a', to: 'b', failure: undefined }, LOCALE),
    renderRule(rule, LOCALE),
    renderRule({ rule: createRule({ enabled: false }), field: FIELD }, LOCALE),
    renderRules(
      Array.from({ length: 40 }, () => rule),
      2,
      LOCALE,
    ),
    renderUndoPreview({ ...undo, isCut: false, undo: UNDO }, LOCALE),
    renderUndoReport(
      {
        undo: UNDO,
        counts: [{ result: 'reversed', status: 'settled', count: 1 }],
        reply: { token: 't', expiresAt: 0, locale: LOCALE },
      },
      true,
    ),
    renderWhy(
      { reactions: [explained], rules: [rule], ...paged },
      { guildId: '100', channelId: '5', messageId: '6', locale: LOCALE, canManage: true },
    ),
  ];
}

/** Each `<command>:<action>` for which the sources make an id. */
function listMade(): string[] {
  const folder = join(ROOT, 'src', 'discord');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const made = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/toCustomId\(\s*'([^']+)'/g)].map(([, handler]) => handler),
  );
  return [...new Set(made.filter((handler) => handler !== undefined))].sort();
}

const toHandlerName = (customId: string) => customId.split(':').slice(0, 2).join(':');

/**
 * Each that a message in some Discord may carry. A line is never taken away: old messages keep their buttons. A new action
 * gets its line when it is released.
 */
const POSTED = [
  ...['award-author:give', 'award-points:give'],
  ...[
    'badge:page',
    'history:given',
    'history:open',
    'history:page',
    'leaderboard:me',
    'leaderboard:page',
    'link:approve',
    'link:deny',
  ],
  ...['links:cancel', 'links:confirm', 'links:erase', 'links:keep'],
  ...['points:late-compensate', 'points:late-ignore', 'points:review-again', 'points:review-arrived'],
  ...['points:review-drop', 'points:show-account', 'points:undo', 'rules:open', 'rules:page', 'rules:switch'],
  ...['setup:changes', 'setup:check', 'setup:community-cancel', 'setup:community-confirm', 'setup:decide'],
  ...['setup:field', 'setup:key', 'setup:save-key'],
  ...['undo-points-here:again', 'undo-points-here:cancel', 'undo-points-here:confirm', 'why-points:page'],
];

describe('the custom ids of what the bot shows', () => {
  let commands: Commands;
  let shown: readonly string[];
  beforeAll(async () => {
    commands = await loadCommands(join(ROOT, 'commands'));
    shown = [
      ...renderAll().flatMap(listCustomIds),
      toKeyForm({ inForce: 'community', locale: LOCALE }).custom_id,
      toKeyForm({ inForce: '', named: 'b', locale: LOCALE }).custom_id,
    ];
  });

  it('each have a handler among the commands', () => {
    expect(shown.filter((customId) => findHandler(commands, customId) === undefined)).toEqual([]);
  });

  it('are all made here: a new one is shown to this test', () => {
    expect([...new Set(shown.map(toHandlerName))].sort()).toEqual(listMade());
  });

  it('are understood for ever, once posted', () => {
    expect(POSTED.filter((handler) => findHandler(commands, handler) === undefined)).toEqual([]);
    expect(listMade().filter((handler) => !POSTED.includes(handler))).toEqual([]);
  });

  it('are parsed into what they were made of', () => {
    const customId = toCustomId('history:page', 2, MEMBER, 'f1');
    expect(customId).toBe(`history:page:2:${MEMBER}:f1`);
    expect(parseCustomId(customId)).toEqual({ command: 'history', action: 'page', args: ['2', MEMBER, 'f1'] });
    expect(parseCustomId('')).toEqual({ command: '', action: '', args: [] });
    expect(findHandler(commands, 'points:constructor')).toBeUndefined();
    expect(findHandler(commands, 'constructor:undo')).toBeUndefined();
  });

  it('carry numbers of rows that are whole numbers, and nothing else', () => {
    expect([readRowId('1'), readRowId('9007199254740991')]).toEqual([1, Number.MAX_SAFE_INTEGER]);
    for (const arg of [
      undefined,
      '',
      '0',
      '-1',
      '1.5',
      '1e3',
      ' 1',
      '0x1',
      'NaN',
      '9007199254740993',
      '1'.repeat(30),
    ]) {
      expect(userErrorOf(() => readRowId(arg)).code).toBe('BAD_ID');
    }
    expect(userErrorOf(() => readDiscordId(undefined)).code).toBe('BAD_ID');
  });
});
