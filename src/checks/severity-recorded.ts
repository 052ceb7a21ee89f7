/** How grave was it called: does an incident, page or ticket record the stated severity, whatever its spelling? */
import { entityKey } from '../domain/entity.js';
import { MINUTE } from '../domain/instant.js';
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
    const steps = stepsOf(timeline.ask(RATED), value);
    const [began] = steps;
    if (began && FROM_START.test(claim.text)) {
      const odd = [before(began), ...(ALL_ALONG.test(claim.text) ? steps.map(levelsNow) : [])].find(
        (levels) => !levels.has(value),
      );
      const told = timeline.ask(RATED).find((event) => isToldBefore(event, began, value));
      if (odd && (told || isAtOnce(began, timeline)))
        return [told ? finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(told)]) : silent];
      return odd
        ? [finding(ID, 'state', 'contradicts', 'state_differs', asserted, [eventPointer(began)], stoodAt(odd))]
        : [finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(began)])];
    }
    const paged = value.startsWith('p') ? pagedAt(timeline.ask(RATED)) : [];
    if (paged.length > 0 && paged.every((event) => !levelsOf(event).has(value)))
      return [
        finding(
          ID,
          'state',
          'contradicts',
          'state_differs',
          asserted,
          [eventPointer(paged.at(-1)!)],
          stoodAt(levelsOf(paged.at(-1)!)),
        ),
      ];
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

/** Told of how it began, or of all the time from then on. */
const ALL_ALONG =
  /\b(?:throughout|all along|at all times|always|from (?:the )?(?:start|outset|beginning|first|moment|very)\b|as soon as|never (?:changed|raised|lowered))/i;
const FROM_START = new RegExp(
  `${ALL_ALONG.source}|\\b(?:declared|opened|filed|started|created|initially|originally|at first)\\b`,
  'i',
);

/** The changes of severity, both ends known, of the only thing on that scale that was changed at all. */
function stepsOf(events: readonly TimelineEvent[], value: string): readonly TimelineEvent[] {
  const steps = events.filter(
    (event) => event.kind.endsWith('.changed') && sameScale(before(event), value) && sameScale(levelsNow(event), value),
  );
  return new Set(steps.map(({ subjects: [own] }) => own && entityKey(own))).size === 1 ? steps : [];
}

/** Somebody called it that before the field said so; a thing's opening shows how it stands in the end. */
const isToldBefore = (event: TimelineEvent, began: TimelineEvent, value: string): boolean =>
  event.at.from < began.at.from && event.kind !== 'ticket.opened' && levelsOf(event).has(value);

/** A field corrected right after the opening tells nothing of how it was declared. */
const isAtOnce = (began: TimelineEvent, timeline: Timeline): boolean =>
  timeline
    .ask(RATED)
    .some(
      ({ kind, subjects, at }) =>
        /\.(?:opened|declared|triggered)$/.test(kind) &&
        subjects[0] !== undefined &&
        began.subjects[0] !== undefined &&
        entityKey(subjects[0]) === entityKey(began.subjects[0]) &&
        began.at.from - at.from < AT_ONCE,
    );
const AT_ONCE = 3n * MINUTE;

const before = ({ attributes }: TimelineEvent): ReadonlySet<string> =>
  levelsIn(JSON.stringify({ severity: attributes['before'] ?? null }));

/** The priorities that the only page there is was given. */
function pagedAt(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const given = events.filter(
    (event) => /^page\./.test(event.kind) && [...levelsOf(event)].some((level) => level.startsWith('p')),
  );
  return new Set(given.map(({ subjects: [own] }) => own && entityKey(own))).size === 1 ? given : [];
}

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

const stoodAt = (levels: ReadonlySet<string>) => ({ type: 'state', value: [...levels].join() }) as const;
const stood = (event: TimelineEvent) => stoodAt(levelsNow(event));

/** Severity words of a text in one spelling: SEV-2, sev2 and "severity": "sev2" are `sev2`. */
export function levelsIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.toLowerCase().matchAll(/\b(sev|severity|p)["\s:_-]{0,4}(?:sev["\s:_-]{0,2})?([0-5])\b/g)].map(
      ([, word, level]) => `${word === 'p' ? 'p' : 'sev'}${level}`,
    ),
  );
}
