import { describe, expect, it } from 'vitest';
import { formatProbe } from '../../src/operations/api-report.ts';
import type { Probe } from '../../src/returning-ai/probing/probes.ts';
import type { ProbeResult } from '../../src/returning-ai/probing/survey.ts';

const PROBE: Probe = {
  api: 'application',
  title: 'Get user field histories of specific user field and user',
  method: 'GET',
  path: '/communities/{communityId}/user-fields/{fieldId}/users/{userId}/histories',
  certainty: 'inferred',
  call: 'application.histories.list',
  answers: 'list',
};
const EMPTY = { properties: [], unnamed: 0, pageHints: [] };

const headOf = (outcome: ProbeResult['outcome'], certainty: Probe['certainty'] = 'inferred') =>
  formatProbe({ probe: { ...PROBE, title: 'T', certainty }, outcome })[0]?.replace(/ +/g, ' ');

describe('a row of the table', () => {
  it.each([
    [{ kind: 'answered', value: { ...EMPTY, entries: 1 } }, 'inferred', '✓ T 1 entry confirmed'],
    [
      { kind: 'answered', value: { ...EMPTY, entries: 3, pageHints: ['page'] } },
      'guess',
      '✓ T 3 entries, paged confirmed',
    ],
    [{ kind: 'answered', value: { ...EMPTY, entries: undefined } }, 'documented', '✓ T one object as documented'],
    [{ kind: 'not-there', status: 404 }, 'documented', '✗ T not there (404) differs'],
    [{ kind: 'not-there', status: 301 }, 'inferred', '✗ T not there (301) wrong'],
    [{ kind: 'refused', status: 403 }, 'documented', '! T key may not (403) open'],
    [{ kind: 'refused', status: undefined }, 'documented', '! T key may not open'],
    [{ kind: 'rejected', status: 400 }, 'guess', '! T asked wrongly (400) open'],
    [{ kind: 'unreadable', code: 'NO_LIST' }, 'inferred', '! T no list in it open'],
    [{ kind: 'unreadable', code: 'NEW_CODE' }, 'inferred', '! T cannot be read open'],
    [{ kind: 'no-answer', code: 'ECONNREFUSED' }, 'inferred', '? T no answer (ECONNREFUSED) open'],
    [{ kind: 'no-answer', code: 'NOT_ASKED_AGAIN' }, 'inferred', '? T not asked again open'],
    [{ kind: 'not-asked', why: 'needs --field' }, 'inferred', '· T needs --field'],
    [{ kind: 'not-asked', why: 'path not published' }, 'not published', '· T path not published'],
  ] as const)('of %j, %s', (outcome, certainty, line) => {
    expect(headOf(outcome, certainty)).toBe(line);
  });

  it('keeps to a hundred columns, whatever there is to show', () => {
    const names = Array.from({ length: 40 }, (_, index) => `property_number_${index}`.slice(0, 32));
    const properties = names.map((name) => ({ name, types: ['date-time', 'null', 'text'], optional: true }));
    const value = { entries: 250, properties, unnamed: 7, pageHints: ['page', 'total_pages', 'next_cursor'] };
    const lines = formatProbe({ probe: PROBE, outcome: { kind: 'answered', value } });
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.slice(0, 2)).toEqual([
      '✓ Get user field histories of specific user field and user 250 entries, paged       confirmed',
      '    GET /communities/{communityId}/user-fields/{fieldId}/users/{userId}/histories',
    ]);
    expect(lines.join(' ').replace(/ +/g, ' ')).toMatch(
      /property_number_0\? date-time\|null\|text, .*, 7 more that are not shown/,
    );
    expect(lines.at(-1)).toBe('      pages by: page total_pages next_cursor');
  });
});
