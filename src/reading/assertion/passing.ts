/** Finds what a clause says in passing: a relative, a purpose, a concession whose mood is not that of the fact it hangs on. */

/** Offsets in a clause. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Looked for no further than this: what is still not understood then is no aside. */
const MOST_OPENINGS = 6;
const MOST_ENDS = 4;

/** Set off by a comma, and closed by the next or by the end: "Ana, whose eye I value, objected", "…, hoping that it would help". */
const SET_OFF =
  /, (?:which|who|whom|whose|where|in (?:what|which)|(?:\w+ly )?(?:hoping|believing|expecting|thinking|assuming|fearing)|as if|as though|as (?:it|they) (?:should|ought|would)|lest|in case|(?:a|the) (?:thing|step|move|change|check|state|situation) (?:that|which))\b/g;
/** A purpose or a comparison behind its fact needs no comma. */
const BEHIND =
  / (?:in the (?:hope|belief|expectation|assumption|fear|knowledge)|in order (?:to|that)|so as to|so that|to (?:make sure|ensure|avoid|prevent)|with (?:the|a) (?:aim|intention|idea|view|purpose|hope|wish|request|instruction|proviso|condition)|for fear|lest|as if|as though|where (?:it|they) should|before (?:it|they|anyone|anybody) (?:would|could|might|should))\b/g;
/** Which of its kind a thing is: "a moment that nobody would have chosen". */
const WHICH_ONE = / (?:that|which|who|whom|whose|where)\b/g;
/** The same without a pronoun: "the role our job needs to run", "the hour we would like to forget". */
const CONTACT =
  / (?:i|we|they|he|she|it|you|(?:our|the|its|their|his|her|an?) [\w-]+) (?:should|must|ought|needs? to|has to|have to|would|could|might|may|will)\b/g;
const NOUN_BEFORE =
  /(?:^|[ (])(?:an?|the|no|any|its|our|their|this|these|one|some|my|his|her|for|two|three|\d+)(?: [\w'§-]+){1,4}$/;
/** Nouns behind which "that" tells their content, and kinds that only a definition names. */
const CONTENT_NOUN =
  /\b(?:chance|risk|hope|fear|idea|view|belief|plan|possibility|danger|worry|concern|suspicion|assumption|theory|hypothesis|impression|feeling|doubt|sign|likelihood|odds|opinion|wish|kind|sort|type|thing|question|fact|point|sense|evidence|best|worst|most|least)s?$/;
/** At the head, until a comma: "Where a price should have been shown, a spinner was". Not a condition, and not what only says how sure the writer is. */
const AT_HEAD =
  /^(?:(?:and|but|so) )?(?:where|while|although|though|even though|because|since|whereas|as (?:nobody|no one|no)|so that|in order (?:to|that)|to \w+|in the (?:hope|belief|expectation|assumption|fear)|(?:by|in|on|at|with|for|after|before|during|under|despite) (?!all\b|our\b|my\b|what\b)[^,]{3,60} (?:that|which|who|whose))\b/;
/** "While we cannot be sure, …": said of the fact itself. */
const HOW_SURE =
  /\b(?:not (?:\w+ )?(?:sure|certain|clear|proven|confirmed)|unclear|likely|possible|(?:we|i) (?:can(?:not|'t)?|do(?: not|n't)?) (?:be sure|know|say|tell|prove|confirm|rule))\b/;
/** Where the verb of the subject ahead of a relative stands. */
const VERB_AHEAD = / (?=(?:was|were|had|did|has|is|are)\b)/g;

/** The stretches of a clause (lower case) that may be said in passing, the likeliest first. */
export function asidesIn(text: string): readonly Stretch[] {
  return [...atHead(text), ...setOff(text), ...whichOne(text), ...behind(text)];
}

function atHead(text: string): readonly Stretch[] {
  if (!AT_HEAD.test(text)) return [];
  return placesOf(/, /g, text, 0)
    .map(({ index }) => ({ start: 0, end: index + 2 }))
    .filter(({ end }) => !HOW_SURE.test(text.slice(0, end)));
}

const setOff = (text: string): readonly Stretch[] =>
  placesOf(SET_OFF, text, 0, MOST_OPENINGS).flatMap(({ index }) => [
    ...placesOf(/, /g, text, index + 2).map((close) => ({ start: index, end: close.index + 2 })),
    { start: index, end: text.length },
  ]);

const whichOne = (text: string): readonly Stretch[] =>
  [...placesOf(WHICH_ONE, text, 0, MOST_OPENINGS), ...placesOf(CONTACT, text, 0, MOST_OPENINGS)]
    .filter(({ index }) => isNounAt(text.slice(0, index)))
    .flatMap(({ index }) => [
      ...placesOf(VERB_AHEAD, text, index + 6).map((verb) => ({ start: index, end: verb.index + 1 })),
      ...placesOf(/, /g, text, index + 1).map((close) => ({ start: index, end: close.index })),
      { start: index, end: text.length },
    ]);

const isNounAt = (before: string): boolean =>
  NOUN_BEFORE.test(before.slice(-80)) && !CONTENT_NOUN.test(before) && !NO_NOUN.test(before);
const NO_NOUN =
  /\b(?:that|than|as|if|when|what|which|who|whom|whose|whether|how|why|where|because|so|and|but|or|before|after|until|while|once|of|in|on|at|to|for|by|with|from)$/;

const behind = (text: string): readonly Stretch[] =>
  placesOf(BEHIND, text, 1, MOST_OPENINGS).map(({ index }) => ({ start: index, end: text.length }));

/** The first matches of a pattern from an offset on. */
function placesOf(pattern: RegExp, text: string, from: number, most = MOST_ENDS): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = from;
  for (let one = pattern.exec(text); one && found.length < most; one = pattern.exec(text)) found.push(one);
  return found;
}
