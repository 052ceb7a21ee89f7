/** Was it done to every one of them: does the run that counts what it did count something that it did not? */
import type { Check } from './check.js';
import { roleOfKey } from './matching/count-roles.js';
import { stemsIn } from './matching/counts-by-key.js';
import { eventPointer, finding } from './matching/findings.js';
import { saysAll, toldTwice, undoneBeside } from './matching/keyed-refusal.js';

const ID = 'all-of-them';
const KEEPERS = { kinds: ['job.finished', 'event.generic', 'pipeline.finished'] } as const;

export const allOfThem: Check = Object.freeze({
  id: ID,
  asks: 'Was it done to every one of them, where the run counts what it left out?',
  appliesTo: ['absence'],
  needs: (claim) => (claim.kind === 'absence' && claim.quantifier === 'all' ? [KEEPERS] : []),
  examine(claim, timeline) {
    if (claim.kind !== 'absence' || claim.quantifier !== 'all' || claim.what.negated || !saysAll(claim.text)) return [];
    const said = new Set(stemsIn(claim.text));
    // "Every one of the replayed messages was fine": of those that were replayed.
    const deed = stemsIn(claim.text.replace(WHOLE_PHRASE, ' '));
    const done = toldTwice(timeline.ask(KEEPERS), said).filter(
      ({ count }) => roleOfKey(count.words) === 'done' && count.words.slice(1).some((word) => deed.includes(word)),
    );
    const [only, ...more] = done;
    const undone = only && undoneBeside(only);
    if (!undone || more.length > 0 || claim.what.time?.inherited === false) return [];
    const asserted = { type: 'text', value: 'all' } as const;
    return [
      finding(ID, 'absence', 'contradicts', 'amount_differs', asserted, [eventPointer(only.event)], {
        type: 'quantity',
        value: only.count.value,
        unit: '',
      }),
    ];
  },
} satisfies Check);

/** What all is said of, up to the verb that says what became of it. */
const WHOLE_PHRASE = /\b(?:all|every|each)\b.{0,120}?(?=\b(?:was|were|been|got|are|is)\b)/i;
