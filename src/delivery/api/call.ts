/** One call of the API as data: what the controllers serve, the gate guards and the OpenAPI document describes. */
import { applyDecorators, HttpCode, RequestMapping, RequestMethod } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import type { FaultCode } from '../../application/faults.js';
import type { Access } from '../http/principal.js';

/** A body or answer that is not JSON; `report form` is a file with options beside it. */
export type Opaque = 'text' | 'binary' | 'report form';

export interface Answer {
  readonly description: string;
  /** Media type by schema; absent for an answer without body. */
  readonly content?: Readonly<Record<string, z.ZodType | Opaque>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  /** operationId. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** OpenAPI's notation: `/api/v1/incidents/{incidentId}`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Media type by schema. */
  readonly body?: Readonly<Record<string, z.ZodType | Opaque>>;
  readonly bodyRequired?: boolean;
  /** By status; the first is the usual one. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Refusals beyond those that every call has. */
  readonly faults: readonly FaultCode[];
}

/** Keeps the exact types of a call, so that a controller can infer from its schemas. */
export const defineCall = <const C extends Call>(call: C): C => call;

/** Fastify's notation of a path. */
export const routePath = (path: string): string => path.replaceAll(/\{(\w{1,40})\}/g, ':$1');

const METHODS = {
  get: RequestMethod.GET,
  post: RequestMethod.POST,
  patch: RequestMethod.PATCH,
  delete: RequestMethod.DELETE,
} as const;

/** Makes a controller's method answer a call. */
export const Serves = (call: Call): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: METHODS[call.method], path: routePath(call.path) }),
    HttpCode(Math.min(...Object.keys(call.answers).map(Number))),
    RouteConfig({ access: call.access }),
  );
