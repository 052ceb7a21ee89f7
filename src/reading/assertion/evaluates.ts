/** Whether a clause only judges: its predicate, or the whole of a fragment, is a word of praise or blame and nothing in it can be measured. */
import type { Clause } from './clause-mood.js';
import { hasFigure } from './plain-text.js';
import { COPULA, EVALUATIVE } from './words/evaluation.js';

const INDEFINITE_SUBJECT = /^(?:a|an)\b/;

export function evaluates({ text, past, anchored }: Clause): boolean {
  const found = [...text.matchAll(EVALUATIVE)];
  if (found.length === 0 || hasFigure(text)) return false;
  const first = found[0]!.index;
  const copula = COPULA.exec(text);
  if (copula && copula.index < first && first - copula.index < 48) return true;
  if (anchored) return false;
  return !past || (found.length > 1 && INDEFINITE_SUBJECT.test(text));
}
