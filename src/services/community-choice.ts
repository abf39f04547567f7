/**
 * Choosing the community of a guild. Another one than the one in force is tried with a key first, shown with what hangs
 * on the present one, and confirmed; until then nothing changes. A typing error cuts nobody off.
 */
import { UserError } from '../errors.ts';
import { requireCanManage } from '../points/permission.ts';
import type { CommunityCounts } from '../store/guilds/guild-store.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { Communities } from './communities.ts';
import { takeDraft } from './drafts.ts';
import type { CommunityApi, FieldList, ReadFailure } from './returning-api.ts';
import type { Sealer } from './sealing.ts';

/** The data and settings that depend on the community a guild would leave. */
export interface HangingOnCommunity extends CommunityCounts {
  /** All rules of the guild. */
  readonly rules: number;
  /** A key of the guild's own. */
  readonly hasKey: boolean;
  readonly hasDefaultField: boolean;
  readonly hasIdentityField: boolean;
}

/** The outcome of choosing a community. */
export type CommunityChoice =
  /** It is in force. */
  | { readonly kind: 'chosen' }
  /** Returning.AI has confirmed it. The other one stays in force until this is confirmed. */
  | {
      readonly kind: 'offered';
      readonly from: string;
      readonly to: string;
      readonly draftId: number;
      readonly fieldNames: readonly string[];
      readonly hanging: HangingOnCommunity;
    }
  /** The same for taking the choice away. `to`: the operator's, which is in force then; undefined: none. */
  | {
      readonly kind: 'unset-offered';
      readonly from: string;
      readonly to: string | undefined;
      readonly draftId: number;
      readonly hanging: HangingOnCommunity;
    }
  /** It could not be tried, and nothing was changed. `failure` undefined: there is no key to try. */
  | {
      readonly kind: 'key-needed';
      readonly from: string | undefined;
      readonly to: string;
      readonly failure: ReadFailure['kind'] | undefined;
    };

export interface CommunityChoosing {
  /** Chooses the community, or offers to where one is in use: nothing changes then before it is confirmed. */
  chooseCommunity(actor: Actor, communityId: string): Promise<CommunityChoice>;
  /** Takes the server's own choice away, with the keys that nothing needs any more; or offers to, in the same way. */
  unsetCommunity(actor: Actor): Promise<CommunityChoice>;
  /** Does what was offered, once. */
  confirmCommunity(actor: Actor, draftId: number): Promise<void>;
  cancelCommunity(actor: Actor, draftId: number): Promise<void>;
}

const VERIFY_BUDGET_MS = 5_000;
const COMMUNITY_ID = /^[\w-]{1,64}$/;

interface CommunityChoiceOptions {
  readonly store: Pick<
    Store,
    | 'getGuild'
    | 'changeGuild'
    | 'getGuildKey'
    | 'saveGuildKey'
    | 'saveFields'
    | 'countOfCommunity'
    | 'listRules'
    | 'saveDraft'
    | 'takeDraft'
    | 'leaveCommunity'
  >;
  readonly communities: Communities;
  readonly sealer: Sealer;
  readonly api: Pick<CommunityApi, 'listFields'>;
  readonly now: () => number;
}

/** The content of a draft. */
interface CommunityDraft {
  readonly from: string;
  /** Undefined: the choice is taken away. */
  readonly to?: string;
}

/** A key that Returning.AI accepts for a community, and what it lists. */
interface Proof {
  readonly kind: 'proven';
  readonly key: string;
  /** The guild has it, for another community. */
  readonly isToBeSaved: boolean;
  readonly list: FieldList;
}

export function createCommunityChoice(options: CommunityChoiceOptions): CommunityChoosing {
  const { store, communities } = options;
  return {
    async chooseCommunity(actor, communityId) {
      requireCanManage(actor);
      requireCommunityId(communityId);
      const from = await communities.findCommunityId(actor.guildId);
      const isKnown = from === communityId || (await isUnused(options, actor.guildId, from));
      const proof = from === communityId ? undefined : await prove(options, actor.guildId, communityId);
      // Without any key there is nothing to try, and nothing to lose.
      if (isKnown && (proof === undefined || proof.kind === 'proven')) {
        await apply(options, actor, { from, to: communityId }, proof);
        return { kind: 'chosen' };
      }
      if (proof?.kind !== 'proven') return { kind: 'key-needed', from, to: communityId, failure: proof?.kind };
      return offer(options, actor, { from: from ?? '', to: communityId }, proof);
    },

    async unsetCommunity(actor) {
      requireCanManage(actor);
      const { communityId: from } = await store.getGuild(actor.guildId);
      const staysInForce = from === communities.findFallback(actor.guildId)?.communityId;
      if (from !== undefined && !staysInForce && !(await isUnused(options, actor.guildId, from)))
        return offerToUnset(options, actor, from);
      const forgotten = await leave(options, actor, from);
      if (from !== undefined || forgotten > 0) return { kind: 'chosen' };
      throw nothingToUnset(communities.findFallback(actor.guildId)?.communityId);
    },

    async confirmCommunity(actor, draftId) {
      requireCanManage(actor);
      const { from, to } = await takeChoice(options, actor, draftId);
      if ((await communities.findCommunityId(actor.guildId)) !== from) {
        throw new UserError('OTHER_COMMUNITY', text('refusal.other-community'));
      }
      if (to === undefined) return void (await leave(options, actor, from));
      const proof = await prove(options, actor.guildId, to);
      if (proof?.kind === 'proven') return apply(options, actor, { from, to }, proof);
      throw new UserError('COMMUNITY_NOT_VERIFIED', text('refusal.community-not-verified'));
    },

    async cancelCommunity(actor, draftId) {
      requireCanManage(actor);
      await takeChoice(options, actor, draftId);
    },
  };
}

async function takeChoice(options: CommunityChoiceOptions, actor: Actor, id: number): Promise<CommunityDraft> {
  return JSON.parse(await takeDraft(options, actor, { id, kind: 'community' }));
}

/** @throws {@link UserError} BAD_COMMUNITY */
export function requireCommunityId(communityId: string): void {
  if (COMMUNITY_ID.test(communityId)) return;
  throw new UserError('BAD_COMMUNITY', text('refusal.bad-community'));
}

/** Whether nothing is cut off by leaving it: it has no key that works, and nothing hangs on it. */
async function isUnused(
  { store, communities }: CommunityChoiceOptions,
  guildId: string,
  communityId: string | undefined,
): Promise<boolean> {
  if (communityId === undefined) return true;
  if ((await communities.find(guildId)) !== undefined) return false;
  const counts = await store.countOfCommunity({ guildId, communityId });
  return Object.values(counts).every((count) => count === 0);
}

/**
 * Tries the keys that the guild may use for a community: its own for it, the operator's, or the one that it has for the
 * present community, since the id of that may have been the mistake. Undefined: it has none to try.
 */
async function prove(
  { communities, api }: CommunityChoiceOptions,
  guildId: string,
  communityId: string,
): Promise<Proof | ReadFailure | undefined> {
  const usable = await communities.findKey(guildId, communityId);
  const present = await communities.find(guildId);
  const candidates = [
    ...(usable === undefined ? [] : [{ key: usable.key, isToBeSaved: false }]),
    ...(present?.keySource === 'guild' ? [{ key: present.key, isToBeSaved: true }] : []),
  ];
  let failure: ReadFailure | undefined;
  for (const { key, isToBeSaved } of candidates) {
    const list = await api.listFields(communityId, { key, budgetMs: VERIFY_BUDGET_MS });
    if (list.kind === 'ok') return { kind: 'proven', key, isToBeSaved, list };
    failure = list;
  }
  return failure;
}

async function offer(
  options: CommunityChoiceOptions,
  actor: Actor,
  draft: Required<CommunityDraft>,
  { list }: Proof,
): Promise<CommunityChoice> {
  return {
    kind: 'offered',
    ...draft,
    draftId: await saveDraft(options, actor, draft),
    fieldNames: list.fields.map(({ name, fieldId }) => name ?? fieldId),
    hanging: await findHanging(options, actor.guildId, draft.from),
  };
}

async function offerToUnset(options: CommunityChoiceOptions, actor: Actor, from: string): Promise<CommunityChoice> {
  return {
    kind: 'unset-offered',
    from,
    to: options.communities.findFallback(actor.guildId)?.communityId,
    draftId: await saveDraft(options, actor, { from }),
    hanging: await findHanging(options, actor.guildId, from),
  };
}

function saveDraft({ store, now }: CommunityChoiceOptions, { guildId, userId }: Actor, draft: CommunityDraft) {
  return store.saveDraft({ guildId, userId, kind: 'community', content: JSON.stringify(draft), createdAt: now() });
}

async function findHanging(
  { store }: CommunityChoiceOptions,
  guildId: string,
  communityId: string,
): Promise<HangingOnCommunity> {
  const { defaultFieldId, identityFieldId } = await store.getGuild(guildId);
  return {
    ...(await store.countOfCommunity({ guildId, communityId })),
    hasKey: (await store.getGuildKey({ guildId, communityId })) !== undefined,
    rules: (await store.listRules(guildId)).length,
    hasDefaultField: defaultFieldId !== undefined,
    hasIdentityField: identityFieldId !== undefined,
  };
}

/** @returns how many keys were forgotten */
async function leave(
  { store, communities, now }: CommunityChoiceOptions,
  { guildId, userId }: Actor,
  from: string | undefined,
): Promise<number> {
  const fallback = communities.findFallback(guildId);
  const change = from === undefined || from === fallback?.communityId ? {} : NO_FIELDS;
  return store.leaveCommunity(guildId, { change, fallback }, { actorId: userId, at: now() });
}

function nothingToUnset(ofOperator: string | undefined): UserError {
  return new UserError(
    'NOTHING_TO_UNSET',
    text(`refusal.nothing-to-unset.${ofOperator === undefined ? 'none' : 'operator'}`),
  );
}

/** Another community has other fields: a default of the old one must not survive the change. */
const NO_FIELDS = { defaultFieldId: null, identityFieldId: null } as const;

async function apply(
  { store, sealer, now }: CommunityChoiceOptions,
  { guildId, userId }: Actor,
  { from, to: communityId }: { readonly from: string | undefined; readonly to: string },
  proof: Proof | undefined,
): Promise<void> {
  if (proof?.isToBeSaved === true) {
    const sealed = sealer.seal(proof.key, { guildId, communityId });
    await store.saveGuildKey({ guildId, communityId }, { sealed, setBy: userId, verifiedAt: now() }, now());
  }
  if (proof !== undefined) {
    await store.saveFields({ guildId, communityId }, proof.list.fields, { at: now(), isComplete: proof.list.complete });
  }
  const unset = from === communityId ? {} : NO_FIELDS;
  await store.changeGuild(guildId, { communityId, ...unset }, { at: now(), actorId: userId });
}
