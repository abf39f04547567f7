/** What an answer is made of: names and types of its properties, never a value. Other people's data is in there. */
import { type Envelope, isJsonObject, type JsonObject, objectIn } from '../http/envelope.ts';
import { findList, listPageHints } from '../http/paged-list.ts';

/** One property of the entries of a list, or of a single object. */
export interface Property {
  readonly name: string;
  /** Such as `text`, `number`, `id` (24 hex) or `date-time`; in alphabetical order. */
  readonly types: readonly string[];
  /** Some entries do not have it. */
  readonly optional: boolean;
}

export interface Shape {
  /** How many entries the answer lists; undefined where it was not to be a list. */
  readonly entries: number | undefined;
  readonly properties: readonly Property[];
  /** Properties whose names may be data themselves, such as an e-mail address, and are not shown. */
  readonly unnamed: number;
  /** What the answer says of further pages, by its names. */
  readonly pageHints: readonly string[];
}

/** What a programmer would call something. All else may be a person, a key or an id. */
const NAME = /^[a-z_$][a-z0-9_$-]{0,31}$/i;
const LOOKS_LIKE_DATA = /[0-9a-f]{16}|\d{5}/i;
const OBJECT_ID = /^[0-9a-f]{24}$/i;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** @throws {@link OutcomeUnknownError} `NO_LIST` where there should be a list and is none */
export function describeList(envelope: Envelope): Shape {
  const { items } = findList(envelope);
  return { entries: items.length, ...describeObjects(items), pageHints: listPageHints(envelope) };
}

export function describeObject(envelope: Envelope): Shape {
  return { entries: undefined, ...describeObjects([objectIn(envelope)]), pageHints: [] };
}

function describeObjects(objects: readonly JsonObject[]): Pick<Shape, 'properties' | 'unnamed'> {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const [shown, hidden] = [names.filter(isTelling), names.filter((name) => !isTelling(name))];
  return { properties: shown.map((name) => describeProperty(name, objects)), unnamed: hidden.length };
}

const isTelling = (name: string) => NAME.test(name) && !LOOKS_LIKE_DATA.test(name);

function describeProperty(name: string, objects: readonly JsonObject[]): Property {
  const owners = objects.filter((object) => Object.hasOwn(object, name));
  const types = new Set(owners.map((object) => typeOf(object[name])));
  return { name, types: [...types].sort(), optional: owners.length < objects.length };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'string') return isJsonObject(value) ? 'object' : typeof value;
  if (OBJECT_ID.test(value)) return 'id';
  return DATE_TIME.test(value) ? 'date-time' : 'text';
}
