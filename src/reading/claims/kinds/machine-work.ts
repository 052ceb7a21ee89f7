/** Which amounts are of work that a machine did and counts itself; what a person did is a deed, not a count. */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import { isCountedNoun, isSizeNoun, type Valued } from './measure-words.js';

/** Verbs of work that machines count: "wrote 214,306 rows". */
const WORKS: ReadonlySet<string> = new Set(
  `write process export import handle deliver skip estimate produce store insert copy migrate index ingest load backfill replay reprocess
   convert transform transfer restore repair scan reject drop discard lose requeue sync`
    .split(/\s+/)
    .map(stem),
);

/** Things that a job did so many of; what a person did is a deed. */
export const isWork = ({ slot }: Valued, what: Happening, predication: Predication): boolean =>
  predication.verb !== null &&
  WORKS.has(predication.verb.stem) &&
  !predication.negated &&
  what.agent === undefined &&
  ['count', 'measure', 'fraction'].includes(slot.family) &&
  slot.symbol !== '×' &&
  slot.noun.length > 0 &&
  !slot.noun.some((word) => isCountedNoun(word) || isSizeNoun(word));
