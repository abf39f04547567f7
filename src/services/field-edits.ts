/** The community's fields, made, renamed and deleted in Returning.AI itself: each by one call, which is never repeated. */
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import { isSameName, parseFieldName, toCalledName } from '../points/field-name.ts';
import { requireCanManage } from '../points/permission.ts';
import type { ReactionRule } from '../reactions/rule.ts';
import type { Store } from '../store/store.ts';
import { type Text, text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { Communities, Community } from './communities.ts';
import { type Field, listCalledNames, matchField } from './field-names.ts';
import { chooseField } from './fields.ts';
import type {
  CommunityApi,
  FieldApi,
  ListedField,
  ReadFailure,
  ReadOptions,
  WriteOutcome,
  WriteRefusal,
} from './returning-api.ts';

/** The outcome of making, renaming or deleting a field; a refusal is thrown. */
export interface FieldEdit {
  readonly action: 'create' | 'rename' | 'delete';
  /** After the change, where that is known. */
  readonly name: string;
  readonly previousName?: string | undefined;
  readonly fieldId: string | undefined;
  /** The answer of Returning.AI. `unknown`: it was lost. */
  readonly outcome: 'done' | 'unknown';
  /** The state in its list of fields afterwards. */
  readonly seen: 'done' | 'not-done' | 'unreadable';
  /** It was the default field: the guild's own, which is unset now, or the one of the environment, which only the operator can change. */
  readonly wasDefault?: 'guild' | 'environment' | undefined;
  /** The default field from then on. Undefined: none. */
  readonly nextDefault?: Field | undefined;
  /** Members were linked by the Discord ids in it, which is off now. */
  readonly wasIdentity?: boolean | undefined;
  /** Rules that gave points in it, by its name or as the default, and are switched off now. */
  readonly rulesOff?: readonly ReactionRule[] | undefined;
}

/** The effects of deleting a field. Nothing was changed. */
export interface FieldDeletion {
  readonly field: Field;
  /** A name to confirm was given, and it was not the field's. */
  readonly isWrongName: boolean;
  readonly isDefault: 'guild' | 'environment' | undefined;
  /** The default field after the deletion. Undefined: none. */
  readonly nextDefault?: Field | undefined;
  /** Members are linked by the Discord ids in it. */
  readonly isIdentity: boolean;
  /** Rules that give points in it, by its name or as the default. */
  readonly rules: readonly ReactionRule[];
  readonly unfinished: { readonly own: number; readonly elsewhere: number };
}

/** The community's fields, changed in Returning.AI itself. */
export interface FieldEditService {
  /** `type`: `number` or `text`, as typed; a number when left out. */
  create(actor: Actor, wanted: { readonly name: string; readonly type: string | undefined }): Promise<FieldEdit>;
  rename(actor: Actor, asked: { readonly field: string; readonly name: string }): Promise<FieldEdit>;
  /** `confirm`: the field's name; anything else changes nothing and tells what would be touched. */
  delete(
    actor: Actor,
    asked: { readonly field: string; readonly confirm: string | undefined },
  ): Promise<
    { readonly kind: 'preview'; readonly deletion: FieldDeletion } | { readonly kind: 'sent'; readonly edit: FieldEdit }
  >;
}

const READ_BUDGET_MS = 5_000;
const WRITE_BUDGET_MS = 10_000;
/** Of the words that the API takes (`api-18359701`), those that people are offered. */
const TYPES = ['number', 'text'];

interface FieldEditServiceOptions {
  readonly store: Pick<
    Store,
    'getGuild' | 'saveFields' | 'markFieldDeleted' | 'listRules' | 'changeRule' | 'countUnfinished' | 'recordDeed'
  >;
  readonly api: Pick<CommunityApi, 'listFields'>;
  readonly fieldApi: FieldApi;
  readonly communities: Communities;
  readonly now: () => number;
  readonly log: Logger;
  /** A guild's rules have changed. */
  readonly onRules: (guildId: string) => void;
}

export function createFieldEditService(options: FieldEditServiceOptions): FieldEditService {
  const { fieldApi } = options;
  return {
    async create(actor, { name: typedName, type = 'number' }) {
      const own = await requireOwnCommunity(options, actor);
      const name = parseFieldName(typedName);
      if (!TYPES.includes(type)) {
        throw new UserError('BAD_FIELD_TYPE', text('refusal.field.bad-type'));
      }
      const before = await requireFields(options, own);
      refuseTakenName(before, name);
      const outcome = await send(options, own, { action: 'create', name, fieldId: undefined }, (write) =>
        fieldApi.create(own.communityId, { name, type }, write),
      );
      const after = await readFields(options, own);
      const known = new Set(before.map(({ fieldId }) => fieldId));
      const made = after?.find((field) => !known.has(field.fieldId) && isSameName(name, field.name ?? ''));
      return { action: 'create', name, fieldId: made?.fieldId, outcome, seen: toSeen(after, made !== undefined) };
    },

    async rename(actor, { field: typed, name: typedName }) {
      const own = await requireOwnCommunity(options, actor);
      const name = parseFieldName(typedName);
      const before = await requireFields(options, own);
      const renamed = requireField(before, typed);
      const { fieldId, type, name: previousName } = renamed;
      refuseTakenName(
        before.filter((other) => other !== renamed),
        name,
      );
      if (type === undefined) {
        throw new UserError('FIELD_TYPE_UNKNOWN', text('refusal.field.type-unknown'));
      }
      const field = { fieldId, name, type };
      const outcome = await send(options, own, { action: 'rename', name, previousName, fieldId }, (write) =>
        fieldApi.rename(own.communityId, field, write),
      );
      const after = await readFields(options, own);
      const isRenamed = after?.some((one) => one.fieldId === fieldId && one.name === name) ?? false;
      return { action: 'rename', name, previousName, fieldId, outcome, seen: toSeen(after, isRenamed) };
    },

    async delete(actor, { field: typed, confirm }) {
      const own = await requireOwnCommunity(options, actor);
      const fields = await requireFields(options, own);
      const deletion = await describeDeletion(options, own, fields, requireField(fields, typed));
      const isConfirmed = confirm !== undefined && isSameName(confirm, deletion.field.name);
      if (!isConfirmed) return { kind: 'preview', deletion: { ...deletion, isWrongName: confirm !== undefined } };
      refuseUnfinished(deletion);
      return { kind: 'sent', edit: await deleteField(options, own, fields, deletion.field) };
    },
  };
}

/** The community of the guild, and who changes its fields. */
interface OwnCommunity extends Community {
  readonly guildId: string;
  readonly userId: string;
}

async function requireOwnCommunity({ communities }: FieldEditServiceOptions, actor: Actor): Promise<OwnCommunity> {
  requireCanManage(actor);
  const { guildId, userId } = actor;
  return { ...(await communities.require(guildId)), guildId, userId };
}

/** @returns undefined when they cannot be listed now */
async function readFields(
  options: FieldEditServiceOptions,
  own: OwnCommunity,
): Promise<readonly ListedField[] | undefined> {
  return requireFields(options, own).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
}

/** The list as it is now, which is also kept for everything else that needs it. */
async function requireFields(
  { store, api, now }: FieldEditServiceOptions,
  { guildId, communityId, key }: OwnCommunity,
): Promise<readonly ListedField[]> {
  const answer = await api.listFields(communityId, { key, budgetMs: READ_BUDGET_MS });
  if (answer.kind !== 'ok') throw new UserError('FIELDS_UNAVAILABLE', explainRead(answer));
  await store.saveFields({ guildId, communityId }, answer.fields, { at: now(), isComplete: answer.complete });
  return answer.fields;
}

function requireField(fields: readonly ListedField[], typed: string): ListedField {
  const field = typed.trim() === '' ? undefined : matchField(fields, typed.trim());
  if (field !== undefined) return field;
  throw new UserError('UNKNOWN_FIELD', text('refusal.field.unknown-edit'));
}

/** The new name must not be the name, the key or the id of another field. */
function refuseTakenName(others: readonly ListedField[], name: string): void {
  const wanted = toCalledName(name);
  const isTaken = others.some((other) => [other.fieldId, ...listCalledNames(other)].includes(wanted));
  if (!isTaken) return;
  throw new UserError('FIELD_EXISTS', text('refusal.field.exists'));
}

function toSeen(after: readonly ListedField[] | undefined, isDone: boolean): FieldEdit['seen'] {
  if (after === undefined) return 'unreadable';
  return isDone ? 'done' : 'not-done';
}

const DEEDS = { create: 'field-created', rename: 'field-renamed', delete: 'field-deleted' } as const;

async function send(
  { store, now, log }: FieldEditServiceOptions,
  { guildId, userId, communityId, key }: OwnCommunity,
  { action, name, previousName, fieldId }: Pick<FieldEdit, 'action' | 'name' | 'previousName' | 'fieldId'>,
  write: (options: ReadOptions) => Promise<WriteOutcome>,
) {
  const outcome = await write({ key, budgetMs: WRITE_BUDGET_MS });
  log.info(
    { guildId, userId, communityId, action, fieldId, outcome: outcome.kind, cause: outcome.cause },
    'a field was changed',
  );
  if (outcome.kind !== 'done' && outcome.kind !== 'unknown') {
    throw new UserError('FIELD_REFUSED', explainRefusal(outcome));
  }
  await store.recordDeed({
    guildId,
    actorId: userId,
    action: DEEDS[action],
    object: previousName ?? name,
    after: { ...(action === 'rename' && { name }), outcome: outcome.kind === 'done' ? 'done' : 'uncertain' },
    at: now(),
  });
  return outcome.kind;
}

async function describeDeletion(
  options: FieldEditServiceOptions,
  own: OwnCommunity,
  fields: readonly ListedField[],
  { fieldId, key, name }: ListedField,
): Promise<FieldDeletion> {
  return {
    field: { id: fieldId, name: name ?? key ?? fieldId },
    isWrongName: false,
    ...(await findTouched(options, own, fields, fieldId)),
    unfinished: await options.store.countUnfinished({ guildId: own.guildId, communityId: own.communityId, fieldId }),
  };
}

type Touched = Pick<FieldDeletion, 'isDefault' | 'nextDefault' | 'isIdentity' | 'rules'>;

/** Settings of the guild that name the field, or use it as the default. */
async function findTouched(
  { store }: FieldEditServiceOptions,
  { guildId, fieldId: environmentFieldId }: OwnCommunity,
  fields: readonly ListedField[],
  fieldId: string,
): Promise<Touched> {
  const { defaultFieldId, identityFieldId } = await store.getGuild(guildId);
  const isDefault = chooseField(fields, defaultFieldId ?? environmentFieldId)?.id === fieldId;
  const source = environmentFieldId === fieldId ? 'environment' : 'guild';
  const left = fields.filter((field) => field.fieldId !== fieldId);
  return {
    isDefault: isDefault ? source : undefined,
    nextDefault: isDefault && source === 'guild' ? chooseField(left, environmentFieldId) : undefined,
    isIdentity: identityFieldId === fieldId,
    rules: (await store.listRules(guildId)).filter(
      (rule) => rule.fieldId === fieldId || (rule.fieldId === undefined && isDefault),
    ),
  };
}

function refuseUnfinished({ unfinished: { own, elsewhere } }: FieldDeletion): void {
  if (own + elsewhere === 0) return;
  throw new UserError('FIELD_IN_USE', text(`refusal.field.in-use-${own === 0 ? 'elsewhere' : 'here'}`));
}

async function deleteField(
  options: FieldEditServiceOptions,
  own: OwnCommunity,
  before: readonly ListedField[],
  { id: fieldId, name }: Field,
): Promise<FieldEdit> {
  const { store, fieldApi, now } = options;
  const outcome = await send(options, own, { action: 'delete', name, fieldId }, (write) =>
    fieldApi.delete(own.communityId, fieldId, write),
  );
  const after = await readFields(options, own);
  const seen = toSeen(after, after?.every((field) => field.fieldId !== fieldId) ?? false);
  const edit = { action: 'delete', name, fieldId, outcome, seen } as const;
  // Not known to be gone: it may yet be there, and be needed as it was.
  if (outcome === 'unknown' && seen !== 'done') return edit;
  // As things are now: another default may have been chosen meanwhile.
  const { isDefault, nextDefault, isIdentity, rules } = await findTouched(options, own, before, fieldId);
  // Rules first: those that follow the default must not give points in the next one for a moment.
  const rulesOff = await switchOff(options, own, rules);
  await store.markFieldDeleted(own, { fieldId, name }, { at: now(), actorId: own.userId });
  return { ...edit, wasDefault: isDefault, nextDefault, wasIdentity: isIdentity, rulesOff };
}

/** Points that a rule gave in it would all be refused, or wait for ever. */
async function switchOff(
  { store, now, onRules }: FieldEditServiceOptions,
  { guildId, userId }: OwnCommunity,
  rules: readonly ReactionRule[],
): Promise<readonly ReactionRule[]> {
  const on = rules.filter(({ enabled }) => enabled);
  for (const { id } of on)
    await store.changeRule({ guildId, ruleId: id }, { enabled: false }, { at: now(), actorId: userId });
  if (on.length > 0) onRules(guildId);
  return on;
}

function explainRead({ kind }: ReadFailure): Text {
  return text(`refusal.field.edit-read.${kind === 'unreachable' ? 'no-answer' : kind}`);
}

function explainRefusal({ kind }: WriteRefusal): Text {
  return text(`refusal.field.write.${kind}`);
}
