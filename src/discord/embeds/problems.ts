/** Why an award is held up, refused or under review, in words: what, why, what happens or is to be done next. */
import type { NamedProblem, ProblemCode } from '../../points/problem.ts';
import { isTextKey, toTexts } from '../../texts/texts.ts';

/** Something has answered that is not the API. The status is all that is known of it. */
const ANSWERED = /^ANSWERED_(\d{3})$/;

/**
 * The sentences for a problem code of an award. A ledger that another version wrote may hold codes that are unknown here.
 */
export function describeProblem(code: ProblemCode, locale: string): string {
  const { say } = toTexts(locale);
  const status = ANSWERED.exec(code)?.[1];
  if (status !== undefined)
    return say(`problem.answered.${status.startsWith('3') ? 'elsewhere' : 'foreign'}`, { status });
  if (isNamed(code)) return say(`problem.${code}`);
  return say(String(code).startsWith('REFUSED') ? 'problem.REFUSED' : 'problem.unnamed');
}

function isNamed(code: ProblemCode): code is NamedProblem {
  return isTextKey(`problem.${code}`);
}
