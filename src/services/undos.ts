/** Undoing many awards at once. It is shown first and changes nothing before it is confirmed. */
import { UserError } from '../errors.ts';
import { PREVIEW_LIFE_MS } from '../points/limits.ts';
import { canAward, requireCanAward, requireCanManage } from '../points/permission.ts';
import { parseManyReceipt } from '../points/receipt.ts';
import { parseSince } from '../points/since.ts';
import { gives, previewUndo, type UndoPreview, type UndoRights } from '../points/undo-preview.ts';
import type { Store } from '../store/store.ts';
import type { Standing, Undo, UndoReply, UndoScope } from '../store/undos/undo-store.ts';
import { duration, text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { Communities } from './communities.ts';
import { requireEnabled } from './enabled.ts';
import { createIsOwn } from './own-points.ts';

/** The target of an undo, as typed. */
export type UndoAsked =
  | { readonly kind: 'message'; readonly messageId: string }
  /** `since` as typed. */
  | { readonly kind: 'moderator'; readonly memberId: string; readonly since: string | undefined }
  | { readonly kind: 'undo'; readonly receipt: string };

/** The effect of an undo, and the undo that would do it; undefined: there is nothing to do. */
export interface UndoShown extends UndoPreview<Standing> {
  readonly undo: Undo | undefined;
  /** There are more than can be undone at once. */
  readonly isCut: boolean;
}

/** Undoing many awards at once: shown first, confirmed once. */
export interface UndoService {
  preview(actor: Actor, asked: UndoAsked): Promise<UndoShown>;
  /** From then on it is done, whatever happens; its message tells how far it is. */
  confirm(actor: Actor, undoId: number, reply: UndoReply): Promise<void>;
  cancel(actor: Actor, undoId: number): Promise<void>;
}

interface UndoServiceOptions {
  readonly store: Pick<
    Store,
    | 'getGuild'
    | 'getUndo'
    | 'findUndo'
    | 'findBulk'
    | 'listUndoTargets'
    | 'readStanding'
    | 'listAccountsOf'
    | 'sumCounted'
    | 'saveUndo'
    | 'startUndo'
    | 'dropUndo'
  >;
  readonly communities: Pick<Communities, 'findKey'>;
  readonly now: () => number;
}

/** More would be a mistake rather than an undo; it can be asked for again. */
const MAX_TARGETS = 5_000;
/** Read in one go; between two of them others get their turn. */
const TARGETS_PER_TURN = 50;
const HOUR_MS = 60 * 60_000;

export function createUndoService(options: UndoServiceOptions): UndoService {
  const { store, now } = options;

  async function requirePreview(actor: Actor, undoId: number): Promise<Undo> {
    const undo = Number.isSafeInteger(undoId) ? await store.getUndo(actor.guildId, undoId) : undefined;
    const isOpen = undo?.state === 'preview' && now() - undo.createdAt < PREVIEW_LIFE_MS;
    if (isOpen && undo.actorId === actor.userId) return undo;
    throw notOpen();
  }

  return {
    async preview(actor, asked) {
      const { enabled, staffRoleId } = await store.getGuild(actor.guildId);
      requireCanAward(actor, 'increase', staffRoleId);
      requireEnabled(enabled);
      const { scope, ofOthers } = await toScope(options, actor, asked);
      if (ofOthers) requireCanManage(actor);
      const rights = await findRights(options, actor);
      return preview(options, actor, scope, { ...rights, ofOthers });
    },

    async confirm(actor, undoId, reply) {
      const undo = await requirePreview(actor, undoId);
      const { enabled, staffRoleId } = await store.getGuild(actor.guildId);
      // The actor may have lost the right since.
      requireCanAward(actor, undo.needs, staffRoleId);
      if (undo.ofOthers) requireCanManage(actor);
      requireEnabled(enabled);
      if (!(await store.startUndo(undo.id, { reply, isLimited: !actor.canManageGuild, at: now() }))) throw notOpen();
    },

    async cancel(actor, undoId) {
      const { id } = await requirePreview(actor, undoId);
      if (!(await store.dropUndo(id))) throw notOpen();
    },
  };
}

function notOpen(): UserError {
  return new UserError('NO_DRAFT', text('refusal.undo-many.not-open', { life: duration(PREVIEW_LIFE_MS) }));
}

interface Asked {
  readonly scope: UndoScope;
  /** Awards that somebody else gave with a moderator's rights. */
  readonly ofOthers: boolean;
}

async function toScope(
  { store, now }: UndoServiceOptions,
  { guildId, userId }: Actor,
  asked: UndoAsked,
): Promise<Asked> {
  switch (asked.kind) {
    case 'message':
      return { scope: { kind: 'message', guildId, messageId: asked.messageId }, ofOthers: false };
    case 'moderator': {
      const since = parseSince(asked.since, now(), (await store.getGuild(guildId)).timezone);
      if (since === 0) {
        throw new UserError('SINCE_MISSING', text('refusal.undo-many.since-missing'));
      }
      const { memberId } = asked;
      return { scope: { kind: 'moderator', guildId, memberId, since }, ofOthers: memberId !== userId };
    }
    case 'undo':
      return findMany(store, { guildId, userId }, asked.receipt);
  }
}

async function findMany(
  store: UndoServiceOptions['store'],
  { guildId, userId }: Pick<Actor, 'guildId' | 'userId'>,
  typed: string,
): Promise<Asked> {
  const receipt = parseManyReceipt(typed) ?? '';
  const undo = await store.findUndo({ guildId, receipt });
  const bulk = undo === undefined ? await store.findBulk({ guildId, receipt }) : undefined;
  if (undo?.state === 'running' || bulk?.state === 'running') {
    throw new UserError('STILL_RUNNING', text('refusal.undo-many.running', { receipt }));
  }
  if (undo !== undefined) {
    return { scope: { kind: 'undo', guildId, undoId: undo.id }, ofOthers: undo.actorId !== userId };
  }
  if (bulk !== undefined) {
    return { scope: { kind: 'bulk', guildId, bulkId: bulk.id }, ofOthers: bulk.actorId !== userId };
  }
  throw new UserError('UNKNOWN_RECEIPT', text('refusal.undo-many.unknown'));
}

interface Rights extends Omit<UndoRights, 'hasKey'> {
  /** It is about what somebody else did. */
  readonly ofOthers: boolean;
  /** Whether an award is to whoever asks. */
  readonly isToSelf: UndoRights['isOwn'];
}

/** Limits hold whoever cannot change them. */
async function findRights({ store, now }: UndoServiceOptions, actor: Actor): Promise<Omit<Rights, 'ofOthers'>> {
  const { staffRoleId, limits } = await store.getGuild(actor.guildId);
  const { perAward, perModeratorHour } = limits;
  const used = await store.sumCounted({ guildId: actor.guildId, actorId: actor.userId, at: now() });
  const isOwn = await createIsOwn(store, actor);
  const left = perModeratorHour === undefined ? undefined : Math.max(0, perModeratorHour - used);
  return {
    isToSelf: isOwn,
    mayUndoSets: canAward(actor, 'overwrite', staffRoleId),
    isOwn: actor.canManageGuild ? () => false : isOwn,
    room: actor.canManageGuild ? undefined : { perAward, left, since: now() - HOUR_MS },
  };
}

/** Of those that the awards are in. */
async function findKeyless(
  { communities }: UndoServiceOptions,
  guildId: string,
  standing: readonly Standing[],
): Promise<ReadonlySet<string>> {
  const keyless = new Set<string>();
  for (const communityId of new Set(standing.map(({ award }) => award.communityId))) {
    if ((await communities.findKey(guildId, communityId)) === undefined) keyless.add(communityId);
  }
  return keyless;
}

async function preview(
  options: UndoServiceOptions,
  { guildId, userId }: Actor,
  scope: UndoScope,
  { ofOthers, ...rights }: Rights,
): Promise<UndoShown> {
  const { store, now } = options;
  const targets = await store.listUndoTargets(scope, MAX_TARGETS + 1);
  const standing: Standing[] = [];
  for (let start = 0; start < Math.min(targets.length, MAX_TARGETS); start += TARGETS_PER_TURN) {
    const end = Math.min(start + TARGETS_PER_TURN, MAX_TARGETS);
    standing.push(...(await store.readStanding(scope, targets.slice(start, end), userId)));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const keyless = await findKeyless(options, guildId, standing);
  const shown = previewUndo(standing, { ...rights, hasKey: ({ communityId }) => !keyless.has(communityId) });
  const needs = shown.undoable.some(({ rootAction }) => rootAction === 'overwrite') ? 'overwrite' : 'increase';
  // An actor with the right to give themselves points may have lost it by the time they confirm.
  const givesToSelf = shown.undoable.some((one) => gives(one) && rights.isToSelf(one.award));
  const saved = { guildId, actorId: userId, ofOthers: ofOthers || givesToSelf, needs } as const;
  return {
    ...shown,
    isCut: targets.length > MAX_TARGETS,
    undo: shown.undoable.length === 0 ? undefined : await store.saveUndo(saved, shown.undoable, now()),
  };
}
