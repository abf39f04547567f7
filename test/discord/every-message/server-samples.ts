/** What those who run a server see: its setup, fields, community, files of links, erasures, undos, deeds and notices. */
import type { AuditAction, AuditEntry } from '../../../src/audit/entry.ts';
import { renderAudit } from '../../../src/discord/embeds/audit-embeds.ts';
import { toAuditLine } from '../../../src/discord/embeds/audit-line.ts';
import { renderErased, renderErasePreview, renderKept } from '../../../src/discord/embeds/erase-embeds.ts';
import { renderFieldDeletion, renderFieldEdit, renderFields } from '../../../src/discord/embeds/field-embeds.ts';
import {
  renderImportCancelled,
  renderImportPreview,
  renderImportProgress,
  renderImportResult,
  renderLinkExport,
} from '../../../src/discord/embeds/link-file-embeds.ts';
import { renderNotice } from '../../../src/discord/embeds/notice-embeds.ts';
import type { FieldDeletion, FieldEdit } from '../../../src/services/field-edits.ts';
import type { StoredField } from '../../../src/store/guilds/field-store.ts';
import type { Notice } from '../../../src/store/guilds/notice-store.ts';
import { listKeys, toLooseTexts } from './loose-texts.ts';
import type { Samples, ToSamples } from './sample.ts';
import { ACTOR, AT, CHANNEL, GUILD, linkOf, MEMBER, ROLE, repeat, requestOf, ruleOf, type World } from './world.ts';

const DEEDS: readonly AuditAction[] = [
  ...(['settings', 'key', 'rule-added', 'rule-changed', 'rule-removed', 'link-set', 'link-removed'] as const),
  ...(['link-ended', 'request-approved', 'request-denied', 'import-confirmed', 'links-exported'] as const),
  ...(['member-shown', 'member-erased', 'award-decided', 'copy-decided', 'undo-confirmed', 'bulk-confirmed'] as const),
  ...(['badge-awarded', 'badge-removed', 'field-created', 'field-renamed', 'field-deleted'] as const),
  ...(['award-given', 'ledger-restored', 'reward-added', 'reward-changed', 'reward-removed'] as const),
];
const NOTICES: readonly Notice['kind'][] = [
  ...(['key', 'route', 'outage', 'second-process', 'staff-channel-open', 'staff-channel'] as const),
  ...(['log-channel', 'staff-role', 'rule-paused', 'rule-idle', 'reward-paused'] as const),
];

export const toServerSamples: ToSamples = (world) => ({
  ...toFields(world),
  ...toFieldEdits(world),
  ...toFieldDeletions(world),
  ...toFiles(world),
  ...toErasures(world),
  ...toDeeds(world),
  ...toNotices(),
});

export function fieldsOf({ field, rows }: World): readonly StoredField[] {
  return repeat(rows, (index) => ({
    ...{ fieldId: `${index}${field.id}`.slice(0, 100), key: undefined, name: field.name, numeric: index % 2 === 0 },
  }));
}

function toFields(world: World): Samples {
  const fields = fieldsOf(world);
  return {
    fields: (locale) => renderFields({ fields, defaultFieldId: fields[0]?.fieldId, stale: true }, locale),
    'fields: none': (locale) => renderFields({ fields: [], defaultFieldId: undefined, stale: false }, locale),
  };
}

function toFieldEdits(world: World): Samples {
  const { field } = world;
  const rulesOff = repeat(world.rows, () => ruleOf(world));
  const samples: Record<string, Samples[string]> = {};
  for (const action of ['create', 'rename', 'delete'] as const) {
    const edit: FieldEdit = { action, name: field.name, fieldId: field.id, outcome: 'done', seen: 'done' };
    for (const outcome of ['done', 'unknown'] as const) {
      for (const seen of ['done', 'not-done', 'unreadable'] as const) {
        samples[`field: ${action} ${outcome}, seen ${seen}`] = (locale) =>
          renderFieldEdit({ ...edit, outcome, seen }, locale);
      }
    }
  }
  const deleted: FieldEdit = { action: 'delete', name: field.name, fieldId: field.id, outcome: 'done', seen: 'done' };
  return {
    ...samples,
    'field: renamed': (locale) => renderFieldEdit({ ...deleted, action: 'rename', previousName: field.name }, locale),
    'field: default deleted': (locale) =>
      renderFieldEdit(
        { ...deleted, wasDefault: 'guild', nextDefault: world.field, wasIdentity: true, rulesOff },
        locale,
      ),
    'field: default of the environment deleted': (locale) =>
      renderFieldEdit({ ...deleted, wasDefault: 'environment' }, locale),
  };
}

function toFieldDeletions(world: World): Samples {
  const { field, count } = world;
  const deletion: FieldDeletion = {
    ...{ field, isWrongName: false, isDefault: undefined, isIdentity: false, rules: [] },
    unfinished: { own: 0, elsewhere: 0 },
  };
  const show = (change: Partial<FieldDeletion>) => {
    return (locale: string) => renderFieldDeletion({ ...deletion, ...change }, locale);
  };
  const rules = repeat(world.rows, () => ruleOf(world));
  return {
    'field deletion': show({}),
    'field deletion: much hangs on it': show({
      ...{ isWrongName: true, isDefault: 'guild', nextDefault: field, isIdentity: true, rules },
      unfinished: { own: count, elsewhere: count },
    }),
    'field deletion: awards here': show({ isDefault: 'guild', unfinished: { own: count, elsewhere: 0 } }),
    'field deletion: awards elsewhere': show({ unfinished: { own: 0, elsewhere: count } }),
  };
}

function toFiles(world: World): Samples {
  const { count, rows, accountId } = world;
  const planned = repeat(rows, (index) => ({
    ...{ line: index + 2, memberId: MEMBER, accountId, label: world.account, typed: world.account },
    previousAccountId: index % 2 === 0 ? accountId : undefined,
  }));
  const texts = listKeys(/^links\.line\./).flatMap((key) => toLooseTexts(key, world));
  const problems = texts.map((text, index) => ({ line: index + 2, text }));
  const preview = { changes: planned, unchanged: count, problems, draftId: 9, strangers: planned };
  const result = { linked: count, replaced: count, unchanged: count, delivered: count, problems };
  return {
    'links: export': (locale) => renderLinkExport({ files: ['a'], count }, locale),
    'links: export in several files': (locale) => renderLinkExport({ files: ['a', 'b'], count }, locale),
    'links: looking up': (locale) => renderImportProgress({ what: 'looked-up', done: 1, total: count }, locale),
    'links: linking': (locale) => renderImportProgress({ what: 'linked', done: count, total: count }, locale),
    'links: import': (locale) => renderImportPreview(preview, locale),
    'links: import without knowing who is here': (locale) =>
      renderImportPreview({ ...preview, problems: [], strangers: undefined }, locale),
    'links: nothing to import': (locale) =>
      renderImportPreview({ ...preview, changes: [], draftId: undefined, strangers: [] }, locale),
    'links: imported': (locale) => renderImportResult(result, locale),
    'links: import cancelled': (locale) => renderImportCancelled(locale),
  };
}

function toErasures(world: World): Samples {
  const { count } = world;
  const nothing = {
    ...{ links: [], openRequest: undefined, endedRequests: 0, waiting: 0, awardsTo: 0, awardsBy: 0 },
    ...{ reactionsBy: 0, reactionsTo: 0, made: 0, deeds: 0, auditDays: 90 },
  };
  const all = {
    ...{ links: repeat(Math.min(5, world.rows), () => linkOf(world)), openRequest: requestOf(world) },
    ...{ endedRequests: count, waiting: count, awardsTo: count, awardsBy: count, reactionsBy: count },
    ...{ reactionsTo: count, made: count, deeds: count, auditDays: 365 },
  };
  return {
    erase: (locale) => renderErasePreview(all, MEMBER, locale),
    'erase: nothing': (locale) => renderErasePreview(nothing, MEMBER, locale),
    'erase: deeds alone': (locale) => renderErasePreview({ ...nothing, deeds: count }, MEMBER, locale),
    'erase: done': (locale) => renderErased(true, locale),
    'erase: nothing any more': (locale) => renderErased(false, locale),
    'erase: kept': (locale) => renderKept(locale),
  };
}

/** Everything that a deed may have changed, a few at a time. */
const CHANGES: readonly Pick<AuditEntry, 'before' | 'after'>[] = [
  {
    before: { enabled: false, hints: true, logChannelId: null },
    after: { enabled: true, hints: false, logChannelId: CHANNEL },
  },
  { after: { staffChannelId: CHANNEL, staffRoleId: ROLE, timezone: 'UTC' } },
  { before: { perAward: null, language: null }, after: { perAward: 1_250, perModeratorHour: 5_000, language: 'de' } },
  { after: { hundredths: 500, giverRoleId: ROLE, receiverRoleId: ROLE, denyRoleId: ROLE, channelId: CHANNEL } },
  { after: { perGiver: 3, perReceiver: 3, perPair: 1, perMessage: 5, maxAgeDays: 7, onRemove: 'keep' } },
  { after: { accountAgeDays: 30, memberAgeDays: 7, account: '64b0c0ffee64b0c0ffee1a2b', communityId: '6400' } },
  { after: { awards: 3, links: 3, key: 'set', outcome: 'done', onRemove: 'revoke', name: '1', rule: 7 } },
  { after: { decision: 'arrived', defaultFieldId: '64', identityFieldId: '65', fieldId: '66', key: 'replaced' } },
  ...['again', 'drop', 'compensate', 'ignore'].map((decision) => ({ after: { decision } })),
  { after: { roleId: ROLE, total: 100_000, margin: 500, stack: true, keep: false, powers: 'manage-messages' } },
  { before: { key: 'forgotten' }, after: { outcome: 'uncertain' } },
];

function toDeeds(world: World): Samples {
  const entry = (action: AuditAction, change: Partial<AuditEntry> = {}): AuditEntry => ({
    ...{ id: 1, guildId: GUILD, actorId: ACTOR, action, memberId: MEMBER, object: world.field.name, at: AT, ...change },
  });
  const entries = [
    ...DEEDS.map((action) => entry(action)),
    ...CHANGES.map((change) => entry('settings', { ...change, memberId: undefined, object: undefined })),
    entry('link-set', { actorId: 'identity-field' }),
    entry('member-erased', { actorId: 'system' }),
  ];
  const pages = Math.ceil(entries.length / 10);
  return {
    ...Object.fromEntries(
      repeat(pages, (page) => [
        `deeds: page ${page + 1}`,
        (locale) => renderAudit(entries.slice(page * 10, (page + 1) * 10), locale),
      ]),
    ),
    'deeds: none': (locale) => renderAudit([], locale),
    'log: a deed': (locale) => toAuditLine(entry('settings', CHANGES[0]), locale),
  };
}

function toNotices(): Samples {
  const samples: Record<string, Samples[string]> = {};
  for (const kind of NOTICES) {
    const subject = kind === 'staff-role' ? `<@&${ROLE}>` : '';
    const notice: Notice = { guildId: GUILD, kind, subject, openedAt: AT, closedAt: undefined, openAnnounced: true };
    samples[`notice: ${kind}`] = (locale) => renderNotice(notice, locale);
    samples[`notice: ${kind}, over`] = (locale) => renderNotice({ ...notice, closedAt: AT }, locale);
  }
  return samples;
}
