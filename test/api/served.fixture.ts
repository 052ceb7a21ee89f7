/** A real server on a free loopback port, around any use cases. */

import { createWebApplication } from '../../src/app.module.js';
import type { UseCases } from '../../src/application/use-cases.js';
import { testOptions } from '../../src/delivery/api/server.fixture.js';
import type { WebOptions } from '../../src/delivery/http/web-options.js';
import type { Pages } from '../../src/delivery/pages/seam.js';

/** JSON whose shape each test asserts. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Answer = Omit<Response, 'json' | 'clone'> & { json(): Promise<any>; clone(): Answer };
export type Body = NonNullable<RequestInit['body']>;

export async function served(useCases: UseCases, change: Partial<WebOptions> = {}, pages: Pages | null = null) {
  const web = await createWebApplication({ useCases, options: testOptions(change), pages });
  await web.app.listen(0, '127.0.0.1');
  const { port } = web.app.getHttpServer().address() as { port: number };
  const origin = `http://127.0.0.1:${port}`;
  return {
    ...web,
    origin,
    port,
    call: (path: string, init: RequestInit = {}): Promise<Answer> =>
      fetch(`${origin}${path}`, { redirect: 'manual', ...init }),
    json: (path: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
      fetch(`${origin}${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
}

export type Served = Awaited<ReturnType<typeof served>>;
