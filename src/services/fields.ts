/** Fields by the names that people use: from the store where possible, since Discord gives three seconds. */

import { UserError } from '../errors.ts';
import { toCalledName } from '../points/field-name.ts';
import { FIELD_LOOK_UP_MS } from '../points/three-seconds.ts';
import type { StoredField } from '../store/guilds/field-store.ts';
import type { Store } from '../store/store.ts';
import { sentences, type Text, text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import { type Communities, type Community, requireManagedCommunity } from './communities.ts';
import { type Field, matchField, quote, toField } from './field-names.ts';
import type { CommunityApi, ReadFailure } from './returning-api.ts';

/** The kind of values that a field must hold: numbers, text or any. */
export type FieldKind = 'numbers' | 'text' | 'any';

export interface FieldService {
  /** The field meant by what was typed; the guild's default when nothing was. */
  resolve(guildId: string, community: Community, typed: string | undefined): Promise<Field>;
  /**
   * Fields by their ids, or the guild's default where there is none, from what is stored, never from the network. In the
   * order of the ids; undefined: there is no default, or the field was deleted.
   */
  findStored(
    guildId: string,
    community: Community,
    fieldIds: readonly (string | undefined)[],
  ): Promise<readonly (Field | undefined)[]>;
  /** From what is stored, never from the network: Discord waits. */
  suggest(guildId: string, typed: string, kind?: FieldKind): Promise<readonly Field[]>;
  /** Asks the API; `stale` when it did not answer and the stored list is returned. */
  list(
    guildId: string,
  ): Promise<{ fields: readonly StoredField[]; defaultFieldId: string | undefined; stale: boolean }>;
  setDefault(actor: Actor, typed: string): Promise<Field>;
}

const STALE_AFTER_MS = 300_000;
/** Only the default field's name is wanted: during an outage not every command must wait for it anew. */
const NAME_AGAIN_MS = 15_000;
/** Whatever people type, and however often: a list that is younger is good enough. */
const TYPED_AGAIN_MS = 5_000;
const MAX_SUGGESTIONS = 25;
/** Of fields named in a refusal. */
const MOST_NAMES = 10;
const OBJECT_ID = /^[0-9a-f]{24}$/i;

interface FieldServiceOptions {
  readonly store: Pick<Store, 'changeGuild' | 'listFields' | 'fieldsFetchedAt' | 'saveFields'>;
  readonly api: CommunityApi;
  readonly communities: Communities;
  readonly now: () => number;
  readonly monotonic: () => number;
}

/** A look-up of a guild's fields. */
interface Refresh {
  readonly answer: Promise<ReadFailure | { kind: 'ok' }>;
  /** By the monotonic clock; endless while it is under way. */
  endedAt: number;
}

interface FieldParts extends FieldServiceOptions {
  /** By guild and community. */
  readonly refreshes: Map<string, Refresh>;
}

export function createFieldService(options: FieldServiceOptions): FieldService {
  const { store, communities, now } = options;
  const parts: FieldParts = { ...options, refreshes: new Map() };

  return {
    async resolve(guildId, community, typed) {
      if (typed === undefined) return resolveDefault(parts, guildId, community);
      return resolveTyped(parts, guildId, community, typed.trim());
    },

    async findStored(guildId, community, fieldIds) {
      const { fields, deleted } = await store.listFields({ guildId, communityId: community.communityId });
      return fieldIds
        .map((fieldId) => fieldId ?? community.defaultFieldId)
        .map((fieldId) =>
          deleted.some((field) => field.fieldId === fieldId) ? undefined : chooseField(fields, fieldId),
        );
    },

    async suggest(guildId, typed, kind = 'numbers') {
      const community = await communities.find(guildId);
      if (community === undefined) return [];
      const fields = await stored(parts, guildId, community);
      const fetchedAt = await store.fieldsFetchedAt({ guildId, communityId: community.communityId });
      if (!isWithin(now(), fetchedAt, STALE_AFTER_MS)) {
        const refreshed = refresh(parts, guildId, community, TYPED_AGAIN_MS);
        if (fields.length === 0) await refreshed;
        else refreshed.catch(() => undefined);
      }
      const wanted = toCalledName(typed);
      return (fields.length === 0 ? await stored(parts, guildId, community) : fields)
        .filter((field) => isOfKind(field, kind))
        .map(toField)
        .filter(({ name }) => toCalledName(name).includes(wanted))
        .slice(0, MAX_SUGGESTIONS);
    },

    async list(guildId) {
      const community = await communities.require(guildId);
      const answer = await refresh(parts, guildId, community, 0);
      const fields = await stored(parts, guildId, community);
      if (answer.kind !== 'ok' && fields.length === 0) {
        throw new UserError('FIELDS_UNAVAILABLE', text('refusal.field.unlisted', { why: explain(answer) }));
      }
      return { fields, defaultFieldId: community.defaultFieldId, stale: answer.kind !== 'ok' };
    },

    async setDefault(actor, typed) {
      const community = await requireManagedCommunity(communities, actor);
      const field = await resolveTyped(parts, actor.guildId, community, typed.trim());
      await store.changeGuild(actor.guildId, { defaultFieldId: field.id }, { at: now(), actorId: actor.userId });
      return field;
    },
  };
}

async function fetchFields({ api, store, now }: FieldParts, guildId: string, { communityId, key }: Community) {
  const answer = await api.listFields(communityId, { key, budgetMs: FIELD_LOOK_UP_MS });
  if (answer.kind === 'ok')
    await store.saveFields({ guildId, communityId }, answer.fields, { at: now(), isComplete: answer.complete });
  return answer;
}

/**
 * One look-up at a time for a guild; everybody who asks meanwhile shares it.
 *
 * @param maxAgeMs - how long ago one may have ended to be good enough
 */
function refresh(parts: FieldParts, guildId: string, community: Community, maxAgeMs: number): Refresh['answer'] {
  const { refreshes, monotonic } = parts;
  const name = `${guildId}/${community.communityId}`;
  const known = refreshes.get(name);
  if (known !== undefined && monotonic() - known.endedAt < maxAgeMs) return known.answer;
  const end = () => {
    started.endedAt = monotonic();
  };
  const started = { answer: fetchFields(parts, guildId, community).finally(end), endedAt: Number.POSITIVE_INFINITY };
  refreshes.set(name, started);
  return started.answer;
}

async function stored({ store }: FieldParts, guildId: string, { communityId }: Community) {
  return (await store.listFields({ guildId, communityId })).fields;
}

async function resolveDefault(parts: FieldParts, guildId: string, community: Community): Promise<Field> {
  const { store } = parts;
  const fieldId = community.defaultFieldId;
  const isKnown = (fields: readonly StoredField[]) => fields.some((field) => field.fieldId === fieldId);
  let { fields, deleted: gone } = await store.listFields({ guildId, communityId: community.communityId });
  const isMissing = fieldId === undefined ? fields.length === 0 : !isKnown(fields);
  if (isMissing) {
    await refresh(parts, guildId, community, NAME_AGAIN_MS);
    ({ fields, deleted: gone } = await store.listFields({ guildId, communityId: community.communityId }));
  }
  const deleted = gone.find((field) => field.fieldId === fieldId);
  if (deleted !== undefined) {
    const field = quote(toField(deleted).name);
    throw new UserError('FIELD_DELETED', text('refusal.field.default-deleted', { field }));
  }
  const chosen = chooseField(fields, fieldId);
  if (chosen !== undefined) return chosen;
  throw new UserError('NO_DEFAULT_FIELD', text('refusal.field.no-default'));
}

async function resolveTyped(parts: FieldParts, guildId: string, community: Community, typed: string): Promise<Field> {
  if (typed === '') throw new UserError('EMPTY_FIELD', text('refusal.field.empty'));
  const known = pickField(await stored(parts, guildId, community), typed);
  if (known !== undefined) return known;
  const answer = await refresh(parts, guildId, community, TYPED_AGAIN_MS);
  const all = await stored(parts, guildId, community);
  const found = pickField(all, typed);
  if (found !== undefined) return found;
  if (answer.kind === 'ok') {
    throw new UserError(
      'UNKNOWN_FIELD',
      sentences([text('refusal.field.unknown', { typed: quote(typed) }), describeNumeric(all)]),
    );
  }
  // Some deployments list no fields; an id needs no list, and Returning.AI itself refuses a wrong one.
  if (answer.kind === 'not-found' && OBJECT_ID.test(typed)) return toField({ fieldId: typed });
  throw new UserError(
    'FIELDS_UNAVAILABLE',
    text('refusal.field.not-looked-up', { typed: quote(typed), why: explain(answer) }),
  );
}

/** Whether something was just now. What seems to come later was before somebody put the clock back. */
function isWithin(now: number, at: number | undefined, ms: number): boolean {
  return at !== undefined && Math.abs(now - at) <= ms;
}

/** One of which nobody knows what it holds may be of any kind. */
function isOfKind({ numeric }: StoredField, kind: FieldKind): boolean {
  return kind === 'any' || numeric !== (kind === 'text');
}

/** The field of that id, known or not; without one, the only field that can hold points. */
export function chooseField(fields: readonly StoredField[], fieldId: string | undefined): Field | undefined {
  if (fieldId !== undefined) return toField(fields.find((field) => field.fieldId === fieldId) ?? { fieldId });
  const [only, ...others] = fields.filter((field) => field.numeric !== false);
  return only !== undefined && others.length === 0 ? toField(only) : undefined;
}

/** Names instead of a command: who may award need not be allowed to list fields. */
function describeNumeric(fields: readonly StoredField[]): Text {
  const all = fields.filter(({ numeric }) => numeric !== false).map(({ name, fieldId }) => quote(name ?? fieldId));
  if (all.length === 0) return text('refusal.field.pick-none');
  const names = all.slice(0, MOST_NAMES).join(', ');
  const more = all.length - MOST_NAMES;
  return more > 0 ? text('refusal.field.pick-more', { names, more }) : text('refusal.field.pick', { names });
}

/** The field that was typed, if it can hold points. */
function pickField(fields: readonly StoredField[], typed: string): Field | undefined {
  const field = matchField(fields, typed);
  if (field?.numeric === false) {
    throw new UserError(
      'FIELD_NOT_NUMERIC',
      sentences([text('refusal.field.not-numeric', { typed: quote(typed) }), describeNumeric(fields)]),
    );
  }
  return field === undefined ? undefined : toField(field);
}

function explain({ kind }: ReadFailure): Text {
  return text(`refusal.field.read.${kind === 'unreachable' ? 'no-answer' : kind}`);
}
