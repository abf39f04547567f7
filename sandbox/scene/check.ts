/** Something that must be so, and whether it is. */
export interface Check {
  readonly what: string;
  readonly holds: boolean;
  /** What was there instead. */
  readonly saw: string;
}
