/** Were all alerts gone by then? Every one that opened in the incident up to that time has its end before it, in a complete record of alerts. */
import type { Claim } from '../claims/claim.js';
import type { Happening, TimeSlot } from '../claims/slots.js';
import { MINUTE } from '../domain/instant.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { coveragePointer, describe, eventPointer, finding } from './matching/findings.js';
import { readingsOf } from './matching/slot-matches.js';

const ID = 'alerts-all-gone';
const ALERTS = { kinds: ['alert.opened'] } as const;
const MOST_CITED = 3;

export const alertsAllGone: Check = Object.freeze({
  id: ID,
  asks: 'Were all alerts gone by then?',
  appliesTo: ['absence'],
  needs: (claim) => (toldOf(claim) ? [ALERTS] : []),
  examine(claim, timeline, world) {
    const told = toldOf(claim);
    if (!told) return [];
    const [by] = readingsOf(told.time).map(({ from, to }) => to ?? from);
    if (by === undefined) return [];
    const opened = timeline.ask(ALERTS).filter(({ at }) => at.from >= world.incident.from && at.from <= by);
    const [first] = opened;
    // One that was open still may be of something else.
    if (!first || opened.some(({ at }) => at.to === null || at.to > by + MINUTE)) return [];
    const proof = absenceProof(['alert.opened'], [], { from: world.incident.from, to: by }, world);
    const last = [...opened].sort((a, b) => (a.at.to! > b.at.to! ? -1 : 1)).slice(0, MOST_CITED);
    return proof
      ? [
          finding(ID, 'absence', 'supports', 'records_agree', describe(told.what), [
            ...last.map(eventPointer),
            ...proof.map(coveragePointer),
          ]),
        ]
      : [];
  },
} satisfies Check);

/** "All alerts were closed by 09:51": of alerts, and of nothing that tells some of them from the others. */
function toldOf(claim: Claim): { readonly what: Happening; readonly time: TimeSlot } | null {
  if (claim.kind !== 'absence' || claim.quantifier !== 'all' || claim.modality !== 'asserted') return null;
  const { what, window: time } = claim;
  if (/\b(?:not|hardly|nearly|almost) (?:every|all|each)\b/i.test(claim.text)) return null;
  if (claim.attribution || claim.denied || what.negated || what.agent || what.words.length > 0) return null;
  if (!time || time.inherited || time.hedge || time.until) return null;
  const isAny =
    what.subjects.length === 1 &&
    what.subjects.every(({ text, candidates }) => candidates.length === 0 && ANY.test(text));
  return isAny && what.actions.length > 0 && what.actions.every((action) => ENDS.has(action)) ? { what, time } : null;
}

const ANY = /^(?:alert|alarm)s?$/;
const ENDS: ReadonlySet<string> = new Set(['close', 'clear', 'resolve', 'end']);
