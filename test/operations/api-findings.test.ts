import { describe, expect, it } from 'vitest';
import { concludeSurvey } from '../../src/operations/api-findings.ts';
import type { HistoryList } from '../../src/returning-ai/probing/findings.ts';
import type { Learning } from '../../src/returning-ai/probing/learning.ts';
import type { Outcome } from '../../src/returning-ai/probing/outcome.ts';
import { listProbes } from '../../src/returning-ai/probing/probes.ts';
import type { ProbeResult } from '../../src/returning-ai/probing/survey.ts';

const ANSWERED: ProbeResult['outcome'] = {
  kind: 'answered',
  value: { entries: 1, properties: [], unnamed: 0, pageHints: [] },
};
const NOT_THERE: Outcome<HistoryList> = { kind: 'not-there', status: 404 };
const list = (...ids: string[]): Outcome<HistoryList> => ({
  kind: 'answered',
  value: { entries: ids.map((id) => ({ id })), complete: true },
});

const LEARNING: Learning = {
  looks: { integration: list('a', 'b'), application: NOT_THERE, knownId: 'a' },
  firstPages: { integration: 2, application: 0 },
  histories: 'integration',
  totals: 'key',
  order: 'newest-first',
  longest: 2,
};

/** As of a survey in which every endpoint ended alike, but for some. */
function conclude(
  learning: Partial<Learning> = {},
  all = ANSWERED,
  but: Readonly<Record<string, ProbeResult['outcome']>> = {},
) {
  const results = listProbes().map((probe) => ({ probe, outcome: but[probe.call ?? ''] ?? all }));
  const findings = concludeSurvey(results, { ...LEARNING, ...learning });
  for (const { state, fix } of findings) if (state === 'problem') expect(fix).toBeDefined();
  return Object.fromEntries(findings.map(({ name, ...rest }) => [name, rest]));
}

describe('what follows from a survey', () => {
  it('is all well where all is', () => {
    const findings = conclude();
    expect(Object.values(findings).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(findings.Histories?.detail).toBe('The integration API lists them: 2 entries, newest first.');
  });

  it.each([
    [{ kind: 'refused', status: 401 }, /does not accept it/],
    [{ kind: 'no-answer', code: 'ECONNREFUSED' }, /No endpoint gave an answer/],
    [{ kind: 'not-there', status: 404 }, /No endpoint gave an answer/],
  ] as const)('is a problem of the key where everything ends with %j', (outcome, words) => {
    expect(conclude({}, outcome)['API key']).toMatchObject({ state: 'problem', detail: expect.stringMatching(words) });
  });

  it('is a problem where the key may not use fields, whatever else it may', () => {
    const refused = { kind: 'refused', status: 403 } as const;
    expect(conclude({}, ANSWERED, { 'fields.list': refused })['API key']?.state).toBe('problem');
    expect(conclude({}, ANSWERED, { 'channels.list': refused })['API key']?.state).toBe('ok');
  });

  it.each([
    ['histories', { totals: 'none' }, 'ok'],
    ['totals', { histories: 'none' }, 'ok'],
    ['neither', { histories: 'none', totals: 'none' }, 'problem'],
    ['what could not be told', { histories: undefined }, 'skipped'],
  ] as const)('by %s says how an answer is read back', (_, learning, state) => {
    expect(conclude(learning)['Reading back']?.state).toBe(state);
  });

  it('warns of a list that lacks what the ledger knows to be there', () => {
    const looks = { ...LEARNING.looks, knownId: 'c' };
    expect(conclude({ looks }).Histories).toMatchObject({
      state: 'warning',
      detail: expect.stringContaining('not among'),
    });
  });

  it('names what to say where nobody was asked about', () => {
    const nobody = { kind: 'not-asked', why: 'needs --field' } as const;
    const looks = { integration: nobody, application: nobody, knownId: undefined };
    const findings = conclude({ looks, histories: undefined, totals: undefined });
    expect(findings.Histories?.fix).toContain('--field and --account');
    expect(findings.Totals?.fix).toContain('--field and --account');
  });
});
