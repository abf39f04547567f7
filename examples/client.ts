/**
 * Gives a user points and says for sure whether they arrived: a program of its own on the client of this project.
 *
 *     RETURNING_API_TOKEN=… RETURNING_COMMUNITY_ID=… node client.ts ana@example.com loyalty-points 10
 */
import { createReturningClient, NotAppliedError, ReturningApiError, SlowDownError } from 'returning-discord/client';

const {
  RETURNING_API_URL = 'https://integration.returning.ai',
  RETURNING_API_TOKEN,
  RETURNING_COMMUNITY_ID,
} = process.env;
const [account, fieldName, points] = process.argv.slice(2);
if (!RETURNING_API_TOKEN || !RETURNING_COMMUNITY_ID || !account || !fieldName || !points) {
  console.error('Set RETURNING_API_TOKEN and RETURNING_COMMUNITY_ID. Name an account, a field and a number of points.');
  process.exit(64);
}

const communityId = RETURNING_COMMUNITY_ID;
const auth = { key: RETURNING_API_TOKEN };
const client = createReturningClient({ baseUrl: RETURNING_API_URL });
try {
  const user = await client.users.info({ idOrEmail: account }, auth);
  const { entries: fields } = await client.fields.list({ communityId }, auth);
  const named = fields.filter(({ id, key, name }) => [id, key, name].includes(fieldName));
  const field = named.length === 1 ? named[0] : undefined;
  if (user.id === undefined) {
    fail('Returning.AI does not tell the id of this account. Nothing was sent.');
  } else if (field === undefined) {
    fail(`${named.length === 0 ? 'No field is' : 'Several fields are'} called that. Nothing was sent.`);
  } else {
    const target = { communityId, fieldId: field.id, userId: user.id };
    const { total } = await client.histories.create({ ...target, action: 'increase', value: Number(points) }, auth);
    console.log(`${user.username ?? account} now has ${total ?? 'an unknown number of'} ${field.name ?? field.id}.`);
  }
} catch (error) {
  if (!(error instanceof ReturningApiError)) throw error;
  fail(error.message);
  // Asks to try again later: surely nothing was applied, and later it may be.
  if (error instanceof NotAppliedError || error instanceof SlowDownError) process.exitCode = 75;
} finally {
  await client.close();
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
