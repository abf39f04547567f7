/** The problem of an award that was answered by something that is not the API. */
import type { ProblemCode } from '../points/problem.ts';

/** @returns undefined for 408 as well: it only says that the server stopped waiting */
export function findAnswerProblem(status: number | undefined): ProblemCode | undefined {
  const isStrange = status !== undefined && status >= 300 && status < 500 && status !== 408;
  return isStrange ? `ANSWERED_${status}` : undefined;
}
