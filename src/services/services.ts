/** The use cases, as commands see them. Each joins pure rules with one or two store operations; none knows Discord. */
import type { AuditEntry } from '../audit/entry.ts';
import type { ImportPlan, PlannedLink } from '../links/import-plan.ts';
import type { LineProblem } from '../links/link-file.ts';
import type { Award, AwardAction } from '../points/award.ts';
import type { HistoryLine } from '../points/history.ts';
import type { UndoPreview } from '../points/undo-preview.ts';
import type { GoneOfRule } from '../reactions/gone.ts';
import type { ReactionRule, RuleSettings } from '../reactions/rule.ts';
import type { OpenCounts } from '../store/awards/award-reads.ts';
import type { NewReply } from '../store/awards/award-store.ts';
import type { LateDecision } from '../store/awards/late-copy-store.ts';
import type { StoredField } from '../store/guilds/field-store.ts';
import type { CommunityCounts, Guild, GuildChange } from '../store/guilds/guild-store.ts';
import type { LinkRequest } from '../store/links/link-request-store.ts';
import type { Link } from '../store/links/link-store.ts';
import type { PersonalData } from '../store/people/people-store.ts';
import type { Reaction } from '../store/reactions/reaction-store.ts';
import type { Standing, Undo, UndoReply } from '../store/undos/undo-store.ts';
import type { Community } from './communities.ts';
import type { ReadFailure } from './ports/community-api.ts';

/** Who acts, as far as permission depends on it. All of it holds in the whole server, not in one channel. */
export interface Actor {
  readonly guildId: string;
  readonly userId: string;
  /** Manage Messages, Administrator, or the server's owner. */
  readonly canManageMessages: boolean;
  /** Manage Server, Administrator, or the server's owner. */
  readonly canManageGuild: boolean;
  readonly roleIds: readonly string[];
}

/** The member concerned, as Discord described them in the interaction. */
export interface Subject {
  readonly memberId: string;
  readonly isBot: boolean;
  /** Still a member of the guild. */
  readonly isPresent: boolean;
}

/** Where the answer to an interaction is to be finished; whether only its person sees it is decided with the award. */
export interface ReplyPlace extends Omit<NewReply, 'ephemeral'> {
  /** `locale` is for a public answer, this one for a private one. */
  readonly privateLocale: string;
}

export interface AwardRequest {
  readonly actor: Actor;
  readonly subject: Subject;
  readonly action: AwardAction;
  /** As Discord delivered it; anything at all. */
  readonly amount: unknown;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  /** The cause, unique: `interaction:<id>`. */
  readonly key: string;
  readonly reply: ReplyPlace;
}

export type AwardRequestOutcome =
  | { readonly kind: 'recorded'; readonly award: Award; readonly ephemeral: boolean }
  | { readonly kind: 'duplicate' };

export interface UndoRequest {
  readonly actor: Actor;
  /** A receipt as typed; undefined: the actor's latest. */
  readonly receipt: string | undefined;
  readonly key: string;
  readonly reply: ReplyPlace;
}

export type UndoRequestOutcome =
  | { readonly kind: 'recorded'; readonly award: Award }
  /** Taken back before it was sent; nothing reached Returning.AI. */
  | { readonly kind: 'cancelled'; readonly award: Award }
  | { readonly kind: 'duplicate' };

/** Every method throws UserError for what its person did wrong or must know; its message is safe to show. */
export interface AwardService {
  request(request: AwardRequest): Promise<AwardRequestOutcome>;
  undo(request: UndoRequest): Promise<UndoRequestOutcome>;
  /** The actor's awards that `/points undo` could take back, for autocomplete. */
  suggestUndo(actor: Actor, typed: string): Promise<readonly Award[]>;
  /** Staff press a button of a review card. */
  decide(actor: Actor, receipt: string, decision: 'arrived' | 'again' | 'drop'): Promise<Award>;
  /**
   * Staff press a button of a card about a further copy.
   *
   * @param number - which copy it is, from 1
   */
  decideLateCopy(actor: Actor, receipt: string, number: number, decision: LateDecision): Promise<Award>;
  /**
   * The Returning.AI account whose history staff compare before they decide. Recorded like any look at a member's link.
   *
   * @throws {@link UserError} when the actor may not decide about the award, or it has no account yet
   */
  showAccount(actor: Actor, receipt: string): Promise<Pick<Link, 'accountId' | 'label' | 'memberId'>>;
  /** Awards that wait for a decision. */
  listReviews(actor: Actor): Promise<readonly Award[]>;
  /** Discord has shown the acknowledgement: the award may go. */
  acknowledged(award: Pick<Award, 'id' | 'guildId'>, messageId: string | undefined): Promise<void>;
  /** Discord has not shown it: nothing happens. */
  notAcknowledged(awardId: number): Promise<void>;
}

/** What is to be undone, as somebody asks for it. */
export type UndoAsked =
  | { readonly kind: 'message'; readonly messageId: string }
  /** `since` as typed. */
  | { readonly kind: 'moderator'; readonly memberId: string; readonly since: string | undefined }
  | { readonly kind: 'undo'; readonly receipt: string };

/** What undoing that would do, and the undo that does it; undefined: there is nothing to do. */
export interface UndoShown extends UndoPreview<Standing> {
  readonly undo: Undo | undefined;
  /** There are more than can be undone at once. */
  readonly isCut: boolean;
}

/** Undoing many awards at once: shown first, confirmed once. */
export interface UndoService {
  preview(actor: Actor, asked: UndoAsked): Promise<UndoShown>;
  /** From then on it is done, whatever happens; its message tells how far it is. */
  confirm(actor: Actor, undoId: number, reply: UndoReply): Promise<void>;
  cancel(actor: Actor, undoId: number): Promise<void>;
}

/** A field as people name it. */
export interface Field {
  readonly id: string;
  readonly name: string;
}

/** What a field can hold: what points need, anything else, or whatever. */
export type FieldKind = 'numbers' | 'text' | 'any';

export interface FieldService {
  /** The field meant by what was typed; the guild's default when nothing was. */
  resolve(guildId: string, community: Community, typed: string | undefined): Promise<Field>;
  /**
   * Fields by their ids, or the guild's default where there is none, from what is stored, never from the network. In the
   * order of the ids; undefined: there is no default, or the field was deleted.
   */
  findStored(
    guildId: string,
    community: Community,
    fieldIds: readonly (string | undefined)[],
  ): Promise<readonly (Field | undefined)[]>;
  /** From what is stored, never from the network: Discord waits. */
  suggest(guildId: string, typed: string, kind?: FieldKind): Promise<readonly Field[]>;
  /** Asks the API; `stale` when it did not answer and the stored list is returned. */
  list(
    guildId: string,
  ): Promise<{ fields: readonly StoredField[]; defaultFieldId: string | undefined; stale: boolean }>;
  setDefault(actor: Actor, typed: string): Promise<Field>;
}

/** What became of making, renaming or deleting a field; a refusal is thrown. */
export interface FieldEdit {
  readonly action: 'create' | 'rename' | 'delete';
  /** After the change, where that is known. */
  readonly name: string;
  readonly previousName?: string | undefined;
  readonly fieldId: string | undefined;
  /** What Returning.AI answered. `unknown`: its answer was lost. */
  readonly outcome: 'done' | 'unknown';
  /** What its list of fields showed afterwards. */
  readonly seen: 'done' | 'not-done' | 'unreadable';
  /** It was the default field: the guild's own, which is unset now, or the one of the environment, which only the operator can change. */
  readonly wasDefault?: 'guild' | 'environment' | undefined;
  /** What is meant from then on where no field is named. Undefined: none is. */
  readonly nextDefault?: Field | undefined;
  /** Members were linked by the Discord ids in it, which is off now. */
  readonly wasIdentity?: boolean | undefined;
  /** Rules that gave points in it, by its name or as the default, and are switched off now. */
  readonly rulesOff?: readonly ReactionRule[] | undefined;
}

/** What deleting a field would touch. Nothing was changed. */
export interface FieldDeletion {
  readonly field: Field;
  /** A name to confirm was given, and it was not the field's. */
  readonly isWrongName: boolean;
  readonly isDefault: 'guild' | 'environment' | undefined;
  /** What would be meant from then on where no field is named. Undefined: none would be. */
  readonly nextDefault?: Field | undefined;
  /** Members are linked by the Discord ids in it. */
  readonly isIdentity: boolean;
  /** Rules that give points in it, by its name or as the default. */
  readonly rules: readonly ReactionRule[];
  readonly unfinished: { readonly own: number; readonly elsewhere: number };
}

/** The community's fields, changed in Returning.AI itself. */
export interface FieldEditService {
  /** @param type - `number` or `text`, as typed; a number when left out */
  create(actor: Actor, name: string, type: string | undefined): Promise<FieldEdit>;
  rename(actor: Actor, field: string, name: string): Promise<FieldEdit>;
  /** @param confirm - the field's name; anything else changes nothing and tells what would be touched */
  delete(
    actor: Actor,
    field: string,
    confirm: string | undefined,
  ): Promise<
    { readonly kind: 'preview'; readonly deletion: FieldDeletion } | { readonly kind: 'sent'; readonly edit: FieldEdit }
  >;
}

export interface Balance {
  readonly field: Field;
  readonly total: number | undefined;
  /** `now`: read from Returning.AI, seconds ago at most. `earlier`: the total it returned at `at`. */
  readonly source: 'now' | 'earlier' | 'none';
  readonly at: number | undefined;
  /** Why nobody was asked this time, and when to ask again. Undefined: the total was asked for. */
  readonly putOff: string | undefined;
  /** Accepted, not settled yet. */
  readonly pending: readonly Award[];
  readonly linked: boolean;
}

export interface HistoryPage {
  readonly field: Field;
  readonly lines: readonly HistoryLine[];
  readonly page: number;
  readonly pages: number;
  /** False: the API could not list, so only our own awards are shown. */
  readonly complete: boolean;
  readonly linked: boolean;
  /** The day that it goes back to, by the server's time zone, where it goes back to the beginning of one. */
  readonly sinceDay?: string | undefined;
}

export interface MemberService {
  /**
   * @param actor - who asks: each person may have only so much read in so much time
   * @throws {@link UserError} ASK_LATER when nobody may be asked now and no total is known
   */
  balance(actor: Actor, memberId: string, field: string | undefined): Promise<Balance>;
  /** How far back somebody means, in milliseconds since the epoch; 0: all. A day is one of the server's time zone. */
  readSince(guildId: string, typed: string | undefined): Promise<number>;
  /**
   * @param since - only lines at or after this time; 0: all
   * @throws {@link UserError} ASK_LATER as with a balance
   */
  history(actor: Actor, memberId: string, field: string | undefined, since: number, page: number): Promise<HistoryPage>;
}

/** A link that was made, and what came of it. */
export interface MadeLink {
  readonly link: Link;
  /** The waiting awards that it delivers. */
  readonly delivered: readonly Award[];
  /** Whose account it is, as far as Returning.AI tells it. */
  readonly user: { readonly username: string | undefined; readonly name?: string | undefined };
  /** Returning.AI itself named the account's id. */
  readonly verified: boolean;
  /** The member had another account until now. */
  readonly replaced: boolean;
}

export interface LinkService {
  set(actor: Actor, subject: Subject, account: string): Promise<MadeLink>;
  remove(actor: Actor, memberId: string): Promise<Link | undefined>;
  /**
   * Removes the link of whoever has an account, also of an id that is nobody's.
   *
   * @param account - its id, or its e-mail or user name, also where Returning.AI knows it no more
   */
  removeHolder(actor: Actor, account: string): Promise<Link | undefined>;
  show(actor: Actor, memberId: string): Promise<{ link: Link | undefined; waiting: readonly Award[] }>;
}

/** A request with the points that wait for it. */
export interface ShownRequest {
  readonly request: LinkRequest;
  readonly waiting: readonly Award[];
}

/** A button was pressed on what was shown of a request: staff decide about what they have seen. */
export interface SeenRequest {
  readonly id: number;
  readonly version: number;
}

/** Members ask for their own links, staff decide. */
export interface LinkRequestService {
  /** Notes a wish, or changes the open one. Never finds out whether there is such an account. */
  request(actor: Actor, account: string): Promise<LinkRequest>;
  /** `request`: the open one, or the one that ended last. */
  status(actor: Actor): Promise<{
    readonly link: Link | undefined;
    readonly request: LinkRequest | undefined;
    readonly waiting: readonly Award[];
  }>;
  /** Ends the actor's own link or, without one, their open request. */
  remove(
    actor: Actor,
  ): Promise<
    | { readonly kind: 'unlinked'; readonly link: Link }
    | { readonly kind: 'withdrawn'; readonly request: LinkRequest }
    | { readonly kind: 'nothing' }
  >;
  /** The oldest open requests, and how many there are in all. */
  listPending(actor: Actor): Promise<{ readonly pending: readonly ShownRequest[]; readonly total: number }>;
  /** Looks the account up and links. */
  approve(actor: Actor, seen: SeenRequest): Promise<MadeLink>;
  deny(actor: Actor, seen: SeenRequest): Promise<LinkRequest>;
}

/** What is stored about somebody, and for how many days it is kept what they did as staff. */
export interface StoredAbout extends PersonalData {
  readonly auditDays: number;
}

/** Who changed what. */
export interface AuditService {
  /** The guild's latest deeds, newest first. */
  latest(actor: Actor): Promise<readonly AuditEntry[]>;
}

/** What the bot knows of a person in a guild, and its end. */
export interface PeopleService {
  /** What is stored about somebody, who need not be a member any more. Changes nothing. */
  preview(actor: Actor, memberId: string): Promise<StoredAbout>;
  /** Erases it. False: there was nothing. What a crash interrupts is finished after it. */
  erase(actor: Actor, memberId: string): Promise<boolean>;
}

/** What an import would do, and the draft that does it; undefined: there is nothing to do. */
export interface ImportPreview extends ImportPlan {
  readonly draftId: number | undefined;
  /** Those of the changes whose member is not in the server; undefined: Discord did not tell. */
  readonly strangers: readonly PlannedLink[] | undefined;
}

/** What an import did. */
export interface ImportResult {
  readonly linked: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Awards that waited for these links. */
  readonly delivered: number;
  readonly problems: readonly LineProblem[];
}

export interface LinkExport {
  /** CSV, each with its header. */
  readonly files: readonly string[];
  /** Links in all of them. */
  readonly count: number;
}

export interface LinkFileService {
  /** All links, in as few files as hold them. */
  export(actor: Actor, maxFileBytes: number): Promise<LinkExport>;
  /**
   * Checks a file and changes nothing. Takes minutes where many accounts must be looked up.
   *
   * @param onProgress - how many of them are looked up
   */
  preview(actor: Actor, file: Uint8Array, onProgress: (done: number, total: number) => void): Promise<ImportPreview>;
  /** Does what a preview has shown, once. */
  confirm(actor: Actor, draftId: number, onProgress: (done: number, total: number) => void): Promise<ImportResult>;
  cancel(actor: Actor, draftId: number): Promise<void>;
}

/** One line of the chain check. `fix` says what to do when it is not ok. */
export interface CheckLine {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'problem' | 'skipped';
  readonly detail: string;
  /** What else there is to say, in our own words with markup. */
  readonly note?: string;
  readonly fix?: string;
}

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

/** What hangs on the community that a guild would leave. */
export interface HangingOnCommunity extends CommunityCounts {
  /** All rules of the guild. */
  readonly rules: number;
  /** A key of the guild's own. */
  readonly hasKey: boolean;
  readonly hasDefaultField: boolean;
  readonly hasIdentityField: boolean;
}

/** What came of choosing a community. */
export type CommunityChoice =
  /** It is in force. */
  | { readonly kind: 'chosen' }
  /** Returning.AI has confirmed it. The other one stays in force until this is confirmed. */
  | {
      readonly kind: 'offered';
      readonly from: string;
      readonly to: string;
      readonly draftId: number;
      readonly fieldNames: readonly string[];
      readonly hanging: HangingOnCommunity;
    }
  /** The same for taking the choice away. `to`: the operator's, which is in force then; undefined: none. */
  | {
      readonly kind: 'unset-offered';
      readonly from: string;
      readonly to: string | undefined;
      readonly draftId: number;
      readonly hanging: HangingOnCommunity;
    }
  /** It could not be tried, and nothing was changed. `failure` undefined: there is no key to try. */
  | {
      readonly kind: 'key-needed';
      readonly from: string | undefined;
      readonly to: string;
      readonly failure: ReadFailure['kind'] | undefined;
    };

export interface SetupService {
  status(actor: Actor): Promise<GuildStatus>;
  change(actor: Actor, change: Omit<GuildChange, 'communityId'>): Promise<GuildStatus>;
  /** Chooses the community, or offers to where one is in use: nothing changes then before it is confirmed. */
  chooseCommunity(actor: Actor, communityId: string): Promise<CommunityChoice>;
  /** Takes the server's own choice away, with the keys that nothing needs any more; or offers to, in the same way. */
  unsetCommunity(actor: Actor): Promise<CommunityChoice>;
  /** Does what was offered, once. */
  confirmCommunity(actor: Actor, draftId: number): Promise<void>;
  cancelCommunity(actor: Actor, draftId: number): Promise<void>;
  /**
   * Seals and stores the guild's key after Returning.AI accepted it for the community.
   *
   * @param communityId - the one in force when left out; another one is not in force by this
   */
  saveKey(actor: Actor, key: string, communityId?: string): Promise<void>;
  check(guildId: string): Promise<readonly CheckLine[]>;
}

/** A rule with the field that it gives points in; undefined: there is none now. */
export interface ShownRule {
  readonly rule: ReactionRule;
  readonly field: Field | undefined;
  /** What it names and is not there any more, where that was looked at. */
  readonly gone?: readonly GoneOfRule[] | undefined;
  /** Other rules in force whose points the same reaction can give as well. */
  readonly besides?: readonly number[] | undefined;
  /** The server has chosen no community, so no rule gives anything. */
  readonly isUnconnected?: boolean;
}

/** A rule as it is asked for: what was typed, and settings that are checked already. */
export interface RuleRequest extends Partial<Omit<RuleSettings, 'hundredths' | 'fieldId'>> {
  readonly emoji: string;
  /** As Discord delivered it; anything at all. */
  readonly amount: unknown;
  readonly field: string | undefined;
}

/** A change of a rule; what is absent stays. */
export interface RuleEdit extends Partial<Omit<RuleSettings, 'hundredths'>> {
  readonly emoji: string | undefined;
  readonly amount: unknown;
  readonly field: string | undefined;
}

export interface RuleService {
  add(actor: Actor, request: RuleRequest): Promise<ShownRule>;
  /** @param rule - as typed: a number, or an emoji that only one rule is about */
  edit(actor: Actor, rule: string, edit: RuleEdit): Promise<ShownRule>;
  remove(actor: Actor, rule: string): Promise<ShownRule>;
  list(actor: Actor): Promise<readonly ShownRule[]>;
  /** Also a removed one. */
  get(actor: Actor, ruleId: number): Promise<ShownRule>;
  /** For autocomplete. */
  suggest(actor: Actor, typed: string): Promise<readonly ShownRule[]>;
}

/** A reaction to a message, with the rule that looked at it and what became of its award. */
export interface ExplainedReaction {
  readonly reaction: Reaction;
  readonly rule: ReactionRule;
  /** The latest award that it gave. */
  readonly award: Award | undefined;
  /** What takes that award back. */
  readonly reversal: Award | undefined;
}

/** A page of the reactions to a message, in the order in which they came, and the rules in force. */
export interface Explanation {
  readonly reactions: readonly ExplainedReaction[];
  readonly page: number;
  readonly pages: number;
  readonly rules: readonly ShownRule[];
}

export interface ReactionService {
  /**
   * What was decided about the reactions to a message.
   *
   * @param page - from 1; the nearest to one that is not there
   */
  explain(guildId: string, channelId: string, messageId: string, page?: number): Promise<Explanation>;
}

/** A badge as people name it. */
export interface Badge {
  readonly id: string;
  readonly title: string;
}

/** How the one call about a badge ended; a refusal is thrown. */
export interface BadgeChange {
  readonly action: 'award' | 'remove';
  readonly badge: Badge;
  readonly memberId: string;
  readonly accountId: string;
  /** `unknown`: Returning.AI's answer was lost, so it may have happened or not. It is not sent again. */
  readonly outcome: 'done' | 'unknown';
}

export interface BadgeService {
  /** @param typed - a badge's id or title, as somebody typed it */
  change(action: BadgeChange['action'], actor: Actor, subject: Subject, typed: string): Promise<BadgeChange>;
  list(actor: Actor): Promise<readonly Badge[]>;
  /** For autocomplete; what was read a moment ago, where possible. */
  suggest(actor: Actor, typed: string): Promise<readonly Badge[]>;
}

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

export interface Services {
  readonly awards: AwardService;
  readonly undos: UndoService;
  readonly fields: FieldService;
  readonly fieldEdits: FieldEditService;
  readonly members: MemberService;
  readonly links: LinkService;
  readonly linkRequests: LinkRequestService;
  readonly linkFiles: LinkFileService;
  readonly people: PeopleService;
  readonly setup: SetupService;
  readonly rules: RuleService;
  readonly reactions: ReactionService;
  readonly badges: BadgeService;
  readonly audit: AuditService;
  readonly identity: IdentityService;
}
