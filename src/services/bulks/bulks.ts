/** Points for many members at once. Who gets what is fixed and shown first; nothing is given before it is confirmed. */
import { UserError } from '../../errors.ts';
import { CHANGE_BOUNDS, parseAmount } from '../../points/amount.ts';
import { PREVIEW_LIFE_MS } from '../../points/limits.ts';
import { requireCanManage } from '../../points/permission.ts';
import { parseReason } from '../../points/reason.ts';
import type { Bulk, BulkPlace } from '../../store/bulks/bulk-store.ts';
import type { Store } from '../../store/store.ts';
import { duration, text } from '../../texts/text.ts';
import type { Actor } from '../actor.ts';
import type { Communities } from '../communities.ts';
import { requireEnabled } from '../enabled.ts';
import type { FieldService } from '../fields.ts';
import { toGuildLocale } from '../guild-languages.ts';
import { type BulkFile, readBulkFile } from './bulk-file.ts';
import { type Collected, collect } from './collecting.ts';
import type { CrowdAsked, Crowds } from './crowd.ts';

/** Members whom a file names, each with an amount where the command does not say it. */
export interface FileAsked {
  readonly kind: 'csv';
  /** Opened when it is read. */
  open(): AsyncIterable<Uint8Array>;
}

/** Points for many, as they are asked for. */
export interface BulkAsked {
  readonly from: CrowdAsked | FileAsked;
  /** As Discord delivered it; anything at all. */
  readonly amount: unknown;
  readonly field: string | undefined;
  readonly reason: string | undefined;
}

/** What a bulk would give, and to whom. */
export interface BulkShown extends Collected {
  /** Undefined: nobody would get anything. */
  readonly bulk: Bulk | undefined;
  readonly fieldName: string;
  /** The latest bulk that was confirmed from the same file. */
  readonly repeats: Bulk | undefined;
}

export interface BulkService {
  /**
   * Fixes who gets what, and gives nothing. Takes minutes for very many.
   *
   * @param onProgress - how many were read
   */
  preview(actor: Actor, asked: BulkAsked, onProgress: (read: number) => void): Promise<BulkShown>;
  /** From then on they get it, whatever happens; its message tells how far it is. */
  confirm(actor: Actor, bulkId: number, place: BulkPlace): Promise<Bulk>;
  cancel(actor: Actor, bulkId: number): Promise<void>;
}

export interface BulkServiceOptions {
  readonly store: Pick<
    Store,
    | 'getGuild'
    | 'sumCounted'
    | 'findHolders'
    | 'beginBulk'
    | 'addBulkItems'
    | 'showBulk'
    | 'getBulk'
    | 'startBulk'
    | 'dropBulk'
  >;
  readonly communities: Pick<Communities, 'require'>;
  readonly fields: Pick<FieldService, 'resolve'>;
  readonly crowds: Crowds;
  readonly now: () => number;
}

export function createBulkService(options: BulkServiceOptions): BulkService {
  const { store, communities, now } = options;

  async function requirePreview(actor: Actor, bulkId: number): Promise<Bulk> {
    requireCanManage(actor);
    const bulk = Number.isSafeInteger(bulkId) ? await store.getBulk(actor.guildId, bulkId) : undefined;
    const isOpen = bulk?.state === 'preview' && now() - bulk.createdAt < PREVIEW_LIFE_MS;
    if (isOpen && bulk.actorId === actor.userId) return bulk;
    throw notOpen();
  }

  return {
    async preview(actor, asked, onProgress) {
      requireCanManage(actor);
      const { from, amount } = asked;
      const mayBeLeftOut = from.kind === 'csv' && amount === undefined;
      const each = mayBeLeftOut ? undefined : parseAmount(amount, CHANGE_BOUNDS);
      return preview(options, actor, { ...asked, each, onProgress });
    },

    async confirm(actor, bulkId, place) {
      const bulk = await requirePreview(actor, bulkId);
      const guild = await store.getGuild(actor.guildId);
      requireEnabled(guild.enabled);
      // What was shown is of the one that the server had then.
      if ((await communities.require(actor.guildId)).communityId !== bulk.communityId) {
        throw new UserError('OTHER_COMMUNITY', text('refusal.bulk.other-community'));
      }
      const locale = toGuildLocale(guild, place.locale);
      const started = await store.startBulk(bulk.id, { place: { ...place, locale }, at: now() });
      if (started === 'repeated') throw new UserError('REPEATED', text('refusal.bulk.repeated'));
      if (started === 'gone') throw notOpen();
      return bulk;
    },

    async cancel(actor, bulkId) {
      const { id } = await requirePreview(actor, bulkId);
      if (!(await store.dropBulk(id))) throw notOpen();
    },
  };
}

function notOpen(): UserError {
  return new UserError('NO_DRAFT', text('refusal.bulk.not-open', { life: duration(PREVIEW_LIFE_MS) }));
}

interface Begun extends Omit<BulkAsked, 'amount'> {
  /** Hundredths; undefined: the file says it of each. */
  readonly each: number | undefined;
  readonly onProgress: (read: number) => void;
}

async function preview(options: BulkServiceOptions, actor: Actor, begun: Begun): Promise<BulkShown> {
  const { store, communities, fields, now } = options;
  const { guildId, userId: actorId } = actor;
  const { limits, enabled } = await store.getGuild(guildId);
  requireEnabled(enabled);
  const reason = parseReason(begun.reason);
  const community = await communities.require(guildId);
  const field = await fields.resolve(guildId, community, begun.field);
  const { communityId } = community;
  const made = { guildId, actorId, source: begun.from.kind, communityId, fieldId: field.id, fieldName: field.name };
  const bulk = await store.beginBulk({ ...made, reason }, now());
  try {
    const spent = await store.sumCounted({ guildId, actorId, at: now() });
    const { parts, hash } = open(options, bulk, begun);
    const collected = await collect({ ...options, ...begun, parts, bulk, limits, spent });
    const shown = { ...collected, fieldName: field.name };
    if (collected.members === 0) {
      if (!(await store.dropBulk(bulk.id))) throw notOpen();
      return { ...shown, bulk: undefined, repeats: undefined };
    }
    const fixed = await store.showBulk(bulk.id, hash?.());
    // What was read since it was dropped was not written down.
    if (fixed === undefined) throw notOpen();
    return { ...shown, bulk, repeats: fixed.repeats };
  } catch (error) {
    await store.dropBulk(bulk.id);
    throw error;
  }
}

function open(
  { store, crowds }: BulkServiceOptions,
  { guildId, communityId }: Bulk,
  { from, each }: Begun,
): Pick<BulkFile, 'parts'> & Partial<BulkFile> {
  if (from.kind !== 'csv') return { parts: crowds.list(guildId, from) };
  return readBulkFile({
    chunks: from.open(),
    hasAmount: each !== undefined,
    findHolders: (accountIds) => store.findHolders({ guildId, communityId }, accountIds),
  });
}
