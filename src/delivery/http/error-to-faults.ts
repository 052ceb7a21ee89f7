/** Turns whatever was thrown (our faults, Fastify's, Nest's, the store's, a bug) into faults; never lets a message of an unknown error out. */
import { HttpException } from '@nestjs/common';
import { type Fault, type FaultCode, fault } from '../../application/faults.js';
import { StoreUnavailable } from '../../application/ports/store.js';
import { FaultError } from './fault-error.js';

const BY_STATUS: Readonly<Record<number, readonly [FaultCode, string]>> = {
  401: ['unauthenticated', 'Send an API key as `Authorization: Bearer …`, or sign in.'],
  403: ['forbidden', 'That is not allowed.'],
  404: ['not_found', 'There is nothing at this address.'],
  405: ['method_not_allowed', 'This address does not know this method.'],
  408: ['invalid_request', 'The request took too long to arrive.'],
  413: ['request_too_large', 'The body is larger than this call accepts.'],
  414: ['invalid_request', 'The address is too long.'],
  415: ['unsupported_media_type', 'The content type is not one of those that this call accepts.'],
  429: ['too_many_requests', 'Too many requests; try again later.'],
  503: ['unavailable', 'The server cannot answer just now; try again.'],
};

const text = (value: unknown, key: string): string => {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === 'string' ? found : '';
};

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status =
    typeof error === 'object' && error !== null ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

export interface Answerable {
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;
  /** True when it is ours and has to be logged. */
  readonly ours: boolean;
}

/** @example errorToFaults(new NotFoundException()).faults[0].code // → 'not_found' */
export function errorToFaults(error: unknown): Answerable {
  if (error instanceof FaultError) {
    const ours = error.faults.some((each) => each.code === 'internal');
    return { faults: error.faults, headers: error.headers, ours };
  }
  const status = statusOf(error);
  const known = BY_STATUS[status];
  if (known) return { faults: [fault(...known)], headers: {}, ours: false };
  if (status >= 400 && status < 500) {
    const detail = text(error, 'code').startsWith('FST_') ? text(error, 'message') : 'The request cannot be read.';
    return { faults: [fault('invalid_request', detail)], headers: {}, ours: false };
  }
  if (error instanceof StoreUnavailable) {
    return { faults: [fault('unavailable', 'The store cannot be reached just now.')], headers: {}, ours: true };
  }
  return {
    faults: [fault('internal', 'Something broke here; the request id finds it in the log.')],
    headers: {},
    ours: true,
  };
}
