import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../../../src/store/engine/postgres/open-postgres.ts';
import { startRawServer } from '../../../support/raw-server.ts';

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

describe('an address with sslmode', () => {
  it.each(['require', 'verify-full'])('%s says nothing in clear to a server without TLS', async (mode) => {
    const heard: Buffer[] = [];
    // "N": no TLS here. https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL
    const { port } = await startRawServer((socket) => {
      socket.on('data', (chunk: Buffer) => {
        heard.push(chunk);
        socket.write('N');
      });
    });
    const url = `postgres://bot:${SECRET}@127.0.0.1:${port}/points?sslmode=${mode}`;
    const error: unknown = await openPostgresStore({ url }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'UNAVAILABLE', fix: expect.stringContaining('sslmode') });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(SECRET);
    // The request for TLS alone: 8 bytes.
    expect(Buffer.concat(heard)).toHaveLength(8);
  });
});
