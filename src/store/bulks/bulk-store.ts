import type { AwardStatus } from '../../points/award.ts';

/** Where the members of a bulk come from. */
export type BulkSource = 'csv' | 'reactors' | 'role' | 'thread';

/** Points for many members at once. */
export interface Bulk {
  readonly id: number;
  /** Its short public id, for example `B-7F3K2M`. */
  readonly receipt: string;
  readonly guildId: string;
  readonly actorId: string;
  readonly source: BulkSource;
  readonly communityId: string;
  readonly fieldId: string;
  readonly fieldName: string;
  /**
   * `reading`: its members are being written down. `preview`: they are fixed, and nothing is given. `dropped`: it never
   * will be, and what is left of it goes.
   */
  readonly state: 'reading' | 'preview' | 'running' | 'done' | 'dropped';
  readonly createdAt: number;
  readonly confirmedAt: number | undefined;
}

/** A bulk as it is begun. */
export interface NewBulk
  extends Pick<Bulk, 'guildId' | 'actorId' | 'source' | 'communityId' | 'fieldId' | 'fieldName'> {
  readonly reason: string | undefined;
}

/** A member, and what they are to get. */
export interface BulkItem {
  readonly memberId: string;
  readonly hundredths: number;
}

/**
 * What became of a member's part. `gone`: they, or the server, were erased before their turn. `over-limit`: whoever
 * confirmed it had no room for it. `impossible`: it threw.
 */
export type BulkResult = 'given' | 'gone' | 'over-limit' | 'impossible';

/** How many members of a bulk came to what; `status` is that of their awards. */
export interface BulkCount {
  /** Undefined: not looked at yet. */
  readonly result: BulkResult | undefined;
  readonly status: AwardStatus | undefined;
  readonly count: number;
  readonly hundredths: number;
  /** When the latest of them settled. */
  readonly settledAt: number | undefined;
}

/** A part of a bulk that threw. */
export interface BulkFailure {
  readonly receipt: string;
  readonly position: number;
  readonly error: unknown;
}

/** Where the progress of a bulk is told. */
export interface BulkPlace {
  readonly channelId: string;
  /** Of everybody who reads the channel. */
  readonly locale: string;
  /** Of the press that began it. */
  readonly interactionId: string;
  /** Opens the message of that press for 15 minutes: for where the channel takes none. A secret. */
  readonly token: string;
}

/** A bulk whose message may not say all yet. */
export interface BulkReport {
  readonly bulk: Bulk;
  readonly place: Pick<BulkPlace, 'channelId' | 'locale'> & {
    /** Undefined: not posted yet, as far as is known. */
    readonly messageId: string | undefined;
    /** Undefined: it opens nothing any more. */
    readonly token: string | undefined;
  };
}

/** Points for many members at once: written down, shown, confirmed once, given one after another. */
export interface BulkStore {
  /** Begins to write members down, and drops the actor's oldest previews. */
  beginBulk(bulk: NewBulk, at: number): Promise<Bulk>;
  /**
   * Writes members down while a bulk is `reading`.
   *
   * @param first - above every position that was given before
   * @returns those who were not there yet, and how many of them have no link
   */
  addBulkItems(
    bulk: Pick<Bulk, 'id' | 'guildId' | 'communityId'>,
    items: readonly BulkItem[],
    first: number,
  ): Promise<{ readonly added: readonly BulkItem[]; readonly waiting: number }>;
  /**
   * From `reading` to `preview`: its members are fixed.
   *
   * @param fileHash - of the file that they come from
   * @returns the latest bulk that was confirmed from the same file; undefined: it was dropped meanwhile
   */
  showBulk(bulkId: number, fileHash: string | undefined): Promise<{ readonly repeats: Bulk | undefined } | undefined>;
  getBulk(guildId: string, bulkId: number): Promise<Bulk | undefined>;
  /** By receipt, within one guild, once it was confirmed. */
  findBulk(bulk: { readonly guildId: string; readonly receipt: string }): Promise<Bulk | undefined>;
  /**
   * From `preview` to `running`, once. `gone`: it was confirmed or dropped already. `repeated`: the same file was confirmed
   * since the preview was shown.
   */
  startBulk(
    bulkId: number,
    how: { readonly place: BulkPlace; readonly at: number },
  ): Promise<'started' | 'gone' | 'repeated'>;
  /** Ends one that was not confirmed. False: it was confirmed or dropped already. */
  dropBulk(bulkId: number): Promise<boolean>;
  /** Ids of the bulks of which something is left to do, the oldest first. */
  listOpenBulks(): Promise<readonly number[]>;
  /**
   * Gives the next members of a running bulk their points, up to `limit`, or deletes some of a dropped one. What throws is
   * counted as impossible.
   */
  advanceBulk(
    bulkId: number,
    step: { readonly limit: number; readonly at: number },
  ): Promise<{ readonly isUnfinished: boolean; readonly failures: readonly BulkFailure[] }>;
  /** @param except - ids of bulks that are not asked about now */
  listBulkReports(except?: readonly number[]): Promise<readonly BulkReport[]>;
  /** What its members came to. Of a large one in parts, between which others get their turn. */
  countBulk(bulkId: number): Promise<readonly BulkCount[]>;
  noteBulkMessage(bulkId: number, messageId: string): Promise<void>;
  /** Its message says all that it ever will. */
  endBulkReport(bulkId: number): Promise<void>;
}
