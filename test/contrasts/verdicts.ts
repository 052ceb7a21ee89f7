/** Verdicts of single sentences against the bundles that every checkout has; each sentence is a report of its own. */
import { fileURLToPath } from 'node:url';
import { openBundle } from '../../src/adapters/bundle/open-bundle.js';
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import type { EvidenceReader } from '../../src/application/ports/evidence-reader.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';

const FOLDERS = {
  ferry: '../../samples/INC-618/bundle',
  meter: '../../bench/incidents/meter-handshake/bundle',
  totes: '../../bench/incidents/tote-sorter/bundle',
  render: '../../bench/incidents/result-render/bundle',
  harbour: '../../bench/incidents/harbour-dns/bundle',
  clinic: '../../bench/incidents/clinic-booking/bundle',
  quotes: '../../bench/incidents/quote-margin/bundle',
  iam: '../../bench/incidents/iam-cleanup/bundle',
  postcodes: '../../bench/incidents/strict-postcodes/bundle',
  gates: '../../bench/incidents/ticket-gates/bundle',
  tyres: '../../bench/incidents/tyre-quotes/bundle',
  vod: '../../bench/incidents/vod-manifest/bundle',
  stock: '../../bench/incidents/pharmacy-stock/bundle',
  lockers: '../../bench/incidents/locker-codes/bundle',
  doors: '../../bench/pairs/tram-doors/bundle',
} as const;
export type Place = keyof typeof FOLDERS;
export type Outcome = 'supported' | 'contradicted' | 'unsupported' | 'not_checkable';

/** What a sentence may come out as. */
export const YES: readonly Outcome[] = ['supported'];
export const NO: readonly Outcome[] = ['contradicted'];
export const OPEN: readonly Outcome[] = ['unsupported', 'not_checkable'];
export const NEVER_YES: readonly Outcome[] = [...NO, ...OPEN];
export const NEVER_NO: readonly Outcome[] = [...YES, ...OPEN];
/** Where, which sentence, and what it may come out as. */
export type PlacedRow = readonly [Place, string, readonly Outcome[]];

const opened = new Map<Place, ReturnType<typeof open>>();
/** One reader for all sentences about a bundle: what is worked out of its records is worked out once. */
const readers = new Map<string, EvidenceReader>();

async function open(place: Place) {
  const bundle = await openBundle(fileURLToPath(new URL(FOLDERS[place], import.meta.url)));
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.faults));
  const loaded = await loadBundle(bundle.value, SOURCES, readGitBundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.value;
}

const WORST: readonly Outcome[] = ['contradicted', 'unsupported', 'supported'];

/** The worst verdict of the sentence's claims. `covered: false` takes away all that the bundle says it is complete for. */
export async function verdictOf(place: Place, sentence: string, covered = true): Promise<Outcome> {
  const { claims } = await verifyReport({ text: sentence, options: {} }, await readerOf(place, covered));
  return WORST.find((verdict) => claims.some((claim) => claim.verdict === verdict)) ?? 'not_checkable';
}

async function readerOf(place: Place, covered: boolean): Promise<EvidenceReader> {
  const known = opened.get(place) ?? open(place);
  opened.set(place, known);
  const loaded = await known;
  const key = `${place} ${covered}`;
  const manifest = covered
    ? loaded.manifest
    : { ...loaded.manifest, coverage: loaded.manifest.coverage.map((entry) => ({ ...entry, complete: false })) };
  const reader = readers.get(key) ?? memoryEvidence(manifest, loaded);
  readers.set(key, reader);
  return reader;
}
