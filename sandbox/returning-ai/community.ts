import { defaultSettings, type Settings } from './settings.ts';

/** The words the API knows for a change. Source: the vendor's page "Create user field history". */
export type HistoryAction = 'increase' | 'decrease' | 'overwrite';

/** One change that was applied. */
export type HistoryRecord = {
  id: string;
  /** The value as it was sent, not the total. */
  value: number;
  action: HistoryAction;
  /** The total right after this change. */
  total: number;
  /** ISO instant by the API's own, perhaps skewed, clock. */
  createdAt: string;
  /** `bot`: through the HTTP API; `outside`: by `changeOutside`. */
  by: 'bot' | 'outside';
  /** Number of the HTTP request that caused it, `null` for a change from outside. */
  requestNumber: number | null;
};

/** A field that members have a value in. Only `number` and `numerical` fields carry points. */
export type Field = { id: string; field: string; name: string; type: string; createdAt: string };

/** A member. `id` is the 24-hex one that paths want, `shortId` the short number that user info shows. */
export type User = { id: string; shortId: number; username: string; email: string; displayName: string };

/** The running total of one field and user, and how it came about, oldest first. */
type Lane = { thousandths: bigint; records: HistoryRecord[] };

/** A badge, with what was said when it was made, and the 24-hex ids of who has it. */
export type Badge = { id: string; facts: Record<string, unknown>; holders: Set<string> };

/** A role, with what was said when it was made, and the 24-hex ids of who has it. */
export type Role = { id: string; facts: Record<string, unknown>; holders: Set<string>; createdAt: string };

/** A channel. */
export type Channel = { id: string; topic: string; channelType: string; createdAt: string };

/** Something written or reacted as if `sender` had done it. */
export type Message =
  | { id: string; kind: 'message'; channelId: string; text: string; sender: string }
  | { id: string; kind: 'reply'; messageId: string; text: string; sender: string }
  | { id: string; kind: 'reaction'; messageId: string; emoji: string; sender: string };

/** A CSV file that was queued. What becomes of it is not played. */
export type Upload = { kind: 'update' | 'import'; csv: string };

/** One community with everything it holds. */
export type Community = {
  id: string;
  name: string;
  fields: Map<string, Field>;
  users: Map<string, User>;
  /** Users that were deleted and can be restored. */
  deleted: Map<string, User>;
  lanes: Map<string, Lane>;
  /** What text fields hold, by field and user. */
  texts: Map<string, string>;
  badges: Map<string, Badge>;
  roles: Map<string, Role>;
  channels: Map<string, Channel>;
  messages: Message[];
  uploads: Upload[];
};

/** What a key may do; `label` names it in records, because the key itself is never written down. */
export type ApiKey = {
  communityId: string;
  label: string;
  kind: 'bearer' | 'system';
  permissions: ReadonlySet<string>;
  revoked: boolean;
};

/** Everything the API knows. */
export type State = {
  communities: Map<string, Community>;
  keys: Map<string, ApiKey>;
  settings: Settings;
  now: () => number;
  issuedIds: number;
  /** Id issued last when the `stale` listing was switched on; later entries are hidden from it. */
  staleSinceId: string;
};

/** A community to add; its id is generated when left out, as for fields and users. */
export type NewCommunity = {
  id?: string;
  name: string;
  keys: readonly { key: string; permissions?: readonly string[] }[];
  /** The one key of the system API; none when left out. */
  systemKey?: string;
};
/** A field to add: `field` is its key, `name` what people read. */
export type NewField = { id?: string; field: string; name: string; type: string };
/** A user to add; the user name stands in for a display name that is left out. */
export type NewUser = { id?: string; username: string; email: string; displayName?: string };
/** One change to apply. */
export type Change = {
  action: HistoryAction;
  value: number;
  by: HistoryRecord['by'];
  requestNumber: number | null;
};

const FIRST_ID_SECONDS = 0x68000000;
const FIRST_SHORT_ID = 100_000;
const DEFAULT_PERMISSIONS = ['userFields', 'getUserData'];

/** An empty API. `now` gives milliseconds since 1970. */
export function createState(now: () => number): State {
  return {
    communities: new Map(),
    keys: new Map(),
    settings: defaultSettings(),
    now,
    issuedIds: 0,
    staleSinceId: '',
  };
}

/** The id issued last: as ids only grow, later ones compare greater as text. */
export function newestId(state: State): string {
  return formatId(state.issuedIds);
}

/** The API's own time as an ISO instant, skew included. */
function tellTime(state: State): string {
  return new Date(state.now() + state.settings.clockSkewMs).toISOString();
}

/** Adds a community and its keys. Throws when the id or a key is taken. */
export function addCommunity(state: State, { id = nextId(state), name, keys, systemKey }: NewCommunity): Community {
  if (state.communities.has(id)) throw new Error(`A community with the id ${id} exists already; choose another id.`);
  for (const [index, { key, permissions = DEFAULT_PERMISSIONS }] of keys.entries()) {
    const label = `key ${index + 1} of ${name}`;
    addKey(state, key, { communityId: id, label, kind: 'bearer', permissions: new Set(permissions), revoked: false });
  }
  if (systemKey !== undefined) {
    const label = `system key of ${name}`;
    addKey(state, systemKey, { communityId: id, label, kind: 'system', permissions: new Set(), revoked: false });
  }
  const community = createCommunity(id, name);
  state.communities.set(id, community);
  return community;
}

function addKey(state: State, key: string, facts: ApiKey): void {
  if (key === '' || state.keys.has(key)) {
    throw new Error(`The ${facts.label} is empty or in use; give it a key of its own.`);
  }
  state.keys.set(key, facts);
}

function createCommunity(id: string, name: string): Community {
  return {
    id,
    name,
    fields: new Map(),
    users: new Map(),
    deleted: new Map(),
    lanes: new Map(),
    texts: new Map(),
    badges: new Map(),
    roles: new Map(),
    channels: new Map(),
    messages: [],
    uploads: [],
  };
}

/** Adds a field. Throws on an unknown community or a taken id. */
export function addField(state: State, communityId: string, { id = nextId(state), ...rest }: NewField): Field {
  const { fields } = communityOf(state, communityId);
  if (fields.has(id)) throw new Error(`A field with the id ${id} exists already; choose another id.`);
  const field = { id, ...rest, createdAt: tellTime(state) };
  fields.set(id, field);
  return field;
}

/** Removes a field with all its values. */
export function removeField(community: Community, fieldId: string): void {
  community.fields.delete(fieldId);
  for (const laneKey of community.lanes.keys()) {
    if (laneKey.startsWith(`${fieldId} `)) community.lanes.delete(laneKey);
  }
}

/** Adds a channel. */
export function addChannel(state: State, communityId: string, topic: string, channelType = 'open'): Channel {
  const channel = { id: nextId(state), topic, channelType, createdAt: tellTime(state) };
  communityOf(state, communityId).channels.set(channel.id, channel);
  return channel;
}

/** Adds a role that nobody has yet. */
export function addRole(state: State, community: Community, facts: Record<string, unknown>): Role {
  const role = { id: nextId(state), facts, holders: new Set<string>(), createdAt: tellTime(state) };
  community.roles.set(role.id, role);
  return role;
}

/** Adds a badge that nobody has yet. Its id is a UUID, unlike all others. */
export function addBadge(state: State, community: Community, facts: Record<string, unknown>): Badge {
  const id = `00000000-0000-4000-8000-${nextId(state).slice(-12)}`;
  const badge = { id, facts, holders: new Set<string>() };
  community.badges.set(id, badge);
  return badge;
}

/** Notes what was written, with an id of its own. */
export function addMessage(state: State, community: Community, message: DistributiveOmit<Message, 'id'>): Message {
  const noted = { id: nextId(state), ...message };
  community.messages.push(noted);
  return noted;
}

type DistributiveOmit<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;

/** A user by any of its ids, its e-mail or its name. */
export function findUser(community: Community, wanted: string): User | undefined {
  const users = [...community.users.values()];
  return (
    community.users.get(wanted) ??
    users.find((user) => String(user.shortId) === wanted) ??
    users.find((user) => user.email.toLowerCase() === wanted.toLowerCase()) ??
    users.find((user) => user.username === wanted)
  );
}

/** Adds a user and gives it a short number. Throws on an unknown community or a taken id. */
export function addUser(state: State, communityId: string, { id = nextId(state), ...rest }: NewUser): User {
  const { users } = communityOf(state, communityId);
  if (users.has(id)) throw new Error(`A user with the id ${id} exists already; choose another id.`);
  const user = { id, shortId: FIRST_SHORT_ID + ++state.issuedIds, displayName: rest.username, ...rest };
  users.set(id, user);
  return user;
}

/** A community by its id. Throws when there is none, so that a mistyped id in a test does not read as zero points. */
export function communityOf(state: State, communityId: string): Community {
  const community = state.communities.get(communityId);
  if (community === undefined) throw new Error(`There is no community ${communityId}; add it with addCommunity first.`);
  return community;
}

/** The value history of one field and user, oldest first, with the running total. Throws when one is unknown. */
export function laneOf(community: Community, fieldId: string, userId: string): Lane {
  if (!community.fields.has(fieldId)) throw new Error(`There is no field ${fieldId} in the community ${community.id}.`);
  if (!community.users.has(userId)) throw new Error(`There is no user ${userId} in the community ${community.id}.`);
  const laneKey = `${fieldId} ${userId}`;
  const lane = community.lanes.get(laneKey) ?? { thousandths: 0n, records: [] };
  community.lanes.set(laneKey, lane);
  return lane;
}

/** The running total of a lane, as the API tells it. */
export function totalOf({ thousandths }: Lane): number {
  return Number(thousandths / 1000n) + Number(thousandths % 1000n) / 1000;
}

/** What a user has in a text field. */
export function textOf(community: Community, fieldId: string, userId: string): string | undefined {
  return community.texts.get(`${fieldId} ${userId}`);
}

/** Whether histories can change this field. The vendor's pages spell the type both ways. */
export function isNumeric(field: Field): boolean {
  return field.type === 'number' || field.type === 'numerical';
}

/**
 * Applies one change, atomically because it never awaits, and returns its record. Totals are whole thousandths of
 * any size, so that 0.1 and 0.2 make 0.3, and 10^15 and 1 one more; a finer value is rounded in the total.
 */
export function applyChange(state: State, lane: Lane, change: Change): HistoryRecord {
  lane.thousandths = nextThousandths(lane.thousandths, change, state.settings.decreaseFloor);
  const record: HistoryRecord = {
    id: nextId(state),
    ...change,
    total: totalOf(lane),
    createdAt: tellTime(state),
  };
  lane.records.push(record);
  return record;
}

function nextThousandths(before: bigint, { action, value }: Change, floor: number | null): bigint {
  const change = toThousandths(value);
  if (action === 'overwrite') return change;
  if (action === 'increase') return before + change;
  if (floor === null) return before - change;
  // A total that is below the floor already stays where it is instead of being lifted by a decrease.
  const least = toThousandths(floor);
  const after = before - change;
  return after >= least ? after : before < least ? before : least;
}

/** The whole part by itself: a double that holds it need not hold a thousand times as much. */
function toThousandths(value: number): bigint {
  const whole = Math.trunc(value);
  return BigInt(whole) * 1000n + BigInt(Math.round((value - whole) * 1000));
}

function nextId(state: State): string {
  state.issuedIds += 1;
  return formatId(state.issuedIds);
}

/** ObjectId shape: eight hex digits that grow like seconds, ten that stand for the machine, six that count. */
function formatId(count: number): string {
  const seconds = (FIRST_ID_SECONDS + count).toString(16).padStart(8, '0');
  return `${seconds}5a17d60b0c${count.toString(16).padStart(6, '0')}`;
}
