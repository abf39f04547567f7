/**
 * Gives a user points and says for sure whether they arrived: a program of its own on the client of this project.
 *
 *     RETURNING_API_TOKEN=… RETURNING_COMMUNITY_ID=… node client.ts ana@example.com 10
 */
import { createReturningClient, ReturningApiError } from 'returning-discord/client';

const {
  RETURNING_API_URL = 'https://integration.returning.ai',
  RETURNING_API_TOKEN,
  RETURNING_COMMUNITY_ID,
} = process.env;
const [account, points] = process.argv.slice(2);
if (!RETURNING_API_TOKEN || !RETURNING_COMMUNITY_ID || !account || !points) {
  console.error('Set RETURNING_API_TOKEN and RETURNING_COMMUNITY_ID, and name an account and a number of points.');
  process.exit(64);
}

const communityId = RETURNING_COMMUNITY_ID;
const auth = { key: RETURNING_API_TOKEN };
const client = createReturningClient({ baseUrl: RETURNING_API_URL });
try {
  const user = await client.users.info({ idOrEmail: account }, auth);
  for await (const field of client.fields.iterate({ communityId }, auth)) {
    if (!field.numeric || user.id === undefined) continue;
    const target = { communityId, fieldId: field.id, userId: user.id };
    const { total } = await client.histories.create({ ...target, action: 'increase', value: Number(points) }, auth);
    console.log(`${user.username ?? account} now has ${total ?? 'an unknown number of'} ${field.name ?? field.id}.`);
    break;
  }
} catch (error) {
  if (!(error instanceof ReturningApiError)) throw error;
  console.error(error.message);
  // 75 asks to try again later, which is safe only where nothing was applied.
  process.exitCode = error.applied === 'no' ? 75 : 70;
} finally {
  await client.close();
}
