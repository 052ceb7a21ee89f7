/** "Cancelled before its deploy step had started", "after it reached its deploy step": how far a run got is told of the run itself, and no order of two happenings. */
import type { Happening, SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

/** An order with a deploy step for its second half, as what it says of the run: it never got to deploy, or it did. */
export function asReach(draft: Draft): Draft {
  if (draft.kind !== 'order') return draft;
  const [step, run, reached] = isStep(draft.second)
    ? [draft.second, draft.first, false]
    : isStep(draft.first)
      ? [draft.first, draft.second, true]
      : [null, null, false];
  if (!step || !run) return draft;
  const { first: _, second: __, gap: ___, ...frame } = draft;
  const subjects = run.subjects.filter((slot) => !isStepSlot(slot));
  if (!subjects.some(({ candidates }) => candidates.length > 0)) return draft;
  const what: Happening = { actions: ['deploy'], subjects, amounts: [], words: [], negated: false };
  return reached ? { ...frame, kind: 'event', what } : { ...frame, kind: 'absence', what, quantifier: 'never' };
}

const isStepSlot = ({ text, candidates }: SubjectSlot): boolean =>
  candidates.length === 0 && /\bdeploy(?:ment)? (?:step|stage|phase|job)/.test(text);

const isStep = ({ subjects }: Happening): boolean =>
  subjects.some(isStepSlot) && subjects.every((slot) => isStepSlot(slot) || slot.how !== 'named');

/** "Stopped before it deployed anything": what had not come about by then, told of the run that was stopped. */
export function readNotYet(sentence: Sentence, predication: Predication): Draft | null {
  const { link, verb, tokens, start, end } = predication;
  if (link !== 'before' || verb === null || !tokens.some(({ folded }) => ANY.test(folded))) return null;
  const what = readHappening(predication, sentence.context, sentence.toSpan);
  if (what.actions.length === 0) return null;
  return {
    ...frameOf(sentence, start, end),
    kind: 'absence',
    what: { ...what, words: what.words.filter((word) => !ANY.test(word)), negated: false },
    quantifier: 'never',
  };
}
const ANY = /^(?:any|anything|anyth|anybody|anybod|anyone|ever|a single)$/;
