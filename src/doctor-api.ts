/** `npm run doctor -- --api`: asks a live community what each endpoint answers, and keeps what the bot can use of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { keepApiProfile } from './app/database.ts';
import type { Config } from './configuration/config.ts';
import { concludeSurvey } from './operations/api-findings.ts';
import { ApiProfileError } from './operations/api-profiles.ts';
import { formatProbe, LEGEND } from './operations/api-report.ts';
import type { Finding } from './operations/discord-check.ts';
import { toTerminalLine } from './operations/terminal-line.ts';
import { createReturningClient, type ReturningClient } from './returning-ai/client.ts';
import { type ApiName, type Asker, createAsker } from './returning-ai/probing/asker.ts';
import { type Learning, learn, learnFromRoundTrip, toProfile } from './returning-ai/probing/learning.ts';
import { makeRoundTrip, type RoundTripEvidence } from './returning-ai/probing/round-trip.ts';
import { type ProbeResult, resolvePlace, type SurveyPlace, survey } from './returning-ai/probing/survey.ts';
import type { UserField } from './returning-ai/resources/user-fields.ts';
import { createCommunities } from './services/communities.ts';
import type { Sealer } from './services/sealing.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

/** What was asked for on the command line. */
export interface ApiRequestedCheck {
  readonly community: string | undefined;
  readonly field: string | undefined;
  readonly account: string | undefined;
  readonly write: boolean;
}

export interface ApiCheckOptions {
  readonly config: Config;
  readonly requested: ApiRequestedCheck;
  /** As the bot has it, for reading. */
  readonly store: Store;
  readonly sealer: Sealer;
  readonly print: (finding: Finding) => void;
  /** Shows one line, made fit for the terminal. */
  readonly say: (line: string) => void;
}

/** A member's whole history may come in one answer. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Ctrl-C reaches the process several times at once: from the terminal, from npm and from the launcher. */
const SAME_SIGNAL_MS = 1_000;
const MAX_NAME_LENGTH = 60;
const COMMUNITY_ID = /^[\w-]{1,64}$/;
const SECTIONS: Readonly<Record<ApiName, string>> = {
  integration: 'Integration API',
  application: 'Application API',
  system: 'System API',
};

/** Makes the survey and, where asked for, the round trip; everything it finds is printed. */
export async function checkApi(options: ApiCheckOptions): Promise<void> {
  const subject = await findSubject(options);
  if ('problem' in subject) {
    options.print(subject.problem);
    return;
  }
  const { config } = options;
  const { apiUrl: baseUrl, applicationUrl, systemUrl } = config.returning;
  const urls = { baseUrl, applicationUrl, systemUrl, allowInsecure: true };
  const client = createReturningClient({ ...urls, maxBodyBytes: MAX_BODY_BYTES });
  try {
    await examine(options, subject, client);
  } finally {
    await client.close();
  }
}

interface Subject {
  readonly communityId: string;
  readonly key: string;
}

async function findSubject(options: ApiCheckOptions): Promise<Subject | { readonly problem: Finding }> {
  const { config, requested, store, sealer } = options;
  const { communityId: own, token } = config.returning;
  const communityId = requested.community ?? own;
  const problem = (detail: string, fix: string) => ({
    problem: { name: 'Community', state: 'problem', detail, fix } as const,
  });
  if (communityId === undefined) {
    return problem('No community is named.', 'Add --community with its id, or set RETURNING_COMMUNITY_ID.');
  }
  if (!COMMUNITY_ID.test(communityId)) {
    return problem('That is no community id.', 'Copy it from the community settings > Appearance in Returning.AI.');
  }
  if (communityId === own && token !== undefined) return { communityId, key: token };
  const environment = { communityId: undefined, key: undefined, fieldId: undefined, guildIds: new Set<string>() };
  const communities = createCommunities({ store, sealer, environment, isPublic: () => true });
  for (const guildId of await store.listKeyHolders(communityId)) {
    const found = await communities.findKey(guildId, communityId);
    if (found !== undefined) return { communityId, key: found.key };
  }
  return problem(
    `There is no API key for community ${communityId} that can be opened.`,
    'Enter one in a server with /setup, or set RETURNING_API_TOKEN and RETURNING_COMMUNITY_ID.',
  );
}

async function examine(options: ApiCheckOptions, { communityId, key }: Subject, client: ReturningClient) {
  const { config, requested, store, print, say } = options;
  const { apiUrl, applicationUrl, systemUrl, communityId: own, fieldId, systemKey } = config.returning;
  const addresses = { integration: apiUrl, application: applicationUrl, system: systemUrl };
  // The system key opens one community, the environment's, and must not be taken for another's.
  const keys = { integration: key, application: key, system: communityId === own ? systemKey : undefined };
  const onSlowDown = (delayMs: number) => console.log(`  … asked to slow down: waiting ${Math.ceil(delayMs / 1000)} s`);
  const asker = createAsker({ client, keys, addresses, wait: (delayMs) => sleep(delayMs), onSlowDown });
  const known = await store.findControlLane({ communityId, exceptLane: '' });
  const field = requested.field ?? (communityId === own ? fieldId : undefined);
  const place = await resolvePlace(asker, { communityId, field, account: requested.account, known });
  console.log();
  say(`Community ${communityId}. Every endpoint that reads is asked, one after the other.`);
  console.log(LEGEND);
  const results = await printSurvey(asker, place, addresses, say);

  const surveyed = await learn(client, asker, place);
  const evidence = requested.write
    ? await writeAndTakeBack(options, { client, asker, key, place, learning: surveyed })
    : undefined;
  const learning = evidence === undefined ? surveyed : learnFromRoundTrip(surveyed, evidence);
  console.log('\nWhat follows');
  for (const finding of concludeSurvey(results, learning)) print(finding);
  await keep(options, communityId, learning);
}

/** Prints each result as it comes: the table is its own progress. */
async function printSurvey(
  asker: Asker,
  place: SurveyPlace,
  addresses: Readonly<Record<ApiName, string>>,
  say: ApiCheckOptions['say'],
) {
  const results: ProbeResult[] = [];
  for await (const result of survey(asker, place)) {
    const { api } = result.probe;
    if (results.at(-1)?.probe.api !== api) {
      console.log();
      say(`${SECTIONS[api]} (${describeAddress(api, addresses)})`);
    }
    for (const line of formatProbe(result)) say(line);
    results.push(result);
  }
  return results;
}

function describeAddress(api: ApiName, addresses: Readonly<Record<ApiName, string>>): string {
  const isShared = api === 'application' && addresses.application === addresses.integration;
  return isShared
    ? 'the same address; RETURNING_APPLICATION_URL sets another, such as https://application.returning.ai'
    : addresses[api];
}

interface RoundTripParts {
  readonly client: ReturningClient;
  readonly asker: Asker;
  readonly key: string;
  readonly place: SurveyPlace;
  readonly learning: Learning;
}

async function writeAndTakeBack(
  { print, say }: ApiCheckOptions,
  parts: RoundTripParts,
): Promise<RoundTripEvidence | undefined> {
  const { client, asker, key, place, learning } = parts;
  const { communityId, userId, field } = place;
  if (field === undefined || userId === undefined || field.numeric === false) {
    const what = userId === undefined ? 'The account was not found' : 'There is no such field that holds numbers';
    print({
      name: 'Round trip',
      state: 'problem',
      detail: `${what}, so nothing was sent.`,
      fix: 'Name the account by its 24-hex id, and the field by its id, key or name.',
    });
    return undefined;
  }
  console.log();
  say(`Round trip: +1 and then −1, sent to the field ${describeField(field)} of the account you named.`);
  console.log('Nobody else may write to it meanwhile. Each is sent once, whatever comes back.');
  const apis = (['integration', 'application'] as const).filter((api) => learning.looks[api].kind === 'answered');
  const target = { communityId, fieldId: field.id, userId };
  const now = () => performance.now();
  const wait = (delayMs: number) => sleep(delayMs);
  const findings = makeRoundTrip({ client, asker, key, target, field, apis, now, wait });
  const letGo = holdBackInterrupts();
  let step = await findings.next();
  while (step.done !== true) {
    print(step.value);
    step = await findings.next();
  }
  letGo();
  return step.value;
}

/** A name as long as a screen would hide what the line says. */
function describeField({ id, name = id }: UserField): string {
  return toTerminalLine(name, [], MAX_NAME_LENGTH);
}

/** Between the +1 and the −1 the account has a point too many: the first signal to stop waits for the end. */
function holdBackInterrupts(): () => void {
  let since: number | undefined;
  const hold = () => {
    const now = performance.now();
    if (since === undefined) console.log('  … the point is taken back first; Ctrl-C once more stops at once');
    else if (now - since > SAME_SIGNAL_MS) process.exit(1);
    since ??= now;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hold);
  return () => {
    for (const signal of signals) process.off(signal, hold);
  };
}

/** Keeps what was found out for the bot. What could not be told must not replace what is known. */
async function keep({ config, print }: ApiCheckOptions, communityId: string, learning: Learning): Promise<void> {
  const name = 'Kept for the bot';
  const profile = toProfile(learning, new Date().toISOString());
  if (profile === undefined) {
    print({ name, state: 'skipped', detail: 'Nothing: too much could not be told. What was known before stays.' });
    return;
  }
  try {
    const place = await keepApiProfile(config, communityId, profile);
    print({
      name,
      state: 'ok',
      detail: `In ${place}. A running bot goes by it within ten minutes, a new start at once.`,
    });
  } catch (error) {
    if (error instanceof StoreError) print({ name, state: 'warning', detail: error.message, fix: error.fix });
    else if (error instanceof ApiProfileError)
      print({ name, state: 'warning', detail: 'Nothing.', fix: error.message });
    else throw error;
  }
}
