/** What people are told where something has answered that is not the API: a status in the name of a problem. */

/** Of no such answer but 408, which only says that the server stopped waiting. */
export function findAnswerProblem(status: number | undefined): string | undefined {
  const isStrange = status !== undefined && status >= 300 && status < 500 && status !== 408;
  return isStrange ? `ANSWERED_${status}` : undefined;
}
