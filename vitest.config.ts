// Four projects: `unit` is fast and needs no services; `invariants` tries the whole engine with hostile input and takes its
// time; `services` needs PostgreSQL and Redis; `browser` needs Chromium.

import { defineConfig } from 'vitest/config';
import { missingPrograms } from './scripts/test-programs.mjs';

const missing = new Set(missingPrograms().map(({ name }) => name));

export default defineConfig({
  test: {
    // What was compiled for an earlier run and has not changed is not compiled again.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.spec.ts', 'test/**/*.spec.ts'],
          exclude: ['**/*.services.spec.ts', '**/*.browser.spec.ts', '**/hostile-*.spec.ts', 'test/invariants/**'],
          testTimeout: 20_000,
          // Unit specs share no state that a fresh process would have to clear, and loading the code takes longer than they do.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'invariants',
          include: ['test/invariants/**/*.spec.ts', '**/hostile-*.spec.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'services',
          include: ['src/**/*.services.spec.ts', 'test/**/*.services.spec.ts'],
          exclude: missing.has('Redis') ? ['**/*.redis.services.spec.ts'] : [],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.browser.spec.ts'],
          exclude: missing.has('Chromium') ? ['**/*.browser.spec.ts'] : [],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
