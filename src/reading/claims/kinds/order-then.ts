/** Patterns of order against what was told last: "by then the site had recovered", "before that X had been refused". */
import type { Happening } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import type { Sentence } from '../sentence.js';
import { readEnd, withPhase } from './span-ends.js';
import { thenIn } from './then.js';

export interface Pair {
  readonly first: Happening;
  readonly second: Happening;
}

const RECOVERY = stem('recovery');
export const EMPTY: Happening = { actions: [], subjects: [], amounts: [], words: [], negated: false };

/** The happening of a clause, as one end of an order. */
export const own = (sentence: Sentence, predication: Predication): Happening =>
  withPhase(active(readHappening(predication, sentence.context, sentence.toSpan), predication), predication.tokens);

/** "By then the site had already recovered": before what was told last. */
export function byThen(sentence: Sentence, predication: Predication): Pair | null {
  const [by, then] = predication.tokens;
  if (by?.folded !== 'by' || !/^(?:then|that)$/.test(then?.folded ?? '')) return null;
  const told = sentence.context.discourse.happening;
  // "Ana had already moved it back" is her deed.
  const theirs = predication.tokens.some((token) => token.kind === 'person');
  const over = predication.tokens.some((token) =>
    /^(?:recovered|restored|healthy|back|over|fixed)$/.test(token.folded),
  );
  if (!told || !over || theirs) return null;
  const time = told.time ?? sentence.context.discourse.time ?? undefined;
  const second = time ? { ...told, time } : told;
  return { first: { ...EMPTY, words: [RECOVERY] }, second };
}

/** "By then Noor had already raised it", "before that, X had been refused": against what was told last, whether a record can be found for that or not. */
export function sinceThen(sentence: Sentence, predication: Predication): Pair | null {
  const then = thenIn(predication.tokens);
  if (!then || predication.negated) return null;
  if (then.lies === 'by' && !then.rest.some(({ folded }) => /^(?:had|already|has|have)$/.test(folded))) return null;
  const { discourse } = sentence.context;
  const anchor = discourse.freshAnchor();
  const clock = anchor?.told.time ?? discourse.time ?? undefined;
  // Of several deeds, or of one told long ago, nobody knows which is meant.
  const other = anchor?.sure ? { ...anchor.told, ...(clock ? { time: clock } : {}) } : EMPTY;
  const deed = own(sentence, predication);
  const self = deed.actions.length > 0 ? deed : ringing(deed, then.rest);
  if (!self) return null;
  return then.lies === 'after' ? { first: other, second: self } : { first: self, second: other };
}

/** "Was already firing": it had begun to. */
const ringing = (what: Happening, tokens: readonly Token[]): Happening | null =>
  tokens.some(({ folded }) => /^(?:firing|ringing|alerting|open|active)$/.test(folded)) &&
  what.subjects.some(({ candidates }) => candidates.some(({ type }) => type === 'policy' || type === 'alert'))
    ? { ...what, actions: ['fire'], words: [] }
    : null;

/** "Anjali only joined": without a form of "be", whoever stands before the verb did it. */
function active(what: Happening, predication: Predication): Happening {
  const passive = predication.left.some((token) => /^(?:was|were|is|are|been|being|be|got)$/.test(token.folded));
  if (what.agent || !what.patient || passive) return what;
  const { patient, ...rest } = what;
  return { ...rest, agent: patient };
}

/** "Only when that had worked did Ingrid hand over": after what was told last. */
export function onlyWhen(sentence: Sentence, predication: Predication): Pair | null {
  const words = predication.tokens.slice(0, 3).map((token) => token.folded);
  if (words[0] !== 'only' || !/^(?:when|after|once|then)$/.test(words[1] ?? '')) return null;
  if (words[1] !== 'then' && !/^(?:that|this|it)$/.test(words[2] ?? '')) return null;
  const did = predication.tokens.findIndex((token) => token.folded === 'did');
  const told = sentence.context.discourse.happening;
  if (did < 0 || !told) return null;
  const second = readEnd(predication.tokens.slice(did + 1), sentence);
  return second ? { first: told, second: withWords(second, predication.tokens.slice(did + 1)) } : null;
}

/** A deed of speech or command has no action; its words find it among what was said. */
const withWords = (what: Happening, tokens: readonly Token[]): Happening =>
  what.actions.length > 0
    ? what
    : {
        ...what,
        words: [
          ...new Set([
            ...what.words,
            ...tokens.filter((token) => token.kind === 'word' && token.text.length > 3).map((token) => token.stem),
          ]),
        ],
      };
