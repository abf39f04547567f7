/** A guild's settings, its own API key, and the check of the whole chain. */
import { UserError } from '../errors.ts';
import { requireCanManage } from '../points/permission.ts';
import type { OpenCounts } from '../store/awards/award-reads.ts';
import type { StoredField } from '../store/guilds/field-store.ts';
import type { Guild, GuildChange } from '../store/guilds/guild-store.ts';
import { type Text, text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { CheckLine } from './check-line.ts';
import { type CheckupOptions, checkGuild, toClockLine } from './checkup.ts';
import { type CommunityChoosing, createCommunityChoice, requireCommunityId } from './community-choice.ts';
import type { Field } from './field-names.ts';
import type { FieldService } from './fields.ts';
import type { Sealer } from './sealing.ts';

export interface GuildStatus {
  readonly guild: Guild;
  /** The community in force, from `/setup` or the environment. */
  readonly communityId: string | undefined;
  readonly keySource: 'guild' | 'environment' | 'none';
  readonly defaultField: Field | undefined;
  /** The text field by whose Discord ids members are linked. */
  readonly identityField?: Field | undefined;
  readonly open: OpenCounts;
}

export interface SetupService extends CommunityChoosing {
  status(actor: Actor): Promise<GuildStatus>;
  change(actor: Actor, change: Omit<GuildChange, 'communityId'>): Promise<GuildStatus>;
  /**
   * Seals and stores the guild's key after Returning.AI accepted it for the community.
   *
   * `communityId`: the one in force when left out; another one is not in force by this.
   */
  saveKey(actor: Actor, entered: { readonly key: string; readonly communityId?: string | undefined }): Promise<void>;
  check(guildId: string): Promise<readonly CheckLine[]>;
}

/** Within Discord's three seconds: the form that carries the key is answered right after. */
const VERIFY_BUDGET_MS = 5_000;
/** The characters a header can carry; no key is longer. */
const KEY = /^[\x21-\x7e]{1,512}$/;

interface SetupServiceOptions extends CheckupOptions {
  readonly sealer: Sealer;
  readonly fields: FieldService;
  readonly now: () => number;
  /** How far ahead this machine's clock is, in milliseconds; undefined: it agrees with others, as far as is known. */
  readonly findSkewMs: () => number | undefined;
}

export function createSetupService(options: SetupServiceOptions): SetupService {
  const { store, now } = options;
  return {
    async status(actor) {
      requireCanManage(actor);
      return findStatus(options, actor.guildId);
    },

    async change(actor, change) {
      requireCanManage(actor);
      await store.changeGuild(actor.guildId, change, { at: now(), actorId: actor.userId });
      return findStatus(options, actor.guildId);
    },

    ...createCommunityChoice(options),

    saveKey: (actor, entered) => saveKey(options, actor, entered),

    async check(guildId) {
      const lines = await checkGuild(options, guildId);
      const skewMs = options.findSkewMs();
      return skewMs === undefined ? lines : [...lines, toClockLine(skewMs)];
    },
  };
}

async function saveKey(
  { store, communities, sealer, api, now }: SetupServiceOptions,
  actor: Actor,
  { key: typed, communityId: named }: Parameters<SetupService['saveKey']>[1],
): Promise<void> {
  requireCanManage(actor);
  if (named !== undefined) requireCommunityId(named);
  const { guildId } = actor;
  const key = typed.trim();
  const communityId = named ?? (await communities.findCommunityId(guildId));
  if (communityId === undefined) {
    throw new UserError('NO_COMMUNITY', text('refusal.key-without-community'));
  }
  if (!KEY.test(key)) throw new UserError('BAD_KEY', text('refusal.bad-key'));
  const answer = await api.listFields(communityId, { key, budgetMs: VERIFY_BUDGET_MS });
  if (answer.kind !== 'ok') throw new UserError('KEY_NOT_VERIFIED', explainKey(answer.kind));
  const sealed = sealer.seal(key, { guildId, communityId });
  await store.saveGuildKey({ guildId, communityId }, { sealed, setBy: actor.userId, verifiedAt: now() }, now());
  await store.saveFields({ guildId, communityId }, answer.fields, { at: now(), isComplete: answer.complete });
}

async function findStatus({ store, communities }: SetupServiceOptions, guildId: string): Promise<GuildStatus> {
  const guild = await store.getGuild(guildId);
  const communityId = await communities.findCommunityId(guildId);
  const community = await communities.find(guildId);
  const fieldId = community?.defaultFieldId ?? guild.defaultFieldId;
  const known = communityId === undefined ? [] : (await store.listFields({ guildId, communityId })).fields;
  const name = known.find((field) => field.fieldId === fieldId)?.name;
  return {
    guild,
    communityId,
    keySource: community?.keySource ?? 'none',
    defaultField: fieldId === undefined ? undefined : { id: fieldId, name: name ?? fieldId },
    ...toIdentityField(guild.identityFieldId, known),
    open: await store.countOpen(guildId),
  };
}

function toIdentityField(fieldId: string | undefined, known: readonly StoredField[]) {
  const field = known.find((candidate) => candidate.fieldId === fieldId);
  return fieldId === undefined ? {} : { identityField: { id: fieldId, name: field?.name ?? fieldId } };
}

function explainKey(kind: string): Text {
  switch (kind) {
    case 'key-problem':
      return text('refusal.key-not-accepted');
    case 'not-found':
      return text('refusal.key-for-unknown-community');
    default:
      return text('refusal.key-not-tried');
  }
}
