/** Which bodies the server reads, and how: JSON bounded, Markdown as bytes, bundles as streams. Everything else is refused as 415. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from './fault-error.js';
import { readJson } from './json-body.js';
import { gathered, spooledUpload, streamedUpload, tooLarge, UploadBody, type UploadLimit } from './upload-body.js';
import type { WebOptions } from './web-options.js';

const MAX_JSON_BYTES = 1024 * 1024;
const MAX_FORM_FIELD_BYTES = 64 * 1024;

export const BUNDLE_TYPES = ['application/zip', 'application/gzip'] as const;
export const EVENT_TYPES = ['application/cloudevents+json', 'application/cloudevents-batch+json'] as const;

export const reportLimit = (options: WebOptions): UploadLimit => ({
  maxBytes: options.maxReportBytes,
  code: 'report_too_large',
  what: 'The report',
});

export const bundleLimit = (options: WebOptions): UploadLimit => ({
  maxBytes: options.maxBundleBytes,
  code: 'bundle_too_large',
  what: 'The bundle',
});

/** Refuses what announces itself as too large before a byte of it is read. */
function requireLength(request: FastifyRequest, limit: UploadLimit): void {
  if (Number(request.headers['content-length'] ?? 0) > limit.maxBytes) throw tooLarge(limit);
}

/** A compressed request would have to be unpacked before anything is known of it. */
function refuseEncodings(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      throw refusal('unsupported_media_type', 'Send the body without Content-Encoding.', {
        'accept-encoding': 'identity',
      });
    }
  });
}

function readReports(server: FastifyInstance, options: WebOptions): void {
  server.addContentTypeParser('text/markdown', async (request: FastifyRequest, payload: AsyncIterable<Uint8Array>) => {
    const limit = reportLimit(options);
    requireLength(request, limit);
    return gathered(payload, limit);
  });
}

function readBundles(server: FastifyInstance, options: WebOptions): void {
  const discard = async (request: FastifyRequest) => {
    if (request.body instanceof UploadBody) await request.body.discard();
  };
  server.addHook('onResponse', discard);
  server.addHook('onRequestAbort', discard);
  server.addContentTypeParser(
    [...BUNDLE_TYPES],
    async (request: FastifyRequest, payload: AsyncIterable<Uint8Array>) => {
      const limit = bundleLimit(options);
      if (Number(request.headers['content-length'] ?? 0) > limit.maxBytes) {
        throw refusal(limit.code, `${limit.what} is larger than ${limit.maxBytes} bytes.`);
      }
      // An Idempotency-Key asks for the digest of a request before it is carried out.
      return request.headers['idempotency-key'] === undefined
        ? streamedUpload(payload, limit)
        : spooledUpload(payload, limit, options.tempDir);
    },
  );
}

/** Must be called before routes are added. */
export function addRequestBodies(server: FastifyInstance, options: WebOptions): void {
  server.removeAllContentTypeParsers();
  refuseEncodings(server);
  const json = async (_request: FastifyRequest, body: Buffer) => readJson(body);
  server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: MAX_JSON_BYTES }, json);
  server.addContentTypeParser([...EVENT_TYPES], { parseAs: 'buffer', bodyLimit: options.maxEventsBytes }, json);
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_JSON_BYTES },
    async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
  );
  readReports(server, options);
  readBundles(server, options);
  server.register(multipart, {
    throwFileSizeLimit: true,
    limits: {
      fileSize: options.maxBundleBytes,
      files: 10,
      fields: 40,
      fieldSize: MAX_FORM_FIELD_BYTES,
      parts: 50,
      headerPairs: 50,
    },
  });
}
