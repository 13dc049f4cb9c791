import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

interface Count {
  passed: number;
  failed: number;
}

/** `npm test`: every check in turn, until one fails, and the sum of what the test runners counted. */
const results = 'test-results';
const steps: { name: string; count?: () => Count }[] = [
  { name: 'lint' },
  { name: 'types' },
  { name: 'unit', count: countUnit },
  { name: 'build' },
  { name: 'build:core' },
  { name: 'size' },
  { name: 'e2e', count: countEndToEnd },
  { name: 'browsers', count: () => read('browsers.json') },
];

rmSync(results, { recursive: true, force: true });
const total: Count = { passed: 0, failed: 0 };
for (const { name, count } of steps) {
  console.log(`\n— npm run ${name}`);
  const failed = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' }).status !== 0;
  const counted = count ? attempt(count) : { passed: 0, failed: 0 };
  total.passed += counted.passed;
  // A check that fails without a failing test is one failure itself.
  total.failed += failed ? Math.max(1, counted.failed) : counted.failed;
  if (failed) {
    console.error(`\n"npm run ${name}" failed; the steps after it did not run.`);
    break;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function countUnit(): Count {
  const { numPassedTests, numFailedTests } = read('unit.json');
  return { passed: numPassedTests, failed: numFailedTests };
}

function countEndToEnd(): Count {
  const { expected, flaky, unexpected } = read('e2e.json').stats;
  return { passed: expected + flaky, failed: unexpected };
}

/** A runner that breaks down early leaves no report. */
function attempt(count: () => Count): Count {
  try {
    return count();
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function read(file: string) {
  return JSON.parse(readFileSync(`${results}/${file}`, 'utf8'));
}
