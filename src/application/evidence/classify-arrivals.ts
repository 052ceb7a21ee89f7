/** Decides what arriving records are against those kept: new, another revision, the same again, or a conflict. Pure; the order of arrival within a batch decides nothing. */

/** A body kept before under the identity. */
export interface KeptBody {
  readonly bodySha256: string;
  readonly watermark: number;
}

export interface ArrivingBody {
  readonly bodySha256: string;
  readonly nature: 'event' | 'state';
}

export type Standing = 'new' | 'revised' | 'duplicate' | 'conflict';

export interface Classified<T extends ArrivingBody> {
  readonly record: T;
  readonly standing: Standing;
  /** Whether a row is written for it. */
  readonly kept: boolean;
}

/**
 * All arriving bodies of one identity, in the order of their places; of the same body twice the first place counts. *Events* never change: the first body stands, others conflict, whenever they come.
 * *States* stand as the last arrival showed them: when it shows nothing new it is a repeat, else all that it shows becomes the newest revision.
 */
export function classifyArrivals<T extends ArrivingBody>(
  arriving: readonly T[],
  kept: readonly KeptBody[],
): readonly Classified<T>[] {
  if (arriving.length === 1 && kept.length === 0) return [{ record: arriving[0]!, standing: 'new', kept: true }];
  const first = new Map<string, T>();
  for (const record of arriving) if (!first.has(record.bodySha256)) first.set(record.bodySha256, record);
  const distinct = [...first.values()];
  const repeats = arriving.filter((record) => first.get(record.bodySha256) !== record);
  const judged = arriving[0]?.nature === 'state' ? judgeState(distinct, kept) : judgeEvent(distinct, kept);
  return [...judged, ...repeats.map((record) => ({ record, standing: 'duplicate' as const, kept: false }))];
}

function judgeEvent<T extends ArrivingBody>(bodies: readonly T[], kept: readonly KeptBody[]): readonly Classified<T>[] {
  const known = new Set(kept.map(({ bodySha256 }) => bodySha256));
  let empty = kept.length === 0;
  return bodies.map((record) => {
    if (known.has(record.bodySha256)) return { record, standing: 'duplicate', kept: false };
    const standing = empty ? 'new' : 'conflict';
    empty = false;
    return { record, standing, kept: true };
  });
}

function judgeState<T extends ArrivingBody>(bodies: readonly T[], kept: readonly KeptBody[]): readonly Classified<T>[] {
  const newest = Math.max(...kept.map(({ watermark }) => watermark));
  const current = new Set(kept.filter(({ watermark }) => watermark === newest).map(({ bodySha256 }) => bodySha256));
  const repeats = bodies.every(({ bodySha256 }) => current.has(bodySha256));
  let empty = kept.length === 0;
  return bodies.map((record) => {
    if (current.has(record.bodySha256)) return { record, standing: 'duplicate', kept: !repeats };
    const standing = empty ? 'new' : 'revised';
    empty = false;
    return { record, standing, kept: true };
  });
}
