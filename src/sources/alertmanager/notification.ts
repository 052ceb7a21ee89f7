/** The alerts of one notification, each with its identity and times. */
import { entries, instant, list, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import { type Instant, parseInstant } from '../../domain/instant.js';

export interface NotifiedAlert {
  readonly fingerprint: string;
  /** As written, for the native id. */
  readonly startsAt: string;
  readonly started: Instant | undefined;
  /** Undefined while the alert fires; the zero time of the wire means that. */
  readonly ended: Instant | undefined;
  readonly status: 'firing' | 'resolved';
  readonly labels: { readonly [name: string]: Json };
  readonly annotations: { readonly [name: string]: Json };
  readonly values: Json | undefined;
  readonly url: string | undefined;
}

export function alertsOf(notification: Json): readonly NotifiedAlert[] {
  return list(notification, 'alerts').flatMap((alert) => {
    const fingerprint = words(alert, 'fingerprint');
    const startsAt = words(alert, 'startsAt');
    if (fingerprint === undefined || startsAt === undefined) return [];
    const status = text(alert, 'status') === 'resolved' ? 'resolved' : 'firing';
    const endsAt = instant(alert, 'endsAt');
    const began = parseInstant(startsAt) ?? 0n;
    return [
      {
        fingerprint,
        startsAt,
        started: parseInstant(startsAt) ?? undefined,
        // A firing alert may carry an end that is only its expiry.
        ended: status === 'resolved' && endsAt !== undefined && endsAt >= began ? endsAt : undefined,
        status,
        labels: Object.fromEntries(entries(alert, 'labels')),
        annotations: Object.fromEntries(entries(alert, 'annotations')),
        values: valueAt(alert, 'values'),
        url: words(alert, 'generatorURL'),
      } satisfies NotifiedAlert,
    ];
  });
}

/** The annotations as sentences, the summary first; links left out. */
export function annotationText(annotations: NotifiedAlert['annotations']): string | undefined {
  const rank = (name: string): number => ['summary', 'title', 'message', 'description'].indexOf(name) >>> 0;
  const told = Object.entries(annotations)
    .filter(([name, value]) => typeof value === 'string' && value.trim() !== '' && !name.toLowerCase().endsWith('url'))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([, value]) => value as string);
  return told.length === 0 ? undefined : told.join('\n');
}
