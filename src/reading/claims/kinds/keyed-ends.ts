/** Ends of a length that the key of its line tells: "Time to acknowledge: 3 minutes", "Recovery: 31 minutes from first error". */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Token } from '../../predication/token.js';
import type { Sentence } from '../sentence.js';
import { readEnd } from './span-ends.js';

/** "**Time to acknowledge:** 3 minutes", "Time to detect". */
export function keyedEnds(sentence: Sentence): { from: Happening; to: Happening } | null {
  const key = sentence.unit.pair?.key.trim().toLowerCase() ?? '';
  const found = /^time to (acknowledge|ack|detect|detection|page|acknowledgement)$/.exec(key);
  if (!found) return null;
  const acknowledges = found[1]!.startsWith('ack');
  const of = (actions: Happening['actions'], words: string[] = []): Happening => ({
    actions,
    subjects: [],
    amounts: [],
    words,
    negated: false,
  });
  return acknowledges
    ? { from: of(['page']), to: of(['acknowledge']) }
    : { from: of([], ['onset']), to: of([found[1] === 'page' ? 'page' : 'fire']) };
}

/** "31 minutes from first error": one end given, the other is the end of it all. */
export function oneEnd(sentence: Sentence, token: Token): { from: Happening; to: Happening } | null {
  const at = sentence.tokens.indexOf(token);
  const next = sentence.tokens[at + 1];
  const key = sentence.unit.pair?.key.trim().toLowerCase() ?? '';
  if (next?.folded !== 'from' || !/recover|restor|repair|resol|mitigat/.test(key)) return null;
  const from = readEnd(sentence.tokens.slice(at + 2, at + 8), sentence);
  const end: Happening = { actions: [], subjects: [], amounts: [], words: [stem('recovery')], negated: false };
  return from ? { from, to: end } : null;
}
