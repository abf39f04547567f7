/** The community's text field of Discord ids, and the members to look for in it. */
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import { requireCanManage } from '../points/permission.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { Communities } from './communities.ts';
import { type Field, matchField, toField } from './field-names.ts';
import type { CommunityApi, ListedField } from './returning-api.ts';

/** Members who are found by their Discord id, in a text field of the community. */
export interface IdentityService {
  /**
   * Chooses that field.
   *
   * @param typed - a text field; `off` ends it
   * @returns undefined when it is off now
   */
  choose(actor: Actor, typed: string): Promise<Field | undefined>;
  /**
   * Somebody asks about their own points: unless they are linked, they are looked for in the background, once an hour at
   * most. Never throws.
   *
   * @param isAskedFor - they ask for a link, so that one that was ended may come again
   */
  wish(actor: Pick<Actor, 'guildId' | 'userId'>, isAskedFor: boolean): Promise<void>;
}

const READ_BUDGET_MS = 5_000;
const OFF = 'off';
/** The words for a text that an answer or a page has used (`api-18359701`, `api-18359704`), and the plainest other one. */
const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'string', 'single-line-text', 'multi-line-text']);
/** Fields that every user has, and mostly writes themselves. Compared without case and word separators. */
const DEFAULT_COLUMNS: ReadonlySet<string> = new Set([
  ...['id', 'userid', 'username', 'name', 'firstname', 'lastname', 'fullname', 'displayname', 'nickname'],
  ...['email', 'phone', 'avatar', 'language', 'bio', 'roles', 'highestrole', 'lastlogin', 'createdat'],
]);

interface IdentityServiceOptions {
  readonly store: Pick<Store, 'getGuild' | 'changeGuild' | 'saveFields' | 'getLink' | 'wishIdentityLookUp'>;
  readonly api: Pick<CommunityApi, 'listFields'>;
  readonly communities: Communities;
  readonly now: () => number;
  readonly log: Logger;
}

export function createIdentityService(options: IdentityServiceOptions): IdentityService {
  const { store, communities, now, log } = options;

  async function wish(guildId: string, memberId: string, isAskedFor: boolean): Promise<void> {
    if ((await store.getGuild(guildId)).identityFieldId === undefined) return;
    const communityId = await communities.findCommunityId(guildId);
    if (communityId === undefined || (await store.getLink({ guildId, communityId, memberId })) !== undefined) return;
    await store.wishIdentityLookUp({ guildId, communityId, memberId }, isAskedFor, now());
  }

  return {
    async choose(actor, typed) {
      requireCanManage(actor);
      if (typed.trim().toLowerCase() === OFF) {
        await store.changeGuild(actor.guildId, { identityFieldId: null }, { at: now(), actorId: actor.userId });
        return undefined;
      }
      const field = await requireTextField(options, actor.guildId, typed.trim());
      await store.changeGuild(actor.guildId, { identityFieldId: field.fieldId }, { at: now(), actorId: actor.userId });
      return toField(field);
    },

    wish: ({ guildId, userId }, isAskedFor) =>
      // The request itself is answered, whatever becomes of this.
      wish(guildId, userId, isAskedFor).catch((err: unknown) =>
        log.error({ err, guildId, userId }, 'a member could not be noted to be looked up'),
      ),
  };
}

async function requireTextField(
  { store, api, communities, now }: IdentityServiceOptions,
  guildId: string,
  typed: string,
): Promise<ListedField> {
  const { communityId, key } = await communities.require(guildId);
  const answer = await api.listFields(communityId, { key, budgetMs: READ_BUDGET_MS });
  if (answer.kind !== 'ok') {
    throw new UserError('FIELDS_UNAVAILABLE', text('refusal.identity.no-fields'));
  }
  await store.saveFields({ guildId, communityId }, answer.fields, { at: now(), isComplete: answer.complete });
  const field = typed === '' ? undefined : matchField(answer.fields, typed);
  if (field === undefined) {
    throw new UserError('UNKNOWN_FIELD', text('refusal.identity.unknown-field'));
  }
  if (!TEXT_TYPES.has(field.type?.trim().toLowerCase() ?? '')) {
    throw new UserError('FIELD_NOT_TEXT', text('refusal.identity.not-text'));
  }
  refuseDefaultColumn(field);
  if (field.key !== undefined) return field;
  throw new UserError('FIELD_WITHOUT_KEY', text('refusal.identity.no-key'));
}

/** Members could write somebody's Discord id, or their own in many accounts, into what is there for something else. */
function refuseDefaultColumn({ key = '' }: ListedField): void {
  if (!DEFAULT_COLUMNS.has(key.toLowerCase().replace(/[^a-z0-9]/g, ''))) return;
  throw new UserError('FIELD_OF_EVERYBODY', text('refusal.identity.of-everybody'));
}
