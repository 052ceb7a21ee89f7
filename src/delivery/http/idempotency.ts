/** Answers a repeated POST with the first answer: an interceptor around every call that comes with an Idempotency-Key. */
import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Idempotency, UseCases } from '../../application/use-cases.js';
import { refusal } from './fault-error.js';
import { principalName } from './principal.js';
import { readReportForm } from './report-form.js';
import { USE_CASES, WEB_OPTIONS } from './tokens.js';
import { UploadBody } from './upload-body.js';
import type { WebOptions } from './web-options.js';

const KEPT_HEADERS = ['location', 'content-type'] as const;

function keyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (request.method !== 'POST' || header === undefined) return null;
  if (typeof header !== 'string' || !/^[\x21-\x7e][\x20-\x7e]{0,254}$/.test(header)) {
    throw refusal('invalid_request', 'An Idempotency-Key is 1 to 255 printable ASCII characters.');
  }
  // Two callers may choose the same key; neither may see the other's answer.
  return createHash('sha256')
    .update(`${principalName(request.principal)}\n${header}`)
    .digest('hex');
}

async function bodyDigest(request: FastifyRequest, options: WebOptions): Promise<string> {
  if (request.isMultipart()) await readReportForm(request, options);
  const { body } = request;
  if (body instanceof UploadBody) return body.sha256 ?? '';
  const hash = createHash('sha256');
  return hash.update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)).digest('hex');
}

async function requestDigest(request: FastifyRequest, options: WebOptions): Promise<string> {
  const parts = [
    request.method,
    request.url,
    request.headers['content-type'] ?? '',
    await bodyDigest(request, options),
  ];
  // The boundary of a form differs from one sending to the next.
  if (request.isMultipart()) parts[2] = 'multipart/form-data';
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** What may be kept of an answer: a new key's secret is shown once and stored nowhere. */
const keepable = (body: unknown): string =>
  JSON.stringify(body ?? null, (name, value) => (name === 'secret' ? undefined : value));

function keptHeaders(reply: FastifyReply): Record<string, string> {
  const kept = KEPT_HEADERS.map((name) => [name, reply.getHeader(name)] as const);
  return Object.fromEntries(
    kept.filter((pair): pair is [(typeof KEPT_HEADERS)[number], string] => typeof pair[1] === 'string'),
  );
}

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly idempotency: Idempotency;

  constructor(
    @Inject(USE_CASES) useCases: UseCases,
    @Inject(WEB_OPTIONS) private readonly options: WebOptions,
  ) {
    this.idempotency = useCases.idempotency;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = keyOf(request);
    if (key === null) return next.handle();
    return from(this.once(key, request, http.getResponse<FastifyReply>(), next));
  }

  private async once(key: string, request: FastifyRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const digest = await requestDigest(request, this.options);
    const known = await this.idempotency.recall(key, digest);
    if (known.kind === 'conflict') {
      throw refusal('idempotency_conflict', 'This Idempotency-Key was used for another request.');
    }
    if (known.kind === 'in_progress') {
      const detail = 'The first request with this Idempotency-Key is still being answered.';
      throw refusal('idempotency_conflict', detail, { 'retry-after': '1' });
    }
    if (known.kind === 'replay') {
      reply.code(known.status).headers({ ...known.headers, 'idempotency-replayed': 'true' });
      return JSON.parse(known.body);
    }
    return this.first(key, digest, reply, next);
  }

  private async first(key: string, digest: string, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    let answer: unknown;
    try {
      answer = await lastValueFrom(next.handle());
    } catch (error) {
      await this.idempotency.forget(key);
      throw error;
    }
    const headers = keptHeaders(reply);
    await this.idempotency.remember(key, digest, { status: reply.statusCode, body: keepable(answer), headers });
    return answer;
  }
}
