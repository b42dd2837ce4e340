import { defineConfig } from '@playwright/test';

// The distribution's browser: nothing is downloaded. The flags keep it from looking for the network.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  // A slow machine under load gets time; a test that needs its second try is printed as flaky.
  expect: { timeout: 20_000 },
  retries: process.env.CI ? 1 : 0,
  // Each walk has a core, a port and a folder of its own, and waits for it half of the time.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: process.env.CUSTODE_BROWSER ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
