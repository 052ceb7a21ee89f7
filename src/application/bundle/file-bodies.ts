/** The native bodies in one file of a bundle, with where each stands; a fault for each that cannot be parsed. */
import type { Json } from '../../domain/evidence.js';
import { type Fault, fault } from '../faults.js';
import type { BundleFile, ReadGitBundle } from '../ports/bundle-files.js';
import type { SourceFile } from '../ports/source.js';
import { arrayElements } from './json-elements.js';
import { parseElement, textPieces, UnreadableText } from './json-text.js';
import { textLines } from './text-lines.js';

export type Found =
  /** `raw` is the text between the separators, as it stands; a git bundle holds none. */
  | { readonly kind: 'body'; readonly body: Json; readonly at: string; readonly raw?: string }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** The file as a whole cannot be read here, for a reason that is not its own fault. */
  | { readonly kind: 'not_understood'; readonly reason: string };

export async function* fileBodies(
  file: BundleFile,
  recognised: SourceFile,
  readGitBundle: ReadGitBundle | undefined,
): AsyncGenerator<Found> {
  if (recognised.format === 'git-bundle') yield* gitBodies(file, readGitBundle);
  else if (recognised.format === 'jsonl') yield* lineBodies(file);
  else yield* arrayBodies(file);
}

async function* arrayBodies(file: BundleFile): AsyncGenerator<Found> {
  let index = 0;
  try {
    for await (const element of arrayElements(textPieces(file.open()))) {
      yield parsed(file.path, element, `index ${index}`, true);
      index++;
    }
  } catch (error) {
    yield broken(file.path, error, `index ${index}`);
  }
}

async function* lineBodies(file: BundleFile): AsyncGenerator<Found> {
  let last = 0;
  try {
    for await (const line of textLines(textPieces(file.open()))) {
      last = line.number;
      yield parsed(file.path, line.text, `line ${line.number}`);
    }
  } catch (error) {
    yield broken(file.path, error, `line ${last + 1}`);
  }
}

async function* gitBodies(file: BundleFile, read: ReadGitBundle | undefined): AsyncGenerator<Found> {
  if (!read) return yield { kind: 'not_understood', reason: 'git bundles are not read here' };
  const reading = await read(file.open());
  if (reading.ok) {
    for (const [index, body] of reading.records.entries()) yield { kind: 'body', body, at: `object ${index}` };
  } else if (reading.refusal === 'not_a_bundle') {
    yield { kind: 'fault', fault: fault('evidence_invalid', `${file.path}: ${reading.reason}.`, file.path) };
  } else yield { kind: 'not_understood', reason: reading.reason };
}

function parsed(path: string, text: string, at: string, shallow = false): Found {
  try {
    // What JSON.parse accepts has nothing around it but JSON's own white space, which is no part of the record.
    return { kind: 'body', body: parseElement(text, shallow) as Json, at, raw: text.trim() };
  } catch (error) {
    return broken(path, error, at);
  }
}

function broken(path: string, error: unknown, at: string): Found {
  if (!(error instanceof UnreadableText)) throw error;
  return { kind: 'fault', fault: fault('evidence_invalid', `${path}, ${at}: ${error.message}.`, `${path}:${at}`) };
}
