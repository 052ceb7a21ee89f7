/** Counts that a machine reports under the keys of its records ("metersWritten": 214306), and which of them a sentence speaks of; judges no claim. */
import type { ClaimOf } from '../../claims/claim.js';
import { atomise, fold } from '../../claims/words/atoms.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import { type Instant, SECOND } from '../../domain/instant.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { keysOf, timeMatches } from './slot-matches.js';

type Amount = ClaimOf<'amount'>;

export interface KeyedCount {
  readonly value: number;
  /** Stems of the key: "metersWritten" → meter, writ. */
  readonly words: readonly string[];
}

/** A record that the claim may speak of, with its counts. */
export interface Counted {
  readonly event: TimelineEvent;
  readonly counts: readonly KeyedCount[];
  /** The claim names the thing the record is of; words: only by words of its name; no: not at all. */
  readonly told: 'named' | 'words' | 'no';
}

/** The counts of a record. */
export const countsOf = kept((event: TimelineEvent): readonly KeyedCount[] => {
  const listed = event.attributes['counts'];
  const entries = listed && typeof listed === 'object' && !Array.isArray(listed) ? Object.entries(listed) : [];
  return entries.flatMap(([key, value]) =>
    typeof value === 'number'
      ? [{ value, words: stemsIn(key.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ')) }]
      : [],
  );
});

/** The records of an answer that count anything: few of many. */
export const counting = kept((events: readonly TimelineEvent[]) =>
  events.filter((event) => countsOf(event).length > 0),
);

export const stemsIn = (text: string): readonly string[] =>
  atomise(text)
    .map((atom) => stem(atom.folded))
    .filter((word) => /\p{L}/u.test(word));

/** Content stems of all that the claim says but the names of things: "load-orders" loads nothing. */
export function stemsSaid(claim: Amount): ReadonlySet<string> {
  const named = claim.subjects.filter((slot) => slot.how === 'named' && slot.text.length > 2);
  const text = named.reduce((rest, slot) => rest.replaceAll(slot.text, ' '), claim.text);
  return new Set([...stemsIn(text), ...claim.noun].filter((word) => !isFunctionWord(word)));
}

/** Records with counts that agree with the claim in time, person and turn ("the second run"). */
export function countedRecords(claim: Amount, events: readonly TimelineEvent[], since: Instant): readonly Counted[] {
  const said = stemsSaid(claim);
  const records = counting(events);
  return records
    .filter((event) => isThen(event, claim) && isBy(event, claim) && isTurn(event, claim, records, since))
    .map((event) => {
      let told: Counted['told'] | undefined;
      return {
        event,
        counts: countsOf(event),
        // Most records are ruled out by their numbers.
        get told() {
          told ??= toldAs(event, claim, said);
          return told;
        },
      };
    });
}

/** How the claim tells of the thing that a record is of. */
export function toldAs(event: TimelineEvent, claim: Amount, said: ReadonlySet<string>): Counted['told'] {
  const keys = keysOf(event).filter((_, i) => event.subjects[i]!.type !== 'environment');
  if (claim.subjects.some((slot) => slot.candidates.some((ref) => keys.includes(entityKey(ref))))) return 'named';
  const words = wordsOfName(event);
  const met = words.filter(
    (word) => said.has(word) || (word.length >= 5 && [...said].some((one) => one.startsWith(word))),
  );
  return met.length > 0 && met.length * 2 >= words.length ? 'words' : 'no';
}

/** Stems of the id of the first thing that a record is about. */
export const wordsOfName = kept((event: TimelineEvent) => stemsIn((event.subjects[0]?.id ?? '').replaceAll('_', ' ')));

/** At the end or the beginning of what is recorded, where the claim states a time of its own. */
export function isThen(event: TimelineEvent, claim: Amount): boolean {
  if (!claim.time || claim.time.inherited) return true;
  const end = event.at.to ?? event.at.from;
  const seconds = event.attributes['durationSeconds'];
  const starts = [event.at.from, ...(typeof seconds === 'number' ? [end - BigInt(Math.round(seconds)) * SECOND] : [])];
  return [end, ...starts].some((at) => timeMatches(claim.time!, { from: at, to: at }) === 'yes');
}

function isBy(event: TimelineEvent, claim: Amount): boolean {
  const { agent } = claim;
  if (!agent || agent.identities.length === 0) return true;
  return event.actors.some((actor) => actor.identity !== undefined && agent.identities.includes(actor.identity));
}

const TURNS: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3 };

/** The turn that a claim names, from 0; null when it names none. */
const turnIn = kept((claim: Pick<Amount, 'text'>): number | null => {
  const word = fold(claim.text)
    .split(/[^a-z]+/)
    .find((one) => Object.hasOwn(TURNS, one));
  return word === undefined ? null : TURNS[word]!;
});

/** Whether a claim tells which of several runs it is of. */
export const namesTurn = (claim: Pick<Amount, 'text'>): boolean => turnIn(claim) !== null;

/** "The second run": the second one of the same thing since the incident began. */
export function isTurn(
  event: TimelineEvent,
  claim: Pick<Amount, 'text'>,
  records: readonly TimelineEvent[],
  since: Instant,
): boolean {
  const turn = turnIn(claim);
  if (turn === null) return true;
  return turnsSince(since, records).get(event)?.includes(turn) ?? false;
}

const turns = kept((_: readonly TimelineEvent[]) => new Map<Instant, ReadonlyMap<TimelineEvent, readonly number[]>>());

/** Which turn each record is of its own thing: among all since an instant, and among those that did far more than usual. */
function turnsSince(since: Instant, records: readonly TimelineEvent[]): ReadonlyMap<TimelineEvent, readonly number[]> {
  const before = turns(records).get(since);
  if (before) return before;
  const later = records.filter((one) => one.at.from >= since).sort((a, b) => (a.at.from < b.at.from ? -1 : 1));
  const found = new Map<TimelineEvent, number[]>();
  for (const runs of grouped(later, (one) => [`${one.kind} ${keysOf(one)[0]}`]).values()) {
    for (const [turn, run] of runs.entries()) found.set(run, [turn]);
    for (const [turn, run] of unusual(runs).entries()) found.get(run)!.push(turn);
  }
  turns(records).set(since, found);
  return found;
}

/** Of many runs alike those that did far more than usual: "the first sweep" is the first of them as well. */
function unusual(runs: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const sizes = runs.map((event) => Math.max(0, ...countsOf(event).map((count) => count.value)));
  const middle = [...sizes].sort((a, b) => a - b)[Math.floor((sizes.length - 1) / 2)] ?? 0;
  return runs.filter((_, i) => sizes[i]! > middle * UNUSUAL && middle > 0);
}
const UNUSUAL = 5;

/** The numbers of "214,306 out of 391,877", "3/4": a part and its whole as they are written. */
export function partAndWhole(text: string): readonly [number, number] | null {
  const found = /(\d[\d,]*)\s*(?:\/|of|out of)\s*(?:the |all )?(\d[\d,]*)/i.exec(text.slice(0, 4000));
  if (!found) return null;
  const [part, whole] = [found[1]!, found[2]!].map((digits) => Number(digits.replaceAll(',', '')));
  return whole! > 0 && part! <= whole! ? [part!, whole!] : null;
}

/** All shares that two counts of one record with a word in common make, greatest whole first. */
export function sharesOf(counts: readonly KeyedCount[]): readonly number[] {
  return counts.flatMap((whole) =>
    counts
      .filter(
        (part) =>
          part !== whole &&
          whole.value > 0 &&
          part.value <= whole.value &&
          part.words.some((word) => whole.words.includes(word)),
      )
      .map((part) => part.value / whole.value),
  );
}
