/**
 * The store: what must survive a crash, behind whole operations. Each method is one transaction or one read; none
 * takes a callback, because a transaction held open across somebody's `await` would roll back other people's writes.
 *
 * Words used here. *Award*: one intended change to one user's field. *Lane*: all awards to one user's field of one
 * community, from any guild; one of them is in flight at a time. *Claim*: a worker takes an award under a *lease*
 * (until when) and a *fence* (which claim). *Anchor*: the newest history entry of a lane known before a send.
 * *Award message*: a Discord message that shows an award and must say the truth about it. *Event*: one thing that
 * happened to an award, in order; the log channel reads them behind a cursor.
 */

import type { AwardReads } from './awards/award-reads.ts';
import type { AwardStore } from './awards/award-store.ts';
import type { LateCopyStore } from './awards/late-copy-store.ts';
import type { LookedUp } from './awards/looked-up-store.ts';
import type { BoardStore } from './boards/board-store.ts';
import type { BulkStore } from './bulks/bulk-store.ts';
import type { AuditStore } from './guilds/audit-store.ts';
import type { FieldStore } from './guilds/field-store.ts';
import type { GuildStore } from './guilds/guild-store.ts';
import type { NoticeStore } from './guilds/notice-store.ts';
import type { DraftStore } from './links/draft-store.ts';
import type { IdentityLookUpStore } from './links/identity-look-up-store.ts';
import type { LinkRequestStore } from './links/link-request-store.ts';
import type { LinkStore } from './links/link-store.ts';
import type { AnswerStore } from './messages/answer-store.ts';
import type { LogStore } from './messages/log-store.ts';
import type { MemberMessageStore } from './messages/member-message-store.ts';
import type { MessageStore } from './messages/message-store.ts';
import type { ExpiredStore } from './people/expired-store.ts';
import type { PeopleStore } from './people/people-store.ts';
import type { ReactionStore } from './reactions/reaction-store.ts';
import type { RuleStore } from './reactions/rule-store.ts';
import type { RewardStore } from './rewards/reward-store.ts';
import type { DeadlineStore } from './schema/deadline-store.ts';
import type { UndoStore } from './undos/undo-store.ts';

/** The database itself. */
export interface StoreLife {
  /**
   * Takes what was erased or forgotten out of the database's files as well: the latest changes are kept twice until then.
   * Does nothing while another program reads them; call it again.
   */
  purge(): Promise<void>;
  /**
   * Whether no other process can have the database now. What must not be done twice is not begun otherwise: another process
   * may have taken it for broken off.
   */
  isOurs(): boolean;
  /** Throws when the database cannot be written. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface Store
  extends AwardStore,
    LateCopyStore,
    AwardReads,
    LookedUp,
    UndoStore,
    BulkStore,
    ReactionStore,
    RuleStore,
    RewardStore,
    LinkStore,
    LinkRequestStore,
    DraftStore,
    IdentityLookUpStore,
    GuildStore,
    FieldStore,
    NoticeStore,
    AuditStore,
    MessageStore,
    MemberMessageStore,
    LogStore,
    AnswerStore,
    PeopleStore,
    BoardStore,
    DeadlineStore,
    ExpiredStore,
    StoreLife {}
