import { readFileSync } from 'node:fs';

/**
 * Prints "<passed> <failed>" of a Vitest report. A test that was skipped did not show what it claims, and a file that could
 * not be loaded hides its tests: both count as failed.
 */
const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'));
process.stdout.write(`${numPassedTests} ${numFailedTests + numPendingTests + numTodoTests + unloaded.length}\n`);
