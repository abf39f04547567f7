/** Points for many at once: who would get what, how far it is, and what came of it. */
import {
  renderBulkCancelled,
  renderBulkConfirmed,
  renderBulkPreview,
  renderBulkReading,
  renderBulkReport,
} from '../../../src/discord/embeds/bulk-embeds.ts';
import type { BulkShown } from '../../../src/services/bulks/bulks.ts';
import type { Bulk, BulkCount } from '../../../src/store/bulks/bulk-store.ts';
import { listKeys, toLooseTexts } from './loose-texts.ts';
import type { Samples, ToSamples } from './sample.ts';
import { ACTOR, AT, GUILD, MEMBER, repeat, type World } from './world.ts';

function bulkOf({ field }: World): Bulk {
  return {
    ...{ id: 7, receipt: 'B-7F3K2M', guildId: GUILD, actorId: ACTOR, source: 'csv', communityId: 'community' },
    ...{ fieldId: field.id, fieldName: field.name, state: 'running', createdAt: AT, confirmedAt: AT },
  };
}

const STATUSES = ['settled', 'queued', 'waiting', 'review', 'refused', 'expired'] as const;
const RESULTS = [undefined, 'over-limit', 'gone', 'impossible'] as const;

export const toBulkSamples: ToSamples = (world) => {
  const { count, hundredths, rows } = world;
  const bulk = bulkOf(world);
  const texts = listKeys(/^bulk\.line\./).flatMap((key) => toLooseTexts(key, world));
  const problems = texts.map((text, index) => ({ line: index + 2, text }));
  const shown: BulkShown = {
    ...{ bulk, fieldName: world.field.name, members: count, hundredths, repeats: undefined },
    ...{ names: repeat(Math.min(rows, 10, count), () => MEMBER), waiting: 0, overAward: 0, overHour: 0 },
    ...{ left: { bot: 0, gone: 0, twice: 0 }, isUnchecked: false, problems: [], problemCount: 0 },
  };
  const full: BulkShown = {
    ...{ ...shown, repeats: bulk, waiting: count, overAward: count, overHour: count, isUnchecked: true },
    ...{ left: { bot: count, gone: count, twice: count }, problems, problemCount: problems.length + count },
  };
  const given = STATUSES.map(
    (status): BulkCount => ({ ...{ result: 'given', status, count }, hundredths, settledAt: AT + 60_000 }),
  );
  const others = RESULTS.map((result): BulkCount => {
    return { ...{ result, status: undefined, count }, hundredths, settledAt: undefined };
  });
  const [settled, , waiting, review] = given;
  const report = (counts: readonly (BulkCount | undefined)[]) => (locale: string) =>
    renderBulkReport(
      bulk,
      counts.filter((one) => one !== undefined),
      locale,
    );
  return {
    'bulk: reading': (locale) => renderBulkReading(count, locale),
    'bulk: preview': (locale) => renderBulkPreview(shown, locale),
    'bulk: preview with all that can be': (locale) => renderBulkPreview(full, locale),
    'bulk: nobody': (locale) =>
      renderBulkPreview({ ...shown, bulk: undefined, members: 0, hundredths: 0, names: [] }, locale),
    'bulk: confirmed': (locale) => renderBulkConfirmed(bulk, locale),
    'bulk: cancelled': (locale) => renderBulkCancelled(locale),
    'bulk: under way': report([...given, ...others]),
    'bulk: done': report([settled]),
    'bulk: all wait': report([waiting]),
    'bulk: staff decide': report([review]),
    'bulk: nothing was given': report([others[1]]),
  } satisfies Samples;
};
