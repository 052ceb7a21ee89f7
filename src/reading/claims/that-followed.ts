/** "The apply that followed failed": a run known only by what was told before it. */
import type { Happening } from '../../claims/slots.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import type { Predication } from '../predication/predication.js';
import type { ReadingContext } from './reading-context.js';

const RUNS: ReadonlySet<string> = new Set(['build', 'job', 'check', 'deployment']);
const NEXT = /^(?:followed|ensued)$/;

/** Where a clause says so of a run, the moment that was told last, if any was. */
export function followsOf({ tokens }: Predication, { discourse }: ReadingContext): Pick<Happening, 'follows'> {
  const follows = tokens.some(
    ({ folded }, i) =>
      /^(?:that|which)$/.test(folded) &&
      NEXT.test(tokens[i + 1]?.folded ?? '') &&
      // "… and the apply" may have stayed with the clause before.
      (i === 0 || (typesOfNoun(tokens[i - 1]!.stem) ?? []).some((type) => RUNS.has(type))),
  );
  if (!follows) return {};
  return { follows: discourse.time ? { after: discourse.time } : {} };
}
