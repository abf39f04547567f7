/** What the bot can learn from a survey: how it reads an award back. */

import type { ReturningClient } from '../client.ts';
import type { ApiProfile } from '../for-the-bot/api-profile.ts';
import { isJsonObject, objectIn } from '../http/envelope.ts';
import { USER_ROUTES } from '../resources/users.ts';
import type { Asker } from './asker.ts';
import {
  chooseHistories,
  findOrder,
  findTotalName,
  type HistoryApi,
  type HistoryList,
  type HistoryLooks,
} from './findings.ts';
import type { Outcome } from './outcome.ts';
import { HISTORY_PROBES, USERS_FILTER } from './probes.ts';
import type { RoundTripEvidence } from './round-trip.ts';
import { askProbe, type SurveyPlace } from './survey.ts';

/** What was found out. What could not be told is undefined. */
export interface Learning extends Omit<ApiProfile, 'probedAt' | 'histories' | 'totals'> {
  readonly looks: HistoryLooks;
  /** How many entries the first answer of each API held. */
  readonly firstPages: Readonly<Record<HistoryApi, number>>;
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
  const firstPages = {
    integration: await countFirstPage(asker, place, 'integration'),
    application: await countFirstPage(asker, place, 'application'),
  };
  return {
    looks,
    firstPages,
    ...describeHistories(looks, firstPages),
    totals: await lookAtTotals(asker, place),
    usersFilter: toPresence(await askProbe(asker, USERS_FILTER, place)),
  };
}

/** Judges anew by what a round trip has shown, which is worth more than how a list looked before it. */
export function learnFromRoundTrip(learning: Learning, evidence: RoundTripEvidence): Learning {
  const { looks, totals, historyId, contradictions = {} } = evidence;
  const { firstPages } = learning;
  const newLooks = { ...learning.looks, ...looks, knownId: historyId ?? learning.looks.knownId };
  const histories = describeHistories(newLooks, firstPages, chooseHistories(preferTrue(newLooks, contradictions)));
  // The two new entries make a list longer than its first page was; they are no second page.
  const { pageLength } = describeHistories(learning.looks, firstPages, histories.histories);
  const api = histories.histories === 'application' ? 'application' : 'integration';
  const told = { ...histories, pageLength, ...contradictions[api] };
  return { ...learning, looks: newLooks, ...told, totals: totals ?? learning.totals };
}

/** A list that contradicts what was sent is only read where the other is no better. */
function preferTrue(
  looks: HistoryLooks,
  contradictions: NonNullable<RoundTripEvidence['contradictions']>,
): HistoryLooks {
  const isTrue = (api: HistoryApi) => contradictions[api]?.contradicted?.length === 0;
  if (isTrue('integration') || !isTrue('application')) return looks;
  return { ...looks, integration: { kind: 'unreadable', code: 'CONTRADICTS' } };
}

type HistoryFacts = Pick<Learning, 'histories' | 'order' | 'longest' | 'pageLength'>;

function describeHistories(
  looks: HistoryLooks,
  firstPages: Learning['firstPages'],
  histories = chooseHistories(looks),
): HistoryFacts {
  const api = histories === 'application' ? 'application' : 'integration';
  const entries = looks[api].kind === 'answered' ? looks[api].value.entries : [];
  const firstPage = firstPages[api];
  return {
    histories,
    order: findOrder(entries),
    longest: Math.max(entries.length, firstPage),
    pageLength: entries.length > firstPage ? firstPage : undefined,
  };
}

async function countFirstPage(asker: Asker, place: SurveyPlace, api: HistoryApi): Promise<number> {
  const first = await askProbe(asker, HISTORY_PROBES[api], place);
  return first.kind === 'answered' ? (first.value.entries ?? 0) : 0;
}

/** The list with its further pages; a page alone has been read by the survey, and what it failed with stands. */
async function lookAtHistories(
  client: ReturningClient,
  asker: Asker,
  place: SurveyPlace,
  api: HistoryApi,
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
  const { looks: _looks, firstPages: _firstPages, histories, totals, ...rest } = learning;
  return histories === undefined || totals === undefined ? undefined : { probedAt, histories, totals, ...rest };
}
