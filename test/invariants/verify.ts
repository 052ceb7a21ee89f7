/** Verifies reports against a bundle held in memory, from source, as the command does. */
import { loadBundle } from '../../src/application/bundle/load-bundle.js';
import type { VerdictDocument } from '../../src/application/document/schema.js';
import type { BundleFiles } from '../../src/application/ports/bundle-files.js';
import { memoryEvidence } from '../../src/application/timeline/memory-evidence.js';
import { verifyReport } from '../../src/application/verify-report.js';
import { readGitBundle, SOURCES } from '../../src/sources/index.js';
import type { BundleText } from './incidents.js';

export const asFiles = (bundle: BundleText): BundleFiles => ({
  files: [...bundle]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const bytes = Buffer.from(content as string);
      return {
        path,
        size: bytes.length,
        async *open() {
          yield bytes;
        },
      };
    }),
  close: async () => {},
});

export async function load(bundle: BundleText) {
  const loaded = await loadBundle(asFiles(bundle), SOURCES, readGitBundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.value;
}

export type Verify = (text: string) => Promise<VerdictDocument>;

/** Reads a bundle once and verifies as many reports as asked; throws where the engine broke off, which a document only tells of. */
export async function verifierOf(bundle: BundleText): Promise<Verify> {
  const loaded = await load(bundle);
  const reader = memoryEvidence(loaded.manifest, loaded);
  return async (text) => {
    const document = await verifyReport({ text, options: {} }, reader);
    const broken = [...document.claims, ...document.passages].find(({ reason }) => /_failed$/.test(reason ?? ''));
    if (broken) throw new Error(`${broken.reason}: ${text.slice(broken.start, broken.end)}`);
    return document;
  };
}

const known = new WeakMap<BundleText, Promise<Verify>>();

/** The same for a bundle that several tests leave as it is. */
export function sharedVerifier(bundle: BundleText): Promise<Verify> {
  const found = known.get(bundle) ?? verifierOf(bundle);
  known.set(bundle, found);
  return found;
}

/** What a document decides, claim by claim, without positions and words. */
export const decisions = ({ claims }: VerdictDocument): string[] =>
  claims.map(({ kind, verdict, reason, quote }) => `${verdict} ${kind} ${reason}: ${quote.replace(/\s+/g, ' ')}`);
