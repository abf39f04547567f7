// Counts the tests of vitest's JSON report and the checks that failed:
//   node summarize-tests.mjs <report> <exit code of vitest> [failed check]...
// Names what failed or was skipped; the last line is "N passed, N failed". Exits 1 when anything failed.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [reportFile = '', exitCode = '', ...failedChecks] = process.argv.slice(2);

/** A test that CI does not run proves nothing, so everything but `passed` counts as failed. */
function judgeFile({ name, status, assertionResults }) {
  const tests = assertionResults.map((test) => ({ name: `${basename(name)}: ${test.fullName}`, status: test.status }));
  const hasFailedTest = tests.some((test) => test.status === 'failed');
  // A file that does not load, or breaks outside its tests, has no failed test to show for it.
  return status === 'failed' && !hasFailedTest ? [...tests, { name: basename(name), status: 'failed' }] : tests;
}

function readTests() {
  let report;
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return [{ name: 'the tests did not run', status: 'failed' }];
  }
  const tests = report.testResults.flatMap(judgeFile);
  if (tests.length === 0) return [{ name: 'no test was found', status: 'failed' }];
  // The report calls itself a success when something broke between two tests; the exit code does not.
  const isUnexplained = exitCode !== '0' && tests.every(({ status }) => status !== 'failed');
  return isUnexplained ? [...tests, { name: 'an error outside the tests, see above', status: 'failed' }] : tests;
}

const results = [...failedChecks.map((name) => ({ name, status: 'failed' })), ...readTests()];
const failed = results.filter(({ status }) => status !== 'passed');
for (const { name, status } of failed) console.log(`${status === 'failed' ? 'FAILED' : 'SKIPPED'} ${name}`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
