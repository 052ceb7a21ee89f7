/** How many were there: do the recorded alerts, tickets, posts, builds or releases come to the stated number, where the record is complete? */
import type { ClaimOf } from '../claims/claim.js';
import { atomise } from '../claims/words/atoms.js';
import { isFunctionWord } from '../claims/words/function-words.js';
import { stem } from '../claims/words/stem.js';
import type { CoverageEntry } from '../domain/coverage.js';
import type { EVENT_KINDS, EventKind } from '../domain/event-kind.js';
import type { Finding, Pointer } from '../domain/finding.js';
import type { Interval } from '../domain/interval.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { absenceProof, keptBy } from './matching/absence.js';
import {
  countedIn,
  isCounted,
  kindsCounted,
  labelledNumbers,
  numbersOfSet,
  partNumbers,
  windowsOf,
} from './matching/counting.js';
import { EFFECT_QUESTIONS, effectsOf, stretchOf } from './matching/effect.js';
import { coveragePointer, eventPointer, finding } from './matching/findings.js';
import type { World } from './world.js';

const ID = 'events-counted';
const COUNTABLE = [
  'alert.opened',
  'page.triggered',
  'status.posted',
  'ticket.opened',
  'change.opened',
  'change.merged',
  'release.published',
  'build.finished',
  'service.deployed',
  'change.reviewed',
] as const satisfies readonly (keyof typeof EVENT_KINDS)[];
const questionOf = (kind: EventKind) => ({ kinds: [kind] });
const MOST_CITED = 3;

export const eventsCounted: Check = Object.freeze({
  id: ID,
  asks: 'Do the recorded things come to the stated number, where the record is complete?',
  appliesTo: ['amount'],
  needs: () => [...COUNTABLE.map(questionOf), ...EFFECT_QUESTIONS],
  examine(claim, timeline, world) {
    if (claim.kind !== 'amount' || claim.thing || claim.amount.vague) return [];
    const kind = kindsCounted(claim)?.[0];
    // "All three alerts were closed by 16:05": when they were opened tells nothing of that.
    if (!kind || isOfEnds(claim) || isOfStanding(claim) || isSetOfSome(claim)) return [];
    const events = timeline.ask(questionOf(kind));
    const during =
      claim.time && !claim.time.inherited
        ? []
        : effectsOf(timeline, world)
            .filter((effect) => effect.sure)
            .map(stretchOf);
    const counts = [...windowsOf(claim, world.incident), ...during].flatMap((window) =>
      countsIn(claim, kind, events, window, world),
    );
    return decided(claim, counts, allOf(events, world));
  },
} satisfies Check);

const isOfEnds = ({ time, actions, text }: ClaimOf<'amount'>): boolean =>
  time?.inherited === false && /\b(?:all|every|each|both)\b/i.test(text) && actions.some((action) => ENDS.has(action));
const ENDS: ReadonlySet<string> = new Set(['close', 'clear', 'resolve', 'acknowledge']);

/** "Of the three alerts, the one on latency closed last": what is told of the one narrows it, and not the set that it is of. */
const isSetOfSome = ({ text, span, amount }: ClaimOf<'amount'>): boolean =>
  /^\W*(?:out )?of (?:the|these|those|our|its|their) $/i.test(
    text.slice(0, Math.max(0, amount.span.start - span.start)),
  );

/** "Two alerts were switched off": what is done to a thing that stands leaves no record of its coming. */
const isOfStanding = ({ actions }: ClaimOf<'amount'>): boolean =>
  actions.length > 0 && actions.every((action) => TO_WHAT_STANDS.has(action));
const TO_WHAT_STANDS: ReadonlySet<string> = new Set([
  'assign',
  'delete',
  'other_deed',
  'reprioritise',
  'scale',
  'turn_off',
  'turn_on',
  'update',
  'withdraw',
]);

interface Count {
  readonly numbers: readonly number[];
  readonly events: readonly TimelineEvent[];
  readonly proof: readonly CoverageEntry[] | null;
  /** Every word of the claim is accounted for. */
  readonly exact: boolean;
}

function countsIn(
  claim: ClaimOf<'amount'>,
  kind: EventKind,
  events: readonly TimelineEvent[],
  window: Interval,
  world: World,
): readonly Count[] {
  const words = wordsLeft(claim);
  const held = words.filter((word) => events.some((event) => countedIn(claim, [event], window, [word]).length > 0));
  const narrow = countedIn(claim, events, window, held);
  if (narrow.length === 0) return [];
  const subjects = claim.subjects.flatMap((slot) => slot.candidates);
  const proof = absenceProof([kind], subjects, window, keptBy(narrow, world));
  // "Eight tickets about it": which of them are is told by a label at most, and not by how many there are.
  const numbers = ABOUT_IT.test(claim.text) ? labelledNumbers(narrow) : numbersOfSet(narrow);
  return [{ numbers, events: narrow, proof, exact: held.length === words.length }];
}

const ABOUT_IT = /\b(?:about|on|concerning|regarding|because of|due to|over) (?:it|this|that)\b(?! \p{L})/iu;

/** How many there are in all that is recorded, where a complete source keeps them; null where one does not. */
function allOf(events: readonly TimelineEvent[], world: World): number | null {
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const proof = events.length > 0 && absenceProof(kinds, [], world.incident, world);
  return proof ? Math.max(events.length, ...numbersOfSet(events)) : null;
}

/** Words of counting and reporting that narrow nothing. */
const IDLE = new Set(
  `total altogether count log open raise publish post related relevant incident outage whole separate different go out
   merge cancel fail deploy day week period entire throughout afternoon morning evening night production prod pagerduty pull merge request support hand log i me that`
    .split(/\s+/)
    .map(stem),
);

/** Words that narrow what is counted; what stands in brackets only lists it. */
function wordsLeft(claim: ClaimOf<'amount'>): readonly string[] {
  const listed = new Set([...claim.text.matchAll(/\(([^()]*)\)/g)].flatMap((match) => stemsIn(match[1] ?? '')));
  const counted = new Set([
    claim.amount.noun.at(-1),
    ...(claim.amount.noun.length === 0 ? claim.noun.filter(isCounted) : []),
  ]);
  return [...new Set([...claim.words, ...claim.amount.noun])].filter(
    (word) =>
      !counted.has(word) && !isFunctionWord(word) && !IDLE.has(word) && !listed.has(word) && /^[a-z]/.test(word),
  );
}

const stemsIn = (text: string): readonly string[] => atomise(text).map((atom) => stem(atom.folded));

function decided(claim: ClaimOf<'amount'>, counts: readonly Count[], all: number | null): readonly Finding[] {
  const wanted = claim.amount.stated;
  const asserted = { type: 'quantity', value: wanted, unit: '' } as const;
  const sure = counts.filter((count) => count.proof !== null);
  // "Altogether three" is no part of five.
  const whole = ALL_TOLD.test(claim.text) && !ABOUT_IT.test(claim.text);
  const fitting = sure.find((count) => count.exact && (whole ? wholeNumbers(count) : count.numbers).includes(wanted));
  const say = (count: Count, stance: 'supports' | 'contradicts'): Finding =>
    finding(
      ID,
      'amount',
      stance,
      stance === 'supports' ? 'records_agree' : 'amount_differs',
      asserted,
      pointersOf(count),
      { type: 'quantity', value: count.events.length, unit: '' },
    );
  if (fitting && !claim.amount.hedge) return [say(fitting, 'supports')];
  const specific =
    claim.agent?.how === 'named' ||
    claim.agent?.how === 'author' ||
    claim.subjects.some((slot) => slot.how === 'named' && slot.candidates.length > 0);
  // "In all" is no part of them, and more than there are is no part either.
  const overall = all !== null && (ALL_TOLD.test(claim.text) || wanted > all);
  if (
    (specific || overall) &&
    !claim.amount.hedge &&
    counts.length > 0 &&
    counts.every(
      (count) =>
        count.proof !== null && count.exact && ![...count.numbers, ...partNumbers(count.events)].includes(wanted),
    )
  )
    return [say(counts[0]!, 'contradicts')];
  return [finding(ID, 'amount', 'silent', 'no_record', asserted)];
}

/** Each record, or each thing that they are of. */
const wholeNumbers = ({ events }: Count): readonly number[] => [
  events.length,
  ...(events[0]?.kind === 'status.posted' ? [] : [new Set(events.map(({ subjects }) => subjects[0]?.id)).size]),
];

const ALL_TOLD = /\b(?:in (?:all|total|sum)|altogether|all told|overall|total)\b/i;

const pointersOf = (count: Count): readonly Pointer[] => [
  ...count.events.slice(0, MOST_CITED).map(eventPointer),
  ...(count.proof ?? []).slice(0, 1).map(coveragePointer),
];
