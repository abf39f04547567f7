import {
  type ApiKey,
  addBadge,
  addChannel,
  addCommunity,
  addField,
  addUser,
  applyChange,
  type Channel,
  communityOf,
  createState,
  type Field,
  type HistoryAction,
  type HistoryRecord,
  laneOf,
  type Message,
  type NewCommunity,
  type NewField,
  type NewUser,
  newestId,
  type State,
  totalOf,
  type Upload,
  type User,
} from './community.ts';
import { createFaultQueue, type Fault, type FaultAction, type FaultQueue } from './faults.ts';
import { createHolds, type HeldRequest, type Holds, type StartTimer } from './holds.ts';
import { handleRequest } from './intake.ts';
import { createListener, type Listener } from './listener.ts';
import { describeRequests, type RecordedRequest } from './requests.ts';
import type { Settings } from './settings.ts';
import { createWatch, type Watch } from './watch.ts';

/** How long a wait lasts unless told otherwise, in real milliseconds. */
const WAIT_MS = 20_000;

/** A failure of the whole API: nothing listens, every answer is a 503, or nothing is ever answered. */
type Outage = 'refused' | '503' | 'hang';

/** Where and by which time a server runs. */
export type ReturningServerOptions = {
  /** Port on 127.0.0.1; chosen by the system when left out. */
  port?: number;
  /** Milliseconds since 1970; the system's clock when left out. */
  now?: () => number;
  /** What the faults `delay`, `late` and `slow-body` wait with; real timers when left out. */
  startTimer?: StartTimer;
};

/** A Returning.AI on loopback, with what a test or a person needs to set it up, break it and look into it. */
export type ReturningServer = {
  /** Without the `/apis/v1` prefix and without a slash at the end. */
  readonly url: string;
  /** Of the application API, prefix included: another address on the same port, for the same data. */
  readonly applicationUrl: string;
  /** Every request so far, oldest first. The array and its records change as requests go on. */
  readonly requests: readonly RecordedRequest[];
  /** The requests that a fault or an outage keeps waiting. */
  readonly held: readonly HeldRequest[];
  /** A key may do `userFields` and `getUserData` unless it says otherwise. */
  addCommunity(community: NewCommunity): { id: string; name: string };
  addField(communityId: string, field: NewField): Field;
  addUser(communityId: string, user: NewUser): User;
  addChannel(communityId: string, topic: string): Channel;
  /** What a user has in a text field from now on. */
  setText(communityId: string, fieldId: string, userId: string, text: string): void;
  /** A badge that nobody has yet. */
  addBadge(communityId: string, title: string): { id: string };
  /** Gives a role, which no published call of the API does. Throws on an unknown id. */
  giveRole(communityId: string, roleId: string, userId: string): void;
  /** The 24-hex ids of who has the badge. Throws on an unknown community. */
  badgeHolders(communityId: string, badgeId: string): string[];
  /** What was written through the API, oldest first. Throws on an unknown community. */
  messages(communityId: string): readonly Message[];
  /** The files that were queued, oldest first. Throws on an unknown community. */
  uploads(communityId: string): readonly Upload[];
  /** The present total. Throws on an unknown id. */
  total(communityId: string, fieldId: string, userId: string): number;
  /** What was applied, oldest first, whatever the listing tells. Throws on an unknown id. */
  histories(communityId: string, fieldId: string, userId: string): HistoryRecord[];
  /** A change by somebody else than the bot. Throws on an unknown id. */
  changeOutside(
    communityId: string,
    fieldId: string,
    userId: string,
    action: HistoryAction,
    value: number,
  ): HistoryRecord;
  /** Puts a fault at the end of the queue. An outage goes before faults and uses none up. */
  fail(fault: Fault): void;
  clearFaults(): void;
  /** Begins an outage, or ends it with `null`. Requests held by a `hang` that ends are answered if the client is still there. */
  setOutage(outage: Outage | null): Promise<void>;
  /** Lets the held requests go on, or the one with this number. */
  release(requestNumber?: number): void;
  /** The outage that goes on. */
  readonly outage: Outage | null;
  /** The faults that wait for a request, the next first. */
  readonly waitingFaults: readonly Fault[];
  /** Whether the key answers 401. Throws on an unknown key. */
  isRevoked(key: string): boolean;
  /** The key answers 401 from now on. Throws on an unknown key. */
  revokeKey(key: string): void;
  restoreKey(key: string): void;
  configure(settings: Partial<Settings>): void;
  /** Resolves as soon as `isTrue` says so. Rejects after `timeoutMs` (20,000) with the recent requests in its message. */
  waitFor(isTrue: (api: ReturningServer) => boolean, timeoutMs?: number): Promise<void>;
  /** Calls the listener after every change of a request or of what is known. The function returned takes it back. */
  onChange(listener: () => void): () => void;
  /** Cuts every connection; what is still held is never applied. */
  close(): Promise<void>;
};

type Parts = {
  state: State;
  faults: FaultQueue;
  holds: Holds;
  listener: Listener;
  watch: Watch;
  outage: Outage | null;
  isClosed: boolean;
};

const OUTAGE_FAULTS: Record<'503' | 'hang', { name: string; action: FaultAction }> = {
  '503': { name: 'outage-503', action: { kind: 'status', status: 503 } },
  hang: { name: 'outage-hang', action: { kind: 'hang-before' } },
};

/** Starts an empty Returning.AI on 127.0.0.1. Throws when the port is taken. */
export async function createReturningServer(options: ReturningServerOptions = {}): Promise<ReturningServer> {
  const { port = 0, now = Date.now, startTimer = startSystemTimer } = options;
  const state = createState(now);
  const requests: RecordedRequest[] = [];
  const watch = createWatch(() => describeRequests(requests));
  const { changed } = watch;
  const holds = createHolds(startTimer, changed);
  const chooseFault = (method: string, path: string) => faultFor(parts, method, path);
  const listener = createListener((request, response) => {
    void handleRequest({ state, requests, holds, chooseFault, changed }, request, response);
  }, port);
  const parts: Parts = { state, faults: createFaultQueue(), holds, listener, watch, outage: null, isClosed: false };
  await listener.open();
  const api: ReturningServer = {
    url: `http://127.0.0.1:${listener.port()}`,
    applicationUrl: `http://127.0.0.1:${listener.port()}/application/apis/v1`,
    requests,
    get held() {
      return holds.list();
    },
    get outage() {
      return parts.outage;
    },
    get waitingFaults() {
      return parts.faults.waiting();
    },
    ...contentCalls(parts),
    ...faultCalls(parts),
    waitFor: (isTrue, timeoutMs = WAIT_MS) => watch.waitFor(() => isTrue(api), timeoutMs),
    onChange: watch.onChange,
    close: () => close(parts),
  };
  return api;
}

function startSystemTimer(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

function faultFor({ outage, faults }: Parts, method: string, path: string) {
  // A refused connection never gets here, except for what was being read while the door shut.
  if (outage === '503' || outage === 'hang') return OUTAGE_FAULTS[outage];
  const fault = faults.take(method, path);
  return fault === undefined ? undefined : { name: fault.kind, action: fault };
}

function contentCalls({ state, watch }: Parts) {
  const lane = (communityId: string, fieldId: string, userId: string) =>
    laneOf(communityOf(state, communityId), fieldId, userId);
  return {
    addCommunity: (community: NewCommunity) => {
      const { id, name } = addCommunity(state, community);
      return { id, name };
    },
    addField: (communityId: string, field: NewField) => addField(state, communityId, field),
    addUser: (communityId: string, user: NewUser) => addUser(state, communityId, user),
    addChannel: (communityId: string, topic: string) => addChannel(state, communityId, topic),
    setText: (communityId: string, fieldId: string, userId: string, text: string) => {
      communityOf(state, communityId).texts.set(`${fieldId} ${userId}`, text);
    },
    addBadge: (communityId: string, title: string) => {
      const { id } = addBadge(state, communityOf(state, communityId), { title, action: 'custom' });
      return { id };
    },
    giveRole: (communityId: string, roleId: string, userId: string) => {
      const role = communityOf(state, communityId).roles.get(roleId);
      if (role === undefined) throw new Error(`There is no role ${roleId} in the community ${communityId}.`);
      role.holders.add(userId);
    },
    badgeHolders: (communityId: string, badgeId: string) => [
      ...(communityOf(state, communityId).badges.get(badgeId)?.holders ?? []),
    ],
    messages: (communityId: string) => communityOf(state, communityId).messages,
    uploads: (communityId: string) => communityOf(state, communityId).uploads,
    total: (communityId: string, fieldId: string, userId: string) => totalOf(lane(communityId, fieldId, userId)),
    histories: (communityId: string, fieldId: string, userId: string) =>
      lane(communityId, fieldId, userId).records.map((record) => ({ ...record })),
    changeOutside: (communityId: string, fieldId: string, userId: string, action: HistoryAction, value: number) => {
      const change = { action, value, by: 'outside', requestNumber: null } as const;
      const record = applyChange(state, lane(communityId, fieldId, userId), change);
      watch.changed();
      return { ...record };
    },
    configure: (settings: Partial<Settings>) => {
      Object.assign(state.settings, settings);
      if (settings.listing === 'stale') state.staleSinceId = newestId(state);
    },
    isRevoked: (key: string) => keyOf(state, key).revoked,
    revokeKey: (key: string) => {
      keyOf(state, key).revoked = true;
      watch.changed();
    },
    restoreKey: (key: string) => {
      keyOf(state, key).revoked = false;
      watch.changed();
    },
  };
}

function faultCalls(parts: Parts) {
  const { faults, holds, watch } = parts;
  return {
    fail: (fault: Fault) => {
      faults.add(fault);
      watch.changed();
    },
    clearFaults: faults.clear,
    release: (requestNumber?: number) =>
      holds.release(({ number }) => requestNumber === undefined || number === requestNumber),
    setOutage: (outage: Outage | null) => setOutage(parts, outage),
  };
}

function keyOf(state: State, key: string): ApiKey {
  const known = state.keys.get(key);
  if (known === undefined) throw new Error('No community has this key; give it to addCommunity first.');
  return known;
}

async function setOutage(parts: Parts, outage: Outage | null): Promise<void> {
  // Whoever mends an outage may be late: what is closed does not open again.
  if (parts.isClosed) return;
  const before = parts.outage;
  parts.outage = outage;
  await (outage === 'refused' ? parts.listener.shut() : parts.listener.open());
  if (before === 'hang' && outage !== 'hang') parts.holds.release(({ fault }) => fault === OUTAGE_FAULTS.hang.name);
  parts.watch.changed();
}

async function close(parts: Parts): Promise<void> {
  const { holds, watch, listener } = parts;
  parts.isClosed = true;
  holds.close();
  watch.close();
  await listener.shut();
}
