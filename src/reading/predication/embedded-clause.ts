/** A clause set into the subject of another: "the build that Petrel had started | was cancelled by Magnus"; parts the two where no comma does. */
import type { Token } from './token.js';
import { verbFormAt } from './verb-forms.js';

export interface Embedded {
  /** The subject with its own verb, the clause between them left out. */
  readonly main: readonly Token[];
  /** The subject with the clause that tells which one it is. */
  readonly relative: readonly Token[];
}

const RELATIVE = /^(?:that|which|who|whom)$/;
const AUXILIARY =
  /^(?:is|was|were|are|be|been|has|had|have|did|does|do|could|would|can|may|must|should|not|never|n't|already|also|then|still|only|just|soon|finally|eventually|later|in|fact|\w+ly)$/;
const BEFORE_A_CLAUSE = /^(?:so|fact|than|is|was|were|be|say|said|sure|clear|all|after|before|it)$/;

/** "The silence, set by Petrel at nine, was lifted by Magnus", "the build started by Petrel was cancelled": a participle tells which one it is, and the main verb comes behind. */
export function reducedRelative(tokens: readonly Token[], isVerb: (index: number) => boolean): Embedded | null {
  const verb = tokens.findIndex((_, i) => isVerb(i));
  if (verb < 1 || verbFormAt(tokens, verb) !== 'participle') return null;
  let open = verb - 1;
  while (open > 0 && ADVERB.test(tokens[open]!.folded)) open--;
  const before = tokens[open]!;
  if (before.text === ',') return betweenCommas(tokens, open, isVerb);
  const headed = open === verb - 1 && (before.kind === 'name' || isNoun(before));
  if (!headed || !/^(?:by|at|in|on|from|for)$/.test(tokens[verb + 1]?.folded ?? '')) return null;
  const end = tokens.findIndex((token, i) => i > verb && parts(token));
  const outer = tokens.findIndex(
    (token, i) =>
      i > verb + 2 &&
      (end < 0 || i < end) &&
      token.kind === 'word' &&
      (FINITE.test(token.folded) ||
        // "The build started at 07:33 | failed": behind the clock nothing but the main verb can stand.
        (tokens[i - 1]!.kind === 'time' && tokens[i - 2]?.folded === 'at' && isVerb(i)) ||
        (tokens[verb + 1]!.folded === 'by' && isVerb(i) && verbFormAt(tokens, i) === 'participle')),
  );
  if (outer < 0 || !tokens.slice(outer).some((_, i) => isVerb(outer + i))) return null;
  return { main: [...tokens.slice(0, verb), ...tokens.slice(outer)], relative: tokens.slice(0, outer) };
}

function betweenCommas(tokens: readonly Token[], open: number, isVerb: (index: number) => boolean): Embedded | null {
  if (open < 1 || tokens.slice(0, open).some((token) => parts(token) || FINITE.test(token.folded))) return null;
  const close = tokens.findIndex(
    (token, i) =>
      i > open + 2 &&
      token.text === ',' &&
      (FINITE.test(tokens[i + 1]?.folded ?? '') || isVerb(ADVERB.test(tokens[i + 1]?.folded ?? '') ? i + 2 : i + 1)),
  );
  const inner = tokens.slice(open + 1, close);
  if (close < 0 || inner.some((token) => FINITE.test(token.folded) || token.text === ';' || token.text === ':'))
    return null;
  if (!tokens.slice(close).some((_, i) => isVerb(close + i))) return null;
  return {
    main: [...tokens.slice(0, open), ...tokens.slice(close + 1)],
    relative: [...tokens.slice(0, open), ...inner],
  };
}

/** "The runbook, which says to roll back first, was merged": behind the second comma the sentence goes on with what stood before the first. */
export function commaRelative(tokens: readonly Token[], isVerb: (index: number) => boolean): Embedded | null {
  const open = tokens.findIndex(
    (token, i) => i > 0 && token.text === ',' && /^(?:which|whom?)$/.test(tokens[i + 1]?.folded ?? ''),
  );
  if (open < 1 || tokens.slice(0, open).some((token, i) => parts(token) || isVerb(i))) return null;
  const close = tokens.findIndex((token, i) => i > open + 2 && token.text === ',' && goesOn(tokens, i + 1, isVerb));
  if (close < 0 || tokens.slice(open + 1, close).some((token) => /^[;:()]$/.test(token.text))) return null;
  return {
    main: [...tokens.slice(0, open), ...tokens.slice(close + 1)],
    relative: [...tokens.slice(0, open), ...tokens.slice(open + 1, close)],
  };
}

/** Whether the verb of a subject further ahead stands here. */
const goesOn = (tokens: readonly Token[], at: number, isVerb: (index: number) => boolean): boolean => {
  const next = ADVERB.test(tokens[at]?.folded ?? '') ? at + 1 : at;
  if (FINITE.test(tokens[next]?.folded ?? '')) return true;
  const form = isVerb(next) ? verbFormAt(tokens, next) : null;
  return form === 'finite' || (form === 'participle' && takesObject(tokens[next + 1]));
};

/** "Ana, who was called in by Bo, cancelled the build": a past form with an object is no participle. */
const takesObject = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'name' || token.kind === 'person' || OBJECT.test(token.folded));
const OBJECT = /^(?:the|a|an|it|its|his|her|their|this|that|these|those|all|both|them|him|to|\w{3,}ing)$/;

const FINITE = /^(?:is|was|were|are|has|had|have|did|does)$/;
const ADVERB = /^(?:already|just|only|first|then|later|originally|still|since|\w+ly)$/;
const isNoun = (token: Token): boolean =>
  token.kind === 'word' &&
  !AUXILIARY.test(token.folded) &&
  !/^(?:i|we|he|she|they|it|you|who|which|that|this|there|and|or|but|when|as|if|to|by|of|at|on|in|ing|got|gets?|getting|being|both|all)$/.test(
    token.folded,
  );

/** `isVerb`: whether the token at an index is a verb that means something where it stands. */
export function embeddedClause(tokens: readonly Token[], isVerb: (index: number) => boolean): Embedded | null {
  const opens = tokens.findIndex((token, i) => i > 0 && token.kind === 'word' && RELATIVE.test(token.folded));
  const before = tokens[opens - 1];
  if (opens < 1 || !before || before.kind === 'mark' || before.kind === 'time' || BEFORE_A_CLAUSE.test(before.folded))
    return null;
  const verbs = tokens.flatMap((_, i) => (isVerb(i) ? [i] : []));
  if (verbs.some((at) => at < opens)) return null;
  const inner = verbs.find((at) => at > opens);
  if (inner === undefined) return null;
  const outer = verbs.find((at) => at > inner && hasOwnSubject(tokens, at) && startsOwn(tokens, inner, at));
  if (outer === undefined || tokens.slice(inner, outer).some(parts)) return null;
  const from = auxiliariesBefore(tokens, outer, inner);
  return {
    main: [...tokens.slice(0, opens), ...tokens.slice(from)],
    relative: tokens.slice(0, from),
  };
}

const parts = (token: Token): boolean =>
  (token.kind === 'mark' && /^[,;:()–—]$/.test(token.text)) ||
  (token.kind === 'word' && /^(?:and|but|or|when|while|once|because|although|if|so|as)$/.test(token.folded));

const hasOwnSubject = (tokens: readonly Token[], at: number): boolean => {
  const form = verbFormAt(tokens, at);
  return form === 'finite' || form === 'participle' || form === 'adjective';
};

/** "had been started" is one verb; "to start" and "failing" belong to the inner one, and so does "off" in "turned off". */
function startsOwn(tokens: readonly Token[], inner: number, outer: number): boolean {
  const { folded } = tokens[outer]!;
  if (tokens[outer - 1]?.folded === 'to' || /ing$/.test(folded)) return false;
  return auxiliariesBefore(tokens, outer, inner) < outer || !/^(?:on|off|out|up|down|back|live|ready)$/.test(folded);
}

function auxiliariesBefore(tokens: readonly Token[], verb: number, inner: number): number {
  let from = verb;
  while (from - 1 > inner && tokens[from - 1]!.kind === 'word' && AUXILIARY.test(tokens[from - 1]!.folded)) from--;
  return from;
}
