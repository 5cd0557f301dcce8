// Ends a run with the test runner's own count on a line of its own, `N passed, N failed`.
import { readFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
const report = readReport();
const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } = report;
// A file that could not be loaded has no test that failed.
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failed = numFailedTests + broken.length;

process.stdout.write(`${testResults.length} files, ${skipped} skipped\n${passed} passed, ${failed} failed\n`);
if (failed > 0 || passed === 0 || !report.success) process.exitCode = 1;

/**
 * @typedef {{ status: string, assertionResults: unknown[] }} TestFile
 * @returns {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: TestFile[] }}
 */
function readReport() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    process.stderr.write('no test has run: the types, the lint, the imports or the build failed\n');
    return { success: false, numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, testResults: [] };
  }
}
