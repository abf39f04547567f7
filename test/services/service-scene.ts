/** The use cases on a real ledger, with a Returning.AI that the test rules: who has which key, what it lists, how it fails. */
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { AwardGateway, ListOutcome } from '../../src/delivery/gateway.ts';
import type { Painted } from '../../src/pictures/drawing/painter.ts';
import type { Award } from '../../src/points/award.ts';
import type { ProblemCode } from '../../src/points/problem.ts';
import type { ApiProfile } from '../../src/returning-ai/for-the-bot/api-profile.ts';
import type { Actor, Subject } from '../../src/services/actor.ts';
import { createAuditService } from '../../src/services/audit.ts';
import { createAwardFormService } from '../../src/services/award-forms.ts';
import { type AwardRequest, createAwardService } from '../../src/services/awards.ts';
import { createBadgeService } from '../../src/services/badges.ts';
import { createBalanceService } from '../../src/services/balances.ts';
import { createBoardService } from '../../src/services/boards.ts';
import { createBulkService } from '../../src/services/bulks/bulks.ts';
import type { CrowdPart } from '../../src/services/bulks/crowd.ts';
import { createCommunities, type EnvironmentCommunity } from '../../src/services/communities.ts';
import { createErasureService } from '../../src/services/erasure.ts';
import { createFieldEditService } from '../../src/services/field-edits.ts';
import { createFieldService } from '../../src/services/fields.ts';
import { createGuildLanguages } from '../../src/services/guild-languages.ts';
import { createIdentityService } from '../../src/services/identity.ts';
import { createLinkFileService } from '../../src/services/link-files.ts';
import { createLinkRequestService } from '../../src/services/link-requests.ts';
import { createLinkService } from '../../src/services/links.ts';
import { createLookUpService } from '../../src/services/look-ups.ts';
import { createPictureService } from '../../src/services/pictures.ts';
import type { GuildPlaces } from '../../src/services/places.ts';
import { createPrivacyService } from '../../src/services/privacy.ts';
import { createReactionService } from '../../src/services/reactions.ts';
import { createReadPauses, type ReadPauses, withPauses } from '../../src/services/reads/read-pauses.ts';
import type {
  Badge,
  BadgeApi,
  CommunityApi,
  FieldApi,
  FoundUser,
  ListedField,
  ReadFailure,
  WriteOutcome,
} from '../../src/services/returning-api.ts';
import { createRewardService } from '../../src/services/rewards.ts';
import { createRuleService } from '../../src/services/rules.ts';
import { createSealer, type Sealer } from '../../src/services/sealing.ts';
import type { Services } from '../../src/services/services.ts';
import { createSetupService } from '../../src/services/setup.ts';
import { createUndoService } from '../../src/services/undos.ts';
import type { Change } from '../../src/store/engine/changes.ts';
import type { StoredField } from '../../src/store/guilds/field-store.ts';
import type { Store } from '../../src/store/store.ts';
import { openMemoryStore } from '../support/migrated-store.ts';

export const GUILD = '100';
export const OTHER_GUILD = '101';
export const COMMUNITY = 'c0ffee';
export const ENVIRONMENT_KEY = 'environment-key';
export const ANA = '200';
export const ANA_ACCOUNT = 'aaaaaaaaaaaaaaaaaaaaaaaa';

export const LOYALTY: StoredField = { fieldId: 'f'.repeat(24), key: 'loyalty', name: 'Loyalty Points', numeric: true };
export const KARMA: StoredField = { fieldId: 'e'.repeat(24), key: 'karma', name: 'Karma', numeric: true };
export const COUNTRY: StoredField = { fieldId: 'd'.repeat(24), key: 'country', name: 'Country', numeric: false };

const MASTER_KEY = Buffer.alloc(32, 7);

/** Somebody of the guild with no rights, unless others are asked for. */
export function createActor(rights: Partial<Actor> = {}): Actor {
  return { guildId: GUILD, userId: '300', canManageMessages: false, canManageGuild: false, roleIds: [], ...rights };
}

export const MODERATOR = createActor({ canManageMessages: true });
export const ADMIN = createActor({ userId: '301', canManageMessages: true, canManageGuild: true });

/** Every channel and role is there, and as it should be. */
const ALL_IS_WELL: GuildPlaces = {
  findMissing: () => [],
  listOutsiders: () => [],
  hasRole: () => true,
  findRole: (roleId) => ({ name: `role ${roleId}`, trouble: undefined, powers: [] }),
  mayGive: () => true,
  listGoneChannels: async () => new Set(),
  listForeignEmoji: async () => new Set(),
};

export function createSubject(properties: Partial<Subject> = {}): Subject {
  return { memberId: ANA, isBot: false, isPresent: true, ...properties };
}

/** What Returning.AI knows, and how it fails. */
export interface FakeCommunityApi extends CommunityApi {
  /** Keys that it accepts, by community. */
  readonly keys: Map<string, Set<string>>;
  readonly fields: Map<string, readonly ListedField[]>;
  /** Whether its list of fields is all of them. */
  complete: boolean;
  /** By id, e-mail or user name. */
  readonly users: Map<string, FoundUser>;
  /** Every read fails like this while it is set. */
  failure: ReadFailure['kind'] | undefined;
  cause: string | undefined;
  /** Reads wait for this while it is set. */
  gate: Promise<void> | undefined;
  /** `<what> <key> <budget>`, in order. */
  readonly calls: string[];
}

function createFakeCommunityApi(): FakeCommunityApi {
  const fake: FakeCommunityApi = {
    keys: new Map([[COMMUNITY, new Set([ENVIRONMENT_KEY])]]),
    fields: new Map([[COMMUNITY, [LOYALTY, KARMA, { ...COUNTRY, type: 'text' }]]]),
    complete: true,
    users: new Map(),
    failure: undefined,
    cause: undefined,
    gate: undefined,
    calls: [],
    async listFields(communityId, { key, budgetMs }) {
      fake.calls.push(`fields of ${communityId} ${key} ${budgetMs}`);
      await fake.gate;
      if (fake.failure !== undefined) return { kind: fake.failure, cause: fake.cause };
      if (!fake.keys.get(communityId)?.has(key)) return { kind: 'key-problem' };
      return { kind: 'ok', fields: fake.fields.get(communityId) ?? [], complete: fake.complete };
    },
    async findUser(account, { key, budgetMs }) {
      fake.calls.push(`user ${account} ${key} ${budgetMs}`);
      await fake.gate;
      if (fake.failure !== undefined) return { kind: fake.failure };
      const user = fake.users.get(account);
      return user === undefined ? { kind: 'not-found' } : { kind: 'ok', user };
    },
  };
  return fake;
}

/** Histories and totals as Returning.AI would show them. */
export interface FakeReads extends Pick<AwardGateway, 'list' | 'readTotal' | 'readTotals'> {
  listed: ListOutcome;
  /** Of the field that is asked for, or for which is asked first. */
  total: number | undefined;
  /** Of others, by field. */
  readonly others: Map<string, number>;
  /** Totals wait for this while it is set. */
  gate: Promise<void> | undefined;
  /** Called at each read. */
  onCall: () => void;
  readonly calls: string[];
}

function createFakeReads(): FakeReads {
  const fake: FakeReads = {
    listed: { kind: 'listed', extent: 'apparent', entries: [] },
    total: undefined,
    others: new Map(),
    gate: undefined,
    onCall: () => {},
    calls: [],
    async list({ communityId, fieldId, accountId }, { key }) {
      fake.calls.push(`list ${communityId}/${fieldId}/${accountId} ${key}`);
      fake.onCall();
      return fake.listed;
    },
    async readTotal({ accountId }, { id, key: fieldKey }, { key }) {
      fake.calls.push(`total ${accountId} ${[id, fieldKey].join('+')} ${key}`);
      fake.onCall();
      await fake.gate;
      return fake.total;
    },
    async readTotals({ communityId, accountId }, [first, ...others], options) {
      if (first === undefined) return new Map();
      const total = await fake.readTotal({ communityId, accountId, fieldId: first.id }, first, options);
      const known = others.flatMap(({ id }) => (fake.others.has(id) ? [[id, fake.others.get(id) ?? 0] as const] : []));
      return new Map(total === undefined ? known : [[first.id, total], ...known]);
    },
  };
  return fake;
}

/** Badges as Returning.AI has them, and how the next call about one ends. */
export interface FakeBadgeApi extends BadgeApi {
  badges: readonly Badge[];
  /** Whether its list is all of them. */
  complete: boolean;
  failure: ReadFailure['kind'] | undefined;
  outcome: WriteOutcome['kind'];
  readonly calls: string[];
}

function createFakeBadgeApi(): FakeBadgeApi {
  const fake: FakeBadgeApi = {
    badges: [],
    complete: true,
    failure: undefined,
    outcome: 'done',
    calls: [],
    async list({ key }) {
      fake.calls.push(`list ${key}`);
      return fake.failure === undefined
        ? { kind: 'ok', badges: fake.badges, complete: fake.complete }
        : { kind: fake.failure };
    },
    async change(action, { badgeId, userId }, { key }) {
      fake.calls.push(`${action} ${badgeId} ${userId} ${key}`);
      return { kind: fake.outcome };
    },
  };
  return fake;
}

/** Fields that can be changed, how the next change ends, and whether it takes effect. */
export interface FakeFieldApi extends FieldApi {
  outcome: WriteOutcome['kind'];
  takesEffect: boolean;
  readonly calls: string[];
}

function createFakeFieldApi({ fields }: FakeCommunityApi): FakeFieldApi {
  const change = async (call: string, communityId: string, to: (now: readonly StoredField[]) => StoredField[]) => {
    fake.calls.push(call);
    if (fake.takesEffect) fields.set(communityId, to(fields.get(communityId) ?? []));
    return { kind: fake.outcome };
  };
  const fake: FakeFieldApi = {
    outcome: 'done',
    takesEffect: true,
    calls: [],
    create: (communityId, { name, type }, { key }) =>
      change(`create ${name} ${type} ${key}`, communityId, (now) => [
        ...now,
        { fieldId: `${now.length}`.padStart(24, '0'), key: undefined, name, numeric: type === 'number' },
      ]),
    rename: (communityId, { fieldId, name, type }, { key }) =>
      change(`rename ${fieldId} ${name} ${type} ${key}`, communityId, (now) =>
        now.map((field) => (field.fieldId === fieldId ? { ...field, name } : field)),
      ),
    delete: (communityId, fieldId, { key }) =>
      change(`delete ${fieldId} ${key}`, communityId, (now) => now.filter((field) => field.fieldId !== fieldId)),
  };
  return fake;
}

export interface ServiceScene extends Services {
  readonly store: Store;
  readonly api: FakeCommunityApi;
  readonly fieldApi: FakeFieldApi;
  readonly badgeApi: FakeBadgeApi;
  readonly reads: FakeReads;
  /** What holds up delivery. */
  hold: ProblemCode | undefined;
  /** What was written to the log, as objects. */
  readonly logged: Record<string, unknown>[];
  readonly sealer: Sealer;
  readonly communities: ReturnType<typeof createCommunities>;
  readonly pauses: ReadPauses;
  /** Times that rules were to be read again. */
  changes: number;
  /** What was written since it was asked last: what waits for that is woken. */
  takeWritten(): Change[];
  now: number;
  isPublic: boolean;
  /** What the doctor has found out about the API. */
  profile: ApiProfile | undefined;
  /** What Discord says of the guild's channels and roles. */
  present: GuildPlaces | undefined;
  /** Who is in no server; undefined: Discord does not tell. */
  absent: ReadonlySet<string> | undefined;
  /** Members who are bots. */
  readonly bots: Set<string>;
  /** Whatever crowd is asked for. */
  crowd: readonly CrowdPart[];
  /** How pictures end. */
  painted: Painted;
  /** How far ahead the clock is said to be. */
  skewMs: number | undefined;
  /** Links a member of the guild, so that points can go. */
  link(memberId?: string, accountId?: string): Promise<void>;
  /** What `/points add` would ask for, changed as a test wants it. */
  ask(change?: Partial<AwardRequest>): AwardRequest;
  /** Records, and Discord has shown the acknowledgement. */
  record(change?: Partial<AwardRequest>): Promise<Award>;
  /** Brings an award that is queued to its end. */
  settle(award: Award, total?: number, before?: number, historyId?: string): Promise<Award>;
  /** Brings an award that is queued to where staff must decide. */
  review(award: Award): Promise<Award>;
  get(award: Award): Promise<Award>;
}

/** Closed when the test ends. */
export async function createServiceScene(environment: Partial<EnvironmentCommunity> = {}): Promise<ServiceScene> {
  const written = new Set<Change>();
  const store = await openMemoryStore({
    onCommit: (changes) => {
      for (const change of changes) written.add(change);
    },
  });
  onTestFinished(() => store.close());
  const api = createFakeCommunityApi();
  const fieldApi = createFakeFieldApi(api);
  const badgeApi = createFakeBadgeApi();
  const reads = createFakeReads();
  const logged: Record<string, unknown>[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => logged.push(JSON.parse(line)) });
  const sealer = createSealer(MASTER_KEY);
  const now = () => scene.now;
  const countChange = () => {
    scene.changes += 1;
  };
  const wait = async (delayMs: number) => {
    scene.now += delayMs;
  };
  const communities = createCommunities({
    store,
    sealer,
    environment: {
      communityId: COMMUNITY,
      key: ENVIRONMENT_KEY,
      fieldId: LOYALTY.fieldId,
      guildIds: new Set([GUILD]),
      ...environment,
    },
    isPublic: () => scene.isPublic,
  });
  const pauses = createReadPauses(now);
  const fields = createFieldService({ store, api: withPauses(api, pauses), communities, now, monotonic: now });
  const places = { find: () => scene.present };
  let asked = 0;

  async function claim({ id }: Award) {
    const claimed = (await store.claimAwards({ at: scene.now, limit: 100, leaseMs: 30_000, heldGuilds: [] })).find(
      ({ award }) => award.id === id,
    );
    if (claimed === undefined) throw new Error(`award ${id} cannot be claimed`);
    return claimed.award;
  }

  const get = async ({ id }: Award) => {
    const award = await store.getAward(id);
    if (award === undefined) throw new Error(`award ${id} is gone`);
    return award;
  };

  const scene: ServiceScene = {
    store,
    api,
    fieldApi,
    badgeApi,
    reads,
    logged,
    sealer,
    communities,
    pauses,
    fields,
    fieldEdits: createFieldEditService({ store, api, fieldApi, communities, now, log, onRules: countChange }),
    awards: createAwardService({
      store,
      gateway: reads,
      communities,
      fields,
      now,
      findHold: () => scene.hold,
    }),
    awardForms: createAwardFormService({ store, communities, fields }),
    undos: createUndoService({ store, communities, now }),
    bulks: createBulkService({
      ...{ store, communities, fields, now },
      crowds: {
        async *list() {
          yield* scene.crowd;
        },
        findPresent: async (_, userIds) =>
          scene.absent && new Map(userIds.filter((id) => !scene.absent?.has(id)).map((id) => [id, scene.bots.has(id)])),
      },
    }),
    balances: createBalanceService({ store, gateway: reads, communities, fields, pauses, now, monotonic: now }),
    boards: createBoardService({
      store,
      communities,
      fields,
      now,
      presence: { findAbsent: async () => scene.absent ?? new Set() },
      nameMembers: async (_, memberIds) => new Map(memberIds.map((id) => [id, `Member ${id}`])),
    }),
    pictures: createPictureService({ painter: { paint: async () => scene.painted } }),
    lookUps: createLookUpService({ store }),
    links: createLinkService({ store, api, communities, now }),
    linkRequests: createLinkRequestService({ store, api, communities, now }),
    linkFiles: createLinkFileService({
      store,
      api,
      communities,
      findAbsent: async (_, memberIds) => scene.absent && new Set(memberIds.filter((id) => scene.absent?.has(id))),
      now,
      monotonic: now,
      wait,
    }),
    erasure: createErasureService({ store, auditDays: 90, now }),
    audit: createAuditService({ store }),
    setup: createSetupService({
      store,
      api,
      gateway: reads,
      profiles: { find: () => scene.profile },
      communities,
      places,
      sealer,
      fields,
      now,
      findSkewMs: () => scene.skewMs,
    }),
    rewards: createRewardService({ store, communities, fields, places, now }),
    rules: createRuleService({ store, communities, fields, places, now, onRules: countChange }),
    reactions: createReactionService({ store, communities, fields }),
    identity: createIdentityService({ store, api, communities, now, log }),
    privacy: createPrivacyService({ store }),
    languages: createGuildLanguages({ store }),
    badges: createBadgeService({ store, api, badges: badgeApi, communities, now, monotonic: now, log }),
    changes: 0,
    takeWritten() {
      const taken = [...written];
      written.clear();
      return taken;
    },
    hold: undefined,
    now: 1_800_000_000_000,
    isPublic: true,
    profile: undefined,
    present: { ...ALL_IS_WELL },
    absent: new Set(),
    bots: new Set(),
    crowd: [],
    painted: { kind: 'drawn', png: Buffer.from('a picture') },
    skewMs: undefined,
    get,
    async link(memberId = ANA, accountId = ANA_ACCOUNT) {
      const who = { guildId: GUILD, communityId: COMMUNITY, memberId, accountId };
      await store.saveLink({ ...who, label: undefined, linkedBy: '301', linkedAt: scene.now });
    },
    ask(change = {}) {
      asked += 1;
      const place = { interactionId: `${asked}`, applicationId: '1', token: 'secret', channelId: '5' };
      return {
        actor: MODERATOR,
        subject: createSubject(),
        action: 'increase',
        amount: 10,
        field: undefined,
        reason: undefined,
        key: `interaction:${asked}`,
        reply: { ...place, locale: 'en-US', notify: false },
        ...change,
      };
    },
    async record(change) {
      const outcome = await scene.awards.request(scene.ask(change));
      if (outcome.kind !== 'recorded') throw new Error(`not recorded: ${outcome.kind}`);
      await scene.awards.acknowledged(outcome.award, undefined);
      return get(outcome.award);
    },
    async settle(award, total, before, historyId) {
      const { id, fence } = await claim(award);
      await store.beginSend({ awardId: id, fence }, { anchor: { kind: 'unknown' }, lastTotal: before, at: scene.now });
      const seen = { historyId, historyAt: undefined, outsideChange: false };
      await store.settleAward({ awardId: id, fence }, { ...seen, total, totalBefore: before, at: scene.now });
      return get(award);
    },
    async review(award) {
      const { id, fence } = await claim(award);
      await store.beginSend(
        { awardId: id, fence },
        { anchor: { kind: 'unknown' }, lastTotal: undefined, at: scene.now },
      );
      await store.markUnknown({ awardId: id, fence }, { readAt: scene.now, at: scene.now });
      const [claimed] = await store.claimReadBacks({ at: scene.now, limit: 1, leaseMs: 30_000, heldGuilds: [] });
      await store.reviewAward(
        { awardId: id, fence: claimed?.award.fence ?? 0 },
        { problem: 'AMBIGUOUS', at: scene.now },
      );
      return get(award);
    },
  };
  return scene;
}
