/** Compares what a sentence says with what somebody said in the evidence: speaker, place, time, quotation, words; no guess at paraphrase beyond shared stems. */
import type { AmountSlot, PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import { atomise, fold } from '../../claims/words/atoms.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Match } from '../../domain/tolerance.js';
import { amountFits, numbersIn } from './numbers.js';
import { personMatches, timeMatches } from './slot-matches.js';

/** Records in which people speak. */
export const STATEMENT_KINDS: readonly EventKind[] = [
  'message.posted',
  'message.edited',
  'change.commented',
  'change.reviewed',
  'change.review_dismissed',
  'ticket.commented',
  'page.note',
  'status.posted',
  'deployment.reviewed',
  'build.reviewed',
  'incident.declared',
  'incident.changed',
  'incident.resolved',
];

/** What is asked of a statement. */
export interface Wanted {
  readonly speaker?: PersonSlot | undefined;
  readonly place?: SubjectSlot | undefined;
  readonly time?: TimeSlot | undefined;
  readonly quoted: readonly string[];
  readonly words: readonly string[];
  readonly amounts: readonly AmountSlot[];
  readonly subjects: readonly SubjectSlot[];
}

export interface Likeness {
  readonly event: TimelineEvent;
  readonly speaker: Match | 'unsaid';
  readonly place: Match | 'unsaid';
  readonly time: Match | 'unsaid';
  /** All quotations occur. */
  readonly quoted: boolean;
  /** Share of content words that occur, 0–1; 1 without any. */
  readonly share: number;
  readonly shared: number;
  /** Every stated number occurs. */
  readonly numbers: boolean;
}

const SPEAKING = ['actor', 'reviewer', 'author'] as const;

export function likenessOf(wanted: Wanted, event: TimelineEvent): Likeness {
  const text = event.text ?? '';
  const stems = statementStems(event);
  const words = [...new Set([...wanted.words, ...subjectWords(wanted)])];
  const shared = words.filter((word) => stems.has(word)).length;
  const plain = squeezed(text);
  return {
    event,
    speaker: wanted.speaker
      ? personMatches(
          wanted.speaker,
          event.actors.filter((actor) => (SPEAKING as readonly string[]).includes(actor.role)),
        )
      : 'unsaid',
    place: wanted.place
      ? wanted.place.candidates.some((ref) => event.subjects.some((subject) => entityKey(subject) === entityKey(ref)))
        ? 'yes'
        : 'no'
      : 'unsaid',
    time: wanted.time ? timeMatches(wanted.time, event.at) : 'unsaid',
    quoted: wanted.quoted.every((quote) => plain.includes(squeezed(quote))),
    share: words.length === 0 ? 1 : shared / words.length,
    shared,
    numbers: wanted.amounts.every(
      (amount) =>
        numbersIn(fold(text)).some((value) => amountFits(amount, value) === 'yes') || wordNumber(amount, stems),
    ),
  };
}

const subjectWords = (wanted: Wanted): readonly string[] =>
  wanted.subjects.flatMap((slot) =>
    slot.how === 'implied'
      ? []
      : atomise(slot.text)
          .filter((atom) => atom.text.length > 2)
          .map((atom) => stem(atom.folded)),
  );

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const wordNumber = (amount: AmountSlot, stems: ReadonlySet<string>): boolean =>
  Number.isInteger(amount.stated) &&
  amount.stated >= 0 &&
  amount.stated <= 12 &&
  (stems.has(NUMBER_WORDS[amount.stated]!) || (amount.stated === 0 && (stems.has('no') || stems.has('none'))));

const known = new WeakMap<TimelineEvent, ReadonlySet<string>>();

/** Stems of what was said, and of where. */
export function statementStems(event: TimelineEvent): ReadonlySet<string> {
  const before = known.get(event);
  if (before) return before;
  const stems = new Set(
    atomise(`${event.text ?? ''} ${event.subjects.map((ref) => ref.id).join(' ')}`).map((atom) => stem(atom.folded)),
  );
  known.set(event, stems);
  return stems;
}

/** Letters and digits only, so that quotes, dashes and line ends do not part a quotation from its source. */
const squeezed = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const NEGATIVE = /\b(?:no|not|never|none|nobody|nothing|neither|without|cannot|[a-z]+n't)\b/;

/** Whether a text denies rather than states. */
export const isNegative = (text: string): boolean => NEGATIVE.test(fold(text));
