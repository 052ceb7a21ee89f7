/** What a sentence about a verdict is told from: the deciding finding with its sides, records and coverage in words. */
import type { Finding, TypedValue } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { JudgedClaim } from '../verify/judged-claim.js';
import { nameOf } from './event-words.js';
import { sayCoverage, sayEvent, type Telling } from './record-words.js';
import { shortId, spanWords, valueWords } from './value-words.js';

export interface Told {
  readonly judged: JudgedClaim;
  /** The finding that decided; absent when none did. */
  readonly finding: Finding | undefined;
  /** What the report gives and what the records give; empty when nothing typed was compared. */
  readonly asserted: string;
  readonly found: string;
  /** The deciding records, each once, at most three. */
  readonly events: readonly TimelineEvent[];
  /** The same as parts of a sentence. */
  readonly said: readonly string[];
  /** `the complete … record of …`; empty when no coverage was pointed at. */
  readonly complete: string;
  /** `#611`: the change that an approval is about. */
  readonly change: string;
  readonly telling: Telling;
}

const MOST_RECORDS = 3;

export function told(judged: JudgedClaim, telling: Telling): Told {
  const finding = judged.deciding[0];
  const pointers = judged.deciding.flatMap((one) => one.pointers);
  const records = pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : []));
  const distinct = new Map(
    records.map((event) => [`${event.evidence.source} ${event.evidence.nativeId} ${event.kind}`, event]),
  );
  const all = [...distinct.values()];
  // A series is named only where nothing else was decided on: it says what was measured, not what happened.
  const happened = all.filter((event) => event.kind !== 'metric.series');
  const events = (happened.length > 0 ? happened : all).slice(0, MOST_RECORDS);
  const entries = pointers.flatMap((pointer) => (pointer.kind === 'coverage' ? [pointer.entry] : []));
  const coverage = entries.find(({ path }) => path === events[0]?.evidence.path) ?? entries[0];
  const side = (value: TypedValue | undefined): string =>
    value === undefined || value.type === 'none' ? '' : valueWords(value, telling.people, telling.day);
  return {
    judged,
    finding,
    asserted: oneEnd(judged, finding?.asserted, telling) ?? side(finding?.asserted),
    found: side(finding?.found),
    events,
    said: [...new Set(events.map((event) => sayEvent(event, telling)))],
    complete: coverage ? sayCoverage(coverage) : '',
    change: changeOf(judged, events),
    telling,
  };
}

/** "By 14:45", "after 10:02": the other end of the stretch is only how far was looked. */
function oneEnd({ claim }: JudgedClaim, asserted: TypedValue | undefined, { day }: Telling): string | undefined {
  const bound = claim.kind === 'event' ? claim.what.time?.bound : undefined;
  const end = asserted?.type === 'interval' ? asserted.value[bound === 'after' ? 0 : 1] : null;
  return bound && end ? `a time ${bound} ${spanWords(end, minuteBehind(end), day)}` : undefined;
}

const minuteBehind = (instant: string): string => new Date(Date.parse(instant) + 60_000).toISOString();

function changeOf({ claim }: JudgedClaim, events: readonly TimelineEvent[]): string {
  const event = events.find((one) => one.kind.startsWith('change.'));
  if (event) return nameOf(event);
  const slot = claim.kind === 'approval' ? claim.change[0] : undefined;
  return slot ? shortId(slot.candidates[0]?.id ?? slot.text) : 'it';
}
