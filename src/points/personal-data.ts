import type { PersonalData } from '../store/people/people-store.ts';

/** Whether nothing is stored about somebody that erasing takes away. */
export function isNothing({ links, openRequest, endedRequests, ...counts }: PersonalData): boolean {
  const { awardsTo, awardsBy, reactionsBy, reactionsTo, made } = counts;
  return links.length + endedRequests + awardsTo + awardsBy + reactionsBy + reactionsTo + made === 0 && !openRequest;
}
