/** Whether a verb is passive: done to its subject. */
import { stem } from '../../claims/words/stem.js';
import type { Token } from './token.js';

export function isPassive(before: readonly Token[], right: readonly Token[], verb: Token): boolean {
  // "Nine was when Ana merged it", "Ana it was who merged it": the verb is that of the clause behind.
  const link = before.findLastIndex(({ folded }) => /^(?:when|who)$/.test(folded));
  const left = before.slice(link + 1);
  if (!/(?:ed|en|un|ut|et|ght|de|wn|ne|ft|ld|lt|id|und|nt|ood|ung)$/.test(verb.folded)) return false;
  // "Tried to set it", "was able to put it back": an infinitive is done by its subject.
  if (left.at(-1)?.folded === 'to') return false;
  // "And asked for changes": what is done for or about something is not done to whoever does it.
  if (PREPOSITIONAL.test(verb.folded) && /^(?:for|on|about|to)$/.test(right[0]?.folded ?? '') && !isCarried(left))
    return false;
  const near = left.slice(-4).filter((t) => t.kind === 'word');
  if (near.some((t) => t.stem === 'be' || t.folded === 'got' || t.folded === 'gets')) return true;
  const by = right.findIndex((t) => t.folded === 'by');
  // "I dismissed a review by Ana": the object has an author; the deed has its doer before the verb.
  const acted = takesObject(right) && left.some((t) => t.kind === 'person' || /^(?:i|we|he|she|they)$/.test(t.folded));
  if (
    !acted &&
    by >= 0 &&
    by <= 6 &&
    right
      .slice(by + 1, by + 4)
      .some(
        (t) =>
          t.kind === 'person' || t.kind === 'name' || /^(?:me|us|him|her|them|it|bot|agent|assistant)$/.test(t.folded),
      )
  )
    return true;
  if (takesObject(right) || isButton(verb, right)) return false;
  const last = [...left].reverse().find((t) => t.kind !== 'mark' && t.kind !== 'time' && !ADVERB.test(t.folded));
  // "#12 by Ana, merged at noon": she wrote it, and somebody merged it.
  if (last?.kind === 'person' && left.at(-1)?.text === ',' && left[left.indexOf(last) - 1]?.folded === 'by')
    return true;
  // "Thanks to Ana, who waved it through".
  if (last === undefined && before[link]?.folded === 'who') return false;
  return (
    last === undefined ||
    (last.kind !== 'person' &&
      !/^(?:i|he|she|we|they|who|it)$/.test(last.folded) &&
      !(last.kind === 'word' && ([HAVE, 'then', 'also', 'self'].includes(last.stem) || DO.test(last.folded))))
  );
}

const PREPOSITIONAL = /^(?:asked|called|insisted|objected|commented|agreed|looked|pressed|consented)$/;
const isCarried = (left: readonly Token[]): boolean =>
  left.slice(-4).some(({ stem: stemmed, folded }) => stemmed === 'be' || folded === 'got');

/** "Ana never approved change #12": she is the one who did not. */
const ADVERB =
  /^(?:never|not|already|just|later|also|even|still|only|simply|quickly|promptly|finally|eventually|\w+ly)$/;

/** "approved it", "moved the traffic": an object right behind the verb makes it active. */
const takesObject = ([next]: readonly Token[]): boolean =>
  next !== undefined &&
  (next.kind === 'name' || /^(?:it|them|the|a|an|its|his|her|their|our|all|that|this|these|those)$/.test(next.folded));

/** "And pressed merge": what is pressed needs no article. */
const isButton = ({ folded }: Token, [next]: readonly Token[]): boolean =>
  /^(?:pressed|clicked|pushed)$/.test(folded) &&
  /^(?:merge|approve|cancel|retry|deploy|snooze)$/.test(next?.folded ?? '');

const HAVE = stem('have');
/** "Ana did put it back". */
const DO = /^(?:do|does|did|don't|doesn't|didn't)$/;
