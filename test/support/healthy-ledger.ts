import { expect } from 'vitest';
import { checkLedger } from '../../src/store/maintenance/check-ledger.ts';

/** Expects that everything that must always be true of a ledger is true of this one. */
export async function expectHealthyLedger(path: string): Promise<void> {
  const { findings, isComplete } = await checkLedger(path);
  expect(findings.filter(({ exceptions }) => exceptions.length > 0)).toEqual([]);
  expect(isComplete).toBe(true);
}
