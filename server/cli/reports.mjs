import fs from 'node:fs';

// A report may be missing, and a run may fail without any test having failed (an error outside of all tests, a file that
// does not load). Whatever the numbers say, a run that ended badly counts as failed.

/** Passed and failed tests of a Vitest run. */
export function countVitest(file, code) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests ?? 0;
  const broken = (report.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return honest(passed, (report.numFailedTests ?? 0) + broken, code);
}

/** Passed and failed tests of a Playwright run; one that passed only when tried again counts as failed. */
export function countPlaywright(file, code) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1 };
  const { expected = 0, unexpected = 0, flaky = 0 } = report.stats ?? {};
  return honest(expected, unexpected + flaky + (report.errors ?? []).length, code);
}

function honest(passed, failed, code) {
  if (passed + failed === 0) return { passed, failed: 1 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
