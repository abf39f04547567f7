/** Why an award is held up, refused, cancelled or under review: stable codes, as the ledger stores them. Pure. */

/** Each has its text in `src/discord/embeds/problems.ts`. */
export type NamedProblem =
  | 'ABSENCE_UNPROVEN'
  | 'AMBIGUOUS'
  | 'DROPPED_BY_STAFF'
  | 'FIELD_DELETED'
  | 'HISTORY_UNREADABLE'
  | 'KEY_PROBLEM'
  | 'LIST_UNAVAILABLE'
  | 'NOT_ACKNOWLEDGED'
  | 'NO_KEY'
  | 'ORIGINAL_REFUSED'
  | 'OUTCOME_UNKNOWN'
  | 'OVERTAKEN'
  | 'PUT_OFF'
  | 'REFUSED'
  | 'REFUSED_400'
  | 'REFUSED_404'
  | 'REFUSED_409'
  | 'ROUTE_MOVED'
  | 'SERVER_ERRORS'
  | 'SLOW_DOWN'
  | 'STOPPED_AT_ZERO'
  | 'UNREACHABLE';

/** `ANSWERED_…`: something answered with this HTTP status that is not the API. */
export type ProblemCode = NamedProblem | `ANSWERED_${number}`;
