/** The parts of a multipart form as they arrive; a form that breaks off or is malformed is the sender's fault, not ours. */
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FaultError, refusal } from './fault-error.js';

const isNamed = (error: unknown): boolean =>
  error instanceof FaultError || typeof (error as { statusCode?: unknown } | null)?.statusCode === 'number';

const broken = (error: unknown): unknown =>
  isNamed(error) ? error : refusal('invalid_request', 'The form cannot be read or breaks off.');

async function* readable<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (error) {
    throw broken(error);
  }
}

/** Fields and files in the order of the form. */
export const formParts = (request: FastifyRequest): AsyncGenerator<Multipart> => readable(request.parts());

/** The bytes of a file of a form. */
export const fileBytes = (part: { readonly file: AsyncIterable<Uint8Array> }): AsyncGenerator<Uint8Array> =>
  readable(part.file);
