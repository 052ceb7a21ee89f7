// Three projects: `unit` needs no services; `services` needs PostgreSQL and Redis; `browser` needs Chromium.

import { defineConfig } from 'vitest/config';
import { missingPrograms } from './scripts/test-programs.mjs';

const missing = new Set(missingPrograms().map(({ name }) => name));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.spec.ts', 'test/**/*.spec.ts'],
          exclude: ['**/*.services.spec.ts', '**/*.browser.spec.ts'],
          testTimeout: 20_000,
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
