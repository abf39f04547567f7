/** What can become of a channel or role that was chosen. */
export type PlaceProblem =
  /** Not only staff see the staff channel. */
  | 'staff-channel-open'
  /** It is gone, or the bot may not write there. */
  | 'staff-channel'
  | 'log-channel'
  /** It is gone. */
  | 'staff-role'
  /** The role that a rule keeps out is gone. */
  | 'rule-paused'
  /** A role or channel without which a rule gives to nobody is gone. */
  | 'rule-idle'
  /** A role for a total can be given to nobody. */
  | 'reward-paused';

/** A problem with a place, told apart from others of its kind by its subject. */
export type PlaceTrouble = Pick<Notice, 'subject'> & { readonly kind: PlaceProblem };

/** Something that staff of a guild must know once when it begins and once when it ends. */
export interface Notice {
  readonly guildId: string;
  readonly kind: 'key' | 'route' | 'outage' | 'second-process' | PlaceProblem;
  /** The role or channel that it is about, where there can be several; otherwise empty. */
  readonly subject: string;
  readonly openedAt: number;
  readonly closedAt: number | undefined;
  readonly openAnnounced: boolean;
}

/** What staff must know once. */
export interface NoticeStore {
  openNotice(guildId: string, kind: Notice['kind'], at: number): Promise<void>;
  closeNotices(guildId: string, kind: Notice['kind'], at: number): Promise<void>;
  findOpenNotice(guildId: string, kind: Notice['kind']): Promise<Notice | undefined>;
  /** Makes the open notices about places of a guild be these: others are closed. */
  changePlaceNotices(guildId: string, troubles: readonly PlaceTrouble[], at: number): Promise<void>;
  /** Notices whose beginning or end staff have not been told. */
  listUnannouncedNotices(): Promise<readonly Notice[]>;
  markNoticeAnnounced(
    notice: Pick<Notice, 'guildId' | 'kind' | 'subject' | 'openedAt'>,
    what: 'open' | 'close',
  ): Promise<void>;
}
