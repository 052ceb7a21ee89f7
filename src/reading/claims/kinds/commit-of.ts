/** Which commit a thing is, and where a change went: "v2.4.1 is commit 3fa9c21", "points at the commit of #12", "the revert is not in v2.4.1". */
import type { SubjectSlot } from '../../../claims/slots.js';
import type { EntityType } from '../../../domain/entity.js';
import type { Predication } from '../../predication/predication.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

/** Things that stand on one commit and hold all that lies before it. */
export const WHOLES: readonly EntityType[] = ['release', 'version', 'revision', 'build', 'commit', 'deployment'];
/** What can lie in them. */
export const PARTS: readonly EntityType[] = ['change', 'commit'];

const STANDS = '(?:points?|pointed) (?:at|to)|(?:sits?|sat|stands?|stood) (?:on|at)|equals|marks';
const MADE =
  '(?:is|was|were|been) (?:not )?(?:tagged|cut|built|made|released|published|created) (?:on|at|from|off|out of)';
const IS_COMMIT = new RegExp(
  String.raw`\b(?:${STANDS}|${MADE}|is|was) (?:just |only |still |not )?(?:the )?(?:(?:merge|squash|head|very) )?commit\b`,
  'i',
);
const IS_IN =
  /\b(?:is|was|went|came|got|landed|shipped)(?: ?n['’]t)?(?: \w+)? (?:in|inside|into|with|part of|contained in|included in) /i;
const NEGATIVE = /\b(?:not|never|neither|nor)\b|n['’]t\b/i;

/** "Is commit 3fa9c21": two things, one tip; null where it names no two things that have one, or goes on to say more. */
export function readCommitOf(
  sentence: Sentence,
  predication: Predication,
  subjects: readonly SubjectSlot[],
): Draft | null {
  const said = placeOf(IS_COMMIT, sentence, predication);
  if (!said) return null;
  const before = subjects.filter((slot) => isOf(slot, WHOLES) && slot.span.end <= said.start && slot.how === 'named');
  const whole = before.length > 0 ? before : subjects.filter((slot) => isOf(slot, WHOLES) && slot.how === 'implied');
  const parts = subjects.filter((slot) => isOf(slot, PARTS) && slot.how === 'named' && slot.span.start >= said.end);
  return pairOf(sentence, predication, { whole, parts, denied: said.denied, words: ['same', 'commit'] });
}

/** "#12 is in v2.4.1", "#13 did not ship with it". */
export function readLiesIn(
  sentence: Sentence,
  predication: Predication,
  subjects: readonly SubjectSlot[],
): Draft | null {
  const said = placeOf(IS_IN, sentence, predication);
  if (!said) return null;
  const parts = subjects.filter((slot) => slot.span.end <= said.start && slot.how === 'named' && isOf(slot, PARTS));
  const whole = subjects.filter((slot) => slot.span.start >= said.end && slot.how === 'named' && isOf(slot, WHOLES));
  return pairOf(sentence, predication, { whole, parts, denied: said.denied, words: ['in'] });
}

export const isOf = (slot: SubjectSlot, types: readonly EntityType[]): boolean =>
  slot.candidates.some((ref) => types.includes(ref.type));

/** Where the words stand, and whether they are denied; null where they do not. */
function placeOf(words: RegExp, { unit, toSpan }: Sentence, { start, end }: Predication) {
  const text = unit.text.slice(start, end);
  const said = words.exec(text);
  if (!said) return null;
  const until = said.index + said[0].length;
  return { ...toSpan(start + said.index, start + until), denied: NEGATIVE.test(text.slice(0, until)) };
}

interface Pair {
  readonly whole: readonly SubjectSlot[];
  readonly parts: readonly SubjectSlot[];
  readonly denied: boolean;
  readonly words: readonly string[];
}

function pairOf(sentence: Sentence, predication: Predication, { whole, parts, denied, words }: Pair): Draft | null {
  const [container, contained] = [whole[0], parts[0]];
  if (!container || !contained || whole.length > 1 || parts.length > 1) return null;
  const frame = frameOf(sentence, predication.start, predication.end);
  const last = Math.max(container.span.end, contained.span.end);
  if (/\w/.test(frame.text.slice(last - frame.span.start))) return null;
  return {
    ...frame,
    kind: 'content',
    container: [container],
    contained: [contained],
    quoted: [],
    amounts: [],
    only: false,
    negated: denied,
    words: [...words],
  };
}
