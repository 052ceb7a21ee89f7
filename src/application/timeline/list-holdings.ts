/** Which kinds of event each file, and part of it, is seen to keep: the positive control behind every absence. */
import type { EvidencePart } from '../../domain/evidence.js';
import type { Instant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { canonicalJson } from '../canonical-json.js';
import type { Holding } from '../ports/evidence-reader.js';

export function listHoldings(events: readonly TimelineEvent[]): readonly Holding[] {
  const held = new Map<string, Tally>();
  for (const event of events) {
    const { source, instance, path, part = NONE } = event.evidence;
    const key = `${path}\u0000${partKey(part)}\u0000${event.kind}\u0000${source}\u0000${instance}`;
    const { from } = event.at;
    const to = event.at.to ?? from;
    const tally = held.get(key);
    if (!tally) held.set(key, { event, part, count: 1, from, to });
    else {
      tally.count++;
      if (from < tally.from) tally.from = from;
      if (to > tally.to) tally.to = to;
    }
  }
  return [...held.values()]
    .map((tally) => ({ order: orderOf(tally), holding: holdingOf(tally) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ holding }) => holding);
}

interface Tally {
  readonly event: TimelineEvent;
  readonly part: EvidencePart;
  count: number;
  from: Instant;
  to: Instant;
}

const NONE: EvidencePart = {};

/** Parts that are alike have one key; cheaper than their canonical text, which only decides the order. */
function partKey(part: EvidencePart): string {
  let key = '';
  for (const name of PART_NAMES) {
    const value = part[name];
    if (value !== undefined) key += `${name} ${value.length} ${value} `;
  }
  return key;
}

const PART_NAMES = [
  'log',
  'service',
  'project',
  'channel',
  'ref',
  'type',
  'source',
] as const satisfies (keyof EvidencePart)[];

const orderOf = ({ event: { kind, evidence }, part }: Tally): string =>
  [evidence.path, canonicalJson(part), kind, evidence.source, evidence.instance].join('\u0000');

const holdingOf = ({ event: { kind, evidence }, part, count, from, to }: Tally): Holding => {
  const { source, instance, path } = evidence;
  return { source, instance, path, part, kind, count, span: { from, to } };
};
