import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ApiName, ENDPOINTS } from '../../src/returning-ai/endpoints.ts';
import { startRecordingServer } from '../support/raw-server.ts';
import { ENDPOINT_CALLS } from './every-call.ts';
import { NAVIGATION } from './navigation.ts';
import { KEY, openClient } from './open-client.ts';

const known = ENDPOINTS.flatMap((endpoint) =>
  endpoint.call === undefined ? [] : [[endpoint.call, endpoint] as const],
);

describe('the list of endpoints', () => {
  it('is the navigation of the page, in its order', () => {
    const sections = Map.groupBy(ENDPOINTS, ({ section }) => section);
    const titles = [...sections].map(([section, endpoints]) => [section, endpoints.map(({ title }) => title)]);
    expect(titles).toEqual(Object.entries(NAVIGATION));
    expect(ENDPOINTS).toHaveLength(56);
  });

  it('names a path, a source and a call, or says that no path is published', () => {
    for (const { api, certainty, path, call, method, source } of ENDPOINTS) {
      expect([path === undefined, call === undefined]).toEqual(Array(2).fill(certainty === 'not published'));
      expect(method).toBeDefined();
      if (path !== undefined) expect(api).toBeDefined();
      expect(source).not.toBe('');
    }
  });

  it('names each call once, and only those that there are', () => {
    expect(known.map(([call]) => call).sort()).toEqual(Object.keys(ENDPOINT_CALLS).sort());
  });
});

const PREFIXES = { integration: '/apis/v1', application: '/apis/v1', system: '/api/v1', 'secure auth': '/api' };

/** The headers that carry the key of each API. */
const CREDENTIALS: Readonly<Record<ApiName, Readonly<Record<string, string>>>> = {
  integration: { authorization: `Bearer ${KEY}` },
  application: { authorization: `Bearer ${KEY}` },
  system: { 'x-api-key': KEY },
  'secure auth': { apikey: KEY, hostname: '127.0.0.1' },
};

describe('a call', () => {
  it.each(known)(
    '%s goes where the list says, with the credential of that host and no other',
    async (name, endpoint) => {
      const start = () => startRecordingServer((response) => response.end('{"data":[]}'));
      const servers = {
        integration: await start(),
        application: await start(),
        system: await start(),
        'secure auth': await start(),
      };
      const client = openClient(servers.integration.url, {
        applicationUrl: servers.application.url,
        systemUrl: servers.system.url,
        secureAuthUrl: servers['secure auth'].url,
      });
      await ENDPOINT_CALLS[name]?.(client, { key: KEY });
      const { api = 'integration', method, path = '' } = endpoint;
      const requests = Object.values(servers).flatMap((server) => server.requests);
      expect(requests).toEqual(servers[api].requests);
      const [request] = requests;
      expect(requests).toHaveLength(1);
      expect(request?.method).toBe(method);
      expect(request?.url.split('?')[0]).toMatch(toPattern(PREFIXES[api] + path));
      const carriers = Object.entries(request?.headers ?? {}).filter(
        ([header, value]) => header in { hostname: 1 } || String(value).includes(KEY),
      );
      expect(Object.fromEntries(carriers)).toEqual(CREDENTIALS[api]);
      expect(request?.url + String(request?.body)).not.toContain(KEY);
    },
  );
});

function toPattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[\\w-]+')}$`);
}

describe('the description of a call', () => {
  const FILES: Readonly<Record<string, string>> = {
    auth: 'secure-auth',
    'system.roles': 'roles',
    'system.channels': 'system-channels',
    'system.badges': 'badges',
    users: 'users',
    messages: 'messages',
    channels: 'channels',
    histories: 'user-field-histories',
    fields: 'user-fields',
    'application.users': 'application-users',
    'application.communityUsers': 'community-users',
    'application.histories': 'user-field-histories',
  };

  /** The comment above a method in the interface of its resource. */
  function describeCall(call: string): string {
    const [resource = '', name = ''] = [call.slice(0, call.lastIndexOf('.')), call.split('.').at(-1)];
    const isOwn = ['application.fields.create', 'application.fields.update'].includes(call);
    const file = FILES[resource] ?? (isOwn ? 'application-user-fields' : 'user-fields');
    const whole = readFileSync(new URL(`../../src/returning-ai/resources/${file}.ts`, import.meta.url), 'utf8');
    // The one file that describes a call of both APIs twice.
    const start = call === 'application.histories.create' ? whole.indexOf('interface Application') : 0;
    const text = whole.slice(start);
    const found = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*${name}[(:]`).exec(text)?.[1];
    return (found ?? expect.fail(`${call} has no description in ${file}.ts`)).replace(/\s*\n\s*\*\s*/g, ' ');
  }

  it.each(known)('%s says its source and how sure it is', (call, { certainty, source }) => {
    const text = describeCall(call);
    expect(text).toContain(source);
    expect(text).toContain('@throws');
    if (certainty === 'documented') expect(text).toMatch(/documented/);
    if (certainty === 'public client') expect(text).toMatch(/as a public client/);
    if (certainty === 'inferred') expect(text).toMatch(/inferred|the path is that of the documented/i);
  });

  it.each(known)('%s is marked as experimental exactly where it is inferred', (call, { certainty }) => {
    expect(describeCall(call).includes('@experimental')).toBe(certainty === 'inferred');
  });
});
