/** Does a record give that figure for those words: a summary, a count, or somebody's telling? Another figure for the very same words refutes, where no record has the stated one. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { AmountSlot, PersonSlot, SubjectSlot, TimeSlot } from '../claims/slots.js';
import { fold } from '../claims/words/atoms.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding } from '../domain/finding.js';
import { MINUTE } from '../domain/instant.js';
import { kept } from '../domain/kept.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { backingAmong, RARE } from './matching/backing-figures.js';
import { isTurn, namesTurn } from './matching/counts-by-key.js';
import { type Asked, askedOf } from './matching/figure-asked.js';
import { figureFit, holdsNames, type Meeting, valueFits } from './matching/figure-fit.js';
import type { Figure } from './matching/figures.js';
import { figuresNear, type Given } from './matching/figures-near.js';
import { eventPointer, finding } from './matching/findings.js';
import { LINKING_KINDS, type Links, linksAmong } from './matching/links.js';
import { figuresOf } from './matching/record-figures.js';
import { refutes } from './matching/refuting-figures.js';
import { BOUNDS } from './matching/series-moves.js';
import { personMatches, readingsOf, subjectFits, timeMatches } from './matching/slot-matches.js';
import { STATEMENT_KINDS, saidByPeople, speakersOf } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'figure-told';
const MACHINES: readonly EventKind[] = [
  'check.finished',
  'job.finished',
  'event.generic',
  'pipeline.finished',
  'deployment.status',
  'log.written',
];
const QUESTION = { kinds: [...MACHINES, ...STATEMENT_KINDS] } as const;
const LINKS = { kinds: LINKING_KINDS } as const;

export const figureTold: Check = Object.freeze({
  id: ID,
  asks: 'Does a record give the stated figure for the same words, or another?',
  appliesTo: ['amount', 'event', 'absence'],
  needs: () => [QUESTION, LINKS],
  examine(claim, timeline, world) {
    const stated = statedIn(claim);
    if (!stated) return [];
    const links = linksAmong(timeline.ask(LINKS));
    const tellers = tellersAmong(timeline.ask(QUESTION), world);
    const meant = (event: TimelineEvent): boolean =>
      // Of which of several runs a line in a log is, it does not say.
      (event.kind !== 'log.written' || !namesTurn(claim)) &&
      (event.kind !== 'job.finished' || isTurn(event, claim, runsAmong(tellers), world.incident.from));
    return stated.amounts.flatMap((amount) => {
      const asked = askedOf({ ...stated, text: claim.text, span: claim.span }, amount);
      // Of several figures of a deed only a part of a whole is told by itself.
      if (!asked || (claim.kind !== 'amount' && stated.amounts.length > 1 && !isOfPair(asked))) return [];
      const met = figuresNear(asked, tellers)
        .filter(({ event }) => meant(event))
        .flatMap((given) => meetingOf(asked, stated, given, links));
      const found = decided({ claim, stated, tellers, world }, asked, met);
      return found && (found.stance === 'supports' || !isKnown(asked, tellers, meant)) ? [found] : [];
    });
  },
} satisfies Check);

/** Runs of jobs, of which a claim may name the turn. */
const runsAmong = kept((events: readonly TimelineEvent[]) => events.filter(({ kind }) => kind === 'job.finished'));

const isOfPair = ({ figure }: Asked): boolean => figure.whole !== undefined || figure.isWhole;

interface Stated {
  readonly amounts: readonly AmountSlot[];
  readonly subjects: readonly SubjectSlot[];
  readonly people: readonly (PersonSlot | undefined)[];
  readonly agent: PersonSlot | undefined;
  readonly time: TimeSlot | undefined;
  /** Where its text begins in the report. */
  readonly start: number;
  readonly measured: boolean;
}

function statedIn(claim: Claim): Stated | null {
  if (claim.kind === 'amount')
    return claim.measure === 'from_to' || isBoundOfCurve(claim)
      ? null
      : {
          amounts: [claim.amount],
          subjects: claim.subjects,
          people: [claim.agent],
          agent: claim.agent,
          time: claim.time,
          start: claim.span.start,
          measured: claim.thing !== undefined,
        };
  // "All 288 unit tests passed" tells how many there were.
  const isDeed = claim.kind === 'event' || (claim.kind === 'absence' && claim.quantifier === 'all');
  if (!isDeed || claim.what.negated || claim.what.amounts.length === 0) return null;
  const { amounts, subjects, agent, patient, time } = claim.what;
  return { amounts, subjects, people: [agent, patient], agent, time, start: claim.span.start, measured: false };
}

/** "Stayed under 30 %": a lower figure that somebody gives does not tell that none was higher. */
const isBoundOfCurve = ({ thing, measure, amount, time }: ClaimOf<'amount'>): boolean =>
  (measure.startsWith('never') || (thing !== undefined && time?.precision === 'measured')) &&
  amount.hedge !== undefined &&
  BOUNDS.has(amount.hedge);

/** What machines tell, and people who are under no scrutiny: the same list for the same answer. */
const tellersAmong = (events: readonly TimelineEvent[], world: World): readonly TimelineEvent[] =>
  tellersIn(world)(events);
const tellersIn = kept((world: World) =>
  kept((events: readonly TimelineEvent[]) =>
    events.filter((event) => MACHINES.includes(event.kind) || saidByPeople(event, world)),
  ),
);

function meetingOf(asked: Asked, stated: Stated, { event, figure }: Given, links: Links): readonly Meeting[] {
  const fit = figureFit(asked, figure, event);
  if (!fit) return [];
  const then = isThen(stated, event) || isToldSo(asked, stated, figure);
  const own = isOf(stated, event, links) && isBy(stated, event) && then && holdsNames(asked, figure);
  return [{ ...fit, figure, event, own }];
}

/** Each thing that the claim names is the record's, or is named in it. */
const isOf = ({ subjects }: Stated, event: TimelineEvent, links: Links): boolean =>
  subjects
    .filter(
      (slot) =>
        slot.candidates.length > 0 &&
        (slot.how === 'named' || (slot.how === 'described' && slot.candidates.length <= FEW)),
    )
    .every((slot) => /^(?:direct|linked|mentioned)$/.test(subjectFits(slot, event, links)));

/** Of so many things one may be meant, of more nobody knows which. */
const FEW = 2;

const isBy = ({ agent }: Stated, event: TimelineEvent): boolean =>
  agent?.how !== 'named' || event.actors.length === 0 || personMatches(agent, speakersOf(event)) !== 'no';

const isThen = ({ time }: Stated, event: TimelineEvent): boolean =>
  !time ||
  time.inherited ||
  timeMatches(time, { from: event.at.to ?? event.at.from, to: event.at.to ?? event.at.from }) === 'yes' ||
  timeMatches(time, { from: event.at.from, to: event.at.from }) === 'yes';

/** "1,140 complaints by noon", as a message of the afternoon has it: of when it is, its own words tell. */
function isToldSo({ text }: Asked, { time, start }: Stated, { sentence }: Figure): boolean {
  const said = time ? fold(text.slice(time.span.start - start, time.span.end - start)).trim() : '';
  return /\p{L}{3}/u.test(said) && sentence.includes(said);
}

/** From so many on a number is as good as a name: where a record has it, it may be of what is meant. */
const isKnown = (asked: Asked, records: readonly TimelineEvent[], meant: (event: TimelineEvent) => boolean): boolean =>
  Math.abs(asked.amount.stated) >= RARE &&
  records.some(
    (event) =>
      figuresOf(event).some((figure) => figure.unit === asked.figure.unit && valueFits(asked, figure) === 'yes') &&
      meant(event),
  );

interface Told {
  readonly claim: Claim;
  readonly stated: Stated;
  readonly tellers: readonly TimelineEvent[];
  readonly world: World;
}

function decided({ claim, stated, tellers, world }: Told, asked: Asked, met: readonly Meeting[]): Finding | null {
  const own = met.filter((one) => one.own && isSamePart(asked, one));
  const backing = backingAmong(asked, own, stated.agent, tellers);
  if (backing) return claim.kind === 'amount' ? said(asked, backing, 'supports') : null;
  const other = met.flatMap((one) => (one.own ? (wholeInstead(asked, one) ?? []) : []))[0];
  if (other) return said(asked, other, 'contradicts');
  // Somewhere it is told for a word in common: nobody can tell which is meant.
  if (met.some((one) => valueFits(asked, one.figure) !== 'no')) return null;
  const like = own.filter(
    (one) =>
      (!isByThen(stated.time) || isToldSo(asked, stated, one.figure)) &&
      refutes(asked, { measured: stated.measured, told: isToldThen(stated, one) }, one, world) &&
      one.figure.value !== asked.figure.whole &&
      !numbersOfChanges(world).has(one.figure.value),
  );
  const most = Math.max(...like.map(({ near }) => near));
  const close = like.filter(({ near }) => near === most);
  const [first] = close;
  return first && new Set(close.map(({ figure }) => figure.value)).size === 1
    ? said(asked, first, 'contradicts')
    : null;
}

/** Said in the last minutes of the stated time: what is "so far" there is what the sentence tells. */
const isToldThen = ({ time }: Pick<Stated, 'time'>, { event }: Meeting): boolean =>
  time !== undefined &&
  time.precision === 'measured' &&
  readingsOf(time).some(({ to }) => to !== null && to >= event.at.from && to <= event.at.from + JUST_NS);
const JUST_NS = 2n * MINUTE;

/** "By 08:30 it was down to 1 %": what was told hours before is no other value of then. */
const isByThen = (time: TimeSlot | undefined): boolean =>
  time?.precision === 'measured' && !time.until && !time.inherited;

/** "14 of 220" and "14 of 250" are not the same; a whole alone is not told by its part. */
function isSamePart({ figure: asked }: Asked, { figure, event }: Meeting): boolean {
  if (asked.whole !== undefined && figure.unit === '')
    return figure.whole === undefined || figure.whole === asked.whole;
  return (
    !figure.isWhole ||
    asked.isWhole ||
    figuresOf(event).some((one) => one.whole === figure.value && one.value === figure.value)
  );
}

/** "A question on 412": people leave the mark before it out. */
const numbersOfChanges = kept(
  (world: World): ReadonlySet<number> =>
    new Set(
      [...world.entities.values()].flatMap(({ type, id }) => (type === 'change' ? [Number(/\d+$/.exec(id)?.[0])] : [])),
    ),
);

/** "With 12 pods ready", where the record has 0 of 12: the whole was taken for the part. */
function wholeInstead(asked: Asked, { figure, event, near, missing, ...one }: Meeting): Meeting | null {
  const { isWhole, whole } = asked.figure;
  if (!figure.isWhole || isWhole || whole !== undefined || near < 2 || missing.length > 0) return null;
  if (asked.amount.hedge || valueFits(asked, figure) !== 'yes') return null;
  const part = figuresOf(event).find((other) => other.whole === figure.value && other.sentence === figure.sentence);
  return part && valueFits(asked, part) === 'no' ? { ...one, event, near, missing, figure: part } : null;
}

function said(
  { amount }: Asked,
  { event, figure }: Pick<Meeting, 'event' | 'figure'>,
  stance: 'supports' | 'contradicts',
): Finding {
  const unit = amount.symbol;
  return finding(
    ID,
    'amount',
    stance,
    stance === 'supports' ? 'records_agree' : 'amount_differs',
    { type: 'quantity', value: amount.stated, unit },
    [eventPointer(event)],
    { type: 'quantity', value: Math.round(figure.value * 1000) / 1000, unit: amount.symbol },
  );
}
