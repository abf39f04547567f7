import { describe, expect, it } from 'vitest';
import { listInsecureUrls } from '../../src/operations/insecure-urls.ts';

const SAFE = { apiUrl: 'https://a.test', applicationUrl: 'https://a.test', systemUrl: 'https://c.test' };

describe('addresses that send keys in clear text', () => {
  it.each([
    [{}, []],
    [{ apiUrl: 'http://proxy', applicationUrl: 'http://proxy' }, ['RETURNING_API_URL']],
    [{ apiUrl: 'http://localhost:1', applicationUrl: 'http://127.0.0.1:1' }, []],
    [{ applicationUrl: 'http://proxy' }, ['RETURNING_APPLICATION_URL']],
    // Without its key nothing is sent there.
    [{ systemUrl: 'http://proxy' }, []],
    [{ systemUrl: 'http://proxy', systemKey: 'k' }, ['RETURNING_SYSTEM_URL']],
  ])('of %j are %j', (urls, variables) => {
    expect(listInsecureUrls({ ...SAFE, ...urls })).toEqual(variables);
  });
});
