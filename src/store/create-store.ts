import type { AuditEntry } from '../audit/entry.ts';
import { createClaiming } from './awards/claiming.ts';
import { createLateCopies } from './awards/late-copies.ts';
import { createLookedUp } from './awards/looked-up.ts';
import { createLimits } from './awards/moderator-limits.ts';
import { createOutcomes } from './awards/outcomes.ts';
import { createReading } from './awards/reading.ts';
import { createRecording } from './awards/recording.ts';
import { createReviewing } from './awards/reviewing.ts';
import { createUndoing } from './awards/undoing.ts';
import { createBoards } from './boards/boards.ts';
import { createBulks } from './bulks/bulks.ts';
import type { StoreContext } from './context.ts';
import { createAudit, createWriteAudited } from './guilds/audit.ts';
import { createFields } from './guilds/fields.ts';
import { createGuilds } from './guilds/guilds.ts';
import { createNotices } from './guilds/notices.ts';
import { createDrafts } from './links/drafts.ts';
import { createIdentityLookUps } from './links/identity-look-ups.ts';
import { createLinkRequests } from './links/link-requests.ts';
import { createLinks } from './links/links.ts';
import { createLogEvents } from './messages/log-events.ts';
import { createMemberMessages } from './messages/member-messages.ts';
import { createMessages } from './messages/messages.ts';
import { createOpenAnswers } from './messages/open-answers.ts';
import { createErasing } from './people/erasing.ts';
import { createExpired } from './people/expired.ts';
import { createForgetting } from './people/forgetting.ts';
import { createDueReactions } from './reactions/due.ts';
import { createObserving } from './reactions/observing.ts';
import { createRules } from './reactions/rules.ts';
import { createSettling } from './reactions/settling.ts';
import { createRewards } from './rewards/rewards.ts';
import { createRoleChecks } from './rewards/role-checks.ts';
import { createDeadlines } from './schema/deadlines.ts';
import { checkWritable } from './schema/migrate.ts';
import type { Store } from './store.ts';
import { createUndoScopes } from './undos/undo-scopes.ts';
import { createUndos } from './undos/undos.ts';

export interface StoreOptions extends Partial<Pick<Store, 'isOurs'>> {
  /** Ends what was opened. */
  readonly close: Store['close'];
  /** Told of each entry of the audit once it is committed. */
  readonly onDeed?: ((entry: AuditEntry) => void) | undefined;
}

/** Joins the parts of the store on a database whose schema is up to date. */
export function createStore(
  base: Omit<StoreContext, 'audited'>,
  { close, onDeed = () => {}, isOurs = () => true }: StoreOptions,
): Store {
  const context = { ...base, audited: createWriteAudited(base.write, onDeed) };
  return {
    ...createRecording(context),
    ...createUndoing(context),
    ...createUndoScopes(context),
    ...createUndos(context),
    ...createBulks(context),
    ...createLimits(context),
    ...createClaiming(context),
    ...createOutcomes(context),
    ...createReviewing(context),
    ...createLateCopies(context),
    ...createDeadlines(context),
    ...createReading(context),
    ...createLookedUp(context),
    ...createMessages(context),
    ...createMemberMessages(context),
    ...createLogEvents(context),
    ...createAudit(context),
    ...createGuilds(context),
    ...createLinks(context),
    ...createFields(context),
    ...createNotices(context),
    ...createOpenAnswers(context),
    ...createRules(context),
    ...createObserving(context),
    ...createDueReactions(context),
    ...createSettling(context),
    ...createLinkRequests(context),
    ...createDrafts(context),
    ...createErasing(context),
    ...createForgetting(context),
    ...createExpired(context),
    ...createIdentityLookUps(context),
    ...createBoards(context),
    ...createRewards(context),
    ...createRoleChecks(context),
    ping: () => context.write(checkWritable),
    purge: () => context.engine.purge(context.db),
    isOurs,
    close,
  };
}
