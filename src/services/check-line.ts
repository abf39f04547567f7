import type { Text } from '../texts/text.ts';

/** What a line of the chain check is about. */
type CheckName =
  | 'switch'
  | 'community'
  | 'api-key'
  | 'default-field'
  | 'identity-field'
  | 'reading-back'
  | 'channels'
  | 'staff-channel'
  | 'log-channel'
  | 'staff-role'
  | 'chosen-places'
  | 'rules'
  | 'rewards'
  | 'second-process'
  | 'decisions'
  | 'clock';

/** One line of the chain check. `fix` says what to do when it is not ok. */
export interface CheckLine {
  readonly name: CheckName;
  readonly state: 'ok' | 'warning' | 'problem' | 'skipped';
  readonly detail: Text;
  /** Extra text in our own words, with markup. */
  readonly note?: Text;
  readonly fix?: Text;
}
