/** The log channel's line after a gap. */
import { listOf, sentences, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';

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
export function describeCatchUp(
  { messages, added, removed, isIncomplete }: CatchUpReport,
  locale: string,
): string | undefined {
  const all = added + removed;
  if (all === 0 && !isIncomplete) return undefined;
  const found = listOf([
    ...(added > 0 ? [text('catch-up.added', { count: added })] : []),
    ...(removed > 0 ? [text('catch-up.removed', { count: removed })] : []),
  ]);
  const said = all === 0 ? text('catch-up.nothing', { messages }) : text('catch-up.found', { messages, found, all });
  return toTexts(locale).render(sentences(isIncomplete ? [said, text('catch-up.incomplete')] : [said]));
}
