/** The page of `/setup`, choosing a community, and undoing many awards at once. */
import { renderCommunityChoice } from '../../../src/discord/embeds/community-embeds.ts';
import { renderList } from '../../../src/discord/embeds/message.ts';
import { renderNotice } from '../../../src/discord/embeds/notice-embeds.ts';
import { renderSetup, type SetupPage, toKeyForm } from '../../../src/discord/embeds/setup-page.ts';
import { renderUndoCancelled, renderUndoPreview, renderUndoReport } from '../../../src/discord/embeds/undo-embeds.ts';
import { type Obstacle, previewUndo } from '../../../src/points/undo-preview.ts';
import type { CheckLine } from '../../../src/services/check-line.ts';
import type { GuildStatus } from '../../../src/services/setup.ts';
import type { Standing, Undo, UndoCount } from '../../../src/store/undos/undo-store.ts';
import { toTexts } from '../../../src/texts/texts.ts';
import { listKeys, toLooseTexts } from './loose-texts.ts';
import type { Samples, ToSamples } from './sample.ts';
import { fieldsOf } from './server-samples.ts';
import { ACTOR, AT, awardOf, CHANNEL, GUILD, ROLE, repeat, type World } from './world.ts';

export const toSetupSamples: ToSamples = (world) => ({
  ...toPages(world),
  ...toChecks(world),
  ...toCommunities(world),
  ...toUndoPreviews(world),
  ...toUndoReports(world),
  'field: default chosen': (locale) => {
    const { say } = toTexts(locale);
    const description = say('field.default.chosen', { field: world.field.name.slice(0, 60) });
    return renderList({ title: `✅ ${say('field.default.title')}`, description, tone: 'success' });
  },
  'notice: to the owner': (locale) => ({
    ...renderNotice(
      { guildId: GUILD, kind: 'key', subject: '', openedAt: AT, closedAt: undefined, openAnnounced: true },
      locale,
    ),
    content: toTexts(locale).say('notice.to-owner', { server: world.displayName }),
  }),
  'log: without words': (locale) => toTexts(locale).say('log.no-words', { receipt: 'R-7F3K2M' }),
  'log: a deed without words': (locale) => toTexts(locale).say('log.no-words-audit'),
});

function statusOf(world: World): GuildStatus {
  const { field, count, hundredths } = world;
  return {
    guild: {
      ...{ guildId: GUILD, communityId: 'community', defaultFieldId: field.id, timezone: 'Europe/Berlin' },
      ...{ enabled: true, logChannelId: CHANNEL, staffChannelId: CHANNEL, staffRoleId: ROLE, language: 'fr' },
      ...{
        limits: { perAward: hundredths, perModeratorHour: hundredths },
        removedAt: undefined,
        enabledAt: AT,
        hints: true,
      },
    },
    ...{ communityId: 'community', keySource: 'guild', defaultField: field, identityField: field },
    open: { waiting: count, queued: count, unknown: count, review: count },
  };
}

function toPages(world: World): Samples {
  const named = world.field.id.slice(0, 64);
  const status = statusOf(world);
  const page: SetupPage = { status, checks: [], fields: fieldsOf(world), guildLocale: 'de' };
  const bare = {
    ...{ communityId: undefined, defaultFieldId: undefined, enabled: false, hints: false, language: undefined },
    ...{ logChannelId: undefined, staffChannelId: undefined, staffRoleId: undefined },
    limits: { perAward: undefined, perModeratorHour: undefined },
  };
  const empty: GuildStatus = {
    ...{ guild: { ...status.guild, ...bare }, communityId: undefined, keySource: 'none', defaultField: undefined },
    open: { waiting: 0, queued: 0, unknown: 0, review: 0 },
  };
  return {
    setup: (locale) => renderSetup(page, locale),
    'setup: the operator’s key': (locale) =>
      renderSetup({ ...page, status: { ...status, keySource: 'environment' } }, locale),
    'setup: nothing chosen': (locale) => renderSetup({ ...page, status: empty, fields: [] }, locale),
    'form: key': (locale) => toKeyForm({ inForce: named, locale }),
    'form: key of another community': (locale) => toKeyForm({ inForce: '', named, locale }),
  };
}

const CHECKS_ON_A_PAGE = 12;

/** Every line that the check of the chain can have. */
function toChecks(world: World): Samples {
  const names = listKeys(/^check\.name\./).map((key) => key.slice('check.name.'.length) as CheckLine['name']);
  const details = listKeys(/^check\.(?!name\.|.*fix)/).flatMap((key) => toLooseTexts(key, world));
  const fixes = listKeys(/^check\.(?!name\.).*fix/).flatMap((key) => toLooseTexts(key, world));
  const lines = details.map((detail, index): CheckLine => {
    const [name = 'clock', fix] = [names[index % names.length], fixes[index]];
    return { name, state: 'warning', detail, ...(fix !== undefined && { fix }) };
  });
  const page: SetupPage = { status: statusOf(world), checks: [], fields: [], guildLocale: 'de' };
  return Object.fromEntries(
    repeat(Math.ceil(lines.length / CHECKS_ON_A_PAGE), (index) => {
      const checks = lines.slice(index * CHECKS_ON_A_PAGE, (index + 1) * CHECKS_ON_A_PAGE);
      return [`setup: check ${index + 1}`, (locale) => renderSetup({ ...page, checks }, locale)];
    }),
  );
}

function toCommunities({ count, rows, field }: World): Samples {
  const hanging = {
    ...{ links: count, requests: count, waiting: count, underWay: count, rules: count },
    ...{ hasKey: true, hasDefaultField: true, hasIdentityField: true },
  };
  const nothing = {
    ...{ links: 0, requests: 0, waiting: 0, underWay: 0, rules: 0 },
    ...{ hasKey: true, hasDefaultField: false, hasIdentityField: false },
  };
  const fieldNames = repeat(rows, () => field.name);
  const offered = { from: 'community', to: 'another', draftId: 9 };
  const needed = { kind: 'key-needed', from: 'community', to: 'another' } as const;
  const samples: Record<string, Samples[string]> = {
    community: (locale) => renderCommunityChoice({ kind: 'offered', fieldNames, ...offered, hanging }, locale),
    'community: without fields': (locale) =>
      renderCommunityChoice({ kind: 'offered', fieldNames: [], ...offered, hanging: nothing }, locale),
    'community: unset': (locale) => renderCommunityChoice({ kind: 'unset-offered', ...offered, hanging }, locale),
    'community: unset, none after': (locale) =>
      renderCommunityChoice({ kind: 'unset-offered', ...offered, to: undefined, hanging }, locale),
    'community: unset, nothing hangs on it': (locale) =>
      renderCommunityChoice({ kind: 'unset-offered', ...offered, to: undefined, hanging: nothing }, locale),
    'community: the first': (locale) =>
      renderCommunityChoice({ ...needed, from: undefined, failure: undefined }, locale),
  };
  for (const failure of [undefined, 'key-problem', 'not-found', 'no-answer'] as const) {
    samples[`community: ${failure ?? 'no key'}`] = (locale) => renderCommunityChoice({ ...needed, failure }, locale);
  }
  return samples;
}

const OBSTACLES: readonly Obstacle[] = [
  ...(['stopped-at-zero', 'void', 'recorded', 'unsettled-set', 'unknown-before', 'too-large'] as const),
  ...(['not-allowed', 'own', 'over-limit', 'outrun', 'no-key'] as const),
];

const UNDO: Undo = {
  ...{ id: 7, receipt: 'U-7F3K2M', guildId: GUILD, actorId: ACTOR, ofOthers: false },
  ...{ needs: 'increase', state: 'preview', createdAt: AT },
};

function toUndoPreviews(world: World): Samples {
  const standing = repeat(world.rows, (index): Standing => {
    const award = awardOf(world, { id: index, fieldId: `field-${index}` });
    return { awardId: index, how: 'back', award, rootAction: 'increase', isOutrun: false, countedAt: undefined };
  });
  const rights = { mayUndoSets: true, isOwn: () => false, hasKey: () => true, room: undefined };
  const preview = { ...previewUndo(standing, rights), unsent: world.count, underReview: world.count };
  const obstacles = new Map(OBSTACLES.map((obstacle) => [obstacle, world.count]));
  return {
    undo: (locale) => renderUndoPreview({ ...preview, obstacles, isCut: true, undo: UNDO }, locale),
    'undo: nothing': (locale) =>
      renderUndoPreview({ ...previewUndo([], rights), isCut: false, undo: undefined }, locale),
    'undo: cancelled': (locale) => renderUndoCancelled(locale),
  };
}

function toUndoReports({ count }: World): Samples {
  const show = (counts: readonly Omit<UndoCount, 'count'>[], isLast = false) => {
    return (locale: string) => {
      const counted = counts.map((one) => ({ ...one, count }));
      return renderUndoReport({ undo: UNDO, counts: counted, reply: { token: 't', expiresAt: 0, locale } }, isLast);
    };
  };
  const left = (['gone', 'impossible', 'over-limit'] as const).map((result) => ({ result, status: undefined }));
  const ended = (['settled', 'waiting', 'review', 'refused', 'expired'] as const).map(
    (status) => ({ result: 'reversed', status }) as const,
  );
  const begun = { result: undefined, status: undefined };
  const cancelled = { result: 'cancelled', status: undefined } as const;
  const sent = { result: 'reversed', status: 'queued' } as const;
  return {
    'undo: under way': show([begun, sent, ...ended]),
    'undo: the last word': show([begun, sent], true),
    'undo: done': show([...ended, ...left, cancelled]),
    'undo: for staff': show([{ result: 'reversed', status: 'review' }]),
    'undo: not done': show(left),
  };
}
