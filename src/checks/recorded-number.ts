/** Does the record that is spoken of, or the person, give the same number for the same thing? Only another number for the same words contradicts. */
import type { ClaimOf } from '../claims/claim.js';
import { entityKey } from '../domain/entity.js';
import type { EventKind } from '../domain/event-kind.js';
import type { Finding } from '../domain/finding.js';
import { kept } from '../domain/kept.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Match } from '../domain/tolerance.js';
import type { Check } from './check.js';
import { absenceProof } from './matching/absence.js';
import { isTurn } from './matching/counts-by-key.js';
import { eventPointer, finding } from './matching/findings.js';
import { keyedNumber } from './matching/keyed-number.js';
import { LINKING_KINDS, linksAmong } from './matching/links.js';
import { type NumberInContext, numbersInContext, numbersOfRecord } from './matching/number-contexts.js';
import { amountFits } from './matching/numbers.js';
import { pairTold } from './matching/pair-told.js';
import { plainlyTold, strangeTo } from './matching/plainly-told.js';
import { isRunning, picksOne } from './matching/refuting-figures.js';
import { keysOf, personMatches, timeMatches } from './matching/slot-matches.js';
import { STATEMENT_KINDS } from './matching/statements.js';
import { recordOfParts } from './matching/sum-of-parts.js';
import { toldFigure } from './matching/told-figures.js';
import { stemsOf } from './matching/wording.js';
import type { World } from './world.js';

const ID = 'recorded-number';
const MACHINE: readonly EventKind[] = [
  'check.finished',
  'job.finished',
  'log.written',
  'event.generic',
  'pipeline.finished',
];
const MACHINES = { kinds: MACHINE } as const;
/** What keeps counts under keys of its own. */
const KEEPERS = { kinds: ['job.finished', 'event.generic', 'pipeline.finished', 'service.deployed'] } as const;
const PEOPLE = { kinds: STATEMENT_KINDS } as const;
const LINKS = { kinds: LINKING_KINDS } as const;
type Amount = ClaimOf<'amount'>;

export const recordedNumber: Check = Object.freeze({
  id: ID,
  asks: 'Does the record or the person spoken of give the same number for the same thing?',
  appliesTo: ['amount'],
  needs: () => [MACHINES, PEOPLE, KEEPERS, LINKS],
  examine(claim, timeline, world) {
    if (claim.kind !== 'amount' || claim.measure === 'from_to' || isDenied(claim)) return [];
    const counted = !claim.thing || claim.thing === 'instances';
    const keyed = counted ? keyedNumber(ID, claim, timeline.ask(KEEPERS), world) : null;
    if (keyed) return keyed;
    const figure = claim.thing ? undefined : toldFigure(claim, timeline.ask(PEOPLE), world);
    if (figure) return figure.stance === 'silent' ? [] : [said(claim, figure.event, figure.value, figure.stance)];
    const whole = claim.thing ? null : recordOfParts(claim, timeline.ask(KEEPERS));
    if (whole) return [said(claim, whole, claim.amount.stated, 'supports')];
    const plain = plainlyTold(claim, timeline.ask(PEOPLE), world);
    if (plain) return [said(claim, plain, claim.amount.stated, 'supports')];
    if (claim.thing) return [];
    const runs = mayName(claim) ? runsAmong(timeline.ask(MACHINES)).filter((event) => isNamedIn(event, claim)) : [];
    const pair = runs.length > 0 ? pairTold(claim, runs, linksAmong(timeline.ask(LINKS))) : null;
    if (pair) return [said(claim, pair.event, pair.part, pair.stance)];
    const own = numbersInContext(claim.text.replaceAll('|', ' ')).find((one) => one.value === claim.amount.stated);
    if (!own || own.words.length === 0) return [];
    const all = timeline.ask(MACHINES);
    const machine = (hasOwnTime(claim) ? all : mayName(claim) ? runsAmong(all) : []).filter(
      (event) =>
        isSpokenOf(event, claim) &&
        !isAnothers(event, claim) &&
        (event.kind !== 'job.finished' || isTurn(event, claim, all, world.incident.from)),
    );
    const told = toldBy(claim, timeline.ask(PEOPLE), world);
    const named = machine.filter((event) => isNamedIn(event, claim));
    return (
      compared(claim, own, named) ??
      compared(claim, own, told) ??
      overall(claim, own, named, world) ??
      // A line that was merely written at that time may back a number, never refute it.
      compared(claim, own, machine)?.filter((one) => one.stance === 'supports') ??
      (hasOwnTime(claim) || mayName(claim) || picksOne(claim.text) ? [] : toldByRun(claim, own, all))
    );
  },
} satisfies Check);

/** "Its build failed with three failing tests": a run that gives the number for as many words as make it no accident. */
function toldByRun(claim: Amount, own: NumberInContext, records: readonly TimelineEvent[]): readonly Finding[] {
  const run = runsAmong(records).find(
    (event) =>
      // Its numbers rule out most, and cost least.
      numbersOfRecord(event).some(
        (one) => one.percent === own.percent && fits(claim, one) === 'yes' && shared(one, own) >= 2,
      ) &&
      !isAnothers(event, claim) &&
      strangeTo(claim, event) <= 1,
  );
  return run ? [said(claim, run, own.value, 'supports')] : [];
}

/** "Did not write 214,306 rows" gives no number of its own. */
const isDenied = (claim: Amount): boolean => /\b(?:not|never)\b|n['’]t\b/i.test(claim.text.slice(0, 4000));

const RUNS: ReadonlySet<string> = new Set(['check', 'job']);

const runKeys = kept((event: TimelineEvent) => keysOf(event).filter((_, i) => RUNS.has(event.subjects[i]!.type)));

/** The records of checks and jobs: the only ones that can be named. */
const runsAmong = kept((events: readonly TimelineEvent[]) => events.filter((event) => runKeys(event).length > 0));

/** A check or job that the claim names, or an id of it ("0047") among its words; at the stated time, where it states one. */
function isNamedIn(event: TimelineEvent, claim: Amount): boolean {
  const keys = runKeys(event);
  if (keys.length === 0) return false;
  if (keysNamed(claim).some((key) => keys.includes(key))) return true;
  const ids = idsSaid(claim);
  return ids.length > 0 && ids.every((id) => stemsOf(event).has(id));
}

const keysNamed = kept((claim: Amount) => claim.subjects.flatMap((slot) => slot.candidates.map(entityKey)));
const idsSaid = kept((claim: Amount) => claim.words.filter((word) => /^[a-z]*\d{3,}$/.test(word)));

const mayName = (claim: Amount): boolean => keysNamed(claim).length > 0 || idsSaid(claim).length > 0;

const hasOwnTime = ({ time }: Amount): boolean => time !== undefined && !time.inherited;

function isSpokenOf(event: TimelineEvent, claim: Amount): boolean {
  if (!claim.time || claim.time.inherited) return isNamedIn(event, claim);
  const end = event.at.to ?? event.at.from;
  return timeMatches(claim.time, { from: end, to: end }) === 'yes';
}

/** What a person whose name the claim holds said: humans only, no agent speaks for itself. */
function toldBy(claim: Amount, statements: readonly TimelineEvent[], world: World): readonly TimelineEvent[] {
  const speakers = new Set(
    [...world.identities.values()]
      .filter((one) => one.kind === 'human' && !world.scrutinised.has(one.id))
      .filter(
        (one) =>
          claim.agent?.identities.includes(one.id) ||
          one.names.some((name) => isNamed(claim.text, name) || isCredited(claim.text, name)),
      )
      .map((one) => one.id),
  );
  if (speakers.size === 0) return [];
  return statements.filter((event) =>
    event.actors.some((actor) => actor.identity !== undefined && speakers.has(actor.identity)),
  );
}

/** A name as people write it, whole, with its capital: "Ida", not "ida" or "Idaho". */
function isNamed(text: string, name: string): boolean {
  if (name.length < 3 || !/^\p{Lu}/u.test(name)) return false;
  const at = text.indexOf(name);
  const [before, behind] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
  return at >= 0 && !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(behind);
}

/** "Per ida", "according to ida": a note in small letters. */
const isCredited = (text: string, name: string): boolean =>
  CREDITS.test(text) &&
  /^\p{L}{3,20}$/u.test(name) &&
  new RegExp(`\\b(?:per|according to) ${name}(?!\\p{L})`, 'iu').test(text);
const CREDITS = /\b(?:per|according to) /i;

const FAR = 0.25;

interface Related {
  readonly event: TimelineEvent;
  readonly numbers: readonly NumberInContext[];
}

/** Records with a number that has a word beside it in common with the claim's. */
/** "15:33 | Ana | max instances 10 to 40": what somebody else did at that time is not what Ana did. */
const isAnothers = (event: TimelineEvent, { agent }: Amount): boolean =>
  agent?.how === 'named' && event.actors.length > 0 && personMatches(agent, event.actors) === 'no';

function relatedTo(own: NumberInContext, records: readonly TimelineEvent[]): readonly Related[] {
  return records
    .map((event) => ({
      event,
      numbers: numbersOfRecord(event).filter((one) => one.percent === own.percent && shared(one, own) > 0),
    }))
    .filter((one) => one.numbers.length > 0);
}

/** The same number for the same words; or, in the only record that has one for them, another. */
function compared(claim: Amount, own: NumberInContext, records: readonly TimelineEvent[]): readonly Finding[] | null {
  const related = relatedTo(own, records);
  for (const { event, numbers } of related) {
    const fitting = numbers.find((number) => fits(claim, number) === 'yes');
    if (fitting) return [said(claim, event, fitting.value, 'supports')];
  }
  const [only] = related;
  if (!only || related.length > 1) return null;
  const found = only.numbers[0]!;
  const single = new Set(only.numbers.map((number) => number.value)).size === 1;
  // A hedged number may be another way to put it, unless it is far off.
  if (claim.amount.hedge && Math.abs(found.value - own.value) < FAR * Math.max(found.value, own.value)) return null;
  return single &&
    shared(found, own) >= (keysNamed(claim).length > 0 ? 1 : 2) &&
    fits(claim, found) === 'no' &&
    !isRunning(claim.text, only.event)
    ? [said(claim, only.event, found.value, 'contradicts')]
    : null;
}

/** None of all the runs of a check that is named ever gave that number, and the record of runs is complete. */
function overall(
  claim: Amount,
  own: NumberInContext,
  records: readonly TimelineEvent[],
  world: World,
): readonly Finding[] | null {
  const checks = records.filter((event) => event.kind === 'check.finished');
  const related = relatedTo(own, checks);
  if (related.length < 2 || related.length < checks.length || claim.amount.hedge) return null;
  const close = related.map(({ event, numbers }) => ({ event, number: numbers.find((one) => shared(one, own) >= 2) }));
  if (close.some(({ number }) => !number || fits(claim, number) !== 'no')) return null;
  if (!absenceProof(['check.finished'], checks[0]!.subjects, world.incident, world)) return null;
  const meant = close.find(({ event }) => event.outcome === 'failure') ?? close.at(-1)!;
  return [said(claim, meant.event, meant.number!.value, 'contradicts')];
}

function said(claim: Amount, event: TimelineEvent, value: number, stance: 'supports' | 'contradicts'): Finding {
  const unit = claim.amount.symbol;
  return finding(
    ID,
    'amount',
    stance,
    stance === 'supports' ? 'records_agree' : 'amount_differs',
    { type: 'quantity', value: claim.amount.stated, unit },
    [eventPointer(event)],
    { type: 'quantity', value, unit },
  );
}

const shared = (a: NumberInContext, b: NumberInContext): number =>
  a.words.filter((word) => b.words.includes(word)).length;
const fits = (claim: Amount, number: NumberInContext): Match => amountFits(claim.amount, Math.abs(number.value));
