/** Goes through every endpoint that reads, for one community, and says what each of them answered. Changes nothing. */
import { type Envelope, objectIn } from '../http/envelope.ts';
import { findList } from '../http/paged-list.ts';
import { parseUserField, USER_FIELD_ROUTES, type UserField } from '../resources/user-fields.ts';
import { parseUserProfile } from '../resources/user-profile.ts';
import { USER_ROUTES } from '../resources/users.ts';
import type { Asker } from './asker.ts';
import { type Outcome, toFailure } from './outcome.ts';
import { listProbes, type Probe, type ProbePlace, toRequest } from './probes.ts';
import { describeList, describeObject, type Shape } from './shape.ts';

/** What one endpoint answered. */
export interface ProbeResult {
  readonly probe: Probe;
  readonly outcome: Outcome<Shape>;
}

/** The lane that the ledger knows an entry of. */
export interface KnownLane {
  readonly fieldId: string;
  readonly accountId: string;
  readonly historyId: string;
}

/** Which community, and whom in it to ask about. */
export interface SurveySubject {
  readonly communityId: string;
  /** An id, a key or a display name, as it was typed. */
  readonly field: string | undefined;
  /** The 24-hex id, the short one, or an e-mail. */
  readonly account: string | undefined;
  readonly known: KnownLane | undefined;
}

/** A subject whose names were looked up. */
export interface SurveyPlace extends ProbePlace {
  readonly field: UserField | undefined;
  /** All fields of the community, as far as they are listed. */
  readonly fields: readonly UserField[];
  /** The entry that is surely in the list of this very place. */
  readonly knownId: string | undefined;
}

const OBJECT_ID = /^[0-9a-f]{24}$/i;

/** Finds field and account by what was typed; what cannot be found is undefined. */
export async function resolvePlace(asker: Asker, subject: SurveySubject): Promise<SurveyPlace> {
  const { communityId, known } = subject;
  const fields = await listFields(asker, communityId);
  const field = pickField(fields, subject.field ?? known?.fieldId);
  const account = subject.account ?? known?.accountId;
  const userId = account === undefined || OBJECT_ID.test(account) ? account : await findUserId(asker, account);
  const isKnown = known !== undefined && known.fieldId === field?.id && known.accountId === userId;
  const email = account?.includes('@') ? account : undefined;
  return {
    communityId,
    fieldId: field?.id,
    userId,
    email,
    field,
    fields,
    knownId: isKnown ? known.historyId : undefined,
  };
}

async function listFields(asker: Asker, communityId: string): Promise<UserField[]> {
  for (const api of ['integration', 'application'] as const) {
    const answer = await asker.ask({ api, ...USER_FIELD_ROUTES.list.at({ communityId }) });
    const items = read(answer, (envelope) => findList(envelope).items);
    if (items.kind !== 'answered') continue;
    return items.value.map(parseUserField).flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ id, ...rest }]));
  }
  return [];
}

/** By id, key or display name. Without a word for it, the only one that holds numbers. */
function pickField(fields: readonly UserField[], typed: string | undefined): UserField | undefined {
  const numeric = fields.filter((field) => field.numeric !== false);
  if (typed === undefined) return numeric.length === 1 ? numeric[0] : undefined;
  const wanted = typed.toLowerCase();
  const exact = fields.find(({ id, key }) => id === typed || key === typed);
  const named = fields.filter(({ key, name }) => [key, name].some((own) => own?.toLowerCase() === wanted));
  const found = exact ?? (named.length === 1 ? named[0] : undefined);
  // A deployment that lists no fields takes an id all the same.
  return found ?? (OBJECT_ID.test(typed) && fields.length === 0 ? { id: typed, numeric: undefined } : undefined);
}

async function findUserId(asker: Asker, idOrEmail: string): Promise<string | undefined> {
  const answer = await asker.ask({ api: 'integration', ...USER_ROUTES.info.at({}), body: { idOrEmail } });
  return answer.kind === 'answered' ? parseUserProfile(objectIn(answer.value)).id : undefined;
}

/** Asks one endpoint after the other; each result comes as soon as it is there. */
export async function* survey(asker: Asker, place: ProbePlace): AsyncGenerator<ProbeResult, void> {
  for (const probe of listProbes()) yield { probe, outcome: await askProbe(asker, probe, place) };
}

/** Asks one endpoint, or takes the answer that it gave before. */
export async function askProbe(asker: Asker, probe: Probe, place: ProbePlace): Promise<Outcome<Shape>> {
  const request = toRequest(probe, place);
  if ('why' in request) return { kind: 'not-asked', why: request.why };
  return read(await asker.ask(request), probe.answers === 'list' ? describeList : describeObject);
}

/** Reads an answer; that it cannot be read is a result too. */
function read<Value>(answer: Outcome<Envelope>, reader: (envelope: Envelope) => Value): Outcome<Value> {
  if (answer.kind !== 'answered') return answer;
  try {
    return { kind: 'answered', value: reader(answer.value) };
  } catch (error) {
    return toFailure(error);
  }
}
