import { type Answer, refusal, success } from './answers.ts';
import { addField, type Community, type Field, removeField } from './community.ts';
import { type Call, parseObject, type Route, takeTexts } from './route.ts';

const LIST = /^\/apis\/v1\/communities\/([^/]+)\/user-fields$/;
const ITEM = /^\/apis\/v1\/communities\/([^/]+)\/user-fields\/([^/]+)$/;
const common = { kind: 'bearer', permission: 'userFields', inCommunity: true, refuse: refusal } as const;

/**
 * User fields, made as either API wants it. Sources: the vendor's pages "Create user field" (two of them) and "Update
 * user field"; the other three follow from their paths.
 */
export const FIELD_ROUTES: readonly Route[] = [
  { ...common, method: 'GET', pattern: LIST, handle: getFields },
  { ...common, method: 'POST', pattern: LIST, handle: createField },
  { ...common, method: 'GET', pattern: ITEM, handle: getField },
  { ...common, method: 'PUT', pattern: ITEM, handle: updateField },
  { ...common, method: 'DELETE', pattern: ITEM, handle: deleteField },
];

function getFields({ community }: Call): Answer {
  const fields = [...community.fields.values()].map((field) => toFieldData(community, field));
  return success(200, 'User fields retrieved successfully', fields);
}

function getField({ community, ids }: Call): Answer {
  const field = community.fields.get(ids[1] ?? '');
  if (field === undefined) return refusal(404, 'User field not found');
  return success(200, 'User field retrieved successfully', toFieldData(community, field));
}

/** The application API names the key itself; without one it is made of the name. */
function createField({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ['name', 'type']);
  if ('missing' in taken) return refusal(400, taken.missing);
  const { name, type } = taken.texts;
  const { field = name } = parseObject(request.body) ?? {};
  const key = String(field).trim().toLowerCase().replaceAll(/\s+/g, '-');
  const isTaken = [...community.fields.values()].some((other) => other.field === key);
  if (isTaken) return refusal(409, `A user field ${key} exists already`);
  const created = addField(state, community.id, { field: key, name, type });
  return { ...success(201, 'User field created successfully', toFieldData(community, created)), applied: true };
}

function updateField({ community, ids, request }: Call): Answer {
  const field = community.fields.get(ids[1] ?? '');
  if (field === undefined) return refusal(404, 'User field not found');
  const taken = takeTexts(request, ['name', 'type']);
  if ('missing' in taken) return refusal(400, taken.missing);
  Object.assign(field, taken.texts);
  return { ...success(200, 'User field updated successfully', toFieldData(community, field)), applied: true };
}

function deleteField({ community, ids }: Call): Answer {
  const field = community.fields.get(ids[1] ?? '');
  if (field === undefined) return refusal(404, 'User field not found');
  removeField(community, field.id);
  return { ...success(200, 'User field deleted successfully', toFieldData(community, field)), applied: true };
}

/** Source: the vendor's page "Update user field", whose `creator` may be null; the pages of the reads show no answer. */
function toFieldData(community: Community, { id, field, name, type, createdAt }: Field) {
  return { _id: id, field, name, type, creator: null, communityId: community.id, createdAt, updatedAt: createdAt };
}
