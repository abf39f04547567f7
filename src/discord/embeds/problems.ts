/** Why an award is held up, refused or under review, in words: what, why, what happens or is to be done next. */
import type { NamedProblem, ProblemCode } from '../../points/problem.ts';

const PROBLEMS: Readonly<Record<NamedProblem, string>> = {
  UNREACHABLE: 'Returning.AI cannot be reached right now. I keep trying, nothing needs to be done.',
  SLOW_DOWN: 'Returning.AI asked me to slow down. I go on as soon as it allows, nothing needs to be done.',
  PUT_OFF: 'Returning.AI does not take this right now. I try again, nothing needs to be done.',
  HISTORY_UNREADABLE:
    'Returning.AI does not show me this account’s history right now. I look again for up to half a minute before I send, so that I can tell whether it arrived; nothing needs to be done.',
  KEY_PROBLEM:
    'Returning.AI refuses the API key of this server. Somebody with *Manage Server* has to enter a valid one with `/setup`; then this goes on by itself.',
  NO_KEY:
    'This server has no API key for the community of this award. Choose that community again with `/setup community:…` and enter its key; then this goes on by itself.',
  ROUTE_MOVED:
    'Returning.AI no longer knows the address that I use. The operator has to check `RETURNING_API_URL`; then this goes on by itself.',
  REFUSED_400:
    'Returning.AI did not accept the change: the field or the amount does not suit it. Ask an admin to look at the field, or name another one, and try again.',
  REFUSED_404:
    'Returning.AI does not know this member’s account or this field. Ask an admin to look at the link and the field, then try again.',
  FIELD_DELETED:
    'This field was deleted in Returning.AI, so its points cannot be changed any more. `field` of each command suggests those that there are.',
  REFUSED_409:
    'Returning.AI refused the change because it conflicts with the account’s present state. Look at `/balance`, then try again.',
  REFUSED: 'Returning.AI refused the change. Ask an admin to check the connection, then try again.',
  DROPPED_BY_STAFF:
    'It was not certain whether this had arrived, and staff decided to drop it. It will not be sent again.',
  NOT_ACKNOWLEDGED:
    'Discord did not confirm my answer to the command, so nobody saw it, and nothing was sent. Give the command again.',
  ORIGINAL_REFUSED: 'The award that this should take back was refused itself, so there is nothing to take back.',
  STOPPED_AT_ZERO:
    'The total stopped at zero, so the award that this should take back took off less than it says. I do not guess how much to give back: `/points undo` with its receipt names both numbers.',
  OUTCOME_UNKNOWN:
    'Returning.AI’s answer was lost and its history does not show whether this arrived. I do not guess: staff decide.',
  LIST_UNAVAILABLE:
    'Returning.AI’s answer was lost and it does not let me list its history, so I cannot see whether this arrived. I do not guess: staff decide.',
  OVERTAKEN:
    'Other points of this member were delivered while this total waited; setting it now would erase them. I do not guess: staff decide. Drop it and set the total that is right now.',
  SERVER_ERRORS:
    'Returning.AI answered with an error each time, and its history shows that nothing arrived. I stopped trying: staff decide.',
  ABSENCE_UNPROVEN:
    'Returning.AI’s answer was lost. Its history does not show this, but what it shows may not be all of it. I do not guess: staff decide.',
  AMBIGUOUS:
    'Returning.AI’s answer was lost and its history does not tell for sure whether this arrived: an entry may be this one or somebody else’s. I do not guess: staff decide.',
};

/** Something has answered that is not the API. The status is all that is known of it. */
const ANSWERED = /^ANSWERED_(\d{3})$/;

function describeAnswer(status: string): string {
  const what = status.startsWith('3')
    ? ', which points elsewhere, and I follow no such pointer'
    : ' with a page that is not its own';
  return `Returning.AI’s address answered HTTP ${status}${what}. I keep trying. If it stays like this, the operator has to check \`RETURNING_API_URL\` and what lies between: a firewall or a proxy.`;
}

const UNNAMED =
  'Something stands in the way that I have no name for. An admin finds the details in the log under this receipt.';

/**
 * The sentences for a problem code of an award. A ledger that another version wrote may hold codes that are unknown here.
 */
export function describeProblem(code: ProblemCode): string {
  const status = ANSWERED.exec(code)?.[1];
  if (status !== undefined) return describeAnswer(status);
  if (isNamed(code)) return PROBLEMS[code];
  return String(code).startsWith('REFUSED') ? PROBLEMS.REFUSED : UNNAMED;
}

function isNamed(code: ProblemCode): code is NamedProblem {
  return Object.hasOwn(PROBLEMS, code);
}
