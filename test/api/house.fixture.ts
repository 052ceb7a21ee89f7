/** The whole product in this process, on a database of its own: store, queue, engine and web server. */

import type { WebOptions } from '../../src/delivery/http/web-options.js';
import { pages } from '../../src/delivery/pages/routes.js';
import { openParts } from '../../src/open-parts.js';
import { readSettings } from '../../src/settings.js';
import type { TestServer } from '../services/test-database.js';
import { served } from './served.fixture.js';

/** @param more of the environment that it is started in */
export async function openHouse(
  server: TestServer,
  change: Partial<WebOptions> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const env = { ...more, DATABASE_URL: await server.newDatabase() };
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.mistakes.join(' '));
  const errors: unknown[] = [];
  const parts = await openParts({ settings: read.settings, env, onError: (error) => errors.push(error) });
  await parts.work();
  const limits = { maxReportBytes: read.settings.maxReportBytes, maxBundleBytes: read.settings.bundle.packedBytes };
  const web = await served(parts.useCases, { ...limits, ...change }, pages);
  return {
    ...web,
    useCases: parts.useCases,
    databaseUrl: env.DATABASE_URL,
    errors,
    /** Waits until a report's newest verification has ended. */
    async settled(id: string) {
      for await (const _ of parts.useCases.reports.progress(id));
      return (await web.call(`/api/v1/reports/${id}`)).json();
    },
    async stop() {
      await Promise.all([web.close(), parts.rest(5000)]);
      await parts.close();
    },
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;
