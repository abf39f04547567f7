/** What the bot can learn from a survey: how it reads an award back. */
import type { ApiProfile } from '../api-profile.ts';
import type { ReturningClient } from '../client.ts';
import { isJsonObject, objectIn } from '../envelope.ts';
import { USER_ROUTES } from '../users.ts';
import type { Asker } from './asker.ts';
import { chooseHistories, findOrder, findTotalName, type HistoryList, type HistoryLooks } from './findings.ts';
import type { Outcome } from './outcome.ts';
import { HISTORY_PROBES, USERS_FILTER } from './probes.ts';
import { askProbe, type SurveyPlace } from './survey.ts';

/** What was found out. What could not be told is undefined. */
export interface Learning extends Omit<ApiProfile, 'probedAt' | 'histories' | 'totals'> {
  readonly looks: HistoryLooks;
  readonly histories: ApiProfile['histories'] | undefined;
  readonly totals: ApiProfile['totals'] | undefined;
}

/** Reads histories and totals as the bot would. What the survey has asked is not asked again. */
export async function learn(client: ReturningClient, asker: Asker, place: SurveyPlace): Promise<Learning> {
  const looks: HistoryLooks = {
    integration: await lookAtHistories(client, asker, place, 'integration'),
    application: await lookAtHistories(client, asker, place, 'application'),
    knownId: place.knownId,
  };
  const histories = chooseHistories(looks);
  const api = histories === 'application' ? 'application' : 'integration';
  const entries = looks[api].kind === 'answered' ? looks[api].value.entries : [];
  const first = await askProbe(asker, HISTORY_PROBES[api], place);
  const firstPage = first.kind === 'answered' ? (first.value.entries ?? 0) : 0;
  return {
    looks,
    histories,
    totals: await lookAtTotals(asker, place),
    order: findOrder(entries),
    longest: Math.max(entries.length, firstPage),
    pageLength: entries.length > firstPage ? firstPage : undefined,
    usersFilter: toPresence(await askProbe(asker, USERS_FILTER, place)),
  };
}

/** The list with its further pages; a page alone has been read by the survey, and what it failed with stands. */
async function lookAtHistories(
  client: ReturningClient,
  asker: Asker,
  place: SurveyPlace,
  api: 'integration' | 'application',
): Promise<Outcome<HistoryList>> {
  const first = await askProbe(asker, HISTORY_PROBES[api], place);
  if (first.kind !== 'answered') return first;
  const { communityId, fieldId = '', userId = '' } = place;
  const { histories } = api === 'application' ? client.application : client;
  return asker.run(api, (auth) => histories.list({ communityId, fieldId, userId }, auth));
}

/** User info that this key may not see, or that is not there, is no way; one that did not answer is not known. */
async function lookAtTotals(asker: Asker, place: SurveyPlace): Promise<ApiProfile['totals'] | undefined> {
  const { userId: idOrEmail, field, fields } = place;
  if (idOrEmail === undefined || field === undefined) return undefined;
  const answer = await asker.ask({ api: 'integration', ...USER_ROUTES.info.at({}), body: { idOrEmail } });
  if (answer.kind === 'no-answer' || answer.kind === 'not-asked') return undefined;
  if (answer.kind !== 'answered') return 'none';
  const { customFields } = objectIn(answer.value);
  return isJsonObject(customFields) ? findTotalName(customFields, field, fields) : 'none';
}

function toPresence({ kind }: Outcome<unknown>): boolean | undefined {
  if (kind === 'answered') return true;
  return kind === 'not-there' ? false : undefined;
}

/** The profile to store, or undefined where what it is for could not be told. */
export function toProfile(learning: Learning, probedAt: string): ApiProfile | undefined {
  const { looks: _, histories, totals, ...rest } = learning;
  return histories === undefined || totals === undefined ? undefined : { probedAt, histories, totals, ...rest };
}
