/** The log channel's line after a gap. */

/** The result of looking at one guild. */
interface CatchUpReport {
  readonly messages: number;
  readonly added: number;
  readonly removed: number;
  /** A limit or a failure left something out. */
  readonly isIncomplete: boolean;
}

/**
 * The line that the log channel gets after a gap.
 *
 * @returns undefined when nothing had been missed: nobody needs to read that
 */
export function describeCatchUp({ messages, added, removed, isIncomplete }: CatchUpReport): string | undefined {
  if (added + removed === 0 && !isIncomplete) return undefined;
  const found = [
    ...(added > 0 ? [count(added, 'reaction')] : []),
    ...(removed > 0 ? [`${count(removed, 'removed reaction')}`] : []),
  ].join(' and ');
  const what =
    found === ''
      ? 'nothing was missed there'
      : `${found} had been missed and ${added + removed === 1 ? 'goes' : 'go'} by the rules now`;
  const rest = isIncomplete ? ' Not everything could be looked at, so some may still be missing.' : '';
  return `✅ Caught up after a gap: ${count(messages, 'message')} looked at, ${what}.${rest}`;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en-US')} ${what}${number === 1 ? '' : 's'}`;
}
