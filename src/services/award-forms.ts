/** What a moderator finds filled in where they award somebody from a menu. */
import type { Award } from '../points/award.ts';
import { requireCanAward } from '../points/permission.ts';
import type { Store } from '../store/store.ts';
import type { Actor, Subject } from './actor.ts';
import type { Communities } from './communities.ts';
import { requireEnabled } from './enabled.ts';
import type { Field } from './field-names.ts';
import type { FieldService } from './fields.ts';
import { requireMember } from './subjects.ts';

export interface AwardForm {
  /** Those to choose from; none: only the server's default is known. */
  readonly fields: readonly Field[];
  readonly defaultFieldId: string | undefined;
  /** What the moderator gave last in this server, by hand, and not undone since. */
  readonly last: Pick<Award, 'hundredths' | 'fieldId'> | undefined;
}

export interface AwardFormService {
  /**
   * Checks what can be checked before anything is typed.
   *
   * @throws {@link UserError} as an award would be refused
   */
  prepare(actor: Actor, subject: Subject): Promise<AwardForm>;
}

interface AwardFormServiceOptions {
  readonly store: Pick<Store, 'getGuild' | 'listStanding'>;
  readonly communities: Communities;
  readonly fields: Pick<FieldService, 'suggest'>;
}

/** Undos and reactions lie between. */
const LOOK_BACK = 25;

export function createAwardFormService({ store, communities, fields }: AwardFormServiceOptions): AwardFormService {
  return {
    async prepare(actor, subject) {
      const { guildId, userId: actorId } = actor;
      const guild = await store.getGuild(guildId);
      requireCanAward(actor, 'increase', guild.staffRoleId);
      requireEnabled(guild.enabled);
      requireMember(subject);
      const community = await communities.require(guildId);
      const standing = await store.listStanding({ guildId, actorId, limit: LOOK_BACK });
      const known = await fields.suggest(guildId, '');
      const last = standing.find(
        ({ source, action, communityId, fieldId }) =>
          source === 'command' &&
          action === 'increase' &&
          communityId === community.communityId &&
          known.some(({ id }) => id === fieldId),
      );
      return { fields: known, defaultFieldId: community.defaultFieldId, last };
    },
  };
}
