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
