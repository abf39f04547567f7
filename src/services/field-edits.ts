/** The community's fields, made, renamed and deleted in Returning.AI itself: each by one call, which is never repeated. */
import { UserError } from '../errors.ts';
import { isSameName, parseFieldName } from '../points/field-name.ts';
import { requireCanManage } from '../points/permission.ts';
import type { ReactionRule } from '../reactions/rule.ts';
import type { Store } from '../store/store.ts';
import type { Communities, Community } from './communities.ts';
import type {
  CommunityApi,
  FieldApi,
  ListedField,
  ReadFailure,
  ReadOptions,
  WriteOutcome,
  WriteRefusal,
} from './community-api.ts';
import { matchField } from './field-names.ts';
import type { Actor, FieldDeletion, FieldEdit, FieldEditService } from './services.ts';

const READ_BUDGET_MS = 5_000;
const WRITE_BUDGET_MS = 10_000;
/** Of the words that the API takes (`api-18359701`), those that people are offered. */
const TYPES = ['number', 'text'];

export interface FieldEditServiceOptions {
  readonly store: Pick<
    Store,
    'getGuild' | 'changeGuild' | 'saveFields' | 'listRules' | 'changeRule' | 'countUnfinished'
  >;
  readonly api: Pick<CommunityApi, 'listFields'>;
  readonly fieldApi: FieldApi;
  readonly communities: Communities;
  readonly now: () => number;
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
      const outcome = await send((write) => fieldApi.create(place.communityId, { name, type }, write), place);
      const after = await readFields(options, place);
      const known = new Set(before.map(({ fieldId }) => fieldId));
      const made = after?.find((field) => !known.has(field.fieldId) && isSameName(name, field.name ?? ''));
      return { action: 'create', name, fieldId: made?.fieldId, outcome, seen: toSeen(after, made !== undefined) };
    },

    async rename(actor, typed, typedName) {
      const place = await requirePlace(options, actor);
      const name = parseFieldName(typedName);
      const before = await requireFields(options, place);
      const { fieldId, type, name: previousName } = requireField(before, typed);
      refuseTakenName(before, name);
      if (type === undefined) {
        throw new UserError(
          'FIELD_TYPE_UNKNOWN',
          'Returning.AI does not tell what this field holds, and renaming it without that could change it. Use Returning.AI itself to rename it.',
        );
      }
      const field = { fieldId, name, type };
      const outcome = await send((write) => fieldApi.rename(place.communityId, field, write), place);
      const after = await readFields(options, place);
      const isRenamed = after?.some((one) => one.fieldId === fieldId && one.name === name) ?? false;
      return { action: 'rename', name, previousName, fieldId, outcome, seen: toSeen(after, isRenamed) };
    },

    async delete(actor, typed, confirm) {
      const place = await requirePlace(options, actor);
      const field = requireField(await requireFields(options, place), typed);
      const deletion = await describeDeletion(options, place, field);
      const isConfirmed = confirm !== undefined && isSameName(confirm, deletion.field.name);
      if (!isConfirmed) return { kind: 'preview', deletion: { ...deletion, isWrongName: confirm !== undefined } };
      refuseUnfinished(deletion);
      return { kind: 'sent', edit: await deleteField(options, place, deletion) };
    },
  };
}

/** Whose field, and who may not be asked twice. */
interface Place extends Community {
  readonly guildId: string;
}

async function requirePlace({ communities }: FieldEditServiceOptions, actor: Actor): Promise<Place> {
  requireCanManage(actor);
  return { ...(await communities.require(actor.guildId)), guildId: actor.guildId };
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
  await store.saveFields(guildId, communityId, answer.fields, now(), answer.complete);
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

/** Two fields of one name could not be told apart by it. */
function refuseTakenName(fields: readonly ListedField[], name: string): void {
  const isTaken = fields.some((field) => field.name?.trim().toLowerCase() === name.toLowerCase());
  if (!isTaken) return;
  throw new UserError(
    'FIELD_EXISTS',
    'A field of that name is there already. Choose another name, see `/fields list`.',
  );
}

function toSeen(after: readonly ListedField[] | undefined, isDone: boolean): FieldEdit['seen'] {
  if (after === undefined) return 'unreadable';
  return isDone ? 'done' : 'not-done';
}

async function send(write: (options: ReadOptions) => Promise<WriteOutcome>, { key }: Place) {
  const outcome = await write({ key, budgetMs: WRITE_BUDGET_MS });
  if (outcome.kind === 'done' || outcome.kind === 'unknown') return outcome.kind;
  throw new UserError('FIELD_REFUSED', explainRefusal(outcome));
}

async function describeDeletion(
  { store }: FieldEditServiceOptions,
  { guildId, communityId, fieldId: environmentFieldId }: Place,
  field: ListedField,
): Promise<FieldDeletion> {
  const { fieldId, key } = field;
  const { defaultFieldId, identityFieldId } = await store.getGuild(guildId);
  const isDefault = (defaultFieldId ?? environmentFieldId) === fieldId;
  const source = environmentFieldId === fieldId ? 'environment' : 'guild';
  return {
    field: { id: fieldId, name: field.name ?? key ?? fieldId },
    isWrongName: false,
    isDefault: isDefault ? source : undefined,
    isIdentity: identityFieldId === fieldId,
    rules: (await store.listRules(guildId)).filter((rule) => rule.fieldId === fieldId),
    unfinished: await store.countUnfinished(guildId, communityId, fieldId),
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
  { field, isDefault, isIdentity, rules }: FieldDeletion,
): Promise<FieldEdit> {
  const outcome = await send((write) => options.fieldApi.delete(place.communityId, field.id, write), place);
  const after = await readFields(options, place);
  const seen = toSeen(after, after?.every(({ fieldId }) => fieldId !== field.id) ?? false);
  const edit = { action: 'delete', name: field.name, fieldId: field.id, outcome, seen } as const;
  // Not known to be gone: it may yet be there, and be needed as it was.
  if (outcome === 'unknown' && seen !== 'done') return edit;
  const unset = {
    ...(isDefault !== undefined && { defaultFieldId: null }),
    ...(isIdentity && { identityFieldId: null }),
  };
  await options.store.changeGuild(place.guildId, unset, options.now());
  return {
    ...edit,
    wasDefault: isDefault,
    wasIdentity: isIdentity,
    rulesOff: await switchOff(options, place.guildId, rules),
  };
}

/** Points that a rule gave in it would all be refused, or wait for ever. */
async function switchOff(
  { store, now, onRules }: FieldEditServiceOptions,
  guildId: string,
  rules: readonly ReactionRule[],
): Promise<readonly ReactionRule[]> {
  const on = rules.filter(({ enabled }) => enabled);
  for (const { id } of on) await store.changeRule(guildId, id, { enabled: false }, now());
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
