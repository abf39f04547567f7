import { afterAll, describe, it } from 'vitest';
import { startPostgres } from '../support/postgres-server.ts';
import { createPostgresWorld, expectHealthyPostgres } from '../support/postgres-world.ts';
import { moderatorsDay } from './moderators-day.ts';

const server = await startPostgres();

if (typeof server === 'string') it.skip(`a moderator’s day on PostgreSQL: ${server}`, () => undefined);
else {
  const url = await server.addDatabase();
  describe('on PostgreSQL', () => {
    // Registered before the world is opened, so it runs after that has closed.
    afterAll(server.stop);
    moderatorsDay({ open: () => createPostgresWorld(url), judge: () => expectHealthyPostgres(url) });
  });
}
