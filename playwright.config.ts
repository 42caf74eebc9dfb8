import { defineConfig } from '@playwright/test';

/** The tests that drive the built extension in a real browser; `*.spec.ts`, so that vitest leaves them alone. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/harness/global-setup.ts',
  fullyParallel: true,
  // Much of their time is waiting, so that two cores carry three browsers.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./tests/e2e/matrix/reporter.ts']],
  use: { actionTimeout: 15_000, trace: 'off', screenshot: 'off', video: 'off' },
});
