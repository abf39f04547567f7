/** One line of the chain check. `fix` says what to do when it is not ok. */
export interface CheckLine {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'problem' | 'skipped';
  readonly detail: string;
  /** Extra text in our own words, with markup. */
  readonly note?: string;
  readonly fix?: string;
}
