/** A report as it is handed in: Markdown as the body, or a multipart form with one file and options beside it. */
import type { FastifyRequest } from 'fastify';
import { refusal } from './fault-error.js';
import { fileBytes, formParts } from './form-parts.js';
import { utf8 } from './json-body.js';
import { reportLimit } from './request-bodies.js';
import { gathered } from './upload-body.js';
import type { WebOptions } from './web-options.js';

export interface ReportForm {
  readonly text: string;
  readonly fileName?: string;
  /** Text fields: tz, date, authors; several values under one name stay several. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

function reportText(bytes: Uint8Array): string {
  const text = utf8(bytes);
  if (text === null) throw refusal('invalid_report', 'The report is not UTF-8.');
  if (text.trim() === '') throw refusal('invalid_report', 'The report is empty.');
  return text;
}

async function readForm(request: FastifyRequest, options: WebOptions): Promise<ReportForm> {
  const fields: Record<string, string[]> = Object.create(null);
  let file: { bytes: Buffer; fileName: string } | null = null;
  for await (const part of formParts(request)) {
    if (part.type === 'file') {
      if (file) throw refusal('invalid_request', 'The form holds more than one file; send one report at a time.');
      file = { bytes: await gathered(fileBytes(part), reportLimit(options)), fileName: part.filename ?? '' };
    } else if (typeof part.value === 'string') {
      fields[part.fieldname] = [...(fields[part.fieldname] ?? []), part.value];
    }
  }
  const written = fields['text']?.[0];
  if (file) return { text: reportText(file.bytes), fileName: file.fileName, fields };
  if (written !== undefined) return { text: reportText(Buffer.from(written)), fields };
  throw refusal('invalid_request', 'The form holds no file with the report.');
}

/** Reads it once, however often it is asked for. @throws FaultError when it is not a report */
export async function readReportForm(request: FastifyRequest, options: WebOptions): Promise<ReportForm> {
  if (request.isMultipart()) {
    const known = request.body as ReportForm | undefined;
    if (known) return known;
    const form = await readForm(request, options);
    request.body = form;
    return form;
  }
  if (!Buffer.isBuffer(request.body)) {
    throw refusal('unsupported_media_type', 'Send the report as text/markdown or as a multipart form with a file.');
  }
  return { text: reportText(request.body), fields: {} };
}
