/** The evidence of an incident as the files of a bundle, which is read like the incident itself. */

import type { Manifest } from '../../domain/incident.js';
import { MANIFEST_PATH } from '../bundle/parse-manifest.js';
import type { EvidenceStore } from '../ports/evidence-store.js';
import type { Source } from '../ports/source.js';
import type { ZipEntry } from '../ports/write-zip.js';
import { writeManifest } from './write-manifest.js';

interface Piece {
  readonly path: string;
  readonly raw: string;
}

/** Files are read while they are written out; each must be read to its end before the next. */
export async function* exportBundle(
  store: EvidenceStore,
  sources: readonly Source[],
  manifest: Manifest,
): AsyncGenerator<ZipEntry> {
  yield { path: MANIFEST_PATH, chunks: once(Buffer.from(writeManifest(manifest))) };
  const whole = new Set<string>();
  for await (const { path, bytes } of store.wholeFiles(manifest.incident.id)) {
    whole.add(path);
    yield { path, chunks: once(bytes) };
  }
  const pieces = store.standing(manifest.incident.id)[Symbol.asyncIterator]();
  let next = await pieces.next();
  while (!next.done) {
    const { path } = next.value;
    const rest = async (): Promise<Piece | null> => {
      next = await pieces.next();
      return !next.done && next.value.path === path ? next.value : null;
    };
    const chunks = written(formatOf(path, sources), next.value, rest);
    // Records of a whole file are in that file; they are passed over.
    if (whole.has(path)) for await (const _ of chunks);
    else yield { path, chunks };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const formatOf = (path: string, sources: readonly Source[]): string =>
  sources.map((source) => source.recognise(path)?.format).find((format) => format !== undefined) ?? 'jsonl';

/** A record that came over several lines, on one: line ends stand only between the tokens of JSON, never in them. */
const oneLine = (raw: string): string => raw.replaceAll('\n', ' ');

async function* written(format: string, first: Piece, rest: () => Promise<Piece | null>): AsyncGenerator<Uint8Array> {
  const array = format === 'json-array';
  let separator = array ? '[\n' : '';
  for (let piece: Piece | null = first; piece; piece = await rest()) {
    yield Buffer.from(`${separator}${array ? piece.raw : oneLine(piece.raw)}`);
    separator = array ? ',\n' : '\n';
  }
  yield Buffer.from(array ? '\n]\n' : '\n');
}
