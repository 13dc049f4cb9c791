import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

// Each test process reads this file again: let the first one's find serve them all.
process.env.CHROMIUM_PATH ??= findChromium() ?? '';
const executablePath = process.env.CHROMIUM_PATH;
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // One more try where a loaded machine starves a test; the report then calls it flaky.
  retries: 1,
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  webServer: {
    command: 'npm run --silent serve',
    wait: { stdout: /http:\/\/localhost:(?<site_port>\d+)\// },
  },
  use: {
    baseURL: `http://localhost:${process.env.SITE_PORT}/`,
    trace: 'on-first-retry',
    // What it answers no test could intercept; offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'chromium', use: devices['Desktop Chrome'], testIgnore: 'frames.spec.ts' },
    {
      // What takes time is measured when nothing else runs.
      name: 'timing',
      use: devices['Desktop Chrome'],
      testMatch: 'frames.spec.ts',
      fullyParallel: false,
      dependencies: ['chromium'],
    },
  ],
});
