/** How grave was it called: does an incident, page or ticket record the stated severity, whatever its spelling? */
import { entityKey } from '../domain/entity.js';
import { kept } from '../domain/kept.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';

const ID = 'severity-recorded';
const RATED = {
  kinds: [
    'incident.declared',
    'incident.changed',
    'page.triggered',
    'page.changed',
    'ticket.opened',
    'ticket.changed',
    'message.posted',
  ],
} as const;

export const severityRecorded: Check = Object.freeze({
  id: ID,
  asks: 'Is the stated severity recorded?',
  appliesTo: ['state'],
  needs: () => [RATED],
  examine(claim, timeline) {
    if (claim.kind !== 'state' || claim.state !== 'severity' || !claim.value) return [];
    const { value } = claim;
    const asserted = { type: 'state', value } as const;
    const silent = finding(ID, 'state', 'silent', 'no_record', asserted);
    const rated = timeline.ask(RATED).filter((event) => levelsOf(event).has(value));
    const declared = declaredIn(timeline);
    const last = declared.at(-1);
    // Said to be so at a time, it may have been another later on.
    if (last && !claim.time && !levelsNow(last).has(value) && sameScale(levelsNow(last), value))
      return rated.length > 0
        ? [silent]
        : [finding(ID, 'state', 'contradicts', 'state_differs', asserted, [eventPointer(last)], stood(last))];
    const [first] = rated.filter((event) => claim.time !== undefined || !isLeftBehind(event, value));
    return [first ? finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(first)]) : silent];
  },
} satisfies Check);

/** The declarations and changes that give a severity, of the one incident there is; none where there are several. */
function declaredIn(timeline: Timeline): readonly TimelineEvent[] {
  const all = timeline.ask(RATED).filter((event) => /^incident\./.test(event.kind) && levelsNow(event).size > 0);
  const incidents = new Set(
    all.flatMap(({ subjects }) => subjects.filter(({ type }) => type === 'incident')).map(entityKey),
  );
  return incidents.size === 1 ? all : [];
}

const levelsOf = kept(
  (event: TimelineEvent): ReadonlySet<string> => levelsIn(`${JSON.stringify(event.attributes)} ${event.text ?? ''}`),
);

/** What a declaration or change leaves it at. */
const levelsNow = ({ attributes: { severity, priority, after } }: TimelineEvent): ReadonlySet<string> =>
  levelsIn(JSON.stringify({ severity: after ?? severity ?? priority ?? null }));

const sameScale = (levels: ReadonlySet<string>, value: string): boolean =>
  levels.size === 1 && [...levels].every((level) => level.replace(/\d/, '') === value.replace(/\d/, ''));

/** "From SEV2 to SEV1": it was that and is no longer. */
const isLeftBehind = (event: TimelineEvent, value: string): boolean =>
  event.kind.endsWith('.changed') && !levelsNow(event).has(value);

const stood = (event: TimelineEvent) => ({ type: 'state', value: [...levelsNow(event)].join() }) as const;

/** Severity words of a text in one spelling: SEV-2, sev2 and "severity": "sev2" are `sev2`. */
export function levelsIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.toLowerCase().matchAll(/\b(sev|severity|p)["\s:_-]{0,4}(?:sev["\s:_-]{0,2})?([0-5])\b/g)].map(
      ([, word, level]) => `${word === 'p' ? 'p' : 'sev'}${level}`,
    ),
  );
}
