/** The community's fields, made, renamed and deleted in Returning.AI itself: each by one call, which is never repeated. */
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import { isSameName, parseFieldName, toCalledName } from '../points/field-name.ts';
import { requireCanManage } from '../points/permission.ts';
import type { ReactionRule } from '../reactions/rule.ts';
import type { Store } from '../store/store.ts';
import type { Communities, Community } from './communities.ts';
import { listCalledNames, matchField } from './field-names.ts';
import { chooseField } from './fields.ts';
import type {
  CommunityApi,
  FieldApi,
  ListedField,
  ReadFailure,
  ReadOptions,
  WriteOutcome,
  WriteRefusal,
} from './ports/community-api.ts';
import type { Actor, Field, FieldDeletion, FieldEdit, FieldEditService } from './services.ts';

const READ_BUDGET_MS = 5_000;
const WRITE_BUDGET_MS = 10_000;
/** Of the words that the API takes (`api-18359701`), those that people are offered. */
const TYPES = ['number', 'text'];

export interface FieldEditServiceOptions {
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
    async create(actor, typedName, type = 'number') {
      const place = await requirePlace(options, actor);
      const name = parseFieldName(typedName);
      if (!TYPES.includes(type)) {
        throw new UserError('BAD_FIELD_TYPE', 'A field holds a `number` or a `text`. Choose one of them.');
      }
      const before = await requireFields(options, place);
      refuseTakenName(before, name);
      const outcome = await send(options, place, { action: 'create', name, fieldId: undefined }, (write) =>
        fieldApi.create(place.communityId, { name, type }, write),
      );
      const after = await readFields(options, place);
      const known = new Set(before.map(({ fieldId }) => fieldId));
      const made = after?.find((field) => !known.has(field.fieldId) && isSameName(name, field.name ?? ''));
      return { action: 'create', name, fieldId: made?.fieldId, outcome, seen: toSeen(after, made !== undefined) };
    },

    async rename(actor, typed, typedName) {
      const place = await requirePlace(options, actor);
      const name = parseFieldName(typedName);
      const before = await requireFields(options, place);
      const renamed = requireField(before, typed);
      const { fieldId, type, name: previousName } = renamed;
      refuseTakenName(
        before.filter((other) => other !== renamed),
        name,
      );
      if (type === undefined) {
        throw new UserError(
          'FIELD_TYPE_UNKNOWN',
          'Returning.AI does not tell what this field holds, and renaming it without that could change it. Use Returning.AI itself to rename it.',
        );
      }
      const field = { fieldId, name, type };
      const outcome = await send(options, place, { action: 'rename', name, previousName, fieldId }, (write) =>
        fieldApi.rename(place.communityId, field, write),
      );
      const after = await readFields(options, place);
      const isRenamed = after?.some((one) => one.fieldId === fieldId && one.name === name) ?? false;
      return { action: 'rename', name, previousName, fieldId, outcome, seen: toSeen(after, isRenamed) };
    },

    async delete(actor, typed, confirm) {
      const place = await requirePlace(options, actor);
      const fields = await requireFields(options, place);
      const deletion = await describeDeletion(options, place, fields, requireField(fields, typed));
      const isConfirmed = confirm !== undefined && isSameName(confirm, deletion.field.name);
      if (!isConfirmed) return { kind: 'preview', deletion: { ...deletion, isWrongName: confirm !== undefined } };
      refuseUnfinished(deletion);
      return { kind: 'sent', edit: await deleteField(options, place, fields, deletion.field) };
    },
  };
}

/** Whose field, and who changes it. */
interface Place extends Community {
  readonly guildId: string;
  readonly userId: string;
}

async function requirePlace({ communities }: FieldEditServiceOptions, actor: Actor): Promise<Place> {
  requireCanManage(actor);
  const { guildId, userId } = actor;
  return { ...(await communities.require(guildId)), guildId, userId };
}

/** @returns undefined when they cannot be listed now */
async function readFields(options: FieldEditServiceOptions, place: Place): Promise<readonly ListedField[] | undefined> {
  return requireFields(options, place).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
}

/** The list as it is now, which is also kept for everything else that needs it. */
async function requireFields(
  { store, api, now }: FieldEditServiceOptions,
  { guildId, communityId, key }: Place,
): Promise<readonly ListedField[]> {
  const answer = await api.listFields(communityId, { key, budgetMs: READ_BUDGET_MS });
  if (answer.kind !== 'ok') throw new UserError('FIELDS_UNAVAILABLE', explainRead(answer));
  await store.saveFields({ guildId, communityId }, answer.fields, { at: now(), isComplete: answer.complete });
  return answer.fields;
}

function requireField(fields: readonly ListedField[], typed: string): ListedField {
  const field = typed.trim() === '' ? undefined : matchField(fields, typed.trim());
  if (field !== undefined) return field;
  throw new UserError(
    'UNKNOWN_FIELD',
    'This community has no such field. Pick one from the list while typing, or see `/fields list`.',
  );
}

/** Whoever types it must not mean another field by it, of which it is the name, the key or the id. */
function refuseTakenName(others: readonly ListedField[], name: string): void {
  const wanted = toCalledName(name);
  const isTaken = others.some((other) => [other.fieldId, ...listCalledNames(other)].includes(wanted));
  if (!isTaken) return;
  throw new UserError(
    'FIELD_EXISTS',
    'Another field has that as its name, its database name or its id already. Choose another name, see `/fields list`.',
  );
}

function toSeen(after: readonly ListedField[] | undefined, isDone: boolean): FieldEdit['seen'] {
  if (after === undefined) return 'unreadable';
  return isDone ? 'done' : 'not-done';
}

const DEEDS = { create: 'field-created', rename: 'field-renamed', delete: 'field-deleted' } as const;

async function send(
  { store, now, log }: FieldEditServiceOptions,
  { guildId, userId, communityId, key }: Place,
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
  place: Place,
  fields: readonly ListedField[],
  { fieldId, key, name }: ListedField,
): Promise<FieldDeletion> {
  return {
    field: { id: fieldId, name: name ?? key ?? fieldId },
    isWrongName: false,
    ...(await findTouched(options, place, fields, fieldId)),
    unfinished: await options.store.countUnfinished({
      guildId: place.guildId,
      communityId: place.communityId,
      fieldId,
    }),
  };
}

type Touched = Pick<FieldDeletion, 'isDefault' | 'nextDefault' | 'isIdentity' | 'rules'>;

/** What in the guild's settings names the field, or means it as the default. */
async function findTouched(
  { store }: FieldEditServiceOptions,
  { guildId, fieldId: environmentFieldId }: Place,
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
  const where = own === 0 ? 'in another server of this community' : 'here';
  throw new UserError(
    'FIELD_IN_USE',
    `Awards of this field are still on their way ${where}, or wait for a link or a decision, so it is not deleted. Look at \`/setup\`, and try again when they are settled.`,
  );
}

async function deleteField(
  options: FieldEditServiceOptions,
  place: Place,
  before: readonly ListedField[],
  { id: fieldId, name }: Field,
): Promise<FieldEdit> {
  const { store, fieldApi, now } = options;
  const outcome = await send(options, place, { action: 'delete', name, fieldId }, (write) =>
    fieldApi.delete(place.communityId, fieldId, write),
  );
  const after = await readFields(options, place);
  const seen = toSeen(after, after?.every((field) => field.fieldId !== fieldId) ?? false);
  const edit = { action: 'delete', name, fieldId, outcome, seen } as const;
  // Not known to be gone: it may yet be there, and be needed as it was.
  if (outcome === 'unknown' && seen !== 'done') return edit;
  // As things are now: another default may have been chosen meanwhile.
  const { isDefault, nextDefault, isIdentity, rules } = await findTouched(options, place, before, fieldId);
  // Rules first: those that follow the default must not give points in the next one for a moment.
  const rulesOff = await switchOff(options, place, rules);
  await store.markFieldDeleted(place, { fieldId, name }, { at: now(), actorId: place.userId });
  return { ...edit, wasDefault: isDefault, nextDefault, wasIdentity: isIdentity, rulesOff };
}

/** Points that a rule gave in it would all be refused, or wait for ever. */
async function switchOff(
  { store, now, onRules }: FieldEditServiceOptions,
  { guildId, userId }: Place,
  rules: readonly ReactionRule[],
): Promise<readonly ReactionRule[]> {
  const on = rules.filter(({ enabled }) => enabled);
  for (const { id } of on)
    await store.changeRule({ guildId, ruleId: id }, { enabled: false }, { at: now(), actorId: userId });
  if (on.length > 0) onRules(guildId);
  return on;
}

function explainRead({ kind }: ReadFailure): string {
  switch (kind) {
    case 'key-problem':
      return 'Returning.AI does not accept the API key, so nothing was changed. Enter one with the permission User Fields with `/setup`.';
    case 'not-found':
      return 'Returning.AI does not list this community’s fields, so nothing was changed: I could not see what becomes of them. Use Returning.AI itself.';
    case 'slow-down':
      return 'Returning.AI asks to slow down, so nothing was changed. Try again in a minute.';
    default:
      return 'Returning.AI does not answer right now, so nothing was changed. Try again in a minute.';
  }
}

function explainRefusal({ kind }: WriteRefusal): string {
  switch (kind) {
    case 'unreachable':
      return 'Returning.AI cannot be reached, so nothing was sent. Try again in a minute.';
    case 'slow-down':
      return 'Returning.AI asks to slow down and has changed nothing. Try again in a minute.';
    case 'key-problem':
      return 'The API key may not change fields, so nothing was changed. Give it the permission User Fields in Returning.AI, or use Returning.AI itself.';
    case 'not-found':
      return 'Returning.AI does not know this field any more, or does not let it be changed this way. Nothing was changed; look at `/fields list`.';
    case 'conflict':
      return 'Returning.AI has such a field already, or needs this one. Nothing was changed; look at `/fields list` and choose another name.';
    default:
      return 'Returning.AI refused this and has changed nothing: fields that it keeps for itself cannot be changed. Use Returning.AI itself to see why.';
  }
}
