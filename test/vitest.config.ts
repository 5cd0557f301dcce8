// How the tests run: from the project's root, files named *.test.ts, no globals, no snapshots.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The tests run on production React, as the wall does: its development build leaks.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.{ts,tsx}', ...(process.env.RINGTOP_LOOK ? ['test/tui/look.ts'] : [])],
    env: { NODE_ENV: 'production', TZ: 'UTC' },
    globalSetup: ['test/support/own-temporary-folder.ts'],
    // Of what hangs, also where four build on one core; a script of the command line runs dozens of processes.
    testTimeout: 90_000,
    // Many tests wait for sockets and processes: left to itself, Vitest keeps one core free.
    maxWorkers: '100%',
    // Nothing is kept at a module's level, so files share their modules: half the CPU, and a test that something leaks fails.
    isolate: false,
  },
});
