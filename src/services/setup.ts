/** A guild's settings, its own API key, and the check of the whole chain. */
import { UserError } from '../errors.ts';
import { requireCanManage } from '../points/permission.ts';
import type { StoredField } from '../store/guilds/field-store.ts';
import { type CheckupOptions, checkGuild, toClockLine } from './checkup.ts';
import { createCommunityChoice, requireCommunityId } from './community-choice.ts';
import type { Sealer } from './sealing.ts';
import type { FieldService, GuildStatus, SetupService } from './services.ts';

/** Within Discord's three seconds: the form that carries the key is answered right after. */
const VERIFY_BUDGET_MS = 5_000;
/** What a header can carry, and no key is longer. */
const KEY = /^[\x21-\x7e]{1,512}$/;

export interface SetupServiceOptions extends CheckupOptions {
  readonly sealer: Sealer;
  readonly fields: FieldService;
  readonly now: () => number;
  /** How far ahead this machine's clock is, in milliseconds; undefined: it agrees with others, as far as is known. */
  readonly findSkewMs: () => number | undefined;
}

export function createSetupService(options: SetupServiceOptions): SetupService {
  const { store, communities, sealer, api, now } = options;

  async function findStatus(guildId: string): Promise<GuildStatus> {
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

  return {
    async status(actor) {
      requireCanManage(actor);
      return findStatus(actor.guildId);
    },

    async change(actor, change) {
      requireCanManage(actor);
      await store.changeGuild(actor.guildId, change, { at: now(), actorId: actor.userId });
      return findStatus(actor.guildId);
    },

    ...createCommunityChoice(options),

    async saveKey(actor, typed, named) {
      requireCanManage(actor);
      if (named !== undefined) requireCommunityId(named);
      const { guildId } = actor;
      const key = typed.trim();
      const communityId = named ?? (await communities.findCommunityId(guildId));
      if (communityId === undefined) {
        throw new UserError(
          'NO_COMMUNITY',
          'Choose the community first with `/setup community:…`, then enter its key.',
        );
      }
      if (!KEY.test(key))
        throw new UserError(
          'BAD_KEY',
          'That is not an API key: it has spaces, line breaks or other characters that a key never has. Copy it again.',
        );
      const answer = await api.listFields(communityId, { key, budgetMs: VERIFY_BUDGET_MS });
      if (answer.kind !== 'ok') throw new UserError('KEY_NOT_VERIFIED', explainKey(answer.kind));
      const sealed = sealer.seal(key, { guildId, communityId });
      await store.saveGuildKey({ guildId, communityId }, { sealed, setBy: actor.userId, verifiedAt: now() }, now());
      await store.saveFields({ guildId, communityId }, answer.fields, { at: now(), isComplete: answer.complete });
    },

    async check(guildId) {
      const lines = await checkGuild(options, guildId);
      const skewMs = options.findSkewMs();
      return skewMs === undefined ? lines : [...lines, toClockLine(skewMs, 'the servers')];
    },
  };
}

function toIdentityField(fieldId: string | undefined, known: readonly StoredField[]) {
  const field = known.find((candidate) => candidate.fieldId === fieldId);
  return fieldId === undefined ? {} : { identityField: { id: fieldId, name: field?.name ?? fieldId } };
}

function explainKey(kind: string): string {
  switch (kind) {
    case 'key-problem':
      return 'Returning.AI does not accept this key for this community. It must belong to it, not be expired, and have the permission User Fields. Nothing was saved.';
    case 'not-found':
      return 'Returning.AI does not know this community, so the key could not be tried. Check the community id with `/setup`. Nothing was saved.';
    default:
      return 'Returning.AI does not answer right now, so the key could not be tried. Nothing was saved; try again in a minute.';
  }
}
