import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../.ci/summarize-tests.mjs', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summarize-tests-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program on a report of files, each with its status and those of its tests. */
function summarize(files: Record<string, [string, ...string[]]> | undefined, exitCode: string, ...checks: string[]) {
  const report = join(folder, 'report.json');
  const testResults = Object.entries(files ?? {}).map(([name, [status, ...tests]]) => ({
    name: `/project/test/${name}`,
    status,
    assertionResults: tests.map((test, index) => ({ fullName: `does ${index}`, status: test })),
  }));
  writeFileSync(report, files === undefined ? '' : JSON.stringify({ success: true, testResults }));
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, report, exitCode, ...checks], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n') };
}

it('says only the count when everything passed', () => {
  const files: Record<string, [string, ...string[]]> = { 'a.test.ts': ['passed', 'passed', 'passed'] };
  expect(summarize({ ...files, 'b.test.ts': ['passed', 'passed'] }, '0')).toEqual({
    status: 0,
    lines: ['3 passed, 0 failed'],
  });
});

it('names a failed test, a skipped one and one to do, and counts all three as failed', () => {
  expect(summarize({ 'a.test.ts': ['failed', 'passed', 'failed', 'skipped', 'todo'] }, '1')).toEqual({
    status: 1,
    lines: ['FAILED a.test.ts: does 1', 'SKIPPED a.test.ts: does 2', 'SKIPPED a.test.ts: does 3', '1 passed, 3 failed'],
  });
});

it('counts a check that failed', () => {
  expect(summarize({ 'a.test.ts': ['passed', 'passed'] }, '0', 'Types', 'Dead code')).toEqual({
    status: 1,
    lines: ['FAILED Types', 'FAILED Dead code', '1 passed, 2 failed'],
  });
});

it('counts a file that did not load', () => {
  const files: Record<string, [string, ...string[]]> = { 'a.test.ts': ['failed'], 'b.test.ts': ['passed', 'passed'] };
  expect(summarize(files, '1')).toEqual({ status: 1, lines: ['FAILED a.test.ts', '1 passed, 1 failed'] });
});

it('does not believe a report without a failure when the run failed', () => {
  const { status, lines } = summarize({ 'a.test.ts': ['passed', 'passed'] }, '1');
  expect([status, lines.at(-1)]).toEqual([1, '1 passed, 1 failed']);
});

it.each([
  ['no report', undefined],
  ['no test', {}],
])('fails when there is %s', (_name, files) => {
  const { status, lines } = summarize(files, '0');
  expect([status, lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
});
