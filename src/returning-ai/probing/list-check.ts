/** Whether a list shows what was sent and confirmed. Pure. */
import type { ApiProfile } from '../for-the-bot/api-profile.ts';
import type { CreatedHistory, HistoryEntry } from '../resources/user-field-histories.ts';

/** A change that was confirmed, and how a list shows it. */
export interface ListedChange {
  readonly action: string;
  readonly value: number;
  readonly created: CreatedHistory;
  readonly entry: HistoryEntry;
}

/** What a list shows otherwise than it was told, for the profile. */
export type Contradictions = Required<Pick<ApiProfile, 'contradicted'>> & Pick<ApiProfile, 'timeOffsetMs'>;

/** A time that is written to the second is the same time. */
const SAME_TIME_MS = 1_000;

export function compareListed(changes: readonly ListedChange[]): Contradictions {
  const isWrong = {
    action: changes.some(({ action, entry }) => entry.action !== undefined && entry.action !== action),
    value: changes.some(({ value, entry }) => entry.value !== undefined && Math.abs(entry.value) !== value),
  };
  const offsets = changes
    .map(({ created, entry }) => Date.parse(entry.createdAt ?? '') - Date.parse(created.createdAt ?? ''))
    .filter((offset) => !Number.isNaN(offset));
  const [least, most] = [Math.min(...offsets), Math.max(...offsets)];
  const isTimeWrong = offsets.some((offset) => Math.abs(offset) > SAME_TIME_MS);
  return {
    contradicted: [
      ...(['action', 'value'] as const).filter((field) => isWrong[field]),
      ...(isTimeWrong ? (['time'] as const) : []),
    ],
    timeOffsetMs: isTimeWrong && most - least <= SAME_TIME_MS ? least : undefined,
  };
}

/** What is wrong with one listed change, in words; empty where nothing is. */
export function describeListed({ action, value, created, entry }: ListedChange): string[] {
  const { contradicted, timeOffsetMs } = compareListed([{ action, value, created, entry }]);
  const words = {
    action: `the action ${entry.action} instead of ${action}`,
    value: `the value ${entry.value} instead of ${value}`,
    time: `a time that is ${describeOffset(timeOffsetMs ?? 0)} than in the answer`,
  };
  return (contradicted ?? []).map((field) => words[field]);
}

function describeOffset(offsetMs: number): string {
  const seconds = Math.round(Math.abs(offsetMs) / 1_000);
  return `${seconds} s ${offsetMs < 0 ? 'earlier' : 'later'}`;
}
