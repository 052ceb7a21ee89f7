/** Two happenings and how far they lay apart, told by a verb of order or of two alike: "preceded ours by four minutes", "two steps a quarter of an hour apart", "44 minutes lie between the two". */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { orderedBy } from '../order-verbs.js';
import { readHappening } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { deedNamed, nounActions, readEnd } from './span-ends.js';

interface Ends {
  readonly from: Happening;
  readonly to: Happening;
}

const POINTS = /^(?:that|this|it|them|these|those)$/;
const OWNED = /^(?:ours|mine|theirs|hers|his|yours)$/;

/** "The router's deployment preceded ours by four minutes", "was followed four minutes later by ours"; null without such a verb. */
export function precededBy(sentence: Sentence, { tokens }: Predication, length: Token): Ends | null {
  const ordered = orderedBy(tokens, length);
  if (!ordered) return null;
  const { first, last, leads } = ordered;
  const told = readEnd(leads ? first : last, sentence);
  const beside = other(leads ? last : first, told, sentence);
  if (!told || !beside || !(told.actions.length > 0 || told.says)) return null;
  return leads ? { from: told, to: beside } : { from: beside, to: told };
}

/** "Ours" is such a deed of other things, "that" what was told before. */
export function other(tokens: readonly Token[], left: Happening | null, sentence: Sentence): Happening | null {
  const [first] = tokens.filter((token) => token.kind !== 'mark');
  if (!first || !left) return null;
  if (POINTS.test(first.folded) && tokens.length === 1) return sentence.context.discourse.anchor;
  // "The rollback of A preceded that of B": the same deed, of another thing.
  if (first.folded === 'that' && tokens[tokens.indexOf(first) + 1]?.folded === 'of') {
    const thing = readEnd(tokens.slice(tokens.indexOf(first) + 2), sentence);
    const { time: _time, agent: _agent, ...deed } = left;
    return thing && thing.subjects.length > 0 ? { ...deed, subjects: thing.subjects } : null;
  }
  if (!OWNED.test(first.folded)) return readEnd(tokens, sentence);
  return { actions: left.actions, subjects: [], amounts: [], words: [], negated: false };
}

/** "In two steps, four minutes apart"; "44 minutes lie between those two moments". */
export function layApart(sentence: Sentence, { tokens }: Predication, length: Token, what: Happening): Ends | null {
  const at = tokens.indexOf(length);
  const text = tokens.map((token) => token.folded).join(' ');
  const behind = tokens
    .slice(at + 1, at + 3)
    .map((token) => token.folded)
    .join(' ');
  const stages = BETWEEN_TWO.test(text) && IN_TWO.test(sentence.tokens.map((token) => token.folded).join(' '));
  if (BETWEEN_TWO.test(text) && !stages) {
    const { anchor, anchorBefore } = sentence.context.discourse;
    return anchor && anchorBefore ? inTime(anchorBefore, anchor) : null;
  }
  if (!stages && /^apart\b/.test(behind) && !TWO.test(text)) return bothTold(sentence, tokens);
  if (!stages && (!/^apart\b/.test(behind) || !TWO.test(text))) return null;
  const told = deedNamed(
    { ...what, actions: what.actions.length > 0 ? what.actions : [...nounActions(tokens)] },
    tokens,
  );
  const { actions } = told;
  if (actions.length === 0) return null;
  const { ordinal: _ordinal, ...rest } = told;
  const one: Happening = {
    ...rest,
    actions: [...actions],
    amounts: [],
    words: rest.words.filter((word) => !COUNTED.has(word)),
    // "Two steps" are no thing of their own.
    subjects: rest.subjects.filter((slot) => slot.candidates.length > 0),
  };
  return { from: { ...one, ordinal: 1 }, to: { ...one, ordinal: 2 } };
}

/** "Only a quarter of an hour separated the first step from the second". */
export function separated(tokens: readonly Token[], sentence: Sentence): Ends | null {
  const verb = tokens.findIndex((token) => /^separat(?:es?|ed)$/.test(token.folded));
  const from = tokens.findIndex((token, i) => i > verb + 1 && token.folded === 'from');
  if (verb < 0 || from < 0) return null;
  const [first, last] = [readEnd(tokens.slice(verb + 1, from), sentence), readEnd(tokens.slice(from + 1), sentence)];
  return first && last && first.actions.length > 0 && last.actions.length > 0 ? { from: first, to: last } : null;
}

/** "Tomás merged #412 and Ingrid approved the build, nine minutes apart": the two deeds of the sentence. */
function bothTold(sentence: Sentence, tokens: readonly Token[]): Ends | null {
  const at = sentence.predications.findIndex((one) => one.tokens === tokens);
  const own = sentence.predications[at];
  const before = sentence.predications.slice(0, at).findLast(({ verb }) => verb !== null && verb !== own?.verb);
  if (!before || !own || before.actions.length === 0 || own.actions.length === 0) return null;
  const [first, last] = [before, own].map((one) => readHappening(one, sentence.context, sentence.toSpan));
  return { from: first!, to: last! };
}

const BETWEEN_TWO =
  /\b(?:between|separat(?:es?|ed|ing)) (?:them|the two|these two|those two|the two of them|both)(?: (?:moments|events|points|things|steps))?\b/;
/** "In two stages, with four minutes between them". */
const IN_TWO =
  /\b(?:in|over|as) two (?:\w+ )?(?:steps?|stages?|goes|moves|parts|batches|waves|phases|rounds|attempts?)\b/;
const TWO = /\b(?:two|both|pair)\b/;
const COUNTED = new Set(
  [
    'step',
    'go',
    'stage',
    'wave',
    'batch',
    'phase',
    'part',
    'round',
    'attempt',
    'lie',
    'lay',
    'come',
    'apart',
    'production',
  ].map(stem),
);

/** Told in whichever order: what has the earlier clock came first. */
function inTime(a: Happening, b: Happening): Ends {
  const [first, second] = [a.time?.readings[0]?.from, b.time?.readings[0]?.from];
  return first !== undefined && second !== undefined && second < first ? { from: b, to: a } : { from: a, to: b };
}
