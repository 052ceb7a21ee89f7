/** Which numbers of a clause are sizes of a change, and which change they are of. */
import type { Happening, SubjectSlot } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Sentence } from '../sentence.js';
import { isSizeNoun, type Valued } from './measure-words.js';

/** "340 files", "412 additions"; "three removed" only beside another size. */
export const isSize = ({ slot }: Valued, what: Happening, { tokens }: Sentence): boolean =>
  slot.noun.some(isSizeNoun) ||
  (slot.family === 'count' &&
    slot.noun.length <= 1 &&
    (/^(?:remov|delet|ad|add)$/.test(slot.noun[0] ?? '') ||
      (slot.noun.length === 0 && slot.stated > 1 && resizes(what))) &&
    (what.amounts.some((other) => other.noun.some(isSizeNoun)) ||
      tokens.some((token, i) => token.kind === 'word' && isSizeNoun(token.stem) && tokens[i - 1]?.kind === 'amount')));

/** "Added 412 lines and took away 716": the verb alone tells what the second figure is of. */
const resizes = ({ verb }: Happening): boolean => verb !== undefined && RESIZES.test(verb);
const RESIZES = /^(?:remov|delet|ad|add|tak|took|take|cut|strip|drop|los|lose|shed|prun|insert|introduc)$/;

const CONTAINERS: readonly string[] = ['change', 'commit', 'release', 'version'];

/** The change or release that is so big: named in the clause, or "it", "the diff", the one spoken of last. */
export function containerOf(what: Happening, sentence: Sentence, predication: Predication): SubjectSlot | null {
  const holds = (slot: SubjectSlot): boolean => slot.candidates.some((ref) => CONTAINERS.includes(ref.type));
  if (predication.link === 'which' && isOfCommit(sentence.unit.text.slice(0, predication.start))) return null;
  const own = what.subjects.filter(holds);
  if (own.length > 0)
    return own.length === 1 || own.every((slot) => slot.how === 'named')
      ? own[0]!
      : (own.find((slot) => slot.how === 'named') ?? own[0]!);
  // "…, and two removed": of what the sizes before are of.
  const bare = predication.tokens.every(
    (token) => token.kind !== 'word' || isSizeNoun(token.stem) || /^(?:and|but)$|ed$/.test(token.folded),
  );
  const refers =
    bare ||
    predication.tokens.some((token) => /^(?:it|this|that|which|diff|change|pr|patch|commit)$/.test(token.folded));
  if (!refers || !isLight(predication)) return null;
  return sentence.context.discourse.last(['change', 'commit']);
}

/** "Most of it sits in one commit called “tidy up”, which removes 900 lines": as much as that commit does. */
const isOfCommit = (before: string): boolean => /\bcommit\b[^.;:,]{0,80},?\s*$/i.test(before);

/** Verbs that say no more than how big it is. */
export const isLight = (predication: Predication): boolean =>
  predication.verb === null ||
  /^(?:touch|ad|add|remov|delet|chang|updat|be|have|bring|drop|contain|includ|modify|edit|rewrit|cover|span|show|list|com|tak|take|took|cut|strip|shed|prun|los|lose|insert|introduc|grow|gain|consist|compris|amount|mov|alter|weigh|put|affect|spread|confin|hav|br|brought)$/.test(
    predication.verb.stem,
  );
