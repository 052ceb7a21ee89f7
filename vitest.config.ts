// Six projects: `unit` is fast and speaks to nobody; `contrasts` holds thousands of sentences against whole bundles; `wire` speaks to
// providers of its own over real sockets and to git, and so waits; `invariants` tries the engine with hostile input and takes its
// time; `services` needs PostgreSQL and Redis; `browser` needs Chromium.

import { defineConfig } from 'vitest/config';
import { missingPrograms } from './scripts/test-programs.mjs';

const missing = new Set(missingPrograms().map(({ name }) => name));

const WIRE = [
  'test/live/**/*.spec.ts',
  'test/descriptions/**/*.spec.ts',
  'test/setup/**/*.spec.ts',
  '**/*.wire.spec.ts',
];
const CONTRASTS = [
  'test/contrasts/**/*.spec.ts',
  'test/checks/**/*.spec.ts',
  'test/citations/**/*.spec.ts',
  'test/trust/t10-clock-skew.spec.ts',
  'src/application/verify/**/*.spec.ts',
];
const HOSTILE = ['test/invariants/**/*.spec.ts', '**/hostile-*.spec.ts'];

// These specs share no state that a fresh process would have to clear, and loading the code takes longer than they do.
const TOGETHER = { pool: 'threads', isolate: false } as const;

export default defineConfig({
  test: {
    // What was compiled for an earlier run and has not changed is not compiled again.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.spec.ts', 'test/**/*.spec.ts'],
          exclude: ['**/*.services.spec.ts', '**/*.browser.spec.ts', ...WIRE, ...HOSTILE, ...CONTRASTS],
          testTimeout: 20_000,
          ...TOGETHER,
        },
      },
      {
        test: {
          name: 'contrasts',
          include: CONTRASTS,
          testTimeout: 20_000,
          ...TOGETHER,
        },
      },
      {
        test: {
          name: 'wire',
          include: WIRE,
          testTimeout: 20_000,
          ...TOGETHER,
        },
      },
      {
        test: {
          name: 'invariants',
          include: HOSTILE,
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
