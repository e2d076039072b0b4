// Counts the tests in a runner's JSON report, and names those that failed, so that the end of a long log tells all.
//   node .ci/count-tests.mjs FILE     prints "PASSED FAILED", and a line on standard error for each test that failed
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** The tests of a Vitest report, each by its file and full name. */
const ofVitest = () =>
  report.testResults.flatMap(({ name, status, message, assertionResults }) => [
    ...assertionResults.map((test) => ({ name: `${name}: ${test.fullName}`, status: test.status })),
    // A file that could not be run has no tests to tell of it.
    ...(status === 'failed' && assertionResults.length === 0
      ? [{ name: `${name}: ${message}`, status: 'failed' }]
      : []),
  ]);

/** The tests below a suite of a Playwright report; one that passed only when tried again has failed. */
const ofSuite = (suite) => [
  ...suite.specs.flatMap(({ file, title, tests }) =>
    tests.map(({ status }) => ({
      name: `${file}: ${title} (${status})`,
      status: { expected: 'passed', skipped: 'skipped' }[status] ?? 'failed',
    })),
  ),
  ...(suite.suites ?? []).flatMap(ofSuite),
];

const tests = report.testResults ? ofVitest() : report.suites.flatMap(ofSuite);
const failed = tests.filter(({ status }) => status === 'failed');
for (const { name } of failed) process.stderr.write(`--- FAILED: ${name}\n`);
process.stdout.write(`${tests.filter(({ status }) => status === 'passed').length} ${failed.length}\n`);
