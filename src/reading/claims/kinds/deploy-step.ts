/** "Cancelled before its deploy step had started", "after it reached its deploy step": how far a run got is told of the run itself, and no order of two happenings. */
import type { Happening, SubjectSlot } from '../../../claims/slots.js';
import type { Draft } from '../sentence.js';

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
