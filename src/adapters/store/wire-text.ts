/** Domain values as text and back, exactly: JSON that keeps bigints, the order of keys, and every character. */
import type { Holding } from '../../application/ports/evidence-reader.js';
import type { Manifest } from '../../domain/incident.js';
import type { Interval } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';

const writeSpan = ({ from, to }: Interval) => [String(from), to === null ? null : String(to)];
const readSpan = ([from, to]: [string, string | null]): Interval => ({
  from: BigInt(from),
  to: to === null ? null : BigInt(to),
});

export const writeEvent = (event: TimelineEvent): string => JSON.stringify({ ...event, at: writeSpan(event.at) });

export function readEvent(text: string): TimelineEvent {
  const event = JSON.parse(text);
  event.at = readSpan(event.at);
  return event;
}

export const writeHolding = (holding: Holding): string => JSON.stringify({ ...holding, span: writeSpan(holding.span) });

export function readHolding(text: string): Holding {
  const holding = JSON.parse(text);
  holding.span = readSpan(holding.span);
  return holding;
}

export const writeManifest = (manifest: Manifest): string =>
  JSON.stringify(manifest, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

export function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text);
  manifest.incident.from = BigInt(manifest.incident.from);
  manifest.incident.to = BigInt(manifest.incident.to);
  for (const entry of manifest.coverage) Object.assign(entry, readSpan([entry.from, entry.to]));
  return manifest;
}

const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];
/** An instant held within what a BIGINT can say; keeps order, so a search by it finds everything it should. */
export const clamp = (at: bigint): bigint => (at < LEAST ? LEAST : at > MOST ? MOST : at);
/** An open end as the database sees it. */
export const clampEnd = (to: bigint | null): bigint => (to === null ? MOST : clamp(to));
