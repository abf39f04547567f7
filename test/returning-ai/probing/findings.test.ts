import { describe, expect, it } from 'vitest';
import {
  chooseHistories,
  findOrder,
  findTotalName,
  type HistoryList,
} from '../../../src/returning-ai/probing/findings.ts';
import type { Outcome } from '../../../src/returning-ai/probing/outcome.ts';

const list = (...ids: string[]): Outcome<HistoryList> => ({
  kind: 'answered',
  value: { entries: ids.map((id) => ({ id })), complete: true },
});
const LOOKS: Readonly<Record<string, Outcome<HistoryList>>> = {
  'the known entry': list('old', 'known'),
  'other entries': list('old'),
  'an empty list': list(),
  nothing: { kind: 'not-there', status: 404 },
  'no list': { kind: 'unreadable', code: 'NO_LIST' },
  'a refused key': { kind: 'refused', status: 403 },
  silence: { kind: 'no-answer', code: 'HTTP_503' },
  'no question': { kind: 'not-asked', why: 'needs --field' },
};

describe('the list to read back from', () => {
  it.each([
    ['the known entry', 'the known entry', 'integration'],
    ['the known entry', 'silence', 'integration'],
    ['other entries', 'the known entry', 'application'],
    ['other entries', 'other entries', 'integration'],
    ['other entries', 'silence', 'integration'],
    ['an empty list', 'other entries', 'application'],
    ['an empty list', 'nothing', 'integration'],
    ['an empty list', 'silence', undefined],
    ['nothing', 'other entries', 'application'],
    ['no list', 'an empty list', 'application'],
    ['a refused key', 'other entries', 'application'],
    ['silence', 'the known entry', undefined],
    ['silence', 'nothing', undefined],
    ['no question', 'no question', undefined],
    ['nothing', 'nothing', 'none'],
    ['nothing', 'no list', 'none'],
    ['nothing', 'silence', undefined],
    ['nothing', 'a refused key', undefined],
    ['a refused key', 'nothing', undefined],
  ])('with %s on the integration API and %s on the application API', (ours, theirs, chosen) => {
    const [integration, application] = [LOOKS[ours], LOOKS[theirs]];
    if (integration === undefined || application === undefined) throw new Error('no such look');
    expect(chooseHistories({ integration, application, knownId: 'known' })).toBe(chosen);
  });
});

describe('the order of a list', () => {
  const at = (second: number | undefined) =>
    second === undefined ? undefined : new Date(second * 1_000).toISOString();
  it.each([
    [[3, 2, 2, 1], 'newest-first'],
    [[1, 2, 2, 3], 'oldest-first'],
    [[1, 3, 2], 'unknown'],
    [[2, 2], 'unknown'],
    [[1], 'unknown'],
    [[], 'unknown'],
    [[3, undefined, 1], 'unknown'],
  ] as const)('of entries made at %j is %s', (seconds, order) => {
    expect(findOrder(seconds.map((second, index) => ({ id: String(index), createdAt: at(second) })))).toBe(order);
  });
});

describe('the name of a total in user info', () => {
  const field = { id: 'f1', key: 'loyalty', name: 'Loyalty' };
  const other = { id: 'f2', key: 'karma', name: 'Karma' };
  it.each([
    [{ f1: 5, loyalty: 6, Loyalty: 7 }, [field, other], 'id'],
    [{ loyalty: 0, Loyalty: 7 }, [field, other], 'key'],
    [{ Loyalty: 7 }, [field, other], 'name'],
    [{ Loyalty: '7' }, [field, other], 'none'],
    [{ karma: 7 }, [field, other], 'none'],
    [{}, [field], 'none'],
    [{ Loyalty: 7 }, [field, { ...other, name: 'Loyalty' }], 'none'],
    [{ loyalty: 7 }, [field, { ...other, name: 'loyalty' }], 'none'],
    [JSON.parse('{"__proto__":{"loyalty":7}}'), [field], 'none'],
  ] as const)('of %j is told', (customFields, fields, name) => {
    expect(findTotalName(customFields, field, fields)).toBe(name);
  });
});
