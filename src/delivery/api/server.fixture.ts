/** A real server on a free loopback port around use cases in memory. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebOptions } from '../http/web-options.js';

export const testOptions = (change: Partial<WebOptions> = {}): WebOptions => ({
  access: 'open',
  hosts: null,
  adminPassword: null,
  passwordCost: 2,
  secure: false,
  maxReportBytes: 64 * 1024,
  maxBundleBytes: 1024 * 1024,
  maxEventsBytes: 512 * 1024,
  tempDir: join(tmpdir(), `corroborate-test-${process.pid}`),
  accessLog: false,
  log: () => {},
  ...change,
});
