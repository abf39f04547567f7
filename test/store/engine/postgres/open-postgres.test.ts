import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../../../src/store/engine/postgres/open-postgres.ts';

const SECRET = 'very-secret';

describe('an address of a PostgreSQL database that cannot be read', () => {
  it.each([
    ['that is none', `${SECRET}`],
    ['with a port that is none', `postgres://bot:1${SECRET}@localhost:port/points`],
    ['of another kind of server', `mysql://bot:${SECRET}@localhost/points`],
    ['without slashes', `postgres:bot:${SECRET}@localhost/points`],
    ['with a slash in the password', `postgres://bot:12/${SECRET}@localhost/points`],
    ['with a question mark in the password', `postgres://bot:12?${SECRET}@localhost/points`],
    ['with a number sign in the password', `postgres://bot:12#${SECRET}@localhost/points`],
    ['with a percent sign in the password', `postgres://bot:100%${SECRET}@localhost/points`],
    ['with a percent sign in the name of the database', `postgres://bot:${SECRET}@localhost/points%`],
  ])('%s is refused in words for the operator, without what it says', async (_, url) => {
    const error: unknown = await openPostgresStore({ url }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'StoreError',
      code: 'UNAVAILABLE',
      message: expect.stringContaining('DATABASE_URL'),
      fix: expect.stringContaining('postgres://user:password@host:port/database'),
    });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(SECRET);
  });
});
