/** Reads the report of the command, from a file or standard input, as exact UTF-8; every mistake is one sentence. */
import { readFile } from 'node:fs/promises';
import { reportFaults } from '../../application/reports/check-report.js';

/** Far above any report; a log given by mistake is not read into the engine. */
const MOST_BYTES = 32 * 1024 * 1024;

export type ReportText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly mistake: string };

const wrong = (mistake: string): ReportText => ({ ok: false, mistake });

export async function readReportText(path: string, stdin: AsyncIterable<Uint8Array>): Promise<ReportText> {
  const name = path === '-' ? 'standard input' : path;
  const bytes =
    path === '-' ? await collected(stdin) : await readFile(path).catch((error: unknown) => sentence(path, error));
  if (typeof bytes === 'string') return wrong(bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return wrong(`${name}: The report is not UTF-8 text.`);
  }
  const [fault] = reportFaults(text, {}, MOST_BYTES);
  return fault ? wrong(`${name}: ${fault.detail}`) : { ok: true, text };
}

async function collected(stdin: AsyncIterable<Uint8Array>): Promise<Buffer | string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > MOST_BYTES) return `standard input: The report has more than ${MOST_BYTES} bytes.`;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the file system said, in words. */
export function sentence(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'There is no such file or folder.',
    EISDIR: 'This is a folder, not a file.',
    EACCES: 'You may not open this file.',
    ENOTDIR: 'A part of this path is not a folder.',
    ENOSPC: 'There is no space left.',
    EROFS: 'This place is read-only.',
  };
  return `${path}: ${known[code ?? ''] ?? message}`;
}
