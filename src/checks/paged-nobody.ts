/** Did no page come of this alert? One that bears its name refutes it; a complete record of the pages without any at its opening bears it out. */
import type { Claim } from '../claims/claim.js';
import type { Happening, SubjectSlot } from '../claims/slots.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import { MINUTE, SECOND } from '../domain/instant.js';
import { holds } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { coveragePointer, describe, eventPointer, finding } from './matching/findings.js';
import { timeMatches } from './matching/slot-matches.js';
import { lettersOf } from './matching/spoken.js';
import type { World } from './world.js';

const ID = 'paged-nobody';
const ALERTS = { kinds: ['alert.opened'] } as const;
const PAGES = { kinds: ['page.triggered'] } as const;
/** From an alert to the page that it sends. */
const PAGES_WITHIN = 3n * MINUTE;
const SKEW = 5n * SECOND;

export const pagedNobody: Check = Object.freeze({
  id: ID,
  asks: 'Did no page come of this alert?',
  appliesTo: ['absence', 'event'],
  needs: (claim) => (toldOf(claim) ? [ALERTS, PAGES] : []),
  examine(claim, timeline, world) {
    const told = toldOf(claim);
    if (!told) return [];
    const opened = timeline.ask(ALERTS).filter((event) => isMeant(event, told, world));
    return opened.length > 0 ? examine(told, opened, timeline.ask(PAGES), world) : [];
  },
} satisfies Check);

interface Told {
  readonly what: Happening;
  readonly alert: SubjectSlot;
}

/** A sentence that denies that one alert paged anybody at all; null for every other. */
function toldOf(claim: Claim): Told | null {
  const what = deniedBy(claim);
  if (!what || what.agent || what.patient || what.actions.some((action) => action !== 'page')) return null;
  const [alert, ...more] = what.subjects;
  const rules = alert?.candidates.filter(({ type }) => type === 'policy') ?? [];
  if (!alert || more.length > 0 || rules.length !== 1) return null;
  // A word that is no part of its name may bound what is denied: "paged nobody in Oslo".
  const known = lettersOf(`${rules[0]!.id} ${alert.text}`);
  return what.words.every((word) => known.includes(word) || WHERE.test(word)) ? { what, alert } : null;
}

function deniedBy(claim: Claim): Happening | null {
  if (claim.modality !== 'asserted' || claim.attribution || claim.denied) return null;
  if (claim.kind === 'absence') return claim.quantifier === 'none' || claim.quantifier === 'never' ? claim.what : null;
  return claim.kind === 'event' && claim.what.negated && !claim.what.because ? claim.what : null;
}

/** Where it was heard instead, and nobody told twice: words as stems. */
const WHERE = /^(?:channel|slack|chat|low|priority|only|email|mail|anybod\w*|anyon\w*)$/;

const isMeant = ({ at, subjects }: TimelineEvent, { what, alert }: Told, { incident }: World): boolean =>
  holds(incident, at.from) &&
  subjects.some((ref) => alert.candidates.some((own) => entityKey(own) === entityKey(ref))) &&
  (!what.time || what.time.inherited || timeMatches(what.time, { from: at.from, to: at.from }) !== 'no');

function examine(
  { what, alert }: Told,
  opened: readonly TimelineEvent[],
  pages: readonly TimelineEvent[],
  world: World,
): readonly Finding[] {
  const names = alert.candidates.map(({ id }) => lettersOf(id));
  const own = pages.find((page) => opened.some((one) => isDuring(page, one)) && bearsOne(page, names));
  if (own) return [finding(ID, 'absence', 'contradicts', 'presence_shown', describe(what), [eventPointer(own)])];
  // Under another name it may have been this one that paged.
  if (pages.some((page) => opened.some((one) => isAtOnce(page, one)))) return [];
  const [first] = opened;
  const last = opened.at(-1)!;
  const window = { from: first!.at.from, to: last.at.to ?? world.incident.to };
  const proof = absenceProof(['page.triggered'], [], window, world);
  return proof
    ? [
        finding(ID, 'absence', 'supports', 'coverage_shows_absence', describe(what), [
          ...proof.map(coveragePointer),
          eventPointer(first!),
        ]),
      ]
    : [];
}

const isDuring = ({ at }: TimelineEvent, { at: open }: TimelineEvent): boolean =>
  at.from >= open.from - SKEW && (open.to === null || at.from <= open.to);

const isAtOnce = ({ at }: TimelineEvent, { at: open }: TimelineEvent): boolean =>
  at.from >= open.from - SKEW && at.from <= open.from + PAGES_WITHIN;

/** "slot-broker 5xx ratio" pages for "slot-broker 5xx ratio > 4 %". */
const bearsOne = ({ attributes: { title, via } }: TimelineEvent, names: readonly string[]): boolean =>
  [title, via]
    .flatMap((name) => (typeof name === 'string' ? [lettersOf(name).trim()] : []))
    .some((name) => name.length > 3 && names.some((own) => own.startsWith(name) || name.includes(own.trim())));
