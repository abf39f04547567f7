import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/returning-ai/endpoints.ts';
import { listProbes, type ProbePlace, toRequest } from '../../../src/returning-ai/probing/probes.ts';

const EVERYTHING: ProbePlace = {
  communityId: 'c0ffee',
  fieldId: 'f'.repeat(24),
  userId: 'a'.repeat(24),
  email: 'ana@example.com',
};

describe('what is probed', () => {
  const requests = listProbes().map((probe) => [probe, toRequest(probe, EVERYTHING)] as const);

  it('is every endpoint that reads, and nothing else', () => {
    const reading = ENDPOINTS.filter(({ api, method }) => method === 'GET' && api !== 'secure auth');
    expect(requests.map(([{ call, title }]) => call ?? title).sort()).toEqual(
      [
        ...reading.map(({ call, title }) => call ?? title),
        'users.info',
        'users.activityStats',
        'Get users with filters',
      ].sort(),
    );
  });

  it('sends GETs, and the three POSTs that only read', () => {
    const posts = requests.flatMap(([, request]) =>
      'why' in request || request.method === 'GET' ? [] : [request.path],
    );
    expect(posts).toEqual(['/users/info', '/users/activity/stats', '/users/filter']);
  });

  it('lacks for nothing but what nobody has published, once all is named', () => {
    const lacking = requests.flatMap(([probe, request]) => ('why' in request ? [[probe.certainty, request.why]] : []));
    expect(new Set(lacking.map(String))).toEqual(new Set(['not published,path not published']));
  });

  it('names what a probe lacks', () => {
    const bare: ProbePlace = { communityId: 'c0ffee', fieldId: undefined, userId: undefined, email: undefined };
    const why = Object.fromEntries(
      listProbes().map((probe) => {
        const request = toRequest(probe, bare);
        return [probe.call ?? probe.title, 'why' in request ? request.why : 'sent'];
      }),
    );
    expect(why).toMatchObject({
      'fields.list': 'sent',
      'fields.get': 'needs --field',
      'histories.list': 'needs --field',
      'users.info': 'needs --account',
      'users.activityStats': 'needs an e-mail as --account',
      'application.communityUsers.get': 'needs --account',
      'Get users with filters': 'sent',
    });
  });
});
