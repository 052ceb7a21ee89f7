/** The citations of a claim: the fewest records that decide it, at most three; one finding for each facet, one citation for each record. */
import type { World } from '../../checks/world.js';
import type { Finding, Pointer } from '../../domain/finding.js';
import { formatInstant } from '../../domain/instant.js';
import type { Facet } from '../../domain/verdict.js';
import type { DocumentCitation } from '../document/schema.js';
import { eventWords } from '../words/event-words.js';
import { isOwnWords } from './own-words.js';

export interface Cited {
  readonly pointer: Pointer;
  readonly citation: DocumentCitation;
}

const MOST = 3;

/** One key for each record or coverage entry, whatever number of its events are used. */
export const pointerKey = (pointer: Pointer): string =>
  pointer.kind === 'event'
    ? `e ${pointer.event.evidence.source} ${pointer.event.evidence.nativeId}`
    : `c ${pointer.entry.path} ${JSON.stringify(pointer.entry.selectors)}`;

/** @param deciding the findings that decided, in the order of the checks */
export function citationsFor(deciding: readonly Finding[], world: World): readonly Cited[] {
  const kept = new Map<string, Pointer>();
  for (const finding of onePerFacet(deciding)) {
    const room = MOST - kept.size;
    for (const pointer of fewest(finding, room, kept)) kept.set(pointerKey(pointer), pointer);
  }
  return [...kept.values()].map((pointer, i) => ({
    pointer,
    citation: { id: `x${i + 1}`, ...citationOf(pointer, world) },
  }));
}

/** Of several findings on one facet the one that needs fewest records beside those already cited. */
function onePerFacet(deciding: readonly Finding[]): readonly Finding[] {
  const chosen = new Map<Facet, Finding>();
  const cited = new Set<string>();
  for (const facet of new Set(deciding.map((finding) => finding.facet))) {
    const some = deciding.filter((finding) => finding.facet === facet && finding.pointers.length > 0);
    const cost = (finding: Finding): number => new Set(newKeys(finding, cited)).size;
    const best = some.reduce<Finding | undefined>(
      (least, finding) => (least === undefined || cost(finding) < cost(least) ? finding : least),
      undefined,
    );
    if (!best) continue;
    chosen.set(facet, best);
    for (const pointer of best.pointers) cited.add(pointerKey(pointer));
  }
  return [...chosen.values()];
}

const newKeys = (finding: Finding, cited: ReadonlySet<string>): readonly string[] =>
  finding.pointers.map(pointerKey).filter((key) => !cited.has(key));

/** Records first; a coverage entry keeps its place, because an absence is shown by nothing else. */
function fewest(finding: Finding, room: number, kept: ReadonlyMap<string, Pointer>): readonly Pointer[] {
  const fresh = finding.pointers.filter(
    (pointer, i, all) =>
      !kept.has(pointerKey(pointer)) && all.findIndex((other) => pointerKey(other) === pointerKey(pointer)) === i,
  );
  if (fresh.length <= room) return fresh;
  const coverage = fresh.find((pointer) => pointer.kind === 'coverage');
  const records = fresh.filter((pointer) => pointer.kind === 'event').slice(0, room - (coverage ? 1 : 0));
  return fresh.filter((pointer) => pointer === coverage || records.some((record) => record === pointer)).slice(0, room);
}

function citationOf(pointer: Pointer, world: World): Omit<DocumentCitation, 'id'> {
  if (pointer.kind === 'coverage') {
    const { entry } = pointer;
    return {
      source: 'coverage',
      nativeId: entry.path,
      path: entry.path,
      at: null,
      says: `complete: ${entry.scope}`,
      trust: 0,
      via: 'upload',
      selfAttested: false,
    };
  }
  const { event } = pointer;
  const { evidence } = event;
  return {
    source: evidence.source,
    nativeId: evidence.nativeId,
    path: evidence.path,
    at: formatInstant(event.at.from),
    says: eventWords(event, world.identities),
    trust: evidence.trust,
    via: 'upload',
    selfAttested: isOwnWords(event, world),
    ...(evidence.url ? { url: evidence.url } : {}),
  };
}
