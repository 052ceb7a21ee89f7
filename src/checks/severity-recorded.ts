/** How grave was it called: does an incident, page or ticket record the stated severity, whatever its spelling? */
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
    const rated = timeline
      .ask(RATED)
      .find((event) => levelsIn(`${JSON.stringify(event.attributes)} ${event.text ?? ''}`).has(value));
    return [
      rated
        ? finding(ID, 'state', 'supports', 'records_agree', asserted, [eventPointer(rated)])
        : finding(ID, 'state', 'silent', 'no_record', asserted),
    ];
  },
} satisfies Check);

/** Severity words of a text in one spelling: SEV-2, sev2 and "severity": "sev2" are `sev2`. */
export function levelsIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.toLowerCase().matchAll(/\b(sev|severity|p)["\s:_-]{0,4}(?:sev["\s:_-]{0,2})?([0-5])\b/g)].map(
      ([, word, level]) => `${word === 'p' ? 'p' : 'sev'}${level}`,
    ),
  );
}
