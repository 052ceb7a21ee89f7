/** Reads what people sent by forms: single values, a draft as text or file, options; refuses with one sentence each. */
import { type Fault, fault } from '../../application/faults.js';
import { ok, type Result, refused } from '../../application/result.js';
import type { ReportOptions } from '../../application/use-cases.js';
import type { Typed } from './report-form.js';
import type { PageFile, PageRequest } from './seam.js';
import { knownZone } from './time-text.js';

/** Larger drafts are refused while they are read. */
export const REPORT_LIMIT_BYTES = 16 * 1024 * 1024;

/** The first value of a field or query parameter; undefined where it is absent. */
export function one(values: PageRequest['query'] | undefined, name: string): string | undefined {
  const value = values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : value?.[0];
}

export const typedIn = ({ form }: PageRequest): Typed => ({
  text: (one(form, 'text') ?? '').replace(/\r\n/g, '\n'),
  tz: one(form, 'tz')?.trim() ?? '',
  date: one(form, 'date')?.trim() ?? '',
  authors: one(form, 'authors') ?? '',
});

/** The options of a draft, or a sentence for each that cannot be used. */
export function optionsOf(typed: Typed, fileName?: string): Result<ReportOptions> {
  const faults: Fault[] = [];
  const { tz, date } = typed;
  if (tz && knownZone(tz) !== tz)
    faults.push(fault('invalid_request', `“${tz.slice(0, 60)}” is not a time zone; write it as in Europe/Berlin.`));
  if (date && !/^\d{4}-\d\d-\d\d$/.test(date))
    faults.push(fault('invalid_request', 'The date has to be written as 2026-05-12.'));
  if (faults.length > 0) return refused(...faults);
  const authors = (typed.authors ?? '').split(',').map((name) => name.trim());
  const named = authors.filter((name) => name !== '');
  return ok({
    ...(tz ? { tz } : {}),
    ...(date ? { date } : {}),
    ...(named.length > 0 ? { authors: named } : {}),
    ...(fileName ? { fileName } : {}),
  });
}

/** A file's text in UTF-8; refused when it is larger than the limit or not text. */
export async function textOf(file: PageFile): Promise<Result<string>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.stream) {
    size += chunk.byteLength;
    if (size > REPORT_LIMIT_BYTES) return refused(fault('report_too_large', 'The draft is larger than 16 MiB.'));
    chunks.push(chunk);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)));
  } catch {
    return refused(fault('invalid_report', 'The draft is not text in UTF-8.'));
  }
}

export const chosenFile = (file: PageFile, field: string): boolean => file.fieldName === field && file.fileName !== '';
