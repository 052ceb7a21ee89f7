/** Words of a clause that are the deed, and tell nothing beside it. */
import type { Happening } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import { actionWordsOf, isDeedNoun, particlesOf } from '../predication/action-words.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';

/** "Got stuck", "finished rolling out": no word about the deed, but a part of it. */
export const isOfVerb = (word: string, { verb, right }: Predication): boolean =>
  verb !== null &&
  particlesOf(
    verb.stem,
    right.slice(0, 8).flatMap((token) => (token.kind === 'word' ? [token.stem] : [])),
  ).has(word);

/** "Ack 04:53", "granted his approval": without a verb of its own the noun is the deed, and no word about it. */
export const isDeedItself = (word: string, { actions, verb, tokens }: Predication, timed: boolean): boolean =>
  (verb === null
    ? timed || (word === AUTHOR && tokens.some(({ kind }) => kind === 'name'))
    : GIVES.test(verb.folded)) &&
  actionWordsOf(word, true).some((one) => one.actions.some((action) => actions.includes(action)));

/** "Ana is the author of #12": of a thing that is named. */
const AUTHOR = stem('author');

const GIVES = /^(?:g[ai]ve[sn]?|giving|grant(?:s|ed)?|gets?|got|received?|ha[sd]|have)$/;

/** "The previous revision", "the last known good version": which one it was, the deed says that leads back to it. */
export function isPredecessor(tokens: readonly Token[], at: number): boolean {
  if (!EARLIER.test(tokens[at]!.folded)) return false;
  const behind = tokens.slice(at + 1, at + 4);
  const noun = behind.findIndex(({ folded }) => VERSIONED.test(folded));
  return noun >= 0 && behind.slice(0, noun).every(({ kind, folded }) => kind === 'name' || EARLIER.test(folded));
}

const EARLIER =
  /^(?:previous|prior|earlier|former|older|old|preceding|last|known|good|known-good|working|stable|healthy)$/;
const VERSIONED = /^(?:versions?|revisions?|releases?|images?|builds?|state|one)$/;

/** The word that a deed is told by: its verb, or where that only says that it was done, its noun: "the flush was run by Ana". */
export function deedWordOf({ verb, right, left, tokens, actions }: Predication): Pick<Happening, 'verb'> {
  const noun = (verb === null ? tokens : left).find((token) => token.kind === 'word' && isDeedNoun(token.stem));
  const isOwn =
    verb !== null &&
    actionWordsOf(verb.stem, false).some(
      ({ particles, actions: own }) => particles.length === 0 && own.some((action) => actions.includes(action)),
    );
  if (noun && !isOwn && actions.includes('other_deed')) return { verb: noun.stem };
  return verb ? { verb: verbOf(verb, right) } : {};
}

/** The stem that records tell the deed by: a certificate that ran out has expired. */
const verbOf = (verb: Token, [next]: readonly Token[]): string =>
  verb.folded.startsWith('laps') || (/^(?:ran|runs?|running)$/.test(verb.folded) && next?.folded === 'out')
    ? EXPIRES
    : verb.stem;
const EXPIRES = stem('expire');
