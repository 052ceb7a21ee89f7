/** Puts controllers, gate and pages together into one web application; starts nothing. */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UseCases } from './application/use-cases.js';
import { CollectionsController } from './delivery/api/collections.controller.js';
import { ConnectionsController } from './delivery/api/connections.controller.js';
import { DraftsController } from './delivery/api/drafts.controller.js';
import { EvidenceController } from './delivery/api/evidence.controller.js';
import { IdentitiesController } from './delivery/api/identities.controller.js';
import { IncidentsController } from './delivery/api/incidents.controller.js';
import { KeysController } from './delivery/api/keys.controller.js';
import { PushController } from './delivery/api/push.controller.js';
import { ReportsController } from './delivery/api/reports.controller.js';
import { SystemController } from './delivery/api/system.controller.js';
import { VerdictsController } from './delivery/api/verdicts.controller.js';
import { mountHooks } from './delivery/hooks/mount-hooks.js';
import { addAccessLog } from './delivery/http/access-log.js';
import { Connections } from './delivery/http/connections.js';
import { FaultFilter } from './delivery/http/fault-filter.js';
import { addGate } from './delivery/http/gate.js';
import { IdempotencyInterceptor } from './delivery/http/idempotency.js';
import { KnownRoutes } from './delivery/http/known-routes.js';
import { mountPages } from './delivery/http/page-routes.js';
import { addRequestBodies } from './delivery/http/request-bodies.js';
import { SchemaPipe } from './delivery/http/schema-pipe.js';
import { securityHeaders } from './delivery/http/security-headers.js';
import { Sessions } from './delivery/http/sessions.js';
import { mountSignIn } from './delivery/http/sign-in.js';
import { Stopping } from './delivery/http/stopping.js';
import { PAGES, USE_CASES, WEB_OPTIONS } from './delivery/http/tokens.js';
import type { WebOptions } from './delivery/http/web-options.js';
import type { Pages } from './delivery/pages/seam.js';

export interface WebParts {
  readonly useCases: UseCases;
  readonly options: WebOptions;
  /** Null serves the API alone. */
  readonly pages: Pages | null;
}

interface Scaffold extends WebParts {
  readonly routes: KnownRoutes;
  readonly stopping: Stopping;
}

const HEADERS_TIMEOUT_MS = 15_000;
/** Long enough for the largest bundle over a slow line. */
const REQUEST_TIMEOUT_MS = 600_000;
/** For the last bytes of streams of events. */
const STREAMS_END_MS = 30;
const MAX_PARAM_LENGTH = 3_000;

@Module({})
export class AppModule {}

function webModule({ useCases, options, pages, routes, stopping }: Scaffold): DynamicModule {
  return {
    module: AppModule,
    controllers: [
      IncidentsController,
      EvidenceController,
      ConnectionsController,
      CollectionsController,
      ReportsController,
      DraftsController,
      VerdictsController,
      KeysController,
      PushController,
      IdentitiesController,
      SystemController,
    ],
    providers: [
      { provide: USE_CASES, useValue: useCases },
      { provide: WEB_OPTIONS, useValue: options },
      { provide: PAGES, useValue: pages },
      { provide: KnownRoutes, useValue: routes },
      { provide: Stopping, useValue: stopping },
      { provide: APP_PIPE, useClass: SchemaPipe },
      { provide: APP_FILTER, useClass: FaultFilter },
      { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    ],
  };
}

function createAdapter(filter: FaultFilter, options: WebOptions): FastifyAdapter {
  return new FastifyAdapter({
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    forceCloseConnections: 'idle',
    // What the router refuses before any hook has run.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.headers({ ...securityHeaders(options.secure), 'x-request-id': request.id });
      filter.answer(error, request, reply);
    },
  } as never);
}

export interface WebApplication {
  readonly app: NestFastifyApplication;
  readonly routes: KnownRoutes;
  /** Stops listening, ends streams, lets requests finish, at most this long. */
  close(graceMs?: number): Promise<void>;
}

/** A web application ready to listen. */
export async function createWebApplication(parts: WebParts): Promise<WebApplication> {
  const { useCases, options, pages } = parts;
  const scaffold: Scaffold = { ...parts, routes: new KnownRoutes(), stopping: new Stopping() };
  const { routes, stopping } = scaffold;
  const adapter = createAdapter(new FaultFilter(options, pages, routes), options);
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.addHook('onRoute', (route) => routes.add(route.method, route.url));
  const { adminPassword, passwordCost } = options;
  const sessions = adminPassword === null ? null : await Sessions.open(adminPassword, Date.now, passwordCost);
  if (options.accessLog) addAccessLog(server, options);
  addGate(server, { keys: useCases.keys, sessions, options });
  addRequestBodies(server, options);
  const app = await NestFactory.create<NestFastifyApplication>(webModule(scaffold), adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  await app.init();
  // After Nest, whose handler of errors they share.
  mountHooks(server, useCases.push, options);
  if (pages) {
    mountPages(server, pages, useCases, options);
    if (sessions) mountSignIn(server, { sessions, pages, options, now: Date.now });
  }
  await server.ready();
  const connections = new Connections(server.server);
  const close = async (graceMs = 6_000) => {
    stopping.begin();
    // Node takes a stream whose end is not written yet for an idle connection and would cut it off.
    await new Promise((resolve) => setTimeout(resolve, STREAMS_END_MS));
    const closed = app.close();
    connections.stop(graceMs);
    await closed;
  };
  return { app, routes, close };
}
