import { type Answer, refusal, success } from './answers.ts';
import type { HistoryRecord } from './community.ts';
import type { Settings } from './settings.ts';

/** Whose histories are listed, and by which settings. */
export type ListingCall = {
  /** Oldest first. */
  records: readonly HistoryRecord[];
  fieldId: string;
  userId: string;
  settings: Settings;
  staleSinceId: string;
  /** By the clock that the entries were written with. */
  now: number;
  query: URLSearchParams;
};

const MESSAGE = 'User field histories retrieved successfully';

/**
 * The answer to "get user field histories" in the shape that the settings choose. The vendor documents none of them:
 * the entries carry what the answer to a created history carries, and the user.
 */
export function listHistories(call: ListingCall): Answer {
  const newestFirst = listVisible(call)
    .map((record, index, all) => toEntry(call, record, all[index - 1]?.total ?? 0))
    .toReversed();
  switch (call.settings.listing) {
    case 'newest-first':
      return success(200, MESSAGE, newestFirst);
    case 'oldest-first':
      return success(200, MESSAGE, newestFirst.toReversed());
    case 'nested':
      return success(200, MESSAGE, { fieldId: call.fieldId, userId: call.userId, histories: newestFirst });
    case 'paged':
      return listPage(MESSAGE, newestFirst, call);
    case 'paged-oldest-first':
      return listPage(MESSAGE, newestFirst.toReversed(), call);
    case 'stale':
      return success(
        200,
        MESSAGE,
        newestFirst.filter((entry) => entry._id <= call.staleSinceId),
      );
    case 'empty':
      return success(200, MESSAGE, []);
    case 'missing':
      return refusal(404, 'Route not found');
  }
}

function listVisible({ records, settings, now }: ListingCall): readonly HistoryRecord[] {
  // Without a lag the clock says nothing: it may have been set back since.
  if (settings.listingLagMs === 0) return records;
  return records.filter(({ createdAt }) => Date.parse(createdAt) + settings.listingLagMs <= now);
}

/** One page of a list, chosen by `page` and `limit`, described in `meta.pagination`. */
export function listPage(
  message: string,
  entries: readonly unknown[],
  { query, settings }: { query: URLSearchParams; settings: Settings },
): Answer {
  const page = wholeNumber(query.get('page')) ?? 1;
  const limit = Math.min(wholeNumber(query.get('limit')) ?? settings.pageSize, settings.pageSize);
  const shown = entries.slice((page - 1) * limit, page * limit);
  const size = { page, limit, total: entries.length };
  switch (settings.pageHints) {
    case 'pages':
      return success(200, message, shown, {
        pagination: { ...size, total_pages: Math.ceil(entries.length / limit) },
      });
    case 'entries':
      return success(200, message, shown, { pagination: size });
    case 'entries in meta':
      return success(200, message, shown, size);
  }
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

function toEntry({ fieldId, userId, settings }: ListingCall, record: HistoryRecord, before: number) {
  const { id, value, action, createdAt, total } = record;
  const listedAt = new Date(Date.parse(createdAt) + settings.listedOffsetMs).toISOString();
  const entry = { _id: id, fieldId, userId, value, action, createdAt: listedAt };
  switch (settings.listedAs) {
    case 'sent':
      return entry;
    case 'totals':
      return { ...entry, value: total };
    case 'hundredths':
      return { ...entry, value: Math.round(value * 100) };
    case 'text':
      return { ...entry, value: String(value) };
    case 'whole':
      return { ...entry, value: Math.trunc(value) };
    case 'signed':
      return { ...entry, value: action === 'decrease' ? -value : value };
    case 'difference':
      return { ...entry, value: action === 'overwrite' ? Math.round((total - before) * 100) / 100 : value };
    case 'overwrite':
      return { ...entry, action: 'overwrite' };
    case 'capitals':
      return { ...entry, action: action.toUpperCase() };
    case 'other-ids':
      return { ...entry, _id: id.split('').reverse().join('') };
    case 'seconds':
      return { ...entry, createdAt: listedAt.replace(/\.\d+Z$/, 'Z') };
  }
}
